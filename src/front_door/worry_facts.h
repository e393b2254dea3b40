#pragma once

#include "front_door/facts.h"

/// What is told on a page or sent in a file, before anybody has said whom on the record it is about. Each worry, and
/// each partner's link, has an id of its own as `about`: it is no person, and no page about a person opens it.
namespace kith::front_door {

/// A worry as it was told. Its words are never changed; the contact that it becomes may be corrected.
struct Worry {
    Date on;
    Teller teller;
    std::optional<std::string> name;
    std::optional<std::string> agency;  ///< and role; for a member of the public, what they are to the child
    std::optional<std::string> reach;
    bool may_be_named;
    std::string who;  ///< whom it is about, as they typed it: for those alone who may record contacts
    std::string worried;
    std::optional<std::string> working;
    FamilyKnows family_knows;
    std::optional<PersonId> partner;    ///< the partner's link it was told by
    std::optional<std::string> source;  ///< of a row in a file, its reference: the same row is taken once

    static constexpr auto table =
        facts_in("front_door_worry", "A worry that was told", column("on_day", "Received", &Worry::on),
                 column("teller", "Who told us", &Worry::teller), column("teller_name", "Their name", &Worry::name),
                 column("agency", "Agency and role", &Worry::agency),
                 column("reach", "How to reach them", &Worry::reach),
                 column("may_be_named", "May be named to the family", &Worry::may_be_named),
                 column("who", "Whom it is about", &Worry::who), column("worried", "What is worrying", &Worry::worried),
                 column("working", "What is working well", &Worry::working),
                 column("family_knows", "Whether the family knows", &Worry::family_knows),
                 column("partner", "Told by the link", &Worry::partner).indexed(),
                 column("source", "Row of a file", &Worry::source).indexed())
            .since(2);
};

/// Someone at the front door said whom the worry is about.
struct Tied {
    FactId contact;
    PersonId child;  ///< with whom the contact stands
    bool joined;     ///< to a contact that was open already: the same worry, told again
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("front_door_tied", "Whom a worry is about", column("contact", "Contact", &Tied::contact).indexed(),
                 column("child", "Recorded with", &Tied::child), column("joined", "Told again", &Tied::joined),
                 column("on_day", "When", &Tied::on), column("by_person", "By", &Tied::by))
            .since(2);
};

/// The worry is about no child whom we could find, or whom we answer for.
struct WorryClosed {
    Date on;
    std::string why;
    PersonId by;

    static constexpr auto table =
        facts_in("front_door_worry_closed", "A worry about nobody we could find",
                 column("on_day", "When", &WorryClosed::on), column("why", "Why", &WorryClosed::why),
                 column("by_person", "By", &WorryClosed::by))
            .since(2);
};

/// Whoever told of a worry in a file was answered by a person: they have no link at which an answer stands. For a worry
/// that became no contact of its own; of a contact that is ReferrerTold.
struct TellerTold {
    Date on;
    ToldHow how;
    PersonId by;

    static constexpr auto table =
        facts_in("front_door_teller_told", "Who told of a worry in a file was answered",
                 column("on_day", "When", &TellerTold::on), column("how", "How", &TellerTold::how),
                 column("by_person", "By", &TellerTold::by))
            .since(3);
};

/// An agency may tell us by a link of its own, without a password.
struct PartnerLink {
    Teller teller;
    std::string agency;  ///< and role: "Larkfield Primary, safeguarding lead"
    Date until;
    std::optional<Date> withdrawn;
    PersonId made_by;

    static constexpr auto table =
        facts_in("front_door_partner", "A partner's link", column("teller", "Kind of agency", &PartnerLink::teller),
                 column("agency", "Agency and role", &PartnerLink::agency),
                 column("until_day", "Until", &PartnerLink::until),
                 column("withdrawn", "Withdrawn", &PartnerLink::withdrawn),
                 column("made_by", "Made by", &PartnerLink::made_by))
            .since(2);

    bool open(Date day) const { return !withdrawn && day <= until; }
};

/// A link without a password. The store keeps the token's fingerprint alone.
struct LinkOfTeller {
    std::string token;
    AuthorityId authority;
    Opens opens;
    std::optional<PersonId> about;  ///< the worry or the partner's link; none: words that are not sent yet
    std::string words;              ///< those, as a urlencoded form
    Moment ends;

    static constexpr auto table =
        kept_in("front_door_link", "Links of those who tell us", "token",
                column("token", "Token, fingerprint", &LinkOfTeller::token),
                column("authority", "Authority", &LinkOfTeller::authority),
                column("opens", "Opens", &LinkOfTeller::opens), column("about", "About", &LinkOfTeller::about),
                column("words", "Words", &LinkOfTeller::words), column("ends", "Ends", &LinkOfTeller::ends))
            .since(2);
};

}  // namespace kith::front_door
