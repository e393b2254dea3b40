#include "front_door/teller_links.h"

#include "kernel/access/random.h"
#include "kernel/site/draft.h"

namespace kith::front_door {

namespace {

Moment after_days(Moment at, int days) { return {at.milliseconds + std::int64_t{days} * 24 * 60 * 60 * 1000}; }

Result<std::string> keep(Transaction& transaction, std::string token, LinkOfTeller link, Moment at) {
    if (token.empty()) token = access::random_token();
    link.token = access::fingerprint(token);
    TRY(transaction.execute("delete from front_door_link where token = $1 or ends <= $2", {link.token, at}));
    std::vector<Param> params;
    add_values(params, link);
    TRY(transaction.execute(table_info<LinkOfTeller>().insert, params));
    return token;
}

/// A token is ours: words under a token that somebody made up would be found by whoever made it up too.
Result<std::string> ours(const Store& store, std::string token, Moment at) {
    const auto link = TRY(link_opened(store, token, at));
    return link && link->opens == Opens::unfinished ? token : std::string{};
}

}  // namespace

Result<std::string> keep_unfinished(Transaction& transaction, std::string token, AuthorityId authority,
                                    const Fields& words, Moment at) {
    token = TRY(ours(transaction, std::move(token), at));
    return keep(transaction, std::move(token),
                {{}, authority, Opens::unfinished, {}, urlencoded(words), after_days(at, days_unfinished)}, at);
}

Result<std::string> link_to_worry(Transaction& transaction, std::string token, AuthorityId authority, PersonId worry,
                                  Moment at) {
    token = TRY(ours(transaction, std::move(token), at));
    return keep(transaction, std::move(token), {{}, authority, Opens::worry, worry, {}, after_days(at, days_to_read)},
                at);
}

Result<std::string> link_of_partner(Transaction& transaction, AuthorityId authority, PersonId partner, Moment ends,
                                    Moment at) {
    TRY(end_links(transaction, authority, partner));
    return keep(transaction, {}, {{}, authority, Opens::partner, partner, {}, ends}, at);
}

Result<void> end_links(Transaction& transaction, AuthorityId authority, PersonId about) {
    TRY(transaction.execute("delete from front_door_link where authority = $1 and about = $2", {authority, about}));
    return {};
}

Result<std::optional<LinkOfTeller>> link_opened(const Store& store, std::string_view token, Moment at) {
    constexpr std::size_t longest = 128;
    if (token.empty() || token.size() > longest) return std::nullopt;
    return store.first(table_info<LinkOfTeller>().select + " where token = $1 and ends > $2",
                       {access::fingerprint(token), at},
                       [](const Row& row) { return read_values<LinkOfTeller>(row, 0); });
}

}  // namespace kith::front_door
