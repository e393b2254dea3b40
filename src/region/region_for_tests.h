#pragma once

#include <algorithm>

#include "care/file.h"
#include "homes/file.h"
#include "kernel/site/draft.h"
#include "kernel/testing/fresh.h"
#include "region/acts.h"
#include "region/rules.h"
#include "region/starting.h"

/// For the tests of the region: two authorities and their co-operative on one store, a child, a home on each record and
/// a provider.
namespace kith::region {

inline constexpr auto test_day = "2026-06-01"_day;  ///< a Monday

inline std::vector<Schema> schemas() {
    return {care::care_schema(), homes::homes_schema(), region_schema(), site_schema()};
}

inline void register_home(testing::TestAuthority& in, HouseholdId household, const std::string& name,
                          HomeKind kind = HomeKind::foster, int places = 2) {
    const auto home = home_of(household);
    in.fact(home, Home{kind, name, "2023-01-02"_day, {}});
    in.fact(home, homes::RunBy{is_family(kind) ? care::Provider::own_authority : care::Provider::private_provider,
                               {},
                               is_family(kind) ? std::nullopt : std::optional<std::string>{"SC012345"},
                               {},
                               {},
                               "2023-01-02"_day});
    in.fact(home,
            homes::Terms{homes::ApprovedHow::after_panel, places, 4, 17, {}, "", "Dana Oakes", "2023-01-02"_day, {}});
}

/// Thistleshire (1) has Ana, who is 11 and goes to Larkfield School; Sedgeshire (2) has the Ashdowns' home;
/// the Rivermouth Care Co-operative (3) has Bramblewood Homes and its Fern House.
struct TestRegionOfTwo {
    explicit TestRegionOfTwo(const Database& database, bool joined = true)
        : thistle{database, test_day, AuthorityId{1}, "Thistleshire"},
          sedge{database, test_day, AuthorityId{2}, "Sedgeshire"},
          river{database, test_day, AuthorityId{3}, "Rivermouth Care Co-operative"},
          worker{thistle.reader_with(Role::social_worker, {}, "Robin")},
          ana{child("Ana", "2015-02-02"_day)},
          ashdowns{home_of(HouseholdId{9'000'001})},
          oakleys{home_of(HouseholdId{9'000'003})},
          fern_house{home_of(HouseholdId{9'000'002})},
          bramblewood{9'100'001} {
        register_home(thistle, household_of(oakleys), "The Oakley family");
        register_home(sedge, household_of(ashdowns), "The Ashdown family");
        register_home(river, household_of(fern_house), "Fern House", HomeKind::childrens_home, 4);
        river.fact(bramblewood,
                   Organisation{OrganisationKind::company, "Bramblewood Homes Ltd", {}, "2020-01-01"_day, {}});
        river.fact(fern_house, OfProvider{bramblewood, "2023-01-02"_day, {}});
        if (joined)
            for (auto* member : {&thistle, &sedge}) belongs(*member);
    }

    PersonId child(const std::string& given, Date born) {
        const auto person = thistle.person(given, "Fernley", born, Sex::female);
        thistle.fact(person, care::PeriodOfCare{"2026-01-05"_day, care::Need::abuse_or_neglect, {}, {}});
        thistle.fact(person, care::LegalStatusFact{care::LegalStatus::care_order, "2026-01-05"_day, {}});
        thistle.fact(person, care::School{"Larkfield School", "2020-09-01"_day, {}});
        thistle.fact(person, Residence{HouseholdId{9'000'050}, "3 Rush Lane", "NE4 1AA", false, "2015-02-02"_day, {}});
        thistle.fact(person, care::Placement{.kind = care::PlaceKind::foster,
                                             .provider = care::Provider::own_authority,
                                             .home = "The Beech family",
                                             .household = {},
                                             .postcode = "NE4 2BB",
                                             .urn = {},
                                             .starts = "2026-01-05"_day,
                                             .ends = {},
                                             .why_ended = {},
                                             .why = {}});
        thistle.allocate(person, worker, Role::social_worker);
        return person;
    }

