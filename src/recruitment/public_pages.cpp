// For anyone, without an account: what fostering is, and a few questions whose every answer leads to a person.
#include <algorithm>

#include "kernel/site/parts.h"
#include "kernel/web/components.h"
#include "recruitment/own_pages.h"

namespace kith::recruitment {

namespace {

/// One thing that people ask themselves. Both answers are said in words that lead on; neither ends the way.
struct Wonder {
    std::string_view name, question, yes, no;
};
constexpr std::array wonders{
    Wonder{"adult", "Are you 18 or older?",
           "Good. There is no upper age. What counts is that you can keep up with a child.",
           "You must be 18 to foster; many services ask for 21. Talk to us: there are ways to help before that."},
    Wonder{
        "room", "Have you a spare bedroom?", "Good. A child needs a room of their own.",
        "A child who lives with you needs a room of their own. There are other ways: caring for a child by day, or at "
        "weekends. Tell us how you live."},
    Wonder{"here", "Do you live in the United Kingdom, and may you stay?", "Good.",
           "It may still be possible, above all if you know the child. Talk to us about it."},
    Wonder{
        "time", "Could you be there when a child comes home from school?", "Good. Many foster carers work as well.",
        "Many foster carers work. Some share the care with a partner, or foster children of an age that fits. Tell us "
        "your hours."},
    Wonder{"worry", "Is there anything that worries you: health, money, or something in your past?",
           "Most things do not stand in the way. Tell us about it early. We look at what it means today, and talk with "
           "you before we decide anything.",
           "Good. If something comes to mind later, just ask."}};

Html answered(const Context& context) {
    std::vector<ui::Content> lines;
    for (const auto& wonder : wonders) {
        const auto said = context.request.asked(wonder.name);
        if (said == "yes") lines.emplace_back(wonder.yes);
        if (said == "no") lines.emplace_back(wonder.no);
    }
    if (lines.empty()) return {};
    return ui::heading({.text = "What we think", .id = "answer"}) + ui::bullets(lines) +
           ui::paragraph(
               "You may well be able to foster. The next step is to talk with someone. It ties you to nothing.") +
           ui::start_button("Talk to us", Url{"/foster/enquire"});
}

}  // namespace

Result<Response> show_foster(const Open& asked) {
    const auto& context = asked.context;
    auto body = ui::heading({.text = "Could you foster?", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(
                    "Some children cannot live with their own family for a time. A foster carer gives them a home, "
                    "day and night, for a few days or for years.") +
                ui::start_button("Talk to us about fostering", Url{"/foster/enquire"}) +
                ui::heading({.text = "Who can foster"}) +
                ui::paragraph(
                    "Single people and couples. People who rent and people who own. With children or without. Of "
                    "every faith and none. What a child needs is time, patience and a room.") +
                ui::paragraph(ui::link("Five questions to see if it could be for you", Url{"/foster/could-i"})) +
                ui::heading({.text = "Do you know a child who needs a home?"}) +
                ui::paragraph(
                    "You may be their teacher, neighbour, aunt or family friend. You can foster that one child. If it "
                    "is urgent, you can be approved for them for a short time while we get to know you.") +
                ui::heading({.text = "What you get"}) +
                ui::bullets({"Someone by your side from the first call: your supporter, by name",
                             "A carer who has done it, to ask anything", "Training, and help at night and at weekends",
                             "Money each week for the child, and a fee for your work in most places"}) +
                ui::heading({.text = "What happens"}) +
                ui::bullets({"You ask. We ring or write back, most often the next working day",
                             "We visit you at home and answer your questions",
                             "You apply. Stage 1: checks, and talks with people who know you",
                             "Stage 2: we get to know you and write a report. You read it first",
                             "A panel reads it and meets you. Then it is decided",
                             "From applying to the end it takes eight months at most. Often it is quicker"}) +
                ui::paragraph(
                    "You always see where things stand, who is waited for, and what comes next. You can stop at any "
                    "time, and come back.") +
                ui::heading({.text = "Have you asked already?"}) +
                ui::paragraph(ui::link("Come back to your application", Url{"/foster/back"}));
    return page_of(context, {.title = "Could you foster?", .main = std::move(body)});
}

Result<Response> show_could_i(const Open& asked) {
    const auto& context = asked.context;
    Html questions;
    for (const auto& wonder : wonders)
        questions += ui::radios({.name = std::string{wonder.name},
                                 .label = std::string{wonder.question},
                                 .choices = {{.value = "yes", .text = "Yes"}, {.value = "no", .text = "No"}},
                                 .value = context.request.asked(wonder.name).value_or(""),
                                 .label_as = ui::Label::bold,
                                 .arrangement = ui::Arrangement::inline_});
    auto body = ui::heading({.text = "Could I foster?", .level = 1, .size = ui::Size::large}) + answered(context) +
                ui::paragraph("Answer what you like. We keep none of it.") +
                html("<form method=\"get\" action=\"{}\">{}{}</form>", Url{"/foster/could-i#answer"}, questions,
                     ui::button({.text = "See what we think"})) +
                ui::paragraph(ui::link("I would sooner talk to someone", Url{"/foster/enquire"}));
    return page_of(context, {.title = "Could I foster?", .main = std::move(body), .back = "/foster"});
}

}  // namespace kith::recruitment
