#include "demo/telling_transfers.h"

#include <algorithm>

#include <fmt/format.h>

#include "homes/file.h"
#include "kernel/people/person.h"
#include "recruitment/acts.h"
#include "transfers/acts.h"

namespace kith::demo {

using namespace transfers;

namespace {

constexpr std::string_view services[] = {"Larkshire Fostering", "Wren and Willow Fostering",
                                         "Harbour Lights Fostering"};
constexpr std::string_view statements[] = {
    "Patient, warm and steady. They work openly with schools and with children's families, and ask for help in time.",
    "They have cared for children of every age here, and stay in touch with those who have moved on. They need a "
    "worker who answers on the same day.",
    "Funny, calm and firm. Their house is full of music. They would like fewer moves at short notice.",
};
constexpr std::string_view agreed_at_meetings[] = {
    "Both services, the child's social worker and the carers were there. Nothing changes for the children: the same "
    "home, the same school, and their authority pays the new service from the first of the month.",
    "Both services, the social worker and the carers met at the kitchen table. All stay where they are; the new worker "
    "comes to tea before the old one says goodbye.",
};

class Moves {
public:
    Moves(Change& change, const Plan& plan, Random random, const Made& made)
        : change_{change}, plan_{plan}, random_{random} {
        for (const auto& one : made.people_to_sign_in_as) shown_.push_back(one.person);
    }

    Result<void> all() {
        const auto homes = TRY(who_may_go());
        const auto wanted = std::min(homes.size(), std::clamp<std::size_t>(homes.size() / 25, 3, 9));
        for (std::size_t i = 0; i < wanted; ++i) TRY(move(homes[i * homes.size() / wanted], i % 3));
        return one_comes();
    }
    std::int64_t facts_entered() const { return facts_; }

private:
    /// Foster carers whom the authority approved, with a child at home and someone who supports them.
    Result<std::vector<PersonId>> who_may_go() {
        std::vector<PersonId> found;
        const auto all = Gate::machine_all(change_.authority());
        for (const auto& home : TRY(homes::home_files(change_.store(), all, plan_.today, homes::Depth::for_rules))) {
            const auto* by = home.run_by_on(plan_.today);
            const bool own = by && by->value.provider == care::Provider::own_authority;
            const bool on_show = std::ranges::any_of(home.carers, [&](const homes::Carer& carer) {
                return std::ranges::find(shown_, carer.person) != shown_.end();
            });
            if (home.is.value.kind == HomeKind::foster && own && !on_show && !home.carers.empty() &&
                home.approved_since(plan_.today) < plan_.today.plus_days(-400) && home.worker_on(plan_.today) &&
                !home.ended(plan_.today) && !home.living_here(plan_.today.plus_days(-60)).empty() &&
                !home.living_here(plan_.today).empty())
                found.push_back(home.home);
        }
        return found;
    }

    Reader as(PersonId person, std::string name, Role role, Date day) {
        return {change_.authority(), person, std::move(name), {{role, {}}}, change_.at(), day, &asks_};
    }
    Result<TransferFile> file(PersonId home) {
        return transfer_file(change_.store(), Gate::machine(change_.authority(), home));
    }

    /// `stage`: 0 asked, 1 the record waits to be read, 2 all agreed and met.
    Result<void> move(PersonId home, std::size_t stage) {
        const auto carers = Gate::machine_to<May::ask_to_transfer>(change_.authority(), home);
        const auto service = Gate::machine_to<May::record_carer_support>(change_.authority(), home);
        const int days = stage == 0 ? random_.between(2, 12) : stage == 1 ? random_.between(10, 18) : 30;
        const auto day = plan_.today.plus_days(-days);
        auto of = TRY(file(home));
        const auto first = of.of.carers.front();
        TRY(ask_to_transfer(change_, of, carers,
                            {std::string{random_.one_of(services)}, plan_.today.plus_days(random_.between(60, 120))},
                            as(first.person, first.name, Role::foster_carer, day)));
        ++facts_;
        if (stage == 0) return {};
        of = TRY(file(home));
        TRY(make_record(change_, of, service, {std::string{random_.one_of(statements)}, {}},
                        as(*of.of.worker_on(plan_.today), "", Role::supervising_social_worker,
                           day.plus_days(stage == 1 ? days - 2 : 9))));
        ++facts_;
        return stage == 1 ? Result<void>{} : agreed_and_met(home, day);
    }

