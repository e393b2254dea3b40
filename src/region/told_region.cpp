// All who wait in the circle and all its homes, for the co-operative, read member by member and set by set.
#include <algorithm>
#include <map>

#include "care/kept_apart.h"
#include "homes/kept_apart.h"
#include "kernel/access/gate.h"
#include "kernel/record/several.h"
#include "region/told.h"

namespace kith::region {

namespace {

/// Why, where why is not told.
constexpr auto decided_by_them = "decided by their authority";

using Masks = std::map<matching::RecordId, PersonId>;

/// The children of one member who wait.
class WaitingOfMember {
public:
    WaitingOfMember(const Store& store, const Sharing& member, const Telling& telling, const Masks& masks)
        : store_{store}, member_{member}, telling_{telling}, masks_{masks} {}

    Result<void> add_to(ToldRegion& region) {
        waiting_ = TRY(told::waiting(store_, member_.authority));
        // Of a child whose record is restricted too little may be told for a plan: their own authority places them.
        restricted_ = TRY(restricted_on(store_, member_.authority, telling_.today));
        std::erase_if(waiting_, [&](const auto& one) { return restricted_.contains(one.request.about); });
        TRY(read());
        for (const auto& one : waiting_) region.children.push_back(child(one));
        return {};
    }

private:
    Result<void> read() {
        for (const auto& one : waiting_) {
            children_.push_back(one.request.about);
            number_of_[one.request.about] = one.request.id.number();
        }
        const auto leave = Gate::machine_all(member_.authority);
        const auto each = [&]<class T>(auto visit) {
            return each_fact_of<T>(store_, leave, children_, [&](const Fact<T>& fact) { visit(fact); });
        };
        TRY(each.template operator()<Criterion>(
            [&](const auto& fact) { lines_[fact.value.request.number()].push_back(fact.value); }));
        TRY(each.template operator()<DisabilityFact>(
            [&](const auto& fact) { facts_[fact.about].disabilities.push_back(fact.value.kind); }));
        TRY(each.template operator()<Language>([&](const auto& fact) {
            if (fact.value.first && lower(fact.value.language) != "english")
                facts_[fact.about].speaks = told::language_code(fact.value.language);
        }));
        TRY(each.template operator()<care::Placement>([&](const auto& fact) { add_placement(fact); }));
        TRY(each.template operator()<care::ExclusionZone>([&](const auto& fact) {
            if (care::holds_on(fact.value, telling_.today))
                facts_[fact.about].keep_away_from.push_back(
                    homes::zone_of(telling_.postcodes, fact.value, decided_by_them));
        }));
        TRY(risks());
        return siblings();
    }

    /// That two must not live together is told, as no plan may put them in one home; who the other is and why is not.
    Result<void> risks() {
        return each_fact<care::KnownRisk>(store_, Gate::machine_all(member_.authority), Known::now(),
                                          [&](const Fact<care::KnownRisk>& fact) {
                                              if (!care::holds_on(fact.value, telling_.today)) return;
                                              add_risk(fact.about, fact.value.other, fact.value.together);
                                              add_risk(fact.value.other, fact.about, fact.value.together);
                                          });
    }

    /// The other may live in a home, wait for one, or both.
    void add_risk(PersonId child, PersonId other, care::LivingTogether together) {
        if (!number_of_.contains(child)) return;
        const auto add = [&](PersonId known_as) {
            facts_[child].risks.push_back(
                {{member_.authority, known_as}, together == care::LivingTogether::must_not, decided_by_them});
        };
        if (const auto lives = masks_.find({member_.authority, other}); lives != masks_.end()) add(lives->second);
        if (const auto waits = number_of_.find(other); waits != number_of_.end()) add(PersonId{waits->second});
    }

    void add_placement(const Fact<care::Placement>& fact) {
        auto& facts = facts_[fact.about];
        const bool now = runs_on(fact.value.starts, fact.value.ends, telling_.today);
        if (now) facts.in_staffed_home = fact.value.kind == care::PlaceKind::childrens_home;
        if (!fact.value.household) return;
        const matching::RecordId home{member_.authority, home_of(*fact.value.household)};
        facts.stayed_at.push_back(home);
        if (now) facts.lives_at = home;
    }

