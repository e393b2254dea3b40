// Asking for a home: in twelve answers, most of them ready; and in three, tonight.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/draft.h"
#include "region/pages.h"
#include "region/starting.h"

namespace kith::region {

namespace {

/// A child, what runs for them, and the brothers and sisters for whom this reader may ask too.
struct Asking {
    ChildKnown child;
    std::vector<RequestFile> requests;
    std::vector<const Related*> siblings;
    std::vector<PersonId> in_care;  ///< of the siblings

    const RequestFile* running() const { return region::running(requests); }
    Choices choices() const {
        std::vector<Choice> offered;
        for (const auto* one : siblings) offered.push_back({std::to_string(one->id.number()), one->name});
        return {{"siblings", std::move(offered)}};
    }
};

/// Those who wait for a home together are in care: brothers and sisters at home with parents are not ticked.
Result<std::vector<PersonId>> looked_after(const Context& context, const std::vector<PersonId>& children) {
    std::vector<PersonId> found;
    TRY(each_fact_of<care::PeriodOfCare>(context.store, Gate::machine_all(context.reader->authority), children,
                                         [&](const auto& fact) {
                                             if (runs_on(fact.value.starts, fact.value.ends, context.today))
                                                 found.push_back(fact.about);
                                         }));
    return found;
}

Result<Asking> asking(const Asked<May::request_home>& asked) {
    const auto& context = asked.context;
    Asking it{TRY(child_known(context.store, asked.allowed)),
              TRY(requests_of(context.store, asked.allowed, Known::now())),
              {},
              {}};
    std::vector<PersonId> all;
    for (const auto* one : it.child.siblings()) all.push_back(one->id);
    const auto may = TRY(Gate::among(context.store, *context.reader, May::request_home, all));
    for (const auto* one : it.child.siblings())
        if (std::ranges::find(may, one->id) != may.end()) it.siblings.push_back(one);
    it.in_care = TRY(looked_after(context, may));
    return it;
}

bool is_of_siblings(std::string_view question) {
    return question == "siblings" || question == "together" || question == "why_apart";
}

/// A child without brothers or sisters for whom a home could be asked is not asked about them; nor is anyone about who
/// belongs to a set that was asked for already.
FormInfo form_for(const Asking& it) {
    auto form = request_form.info(it.choices());
    const auto* now = it.running();
    if (now && now->request.value.set)
        std::erase_if(form.questions, [](const auto& question) { return question.name == "siblings"; });
    else if (now || it.siblings.empty())
        std::erase_if(form.questions, [](const auto& question) { return is_of_siblings(question.name); });
    if (now) form.title = now->request.value.full_on ? "Change the request" : "Complete the request";
    return form;
}

NewRequest start_for(const Asking& it, Date today) {
    const auto* now = it.running();
    return now ? started_from(it.child, *now, today) : started_from(it.child, it.in_care, today);
}

Result<FormPage> page_for(const Context& context, const Asking& it, const FormInfo& form, Fields typed) {
    const auto child = it.child.care.child;
    auto above = ui::inset_text(
        fmt::format("{}, {}", it.child.care.name, lower(age_words(it.child.care.age_on(context.today)))));
    above += TRY(restricted_shown(context, child));
    return FormPage{.form = form,
                    .action = Url{fmt::format("/children/{}/{}", child.number(), form.name)},
                    .typed = std::move(typed),
                    .above = std::move(above),
                    .back = child_address(child),
                    .about = child,
                    .shown_at = TRY(shown_now(context))};
}

Result<std::vector<SiblingAsked>> siblings_ticked(const Context& context, const std::vector<PersonId>& ticked) {
    std::vector<SiblingAsked> all;
    for (const auto sibling : ticked) {
        const auto leave = TRY(decide<May::request_home>(context.store, *context.reader, sibling));
        all.push_back({leave, TRY(child_known(context.store, leave))});
    }
    return all;
}

Result<EntryNumber> save(Change& change, const Asked<May::request_home>& asked, const Asking& it,
                         const NewRequest& typed) {
    const auto& context = asked.context;
    const By by{context.reader->person, context.today};
    if (const auto* now = it.running())
        return change_request(change, it.child, asked.allowed, *now, typed, by, context.shown_at());
    const auto circle = TRY(circle_of(context.store, context.reader->authority, context.today));
    return ask(change, it.child, asked.allowed, typed, TRY(siblings_ticked(context, typed.siblings)), circle, by);
}

/// The record answers nothing of the day: nobody is asked to take out a day that they did not give.
Fields started(const Asking& it, Date today) {
    auto fields = request_form.started(start_for(it, today));
    if (!it.running()) std::erase_if(fields, [](const auto& field) { return field.first == "needed_by"; });
    if (it.running() && it.running()->request.value.full_on) {
        const auto start = start_for(it, today);
        fields.emplace_back("open_to", code(start.open_to));
        fields.emplace_back("show_said", start.show_said ? "yes" : "no");
    }
    return fields;
}

}  // namespace

Result<Response> show_ask(const Asked<May::request_home>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(asking(asked));
    const auto form = form_for(it);
    auto page = TRY(page_for(context, it, form, started(it, context.today)));
    page.above += filled_in(form, page.typed, sources_of(it.child, it.running(), context.today), context.today);
    return form_page(context, page);
}

Result<Response> save_ask(const Asked<May::request_home>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(asking(asked));
    const auto form = form_for(it);
    auto page = TRY(page_for(context, it, form, TRY(context.typed(form))));
    auto start = start_for(it, context.today);
    start.siblings.clear();
    const auto typed = request_form.read(page.typed, start, context.today, it.choices());
    if (!typed) return refused(context, std::move(page), typed.error());
    auto change = TRY(context.change());
    const auto entry = save(change, asked, it, *typed);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, asked.person()));
    TRY(change.commit());
    return saved(context, *entry, child_address(asked.person()), "Saved: the request for a home");
}

Result<Response> show_tonight(const Asked<May::request_home>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(asking(asked));
    const auto form = tonight_form.info();
    auto page = TRY(page_for(context, it, form, tonight_form.started(tonight_for(it.child, context.today))));
    page.above += filled_in(form, page.typed, sources_of(it.child, nullptr, context.today), context.today);
    return form_page(context, page);
}

Result<Response> save_tonight(const Asked<May::request_home>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(asking(asked));
    const auto form = tonight_form.info();
    auto page = TRY(page_for(context, it, form, TRY(context.typed(form))));
    const auto typed = tonight_form.read(page.typed, tonight_for(it.child, context.today), context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    const auto circle = TRY(circle_of(context.store, context.reader->authority, context.today));
    auto change = TRY(context.change());
    const auto entry =
        ask_tonight(change, it.child, asked.allowed, *typed, circle, {context.reader->person, context.today});
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, asked.person()));
    TRY(change.commit());
    return saved(context, *entry, child_address(asked.person()),
                 "Saved: a home is asked for tonight. Complete the request on the next working day");
}

}  // namespace kith::region
