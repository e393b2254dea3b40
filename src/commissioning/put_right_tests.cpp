#include <doctest/doctest.h>

#include "commissioning/acts.h"
#include "commissioning/governance.h"
#include "commissioning/town_for_tests.h"

using namespace kith;
using namespace kith::commissioning;
using namespace kith::testing;

namespace {

/// A board member with the seat of Thistleshire, and a motion that is open until 10 June.
struct Board {
    explicit Board(Town& in) : town{in}, bo{in.us.reader_with(Role::board_member, {}, "Bo").person} {
        town.us.fact(bo, BoardSeat{thistleshire, joined, {}});
        motion =
            town.us.fact(the_authority, Motion{"Open a hoem", "A home for four", "2026-06-01"_day, "2026-06-10"_day});
    }

    Visitor as_bo() const { return town.as(bo); }
    std::string page(std::string_view rest = {}) const {
        return fmt::format("/commissioning/governance/motion/{}{}", motion.number(), rest);
    }
    std::string shown_at() const { return std::to_string(must(last_entry(town.us.store(), co_operative)).number()); }
    Fields words(std::string title) const {
        return {{"title", std::move(title)}, {"words", "A home for four"}, {"opens", "01/06/2026"},
                {"closes", "10/06/2026"},    {"because", "Mistyped"},      {"shown_at", shown_at()}};
    }
    Fields vote(std::string cast) const {
        return {{"motion", std::to_string(motion.number())}, {"cast", std::move(cast)}};
    }
    Fields again(std::string cast, std::string because) const {
        return {{"cast", std::move(cast)}, {"because", std::move(because)}, {"shown_at", shown_at()}};
    }
    std::vector<Fact<Motion>> motions() const {
        return must(facts<Motion>(town.us.store(), town.us.leave(the_authority), Known::now()));
    }
    std::vector<Fact<Vote>> votes(Known known = Known::now()) const {
        return must(facts<Vote>(town.us.store(), town.us.leave(the_authority), known));
    }

    Town& town;
    PersonId bo;
    FactId motion{1};
};

}  // namespace

TEST_CASE("A motion is put right with a reason until a member has voted on its words; the old text is kept") {
    in_a_town([](Town& town) {
        const Board board{town};
        const auto bo = board.as_bo();
        CHECK(holds(bo.get("/commissioning/governance"), board.page()));
        CHECK(holds(bo.get(board.page()), "Open a hoem"));
        auto words = board.words("Open a home");
        const auto before = must(last_entry(town.us.store(), co_operative));
        words[4].second = "";
        CHECK(holds(bo.post(board.page(), words), "Say why"));
        words[4].second = "Mistyped";
        CHECK(bo.post(board.page(), words).status == 303);
        CHECK(board.motions().at(0).value.title == "Open a home");
        CHECK(must(facts<Motion>(town.us.store(), town.us.leave(the_authority), Known::as_of(before)))
                  .at(0)
                  .value.title == "Open a hoem");
        CHECK(bo.post("/commissioning/governance/vote", board.vote("for")).status == 303);
        CHECK(holds(bo.post(board.page(), board.words("Open two homes")), "Members have voted on"));
        CHECK(board.motions().at(0).value.title == "Open a home");
        CHECK(town.as(town.commissioner).get(board.page()).status == 403);
    });
}

TEST_CASE("A motion is withdrawn with a reason while it is open, and after its last day it stands") {
    in_a_town([](Town& town) {
        const Board board{town};
        const auto bo = board.as_bo();
        const auto other =
            town.us.fact(the_authority, Motion{"Meet each month", "As it says", "2026-06-01"_day, "2026-06-10"_day});
        const auto off = board.page("/off");
        town.us.move_to("2026-06-10"_day);
        CHECK(bo.post(off, {{"because", "Not ready"}, {"shown_at", board.shown_at()}}).status == 303);
        CHECK(board.motions().size() == 1);
        CHECK(bo.get(off).status == 404);
        CHECK_FALSE(holds(bo.get("/commissioning/governance"), "Open a hoem"));
        town.us.move_to("2026-06-11"_day);
        const auto over = fmt::format("/commissioning/governance/motion/{}", other.number());
        CHECK(bo.get(over).status == 409);
        CHECK(bo.get(over + "/off").status == 409);
        CHECK(bo.post(over + "/off", {{"because", "Too late"}, {"shown_at", board.shown_at()}}).status == 409);
        CHECK(board.motions().size() == 1);
    });
}

TEST_CASE(
    "A member's vote is changed with a reason while the motion is open, counts once, and is never changed after") {
    in_a_town([](Town& town) {
        const Board board{town};
        const auto bo = board.as_bo();
        CHECK(bo.get(board.page("/vote")).status == 404);  // not voted yet
        CHECK(bo.post("/commissioning/governance/vote", board.vote("for")).status == 303);
        CHECK(bo.post("/commissioning/governance/vote", board.vote("against")).status == 409);
        CHECK(holds(bo.get("/commissioning/governance"), "Change the vote of Thistleshire"));
        CHECK(holds(bo.post(board.page("/vote"), board.again("against", "")), "Say why"));
        CHECK(bo.post(board.page("/vote"), board.again("against", "The council met again")).status == 303);
        REQUIRE(board.votes().size() == 1);
        CHECK(board.votes()[0].value.cast == Cast::against);
        CHECK(holds(bo.get("/commissioning/governance"), "Thistleshire: against"));
        CHECK(holds(bo.get("/commissioning/governance"), "2 of 2: 0 for, 2 against"));
        town.us.move_to("2026-06-11"_day);
        CHECK(bo.get(board.page("/vote")).status == 409);
        CHECK(bo.post(board.page("/vote"), board.again("for", "Too late")).status == 409);
        CHECK(board.votes()[0].value.cast == Cast::against);
    });
}

