#include "family_help/assessment_file.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::family_help {

const Fact<Assessment>* AssessmentFile::assessment(FactId id) const {
    const auto found = std::ranges::find(assessments, id, &Fact<Assessment>::id);
    return found == assessments.end() ? nullptr : &*found;
}

const Fact<Assessment>* AssessmentFile::open() const {
    for (const auto& one : assessments)
        if (!one.value.completed) return &one;
    return nullptr;
}

const Fact<Assessment>* AssessmentFile::last_completed() const {
    const Fact<Assessment>* last = nullptr;
    for (const auto& one : assessments)
        if (one.value.completed && (!last || *one.value.completed >= *last->value.completed)) last = &one;
    return last;
}

std::vector<PersonId> AssessmentFile::children_of(FactId id) const {
    std::vector<PersonId> found;
    for (const auto& one : children)
        if (one.value.assessment == id) found.push_back(one.value.child);
    return found;
}

const Fact<AssessmentPart>* AssessmentFile::part(FactId id, Section section, std::optional<PersonId> child) const {
    for (const auto& one : parts)
        if (one.value.assessment == id && one.value.section == section && one.value.child == child) return &one;
    return nullptr;
}

const Fact<ChildSeen>* AssessmentFile::seen_of(FactId id, PersonId child) const {
    for (const auto& one : seen)
        if (one.value.assessment == id && one.value.child == child) return &one;
    return nullptr;
}

const AssessedChild* AssessmentFile::child_of(FactId id, PersonId child) const {
    for (const auto& one : children)
        if (one.value.assessment == id && one.value.child == child) return &one.value;
    return nullptr;
}

std::vector<Factor> AssessmentFile::factors_of(FactId id, PersonId child) const {
    std::vector<Factor> found;
    for (const auto& one : factors)
        if (one.value.assessment == id && one.value.child == child) found.push_back(one.value.factor);
    std::ranges::sort(found);
    return found;
}

const std::string& AssessmentFile::name(PersonId person) const {
    static const std::string unknown = "Name not known";
    const auto found = names.find(person);
    return found == names.end() ? unknown : found->second;
}

std::vector<std::string> AssessmentFile::missing(FactId id) const {
    std::vector<std::string> not_yet;
    const auto of = children_of(id);
    for (const auto& word : words_of<Section>) {
        if (!for_each_child(word.value) && !part(id, word.value)) not_yet.push_back(lower(word.words));
        for (const auto child : of)
            if (for_each_child(word.value) && !part(id, word.value, child))
                not_yet.push_back(fmt::format("the development of {}", name(child)));
    }
    for (const auto child : of) {
        if (!seen_of(id, child)) not_yet.push_back(fmt::format("whether {} was seen", name(child)));
        if (!child_of(id, child)->in_need) not_yet.push_back(fmt::format("whether {} is in need", name(child)));
        if (factors_of(id, child).empty()) not_yet.push_back(fmt::format("the factors found of {}", name(child)));
    }
    return not_yet;
}

Result<AssessmentFile> assessment_file(const Store& store, const Leave& family, Known known) {
    AssessmentFile file{.family = family.about(),
                        .assessments = TRY(facts<Assessment>(store, family, known)),
                        .children = TRY(facts<AssessedChild>(store, family, known)),
                        .parts = TRY(facts<AssessmentPart>(store, family, known)),
                        .seen = TRY(facts<ChildSeen>(store, family, known)),
                        .factors = TRY(facts<FoundFactor>(store, family, known)),
                        .answers = TRY(facts<AssessmentAnswer>(store, family, known)),
                        .names = {}};
    std::vector<PersonId> people;
    for (const auto& one : file.assessments) people.push_back(one.value.by);
    for (const auto& one : file.children) people.push_back(one.value.child);
    for (const auto& one : file.parts) people.push_back(one.value.by);
    for (const auto& one : file.answers) people.push_back(one.value.by);
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    file.names = TRY(names_in(store, family, people));
    return file;
}

Result<bool> wrote_some_of(const Store& store, const Leave& family, const Fact<Assessment>& assessment,
                           PersonId person) {
    if (assessment.value.by == person) return true;
    const auto of = [](std::string_view table, std::string_view more) {
        return fmt::format("select entered_by from {} where authority = $1 and about = $2 and assessment = $3{}", table,
                           more);
    };
    // Of all versions; to begin one, which says what children it is about, is not to write any of it.
    const auto entries = TRY(store.all(
        fmt::format("select e.entry from record_entry e where e.authority = $1 and e.by_person = $4 and e.entry in"
                    " ({} union {} union {} union {})",
                    of("family_help_assessment_part", ""), of("family_help_child_seen", ""),
                    of("family_help_factor", ""), of("family_help_assessed_child", " and in_need is not null")),
        {family.authority(), family.about(), assessment.id, person}, [](const Row& row) { return row.integer(0); }));
    return !entries.empty();
}

}  // namespace kith::family_help
