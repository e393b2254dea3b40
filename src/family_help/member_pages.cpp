// Who of the family takes part, and what My day shows to them and to others who do something in a family's plan.
#include <fmt/format.h>

#include "family_help/file.h"
#include "family_help/member_acts.h"
#include "family_help/plan_pages.h"
#include "family_help/plan_shown.h"
#include "kernel/core/text.h"

namespace kith::family_help {

namespace {

std::vector<PersonId> people_of(const std::vector<OfNetwork>& network) {
    std::vector<PersonId> people;
    for (const auto& one : network) people.push_back(one.person);
    return people;
}

/// Those of the network who may be asked: not yet taking part, not kept from it, and on whose record the reader may
/// write.
Result<std::vector<OfNetwork>> who_can_be_invited(const Context& context, const WhoTheyAre& who,
                                                  const std::vector<Fact<KeptFrom>>& kept,
                                                  std::vector<OfNetwork> network) {
    const auto people = people_of(network);
    const auto may = TRY(Gate::among(context.store, *context.reader, May::change_person, people));
    std::erase_if(network, [&](const OfNetwork& one) {
        const bool takes_part =
            std::ranges::find(who.take_part, one.person, &TakesPartIn::person) != who.take_part.end();
        const bool not_safe =
            std::ranges::any_of(kept, [&](const Fact<KeptFrom>& fact) { return fact.value.person == one.person; });
        return takes_part || not_safe || std::ranges::find(may, one.person) == may.end();
    });
    return network;
}

struct Inviting {
    WhoTheyAre who;
    std::vector<PersonId> network;
    std::vector<OfNetwork> offered;
    Asking<NewInvitation> asking;
};

Result<Html> warnings(const Context& context, const Allowed<May::record_family>& family, const AroundThem& around,
                      const std::vector<OfNetwork>& offered) {
    std::vector<ui::Content> lines;
    for (const auto& one : TRY(stands_against(context.store, family, around))) {
        const auto at = std::ranges::find(offered, one.person, &OfNetwork::person);
        if (at != offered.end()) lines.emplace_back(fmt::format("{}: {}.", at->name, join(one.why, ". ")));
    }
    if (lines.empty()) return Html{};
    return ui::warning_text("Be sure that it is safe before you invite them.") + ui::bullets(lines);
}

/// Who could be invited if their birthday were known, and takes it off the list.
Html of_unknown_age(std::vector<OfNetwork>& offered) {
    std::vector<ui::Content> lines;
    for (const auto& one : offered)
        if (!one.born) lines.emplace_back(ui::link(one.name, Url{fmt::format("/people/{}", one.person.number())}));
    std::erase_if(offered, [](const OfNetwork& one) { return !one.born; });
    if (lines.empty()) return Html{};
    return ui::paragraph("Who is invited is 16 or over. Record the date of birth of these first:") + ui::bullets(lines);
}

Result<Inviting> inviting(const Asked<May::record_family>& asked) {
    const auto& context = asked.context;
    auto who = TRY(who_they_are(context.store, asked.allowed, context.today));
    const auto all = TRY(network_of(context, who));
    const auto network = people_of(all);
    const auto kept = TRY(kept_from(context.store, asked.allowed, context.today));
    auto offered = TRY(who_can_be_invited(context, who, kept, all));
    std::erase_if(offered, [&](const OfNetwork& one) { return one.born && !of_age(one.born, context.today); });
    const auto no_birthday = of_unknown_age(offered);
    std::vector<Choice> choices;
    for (const auto& one : offered) {
        const auto* responsible = one.parental_responsibility ? ", with parental responsibility" : "";
        choices.push_back({std::to_string(one.person.number()),
                           fmt::format("{}, {}{}", one.name, list_in_words(one.ties), responsible)});
    }
    if (choices.empty())
        return fail(Fault::conflict,
                    "Nobody more of this family's network is on the record as 16 or over, and safe to tell. Record who "
                    "matters to the children, and their dates of birth, first.");
    const auto above =
        family_bar(who) + no_birthday + TRY(warnings(context, asked.allowed, {who, network, context.today}, offered));
    Asking<NewInvitation> asking{.form = invitation_form,
                                 .family = who.family,
                                 .start = {},
                                 .choices = {{"who", std::move(choices)}},
                                 .above = above,
                                 .back = address_of(who.family, "/members")};
    return Inviting{std::move(who), network, std::move(offered), std::move(asking)};
}

struct KeepingFrom {
    WhoTheyAre who;
    Asking<NotSafe> asking;
};
/// Anyone who takes part, or might be told: the network, whatever their age.
Result<KeepingFrom> keeping_from(const Asked<May::record_family>& asked) {
    const auto& context = asked.context;
    auto who = TRY(who_they_are(context.store, asked.allowed, context.today));
    const auto kept = TRY(kept_from(context.store, asked.allowed, context.today));
    std::vector<Choice> choices;
    for (const auto& one : who.take_part) offer(choices, one.person, one.name);
    for (const auto& one : TRY(network_of(context, who)))
        if (std::ranges::none_of(kept, [&](const auto& fact) { return fact.value.person == one.person; }))
            offer(choices, one.person, one.name);
    if (choices.empty())
        return fail(Fault::conflict, "Nobody of this family's network is on the record. Record who they are first.");
    Asking<NotSafe> asking{.form = not_safe_form,
                           .family = who.family,
                           .start = {},
                           .choices = {{"who", std::move(choices)}},
                           .above = family_bar(who),
                           .back = address_of(who.family, "/members")};
    return KeepingFrom{std::move(who), std::move(asking)};
}

struct MadeSafe {
    PersonId member;
    Asking<SafeAgain> asking;
};
Result<MadeSafe> made_safe(const Asked<May::record_family>& asked) {
    const auto& context = asked.context;
    const auto who = TRY(who_they_are(context.store, asked.allowed, context.today));
    const PersonId member{TRY(context.captures.number("member"))};
    for (const auto& one : TRY(kept_from(context.store, asked.allowed, context.today))) {
        if (one.value.person != member) continue;
        const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), {member}));
        return MadeSafe{
            member, Asking<SafeAgain>{.form = safe_again_form,
                                      .family = who.family,
                                      .start = {},
                                      .above = family_bar(who) +
                                               ui::inset_text(fmt::format("{}. Since {}: {}", names.at(member),
                                                                          one.value.starts.in_words(), one.value.why)),
                                      .back = address_of(who.family, "/members"),
                                      .keeps_draft = false}};
    }
    return fail(Fault::not_found, "It is not recorded that it is not safe to tell them.");
}

