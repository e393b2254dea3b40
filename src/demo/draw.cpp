#include <algorithm>

#include "demo/plan.h"

namespace kith::demo {

using namespace care;
using shares::HomeNow;

namespace {

/// Draws the children of one authority and puts them in families.
class Drawing {
public:
    Drawing(int in_care, Date today, Random random) : in_care_{in_care}, today_{today}, random_{random} {}

    Drawn run() {
        const auto now = slots(shares::in_care_by_age, shares::seeking_asylum_in_care, 14);
        const auto before = slots(shares::left_by_age, shares::seeking_asylum_leaving, 16);
        for (const auto& slot : now) add_in_care(slot);
        for (const auto& slot : before) add_left(slot);
        make_families(0, now.size());
        make_families(now.size(), drawn_.children.size());
        for (const auto& family : drawn_.families)
            for (const auto child : family.children) set_care(family, child);
        return std::move(drawn_);
    }

private:
    struct Slot {
        shares::Ages ages;
        bool seeking_asylum = false;
    };

    /// As many of each age as their share, to the child, in random order.
    template <class Table>
    std::vector<Slot> slots(const Table& table, double seeking_asylum, int youngest) {
        double sum = 0, so_far = 0;
        for (const auto& share : table) sum += share.weight;
        std::vector<Slot> all;
        for (const auto& share : table) {
            so_far += share.weight;
            const auto until = static_cast<std::size_t>(in_care_ * so_far / sum + 0.5);
            while (all.size() < until) all.push_back({share.value, false});
        }
        const auto wanted = static_cast<int>(in_care_ * seeking_asylum + 0.5);
        int older = static_cast<int>(wanted * (youngest < 16 ? shares::seeking_asylum_over_16 : 1)),
            younger = wanted - older;
        shuffle(all);
        for (auto& slot : all) {
            if (slot.ages.from >= 16 && older > 0) --older, slot.seeking_asylum = true;
            if (slot.ages.from == 10 && younger > 0) --younger, slot = {{youngest, 15}, true};
        }
        return all;
    }

    template <class T>
    void shuffle(std::vector<T>& all) {
        for (std::size_t i = all.size(); i > 1; --i)
            std::swap(all[i - 1], all[static_cast<std::size_t>(random_.below(static_cast<int>(i)))]);
    }

    ChildPlan& add(const Slot& slot, Date on) {
        auto& children = drawn_.children;
        const int age = random_.between(slot.ages.from, slot.ages.to);
        // Someone of seventeen on a day was born up to a year before their last birthday.
        ChildPlan child{.seed = random_.next(),
                        .given = {},
                        .born = on.plus_months(-12 * age).plus_days(-random_.between(2, 360)),
                        .seeking_asylum = slot.seeking_asylum,
                        .starts = on,
                        .ends = {},
                        .why_ended = {},
                        .legal = {},
                        .stays = {},
                        .with = {}};
        const double others = (shares::male_in_care - shares::seeking_asylum_in_care * shares::seeking_asylum_male) /
                              (1 - shares::seeking_asylum_in_care);
        child.sex =
            random_.chance(slot.seeking_asylum ? shares::seeking_asylum_male : others) ? Sex::male : Sex::female;
        child.need = slot.seeking_asylum ? care::Need::absent_parenting : by_share(random_, shares::need);
        child.disabled = child.need == care::Need::childs_disability || random_.chance(0.08);
        children.push_back(std::move(child));
        return children.back();
    }

    void add_in_care(const Slot& slot) {
        auto& child = add(slot, today_);
        child.late_now = random_.chance(shares::visit_late_now);
    }

    void add_left(const Slot& slot) {
        const double back = random_.unit();
        const auto on = today_.plus_days(-3 - static_cast<int>(3640 * back * (0.6 + 0.4 * back)));
        auto& child = add(slot, on);
        child.ends = on;
        if (slot.ages.from == 18) {
            child.born = on.plus_months(-12 * 18);
            child.ends = child.born.birthday(18);
        }
        child.why_ended = why_left(slot);
        if (child.why_ended == EndOfCare::aged_eighteen_assessed)
            child.born = on.plus_months(-12 * 17).plus_days(-random_.between(2, 300));
    }

