// What the board records: how it decides, motions, votes, decisions left to somebody, and who sits for whom.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/acts.h"
#include "commissioning/governance.h"
#include "commissioning/put_right.h"
#include "commissioning/region_pages_parts.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/filled_in.h"
#include "kernel/site/saving.h"

namespace kith::commissioning {

namespace {

using AskedToGovern = AskedAll<May::govern_region>;
constexpr const char* governance = "/commissioning/governance";

FormPage page_for(const Context& context, const FormInfo& form, Fields typed) {
    return {.form = form, .action = Url{context.request.path}, .typed = std::move(typed), .back = governance};
}

Error at_question(std::string field, std::string words) { return {Fault::invalid, words, {{std::move(field), words}}}; }

VotingRules blank_rules(Date today) { return {50, Majority::simple, today}; }
Motion blank_motion(Date today) { return {{}, {}, today, today.plus_days(14)}; }
Delegated blank_delegated(Date today) { return {{}, {}, {}, {}, today, {}}; }
Seating blank_seat(Date today) { return {PersonId{1}, AuthorityId{1}, today}; }

/// Board members of the co-operative, and its members.
Result<Choices> seats_offered(const Context& context, const Us& us) {
    std::vector<PersonId> people;
    TRY(each_fact<RoleFact>(context.store, Gate::machine_all(us.record), Known::now(), [&](const Fact<RoleFact>& fact) {
        const auto& role = fact.value;
        if (role.role == Role::board_member && role.starts <= context.today &&
            (!role.ends || *role.ends >= context.today))
            people.push_back(fact.about);
    }));
    Choices offered{{"who", {}}, {"member", {}}};
    if (!people.empty())
        for (const auto& [person, name] : TRY(names_in(context.store, Gate::machine_all(us.record), people)))
            offered["who"].push_back({std::to_string(person.number()), name});
    for (const auto& member : us.members)
        offered["member"].push_back({std::to_string(member.authority.number()), member.name});
    return offered;
}

}  // namespace

Result<Response> show_voting_rules(const AskedToGovern& asked) {
    const auto& context = asked.context;
    const auto us = TRY(ours(context, asked.allowed.authority()));
    const auto rules = TRY(governance_of(context.store, us, *context.reader)).rules;
    const auto before = rules_on(rules, context.today);
    auto now = before;
    now.starts = context.today;
    const auto form = voting_rules_form.info();
    auto page = page_for(context, form, voting_rules_form.started(now));
    page.above =
        TRY(recorded_with_links<&voting_rules_righted>(context, us.record, "/commissioning/governance/rules")) +
        (rules.empty()
             ? filled_in(form, page.typed, "what is usual, as nothing was set yet", {}, context.today, {"starts"})
             : filled_in(form, page.typed, "the rules now", before.starts, context.today, {"starts"}));
    return form_page(context, page);
}

Result<Response> save_voting_rules(const AskedToGovern& asked) {
    const auto& context = asked.context;
    TRY(ours(context, asked.allowed.authority()));
    const auto form = voting_rules_form.info();
    auto page = page_for(context, form, TRY(context.typed(form)));
    const auto rules = voting_rules_form.read(page.typed, blank_rules(context.today), context.today);
    if (!rules) return refused(context, std::move(page), rules.error());
    if (rules->starts < context.today)
        return refused(context, std::move(page),
                       at_question("starts", "Rules do not change for motions that are past"));
    auto change = TRY(context.change());
    const auto entry =
        TRY(about_us(change, asked.allowed, rule_kind,
                     fmt::format("From {} {}% of all votes must be cast on a motion, and of those: {}",
                                 rules->starts.in_words(), rules->quorum, lower(in_words(rules->majority))),
                     *rules));
    TRY(change.commit());
    return saved(context, entry, governance, "Saved: how the co-operative decides");
}

Result<Response> show_new_motion(const AskedToGovern& asked) {
    TRY(ours(asked.context, asked.allowed.authority()));
    const auto form = motion_form.info();
    return form_page(asked.context,
                     page_for(asked.context, form, motion_form.started(blank_motion(asked.context.today))));
}

Result<Response> save_new_motion(const AskedToGovern& asked) {
    const auto& context = asked.context;
    TRY(ours(context, asked.allowed.authority()));
    const auto form = motion_form.info();
    auto page = page_for(context, form, TRY(context.typed(form)));
    const auto motion = motion_form.read(page.typed, blank_motion(context.today), context.today);
    if (!motion) return refused(context, std::move(page), motion.error());
    if (motion->opens < context.today)
        return refused(context, std::move(page), at_question("opens", "Members cannot vote on days that are past"));
    if (motion->closes < motion->opens)
        return refused(context, std::move(page), at_question("closes", "This is before it opens"));
    auto change = TRY(context.change());
    const auto entry =
        TRY(about_us(change, asked.allowed, motion_kind, fmt::format("Motion: {}", motion->title), *motion));
    TRY(change.commit());
    return saved(context, entry, governance, "The motion is put");
}

Result<Response> show_new_delegated(const AskedToGovern& asked) {
    const auto& context = asked.context;
    const auto us = TRY(ours(context, asked.allowed.authority()));
    const auto form = delegated_form.info(TRY(motions_carried(context, us.record)));
    auto typed = delegated_form.started(blank_delegated(context.today));
    return form_page(context, page_for(context, form, std::move(typed)));
}

Result<Response> save_new_delegated(const AskedToGovern& asked) {
    const auto& context = asked.context;
    const auto us = TRY(ours(context, asked.allowed.authority()));
    const auto offered = TRY(motions_carried(context, us.record));
    const auto form = delegated_form.info(offered);
    auto page = page_for(context, form, TRY(context.typed(form)));
    const auto made = delegated_form.read(page.typed, blank_delegated(context.today), context.today, offered);
    if (!made) return refused(context, std::move(page), made.error());
    if (made->ends && *made->ends < made->starts)
        return refused(context, std::move(page), at_question("ends", "This is before it begins"));
    auto change = TRY(context.change());
    const auto entry = TRY(about_us(change, asked.allowed, delegated_kind,
                                    fmt::format("Left to the {}: {}", made->to_whom, made->what), *made));
    TRY(change.commit());
    return saved(context, entry, governance, "Saved: a delegated decision");
}

Result<Response> show_seat(const AskedToGovern& asked) {
    const auto& context = asked.context;
    const auto us = TRY(ours(context, asked.allowed.authority()));
    const auto form = seat_form.info(TRY(seats_offered(context, us)));
    return form_page(context, page_for(context, form, {{"starts", context.today.british()}}));
}

Result<Response> save_seat(const AskedToGovern& asked) {
    const auto& context = asked.context;
    const auto us = TRY(ours(context, asked.allowed.authority()));
    const auto offered = TRY(seats_offered(context, us));
    const auto form = seat_form.info(offered);
    auto page = page_for(context, form, TRY(context.typed(form)));
    const auto seat = seat_form.read(page.typed, blank_seat(context.today), context.today, offered);
    if (!seat) return refused(context, std::move(page), seat.error());
    const auto leave = Gate::machine(us.record, seat->person);
    auto change = TRY(context.change());
    const auto entry =
        TRY(change.open(leave, {seat_kind, fmt::format("Sits on the board for {} from {}", us.name_of(seat->member),
                                                       seat->starts.in_words())}));
    const EntryNumber shown{entry.number() - 1};
    // One seat for each member: whoever held it gives it up the day before.
    std::vector<Fact<BoardSeat>> before;
    TRY(each_fact<BoardSeat>(change.store(), Gate::machine_all(us.record), Known::now(),
                             [&](const Fact<BoardSeat>& fact) {
                                 const bool same = fact.value.member == seat->member || fact.about == seat->person;
                                 if (same && !fact.value.ends) before.push_back(fact);
                             }));
    TRY(change.enter(leave, BoardSeat{seat->member, seat->starts, {}}));
    for (const auto& fact : before) {
        const auto their = Gate::machine(us.record, fact.about);
        if (fact.about != seat->person)
            TRY(change.open(their, {seat_kind, fmt::format("Gave up the seat for {}", us.name_of(fact.value.member))}));
        auto ended = fact.value;
        ended.ends = std::max(ended.starts, seat->starts.plus_days(-1));
        TRY(change.correct(their, fact.id, shown, ended));
    }
    TRY(change.commit());
    return saved(context, entry, governance, "Saved: who sits on the board");
}

}  // namespace kith::commissioning
