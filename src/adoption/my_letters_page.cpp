// A party's own page: write, read, stop. An adopter and a birth relative see the same page.
#include <algorithm>

#include <fmt/format.h>

#include "adoption/asking.h"
#include "adoption/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::adoption {

namespace {

std::string error_at(const std::vector<Error::Field>& wrong, std::string_view name) {
    const auto found = std::ranges::find(wrong, name, &Error::Field::name);
    return found == wrong.end() ? "" : found->message;
}

/// Those to whom one can write now.
Choices to_whom(const Mailbox& box) {
    std::vector<Choice> choices;
    for (const auto& other : box.others) choices.push_back({std::to_string(other.party.number()), other.called});
    return {{"to", std::move(choices)}};
}

NewLetter begun(const Mailbox& box) {
    NewLetter letter;
    if (box.others.size() == 1) letter.to = box.others.front().party;
    return letter;
}

class MyPage {
public:
    MyPage(const Context& context, const Mailbox& box) : context_{context}, box_{box} {}

    Html standing() const {
        Html shown;
        if (box_.stopped)
            shown += ui::inset_text(html("You want no letters since {}. Nothing is sent to you and nothing is asked of "
                                         "you. That is fine. We ask you again by {}, kindly, and you can begin again "
                                         "any day.",
                                         box_.stopped->on.in_words(), box_.stopped->asked_again.in_words())) +
                     ui::form({.action = to("/again"),
                               .csrf = context_.csrf,
                               .body = ui::button({.text = "I want letters again"})});
        else if (box_.next)
            shown +=
                ui::paragraph(html("Your next letter: {}", by_when(*box_.next, context_.today, context_.calendar)));
        for (const auto& other : box_.others)
            if (other.stopped)
                shown += ui::inset_text(fmt::format(
                    "{} asked for a pause in letters on {}. It happens, and it does not mean that you did something "
                    "wrong. What you write is kept safe until it is wished for. Your adoption worker talks with you "
                    "about it.",
                    other.called, other.stopped->in_words()));
        return shown;
    }

    Html write(const Fields& typed, const std::vector<Error::Field>& wrong) const {
        if (box_.stopped) return {};
        if (box_.others.empty())
            return ui::paragraph("There is nobody to write to yet. Your adoption worker tells you.");
        const auto info = letter_form.info(to_whom(box_));
        const FileField picture{pictures_taken, "A picture (optional)",
                                "Where it was taken, and what else a camera hides in a photo, is taken out. No school "
                                "badges or street signs, please.",
                                error_at(wrong, "file")};
        const auto fields =
            questions_of(info, typed, wrong) + file_field(picture) + ui::button({.text = std::string{info.button}});
        return ui::heading({.text = "Write", .id = "write"}) + form_with_file(context_, to(""), fields);
    }

    Html received() const {
        Html shown = ui::heading({.text = "What came for you"});
        if (box_.received.empty() && box_.waiting.empty()) return shown + ui::paragraph("Nothing has come yet.");
        for (const auto& one : box_.waiting)
            shown +=
                html("<article class=\"kith-memory\">{}{}</article>",
                     ui::paragraph(fmt::format("A letter from {}, {}, is kept until it is wished for.", one.from,
                                               one.on.in_words())),
                     ui::paragraph(ui::link("Read it now", to(fmt::format("/kept/{}/wish", one.letter.number())))));
        for (const auto& one : box_.received) shown += received_shown(one);
        return shown;
    }

    Html sent() const {
        if (box_.sent.empty()) return {};
        Html shown = ui::heading({.text = "What you sent"});
        for (const auto& one : box_.sent) {
            Html after;
            if (one.changed)
                after += ui::paragraph("It was passed on without some of it, so that nobody can be found by it.");
            if (!one.to_sender.empty()) after += ui::inset_text(html("Your adoption worker: “{}”", one.to_sender));
            shown += html(
                "<article class=\"kith-memory\"><h3 class=\"govuk-heading-s\">To {}, {}</h3><p "
                "class=\"govuk-body\">{}</p>{}{}{}</article>",
                one.to, one.on.in_words(), state_of(one), letter_words(one.words),
                one.picture ? picture(one.letter, "The picture you sent") : Html{}, after);
        }
        return shown;
    }

    Html plan() const {
        std::vector<ui::Content> lines;
        for (const auto& term : box_.mine) lines.emplace_back(fmt::format("You: {}", lower_first(term)));
        for (const auto& other : box_.others)
            for (const auto& term : other.does)
                lines.emplace_back(fmt::format("{}: {}", other.called, lower_first(term)));
        Html shown = ui::heading({.text = "What the plan says"}) +
                     ui::paragraph(fmt::format("The others know you as {}, and nothing else of you.", box_.called));
        if (!lines.empty()) shown += ui::bullets(lines);
        std::vector<ui::Content> ways{ui::link("Ask for support", to("/support"))};
        if (!box_.stopped) ways.emplace_back(ui::link("Stop the letters", to("/stop")));
        return shown + ui::plain_list(ways);
    }

private:
    Url to(const std::string& rest) const { return Url{mailbox_page(box_.plan, rest)}; }

    static std::string lower_first(const std::string& words) {
        return words.empty() ? words : lower(words[0]) + words.substr(1);
    }

