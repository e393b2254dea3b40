// A child is linked to a place, a group or an online space: found with reasons, then what is known of it.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "persons/found.h"
#include "safety/pages.h"

namespace kith::safety {

constexpr int most_found = 15;

static Response who_page(const Context& context, const ContextFile& file, Html body) {
    return page_of(context, {.title = "Which child is found there?",
                             .main = std::move(body),
                             .back = address_of(file.context),
                             .above = Subject<ContextFile>::bar(context, file)});
}

Result<Response> show_who(const Asked<May::record_safety>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto here = address_of(file.context, "/who");
    std::int64_t chosen = 0;
    if (!put_number(chosen, context.request.asked("other").value_or(""), 1, 2'147'483'647))
        return Response::redirect(address_of(file.context, fmt::format("/link/{}", chosen)));
    auto body = ui::heading({.text = "Which child is found there?", .level = 1, .size = ui::Size::large});
    if (!context.reader->granted(May::find_people))
        return who_page(
            context, file,
            body + ui::paragraph("You do not search this record. Write down what is known, and a lead child "
                                 "protection practitioner links the child."));
    const auto leave = TRY(decide_all<May::find_people>(context.store, *context.reader));
    const std::string searched{trim(context.request.asked("q").value_or(""))};
    body += persons::search_box(here, searched, "Find the child");
    if (const auto wanted = wanted_from(searched); !wanted.empty()) {
        const auto hits = TRY(persons::find(context, leave, wanted, most_found));
        body += hits.empty() ? ui::paragraph(
                                   "Nobody like this is on the record. A worry about a child whom nobody "
                                   "knows yet is told to the front door.")
                             : persons::hits_to_choose(context, hits, Url{here});
    }
    return who_page(context, file, std::move(body));
}

namespace {

struct Linking {
    ContextFile file;
    Allowed<May::record_safety> child;
    std::string name;
};

/// Fails: not_found if this reader may not know of the child, as if there were none, or if it is no person;
/// not_allowed for an adult.
Result<Linking> linking(const Asked<May::record_safety>& asked) {
    const auto& context = asked.context;
    const PersonId child{TRY(context.captures.number("child"))};
    const auto leave = TRY(decide<May::record_safety>(context.store, *context.reader, child));
    const auto is = TRY(facts<Person>(context.store, leave, Known::now()));
    if (is.empty()) return fail(Fault::not_found, "There is no such person on the record.");
    if (const auto born = is.back().value.born; born && born->birthday(18) <= context.today)
        return fail(Fault::not_allowed,
                    "Only children are linked here. Who is 18 and may harm children is told to the police, and stands "
                    "here by the police's reference.");
    const Leave& record = leave;
    const auto names = TRY(names_in(context.store, record, {child}));
    return Linking{TRY(file_for(context, asked.allowed)), leave, names.at(child)};
}

FormPage link_page(const Context& context, const Linking& linking, const FormInfo& info, Fields typed) {
    return {
        .form = info,
        .action = Url{context.request.path},
        .typed = std::move(typed),
        .above = Subject<ContextFile>::bar(context, linking.file) +
                 ui::inset_text(fmt::format("{} is found there. It is nobody's fault that they are.", linking.name)),
        .back = address_of(linking.file.context)};
}

}  // namespace

Result<Response> show_link(const Asked<May::record_safety>& asked) {
    const auto& context = asked.context;
    const auto about = TRY(linking(asked));
    const auto info = link_form.info();
    return form_page(context, link_page(context, about, info, {{"since", context.today.british()}}));
}

Result<Response> save_link(const Asked<May::record_safety>& asked) {
    const auto& context = asked.context;
    const auto about = TRY(linking(asked));
    const auto info = link_form.info();
    auto page = link_page(context, about, info, TRY(context.typed(info)));
    const ChildLinked start{about.child.about(),   context.today,       HowLinked::other,
                            Strength::possible,    Agency::social_care, "",
                            context.reader->person};
    const auto link = link_form.read(page.typed, start, context.today);
    if (!link) return refused(context, std::move(page), link.error());
    auto change = TRY(context.change());
    const auto entry = link_child(change, asked.allowed, about.child, *link);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(about.file.context), "Saved: the link");
}

}  // namespace kith::safety
