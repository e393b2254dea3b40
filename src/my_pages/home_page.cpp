// The first page: what is new for me, and where everything is.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/web/components.h"
#include "my_pages/pages.h"

namespace kith::my_pages {

namespace {

constexpr int new_for_days = 14;
/// A young child is shown the newest alone, so that the pictures are in sight.
constexpr std::size_t most_new(Reading reading) {
    return reading == Reading::pictures ? 1 : reading == Reading::plain ? 2 : 3;
}

struct Way {
    std::string_view address;
    Icon icon;
    std::string_view words;
    ForAges hint;
};

constexpr Way ways[] = {
    {say_page,
     Icon::say,
     "What I want to say",
     {"", "Write, and get an answer.", "Write to your social worker. They must answer you."}},
    {"/me/my-plan",
     Icon::plan,
     "My plan",
     {"", "Where I live, and what happens next.", "Where you live, and what comes next."}},
    {"/me/decided", Icon::decided, "What was decided", {"", "What, and why.", "What was decided about you, and why."}},
    {"/me/who",
     Icon::who,
     "Who is who",
     {"", "The people who look after me.", "Who works with you, and how to reach them."}},
    {"/me/my-people",
     Icon::people,
     "My people",
     {"", "Who I want to see, and how often.", "Who matters to you, and how often you want to see them."}},
    {"/me/story",
     Icon::story,
     "My story",
     {"", "Photos and words from my life.", "Memories kept for you. Add your own words."}},
    {"/me/my-money",
     Icon::money,
     "My money",
     {"", "Pocket money and savings.", "Pocket money, savings, and what is paid for you."}},
    {"/me/rights",
     Icon::rights,
     "My rights",
     {"", "What I can expect. Who can help.", "What you can expect from us, and who helps if you do not get it."}},
};

Html feeling_now(const Me& me, const std::string& csrf) {
    if (me.reading == Reading::full) return {};  // a tile among the others
    Html faces;
    for (const auto& word : words_of<Face>)
        append(faces,
               "<button type=\"submit\" class=\"kith-face\" name=\"face\" value=\"{}\">{}<span>{}</span></button>",
               word.code, picture(word.value), word.words);
    return html("<h2 class=\"govuk-heading-m\">How are you feeling?</h2>") +
           ui::form(
               {.action = Url{"/me/feeling"}, .csrf = csrf, .body = html("<div class=\"kith-faces\">{}</div>", faces)});
}

/// What an answer was to, in a line.
std::string to_what(const MyFile& file, FactId id) {
    for (const auto& fact : file.said)
        if (fact.id == id)
            return fact.value.words.empty() ? fmt::format("You sent: {}", in_words(fact.value.topic))
                                            : fmt::format("You wrote: “{}”", fact.value.words);
    for (const auto& fact : file.feelings)
        if (fact.id == id)
            return fact.value.words.empty() ? fmt::format("You felt: {}", in_words(fact.value.face))
                                            : fmt::format("You wrote: “{}”", fact.value.words);
    if (const auto* person = file.person(id)) return fmt::format("You want to see {}", person->value.name);
    return {};
}

Html what_is_new(const Context& context, const Me& me, const NamesById& names) {
    struct Piece {
        EntryNumber entry;
        Html shown;
    };
    std::vector<Piece> all;
    const auto fresh = [&](Date on) { return on >= context.today.plus_days(-new_for_days); };
    for (const auto& fact : me.file.answers)
        if (fresh(fact.value.on))
            all.push_back(
                {fact.entered_by, card(first_name(names.at(fact.value.by)) + " answered you", picture(Icon::say),
                                       said(to_what(me.file, fact.value.to)) +
                                           html("<div class=\"kith-answer\">{}</div>", quote(fact.value.words)))});
    for (const auto& fact : me.file.acted)
        if (fresh(fact.value.on) && !fact.value.told.empty())
            all.push_back(
                {fact.entered_by, card(first_name(names.at(fact.value.by)) + " acted, as you did not feel safe",
                                       picture(Icon::rights), quote(fact.value.told))});
    for (const auto& fact : me.file.decided)
        if (fresh(fact.value.on))
            all.push_back(
                {fact.entered_by,
                 card("Decided: " + std::string{in_words(fact.value.about)}, picture(Icon::decided),
                      quote(fact.value.what) + ui::paragraph(ui::link("Why it was decided", Url{"/me/decided"})))});
    std::ranges::sort(all, std::greater{}, &Piece::entry);
    Html shown;
    for (std::size_t i = 0; i < std::min(all.size(), most_new(me.reading)); ++i) shown += all[i].shown;
    return shown.empty() ? shown : html("<h2 class=\"govuk-heading-m\">New for you</h2>") + shown;
}

/// Pages of the child's own that other areas have: the advocate's, leaving care's. The latter is for nobody under 15.
Html elsewhere(const Context& context, const MyFile& file) {
    constexpr int plans_leaving = 15;
    const bool young = file.born && file.born->age_on(context.today) < plans_leaving;
    Html shown;
    for (const auto& item : context.frame.menu) {
        const bool own =
            item.may == May::use_own_pages || item.may == May::make_complaint || item.may == May::exchange_letters;
        if (own && item.address != home_page && !(young && item.address == "/me/leaving-care"))
            shown += tile(std::string{item.words}, picture(Icon::more), Url{std::string{item.address}}, "");
    }
    return shown;
}

}  // namespace

Result<Response> show_home(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(me(asked));
    const auto names = TRY(names_for(context, my));
    Html body;
    if (!still_not_safe(my.file).empty())
        body += ui::notification_banner(
            {.text =
                 html("<p class=\"govuk-notification-banner__heading\">You told us that you do not feel safe. {}</p>",
                      ui::link("Who can help you now", Url{std::string{safe_page}}))});
    body += feeling_now(my, context.csrf) + what_is_new(context, my, names);
    Html all;
    if (my.reading == Reading::full)
        all = tile("How I am feeling", picture(Face::good), Url{"/me/feeling"}, "One press, or more words.");
    for (const auto& way : ways)
        all += tile(std::string{way.words}, picture(way.icon), Url{std::string{way.address}}, way.hint.at(my.reading));
    all += elsewhere(context, my.file);
    body += html("<ul class=\"kith-tiles\">{}</ul>", all);
    body += ui::paragraph(
        ui::link("Change how my pages speak: pictures, short words or all the words", Url{"/me/reading"}));
    return my_page(context, my,
                   {.title = "Hello, " + my.file.given, .picture = {}, .main = std::move(body), .back = ""});
}

static Shown reading_page(const Context& context, const Me& my, const std::vector<Error::Field>& wrong) {
    const auto info = reading_form.info();
    auto body =
        ui::form({.action = Url{"/me/reading"},
                  .csrf = context.csrf,
                  .body = picture_choices(info.questions.front(), with_pictures<Reading>(), code(my.reading), wrong) +
                          ui::button({.text = std::string{info.button}})});
    return {.title = std::string{info.title},
            .picture = picture(Icon::reading),
            .main = std::move(body),
            .wrong = wrong,
            .status = wrong.empty() ? 200 : 422};
}

Result<Response> show_reading(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    return my_page(asked.context, my, reading_page(asked.context, my, {}));
}
Result<Response> save_reading(const AskedMe& asked) {
    const auto my = TRY(me(asked));
    const auto typed = TRY(asked.context.typed(reading_form.info()));
    const auto chosen = reading_form.read(typed, {my.reading}, asked.context.today);
    if (!chosen) return my_page(asked.context, my, reading_page(asked.context, my, chosen.error().fields));
    return kept(asked.context, home_page, "Your pages speak like this now",
                [&](Change& change, By by) { return choose_reading(change, my.leave, my.file, chosen->reading, by); });
}

}  // namespace kith::my_pages
