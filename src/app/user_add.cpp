#include <algorithm>

#include <fmt/core.h>

#include "app/record.h"
#include "app/secret.h"
#include "app/user.h"
#include "kernel/access/accounts.h"
#include "kernel/access/work.h"
#include "kernel/core/clock.h"
#include "kernel/people/record_person.h"

namespace kith::app {

namespace {

struct Options {
    StoreOption store;
    std::string authority, name, given, family, role, team;
    int person = 0;
    bool someone_new = false;
    bool no_password = false;
    bool mine = false;
};

constexpr EntryKind role_given{"access.role", "Role"};

}  // namespace

static std::vector<std::string> role_codes() {
    std::vector<std::string> codes;
    for (const auto& word : words_of<Role>) codes.emplace_back(word.code);
    return codes;
}

/// The team of this name; made if the authority has none such.
static Result<std::optional<TeamId>> team_named(Change& change, const std::string& name) {
    if (name.empty()) return std::nullopt;
    for (const auto& team : TRY(teams_of(change.store(), change.authority())))
        if (team.name == name) return team.team;
    const TeamId made{change.next_id()};
    TRY(change.transaction().execute(table_info<Team>().insert, {change.authority(), made, name}));
    fmt::print("The team {} is new.\n", name);
    return made;
}

/// The person of --person, or a new one whom no search has found.
static Result<PersonId> person_of(Change& change, const Options& options) {
    if (options.person != 0) return PersonId{options.person};
    if (options.family.empty()) return fail(Fault::invalid, "Say who it is: --given and --family, or --person NUMBER.");
    const auto all = Gate::machine_all(change.authority());
    const auto wanted = wanted_from(options.given + " " + options.family);
    const auto searched = TRY(search_people(change.store(), all, wanted, 5));
    const auto whole = options.given.empty() ? options.family : options.given + " " + options.family;
    const auto same = std::ranges::find(searched.hits(), whole, &Hit::name);
    if (same != searched.hits().end() && !options.someone_new)
        return fail(Fault::conflict,
                    fmt::format("{} is on the record already, as number {}. Say --person {} if it is they, or --new if"
                                " it is someone else of that name.",
                                whole, same->id.number(), same->id.number()));
    const PersonId person{change.next_id()};
    return add_person(change, Gate::machine(change.authority(), person), searched,
                      {options.given, options.family, {}, {}, {}, {}, {}});
}

static Result<void> give_role(Change& change, PersonId person, const Options& options) {
    const auto role = *from_code<Role>(options.role);
    const auto team = TRY(team_named(change, options.team));
    const auto leave = Gate::machine(change.authority(), person);
    const auto what = fmt::format("{}{}.", in_words(role), options.team.empty() ? "" : " in " + options.team);
    TRY(change.open(leave, {role_given, what, {}, "kith user add"}));
    TRY(change.enter(leave, RoleFact{role, team, change.at().day(), {}}));
    return {};
}

static Result<Exit> run(const Options& options) {
    const auto database = TRY(open_current(options.store));
    const auto authority = TRY(chosen_authority(TRY(database.read()), options.authority));
    const auto password = options.no_password ? std::string{} : TRY(typed_secret(options.name));
    auto change = TRY(Change::begin(database, authority.id, {{}, "kith user add"}, Clock::real().now()));
    const auto person = TRY(person_of(change, options));
    TRY(give_role(change, person, options));
    const auto may = Gate::machine_to_all<May::change_accounts>(authority.id);
    const auto account = TRY(access::create_account(change.transaction(), may, {options.name, person}));
    const auto lasts = options.mine ? access::Lasts::until_changed : access::Lasts::until_first_sign_in;
    if (!options.no_password)
        TRY(access::reset_password(change.transaction(), may, {account.sign_in_name, password, lasts}, change.at()));
    TRY(change.commit());
    fmt::print("{} can sign in, as person {} of {}.\n", account.sign_in_name, person.number(), authority.name);
    return Exit::done;
}

void add_user_add(Command& user) {
    auto options = std::make_shared<Options>();
    auto command =
        user.sub("add", "Give someone an account and a role from today; the password is typed, never an argument");
    options->store.add_to(command);
    command.argument("NAME", options->name, "The sign-in name: an e-mail address will do")
        .one_of("--role", options->role, role_codes(), "What they are")
        .option("--given", options->given, "Given name, of someone not yet on the record")
        .option("--family", options->family, "Family name")
        .option("--person", options->person, 0, 2'147'483'647, "The number of someone who is on the record already")
        .flag("--new", options->someone_new, "It is someone else than the person of that name on the record")
        .option("--team", options->team, "The team they work in; made if there is none of that name")
        .option("--authority", options->authority, "Which authority, where the record has several")
        .flag("--mine", options->mine, "It is your own account: the password need not be changed when it is first used")
        .flag("--no-password", options->no_password,
              "They sign in by the organisation's own service: see kith user link")
        .example(
            "kith user add robin@thistleshire.example --given Robin --family Ashdown --role social_worker --team "
            "\"Care team 1\"")
        .does([options] {
            if (options->role.empty()) return Result<Exit>{fail(Fault::invalid, "Say what they are, with --role.")};
            return run(*options);
        });
}

}  // namespace kith::app