    Html picture(FactId letter, std::string_view alt) const {
        return html("<img class=\"kith-photo\" src=\"{}\" alt=\"{}\" loading=\"lazy\">",
                    to(fmt::format("/pictures/{}", letter.number())), alt);
    }

    Html received_shown(const Mailbox::Received& one) const {
        const auto later =
            box_.side == Side::birth
                ? Html{}
                : ui::paragraph(html("<a class=\"govuk-link\" href=\"{}\">Keep it until {} wishes it<span "
                                     "class=\"govuk-visually-hidden\">: the letter of {}</span></a>",
                                     to(fmt::format("/kept/{}", one.letter.number())), box_.child, one.on.in_words()));
        return html("<article class=\"kith-memory\"><h3 class=\"govuk-heading-s\">From {}, {}</h3>{}{}{}</article>",
                    one.from, one.on.in_words(), letter_words(one.words),
                    one.picture ? picture(one.letter, fmt::format("A picture from {}", one.from)) : Html{}, later);
    }

    static Html state_of(const Mailbox::Sent& one) {
        switch (one.became) {
            case Mailbox::Became::waits: return ui::tag({"Being read", ui::Tone::waiting});
            case Mailbox::Became::passed_on: return ui::tag({"Passed on", ui::Tone::good});
            case Mailbox::Became::sent_back: return ui::tag({"Sent back to you", ui::Tone::soon});
            case Mailbox::Became::kept: return ui::tag({"Kept until it is wished for", ui::Tone::quiet});
        }
        return {};
    }

    const Context& context_;
    const Mailbox& box_;
};

Response letters_shown(const Context& context, const Mailbox& box, const Fields& typed,
                       const std::vector<Error::Field>& wrong) {
    const MyPage page{context, box};
    const auto title = fmt::format("Letters about {}", box.child);
    auto body = ui::heading({.text = title, .level = 1, .size = ui::Size::large}) + page.standing() + page.received() +
                page.write(typed, wrong) + page.sent() + page.plan();
    return page_of(context, {.title = title,
                             .main = std::move(body),
                             .errors = ui::error_summary(wrong),
                             .status = wrong.empty() ? 200 : 422});
}

Result<Mailbox> box_of(const AskedLetters& asked) {
    return mailbox(asked.context.store, asked.allowed, *asked.context.reader, asked.context.calendar);
}

}  // namespace

Result<Response> show_my_plans(const AskedAll<May::exchange_letters>& asked) {
    const auto& context = asked.context;
    const auto plans = TRY(plans_of_reader(context.store, *context.reader));
    if (plans.size() == 1) return Response::redirect(mailbox_page(plans.front()));
    std::vector<ui::Content> links;
    for (const auto plan : plans) {
        const auto allowed = TRY(decide<May::exchange_letters>(context.store, *context.reader, plan));
        const auto box = TRY(mailbox(context.store, allowed, *context.reader, context.calendar));
        links.emplace_back(ui::link("Letters about " + box.child, Url{mailbox_page(plan)}));
    }
    return page_of(context,
                   {.title = "Letters",
                    .main = ui::heading({.text = "Letters", .level = 1, .size = ui::Size::large}) +
                            (links.empty() ? ui::paragraph("You are in no plan of contact. Your adoption worker can "
                                                           "tell you why.")
                                           : ui::plain_list(links))});
}

Result<Response> show_letters(const AskedLetters& asked) {
    const auto box = TRY(box_of(asked));
    return letters_shown(asked.context, box, letter_form.started(begun(box)), {});
}

Result<Response> save_letter(const AskedLetters& asked) {
    const auto& context = asked.context;
    const auto box = TRY(box_of(asked));
    const auto choices = to_whom(box);
    const auto typed = TRY(context.typed(letter_form.info(choices)));
    const auto letter = letter_form.read(typed, begun(box), context.today, choices);
    std::vector<Error::Field> wrong;
    if (!letter) wrong = letter.error().fields;
    std::optional<PictureToSend> picture;
    if (const auto sent = sent_file(context.request)) {
        auto made = picture_to_send(sent->bytes, scanned(context, pictures_taken, sent->bytes));
        if (made)
            picture = *std::move(made);
        else
            wrong.insert(wrong.end(), made.error().fields.begin(), made.error().fields.end());
    }
    if (!wrong.empty() && context.wants_json)
        return tl::unexpected(Error{Fault::invalid, wrong.front().message, wrong});
    if (!wrong.empty()) return letters_shown(context, box, typed, wrong);
    auto change = TRY(context.change());
    const auto entry = TRY(write_letter(change, asked.allowed, *letter, picture, By{*context.reader, context.today}));
    TRY(change.commit());
    return saved(context, entry, mailbox_page(asked.person()),
                 "Sent. Your adoption worker reads it first, and passes it on");
}

Result<Response> show_my_picture(const AskedLetters& asked) {
    const auto& context = asked.context;
    const auto id = TRY(fact_named(context, "letter"));
    auto picture = TRY(picture_for(context.store, asked.allowed, *context.reader, id));
    return file_answer(picture.type, harmless_name("picture.", picture.type), std::move(picture.bytes),
                       Sending::to_show);
}

}  // namespace kith::adoption
