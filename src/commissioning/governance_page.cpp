// How the co-operative is governed: its members, what they vote on, what they leave to others, and who may see what.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "commissioning/governance.h"
#include "commissioning/law.h"
#include "commissioning/put_right.h"
#include "commissioning/region_pages_parts.h"
#include "kernel/core/text.h"
#include "region/facts.h"

namespace kith::commissioning {

namespace {

Html members_table(const Us& us, const Governance& governance) {
    ui::Table table{.id = "members",
                    .caption = "Members",
                    .columns = {{"Member"},
                                {"Share of costs", ui::Align::number},
                                {"Votes", ui::Align::number},
                                {"On the board"},
                                {"Leaves to the co-operative"}},
                    .rows = {},
                    .when_empty = "No authority belongs to a co-operative here."};
    if (us.co_operative)
        for (const auto& member : us.members) {
            const auto seat = governance.seats.find(member.authority);
            const auto left = governance.left.find(member.authority);
            table.rows.push_back({{member.name, {}},
                                  {fmt::format("{:.2f}%", member.shares / 100.0), {}},
                                  {std::to_string(member.votes), {}},
                                  {seat == governance.seats.end() ? "Nobody yet" : seat->second.name, {}},
                                  {left == governance.left.end() ? "" : left->second, {}}});
        }
    return ui::table(table);
}

ui::Tone tone_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::open: return ui::Tone::doing;
        case Outcome::carried: return ui::Tone::good;
        case Outcome::lost: return ui::Tone::late;
        case Outcome::no_quorum: return ui::Tone::quiet;
    }
    return ui::Tone::neutral;
}

std::string vote_of(const MotionFile& motion, AuthorityId member) {
    const Vote* last = nullptr;
    for (const auto& vote : motion.votes)
        if (vote.member == member) last = &vote;
    return last ? std::string{in_words(last->cast)} : "Not voted";
}

Html voting_form(const Context& context, const MotionFile& motion, const Us& us, std::optional<AuthorityId> seat) {
    if (!seat || !us.member(*seat) || context.today < motion.is.value.opens || context.today > motion.is.value.closes ||
        !context.reader->granted(May::vote_in_region))
        return {};
    if (std::ranges::find(motion.votes, *seat, &Vote::member) != motion.votes.end())
        return ui::paragraph(
            html("<a class=\"govuk-link\" href=\"{}\">Change the vote of {}<span class=\"govuk-visually-hidden\">: "
                 "{}</span></a>",
                 Url{fmt::format("/commissioning/governance/motion/{}/vote", motion.is.id.number())}, us.name_of(*seat),
                 motion.is.value.title));
    Html buttons;
    for (const auto& word : words_of<Cast>)
        buttons += ui::button({.text = std::string{word.words},
                               .kind = ui::ButtonKind::secondary,
                               .name = "cast",
                               .value = std::string{word.code},
                               .hidden_text = motion.is.value.title});
    return ui::form({.action = Url{"/commissioning/governance/vote"},
                     .csrf = context.csrf,
                     .body = ui::hidden_field("motion", std::to_string(motion.is.id.number())) +
                             ui::paragraph(fmt::format("Vote for {}:", us.name_of(*seat))) +
                             ui::button_group(buttons)});
}

Html motion_shown(const Context& context, const MotionFile& motion, const Us& us, const Governance& governance) {
    const auto& is = motion.is.value;
    const auto& tally = motion.tally;
    std::vector<std::string> votes;
    for (const auto& member : us.members)
        votes.push_back(member.name + ": " + lower(vote_of(motion, member.authority)));
    ui::SummaryList list{
        .rows = {{"Standing", ui::Content{ui::tag({std::string{in_words(tally.outcome)}, tone_of(tally.outcome)})}},
                 {"In full", ui::Content{is.words}},
                 {"Votes", ui::Content{fmt::format("{} to {}", is.opens.in_words(), is.closes.in_words())}},
                 {"Cast",
                  ui::Content{fmt::format("{} of {}: {} for, {} against, {} abstained. Quorum {}", tally.cast,
                                          tally.all, tally.for_it, tally.against, tally.abstained, tally.quorum)}},
                 {"By member", ui::Content{join(votes, "; ")}}},
        .card_title = is.title,
        .card_level = 3};
    auto shown = ui::summary_list(list) + voting_form(context, motion, us, governance.own_seat);
    if (context.today <= is.closes && context.reader->granted(May::govern_region))
        shown += ui::paragraph(righting_links("/commissioning/governance/motion", motion.is.id, is.title));
    return shown;
}

Html delegated_table(const Context& context, const Governance& governance) {
    ui::Table table{.id = "delegated",
                    .caption = "Decisions left to somebody",
                    .columns = {{"Decision"}, {"To whom"}, {"Up to"}, {"By motion"}, {"Days"}},
                    .rows = {},
                    .when_empty = "No decision is left to anybody: the members decide."};
    const bool governs = context.reader->granted(May::govern_region);
    if (governs) table.columns.push_back({"Put right"});
    for (const auto& fact : governance.delegated) {
        const auto& it = fact.value;
        const auto motion =
            std::ranges::find_if(governance.motions, [&](const auto& one) { return it.motion == one.is.id; });
        table.rows.push_back({{it.what, {}},
                              {it.to_whom, {}},
                              {it.up_to ? it.up_to->in_words() : "No limit", {}},
                              {motion == governance.motions.end() ? "" : motion->is.value.title, {}},
                              {it.ends ? fmt::format("{} to {}", it.starts.short_words(), it.ends->short_words())
                                       : "from " + it.starts.short_words(),
                               {}}});
        if (governs)
            table.rows.back().push_back({righting_links("/commissioning/governance/delegated", fact.id, it.what), {}});
    }
    return ui::table(table);
}

