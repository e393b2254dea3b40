#include "commissioning/sufficiency.h"

#include <algorithm>
#include <set>

#include "kernel/core/text.h"

namespace kith::commissioning {

AgeGroup age_group(std::optional<int> age) {
    if (!age) return AgeGroup::not_known;
    if (*age < 5) return AgeGroup::under_five;
    if (*age <= 10) return AgeGroup::five_to_ten;
    return *age <= 15 ? AgeGroup::eleven_to_fifteen : AgeGroup::sixteen_up;
}

namespace {

class Counting {
public:
    Counting(const Us& us, const std::vector<NeedSeen>& needs, Date from, Date to)
        : us_{us}, found_{from, to, {}, {}, {}, {}, {}, {}, {}, {}, {}} {
        for (const auto& member : us.members) found_.by_area[member.name];
        std::map<std::pair<AuthorityId, std::int64_t>, const NeedSeen*> last;
        for (const auto& need : needs) {
            auto& newest = last[{need.member, need.same}];
            if (need.on <= to &&
                (!newest || need.on > newest->on || (need.on == newest->on && need.number > newest->number)))
                newest = &need;
        }
        for (const auto& [child, need] : last)
            if (need && waits(*need)) waiting_.insert(need);
        for (const auto& need : needs) count(need);
    }

    Sufficiency take() { return std::move(found_); }

    void places(const std::vector<PlacesThere>& all) {
        for (const auto& some : all) {
            found_.all.vacant += some.vacant();
            found_.by_area[some.area].vacant += some.vacant();
            found_.by_kind[some.kind].vacant += some.vacant();
            vacant_[{some.area, some.kind}] += some.vacant();
        }
        for (const auto& [where, number] : wanted_)
            if (const int missing = number - vacant_[where]; missing > 0) found_.missing[where] = missing;
    }

    void declines(const std::vector<DeclineSeen>& all) {
        for (const auto& one : all)
            if (found_.from <= one.on && one.on <= found_.to) ++found_.why_declined[one.why];
    }

private:
    /// A need that stands on the last day: asked for and not ended by then, or given up in this time. The need is still
    /// there.
    bool waits(const NeedSeen& need) const {
        if (!need.ended || *need.ended > found_.to) return true;
        return need.how == region::EndedHow::unable && *need.ended >= found_.from;
    }

    void count(const NeedSeen& need) {
        if (need.on > found_.to) return;
        const auto area = us_.name_of(need.member);
        std::vector<Counted*> counts{&found_.all, &found_.by_area[area], &found_.by_kind[need.kind],
                                     &found_.by_age[need.age]};
        for (const auto what : std::set<region::CriterionKind>{need.essential.begin(), need.essential.end()})
            counts.push_back(&found_.by_need[what]);
        if (need.siblings) counts.push_back(&found_.siblings);
        const bool waiting = waiting_.contains(&need);
        for (auto* counted : counts) add(*counted, need, waiting);
        if (waiting) ++wanted_[{area, need.kind}];
        if (ended_here(need) && need.how == region::EndedHow::unable && need.why) ++found_.why_unable[*need.why];
    }

    bool ended_here(const NeedSeen& need) const {
        return need.ended && found_.from <= *need.ended && *need.ended <= found_.to;
    }

    void add(Counted& counted, const NeedSeen& need, bool waiting) const {
        counted.asked += need.on >= found_.from;
        if (ended_here(need)) {
            counted.matched += need.how == region::EndedHow::matched;
            counted.unable += need.how == region::EndedHow::unable;
            counted.withdrawn += need.how == region::EndedHow::withdrawn;
        }
        counted.waiting += waiting;
        counted.late += waiting && need.needed_by < found_.to;
    }

    const Us& us_;
    Sufficiency found_;
    std::set<const NeedSeen*> waiting_;
    std::map<std::pair<std::string, HomeKind>, int> wanted_, vacant_;
};

}  // namespace

Sufficiency sufficiency_of(const Us& us, const std::vector<NeedSeen>& needs, const std::vector<DeclineSeen>& declines,
                           const std::vector<PlacesThere>& places, Date from, Date to) {
    Counting counting{us, needs, from, to};
    counting.declines(declines);
    counting.places(places);
    return counting.take();
}

}  // namespace kith::commissioning
