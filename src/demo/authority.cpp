#include "demo/authority.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "demo/sign_in.h"
#include "demo/telling.h"
#include "demo/telling_adoption.h"
#include "demo/telling_advocacy.h"
#include "demo/telling_allowances.h"
#include "demo/telling_complaints.h"
#include "demo/telling_constellations.h"
#include "demo/telling_family_help.h"
#include "demo/telling_family_plan.h"
#include "demo/telling_front_door.h"
#include "demo/telling_kept_apart.h"
#include "demo/telling_kinship.h"
#include "demo/telling_leaving_care.h"
#include "demo/telling_my_pages.h"
#include "demo/telling_network.h"
#include "demo/telling_own_records.h"
#include "demo/telling_papers.h"
#include "demo/telling_protection.h"
#include "demo/telling_recruitment.h"
#include "demo/telling_safety.h"
#include "demo/telling_safety_net.h"
#include "demo/telling_serious_incidents.h"
#include "demo/telling_transfers.h"
#include "demo/telling_warnings.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace care;

static TeamKind team_now(const ChildPlan& child, Date today) {
    if (child.seeking_asylum || today >= child.born.birthday(16)) return TeamKind::young_people;
    const auto handed_on = child.ordered() ? child.ordered()->plus_days(14) : child.starts.plus_days(120);
    return today < handed_on ? TeamKind::court : TeamKind::care;
}

static Date first_day(const Drawn& drawn, Date today) {
    auto first = today;
    for (const auto& child : drawn.children) first = std::min(first, child.starts);
    return first.plus_days(-30);
}

static bool could_be_late(const ChildPlan& child, Date today) {
    const auto& stay = child.stays.back();
    return !child.ends && team_now(child, today) == TeamKind::care && stay.starts < today.plus_days(-120) &&
           is_foster(stay.kind);
}

static void staff(Workforce& workforce, Drawn& drawn, Date today, Random random) {
    std::array<int, 3> children{};
    int all = 0;
    for (const auto& child : drawn.children)
        if (!child.ends) ++children[static_cast<std::size_t>(team_now(child, today))], ++all;
    workforce.staff(children, all);
    int late_to_show = 3;  // the first worker's list has something on it to do
    for (auto& family : drawn.families) {
        std::array<int, 3> own{};
        for (const auto i : family.children)
            if (!drawn.children[i].ends) ++own[static_cast<std::size_t>(team_now(drawn.children[i], today))];
        const auto post = [&](TeamKind kind) {
            const int now = own[static_cast<std::size_t>(kind)];
            return now > 0 ? workforce.share_out(kind, now) : workforce.any(kind, random);
        };
        family.court_post = post(TeamKind::court);
        family.care_post = post(TeamKind::care);
        family.young_post = post(TeamKind::young_people);
        for (const auto i : family.children)
            if (auto& child = drawn.children[i];
                family.care_post == 0 && late_to_show > 0 && could_be_late(child, today))
                child.late_now = true, --late_to_show;
        family.reviewing_post = workforce.share_out_reviews(own[0] + own[1] + own[2]);
    }
}

static void find_homes(Homes& homes, Drawn& drawn, const FamilyPlan& family, ChildPlan& child, Date today) {
    for (std::size_t i = 0; i < child.stays.size(); ++i) {
        auto& stay = child.stays[i];
        const auto until = stay.ends.value_or(today.plus_days(1));
        if (child.with) {
            const auto& shared = drawn.children[*child.with].stay_on(stay.starts);
            stay.home = shared.home, stay.outside = shared.outside, stay.far = shared.far;
        } else if (stay.same_home) {
            stay.home = child.stays[i - 1].home;
        } else if (is_kinship(stay.kind) && family.kinship_home) {
            stay.home = *family.kinship_home;
            stay.outside = stay.far = false;
        } else {
            auto whole = until;  // the same home may run on under another standing
            for (auto next = i + 1; next < child.stays.size() && child.stays[next].same_home; ++next)
                whole = child.stays[next].ends.value_or(today.plus_days(1));
            stay.home = homes.find(stay, whole, family.tradition);
        }
        homes.join(stay.home, {stay.starts, until, child.person, child.born});
    }
}

/// A few records kept closer, and openings in an emergency: one that a manager has answered for, and one that waits.
static void emergencies(Setting& setting, const std::vector<std::size_t>& in_care, Random random) {
    static constexpr EntryKind opened{"access.emergency", "Opened in an emergency"};
    for (const int days : {40, 0}) {
        const auto& child = setting.drawn.children[random.one_of(in_care)];
        if (child.restricted || child.starts > setting.today.plus_days(-60)) continue;
        const auto day = setting.today.plus_days(-1 - days);
        const auto& post = setting.workforce.workers()[static_cast<std::size_t>(
            random.below(static_cast<int>(setting.workforce.workers().size())))];
        const auto& by = post.on(day);
        const auto moment = at(day, 22 * 60 + random.below(50));
        const Moment ends{moment.milliseconds + 4 * 3600 * 1000};
        Emergency emergency{
            by.person, "Police rang the night duty line: the child was with them and asked for someone to come.",
            moment,    ends,
            {},        {}};
        setting.ledger.open(moment, by.author, opened, child.person,
                            fmt::format("{} opened this record in an emergency, until {}.", by.name, ends.in_words()),
                            emergency.why);
        const auto fact = setting.ledger.enter(emergency);
        if (days == 0) continue;
        const auto& manager = setting.workforce.manager_of(*post.team).on(day.plus_days(1));
        emergency.seen_by = manager.person;
        emergency.finding = "It was right to look: the child was brought home safely.";
        setting.ledger.open(at(day.plus_days(1), 9 * 60 + 20), manager.author, opened, child.person,
                            fmt::format("{} looked at an emergency opening of this record.", manager.name),
                            *emergency.finding);
        setting.ledger.correct(fact, emergency);
    }
}

