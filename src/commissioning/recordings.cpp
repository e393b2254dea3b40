// What is recorded of a provider: who owns it, its contracts, their prices and uplifts.
#include "commissioning/recordings.h"

#include <fmt/format.h>

#include "commissioning/asking.h"
#include "kernel/core/text.h"

namespace kith::commissioning {

constexpr int year_ahead = 366, years_ahead = 3'660;

// ---- Owner -------------------------------------------------------------------------------------------------------

static constexpr Question<OwnedBy> owned_by_questions[] = {
    ask_which<&OwnedBy::owner>("owner", "Who owns it?", "Put the owner on the register first, if it is not there."),
    ask_date<&OwnedBy::starts>("starts", "From what day?"),
    ask_date<&OwnedBy::ends>("ends", "Until what day?", "Leave empty while it goes on.", year_ahead).optional(),
};
static constexpr Form<OwnedBy> owned_by_form{"provider-owner", "Say who owns this provider", "Save",
                                             owned_by_questions};

static Choices others(const ProviderFile& file) {
    std::vector<Choice> choices;
    for (const auto& [number, provider] : file.all)
        if (number != file.provider) choices.push_back({std::to_string(number.number()), provider.name});
    return {{"owner", std::move(choices)}};
}

constinit const Recording<OwnedBy> owned_by{
    .kind = {"commissioning.owner", "Owner of a provider"},
    .form = owned_by_form,
    .sentence =
        [](const ProviderFile& file, const OwnedBy& owned) {
            return fmt::format("{} is owned by {} from {}", file.name(), name_of(file.all, owned.owner),
                               owned.starts.in_words());
        },
    .start =
        [](const ProviderFile& file, Date today, PersonId) {
            return OwnedBy{file.provider, today, {}};
        },
    .contradicts = [](const ProviderFile& file, const OwnedBy& owned, Date) -> Wrong {
        if (would_go_round(file.owners, file.provider, owned.owner))
            return wrong("owner", fmt::format("{} is owned by {} itself, directly or through others: ownership cannot "
                                              "go round",
                                              name_of(file.all, owned.owner), file.name()));
        if (owned.ends && *owned.ends < owned.starts) return wrong("ends", "This is before it begins");
        return {};
    },
    .choices = others,
};

// ---- Contract ----------------------------------------------------------------------------------------------------

static constexpr Question<Contract> contract_questions[] = {
    ask_one_of<&Contract::kind>("kind", "What kind of contract?"),
    ask_line<&Contract::reference>("reference", "Reference", "Agreements under it are known by this.", 30),
    ask_date<&Contract::starts>("starts", "From what day?", {}, year_ahead),
    ask_date<&Contract::ends>("ends", "Until what day?", "The last day. Leave empty if none is set.", years_ahead)
        .optional(),
    ask_number<&Contract::places>("places", "How many places are paid for?", 1, 500, "Of a block contract.")
        .only_if("kind", "block")
        .optional(),
    ask_words<&Contract::terms>("terms", "What are its terms?", "Notice, what the price includes, how it is reviewed.",
                                5'000)
        .optional(),
};
static constexpr Form<Contract> contract_form{"provider-contract", "Record a contract", "Save contract",
                                              contract_questions};

constinit const Recording<Contract> contract{
    .kind = {"commissioning.contract", "Contract"},
    .form = contract_form,
    .sentence =
        [](const ProviderFile& file, const Contract& made) {
            return fmt::format("{} {} with {} from {}", in_words(made.kind), made.reference, file.name(),
                               made.starts.in_words());
        },
    .start = [](const ProviderFile&, Date today,
                PersonId) { return Contract{ContractKind::framework, {}, {}, {}, today, {}}; },
    .contradicts = [](const ProviderFile& file, const Contract& made, Date) -> Wrong {
        if (made.ends && *made.ends < made.starts) return wrong("ends", "This is before it begins");
        if (made.kind == ContractKind::block && !made.places)
            return wrong("places", "Say how many places the block contract pays for");
        for (const auto& other : file.contracts)
            if (fold(other.is.value.reference) == fold(made.reference))
                return wrong("reference", "There is a contract of this reference with this provider");
        return {};
    },
};

// ---- Price -------------------------------------------------------------------------------------------------------

static Choices contracts_offered(const ProviderFile& file) {
    std::vector<Choice> choices;
    for (const auto& one : file.contracts)
        choices.push_back({std::to_string(one.is.id.number()),
                           fmt::format("{}, {}", one.is.value.reference, lower(in_words(one.is.value.kind)))});
    return {{"contract", std::move(choices)}};
}

static FactId last_contract(const ProviderFile& file) {
    return file.contracts.empty() ? FactId{1} : file.contracts.back().is.id;
}

static const ContractFile* contract_of(const ProviderFile& file, FactId id) {
    for (const auto& one : file.contracts)
        if (one.is.id == id) return &one;
    return nullptr;
}

static Wrong outside_contract(const ProviderFile& file, FactId id, Date starts) {
    const auto* under = contract_of(file, id);
    if (!under) return wrong("contract", "Record the contract first");
    if (starts < under->is.value.starts)
        return wrong("starts", fmt::format("The contract begins on {}", under->is.value.starts.in_words()));
    if (under->is.value.ends && starts > *under->is.value.ends)
        return wrong("starts", fmt::format("The contract ends on {}", under->is.value.ends->in_words()));
    return {};
}

static constexpr Question<Price> price_questions[] = {
    ask_which<&Price::contract>("contract", "Under which contract?").from_record(),
    ask_one_of<&Price::home>("home", "In what kind of home?"),
    ask_one_of<&Price::band>("band", "For which band of need?"),
    ask_money<&Price::weekly>("weekly", "How much a week?"),
    ask_date<&Price::starts>("starts", "From what day?", {}, year_ahead),
};
static constexpr Form<Price> price_form{"provider-price", "Record a price", "Save price", price_questions};

constinit const Recording<Price> price{
    .kind = {"commissioning.price", "Price"},
    .form = price_form,
    .sentence =
        [](const ProviderFile& file, const Price& made) {
            const auto* under = contract_of(file, made.contract);
            return fmt::format("{}, {}: {} a week from {}, under {}", in_words(made.home), lower(in_words(made.band)),
                               made.weekly.in_words(), made.starts.in_words(),
                               under ? under->is.value.reference : "a contract");
        },
    .start =
        [](const ProviderFile& file, Date today, PersonId) {
            return Price{last_contract(file), HomeKind::childrens_home, NeedBand::standard, Money::pence(0), today};
        },
    .contradicts = [](const ProviderFile& file, const Price& made, Date) -> Wrong {
        return outside_contract(file, made.contract, made.starts);
    },
    .choices = contracts_offered,
};

// ---- Uplift ------------------------------------------------------------------------------------------------------

static constexpr Question<Uplift> uplift_questions[] = {
    ask_which<&Uplift::contract>("contract", "Of which contract?").from_record(),
    ask_per_cent<&Uplift::hundredths>("per_cent", "By how much, in per cent?",
                                      "With at most two places: 3.55. With a minus for prices that go down."),
    ask_date<&Uplift::starts>("starts", "From what day?", "Agreements under it that began earlier go up too.",
                              year_ahead),
    ask_line<&Uplift::why>("why", "Why?", "For example, as the contract says, by the index of prices"),
};
static constexpr Form<Uplift> uplift_form{"provider-uplift", "Record an uplift", "Save uplift", uplift_questions};

constinit const Recording<Uplift> uplift{
    .kind = {"commissioning.uplift", "Uplift"},
    .form = uplift_form,
    .sentence =
        [](const ProviderFile& file, const Uplift& made) {
            const auto* under = contract_of(file, made.contract);
            return fmt::format("Prices under {} change by {} from {}", under ? under->is.value.reference : "a contract",
                               per_cent(made.hundredths), made.starts.in_words());
        },
    .start =
        [](const ProviderFile& file, Date today, PersonId) {
            return Uplift{last_contract(file), 0, {}, today};
        },
    .contradicts = [](const ProviderFile& file, const Uplift& made, Date) -> Wrong {
        return outside_contract(file, made.contract, made.starts);
    },
    .choices = contracts_offered,
};

std::vector<EntryKind> entry_kinds() {
    return {provider_added, register_taken, invoice_kind, answer_kind, payment_kind,   agreement_kind,
            shared_kind,    rule_kind,      motion_kind,  vote_kind,   delegated_kind, seat_kind,
            owned_by.kind,  contract.kind,  price.kind,   uplift.kind};
}

}  // namespace kith::commissioning
