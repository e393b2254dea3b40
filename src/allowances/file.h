#pragma once

#include <vector>

#include "allowances/payment.h"
#include "care/facts.h"
#include "kernel/record/leave.h"
#include "kernel/record/setting.h"

/// Reading what payments rest on: for one home, and for all set by set.
namespace kith::allowances {

/// Whether the authority itself pays the carers of a placement: its own foster and kinship carers, not those of an
/// agency. Where the provider is not recorded, it is taken to be the authority.
bool is_paid_by_us(const care::Placement& placement);

/// One stay for each unbroken time of a child, as a placement is recorded anew when only its kind changes.
std::vector<Stay> unbroken(std::vector<Stay> stays);

/// What holds for the whole authority.
struct Rules {
    std::vector<Fact<OwnRate>> own;
    Rates rates;
    HowWePay how;
    std::vector<Fact<Run>> runs;  ///< oldest first

    const Fact<Run>* last_run() const { return runs.empty() ? nullptr : &runs.back(); }
    const Fact<Run>* run(FactId id) const;
};
/// Who they are about is nobody: whoever may see or make any payment may read them.
Result<Rules> rules(const Store& store, AuthorityId authority, Date today, Known known = Known::now());

/// Fails: not_found, if it is no home.
Result<PaymentFile> payment_file(const Store& store, const Leave& home);

/// What all runs paid one home, the oldest first.
Result<std::vector<Fact<Paid>>> paid_to(const Store& store, const Leave& home);

/// A child whom carers of ours look after, in a home that is not on the record by its household.
struct Unlinked {
    PersonId child;
    std::string home;  ///< as it is written in the placement
};

struct AllFiles {
    std::vector<PaymentFile> homes;  ///< those with terms, or with a child of ours in them; by number
    std::vector<Unlinked> unlinked;  ///< on the day asked about
};
Result<AllFiles> payment_files(const Store& store, const LeaveOfAll& leave, Date today);

}  // namespace kith::allowances
