// The young person's own pages: what I am entitled to, my plan, and no thank you.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "leaving_care/asking.h"
#include "leaving_care/pages.h"

namespace kith::leaving_care {

namespace {

std::string own_page(Offer offer, bool yes) {
    return fmt::format("/me/staying-{}/{}", code(offer), yes ? "yes" : "no");
}

/// What the law's word means to them, and what they may expect.
std::vector<ui::Content> what_it_means(const Status& status) {
    switch (status.is) {
        case Entitled::not_yet:
            return {
                "From 16 you have an adviser of your own and a plan, if you have been in care for 13 weeks since 14."};
        case Entitled::eligible:
            return {"You have a personal adviser, who stays with you until you are 21, and to 25 if you want.",
                    "You write a plan together: where you live, money, work, health, your people.",
                    "You and your adviser look at the plan again at least every six months. Ask sooner if you want."};
        case Entitled::relevant:
            return {"You have a personal adviser and a plan, as you would in care.",
                    "The council sees that you have a home and money to live on until you are 18.",
                    "Your adviser visits you within a week of each move, and goes on visiting."};
        case Entitled::former_relevant:
            return {"You have a personal adviser until you are 21, and to 25 if you want.",
                    "Your adviser keeps in touch with you, and visits within a week of each move.",
                    "Your plan goes on. You look at it together at least every six months.",
                    "Help with education, training, work and where you live."};
        case Entitled::qualifying:
            return {"Advice and help from the council until you are 21.",
                    "Help with education and training until you are 25."};
        case Entitled::over:
            return {"You can still ask for your records, and have help with education until you are 25."};
    }
    return {};
}

class MyPage {
public:
    MyPage(const Context& context, const LeavingFile& file, const NamesById& names)
        : context_{context}, file_{file}, names_{names} {}

    Html mine() const {
        Html shown = ui::inset_text(file_.status.why);
        if (file_.status.owed_a_plan())
            shown += ui::paragraph(
                html("The law calls you <strong>{}</strong>.{}", lower(in_words(file_.status.is)),
                     file_.status.ends ? " This lasts until " + file_.status.ends->in_words() + "." : std::string{}));
        shown += ui::heading({.text = "What you can expect"}) + ui::bullets(what_it_means(file_.status));
        if (!file_.status.owed_a_plan()) return shown;
        const auto adviser = file_.adviser(context_.today);
        return shown + ui::paragraph(adviser ? html("Your adviser is <strong>{}</strong>.", names_.at(*adviser))
                                             : html("You do not have an adviser yet. Their name will be here soon."));
    }

    Html ways() const {
        return ui::plain_list({ui::link("My plan", Url{std::string{my_plan_page}}),
                               ui::link("My people", Url{std::string{my_people_page}}),
                               ui::link("Money and home", Url{"/me/money"})});
    }

    Html stays() const {
        if (!file_.status.owed_a_plan()) return {};
        Html shown = ui::heading({.text = "Staying put, staying close", .id = "staying"});
        if (may_stay_put(file_))
            shown += stay(staying_put, "You can stay with your foster carers when you are grown up.",
                          file_.birthday(21)->in_words());
        return shown + stay(staying_close, "People you know help you to find a home, keep it and be well.",
                            file_.birthday(25)->in_words());
    }

private:
    using enum Offer;

    Html stay(Offer offer, const char* what, const std::string& by_law) const {
        const auto standing = staying_standing(file_, offer, context_.today, context_.calendar);
        Html shown = ui::heading({.text = std::string{in_words(offer)}, .level = 3, .size = ui::Size::small}) +
                     ui::paragraph(what);
        if (const auto* off = std::get_if<Off>(&standing))
            return shown +
                   ui::paragraph(fmt::format("You said no on {}: “{}” That is fine. We ask you again by {}.",
                                             off->said.on.in_words(), off->said.in_their_words,
                                             off->ask_again.in_words())) +
                   ui::form({.action = Url{own_page(offer, true)},
                             .csrf = context_.csrf,
                             .body = ui::button({.text = fmt::format("Yes to {} again", in_words(offer))})});
        const auto until = stays_until(file_, offer);
        if (std::holds_alternative<NotYet>(standing))
            return shown + ui::paragraph(fmt::format("It ended on {}.", until->in_words()));
        if (file_.last_no(offer))
            shown += ui::paragraph("You said no a while ago. It is on again, as we said we would ask you.");
        return shown +
               ui::paragraph(fmt::format("It is yours until {}, without asking. The law itself says until {}.",
                                         until->in_words(), by_law)) +
               ui::paragraph(ui::link(fmt::format("No thank you to {}", in_words(offer)), Url{own_page(offer, false)}));
    }

