// The skeleton of a statement to the court, in the order of Practice Direction 12A (law.h): what the record knows is
// filled in, each line with its entry; what only the worker can say is left to be written, and marked.
#include <algorithm>

#include <fmt/format.h>

#include "documents/kept_out.h"
#include "documents/law.h"
#include "documents/making.h"

namespace kith::documents {

static bool read_under(const Subject& whose, PersonId person, May may) {
    const auto found = whose.readable.find(person);
    return found != whose.readable.end() && found->second.contains(may);
}

Result<std::vector<ChildKnown>> children_known(const Making& making, const MadeOf& of) {
    const auto known = Known::as_of(EntryNumber{of.made.known});
    std::vector<ChildKnown> children;
    for (const auto id : of.whose.children) {
        if (!read_under(of.whose, id, May::see_person)) continue;
        const auto seen = TRY(decide<May::see_person>(making.store, making.reader, id, "a statement to the court"));
        ChildKnown child{id,
                         of.names.at(id),
                         TRY(person_file(making.store, seen, known)),
                         TRY(related(making.store, seen, known)),
                         {}};
        std::erase_if(child.related, [&](const Related& one) {
            return std::ranges::find(of.whose.kept_from, one.id) != of.whose.kept_from.end();
        });
        if (read_under(of.whose, id, May::see_care)) {
            const auto care = TRY(decide<May::see_care>(making.store, making.reader, id, "a statement to the court"));
            child.care = TRY(care::care_file(making.store, care, known));
        }
        children.push_back(std::move(child));
    }
    return children;
}

namespace {

Source entry_of(PersonId child, EntryNumber entry) {
    return {entry, fmt::format("/children/{}/chronology/{}", child.number(), entry.number())};
}

std::string span_words(Date starts, std::optional<Date> ends) {
    return ends ? fmt::format("{} to {}", starts.in_words(), ends->in_words())
                : fmt::format("since {}", starts.in_words());
}

Section blanks(const char* heading, const std::vector<const char*>& all) {
    Section section{heading};
    for (const auto* one : all) section.blocks.push_back(Paragraph{Line::blank(one)});
    return section;
}

Section family(const std::vector<ChildKnown>& children, const KeptOut& kept) {
    Section section{"Family members and relationships"};
    Rows rows{"Who is who", {"Child", "Who", "What they are to the child", "Parental responsibility"}, {}};
    for (const auto& child : children) {
        const auto born = child.person.person.value.born;
        section.blocks.push_back(Paragraph{
            Line{fmt::format("{}, {}", child.name, born ? "born " + born->in_words() : "day of birth not recorded"),
                 entry_of(child.id, child.person.person.entered_by)}});
        for (const auto& one : child.related) {
            if (one.ends || (kept.homes && one.tie == Tie::foster_carer)) continue;
            rows.rows.push_back({Line{child.name}, Line{one.name, entry_of(child.id, one.entered_by)},
                                 Line{in_words(one.tie, one.sex)},
                                 Line{one.parental_responsibility ? "Yes, as recorded" : "Not recorded"}});
        }
    }
    if (!rows.rows.empty()) section.blocks.push_back(std::move(rows));
    section.blocks.push_back(Paragraph{
        Line::blank("attach the genogram, from the child's page \"People\", without those who care for them")});
    return section;
}

std::string with_whom(const care::Placement& home, const KeptOut& kept) {
    if (home.home.empty()) return "";
    if (kept.homes) return ", the home not named";
    return kept.in(home.home) ? ", at an address that is kept safe" : " with " + home.home;
}

void put_times(Section& section, const ChildKnown& child, const KeptOut& kept) {
    if (!child.care || (child.care->legal.empty() && child.care->placements.empty())) {
        section.blocks.push_back(Paragraph{Line{fmt::format("{}: nothing of a time in care was read.", child.name)}});
        return;
    }
    Bullets legal, homes;
    for (const auto& one : child.care->legal)
        legal.lines.emplace_back(fmt::format("{}: {}, {}", child.name, in_words(one.value.status),
                                             span_words(one.value.starts, one.value.ends)),
                                 entry_of(child.id, one.entered_by));
    for (const auto& one : child.care->placements)
        homes.lines.emplace_back(fmt::format("{}: {}{}, {}", child.name, in_words(one.value.kind),
                                             with_whom(one.value, kept), span_words(one.value.starts, one.value.ends)),
                                 entry_of(child.id, one.entered_by));
    section.blocks.push_back(Paragraph{"Legal status:"});
    section.blocks.push_back(std::move(legal));
    section.blocks.push_back(Paragraph{"Where they have lived while in care:"});
    section.blocks.push_back(std::move(homes));
}

Section key_events(const MadeOf& of, const std::vector<ChronologyLine>& lines, const KeptOut& kept) {
    Section section{"Chronology"};
    Rows rows{"Significant events", {"No.", "Date", "Event", "Reference"}, {}};
    for (const auto& line : lines) {
        if (line.significance != Significance::key) continue;
        const auto address = of.whose.address(fmt::format("/{}", line.entry.number()));
        const auto who = of.whose.is_family ? whom(line, of.names) + ": " : std::string{};
        auto told = told_in_court(line, kept);
        if (!told.to_write) told.words = who + told.words;
        rows.rows.push_back({Line{std::to_string(rows.rows.size() + 1)}, Line{line.day.in_words()}, std::move(told),
                             Line{author_in_court(line, kept), Source{line.entry, address}}});
    }
    if (rows.rows.empty())
        section.blocks.push_back(Paragraph{"The record holds no key event in the time that was asked for."});
    else
        section.blocks.push_back(std::move(rows));
    return section;
}

}  // namespace

Result<void> put_court_statement(Document& document, const Making& making, const MadeOf& of,
                                 const std::vector<ChronologyLine>& lines) {
    const auto children = TRY(children_known(making, of));
    const auto kept = TRY(kept_out(making, of, children));
    auto& sections = document.sections;
    sections.push_back(
        blanks("Summary", {"the order that is sought", "the reasons in brief, by the welfare checklist"}));
    sections.push_back(family(children, kept));
    sections.push_back(blanks("Threshold", {"the events that led to the application"}));
    Section background{"Background: legal status and homes"};
    background.blocks.push_back(
        Paragraph{kept.homes ? std::string{"Carers and homes are not named: this statement goes to the parents."}
                             : "Carers and homes are named, because: " + *of.made.why_homes});
    for (const auto& child : children) put_times(background, child, kept);
    background.blocks.push_back(Paragraph{Line::blank("earlier orders, emergency steps and assessments")});
    sections.push_back(std::move(background));
    sections.push_back(key_events(of, lines, kept));
    sections.push_back(blanks("Significant harm", {"the harm, or likelihood of harm, that is to be established"}));
    sections.push_back(blanks("Parenting capability",
                              {"the child's needs", "how far the parents can meet them",
                               "why there is a gap between the two", "other adults who could care for the child"}));
    sections.push_back(
        blanks("What it means for the child", {"the child's wishes and feelings, in the child's own words",
                                               "the timetable for the child", "what delay would mean for the child"}));
    sections.push_back(
        blanks("Permanence and contact", {"parallel plans", "each realistic option, for and against", "contact"}));
    sections.push_back(
        blanks("Case management", {"evidence and assessments that are outstanding",
                                   "what anybody needs to be able to take part", "proposals for the case"}));
    sections.push_back(blanks("Statement of truth", {"statement of truth, name, post, signature and day"}));
    return {};
}

}  // namespace kith::documents
