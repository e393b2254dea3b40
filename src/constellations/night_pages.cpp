// Nights at the hub: a carer asks in four answers, the hub says yes or no in two, and says in one press that they
// stayed.
#include <algorithm>

#include <fmt/format.h>

#include "constellations/law.h"
#include "constellations/pages.h"
#include "constellations/rules.h"
#include "kernel/core/text.h"
#include "kernel/people/person.h"
#include "kernel/site/draft.h"
#include "kernel/site/filled_in.h"
#include "kernel/web/components.h"

namespace kith::constellations {

namespace {

/// Those for whom this reader may ask: the children who live with them. By first name.
Result<std::vector<Sleeper>> own_children(const Context& context) {
    const auto all = TRY(decide_all<May::take_part>(context.store, *context.reader));
    const auto living = TRY(children_cared_for(context.store, all, context.reader->person, context.today));
    std::vector<Sleeper> found;
    for (const auto child : TRY(Gate::among(context.store, *context.reader, May::write_log, living))) {
        auto leave = TRY(decide<May::write_log>(context.store, *context.reader, child));
        const auto who = TRY(person_file(context.store, leave, Known::now()));
        found.push_back({std::move(leave), who.given_name()});
    }
    return found;
}

struct ToAsk {
    View view;
    std::vector<Sleeper> children;
    Choices choices;
    NightsWanted start;
};

Result<ToAsk> to_ask(const Asked<May::take_part>& asked) {
    const auto& context = asked.context;
    ToAsk found{TRY(view_of(context, asked.allowed)),
                TRY(own_children(context)),
                {},
                {.children = {}, .first = context.today.plus_days(1), .why = {}}};
    if (!found.view.asks())
        return fail(Fault::conflict,
                    "Your home is the hub: the other homes ask you. For a night off of your own, speak "
                    "to your supervising social worker.");
    auto& offered = found.choices["children"];
    for (const auto& one : found.children) {
        offered.push_back({std::to_string(one.child.about().number()), one.given});
        if (found.children.size() == 1) found.start.children.push_back(one.child.about());
    }
    return found;
}

FormPage ask_page(const Context& context, const ToAsk& found, const FormInfo& form, Fields typed) {
    auto page = page_for(context, found.view.file, form, std::move(typed));
    const auto longest = found.view.file.local.of(local::longest, context.today).span.count;
    page.above +=
        room_by_night(context, {.file = found.view.file}) +
        ui::paragraph(html("A night at the hub is no move of home: up to {} are yours to arrange, unless it was "
                           "said otherwise for this child. The child's social worker sees them. {}",
                           plural(longest, "night"), law_shown(law::carer_decides)));
    page.about = found.view.file.hub;
    return page;
}

}  // namespace

Result<Response> show_ask(const Asked<May::take_part>& asked) {
    const auto found = TRY(to_ask(asked));
    const auto form = ask_form.info(found.choices);
    auto typed = ask_form.started(found.start);
    std::erase_if(typed, [](const auto& field) { return field.first == "first"; });  // which night, they alone know
    auto page = ask_page(asked.context, found, form, std::move(typed));
    page.above += filled_in(form, page.typed, {{"children", "who lives with you now", {}}}, asked.context.today);
    return form_page(asked.context, page);
}

Result<Response> save_ask(const Asked<May::take_part>& asked) {
    const auto& context = asked.context;
    const auto found = TRY(to_ask(asked));
    const auto form = ask_form.info(found.choices);
    auto page = ask_page(context, found, form, TRY(context.typed(form)));
    const auto wanted = ask_form.read(page.typed, found.start, context.today, found.choices);
    if (!wanted) return refused(context, std::move(page), wanted.error());
    std::vector<Sleeper> chosen;
    for (const auto& one : found.children)
        if (std::ranges::find(wanted->children, one.child.about()) != wanted->children.end()) chosen.push_back(one);
    auto change = TRY(context.change());
    const auto entry = ask_for_nights(change, asked.allowed, chosen, *wanted,
                                      {context.reader->person, *found.view.home, context.today});
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, asked.person()));
    TRY(change.commit());
    return saved(context, *entry, address_of(asked.person()), "Asked. You see the answer here and on My day");
}

