// The child's own page: who is on my side, what I tell them, and no thank you.
#include <fmt/format.h>

#include "advocacy/asking.h"
#include "advocacy/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::advocacy {

namespace {

using Me = Allowed<May::use_own_pages>;
using enum care::OfferKind;

Result<Me> me(const AskedMe& asked) {
    return decide<May::use_own_pages>(asked.context.store, *asked.context.reader, asked.context.reader->person);
}

constexpr std::string_view way_to(care::OfferKind offer, bool yes) {
    if (offer == advocate) return yes ? "/me/advocate/yes" : "/me/advocate/no";
    return yes ? "/me/visitor/yes" : "/me/visitor/no";
}

class MyPage {
public:
    MyPage(const Context& context, const AdvocacyFile& file, const NamesById& names)
        : context_{context}, file_{file}, names_{names} {}

    Html who() const {
        const auto* theirs = file_.who(Role::advocate, context_.today);
        const auto standing = offer_standing(file_, context_.today, context_.calendar);
        if (has_said_no(standing)) return off(advocate, std::get<Off>(standing));
        Html shown;
        if (theirs)
            shown = ui::paragraph(html("Your advocate is <strong>{}</strong>.", names_.at(theirs->value.worker)));
        else if (std::holds_alternative<On>(standing))
            shown = ui::paragraph("You have an advocate. Their name will be here soon.");
        else
            return ui::paragraph(
                       "You have no advocate now. You can have one: tell your worker, or ring Help at Hand, free, "
                       "on ") +
                   ui::paragraph(
                       html("<a class=\"govuk-link\" href=\"{}\">0800 528 0731</a>", Url::telephone("08005280731")));
        return shown + what_they_do();
    }

    Html talking(const Opened& opened) const {
        if (!file_.who(Role::advocate, context_.today) && opened.all.empty() && opened.closed == 0) return {};
        Html shown = ui::heading({.text = "You and your advocate", .id = "talk"}) + sealed_away(opened) +
                     talk_shown(opened, context_.reader->person, names_);
        if (service_key_is_here() && file_.who(Role::advocate, context_.today)) {
            const auto info = to_advocate_form.info();
            shown += ui::form({.action = Url{"/me/advocate/message"},
                               .csrf = context_.csrf,
                               .body = questions_of(info, {}, {}) + ui::button({.text = std::string{info.button}})});
        }
        return shown;
    }

    Html raised() const {
        if (file_.issues.empty()) return {};
        Html shown = ui::heading({.text = "What your advocate raised for you"});
        for (const auto& issue : file_.issues) shown += issue_shown(context_, file_, issue, names_, {}, true);
        return shown;
    }

    Html sharing() const {
        if (!file_.who(Role::advocate, context_.today)) return {};
        std::vector<ui::Content> lines{"Your name, how old you are, and how to reach you"};
        for (const auto& word : words_of<SharedPart>)
            if (file_.shares(word.value, context_.today)) lines.emplace_back(std::string{word.words});
        return ui::heading({.text = "What your advocate can see"}) + ui::bullets(lines) +
               ui::paragraph(ui::link("Choose what they can see", Url{"/me/advocate/sharing"}));
    }

    Html visitor() const {
        const auto standing = visitor_standing(file_, context_.today, context_.calendar);
        if (std::holds_alternative<NotYet>(standing)) return {};
        Html shown = ui::heading({.text = "Your visitor"});
        if (has_said_no(standing)) return shown + off(independent_visitor, std::get<Off>(standing));
        if (const auto* theirs = file_.who(Role::independent_visitor, context_.today))
            shown += ui::paragraph(html("Your visitor is <strong>{}</strong>.", names_.at(theirs->value.worker)));
        else
            shown += ui::paragraph("We are looking for a visitor for you.");
        return shown + ui::paragraph("A visitor is a grown-up who does things with you, and whom nobody pays for it.") +
               ui::paragraph(
                   ui::link("No thank you to a visitor", Url{std::string{way_to(independent_visitor, false)}}));
    }

private:
    Html what_they_do() const {
        return ui::bullets({"They are on your side. They are not your social worker and do not work for the council.",
                            "They help you say what you want, and get an answer.",
                            "Social workers cannot read what you tell them.",
                            "Only if you or someone else is in danger must they tell. They tell you first."}) +
               ui::paragraph(ui::link("No thank you to an advocate", Url{std::string{way_to(advocate, false)}}));
    }

