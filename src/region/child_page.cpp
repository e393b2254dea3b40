// A child's page of requests: what is asked for, what was offered side by side, and who was shown what.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "region/pages.h"

namespace kith::region {

namespace {

ui::Tag standing_tag(Standing standing) {
    switch (standing) {
        case Standing::open: return {"Waits for a home", ui::Tone::waiting};
        case Standing::unmet: return {"No home found so far", ui::Tone::late};
        case Standing::chosen: return {"A home is chosen", ui::Tone::doing};
        case Standing::ended: return {"Ended", ui::Tone::quiet};
    }
    return {};
}

std::string rest_of(const RequestFile& file, std::string_view what) {
    return fmt::format("/{}/{}", file.number(), what);
}

Html criteria_of(const RequestFile& file) {
    std::vector<DescribedRequest::Line> lines;
    for (const auto& fact : file.criteria) lines.push_back({fact.value.what, fact.value.importance, fact.value.detail});
    std::ranges::stable_sort(lines, std::greater{}, &DescribedRequest::Line::importance);
    return lines.empty() ? Html{} : criteria_shown(lines);
}

Html summary_of(const Context& context, const RequestFile& file) {
    const auto& it = file.request.value;
    ui::SummaryList list{.rows = {}};
    list.rows.push_back({"How it stands", ui::tag(standing_tag(file.standing()))});
    list.rows.push_back(
        {"Needed by", html("{} {}", it.needed_by.in_words(),
                           ui::tag(time_left(it.needed_by, it.urgency, context.today, context.calendar)))});
    list.rows.push_back({"Kind of home", fmt::format("{}. {}", in_words(it.kind), in_words(it.lasting))});
    list.rows.push_back({"What they need", it.needs});
    if (it.district) list.rows.push_back({"Near", *it.district});
    if (it.said)
        list.rows.push_back(
            {"In their words", fmt::format("{} ({})", *it.said, it.show_said ? "others may read this" : "kept here")});
    if (it.together)
        list.rows.push_back(
            {"Brothers and sisters", it.why_apart ? "Apart: " + *it.why_apart : std::string{in_words(*it.together)}});
    list.rows.push_back({"Open to", std::string{in_words(it.open_to)}});
    return ui::summary_list(list);
}

ui::Content standing_of(const OfferSeen& offer, const RequestFile& file) {
    if (const auto* answer = file.answer_to(offer.from, offer.offer.number())) {
        const auto& it = answer->value;
        if (it.answer == Answer::chosen) return ui::Content{ui::tag({"Chosen", ui::Tone::good})};
        return ui::Content{fmt::format("Not chosen: {}", lower(in_words(*it.why_not)))};
    }
    switch (offer.stands) {
        case OfferStands::withdrawn: return ui::Content{"Taken back"};
        case OfferStands::expired: return ui::Content{"Stood until " + offer.valid_until.in_words()};
        case OfferStands::yes: return ui::Content{"Stands until " + offer.valid_until.in_words()};
    }
    return {};
}

ui::Content against_of(const OfferSeen& offer) {
    if (offer.against.empty()) return ui::Content{"Nothing on the record stands against it"};
    std::vector<ui::Content> lines;
    for (const auto& one : offer.against)
        lines.emplace_back(
            html("{} {}.",
                 ui::tag(one.weight == homes::Weight::forbidden ? ui::Tag{"Cannot be", ui::Tone::late}
                                                                : ui::Tag{"Needs a reason", ui::Tone::waiting}),
                 one.words));
    return ui::Content{ui::bullets(lines)};
}

/// The offers side by side: what a home is in a column, so that two or three can be weighed at one glance.
Html offers_compared(const RequestFile& file, const std::vector<OfferSeen>& offers, PersonId child, bool may_answer) {
    if (offers.empty()) return ui::paragraph("No home is offered yet.");
    ui::Table table{.id = fmt::format("offers-{}", file.number()),
                    .caption = "Offers, side by side",
                    .columns = {{"What"}},
                    .rows = {}};
    for (const auto& offer : offers) table.columns.push_back({offer.home_name});
    const auto row = [&](const char* what, auto cell) {
        std::vector<ui::Table::Cell> cells{{what, {}}};
        for (const auto& offer : offers) cells.push_back({cell(offer), {}});
        table.rows.push_back(std::move(cells));
    };
    using C = ui::Content;
    row("How it stands", [&](const OfferSeen& o) { return standing_of(o, file); });
    row("Offered by", [](const OfferSeen& o) { return C{fmt::format("{}, {}", o.from_name, o.by)}; });
    row("Kind of home", [](const OfferSeen& o) { return C{in_words(o.kind)}; });
    row("For ages", [](const OfferSeen& o) { return C{o.ages}; });
    row("Room today", [](const OfferSeen& o) { return C{o.room}; });
    row("Where", [](const OfferSeen& o) { return C{o.postcode.value_or("Not shown")}; });
    row("Ofsted", [](const OfferSeen& o) { return C{o.rating}; });
    row("Why this home", [](const OfferSeen& o) { return C{o.words}; });
    row("Against it", against_of);
    row("Price for a week", [](const OfferSeen& o) { return C{o.weekly ? o.weekly->in_words() : "None asked"}; });
    if (may_answer)
        row("Answer", [&](const OfferSeen& o) {
            if (file.answer_to(o.from, o.offer.number())) return C{"Answered"};
            return C{ui::link("Answer: " + o.home_name, Url{child_address(child, rest_of(file, "answer"))}
                                                            .with("from", std::to_string(o.from.number()))
                                                            .with("offer", std::to_string(o.offer.number())))};
        });
    return ui::table(table);
}

Html declines_shown(const std::vector<DeclineSeen>& declines) {
    if (declines.empty()) return {};
    std::vector<ui::Content> lines;
    for (const auto& one : declines)
        lines.emplace_back(fmt::format("{}, {}: {}{}", one.from_name, one.on.in_words(), lower(in_words(one.why)),
                                       one.words.empty() ? "" : ". " + one.words));
    return ui::details({.summary = plural(static_cast<std::int64_t>(declines.size()), "home was not offered",
                                          "homes were not offered"),
                        .text = ui::bullets(lines)});
}

Html ways_on(const RequestFile& file, PersonId child, bool may_place) {
    const auto& request = file.request.value;
    std::vector<ui::Content> links;
    const auto offer = [&](const char* words, std::string address) {
        links.emplace_back(ui::link(words, Url{std::move(address)}));
    };
    if (file.standing() == Standing::chosen) {
        if (may_place) offer("They move in", child_address(child, rest_of(file, "move")));
        offer("They do not go there after all", child_address(child, rest_of(file, "again")));
    } else {
        offer("Advice: homes in order, with reasons", child_address(child, rest_of(file, "advice")));
        offer(request.full_on ? "Change the request" : "Complete the request",
              fmt::format("/children/{}/request-home", child.number()));
        offer("End the request, or say that no home was found", child_address(child, rest_of(file, "end")));
    }
    links.emplace_back(apart_link(child));
    return ui::plain_list(links);
}

Html disclosures_shown(const std::vector<RequestFile>& all, AuthorityId authority) {
    ui::Table table{.id = "shown",
                    .caption = "Who was shown what",
                    .columns = {{"When"}, {"Who"}, {"What"}, {"Request"}},
                    .rows = {},
                    .when_empty = "Nobody outside has been shown anything."};
    for (const auto& file : all)
        for (auto at = file.disclosures.rbegin(); at != file.disclosures.rend(); ++at) {
            const auto& it = at->value;
            table.rows.push_back(
                {{it.on.in_words(), it.on.iso()},
                 {it.to_name.empty() ? it.to_organisation : fmt::format("{}, {}", it.to_name, it.to_organisation), {}},
                 {std::string{in_words(it.shown)}, {}},
                 {reference(authority, file.number()), {}}});
        }
    return ui::table(table);
}

std::string ended_words(const RequestFile& file) {
    const auto* end = file.last_end();
    auto words = fmt::format("{} on {}", in_words(end->how), end->on.in_words());
    if (end->why) words += fmt::format(": {}", lower(in_words(*end->why)));
    return end->words.empty() ? words : words + ". " + end->words;
}

struct MayDo {
    PersonId child;
    bool may_ask, may_place;
};

Result<Html> running_shown(const Context& context, const Allowed<May::see_care>& allowed, const RequestFile& file,
                           const MayDo& shown) {
    auto offers = TRY(offers_for(context.store, allowed, file, context.today));
    TRY(add_kept_apart(context.store, *context.reader, allowed, context.postcodes, offers));
    auto body =
        ui::heading({.text = "Request " + reference(allowed.authority(), file.number())}) + summary_of(context, file);
    if (file.last_end()) body += ui::inset_text(ended_words(file));
    if (file.standing() == Standing::chosen)
        body += ui::inset_text(fmt::format("{} was chosen on {}. A place is kept there. {}", file.chosen()->value.home,
                                           file.chosen()->value.on.in_words(), file.chosen()->value.words));
    if (shown.may_ask) body += ways_on(file, shown.child, shown.may_place);
    body += offers_compared(file, offers, shown.child, shown.may_ask && file.standing() != Standing::chosen) +
            declines_shown(TRY(declines_for(context.store, allowed, file, context.today)));
    return body + criteria_of(file);
}

Result<bool> may(const Context& context, May wanted, PersonId about) {
    if (!context.reader->granted(wanted)) return false;
    return !TRY(Gate::among(context.store, *context.reader, wanted, {about})).empty();
}

Html bar_of(const care::CareFile& file, Date today) {
    ui::IdentityBar bar{.name = file.name};
    bar.details.emplace_back(age_in_words(file.born, file.died, today));
    const auto* home = file.placement_on(today);
    bar.details.emplace_back(home ? fmt::format("{}: {}", in_words(home->value.kind), home->value.home)
                                  : std::string{"No home recorded"});
    return ui::identity_bar(bar);
}

Html ways_to_ask(PersonId child, std::string_view given) {
    return ui::button_group(
        ui::link_button({.text = fmt::format("Ask for a home for {}", given),
                         .to = Url{fmt::format("/children/{}/request-home", child.number())}}) +
        ui::link_button({.text = "A home for tonight",
                         .to = Url{fmt::format("/children/{}/request-home-tonight", child.number())},
                         .kind = ui::ButtonKind::secondary}));
}

}  // namespace

Result<Response> show_requests(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care::care_file(context.store, asked.allowed, Known::now()));
    const auto all = TRY(requests_of(context.store, asked.allowed, Known::now()));
    const MayDo shown{asked.person(), TRY(may(context, May::request_home, asked.person())),
                      TRY(may(context, May::record_placement, asked.person()))};
    const auto* now = running(all);
    auto body = ui::heading(
        {.text = fmt::format("A home for {}, from the region", file.given), .level = 1, .size = ui::Size::large});
    body += TRY(restricted_shown(context, asked.person()));
    if (now)
        body += TRY(running_shown(context, asked.allowed, *now, shown));
    else
        body += ui::paragraph(fmt::format("No home is asked for now for {}.", file.given)) +
                (shown.may_ask ? ways_to_ask(asked.person(), file.given) : Html{});
    std::vector<ui::Content> before;
    for (const auto& one : all)
        if (one.standing() == Standing::ended)
            before.emplace_back(fmt::format("Request {} of {}: {}", reference(asked.allowed.authority(), one.number()),
                                            one.request.value.on.in_words(), ended_words(one)));
    if (!before.empty()) body += ui::heading({.text = "Before"}) + ui::bullets(before);
    body += disclosures_shown(all, asked.allowed.authority());
    return page_of(context, {.title = fmt::format("A home for {}", file.name),
                             .main = std::move(body),
                             .back = fmt::format("/children/{}", asked.person().number()),
                             .above = bar_of(file, context.today),
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::region
