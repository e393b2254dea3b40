#pragma once

#include <optional>
#include <string>

#include "complaints/codes.h"
#include "kernel/record/facts.h"

/// What is recorded of a complaint. Each struct is one table of facts about whoever complained, and stands on their
/// record alone: never on the file of the case.
namespace kith::complaints {

struct Complaint {
    Date on;
    Came came;
    std::string words;  ///< theirs
    std::string wants;  ///< what should happen, in their words; may be empty
    PersonId by;        ///< themselves, or whoever wrote it down for them

    static constexpr auto table = facts_in(
        "complaints_complaint", "Complaint", column("on_day", "Made on", &Complaint::on),
        column("came", "How it came", &Complaint::came), column("words", "In their words", &Complaint::words),
        column("wants", "What should happen", &Complaint::wants), column("by_person", "Written by", &Complaint::by));
};

/// Who answers it first: somebody who can put it right.
struct GivenTo {
    FactId complaint;
    PersonId who;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("complaints_given", "Given to", column("complaint", "Complaint", &GivenTo::complaint),
                 column("who", "Who answers", &GivenTo::who), column("on_day", "On", &GivenTo::on),
                 column("by_manager", "By", &GivenTo::by));
};

/// A stage takes longer, as far as the law lets it. Whoever complained reads the reason.
struct Longer {
    FactId complaint;
    Stage stage;
    std::string why;
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("complaints_longer", "Takes longer", column("complaint", "Complaint", &Longer::complaint),
                 column("stage", "Stage", &Longer::stage), column("why", "Why", &Longer::why),
                 column("on_day", "Told on", &Longer::on), column("by_manager", "By", &Longer::by));
};

/// The answer of one stage, as whoever complained reads it; and what the service learns, as they do too.
struct Answer {
    FactId complaint;
    Stage stage;
    Date on;
    Outcome outcome;
    std::string words;
    std::string remedy;  ///< what is put right; may be empty
    std::optional<Date> remedy_by;
    std::string learning;  ///< what the service does otherwise from now on; may be empty
    PersonId by;

    static constexpr auto table =
        facts_in("complaints_answer", "Answer", column("complaint", "Complaint", &Answer::complaint),
                 column("stage", "Stage", &Answer::stage), column("on_day", "On", &Answer::on),
                 column("outcome", "Was it wrong?", &Answer::outcome), column("words", "Answer", &Answer::words),
                 column("remedy", "What is put right", &Answer::remedy), column("remedy_by", "By", &Answer::remedy_by),
                 column("learning", "What the service learns", &Answer::learning),
                 column("by_manager", "Recorded by", &Answer::by));
};

/// They are not content, or waited too long, and want the next stage.
struct Further {
    FactId complaint;
    Stage to;
    std::string why;
    Date on;

    static constexpr auto table =
        facts_in("complaints_further", "Taken further", column("complaint", "Complaint", &Further::complaint),
                 column("to_stage", "To", &Further::to), column("why", "Why", &Further::why),
                 column("on_day", "On", &Further::on));
};

/// Stage 2: an investigating officer, and an independent person beside them who works for no authority.
struct Investigator {
    FactId complaint;
    std::string officer;
    std::string independent;
    Date on;
    PersonId by;

    static constexpr auto table = facts_in(
        "complaints_investigator", "Looked into by", column("complaint", "Complaint", &Investigator::complaint),
        column("officer", "Investigating officer", &Investigator::officer),
        column("independent", "Independent person", &Investigator::independent),
        column("on_day", "On", &Investigator::on), column("by_manager", "By", &Investigator::by));
};

struct Panel {
    FactId complaint;
    Date on;
    std::string chair;
    PersonId by;

    static constexpr auto table =
        facts_in("complaints_panel", "Panel", column("complaint", "Complaint", &Panel::complaint),
                 column("on_day", "Held on", &Panel::on), column("chair", "Chair", &Panel::chair),
                 column("by_manager", "By", &Panel::by));
};

struct Report {
    FactId complaint;
    Date on;
    std::string recommends;
    PersonId by;

    static constexpr auto table =
        facts_in("complaints_report", "Report of the panel", column("complaint", "Complaint", &Report::complaint),
                 column("on_day", "On", &Report::on), column("recommends", "What it recommends", &Report::recommends),
                 column("by_manager", "By", &Report::by));
};

struct RemedyDone {
    FactId answer;
    Date on;
    std::string words;
    PersonId by;

    static constexpr auto table =
        facts_in("complaints_remedy", "Promise kept", column("answer", "Answer", &RemedyDone::answer),
                 column("on_day", "On", &RemedyDone::on), column("words", "What was done", &RemedyDone::words),
                 column("by_manager", "By", &RemedyDone::by));
};

struct TakenBack {
    FactId complaint;
    std::string why;  ///< may be empty: nobody must say
    Date on;

    static constexpr auto table =
        facts_in("complaints_taken_back", "Taken back", column("complaint", "Complaint", &TakenBack::complaint),
                 column("why", "Why", &TakenBack::why), column("on_day", "On", &TakenBack::on));
};

}  // namespace kith::complaints