    const Context& context_;
    const LeavingFile& file_;
    const NamesById& names_;
};

Result<Asking<NewWords>> my_words(const AskedMe& asked, Section section) {
    const auto file = TRY(file_of(asked.context, TRY(me(asked))));
    const auto* mine = file.words_of(section, Voice::young_person);
    const auto* advisers = file.words_of(section, Voice::adviser);
    return Asking<NewWords>{
        my_words_form,
        {mine ? mine->value.words : ""},
        fmt::format("{}/{}", my_plan_page, code(section)),
        std::string{my_plan_page},
        ui::heading({.text = std::string{in_words(section)}}) +
            (advisers ? ui::inset_text(html("Your adviser wrote: “{}”", advisers->value.words)) : Html{}),
        {},
        true};
}

template <Offer offer>
Asking<NewWords> my_no() {
    return {my_no_form,
            {},
            own_page(offer, false),
            std::string{my_page},
            ui::heading({.text = fmt::format("No thank you to {}", in_words(offer))})};
}

Asking<NewWords> my_review() { return {my_review_form, {}, "/me/plan-again", std::string{my_plan_page}}; }

}  // namespace

Result<Response> show_mine(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto file = TRY(file_of(context, my));
    std::vector<PersonId> people;
    for (const auto& fact : file.care.allocations) people.push_back(fact.value.worker);
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(my), people));
    const MyPage page{context, file, names};
    return page_of(context, {.title = "Leaving care",
                             .main = ui::heading({.text = "Leaving care", .level = 1, .size = ui::Size::large}) +
                                     page.mine() + page.ways() + page.stays()});
}

Result<Response> show_my_plan(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, TRY(me(asked))));
    auto body = ui::heading({.text = "My plan", .level = 1, .size = ui::Size::large}) +
                ui::paragraph("Two sides in each part: your words, and your adviser’s. Nobody changes yours.");
    if (!file.made.empty())
        body += ui::link_button({"Ask to look at it again", Url{"/me/plan-again"}, ui::ButtonKind::secondary});
    body += plan_shown(file, true, std::string{my_plan_page}) + plan_made_shown(file, true);
    return page_of(context, {.title = "My plan", .main = std::move(body), .back = std::string{my_page}});
}

Result<Response> show_my_words(const AskedMe& asked) {
    return ask(asked.context, TRY(my_words(asked, TRY(section_named(asked.context)))));
}
Result<Response> save_my_words(const AskedMe& asked) {
    const auto section = TRY(section_named(asked.context));
    const auto my = TRY(me(asked));
    return answered(asked.context, TRY(my_words(asked, section)), "Saved: your words",
                    [&](Change& change, const NewWords& typed, By by) -> Result<EntryNumber> {
                        return write_mine(change, my, TRY(file_in(change, my, by.today)), section, typed, by);
                    });
}

Result<Response> show_my_review(const AskedMe& asked) { return ask(asked.context, my_review()); }
Result<Response> save_my_review(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    return answered(asked.context, my_review(), "Asked. Your adviser arranges it with you",
                    [&](Change& change, const NewWords& typed, By by) -> Result<EntryNumber> {
                        return ask_my_review(change, my, TRY(file_in(change, my, by.today)), typed, by);
                    });
}

template <Offer offer>
Result<Response> show_my_no(const AskedMe& asked) {
    return ask(asked.context, my_no<offer>());
}
template <Offer offer>
Result<Response> save_my_no(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    return answered(asked.context, my_no<offer>(), "That is fine. You can change your mind",
                    [&](Change& change, const NewWords& typed, By by) -> Result<EntryNumber> {
                        return say_no(change, my, TRY(file_in(change, my, by.today)), offer, typed, by);
                    });
}
template <Offer offer>
Result<Response> save_my_yes(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    auto change = TRY(asked.context.change());
    const auto file = TRY(file_in(change, my, asked.context.today));
    const auto entry = TRY(say_yes(change, my, file, offer, {*asked.context.reader, asked.context.today}));
    TRY(change.commit());
    return saved(asked.context, entry, my_page, "Thank you. It is on again");
}
template Result<Response> show_my_no<Offer::staying_put>(const AskedMe&);
template Result<Response> save_my_no<Offer::staying_put>(const AskedMe&);
template Result<Response> save_my_yes<Offer::staying_put>(const AskedMe&);
template Result<Response> show_my_no<Offer::staying_close>(const AskedMe&);
template Result<Response> save_my_no<Offer::staying_close>(const AskedMe&);
template Result<Response> save_my_yes<Offer::staying_close>(const AskedMe&);

}  // namespace kith::leaving_care
