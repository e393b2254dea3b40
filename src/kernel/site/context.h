#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/access/gate.h"
#include "kernel/core/calendar.h"
#include "kernel/core/postcodes.h"
#include "kernel/core/travel_times.h"
#include "kernel/forms/form.h"
#include "kernel/web/http.h"
#include "kernel/web/router.h"

namespace kith {

namespace access {
struct Session;
}
struct SiteParts;  ///< what the site's own pages (sign-in, drafts) work with

struct MenuItem {
    std::string_view words;
    std::string_view address;
    std::optional<May> may;  ///< shown to those who hold this grant, or to everyone signed in
};

/// What is around every page of one request: whose record it is and what the menu offers this reader.
struct Frame {
    std::string authority;
    std::vector<MenuItem> menu;
    bool demo = false;
};

/// One request as a handler sees it: who asks, the record as of one moment, and today by value. No clock, no HTTP
/// library.
struct Context {
    const Request& request;
    const Captures& captures;
    const Database& database;
    const Store& store;    ///< everything read in this request is as of one moment
    const Reader* reader;  ///< none on pages without a sign-in
    const Calendar& calendar;
    const Postcodes& postcodes;
    const TravelTimes& travel_times;
    Moment at;
    Date today;
    std::string csrf;  ///< masked afresh for this response
    bool wants_json;   ///< Accept: application/json, or a JSON body
    const Frame& frame;
    SiteParts& site;
    std::string session_token;                 ///< empty: not signed in
    const access::Session* session = nullptr;  ///< none: not signed in

    /// What was typed, from a form or a JSON body that fits `form`. Fails: invalid.
    Result<Fields> typed(const FormInfo& form) const;

    /// The entry number the page was shown at (hidden field "shown_at"), for finding stale edits; the start of time if
    /// none.
    EntryNumber shown_at() const;

    /// Begins to write, as this reader. Requires: a reader. Fails: conflict if this very form was saved before.
    Result<Change> change() const;
};

/// A handler's first parameter says what it needs; the route, the authorisation matrix and the check that it is asked
/// all come from that.
template <May to>
struct Asked {  ///< about the person in the address: {person}
    const Context& context;
    Allowed<to> allowed;
    PersonId person() const { return allowed.about(); }
};
template <May to>
struct AskedAll {  ///< about nobody in particular
    const Context& context;
    AllowedAll<to> allowed;
};
struct SignedIn {  ///< anyone with a session
    const Context& context;
};
struct Open {  ///< anyone at all
    const Context& context;
};

}  // namespace kith
