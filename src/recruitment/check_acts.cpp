// Checks asked for, received and reused, and the decision they lead to.
#include <algorithm>

#include "kernel/core/text.h"
#include "recruitment/act_parts.h"
#include "recruitment/turns.h"

namespace kith::recruitment {

/// "dbs-17": the kind of a line and whom it is about.
static std::string name_of(const CheckLine& line) {
    const std::string kind{code(line.kind)};
    return line.whom ? fmt::format("{}-{}", kind, line.whom->number()) : kind;
}

/// A DBS is made anew every few years for as long as they foster, run out or not.
static bool to_ask(const CheckLine& line, Stage stage) {
    const bool named = !line.whom || line.whom->number() > 0;
    const bool again = stage == Stage::approved && line.kind == CheckKind::dbs && line.state == CheckLine::State::in;
    return named && (again || line.state == CheckLine::State::not_asked || line.state == CheckLine::State::expired);
}

std::vector<Choice> checks_to_ask(const ApplicationFile& file, Date today) {
    std::vector<Choice> choices;
    const auto stage = stage_of(file, today);
    for (const auto& line : checks_of(file, today))
        if (to_ask(line, stage))
            choices.push_back({name_of(line), fmt::format("{}: {}", in_words(line.kind), line.about)});
    choices.push_back({"other", std::string{in_words(CheckKind::other)}});
    return choices;
}

std::vector<Choice> checks_waited_for(const ApplicationFile& file, Date today) {
    std::vector<Choice> choices;
    for (const auto& line : checks_of(file, today))
        if (line.state == CheckLine::State::waiting)
            choices.push_back(
                {std::to_string(line.asked->id.number()),
                 fmt::format("{}: {}, asked of {}", in_words(line.kind), line.about, line.asked->value.of_whom)});
    return choices;
}

/// The line that was chosen; nothing if it is not one that may be asked for.
static std::optional<CheckLine> chosen(const ApplicationFile& file, std::string_view which, Date today) {
    if (which == code(CheckKind::other)) return CheckLine{.kind = CheckKind::other, .whom = {}, .about = file.name};
    const auto stage = stage_of(file, today);
    for (const auto& line : checks_of(file, today))
        if (to_ask(line, stage) && name_of(line) == which) return line;
    return {};
}

static Result<void> after_application(const ApplicationFile& file, Date on) {
    if (file.applications.empty())
        return fail(Fault::conflict,
                    fmt::format("{} has not applied yet. Checks are asked for after that.", file.name));
    if (on < file.applications.back().value.on)
        return fail_at("on", fmt::format("{} applied on {}. Give a day from then on", file.name,
                                         file.applications.back().value.on.in_words()));
    return {};
}

Result<EntryNumber> ask_check(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                              const NewCheck& check, By by) {
    TRY(after_application(file, check.on));
    TRY(household_known(file, by.today));
    const auto line = chosen(file, check.which, by.today);
    if (!line) return fail_at("which", "Choose one of the checks given");
    const auto asked_of = line->kind == CheckKind::other && check.what
                              ? fmt::format("{}: {}", *check.what, check.of_whom)
                              : check.of_whom;
    return entered(change, applicant, check_kind,
                   fmt::format("Asked for: {}, about {}", lower(in_words(line->kind)), line->about),
                   CheckAsked{line->kind, line->whom, asked_of, check.on});
}

static Result<void> fits(std::optional<Date> expires, Date on) {
    if (expires && *expires <= on) return fail_at("expires", "It would have run out before it counted");
    return {};
}

Result<EntryNumber> receive_check(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                  const CheckBack& back, By by) {
    TRY(fits(back.expires, back.on));
    for (const auto& line : checks_of(file, by.today)) {
        if (line.state != CheckLine::State::waiting || std::to_string(line.asked->id.number()) != back.check) continue;
        if (back.on < line.asked->value.on) return fail_at("on", "That is before it was asked for");
        return entered(change, applicant, check_kind,
                       fmt::format("Received: {}, about {}", lower(in_words(line.kind)), line.about),
                       CheckReceived{line.asked->id, back.on, back.outcome, back.words, {}, back.expires, {}, {}});
    }
    return fail_at("check", "Choose one of the checks given");
}

Result<EntryNumber> reuse_check(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                const ReusedCheck& reused, By by) {
    TRY(after_application(file, by.today));
    TRY(household_known(file, by.today));
    TRY(fits(reused.expires, by.today));
    if (reused.agreed < reused.issued) return fail_at("agreed", "They cannot have agreed before it was made");
    const auto line = chosen(file, reused.which, by.today);
    if (!line) return fail_at("which", "Choose one of the checks given");
    const auto entry = TRY(
        change.open(applicant, {check_kind, fmt::format("Used again with consent: {} made for {}, about {}",
                                                        lower(in_words(line->kind)), reused.made_for, line->about)}));
    const auto asked = TRY(change.enter(applicant, CheckAsked{line->kind, line->whom, reused.made_for, by.today}));
    TRY(change.enter(applicant, CheckReceived{asked, by.today, reused.outcome, reused.words, reused.issued,
                                              reused.expires, reused.made_for, reused.agreed}));
    return entry;
}

/// What still stands in the way of going on, in words; empty if nothing.
static std::string missing_of(const ApplicationFile& file, Date day) {
    std::vector<std::string> missing;
    for (const auto& line : checks_of(file, day))
        if (line.state != CheckLine::State::in)
            missing.push_back(fmt::format("{} of {}{}", lower(in_words(line.kind)), line.about,
                                          line.state == CheckLine::State::expired ? " (run out)" : ""));
    return list_in_words(missing);
}

Result<EntryNumber> decide_stage_one(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                     const StageOneDecision& decision, By by) {
    TRY(after_application(file, decision.on));
    if (stage_of(file, by.today) != Stage::stage_1)
        return fail(Fault::conflict, fmt::format("{} is not in stage 1.", file.name));
    if (decision.decided == GoOn::go_on)
        if (const auto missing = missing_of(file, decision.on); !missing.empty())
            return fail_at("decided", fmt::format("Nobody goes on before all is in. Missing: {}", missing));
    return entered(change, applicant, decision_kind,
                   fmt::format("Stage 1 of {}: {}", file.name,
                               decision.decided == GoOn::go_on ? "they go on to stage 2" : "the application stops"),
                   decision);
}

Result<EntryNumber> record_report(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                  const Assessment& report, By by) {
    const auto stage = stage_of(file, by.today);
    if (stage != Stage::stage_2 && stage != Stage::panel)
        return fail(Fault::conflict, "A report is written in stage 2. Decide first at the end of stage 1.");
    if (report.on < file.stage_one.back().value.on) return fail_at("on", "That is before stage 2 began");
    return entered(
        change, applicant, decision_kind,
        fmt::format("{} was sent the {}", file.name, report.kind == ReportKind::full ? "report" : "brief report"),
        report);
}

Result<EntryNumber> comment(Change& change, const ApplicationFile& file, const MayAnswer& applicant,
                            const OwnWords& said, By by) {
    if (!report_to_comment(file, by.today) || over(stage_of(file, by.today)))
        return fail(Fault::conflict, "There is no report that waits for your words. Your supporter can help.");
    return entered(change, applicant, decision_kind, fmt::format("{} commented on the report", file.name),
                   ApplicantsComments{by.today, said.words});
}

}  // namespace kith::recruitment