Result<Html> kept_shown(const Context& context, const Leave& family) {
    const auto kept = TRY(kept_from(context.store, family, context.today));
    if (kept.empty()) return Html{};
    std::vector<PersonId> people;
    for (const auto& one : kept) people.push_back(one.value.person);
    const auto names = TRY(names_in(context.store, family, people));
    ui::SummaryList list;
    for (const auto& one : kept) {
        const auto& name = names.at(one.value.person);
        list.rows.push_back(
            {name,
             fmt::format("Since {}: {}", one.value.starts.in_words(), one.value.why),
             {{"Safe again",
               Url{address_of(family.about(), fmt::format("/members/{}/safe-again", one.value.person.number()))},
               fmt::format("to tell {}", name)}}});
    }
    return ui::heading({.text = "Who must be told nothing"}) + ui::summary_list(list);
}

struct Ending {
    WhoTheyAre who;
    PersonId member;
    Asking<MemberEnd> asking;
};
Result<Ending> ending(const Asked<May::record_family>& asked) {
    const auto& context = asked.context;
    auto who = TRY(who_they_are(context.store, asked.allowed, context.today));
    const PersonId member{TRY(context.captures.number("member"))};
    const auto at = std::ranges::find(who.take_part, member, &TakesPartIn::person);
    if (at == who.take_part.end()) return fail(Fault::not_found, "They do not take part in this family's plan.");
    Asking<MemberEnd> asking{.form = member_end_form,
                             .family = who.family,
                             .start = {},
                             .above = family_bar(who) + ui::inset_text(at->name),
                             .back = address_of(who.family, "/members"),
                             .keeps_draft = false};
    return Ending{std::move(who), member, std::move(asking)};
}

}  // namespace

