// The independent visitor's pages: whom they befriend, how to reach them, and that they met.
#include <fmt/format.h>

#include "advocacy/asking.h"
#include "advocacy/pages.h"
#include "advocacy/referral.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::advocacy {

namespace {

std::string visiting_page(PersonId child, std::string_view rest = {}) {
    return fmt::format("/visiting/{}{}", child.number(), rest);
}

Asking<NewVisit> visit(const AskedVisitor& asked) {
    return {visit_form, NewVisit{asked.context.today, {}, {}}, visiting_page(asked.person(), "/visit"),
            visiting_page(asked.person())};
}

}  // namespace

Result<Response> show_visiting(const AskedAll<May::visit_independently>& asked) {
    const auto& context = asked.context;
    const auto children =
        TRY(Gate::among(context.store, *context.reader, May::visit_independently,
                        TRY(children_of_worker(context.store, asked.allowed, context.reader->person, context.today))));
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(asked.allowed), children));
    std::vector<ui::Content> lines;
    for (const auto child : children) lines.emplace_back(ui::link(names.at(child), Url{visiting_page(child)}));
    return page_of(context,
                   {.title = "Whom you visit",
                    .main = ui::heading({.text = "Whom you visit", .level = 1, .size = ui::Size::large}) +
                            (lines.empty() ? ui::paragraph("Nobody yet. The advocacy service matches you with someone.")
                                           : ui::plain_list(lines))});
}

Result<Response> show_visited(const AskedVisitor& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto of = TRY(referral(context.store, asked.allowed, file, context.today));
    ui::SummaryList list{.rows = {{"Age", of.age ? std::to_string(*of.age) : "Not known"}, {"Where", of.where}}};
    std::vector<ui::Content> visits;
    for (auto fact = file.visits.rbegin(); fact != file.visits.rend(); ++fact) {
        if (fact->value.by != context.reader->person) continue;
        const auto& it = fact->value;
        visits.emplace_back(fmt::format("{}: {}{}", it.on.in_words(), it.did,
                                        it.childs_view.empty() ? "" : fmt::format(" “{}”", it.childs_view)));
    }
    auto body = ui::heading({.text = of.name, .level = 1, .size = ui::Size::large}) + ui::summary_list(list) +
                ui::link_button({"We met", Url{visiting_page(file.child, "/visit")}}) +
                ui::heading({.text = "When you met"}) +
                (visits.empty() ? ui::paragraph("Not yet.") : ui::bullets(visits)) +
                ui::inset_text(
                    "If a child tells you of harm, ring the front door the same day and tell the child "
                    "that you do.");
    return page_of(context, {.title = of.name, .main = std::move(body), .back = "/visiting"});
}

Result<Response> show_visit(const AskedVisitor& asked) { return ask(asked.context, visit(asked)); }
Result<Response> save_visit(const AskedVisitor& asked) {
    return answered(asked.context, visit(asked), "Saved: you met",
                    [&](Change& change, const NewVisit& typed) -> Result<EntryNumber> {
                        const auto& context = asked.context;
                        const auto file = TRY(advocacy_file(change.store(), asked.allowed, Known::now(),
                                                            context.calendar, context.today));
                        return record_visit(change, asked.allowed, file, typed, by(context));
                    });
}

}  // namespace kith::advocacy
