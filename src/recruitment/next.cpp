#include "recruitment/next.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "recruitment/turns.h"

namespace kith::recruitment {

namespace {

class Step {
public:
    Step(const ApplicationFile& file, const Calendar& calendar, Date today)
        : file_{file}, today_{today}, open_{open_of(file, calendar, today)} {}

    Next next() const {
        switch (stage_of(file_, today_)) {
            case Stage::enquiry: return enquiry();
            case Stage::visited: return visited();
            case Stage::stage_1: return stage_1();
            case Stage::stage_2: return stage_2();
            case Stage::panel: return panel();
            case Stage::decision:
                return {Waits::us, "The decision maker reads what the panel said and decides.",
                        "The decision maker decides", due(decided), "decision"};
            case Stage::representations: return after_no();
            case Stage::approved: return approved();
            case Stage::not_approved: return told_or("Your application has ended. We have told you why in writing.");
            case Stage::left:
                return {Waits::nobody, "You have stopped for now. You can come back whenever you like.",
                        "They have left"};
        }
        return {Waits::nobody, "", ""};
    }

private:
    std::optional<Date> due(const Duty<ApplicationFile>& duty) const {
        const auto found = std::ranges::find_if(open_, [&](const Due& one) { return one.terms == &duty.terms; });
        return found == open_.end() ? std::nullopt : std::optional{found->occasion.due};
    }

    Next enquiry() const {
        if (const auto by = due(first_answer))
            return {Waits::us, "We will get in touch with you.", "Answer the enquiry", by, "contacts"};
        return {Waits::us, "We will come and see you at home, to talk and to answer your questions.",
                "Visit them at home", due(first_visit), "visits"};
    }

    Next visited() const {
        if (file_.visits.back().value.invited)
            return {Waits::applicant,
                    "You can apply whenever you are ready. If you are not sure, talk to your supporter.",
                    "Waiting for their application",
                    {},
                    "application"};
        return {Waits::us, "We will talk with you about when it would be right to apply.",
                "Say when they may apply, or what they need first", due(in_touch), "contacts"};
    }

    /// "Dr Larch (medical report)", for those who were asked and have not answered.
    static std::string asked_of(const CheckLine& line) {
        return fmt::format("{} ({})", line.asked->value.of_whom, lower(in_words(line.kind)));
    }

    Next stage_1() const {
        std::vector<std::string> to_ask, waiting, kinds, expired;
        for (const auto& line : checks_of(file_, today_)) {
            if (line.state == CheckLine::State::not_asked)
                to_ask.push_back(fmt::format("{}, {}", lower(in_words(line.kind)), line.about));
            if (line.state == CheckLine::State::waiting) {
                waiting.push_back(asked_of(line));
                kinds.push_back(lower(in_words(line.kind)));
            }
            if (line.state == CheckLine::State::expired) expired.push_back(line.about);
        }
        for (const auto& task : tasks_of(file_, true))
            if (task.needed && !task.done)
                return {Waits::applicant, fmt::format("We need something from you: {}.", lower(task.words)),
                        fmt::format("Waiting for the applicant: {}", lower(task.words)), due(stage_one_information)};
        if (!expired.empty())
            return {Waits::us, "A check has run out. We will ask for it again.",
                    "A check has run out: " + list_in_words(expired), due(stage_one_information), "checks"};
        if (!to_ask.empty())
            return {Waits::us, "We ask for the checks that the law wants.",
                    "Ask for: " + to_ask.front() +
                        (to_ask.size() > 1 ? fmt::format(" and {} more", to_ask.size() - 1) : ""),
                    due(dbs_asked) ? due(dbs_asked) : due(stage_one_information), "checks"};
        if (const auto by = due(check_back); !waiting.empty() && by && *by < today_)
            return {Waits::us, "Something takes too long. We ask again.", "Chase " + list_in_words(waiting), by,
                    "received"};
        if (!waiting.empty())
            return {Waits::others, fmt::format("We wait for: {}.", list_in_words(kinds)),
                    "Waiting for " + list_in_words(waiting), due(check_back), "received"};
        return {Waits::us, "All the checks are back. We decide whether you go on to stage 2, and tell you in writing.",
                "Decide at the end of stage 1", due(stage_one_decided), "stage-1"};
    }

