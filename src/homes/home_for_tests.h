#pragma once

#include "care/file.h"
#include "homes/pages.h"
#include "kernel/site/draft.h"
#include "kernel/testing/fresh.h"

/// For the tests of homes: a family that fosters, and children who live with it.
namespace kith::homes {

inline constexpr HouseholdId ashdowns{9'000'001};

/// Carla Ashdown fosters at 1 Mill Lane since 2 January 2023: three children, from 5 to 17.
struct FosterFamily {
    explicit FosterFamily(testing::TestAuthority& in, HouseholdId at = ashdowns, HomeKind kind = HomeKind::foster)
        : authority{in}, household{at}, home{home_of(at)}, carer{in.person("Carla", "Ashdown", "1980-05-05"_day)} {
        authority.fact(carer, Residence{household, "1 Mill Lane", "NE1 1AA", false, "2015-01-01"_day, {}});
        authority.fact(carer, RoleFact{Role::foster_carer, {}, "2023-01-02"_day, {}});
        authority.fact(home, Home{kind, "The Ashdown family", "2023-01-02"_day, {}});
        authority.fact(home, RunBy{care::Provider::own_authority, {}, {}, {}, {}, "2023-01-02"_day});
        terms = authority.fact(home, usual_terms());
    }

    static Terms usual_terms() {
        return {ApprovedHow::after_panel, 3, 5, 17, {}, "", "Dana Oakes, agency decision maker", "2023-01-02"_day, {}};
    }

    /// Someone on the record as living here from a day on.
    PersonId child(std::string given, Date born, Date from, std::optional<Date> until = {}) {
        const auto person = authority.person(std::move(given), "Fernley", born);
        authority.fact(person, care::PeriodOfCare{from, care::Need::abuse_or_neglect, until, {}});
        authority.fact(person, placement(from, until));
        if (!until) authority.fact(person, CaredForBy{carer, from, {}});
        return person;
    }

    care::Placement placement(Date from, std::optional<Date> until = {}) const {
        return {.kind = care::PlaceKind::foster,
                .provider = care::Provider::own_authority,
                .home = "The Ashdown family",
                .household = household,
                .postcode = "NE1 1AA",
                .urn = {},
                .starts = from,
                .ends = until,
                .why_ended = {},
                .why = {}};
    }

    HomeFile file() const { return testing::must(home_file(authority.store(), authority.leave(home), Known::now())); }

    testing::TestAuthority& authority;
    HouseholdId household;
    PersonId home, carer;
    FactId terms{1};
};

inline std::vector<Schema> schemas() { return {care::care_schema(), homes_schema(), site_schema()}; }

}  // namespace kith::homes
