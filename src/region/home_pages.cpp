// What those do who have homes: offer one for a child of whom they know what is described, say why not, take an offer
// back; and who the child is, once their home is chosen.
#include <algorithm>

#include <fmt/format.h>

#include "homes/file.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "region/pages.h"

namespace kith::region {

namespace {

/// The name of the home or provider that the address is about.
Result<std::string> name_of(const Context& context, const Leave& home) {
    return TRY(names_in(context.store, home, {home.about()})).at(home.about());
}

struct ToAnswer {
    RequestNumber number;
    DescribedRequest request;
    std::string home;
};

Result<ToAnswer> to_answer(const Asked<May::offer_home>& asked) {
    const auto& context = asked.context;
    const auto number = TRY(number_asked(context));
    auto request = TRY(described_for_offer(context.database, context.store, asked.allowed, *context.reader, number));
    return ToAnswer{number, std::move(request), TRY(name_of(context, asked.allowed))};
}

FormPage page_for(const Context& context, const ToAnswer& it, const FormInfo& form, std::string_view what,
                  PersonId home, Fields typed) {
    return {.form = form,
            .action = home_address(home, what, it.number),
            .typed = std::move(typed),
            .above = ui::inset_text(
                         fmt::format("{}, for request {}", it.home, reference(it.number.authority, it.number.number))) +
                     described_shown(context, it.request),
            .back = request_address(it.number).address()};
}

template <class Answers>
struct Step {
    const Form<Answers>& form;
    std::string_view what;
    std::string_view done;
    Answers (*blank)(const ToAnswer&, Date today);
    Result<EntryNumber> (*act)(Change&, const Allowed<May::offer_home>&, const DescribedRequest&, const Answers&, By);
};

/// A price is asked of providers alone: what authorities pay each other is shared out by the co-operative.
template <class Answers>
Result<FormInfo> info_for(const Context& context, const Step<Answers>& step) {
    auto form = step.form.info();
    const auto circle = TRY(circle_of(context.store, context.reader->authority, context.today));
    const bool bought = circle.co_operative == context.reader->authority;
    if (!bought) std::erase_if(form.questions, [](const auto& question) { return question.name == "weekly"; });
    return form;
}

template <class Answers>
Result<Response> show(const Asked<May::offer_home>& asked, const Step<Answers>& step) {
    const auto& context = asked.context;
    const auto it = TRY(to_answer(asked));
    const auto form = TRY(info_for(context, step));
    return form_page(context, page_for(context, it, form, step.what, asked.person(),
                                       step.form.started(step.blank(it, context.today))));
}

template <class Answers>
Result<Response> save(const Asked<May::offer_home>& asked, const Step<Answers>& step) {
    const auto& context = asked.context;
    const auto it = TRY(to_answer(asked));
    const auto form = TRY(info_for(context, step));
    auto page = page_for(context, it, form, step.what, asked.person(), TRY(context.typed(form)));
    const auto answers = step.form.read(page.typed, step.blank(it, context.today), context.today);
    if (!answers) return refused(context, std::move(page), answers.error());
    auto change = TRY(context.change());
    const auto entry = step.act(change, asked.allowed, it.request, *answers, {context.reader->person, context.today});
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, fmt::format("/homes/{}/offers", asked.person().number()), step.done);
}

/// An offer stands until the child needs the home, and a week at least.
Date usual_end(const ToAnswer& it, Date today) {
    return std::min(std::max(it.request.needed_by, today.plus_days(7)), today.plus_days(60));
}

const Step<NewOffer> offering{offer_form, "offer", "The offer is sent",
                              [](const ToAnswer& it, Date today) {
                                  return NewOffer{usual_end(it, today), {}, ""};
                              },
                              offer_home};
const Step<Declining> declining{decline_form, "decline", "Saved: why not",
                                [](const ToAnswer&, Date) {
                                    return Declining{WhyDeclined::no_room, ""};
                                },
                                decline};

}  // namespace

Result<Response> show_offer(const Asked<May::offer_home>& asked) { return show(asked, offering); }
Result<Response> save_offer(const Asked<May::offer_home>& asked) { return save(asked, offering); }
Result<Response> show_decline(const Asked<May::offer_home>& asked) { return show(asked, declining); }
Result<Response> save_decline(const Asked<May::offer_home>& asked) { return save(asked, declining); }

namespace {

struct OfferFile {
    std::vector<Fact<Offer>> offers;
    std::vector<Fact<OfferWithdrawn>> withdrawn;
    std::vector<Fact<Declined>> declined;

