#pragma once

#include "kernel/web/html.h"
#include "kernel/web/http.h"

/// Pages for someone whose telephone others look at: those under /worry.
namespace kith {

/// Whether this address keeps no cookie, and so no token of a form that one would carry. Whoever sends such a form from
/// elsewhere can do what anyone can, as nothing there is done under a session.
bool leaves_no_trace(const Request& request);

/// The Design System's "exit this page". Without JavaScript it is a link; with it the page is replaced by the weather.
/// Every page at such an address has it, an error's too.
Html way_out();

}  // namespace kith
