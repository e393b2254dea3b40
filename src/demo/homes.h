#pragma once

#include <string>
#include <vector>

#include "demo/ledger.h"
#include "demo/names.h"
#include "demo/plan.h"
#include "kernel/people/home.h"

namespace kith::demo {

/// A foster family, children's home or other place where children live.
struct Home {
    care::PlaceKind kind;  ///< of its first child; U1 to U6 and the like mix
    std::optional<care::Provider> provider;
    bool outside = false, far = false;
    std::string name;  ///< "The Ashdown family", "Larkfield House"
    std::string town, postcode;
    std::optional<std::string> urn;
    std::optional<HouseholdId> household;
    std::vector<PersonId> carers;
    std::vector<std::pair<FactId, RoleFact>> roles;  ///< by which they foster
    std::vector<std::string> carer_names;            ///< given names, as the child would say them
    std::vector<Sex> carer_sexes;
    std::size_t places = 1;
    Date opened;
    struct Spell {
        Date starts, ends;
        PersonId child;
        Date born;
    };
    std::vector<Spell> spells;  ///< of the children who live or lived there

    bool has_room(Date from, Date to, std::size_t children) const;
};

/// What kind of home on the register has placements of this kind; none: such places are not homes there.
std::optional<HomeKind> home_kind(care::PlaceKind kind);

/// The homes of one authority's children: found with room for the time wanted, or else opened.
class Homes {
public:
    Homes(Ledger& ledger, AuthorPlace fostering_team, int district, std::vector<std::string> towns, Date today,
          Random random);

    /// A home for the stay of one child; of brothers and sisters who stay together the second goes where the first is.
    std::size_t find(const Stay& stay, Date until, Tradition tradition);
    /// The relatives of this family who foster its children; `carer` is on the record already.
    std::size_t kinship(const FamilyPlan& family, PersonId carer, const std::string& name,
                        const std::string& family_name, Date from);
    void join(std::size_t home, Home::Spell spell) { homes_[home].spells.push_back(spell); }
    const Home& operator[](std::size_t home) const { return homes_[home]; }
    std::size_t size() const { return homes_.size(); }

    std::string town() { return std::string{random_.one_of(towns_)}; }
    std::string address(const std::string& town) { return street(random_) + ", " + town; }
    std::string own_postcode();

private:
    std::size_t open(const Stay& stay, Tradition tradition);
    void approve(Home& home, Tradition tradition);
    void name_home(Home& home);

    Ledger& ledger_;
    AuthorPlace fostering_team_;
    int district_;
    std::vector<std::string> towns_;
    Date today_;
    Random random_;
    std::vector<Home> homes_;
};

}  // namespace kith::demo