Result<Response> show_members(const Asked<May::record_family>& asked) {
    const auto& context = asked.context;
    const auto who = TRY(who_they_are(context.store, asked.allowed, context.today));
    ui::SummaryList list;
    for (const auto& one : who.take_part)
        list.rows.push_back({one.name,
                             fmt::format("Since {}", one.starts.in_words()),
                             {{"End", Url{address_of(who.family, fmt::format("/members/{}/end", one.person.number()))},
                               fmt::format("the part of {}", one.name)}}});
    auto body = ui::heading({.text = "Who of the family takes part", .level = 1, .size = ui::Size::large});
    body +=
        list.rows.empty() ? ui::paragraph("Nobody of the family takes part in the plan yet.") : ui::summary_list(list);
    body += ui::button_group(
        ui::link_button({.text = "Invite someone", .to = Url{address_of(who.family, "/members/invite")}}) +
        ui::link_button({.text = "It is not safe to tell someone",
                         .to = Url{address_of(who.family, "/members/not-safe")},
                         .kind = ui::ButtonKind::warning}));
    body += TRY(kept_shown(context, asked.allowed));
    body += ui::paragraph(
        "Who is invited reads all of the plan, who is in the team, and nothing else. Whoever keeps the accounts finds "
        "them on My day, opens their account and gives them their password.");
    return page_of(context, {.title = "Who of the family takes part",
                             .main = std::move(body),
                             .back = address_of(who.family, "/plan"),
                             .above = family_bar(who)});
}

Result<Response> show_not_safe(const Asked<May::record_family>& asked) {
    return ask(asked.context, TRY(keeping_from(asked)).asking);
}
Result<Response> save_not_safe(const Asked<May::record_family>& asked) {
    const auto on = TRY(keeping_from(asked));
    return answer(asked.context, on.asking, "Saved: they are told nothing from now on",
                  [&](Change& change, const NotSafe& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto who = TRY(who_they_are(change.store(), asked.allowed, by.today));
                      const auto names =
                          TRY(names_in(change.store(), static_cast<const Leave&>(asked.allowed), {typed.who}));
                      return keep_from(change, asked.allowed, who, names.at(typed.who), typed, by.today);
                  });
}

Result<Response> show_safe_again(const Asked<May::record_family>& asked) {
    return ask(asked.context, TRY(made_safe(asked)).asking);
}
Result<Response> save_safe_again(const Asked<May::record_family>& asked) {
    const auto on = TRY(made_safe(asked));
    return answer(asked.context, on.asking, "Saved: it is safe to tell them again",
                  [&](Change& change, const SafeAgain& typed, PlanBy by) {
                      return safe_again(change, asked.allowed, on.member, typed, by.today);
                  });
}

Result<Response> show_invitation(const Asked<May::record_family>& asked) {
    return ask(asked.context, TRY(inviting(asked)).asking);
}

Result<Response> save_invitation(const Asked<May::record_family>& asked) {
    const auto& context = asked.context;
    const auto all = TRY(inviting(asked));
    return answer(context, all.asking, "Saved: they were invited",
                  [&](Change& change, const NewInvitation& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto at = std::ranges::find(all.offered, typed.who, &OfNetwork::person);
                      const auto person = TRY(decide<May::change_person>(change.store(), *context.reader, typed.who));
                      const auto who = TRY(who_they_are(change.store(), asked.allowed, by.today));
                      return invite(change, asked.allowed, person, {who, all.network, by.today}, at->name, typed);
                  });
}

Result<Response> show_member_end(const Asked<May::record_family>& asked) {
    return ask(asked.context, TRY(ending(asked)).asking);
}

Result<Response> save_member_end(const Asked<May::record_family>& asked) {
    const auto all = TRY(ending(asked));
    return answer(asked.context, all.asking, "Saved: they take part no more",
                  [&](Change& change, const MemberEnd& typed, PlanBy by) -> Result<EntryNumber> {
                      const auto who = TRY(who_they_are(change.store(), asked.allowed, by.today));
                      return end_taking_part(change, asked.allowed, who, all.member, typed, by.today);
                  });
}

