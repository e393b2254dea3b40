// One place, peer group or online space: what is known, who is found there, what is done about it.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "safety/pages.h"

namespace kith::safety {

namespace {

ui::Action form_of(const ContextFile& file, const char* words, const std::string& rest, const char* hidden) {
    return {words, Url{address_of(file.context, rest)}, hidden};
}

Html card_of(const Context& context, const ContextFile& file, bool may_change) {
    const auto& is = file.is->value;
    ui::SummaryList card{.rows = {{"What it is", std::string{kith::in_words(is.kind)}}}, .card_title = "At a glance"};
    if (!file.where.empty()) {
        const auto& where = file.where.back().value;
        if (where.words) card.rows.push_back({"Where", *where.words});
        if (where.postcode) card.rows.push_back({"Postcode", *where.postcode});
        if (where.service) card.rows.push_back({"Service", *where.service});
    }
    card.rows.push_back({"Known since", is.since.in_words()});
    if (is.ends) card.rows.push_back({"No harm since", is.ends->in_words()});
    const auto* holds = file.assessed_on(context.today);
    card.rows.push_back(
        {"How safe", holds ? html("{} {}", ui::tag(how_safe_tag(&holds->value)), kith::in_words(holds->value.how_safe))
                           : ui::tag(how_safe_tag(nullptr))});
    if (!file.assessed.empty()) {
        const auto& last = file.assessed.back().value;
        card.rows.push_back({"Harm", harms_in_words(last.harms)});
        if (const auto factors = factors_of(last.harms); !factors.empty())
            card.rows.push_back({"Counted in the census as", list_in_words(factors)});
        card.rows.push_back(
            {"Assessed", fmt::format("{}, by {}. {}", last.on.in_words(), file.name_of(last.by), last.words)});
        card.rows.push_back({holds ? "Holds until" : "Held until", last.review_by.in_words()});
    }
    if (may_change) {
        const auto where =
            file.where.empty() ? std::string{"/where"} : fmt::format("/where/{}", file.where.back().id.number());
        card.card_actions.push_back(form_of(file, "Say how safe", "/assess", "it is"));
        card.card_actions.push_back(form_of(file, "Where", where, "it is: change"));
        card.card_actions.push_back(
            form_of(file, "Name or end", fmt::format("/name/{}", file.is->id.number()), "change"));
    }
    return ui::summary_list(card);
}

Html known_of(const ContextFile& file, bool may_change) {
    auto shown = ui::heading({.text = "What is known, agency by agency"});
    for (const auto& word : words_of<Agency>) {
        std::vector<ui::Content> lines;
        for (const auto& fact : file.known) {
            if (fact.value.agency != word.value) continue;
            auto words = fmt::format("{}: {} Source: {}. Written down by {}.", fact.value.on.short_words(),
                                     fact.value.words, fact.value.source, file.name_of(fact.value.by));
            if (fact.value.police_reference) words += " Police reference: " + *fact.value.police_reference + ".";
            const auto change = Url{address_of(file.context, fmt::format("/known/{}", fact.id.number()))};
            lines.emplace_back(
                may_change
                    ? html("{} {}", words, ui::link("Change what was said on " + fact.value.on.short_words(), change))
                    : html("{}", words));
        }
        if (!lines.empty())
            shown += ui::heading({.text = word.words, .level = 3, .size = ui::Size::small}) + ui::bullets(lines);
    }
    if (may_change)
        shown += ui::paragraph(ui::link("Write down what is known", Url{address_of(file.context, "/known")}));
    return shown;
}

Result<Html> children_of(const Context& context, const ContextFile& file, bool may_change) {
    ui::Table table{.id = "children",
                    .caption = "Children found there",
                    .columns = {{"Child"}, {"Since"}, {"How we know"}, {"What is known"}},
                    .rows = {},
                    .when_empty = "No child is linked to it."};
    if (may_change) table.columns.push_back({"When it is over"});
    std::vector<PersonId> children;
    for (const auto* link : file.linked_now()) children.push_back(link->value.child);
    const auto open = context.reader->granted(May::see_person)
                          ? TRY(Gate::among(context.store, *context.reader, May::see_person, children))
                          : std::vector<PersonId>{};
    for (const auto* link : file.linked_now()) {
        const auto& known = link->value;
        const auto name = file.name_of(known.child);
        const bool may_open = std::ranges::find(open, known.child) != open.end();
        table.rows.push_back(
            {{may_open ? ui::link(name, Url{fmt::format("/people/{}", known.child.number())}) : html("{}", name), name},
             {known.since.short_words(), known.since.iso()},
             {fmt::format("{}, {}. Told by: {}", kith::in_words(known.how), lower(kith::in_words(known.strength)),
                          lower(kith::in_words(known.agency))),
              {}},
             {known.words, {}}});
        if (may_change)
            table.rows.back().push_back(
                {ui::link("End the link of " + name,
                          Url{address_of(file.context, fmt::format("/link-end?link={}", link->id.number()))}),
                 {}});
    }
    auto shown = ui::table(table);
    if (may_change && context.reader->granted(May::find_people))
        shown += ui::paragraph(ui::link("Link a child", Url{address_of(file.context, "/who")}));
    return shown;
}

struct Happened {
    Date on;
    std::string title, words;
};

/// What happened there. The file holds the links of those children alone of whom the reader may know: so do its lines.
std::vector<Happened> happened_at(const ContextFile& file) {
    std::vector<Happened> all{{file.is->value.since, "Known to us", ""}};
    for (const auto& fact : file.known)
        all.push_back(
            {fact.value.on, fmt::format("Known to {}", lower(kith::in_words(fact.value.agency))), fact.value.words});
    for (const auto& fact : file.assessed)
        all.push_back({fact.value.on, std::string{kith::in_words(fact.value.how_safe)}, fact.value.words});
    for (const auto& fact : file.links)
        all.push_back({fact.value.since, file.name_of(fact.value.child) + " is found there", ""});
    for (const auto& fact : file.links)
        if (const auto* end = file.end_of(fact.id))
            all.push_back(
                {end->value.on, file.name_of(fact.value.child) + " is found there no longer", end->value.words});
    for (const auto& fact : file.actions.all)
        if (const auto* done = file.actions.done_on(fact.id))
            all.push_back({done->value.on, fmt::format("Done by {}", lower(kith::in_words(fact.value.agency))),
                           fact.value.what + " What it changed: " + done->value.changed});
    if (file.is->value.ends) all.push_back({*file.is->value.ends, "Children come to no harm there", ""});
    std::ranges::stable_sort(all, std::ranges::greater{}, &Happened::on);
    return all;
}

Html timeline_of(const ContextFile& file) {
    constexpr std::size_t most = 50;
    ui::Timeline timeline{.items = {}, .heading_level = 3};
    for (const auto& one : happened_at(file)) {
        if (timeline.items.size() == most) break;
        timeline.items.push_back({one.title, one.on.in_words(), one.on.iso(), one.words});
    }
    return ui::heading({.text = "What happened"}) + ui::timeline(timeline);
}

}  // namespace

Result<Response> show_context(const Asked<May::see_safety>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const bool may_change = TRY(may_record(context, May::record_safety, file.context));
    auto body = ui::heading({.text = file.name(), .level = 1, .size = ui::Size::large}) +
                card_of(context, file, may_change) + TRY(children_of(context, file, may_change)) +
                ui::heading({.text = "What each agency does to make it safer"}) +
                actions_table(file.actions, file.names, address_of(file.context), may_change, context.today, "Actions");
    if (may_change) body += ui::paragraph(ui::link("Add an action", Url{address_of(file.context, "/action")}));
    body += known_of(file, may_change) + timeline_of(file);
    return page_of(context,
                   {.title = file.name(), .main = std::move(body), .back = "/safety", .breadth = ui::Breadth::wide});
}

}  // namespace kith::safety
