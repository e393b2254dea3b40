// An exemption from the usual limit: which children it names, and which carer.
#include <algorithm>

#include <fmt/format.h>

#include "homes/pages.h"
#include "kernel/core/text.h"
#include "kernel/people/search.h"
#include "kernel/site/draft.h"

namespace kith::homes {

static constexpr Question<Exempting> exempting_questions[] = {
    ask_people<&Exempting::children>("children", "Which of the children who live here does it name?").optional(),
    ask_line<&Exempting::to_come>("to_come", "Does it name a child who is to come?",
                                  "Their full name as on the record, with the date of birth if others are called so")
        .optional(),
    ask_number<&Exempting::places>("places", "How many children in all?", 4, 12),
    ask_which<&Exempting::carer>("carer", "Which carer is exempted?").from_record(),
    ask_words<&Exempting::why>("why", "Why?", {}, 2'000),
    ask_line<&Exempting::given_by>("given_by", "Who gave it?", "The authority in whose area the home is"),
    ask_date<&Exempting::starts>("starts", "From what day?"),
    ask_date<&Exempting::ends>("ends", "Until what day?", "Leave empty where no day was set", 3'660).optional(),
};
constinit const Form<Exempting> exempting_form{"exempt-children", "Record an exemption from the usual limit",
                                               "Save exemption", exempting_questions};

namespace {

Choices offered(const HomeFile& file) {
    auto all = children_of(file, "children");
    for (const auto& carer : file.carers) all["carer"].push_back({std::to_string(carer.person.number()), carer.name});
    return all;
}

/// With what the record knows: the children who live here are named, and the one carer there may be.
Exempting start(const HomeFile& file, Date today) {
    Exempting given{.starts = today};
    for (const auto& [child, name] : file.children) given.children.push_back(child);
    std::ranges::sort(given.children);
    if (!file.carers.empty()) given.carer = file.carers.front().person;
    return given;
}

/// Whether every word that was typed is a word of this name.
bool is_called(const Hit& hit, const Wanted& wanted) {
    const auto words = " " + fold(hit.name) + " ";
    return std::ranges::all_of(
        wanted.names, [&](const std::string& name) { return words.find(" " + name + " ") != std::string::npos; });
}

/// The one child on the record who is called so, of those whom the reader may know.
Result<PersonId> child_called(const Context& context, const std::string& typed) {
    const auto all = TRY(decide_all<May::find_people>(context.store, *context.reader));
    const auto wanted = wanted_from(typed);
    const auto found = TRY(search_people(context.store, all, wanted, 50));
    std::vector<PersonId> called;
    for (const auto& hit : found.hits())
        if (hit.born && hit.born->age_on(context.today) < 18 && (!wanted.born || hit.born == wanted.born) &&
            is_called(hit, wanted))
            called.push_back(hit.id);
    const auto known = TRY(Gate::among(context.store, *context.reader, May::find_people, called));
    if (known.empty()) return fail_at("to_come", "No child of that name is on the record");
    if (known.size() > 1) return fail_at("to_come", "More than one child is called so: add the date of birth");
    return known.front();
}

FormPage page_for(const HomeFile& file, const Context& context, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.home, "/record/exemption")},
            .typed = std::move(typed),
            .above = home_bar(context, file),
            .back = address_of(file.home),
            .about = file.home};
}

}  // namespace

Result<Response> show_exempting(const Asked<May::record_home>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto form = exempting_form.info(offered(file));
    return form_page(context, page_for(file, context, form, exempting_form.started(start(file, context.today))));
}

Result<Response> save_exempting(const Asked<May::record_home>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto choices = offered(file);
    const auto form = exempting_form.info(choices);
    auto page = page_for(file, context, form, TRY(context.typed(form)));
    auto given = exempting_form.read(page.typed, start(file, context.today), context.today, choices);
    if (!given) return refused(context, std::move(page), given.error());
    if (given->to_come) {
        const auto child = child_called(context, *given->to_come);
        if (!child) return refused(context, std::move(page), child.error());
        if (std::ranges::find(given->children, *child) == given->children.end()) given->children.push_back(*child);
    }
    auto change = TRY(context.change());
    const auto entry = exempt(change, file, asked.allowed, *given);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.home));
    TRY(change.commit());
    return saved(context, *entry, address_of(file.home), "Saved: the exemption names the children");
}

}  // namespace kith::homes