TEST_CASE("Whoever has no seat changes nobody's vote") {
    in_a_town([](Town& town) {
        const Board board{town};
        CHECK(board.as_bo().post("/commissioning/governance/vote", board.vote("for")).status == 303);
        const auto other = town.as(town.us.reader_with(Role::board_member, {}, "Cy").person);
        CHECK(other.get(board.page("/vote")).status == 403);
        CHECK(other.post(board.page("/vote"), board.again("against", "For them")).status == 403);
    });
}

TEST_CASE("A shared cost is put right or taken off with a reason, and what is owed follows") {
    in_a_town([](Town& town) {
        const auto cost = town.us.fact(the_authority, SharedCost{"Training", Money::pounds(100), "2026-03-01"_day,
                                                                 "2026-03-31"_day, SharedBy::shares});
        const auto commissioner = town.as(town.commissioner);
        const auto page = fmt::format("/commissioning/shared-costs/cost/{}", cost.number());
        CHECK(holds(commissioner.get("/commissioning/shared-costs"), page));
        const auto shown_at = [&] { return std::to_string(must(last_entry(town.us.store(), co_operative)).number()); };
        Fields fields{{"what", "Training"},    {"amount", "80"}, {"from", "01/03/2026"},
                      {"to", "28/02/2026"},    {"by", "shares"}, {"because", "The invoice says 80"},
                      {"shown_at", shown_at()}};
        CHECK(holds(commissioner.post(page, fields), "This is before it begins"));
        fields[3].second = "31/03/2026";
        CHECK(commissioner.post(page, fields).status == 303);
        CHECK(holds(commissioner.get("/commissioning/shared-costs"), "£80.00"));
        CHECK(commissioner.post(page, fields).status == 409);  // it was changed since
        CHECK(commissioner.post(page + "/off", {{"because", "Paid by another"}, {"shown_at", shown_at()}}).status ==
              303);
        CHECK(holds(commissioner.get("/commissioning/shared-costs"), "No cost is shared yet"));
        CHECK(town.at_home(town.member.reader_with(Role::director, {}, "Dora").person).get(page).status == 403);
    });
}

TEST_CASE(
    "Rules by which a motion was put stay; rules that no motion has met, and which days are paid, are put right") {
    in_a_town([](Town& town) {
        const Board board{town};
        const auto met = town.us.fact(the_authority, VotingRules{50, Majority::simple, "2026-01-01"_day});
        const auto next = town.us.fact(the_authority, VotingRules{90, Majority::everyone, "2026-09-01"_day});
        const auto counting = town.us.fact(the_authority, CountingRule{DayRule::first_and_last, "2016-01-01"_day});
        const auto bo = board.as_bo();
        const auto rules = [](FactId id) { return fmt::format("/commissioning/governance/rules/{}/off", id.number()); };
        CHECK(holds(bo.get("/commissioning/governance/rules"), rules(next)));
        CHECK(bo.get(rules(met)).status == 409);
        CHECK(bo.post(rules(next), {{"because", "Not agreed"}, {"shown_at", board.shown_at()}}).status == 303);
        const auto commissioner = town.as(town.commissioner);
        const auto page = fmt::format("/invoices/counting/{}", counting.number());
        CHECK(holds(commissioner.get("/invoices/counting"), page));
        CHECK(commissioner
                  .post(page, {{"rule", "first_and_last"},
                               {"starts", "01/07/2026"},
                               {"because", "The year was mistyped"},
                               {"shown_at", board.shown_at()}})
                  .status == 303);
        CHECK(holds(commissioner.get("/invoices"), "the day of leaving is not"));
    });
}

TEST_CASE("A contract and a price of a provider are corrected in one step, with a reason, and today's price follows") {
    in_a_town([](Town& town) {
        const auto contract =
            town.us.fact(town.bramblewood, Contract{ContractKind::framework, "FW-1", {}, "", joined, {}});
        const auto price = town.us.fact(town.bramblewood, Price{contract, HomeKind::childrens_home, NeedBand::standard,
                                                                Money::pounds(500), joined});
        const auto commissioner = town.as(town.commissioner);
        const auto shown_at = [&] { return std::to_string(must(last_entry(town.us.store(), co_operative)).number()); };
        const auto page = provider_address(town.bramblewood, fmt::format("/recorded/price/{}/right", price.number()));
        CHECK(holds(commissioner.get(provider_address(town.bramblewood, "/recorded")), page));
        CHECK(holds(commissioner.get(page), "500.00"));
        Fields fields{{"contract", std::to_string(contract.number())},
                      {"home", "childrens_home"},
                      {"band", "standard"},
                      {"weekly", "5,000"},
                      {"starts", "01/01/2024"},
                      {"because", "A nought was missing"},
                      {"shown_at", shown_at()}};
        CHECK(holds(commissioner.post(page, fields), "The contract begins on 1 January 2025"));
        fields[4].second = "01/01/2025";
        CHECK(commissioner.post(page, fields).status == 303);
        CHECK(holds(commissioner.get(provider_address(town.bramblewood)), "£5,000.00"));
        const auto of =
            provider_address(town.bramblewood, fmt::format("/recorded/contract/{}/right", contract.number()));
        CHECK(commissioner
                  .post(of, {{"kind", "framework"},
                             {"reference", "FW-1"},
                             {"terms", "28 days"},
                             {"starts", "01/01/2025"},
                             {"because", "The terms were left out"},
                             {"shown_at", shown_at()}})
                  .status == 303);
        CHECK(holds(commissioner.get(provider_address(town.bramblewood)), "28 days"));
        CHECK(commissioner.get(provider_address(town.bramblewood, "/recorded/nothing/1/right")).status == 404);
    });
}
