#pragma once

#include "kernel/site/site.h"
#include "recruitment/file.h"

/// The handlers of the pages for whoever thinks of fostering, and for whoever applies.
namespace kith::recruitment {

// For everyone, without an account.
Result<Response> show_foster(const Open&);
Result<Response> show_could_i(const Open&);
Result<Response> show_enquire(const Open&);
Result<Response> save_enquiry(const Open&);
Result<Response> show_back(const Open&);
Result<Response> show_back_help(const Open&);
Result<Response> come_in(const Open&);
FormInfo enquiry_info();

// For the applicant.
Result<Response> show_my_application(const SignedIn&);
Result<Response> show_documents(const Asked<May::answer_application>&);
Result<Response> save_document(const Asked<May::answer_application>&);
Result<Response> show_own_document(const Asked<May::answer_application>&);
Result<Response> show_document(const Asked<May::see_application>&);
std::vector<Page> own_form_pages();

}  // namespace kith::recruitment
