// Addresses that are kept safe from somebody, and words that hold one.
#include <algorithm>
#include <array>
#include <set>

#include "kernel/core/text.h"
#include "kernel/people/person.h"
#include "kernel/record/several.h"
#include "papers/file.h"

namespace kith::papers {

Result<std::vector<std::string>> kept_from(const Store& store, const LeaveOfAll& all, const PapersFile& file,
                                           PersonId person, Date today) {
    std::vector<PersonId> children;
    for (const auto& child : file.who.children) children.push_back(child.child);
    std::set<PersonId> around{children.begin(), children.end()};
    TRY(each_fact_of<Relationship>(store, all, children, [&](const auto& fact) { around.insert(fact.value.other); }));
    around.insert(person);
    std::vector<Fact<Residence>> homes;
    TRY(each_fact_of<Residence>(store, all, {around.begin(), around.end()}, [&](const auto& fact) {
        if (!fact.value.ends || *fact.value.ends >= today) homes.push_back(fact);
    }));
    std::set<HouseholdId> own;
    for (const auto& home : homes)
        if (home.about == person) own.insert(home.value.household);
    std::vector<std::string> kept;
    for (const auto& home : homes)
        if (home.value.withheld && !own.contains(home.value.household)) {
            kept.push_back(home.value.lines.substr(0, home.value.lines.find(',')));
            kept.push_back(home.value.postcode);
        }
    return kept;
}

/// Letters and digits alone, so that neither a space nor a comma hides an address.
static std::string bare(std::string_view text) {
    std::string left;
    for (const char c : text)
        if ((c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z')) left += lower(c);
    return left;
}

bool hold_any(std::string_view text, const std::vector<std::string>& addresses) {
    const auto words = bare(text);
    return std::ranges::any_of(addresses, [&](const std::string& address) {
        const auto looked_for = bare(address);
        return looked_for.size() >= 4 && words.find(looked_for) != std::string::npos;
    });
}

bool hold_any(const Part& part, const std::vector<std::string>& addresses) {
    return std::ranges::any_of(std::array{&part.know, &part.worries, &part.working, &part.will_do},
                               [&](const std::string* words) { return hold_any(*words, addresses); });
}

}  // namespace kith::papers