namespace {

/// The families in whose plans someone does something.
Result<std::vector<PersonId>> families_acted_in(const Context& context) {
    return context.store.all(
        "select distinct about from family_help_action where authority = $1 and who = $2 and retired_by is null"
        " order by about",
        {context.reader->authority, context.reader->person}, [](const Row& row) { return row.id<PersonId>(0); });
}

/// The reader's own open actions in these families' plans, the soonest first.
Result<std::vector<Fact<PlanAction>>> own_open_actions(const Context& context, const LeaveOfAll& leave,
                                                       const std::vector<PersonId>& families) {
    PlanFile plan;
    TRY(each_fact_of<PlanAction>(context.store, leave, families, [&](const auto& fact) {
        if (fact.value.who == context.reader->person) plan.actions.push_back(fact);
    }));
    TRY(each_fact_of<Progress>(context.store, leave, families,
                               [&](const auto& fact) { plan.progress.push_back(fact); }));
    TRY(each_fact_of<GoalEnded>(context.store, leave, families, [&](const auto& fact) { plan.ended.push_back(fact); }));
    std::vector<Fact<PlanAction>> open;
    for (const auto& action : plan.actions)
        if (plan.open(action)) open.push_back(action);
    std::ranges::stable_sort(open, {}, [](const auto& a) { return std::pair{!a.value.by_when, a.value.by_when}; });
    return open;
}

/// Those of the families that are helped now: nothing waits in the plan of one whose help has ended.
Result<std::vector<PersonId>> those_helped(const Context& context, const LeaveOfAll& leave,
                                           const std::vector<PersonId>& families) {
    std::vector<PersonId> helped;
    for (const auto& file : TRY(family_files(context.store, leave, families)))
        if (file.open()) helped.push_back(file.family);
    return helped;
}

Result<LeaveOfAll> leave_for_my_day(const Context& context) {
    if (context.reader->granted(May::take_part_in_plan))
        return LeaveOfAll{TRY(decide_all<May::take_part_in_plan>(context.store, *context.reader, "my day"))};
    return LeaveOfAll{TRY(decide_all<May::record_family>(context.store, *context.reader, "my day"))};
}

Html own_action_line(const Fact<PlanAction>& action, const std::string& family, Date today) {
    auto line =
        html("{}", ui::link(action.value.what,
                            Url{address_of(action.about, fmt::format("/plan/actions/{}", action.id.number()))}));
    if (action.value.by_when) {
        line += html(", by {}", action.value.by_when->in_words());
        if (*action.value.by_when < today) line += html(" {}", ui::tag({"Late", ui::Tone::late}));
    }
    if (!family.empty()) line += html(". {}", family);
    return line;
}

}  // namespace

Result<Html> plan_on_my_day(const Context& context) {
    const bool takes_part = context.reader->granted(May::take_part_in_plan);
    if (!takes_part && !context.reader->granted(May::record_family)) return Html{};
    const auto leave = TRY(leave_for_my_day(context));
    const auto own = TRY(families_taken_part_in(context.store, leave, context.reader->person, context.today));
    auto families = own;
    for (const auto one : TRY(families_acted_in(context)))
        if (std::ranges::find(families, one) == families.end()) families.push_back(one);
    const auto may = takes_part ? May::take_part_in_plan : May::record_family;
    families = TRY(Gate::among(context.store, *context.reader, may, families));
    if (families.empty()) return Html{};
    const auto open = TRY(own_open_actions(context, leave, TRY(those_helped(context, leave, families))));
    const auto names = TRY(names_in(context.store, leave, families));
    std::vector<ui::Content> lines;
    for (const auto& action : open)
        lines.emplace_back(
            own_action_line(action, families.size() > 1 || own.empty() ? names.at(action.about) : "", context.today));
    if (own.empty()) {
        if (lines.empty()) return Html{};
        return ui::heading({.text = "What you do in families' plans"}) + ui::bullets(lines);
    }
    Html shown = ui::heading({.text = "Our family's plan"});
    for (const auto one : families) {
        const auto words = families.size() > 1 ? names.at(one) : std::string{"Read our plan"};
        shown += html("<p class=\"govuk-body\">{}</p>", ui::link(words, Url{address_of(one, "/plan")}));
    }
    shown += ui::heading({.text = "What you said you would do", .level = 3, .size = ui::Size::small});
    return shown + (lines.empty() ? ui::paragraph("Nothing waits for you.") : ui::bullets(lines));
}

}  // namespace kith::family_help
