#include "kernel/access/links.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/random.h"
#include "kernel/access/sessions.h"
#include "kernel/access/work.h"

namespace kith::access {

static Moment end_from(Moment at) { return {at.milliseconds + std::int64_t{link_days} * 24 * 60 * 60 * 1000}; }

static bool applies(const HeldRole& held) { return held.role == Role::prospective_carer; }

/// A carer just approved still applies for a while, to read how it ended: the link goes on, and opens that alone.
static Result<bool> may_use_link(const Store& store, AuthorityId authority, PersonId person, Date today) {
    const auto roles = TRY(roles_of(store, authority, person, today));
    return std::ranges::any_of(roles, applies) && std::ranges::all_of(roles, [](const HeldRole& held) {
               return applies(held) || held.role == Role::foster_carer;
           });
}

void limit_to_link(Reader& reader) {
    std::erase_if(reader.roles, [](const HeldRole& held) { return !applies(held); });
}

// No name of a person's own choosing: it could be taken, and it would say who enquired.
static constexpr std::string_view of_a_link = "application-";

bool opens_by_link_alone(const Account& account) {
    return account.sign_in_name.starts_with(of_a_link) && !account.has_password;
}

static Result<std::string> make(Transaction& transaction, const Leave& applicant, Moment at) {
    if (!TRY(may_use_link(transaction, applicant.authority(), applicant.about(), at.day())))
        return fail(Fault::conflict, "A link is for someone who applies to foster and nothing else. They sign in.");
    const auto name = fmt::format("{}{}-{}", of_a_link, applicant.authority().number(), applicant.about().number());
    if (!TRY(account_named(transaction, name))) {
        const AccountRow row{name, applicant.authority(), applicant.about(), {}, {}, -1, {}, 0, {}, {}, {}};
        std::vector<Param> params;
        add_values(params, row);
        TRY(transaction.execute(table_info<AccountRow>().insert, params));
    }
    TRY(transaction.execute("delete from access_link where sign_in_name = $1", {name}));
    TRY(close_all_sessions(transaction, name));
    auto token = random_token();
    const LinkRow link{fingerprint(token), name, applicant.authority(), applicant.about(), at, end_from(at)};
    std::vector<Param> params;
    add_values(params, link);
    TRY(transaction.execute(table_info<LinkRow>().insert, params));
    return token;
}

Result<std::string> make_link(Transaction& transaction, const Allowed<May::answer_application>& applicant, Moment at) {
    return make(transaction, applicant, at);
}
Result<std::string> make_link(Transaction& transaction, const Allowed<May::record_application>& applicant, Moment at) {
    return make(transaction, applicant, at);
}

Result<std::optional<Account>> account_by_link(Transaction& transaction, std::string_view token, Moment at) {
    const auto print = fingerprint(token);
    const auto link = TRY(transaction.first(table_info<LinkRow>().select + " where token = $1 and ends > $2",
                                            {print, at}, [](const Row& row) { return read_values<LinkRow>(row, 0); }));
    if (!link || !TRY(may_use_link(transaction, link->authority, link->person, at.day()))) return std::nullopt;
    TRY(transaction.execute("update access_link set ends = $1 where token = $2", {end_from(at), print}));
    auto account = TRY(account_named(transaction, link->sign_in_name));
    if (!account || account->closed) return std::nullopt;
    return account;
}

}  // namespace kith::access
