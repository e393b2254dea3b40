#pragma once

#include "commissioning/recordings.h"
#include "kernel/site/site.h"

/// The handlers of commissioning's pages.
namespace kith::commissioning {

/// What waits for the reader: motions to vote on, invoices, contracts that end.
Result<Html> on_my_day(const Context&);

// The register of providers.
Result<Response> show_providers(const AskedAll<May::see_provider>&);
Result<Response> show_new_provider(const AskedAll<May::record_provider>&);
Result<Response> save_new_provider(const AskedAll<May::record_provider>&);
Result<Response> show_register(const AskedAll<May::record_provider>&);
Result<Response> compare_register(const AskedAll<May::record_provider>&);
Result<Response> apply_register(const AskedAll<May::record_provider>&);

// One provider.
Result<Response> show_provider(const Asked<May::see_provider>&);

Result<Response> show_recorded(const Asked<May::record_provider>&);
Result<Response> show_recorded_right(const Asked<May::record_provider>&);
Result<Response> save_recorded_right(const Asked<May::record_provider>&);
Result<Response> show_removal(const Asked<May::record_provider>&);
Result<Response> save_removal(const Asked<May::record_provider>&);

// Invoices.
Result<Response> show_invoices(const AskedAll<May::check_invoices>&);
Result<Response> show_send_invoice(const Asked<May::check_invoices>&);
Result<Response> save_invoice_file(const Asked<May::check_invoices>&);
Result<Response> show_typed_invoice(const Asked<May::check_invoices>&);
Result<Response> save_typed_invoice(const Asked<May::check_invoices>&);
Result<Response> show_own_invoice(const Asked<May::send_invoice>&);
Result<Response> work_on_own_invoice(const Asked<May::send_invoice>&);
Result<Response> show_invoice(const Asked<May::see_provider>&);
Result<Response> invoice_csv(const Asked<May::see_provider>&);
Result<Response> agree_all(const Asked<May::check_invoices>&);
Result<Response> show_answer(const Asked<May::check_invoices>&);
Result<Response> save_answer(const Asked<May::check_invoices>&);
Result<Response> show_payments(const AskedAll<May::check_invoices>&);
Result<Response> save_payments(const AskedAll<May::check_invoices>&);
Result<Response> payments_csv(const AskedAll<May::check_invoices>&);
Result<Response> show_counting(const AskedAll<May::check_invoices>&);
Result<Response> save_counting(const AskedAll<May::check_invoices>&);

// What was agreed for a child's stay.
Result<Response> show_agreement(const Asked<May::record_placement>&);
Result<Response> save_agreement(const Asked<May::record_placement>&);
Result<Response> show_agreement_again(const Asked<May::record_placement>&);
Result<Response> save_agreement_again(const Asked<May::record_placement>&);

// The region.
Result<Response> show_commissioning(const AskedAll<May::see_region>&);
Result<Response> show_sufficiency(const AskedAll<May::see_region>&);
Result<Response> sufficiency_csv(const AskedAll<May::see_region>&);
Result<Response> sufficiency_document(const AskedAll<May::see_region>&);
Result<Response> show_market(const AskedAll<May::see_region>&);
Result<Response> show_outcomes(const AskedAll<May::see_region>&);
Result<Response> show_shared_costs(const AskedAll<May::see_region>&);
Result<Response> shared_costs_csv(const AskedAll<May::see_region>&);
Result<Response> show_new_shared_cost(const AskedAll<May::check_invoices>&);
Result<Response> save_new_shared_cost(const AskedAll<May::check_invoices>&);

// How the co-operative is governed.
Result<Response> show_governance(const AskedAll<May::see_region>&);
Result<Response> show_voting_rules(const AskedAll<May::govern_region>&);
Result<Response> save_voting_rules(const AskedAll<May::govern_region>&);
Result<Response> show_new_motion(const AskedAll<May::govern_region>&);
Result<Response> save_new_motion(const AskedAll<May::govern_region>&);
Result<Response> save_vote(const AskedAll<May::vote_in_region>&);
Result<Response> show_vote_again(const AskedAll<May::vote_in_region>&);
Result<Response> save_vote_again(const AskedAll<May::vote_in_region>&);
Result<Response> show_new_delegated(const AskedAll<May::govern_region>&);
Result<Response> save_new_delegated(const AskedAll<May::govern_region>&);
Result<Response> show_seat(const AskedAll<May::govern_region>&);
Result<Response> save_seat(const AskedAll<May::govern_region>&);

/// "/providers/12/invoices"
std::string provider_address(PersonId provider, std::string_view rest = {});
std::string invoice_address(PersonId provider, FactId invoice, std::string_view rest = {});

/// The page of a home, which is the area of homes'.
std::string home_address(PersonId home);

/// Who it is, who owns it, how many homes and places.
Html provider_bar(const ProviderFile& file, Date today);

/// What the sender calls a file, with nothing in it but what a name may hold.
std::string harmless_csv_name(std::string_view sent);

/// A file to keep: CSV for people.
Response csv_answer(std::string text, const std::string& name);

}  // namespace kith::commissioning
