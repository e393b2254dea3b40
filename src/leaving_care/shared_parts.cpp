// What several pages of leaving care show alike.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/web/components.h"
#include "leaving_care/pages.h"

namespace kith::leaving_care {

std::string teams_page(PersonId person, std::string_view rest) {
    return fmt::format("/children/{}/leaving-care{}", person.number(), rest);
}

Result<LeavingFile> file_of(const Context& context, const Leave& person) {
    return leaving_file(context.store, person, Known::now(), context.today);
}
Result<LeavingFile> file_in(const Change& change, const Leave& person, Date today) {
    return leaving_file(change.store(), person, Known::now(), today);
}

Result<Mine> me(const AskedMe& asked) {
    return decide<May::use_own_pages>(asked.context.store, *asked.context.reader, asked.context.reader->person);
}

Html by_when(const Occasion& occasion, Date today, const Calendar& calendar) {
    return html(
        "By {} {}", occasion.due.in_words(),
        ui::tag({standing(occasion, today, calendar), occasion.late(today) ? ui::Tone::late : ui::Tone::waiting}));
}

Result<Section> section_named(const Context& context) {
    const auto found = from_code<Section>(context.captures.text("section"));
    if (!found) return fail(Fault::not_found, "There is no part of that name in a pathway plan.");
    return *found;
}

Result<FactId> person_named(const Context& context) { return FactId{TRY(context.captures.number("named"))}; }

static ui::Content words_shown(const Fact<PlanWords>* words, std::string_view none) {
    if (!words) return std::string{none};
    return html("<span class=\"kith-prose\">{}</span> <span class=\"govuk-hint kith-by\">{}</span>", words->value.words,
                words->value.on.in_words());
}

Html plan_shown(const LeavingFile& file, bool to_young_person, const std::string& where) {
    Html shown;
    for (const auto& part : words_of<Section>) {
        const auto* theirs = file.words_of(part.value, Voice::young_person);
        const auto* advisers = file.words_of(part.value, Voice::adviser);
        ui::SummaryList list{
            .rows = {{to_young_person ? "You" : file.given, words_shown(theirs, "Nothing written yet."), {}},
                     {"Adviser", words_shown(advisers, "Nothing written yet."), {}}},
            .card_title = std::string{part.words}};
        if (!where.empty())
            list.card_actions.push_back({to_young_person ? (theirs ? "Change my words" : "Write my words")
                                                         : (advisers ? "Change your words" : "Write your words"),
                                         Url{fmt::format("{}/{}", where, part.code)}, std::string{part.words}});
        shown += ui::summary_list(list);
    }
    return shown;
}

Html plan_made_shown(const LeavingFile& file, bool to_young_person) {
    ui::SummaryList list{.rows = {}};
    const std::string said = to_young_person ? "You said" : "They say";
    for (const auto& fact : file.made)
        list.rows.push_back(
            {fmt::format("Made {}", fact.value.on.in_words()), fmt::format("{}: “{}”", said, fact.value.their_view)});
    for (const auto& fact : file.reviews)
        list.rows.push_back({fmt::format("Reviewed {}", fact.value.on.in_words()),
                             fmt::format("{}: “{}” Decided: {}", said, fact.value.their_view, fact.value.decisions)});
    if (list.rows.empty()) return ui::paragraph("The plan is not made yet: it is still being written.");
    return ui::summary_list(list);
}

}  // namespace kith::leaving_care
