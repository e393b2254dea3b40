#include "documents/kept_out.h"

#include <algorithm>
#include <set>

#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/home.h"
#include "kernel/people/names.h"
#include "kernel/record/several.h"

namespace kith::documents {

namespace {

/// Kinds whose own words tell where a child lives and with whom, by the beginning of their codes, and what a statement
/// says in their place.
struct WithoutHomes {
    std::string_view kind, words;
};
constexpr WithoutHomes without_homes[] = {
    {"care.into_care", "Came into care"},
    {"care.move", "Moved to another home"},
    {"care.placement", "Something about the home was recorded"},
    {"care.approval", "Something about the home was recorded"},
    {"people.home", "Moved house"},
    {"fostering.", "Something at home was recorded by the carer or about them"},
    {"homes.", "Something at the children's home was recorded"},
    {"constellations.", "Something about the home was recorded"},
    {"region.", "Something about the home was recorded"},
};

/// Letters and digits alone, in lower case.
std::string bare(std::string_view text) {
    std::string left;
    for (const char c : text)
        if ((c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z')) left += lower(c);
    return left;
}

void keep(KeptOut& kept, std::string_view words) {
    // What is shorter would be found by chance.
    if (auto looked_for = bare(words); looked_for.size() >= 4) kept.words.push_back(std::move(looked_for));
}

void keep_address(KeptOut& kept, const Residence& home) {
    keep(kept, std::string_view{home.lines}.substr(0, home.lines.find(',')));
    keep(kept, home.postcode);
}

/// Who cares or cared for these children; not those tied to them, whom the family knows.
Result<std::vector<PersonId>> carers_of(const Making& making, const std::vector<ChildKnown>& children,
                                        const std::set<PersonId>& family) {
    std::vector<PersonId> ids;
    for (const auto& child : children) ids.push_back(child.id);
    std::vector<PersonId> carers;
    TRY(each_fact_of<CaredForBy>(making.store, Gate::machine_all(making.reader.authority), ids, [&](const auto& fact) {
        if (!family.contains(fact.value.carer)) carers.push_back(fact.value.carer);
    }));
    return carers;
}

Result<void> keep_homes(KeptOut& kept, const Making& making, const std::vector<ChildKnown>& children,
                        const std::vector<PersonId>& carers) {
    const auto all = Gate::machine_all(making.reader.authority);
    std::vector<PersonId> households;
    for (const auto& child : children) {
        if (!child.care) continue;
        for (const auto& one : child.care->placements) {
            keep(kept, one.value.home);
            if (one.value.postcode) keep(kept, *one.value.postcode);
            if (one.value.household) households.push_back(home_of(*one.value.household));
        }
    }
    TRY(each_fact_of<Home>(making.store, all, households, [&](const auto& fact) { keep(kept, fact.value.name); }));
    TRY(each_fact_of<Residence>(making.store, all, carers, [&](const auto& fact) { keep_address(kept, fact.value); }));
    for (const auto& [carer, name] : TRY(names_in(making.store, all, carers))) keep(kept, name);
    return {};
}

}  // namespace

bool KeptOut::in(std::string_view text) const {
    const auto plain = bare(text);
    return std::ranges::any_of(words, [&](const std::string& one) { return plain.find(one) != std::string::npos; });
}

Result<KeptOut> kept_out(const Making& making, const MadeOf& of, const std::vector<ChildKnown>& children) {
    KeptOut kept{.words = {}, .homes = !of.made.why_homes.has_value()};
    std::set<PersonId> family;
    for (const auto& child : children) {
        family.insert(child.id);
        for (const auto& one : child.related)
            if (one.tie != Tie::foster_carer) family.insert(one.id);
    }
    const auto carers = TRY(carers_of(making, children, family));
    auto around = family;
    around.insert(carers.begin(), carers.end());
    TRY(each_fact_of<Residence>(making.store, Gate::machine_all(making.reader.authority),
                                {around.begin(), around.end()}, [&](const auto& fact) {
                                    if (fact.value.withheld) keep_address(kept, fact.value);
                                }));
    if (kept.homes) TRY(keep_homes(kept, making, children, carers));
    return kept;
}

Line told_in_court(const ChronologyLine& line, const KeptOut& kept) {
    if (kept.homes)
        for (const auto& one : without_homes)
            if (line.kind.starts_with(one.kind)) return Line{one.words};
    if (kept.in(line.what))
        return Line::blank("this event, without the carer, the home or the address that its entry names");
    return Line{line.what};
}

std::string author_in_court(const ChronologyLine& line, const KeptOut& kept) {
    const bool of_a_home = line.agency == Agency::carer || line.agency == Agency::provider;
    return (kept.homes && of_a_home) || kept.in(line.by) ? std::string{in_words(line.agency)} : line.by;
}

}  // namespace kith::documents
