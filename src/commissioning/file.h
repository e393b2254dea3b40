#pragma once

#include <map>
#include <unordered_map>

#include "commissioning/checking.h"
#include "commissioning/market.h"
#include "commissioning/register_file.h"
#include "kernel/access/work.h"
#include "kernel/people/organisation.h"

/// What is read of providers and their invoices, set by set.
namespace kith::commissioning {

/// Every provider on the register, by number: all organisations but the co-operative itself.
using Providers = std::map<PersonId, Organisation>;
Result<Providers> providers_of(const Store& store, const LeaveOfAll& leave);

/// Who owns whom on a day.
Result<Owners> owners_on(const Store& store, const LeaveOfAll& leave, Date day);

/// "Larkfield Care", or words that say it is not on the register.
std::string name_of(const Providers& providers, PersonId provider);

/// The homes of every provider, open today or closed. Cost: one pass over each table of homes.
Result<std::vector<RecordedHome>> recorded_homes(const Store& store, const LeaveOfAll& leave, Date today);

/// A contract with its prices and uplifts, each in the order of days.
struct ContractFile {
    PersonId provider;
    Fact<Contract> is;
    std::vector<Price> prices;
    std::vector<Uplift> uplifts;

    bool runs(Date day) const { return is.value.starts <= day && (!is.value.ends || day <= *is.value.ends); }
};
/// Of every provider. Cost: three passes.
Result<std::vector<ContractFile>> contracts_of(const Store& store, const LeaveOfAll& leave);

/// All of one provider.
struct ProviderFile {
    PersonId provider;
    Providers all;  ///< among whom owners are chosen
    Owners owners;  ///< today's
    std::vector<Fact<OwnedBy>> owned_by;
    std::vector<ContractFile> contracts;
    std::vector<RecordedHome> homes;
    std::vector<Fact<Invoice>> invoices;  ///< the oldest first

    const Organisation& is() const { return all.at(provider); }
    const std::string& name() const { return is().name; }
};
/// Fails: not_found if there is no such provider.
Result<ProviderFile> provider_file(const Store& store, const Leave& provider, Date today);

/// An invoice with its lines and what was answered, line by line.
struct InvoiceSeen {
    Fact<Invoice> is;
    std::vector<InvoiceLine> lines;
    std::vector<FactId> ids;  ///< of the lines
    std::vector<std::optional<LineAnswer>> answers;

    Totals totals() const;
};
/// Every invoice of a provider, the oldest first. Cost: three passes over what is recorded of it.
Result<std::vector<InvoiceSeen>> invoices_of(const Store& store, const Leave& provider);

/// An invoice as the list of all shows it.
struct InvoiceListed {
    PersonId provider;
    Fact<Invoice> is;
    Totals totals;
};
/// Every invoice of every provider; those that wait for an answer first. Cost: three passes, however many there are.
Result<std::vector<InvoiceListed>> every_invoice(const Store& store, const LeaveOfAll& leave);

/// How many of them have a line that nobody answered. Cost: one question.
Result<std::int64_t> invoices_that_wait(const Store& store, const LeaveOfAll& leave);

/// Which days are paid for, by the co-operative's rules in the order in which they begin.
Result<std::vector<CountingRule>> counting_rules(const Store& store, AuthorityId authority);

/// What stands on invoices that were entered before this one and nobody disputed.
std::vector<Claimed> claimed_before(const std::vector<InvoiceSeen>& invoices, FactId invoice);

}  // namespace kith::commissioning
