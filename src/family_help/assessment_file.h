#pragma once

#include <string>
#include <vector>

#include "family_help/assessment_facts.h"
#include "family_help/family.h"
#include "kernel/people/names.h"

/// A family's assessments, as they are known.
namespace kith::family_help {

/// Each list in the order of its days.
struct AssessmentFile {
    PersonId family{1};
    std::vector<Fact<Assessment>> assessments;
    std::vector<Fact<AssessedChild>> children;
    std::vector<Fact<AssessmentPart>> parts;
    std::vector<Fact<ChildSeen>> seen;
    std::vector<Fact<FoundFactor>> factors;
    std::vector<Fact<AssessmentAnswer>> answers;
    NamesById names;

    const Fact<Assessment>* assessment(FactId id) const;
    const Fact<Assessment>* open() const;            ///< the one being made or sent; at most one
    const Fact<Assessment>* last_completed() const;  ///< whose words are carried into the next
    std::vector<PersonId> children_of(FactId assessment) const;
    const Fact<AssessmentPart>* part(FactId assessment, Section section, std::optional<PersonId> child = {}) const;
    const Fact<ChildSeen>* seen_of(FactId assessment, PersonId child) const;
    const AssessedChild* child_of(FactId assessment, PersonId child) const;
    std::vector<Factor> factors_of(FactId assessment, PersonId child) const;
    const std::string& name(PersonId person) const;

    /// What must still be written before it can be sent: "what is risky", "whether Ben was seen". Empty: nothing.
    std::vector<std::string> missing(FactId assessment) const;
};

Result<AssessmentFile> assessment_file(const Store& store, const Leave& family, Known known);

/// Whether someone sent an assessment or ever wrote any of it, a text that stands no more included: a section, whether
/// a child was seen, who is in need, a factor.
Result<bool> wrote_some_of(const Store& store, const Leave& family, const Fact<Assessment>& assessment,
                           PersonId person);

/// Whether a section is written for each child apart.
constexpr bool for_each_child(Section section) { return section == Section::development; }

}  // namespace kith::family_help
