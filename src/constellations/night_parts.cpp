// Nights as they stand: to the home that asked, and to the hub.
#include <fmt/format.h>

#include "constellations/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::constellations {

namespace {

constexpr int nights_ahead = 14;
constexpr std::size_t most_past = 12;

std::string of_ask(FactId ask, std::string_view rest) { return fmt::format("/nights/{}{}", ask.number(), rest); }

bool is_open(Standing standing) { return standing == Standing::waiting || standing == Standing::agreed; }

}  // namespace

ui::SummaryList card_of(const Context& context, const ConstellationFile& file, const Fact<NightsAsked>& ask) {
    ui::SummaryList card{.rows = {}, .card_title = in_words(ask.value), .card_level = 3};
    card.rows.push_back({"How it stands", standing_tag(file, ask, context.today)});
    card.rows.push_back({"What they wrote", ask.value.why});
    if (const auto* answer = file.answer_to(ask.id); answer && !answer->value.words.empty())
        card.rows.push_back({"The answer", answer->value.words});
    if (const auto* off = file.cancelled_of(ask.id)) card.rows.push_back({"Why called off", off->value.why});
    return card;
}

Html nights_of_home(const Context& context, const View& view) {
    const auto& file = view.file;
    auto shown = ui::heading({.text = "Your nights"});
    if (file.on(context.today))
        shown += ui::link_button({.text = "Ask the hub for a night", .to = Url{address_of(file.hub, "/nights/new")}});
    std::vector<ui::Content> past;
    for (auto at = file.asked.rbegin(); at != file.asked.rend(); ++at) {
        if (at->value.home != view.home) continue;
        if (at->value.last() < context.today) {
            if (past.size() < most_past)
                past.emplace_back(html("{} {}", in_words(at->value), standing_tag(file, *at, context.today)));
            continue;
        }
        auto card = card_of(context, file, *at);
        if (is_open(file.stands(*at, context.today)))
            card.card_actions.push_back(
                {"Call off", Url{address_of(file.hub, of_ask(at->id, "/cancel"))}, in_words(at->value)});
        shown += ui::summary_list(card);
    }
    if (!past.empty()) shown += ui::details({.summary = "Nights before", .text = ui::bullets(past)});
    return shown;
}

static Html one_press(const Context& context, const ConstellationFile& file, const Fact<NightsAsked>& ask) {
    return ui::form({.action = Url{address_of(file.hub, of_ask(ask.id, "/stayed"))},
                     .csrf = context.csrf,
                     .body = ui::button({.text = ask.value.nights == 1
                                                     ? "They stayed"
                                                     : fmt::format("They stayed all {} nights", ask.value.nights),
                                         .hidden_text = in_words(ask.value)})}) +
           ui::paragraph(ui::link(fmt::format("It was otherwise: {}", in_words(ask.value)),
                                  Url{address_of(file.hub, of_ask(ask.id, "/stayed"))}));
}

Html nights_of_hub(const Context& context, const View& view) {
    const auto& file = view.file;
    Html waiting, coming, over;
    for (const auto& ask : file.asked) {
        auto card = card_of(context, file, ask);
        card.rows.insert(card.rows.begin(), {"Who asks", file.name_of(ask.value.home)});
        const auto stands = file.stands(ask, context.today);
        if (is_open(stands))
            card.card_actions.push_back(
                {"Call off", Url{address_of(file.hub, "/hosting" + of_ask(ask.id, "/cancel"))}, in_words(ask.value)});
        if (stands == Standing::waiting) {
            card.card_actions.insert(
                card.card_actions.begin(),
                {"Answer", Url{address_of(file.hub, of_ask(ask.id, "/answer"))}, in_words(ask.value)});
            waiting += ui::summary_list(card);
        } else if (stands == Standing::agreed) {
            coming += ui::summary_list(card);
        } else if (stands == Standing::to_say) {
            over += ui::summary_list(card) + one_press(context, file, ask);
        }
    }
    auto shown = ui::heading({.text = "Waiting for an answer"}) +
                 (waiting.empty() ? ui::paragraph("Nobody waits for an answer.") : waiting);
    if (!over.empty()) shown += ui::heading({.text = "Did they stay?"}) + over;
    if (!coming.empty()) shown += ui::heading({.text = "Who is expected"}) + coming;
    return shown;
}

Html room_by_night(const Context& context, const View& view) {
    const auto& file = view.file;
    int offered = 0;
    for (int i = 0; i < nights_ahead; ++i) offered += file.beds(context.today.plus_days(i));
    ui::Table table{.id = "room",
                    .caption = "Beds at the hub",
                    .columns = {{"Night"}, {"Free", ui::Align::number}},
                    .rows = {},
                    .caption_size = ui::Size::small};
    if (view.hosts) table.columns.push_back({"Who stays"});
    for (int i = 0; i < nights_ahead; ++i) {
        const auto night = context.today.plus_days(i);
        std::vector<ui::Table::Cell> row{{night.short_words(), night.iso()},
                                         {fmt::format("{} of {}", file.free(night), file.beds(night)), {}}};
        if (view.hosts) {
            std::vector<std::string> who;
            for (const auto& ask : file.asked) {
                const auto* answer = file.answer_to(ask.id);
                if (ask.value.has(night) && answer && answer->value.yes && !file.cancelled_of(ask.id))
                    who.push_back(ask.value.who);
            }
            row.push_back({list_in_words(who), {}});
        }
        table.rows.push_back(std::move(row));
    }
    return ui::details({.summary = fmt::format("Beds at the hub, the next two weeks: {} free of {}",
                                               file.free_nights(context.today, nights_ahead), offered),
                        .text = ui::table(table)});
}

}  // namespace kith::constellations
