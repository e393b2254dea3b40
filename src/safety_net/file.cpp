#include "safety_net/file.h"

#include <algorithm>
#include <array>
#include <map>

#include "kernel/record/several.h"
#include "safety_net/law.h"

namespace kith::safety_net {

// ---- Amounts -----------------------------------------------------------------------------------------------------

namespace {

struct AmountFrom {
    Date from;
    Money amount;
};
constexpr AmountFrom grant_floors[] = {{"1900-01-01"_day, Money::pounds(2'000)},
                                       {"2023-04-01"_day, Money::pounds(3'000)}};
constexpr AmountFrom apprenticeships[] = {{"1900-01-01"_day, Money::pounds(1'000)},
                                          {"2023-08-01"_day, Money::pounds(3'000)}};
constexpr AmountFrom higher_education[] = {{"1900-01-01"_day, Money::pounds(2'000)}};

Money on_day(std::span<const AmountFrom> amounts, Date on) {
    auto found = amounts.front().amount;
    for (const auto& one : amounts)
        if (one.from <= on) found = one.amount;
    return found;
}

}  // namespace

Money grant_floor(Date on) { return on_day(grant_floors, on); }

Money grant_on(const std::vector<Setting>& own, Date on) {
    auto amount = grant_floor(on);
    for (const auto& one : own)
        if (one.starts <= on) amount = std::max(grant_floor(on), Money::pence(one.value));
    return amount;
}

Money bursary_for(Beginning what, Date starts) {
    return on_day(what == Beginning::apprenticeship ? std::span<const AmountFrom>{apprenticeships}
                                                    : std::span<const AmountFrom>{higher_education},
                  starts);
}

// ---- What the file tells -----------------------------------------------------------------------------------------

Money SafetyFile::paid_to_set_up() const {
    auto all = Money::pence(0);
    for (const auto& one : grants) all = all + one.value.amount;
    return all;
}

const Fact<BursaryPaid>* SafetyFile::paid_for(FactId of) const {
    const auto found = std::ranges::find(bursaries, of, [](const auto& fact) { return fact.value.begun; });
    return found == bursaries.end() ? nullptr : &*found;
}

const Fact<Begun>* SafetyFile::had_bursary(Beginning what) const {
    for (const auto& one : begun)
        if (one.value.what == what && paid_for(one.id)) return &one;
    return nullptr;
}

const Fact<Challenged>* SafetyFile::challenge_of(FactId decision) const {
    const auto found = std::ranges::find(challenged, decision, [](const auto& fact) { return fact.value.decision; });
    return found == challenged.end() ? nullptr : &*found;
}

const Fact<Guarantor>* SafetyFile::guaranteed_on(Date day) const {
    for (const auto& one : guarantors)
        if (one.value.starts <= day && one.value.ends >= day) return &one;
    return nullptr;
}

std::optional<Date> SafetyFile::first_home() const {
    for (const auto& home : leaving.homes)
        if (home.value.kind == leaving_care::HomeKind::own_tenancy) return home.value.starts;
    return {};
}

// ---- What is due -------------------------------------------------------------------------------------------------

namespace local {
constinit const LocalSpan grant_begun{"setting-up-home",
                                      "How soon after moving into a first home money for it is paid",
                                      "C11",
                                      law::practice,
                                      28_days,
                                      1,
                                      90};
constinit const LocalSpan bursary_paid{
    "bursary", "How soon after a course or apprenticeship began its bursary is paid", "C13", law::practice, 28_days, 1,
    90};
constinit const LocalSpan offer_looked_at{"local-offer",
                                          "How long a line of the local offer stands before somebody looks at it again",
                                          "C12",
                                          law::practice,
                                          12_months,
                                          1,
                                          24};
}  // namespace local

namespace {

/// Until their 25th birthday, as long as they were eligible once.
std::optional<Date> helped_until(const SafetyFile& file) { return file.leaving.birthday(25); }

bool is_helped(const SafetyFile& file) { return file.leaving.status.eligible_since.has_value(); }

}  // namespace

constinit const Duty<SafetyFile> grant_begun{
    .terms = {"Money to set up a first home", "C11", law::setting_up, Role::personal_adviser},
    .runs =
        [](const SafetyFile& file) {
            const auto moved = file.first_home();
            if (!is_helped(file) || !moved) return std::vector<Run>{};
            std::vector<Date> done;
            for (const auto& paid : file.grants) done.push_back(std::max(paid.value.on, *moved));
            std::ranges::sort(done);
            return std::vector<Run>{{*moved, helped_until(file), std::move(done)}};
        },
    .once_within = &local::grant_begun,
    .from_what = "moving into a first home",
};

constinit const Duty<SafetyFile> bursary_paid{
    .terms = {"Bursary", "C13", law::bursary, Role::personal_adviser},
    .runs =
        [](const SafetyFile& file) {
            std::vector<Run> runs;
            for (const auto& one : file.begun) {
                const auto* had = file.had_bursary(one.value.what);
                if (!is_helped(file) || (had && had->id != one.id)) continue;
                const auto* paid = file.paid_for(one.id);
                runs.push_back({one.value.starts, helped_until(file),
                                paid ? std::vector{std::max(paid->value.on, one.value.starts)} : std::vector<Date>{}});
            }
            return runs;
        },
    .once_within = &local::bursary_paid,
    .from_what = "the day it began",
};

constinit const Duty<SafetyFile> refusal_challenged{
    .terms = {"Review of a refused home asked for", "C11", law::review_of_decision, Role::personal_adviser},
    .runs =
        [](const SafetyFile& file) {
            std::vector<Run> runs;
            for (const auto& one : file.housing) {
                if (one.value.outcome != HousingOutcome::refused_and_challenged) continue;
                const auto* asked = file.challenge_of(one.id);
                runs.push_back({one.value.on, {}, asked ? std::vector{asked->value.on} : std::vector<Date>{}});
            }
            return runs;
        },
    .timetable = once(21_days),
    .from_what = "the day they were told",
};

static constexpr std::array<const DutyTerms*, 3> all_terms{&grant_begun.terms, &bursary_paid.terms,
                                                           &refusal_challenged.terms};
static constexpr std::array<const LocalSpan*, 3> all_spans{&local::grant_begun, &local::bursary_paid,
                                                           &local::offer_looked_at};
static constexpr LawToDo later[] = {
    {law::apprenticeship, "C13",
     "The apprenticeship bursary is claimed from the training provider, who is paid it by government: here it is only "
     "followed. Claim it as the guidance says."},
    {law::local_connection, "C11",
     "With which councils someone care-experienced has a local connection is not worked out. Where a council says "
     "there is none, ask for a review and show this section."}};

std::span<const DutyTerms* const> terms() { return all_terms; }
std::span<const LocalSpan* const> spans() { return all_spans; }
std::span<const LawToDo> to_do() { return later; }

std::vector<Due> all_due(const SafetyFile& file, const Calendar& calendar, Date today) {
    std::vector<Due> all;
    for (const auto* duty : {&grant_begun, &bursary_paid, &refusal_challenged})
        for (const auto& occasion : occasions(*duty, file, calendar, today))
            all.push_back({&duty->terms, file.leaving.person, occasion});
    return all;
}

// ---- Reading -----------------------------------------------------------------------------------------------------

Result<std::vector<Setting>> own_grants(const Store& store, AuthorityId authority) {
    std::vector<Setting> own;
    for (auto& one : TRY(facts<Setting>(store, Gate::machine(authority, the_authority), Known::now())))
        if (one.value.name == own_grant_name) own.push_back(std::move(one.value));
    std::ranges::stable_sort(own, {}, &Setting::starts);
    return own;
}

Result<std::vector<Fact<LocalOffer>>> local_offer(const Store& store, AuthorityId authority) {
    auto all = TRY(facts<LocalOffer>(store, Gate::machine(authority, the_authority), Known::now()));
    std::ranges::stable_sort(all, [](const auto& a, const auto& b) {
        return std::tie(a.value.section, a.value.title) < std::tie(b.value.section, b.value.title);
    });
    return all;
}

Result<SafetyFile> safety_file(const Store& store, const Leave& person, Known known, Date today) {
    SafetyFile file{TRY(leaving_care::leaving_file(store, person, known, today)),
                    TRY(facts<GrantPaid>(store, person, known)),
                    TRY(facts<Begun>(store, person, known)),
                    TRY(facts<BursaryPaid>(store, person, known)),
                    TRY(facts<Guarantor>(store, person, known)),
                    TRY(facts<HousingDecision>(store, person, known)),
                    TRY(facts<Challenged>(store, person, known)),
                    TRY(own_grants(store, person.authority())),
                    {}};
    file.local = file.leaving.local;
    return file;
}

Result<std::vector<Due>> duties_of_person(const Store& store, const Leave& person, Known known,
                                          const Calendar& calendar, Date today) {
    return all_due(TRY(safety_file(store, person, known, today)), calendar, today);
}

namespace {

template <class T>
Result<void> read_for_each(const Store& store, AuthorityId authority, const std::vector<PersonId>& people,
                           std::map<PersonId, SafetyFile>& files, std::vector<Fact<T>> SafetyFile::*list) {
    return each_fact_of<T>(store, Gate::machine_all(authority), people,
                           [&](Fact<T> fact) { (files.at(fact.about).*list).push_back(std::move(fact)); });
}

}  // namespace

Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today) {
    std::map<PersonId, SafetyFile> files;
    std::vector<PersonId> people;
    for (auto& leaving : TRY(leaving_care::leaving_files(store, authority, allowed, today))) {
        const auto person = leaving.person;
        SafetyFile file;
        file.local = leaving.local;
        file.leaving = std::move(leaving);
        people.push_back(person);
        files.emplace(person, std::move(file));
    }
    TRY(read_for_each(store, authority, people, files, &SafetyFile::grants));
    TRY(read_for_each(store, authority, people, files, &SafetyFile::begun));
    TRY(read_for_each(store, authority, people, files, &SafetyFile::bursaries));
    TRY(read_for_each(store, authority, people, files, &SafetyFile::housing));
    TRY(read_for_each(store, authority, people, files, &SafetyFile::challenged));
    std::vector<Due> open;
    for (const auto& [person, file] : files)
        for (const auto& due : all_due(file, calendar, today))
            if (due.occasion.open()) open.push_back(due);
    return open;
}

Schema safety_net_schema() {
    return {"safety_net",
            {&table_info<GrantPaid>(), &table_info<Begun>(), &table_info<BursaryPaid>(), &table_info<Guarantor>(),
             &table_info<HousingDecision>(), &table_info<Challenged>(), &table_info<LocalOffer>()}};
}

}  // namespace kith::safety_net