/// The table of grants, as it decides: for each role of a co-operative what it may do, and why.
Html who_may_table() {
    ui::Table table{.id = "who-may",
                    .caption = "What each role of the co-operative may do",
                    .columns = {{"Role"}, {"May"}, {"About"}, {"Because it"}},
                    .rows = {}};
    for (const auto role : {Role::placements_officer, Role::commissioner, Role::board_member, Role::provider})
        for (const auto& grant : grants())
            if (grant.role == role)
                table.rows.push_back({{std::string{in_words(role)}, {}},
                                      {std::string{in_words(grant.may)}, {}},
                                      {std::string{in_words(grant.reach)}, {}},
                                      {std::string{grant.because}, {}}});
    return ui::details(
        {.summary = "What each role of the co-operative may do, as the gate decides it", .text = ui::table(table)});
}

/// What each member lets be shown of a child before a match and after it, as its own record says.
Html shown_table(const Us& us, const Governance& governance) {
    ui::Table table{.id = "shown", .caption = "What members let be shown", .columns = {{"Member"}}, .rows = {}};
    const auto& columns = table_info<region::Joined>().columns;
    for (const auto& column : columns)
        if (column.name.starts_with("show_") || column.name == "to_providers")
            table.columns.push_back({std::string{column.words}});
    const auto yes_no = [](bool yes) { return ui::Table::Cell{yes ? "Yes" : "No", {}}; };
    for (const auto& member : us.members) {
        const auto at = governance.joined.find(member.authority);
        if (at == governance.joined.end()) continue;
        table.rows.push_back({{member.name, {}},
                              yes_no(at->second.show_district),
                              yes_no(at->second.show_words),
                              yes_no(at->second.to_providers),
                              yes_no(at->second.show_name)});
    }
    return table.rows.empty() ? Html{} : ui::table(table);
}

Html fields_shown() {
    const auto list = [](const std::vector<std::string_view>& fields) {
        std::vector<ui::Content> lines;
        for (const auto field : fields) lines.emplace_back(std::string{field});
        return ui::bullets(lines);
    };
    return ui::heading({.text = "Before a match", .level = 3, .size = ui::Size::small}) +
           ui::paragraph("Whoever may see requests reads of a child:") + list(shown_before_a_match()) +
           ui::paragraph("Never who the child is: no name, day of birth, address, school or number of their record.") +
           ui::heading({.text = "After a match", .level = 3, .size = ui::Size::small}) +
           ui::paragraph(
               "The one home that was chosen is told who the child is, and each time it is written down for "
               "the child's authority to read.") +
           ui::heading({.text = "When invoices are checked", .level = 3, .size = ui::Size::small}) +
           ui::paragraph("The co-operative reads of a stay:") + list(shown_of_a_stay());
}

}  // namespace

Result<Response> show_governance(const AskedOfRegion& asked) {
    const auto& context = asked.context;
    const auto us = TRY(us_of(context.store, asked.allowed.authority(), context.today));
    const auto governance = TRY(governance_of(context.store, us, *context.reader));
    auto body = ui::heading({.text = "Governance", .level = 1, .size = ui::Size::large, .caption = whose(us)}) +
                members_table(us, governance);
    const bool governs = context.reader->granted(May::govern_region);
    if (governs)
        body += ui::button_group(
            ui::link_button({"Put a motion", Url{"/commissioning/governance/motion"}}) +
            ui::link_button({"Record a delegated decision", Url{"/commissioning/governance/delegated"},
                             ui::ButtonKind::secondary}) +
            ui::link_button({"How we decide", Url{"/commissioning/governance/rules"}, ui::ButtonKind::secondary}) +
            ui::link_button(
                {"Who sits on the board", Url{"/commissioning/governance/seat"}, ui::ButtonKind::secondary}));
    const auto rules = rules_on(governance.rules, context.today);
    body += ui::heading({.text = "Motions"}) +
            ui::paragraph(fmt::format("{}% of all votes must be cast, and what carries a motion is: {}.", rules.quorum,
                                      lower(in_words(rules.majority))));
    if (governance.motions.empty()) body += ui::paragraph("No motion has been put.");
    for (auto at = governance.motions.rbegin(); at != governance.motions.rend(); ++at)
        body += motion_shown(context, *at, us, governance);
    body += delegated_table(context, governance) + ui::heading({.text = "Who may see what"}) + fields_shown() +
            shown_table(us, governance) + who_may_table() + ui::paragraph(law_shown(law::co_operative));
    return page_of(context, {.title = "Governance",
                             .main = std::move(body),
                             .above = region_tabs(context, "/commissioning/governance"),
                             .breadth = ui::Breadth::wide});
}

}  // namespace kith::commissioning
