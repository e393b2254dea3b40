#include "papers/file.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "kernel/access/works_with.h"
#include "kernel/core/text.h"
#include "kernel/people/person.h"
#include "kernel/record/several.h"
#include "papers/law.h"
#include "papers/reading.h"
#include "protection/rules.h"

namespace kith::papers {

std::optional<Agency> agency_of(Role role) {
    switch (role) {
        case Role::social_worker:
        case Role::family_help_practitioner:
        case Role::child_protection_practitioner: return Agency::local_authority;
        case Role::police_officer: return Agency::police;
        case Role::health_practitioner: return Agency::health;
        case Role::school_lead: return Agency::education;
        default: return std::nullopt;
    }
}

bool of_another_agency(Role role) {
    const auto agency = agency_of(role);
    return agency && *agency != Agency::local_authority;
}

std::string Writer::who() const { return fmt::format("{}, {}", name, lower(in_words(as))); }

const Conference* PapersFile::open() const {
    if (chosen) {
        const auto* found = conference(*chosen);
        return found && found->open() ? found : nullptr;
    }
    const Conference* soonest = nullptr;
    for (const auto& one : conferences)  // the newest first
        if (one.open()) soonest = &one;
    return soonest;
}

const Conference* PapersFile::conference(FactId id) const {
    const auto found = std::ranges::find(conferences, id, &Conference::id);
    return found == conferences.end() ? nullptr : &*found;
}

int PapersFile::open_at_once() const {
    return static_cast<int>(std::ranges::count_if(conferences, [](const auto& one) { return one.open(); }));
}

template <class T>
static const Fact<T>* with_id(const std::vector<Fact<T>>& facts, FactId id) {
    const auto found = std::ranges::find(facts, id, &Fact<T>::id);
    return found == facts.end() ? nullptr : &*found;
}

const Fact<Part>* PapersFile::part(FactId id) const { return with_id(parts, id); }

const Fact<Part>* PapersFile::part_of(FactId conference, PersonId author) const {
    const auto found = std::ranges::find_if(
        parts, [&](const auto& one) { return one.value.conference == conference && one.value.by == author; });
    return found == parts.end() ? nullptr : &*found;
}

std::vector<const Fact<Part>*> PapersFile::submitted(FactId conference) const {
    std::vector<const Fact<Part>*> found;
    for (const auto& one : parts)
        if (one.value.conference == conference && one.value.submitted) found.push_back(&one);
    std::ranges::stable_sort(found, {}, [](const auto* one) { return one->value.agency; });
    return found;
}

const Fact<Share>* PapersFile::share_of(FactId part, PersonId with) const {
    const auto found =
        std::ranges::find_if(shares, [&](const auto& one) { return one.value.part == part && one.value.with == with; });
    return found == shares.end() ? nullptr : &*found;
}

std::vector<const Fact<WordsAnswer>*> PapersFile::answers_to(FactId of) const {
    std::vector<const Fact<WordsAnswer>*> found;
    for (const auto& one : answers)
        if (one.value.of == of) found.push_back(&one);
    return found;
}

const Writer* PapersFile::writer(PersonId person) const {
    const auto found = std::ranges::find(writers, person, &Writer::person);
    return found == writers.end() ? nullptr : &*found;
}

bool PapersFile::takes_part(PersonId person) const {
    return std::ranges::find(who.take_part, person, &family_help::TakesPartIn::person) != who.take_part.end();
}

const std::string& PapersFile::name(PersonId person) const {
    static const std::string unknown = "Name not known";
    const auto found = names.find(person);
    return found == names.end() ? unknown : found->second;
}

std::string PapersFile::children_of(const Conference& conference) const {
    std::vector<std::string> all;
    for (const auto child : conference.children) all.push_back(name(child));
    return list_in_words(all);
}

// ---- Reading -----------------------------------------------------------------------------------------------------

static Result<std::vector<Conference>> conferences_of(const Store& store, const Leave& family) {
    std::vector<Conference> found;
    for (const auto& one : TRY(facts<protection::ConferenceCalled>(store, family, Known::now())))
        found.push_back({.id = one.id, .called = one.value, .held = {}, .saw_report = {}, .children = {}});
    for (const auto& one : TRY(facts<protection::ConferenceHeld>(store, family, Known::now())))
        for (auto& conference : found)
            if (conference.id == one.value.conference)
                conference.held = one.value.on, conference.saw_report = one.value.saw_report;
    for (const auto& one : TRY(facts<protection::ConferenceChanged>(store, family, Known::now())))
        for (auto& conference : found)
            if (conference.id == one.value.conference) {
                conference.called_off = !one.value.planned;
                conference.called.planned = one.value.planned.value_or(conference.called.planned);
            }
    for (const auto& one : TRY(facts<protection::AboutChild>(store, family, Known::now())))
        for (auto& conference : found)
            if (conference.id == one.value.of) conference.children.push_back(one.value.child);
    std::ranges::stable_sort(found, std::greater{}, &Conference::day);
    return found;
}

/// Of somebody with several roles the first counts.
static Result<std::vector<Writer>> writers_of(const Store& store, const LeaveOfAll& all,
                                              const family_help::WhoTheyAre& who, Date today) {
    std::vector<PersonId> children;
    for (const auto& child : who.children) children.push_back(child.child);
    std::vector<Writer> writers;
    for (const auto& one : TRY(works_with(store, all, children, today)))
        if (const auto agency = agency_of(one.as);
            agency && std::ranges::find(writers, one.worker, &Writer::person) == writers.end())
            writers.push_back({one.worker, one.name, one.as, *agency});
    std::ranges::stable_sort(writers, {}, &Writer::agency);
    return writers;
}

static std::vector<PersonId> named_in(const PapersFile& file) {
    std::set<PersonId> named;
    for (const auto& one : file.conferences) {
        named.insert(one.called.chair);
        named.insert(one.children.begin(), one.children.end());
    }
    for (const auto& one : file.parts) named.insert(one.value.by);
    for (const auto& one : file.shares) named.insert({one.value.with, one.value.by});
    for (const auto& one : file.words) named.insert(one.value.by);
    for (const auto& one : file.answers) named.insert(one.value.by);
    for (const auto& one : file.offers) named.insert({one.value.to, one.value.by});
    for (const auto& one : file.given)
        if (one.value.to) named.insert(*one.value.to);
    for (const auto& one : file.parents) named.insert(one.parent);
    for (const auto& one : file.writers) named.insert(one.person);
    for (const auto& one : file.who.take_part) named.insert(one.person);
    return {named.begin(), named.end()};
}

Result<PapersFile> papers_file(const Store& store, const Leave& family, const LeaveOfAll& all, Date today) {
    PapersFile file{.who = TRY(family_help::who_they_are(store, family, today)),
                    .conferences = TRY(conferences_of(store, family)),
                    .parts = TRY(facts<Part>(store, family, Known::now())),
                    .shares = TRY(facts<Share>(store, family, Known::now())),
                    .words = TRY(facts<FamilyWords>(store, family, Known::now())),
                    .answers = TRY(facts<WordsAnswer>(store, family, Known::now())),
                    .offers = TRY(facts<Offer>(store, family, Known::now())),
                    .given = TRY(facts<DocumentGiven>(store, family, Known::now())),
                    .writers = {},
                    .parents = {},
                    .first_shared = TRY(first_days_shared(store, family)),
                    .local = TRY(local_spans(store, family.authority(), Known::now())),
                    .names = {},
                    .chosen = {}};
    TRY(read_parents(file, store, all, today));
    file.writers = TRY(writers_of(store, all, file.who, today));
    file.names = TRY(names_in(store, family, named_in(file)));
    return file;
}

static Date before(const PapersFile& file, const LocalSpan& span, Date day, const Calendar& calendar) {
    const auto in_force = file.local.of(span, day).span;
    return calendar.within({-in_force.count, in_force.unit}, day);
}
Date part_due(const PapersFile& file, const Conference& conference, const Calendar& calendar) {
    return before(file, local::part_first, conference.day(), calendar);
}
Date report_due(const PapersFile& file, const Conference& conference, const Calendar& calendar) {
    return before(file, protection::local::report_first, conference.day(), calendar);
}

// What somebody was given stays what they were given: words that their author added since may hold what they must not
// read, and nobody has looked at them with this reader in mind.
Result<std::vector<SharedPart>> shared_with(const Store& store, const Leave& family, const PapersFile& file,
                                            FactId conference, PersonId person) {
    std::vector<SharedPart> found;
    for (const auto* part : file.submitted(conference)) {
        const auto* share = file.share_of(part->id, person);
        if (!share || share->value.withheld || !share->value.how) continue;
        const auto& given = share->value;
        if (part->entered_by.number() == given.version) {
            found.push_back({part->id, part->value, given.on, *given.how, false});
            continue;
        }
        for (const auto& version : TRY(versions<Part>(store, family, part->id)))
            if (version.entered_by.number() == given.version)
                found.push_back({part->id, version.value, given.on, *given.how, true});
    }
    return found;
}

Schema papers_schema() {
    return {"papers",
            {&table_info<Part>(), &table_info<Share>(), &table_info<FamilyWords>(), &table_info<WordsAnswer>(),
             &table_info<Offer>(), &table_info<DocumentGiven>()}};
}

}  // namespace kith::papers
