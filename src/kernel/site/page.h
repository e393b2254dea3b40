#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "kernel/duties/duty.h"
#include "kernel/entitlements/entitlement.h"
#include "kernel/site/context.h"
#include "kernel/site/other_duties.h"

namespace kith {

class Html;

enum class Asks { nothing, a_session, a_grant, a_grant_about_a_person };

/// What may be sent to a page that takes no file: a hundred thousand words.
inline constexpr std::size_t ordinary_bytes = 1024 * 1024;

/// One address: what it answers, and what it needs. Declared as page<handler>(Method::get, "/people/{person}").
struct Page {
    Method method;
    std::string_view address;
    Asks asks;
    std::optional<May> may;  ///< for the two kinds of grant
    Result<Response> (*answer)(const Context&);
    FormInfo (*form)() = nullptr;  ///< the form it shows or reads, for burden, drafts and the API's description
    std::size_t most_bytes = ordinary_bytes;  ///< of what is sent to it; more is refused before it is read

    constexpr Page with(FormInfo (*its_form)()) const {
        auto copy = *this;
        copy.form = its_form;
        return copy;
    }
    /// It takes a file of at most so many bytes, and a form around it.
    constexpr Page taking(std::size_t bytes) const {
        auto copy = *this;
        copy.most_bytes = bytes + ordinary_bytes;
        return copy;
    }
};

namespace details {

template <class Needs>
struct Entrance;

template <May to>
struct Entrance<Asked<to>> {
    static constexpr Asks asks = Asks::a_grant_about_a_person;
    static constexpr std::optional<May> may = to;
    static Result<Asked<to>> open(const Context& context) {
        const auto person = TRY(context.captures.number("person"));
        check(context.reader != nullptr, "A page about a person was reached without a session.");
        return Asked<to>{context, TRY(Gate::decide<to>(context.store, *context.reader, PersonId{person}, ""))};
    }
};

template <May to>
struct Entrance<AskedAll<to>> {
    static constexpr Asks asks = Asks::a_grant;
    static constexpr std::optional<May> may = to;
    static Result<AskedAll<to>> open(const Context& context) {
        check(context.reader != nullptr, "A page behind a grant was reached without a session.");
        return AskedAll<to>{context, TRY(Gate::decide_all<to>(context.store, *context.reader, ""))};
    }
};

template <>
struct Entrance<SignedIn> {
    static constexpr Asks asks = Asks::a_session;
    static constexpr std::optional<May> may = {};
    static Result<SignedIn> open(const Context& context) { return SignedIn{context}; }
};

template <>
struct Entrance<Open> {
    static constexpr Asks asks = Asks::nothing;
    static constexpr std::optional<May> may = {};
    static Result<Open> open(const Context& context) { return Open{context}; }
};

template <class Needs>
Needs needs_of(Result<Response> (*)(const Needs&));

template <auto handler>
using NeedsOf = decltype(needs_of(handler));

}  // namespace details

template <auto handler>
constexpr Page page(Method method, std::string_view address) {
    using Entrance = details::Entrance<details::NeedsOf<handler>>;
    return {method, address, Entrance::asks, Entrance::may,
            [](const Context& context) -> Result<Response> { return handler(TRY(Entrance::open(context))); }};
}

/// All that the program sees of a practice area.
struct Area {
    std::string_view name;
    std::string_view purpose;
    std::vector<Page> pages;
    std::vector<MenuItem> menu = {};
    std::vector<MenuItem> of_child = {};   ///< its pages about a child, with "{person}" in each address
    std::vector<MenuItem> of_home = {};    ///< its pages about a home, likewise
    std::vector<MenuItem> of_family = {};  ///< its pages about a family, likewise
    Schema schema = {};
    std::vector<EntryKind> kinds = {};  ///< of the entries it records
    std::vector<const DutyTerms*> duties = {};
    std::vector<EntitlementTerms> entitlements = {};
    std::vector<const LocalSpan*> spans = {};
    std::vector<LawToDo> to_do = {};
    OtherDuties other_duties = {};  ///< for My day and a child's page, which know those of their own area without
    /// What it adds to My day of this reader, below the children; nothing for those with no work there.
    Result<Html> (*on_my_day)(const Context&) = nullptr;
    /// What must be seen above every page about a person, a home or a family; nothing for most. It asks the gate
    /// itself.
    Result<Html> (*above_person)(const Context&, PersonId) = nullptr;
};

/// Every area of this program, in the order of the menu. Written by CMake from the list of areas.
const std::vector<Area>& areas();

}  // namespace kith
