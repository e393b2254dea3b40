#include <doctest/doctest.h>

#include <algorithm>

#include "care/acts.h"
#include "care/recordings.h"
#include "kernel/testing/fresh.h"

using namespace kith;
using namespace kith::care;
using kith::testing::fault_of;
using kith::testing::must;

namespace {

constexpr Date today = "2026-11-20"_day;

/// Ana, not yet in care, on a record of her own.
struct Record {
    testing::FreshFile file{std::array{care_schema()}};
    testing::TestAuthority authority{file.database(), today};
    PersonId ana = authority.person("Ana", "Fernley", "2014-02-03"_day, Sex::female);
    PersonId robin = authority.person("Robin", "Ashdown");

    template <May may>
    Allowed<may> leave(PersonId about) const {
        return Gate::machine_to<may>(authority.id(), about);
    }
    CareFile read(PersonId about) const {
        return must(care_file(authority.store(), leave<May::see_care>(about), Known::now()));
    }
    EntryNumber seen() const { return must(last_entry(authority.store(), authority.id())); }

    IntoCare into(Date day) const {
        return {.starts = day,
                .need = care::Need::abuse_or_neglect,
                .status = LegalStatus::accommodated,
                .kind = PlaceKind::foster,
                .provider = Provider::own_authority,
                .home = "The Marsh family",
                .postcode = "ZZ1 1AA",
                .basis = Basis::ordinary,
                .why = {}};
    }
    Result<EntryNumber> into_care(PersonId child, Date day) {
        auto change = authority.change();
        auto entry = come_into_care(change, read(child), leave<May::record_placement>(child), into(day));
        if (entry) must(change.commit());
        return entry;
    }
};

Move to_residential(Date day) {
    return {.on = day,
            .kind = PlaceKind::childrens_home,
            .provider = Provider::private_provider,
            .home = "Larkfield House",
            .postcode = {},
            .why_ended = ChangeReason::care_plan,
            .why = {}};
}

}  // namespace

TEST_CASE("coming into care is one entry with the time in care, the legal status and the home") {
    Record record;
    const auto entry = must(record.into_care(record.ana, "2026-01-05"_day));
    const auto file = record.read(record.ana);
    REQUIRE(file.periods.size() == 1);
    CHECK(file.legal_on(today)->status == LegalStatus::accommodated);
    CHECK(file.placement_on(today)->value.home == "The Marsh family");
    CHECK(file.periods[0].entered_by == entry);
    CHECK(file.placements[0].entered_by == entry);
}

TEST_CASE("a child cannot come into care twice, before they were born, or once they are 18") {
    Record record;
    must(record.into_care(record.ana, "2026-01-05"_day));
    CHECK(fault_of(record.into_care(record.ana, "2026-02-01"_day)) == Fault::conflict);
    const auto bo = record.authority.person("Bo", "Fernley", "2020-06-01"_day);
    CHECK(fault_of(record.into_care(bo, "2020-05-31"_day)) == Fault::invalid);
    const auto cy = record.authority.person("Cy", "Fernley", "2004-06-01"_day);
    CHECK(fault_of(record.into_care(cy, "2022-06-01"_day)) == Fault::invalid);
}

TEST_CASE("a move ends one home and begins the next on the same day, and a stale page moves nobody") {
    Record record;
    must(record.into_care(record.ana, "2026-01-05"_day));
    const auto shown_at = record.seen();
    const auto before = record.read(record.ana);
    auto change = record.authority.change();
    must(move_home(change, before, record.leave<May::record_placement>(record.ana), to_residential("2026-03-02"_day),
                   shown_at));
    must(change.commit());
    const auto file = record.read(record.ana);
    REQUIRE(file.placements.size() == 2);
    CHECK(file.placements[0].value.ends == "2026-03-02"_day);
    CHECK(file.placements[0].value.why_ended == ChangeReason::care_plan);
    CHECK(file.placement_on("2026-03-02"_day)->value.home == "Larkfield House");
    auto stale = record.authority.change();
    CHECK(fault_of(move_home(stale, before, record.leave<May::record_placement>(record.ana),
                             to_residential("2026-04-01"_day), shown_at)) == Fault::conflict);
}

