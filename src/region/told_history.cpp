#include "region/told_history.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "care/schools.h"
#include "kernel/access/gate.h"

namespace kith::region {

namespace {

constexpr int months_looked_at = 36;
constexpr std::size_t most_together = 16;

std::optional<matching::KindOfHome> kind_of_stay(care::PlaceKind kind) {
    switch (kind) {
        case care::PlaceKind::foster:
        case care::PlaceKind::foster_long_term: return matching::KindOfHome::family;
        case care::PlaceKind::childrens_home: return matching::KindOfHome::childrens_home;
        case care::PlaceKind::secure_home: return matching::KindOfHome::secure_home;
        case care::PlaceKind::supported_accommodation: return matching::KindOfHome::supported_accommodation;
        case care::PlaceKind::residential_school: return matching::KindOfHome::residential_school;
        default: return {};  // with family or friends, for adoption, on one's own: nobody is matched to a home
    }
}

struct WhoTheyAre {
    std::optional<Date> born;
    std::optional<Sex> sex;
    std::optional<matching::Place> from;
    matching::NeedSet needs;
    std::optional<std::string> speaks;
    std::vector<care::School> schools;
};

/// One member's children and the stays of theirs that began in the time looked at.
class MemberHistory {
public:
    MemberHistory(const Store& store, AuthorityId member, const Telling& telling, Date from)
        : store_{store}, member_{member}, telling_{telling}, from_{from} {}

    Result<void> add_to(ToldHistory& told) {
        TRY(read_stays(told));
        TRY(read_people());
        TRY(read_schools());
        TRY(read_siblings());
        for (auto& [day, stays] : by_day_) families(stays, told);
        return {};
    }

private:
    using Stay = Fact<care::Placement>;

    LeaveOfAll leave() const { return Gate::machine_all(member_); }

    Result<void> read_stays(ToldHistory& told) {
        return each_fact<care::Placement>(store_, leave(), Known::now(), [&](const Stay& stay) {
            if (stay.value.starts < from_ || stay.value.starts > telling_.today) return;
            if (!kind_of_stay(stay.value.kind)) {
                ++told.left_out;
                return;
            }
            by_day_[stay.value.starts].push_back(stay);
            people_[stay.about];
        });
    }

    template <class T, class Visit>
    Result<void> each_of_them(Visit visit) {
        return each_fact<T>(store_, leave(), Known::now(), [&](const Fact<T>& fact) {
            if (const auto at = people_.find(fact.about); at != people_.end()) visit(at->second, fact.value);
        });
    }

    Result<void> read_people() {
        TRY(each_of_them<Person>([](WhoTheyAre& who, const Person& it) {
            who.born = it.born;
            who.sex = it.sex;
        }));
        // Where they last lived with their own: what begins before care and is not kept safe.
        TRY(each_of_them<Residence>([&](WhoTheyAre& who, const Residence& it) {
            if (!it.withheld && !who.from) who.from = told::place_of(telling_.postcodes, it.postcode);
        }));
        TRY(each_of_them<DisabilityFact>([](WhoTheyAre& who, const DisabilityFact& it) {
            if (const auto need = told::need_of(it.kind)) who.needs.insert(*need);
        }));
        return each_of_them<Language>([](WhoTheyAre& who, const Language& it) {
            if (it.first && lower(it.language) != "english") who.speaks = told::language_code(it.language);
        });
    }

    Result<void> read_schools() {
        where_schools_are_ = TRY(care::postcodes_of_schools(store_, member_));
        return each_of_them<care::School>(
            [](WhoTheyAre& who, const care::School& school) { who.schools.push_back(school); });
    }

    /// Where they went to school on the day before, as far as the record says where that is. That they were to stay at
    /// it is assumed: the law asks for it.
    std::optional<matching::School> school_of(const WhoTheyAre& who, Date before) const {
        for (const auto& school : who.schools) {
            if (!runs_on(school.starts, school.ends, before)) continue;
            const auto postcode = care::postcode_where(school, where_schools_are_);
            const auto at = postcode ? told::place_of(telling_.postcodes, *postcode) : std::nullopt;
            if (at) return matching::School{*at, "school", true};
        }
        return {};
    }

    Result<void> read_siblings() {
        return each_fact<Relationship>(store_, leave(), Known::now(), [&](const Fact<Relationship>& fact) {
            if (!told::is_sibling(fact.value.tie)) return;
            siblings_.insert({fact.about, fact.value.other});
            siblings_.insert({fact.value.other, fact.about});
        });
    }

    /// Those who came on one day, put together by who is whose brother or sister.
    void families(std::vector<Stay>& stays, ToldHistory& told) {
        std::vector<std::vector<const Stay*>> groups;
        for (const auto& stay : stays) {
            const auto group = std::ranges::find_if(groups, [&](const auto& one) {
                return one.size() < most_together && std::ranges::any_of(one, [&](const Stay* other) {
                           return siblings_.contains({stay.about, other->about});
                       });
            });
            if (group == groups.end())
                groups.push_back({&stay});
            else
                group->push_back(&stay);
        }
        for (const auto& group : groups) told.history.arrivals.push_back(arrival(group, told));
    }

