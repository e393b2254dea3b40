// The panel, the decision and what follows it.
#include <algorithm>

#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "recruitment/act_parts.h"
#include "recruitment/approve.h"
#include "recruitment/turns.h"

namespace kith::recruitment {

Result<EntryNumber> arrange_panel(Change& change, const ApplicationFile& file, const MayArrange& applicant,
                                  const PanelMeeting& meeting, By by) {
    const auto stage = stage_of(file, by.today);
    // Reg. 27(8): the panel considers again what is represented within the time (paraphrased).
    const auto* said = stage == Stage::representations ? last_representation(file) : nullptr;
    const bool again = said && !fresh_advice(file);
    if (!again && (file.reports.empty() || (stage != Stage::stage_2 && stage != Stage::panel)))
        return fail(Fault::conflict, "An application goes before the panel once its report has been sent.");
    if (meeting.on < by.today) return fail_at("on", "Give a day that is still to come");
    if (again) {
        if (meeting.on <= said->on)
            return fail_at("on", fmt::format("They spoke against it on {}. Give a later day", said->on.in_words()));
        return entered(change, applicant, panel_kind,
                       fmt::format("{} goes before the panel again on {}", file.name, meeting.on.in_words()), meeting);
    }
    const auto sent = file.reports.back().value.on;
    const auto until = by.calendar.within(10_working_days, sent);
    const bool commented = std::ranges::any_of(file.comments, [&](const auto& fact) { return fact.value.on >= sent; });
    if (!commented && meeting.on <= until)
        return fail_at("on",
                       fmt::format("They may comment on the report until {}. Give a later day", until.in_words()));
    return entered(change, applicant, panel_kind,
                   fmt::format("{} goes before the panel on {}", file.name, meeting.on.in_words()), meeting);
}

Result<EntryNumber> give_papers(Change& change, const ApplicationFile& file, const MayArrange& applicant,
                                const Papers& papers, By by) {
    if (!before_a_panel(file, by.today)) return fail(Fault::conflict, "Set the day of the panel first.");
    const auto meeting = file.panels.back().value.on;
    constexpr int longest = 30;
    if (papers.until < by.today) return fail_at("until", "Give a day that is still to come");
    if (papers.until > meeting.plus_days(longest))
        return fail_at("until", fmt::format("Papers are given until {} at the latest, 30 days after the panel",
                                            meeting.plus_days(longest).in_words()));
    if (papers.members.empty()) return fail_at("members", "Tick at least one member");
    const auto entry =
        TRY(change.open(applicant, {panel_kind, fmt::format("{} given the papers of {} until {}",
                                                            plural(static_cast<int>(papers.members.size()),
                                                                   "panel member was", "panel members were"),
                                                            file.name, papers.until.in_words())}));
    const auto given = TRY(facts<PanelPapers>(change.store(), applicant, Known::now()));
    for (const auto member : papers.members) {
        const auto has = std::ranges::find_if(given, [&](const auto& fact) {
            return fact.value.member == member && (!fact.value.ends || *fact.value.ends >= by.today);
        });
        if (has == given.end())
            TRY(change.enter(applicant, PanelPapers{member, by.today, papers.until}));
        else
            TRY(change.correct(applicant, has->id, has->entered_by,
                               PanelPapers{member, has->value.starts, papers.until}));
    }
    return entry;
}

Result<EntryNumber> record_recommendation(Change& change, const ApplicationFile& file, const MayArrange& applicant,
                                          const Recommendation& advice, By by) {
    const auto* said = stage_of(file, by.today) == Stage::representations ? last_representation(file) : nullptr;
    const bool reviewed = said && said->to == RepresentationTo::review_mechanism && !fresh_advice(file);
    if (!reviewed && !before_a_panel(file, by.today))
        return fail(Fault::conflict, "There is no panel of this application to record.");
    if (said && advice.on <= said->on)
        return fail_at("on",
                       fmt::format("They spoke against it on {}. Give the later day on which it was considered again",
                                   said->on.in_words()));
    // Reg. 24: at least five members, among them the chair or vice-chair and a social worker of three years.
    constexpr int quorum = 5;
    if (advice.on < file.reports.back().value.on) return fail_at("on", "That is before the report was sent");
    if (advice.minutes < advice.on) return fail_at("minutes", "That is before the panel met");
    if (advice.members < quorum) return fail_at("members", "A panel needs at least five members. It must meet again");
    if (!advice.independent_chair)
        return fail_at("independent_chair", "Without an independent chair, or vice-chair, the panel cannot recommend");
    if (!advice.social_worker)
        return fail_at("social_worker",
                       "Without a social worker of three years' experience the panel cannot recommend");
    return entered(change, applicant, panel_kind,
                   fmt::format("The panel on {}: {}", file.name, lower(in_words(advice.view))), advice);
}

Result<EntryNumber> say_view(Change& change, const ApplicationFile& file,
                             const Allowed<May::recommend_approval>& applicant, const MembersView& view, By by) {
    if (!before_a_panel(file, by.today))
        return fail(Fault::conflict, "The panel has met. Tell the chair what you want to add.");
    for (const auto& fact : file.views)
        if (const bool of_this_panel =
                file.recommendations.empty() || fact.value.on > file.recommendations.back().value.on;
            of_this_panel && fact.value.member == view.member) {
            const auto entry = TRY(change.open(
                applicant, {panel_kind, fmt::format("A panel member changed their view of {}", file.name)}));
            TRY(change.correct(applicant, fact.id, fact.entered_by, view));
            return entry;
        }
    return entered(change, applicant, panel_kind, fmt::format("A panel member gave their view of {}", file.name), view);
}

std::optional<Error> contradicts(const ApplicationFile& file, const Decision& decision, Date today) {
    const auto no = [](Fault fault, std::string_view field, std::string what) {
        Error error{fault, what, {}};
        if (!field.empty()) error.fields.push_back({std::string{field}, what});
        return error;
    };
    const auto stage = stage_of(file, today);
    if (stage != Stage::decision && stage != Stage::representations)
        return no(Fault::conflict, "",
                  "A decision follows the panel's recommendation. There is none that waits for one.");
    if (stage == Stage::decision && decision.on < file.recommendations.back().value.minutes)
        return no(Fault::invalid, "on", "That is before the panel's minutes were final");
    if (stage == Stage::decision && decision.outcome == Outcome::refused)
        return no(Fault::invalid, "outcome",
                  "First propose not to approve: they have 28 days to have it looked at again");
    if (stage == Stage::representations && decision.outcome == Outcome::proposed_refusal)
        return no(Fault::invalid, "outcome", "It has been proposed already. Decide for the last time");
    if (stage == Stage::representations && last_representation(file)) {
        const auto* advice = fresh_advice(file);
        if (!advice)
            return no(Fault::conflict, "",
                      "They had it looked at again: the panel, or the Independent Review Mechanism, recommends once "
                      "more before you decide.");
        if (decision.on < advice->minutes)
            return no(Fault::invalid, "on", "That is before the minutes of the panel that considered it again");
    } else if (stage == Stage::representations && decision.outcome == Outcome::refused) {
        const auto written = std::ranges::find_if(file.told, [&](const auto& f) {
            return f.value.how == HowTold::in_writing && f.value.on >= file.decisions.back().value.on;
        });
        if (written == file.told.end())
            return no(Fault::invalid, "outcome",
                      "They have not been told in writing yet, so their 28 days have not begun");
        const auto until = written->value.on.plus_days(28);
        if (decision.on <= until)
            return no(Fault::invalid, "on",
                      fmt::format("They have until {} to have it looked at again", until.in_words()));
    }
    if (decision.outcome != Outcome::approved) return {};
    if (decision.youngest && decision.eldest && *decision.eldest < *decision.youngest)
        return no(Fault::invalid, "eldest", "The eldest age is below the youngest");
    for (const auto& line : checks_of(file, decision.on)) {
        // Reg. 27(3): nobody is approved before everyone of 18 and over in the household was checked (paraphrased).
        if (line.kind == CheckKind::dbs && !line.received)
            return no(Fault::invalid, "outcome",
                      fmt::format("The DBS of {} is not in. Nobody is approved before it is", line.about));
        if (line.state == CheckLine::State::expired)
            return no(Fault::invalid, "outcome",
                      fmt::format("A check has run out: {} of {}. Have it made anew first", lower(in_words(line.kind)),
                                  line.about));
    }
    return {};
}

Result<EntryNumber> decide_no(Change& change, const ApplicationFile& file, const MayDecide& applicant,
                              const Decision& decision, By by) {
    if (auto no = contradicts(file, decision, by.today)) return tl::unexpected(*std::move(no));
    const bool last_word = decision.outcome == Outcome::refused;
    const auto entry = TRY(entered(change, applicant, decision_kind,
                                   last_word ? fmt::format("{} was not approved", file.name)
                                             : fmt::format("It is proposed not to approve {}", file.name),
                                   decision));
    if (last_word) TRY(end_what_is_temporary(change, by.reader, file, applicant, decision.on));
    return entry;
}

Result<EntryNumber> record_told(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                const Told& told, By) {
    return tell(change, file, applicant, told);
}

Result<EntryNumber> tell(Change& change, const ApplicationFile& file, const Leave& applicant, const Told& told) {
    if (file.decisions.empty()) return fail(Fault::conflict, "Nothing has been decided yet.");
    if (told.on < file.decisions.back().value.on) return fail_at("on", "That is before the decision");
    for (const auto& fact : file.told)
        if (fact.value.how == told.how && fact.value.on >= file.decisions.back().value.on)
            return fail_at("how", fmt::format("That they were told so is recorded, on {}", fact.value.on.in_words()));
    return entered(change, applicant, decision_kind,
                   fmt::format("{} was told of the decision {}", file.name,
                               told.how == HowTold::orally ? "in words" : "in writing"),
                   told);
}

static Result<EntryNumber> represented(Change& change, const ApplicationFile& file, const Leave& applicant,
                                       const OwnRepresentation& said, Date today) {
    if (stage_of(file, today) != Stage::representations)
        return fail(Fault::conflict, "Representations follow a proposal not to approve. There is none.");
    for (const auto& fact : file.told)
        if (fact.value.how == HowTold::in_writing && fact.value.on >= file.decisions.back().value.on &&
            fact.value.on.plus_days(28) < today)
            return fail(Fault::conflict,
                        fmt::format("The 28 days ended on {}. The fostering manager can say what may still be done.",
                                    fact.value.on.plus_days(28).in_words()));
    return entered(change, applicant, decision_kind,
                   fmt::format("{} had the proposal looked at again: {}", file.name, lower(in_words(said.to))),
                   Representation{today, said.to, said.words});
}
Result<EntryNumber> represent(Change& change, const ApplicationFile& file, const MayAnswer& applicant,
                              const OwnRepresentation& said, By by) {
    return represented(change, file, applicant, said, by.today);
}
Result<EntryNumber> record_representation(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                          const OwnRepresentation& said, By by) {
    return represented(change, file, applicant, said, by.today);
}

Result<EntryNumber> record_agreement(Change& change, const ApplicationFile& file, const MayRecord& applicant,
                                     const Agreement& agreement, By by) {
    if (stage_of(file, by.today) != Stage::approved)
        return fail(Fault::conflict, "A foster care agreement is made with those who are approved.");
    if (agreement.on < file.decisions.back().value.on) return fail_at("on", "That is before they were approved");
    return entered(change, applicant, decision_kind, fmt::format("{} signed the foster care agreement", file.name),
                   agreement);
}

}  // namespace kith::recruitment