    Html off(care::OfferKind offer, const Off& off) const {
        return ui::paragraph(fmt::format("You said no on {}: “{}”", off.said.on.in_words(), off.said.in_their_words)) +
               ui::paragraph(fmt::format("That is fine. We ask you again by {}, or when something big happens.",
                                         off.ask_again.in_words())) +
               ui::form({.action = Url{std::string{way_to(offer, true)}},
                         .csrf = context_.csrf,
                         .body = ui::button(
                             {.text = offer == advocate ? "I want an advocate now" : "I want a visitor now"})});
    }

    const Context& context_;
    const AdvocacyFile& file_;
    const NamesById& names_;
};

Asking<NewWords> my_words(const Form<NewWords>& form, std::string_view action) {
    return {form, {}, std::string{action}, std::string{my_page}};
}

Result<Asking<NewSharing>> my_sharing(const AskedMe& asked) {
    const auto file = TRY(file_of(asked.context, TRY(me(asked))));
    NewSharing now;
    for (const auto& word : words_of<SharedPart>)
        if (file.shares(word.value, asked.context.today)) now.parts.push_back(word.value);
    return Asking<NewSharing>{my_sharing_form, now, "/me/advocate/sharing", std::string{my_page}};
}

template <care::OfferKind offer>
Asking<NewWords> my_no() {
    return my_words(offer == advocate ? my_no_form : my_visitor_no_form, way_to(offer, false));
}

Result<AdvocacyFile> mine_in(const Change& change, const Me& my, const Context& context) {
    return advocacy_file(change.store(), my, Known::now(), context.calendar, context.today);
}

}  // namespace

Result<Response> show_mine(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto file = TRY(file_of(context, my));
    const auto opened = TRY(talk(context.store, my));
    auto people = named_in(file);
    for (const auto& one : opened.all) people.push_back(one.by);
    people.push_back(context.reader->person);
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(my), people));
    const MyPage page{context, file, names};
    return page_of(context,
                   {.title = "My advocate",
                    .main = ui::heading({.text = "My advocate", .level = 1, .size = ui::Size::large}) + page.who() +
                            page.talking(opened) + page.raised() + page.sharing() + page.visitor()});
}

Result<Response> save_my_words(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    return sealed(asked.context, my_words(to_advocate_form, "/me/advocate/message"), "Sent to your advocate",
                  [&](const std::string& words) {
                      return write_to_advocate(asked.context.database, my, *asked.context.reader, words);
                  });
}

template <care::OfferKind offer>
Result<Response> show_my_no(const AskedMe& asked) {
    return ask(asked.context, my_no<offer>());
}
template <care::OfferKind offer>
Result<Response> save_my_no(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    return answered(asked.context, my_no<offer>(), "That is fine. You can change your mind",
                    [&](Change& change, const NewWords& typed) -> Result<EntryNumber> {
                        const auto file = TRY(mine_in(change, my, asked.context));
                        return say_no(change, my, file, offer, typed.words, by(asked.context));
                    });
}
template <care::OfferKind offer>
Result<Response> save_my_yes(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    auto change = TRY(asked.context.change());
    const auto file = TRY(mine_in(change, my, asked.context));
    const auto entry = TRY(say_yes(change, my, file, offer, by(asked.context)));
    TRY(change.commit());
    return saved(asked.context, entry, my_page, "Thank you. Their name will be here soon");
}
template Result<Response> show_my_no<advocate>(const AskedMe&);
template Result<Response> save_my_no<advocate>(const AskedMe&);
template Result<Response> save_my_yes<advocate>(const AskedMe&);
template Result<Response> show_my_no<independent_visitor>(const AskedMe&);
template Result<Response> save_my_no<independent_visitor>(const AskedMe&);
template Result<Response> save_my_yes<independent_visitor>(const AskedMe&);

Result<Response> show_my_sharing(const AskedMe& asked) { return ask(asked.context, TRY(my_sharing(asked))); }
Result<Response> save_my_sharing(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    return answered(asked.context, TRY(my_sharing(asked)), "Saved: what they can see",
                    [&](Change& change, const NewSharing& typed) -> Result<EntryNumber> {
                        const auto file = TRY(mine_in(change, my, asked.context));
                        return share(change, my, file, typed, by(asked.context));
                    });
}

}  // namespace kith::advocacy
