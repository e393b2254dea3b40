#pragma once

#include "care/file.h"
#include "constellations/acts.h"
#include "kernel/site/draft.h"
#include "kernel/testing/fresh.h"

/// For the tests of constellations: a hub home, two homes that belong, one that does not, and children who live with
/// them.
namespace kith::constellations {

inline constexpr Date test_day = "2026-06-01"_day;

inline std::vector<Schema> schemas() {
    return {care::care_schema(), homes::homes_schema(), constellations_schema(), site_schema()};
}

/// A family that fosters three children of any age since 2 January 2023.
struct TestHome {
    TestHome(testing::TestAuthority& in, std::int64_t household_number, const std::string& given,
             const std::string& family, HomeKind kind = HomeKind::foster)
        : authority{&in},
          household{household_number},
          home{home_of(household)},
          name{"The " + family + " family"},
          carer{in.person(given, family, "1980-05-05"_day)} {
        in.fact(carer, Residence{household, "1 Mill Lane", "NE1 1AA", false, "2015-01-01"_day, {}});
        in.fact(carer, RoleFact{Role::foster_carer, {}, "2023-01-02"_day, {}});
        in.fact(home, Home{kind, name, "2023-01-02"_day, {}});
        in.fact(home, homes::RunBy{care::Provider::own_authority, {}, {}, {}, {}, "2023-01-02"_day});
        terms = in.fact(
            home, homes::Terms{homes::ApprovedHow::after_panel, 3, 0, 17, {}, "", "Dana Oakes", "2023-01-02"_day, {}});
    }

    PersonId child(const std::string& given, Date from, std::optional<Date> until = {},
                   std::optional<care::ChangeReason> why_ended = {}) const {
        const auto person = authority->person(given, "Fernley", "2015-02-02"_day);
        authority->fact(person, care::Placement{.kind = care::PlaceKind::foster,
                                                .provider = care::Provider::own_authority,
                                                .home = name,
                                                .household = household,
                                                .postcode = {},
                                                .urn = {},
                                                .starts = from,
                                                .ends = until,
                                                .why_ended = why_ended,
                                                .why = {}});
        if (!until) authority->fact(person, CaredForBy{carer, from, {}});
        return person;
    }

    homes::HomeFile file() const {
        return testing::must(homes::home_file(authority->store(), authority->leave(home), Known::now()));
    }

    testing::TestAuthority* authority;
    HouseholdId household;
    PersonId home;
    std::string name;
    PersonId carer;
    FactId terms{1};
};

/// Carla Ashdown's home is the hub, with two beds; the Birches and the Cedars belong; the Dales do not. Ana lives with
/// the Birches, Ben with the Cedars.
struct Town {
    explicit Town(const Database& database) : authority{database, test_day} {
        authority.fact(hub.home, usual());
        authority.fact(birch.home, InConstellation{hub.home, "2026-01-01"_day, {}});
        authority.fact(cedar.home, InConstellation{hub.home, "2026-02-01"_day, {}});
        ana = birch.child("Ana", "2026-01-10"_day);
        ben = cedar.child("Ben", "2026-02-10"_day);
    }

    static Constellation usual() {
        return {"The Larkfield constellation", "Homes in Larkfield", 2, "07700 900123", 10, "2026-01-01"_day, {}};
    }

    template <May to>
    Allowed<to> leave(PersonId about) const {
        return Gate::machine_to<to>(authority.id(), about);
    }

    ConstellationFile file() const {
        return testing::must(constellation_file(authority.store(), authority.leave(hub.home), Known::now()));
    }

    /// The carer asks for a child of theirs.
    Result<EntryNumber> ask(const TestHome& home, PersonId child, const std::string& given, Date first, int nights = 1,
                            std::string why = "A night off.") {
        auto change = authority.change();
        const std::vector<Sleeper> children{{leave<May::write_log>(child), given}};
        auto entry =
            ask_for_nights(change, leave<May::take_part>(hub.home), children, {{child}, first, nights, std::move(why)},
                           {home.carer, home.home, authority.today()});
        if (entry) testing::must(change.commit());
        return entry;
    }
    FactId last_ask() const {
        FactId last{1};
        for (const auto& fact : file().asked) last = std::max(last, fact.id);
        return last;
    }
    Result<EntryNumber> answer(FactId id, bool yes, std::optional<std::string> words = {}) {
        auto change = authority.change();
        auto entry = answer_nights(change, leave<May::host_constellation>(hub.home), id, {yes, std::move(words)},
                                   authority.reader_of(hub.carer));
        if (entry) testing::must(change.commit());
        return entry;
    }
    Result<EntryNumber> stayed(FactId id, std::optional<int> nights = {}) {
        auto change = authority.change();
        auto entry =
            say_stayed(change, leave<May::host_constellation>(hub.home), id, nights, authority.reader_of(hub.carer));
        if (entry) testing::must(change.commit());
        return entry;
    }
    Result<EntryNumber> cancel(FactId id, PersonId by) {
        auto change = authority.change();
        auto entry =
            cancel_nights(change, leave<May::take_part>(hub.home), id, {"The plans changed."}, authority.reader_of(by));
        if (entry) testing::must(change.commit());
        return entry;
    }

    testing::TestAuthority authority;
    TestHome hub{authority, 9'000'001, "Carla", "Ashdown"};
    TestHome birch{authority, 9'000'002, "Bela", "Birch"};
    TestHome cedar{authority, 9'000'003, "Cleo", "Cedar"};
    TestHome dale{authority, 9'000'004, "Dora", "Dale"};
    PersonId ana{1}, ben{1};
};

}  // namespace kith::constellations
