// How the co-operative is governed: its rules, who sits on its board, motions and votes, and costs that are shared.
#include <fmt/format.h>

#include "demo/telling_commissioning_parts.h"

namespace kith::demo::buying {

Result<void> Buying::the_co_operative() {
    auto change = TRY(change_of(us_.record));
    const auto before = change.last_entry().number();
    const auto us = Gate::machine_all(us_.record);
    const auto quarter = Date::of(today_.year(), today_.month(), 1)->plus_months(-3);
    TRY(about_us(change, us, rule_kind, "Which days are paid for was declared",
                 CountingRule{DayRule::first_not_last, today_.plus_months(-24)}));
    TRY(about_us(change, us, shared_kind, "The placements team is shared",
                 SharedCost{"The placements team, a quarter", Money::pence(8'412'507), quarter,
                            quarter.plus_months(3).plus_days(-1), SharedBy::use}));
    TRY(about_us(change, us, shared_kind, "Legal advice is shared",
                 SharedCost{"Legal advice on the framework", Money::pence(1'250'000), quarter,
                            quarter.plus_months(3).plus_days(-1), SharedBy::shares}));
    TRY(about_us(change, us, rule_kind, "How the co-operative decides was declared",
                 VotingRules{60, Majority::two_thirds, today_.plus_months(-24)}));
    TRY(seats_and_votes(change));
    made_.entries += change.last_entry().number() - before;
    return change.commit();
}

Result<void> Buying::seats_and_votes(Change& change) {
    const auto us = Gate::machine_all(us_.record);
    std::vector<PersonId> board;
    TRY(each_fact<RoleFact>(change.store(), us, Known::now(), [&](const Fact<RoleFact>& fact) {
        if (fact.value.role == Role::board_member && !fact.value.ends) board.push_back(fact.about);
    }));
    for (std::size_t i = 0; i < board.size() && i < us_.members.size(); ++i) {
        TRY(change.open(ours(board[i]), {seat_kind, fmt::format("Sits on the board for {}", us_.members[i].name)}));
        TRY(change.enter(ours(board[i]), BoardSeat{us_.members[i].authority, today_.plus_months(-20), {}}));
    }
    const PersonId clerk = board.empty() ? the_authority : board.front();
    const auto itself = ours(the_authority);
    const auto motion = [&](std::string title, std::string words, Date opens) -> Result<FactId> {
        TRY(change.open(itself, {motion_kind, "Motion: " + title}));
        return change.enter(itself, Motion{std::move(title), std::move(words), opens, opens.plus_days(14)});
    };
    const auto past = TRY(motion("Leave individual agreements to the commissioning officers",
                                 "Agreements within a framework, up to £6,000 a week, are made by the commissioning "
                                 "officers and told to the board each quarter.",
                                 today_.plus_months(-6)));
    for (const auto& member : us_.members) {
        TRY(change.open(itself, {vote_kind, fmt::format("{} votes for it", member.name)}));
        TRY(change.enter(itself,
                         Vote{past, member.authority, Cast::for_it, clerk, today_.plus_months(-6).plus_days(5)}));
    }
    TRY(motion("Open a children's home of the co-operative's own",
               "A home for three children aged 8 to 14, near the school that most of them go to, opened within a year.",
               today_.plus_days(-4)));
    TRY(about_us(change, us, delegated_kind, "A decision was delegated",
                 Delegated{"Individual agreements within a framework",
                           "Commissioning officers",
                           Money::pounds(6'000),
                           past,
                           today_.plus_months(-5),
                           {}}));
    return {};
}

}  // namespace kith::demo::buying
