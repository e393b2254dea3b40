#include "own_records/retention.h"

#include <array>

#include "care/facts.h"
#include "kernel/access/work.h"
#include "kernel/people/person.h"
#include "own_records/law.h"
#include "own_records/rules.h"

namespace kith::own_records {

namespace {

// Regulation 50: until the 75th birthday, or for 15 years from the death of a child who died before 18.
std::optional<Date> end_of_care_record(const Life& life) {
    if (!life.born) return {};
    if (life.died && *life.died < life.born->birthday(18)) return life.died->plus_months(12 * 15);
    return life.born->birthday(75);
}
std::optional<Date> never(const Life&) { return {}; }
bool of_no_child(const Life&) { return false; }

constexpr std::array all{
    Kept{RecordKind::looked_after, "The record of a child who was looked after",
         "their 75th birthday; where they died before 18, 15 years from then",
         "whoever grew up in care has nobody else who keeps their story", law::kept_care,
         [](const Life& life) { return life.looked_after; }, end_of_care_record},
    Kept{RecordKind::adoption, "The record of an adoption", "100 years from the order",
         "adopted people, and their children, may ask late in life", law::kept_adoption,
         [](const Life& life) { return life.adopted.has_value(); },
         [](const Life& life) -> std::optional<Date> { return life.adopted->plus_months(12 * 100); }},
    Kept{RecordKind::childrens_home, "The record of a child in a children’s home", "75 years from their birth",
         "it is part of their story", law::kept_home, [](const Life& life) { return life.in_home; },
         [](const Life& life) -> std::optional<Date> {
             return life.born ? std::optional{life.born->birthday(75)} : std::nullopt;
         }},
    Kept{RecordKind::in_need, "The record of a child in need or at risk who was not looked after",
         "35 years after it was last written in; no law says, and each authority may set it longer",
         "so that they can read why decisions were made about them", law::kept_locally,
         [](const Life& life) { return life.helped && !life.looked_after; },
         [](const Life& life) -> std::optional<Date> {
             return life.last_written ? std::optional{life.last_written->plus_months(12 * life.years_in_need)}
                                      : std::nullopt;
         }},
    Kept{RecordKind::carer, "The record of a foster carer", "10 years from the end of their approval",
         "children they cared for may need it", law::kept_carer, of_no_child, never},
    Kept{RecordKind::carer_refused, "The record of somebody who was refused as a carer, or drew back", "3 years",
         "so that they can ask why", law::kept_carer, of_no_child, never},
    Kept{RecordKind::memories, "Photos and words kept for a child", "no end is set",
         "they are theirs, and they may take them with them", law::kept_locally, of_no_child, never}};

}  // namespace

std::span<const Kept> kept() { return all; }

std::vector<KeptOne> kept_of(const Life& life) {
    std::vector<KeptOne> found;
    for (const auto& one : all)
        if (one.has(life)) found.push_back({&one, one.ends(life)});
    return found;
}

Result<Life> life_of(const Store& store, const Leave& person) {
    Life life;
    for (const auto& fact : TRY(facts<Person>(store, person, Known::now())))
        life.born = fact.value.born, life.died = fact.value.died;
    for (const auto& fact : TRY(facts<care::PeriodOfCare>(store, person, Known::now()))) {
        life.looked_after = true;
        using enum care::EndOfCare;
        if (fact.value.why_ended == adopted || fact.value.why_ended == adopted_consent_dispensed)
            life.adopted = fact.value.ends;
    }
    for (const auto& fact : TRY(facts<care::Placement>(store, person, Known::now())))
        if (fact.value.kind == care::PlaceKind::childrens_home) life.in_home = true;
    life.helped = !TRY(facts<InFamily>(store, person, Known::now())).empty();
    const auto ours = TRY(local_spans(store, person.authority(), Known::now()));
    for (const auto& entry : TRY(entries_about(store, person, Known::now(), 1))) {
        life.last_written = entry.at.day();
        life.years_in_need = ours.of(local::kept_in_need, *life.last_written).span.count;
    }
    return life;
}

}  // namespace kith::own_records
