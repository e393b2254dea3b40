// A family's assessment: what is written and what is still to be, and what earlier ones say.
#include <fmt/format.h>

#include "family_help/assessment_form_pages.h"
#include "family_help/assessment_known.h"
#include "family_help/law.h"
#include "family_help/outcome_law.h"
#include "family_help/plan_pages.h"
#include "kernel/core/text.h"

namespace kith::family_help {

namespace {

Html said(const std::string& words) { return html("<p class=\"govuk-body\">{}</p>", words); }

std::string written_by(const AssessmentFile& file, const Fact<AssessmentPart>& part) {
    return fmt::format("{}, {}", file.name(part.value.by), part.value.on.in_words());
}

Html part_shown(const AssessmentFile& file, FactId id, Section section) {
    auto shown = ui::heading({.text = std::string{in_words(section)}, .level = 2});
    if (!for_each_child(section)) {
        const auto* part = file.part(id, section);
        return part ? shown + said(part->value.words) + said(written_by(file, *part)) : shown + said("Not written yet");
    }
    for (const auto child : file.children_of(id)) {
        shown += ui::heading({.text = file.name(child), .level = 3, .size = ui::Size::small});
        const auto* part = file.part(id, section, child);
        shown += part ? said(part->value.words) + said(written_by(file, *part)) : said("Not written yet");
    }
    return shown;
}

std::string seen_words(const ChildSeen& seen) {
    if (seen.seen == Seen::not_seen) return fmt::format("Not seen: {}", seen.words.value_or(""));
    const auto when = seen.on ? " on " + seen.on->in_words() : std::string{};
    return fmt::format("{}{}. {}", in_words(seen.seen), when,
                       seen.words ? fmt::format("\u201c{}\u201d", *seen.words) : "No words were kept");
}

Html children_shown(const AssessmentFile& file, FactId id) {
    ui::SummaryList list{.rows = {}, .card_title = "The children"};
    for (const auto child : file.children_of(id)) {
        const auto* seen = file.seen_of(id, child);
        list.rows.push_back({file.name(child), seen ? seen_words(seen->value) : "Whether seen is not recorded yet"});
    }
    return ui::summary_list(list);
}

Html findings_shown(const AssessmentFile& file, FactId id) {
    ui::SummaryList list{.rows = {}, .card_title = "Decision and factors"};
    for (const auto child : file.children_of(id)) {
        const auto in_need = file.child_of(id, child)->in_need;
        auto words = std::string{!in_need ? "Not decided yet" : *in_need ? "In need" : "Not in need"};
        std::vector<std::string> factors;
        for (const auto factor : file.factors_of(id, child))
            factors.push_back(fmt::format("{} ({})", in_words(factor), code(factor)));
        if (!factors.empty()) words += ". " + join(factors, "; ");
        list.rows.push_back({file.name(child), words});
    }
    return ui::summary_list(list) + html("<p class=\"govuk-body\">{}</p>", law_shown(law::factors));
}

Html answers_shown(const AssessmentFile& file, FactId id) {
    std::vector<ui::Content> lines;
    for (const auto& one : file.answers)
        if (one.value.assessment == id)
            lines.emplace_back(fmt::format("{} by {} on {}: {}", one.value.authorised ? "Authorised" : "Sent back",
                                           file.name(one.value.by), one.value.on.in_words(), one.value.words));
    if (lines.empty()) return Html{};
    return ui::heading({.text = "What the manager said"}) + ui::bullets(lines);
}

std::string standing(const Assessment& is, const Context& context) {
    if (is.completed)
        return fmt::format("Completed on {}, {} working days after it was asked for.", is.completed->in_words(),
                           context.calendar.working_days_between(is.referred, *is.completed));
    const auto due = context.calendar.within(45_working_days, is.referred);
    return fmt::format("Asked for on {}, due by {}. {}", is.referred.in_words(), due.in_words(),
                       is.sent ? "Sent to the manager on " + is.sent->in_words() + "." : "Being made.");
}

Html all_of_it(const Context& context, const AssessmentFile& file, const Fact<Assessment>& one) {
    auto shown =
        said(standing(one.value, context)) + html("<p class=\"govuk-body\">{}</p>", law_shown(law::assessment));
    shown += children_shown(file, one.id);
    for (const auto& word : words_of<Section>) shown += part_shown(file, one.id, word.value);
    return shown + findings_shown(file, one.id) + answers_shown(file, one.id);
}

ui::TaskList::Task task(std::string title, const std::string& where, bool written) {
    return {std::move(title), Url{where},
            written ? ui::tag({"Written", ui::Tone::good}) : ui::tag({"Not yet", ui::Tone::neutral})};
}

/// The steps of one that is being made, in any order; what is written can be written anew.
Html steps(const AssessmentFile& file, const Fact<Assessment>& open) {
    const auto at = [&](std::string_view rest) { return address_of(file.family, fmt::format("/assessment/{}", rest)); };
    const auto of = file.children_of(open.id);
    ui::TaskList list{.id = "assessment", .tasks = {}};
    for (const auto child : of)
        list.tasks.push_back(task(fmt::format("Whether {} was seen, and their words", file.name(child)),
                                  at(fmt::format("seen/{}", child.number())), file.seen_of(open.id, child) != nullptr));
    for (const auto& word : words_of<Section>) {
        const bool written =
            for_each_child(word.value)
                ? std::ranges::all_of(of,
                                      [&](PersonId child) { return file.part(open.id, word.value, child) != nullptr; })
                : file.part(open.id, word.value) != nullptr;
        list.tasks.push_back(task(std::string{word.words}, at(word.code), written));
    }
    list.tasks.push_back(task("Decision and factors", at("findings"), std::ranges::all_of(of, [&](PersonId child) {
                                  return file.child_of(open.id, child)->in_need &&
                                         !file.factors_of(open.id, child).empty();
                              })));
    return ui::task_list(list);
}

Html sending(const Context& context, const AssessmentFile& file, const Fact<Assessment>& open) {
    const auto missing = file.missing(open.id);
    if (!missing.empty()) return said(fmt::format("Before it is sent, write {}.", list_in_words(missing)));
    return ui::form({.action = Url{address_of(file.family, "/assessment/send")},
                     .csrf = context.csrf,
                     .body = ui::button({.text = "Send to the manager"})});
}

Html earlier(const AssessmentFile& file, std::optional<FactId> shown) {
    std::vector<ui::Content> lines;
    for (const auto& one : file.assessments)
        if (one.id != shown)
            lines.emplace_back(ui::link(fmt::format("Assessment begun on {}", one.value.started.in_words()),
                                        Url{address_of(file.family, fmt::format("/assessments/{}", one.id.number()))}));
    return lines.empty() ? Html{} : ui::heading({.text = "Earlier assessments"}) + ui::bullets(lines);
}

Result<Html> the_open_one(const Context& context, const Leave& family, const AssessmentFile& file,
                          const Fact<Assessment>& open) {
    Html shown;
    if (!open.value.sent && TRY(may_about(context, file.family, May::record_family)))
        shown += steps(file, open) + sending(context, file, open);
    if (open.value.sent && TRY(may_about(context, file.family, May::decide_family_help)) &&
        !TRY(wrote_some_of(context.store, family, open, context.reader->person)))
        shown += ui::link_button({.text = "Answer it", .to = Url{address_of(file.family, "/assessment/answer")}});
    return shown + all_of_it(context, file, open);
}

}  // namespace

Result<Response> show_assessments(const Asked<May::see_family>& asked) {
    const auto& context = asked.context;
    const auto all = TRY(assessing(context, asked.allowed));
    const auto* open = all.file.open();
    const auto* last = all.file.last_completed();
    auto body = ui::heading({.text = "Assessment", .level = 1, .size = ui::Size::large});
    if (!open && TRY(may_about(context, all.who.family, May::record_family)))
        body +=
            ui::link_button({.text = "Begin an assessment", .to = Url{address_of(all.who.family, "/assessment/new")}});
    if (open)
        body += TRY(the_open_one(context, asked.allowed, all.file, *open));
    else
        body += last ? all_of_it(context, all.file, *last) : said("This family has not been assessed yet.");
    body += TRY(known_already(context, all.who));
    body += earlier(all.file, open ? std::optional{open->id} : last ? std::optional{last->id} : std::nullopt);
    return page_of(context, {.title = "Assessment", .main = std::move(body), .above = family_bar(all.who)});
}

Result<Response> show_assessment(const Asked<May::see_family>& asked) {
    const auto& context = asked.context;
    const auto all = TRY(assessing(context, asked.allowed));
    const auto* one = all.file.assessment(FactId{TRY(context.captures.number("assessment"))});
    if (!one) return fail(Fault::not_found, "There is no such assessment of this family.");
    auto body = ui::heading({.text = fmt::format("Assessment begun on {}", one->value.started.in_words()),
                             .level = 1,
                             .size = ui::Size::large});
    body += all_of_it(context, all.file, *one);
    return page_of(context,
                   {.title = "Assessment", .main = std::move(body), .back = all.back(), .above = family_bar(all.who)});
}

Result<Response> send_assessment(const Asked<May::record_family>& asked) {
    const auto& context = asked.context;
    auto change = TRY(context.change());
    const auto file = TRY(assessment_file(change.store(), asked.allowed, Known::now()));
    const auto entry = TRY(send_to_manager(change, asked.allowed, file, {context.reader->person, context.today}));
    TRY(change.commit());
    return saved(context, entry, address_of(asked.person(), "/assessment"), "Saved: it was sent to the manager");
}

static Result<Asking<NewAnswer>> answer_asked(const Context& context, const Assessing& all) {
    const auto* open = all.file.open();
    if (!open || !open->value.sent) return fail(Fault::conflict, "No assessment of this family waits for an answer.");
    return Asking<NewAnswer>{.form = assessment_answer_form,
                             .family = all.who.family,
                             .start = {},
                             .above = family_bar(all.who) + all_of_it(context, all.file, *open),
                             .back = all.back()};
}

Result<Response> show_assessment_answer(const Asked<May::decide_family_help>& asked) {
    const auto all = TRY(assessing(asked.context, asked.allowed));
    return ask(asked.context, TRY(answer_asked(asked.context, all)));
}
Result<Response> save_assessment_answer(const Asked<May::decide_family_help>& asked) {
    const auto all = TRY(assessing(asked.context, asked.allowed));
    return answer(asked.context, TRY(answer_asked(asked.context, all)), "Saved: your answer",
                  [&](Change& change, const NewAnswer& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto file = TRY(assessment_file(change.store(), asked.allowed, Known::now()));
                      return answer_assessment(change, asked.allowed, file, typed, by);
                  });
}

}  // namespace kith::family_help
