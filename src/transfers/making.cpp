// The portable record, made from what is recorded of a home: its carers, never a child.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "recruitment/file.h"
#include "transfers/acts.h"

namespace kith::transfers {

namespace {

/// The parts of a name or of words that are letters, two or more together: "Mary-Jane O'Hara" has Mary, Jane and Hara.
std::vector<std::string> parts_of(std::string_view words) {
    std::vector<std::string> parts{{}};
    for (const char c : words) {
        if (is_letter(c) || static_cast<unsigned char>(c) > 127)
            parts.back() += c;
        else if (!parts.back().empty())
            parts.emplace_back();
    }
    std::erase_if(parts, [](const std::string& part) { return part.size() < 2; });
    return parts;
}

std::string carer_name(const TransferFile& file, PersonId carer) {
    const auto at = std::ranges::find(file.of.carers, carer, &homes::Carer::person);
    return at == file.of.carers.end() ? "A carer who has left" : at->name;
}

void put_home(const TransferFile& file, Portable& record) {
    record.home = file.of.name();
    record.kind = std::string{in_words(file.of.is.value.kind)};
    for (const auto& carer : file.of.carers) record.carers.push_back({carer.name, carer.approved});
    for (const auto& fact : file.of.terms) {
        const auto& it = fact.value;
        record.terms.push_back({std::string{in_words(it.how)}, it.places, it.from_age, it.to_age,
                                it.only_for ? "Only for a child they knew" : "", it.starts, it.ends});
    }
}

void put_support(const TransferFile& file, Portable& record) {
    for (const auto& fact : file.of.reviews)
        record.reviews.push_back({fact.value.on, std::string{in_words(fact.value.outcome)}, fact.value.to_panel});
    for (const auto& fact : file.of.training)
        record.training.push_back({carer_name(file, fact.value.carer), fact.value.course, fact.value.on,
                                   fact.value.again_by, fact.value.completes_standards});
    for (const auto& fact : file.of.visits)
        record.visits.push_back({std::string{in_words(fact.value.kind)}, fact.value.on});
}

/// The ages of those who lived here, without who they are; and their given names, for nothing but to look for them.
Result<std::vector<std::string>> put_children(const Store& store, const TransferFile& file, const Leave& home,
                                              Date today, Portable& record) {
    record.children_now = static_cast<int>(file.of.living_here(today).size());
    std::vector<PersonId> children;
    for (const auto& occupant : file.of.occupants)
        if (std::ranges::find(children, occupant.child) == children.end()) children.push_back(occupant.child);
    std::unordered_map<PersonId, Date> born;
    TRY(each_fact_of<Person>(store, Gate::machine_all(home.authority()), children, [&](const Fact<Person>& fact) {
        if (fact.value.born) born.emplace(fact.about, *fact.value.born);
    }));
    for (const auto& occupant : file.of.occupants)
        if (const auto at = born.find(occupant.child); at != born.end() && at->second <= occupant.starts)
            record.ages_when_they_came.push_back(at->second.age_on(occupant.starts));
    std::vector<std::string> of_carers, of_children;
    for (const auto& carer : file.of.carers)
        for (auto& part : parts_of(carer_name(file, carer.person))) of_carers.push_back(lower(part));
    for (const auto& [child, name] : TRY(names_in(store, home, children))) {
        if (name.starts_with("Name ")) continue;  // not known
        for (const auto& part : parts_of(name))
            if (std::ranges::find(of_carers, lower(part)) == of_carers.end()) of_children.push_back(lower(part));
    }
    return of_children;
}

/// What was asked about the carers when they were recruited here, and came back.
Result<void> put_checks(const Store& store, const TransferFile& file, const Leave& home, Portable& record) {
    std::vector<PersonId> carers;
    for (const auto& carer : file.of.carers) carers.push_back(carer.person);
    for (const auto& application :
         TRY(recruitment::application_files(store, Gate::machine_all(home.authority()), carers))) {
        for (const auto& member : application.household)
            record.household.push_back({member.value.name, std::string{in_words(member.value.tie)}, member.value.born});
        for (const auto& asked : application.asked) {
            const auto* back = application.answer_to(asked.id);
            if (!back) continue;
            const auto* member = asked.value.whom ? application.member(*asked.value.whom) : nullptr;
            if (asked.value.whom && !member) continue;  // a referee's words are theirs, and were given to us alone
            record.checks.push_back({std::string{code(asked.value.kind)},
                                     member ? member->name : carer_name(file, application.person), back->made(),
                                     back->expires, std::string{code(back->outcome)}});
        }
    }
    return {};
}

void say_what_is_left_out(Portable& record) {
    record.left_out = {
        {"Who the children are, and anything of their records", "It is the children's, and their authority's to share"},
        {"What carers and children said in reviews and visits", "It may tell who a child is"},
        {"What referees wrote", "They wrote to us alone. The other service asks them itself"}};
    if (record.checks.empty())
        record.left_out.push_back({"Checks of the carers", "They were made before this record was kept"});
    if (!record.allegations)
        record.left_out.push_back(
            {"Allegations", "They stand apart. The fostering manager has added nothing about any that were concluded"});
}

/// A part of a child's name that the words hold; empty if none. Parts of two letters are words of their own ("is"), but
/// where they begin with a capital.
std::string names_a_child(std::string_view words, const std::vector<std::string>& of_children) {
    for (const auto& part : parts_of(words)) {
        const bool counts = part.size() > 2 || part != lower(part);
        if (counts && std::ranges::find(of_children, lower(part)) != of_children.end()) return lower(part);
    }
    return {};
}

}  // namespace

Result<Portable> portable_record(const Store& store, const TransferFile& file, const MaySupport& home,
                                 const Making& making, Date today) {
    const auto* transfer = file.under_way();
    if (!transfer) return fail(Fault::conflict, "The carers of this home have not asked to go to another service.");
    Portable record;
    for (const auto& authority : TRY(authorities(store)))
        if (authority.id == home.authority()) record.from_service = authority.name;
    record.to_service = transfer->value.service;
    record.made = today;
    record.statement = making.statement;
    record.allegations = making.allegations;
    put_home(file, record);
    put_support(file, record);
    const auto given = TRY(put_children(store, file, home, today, record));
    for (const auto& [field, words] :
         {std::pair{"statement", making.statement}, std::pair{"allegations", making.allegations.value_or("")}})
        if (const auto name = names_a_child(words, given); !name.empty())
            return fail_at(field, fmt::format("It names a child ({}). Say it without a child's name", name));
    TRY(put_checks(store, file, home, record));
    say_what_is_left_out(record);
    return record;
}

Result<EntryNumber> make_record(Change& change, const TransferFile& file, const MaySupport& home, const Making& making,
                                const Reader& by) {
    if (making.allegations && !by.holds(Role::fostering_manager))
        return fail_at("allegations", "Allegations stand apart: only the fostering manager writes of them here");
    const auto record = TRY(portable_record(change.store(), file, home, making, by.today));
    auto json = json_of(record);
    const auto fingerprint = fingerprint_of(json);
    const auto entry = TRY(change.open(
        home, {record_kind, fmt::format("The record of {} was made for {}", file.of.name(), record.to_service)}));
    TRY(change.enter(home, RecordMade{file.under_way()->id, by.today, by.person, fingerprint, std::move(json)}));
    return entry;
}

Result<Portable> as_it_goes(const TransferFile& file, const Fact<RecordMade>& made) {
    auto record = TRY(read_record(made.value.file)).record;
    if (file.may_go(made)) record.consented = file.agreed_since(made.value.asked);
    return record;
}

}  // namespace kith::transfers
