#include "care/child_page.h"

#include <fmt/format.h>

#include "care/pages.h"
#include "kernel/people/names.h"

namespace kith::care {

std::string address_of(const CareFile& file, std::string_view rest) {
    return fmt::format("/children/{}{}", file.child.number(), rest);
}

Url address_of(const CareFile& file, const ShownAs& as, std::string_view rest) {
    const Url now{address_of(file, rest)};
    return as.on ? now.with("known", as.on->iso()) : now;
}

Result<ShownAs> shown_as(const Context& context, AuthorityId authority) {
    const auto asked = context.request.asked("known");
    if (!asked || asked->empty()) return ShownAs{};
    const auto day = typed_date(*asked, context.today);
    if (!day || *day > context.today)
        return tl::unexpected(Error{Fault::invalid,
                                    "That is not a day that has come. Write it like 14/11/2026.",
                                    {{"known", "Give a day that has come"}}});
    const auto entry = TRY(last_entry_by(context.store, authority, *day));
    if (!entry) return fail(Fault::not_found, fmt::format("Nothing was on this record by {}.", day->in_words()));
    return ShownAs{Known::as_of(*entry), *day};
}

Result<ChildView> child_view(const Context& context, const Allowed<May::see_care>& child) {
    const auto as = TRY(shown_as(context, child.authority()));
    return ChildView{as, TRY(care_file(context.store, child, as.known))};
}

static std::string home_words(const CareFile& file, Date today) {
    const auto* placement = file.placement_on(today);
    if (!placement) return "No home recorded";
    const auto& home = placement->value;
    const auto since = home.starts.in_words();
    return home.home.empty() ? fmt::format("{} since {}", in_words(home.kind), since)
                             : fmt::format("With {}: {}, since {}", home.home, lower(in_words(home.kind)), since);
}

Result<Html> identity_bar(const Context& context, const CareFile& file, const ShownAs& as, const Html& actions) {
    const auto today = as.today(context);
    ui::IdentityBar bar{.name = file.name};
    bar.details.emplace_back(age_in_words(file.born, file.died, today));
    if (const auto* period = file.period_on(today)) {
        const auto* legal = file.legal_on(today);
        bar.details.emplace_back(fmt::format("{}. In care since {}",
                                             legal ? in_words(legal->status) : "Legal status not recorded",
                                             period->starts.in_words()));
        bar.details.emplace_back(home_words(file, today));
    } else if (const auto* last = file.last_period(); last && last->ends && *last->ends < today) {
        bar.details.emplace_back(
            fmt::format("Left care on {}{}", last->ends->in_words(),
                        last->why_ended ? fmt::format(": {}", lower(in_words(*last->why_ended))) : ""));
    } else {
        bar.details.emplace_back("Not looked after");
    }
    const auto worker = file.allocated(Role::social_worker, today);
    const auto officer = file.allocated(Role::reviewing_officer, today);
    std::vector<PersonId> working;
    for (const auto& who : {worker, officer})
        if (who) working.push_back(*who);
    const auto names = TRY(names_in(context.store, Gate::machine(context.reader->authority, file.child), working));
    bar.details.emplace_back(worker ? fmt::format("Social worker: {}", names.at(*worker))
                                    : "No social worker is allocated");
    if (officer) bar.details.emplace_back(fmt::format("Reviewing officer: {}", names.at(*officer)));
    bar.actions = actions;
    return ui::identity_bar(bar);
}

static Html parts_menu(const Context& context, const CareFile& file, const ShownAs& as, Part part) {
    const auto item = [&](Part its, const char* words, std::string_view rest) {
        return ui::NavigationItem{words, address_of(file, as, rest), its == part ? ui::Here::yes : ui::Here::no};
    };
    std::vector<ui::NavigationItem> items{
        item(Part::overview, "Overview", ""), item(Part::timeline, "Timeline", "/timeline"),
        item(Part::people, "People who matter", "/people"), item(Part::plan, "Plan", "/plan"),
        item(Part::duties, "What is due", "/duties")};
    for (const auto may : {May::see_care, May::exchange_messages, May::see_memories})
        for (auto& [words, address] : pages_of_child(context, file.child, may))
            items.push_back({std::move(words), std::move(address)});
    items.push_back({"Who they are", Url{fmt::format("/people/{}", file.child.number())}});
    return ui::sub_navigation(items, fmt::format("{} file", possessive(file.given)));
}

Result<Response> child_page(const Context& context, const CareFile& file, const ShownAs& as, Part part,
                            std::string title, Html body) {
    Html then;
    if (as.on) {
        const auto now = ui::link("See it as it is known now", Url{context.request.path});
        then = ui::inset_text(html("This is the record as it was known at the end of {}. {}.", as.on->in_words(), now));
    }
    Html actions;
    if (const auto to = address_of_form(context, file.child, "record-visit"); to && !as.on)
        actions = ui::link_button({.text = "Record a visit", .to = *to});
    return page_of(context,
                   {.title = fmt::format("{}: {}", title, file.name),
                    .main = then + body,
                    .above = TRY(identity_bar(context, file, as, actions)) + parts_menu(context, file, as, part),
                    .breadth = ui::Breadth::wide});
}

}  // namespace kith::care
