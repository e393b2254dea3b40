#pragma once

#include "kernel/site/site.h"
#include "transfers/acts.h"

/// The handlers of transfers' pages.
namespace kith::transfers {

// The carers' own.
Result<Response> show_own(const Asked<May::ask_to_transfer>&);
Result<Response> save_asking(const Asked<May::ask_to_transfer>&);
Result<Response> save_agree(const Asked<May::ask_to_transfer>&);
Result<Response> save_take_back(const Asked<May::ask_to_transfer>&);
Result<Response> show_own_record(const Asked<May::ask_to_transfer>&);
Result<Response> send_own_record(const Asked<May::ask_to_transfer>&);

// The service that they leave.
Result<Response> show_transfer(const Asked<May::record_carer_support>&);
Result<Response> show_making(const Asked<May::record_carer_support>&);
Result<Response> save_making(const Asked<May::record_carer_support>&);
Result<Response> show_meeting(const Asked<May::record_carer_support>&);
Result<Response> save_meeting(const Asked<May::record_carer_support>&);
Result<Response> show_elsewhere(const Asked<May::record_carer_support>&);
Result<Response> save_elsewhere(const Asked<May::record_carer_support>&);
Result<Response> show_record(const Asked<May::record_carer_support>&);
Result<Response> send_record(const Asked<May::record_carer_support>&);
Result<Html> on_my_day(const Context&);

// The service that they come to.
Result<Response> show_taking(const Asked<May::record_application>&);
Result<Response> save_taking(const Asked<May::record_application>&);

/// "/homes/12/transfer" with what follows.
std::string own_address(PersonId home, std::string_view rest = {});
std::string service_address(PersonId home, std::string_view rest = {});

/// Where it stands: to whom, from when, who agreed.
Html standing_shown(const TransferFile& file, const Fact<TransferAsked>& transfer);

/// The record as people read it, and as a file to keep.
struct RecordPage {
    std::string back;  ///< the page that it belongs to
    Html above, below;
};
Result<Response> record_page(const Context& context, const Portable& record, RecordPage page);
Response record_file(const Portable& record);
/// Where the file is, and by what it is known.
Html file_shown(const Context& context, const Portable& record);
/// Fails: not_found.
Result<const Fact<RecordMade>*> record_asked_for(const Context& context, const TransferFile& file);
Html record_shown(const Portable& record);

}  // namespace kith::transfers
