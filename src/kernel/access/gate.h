#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/access/roles.h"
#include "kernel/core/clock.h"
#include "kernel/record/journal.h"

namespace kith {

/// A role that a worker or carer holds, from the facts of kernel/access.
struct HeldRole {
    Role role;
    std::optional<TeamId> team;
};

/// One ask, allowed or not, for the audit.
struct Ask {
    May may;
    std::optional<PersonId> about;  ///< none: not about one person (a list, a search)
    std::string purpose;
    bool allowed;
    bool in_emergency;  ///< allowed by breaking the glass

    friend bool operator==(const Ask&, const Ask&) = default;
};

/// Who is asking, in one request or command. Made from a session, or by the command line for the machine itself.
struct Reader {
    AuthorityId authority;
    PersonId person;   ///< the worker or carer
    std::string name;  ///< "Robin Ashdown"
    std::vector<HeldRole> roles;
    Moment at;
    Date today;
    std::vector<Ask>*
        asks;  ///< never null: decide() notes each ask in it; all are on the audit before any answer leaves

    Author author() const;  ///< as the journal names them: "Robin Ashdown, social worker"
    bool holds(Role role) const;
    /// Whether any role held has this grant: for menus and links. How far it reaches, the gate decides for each person.
    bool granted(May may) const;
};

/// The reader that `person` is at this moment, with the roles and the name the record gives them.
/// Fails: not_found if there is no such person.
Result<Reader> reader_of(const Store& store, AuthorityId authority, PersonId person, Moment at, std::vector<Ask>& asks);

/// Proof that someone may do one thing about one person, and that their asking is noted for the audit. Only decide()
/// makes one. Every function that reads or writes about a person wants the one for what it does, so code that forgot to
/// ask, or asked for something else, does not compile.
template <May to>
class Allowed {
public:
    AuthorityId authority() const { return leave_.authority(); }
    PersonId about() const { return leave_.about(); }
    operator const Leave&() const { return leave_; }  // NOLINT: an Allowed is a Leave with its purpose in the type

    /// The lesser leave that this one carries with it.
    template <May lesser>
    requires(carries(to, lesser)) Allowed<lesser> implies()
    const { return Allowed<lesser>{leave_}; }

private:
    friend struct Gate;
    template <May>
    friend class Allowed;
    explicit Allowed(Leave leave) : leave_{leave} {}
    Leave leave_;
};

/// Leave for what is not about one person: a search, a team's list.
template <May to>
class AllowedAll {
public:
    AuthorityId authority() const { return leave_.authority(); }
    operator const LeaveOfAll&() const { return leave_; }  // NOLINT

private:
    friend struct Gate;
    explicit AllowedAll(LeaveOfAll leave) : leave_{leave} {}
    LeaveOfAll leave_;
};

/// The only maker of leave.
///
/// A grant counts if the reader holds its role today and the person is within its reach today: an allocation, a role, a
/// stay with a carer counts from its first day to its last, both included. A restricted record is as if absent, except
/// for those who work or live with the person, the managers of their team, the director, and those admitted by name;
/// for these too the grants must say what they may do. While an emergency opening runs it gives its reader see_person
/// and see_care, and nothing more; a restricted record cannot be opened so, as its existence may not be known.
struct Gate {
    /// Looks in the table of grants, at how far each grant reaches for this person, and at restrictions; notes the ask.
    /// Fails: not_found if there is no such person or the reader may not even know of one (restricted); not_allowed
    /// otherwise, saying what they could do (ask a manager, or open it in an emergency with a reason).
    static Result<Leave> settle(const Store& store, const Reader& reader, May may, PersonId about,
                                std::string_view purpose);

    /// For what is not about one person. The leave is of the whole authority whatever the grant's reach: a list shown
    /// to a person goes through `among` first. Fails: not_allowed.
    static Result<LeaveOfAll> settle_all(const Store& store, const Reader& reader, May may, std::string_view purpose);