    /// Each stay is a child of its own to the evaluation: the same child may have come more than once.
    matching::RecordId id_of(const Stay& stay) const { return {member_, PersonId{stay.id.number()}}; }

    matching::Arrival arrival(const std::vector<const Stay*>& group, ToldHistory& told) const {
        matching::Arrival found{group.front()->value.starts, {}, {}};
        for (const auto* stay : group) {
            const auto& who = people_.at(stay->about);
            if (!who.from) ++told.without_home;
            auto school = school_of(who, found.on.plus_days(-1));
            if (!school) ++told.without_school;
            matching::Child child{.id = id_of(*stay),
                                  .given = "a child",
                                  .born = who.born,
                                  .sex = told::sex_of(who.sex),
                                  .needed_from = found.on,
                                  .needed_by = found.on,
                                  .kinds = {*kind_of_stay(stay->value.kind)},
                                  .secure_order = stay->value.kind == care::PlaceKind::secure_home,
                                  .home = who.from,
                                  .school = std::move(school),
                                  .needs = who.needs,
                                  .speaks = who.speaks};
            for (const auto* other : group)
                if (other != stay) child.siblings.push_back({id_of(*other), "a brother or sister", true, false, ""});
            found.children.push_back(std::move(child));
            const auto until = stay->value.ends.value_or(telling_.today.plus_days(365));
            found.days.push_back(std::max(1, until - stay->value.starts));
        }
        return found;
    }

    const Store& store_;
    AuthorityId member_;
    const Telling& telling_;
    Date from_;
    std::map<Date, std::vector<Stay>> by_day_;
    std::map<PersonId, WhoTheyAre> people_;
    care::PostcodesOfSchools where_schools_are_;
    std::set<std::pair<PersonId, PersonId>> siblings_;
};

/// Homes as they were on the first day, and from the day they opened those that opened later. Places that could not be
/// used for a while are not told: their facts hold for other days.
Result<void> homes_then(const Store& store, const Circle& circle, ToldHistory& told, const Telling& telling) {
    const Telling then{told.from, telling.postcodes};
    for (const auto record : circle.records()) TRY(told::add_homes(store, circle, record, then, told.history.homes));
    const Telling now{telling.today, telling.postcodes};
    std::vector<matching::Home> later;
    for (const auto record : circle.records()) TRY(told::add_homes(store, circle, record, now, later));
    std::map<matching::RecordId, const matching::Home*> by_id;
    for (const auto& home : later) by_id.emplace(home.id, &home);
    for (auto& home : told.history.homes) {
        home.reductions.clear();
        const auto at = by_id.find(home.id);
        if (!home.terms && at != by_id.end()) home.terms = at->second->terms;
        if (!home.at && at != by_id.end()) home.at = at->second->at;
        if (!home.registered && at != by_id.end()) home.registered = at->second->registered;
    }
    std::erase_if(told.history.homes, [](const matching::Home& home) {
        return !home.terms || !home.terms->only_for.empty();  // for named children alone: nobody else is matched there
    });
    return {};
}

std::vector<std::string> assumptions_of(const ToldHistory& told) {
    return {
        fmt::format("The record of {} authorities from {} to {}: every stay that began then in a foster family that "
                    "the children did not know before, a home with staff or a residential school. {} other stays "
                    "are left out: with family or friends, for adoption, on their own.",
                    told.members, told.from.in_words(), told.to.in_words(), with_commas(told.left_out)),
        "Each child is matched to the kind of home they lived in. A move counts as a child who comes.",
        "Stays that go on are taken to go on for another year.",
        "Homes with the terms, places and children they had on the first day, and from their own first day those "
        "that opened later. Who lived there before leaves on the day they did.",
        "Providers' homes on the co-operative's register are in: who else lived in them the record does not say, so "
        "they are empty on the first day, and pooling may look better than it is.",
        fmt::format("Where a child comes from is not known of {} of those who came; distances leave them out. Of {} no "
                    "school was known on the day before: minutes are those to where they come from. All others are "
                    "taken to stay at their school, as the law asks.",
                    with_commas(told.without_home), with_commas(told.without_school)),
        "What homes can offer is what they say today, where they have said it."};
}

}  // namespace

Result<ToldHistory> told_history(const Store& store, const AllowedAll<May::see_region>& leave, const Telling& telling) {
    const auto circle = TRY(circle_of(store, leave.authority(), telling.today));
    if (!circle.co_operative)
        return fail(Fault::not_found,
                    "No co-operative: pooling is of authorities that belong together. Found one and name its members.");
    ToldHistory told{.history = {},
                     .from = telling.today.plus_months(-months_looked_at),
                     .to = telling.today,
                     .members = static_cast<int>(circle.members.size()),
                     .assumptions = {}};
    for (const auto& member : circle.members)
        TRY(MemberHistory(store, member.authority, telling, told.from).add_to(told));
    std::ranges::stable_sort(told.history.arrivals, {}, &matching::Arrival::on);
    TRY(homes_then(store, circle, told, telling));
    told.assumptions = assumptions_of(told);
    return told;
}

}  // namespace kith::region
