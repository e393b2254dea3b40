// What the child's authority does about a request: ending it, answering an offer, another home after all, the move.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/draft.h"
#include "kernel/site/filled_in.h"
#include "region/advice_pages.h"
#include "region/pages.h"

namespace kith::region {

namespace {

struct Meant {
    ChildKnown child;
    RequestFile request;
};

Result<Meant> meant_by(const Context& context, const Allowed<May::request_home>& leave) {
    const auto number = TRY(context.captures.number("request"));
    const auto all = TRY(requests_of(context.store, leave, Known::now()));
    const auto* found = request_numbered(all, number);
    if (!found) return fail(Fault::not_found, "There is no such request for this child.");
    return Meant{TRY(child_known(context.store, leave)), *found};
}

FormPage page_for(const Context& context, const Meant& meant, const FormInfo& form, Fields typed, Html above) {
    Url action{context.request.path};
    for (const auto* name : {"from", "offer"})
        if (const auto value = context.request.asked(name)) action = action.with(name, *value);
    return {.form = form,
            .action = std::move(action),
            .typed = std::move(typed),
            .above = std::move(above),
            .back = child_address(meant.child.care.child)};
}

/// The offer that the address names with ?from=3&offer=1204, as it stands now.
Result<OfferSeen> offer_named(const Context& context, const Allowed<May::see_care>& child, const RequestFile& request,
                              std::int64_t from, std::int64_t number) {
    for (auto& offer : TRY(offers_for(context.store, child, request, context.today)))
        if (offer.from.number() == from && offer.offer.number() == number) {
            std::vector<OfferSeen> one{std::move(offer)};
            TRY(add_kept_apart(context.store, *context.reader, child, context.postcodes, one));
            return std::move(one.front());
        }
    return fail(Fault::not_found, "There is no such offer for this request.");
}

std::int64_t asked_number(const Context& context, std::string_view name) {
    const auto text = context.request.asked(name).value_or("");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

Html offer_shown(const OfferSeen& offer) {
    ui::SummaryList list{.rows = {}, .card_title = offer.home_name};
    list.rows.push_back({"Offered by", fmt::format("{}, {}", offer.from_name, offer.by)});
    list.rows.push_back({"Kind of home", std::string{in_words(offer.kind)}});
    list.rows.push_back({"For ages", offer.ages});
    list.rows.push_back({"Room today", offer.room});
    list.rows.push_back({"Why this home", offer.words});
    if (offer.weekly) list.rows.push_back({"Price for a week", offer.weekly->in_words()});
    for (const auto& one : offer.against)
        list.rows.push_back({one.weight == homes::Weight::forbidden ? "Cannot be" : "Needs a reason",
                             html("{}. {}", one.words, law_shown(*one.law))});
    return ui::summary_list(list);
}

/// What was advised first stands above the answer, so that whoever chooses another says why.
Result<Html> advised_first(const Context& context, const Allowed<May::request_home>& leave, const Meant& meant,
                           const OfferSeen& offer) {
    const auto advice =
        TRY(advice_for(context.store, *context.reader, leave, meant.child, meant.request, telling_of(context)));
    if (advice.ranking.homes.empty()) return Html{};
    const auto& first = advice.ranking.homes.front();
    const auto link =
        ui::link("Advice: homes in order, with reasons",
                 Url{child_address(meant.child.care.child, fmt::format("/{}/advice", meant.request.number()))});
    if (first.home == matching::RecordId{offer.from, offer.home})
        return ui::inset_text(html("This home is the first in the advice. {}", link));
    return ui::inset_text(
        html("The first in the advice is {}. If you choose this one, your reason is kept: say what "
             "made the difference. {}",
             first.name, link));
}

/// One form of a request: what is asked, what saving it does, and what is said then.
template <class Answers>
struct Step {
    const Form<Answers>& form;
    std::string_view done;
    Answers (*blank)(Date today);
    Result<EntryNumber> (*act)(Change&, const Context&, const Allowed<May::request_home>&, const Meant&,
                               const Answers&);
};

template <class Answers>
Result<Response> show(const Asked<May::request_home>& asked, const Step<Answers>& step) {
    const auto meant = TRY(meant_by(asked.context, asked.allowed));
    const auto form = step.form.info();
    return form_page(asked.context,
                     page_for(asked.context, meant, form, step.form.started(step.blank(asked.context.today)), {}));
}

template <class Answers>
Result<Response> save(const Asked<May::request_home>& asked, const Step<Answers>& step) {
    const auto& context = asked.context;
    const auto meant = TRY(meant_by(context, asked.allowed));
    const auto form = step.form.info();
    auto page = page_for(context, meant, form, TRY(context.typed(form)), {});
    const auto answers = step.form.read(page.typed, step.blank(context.today), context.today);
    if (!answers) return refused(context, std::move(page), answers.error());
    auto change = TRY(context.change());
    const auto entry = step.act(change, context, asked.allowed, meant, *answers);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, child_address(asked.person()), step.done);
}

const Step<Ending> ending{
    ending_form, "Saved: the request",
    [](Date) {
        return Ending{EndedHow::withdrawn, {}, ""};
    },
    [](Change& change, const Context& context, const Allowed<May::request_home>& leave, const Meant& meant,
       const Ending& answers) { return end_request(change, leave, meant.request.request.id, answers, context.today); }};

}  // namespace

Result<Response> show_ending(const Asked<May::request_home>& asked) { return show(asked, ending); }
Result<Response> save_ending(const Asked<May::request_home>& asked) { return save(asked, ending); }

Result<Response> show_answer(const Asked<May::request_home>& asked) {
    const auto& context = asked.context;
    const auto meant = TRY(meant_by(context, asked.allowed));
    const auto offer = TRY(offer_named(context, asked.allowed.implies<May::see_care>(), meant.request,
                                       asked_number(context, "from"), asked_number(context, "offer")));
    const auto form = answer_form.info();
    auto above = offer_shown(offer) + TRY(advised_first(context, asked.allowed, meant, offer));
    return form_page(context, page_for(context, meant, form, {}, std::move(above)));
}

Result<Response> save_answer(const Asked<May::request_home>& asked) {
    const auto& context = asked.context;
    const auto meant = TRY(meant_by(context, asked.allowed));
    const auto offer = TRY(offer_named(context, asked.allowed.implies<May::see_care>(), meant.request,
                                       asked_number(context, "from"), asked_number(context, "offer")));
    const auto form = answer_form.info();
    auto page = page_for(context, meant, form, TRY(context.typed(form)), offer_shown(offer));
    const auto answer = answer_form.read(page.typed, {}, context.today);
    if (!answer) return refused(context, std::move(page), answer.error());
    auto change = TRY(context.change());
    const auto entry = answer_offer(change, meant.child, asked.allowed, meant.request.request.id, offer, *answer,
                                    {context.reader->person, context.today});
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    const bool chosen = answer->answer == Answer::chosen;
    if (chosen) {
        const auto circle = TRY(circle_of(context.store, context.reader->authority, context.today));
        TRY(keep_place(context.database, asked.allowed, offer, *context.reader,
                       circle.name_of(context.reader->authority)));
    }
    return saved(context, *entry, child_address(asked.person()),
                 chosen ? fmt::format("{} is chosen, and a place is kept", offer.home_name)
                        : fmt::format("Saved: {} is not chosen", offer.home_name));
}

Result<Response> show_again(const Asked<May::request_home>& asked) {
    const auto meant = TRY(meant_by(asked.context, asked.allowed));
    const auto form = again_form.info();
    return form_page(asked.context, page_for(asked.context, meant, form, {}, {}));
}

Result<Response> save_again(const Asked<May::request_home>& asked) {
    const auto& context = asked.context;
    const auto meant = TRY(meant_by(context, asked.allowed));
    const auto form = again_form.info();
    auto page = page_for(context, meant, form, TRY(context.typed(form)), {});
    const auto why = again_form.read(page.typed, {}, context.today);
    if (!why) return refused(context, std::move(page), why.error());
    auto change = TRY(context.change());
    const auto entry =
        choose_again(change, asked.allowed, meant.request.request.id, *why, {context.reader->person, context.today});
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    if (const auto* chosen = meant.request.chosen())
        TRY(release_place(context.database, asked.allowed, chosen->value.from, chosen->value.offer, *context.reader,
                          lower(in_words(why->why))));
    return saved(context, *entry, child_address(asked.person()), "Saved: the request waits for a home again");
}

namespace {

/// A move asks for two leaves: to place the child, and to end the request for them.
struct Moving {
    Meant meant;
    Allowed<May::request_home> leave;
    OfferSeen home;
    bool in_care;

