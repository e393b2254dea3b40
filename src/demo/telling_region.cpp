#include "demo/telling_region.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/names.h"
#include "demo/telling_can_offer.h"
#include "demo/workforce.h"
#include "homes/acts.h"
#include "homes/places.h"
#include "kernel/core/text.h"
#include "kernel/people/organisation.h"
#include "region/acts.h"
#include "region/starting.h"

namespace kith::demo {

using namespace kith::region;

namespace {

constexpr auto co_operative_name = "Yarrow Vale Care Co-operative";
constexpr std::size_t most_members = 12;
constexpr int children_for_each_request = 40;

/// After whatever the record holds, and not before the morning of the day.
Result<Moment> after_all(const Database& database, AuthorityId id, Date today) {
    const auto store = TRY(database.read());
    const auto last = TRY(store.first("select max(at) from record_entry where authority = $1", {id},
                                      [](const Row& row) { return row.null(0) ? 0 : row.integer(0); }));
    return Moment{std::max(last.value_or(0), at(today, 7 * 60).milliseconds)};
}

struct Someone {
    PersonId person;
    std::string name;
    Role role;
};

struct Provider {
    PersonId organisation;
    std::string name;
    std::vector<PersonId> homes;
};

/// The co-operative's own record, as it is written.
class CoOperative {
public:
    CoOperative(Change& change, Date today, Random random) : change_{change}, today_{today}, random_{random} {}

    Result<Someone> hire(Role role, std::optional<PersonId> provider = {}) {
        const auto given =
            given_name(Tradition::british, random_.chance(0.5) ? Sex::female : Sex::male, taken_, random_);
        const auto family = family_name(Tradition::british, random_);
        Someone someone{PersonId{change_.next_id()}, given + " " + family, role};
        const auto who = leave(someone.person);
        TRY(change_.open(who, {{"demo.person", "Added"}, someone.name + " works here"}));
        TRY(change_.enter(who, Person{{}, {}, {}, {}, {}, {}, {}}));
        TRY(change_.enter(who, name_of(NameKind::usual, given, family)));
        TRY(change_.enter(who, RoleFact{role, {}, today_.plus_days(-300), {}}));
        if (provider) TRY(change_.enter(who, OfProvider{*provider, today_.plus_days(-300), {}}));
        return someone;
    }

    Result<PersonId> organisation(OrganisationKind kind, const std::string& name, std::optional<std::string> urn) {
        const PersonId id{change_.next_id()};
        TRY(change_.open(leave(id), {{"demo.organisation", "On the register"}, name + " is on the register"}));
        TRY(change_.enter(leave(id), Organisation{kind, name, std::move(urn), "2019-04-01"_day, {}}));
        return id;
    }

