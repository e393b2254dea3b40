// Every place, group and online space, and what is new; one that is added.
#include <algorithm>

#include <fmt/format.h>

#include "safety/pages.h"

namespace kith::safety {

static ui::Table contexts_table() {
    return {.id = "contexts",
            .caption = "Places, groups and online spaces",
            .columns = {{"Name"}, {"What it is"}, {"Harm"}, {"How safe"}, {"Look again by"}, {"Children"}, {"Actions"}},
            .rows = {},
            .when_empty = "None is on the record."};
}

static void add_row(ui::Table& table, const ContextFile& file, Date today) {
    const auto* assessed = file.assessed_on(today);
    const auto late = file.actions.late(today).size();
    auto actions = plural(static_cast<std::int64_t>(file.actions.open().size()), "open action");
    if (late > 0) actions += fmt::format(", {} late", late);
    const auto ended = file.is->value.ends && *file.is->value.ends <= today;
    table.rows.push_back(
        {{ui::link(file.name(), Url{address_of(file.context)}), file.name()},
         {std::string{kith::in_words(file.is->value.kind)}, {}},
         {file.assessed.empty() ? "" : harms_in_words(file.assessed.back().value.harms), {}},
         {ui::tag(ended ? ui::Tag{"Over", ui::Tone::quiet} : how_safe_tag(assessed ? &assessed->value : nullptr)), {}},
         {assessed ? assessed->value.review_by.short_words() : "Now", {}},
         {std::to_string(file.linked_now().size()), {}},
         {std::move(actions), {}}});
}

Result<Response> show_contexts(const AskedAll<May::see_safety>& asked) {
    const auto& context = asked.context;
    auto files = TRY(context_files(context.store, asked.allowed));
    TRY(leave_out_restricted(context, files));
    std::ranges::sort(files, {}, [](const ContextFile& file) { return std::pair{fold(file.name()), file.context}; });
    auto body = ui::heading({.text = "Safety outside the home", .level = 1, .size = ui::Size::large});
    if (context.reader->granted(May::record_safety))
        body += ui::link_button({.text = "Add a place, group or online space", .to = Url{"/safety/new"}});
    auto table = contexts_table();
    std::vector<PersonId> children;
    for (const auto& file : files) {
        add_row(table, file, context.today);
        for (const auto& link : file.links) children.push_back(link.value.child);
    }
    const LeaveOfAll& all = asked.allowed;
    const auto names = TRY(names_in(context.store, all, children));
    body += ui::table(table) + picture_of(together(files, names)) +
            ui::paragraph(
                "Nobody who may harm children is named here: the police hold that, and what is written has "
                "their reference.") +
            ui::paragraph(law_shown(law::outside_the_home));
    return page_of(context,
                   {.title = "Safety outside the home", .main = std::move(body), .breadth = ui::Breadth::wide});
}

static FormPage new_page(const Context& context, const FormInfo& info, Fields typed) {
    return {.form = info, .action = Url{context.request.path}, .typed = std::move(typed), .back = "/safety"};
}

Result<Response> show_new_context(const AskedAll<May::record_safety>& asked) {
    const auto info = new_context_form.info();
    return form_page(asked.context, new_page(asked.context, info, {}));
}

Result<Response> save_new_context(const AskedAll<May::record_safety>& asked) {
    const auto& context = asked.context;
    const auto info = new_context_form.info();
    auto page = new_page(context, info, TRY(context.typed(info)));
    const auto typed = new_context_form.read(page.typed, {}, context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    auto change = TRY(context.change());
    const auto leave = TRY(decide_new<May::record_safety>(*context.reader, change));
    const auto entry = add_context(change, leave, *typed, context.today, context.reader->person);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(leave.about()), "Added. Now say how safe it is for children");
}

}  // namespace kith::safety
