#include "safety_net/acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::safety_net {

namespace {

tl::unexpected<Error> wrong_at(std::string_view question, std::string words) {
    return tl::unexpected(Error{Fault::invalid, words, {{std::string{question}, std::move(words)}}});
}

template <class T>
const Fact<T>* named(const std::vector<Fact<T>>& facts, FactId id) {
    const auto found = std::ranges::find(facts, id, &Fact<T>::id);
    return found == facts.end() ? nullptr : &*found;
}

Result<void> is_owed(const SafetyFile& file, std::string_view question, Date on) {
    if (!file.leaving.status.eligible_since)
        return fail(Fault::conflict,
                    fmt::format("{} was not in care for thirteen weeks since turning 14, so this is not "
                                "owed. Help of another kind is in the local offer.",
                                file.leaving.given));
    if (const auto sixteen = file.leaving.birthday(16); sixteen && on < *sixteen)
        return wrong_at(question, fmt::format("Enter a day from their 16th birthday on, {}", sixteen->in_words()));
    return {};
}

}  // namespace

std::optional<std::string> not_to_be_said(std::string_view words) {
    const auto said = lower(words);
    for (const std::string_view finding :
         {"intentionally homeless", "intentional homelessness", "made themselves homeless", "made herself homeless",
          "made himself homeless", "no local connection", "without a local connection"})
        if (said.find(finding) != std::string::npos) return std::string{finding};
    return {};
}

Result<EntryNumber> pay_grant(Change& change, const Record& person, const SafetyFile& file, const NewGrant& typed,
                              By by) {
    TRY(is_owed(file, "on", typed.on));
    const auto entry =
        TRY(change.open(person, {grant_kind, fmt::format("{} was paid to set up home: {}", typed.amount->in_words(),
                                                         lower(in_words(typed.item)))}));
    TRY(change.enter(person, GrantPaid{typed.on, *typed.amount, typed.item, typed.words, by.reader.person}));
    return entry;
}

Result<EntryNumber> begins(Change& change, const Record& person, const SafetyFile& file, const NewBeginning& typed,
                           By by) {
    TRY(is_owed(file, "starts", typed.starts));
    if (const auto last = file.leaving.birthday(25); last && typed.starts >= *last)
        return wrong_at("starts", fmt::format("Enter a day before their 25th birthday, {}", last->in_words()));
    const auto entry = TRY(change.open(person, {begun_kind, fmt::format("{} begins {} at {}", file.leaving.given,
                                                                        lower(in_words(typed.what)), typed.place)}));
    TRY(change.enter(person, Begun{typed.what, typed.starts, typed.place, by.reader.person}));
    return entry;
}

Result<EntryNumber> pay_bursary(Change& change, const Record& person, const SafetyFile& file, FactId id,
                                const NewBursary& typed, By by) {
    const auto* begun = named(file.begun, id);
    if (!begun) return fail(Fault::not_found, "There is no course or apprenticeship of that number.");
    if (const auto* had = file.had_bursary(begun->value.what))
        return fail(Fault::conflict, fmt::format("A bursary is paid once. It was paid for {}, on {}.", had->value.place,
                                                 file.paid_for(had->id)->value.on.in_words()));
    const auto amount = bursary_for(begun->value.what, begun->value.starts);
    const auto entry = TRY(change.open(
        person, {bursary_kind, fmt::format("A bursary of {} was paid for {}", amount.in_words(), begun->value.place)}));
    TRY(change.enter(person, BursaryPaid{id, typed.on, amount, by.reader.person}));
    return entry;
}

Result<EntryNumber> guarantee(Change& change, const Decide& person, const SafetyFile& file, const NewGuarantor& typed,
                              By by) {
    TRY(is_owed(file, "starts", typed.starts));
    if (typed.ends < typed.starts) return wrong_at("ends", "Enter the day on which it begins, or a later one");
    for (const auto& one : file.guarantors)
        if (one.value.starts <= typed.ends && typed.starts <= one.value.ends)
            return fail(Fault::conflict,
                        fmt::format("The rent to {} is guaranteed from {} to {} already.", one.value.landlord,
                                    one.value.starts.in_words(), one.value.ends.in_words()));
    const auto entry = TRY(
        change.open(person, {guarantor_kind, fmt::format("The rent of {} to {} is guaranteed until {}",
                                                         file.leaving.given, typed.landlord, typed.ends.in_words())}));
    TRY(change.enter(person, Guarantor{typed.landlord, *typed.rent, typed.starts, typed.ends, by.reader.person}));
    return entry;
}

Result<EntryNumber> decided(Change& change, const Record& person, const SafetyFile& file, const NewHousing& typed,
                            By by) {
    if (const auto finding = not_to_be_said(typed.words))
        return wrong_at("words",
                        fmt::format("“{}” is not said of someone who was in care. If the council found it, choose "
                                    "“{}”, and write what they need",
                                    *finding, in_words(HousingOutcome::refused_and_challenged)));
    const auto entry =
        TRY(change.open(person, {housing_kind, fmt::format("{} decided about a home for {}: {}", typed.council,
                                                           file.leaving.given, lower(in_words(typed.outcome)))}));
    TRY(change.enter(person, HousingDecision{typed.on, typed.outcome, typed.council, typed.words, by.reader.person}));
    return entry;
}

