#pragma once

#include "commissioning/file.h"
#include "commissioning/forms.h"
#include "commissioning/invoice_file.h"
#include "kernel/access/gate.h"
#include "kernel/record/setting.h"

/// What people do about providers that writes more than one fact. Each opens its own entries in the change it is given
/// and leaves the commit to the caller. Refusals are Fault::invalid with the question they belong to, or conflict.
namespace kith::commissioning {

inline constexpr EntryKind provider_added{"commissioning.provider", "Provider on the register"};
inline constexpr EntryKind register_taken{"commissioning.register", "From the regulator's register"};
inline constexpr EntryKind invoice_kind{"commissioning.invoice", "Invoice"};
inline constexpr EntryKind answer_kind{"commissioning.answer", "Answer to an invoice"};
inline constexpr EntryKind payment_kind{"commissioning.payment", "Payment run to providers"};
inline constexpr EntryKind agreement_kind{"commissioning.agreement", "Placement agreement"};
inline constexpr EntryKind shared_kind{"commissioning.shared", "Shared cost"};
inline constexpr EntryKind rule_kind{"commissioning.rule", "Rule of the co-operative"};
inline constexpr EntryKind motion_kind{"commissioning.motion", "Motion"};
inline constexpr EntryKind vote_kind{"commissioning.vote", "Vote"};
inline constexpr EntryKind delegated_kind{"commissioning.delegated", "Delegated decision"};
inline constexpr EntryKind seat_kind{"commissioning.seat", "Seat on the board"};

/// Fails: invalid, where one of that name or number is on the register.
Result<EntryNumber> add_provider(Change& change, const Allowed<May::record_provider>& provider, const Providers& all,
                                 const NewProvider& made, Date today);

/// What was taken over from a register, and what was left for a person to decide.
struct RegisterTaken {
    int providers = 0, homes = 0, changed = 0;
};
/// Takes over what is new and what has changed. What is gone is left: that a home closed is recorded by a person, with
/// the reason. Fails: not_allowed, where the reader may not keep the register of providers and of homes.
Result<RegisterTaken> take_register(Change& change, const Reader& reader, const RegisterDifference& found, Date today);
/// The same, for the register that the machine reads by night.
Result<RegisterTaken> take_register_by_machine(Change& change, const RegisterDifference& found, Date today);

struct InvoiceTaken {
    EntryNumber entry;
    FactId invoice;
};
/// Fails: invalid, where the provider has an invoice of that number, or there is no line.
Result<InvoiceTaken> take_invoice(Change& change, const Allowed<May::check_invoices>& provider,
                                  const ProviderFile& file, Invoice invoice, const std::vector<InvoiceLine>& lines);

/// The same, sent by whoever works for the provider: the caller has seen that they do.
Result<InvoiceTaken> send_invoice(Change& change, const Allowed<May::send_invoice>& provider, const ProviderFile& file,
                                  Invoice invoice, const std::vector<InvoiceLine>& lines);
/// Why a number cannot be used again.
std::string number_taken(const ProviderFile& file, const Invoice& before);

/// What a line is answered with. Fails: invalid, with the question.
Result<LineAnswer> answer_of(const Answering& answering, const InvoiceLine& line, FactId id, Date today, PersonId by);

/// Answers some lines at once. Each is answered once: an answer that was given before `shown_at` is corrected. Fails:
/// conflict, where somebody answered one of them since.
Result<EntryNumber> answer_lines(Change& change, const Allowed<May::check_invoices>& provider,
                                 const InvoiceSeen& invoice, const std::vector<LineAnswer>& answers,
                                 EntryNumber shown_at);

/// Enters one fact about the co-operative as a whole, in an entry of its own. The caller has asked the gate for what
/// the fact is.
template <class T>
Result<EntryNumber> about_us(Change& change, const LeaveOfAll& leave, EntryKind kind, std::string sentence,
                             const T& fact) {
    const auto us = Gate::machine(leave.authority(), the_authority);
    const auto entry = TRY(change.open(us, {kind, std::move(sentence)}));
    TRY(change.enter(us, fact));
    return entry;
}

}  // namespace kith::commissioning
