#include "drafting/keys.h"

#include "kernel/access/random.h"
#include "kernel/access/sessions.h"

namespace kith::drafting {

static constexpr std::int64_t minute = 60'000, day = 24 * 60 * minute;  // milliseconds

Result<std::string> make_key(Transaction& transaction, const Reader& writer, const Leave& about, std::string_view form,
                             std::string_view service) {
    TRY(transaction.execute(
        "delete from drafting_key where authority = $1 and writer = $2 and ((form = $3 and about = $4) or ends < $5)",
        {writer.authority, writer.person, form, about.about(), writer.at.milliseconds - day}));
    auto key = access::random_token();
    const KeyRow row{access::fingerprint(key),
                     writer.authority,
                     writer.person,
                     std::string{form},
                     about.about(),
                     std::string{service},
                     writer.at,
                     Moment{writer.at.milliseconds + key_minutes * minute},
                     {}};
    std::vector<Param> params;
    add_values(params, row);
    TRY(transaction.execute(table_info<KeyRow>().insert, params));
    return key;
}

Result<std::optional<KeyRow>> find_key(const Store& store, std::string_view key) {
    return store.first(
        "select key, authority, writer, form, about, service, made, ends, used from drafting_key where key = $1",
        {access::fingerprint(key)}, [](const Row& row) {
            return KeyRow{row.string(0),
                          row.id<AuthorityId>(1),
                          row.id<PersonId>(2),
                          row.string(3),
                          row.id<PersonId>(4),
                          row.string(5),
                          Moment{row.integer(6)},
                          Moment{row.integer(7)},
                          row.null(8) ? std::nullopt : std::optional{Moment{row.integer(8)}}};
        });
}

Result<bool> use_key(Transaction& transaction, const KeyRow& key, Moment at) {
    return TRY(transaction.execute("update drafting_key set used = $1 where key = $2 and used is null",
                                   {at, key.key})) == 1;
}

}  // namespace kith::drafting
