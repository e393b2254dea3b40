// "Can I say yes?": a carer picks or types what a child asks for, and has the answer at once, with who decided.
#include <algorithm>

#include <fmt/format.h>

#include "fostering/acts.h"
#include "fostering/pages.h"
#include "fostering/rules.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::fostering {

namespace {

Url here(PersonId child) { return Url{address_of(child, "/can-i")}; }
Url about(const DelegationFile& file, const Matter& matter) {
    return here(file.child).with("matter", std::string{matter.code});
}
std::optional<Url> about_matter(const DelegationFile& file, const Matter& matter) { return about(file, matter); }
Url asking(PersonId child, std::string_view matter) {
    const Url ask{address_of(child, "/can-i/ask")};
    return matter.empty() ? ask : ask.with("matter", std::string{matter});
}

ui::Tag tag_of(Answer::Say say) {
    switch (say) {
        case Answer::Say::yes: return {"Yes", ui::Tone::good};
        case Answer::Say::yes_and_tell: return {"Yes, and tell", ui::Tone::good};
        case Answer::Say::not_you: return {"Someone else decides", ui::Tone::waiting};
        case Answer::Say::no: return {"No", ui::Tone::late};
        case Answer::Say::ask_first: return {"Ask first", ui::Tone::waiting};
    }
    return {};
}

Html search_for(const DelegationFile& file, const std::string& typed) {
    return html("<form method=\"get\" action=\"{}\" role=\"search\">{}{}</form>", here(file.child),
                ui::input({.name = "q",
                           .label = fmt::format("What does {} ask for?", file.given),
                           .hint = "For example, sleepover, haircut or school trip",
                           .value = typed,
                           .label_as = ui::Label::bold}),
                ui::button({.text = "Can I say yes?"}));
}

/// One press, and a few words if the carer likes.
Html to_record(const Context& context, const DelegationFile& file, const Matter& matter) {
    auto form = decided_form.info();
    std::erase_if(form.questions, [](const auto& question) { return question.name == "matter"; });
    return ui::form({.action = Url{address_of(file.child, "/can-i/decided")},
                     .csrf = context.csrf,
                     .body = ui::hidden_field("matter", std::string{matter.code}) + questions_of(form, {}, {}) +
                             ui::button({.text = std::string{form.button}, .kind = ui::ButtonKind::secondary})});
}

Html answer_shown(const Context& context, const DelegationFile& file, const Matter& matter) {
    const auto answer = answer_to(matter, file, context.today);
    auto body = ui::heading({.text = std::string{matter.question}}) + ui::paragraph(ui::tag(tag_of(answer.say))) +
                ui::paragraph(html("<strong class=\"govuk-!-font-size-27\">{}</strong>", answer.words));
    if (!answer.because.empty()) body += ui::paragraph(answer.because);
    if (!answer.by.empty()) body += ui::paragraph(fmt::format("Who said so: {}.", answer.by));
    if (answer.until)
        body += ui::paragraph(fmt::format("It {} {}.", answer.to_a_question ? "holds until" : "is looked at again by",
                                          answer.until->in_words()));
    body += ui::paragraph(law_shown(*answer.law));
    const bool carers = answer.say == Answer::Say::yes || answer.say == Answer::Say::yes_and_tell;
    if (carers && context.reader->granted(May::decide_day_to_day))
        body += ui::details({.summary = "Record that you decided this", .text = to_record(context, file, matter)});
    return body + ui::paragraph(ui::link("Not sure? Ask the social worker", asking(file.child, matter.code)));
}

Html found_for(const Context& context, const DelegationFile& file, const std::string& typed) {
    const auto found = matters_about(typed);
    if (found.size() == 1) return answer_shown(context, file, *found.front());
    if (found.empty())
        return ui::heading({.text = "Nothing here is called that"}) +
               ui::paragraph("Try another word, or look through the list below.") +
               ui::paragraph(ui::link("Ask the social worker", asking(file.child, "")));
    std::vector<ui::Content> lines;
    for (const auto* matter : found)
        lines.emplace_back(html("{} {}", ui::link(std::string{matter->question}, about(file, *matter)),
                                ui::tag(tag_of(answer_to(*matter, file, context.today).say))));
    return ui::heading({.text = "Which of these?"}) + ui::plain_list(lines);
}

/// The day by which a question is owed an answer.
Date due_by(const Context& context, const DelegationFile& file, const Fact<CarerAsked>& question) {
    DelegationFile one;
    one.asked.push_back(question);
    one.local = file.local;
    return occasions(carer_answered, one, context.calendar, context.today).front().due;
}

/// Who answers a carer: the child's social worker of today by name, if one is allocated.
Result<std::string> who_answers(const Context& context, const Leave& child) {
    for (const auto& fact : TRY(facts<Allocation>(context.store, child, Known::now()))) {
        const auto& it = fact.value;
        if (it.as == Role::social_worker && it.starts <= context.today && (!it.ends || *it.ends >= context.today))
            return TRY(names_in(context.store, child, {it.worker})).at(it.worker);
    }
    return "The social worker's team";
}

/// What was asked and what came back, the newest first. An answer stays to be found by whoever asks the same.
Html questions_asked(const Context& context, const DelegationFile& file, const std::string& worker) {
    ui::SummaryList list{.rows = {}};
    for (auto at = file.asked.rbegin(); at != file.asked.rend(); ++at) {
        const auto* answer = file.answer_to(at->id);
        if (answer && answer->value.until && *answer->value.until < context.today) continue;
        auto words = answer ? html("<strong>{}.</strong> {}", in_words(answer->value.decider), answer->value.answer)
                            : html("{} {} answers by {}", ui::tag({"Waiting for an answer", ui::Tone::waiting}), worker,
                                   due_by(context, file, *at).in_words());
        if (answer && answer->value.until)
            words += html(" <span class=\"govuk-hint\">Until {}</span>", answer->value.until->in_words());
        list.rows.push_back({at->value.question, std::move(words)});
    }
    if (list.rows.empty()) return {};
    return ui::heading({.text = "What you asked"}) + ui::summary_list(list);
}

/// For those who would sooner press than type.
Html often_asked(const DelegationFile& file) {
    std::vector<ui::Content> links;
    for (const auto code : {"L2", "L1", "E1", "L4", "L8", "M3"})
        links.emplace_back(ui::link(std::string{matter_of(code)->name}, about(file, *matter_of(code))));
    return ui::heading({.text = "Often asked", .size = ui::Size::small}) + ui::plain_list(links);
}

Html all_matters(const Context& context, const DelegationFile& file) {
    return ui::details({.summary = "Look through every matter", .text = matrix(context, file, about_matter)});
}

}  // namespace

