#include <algorithm>

#include <fmt/format.h>

#include "demo/identifiers.h"
#include "demo/telling.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace care;

static constexpr EntryKind person_added{"people.added", "Added to the record"};
static constexpr EntryKind tie_recorded{"people.relationship", "Relationship"};

namespace {

/// A family's grown-ups.
class Grown {
public:
    Grown(Setting& setting, FamilyPlan& family)
        : setting_{setting},
          family_{family},
          random_{Random{family.seed}.apart(1)},
          first_{first_day()},
          by_{setting.workforce.worker(family.court_post).on(first_).author} {
        for (const auto child : family.children) taken_.push_back(setting.drawn.children[child].given);
    }

    void tell() {
        const auto& eldest = setting_.drawn.children[family_.children.front()];
        if (eldest.seeking_asylum) return tell_far_away();
        const auto mother_born = eldest.born.plus_days(-365 * random_.between(17, 33) - random_.below(365));
        family_.home = setting_.ledger.household();
        const auto mother = add(Sex::female, mother_born, family_.name);
        family_.mother = mother.first, family_.mother_name = mother.second;
        const auto father_family = random_.chance(0.45) ? family_.name : family_name(family_.tradition, random_);
        if (random_.chance(0.85)) {
            const auto father = add(Sex::male, mother_born.plus_days(-random_.between(-900, 2400)), father_family);
            family_.father = father.first, family_.father_name = father.second;
            tie(*family_.mother, *family_.father, random_.chance(0.35) ? Tie::partner : Tie::former_partner,
                "the father of the children");
        }
        const auto& youngest = setting_.drawn.children[family_.children.back()];
        if (youngest.half) {
            const auto father = add(Sex::male, mother_born.plus_days(-random_.between(-900, 2400)),
                                    family_name(family_.tradition, random_));
            family_.second_father = father.first, family_.second_father_name = father.second;
            tie(*family_.mother, *family_.second_father, random_.chance(0.5) ? Tie::partner : Tie::former_partner,
                "the father of the younger children");
        }
        tell_relatives(mother_born);
    }

private:
    Date first_day() const {
        auto first = setting_.drawn.children[family_.children.front()].starts;
        for (const auto child : family_.children) first = std::min(first, setting_.drawn.children[child].starts);
        return first;
    }

    bool kinship() const {
        return std::ranges::any_of(family_.children, [&](auto child) {
            return std::ranges::any_of(setting_.drawn.children[child].stays,
                                       [](const auto& stay) { return is_kinship(stay.kind); });
        });
    }

    void tell_relatives(Date mother_born) {
        const bool carers = kinship();
        const auto maiden = random_.chance(0.7) ? family_.name : family_name(family_.tradition, random_);
        if (carers || random_.chance(0.7)) {
            const auto born = mother_born.plus_days(-365 * random_.between(18, 34));
            const auto grandmother = add(Sex::female, born, maiden);
            family_.grandmother = grandmother.first, family_.grandmother_name = grandmother.second;
            tie(*family_.mother, *family_.grandmother, Tie::parent, "the mother of the children's mother");
        }
        if (random_.chance(0.45)) {
            const auto aunt = add(Sex::female, mother_born.plus_days(random_.between(400, 3600)), maiden);
            family_.aunt = aunt.first, family_.aunt_name = aunt.second;
            tie(*family_.mother, *family_.aunt, Tie::sibling, "the sister of the children's mother");
            if (family_.grandmother) tie(*family_.aunt, *family_.grandmother, Tie::parent, "her mother");
        }
        if (carers)
            family_.kinship_home =
                setting_.homes.kinship(family_, *family_.grandmother, family_.grandmother_name, maiden, first_);
    }

    void tell_far_away() {
        const auto& child = setting_.drawn.children[family_.children.front()];
        const auto mother = add(Sex::female, child.born.plus_days(-365 * random_.between(19, 36)), family_.name);
        family_.mother = mother.first, family_.mother_name = mother.second;
    }

    std::pair<PersonId, std::string> add(Sex sex, Date born, const std::string& family) {
        const auto given = given_name(family_.tradition, sex, taken_, random_);
        const auto person = setting_.ledger.person();
        setting_.ledger.open(at(first_, 8 * 60 + 50), by_, person_added, person,
                             fmt::format("{} {} was added to the record.", given, family));
        setting_.ledger.enter(Person{born, {}, {}, sex, {}, family_.ethnicity, {}});
        setting_.ledger.enter(name_of(NameKind::usual, given, family));
        return {person, given};
    }

    void tie(PersonId about, PersonId other, Tie what, std::string_view words) {
        setting_.ledger.open(at(first_, 8 * 60 + 52), by_, tie_recorded, about,
                             fmt::format("Relationship recorded: {}.", words));
        setting_.ledger.also_about(other);
        setting_.ledger.enter(Relationship{other, what, false, {}, {}});
    }

    Setting& setting_;
    FamilyPlan& family_;
    Random random_;
    Date first_;
    AuthorPlace by_;
    std::vector<std::string> taken_;
};

}  // namespace

void tell_family(Setting& setting, FamilyPlan& family) { Grown{setting, family}.tell(); }

}  // namespace kith::demo