static void tell_all(Setting& setting, Random random) {
    auto& drawn = setting.drawn;
    std::vector<std::size_t> in_care;
    for (std::size_t i = 0; i < drawn.children.size(); ++i)
        if (!drawn.children[i].ends) in_care.push_back(i);
    for (int i = 0; i < 3 && in_care.size() > 10; ++i) drawn.children[random.one_of(in_care)].restricted = true;
    for (auto& child : drawn.children) child.person = setting.ledger.person();
    for (auto& family : drawn.families) {
        tell_family(setting, family);
        for (const auto i : family.children) find_homes(setting.homes, drawn, family, drawn.children[i], setting.today);
        for (const auto i : family.children) Telling{setting, family, drawn.children[i]}.all();
    }
    emergencies(setting, in_care, random);
    tell_homes(setting, random.apart(9));
    tell_constellations(setting, random.apart(11));
    tell_allowances(setting, random.apart(10));
    tell_home_messages(setting, random.apart(11));
}

static Recruiters recruiters_of(const Workforce& workforce, Date today) {
    Recruiters recruiters;
    for (const auto& post : workforce.supervisors())
        recruiters.supporters.push_back({post.on(today).person, post.on(today).name});
    for (const auto& post : workforce.panel()) recruiters.panel.push_back({post.on(today).person, post.on(today).name});
    return recruiters;
}

Result<void> make_authority(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                            const Progress& progress, Made& made) {
    const auto random = Random{plan.seed}.apart(static_cast<std::uint64_t>(id.number()));
    auto founding = TRY(database.write());
    TRY(found_authority(founding, id, size.name));
    TRY(founding.commit());

    auto drawn = draw(size.in_care, plan.today, random.apart(1));
    Ledger ledger{id};
    const auto number = static_cast<int>(id.number());
    Workforce workforce{ledger,
                        {size.name, number == 1 ? std::optional<std::string>{"Robin Ashdown"} : std::nullopt},
                        first_day(drawn, plan.today),
                        plan.today,
                        random.apart(2)};
    staff(workforce, drawn, plan.today, random.apart(3));
    auto naming = random.apart(4);
    std::vector<std::string> towns;
    for (int i = 0; i < 9; ++i) towns.push_back(town_name(naming));
    for (auto& family : drawn.families) family.town = naming.one_of(towns);
    Homes homes{ledger,           ledger.author({{}, "Fostering team, " + size.name}),
                10 + number % 88, towns,
                plan.today,       random.apart(5)};
    Setting setting{ledger, workforce, homes, drawn, plan.today, number, 0, {}, {}};
    tell_all(setting, random.apart(6));

    const auto written = TRY(ledger.write(database));
    ++made.authorities;
    made.children += static_cast<std::int64_t>(drawn.children.size());
    made.in_care += std::ranges::count_if(drawn.children, [](const auto& child) { return !child.ends; });
    made.people += written.people;
    made.entries += written.entries;
    made.facts += written.facts;
    for (auto& person : people_to_sign_in_as(setting, size.name)) {
        if (plan.account) TRY(plan.account(person));
        made.people_to_sign_in_as.push_back(std::move(person));
    }
    TRY(tell_recruitment(database, plan, id, size, recruiters_of(workforce, plan.today), random.apart(7), made));
    TRY(tell_transfers(database, plan, id, random.apart(8), made));
    TRY(tell_kept_apart(database, id, plan.today, random.apart(9), made));
    TRY(tell_front_door(database, plan, id, size, random.apart(12), made));
    TRY(tell_family_help(database, plan, id, size, random.apart(13), made));
    TRY(tell_protection(database, plan, id, size, random.apart(14), made));
    TRY(tell_family_plan(database, plan, id, size, random.apart(15), made));
    TRY(tell_papers(database, plan, id, size, made));
    TRY(tell_safety(database, plan, id, size, random.apart(16), made));
    TRY(tell_warnings(database, plan, id, size, made));
    TRY(tell_serious_incidents(database, plan, id, made));
    TRY(tell_advocacy(database, plan, id, size, made));
    TRY(tell_leaving_care(database, plan, id, size, made));
    TRY(tell_safety_net(database, plan, id, made));
    TRY(tell_adoption(database, plan, id, size, made));
    TRY(tell_own_records(database, plan, id, size, made));
    TRY(tell_complaints(database, plan, id, size, made));
    TRY(tell_my_pages(database, plan, id, size, made));
    TRY(tell_kinship(database, plan, id, size, made));
    TRY(tell_network(database, plan, id, size, made));
    if (progress)
        progress(fmt::format("{}: {}, {} facts", size.name,
                             plural(static_cast<std::int64_t>(drawn.children.size()), "child", "children"),
                             with_commas(written.facts)));
    return {};
}

}  // namespace kith::demo
