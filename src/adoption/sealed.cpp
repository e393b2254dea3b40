#include "adoption/sealed.h"

#include <memory>
#include <mutex>

#include <fmt/format.h>

#include "kernel/access/seal.h"
#include "kernel/core/text.h"
#include "kernel/record/several.h"

namespace kith::adoption {

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

constexpr Moment never{INT64_MAX}, any_time{0};

std::string bound_to(AuthorityId authority, PersonId plan, FactId fact, std::string_view part) {
    return fmt::format("adoption {} {} {} {}", authority.number(), plan.number(), fact.number(), part);
}

constexpr std::string_view of_picture = "picture";

Result<std::string> closed(const Leave& plan, FactId fact, std::string_view part, std::string_view words) {
    const auto seal = keys();
    if (!seal) return fail(Fault::conflict, std::string{no_adoption_key});
    return seal->close(bound_to(plan.authority(), plan.about(), fact, part), words, never);
}

Result<std::string> opened(AuthorityId authority, PersonId plan, FactId fact, std::string_view part,
                           std::string_view text) {
    const auto seal = keys();
    auto words = seal ? seal->open(bound_to(authority, plan, fact, part), text, any_time) : std::nullopt;
    if (!words) return fail(Fault::conflict, std::string{no_adoption_key});
    return *std::move(words);
}

}  // namespace

Result<void> hold_adoption_keys(const std::string& lines) {
    std::vector<std::string> each;
    for (const auto line : split(lines, '\n'))
        if (const auto key = trim(line); !key.empty()) each.emplace_back(key);
    auto seal = access::Seal::with_keys(each);
    if (!seal)
        return fail(Fault::invalid,
                    "The adoption service's key must be 32 random bytes as 43 URL-safe base64 characters, one key a "
                    "line. kith serve --help says how to make one.");
    hold(std::make_shared<const access::Seal>(std::move(*seal)));
    return {};
}

void hold_no_adoption_keys() { hold(nullptr); }
std::string key_of_invented_adoptions() { return "aW52ZW50ZWQtYWRvcHRpb25zLW9ubHktbmV2ZXJyZWE"; }

Result<void> keep_words(Change& change, const Leave& plan, FactId fact, std::string_view part,
                        const std::string& words) {
    if (words.empty()) return {};
    std::vector<Param> params;
    add_values(params, ClosedWords{plan.authority(), plan.about(), fact, std::string{part},
                                   TRY(closed(plan, fact, part, words))});
    TRY(change.transaction().execute(table_info<ClosedWords>().insert, params));
    return {};
}

Result<WordsOfPlans> WordsOfPlans::of(const Store& store, AuthorityId authority, const std::vector<PersonId>& plans) {
    WordsOfPlans found{authority};
    for (std::size_t from = 0; from < plans.size(); from += people_at_once)
        TRY(store.each(
            table_info<ClosedWords>().select + " where authority = $1 and plan in (" + places_for_people() + ")",
            params_for_people(authority, plans, from), [&](const Row& row) {
                auto one = read_values<ClosedWords>(row, 0);
                found.closed_.insert_or_assign({one.fact, one.part}, std::move(one.text));
            }));
    return found;
}

Result<void> WordsOfPlans::open_one(PersonId plan, FactId fact, std::string_view part, std::string& words) const {
    const auto text = closed_.find({fact, std::string{part}});
    if (text == closed_.end()) return {};
    words = TRY(opened(authority_, plan, fact, part, text->second));
    return {};
}

Result<void> keep_picture(Change& change, const Leave& plan, FactId letter, std::string_view bytes) {
    TRY(change.transaction().execute(table_info<PictureBytes>().insert,
                                     {plan.authority(), letter, TRY(closed(plan, letter, of_picture, bytes))}));
    return {};
}

Result<std::string> picture_of(const Store& store, const Leave& plan, FactId letter, std::string_view fingerprint) {
    const auto text = TRY(store.first("select bytes from adoption_picture where authority = $1 and letter = $2",
                                      {plan.authority(), letter}, [](const Row& row) { return row.string(0); }));
    if (!text) return fail(Fault::not_found, "There is no picture with this letter.");
    auto bytes = TRY(opened(plan.authority(), plan.about(), letter, of_picture, *text));
    if (fingerprint_of(bytes) != fingerprint)
        return fail(Fault::unavailable, "This picture is not as it was sent in. Tell whoever looks after the record.");
    return bytes;
}

}  // namespace kith::adoption