    const OfferWithdrawn* taken_back(FactId offer) const {
        const auto at = std::ranges::find(withdrawn, offer, [](const auto& fact) { return fact.value.offer; });
        return at == withdrawn.end() ? nullptr : &at->value;
    }
};

Result<OfferFile> offer_file(const Store& store, const Leave& home) {
    return OfferFile{TRY(facts<Offer>(store, home, Known::now())),
                     TRY(facts<OfferWithdrawn>(store, home, Known::now())),
                     TRY(facts<Declined>(store, home, Known::now()))};
}

std::string standing_of(const OfferFile& file, const Fact<Offer>& offer, const HowAnswered& how, Date today) {
    if (how.chosen()) return "Chosen on " + how.answer->on.in_words();
    if (how.answer) return fmt::format("Not chosen: {}", lower(in_words(*how.answer->why_not)));
    if (const auto* back = file.taken_back(offer.id)) return "Taken back on " + back->on.in_words();
    if (how.over) return "The child has another home, or needs none";
    if (offer.value.valid_until < today) return "Stood until " + offer.value.valid_until.in_words();
    return "Waits for an answer; stands until " + offer.value.valid_until.in_words();
}

Html named_shown(const NamedRequest& child) {
    ui::SummaryList list{.rows = {}, .card_title = child.name};
    list.rows.push_back({"Born", child.born ? child.born->in_words() : "Not known"});
    list.rows.push_back({"Authority", child.authority});
    list.rows.push_back({"Social worker", child.social_worker.empty() ? "Not known" : child.social_worker});
    if (!child.school.empty()) list.rows.push_back({"School", child.school});
    if (!child.why.empty()) list.rows.push_back({"Why your home", child.why});
    return ui::summary_list(list);
}

Result<Html> offer_shown(const Asked<May::offer_home>& asked, const OfferFile& file, const Fact<Offer>& offer,
                         const Circle& circle) {
    const auto& context = asked.context;
    const auto how = TRY(how_answered(context.store, circle, asked.allowed, offer));
    const auto standing = standing_of(file, offer, how, context.today);
    ui::SummaryList list{.rows = {},
                         .card_title = fmt::format("Request {} of {}", reference(offer.value.to, offer.value.request),
                                                   circle.name_of(offer.value.to))};
    list.rows.push_back({"Offered on", offer.value.on.in_words()});
    list.rows.push_back({"How it stands", standing});
    list.rows.push_back({"What you wrote", offer.value.words});
    if (offer.value.weekly) list.rows.push_back({"Price for a week", offer.value.weekly->in_words()});
    if (!how.answer && !how.over && !file.taken_back(offer.id))
        list.card_actions.push_back(
            {"Take it back",
             Url{fmt::format("/homes/{}/offers/{}/take-back", asked.person().number(), offer.id.number())},
             reference(offer.value.to, offer.value.request)});
    auto shown = ui::summary_list(list);
    if (!how.chosen()) return shown;
    if (const auto child = TRY(named(context.database, context.store, asked.allowed, *context.reader, offer)))
        return shown + ui::paragraph("A place is kept. This is the child: that you read it is on the child's record.") +
               named_shown(*child);
    return shown + ui::inset_text("A place is kept. The child's social worker will tell you who the child is.");
}

}  // namespace

Result<Response> show_offers(const Asked<May::offer_home>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(offer_file(context.store, asked.allowed));
    const auto circle = TRY(circle_of(context.store, context.reader->authority, context.today));
    auto body = ui::heading(
        {.text = "Offers", .level = 1, .size = ui::Size::large, .caption = TRY(name_of(context, asked.allowed))});
    if (file.offers.empty()) body += ui::paragraph("This home has not been offered for a child yet.");
    for (auto at = file.offers.rbegin(); at != file.offers.rend(); ++at)
        body += TRY(offer_shown(asked, file, *at, circle));
    std::vector<ui::Content> lines;
    for (const auto& fact : file.declined)
        lines.emplace_back(fmt::format("Request {}, {}: {}", reference(fact.value.to, fact.value.request),
                                       fact.value.on.in_words(), lower(in_words(fact.value.why))));
    if (!lines.empty()) body += ui::heading({.text = "Not offered"}) + ui::bullets(lines);
    return page_of(context, {.title = "Offers", .main = std::move(body), .back = "/region/requests"});
}

namespace {

struct ToTakeBack {
    Fact<Offer> offer;
    HowAnswered how;
    std::string home;
};

Result<ToTakeBack> to_take_back(const Asked<May::offer_home>& asked) {
    const auto& context = asked.context;
    const FactId id{TRY(context.captures.number("offer"))};
    for (const auto& fact : TRY(facts<Offer>(context.store, asked.allowed, Known::now())))
        if (fact.id == id)
            return ToTakeBack{
                fact,
                TRY(how_answered(context.store, TRY(circle_of(context.store, asked.allowed.authority(), context.today)),
                                 asked.allowed, fact)),
                TRY(name_of(context, asked.allowed))};
    return fail(Fault::not_found, "There is no such offer of this home.");
}

FormPage take_back_page(const Asked<May::offer_home>& asked, const ToTakeBack& it, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{asked.context.request.path},
            .typed = std::move(typed),
            .above = ui::inset_text(
                fmt::format("{}, for request {}", it.home, reference(it.offer.value.to, it.offer.value.request))),
            .back = fmt::format("/homes/{}/offers", asked.person().number())};
}

}  // namespace

Result<Response> show_take_back(const Asked<May::offer_home>& asked) {
    const auto it = TRY(to_take_back(asked));
    const auto form = take_back_form.info();
    return form_page(asked.context, take_back_page(asked, it, form, {}));
}

Result<Response> save_take_back(const Asked<May::offer_home>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(to_take_back(asked));
    const auto form = take_back_form.info();
    auto page = take_back_page(asked, it, form, TRY(context.typed(form)));
    const auto typed = take_back_form.read(page.typed, {}, context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    auto change = TRY(context.change());
    const auto entry = withdraw_offer(change, asked.allowed, it.offer, it.how, typed->why, context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, fmt::format("/homes/{}/offers", asked.person().number()),
                 "Saved: the offer is taken back");
}

}  // namespace kith::region