    EndOfCare why_left(const Slot& slot) {
        if (slot.ages.from == 18) return by_share(random_, shares::ended_adult);
        if (slot.seeking_asylum) return by_share(random_, shares::ended_seeking_asylum);
        if (slot.ages.from < 5) return by_share(random_, shares::ended_under_five);
        return slot.ages.from < 16 ? by_share(random_, shares::ended_child) : by_share(random_, shares::ended_sixteen);
    }

    void make_families(std::size_t from, std::size_t to) {
        std::vector<bool> placed(to, false);
        for (std::size_t i = from; i < to; ++i) {
            if (placed[i]) continue;
            static constexpr std::array<double, 5> sizes{50, 27, 14, 6, 3};
            const auto wanted =
                drawn_.children[i].seeking_asylum ? 1 : 1 + static_cast<std::size_t>(random_.by_weight(sizes));
            std::vector<std::size_t> members{i};
            for (std::size_t j = i + 1; j < std::min(to, i + 80) && members.size() < wanted; ++j)
                if (!placed[j] && could_be_sibling(members, j)) members.push_back(j), placed[j] = true;
            add_family(std::move(members));
        }
    }

    bool could_be_sibling(const std::vector<std::size_t>& members, std::size_t candidate) const {
        const auto& child = drawn_.children[candidate];
        return !child.seeking_asylum && std::ranges::all_of(members, [&](std::size_t member) {
            const auto& other = drawn_.children[member];
            const int apart = other.born < child.born ? child.born - other.born : other.born - child.born;
            const bool left_together = !other.ends || *other.ends - *child.ends < 3000;
            return apart >= 310 && apart <= 10 * 365 && left_together;
        });
    }

    void add_family(std::vector<std::size_t> members) {
        auto& children = drawn_.children;
        std::ranges::sort(members, {}, [&](std::size_t i) { return children[i].born; });
        FamilyPlan family{.seed = random_.next(),
                          .name = {},
                          .town = {},
                          .children = std::move(members),
                          .mother = {},
                          .father = {},
                          .second_father = {},
                          .grandmother = {},
                          .aunt = {},
                          .mother_name = {},
                          .father_name = {},
                          .second_father_name = {},
                          .grandmother_name = {},
                          .aunt_name = {},
                          .home = {},
                          .kinship_home = {}};
        family.ethnicity = children[family.children.front()].seeking_asylum
                               ? by_share(random_, shares::ethnicity_seeking_asylum)
                               : by_share(random_, shares::ethnicity);
        family.tradition = tradition_of(family.ethnicity, random_);
        family.name = family_name(family.tradition, random_);
        std::vector<std::string> taken;
        const bool two_fathers = random_.chance(0.4);
        for (std::size_t place = 0; place < family.children.size(); ++place) {
            auto& child = children[family.children[place]];
            child.family = drawn_.families.size();
            child.given = given_name(family.tradition, child.sex, taken, random_);
            child.half = two_fathers && place * 2 >= family.children.size() && place > 0;
            if (place > 0) child.need = children[family.children.front()].need;
        }
        drawn_.families.push_back(std::move(family));
    }

    void set_care(const FamilyPlan& family, std::size_t index) {
        auto& children = drawn_.children;
        auto& child = children[index];
        const auto& eldest = children[family.children.front()];
        Random own{child.seed};
        auto outcome = child.ends ? outcome_left(child, own) : outcome_now(child, own);
        const bool follows = index != family.children.front() && !child.ends && own.chance(0.45);
        if (follows) outcome.legal = followed(eldest.legal.back().status, child, outcome.legal);
        child.starts = started(child, outcome.legal, own);
        if (follows && outcome.legal == eldest.legal.back().status) child.starts = std::max(eldest.starts, child.born);
        set_course(child, outcome, today_, own);
        const auto in_a_family = [](const Stay& stay) {
            return is_foster(stay.kind) || stay.kind == PlaceKind::with_parents;
        };
        const auto together = [&](const ChildPlan& elder) {
            return !child.ends && child.starts >= elder.starts &&
                   elder.legal.back().status == child.legal.back().status &&
                   std::ranges::all_of(elder.stays, in_a_family) && in_a_family(child.stays.back());
        };
        if (index != family.children.front() && together(eldest) && own.chance(0.7)) {
            child.with = family.children.front();
            share_course(child, eldest, today_);
        }
    }