    /// A tie is on the record of one of the two.
    Result<void> siblings() {
        const auto leave = Gate::machine_all(member_.authority);
        TRY(each_fact_of<Relationship>(store_, leave, children_, [&](const Fact<Relationship>& fact) {
            if (told::is_sibling(fact.value.tie) && !fact.value.ends) ties_[fact.about].push_back(fact.value.other);
        }));
        static const auto sql =
            "select other, about, tie from people_relationship where authority = $1 and other in (" +
            places_for_people() + ") and retired_by is null and ends is null order by fact";
        for (std::size_t from = 0; from < children_.size(); from += people_at_once)
            TRY(store_.each(sql, params_for_people(member_.authority, children_, from), [&](const Row& row) {
                if (told::is_sibling(Cell<Tie>::read(row, 2)))
                    ties_[row.id<PersonId>(0)].push_back(row.id<PersonId>(1));
            }));
        return {};
    }

    std::string given(std::int64_t number) const { return "Request " + reference(member_.authority, number); }

    std::vector<matching::Sibling> siblings_of(const Fact<Request>& request) const {
        std::vector<matching::Sibling> found;
        const auto& it = request.value;
        for (const auto& other : waiting_)
            if (it.set && other.request.value.set == it.set && other.request.about != request.about)
                found.push_back({{member_.authority, PersonId{other.request.id.number()}},
                                 given(other.request.id.number()),
                                 true,
                                 it.together == Together::apart,
                                 decided_by_them});
        const auto ties = ties_.find(request.about);
        if (ties == ties_.end()) return found;
        for (const auto one : ties->second) {
            const auto lives = masks_.find({member_.authority, one});
            if (lives == masks_.end() || number_of_.contains(one) || restricted_.contains(one)) continue;
            const matching::RecordId id{member_.authority, lives->second};
            if (std::ranges::find(found, id, &matching::Sibling::child) == found.end())
                found.push_back({id, "a brother or sister", false, false, ""});
        }
        return found;
    }

    bool asks_for(std::int64_t request, CriterionKind what) {
        return std::ranges::any_of(lines_[request], [&](const Criterion& line) { return line.what == what; });
    }

    matching::Child child(const told::WaitingFact& one) {
        const auto number = one.request.id.number();
        auto facts = std::move(facts_[one.request.about]);
        // What the request does not ask for is not told, nor where the child has lived before.
        if (!asks_for(number, CriterionKind::disability)) facts.disabilities.clear();
        if (!asks_for(number, CriterionKind::language)) facts.speaks.reset();
        facts.stayed_at.clear();
        facts.id = {member_.authority, PersonId{number}};
        facts.given = given(number);
        facts.born = one.born;
        facts.sex = one.sex;
        if (member_.lets.show_district && one.request.value.district)
            facts.from = told::middle_of(telling_.postcodes, *one.request.value.district);
        facts.siblings = siblings_of(one.request);
        return told_child(one.request.value, lines_[number], std::move(facts), telling_.today);
    }

    const Store& store_;
    const Sharing& member_;
    const Telling& telling_;
    const Masks& masks_;
    std::vector<told::WaitingFact> waiting_;
    std::set<PersonId> restricted_;
    std::vector<PersonId> children_;
    std::map<PersonId, std::int64_t> number_of_;
    std::map<PersonId, ChildFacts> facts_;
    std::map<PersonId, std::vector<PersonId>> ties_;
    std::map<std::int64_t, std::vector<Criterion>> lines_;
};

/// Brothers and sisters asked for at one time, of whom at least two wait still.
void add_sets(ToldRegion& region) {
    for (std::size_t i = 0; i < region.children.size(); ++i) {
        auto& child = region.children[i];
        if (child.set) continue;
        std::vector<matching::Child*> all{&child};
        bool apart = false;
        for (const auto& sibling : child.siblings) {
            if (!sibling.waiting) continue;
            apart = apart || sibling.apart;
            const auto other = std::ranges::find(region.children, sibling.child, &matching::Child::id);
            if (other != region.children.end()) all.push_back(&*other);
        }
        if (all.size() < 2) continue;
        const int number = static_cast<int>(region.sets.size()) + 1;
        for (auto* one : all) one->set = number;
        region.sets.push_back({number, apart ? matching::Keep::apart : matching::Keep::together_if_it_can_be,
                               apart ? "their authority decided so" : ""});
    }
}

}  // namespace

Result<ToldRegion> told_region(const Store& store, const AllowedAll<May::propose_match>& leave,
                               const Telling& telling) {
    const auto circle = TRY(circle_of(store, leave.authority(), telling.today));
    ToldRegion region;
    for (const auto record : circle.records()) TRY(told::add_homes(store, circle, record, telling, region.homes));
    const auto masks = told::mask_residents(region.homes, {});
    for (const auto& member : circle.members) TRY(WaitingOfMember(store, member, telling, masks).add_to(region));
    add_sets(region);
    return region;
}

}  // namespace kith::region
