// For a child's workers: who decides what, what was arranged otherwise and why, and what the carer asks.
#include <fmt/format.h>

#include "fostering/acts.h"
#include "fostering/pages.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::fostering {

namespace {

std::optional<Url> to_arrange(const DelegationFile& file, const Matter& matter) {
    if (matter.fixed) return {};
    return Url{address_of(file.child, "/who-decides/new")}.with("matter", std::string{matter.code});
}

Url to_end(PersonId child, const Matter& matter) {
    return Url{address_of(child, "/who-decides/as-usual")}.with("matter", std::string{matter.code});
}

/// What was said for this child alone, with its reason and everyone's view.
Html arrangements(const Context& context, const DelegationFile& file) {
    Html shown;
    for (const auto& matter : matters()) {
        const auto said = file.said_on(matter.code, context.today);
        if (!said) continue;
        ui::SummaryList card{.rows = {}, .card_title = std::string{matter.name}};
        if (context.reader->granted(May::record_delegation))
            card.card_actions.push_back({"As usual again", to_end(file.child, matter), std::string{matter.name}});
        card.rows.push_back({"Who decides", std::string{in_words(said->decider)}});
        if (const auto by = file.said_by.find(said->entry); by != file.said_by.end())
            card.rows.push_back({"Who said so", fmt::format("{}, {}", by->second, said->on.in_words())});
        const auto* fact = said->answered ? nullptr : file.arranged_on(matter.code, context.today);
        if (fact) {
            const auto& it = fact->value;
            card.rows.push_back({"Why", fmt::format("{}. {}", in_words(it.why), it.because)});
            card.rows.push_back({fmt::format("What {} says", file.given), it.childs_view});
            card.rows.push_back({"What their parents say", it.parents_view});
            if (it.carers_view) card.rows.push_back({"What the carer says", *it.carers_view});
            card.rows.push_back({"Looked at again by", it.look_again.in_words()});
        } else {
            card.rows.push_back({"What the carer was answered", said->words});
            if (said->until) card.rows.push_back({"Until", said->until->in_words()});
        }
        shown += ui::summary_list(card);
    }
    return shown.empty() ? shown : ui::heading({.text = fmt::format("Decided for {}", file.given)}) + shown;
}

Result<Html> questions(const Context& context, const DelegationFile& file, const Allowed<May::see_care>& allowed) {
    std::vector<PersonId> carers;
    for (const auto& fact : file.asked) carers.push_back(fact.value.asked_by);
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(allowed), carers));
    ui::Table table{.id = "asked",
                    .caption = "What the carer asked",
                    .columns = {{"Question"}, {"Who and when"}, {"Answer"}},
                    .rows = {}};
    for (auto at = file.asked.rbegin(); at != file.asked.rend(); ++at) {
        const auto* answer = file.answer_to(at->id);
        auto words = answer ? html("{}. {}", in_words(answer->value.decider), answer->value.answer)
                     : context.reader->granted(May::record_delegation)
                         ? ui::link("Answer", Url{address_of(file.child, "/who-decides/answer")})
                         : ui::tag({"Waiting", ui::Tone::waiting});
        table.rows.push_back({{at->value.question, {}},
                              {fmt::format("{}, {}", names.at(at->value.asked_by), at->value.on.short_words()), {}},
                              {std::move(words), {}}});
    }
    return table.rows.empty() ? Html{} : ui::table(table);
}

/// A form of a worker's about who decides, with everything but what is typed.
FormPage page_for(const Context& context, const DelegationFile& file, const FormInfo& form, std::string_view rest,
                  Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.child, rest)},
            .typed = std::move(typed),
            .above = child_bar(context, file),
            .back = address_of(file.child, "/who-decides"),
            .about = file.child};
}

/// Ends the draft, commits, and goes back to the matrix; what was refused comes back with the words kept.
Result<Response> finished(const Context& context, FormPage page, Change change, Result<EntryNumber> entry,
                          PersonId child, std::string_view done) {
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, page.form.name, child));
    TRY(change.commit());
    return saved(context, *entry, address_of(child, "/who-decides"), done);
}

Choices waiting(const DelegationFile& file) {
    Choices choices;
    auto& offered = choices["question"];
    for (const auto& fact : file.asked)
        if (!file.answer_to(fact.id)) offered.push_back({std::to_string(fact.id.number()), fact.value.question});
    return choices;
}

constexpr std::string_view arrange_rest = "/who-decides/new", agreed_rest = "/who-decides/parents-agreed",
                           answer_rest = "/who-decides/answer", as_usual_rest = "/who-decides/as-usual";

}  // namespace

