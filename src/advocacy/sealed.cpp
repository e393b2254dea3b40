#include "advocacy/sealed.h"

#include <map>
#include <memory>
#include <mutex>

#include <fmt/format.h>

#include "kernel/access/random.h"
#include "kernel/core/text.h"
#include "kernel/record/several.h"

namespace kith::advocacy {

namespace {

// One program serves one service: the keys are the machine's, as those of its cookies are, and no page chooses.
std::mutex held_by_one;
std::shared_ptr<const access::Seal> held_keys;

std::shared_ptr<const access::Seal> keys() {
    const std::lock_guard lock{held_by_one};
    return held_keys;
}

void hold(std::shared_ptr<const access::Seal> seal) {
    const std::lock_guard lock{held_by_one};
    held_keys = std::move(seal);
}

constexpr Moment never{INT64_MAX};

std::string bound_to(const Sealed& row) {
    return fmt::format("advocacy {} {} {} {} {} {}", row.authority.number(), row.child.number(), row.id,
                       row.by.number(), code(row.kind), row.at.milliseconds);
}

Result<void> insert(Transaction& transaction, const access::Seal& seal, Sealed row, const std::string& words) {
    row.id = access::random_token();
    row.closed = seal.close(bound_to(row), words, never);
    std::vector<Param> params;
    add_values(params, row);
    TRY(transaction.execute(table_info<Sealed>().insert, params));
    return {};
}

Result<Opened> opened(const Store& store, const Leave& child, bool with_notes) {
    const auto seal = keys();
    Opened found;
    TRY(store.each(table_info<Sealed>().select + " where authority = $1 and child = $2 order by at, id",
                   {child.authority(), child.about()}, [&](const Row& row) {
                       const auto one = read_values<Sealed>(row, 0);
                       if ((one.kind == SealedKind::note) != with_notes) return;
                       auto words = seal ? seal->open(bound_to(one), one.closed, one.at) : std::nullopt;
                       if (words)
                           found.all.push_back({one.by, one.kind, one.at, std::move(*words)});
                       else
                           ++found.closed;
                   }));
    return found;
}

Result<void> write(const Database& database, const Leave& child, const Reader& writer, SealedKind kind,
                   const std::string& words) {
    const auto seal = keys();
    if (!seal) return fail(Fault::conflict, std::string{no_key});
    auto transaction = TRY(database.write());
    for (const auto& before : TRY(opened(transaction, child, kind == SealedKind::note)).all)
        if (before.by == writer.person && before.kind == kind && before.words == words &&
            writer.at.milliseconds - before.at.milliseconds < 60'000)
            return {};
    TRY(insert(transaction, *seal, {child.authority(), child.about(), {}, writer.person, kind, writer.at, {}}, words));
    return transaction.commit();
}

}  // namespace

Result<void> hold_service_keys(const std::string& lines) {
    std::vector<std::string> each;
    for (const auto line : split(lines, '\n'))
        if (const auto key = trim(line); !key.empty()) each.emplace_back(key);
    auto seal = access::Seal::with_keys(each);
    if (!seal)
        return fail(Fault::invalid,
                    "The advocacy service's key must be 32 random bytes as 43 URL-safe base64 characters, one key a "
                    "line. kith serve --help says how to make one.");
    hold(std::make_shared<const access::Seal>(std::move(*seal)));
    return {};
}

void hold_no_keys() { hold(nullptr); }
bool service_key_is_here() { return keys() != nullptr; }
std::string key_of_invented_people() { return "aW52ZW50ZWQtcGVvcGxlLW9ubHktbmV2ZXItcmVhbCE"; }

Result<void> write_note(const Database& database, const Allowed<May::advocate>& child, const Reader& advocate,
                        const std::string& words) {
    return write(database, child, advocate, SealedKind::note, words);
}
Result<void> write_to_child(const Database& database, const Allowed<May::advocate>& child, const Reader& advocate,
                            const std::string& words) {
    return write(database, child, advocate, SealedKind::to_child, words);
}
Result<void> write_to_advocate(const Database& database, const Allowed<May::use_own_pages>& child, const Reader& me,
                               const std::string& words) {
    return write(database, child, me, SealedKind::to_advocate, words);
}

Result<Opened> notes(const Store& store, const Allowed<May::advocate>& child) { return opened(store, child, true); }
Result<Opened> talk(const Store& store, const Allowed<May::advocate>& child) { return opened(store, child, false); }
Result<Opened> talk(const Store& store, const Allowed<May::use_own_pages>& child) {
    return opened(store, child, false);
}

Result<std::vector<Waiting>> waiting_for_advocate(const Store& store, AuthorityId authority,
                                                  const std::vector<PersonId>& allowed) {
    std::map<PersonId, Moment> waits;
    for (std::size_t from = 0; from < allowed.size(); from += people_at_once)
        TRY(store.each("select child, kind, at from advocacy_sealed where authority = $1 and child in (" +
                           places_for_people() + ") order by at, id",
                       params_for_people(authority, allowed, from), [&](const Row& row) {
                           const auto child = row.id<PersonId>(0);
                           const auto kind = from_code<SealedKind>(row.text(1));
                           if (kind == SealedKind::to_advocate) waits.try_emplace(child, Moment{row.integer(2)});
                           if (kind == SealedKind::to_child) waits.erase(child);
                       }));
    std::vector<Waiting> found;
    for (const auto& [child, since] : waits) found.push_back({child, since});
    return found;
}

Result<void> tell_sealed(Transaction& transaction, AuthorityId authority, PersonId child, PersonId by, SealedKind kind,
                         Moment at, const std::string& words) {
    const auto seal = access::Seal::with_keys({key_of_invented_people()});
    if (!seal) return tl::unexpected(seal.error());
    return insert(transaction, *seal, {authority, child, {}, by, kind, at, {}}, words);
}

}  // namespace kith::advocacy
