// Children who need a home, as matching is told of them: one request from the child's own record.
#include <algorithm>
#include <array>

#include "care/kept_apart.h"
#include "care/schools.h"
#include "homes/kept_apart.h"
#include "kernel/access/gate.h"
#include "kernel/record/several.h"
#include "region/told.h"

namespace kith::region {

namespace told {

std::optional<matching::Need> need_of(Disability disability) {
    switch (disability) {
        case Disability::mobility: return matching::Need::wheelchair;
        case Disability::hand:
        case Disability::personal_care:
        case Disability::incontinence: return matching::Need::personal_care;
        case Disability::communication: return matching::Need::communication;
        case Disability::learning: return matching::Need::learning_disability;
        case Disability::hearing: return matching::Need::hearing;
        case Disability::vision: return matching::Need::sight;
        case Disability::behaviour: return matching::Need::behaviour;
        case Disability::consciousness: return matching::Need::epilepsy;
        case Disability::autism: return matching::Need::autism;
        case Disability::other: return {};
    }
    return {};
}

}  // namespace told

namespace {

using enum CriterionKind;
using matching::Feature;
using matching::Term;

/// The one place at which the lines of a request and what matching knows meet.
constexpr std::array means{
    CriterionMeans{near_school,
                   Term::school,
                   {},
                   {},
                   "Where the school is is not on the record: record its postcode, or look at the journey yourself."},
    CriterionMeans{near_family, Term::distance, {}, {}, ""},
    CriterionMeans{language, Term::language, {}, {}, ""},
    CriterionMeans{
        religion, Term::culture, {}, {}, "What the child wants kept is in words: ask each home what it can keep."},
    CriterionMeans{disability, Term::health, {}, {}, ""},
    CriterionMeans{health, Term::health, matching::Need::medical_care, {}, ""},
    CriterionMeans{experience, Term::experience, matching::Need::trauma, {}, ""},
    CriterionMeans{only_child, Term::childs_wishes, {}, Feature::other_children, ""},
    CriterionMeans{
        no_younger, {}, {}, {}, "How old the children in a home are is not told across a border: ask each home."},
    CriterionMeans{two_carers, {}, {}, {}, "How many carers a home has is not weighed: look at each home."},
    CriterionMeans{no_animals, Term::childs_wishes, {}, Feature::pets, ""},
    CriterionMeans{away_from_area, {}, {}, {}, ""},
};

std::optional<matching::Length> length_of(Lasting lasting) {
    switch (lasting) {
        case Lasting::long_term: return matching::Length::long_term;
        case Lasting::short_term:
        case Lasting::bridging:
        case Lasting::respite: return matching::Length::short_term;
        case Lasting::not_known: return {};
    }
    return {};
}

void add_line(const Criterion& line, matching::Child& child) {
    const auto meant = std::ranges::find(means, line.what, &CriterionMeans::kind);
    const auto matters = line.importance;
    if (meant->term) {
        auto& at = child.matters[static_cast<std::size_t>(*meant->term)];
        // A term that cannot be made essential, or rests on words, is wanted at most.
        const bool may_exclude = matching::terms_of(*meant->term).essential_from > 0;
        at = matters == matching::Matters::essential && !may_exclude ? matching::Matters::wanted : matters;
    }
    if (meant->need) {
        child.needs.insert(*meant->need);
        if (line.importance == Importance::essential) child.essential_needs.insert(*meant->need);
    }
    if (meant->not_this) child.wishes.push_back({*meant->not_this, false, matters, ""});
    if (line.what == away_from_area && child.home) {
        if (line.importance == Importance::essential)
            child.keep_away_from.push_back({.around = child.home->at,
                                            .radius_metres = 8'000,
                                            .district = postcode_district(child.home->postcode),
                                            .reason = "away from where they lived, to be safe"});
        child.home.reset();  // near is not what is wanted
    }
}

matching::RequestKind kind_of_request(const Request& request, const ChildFacts& facts) {
    if (request.urgency == Urgency::emergency) return matching::RequestKind::emergency;
    return facts.in_staffed_home && is_family(request.kind) ? matching::RequestKind::step_down
                                                            : matching::RequestKind::planned;
}

}  // namespace

std::span<const CriterionMeans> criteria_meant() { return means; }

matching::Child told_child(const Request& request, std::span<const Criterion> criteria, ChildFacts facts, Date today) {
    matching::Child child{.id = facts.id,
                          .given = facts.given,
                          .born = facts.born,
                          .sex = told::sex_of(facts.sex),
                          .kind = kind_of_request(request, facts),
                          .needed_from = std::max(today, request.needed_by),
                          .needed_by = request.needed_by,
                          .secure_order = facts.secure_order,
                          .home = std::move(facts.from),
                          .people = std::move(facts.people),
                          .speaks = std::move(facts.speaks),
                          .siblings = std::move(facts.siblings),
                          .risks = std::move(facts.risks),
                          .keep_away_from = std::move(facts.keep_away_from),
                          .lives_at = facts.lives_at,
                          .stayed_at = std::move(facts.stayed_at),
                          .intention = length_of(request.lasting)};
    if (const auto kind = told::kind_of(request.kind)) child.kinds.push_back(*kind);
    if (request.urgency == Urgency::emergency) child.needed_from = today;
    for (const auto disability : facts.disabilities)
        if (const auto need = told::need_of(disability)) child.needs.insert(*need);
    for (const auto& line : criteria) {
        add_line(line, child);
        if (line.what == near_school) child.school = facts.school;
        if (line.what == disability && line.importance == Importance::essential)
            for (const auto one : facts.disabilities)
                if (const auto need = told::need_of(one)) child.essential_needs.insert(*need);
    }
    return child;
}

namespace {

std::string first_word(std::string_view name) { return std::string{name.substr(0, name.find(' '))}; }

/// Brothers and sisters who wait too, or live in a home on this record: the others live with family, and every home is
/// as far from them as the next.
Result<std::vector<matching::Sibling>> siblings_told(const Store& store, AuthorityId authority, const ChildKnown& child,
                                                     const Request& request, const std::vector<PersonId>& set,
                                                     Date today) {
    std::vector<matching::Sibling> found;
    std::vector<PersonId> all;
    for (const auto* one : child.siblings()) all.push_back(one->id);
    std::vector<PersonId> in_care;
    TRY(each_fact_of<care::Placement>(store, Gate::machine_all(authority), all, [&](const Fact<care::Placement>& fact) {
        if (runs_on(fact.value.starts, fact.value.ends, today)) in_care.push_back(fact.about);
    }));
    for (const auto* one : child.siblings()) {
        const bool waits = std::ranges::find(set, one->id) != set.end();
        if (!waits && std::ranges::find(in_care, one->id) == in_care.end()) continue;
        const bool apart = waits && request.together == Together::apart;
        found.push_back({{authority, one->id}, first_word(one->name), waits, apart, request.why_apart.value_or("")});
    }
    return found;
}

/// The school they go to, where it is known where that is.
Result<std::optional<matching::School>> school_told(const Store& store, AuthorityId authority,
                                                    const care::CareFile& child, const Telling& telling) {
    const care::School* goes_to = nullptr;
    for (const auto& fact : child.schools)
        if (runs_on(fact.value.starts, fact.value.ends, telling.today)) goes_to = &fact.value;
    if (!goes_to) return std::optional<matching::School>{};
    const auto postcode = care::postcode_where(*goes_to, TRY(care::postcodes_of_schools(store, authority)));
    const auto at = postcode ? told::place_of(telling.postcodes, *postcode) : std::nullopt;
    if (!at) return std::optional<matching::School>{};
    return std::optional{matching::School{*at, goes_to->name, true}};
}

/// Those who matter by the child's own word, where they live, as far as the reader may know it.
Result<std::vector<matching::PersonNear>> people_told(const Store& store, const Reader& reader, const ChildKnown& child,
                                                      const Telling& telling) {
    std::vector<PersonId> rated;
    for (const auto& one : child.family)
        if (one.rating && *one.rating >= 3 && !one.died && !told::is_sibling(one.tie)) rated.push_back(one.id);
    std::vector<matching::PersonNear> found;
    if (rated.empty() || !reader.granted(May::see_person)) return found;
    const auto known = TRY(Gate::among(store, reader, May::see_person, rated));
    TRY(each_fact_of<Residence>(store, Gate::machine_all(reader.authority), known, [&](const Fact<Residence>& fact) {
        const auto& it = fact.value;
        if (it.withheld || it.ends) return;
        const auto at = told::place_of(telling.postcodes, it.postcode);
        const auto one = std::ranges::find(child.family, fact.about, &Related::id);
        if (at && one != child.family.end()) found.push_back({*at, first_word(one->name), *one->rating - 2});
    }));
    return found;
}

std::optional<matching::Place> from_where(const ChildKnown& child, const Request& request, const Telling& telling) {
    const auto lived = child.lived(telling.today);
    if (lived && lived->withheld) return {};
    if (lived)
        if (auto at = told::place_of(telling.postcodes, lived->postcode)) return at;
    return request.district ? told::middle_of(telling.postcodes, *request.district) : std::nullopt;
}

Result<void> add_homes_known(const Store& store, AuthorityId authority, const care::CareFile& file, Date today,
                             ChildFacts& facts) {
    for (const auto& fact : file.placements)
        if (fact.value.household) facts.stayed_at.push_back({authority, home_of(*fact.value.household)});
    const auto* lives = file.placement_on(today);
    const auto elsewhere = TRY(kith::facts<StayElsewhere>(store, Gate::machine(authority, file.child), Known::now()));
    for (const auto& stay : elsewhere) {
        const matching::RecordId home{stay.value.at, PersonId{stay.value.home}};
        facts.stayed_at.push_back(home);
        if (lives && lives->id == stay.value.placement) facts.lives_at = home;
    }
    if (!lives) return {};
    if (lives->value.household) facts.lives_at = matching::RecordId{authority, home_of(*lives->value.household)};
    facts.in_staffed_home = lives->value.kind == care::PlaceKind::childrens_home;
    return {};
}

/// The record has the day of an order and not its length: it is taken to hold as long as the law lets a court say,
/// three months at first and six when it is made again (Secure Accommodation Regulations 1991, regs. 11 and 12).
bool secure_order_on(const care::CareFile& file, Date day) {
    bool again = false, holds = false;
    for (const auto& fact : file.approvals) {
        if (fact.value.kind != care::ApprovalKind::secure_court_order) continue;
        holds = holds || (fact.value.on <= day && day < fact.value.on.plus_months(again ? 6 : 3));
        again = true;
    }
    return holds;
}

Result<matching::Child> child_told(const Store& store, const Reader& reader, AuthorityId authority,
                                   const ChildKnown& child, const RequestFile& file, const std::vector<PersonId>& set,
                                   const Telling& telling) {
    const auto& request = file.request.value;
    ChildFacts facts{.id = {authority, child.care.child},
                     .given = child.care.given,
                     .born = child.care.born,
                     .sex = child.person.person.value.sex,
                     .from = from_where(child, request, telling),
                     .siblings = TRY(siblings_told(store, authority, child, request, set, telling.today)),
                     .people = TRY(people_told(store, reader, child, telling)),
                     .school = TRY(school_told(store, authority, child.care, telling)),
                     .risks = TRY(homes::risks_of(store, reader, child.care, telling.today))};
    for (const auto& fact : child.care.exclusion_zones)
        if (care::holds_on(fact.value, telling.today))
            facts.keep_away_from.push_back(homes::zone_of(telling.postcodes, fact.value, fact.value.why));
    for (const auto& fact : child.person.disabilities) facts.disabilities.push_back(fact.value.kind);
    for (const auto& fact : child.person.languages)
        if (fact.value.first && lower(fact.value.language) != "english")
            facts.speaks = told::language_code(fact.value.language);
    TRY(add_homes_known(store, authority, child.care, telling.today, facts));
    facts.secure_order = secure_order_on(child.care, telling.today);
    std::vector<Criterion> lines;
    for (const auto& fact : file.criteria) lines.push_back(fact.value);
    return told_child(request, lines, std::move(facts), telling.today);
}

/// Who else of the set waits for a home still: of one who has moved in, advice says that they live there.
Result<std::vector<PersonId>> in_set(const Store& store, AuthorityId authority, const RequestFile& file) {
    if (!file.request.value.set) return std::vector<PersonId>{};
    return store.all(
        "select q.about from region_request q where q.authority = $1 and q.sibling_set = $2 and q.about <> $3"
        " and q.retired_by is null and not exists (select 1 from region_request_ended e"
        " where e.authority = q.authority and e.about = q.about and e.request = q.fact and e.retired_by is null"
        " and e.how <> $4) and not exists (select 1 from region_offer_answered a where a.authority = q.authority"
        " and a.about = q.about and a.request = q.fact and a.retired_by is null and a.answer = $5) order by q.about",
        {authority, *file.request.value.set, file.request.about, EndedHow::unable, Answer::chosen},
        [](const Row& row) { return row.id<PersonId>(0); });
}

}  // namespace

Result<std::vector<matching::Child>> told_children(const Store& store, const Reader& reader,
                                                   const Allowed<May::request_home>& leave, const ChildKnown& child,
                                                   const RequestFile& request, const Telling& telling) {
    const auto authority = leave.authority();
    const auto set = TRY(in_set(store, authority, request));
    std::vector<matching::Child> all{TRY(child_told(store, reader, authority, child, request, set, telling))};
    if (request.request.value.together != Together::together) return all;
    for (const auto one : TRY(Gate::among(store, reader, May::request_home, set))) {
        const auto theirs = TRY(decide<May::request_home>(store, reader, one));
        const auto requests = TRY(requests_of(store, theirs, Known::now()));
        const auto* waits = running(requests);
        if (!waits || waits->request.value.set != request.request.value.set || waits->chosen()) continue;
        auto others = set;
        std::erase(others, one);
        others.push_back(child.care.child);
        const auto known = TRY(child_known(store, theirs));
        all.push_back(TRY(child_told(store, reader, authority, known, *waits, others, telling)));
    }
    for (auto& one : all) one.set = all.size() > 1 ? std::optional{1} : std::nullopt;
    return all;
}

}  // namespace kith::region