    template <May to>
    static Result<Allowed<to>> decide(const Store& store, const Reader& reader, PersonId about,
                                      std::string_view purpose) {
        return Allowed<to>{TRY(settle(store, reader, to, about, purpose))};
    }
    template <May to>
    static Result<AllowedAll<to>> decide_all(const Store& store, const Reader& reader, std::string_view purpose) {
        return AllowedAll<to>{TRY(settle_all(store, reader, to, purpose))};
    }

    /// For someone, a home, a provider of homes, a family or a context of harm not yet on the record: draws their id.
    /// Fails: not_allowed.
    template <May to>
    requires(to == May::add_person || to == May::record_home || to == May::record_provider ||
             to == May::begin_family_help ||
             to == May::record_safety) static Result<Allowed<to>> decide_new(const Reader& reader, Change& change,
                                                                             std::string_view purpose) {
        return Allowed<to>{TRY(settle_new(reader, to, PersonId{change.next_id()}, purpose))};
    }
    /// For a household on the record that is to become a home. Fails: not_allowed.
    static Result<Allowed<May::record_home>> decide_new_home(const Reader& reader, HouseholdId household,
                                                             std::string_view purpose) {
        return Allowed<May::record_home>{
            TRY(settle_new(reader, May::record_home, PersonId{household.number()}, purpose))};
    }
    /// For whoever enquires on a public page, about themselves and nobody else: draws their id. Nobody is signed in, so
    /// the journal alone says what was done.
    static Allowed<May::answer_application> for_enquirer(Change& change) {
        return Allowed<May::answer_application>{Leave{change.authority(), PersonId{change.next_id()}}};
    }
    /// For whoever tells of a worry on a public or a partner's page: draws an id for what they tell, as it is about
    /// nobody on the record yet. No Allowed, so it opens nothing about a person. Nobody is signed in, as above.
    static Leave for_teller(Change& change) { return Leave{change.authority(), PersonId{change.next_id()}}; }
    /// For what was told so: for whoever holds the key to it, which the caller has looked at, or may record contacts.
    /// Fails: not_found if the id is that of anybody or anything on the record, so that it opens no record ever.
    static Result<Leave> for_told(const Store& store, AuthorityId authority, PersonId told);

    /// Which of these people the reader may do this about, in their order, by a few set-based passes: for lists and
    /// search results. Not noted one by one; the list itself was asked for. Restricted records beyond the reader are
    /// left out.
    static Result<std::vector<PersonId>> among(const Store& store, const Reader& reader, May may,
                                               const std::vector<PersonId>& people);

    /// Leave for the machine's own work: import, demo, verify, figures. Named in the journal as its author; never used
    /// by a page.
    static Leave machine(AuthorityId authority, PersonId about) { return Leave{authority, about}; }
    static LeaveOfAll machine_all(AuthorityId authority) { return LeaveOfAll{authority}; }
    /// The same, for functions that want it by name.
    template <May to>
    static Allowed<to> machine_to(AuthorityId authority, PersonId about) {
        return Allowed<to>{Leave{authority, about}};
    }
    template <May to>
    static AllowedAll<to> machine_to_all(AuthorityId authority) {
        return AllowedAll<to>{LeaveOfAll{authority}};
    }

private:
    static Result<Leave> settle_new(const Reader& reader, May may, PersonId id, std::string_view purpose);
};

template <May to>
Result<Allowed<to>> decide(const Store& store, const Reader& reader, PersonId about, std::string_view purpose = {}) {
    return Gate::decide<to>(store, reader, about, purpose);
}
template <May to>
Result<AllowedAll<to>> decide_all(const Store& store, const Reader& reader, std::string_view purpose = {}) {
    return Gate::decide_all<to>(store, reader, purpose);
}
template <May to>
Result<Allowed<to>> decide_new(const Reader& reader, Change& change, std::string_view purpose = {}) {
    return Gate::decide_new<to>(reader, change, purpose);
}

}  // namespace kith