Result<Response> show_can_i(const Asked<May::see_care_as_carer>& asked) {
    const auto& context = asked.context;
    auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    TRY(keep_of_this_home(context, asked.allowed, file));
    const std::string typed{trim(context.request.asked("q").value_or(""))};
    const auto* matter = matter_of(context.request.asked("matter").value_or(""));
    auto body = ui::heading({.text = "Can I say yes?", .level = 1, .size = ui::Size::large, .caption = file.given});
    body += search_for(file, typed);
    if (matter)
        body += answer_shown(context, file, *matter);
    else if (!typed.empty())
        body += found_for(context, file, typed);
    else
        body += often_asked(file);
    body +=
        questions_asked(context, file, TRY(who_answers(context, asked.allowed))) + decisions(file, "What you decided") +
        all_matters(context, file) +
        ui::paragraph(ui::link("A card to print, for you and the school", Url{address_of(file.child, "/can-i/card")}));
    return page_of(context, {.title = fmt::format("Can I say yes? {}", file.given),
                             .main = std::move(body),
                             .back = "/my-day",
                             .above = child_bar(context, file)});
}

Result<Response> show_card(const Asked<May::see_care_as_carer>& asked) {
    const auto& context = asked.context;
    auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    TRY(keep_of_this_home(context, asked.allowed, file));
    auto body = ui::heading({.text = fmt::format("Who decides for {}", file.given),
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = fmt::format("As it stood on {}", context.today.in_words())}) +
                matrix(context, file, nullptr);
    return page_of(context, {.title = fmt::format("Who decides for {}", file.given),
                             .main = std::move(body),
                             .back = here(file.child).address()});
}

static FormPage page_to_ask(const Context& context, const DelegationFile& file, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.child, "/can-i/ask")},
            .typed = std::move(typed),
            .above = child_bar(context, file),
            .back = here(file.child).address(),
            .about = file.child};
}

Result<Response> show_ask(const Asked<May::decide_day_to_day>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = ask_form.info();
    Fields typed;
    if (const auto* matter = matter_of(context.request.asked("matter").value_or("")))
        typed.emplace_back("matter", matter->code);
    return form_page(context, page_to_ask(context, file, form, std::move(typed)));
}

Result<Response> save_ask(const Asked<May::decide_day_to_day>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = ask_form.info();
    auto page = page_to_ask(context, file, form, TRY(context.typed(form)));
    const auto question = ask_form.read(page.typed, {}, context.today);
    if (!question) return refused(context, std::move(page), question.error());
    auto change = TRY(context.change());
    const auto entry = TRY(ask(change, file, asked.allowed, *question, context.reader->person, context.today));
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.child));
    TRY(change.commit());
    return saved(context, entry, here(file.child).address(), "Your question was sent to the social worker");
}

Result<Response> save_decided(const Asked<May::decide_day_to_day>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(delegation_file(context.store, asked.allowed, Known::now()));
    const auto form = decided_form.info();
    auto page = page_to_ask(context, file, form, TRY(context.typed(form)));
    page.action = Url{address_of(file.child, "/can-i/decided")};
    page.about = {};
    const auto decided = decided_form.read(page.typed, {"", context.reader->person, context.today, {}}, context.today);
    if (!decided) return refused(context, std::move(page), decided.error());
    auto change = TRY(context.change());
    auto entry = decide_as_carer(change, file, asked.allowed, *decided);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, about(file, *matter_of(decided->matter)).address(), "Recorded");
}

}  // namespace kith::fostering
