// The families that are helped: who leads, how much help, what is next; and what of it is on My day.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/begin.h"
#include "family_help/list.h"
#include "family_help/pages.h"
#include "family_help/shown.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::family_help {

Result<std::vector<FamilyFile>> families_of(const Store& store, const Reader& reader, const LeaveOfAll& leave,
                                            May may) {
    return family_files(store, leave, TRY(Gate::among(store, reader, may, TRY(families_helped(store, leave)))));
}

bool is_of(const FamilyFile& file, PersonId worker, Date today) {
    const auto* lead = file.lead(today);
    return lead && (lead->value.worker == worker || lead->value.supervised_by == worker);
}

namespace {

constexpr std::size_t on_a_page = 100;

struct Wanted {
    std::optional<Intensity> intensity = {};
    bool mine = false, no_lead = false, late = false;
    std::size_t page = 1;

    Url url() const {
        Url url{"/families"};
        if (intensity) url = url.with("intensity", std::string{code(*intensity)});
        if (mine) url = url.with("mine", "yes");
        if (no_lead) url = url.with("no_lead", "yes");
        if (late) url = url.with("late", "yes");
        return url;
    }
};

Wanted wanted_of(const Context& context) {
    Wanted wanted;
    wanted.intensity = from_code<Intensity>(context.request.asked("intensity").value_or(""));
    wanted.mine = context.request.asked("mine").has_value();
    wanted.no_lead = context.request.asked("no_lead").has_value();
    wanted.late = context.request.asked("late").has_value();
    std::int64_t page = 1;
    if (!put_number(page, context.request.asked("page").value_or("1"), 1, 1'000))
        wanted.page = static_cast<std::size_t>(page);
    return wanted;
}

struct Shown {
    const FamilyFile* file;
    std::optional<Due> next;
};

bool fits(const Shown& one, const Wanted& wanted, const Context& context) {
    if (wanted.intensity && one.file->intensity() != *wanted.intensity) return false;
    if (wanted.mine && !is_of(*one.file, context.reader->person, context.today)) return false;
    if (wanted.no_lead && one.file->lead(context.today)) return false;
    return !wanted.late || (one.next && one.next->occasion.late(context.today));
}

/// Those who are helped now, whose next is due first standing first.
std::vector<Shown> helped_now(const Context& context, const std::vector<FamilyFile>& files, const Wanted& wanted) {
    std::vector<Shown> shown;
    for (const auto& file : files) {
        if (!file.open()) continue;
        const auto due = open_due(file, context.calendar, context.today);
        Shown one{&file, due.empty() ? std::nullopt : std::optional{due.front()}};
        if (fits(one, wanted, context)) shown.push_back(std::move(one));
    }
    std::ranges::stable_sort(shown, {}, [](const Shown& one) {
        return std::pair{!one.next, one.next ? one.next->occasion.due : one.file->episode()->value.on};
    });
    return shown;
}

Result<Html> table_of(const Context& context, const LeaveOfAll& leave, std::span<const Shown> shown,
                      const std::string& caption) {
    std::vector<PersonId> people;
    for (const auto& one : shown)
        if (const auto* lead = one.file->lead(context.today)) people.push_back(lead->value.worker);
    const auto names = TRY(names_in(context.store, leave, people));
    ui::Table table{
        .id = "families",
        .caption = caption,
        .columns =
            {{"Family"}, {"Help"}, {"Lead"}, {"Next"}, {"By"}, {"How it stands"}, {"Days open", ui::Align::number}},
        .rows = {},
        .when_empty = "No family fits."};
    for (const auto& one : shown) {
        const auto* lead = one.file->lead(context.today);
        table.rows.push_back(
            {{ui::link(one.file->name, Url{address_of(one.file->family)}), {}},
             {in_words(one.file->intensity()), {}},
             {lead ? ui::Content{names.at(lead->value.worker)} : ui::Content{ui::tag({"Nobody", ui::Tone::late})}, {}},
             {one.next ? std::string{one.next->terms->name} : "Nothing is due", {}},
             {one.next ? one.next->occasion.due.short_words() : "", one.next ? one.next->occasion.due.iso() : ""},
             {one.next ? ui::Content{ui::tag(due_tag(one.next->occasion, context))} : ui::Content{}, {}},
             {with_commas(context.today - one.file->episode()->value.on), {}}});
    }
    return ui::table(table);
}

Html filter_of(const Wanted& wanted) {
    std::vector<ui::Content> lines;
    const auto offer = [&](const char* words, Wanted other, bool now) {
        lines.emplace_back(now ? html("{}", words) : ui::link(words, other.url()));
    };
    offer("Every family", {}, !wanted.intensity && !wanted.mine && !wanted.no_lead && !wanted.late);
    offer("Those I lead or supervise", {.mine = true}, wanted.mine);
    offer("Early help", {.intensity = Intensity::early_help}, wanted.intensity == Intensity::early_help);
    offer("Child in need (section 17)", {.intensity = Intensity::in_need}, wanted.intensity == Intensity::in_need);
    offer("Nobody leads", {.no_lead = true}, wanted.no_lead);
    offer("Something is late", {.late = true}, wanted.late);
    return ui::heading({.text = "Show", .size = ui::Size::small}) + ui::plain_list(lines);
}

Html pages_of(const Wanted& wanted, std::size_t count) {
    std::vector<ui::Content> lines;
    const auto from = [&](std::size_t page) { return wanted.url().with("page", std::to_string(page)); };
    if (wanted.page > 1) lines.emplace_back(ui::link("Those before", from(wanted.page - 1)));
    if (wanted.page * on_a_page < count) lines.emplace_back(ui::link("Those after", from(wanted.page + 1)));
    return lines.empty() ? Html{} : ui::plain_list(lines);
}

Result<Html> to_begin_shown(const Context& context) {
    if (!context.reader->granted(May::begin_family_help)) return Html{};
    const auto all = TRY(to_begin(context.store, *context.reader));
    const auto leave = TRY(decide_all<May::begin_family_help>(context.store, *context.reader));
    std::vector<PersonId> children;
    for (const auto& one : all) children.push_back(one.child);
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(leave), children));
    ui::Table table{.id = "to-begin",
                    .caption = "Family Help to begin",
                    .columns = {{"Child"}, {"Decided"}, {"On"}},
                    .rows = {},
                    .when_empty = "Nothing waits: help has begun wherever it was decided."};
    for (const auto& one : all)
        table.rows.push_back(
            {{ui::link(names.at(one.child), Url{fmt::format("/children/{}/family-help", one.child.number())}), {}},
             {in_words(one.outcome), {}},
             {one.decided.short_words(), one.decided.iso()}});
    return ui::table(table);
}

Html consents_ending_shown(const std::vector<FamilyFile>& files, const Context& context) {
    std::vector<ui::Content> lines;
    for (const auto& file : files)
        for (const auto* consent : consents_ending(file, context.today))
            lines.emplace_back(html("{}: consent ends on {}", ui::link(file.name, Url{address_of(file.family)}),
                                    consent->value.until->in_words()));
    if (lines.empty()) return Html{};
    return ui::heading({.text = "Consent that ends soon", .level = 3, .size = ui::Size::small}) + ui::bullets(lines);
}

}  // namespace

