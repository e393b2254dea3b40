// What the pages of the papers share.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/shown.h"
#include "kernel/core/text.h"
#include "papers/pages.h"

namespace kith::papers {

Result<PapersFile> file_for(const Context& context, const Store& store, const Leave& family) {
    std::optional<FactId> chosen;
    if (context.captures.has("conference")) chosen = FactId{TRY(context.captures.number("conference"))};
    for (const auto may : {May::see_protection, May::see_papers, May::write_part})
        if (context.reader->granted(may)) {
            auto file = TRY(papers_file(
                store, family, TRY(Gate::settle_all(store, *context.reader, may, "who writes a part")), context.today));
            if (chosen && !file.conference(*chosen))
                return fail(Fault::not_found, "There is no such conference of this family.");
            file.chosen = chosen;
            return file;
        }
    return fail(Fault::not_allowed, "The papers of a conference are for those who work with the family.");
}

std::string papers_address(PersonId family, std::string_view rest) {
    return family_help::address_of(family, fmt::format("/papers{}{}", rest.empty() ? "" : "/", rest));
}

std::string page_for(const Context& context, PersonId family) {
    auto page = context.reader->granted(May::see_protection) ? family_help::address_of(family, "/report")
                                                             : papers_address(family);
    if (context.captures.has("conference")) page += "?conference=" + context.captures.text("conference");
    return page;
}

std::string form_address(PersonId family, FactId conference, std::string_view form) {
    return papers_address(family, fmt::format("{}/{}", conference.number(), form));
}

bool keeps_draft(const PapersFile& file) { return file.open_at_once() < 2; }

std::vector<const Conference*> shown_on_page(const Context& context, const std::vector<const Conference*>& all) {
    const auto asked = context.request.asked("conference").value_or("");
    std::vector<const Conference*> shown;
    for (const auto* one : all)
        if (asked == std::to_string(one->id.number())) return {one};
    for (const auto* one : all)
        if (one->open()) shown.push_back(one);
    if (shown.empty() && !all.empty()) shown.push_back(all.front());
    return shown;
}

Html other_papers(const std::vector<const Conference*>& all, const std::vector<const Conference*>& shown,
                  const std::string& address) {
    std::vector<ui::Content> links;
    for (const auto* one : all)
        if (std::ranges::find(shown, one) == shown.end())
            links.emplace_back(
                ui::link(title_of(*one), Url{fmt::format("{}?conference={}", address, one->id.number())}));
    if (links.empty()) return {};
    return ui::heading({.text = "Papers of other conferences"}) + ui::bullets(links);
}

Html papers_bar(const PapersFile& file) {
    ui::IdentityBar bar{.name = file.who.name};
    std::vector<std::string> names;
    for (const auto& child : file.who.children) names.push_back(child.name);
    if (!names.empty()) bar.details.emplace_back(list_in_words(names));
    return ui::identity_bar(bar);
}

std::string author_of(const PapersFile& file, const Part& part) {
    return fmt::format("{}: {}, {}", in_words(part.agency), file.name(part.by), lower(in_words(part.as)));
}

Html as_typed(std::string_view words) {
    Html shown;
    for (const auto line : split(words, '\n'))
        if (!trim(line).empty()) shown += html("<p class=\"govuk-body\">{}</p>", trim(line));
    return shown;
}

Html words_shown(const Part& part, int level) {
    Html shown;
    const auto add = [&](std::string_view title, const std::string& words) {
        shown += ui::heading({.text = std::string{title}, .level = level, .size = ui::Size::small}) + as_typed(words);
    };
    add("What we know", part.know);
    add("What worries us", part.worries);
    add("What is working", part.working);
    add("What we will do", part.will_do);
    return shown;
}

std::string title_of(const Conference& conference) {
    return fmt::format("{}, {}{}", in_words(conference.called.kind), conference.day().in_words(),
                       conference.called_off ? " (called off)" : "");
}

ui::Tag standing_of(const Fact<Part>* part, Date due, Date today) {
    if (part && part->value.submitted)
        return *part->value.submitted > due
                   ? ui::Tag{"Submitted late, " + part->value.submitted->short_words(), ui::Tone::soon}
                   : ui::Tag{"Submitted " + part->value.submitted->short_words(), ui::Tone::good};
    if (today > due) return {part ? "Late: begun, not submitted" : "Late", ui::Tone::late};
    return part ? ui::Tag{"Begun, not submitted", ui::Tone::doing} : ui::Tag{"Not begun", ui::Tone::neutral};
}

}  // namespace kith::papers
