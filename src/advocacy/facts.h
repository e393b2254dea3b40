#pragma once

#include <optional>
#include <string>

#include "advocacy/codes.h"
#include "kernel/access/roles.h"
#include "kernel/record/facts.h"

/// What is recorded of advocacy. Each struct is one table of facts about the child, but `Room`. A "no" is care's own
/// fact (care::Refusal); who the advocate and the visitor are, the allocation says. What child and advocate say to each
/// other is no fact: see sealed.h.
namespace kith::advocacy {

/// That advocate and child were in touch. Not what was said.
struct Contact {
    Date on;
    Reached how;
    PersonId by;

    static constexpr auto table =
        facts_in("advocacy_contact", "Advocate and child in touch", column("on_day", "When", &Contact::on),
                 column("how", "How", &Contact::how), column("by_advocate", "By", &Contact::by));
};

/// How a "no" was said, where it came through advocacy.
struct SaidNo {
    FactId refusal;
    SaidHow how;
    PersonId written_by;

    static constexpr auto table =
        facts_in("advocacy_said_no", "How the no was said", column("refusal", "No", &SaidNo::refusal),
                 column("how", "How", &SaidNo::how), column("written_by", "Written by", &SaidNo::written_by));
};

struct WayOfWorking {
    Way way;
    Date on;
    std::string why;
    PersonId by;

    static constexpr auto table =
        facts_in("advocacy_way", "How the advocate works with the child", column("way", "Way", &WayOfWorking::way),
                 column("on_day", "From", &WayOfWorking::on), column("why", "Why", &WayOfWorking::why),
                 column("by_advocate", "By", &WayOfWorking::by));
};

/// What the child wants the authority to answer, in the child's words. The child agreed that it is told.
struct Issue {
    Topic topic;
    std::string words;
    bool urgent;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("advocacy_issue", "Raised by the advocate", column("topic", "About", &Issue::topic),
                 column("words", "In the child's words", &Issue::words), column("urgent", "Urgent", &Issue::urgent),
                 column("on_day", "Raised on", &Issue::on), column("by_advocate", "By", &Issue::by));
};

struct Answer {
    FactId issue;
    std::string words;  ///< to the child
    Date on;
    PersonId by;
    Role as;

    static constexpr auto table =
        facts_in("advocacy_answer", "Answer of the authority", column("issue", "To", &Answer::issue),
                 column("words", "Answer", &Answer::words), column("on_day", "When", &Answer::on),
                 column("by_person", "By", &Answer::by), column("as_role", "As", &Answer::as));
};

struct Escalated {
    FactId issue;
    EscalatedTo to;
    std::string why;
    Date on;
    Date child_told;
    PersonId by;

    static constexpr auto table =
        facts_in("advocacy_escalated", "Taken further", column("issue", "What", &Escalated::issue),
                 column("to_whom", "To", &Escalated::to), column("why", "Why", &Escalated::why),
                 column("on_day", "When", &Escalated::on), column("child_told", "Child told", &Escalated::child_told),
                 column("by_advocate", "By", &Escalated::by));
};

/// The answer was told to the child, and what they think of it. Ends the issue.
struct ToldBack {
    FactId issue;
    Date on;
    Outcome outcome;
    std::string said;  ///< by the child; may be empty
    PersonId by;

    static constexpr auto table = facts_in(
        "advocacy_told_back", "Told back to the child", column("issue", "What", &ToldBack::issue),
        column("on_day", "When", &ToldBack::on), column("outcome", "Sorted, in their eyes", &ToldBack::outcome),
        column("said", "What they said", &ToldBack::said), column("by_advocate", "By", &ToldBack::by));
};

struct Shared {
    SharedPart part;
    Date starts;
    std::optional<Date> ends;  ///< the first day on which it is shared no more
    SaidHow how;

    static constexpr auto table =
        facts_in("advocacy_shared", "Shared with the advocate", column("part", "What", &Shared::part),
                 column("starts", "From", &Shared::starts), column("ends", "No more from", &Shared::ends),
                 column("how", "How they said so", &Shared::how));
};

/// A visit by the independent visitor, whom nobody pays to know the child.
struct VisitorVisit {
    Date on;
    std::string did;
    std::string childs_view;  ///< in the child's words; may be empty
    PersonId by;

    static constexpr auto table =
        facts_in("advocacy_visit", "Visit of the independent visitor", column("on_day", "When", &VisitorVisit::on),
                 column("did", "What we did", &VisitorVisit::did),
                 column("childs_view", "What the child thinks", &VisitorVisit::childs_view),
                 column("by_visitor", "By", &VisitorVisit::by));
};

/// With how many children an advocate can work well. A fact about the advocate.
struct Room {
    int children;
    Date starts;

    static constexpr auto table =
        facts_in("advocacy_room", "How many children an advocate works with",
                 column("children", "Children", &Room::children), column("starts", "From", &Room::starts));
};

}  // namespace kith::advocacy
