#include "documents/subject.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "documents/significance.h"
#include "family_help/family.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/people/person.h"
#include "kernel/record/several.h"

namespace kith::documents {

std::string in_code(const Readable& readable) {
    std::vector<std::string> people;
    for (const auto& [person, leaves] : readable) {
        std::vector<std::string> codes;
        for (const auto may : leaves) codes.emplace_back(code(may));
        people.push_back(fmt::format("{}:{}", person.number(), join(codes, "+")));
    }
    return join(people, ";");
}

std::optional<Readable> readable_of(std::string_view text) {
    Readable readable;
    for (const auto one : split(text, ';')) {
        const auto colon = one.find(':');
        std::int64_t number = 0;
        if (colon == std::string_view::npos) return {};
        const auto [end, error] = std::from_chars(one.data(), one.data() + colon, number);
        if (error != std::errc{} || end != one.data() + colon || number < 1) return {};
        auto& leaves = readable[PersonId{number}];
        for (const auto name : split(one.substr(colon + 1), '+')) {
            const auto may = from_code<May>(name);
            if (!may) return {};
            leaves.insert(*may);
        }
    }
    return readable;
}

bool covers(const Readable& all, const Readable& some) {
    return std::ranges::all_of(some, [&](const auto& one) {
        const auto found = all.find(one.first);
        return found != all.end() && std::ranges::includes(found->second, one.second);
    });
}

std::string Subject::address(std::string_view rest) const {
    return fmt::format("/{}/{}/chronology{}", is_family ? "families" : "children", id.number(), rest);
}

std::vector<PersonId> Subject::journals() const {
    auto all = children;
    const auto of = every_family();
    all.insert(all.end(), of.begin(), of.end());
    return all;
}

std::vector<PersonId> Subject::every_family() const {
    std::vector<PersonId> all;
    if (family) all.push_back(*family);
    for (const auto& one : families)
        if (std::ranges::find(all, one.family) == all.end()) all.push_back(one.family);
    return all;
}

std::optional<PersonId> Subject::family_then(PersonId child, Date day) const {
    std::optional<PersonId> then;
    for (const auto& one : families)
        if (one.child == child && one.holds(day)) then = one.family;
    return then;
}

bool Subject::was_of(PersonId of, Date day) const {
    const auto came_from_another = [&](const OfFamily& one) {
        return std::ranges::any_of(
            families, [&](const OfFamily& other) { return other.family != of && other.starts < one.starts; });
    };
    return std::ranges::any_of(families, [&](const OfFamily& one) {
        return one.family == of && (!one.ends || day <= *one.ends) && (one.starts <= day || !came_from_another(one));
    });
}

/// Puts it on the audit that this leave was asked for and used, once in a request.
static Result<void> note(const Store& store, const Reader& reader, May may, PersonId about) {
    const bool noted = std::ranges::any_of(
        *reader.asks, [&](const Ask& one) { return one.may == may && one.about == about && one.allowed; });
    if (!noted) TRY(Gate::settle(store, reader, may, about, "a chronology"));
    return {};
}

/// Whether one of this child's families is among these: what opens a family's entries is written down for the child
/// too.
static bool one_of(const Subject& subject, PersonId child, const std::vector<PersonId>& families) {
    const auto among = [&](PersonId family) { return std::ranges::find(families, family) != families.end(); };
    return (subject.is_family && among(subject.id)) || std::ranges::any_of(subject.families, [&](const OfFamily& one) {
               return one.child == child && among(one.family);
           });
}

/// Each leave that opens entries, asked about those it is about; by lists first, as most are of several children. What
/// was recorded of an earlier family is opened by leave about that family, and not by today's.
static Result<void> ask(const Store& store, const Reader& reader, Subject& subject) {
    std::set<May> asked;
    for (const auto& area : areas_opened()) {
        if (!area.may || !asked.insert(*area.may).second) continue;
        const auto about = area.of_family ? subject.every_family() : subject.children;
        const auto open = TRY(Gate::among(store, reader, *area.may, about));
        for (const auto one : open) {
            TRY(note(store, reader, *area.may, one));
            subject.readable[one].insert(*area.may);
        }
        if (!area.of_family) continue;
        for (const auto child : subject.children)
            if (one_of(subject, child, open)) subject.readable[child].insert(*area.may);
    }
    return {};
}

static Result<std::vector<OfFamily>> families_of(const Store& store, const Reader& reader,
                                                 const std::vector<PersonId>& children) {
    std::vector<OfFamily> families;
    TRY(each_fact_of<InFamily>(store, Gate::machine_all(reader.authority), children, [&](const auto& fact) {
        families.push_back({fact.about, fact.value.family, fact.value.starts, fact.value.ends});
    }));
    std::ranges::stable_sort(families, {}, &OfFamily::starts);
    return families;
}

/// Everyone whose record is restricted and beyond this reader: what stands with them too is not shown by halves.
static Result<void> keep_from(const Store& store, const Reader& reader, Subject& subject) {
    std::vector<PersonId> restricted;
    TRY(each_fact<Restriction>(store, Gate::machine_all(reader.authority), Known::now(), [&](const auto& fact) {
        const auto& value = fact.value;
        if (value.starts <= reader.today && (!value.ends || *value.ends >= reader.today))
            restricted.push_back(fact.about);
    }));
    if (restricted.empty()) return {};
    const auto known = TRY(Gate::among(store, reader, May::see_person, restricted));
    for (const auto one : restricted)
        if (std::ranges::find(known, one) == known.end()) subject.kept_from.push_back(one);
    return {};
}

Result<Subject> subject_of(const Store& store, const Reader& reader, const Allowed<May::see_person>& child) {
    Subject subject{.id = child.about(),
                    .name = TRY(names_in(store, child, {child.about()})).at(child.about()),
                    .children = {child.about()},
                    .family = TRY(family_help::family_of_child(store, child, reader.today)),
                    .families = TRY(families_of(store, reader, {child.about()})),
                    .kept_from = {},
                    .readable = {}};
    TRY(ask(store, reader, subject));
    TRY(keep_from(store, reader, subject));
    return subject;
}

Result<Subject> subject_of(const Store& store, const Reader& reader, const Allowed<May::see_family>& family) {
    const auto who = TRY(family_help::who_they_are(store, family, reader.today));
    std::vector<PersonId> children;
    for (const auto& one : who.children) children.push_back(one.child);
    Subject subject{.id = family.about(),
                    .is_family = true,
                    .name = who.name,
                    .children = TRY(Gate::among(store, reader, May::see_person, children)),
                    .family = family.about(),
                    .families = {},
                    .kept_from = {},
                    .readable = {}};
    subject.families = TRY(families_of(store, reader, subject.children));
    for (const auto one : children)
        if (std::ranges::find(subject.children, one) == subject.children.end()) subject.kept_from.push_back(one);
    TRY(ask(store, reader, subject));
    TRY(keep_from(store, reader, subject));
    return subject;
}

Result<Subject> subject_again(const Store& store, const Reader& reader, Subject now, const Readable& then) {
    now.children.clear();
    std::optional<PersonId> family;
    for (const auto& [person, leaves] : then)
        if (leaves.contains(May::see_person))
            now.children.push_back(person);
        else if (!family || person == now.family)
            family = person;  // nobody asks who a family is
    now.family = family;
    now.families = TRY(families_of(store, reader, now.children));
    std::erase_if(now.families, [&](const OfFamily& one) { return !then.contains(one.family); });
    now.readable.clear();
    TRY(ask(store, reader, now));
    if (!covers(now.readable, then))
        return fail(Fault::not_allowed,
                    "This document holds what you may not read. Ask whoever made it, or make one of your own.");
    now.readable = then;
    return now;
}

Result<NamesThen> names_then(const Store& store, AuthorityId authority, const std::vector<PersonId>& people,
                             Known known) {
    const auto& table = table_info<Name>();
    const auto sql = table.select + " where authority = $1 and about in (" + places_for_people() + ")" +
                     held(known, table.name, people_at_once + 2) + table.order;
    std::map<PersonId, std::vector<Fact<Name>>> facts;
    for (std::size_t from = 0; from < people.size(); from += people_at_once) {
        auto params = params_for_people(authority, people, from);
        if (known.at) params.emplace_back(*known.at);
        TRY(store.each(sql, params, [&](const Row& row) {
            auto fact = read_fact<Name>(row);
            facts[fact.about].push_back(std::move(fact));
        }));
    }
    NamesThen names;
    for (const auto one : people) names[one] = name_used(facts[one]);
    return names;
}

}  // namespace kith::documents