Result<Response> show_families(const AskedAll<May::see_family>& asked) {
    const auto& context = asked.context;
    const auto files = TRY(families_of(context.store, *context.reader, asked.allowed, May::see_family));
    const auto wanted = wanted_of(context);
    const auto all = helped_now(context, files, wanted);
    const auto first = std::min(all.size(), (wanted.page - 1) * on_a_page);
    const auto shown = std::span{all}.subspan(first, std::min(on_a_page, all.size() - first));
    auto list = TRY(table_of(context, asked.allowed, shown,
                             fmt::format("{}, what is due first standing first",
                                         plural(static_cast<std::int64_t>(all.size()), "family", "families"))));
    std::vector<ui::Content> more{ui::link("Directory of services and teams", Url{"/family-help/services"})};
    if (context.reader->granted(May::see_team))
        more.emplace_back(ui::link("What is counted", Url{"/family-help/counted"}));
    auto body = ui::heading({.text = "Families", .level = 1, .size = ui::Size::large}) + TRY(to_begin_shown(context)) +
                filter_of(wanted) + list + pages_of(wanted, all.size()) + ui::plain_list(more);
    return page_of(context, {.title = "Families", .main = std::move(body), .breadth = ui::Breadth::wide});
}

Result<Html> on_my_day(const Context& context) {
    Html shown;
    if (context.reader->granted(May::begin_family_help) && !TRY(to_begin(context.store, *context.reader)).empty())
        shown += TRY(to_begin_shown(context));
    const bool leads = context.reader->holds(Role::family_help_practitioner);
    const bool decides = context.reader->granted(May::decide_family_help);
    if (!leads && !decides && !context.reader->holds(Role::social_worker)) return shown;
    const auto leave = TRY(decide_all<May::see_family>(context.store, *context.reader, "my day"));
    const auto may = decides ? May::decide_family_help : May::record_family;
    auto files = TRY(families_of(context.store, *context.reader, leave, may));
    if (!decides)
        std::erase_if(files,
                      [&](const FamilyFile& file) { return !is_of(file, context.reader->person, context.today); });
    const auto all = helped_now(context, files, {});
    if (all.empty() && !leads) return shown;
    constexpr std::size_t most = 20;
    shown += ui::heading({.text = decides ? "Families your team helps" : "Families you help"}) +
             TRY(table_of(context, leave, std::span{all}.first(std::min(most, all.size())),
                          plural(static_cast<std::int64_t>(all.size()), "family", "families"))) +
             consents_ending_shown(files, context) +
             ui::paragraph(ui::link("Every family that is helped", Url{"/families"}));
    return shown;
}

}  // namespace kith::family_help