    const Form<MovingIn>& form() const { return in_care ? move_in_form : come_in_form; }
    /// A home with staff is not asked to last.
    FormInfo info() const {
        auto info = form().info();
        if (!is_family(home.kind))
            std::erase_if(info.questions, [](const QuestionInfo& question) { return question.name == "to_eighteen"; });
        return info;
    }
    MovingIn blank(Date today) const {
        return {.on = today,
                .to_eighteen = meant.request.request.value.lasting == Lasting::long_term && is_family(home.kind),
                .despite = {}};
    }
};

Result<Moving> moving(const Asked<May::record_placement>& asked) {
    const auto& context = asked.context;
    const auto leave = TRY(decide<May::request_home>(context.store, *context.reader, asked.person()));
    auto meant = TRY(meant_by(context, leave));
    const auto* chosen = meant.request.chosen();
    if (!chosen) return fail(Fault::not_found, "No home is chosen for this request: choose one first.");
    auto home = TRY(offer_named(context, leave.implies<May::see_care>(), meant.request, chosen->value.from.number(),
                                chosen->value.offer));
    const bool in_care = meant.child.care.period_on(context.today) != nullptr;
    return Moving{std::move(meant), leave, std::move(home), in_care};
}

/// The home as of the day of the move, with all that stands against it.
Result<OfferSeen> on_the_day(const Context& context, const Moving& it, Date day) {
    std::vector<OfferSeen> one{TRY(as_of(context.store, it.leave, it.meant.request, it.home, day))};
    TRY(add_kept_apart(context.store, *context.reader, it.leave.implies<May::see_care>(), context.postcodes, one));
    return std::move(one.front());
}

Result<FormPage> moving_page(const Context& context, const Moving& it, const FormInfo& form, Fields typed) {
    auto page = page_for(context, it.meant, form, std::move(typed), offer_shown(it.home));
    page.shown_at = TRY(shown_now(context));
    return page;
}

}  // namespace

Result<Response> show_move_in(const Asked<May::record_placement>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(moving(asked));
    const auto form = it.info();
    auto page = TRY(moving_page(context, it, form, it.form().started(it.blank(context.today))));
    page.above +=
        filled_in(form, page.typed, {{"to_eighteen", "the request", it.meant.request.request.value.on}}, context.today);
    return form_page(context, page);
}

Result<Response> save_move_in(const Asked<May::record_placement>& asked) {
    const auto& context = asked.context;
    const auto it = TRY(moving(asked));
    const auto form = it.info();
    auto typed = TRY(context.typed(form));
    if (!is_family(it.home.kind)) typed.emplace_back("to_eighteen", "no");
    auto page = TRY(moving_page(context, it, form, typed));
    const auto answers = it.form().read(typed, it.blank(context.today), context.today);
    if (!answers) return refused(context, std::move(page), answers.error());
    const auto home = TRY(on_the_day(context, it, answers->on));
    auto change = TRY(context.change());
    const auto entry =
        move_in(change, it.meant.child, it.leave, asked.allowed, it.meant.request, home, *answers, context.shown_at());
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, child_address(asked.person()),
                 fmt::format("{} lives with {}", it.meant.child.care.given, it.home.home_name));
}

}  // namespace kith::region