    Outcome outcome_now(const ChildPlan& child, Random& own) const {
        const auto row = age_row(child.born.age_on(today_));
        const int days = today_ - child.born;
        if (child.seeking_asylum)
            return {LegalStatus::accommodated,
                    row < 4 ? HomeNow::foster : HomeNow{own.by_weight(shares::home_seeking_asylum)}};
        auto legal = shares::legal_statuses[static_cast<std::size_t>(own.by_weight(shares::legal_by_age[row]))];
        if (days < 270 && (legal == LegalStatus::care_order || legal == LegalStatus::placement_order))
            legal = LegalStatus::interim_care_order;
        auto home = HomeNow{own.by_weight(shares::home_by_age[row])};
        if (home == HomeNow::parents && (legal == LegalStatus::accommodated || legal == LegalStatus::placement_order))
            home = HomeNow::kinship;
        if (legal == LegalStatus::placement_order)
            home = own.chance(shares::with_adopters) ? HomeNow::adopters : HomeNow::foster;
        return {legal, home};
    }

    /// Brothers and sisters mostly come before the court together; only the young are placed for adoption.
    static LegalStatus followed(LegalStatus eldest, const ChildPlan& child, LegalStatus own) {
        if (own == LegalStatus::placement_order || eldest == LegalStatus::placement_order) return own;
        return child.starts - child.born < 300 ? own : eldest;
    }

    static Outcome outcome_left(const ChildPlan& child, Random& own) {
        const auto by_court = own.chance(0.6) ? LegalStatus::care_order : LegalStatus::interim_care_order;
        const auto lasting =
            child.seeking_asylum || own.chance(0.3) ? LegalStatus::accommodated : LegalStatus::care_order;
        switch (*child.why_ended) {
            case EndOfCare::adopted:
            case EndOfCare::adopted_consent_dispensed: return {LegalStatus::placement_order, HomeNow::adopters};
            case EndOfCare::guardian_carer_relative: return {by_court, HomeNow::kinship};
            case EndOfCare::guardian_carer:
            case EndOfCare::guardian_relative:
            case EndOfCare::child_arrangements: return {by_court, HomeNow::foster};
            case EndOfCare::stayed_with_carers: return {lasting, own.chance(0.2) ? HomeNow::kinship : HomeNow::foster};
            case EndOfCare::independent_supported:
            case EndOfCare::independent: return {lasting, HomeNow::supported};
            case EndOfCare::adult_care: return {lasting, HomeNow::childrens_home};
            case EndOfCare::sentenced: return {lasting, HomeNow::childrens_home};
            case EndOfCare::other_authority:
            case EndOfCare::aged_eighteen_assessed:
                return {LegalStatus::accommodated, own.chance(0.6) ? HomeNow::supported : HomeNow::foster};
            default:
                return {own.chance(0.75) || child.seeking_asylum ? LegalStatus::accommodated
                                                                 : LegalStatus::interim_care_order,
                        HomeNow::foster};
        }
    }

    /// The day care began: long before for a care order, a few weeks for a new case; never before birth.
    Date started(const ChildPlan& child, LegalStatus legal, Random& own) const {
        const auto end = child.last_day(today_);
        int days = 0;
        switch (legal) {
            case LegalStatus::interim_care_order: days = 20 + own.spell(140, 400); break;
            case LegalStatus::care_order: days = 260 + own.spell(1300, 5200); break;
            case LegalStatus::placement_order: days = 300 + own.spell(240, 900); break;
            default: days = 6 + own.spell(child.seeking_asylum ? 330 : 420, 3000); break;
        }
        if (child.seeking_asylum && child.why_ended == EndOfCare::other_authority) days = 6 + own.spell(30, 120);
        const int youngest = child.seeking_asylum ? 13 * 365 : own.between(0, 3);
        days = std::min(days, end - child.born.plus_days(youngest));
        return end.plus_days(-std::max(days, std::min(end - child.born, 5)));
    }

    int in_care_;
    Date today_;
    Random random_;
    Drawn drawn_;
};

}  // namespace

Drawn draw(int in_care, Date today, Random random) { return Drawing{in_care, today, random}.run(); }

}  // namespace kith::demo
