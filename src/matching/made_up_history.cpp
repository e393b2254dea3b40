#include <cmath>

#include "matching/draw.h"
#include "matching/evaluate.h"

namespace kith::matching {

namespace {

constexpr Date first_day = "2026-01-05"_day;

/// A region like that of B5 in what is known of matching: authorities in 70 by 70 kilometres, nearly half the homes an
/// agency's, families of one to four children.
class Maker {
public:
    explicit Maker(const MadeUpHistory& size) : size_{size}, draw_{size.seed} {
        for (int a = 0; a < size.authorities; ++a)
            centres_.push_back({400'000 + draw_.below(70'000), 400'000 + draw_.below(70'000)});
        for (int a = 0; a < size.authorities; ++a) {  // where children come from and where homes are is not the same
            children_from_.push_back(0.4 + 1.6 * draw_.unit());
            homes_in_.push_back(0.4 + 1.6 * draw_.unit());
        }
    }

    History all() {
        History made;
        for (int h = 0; h < size_.homes; ++h) made.homes.push_back(home(h));
        for (int week = 0; week < size_.weeks; ++week)
            for (int i = 0; i < size_.arrivals_a_week; ++i)
                made.arrivals.push_back(arrival(first_day.plus_days(7 * week + i * 7 / size_.arrivals_a_week)));
        return made;
    }

private:
    AuthorityId authority(int a) const { return AuthorityId{a + 1}; }

    int by_weight(const std::vector<double>& weights) {
        double sum = 0;
        for (const double one : weights) sum += one;
        double at = draw_.unit() * sum;
        for (std::size_t i = 0; i < weights.size(); ++i)
            if ((at -= weights[i]) < 0) return static_cast<int>(i);
        return static_cast<int>(weights.size()) - 1;
    }

    Point near(Point centre, double spread) {
        const double angle = draw_.unit() * 6.283185307179586, far = spread * std::sqrt(-std::log(1 - draw_.unit()));
        return {centre.easting + static_cast<int>(far * std::cos(angle)),
                centre.northing + static_cast<int>(far * std::sin(angle))};
    }

    NeedSet needs(double each) {
        NeedSet found;
        for (const auto& need : words_of<Need>)
            if (draw_.chance(each)) found.insert(need.value);
        return found;
    }

    Home home(int number) {
        const int a = by_weight(homes_in_);
        const bool agency = draw_.chance(0.45);
        const double one = draw_.unit();
        Home made{.id = {authority(a), PersonId{1'000'000 + number}},
                  .name = "Home " + std::to_string(number + 1),
                  .area = authority(a),
                  .in_house = !agency,
                  .at = Place{near(centres_[static_cast<std::size_t>(a)], 9'000), ""}};
        made.terms = Terms{};
        made.terms->places = one < 0.6 ? 1 : one < 0.88 ? 2 : 3;
        made.terms->from_age = draw_.chance(0.3) ? 5 + draw_.below(6) : 0;
        made.terms->to_age = draw_.chance(0.3) ? made.terms->from_age + 6 : 17;
        made.skills = needs(0.45);
        made.price = Money::pounds(agency ? 900 + draw_.below(250) : 480 + draw_.below(160));
        for (int i = 0; i < made.terms->places; ++i)
            if (draw_.chance(size_.filled))
                made.residents.push_back({.child = {authority(a), PersonId{2'000'000 + number * 4 + i}},
                                          .given = "A child",
                                          .born = first_day.plus_days(-draw_.below(16 * 365)),
                                          .leaves = first_day.plus_days(stay())});
        return made;
    }

    int stay() { return 7 + static_cast<int>(-std::log(1 - draw_.unit()) * 330); }

    Arrival arrival(Date on) {
        const int a = by_weight(children_from_);
        const double one = draw_.unit();
        const int many = one < 0.68 ? 1 : one < 0.88 ? 2 : one < 0.97 ? 3 : 4;
        const auto from = near(centres_[static_cast<std::size_t>(a)], 7'000);
        Arrival made{on, {}, {}};
        for (int i = 0; i < many; ++i) {
            made.children.push_back(child(a, from, on));
            made.days.push_back(stay());
        }
        for (auto& each : made.children)
            for (const auto& other : made.children)
                if (other.id != each.id) each.siblings.push_back({other.id, other.given, true, false, ""});
        return made;
    }

    Child child(int a, Point from, Date on) {
        const int number = ++children_;
        Child made{.id = {authority(a), PersonId{number}},
                   .given = "Child " + std::to_string(number),
                   .born = on.plus_days(-30 - draw_.below(16 * 365)),
                   .sex = draw_.chance(0.5) ? Sex::female : Sex::male,
                   .needed_from = on,
                   .needed_by = on.plus_days(7),
                   .home = Place{from, ""}};
        made.needs = needs(0.08);
        if (draw_.chance(0.75)) made.school = School{{near(from, 3'000), ""}, "School", true};
        return made;
    }

    MadeUpHistory size_;
    Draw draw_;
    std::vector<Point> centres_;
    std::vector<double> children_from_, homes_in_;  ///< by authority: shares, in any unit
    int children_ = 0;
};

}  // namespace

History make_up(const MadeUpHistory& size) { return Maker{size}.all(); }

}  // namespace kith::matching