Result<Response> show_who_decides(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const bool may = context.reader->granted(May::record_delegation);
    auto body = ui::heading({.text = "Who decides", .level = 1, .size = ui::Size::large}) +
                ui::paragraph("The carer decides day to day, as any parent would, unless something else is said here.");
    body += TRY(questions(context, file, asked.allowed));
    if (may) {
        auto buttons = ui::link_button({.text = "Say otherwise", .to = Url{address_of(file.child, arrange_rest)}});
        if (file.may_agree_on(context.today))
            buttons += ui::link_button({.text = "Record the parents' agreement",
                                        .to = Url{address_of(file.child, agreed_rest)},
                                        .kind = ui::ButtonKind::secondary});
        body += ui::button_group(buttons);
    }
    body += arrangements(context, file) + matrix(context, file, may ? to_arrange : nullptr) +
            decisions(file, "What the carer decided");
    return page_of(context, {.title = fmt::format("Who decides: {}", file.name),
                             .main = std::move(body),
                             .back = address_of(file.child, ""),
                             .above = child_bar(context, file)});
}

Result<Response> show_arrange(const Asked<May::record_delegation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = who_decides_form.info();
    Fields typed;
    if (const auto* matter = matter_of(context.request.asked("matter").value_or(""))) {
        typed.emplace_back("matter", matter->code);
        if (const auto* fact = file.arranged_on(matter->code, context.today))
            typed = who_decides_form.shown(fact->value);
    }
    return form_page(context, page_for(context, file, form, arrange_rest, std::move(typed)));
}

Result<Response> save_arrange(const Asked<May::record_delegation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = who_decides_form.info();
    auto page = page_for(context, file, form, arrange_rest, TRY(context.typed(form)));
    const Arranged blank{.matter = "",
                         .decider = Decider::worker,
                         .why = WhyArranged::safety,
                         .because = "",
                         .childs_view = "",
                         .parents_view = "",
                         .carers_view = {},
                         .starts = context.today,
                         .look_again = context.today,
                         .ends = {}};
    const auto arranged = who_decides_form.read(page.typed, blank, context.today);
    if (!arranged) return refused(context, std::move(page), arranged.error());
    auto change = TRY(context.change());
    auto entry = arrange(change, file, asked.allowed, *arranged, context.today);
    return finished(context, std::move(page), std::move(change), std::move(entry), file.child, "Saved: who decides");
}

Result<Response> show_as_usual(const Asked<May::record_delegation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto* matter = matter_of(context.request.asked("matter").value_or(""));
    if (!matter || !file.said_on(matter->code, context.today))
        return Response::redirect(address_of(file.child, "/who-decides"));
    const auto form = as_usual_form.info();
    return form_page(context, page_for(context, file, form, as_usual_rest, {{"matter", std::string{matter->code}}}));
}

Result<Response> save_as_usual(const Asked<May::record_delegation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = as_usual_form.info();
    auto page = page_for(context, file, form, as_usual_rest, TRY(context.typed(form)));
    const auto again = as_usual_form.read(page.typed, {}, context.today);
    if (!again) return refused(context, std::move(page), again.error());
    const auto shown_at = TRY(last_entry(context.store, context.reader->authority));
    auto change = TRY(context.change());
    auto entry = as_usual_again(change, file, asked.allowed, *again, shown_at, context.today);
    return finished(context, std::move(page), std::move(change), std::move(entry), file.child, "As usual again");
}

Result<Response> show_parents_agreed(const Asked<May::record_delegation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = parents_agreed_form.info();
    return form_page(context, page_for(context, file, form, agreed_rest, {}));
}

Result<Response> save_parents_agreed(const Asked<May::record_delegation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = parents_agreed_form.info();
    auto page = page_for(context, file, form, agreed_rest, TRY(context.typed(form)));
    const auto agreed = parents_agreed_form.read(page.typed, {context.today, "", {}}, context.today);
    if (!agreed) return refused(context, std::move(page), agreed.error());
    auto change = TRY(context.change());
    auto entry = record_parents_agreed(change, file, asked.allowed, *agreed);
    return finished(context, std::move(page), std::move(change), std::move(entry), file.child,
                    "Saved: the parents' agreement");
}

Result<Response> show_answer(const Asked<May::record_delegation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto choices = waiting(file);
    if (choices.at("question").empty()) return Response::redirect(address_of(file.child, "/who-decides"));
    const auto form = answer_form.info(choices);
    return form_page(context,
                     page_for(context, file, form, answer_rest, {{"question", choices.at("question").front().value}}));
}

Result<Response> save_answer(const Asked<May::record_delegation>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto choices = waiting(file);
    const auto form = answer_form.info(choices);
    auto page = page_for(context, file, form, answer_rest, TRY(context.typed(form)));
    const auto given = answer_form.read(page.typed, {}, context.today, choices);
    if (!given) return refused(context, std::move(page), given.error());
    auto change = TRY(context.change());
    auto entry = answer(change, file, asked.allowed, *given, context.today);
    return finished(context, std::move(page), std::move(change), std::move(entry), file.child,
                    "Your answer was sent to the carer");
}

}  // namespace kith::fostering
