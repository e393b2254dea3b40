#include "homes/file.h"

#include <algorithm>

#include "homes/lists.h"
#include "kernel/people/names.h"

namespace kith::homes {

const Fact<RunBy>* HomeFile::run_by_on(Date day) const { return in_force(run_by, day); }
const Fact<Exemption>* HomeFile::exemption_on(Date day) const { return in_force(exemptions, day); }

std::optional<Rating> HomeFile::rating() const {
    const auto latest = std::ranges::max_element(inspections, {}, [](const auto& fact) { return fact.value.on; });
    return latest == inspections.end() ? std::nullopt : std::optional{latest->value.rating};
}

std::optional<PersonId> HomeFile::worker_on(Date day) const {
    const auto* fact = in_force(workers, day);
    return fact ? std::optional{fact->value.worker} : std::nullopt;
}

std::vector<const care::Occupant*> HomeFile::living_here(Date day) const {
    std::vector<const care::Occupant*> here;
    for (const auto& occupant : occupants)
        if (occupant.there(day)) here.push_back(&occupant);
    return here;
}

std::optional<std::string> HomeFile::postcode(Date day) const {
    // Where a family's address is kept safe its postcode goes nowhere either: not into a placement, nor a comparison.
    if (address && address->withheld) return {};
    if (address && !address->postcode.empty()) return address->postcode;
    const auto* by = run_by_on(day);
    return by ? by->value.postcode : std::nullopt;
}

std::optional<Date> last_day(const Terms& terms, const std::vector<Stop>& stops) {
    auto last = terms.ends;
    for (const auto& stop : stops)
        if (terms.starts <= stop.told && (!last || stop.on <= *last)) last = stop.on.plus_days(-1);
    return last;
}

// Reg. 28(13): approval ends 28 days after the notice comes in, without anyone's deciding.
Stop stop_of(const Resignation& notice) { return {notice.on, notice.on.plus_days(28)}; }
Stop stop_of(const Ending& ending) { return {ending.on.plus_days(-1), ending.on}; }

std::vector<Stop> HomeFile::stops() const {
    std::vector<Stop> all;
    for (const auto& fact : resignations) all.push_back(stop_of(fact.value));
    for (const auto& fact : endings) all.push_back(stop_of(fact.value));
    return all;
}

const Fact<Terms>* HomeFile::terms_on(Date day) const {
    const auto stopped = stops();
    const Fact<Terms>* found = nullptr;
    for (const auto& fact : terms) {
        const auto last = last_day(fact.value, stopped);
        if (fact.value.starts > day || (last && *last < day)) continue;
        if (!found || fact.value.starts > found->value.starts ||
            (fact.value.starts == found->value.starts && fact.entered_by >= found->entered_by))
            found = &fact;
    }
    return found;
}

std::optional<Date> HomeFile::approved_since(Date day) const {
    const auto* now = terms_on(day);
    if (!now || (is.value.closed && *is.value.closed <= day)) return {};
    const auto stopped = stops();
    auto since = now->value.starts;
    for (bool earlier = true; earlier;) {
        earlier = false;
        for (const auto& before : terms) {
            const auto last = last_day(before.value, stopped);
            if (before.value.starts < since && (!last || *last >= since.plus_days(-1)))
                since = before.value.starts, earlier = true;
        }
    }
    return since;
}

std::optional<Date> HomeFile::ended(Date day) const {
    std::optional<Date> first = is.value.closed;
    const auto sooner = [&](Date end) {
        if (!first || end < *first) first = end;
    };
    const auto stopped = stops();
    for (const auto& stop : stopped)
        if (std::ranges::none_of(terms, [&](const auto& fact) { return fact.value.starts > stop.told; }))
            sooner(stop.on);
    std::optional<Date> last_terms;
    for (const auto& fact : terms) {
        const auto last = last_day(fact.value, stopped);
        if (!last) return first;
        last_terms = std::max(last_terms.value_or(*last), *last);
    }
    if (last_terms && *last_terms < day) sooner(last_terms->plus_days(1));
    return first;
}

std::optional<Date> HomeFile::sent(FactId review) const {
    const auto at = std::ranges::find(quality_reviews_sent, review, [](const auto& fact) { return fact.value.review; });
    return at == quality_reviews_sent.end() ? std::nullopt : std::optional{at->value.on};
}

std::optional<Date> HomeFile::manager_back(FactId away) const {
    const auto at = std::ranges::find(managers_back, away, [](const auto& fact) { return fact.value.away; });
    return at == managers_back.end() ? std::nullopt : std::optional{at->value.on};
}

std::optional<Date> HomeFile::told_of_manager(FactId away, bool of_return) const {
    for (const auto& fact : managers_told)
        if (fact.value.away == away && fact.value.of_return == of_return) return fact.value.on;
    return {};
}

const Fact<EndingNotice>* HomeFile::notice_open() const {
    if (notices.empty()) return nullptr;
    const auto& last = notices.back();
    const bool went_on = std::ranges::any_of(dropped, [&](const auto& fact) { return fact.value.notice == last.id; });
    const bool decided = std::ranges::any_of(endings, [&](const auto& fact) { return fact.value.on >= last.value.on; });
    return went_on || decided ? nullptr : &last;
}

std::vector<PersonId> HomeFile::named_in(FactId exemption) const {
    std::vector<PersonId> named;
    for (const auto& fact : exempted)
        if (fact.value.exemption == exemption) named.push_back(fact.value.child);
    return named;
}

// Reg. 32: ten years from the end of approval, of connected persons too.
std::optional<Date> HomeFile::kept_until(Date day) const {
    constexpr int years = 10;
    if (!family()) return {};
    const auto over = ended(day);
    if (!over || *over > day) return {};
    auto until = over->plus_months(12 * years);
    for (const auto& fact : retention) {
        if (fact.value.on < *over) continue;  // they fostered again since
        if (fact.value.keeping == Keeping::may_be_erased) return {};
        until = std::max(until, fact.value.until.value_or(until));
    }
    return until;
}

template <class T>
static std::optional<Date> day_of(const std::vector<Fact<T>>& all, FactId T::*which, FactId wanted) {
    for (const auto& fact : all)
        if (fact.value.*which == wanted) return fact.value.on;
    return {};
}

std::optional<Date> HomeFile::signed_on(FactId restraint) const {
    return day_of(restraints_signed, &RestraintSigned::restraint, restraint);
}
std::optional<Date> HomeFile::talked_on(FactId restraint) const {
    return day_of(restraints_talked, &RestraintTalked::restraint, restraint);
}
std::optional<Date> HomeFile::purpose_sent_on(FactId review) const {
    return day_of(purpose_sent, &PurposeSent::review, review);
}

const Fact<PurposeReview>* HomeFile::purpose_to_be_sent() const {
    for (auto at = purpose_reviews.rbegin(); at != purpose_reviews.rend(); ++at)
        if (at->value.changed && !purpose_sent_on(at->id)) return &*at;
    return nullptr;
}

const Fact<QualityReview>* HomeFile::to_be_sent() const {
    for (auto at = quality_reviews.rbegin(); at != quality_reviews.rend(); ++at)
        if (!sent(at->id)) return &*at;
    return nullptr;
}

namespace {

Result<void> read_carers(const Store& store, const Leave& home, HomeFile& file) {
    file.carers = TRY(store.all(std::string{carers_of_homes} + " and r.household = $3 order by a.starts, r.about",
                                {home.authority(), Role::foster_carer, household_of(home.about())}, read_carer));
    std::vector<PersonId> people;
    for (const auto& carer : file.carers) people.push_back(carer.person);
    const auto names = TRY(names_in(store, home, people));
    for (auto& carer : file.carers) carer.name = names.at(carer.person);
    return {};
}

Result<void> read_address(const Store& store, const Leave& home, HomeFile& file) {
    const auto& table = table_info<Residence>();
    auto rows = TRY(store.all(
        table.select + " where authority = $1 and household = $2 and retired_by is null and ends is null" + table.order,
        {home.authority(), household_of(home.about())},
        [](const Row& row) { return read_fact<Residence>(row).value; }));
    if (!rows.empty()) file.address = std::move(rows.back());
    return {};
}

}  // namespace

Result<HomeFile> home_file(const Store& store, const Leave& home, Known known) {
    auto is = TRY(facts<Home>(store, home, known));
    if (is.empty()) return fail(Fault::not_found, "There is no such home on the record.");
    HomeFile file{std::move(is.back())};
    TRY(for_each_list(Depth::for_rules, [&]<class T>(ListOf<T> list) -> Result<void> {
        file.*list = TRY(facts<T>(store, home, known));
        return {};
    }));
    TRY(read_carers(store, home, file));
    TRY(read_address(store, home, file));
    file.occupants = TRY(care::occupants(store, home.authority(), household_of(home.about())));
    file.local = TRY(local_spans(store, home.authority(), known));
    return file;
}

Result<std::vector<Fact<Allegation>>> allegations(const Store& store, const Allowed<May::see_allegation>& home) {
    return facts<Allegation>(store, home, Known::now());
}

Schema homes_schema() {
    return {"homes", {&table_info<RunBy>(),           &table_info<Terms>(),
                      &table_info<Exemption>(),       &table_info<NotAvailable>(),
                      &table_info<Inspection>(),      &table_info<PlacedDespite>(),
                      &table_info<HomeVisit>(),       &table_info<ApprovalReview>(),
                      &table_info<Training>(),        &table_info<Resignation>(),
                      &table_info<QualityReview>(),   &table_info<QualityReviewSent>(),
                      &table_info<Evidence>(),        &table_info<Allegation>(),
                      &table_info<Ending>(),          &table_info<PremisesReview>(),
                      &table_info<ManagerAway>(),     &table_info<ManagerBack>(),
                      &table_info<ManagerTold>(),     &table_info<EndingNotice>(),
                      &table_info<NoticeDropped>(),   &table_info<Restraint>(),
                      &table_info<RestraintSigned>(), &table_info<RestraintTalked>(),
                      &table_info<PurposeReview>(),   &table_info<PurposeSent>(),
                      &table_info<ExemptedChild>(),   &table_info<RetentionDecision>()}};
}

}  // namespace kith::homes