Result<EntryNumber> challenge(Change& change, const Record& person, const SafetyFile& file, FactId id,
                              const NewChallenge& typed, By by) {
    const auto* decision = named(file.housing, id);
    if (!decision) return fail(Fault::not_found, "There is no housing decision of that number.");
    if (decision->value.outcome != HousingOutcome::refused_and_challenged)
        return fail(Fault::conflict, "Only a refusal is challenged.");
    if (file.challenge_of(id)) return fail(Fault::conflict, "A review of this refusal was asked for already.");
    if (typed.on < decision->value.on) return wrong_at("on", "This is before they were told of the refusal");
    const auto entry = TRY(change.open(
        person, {challenge_kind, fmt::format("{} was asked to review its refusal", decision->value.council)}));
    TRY(change.enter(person, Challenged{id, typed.on, typed.words, by.reader.person}));
    return entry;
}

Result<EntryNumber> take_off(Change& change, const Record& person, const SafetyFile& file, FactId id,
                             const std::string& because) {
    if (file.paid_for(id)) return fail(Fault::conflict, "A bursary was paid for this: take that off first.");
    if (file.challenge_of(id)) return fail(Fault::conflict, "This refusal was challenged: take that off first.");
    const auto shown_at = change.last_entry();
    const auto off = [&](const auto& facts, std::string_view what) -> Result<std::optional<EntryNumber>> {
        using T = std::remove_cvref_t<decltype(facts.front().value)>;
        if (!named(facts, id)) return std::nullopt;
        const auto entry = TRY(change.open(person, {off_kind, fmt::format("{} was taken off", what), because}));
        TRY(change.retire<T>(person, id, shown_at));
        return entry;
    };
    if (const auto done = TRY(off(file.grants, "A payment to set up home"))) return *done;
    if (const auto done = TRY(off(file.bursaries, "A bursary"))) return *done;
    if (const auto done = TRY(off(file.begun, "A course or an apprenticeship"))) return *done;
    if (const auto done = TRY(off(file.guarantors, "A guarantee of rent"))) return *done;
    if (const auto done = TRY(off(file.challenged, "A challenge of a refusal"))) return *done;
    if (const auto done = TRY(off(file.housing, "A housing decision"))) return *done;
    return fail(Fault::not_found, "Nothing of that number is recorded here.");
}

// ---- The authority's own -----------------------------------------------------------------------------------------

namespace {

Leave of_authority(const Keeper& keeper) { return Gate::machine(keeper.authority(), the_authority); }

Result<LocalOffer> line_of(const NewLine& typed, Date today) {
    if (typed.to_age < typed.from_age)
        return wrong_at("to_age", "Enter the age from which it is offered, or a later one");
    return LocalOffer{typed.section, typed.title, typed.words, typed.how, typed.from_age, typed.to_age, today};
}

Result<Fact<LocalOffer>> line_named(const Change& change, const Keeper& keeper, FactId id) {
    for (auto& one : TRY(local_offer(change.store(), keeper.authority())))
        if (one.id == id) return std::move(one);
    return fail(Fault::not_found, "There is no such line in the local offer.");
}

}  // namespace

Result<EntryNumber> add_line(Change& change, const Keeper& keeper, const NewLine& typed, By by) {
    const auto line = TRY(line_of(typed, by.today));
    const auto entry = TRY(change.open(of_authority(keeper), {offer_kind, "Offered from now on: " + typed.title}));
    TRY(change.enter(of_authority(keeper), line));
    return entry;
}

Result<EntryNumber> change_line(Change& change, const Keeper& keeper, FactId id, const NewLine& typed, By by) {
    const auto line = TRY(line_of(typed, by.today));
    TRY(line_named(change, keeper, id));
    const auto entry =
        TRY(change.open(of_authority(keeper), {offer_kind, "Changed in the local offer: " + typed.title}));
    TRY(change.correct(of_authority(keeper), id, by.shown_at, line));
    return entry;
}

Result<EntryNumber> line_is_right(Change& change, const Keeper& keeper, FactId id, By by) {
    auto line = TRY(line_named(change, keeper, id));
    const auto shown_at = change.last_entry();
    const auto entry =
        TRY(change.open(of_authority(keeper), {offer_kind, "Still right in the local offer: " + line.value.title}));
    line.value.looked = by.today;
    TRY(change.correct(of_authority(keeper), id, shown_at, line.value));
    return entry;
}

Result<EntryNumber> remove_line(Change& change, const Keeper& keeper, FactId id, const std::string& because) {
    const auto line = TRY(line_named(change, keeper, id));
    const auto shown_at = change.last_entry();
    const auto entry =
        TRY(change.open(of_authority(keeper), {offer_kind, "Not offered any more: " + line.value.title, because}));
    TRY(change.retire<LocalOffer>(of_authority(keeper), id, shown_at));
    return entry;
}

Result<EntryNumber> set_amount(Change& change, const Keeper& keeper, const NewAmount& typed) {
    if (*typed.amount < grant_floor(typed.starts))
        return wrong_at(
            "amount", fmt::format("Guidance allows no less than {} on that day", grant_floor(typed.starts).in_words()));
    const auto authority = of_authority(keeper);
    const auto shown_at = change.last_entry();
    const auto entry =
        TRY(change.open(authority, {offer_kind, fmt::format("{} to set up a first home, from {}",
                                                            typed.amount->in_words(), typed.starts.in_words())}));
    const Setting right{std::string{own_grant_name}, typed.amount->in_pence(), typed.starts};
    for (const auto& one : TRY(facts<Setting>(change.store(), authority, Known::now())))
        if (one.value.name == own_grant_name && one.value.starts == typed.starts) {
            TRY(change.correct(authority, one.id, shown_at, right));
            return entry;
        }
    TRY(change.enter(authority, right));
    return entry;
}

}  // namespace kith::safety_net
