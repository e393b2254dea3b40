#include "returns/ssda903_facts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/record/hash.h"
#include "returns/ssda903_episodes.h"

namespace kith::returns {

namespace {

template <class Row, class Put>
void share_out(const Collection& collection, std::map<std::string, ChildRows, std::less<>>& children, Put put) {
    for (const auto& row : collection.rows<Row>()) {
        const auto id = row.child->view();
        auto at = children.find(id);
        if (at == children.end()) at = children.emplace(std::string{id}, ChildRows{}).first;
        put(at->second, &row);
    }
}

template <class F>
void for_each_row(const ChildRows& rows, F f) {
    if (rows.header) f(*rows.header);
    for (const auto* row : rows.episodes) f(*row);
    for (const auto* row : rows.reviews) f(*row);
    if (rows.asylum) f(*rows.asylum);
    if (rows.health) f(*rows.health);
    if (rows.leaver) f(*rows.leaver);
    for (const auto* row : rows.adoptions) f(*row);
    for (const auto* row : rows.placed) f(*row);
    if (rows.permanence) f(*rows.permanence);
    for (const auto* row : rows.missing) f(*row);
    for (const auto* row : rows.workers) f(*row);
    for (const auto* row : rows.liberty) f(*row);
}

std::string written(const Cell<Text>& cell) { return cell ? std::string{cell->view()} : ""; }
std::string written(const Cell<Code>& cell) { return cell ? std::string{cell->view()} : ""; }
std::string written(const Cell<Date>& cell) { return cell ? cell->iso() : ""; }
std::string written(const Cell<int>& cell) { return cell ? std::to_string(*cell) : ""; }
std::string written(const Cell<PartKnownDay>& cell) {
    if (!cell) return "";
    const auto part = [](auto number, int width) {
        return number ? fmt::format("{:0{}}", static_cast<int>(*number), width)
                      : std::string(static_cast<std::size_t>(width), 'z');
    };
    return fmt::format("{}/{}/{}", part(cell->day, 2), part(cell->month, 2), part(cell->year, 4));
}

template <CodeSet Enum>
std::optional<Enum> as(const Cell<Code>& cell) {
    return cell ? from_code<Enum>(cell->view()) : std::nullopt;
}

std::optional<bool> yes(const Cell<Code>& cell) {
    if (!cell) return {};
    return cell->view() == "1";
}

std::optional<std::string> maybe(const Cell<Text>& cell) {
    if (!cell) return {};
    return std::string{cell->view()};
}

std::optional<Sex> sex_of(const Cell<Code>& cell) {
    if (!cell) return {};
    if (cell->view() == "1" || cell->view() == "M") return Sex::male;
    if (cell->view() == "2" || cell->view() == "F") return Sex::female;
    return Sex::not_known;
}

/// Z11 and the like are codes that the place's list knows; a code that care does not know stays in the note of the
/// episode.
bool new_home(const EpisodeRow& row, const EpisodeRow* before) {
    if (!before) return true;
    return before->placement != row.placement || before->urn != row.urn ||
           before->placement_postcode != row.placement_postcode || (row.reason_new && row.reason_new->view() != "L");
}

void state_placement(StatedFacts& facts, const EpisodeRow& row) {
    const auto kind = as<care::PlaceKind>(row.placement);
    if (!kind) return;
    facts.placements.push_back({.kind = *kind,
                                .provider = as<care::Provider>(row.provider),
                                .home = {},
                                .household = {},
                                .postcode = maybe(row.placement_postcode),
                                .urn = maybe(row.urn),
                                .to_eighteen = care::is_long_term_foster(*kind),
                                .starts = *row.started,
                                .ends = row.ended.value(),
                                .why_ended = as<care::ChangeReason>(row.reason_placement_changed),
                                .why = {}});
}

void state_legal(StatedFacts& facts, const EpisodeRow& row, const EpisodeRow* before) {
    const auto status = as<care::LegalStatus>(row.legal_status);
    if (!status) return;
    const bool goes_on = before && before->legal_status == row.legal_status &&
                         before->ended.value() == row.started.value() && !facts.legal.empty();
    if (goes_on)
        facts.legal.back().ends = row.ended.value();
    else
        facts.legal.push_back({*status, *row.started, row.ended.value()});
}

void state_episodes(StatedFacts& facts, const ChildRows& rows) {
    std::vector<EpisodeRow> episodes;
    for (const auto* row : rows.episodes) episodes.push_back(*row);
    for (const auto& period : periods_of_care(episodes)) {
        const auto need = as<care::Need>(period.episodes.front().need).value_or(care::Need::abuse_or_neglect);
        const auto why = period.reason_ended ? from_code<care::EndOfCare>(period.reason_ended->view()) : std::nullopt;
        facts.periods.push_back({period.started, need, period.ended, period.ended ? why : std::nullopt});
        const EpisodeRow* before = nullptr;
        for (const auto& row : period.episodes) {
            facts.episodes.push_back(
                {*row.started, written(row.reason_new), written(row.reason_ceased), maybe(row.home_postcode)});
            state_legal(facts, row, before);
            if (new_home(row, before)) {
                state_placement(facts, row);
            } else if (!facts.placements.empty()) {
                facts.placements.back().ends = row.ended.value();
                facts.placements.back().why_ended = as<care::ChangeReason>(row.reason_placement_changed);
            }
            before = &row;
        }
    }
}

void state_header(StatedFacts& facts, const HeaderRow& row) {
    facts.person.push_back({.born = row.born.value(),
                            .expected = {},
                            .died = {},
                            .sex = sex_of(row.sex),
                            .gender = {},
                            .ethnicity = as<Ethnicity>(row.ethnicity),
                            .religion = {}});
    facts.identifiers.push_back({IdentifierKind::child_id, written(row.child)});
    std::string upn = written(row.upn);
    if (!upn.empty() && !upn.starts_with("UN")) facts.identifiers.push_back({IdentifierKind::upn, upn});
    if (row.mother && row.mother->view() == "1") facts.mother.push_back({row.own_child_born.value()});
}

void state_health(StatedFacts& facts, const HealthRow& row, Date year_end) {
    facts.outcomes.push_back({year_end, yes(row.convicted), yes(row.health_check), yes(row.immunisations),
                              yes(row.teeth_check), yes(row.health_assessment), yes(row.substance_misuse),
                              yes(row.help_received), yes(row.help_offered)});
    // The return gives no day for the questionnaire; it is dated to the end of its year.
    if (row.strengths_score)
        facts.sdqs.push_back({year_end, *row.strengths_score, {}});
    else if (const auto reason = as<care::SdqReason>(row.strengths_reason))
        facts.sdqs.push_back({year_end, {}, reason});
}

void state_the_rest(StatedFacts& facts, const ChildRows& rows, Date year_end) {
    for (const auto* row : rows.reviews)
        facts.reviews.push_back({*row->held,
                                 as<care::Participation>(row->participation).value_or(care::Participation::no_views),
                                 {},
                                 {},
                                 {},
                                 {}});
    for (const auto* row : rows.missing)
        facts.missing.push_back(
            {as<care::Absence>(row->kind).value_or(care::Absence::missing), *row->started, row->ended.value(), {}});
    if (rows.leaver)
        facts.in_touch.push_back({year_end, written(rows.leaver->in_touch), written(rows.leaver->activity),
                                  written(rows.leaver->accommodation)});
    if (rows.asylum && !facts.periods.empty())
        facts.asylum.push_back({facts.periods.back().starts, rows.asylum->ceased.value()});
    for (const auto* row : rows.adoptions)
        facts.adopters.push_back(
            {*row->decided, *row->matched, row->by_foster_carers && row->by_foster_carers->view() == "1",
             row->adopters.value().value_or(0), written(row->adopters_sexes), written(row->adopters_legal_status)});
    for (const auto* row : rows.placed)
        facts.adoption_decisions.push_back(
            {*row->placed, row->ceased.value(),
             row->reason_ceased ? std::optional{written(row->reason_ceased)} : std::nullopt});
    if (rows.permanence && rows.permanence->arrangement && rows.permanence->arrangement->view() != "Z1") {
        const auto on = written(rows.permanence->ordered);
        facts.permanence.push_back({written(rows.permanence->arrangement), maybe(rows.permanence->authority),
                                    on.empty() ? std::nullopt : std::optional{on}});
    }
    for (const auto* row : rows.liberty) facts.liberty.push_back({*row->started, row->ended.value()});
}

}  // namespace

std::map<std::string, ChildRows, std::less<>> by_child_rows(const Collection& collection) {
    std::map<std::string, ChildRows, std::less<>> children;
    share_out<HeaderRow>(collection, children, [](ChildRows& c, const HeaderRow* row) { c.header = row; });
    share_out<EpisodeRow>(collection, children, [](ChildRows& c, const EpisodeRow* row) { c.episodes.push_back(row); });
    share_out<ReviewRow>(collection, children, [](ChildRows& c, const ReviewRow* row) { c.reviews.push_back(row); });
    share_out<AsylumSeekerRow>(collection, children, [](ChildRows& c, const AsylumSeekerRow* row) { c.asylum = row; });
    share_out<HealthRow>(collection, children, [](ChildRows& c, const HealthRow* row) { c.health = row; });
    share_out<CareLeaverRow>(collection, children, [](ChildRows& c, const CareLeaverRow* row) { c.leaver = row; });
    share_out<AdoptionRow>(collection, children,
                           [](ChildRows& c, const AdoptionRow* row) { c.adoptions.push_back(row); });
    share_out<PlacedForAdoptionRow>(collection, children,
                                    [](ChildRows& c, const PlacedForAdoptionRow* row) { c.placed.push_back(row); });
    share_out<PreviousPermanenceRow>(collection, children,
                                     [](ChildRows& c, const PreviousPermanenceRow* row) { c.permanence = row; });
    share_out<MissingRow>(collection, children, [](ChildRows& c, const MissingRow* row) { c.missing.push_back(row); });
    share_out<SocialWorkerRow>(collection, children,
                               [](ChildRows& c, const SocialWorkerRow* row) { c.workers.push_back(row); });
    share_out<DeprivationOfLibertyRow>(
        collection, children, [](ChildRows& c, const DeprivationOfLibertyRow* row) { c.liberty.push_back(row); });
    return children;
}

std::string digest_of(const ChildRows& rows) {
    Hash hash;
    for_each_row(rows, [&](const auto& row) {
        hash.add(static_cast<std::int64_t>(row.table));
        for_each_cell(row, [&](const auto& cell, std::size_t) { hash.add(written(cell)); });
    });
    return hash.hex(16);
}

std::string source_of(const Collection& collection, const ChildRows& rows) {
    std::map<std::uint32_t, std::vector<std::string>> lines;
    for_each_row(rows, [&](const auto& row) { lines[row.source.file].push_back(std::to_string(row.source.line)); });
    std::vector<std::string> files;
    for (const auto& [file, at] : lines)
        files.push_back(
            fmt::format("{} {} {}", collection.files[file].name, at.size() == 1 ? "line" : "lines", join(at, ", ")));
    return join(files, "; ");
}

StatedFacts stated(const ChildRows& rows, Date year_end) {
    StatedFacts facts;
    if (rows.header) state_header(facts, *rows.header);
    state_episodes(facts, rows);
    if (rows.health) state_health(facts, *rows.health, year_end);
    state_the_rest(facts, rows, year_end);
    return facts;
}

}  // namespace kith::returns
