#pragma once

#include <optional>
#include <string>

#include "front_door/codes.h"
#include "kernel/record/facts.h"

/// What is recorded at the front door. Each struct is one table of facts about the child.
namespace kith::front_door {

/// Someone told us of a worry about a child. Whether a case follows is decided apart from it.
struct Contact {
    Date on;  ///< the day it was received
    Teller teller;
    std::optional<std::string> name;    ///< none: they do not say
    std::optional<std::string> agency;  ///< and role: "Larkfield Primary, safeguarding lead"
    std::optional<std::string> reach;   ///< telephone or email
    bool may_be_named;                  ///< to the family
    std::string worried;
    std::optional<std::string> working;
    FamilyKnows family_knows;
    PersonId taken_by;
    std::optional<PersonId> came_as = {};  ///< the told worry it was made from: its words are as they were told

    static constexpr auto table = facts_in(
        "front_door_contact", "Contact", column("on_day", "Received", &Contact::on),
        column("teller", "Who told us", &Contact::teller), column("teller_name", "Their name", &Contact::name),
        column("agency", "Agency and role", &Contact::agency), column("reach", "How to reach them", &Contact::reach),
        column("may_be_named", "May be named to the family", &Contact::may_be_named),
        column("worried", "What is worrying", &Contact::worried),
        column("working", "What is working well", &Contact::working),
        column("family_knows", "Whether the family knows", &Contact::family_knows),
        column("taken_by", "Taken by", &Contact::taken_by), column("came_as", "Told as", &Contact::came_as).since(2));
};

/// The same contact is about this child too: the words stand once, with the child whom it named first.
struct AlsoAbout {
    FactId contact;
    PersonId first;  ///< the child with whom the contact stands
    Date on;

    static constexpr auto table = facts_in("front_door_also", "A contact about more than one child",
                                           column("contact", "Contact", &AlsoAbout::contact).indexed(),
                                           column("first_child", "Recorded with", &AlsoAbout::first),
                                           column("on_day", "Received", &AlsoAbout::on));
};

/// What follows from a contact, who said so, and by which criteria of which threshold document.
struct Decision {
    FactId contact;
    Date on;
    Outcome outcome;
    std::string criteria;  ///< "N1,H2"
    std::string threshold;
    std::string reason;
    std::optional<std::string> signpost;
    PersonId by;

    static constexpr auto table = facts_in(
        "front_door_decision", "What follows from a contact",
        column("contact", "Contact", &Decision::contact).indexed(), column("on_day", "When", &Decision::on),
        column("outcome", "What follows", &Decision::outcome), column("criteria", "Criteria met", &Decision::criteria),
        column("threshold", "Threshold document", &Decision::threshold), column("reason", "Why", &Decision::reason),
        column("signpost", "Where else they can turn", &Decision::signpost), column("by_person", "By", &Decision::by));
};

/// Whoever told us learned what was decided; or nobody could.
struct ReferrerTold {
    FactId contact;
    Date on;
    ToldHow how;
    PersonId by;

    static constexpr auto table = facts_in(
        "front_door_told", "Who told us was answered", column("contact", "Contact", &ReferrerTold::contact).indexed(),
        column("on_day", "When", &ReferrerTold::on), column("how", "How", &ReferrerTold::how),
        column("by_person", "By", &ReferrerTold::by));
};

}  // namespace kith::front_door
