#pragma once

#include "front_door/facts.h"
#include "kernel/forms/form.h"

/// The questions of the front door. What the record knows is not asked.
namespace kith::front_door {

/// How long an answer may be, in characters.
inline constexpr int longest_line = 200, longest_who = 4'000, longest_words = 20'000;

struct NewContact {
    Date on;
    Teller teller = Teller::family;
    std::optional<std::string> name = {}, agency = {}, reach = {};
    bool may_be_named = false;
    std::string worried = {};
    std::optional<std::string> working = {};
    FamilyKnows family_knows = FamilyKnows::not_asked;
    std::vector<PersonId> also = {};

    Contact contact(PersonId taken_by) const {
        return {on, teller, name, agency, reach, may_be_named, worried, working, family_knows, taken_by};
    }
};

struct NewDecision {
    std::vector<Criterion> criteria;
    Outcome outcome = Outcome::assessment;
    std::string reason;
    std::optional<std::string> signpost;
    ToldHow told = ToldHow::not_yet;
};

struct NewTold {
    ToldHow how = ToldHow::spoken;
};

extern const Form<NewContact> contact_form;
extern const Form<NewDecision> decision_form;
extern const Form<NewTold> told_form;

/// The question how whoever told us was told, without the link of theirs where they were given none.
FormInfo without_link_unless(bool has_link, FormInfo form, std::string_view question);

/// The form without the question that nobody stands behind: who else it is about, where nobody else is known.
FormInfo contact_info(const Choices& also);

}  // namespace kith::front_door
