#pragma once

#include <string>

#include "kernel/forms/form.h"
#include "my_pages/kinds.h"
#include "my_pages/rules.h"

/// What is done on the child's own pages and about them, each in one entry of the journal.
namespace kith::my_pages {

struct NewSaid {
    Topic topic = Topic::good_news;
    std::string words;
};
struct NewFeeling {
    Face face = Face::so_so;
    std::string words;
};
struct NewPerson {
    std::string name, who;
    Often often = Often::every_week;
};
struct NewReading {
    Reading reading = Reading::plain;
};
struct NewWords {
    std::string words;
};
struct NewActedOn {
    std::string done, told;
};
struct NewDecided {
    std::string what, why;
};

inline constexpr int longest_words = 4'000;

extern const Form<NewSaid> say_form;
extern const Form<NewFeeling> feeling_form;
extern const Form<NewWords> not_safe_form, story_form, answer_form, looked_form;
extern const Form<NewPerson> person_form;
extern const Form<NewReading> reading_form;
extern const Form<NewActedOn> acted_form;
extern const Form<NewDecided> decided_form;

/// Who writes, and when; and the last entry that their page was made from.
struct By {
    const Reader& reader;
    Date today;
    EntryNumber shown_at = EntryNumber{0};
};

using Mine = Allowed<May::use_own_pages>;
using AnswersChild = Allowed<May::answer_child>;

// The child's own. Nobody else's leave fits.

Result<EntryNumber> say(Change&, const Mine&, const MyFile&, const NewSaid&, By);
Result<EntryNumber> feel(Change&, const Mine&, const MyFile&, const NewFeeling&, By);
/// Takes any words, and none: nothing that was typed can stand in the way.
Result<EntryNumber> say_not_safe(Change&, const Mine&, const MyFile&, const std::string& words, By);
Result<EntryNumber> name_person(Change&, const Mine&, const MyFile&, const NewPerson&, By);
/// Fails: not_found if the child named nobody of that number, or took them off; conflict if changed since.
Result<EntryNumber> change_person(Change&, const Mine&, const MyFile&, FactId, const NewPerson&, By);
Result<EntryNumber> take_person_off(Change&, const Mine&, const MyFile&, FactId, By);
/// `memory`: one that is kept for this child. The caller has read it.
Result<EntryNumber> write_story(Change&, const Mine&, const MyFile&, std::optional<FactId> memory, const NewWords&, By);
Result<EntryNumber> choose_reading(Change&, const Mine&, const MyFile&, Reading, By);

// Those who answer.

/// Fails: not_found if the child wrote nothing of that number that asks for an answer.
Result<EntryNumber> answer(Change&, const AnswersChild&, const MyFile&, FactId to, const NewWords&, By);
/// Fails: not_found; conflict if it was acted on already.
Result<EntryNumber> act_on(Change&, const AnswersChild&, const MyFile&, FactId not_safe, const NewActedOn&, By);
/// A manager looked. Fails: not_found; not_allowed for another; conflict if one has already.
Result<EntryNumber> look_at(Change&, const AnswersChild&, const MyFile&, FactId not_safe, const NewWords&, By);
/// `of`: the plan or review; none: something else. Fails: not_found if it is not one of this child's.
Result<EntryNumber> tell(Change&, const AnswersChild&, const MyFile&, About, std::optional<FactId> of,
                         const NewDecided&, By);

}  // namespace kith::my_pages