    Result<PersonId> childrens_home(const Provider& provider, int number) {
        const PersonId id{change_.next_id()};
        TRY(homes::add_home(change_, Gate::machine_to<May::record_home>(change_.authority(), id),
                            {.kind = HomeKind::childrens_home,
                             .name = home_name(random_),
                             .opened = "2021-04-01"_day,
                             .provider = care::Provider::private_provider,
                             .agency = provider.name,
                             .urn = fmt::format("SC{:06}", 410'000 + number),
                             .manager = {},
                             .postcode = fmt::format("ZZ{} {}QN", 10 + number % 80, 1 + number % 9),
                             .places = 4,
                             .from_age = 8,
                             .to_age = 17},
                            today_));
        return belongs(id, provider);
    }

    Result<PersonId> foster_home(const Provider& provider) {
        const PersonId id{change_.next_id()};
        TRY(homes::make_home(
            change_, leave(id),
            {.kind = HomeKind::foster,
             .name = fmt::format("The {} family", family_name(Tradition::british, random_)),
             .opened = "2022-04-01"_day,
             .provider = care::Provider::private_provider,
             .terms = {homes::ApprovedHow::after_panel, 2, 0, 17, {}, "", provider.name, "2022-04-01"_day, {}}}));
        return belongs(id, provider);
    }

private:
    Leave leave(PersonId about) const { return Gate::machine(change_.authority(), about); }
    Result<PersonId> belongs(PersonId home, const Provider& provider) {
        TRY(change_.enter(leave(home), OfProvider{provider.organisation, "2022-04-01"_day, {}}));
        return home;
    }

    Change& change_;
    Date today_;
    Random random_;
    std::vector<std::string> taken_;
};

struct Told {
    AuthorityId id{1};
    std::vector<Someone> people;
    std::vector<Provider> providers;
    Someone officer;
};

Result<Told> tell_co_operative(const Database& database, AuthorityId id, Date today, Random random, int homes_each) {
    auto founding = TRY(database.write());
    TRY(found_authority(founding, id, co_operative_name));
    TRY(founding.commit());
    auto change =
        TRY(Change::begin(database, id, {{}, "The co-operative's register"}, TRY(after_all(database, id, today))));
    CoOperative it{change, today, random};
    Told told{id, {}, {}, TRY(it.hire(Role::placements_officer))};
    told.people = {told.officer, TRY(it.hire(Role::commissioner)), TRY(it.hire(Role::board_member))};
    TRY(it.organisation(OrganisationKind::co_operative, co_operative_name, {}));
    Provider homes{
        TRY(it.organisation(OrganisationKind::company, "Bramblewood Homes Ltd", {})), "Bramblewood Homes Ltd", {}};
    Provider agency{TRY(it.organisation(OrganisationKind::fostering_agency, "Hearthside Fostering", "SC409001")),
                    "Hearthside Fostering",
                    {}};
    for (int i = 0; i < homes_each; ++i) {
        homes.homes.push_back(TRY(it.childrens_home(homes, i)));
        agency.homes.push_back(TRY(it.foster_home(agency)));
    }
    for (auto* provider : {&homes, &agency})
        told.people.push_back(TRY(it.hire(Role::provider, provider->organisation)));
    told.providers = {std::move(homes), std::move(agency)};
    TRY(change.commit());
    return told;
}

/// Both sides say it.
Result<void> tell_members(const Database& database, const Told& told, std::size_t members, Date today) {
    const auto since = today.plus_months(-8);
    auto change = TRY(Change::begin(database, told.id, {{}, "The board"}, TRY(after_all(database, told.id, today))));
    const auto board = Gate::machine_to_all<May::govern_region>(told.id);
    for (std::size_t i = 1; i <= members; ++i)
        TRY(add_member(change, board,
                       {AuthorityId{static_cast<std::int64_t>(i)}, static_cast<int>(10'000 / members), 1,
                        "Which homes are bought, up to the price that the board agreed", since},
                       fmt::format("Member {}", i)));
    TRY(change.commit());
    for (std::size_t i = 1; i <= members; ++i) {
        const AuthorityId id{static_cast<std::int64_t>(i)};
        auto joining = TRY(Change::begin(database, id, {{}, "The director"}, TRY(after_all(database, id, today))));
        TRY(join(joining, Gate::machine_to_all<May::govern_region>(id), {told.id, true, true, true, true, since},
                 co_operative_name));
        TRY(joining.commit());
    }
    return {};
}

/// A child for whom a home is asked, and who asks.
struct Wanting {
    PersonId child;
    PersonId worker;
    std::string worker_name;
};

/// Children in care of any worker but the first: whoever looks around begins with that one, and asks themselves.
Result<std::vector<Wanting>> wanting(const Store& store, AuthorityId id, std::size_t most) {
    auto found = TRY(store.all(
        "select a.about, a.worker from access_allocation a join care_period p on p.authority = a.authority"
        " and p.about = a.about and p.retired_by is null and p.ends is null where a.authority = $1"
        " and a.as_role = $2 and a.retired_by is null and a.ends is null and not exists (select 1 from"
        " access_restriction r where r.authority = a.authority and r.about = a.about and r.retired_by is null)"
        " order by a.about desc",
        {id, Role::social_worker}, [](const Row& row) {
            return Wanting{row.id<PersonId>(0), row.id<PersonId>(1), ""};
        }));
    std::vector<PersonId> workers;
    for (const auto& one : found) workers.push_back(one.worker);
    const auto names = TRY(names_in(store, Gate::machine_all(id), workers));
    for (auto& one : found) one.worker_name = names.at(one.worker);
    std::erase_if(found, [](const Wanting& one) { return one.worker_name == "Robin Ashdown"; });
    if (found.size() > most) found.erase(found.begin() + static_cast<std::ptrdiff_t>(most), found.end());
    return found;
}

constexpr std::array needs{"Settles slowly in a new place. Needs time, and the same bedtime each night.",
                           "Is lively and kind. Needs someone who plays outdoors and keeps to what was agreed.",
                           "Worries at night. Needs patience and a light left on.",
                           "Does well at school. Needs help to see friends and to keep up with sport."};

NewRequest request_for(const ChildKnown& child, Date today, Random& random) {
    auto asked = started_from(child, {}, today);
    asked.needed_by = today.plus_days(random.between(3, 45));
    asked.needs = random.one_of(needs) + std::string{asked.needs.empty() ? "" : "\n"} + asked.needs;
    asked.show_said = asked.said && random.chance(0.6);
    asked.open_to = random.chance(0.6) ? OpenTo::everyone : OpenTo::members;
    return asked;
}

/// How far a request has come.
enum class Stage { offered, tonight, unmet, chosen, withdrawn, waiting };

Stage stage_of(std::size_t place) {
    static constexpr std::array stages{Stage::offered, Stage::tonight, Stage::unmet, Stage::chosen, Stage::withdrawn};
    return place < stages.size() ? stages[place] : place % 4 == 0 ? Stage::offered : Stage::waiting;
}

struct Asked {
    RequestNumber number;
    Wanting who;
    Stage stage;
    HomeKind kind;
};

class Asking {
public:
    Asking(const Database& database, const Told& told, Date today, Random random)
        : database_{database}, told_{told}, today_{today}, random_{random} {}

    Result<void> of(AuthorityId id, const std::string& name, std::size_t most) {
        const auto who = TRY(wanting(TRY(database_.read()), id, most));
        std::vector<Asked> all;
        for (std::size_t i = 0; i < who.size(); ++i) all.push_back(TRY(ask_for(id, who[i], stage_of(i))));
        for (const auto& one : all) TRY(answered(one, name));
        return {};
    }

private:
    Result<Change> change_of(AuthorityId id, const Wanting& who) {
        return Change::begin(database_, id, {who.worker, who.worker_name + ", social worker"},
                             TRY(after_all(database_, id, today_)));
    }

    Result<Asked> ask_for(AuthorityId id, const Wanting& who, Stage stage) {
        const auto leave = Gate::machine_to<May::request_home>(id, who.child);
        auto change = TRY(change_of(id, who));
        const auto child = TRY(child_known(change.store(), leave));
        const Circle circle{told_.id, co_operative_name, {}};
        const By by{who.worker, today_};
        auto asked = request_for(child, today_, random_);
        if (stage == Stage::offered || stage == Stage::chosen) asked.open_to = OpenTo::everyone;
        if (stage == Stage::tonight)
            TRY(ask_tonight(change, child, leave, {asked.kind, random_.one_of(needs), OpenTo::everyone}, circle, by));
        else
            TRY(ask(change, child, leave, asked, {}, circle, by));
        TRY(change.commit());
        const auto store = TRY(database_.read());
        const auto made = TRY(requests_of(store, leave, Known::now()));
        return Asked{{id, made.front().number()}, who, stage, asked.kind};
    }

    Result<void> answered(const Asked& one, const std::string& name) {
        switch (one.stage) {
            case Stage::offered: return offers(one);
            case Stage::chosen: TRY(offers(one)); return chooses(one, name);
            case Stage::unmet:
                TRY(declines(one));
                return ends(one,
                            {EndedHow::unable, WhyUnable::too_far, "Homes with room are over an hour from school."});
            case Stage::withdrawn: return ends(one, {EndedHow::withdrawn, {}, "An aunt came forward."});
            case Stage::tonight:
            case Stage::waiting: return {};
        }
        return {};
    }

    Result<void> ends(const Asked& one, const Ending& ending) {
        auto change = TRY(change_of(one.number.authority, one.who));
        TRY(end_request(change, Gate::machine_to<May::request_home>(one.number.authority, one.who.child),
                        FactId{one.number.number}, ending, today_));
        return change.commit();
    }

    /// As the placements officer reads it: that is on the child's record.
    Result<DescribedRequest> seen(const Asked& one) {
        std::vector<Ask> asks;
        const auto store = TRY(database_.read());
        const auto reader = TRY(reader_of(store, told_.id, told_.officer.person,
                                          TRY(after_all(database_, one.number.authority, today_)), asks));
        return described(database_, store, Gate::machine_to_all<May::see_requests>(told_.id), reader, one.number);
    }

    const Provider& provider_for(const Asked& one) const { return told_.providers[is_family(one.kind) ? 1 : 0]; }

    /// A home of the kind's provider, and one of another member where one has room.
    Result<void> offers(const Asked& one) {
        const auto request = TRY(seen(one));
        const auto& provider = provider_for(one);
        TRY(offer(told_.id, provider.homes[next_++ % provider.homes.size()], request,
                  is_family(one.kind) ? "920.00" : "4,950.00",
                  "There is a room free now, and the people here have looked after children like this for years."));
        for (std::int64_t other = 1; other <= members_; ++other)
            if (const auto home = TRY(with_room(AuthorityId{other}, one, request)))
                return offer(AuthorityId{other}, *home, request, {},
                             "They live near a park, have time in the evenings and know the schools well.");
        return {};
    }

    Result<std::optional<PersonId>> with_room(AuthorityId id, const Asked& one, const DescribedRequest& request) {
        if (id == one.number.authority || !request.age || !is_family(request.kind)) return std::optional<PersonId>{};
        const auto store = TRY(database_.read());
        for (const auto& file : TRY(homes::places_files(store, Gate::machine_all(id), today_, 1))) {
            const auto fits = std::ranges::any_of(file.terms, [&](const homes::Terms& terms) {
                return !terms.only_for && runs_on(terms.starts, homes::last_day(terms, file.stops), today_) &&
                       *request.age >= terms.from_age && *request.age <= terms.to_age;
            });
            if (fits && file.is.kind == HomeKind::foster && homes::places_by_day(file, today_, 1).front().vacant > 0)
                return std::optional{file.home};
        }
        return std::optional<PersonId>{};
    }

    Result<void> offer(AuthorityId from, PersonId home, const DescribedRequest& request,
                       std::optional<std::string> weekly, const std::string& words) {
        auto change =
            TRY(Change::begin(database_, from, {{}, "Fostering team"}, TRY(after_all(database_, from, today_))));
        const auto by = TRY(who_offers(change.store(), from));
        TRY(offer_home(change, Gate::machine_to<May::offer_home>(from, home), request,
                       {today_.plus_days(14), std::move(weekly), words}, {by, today_}));
        return change.commit();
    }

    Result<void> declines(const Asked& one) {
        const auto request = TRY(seen(one));
        const auto& provider = provider_for(one);
        auto change =
            TRY(Change::begin(database_, told_.id, {{}, provider.name}, TRY(after_all(database_, told_.id, today_))));
        TRY(decline(change, Gate::machine_to<May::offer_home>(told_.id, provider.organisation), request,
                    {WhyDeclined::too_far, "Our homes are on the other side of the region."},
                    {TRY(who_offers(change.store(), told_.id)), today_}));
        return change.commit();
    }

    Result<PersonId> who_offers(const Store& store, AuthorityId id) {
        const auto role = id == told_.id ? Role::provider : Role::fostering_manager;
        return TRY(store.first("select min(about) from access_role where authority = $1 and role = $2"
                               " and retired_by is null and ends is null",
                               {id, role}, [](const Row& row) { return row.maybe_id<PersonId>(0); }))
            .value_or(std::nullopt)
            .value_or(told_.officer.person);
    }

    Result<void> chooses(const Asked& one, const std::string& name) {
        const auto id = one.number.authority;
        const auto leave = Gate::machine_to<May::request_home>(id, one.who.child);
        std::vector<Ask> asks;
        const auto store = TRY(database_.read());
        const auto child = TRY(child_known(store, leave));
        const auto made = TRY(requests_of(store, leave, Known::now()));
        auto all = TRY(offers_for(store, leave.implies<May::see_care>(), made.front(), today_));
        std::erase_if(all, [](const OfferSeen& offer) { return homes::forbidden(offer.against); });
        if (all.empty()) return {};
        auto change = TRY(change_of(id, one.who));
        TRY(answer_offer(change, child, leave, made.front().request.id, all.front(),
                         {Answer::chosen, {}, "It is near family, and they were met with kindness when they visited."},
                         {one.who.worker, today_}));
        TRY(change.commit());
        const auto reader = TRY(reader_of(store, id, one.who.worker, TRY(after_all(database_, id, today_)), asks));
        const auto kept = keep_place(database_, leave, all.front(), reader, name);
        if (!kept && kept.error().fault != Fault::conflict) return tl::unexpected(kept.error());
        return {};  // where no place is left the answer stands, as it does for people
    }

    const Database& database_;
    const Told& told_;
    Date today_;
    Random random_;
    std::size_t next_ = 0;

public:
    std::int64_t members_ = 0;
};

Result<void> tell_sign_ins(const Plan& plan, const Told& told, Made& made) {
    for (const auto& someone : told.people) {
        const auto local = lower(join(split(fold(someone.name), ' '), "."));
        SignIn one{told.id,
                   co_operative_name,
                   local + "@yarrowvale.example",
                   someone.person,
                   someone.name,
                   someone.role,
                   fmt::format("{}, {}, {}", someone.name, lower(in_words(someone.role)), co_operative_name)};
        if (plan.account) TRY(plan.account(one));
        made.people_to_sign_in_as.push_back(std::move(one));
    }
    return {};
}

}  // namespace

Result<void> tell_region(const Database& database, const Plan& plan, const std::vector<Size>& authorities,
                         Random random, Made& made) {
    const auto members = std::min(authorities.size(), most_members);
    const AuthorityId id{static_cast<std::int64_t>(authorities.size()) + 1};
    const int homes_each = std::max(3, static_cast<int>(members) * 2);
    const auto told = TRY(tell_co_operative(database, id, plan.today, random.apart(1), homes_each));
    TRY(tell_members(database, told, members, plan.today));
    for (std::int64_t one = 1; one <= static_cast<std::int64_t>(members); ++one)
        TRY(tell_can_offer(database, AuthorityId{one}, plan.today,
                           TRY(after_all(database, AuthorityId{one}, plan.today)),
                           random.apart(100 + static_cast<std::uint64_t>(one))));
    Asking asking{database, told, plan.today, random.apart(2)};
    asking.members_ = static_cast<std::int64_t>(members);
    for (std::size_t i = 0; i < members; ++i)
        TRY(asking.of(
            AuthorityId{static_cast<std::int64_t>(i) + 1}, authorities[i].name,
            std::max<std::size_t>(5, static_cast<std::size_t>(authorities[i].in_care) / children_for_each_request)));
    ++made.authorities;
    made.people += static_cast<std::int64_t>(told.people.size());
    return tell_sign_ins(plan, told, made);
}

}  // namespace kith::demo
