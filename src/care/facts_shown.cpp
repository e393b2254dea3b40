#include "care/facts_shown.h"

#include <algorithm>

#include <fmt/format.h>

#include "care/kept_apart.h"
#include "care/recordings.h"
#include "kernel/people/names.h"
#include "kernel/record/history.h"
#include "kernel/site/parts.h"

namespace kith::care {

std::span<const EntryKind> entry_kinds() {
    static const std::vector<EntryKind> kinds{visit_kind,
                                              visit_asked.kind,
                                              into_care_kind,
                                              move_kind,
                                              legal_kind,
                                              out_of_care_kind,
                                              care_plan.kind,
                                              placement_plan.kind,
                                              placement_notice.kind,
                                              approval.kind,
                                              review.kind,
                                              review_record.kind,
                                              early_review.kind,
                                              health_check.kind,
                                              sdq.kind,
                                              school.kind,
                                              education_plan.kind,
                                              missing_episode.kind,
                                              return_interview.kind,
                                              refusal.kind,
                                              risk_kind,
                                              zone_kind};
    return kinds;
}

/// Whether this fact is an address, or an earlier wording of one, that is kept safe now from this reader.
static Result<bool> kept_from(const Context& context, const Allowed<May::see_care>& child, const Touched& touched) {
    if (touched.table != Residence::table.name) return false;
    const auto kept_safe = TRY(context.store.first(
        "select 1 from people_residence r join people_residence s on s.authority = r.authority and s.about = r.about"
        " and s.household = r.household and s.retired_by is null and s.withheld = 1"
        " where r.authority = $1 and r.about = $2 and r.fact = $3 limit 1",
        {child.authority(), child.about(), touched.fact}, [](const Row&) { return true; }));
    if (!kept_safe) return false;
    const auto open = TRY(Gate::among(context.store, *context.reader, May::see_withheld_address, {child.about()}));
    // Seeing it is on the audit as itself.
    return open.empty() || !decide<May::see_withheld_address>(context.store, *context.reader, child.about());
}

static Result<ui::SummaryList> summary_of(const Context& context, const Leave& child, const Version& version) {
    std::vector<PersonId> named;
    for (const auto& said : version.said)
        if (said.person) named.push_back(*said.person);
    const auto names = TRY(names_in(context.store, child, named));
    ui::SummaryList list;
    for (const auto& said : version.said) {
        const auto& value = said.person ? names.at(*said.person) : said.value;
        if (!value.empty()) list.rows.push_back({said.words, value});
    }
    return list;
}

/// What stands in a warning, or is recorded of a serious incident, is for those who may see that: more people may see a
/// child's care.
template <May may>
static bool is_kept_from(const Context& context, PersonId child, const Touched& touched, std::string_view tables) {
    if (!touched.table.starts_with(tables)) return false;
    if (!context.reader->granted(may)) return true;
    return !decide<may>(context.store, *context.reader, child).has_value();
}
static bool is_for_fewer(const Context& context, PersonId child, const Touched& touched) {
    return is_kept_from<May::see_warning>(context, child, touched, "warnings_") ||
           is_kept_from<May::see_protection>(context, child, touched, "serious_incidents_");
}

Result<Html> shown_row(const Context& context, const Allowed<May::see_care>& child, const Touched& touched,
                       EntryNumber entry) {
    const auto* table = table_named(context.site.schemas, touched.table);
    if (!table) return Html{};
    if (is_for_fewer(context, child.about(), touched)) return Html{};
    if (TRY(kept_from(context, child, touched)))
        return ui::summary_list({.rows = {{"Address", "Address kept safe"}}, .card_title = std::string{table->words}});
    const auto versions = TRY(history(context.store, child, *table, touched.fact));
    const auto retired = touched.how == Touched::How::retired;
    const auto at = std::ranges::find_if(
        versions, [&](const Version& v) { return retired ? v.retired_by == entry : v.entered_by == entry; });
    if (at == versions.end()) return Html{};
    auto list = TRY(summary_of(context, child, *at));
    list.card_title =
        retired ? fmt::format("{}: no longer held true from this entry", table->words) : std::string{table->words};
    const bool stands = !retired && !at->retired_by;
    if (stands && context.reader->granted(May::correct_entry) && is_correctable(touched.table))
        list.card_actions.push_back({"Correct",
                                     Url{fmt::format("/children/{}/facts/{}/{}/correct", child.about().number(),
                                                     touched.table, touched.fact.number())},
                                     fmt::format("this {}", lower(table->words))});
    auto shown = ui::summary_list(list);
    if (!retired && at->retired_by)
        shown += ui::inset_text(html(
            "This was corrected or ended later. {}",
            ui::link("See the entry that did so",
                     Url{fmt::format("/children/{}/entries/{}", child.about().number(), at->retired_by->number())})));
    if (!retired && at->entered_by == entry && at != versions.begin()) {
        const auto before = std::prev(at);
        shown += ui::details(
            {.summary = "What it said before", .text = ui::summary_list(TRY(summary_of(context, child, *before)))});
    }
    return shown;
}

}  // namespace kith::care