TEST_CASE("a home meant to last until 18 is not left by plan before a review, and is left at once where it must be") {
    Record record;
    must(record.into_care(record.ana, "2026-01-05"_day));
    auto file = record.read(record.ana);
    file.placements.back().value.to_eighteen = true;
    const auto tried = [&](ChangeReason why) {
        auto change = record.authority.change();
        auto move = to_residential("2026-11-02"_day);
        move.why_ended = why;
        return move_home(change, file, record.leave<May::record_placement>(record.ana), move, record.seen());
    };
    const auto refused = tried(ChangeReason::care_plan);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fields.front().name == "why_ended");
    CHECK(tried(ChangeReason::allegation));
    const auto reviewed = [&](Date on) {
        file.reviews.assign(1,
                            {FactId{90}, record.ana, EntryNumber{1}, {}, {on, Participation::spoke, {}, {}, {}, {}}});
    };
    reviewed("2026-08-01"_day);
    CHECK_FALSE(tried(ChangeReason::care_plan));
    reviewed("2026-11-03"_day);
    CHECK_FALSE(tried(ChangeReason::care_plan));
    reviewed("2026-08-02"_day);
    CHECK(tried(ChangeReason::care_plan));
    file.placements.back().value.to_eighteen = false;
    file.reviews.clear();
    CHECK(tried(ChangeReason::care_plan));
}

TEST_CASE("nobody under 16 is placed where there is no care") {
    Record record;
    must(record.into_care(record.ana, "2026-01-05"_day));
    auto move = to_residential("2026-03-02"_day);
    move.kind = PlaceKind::supported_accommodation;
    auto change = record.authority.change();
    const auto refused = move_home(change, record.read(record.ana), record.leave<May::record_placement>(record.ana),
                                   move, record.seen());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fields.at(0).name == "kind");
}

TEST_CASE("leaving care ends the time in care, the home and the legal status, and care may begin again") {
    Record record;
    must(record.into_care(record.ana, "2026-01-05"_day));
    auto change = record.authority.change();
    must(leave_care(change, record.read(record.ana), record.leave<May::record_placement>(record.ana),
                    {"2026-05-01"_day, EndOfCare::home_planned}, record.seen()));
    must(change.commit());
    const auto file = record.read(record.ana);
    CHECK(file.period_on("2026-05-01"_day) != nullptr);
    CHECK(file.period_on("2026-05-02"_day) == nullptr);
    CHECK(file.placements[0].value.ends == "2026-05-01"_day);
    CHECK(file.legal[0].value.ends == "2026-05-01"_day);
    CHECK(record.into_care(record.ana, "2026-06-01"_day).has_value());
}

TEST_CASE("the same legal status is not recorded twice") {
    Record record;
    must(record.into_care(record.ana, "2026-01-05"_day));
    {
        auto change = record.authority.change();
        CHECK(fault_of(change_legal_status(
                  change, record.read(record.ana), record.leave<May::record_legal_status>(record.ana),
                  {"2026-02-01"_day, LegalStatus::accommodated}, record.seen())) == Fault::invalid);
    }
    auto other = record.authority.change();
    must(change_legal_status(other, record.read(record.ana), record.leave<May::record_legal_status>(record.ana),
                             {"2026-02-01"_day, LegalStatus::interim_care_order}, record.seen()));
    must(other.commit());
    CHECK(record.read(record.ana).legal_on("2026-02-01"_day)->status == LegalStatus::interim_care_order);
    CHECK(record.read(record.ana).legal_on("2026-01-31"_day)->status == LegalStatus::accommodated);
}

TEST_CASE("a visit to brothers and sisters is in each one's own journal, with their own words only") {
    Record record;
    const auto bo = record.authority.person("Bo", "Fernley", "2016-06-01"_day);
    must(record.into_care(record.ana, "2026-01-05"_day));
    must(record.into_care(bo, "2026-01-05"_day));
    NewVisit visit{.on = "2026-11-19"_day,
                   .seen = Seen::alone,
                   .where = SeenWhere::home,
                   .said = "I like my room",
                   .notes = "Ana showed her drawings",
                   .next = "Ring school",
                   .siblings = {{bo, "Where is my bike?"}}};
    auto change = record.authority.change();
    must(record_visit(change, record.read(record.ana), record.leave<May::record_visit>(record.ana), record.robin, visit,
                      {{record.leave<May::record_visit>(bo), "Bo", "2016-06-01"_day}}));
    must(change.commit());
    const auto ana = record.read(record.ana);
    const auto bos = record.read(bo);
    REQUIRE(ana.visits.size() == 1);
    REQUIRE(bos.visits.size() == 1);
    CHECK(bos.visits[0].value.said == "Where is my bike?");
    CHECK(bos.visits[0].value.notes.empty());
    CHECK(bos.visits[0].entered_by != ana.visits[0].entered_by);
    for (const auto& entry :
         must(entries_about(record.authority.store(), record.authority.leave(bo), Known::now(), 10)))
        CHECK(entry.what.find("Ana") == std::string::npos);
}