    Result<void> agreed_and_met(PersonId home, Date asked) {
        const auto carers = Gate::machine_to<May::ask_to_transfer>(change_.authority(), home);
        const auto of = TRY(file(home));
        for (const auto& carer : of.of.carers) {
            TRY(agree(change_, TRY(file(home)), carers, of.made.back().id,
                      as(carer.person, carer.name, Role::foster_carer, asked.plus_days(11))));
            ++facts_;
        }
        TRY(record_meeting(change_, of, Gate::machine_to<May::record_carer_support>(change_.authority(), home),
                           {asked.plus_days(20), std::string{random_.one_of(agreed_at_meetings)}}));
        ++facts_;
        return {};
    }

    /// What another service wrote of someone who fostered for it and applies here.
    Portable brought(const std::string& name) const {
        const auto made = plan_.today.plus_days(-16);
        Portable record;
        record.from_service = services[0];
        record.to_service = "Us";
        record.made = made;
        record.consented = made.plus_days(3);
        record.home = name;
        record.kind = "Foster family";
        record.carers = {{name, made.plus_days(-1'900)}};
        record.terms = {{"Approved to foster, after the panel", 2, 5, 15, "", made.plus_days(-1'900), {}}};
        record.reviews = {{made.plus_days(-400), "Approval goes on as it is", false}};
        record.training = {{name, "First aid for children", made.plus_days(-300), {}, false}};
        record.checks = {{"identity", name, made.plus_days(-700), {}, "clear"},
                         {"dbs", name, made.plus_days(-500), made.plus_days(595), "clear"},
                         {"medical", name, made.plus_days(-900), made.plus_days(-170), "clear"},
                         {"reference", name, made.plus_days(-1'950), {}, "clear"}};
        record.ages_when_they_came = {7, 12};
        record.statement =
            "They fostered for us for five years and stopped to look after a parent. We would have "
            "them back tomorrow.";
        record.left_out = {{"Who the children are, and anything of their records",
                            "It is the children's, and their authority's to share"}};
        return record;
    }

    Result<void> one_comes() {
        const auto applied = TRY(change_.store().all(
            "select about, max(on_day) from recruitment_application where authority = $1 and retired_by is null"
            " group by about order by about desc",
            {change_.authority()}, [](const Row& row) {
                return std::pair{row.id<PersonId>(0), row.date(1)};
            }));
        for (const bool with_checks : {true, false})
            for (const auto& [person, on] : applied) {
                if (on > plan_.today.plus_days(-8) || std::ranges::find(shown_, person) != shown_.end()) continue;
                const auto leave = Gate::machine_to<May::record_application>(change_.authority(), person);
                const auto of = TRY(recruitment::application_file(change_.store(), leave, Known::now()));
                if (of.household.empty() || of.supporters.empty() || (with_checks && !wants_checks(of))) continue;
                return takes(of, leave);
            }
        return {};
    }

    /// A check that the record brings has not been asked for yet.
    bool wants_checks(const recruitment::ApplicationFile& of) const {
        return std::ranges::any_of(recruitment::checks_to_ask(of, plan_.today),
                                   [](const Choice& one) { return one.value == "dbs" || one.value == "identity"; });
    }

    Result<void> takes(const recruitment::ApplicationFile& of, const Allowed<May::record_application>& leave) {
        const auto on = plan_.today.plus_days(-4);
        const auto reader = as(of.supporters.back().value.worker, "", Role::supervising_social_worker, on);
        TRY(take_in(change_, of, leave, json_of(brought(of.name)), {reader, on, Calendar::england()}));
        const auto brought_in = TRY(facts<RecordTaken>(change_.store(), leave, Known::now()));
        facts_ += 1 + 2 * brought_in.back().value.taken;
        return {};
    }

    Change& change_;
    const Plan& plan_;
    Random random_;
    std::vector<PersonId> shown_;
    std::vector<Ask> asks_;
    std::int64_t facts_ = 0;
};

}  // namespace

Result<void> tell_transfers(const Database& database, const Plan& plan, AuthorityId id, Random random, Made& made) {
    auto reading = TRY(database.read());
    const auto last = TRY(reading.first("select max(at) from record_entry where authority = $1", {id},
                                        [](const Row& row) { return row.null(0) ? 0 : row.integer(0); }));
    auto change = TRY(Change::begin(database, id, {{}, "The fostering team's list"}, Moment{last.value_or(0)}));
    const auto before = change.last_entry().number();
    Moves moves{change, plan, random, made};
    TRY(moves.all());
    made.entries += change.last_entry().number() - before;
    made.facts += moves.facts_entered();
    return change.commit();
}

}  // namespace kith::demo