    static Joined lets(bool everything = true) {
        return {AuthorityId{3}, everything, everything, everything, everything, "2026-01-01"_day, {}};
    }
    void belongs(testing::TestAuthority& member) {
        river.fact(the_authority, Member{member.id(), 5'000, 1, "", "2026-01-01"_day, {}});
        member.fact(the_authority, lets());
    }

    Reader provider() {
        const auto reader = river.reader_with(Role::provider, {}, "Petra");
        river.fact(reader.person, OfProvider{bramblewood, "2023-01-02"_day, {}});
        return river.reader_of(reader.person);
    }

    static NewRequest asked() {
        return {.needed_by = test_day.plus_days(14),
                .kind = HomeKind::foster,
                .lasting = Lasting::long_term,
                .district = "NE4",
                .siblings = {},
                .together = {},
                .why_apart = {},
                .needs = "Needs calm evenings, and help with reading.",
                .essential = {CriterionKind::two_carers},
                .wanted = {CriterionKind::near_family},
                .said = "I want to keep my rabbit",
                .show_said = true,
                .open_to = OpenTo::everyone};
    }

    Allowed<May::request_home> leave_to_ask(PersonId person) const {
        return Gate::machine_to<May::request_home>(thistle.id(), person);
    }
    ChildKnown known(PersonId person) { return testing::must(child_known(thistle.store(), leave_to_ask(person))); }
    Circle circle() { return testing::must(circle_of(thistle.store(), thistle.id(), thistle.today())); }
    By by() const { return {worker.person, thistle.today()}; }

    /// Ana's request, asked for as the form would; gives its number.
    RequestNumber ask_for(PersonId person, const NewRequest& what = asked()) {
        const auto entered = ask_again(person, what);
        testing::must(std::move(entered));
        return {thistle.id(), requests(person).front().number()};
    }
    Result<EntryNumber> ask_again(PersonId person, const NewRequest& what = asked()) {
        auto change = thistle.change();
        const auto entry = TRY(ask(change, known(person), leave_to_ask(person), what, {}, circle(), by()));
        TRY(change.commit());
        return entry;
    }
    std::vector<RequestFile> requests(PersonId person) {
        return testing::must(requests_of(thistle.store(), thistle.leave(person), Known::now()));
    }

    DescribedRequest described_to(testing::TestAuthority& at, const Reader& reader, RequestNumber number) {
        return testing::must(
            described(at.database(), at.store(), Gate::machine_to_all<May::see_requests>(at.id()), reader, number));
    }
    std::vector<ListedRequest> board_of(testing::TestAuthority& at, const Reader& reader) {
        return testing::must(board(at.store(), Gate::machine_to_all<May::see_requests>(at.id()), reader));
    }

    /// The home offers itself for the request; gives the offer.
    Fact<Offer> offer(testing::TestAuthority& at, PersonId home, RequestNumber number,
                      std::optional<std::string> weekly = {}) {
        const auto leave = Gate::machine_to<May::offer_home>(at.id(), home);
        const auto reader = at.reader_with(Role::fostering_manager, {}, "Fay");
        const auto request = described_to(at, reader, number);
        auto change = at.change();
        testing::must(offer_home(change, leave, request,
                                 {at.today().plus_days(10), std::move(weekly), "They have kept rabbits"},
                                 {reader.person, at.today()}));
        testing::must(change.commit());
        return testing::must(facts<Offer>(at.store(), at.leave(home), Known::now())).back();
    }
    std::vector<OfferSeen> offers(PersonId person) {
        const auto all = requests(person);
        return testing::must(offers_for(thistle.store(), Gate::machine_to<May::see_care>(thistle.id(), person),
                                        all.front(), thistle.today()));
    }
    Result<EntryNumber> answer(PersonId person, const OfferSeen& offer, const Answering& what) {
        auto change = thistle.change();
        const auto entry = TRY(answer_offer(change, known(person), leave_to_ask(person),
                                            requests(person).front().request.id, offer, what, by()));
        TRY(change.commit());
        if (what.answer == Answer::chosen)
            TRY(keep_place(thistle.database(), leave_to_ask(person), offer, thistle.reader_of(worker.person),
                           "Thistleshire"));
        return entry;
    }

    Allowed<May::record_placement> leave_to_place(PersonId person) const {
        return Gate::machine_to<May::record_placement>(thistle.id(), person);
    }
    /// The child goes to live in the home that was chosen, today.
    Result<EntryNumber> move(PersonId person, const OfferSeen& home, std::optional<std::string> despite = {}) {
        auto change = thistle.change();
        const auto entry =
            TRY(move_in(change, known(person), leave_to_ask(person), leave_to_place(person), requests(person).front(),
                        home, {.on = test_day, .despite = std::move(despite)}, change.last_entry()));
        TRY(change.commit());
        return entry;
    }

    testing::TestAuthority thistle, sedge, river;
    Reader worker;
    PersonId ana, ashdowns, oakleys, fern_house, bramblewood;
};

inline void each_region(const std::function<void(TestRegionOfTwo&)>& test) {
    const auto areas = schemas();
    testing::for_each_engine(areas, [&](const Database& database) {
        TestRegionOfTwo region{database};
        test(region);
    });
}

inline Reader officer(TestRegionOfTwo& region) {
    return region.river.reader_with(Role::placements_officer, {}, "Dana");
}

inline std::vector<Disclosure> shown_of(TestRegionOfTwo& region, PersonId child) {
    std::vector<Disclosure> all;
    for (const auto& file : region.requests(child))
        for (const auto& fact : file.disclosures) all.push_back(fact.value);
    return all;
}

inline std::vector<Due> due_of(TestRegionOfTwo& region, PersonId child) {
    return testing::must(
        open_duties(region.thistle.store(), region.thistle.id(), {child}, Calendar::england(), region.thistle.today()));
}

inline const Due* due_for(const std::vector<Due>& all, const Duty<RequestFile>& duty) {
    const auto at = std::ranges::find(all, &duty.terms, &Due::terms);
    return at == all.end() ? nullptr : &*at;
}

}  // namespace kith::region
