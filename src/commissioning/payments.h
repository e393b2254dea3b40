#pragma once

#include "commissioning/file.h"
#include "kernel/access/gate.h"
#include "kernel/record/setting.h"

/// What is agreed to be paid to providers, each line once: what a payment run would pay, what it paid, and its file.
namespace kith::commissioning {

/// A line that a person answered, with what runs paid of it.
struct PayableLine {
    PersonId provider;
    FactId invoice;
    std::string number;  ///< of the invoice
    Date dated;
    FactId line;
    int at;  ///< its line on the invoice
    std::string reference;
    Money agreed = Money::pence(0), paid = Money::pence(0);

    /// Less than nothing where the answer was changed to less after it was paid.
    Money due() const { return agreed - paid; }
};

struct ToPay {
    std::vector<PayableLine> lines;    ///< by provider, invoice and line; each with something due
    std::vector<PayableLine> waiting;  ///< of providers who were paid more than is agreed now: set off in a later run
    Money total = Money::pence(0);     ///< of `lines`
};
/// What is paid too much is taken off what is due to the same provider; a provider who is due nothing in the sum is
/// paid nothing. Lines that are paid as they are agreed are left out.
ToPay to_pay(std::vector<PayableLine> lines);

/// Every answered line of every provider. Cost: four passes, however many there are.
Result<std::vector<PayableLine>> payable_lines(const Store& store, const AllowedAll<May::check_invoices>& leave);

/// What a run paid.
struct RunSeen {
    Fact<PaymentRun> is;
    std::vector<PayableLine> lines;  ///< `agreed` is what this run paid
};
/// The newest first. Cost: four passes.
Result<std::vector<RunSeen>> payment_runs(const Store& store, const AllowedAll<May::check_invoices>& leave);

struct RunMade {
    EntryNumber entry;
    FactId run;
};
/// Records that what is due is paid. `shown`: the total that the reader saw. Fails: invalid, where nothing is due;
/// conflict, where something was answered or paid since.
Result<RunMade> make_run(Change& change, const AllowedAll<May::check_invoices>& leave, Money shown, Date today);

/// One row for each line: whom to pay, for what and how much.
std::string payment_csv(const RunSeen& run, const Providers& providers);

}  // namespace kith::commissioning
