#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "kernel/people/person.h"

namespace kith {

/// One tie as it is seen from the person of the leave.
struct Seen {
    PersonId other;
    Tie tie;
    bool parental_responsibility;
    Fact<Relationship> fact;
};

static std::vector<Param> params_of(const Leave& leave, Known known) {
    std::vector<Param> params{leave.authority(), leave.about()};
    if (known.at) params.emplace_back(*known.at);
    return params;
}

/// The ids of those tied to the person of $2, from both ends, as a sub-select.
static std::string network(Known known) {
    return fmt::format(
        "(select o.other from people_relationship o where o.authority = $1 and o.about = $2{}"
        " union select i.about from people_relationship i where i.authority = $1 and i.other = $2{})",
        held(known, "o", 3), held(known, "i", 3));
}

static Result<std::vector<Seen>> seen_ties(const Store& store, const Leave& leave, Known known) {
    std::vector<Seen> seen;
    for (auto& fact : TRY(facts<Relationship>(store, leave, known)))
        seen.push_back({fact.value.other, fact.value.tie, fact.value.parental_responsibility, fact});
    const auto& table = table_info<Relationship>();
    TRY(store.each(table.select + " where authority = $1 and other = $2" + held(known, table.name, 3) + table.order,
                   params_of(leave, known), [&](const Row& row) {
                       auto fact = read_fact<Relationship>(row);
                       // Responsibility is the other's for the person of the fact: from this end it is not theirs.
                       seen.push_back({fact.about, inverse(fact.value.tie), false, std::move(fact)});
                   }));
    return seen;
}

/// The facts of one table about everyone in the network, by person.
template <Described T>
static Result<std::map<PersonId, std::vector<Fact<T>>>> of_network(const Store& store, const Leave& leave,
                                                                   Known known) {
    const auto& table = table_info<T>();
    std::map<PersonId, std::vector<Fact<T>>> found;
    TRY(store.each(table.select + " where authority = $1 and about in " + network(known) + held(known, table.name, 3) +
                       table.order,
                   params_of(leave, known), [&](const Row& row) {
                       auto fact = read_fact<T>(row);
                       found[fact.about].push_back(std::move(fact));
                   }));
    return found;
}

static std::map<PersonId, Matters> latest(const std::vector<Fact<Matters>>& said) {
    std::map<PersonId, Matters> by_person;
    for (const auto& fact : said) by_person.insert_or_assign(fact.value.other, fact.value);  // oldest first
    return by_person;
}

static bool comes_first(const Related& a, const Related& b) {
    const auto order = [](const Related& r) {
        constexpr auto unknown = std::numeric_limits<std::int32_t>::max();
        const auto born = r.born ? r.born->number() : unknown;
        return std::tuple{r.ends.has_value(), static_cast<int>(r.tie), born, std::string_view{r.name}, r.id};
    };
    return order(a) < order(b);
}

Result<std::vector<Related>> related(const Store& store, const Leave& leave, Known known) {
    const auto seen = TRY(seen_ties(store, leave, known));
    if (seen.empty()) return std::vector<Related>{};
    auto persons = TRY(of_network<Person>(store, leave, known));
    auto names = TRY(of_network<Name>(store, leave, known));
    const auto ratings = latest(TRY(facts<Matters>(store, leave, known)));

    std::vector<Related> found;
    for (const auto& [other, tie, responsible, fact] : seen) {
        const auto person = persons.find(other);
        if (person == persons.end()) continue;  // the tie was known before the person: nobody was on the record then
        const auto& who = person->second.back().value;
        const auto rating = ratings.find(other);
        const bool rated = rating != ratings.end();
        found.push_back({other, name_used(names[other]), who.sex, who.born, who.expected, who.died, tie, responsible,
                         fact.value.starts, fact.value.ends,
                         rated ? std::optional{rating->second.rating} : std::nullopt, rated ? rating->second.words : "",
                         fact.id, fact.about, fact.entered_by});
    }
    std::ranges::sort(found, comes_first);
    return found;
}

Result<std::vector<TieBetween>> ties_among(const Store& store, const Leave& leave, const std::vector<PersonId>& people,
                                           Known known) {
    const std::set<PersonId> wanted{people.begin(), people.end()};
    std::vector<TieBetween> found;
    TRY(store.each(
        fmt::format("select about, tie, other, ends from people_relationship r where r.authority = $1"
                    " and r.about in {0} and r.other in {0}{1} order by about, other, fact",
                    network(known), held(known, "r", 3)),
        params_of(leave, known), [&](const Row& row) {
            const TieBetween tie{row.id<PersonId>(0), Cell<Tie>::read(row, 1), row.id<PersonId>(2), row.maybe_date(3)};
            const bool of_the_person = tie.a == leave.about() || tie.b == leave.about();
            if (!of_the_person && wanted.contains(tie.a) && wanted.contains(tie.b)) found.push_back(tie);
        }));
    return found;
}

}  // namespace kith
