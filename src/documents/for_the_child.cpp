// What a child reads: fixed plain words, and what is theirs alone.
#include <fmt/format.h>

#include "documents/making.h"
#include "documents/significance.h"

namespace kith::documents {

static Section what_happened(const std::vector<ChronologyLine>& lines) {
    Section section{"What happened"};
    Bullets bullets;
    for (const auto& line : lines) {
        const auto terms = terms_of(line.kind);
        if (terms.plain.empty()) continue;
        auto words = fmt::format("{}: {}", line.day.in_words(), terms.plain);
        // Several entries of one day may say the same to a child.
        if (bullets.lines.empty() || bullets.lines.back().words != words) bullets.lines.emplace_back(std::move(words));
    }
    if (bullets.lines.empty())
        section.blocks.push_back(Paragraph{"Nothing is in this list yet."});
    else
        section.blocks.push_back(std::move(bullets));
    return section;
}

static Section what_this_is(const char* words) {
    return {
        "What this is",
        {Paragraph{words}, Paragraph{"Grown-ups wrote more than this. You can ask to read what is written about you, "
                                     "and ask for it to be put right."}}};
}

void put_for_the_child(Document& document, const std::vector<ChronologyLine>& lines) {
    document.sections.push_back(what_this_is("This is a list of things that happened, and when."));
    document.sections.push_back(what_happened(lines));
}

static Section family_of(const ChildKnown& child) {
    Section section{"People around you"};
    Bullets bullets;
    for (const auto& one : child.related)
        if (!one.ends) bullets.lines.emplace_back(fmt::format("{}: {}", one.name, in_words(one.tie, one.sex)));
    if (bullets.lines.empty())
        section.blocks.push_back(Paragraph{"Nobody is written down yet."});
    else
        section.blocks.push_back(std::move(bullets));
    return section;
}

static Section homes_of(const ChildKnown& child) {
    Section section{"Where you have lived while in care"};
    Bullets bullets;
    for (const auto& one : child.care->placements)
        bullets.lines.emplace_back(
            fmt::format("From {}: {}", one.value.starts.in_words(),
                        one.value.home.empty() ? "a home whose name is not written down" : one.value.home));
    section.blocks.push_back(std::move(bullets));
    return section;
}

Result<void> put_court_for_the_child(Document& document, const Making& making, const MadeOf& of,
                                     const std::vector<ChronologyLine>& lines) {
    auto& sections = document.sections;
    sections.push_back(what_this_is("A judge may decide what happens next for you. This says what the judge is told."));
    sections.push_back({"What the judge is asked",
                        {Paragraph{Line::blank("what the court is asked to decide, in words for this child")},
                         Paragraph{Line::blank("why, in words for this child")}}});
    sections.push_back(
        {"What you told us", {Paragraph{Line::blank("the child's wishes and feelings, in their words")}}});
    for (const auto& child : TRY(children_known(making, of))) {
        sections.push_back(family_of(child));
        if (child.care && !child.care->placements.empty()) sections.push_back(homes_of(child));
    }
    sections.push_back(what_happened(lines));
    sections.push_back(
        {"What happens next", {Paragraph{Line::blank("what happens next, and whom the child can ask")}}});
    return {};
}

}  // namespace kith::documents
