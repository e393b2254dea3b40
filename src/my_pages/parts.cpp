// What every page of a child's own shows alike.
#include "my_pages/parts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/site/way_out.h"
#include "kernel/web/components.h"

namespace kith::my_pages {

Result<Me> me(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto leave = TRY(decide<May::use_own_pages>(context.store, *context.reader, context.reader->person));
    auto file = TRY(my_file(context.store, leave, Known::now()));
    const auto reading = file.reading(context.today);
    return Me{leave, std::move(file), reading};
}

static Html bar(const Context& context) {
    // On the page itself the button would lead nowhere.
    const auto not_safe =
        context.request.path == safe_page
            ? Html{}
            : html("<a class=\"kith-mine-bar__safe\" href=\"{}\">{}<span>I do not feel safe</span></a>",
                   Url{std::string{safe_page}}, picture(Icon::safe));
    return html(
        "<div class=\"kith-mine-bar\">{}<button type=\"button\" class=\"kith-mine-bar__read\" data-read-aloud "
        "data-stop=\"Stop reading\" hidden>Read it to me</button>{}</div>",
        not_safe, way_out());
}

Response my_page(const Context& context, const Me& me, Shown shown) {
    auto main = html(
        "<div class=\"kith-mine kith-mine--{}\" data-read><div class=\"kith-mine__head\">{}<h1 "
        "class=\"govuk-heading-l\">{}</h1></div>{}</div>",
        code(me.reading), shown.picture, shown.title, shown.main);
    if (!shown.back.empty())
        main += html("<p class=\"govuk-body kith-mine__back\"><a class=\"govuk-link\" href=\"{}\">{}</a></p>",
                     Url{shown.back}, shown.back == home_page ? "Back to my pages" : "Back");
    return page_of(context, {.title = shown.title,
                             .main = std::move(main),
                             .errors = ui::error_summary(shown.wrong),
                             .above = bar(context),
                             .status = shown.status});
}

Html said(std::string_view words) { return words.empty() ? Html{} : ui::paragraph(words); }
Html said(const ForAges& words, Reading reading) { return said(words.at(reading)); }

Html quote(std::string_view words) {
    return html("<blockquote class=\"kith-mine__quote\"><p class=\"govuk-body kith-prose\">{}</p></blockquote>", words);
}

Html card(const std::string& title, const Html& picture, const Html& body) {
    return html(
        "<section class=\"kith-mine-card\"><div class=\"kith-mine-card__head\">{}<h2 class=\"govuk-heading-m\">{}</h2>"
        "</div>{}</section>",
        picture, title, body);
}

Html tile(const std::string& words, const Html& picture, const Url& to, std::string_view hint) {
    const auto below = hint.empty() ? Html{} : html("<span class=\"kith-tile__hint\">{}</span>", hint);
    return html("<li><a class=\"kith-tile\" href=\"{}\">{}<span class=\"kith-tile__words\">{}</span>{}</a></li>", to,
                picture, words, below);
}

Html tiles(const std::vector<Html>& all) {
    Html items;
    for (const auto& one : all) items += one;
    return html("<ul class=\"kith-tiles\">{}</ul>", items);
}

Html call(std::string_view name, std::string_view number, std::string_view what) {
    return html(
        "<li class=\"kith-call\"><a class=\"kith-call__number\" href=\"{}\"><span "
        "class=\"govuk-visually-hidden\">Ring {}: </span>{}</a><span class=\"kith-call__who\"><strong>{}</strong> "
        "{}</span></li>",
        Url::telephone(number), name, number, name, what);
}

Html who_to_call(Reading reading) {
    constexpr ForAges police{"If you are in danger now.", "If you are in danger now. Police, ambulance, fire.",
                             "If you or someone else is in danger now: police, ambulance, fire. Free, day and night."};
    constexpr ForAges childline{"Someone to talk to. Free.", "Someone to talk to, day and night. Free.",
                                "Someone to talk to, day and night. Free, and it does not show on the bill."};
    return html("<ul class=\"kith-calls\">{}{}</ul>", call("Emergency", "999", police.at(reading)),
                call("Childline", "0800 1111", childline.at(reading)));
}

static std::string message_at(const std::vector<Error::Field>& wrong, std::string_view name) {
    const auto found = std::ranges::find(wrong, name, &Error::Field::name);
    return found == wrong.end() ? "" : found->message;
}

Html picture_choices(const QuestionInfo& question, const std::vector<PictureChoice>& choices, std::string_view chosen,
                     const std::vector<Error::Field>& wrong) {
    const std::string name{question.name};
    Html all;
    bool first = true;
    for (const auto& one : choices) {
        // The first has the id of the question, so that an error leads to it.
        const auto id = first ? name : fmt::format("{}-{}", name, one.value);
        first = false;
        Attributes checked;
        if (one.value == chosen) checked.add("checked");
        append(all,
               "<div class=\"kith-choice\"><input class=\"kith-choice__input\" type=\"radio\" id=\"{}\" name=\"{}\" "
               "value=\"{}\"{}><label class=\"kith-choice__label\" for=\"{}\">{}<span>{}</span></label></div>",
               id, name, one.value, checked, id, one.picture, one.words);
    }
    const auto message = message_at(wrong, name);
    const auto error = message.empty() ? Html{} : ui::error_message(name + "-error", message);
    Attributes described;
    if (!message.empty()) described.add("aria-describedby", name + "-error");
    return html(
        "<div class=\"govuk-form-group{}\"><fieldset class=\"govuk-fieldset\"{}><legend class=\"govuk-fieldset__legend "
        "govuk-fieldset__legend--m\">{}</legend>{}<div class=\"kith-choices\">{}</div></fieldset></div>",
        message.empty() ? "" : " govuk-form-group--error", described, question.text, error, all);
}

FormInfo after_the_first(FormInfo form) {
    form.questions.erase(form.questions.begin());
    return form;
}

std::string first_name(const std::string& name) { return name.substr(0, name.find(' ')); }

static std::optional<PersonId> working_as(const MyFile& file, Role role, Date day) {
    std::optional<PersonId> found;
    for (const auto& fact : file.with)
        if (fact.value.as == role && fact.value.starts <= day && (!fact.value.ends || *fact.value.ends >= day))
            found = fact.value.worker;
    return found;
}

std::string worker_called(const Context& context, const Me& me, const NamesById& names) {
    for (const auto role : {Role::social_worker, Role::personal_adviser})
        if (const auto worker = working_as(me.file, role, context.today)) return first_name(names.at(*worker));
    return "your social worker";
}

Result<NamesById> names_for(const Context& context, const Me& me) {
    std::vector<PersonId> people{me.file.child};
    for (const auto& fact : me.file.with) people.push_back(fact.value.worker);
    for (const auto& fact : me.file.answers) people.push_back(fact.value.by);
    for (const auto& fact : me.file.acted) people.push_back(fact.value.by);
    for (const auto& fact : me.file.decided) people.push_back(fact.value.by);
    return names_in(context.store, static_cast<const Leave&>(me.leave), people);
}

Html answers_shown(const Context& context, const Me& me, const NamesById& names, FactId id, Date on) {
    Html shown;
    for (const auto* answer : me.file.answers_to(id))
        append(shown, "<div class=\"kith-answer\"><h3 class=\"govuk-heading-s\">{} answered you on {}</h3>{}</div>",
               first_name(names.at(answer->value.by)), answer->value.on.in_words(), quote(answer->value.words));
    if (const auto due = answer_due(me.file, id, context.calendar, context.today)) {
        if (due->late(context.today))
            shown +=
                ui::paragraph(html("You should have had an answer by {}. It is late, and that is not your fault. {}",
                                   due->due.in_words(), ui::link("Who can help you to get one", Url{"/me/rights"})));
        else
            shown += said(fmt::format("{} answers you by {}.", worker_called(context, me, names), due->due.in_words()));
    }
    if (shown.empty() && on == context.today) shown = said("Sent. Your social worker can see it.");
    return shown;
}

}  // namespace kith::my_pages