    Next stage_2() const {
        const auto by = due(before_panel);
        if (file_.reports.empty() || !after_report())
            return {Waits::us, "Your assessor gets to know you and writes a report, which you will read first.",
                    "Assess, and send them the report", by, "report"};
        if (const auto comments = due(comments_on_report))
            return {Waits::applicant, "You have been sent the report about you. You can say what you think of it.",
                    "Waiting for their comments on the report", comments};
        return {Waits::us, "We find a day for the panel to meet.", "Put it before the panel", by, "panel"};
    }
    /// Whether the last report is newer than the panel that asked for more.
    bool after_report() const { return report_to_comment(file_, today_) != nullptr; }

    Next panel() const {
        const auto day = file_.panels.back().value.on;
        if (const auto comments = due(comments_on_report); comments && day > today_)
            return {Waits::applicant,
                    fmt::format("The panel meets on {}. Until {} you can say what you think of the report.",
                                day.in_words(), comments->in_words()),
                    "Waiting for their comments; the panel meets on " + day.in_words(), day};
        if (day >= today_)
            return {Waits::others, fmt::format("The panel meets on {}. You are welcome to come.", day.in_words()),
                    "The panel meets", day, "panel-papers"};
        return {Waits::us, "The panel has met. We write down what it said.", "Record the panel's recommendation", day,
                "recommendation"};
    }

    Next told_or(std::string otherwise) const {
        auto by = due(told_orally);
        if (!by) by = due(told_in_writing);
        if (by)
            return {Waits::us, "A decision has been made. We will tell you in person, and then in writing.",
                    "Tell them of the decision", by, "told"};
        return {Waits::nobody, std::move(otherwise), "Nothing more is waited for"};
    }

    Next after_no() const {
        auto first = told_or("");
        if (first.on == Waits::us) return first;
        if (const auto* said = last_representation(file_); said && !fresh_advice(file_)) return once_more(*said);
        if (const auto by = due(representations))
            return {
                Waits::applicant,
                fmt::format("If you think this is wrong, you can tell the decision maker, or ask for an independent "
                            "review, until {}.",
                            by->in_words()),
                "Their time for representations runs", by};
        return {Waits::us,
                "The decision maker decides for the last time.",
                "Decide again, after representations or without them",
                {},
                "decision"};
    }

    /// Reg. 27: who considered it considers it again, before the decision maker does.
    Next once_more(const Representation& said) const {
        if (before_a_panel(file_, today_)) return panel();
        if (said.to == RepresentationTo::review_mechanism)
            return {Waits::others,
                    "The Independent Review Mechanism looks at it.",
                    "Waiting for what the review mechanism recommends",
                    {},
                    "recommendation"};
        return {Waits::us,
                "We put it before the panel again, with your words.",
                "Put it before the panel again",
                {},
                "panel"};
    }

    Next approved() const {
        auto first = told_or("You are a foster carer. Welcome.");
        if (first.on == Waits::us) return first;
        if (const auto by = due(agreement_signed))
            return {Waits::us, "You are approved. We will sign the foster care agreement together.",
                    "Sign the foster care agreement", by, "agreement"};
        return first;
    }

    const ApplicationFile& file_;
    Date today_;
    std::vector<Due> open_;
};

}  // namespace

Next next_of(const ApplicationFile& file, const Calendar& calendar, Date today) {
    return Step{file, calendar, today}.next();
}

std::string_view told_to_applicant(Stage stage) {
    switch (stage) {
        case Stage::enquiry: return "You have asked about fostering.";
        case Stage::visited: return "We have met.";
        case Stage::stage_1: return "You have applied. We are making the checks of stage 1.";
        case Stage::stage_2: return "You are in stage 2: the assessment.";
        case Stage::panel: return "Your application goes to the panel.";
        case Stage::decision: return "The panel has met.";
        case Stage::representations: return "It is proposed not to approve you.";
        case Stage::approved: return "You are approved as a foster carer.";
        case Stage::not_approved: return "Your application has ended.";
        case Stage::left: return "You have stopped for now.";
    }
    return "";
}

std::vector<Task> tasks_of(const ApplicationFile& file, bool home_known) {
    const auto stage = file.applications.empty() ? Stage::enquiry : Stage::stage_1;
    const bool applied = stage == Stage::stage_1;
    const bool one_reference = applied && file.applications.back().value.fostered_lately;
    return {{"home", "Where you live", "Your address", home_known, false},
            {"household", "Who lives with you", "Everyone in your home, children too", !file.household.empty(), false},
            {"referees", "Two people who know you well", "Not relatives. We will talk to them",
             file.referees.size() >= 2 || one_reference, applied},
            {"documents", "Your documents", "Photos or scans, such as your passport", !file.documents.empty(), false}};
}

}  // namespace kith::recruitment