TEST_CASE("what contradicts the record is refused with the question it belongs to") {
    Record record;
    must(record.into_care(record.ana, "2026-01-05"_day));
    const auto file = record.read(record.ana);
    const auto refused = [&](const auto& what, const auto& fact) {
        const auto wrong = what.contradicts(file, fact);
        return wrong ? wrong->name : std::string{};
    };
    CHECK(refused(review, Review{today, Participation::under_four, {}, {}, {}, {}}) == "participation");
    CHECK(refused(sdq, Sdq{today, {}, {}}) == "score");
    CHECK(refused(sdq, Sdq{today, 12, SdqReason::other}) == "score");
    CHECK(refused(sdq, Sdq{today, 12, {}}).empty());
    CHECK(refused(health_check, HealthCheck{HealthKind::dental, "2014-02-02"_day, {}}) == "on");
    CHECK(refused(missing_episode, MissingEpisode{Absence::missing, today, today.plus_days(-1), {}}) == "ends");
    CHECK(refused(return_interview, ReturnInterview{FactId{999}, today, {}, {}}) == "offered");
}

TEST_CASE("every form of care starts from what the record knows and reads itself back") {
    Record record;
    must(record.into_care(record.ana, "2026-01-05"_day));
    const auto file = record.read(record.ana);
    const auto again = [&](const auto& what) {
        const auto start = what.start(file, today);
        const auto fields = what.form.shown(start);
        for (const auto& [name, value] : fields) {
            INFO(what.form.name, " ", name);
            CHECK(std::ranges::any_of(what.form.questions, [&](const auto& q) { return q.name == name; }));
        }
    };
    again(care_plan);
    again(placement_plan);
    again(review);
    again(health_check);
    again(school);
    again(missing_episode);
    again(placement);
    again(legal_status);
    again(period_of_care);
}

TEST_CASE("the files of several children, read together, are those of each alone, in the order asked") {
    Record record;
    must(record.into_care(record.ana, "2026-01-05"_day));
    const auto bo = record.authority.person("Bo", "Fernley", "2020-06-01"_day);
    must(record.into_care(bo, "2026-02-01"_day));
    record.authority.fact(bo, Visit{"2026-02-20"_day, record.robin, Seen::alone, SeenWhere::home, "later", "", ""});
    record.authority.fact(bo, Visit{"2026-02-05"_day, record.robin, Seen::alone, SeenWhere::home, "earlier", "", ""});
    const std::vector<PersonId> asked{bo, record.ana};
    const auto together = must(care_files_of(record.authority.store(), record.authority.id(), asked));
    const auto everyone = must(care_files(record.authority.store(), record.authority.leave_of_all(), today));
    REQUIRE(together.size() == 2);
    REQUIRE(everyone.size() == 2);
    CHECK(everyone[0].child == record.ana);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        CAPTURE(i);
        const auto alone = record.read(asked[i]);
        for (const auto& file : {together[i], everyone[1 - i]}) {
            CHECK(file.child == alone.child);
            CHECK(file.name == alone.name);
            CHECK(file.given == alone.given);
            CHECK(file.born == alone.born);
            CHECK(file.periods.size() == 1);
            CHECK(file.legal_on(today)->starts == alone.legal_on(today)->starts);
            CHECK(file.placement_on(today)->id == alone.placement_on(today)->id);
            REQUIRE(file.visits.size() == alone.visits.size());
            for (std::size_t v = 0; v < file.visits.size(); ++v)
                CHECK(file.visits[v].value.said == alone.visits[v].value.said);
        }
    }
}

TEST_CASE("a visit to brothers and sisters is not before any of them was born, and then none of it is recorded") {
    Record record;
    const auto bo = record.authority.person("Bo", "Fernley", "2026-06-01"_day);
    auto change = record.authority.change();
    const auto refused =
        record_visit(change, record.read(record.ana), record.leave<May::record_visit>(record.ana), record.robin,
                     {.on = "2026-05-31"_day, .said = "", .notes = "", .next = "", .siblings = {{bo, ""}}},
                     {{record.leave<May::record_visit>(bo), "Bo", "2026-06-01"_day}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fields.at(0).name == "siblings");
    CHECK(refused.error().fields.at(0).message == "Bo was not born on 31 May 2026");
}

TEST_CASE("a visit asks six things on one screen, and a seventh only where brothers or sisters live in the same home") {
    const auto asked = burden(visit_form.info());
    CHECK(asked.inputs == 6);
    CHECK(asked.required == 3);
    CHECK(asked.conditional == 1);
    CHECK(asked.screens == 1);
}
