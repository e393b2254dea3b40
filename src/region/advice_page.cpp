// Advice on one request: for the child's own worker, and for whoever places children across the region.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "region/advice_pages.h"

namespace kith::region {

namespace {

std::string names_of_children(const Advice& advice) {
    std::vector<std::string> names;
    for (const auto& child : advice.children) names.push_back(child.given);
    return list_in_words(names);
}

/// An offer that stands leads to its answer; a home of one's own can be looked at and placed in; others see the request
/// on the board.
ui::Content way_on(const Context& context, PersonId child, const RequestFile& request,
                   const std::vector<OfferSeen>& offers, const Circle& circle, const matching::RankedHome& home) {
    for (const auto& offer : offers)
        if (offer.from == home.home.authority && offer.home == home.home.record && offer.stands == OfferStands::yes &&
            !request.answer_to(offer.from, offer.offer.number()))
            return ui::Content{html("It is offered. {}",
                                    ui::link("Answer the offer: " + home.name,
                                             Url{child_address(child, fmt::format("/{}/answer", request.number()))}
                                                 .with("from", std::to_string(offer.from.number()))
                                                 .with("offer", std::to_string(offer.offer.number()))))};
    if (home.home.authority == context.reader->authority)
        return ui::Content{
            ui::link("Look at the home: " + home.name, Url{fmt::format("/homes/{}", home.home.record.number())})};
    return ui::Content{fmt::format("Not offered yet. {} sees request {} on the board and can offer it.",
                                   circle.name_of(home.home.authority),
                                   reference(context.reader->authority, request.number()))};
}

}  // namespace

Result<Response> show_advice(const Asked<May::request_home>& asked) {
    const auto& context = asked.context;
    const auto all = TRY(requests_of(context.store, asked.allowed, Known::now()));
    const auto* request = request_numbered(all, TRY(context.captures.number("request")));
    if (!request) return fail(Fault::not_found, "There is no such request for this child.");
    const auto child = TRY(child_known(context.store, asked.allowed));
    const auto advice =
        TRY(advice_for(context.store, *context.reader, asked.allowed, child, *request, telling_of(context)));
    const auto circle = TRY(circle_of(context.store, asked.allowed.authority(), context.today));
    const auto offers = TRY(offers_for(context.store, asked.allowed.implies<May::see_care>(), *request, context.today));
    const AdviceShown shown{context, advice, circle, Url{context.request.path}, [&](const matching::RankedHome& home) {
                                return way_on(context, asked.person(), *request, offers, circle, home);
                            }};
    auto body = ui::heading({.text = fmt::format("Advice on a home for {}", names_of_children(advice)),
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = "Request " + reference(asked.allowed.authority(), request->number())});
    body += ui::paragraph(apart_link(asked.person()));
    if (const auto& said = request->request.value.said) body += ui::inset_text(fmt::format("\u201c{}\u201d", *said));
    body += advice_shown(shown);
    return page_of(context, {.title = "Advice on a home",
                             .main = std::move(body),
                             .back = child_address(asked.person()),
                             .breadth = ui::Breadth::wide});
}

Result<Response> show_advice_described(const AskedAll<May::propose_match>& asked) {
    const auto& context = asked.context;
    const RequestNumber number{AuthorityId{TRY(context.captures.number("authority"))},
                               TRY(context.captures.number("request"))};
    // That it was opened is on the child's record first, as on the page of the request.
    const auto leave = TRY(decide_all<May::see_requests>(context.store, *context.reader));
    const auto request = TRY(described(context.database, context.store, leave, *context.reader, number));
    if (request.band)
        return fail(Fault::not_found,
                    "There is no advice here on a child whose record is restricted: their own worker has it.");
    auto advice = TRY(advice_described(context.store, asked.allowed, number, telling_of(context)));
    const auto circle = TRY(circle_of(context.store, asked.allowed.authority(), context.today));
    const AdviceShown shown{
        context, advice, circle, Url{context.request.path}, [&](const matching::RankedHome& home) {
            return ui::Content{fmt::format("{} can offer it.", circle.name_of(home.home.authority))};
        }};
    if (std::ranges::find(request.criteria, CriterionKind::near_school, &DescribedRequest::Line::what) !=
        request.criteria.end())
        advice.to_look_at.emplace_back(
            "The journey to school. Which school it is stays with the child's authority: their worker sees how far "
            "each "
            "home is from it.");
    auto body = ui::heading({.text = "Advice on a home for " + names_of_children(advice),
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = fmt::format("{}, {}", age_words(request), request.authority)});
    if (request.said) body += ui::inset_text(fmt::format("\u201c{}\u201d", *request.said));
    body += advice_shown(shown);
    return page_of(context, {.title = "Advice on a home",
                             .main = std::move(body),
                             .back = request_address(number).address(),
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::region