/// One ask of this constellation. Fails: not_found, if it is another home's and the reader does not host.
static Result<std::pair<View, Fact<NightsAsked>>> ask_meant(const Context& context, const Leave& hub) {
    auto view = TRY(view_of(context, hub));
    const auto* ask = view.file.ask(FactId{TRY(context.captures.number("ask"))});
    if (!ask || (!view.hosts && ask->value.home != view.home))
        return fail(Fault::not_found, "Nobody asked for such nights here.");
    auto copy = *ask;
    return std::pair{std::move(view), std::move(copy)};
}

static FormPage page_of_ask(const Context& context, const std::pair<View, Fact<NightsAsked>>& meant,
                            const FormInfo& form, Fields typed) {
    const auto& [view, ask] = meant;
    auto page = page_for(context, view.file, form, std::move(typed));
    auto card = card_of(context, view.file, ask);
    card.card_level = 2;
    card.rows.insert(card.rows.begin(), {"Who asks", view.file.name_of(ask.value.home)});
    page.above += ui::summary_list(card);
    return page;
}

template <May to>
Result<Response> show_cancel(const Asked<to>& asked) {
    const auto form = cancel_form.info();
    return form_page(asked.context, page_of_ask(asked.context, TRY(ask_meant(asked.context, asked.allowed)), form, {}));
}

template <May to>
Result<Response> save_cancel(const Asked<to>& asked) {
    const auto& context = asked.context;
    const auto meant = TRY(ask_meant(context, asked.allowed));
    const auto form = cancel_form.info();
    auto page = page_of_ask(context, meant, form, TRY(context.typed(form)));
    const auto given = cancel_form.read(page.typed, {}, context.today);
    if (!given) return refused(context, std::move(page), given.error());
    auto change = TRY(context.change());
    const auto entry = cancel_nights(change, asked.allowed, meant.second.id, *given, *context.reader);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(asked.person()), "Called off");
}

template Result<Response> show_cancel(const Asked<May::take_part>&);
template Result<Response> show_cancel(const Asked<May::host_constellation>&);
template Result<Response> save_cancel(const Asked<May::take_part>&);
template Result<Response> save_cancel(const Asked<May::host_constellation>&);

Result<Response> show_answer(const Asked<May::host_constellation>& asked) {
    const auto& context = asked.context;
    const auto meant = TRY(ask_meant(context, asked.allowed));
    const auto form = answer_form.info();
    auto page = page_of_ask(context, meant, form, {});
    const auto& ask = meant.second.value;
    std::vector<ui::Content> free;
    for (int i = 0; i < ask.nights; ++i) {
        const auto night = ask.first.plus_days(i);
        free.emplace_back(fmt::format("{}: {} free", night.in_words(), plural(meant.first.file.free(night), "bed")));
    }
    page.above += ui::bullets(free);
    return form_page(context, page);
}

Result<Response> save_answer(const Asked<May::host_constellation>& asked) {
    const auto& context = asked.context;
    const auto meant = TRY(ask_meant(context, asked.allowed));
    const auto form = answer_form.info();
    auto page = page_of_ask(context, meant, form, TRY(context.typed(form)));
    const auto given = answer_form.read(page.typed, {.words = {}}, context.today);
    if (!given) return refused(context, std::move(page), given.error());
    auto change = TRY(context.change());
    const auto entry = answer_nights(change, asked.allowed, meant.second.id, *given, *context.reader);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(asked.person()), given->yes ? "You said yes" : "You said no, and why");
}

Result<Response> show_stayed(const Asked<May::host_constellation>& asked) {
    const auto form = stayed_form.info();
    return form_page(asked.context, page_of_ask(asked.context, TRY(ask_meant(asked.context, asked.allowed)), form, {}));
}

/// Without a number: all the nights that were agreed, as the one press says.
Result<Response> save_stayed(const Asked<May::host_constellation>& asked) {
    const auto& context = asked.context;
    const auto meant = TRY(ask_meant(context, asked.allowed));
    const auto form = stayed_form.info();
    auto page = page_of_ask(context, meant, form, TRY(context.typed(form)));
    std::optional<int> nights;
    if (std::ranges::find(page.typed, "nights", &std::pair<std::string, std::string>::first) != page.typed.end()) {
        const auto said = stayed_form.read(page.typed, {}, context.today);
        if (!said) return refused(context, std::move(page), said.error());
        nights = said->nights;
    }
    auto change = TRY(context.change());
    const auto entry = say_stayed(change, asked.allowed, meant.second.id, nights, *context.reader);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(asked.person()), "Saved");
}

}  // namespace kith::constellations
