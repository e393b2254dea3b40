#pragma once

#include "documents/making.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"

/// The handlers of documents' pages, each for a child and for a family.
namespace kith::documents {

template <May may>
Result<Response> show_chronology(const Asked<may>&);
template <May may>
Result<Response> show_line(const Asked<may>&);
template <May may>
Result<Response> show_weighing(const Asked<may>&);
template <May may>
Result<Response> save_weighing(const Asked<may>&);
template <May may>
Result<Response> show_documents(const Asked<may>&);
template <May may>
Result<Response> show_making(const Asked<may>&);
template <May may>
Result<Response> save_making(const Asked<may>&);
template <May may>
Result<Response> show_document(const Asked<may>&);
template <May may>
Result<Response> send_odt(const Asked<may>&);
template <May may>
Result<Response> send_csv(const Asked<may>&);
template <May may>
Result<Response> show_giving(const Asked<may>&);
template <May may>
Result<Response> save_giving(const Asked<may>&);

// ---- What they share ----
Result<Subject> subject_of(const Asked<May::see_person>&);
Result<Subject> subject_of(const Asked<May::change_person>&);
Result<Subject> subject_of(const Asked<May::see_family>&);
Result<Subject> subject_of(const Asked<May::record_family>&);

/// Of whom the page is, kept in sight.
Result<Html> bar_of(const Context& context, const Subject& whose);
/// Whether this reader may prune and make; for links.
Result<bool> may_make(const Context& context, const Subject& whose);
Making making_of(const Context& context);
/// "/children/12/documents" or "/families/12/documents", with what follows.
std::string documents_address(const Subject& whose, std::string_view rest = {});
/// What the page's address asks for, as people type days.
Asking asking_in(const Context& context, const Subject& whose);
/// The address with what is asked for.
Url asking_for(std::string address, const Asking& asking);
ui::Tag weight_tag(Significance significance);

}  // namespace kith::documents
