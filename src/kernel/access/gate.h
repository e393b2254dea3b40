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
};

/// Who is asking, in one request or command. Made from a session, or by the command line for the machine itself.
struct Reader {
    AuthorityId authority;
    PersonId person;   ///< the worker or carer
    std::string name;  ///< "Robin Ashdown"
    std::vector<HeldRole> roles;
    Moment at;
    Date today;
    std::vector<Ask>* asks;  ///< where decide() notes each ask; all are on the audit before any answer leaves

    Author author() const;  ///< as the journal names them: "Robin Ashdown, social worker"
    bool holds(Role role) const;
};

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
        requires(carries(to, lesser))
    Allowed<lesser> implies() const {
        return Allowed<lesser>{leave_};
    }

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
struct Gate {
    /// Looks in the table of grants, at how far each grant reaches for this person, and at restrictions; notes the ask.
    /// Fails: not_found if the reader may not even know that the record exists (restricted); not_allowed otherwise, saying
    /// what they could do (ask a manager, or open it in an emergency with a reason).
    static Result<Leave> settle(const Store& store, const Reader& reader, May may, PersonId about, std::string_view purpose);
    static Result<LeaveOfAll> settle_all(const Store& store, const Reader& reader, May may, std::string_view purpose);

    template <May to>
    static Result<Allowed<to>> decide(const Store& store, const Reader& reader, PersonId about, std::string_view purpose) {
        return Allowed<to>{TRY(settle(store, reader, to, about, purpose))};
    }
    template <May to>
    static Result<AllowedAll<to>> decide_all(const Store& store, const Reader& reader, std::string_view purpose) {
        return AllowedAll<to>{TRY(settle_all(store, reader, to, purpose))};
    }

    /// Which of these people the reader may do this about, in one set-based pass: for lists and search results. Not noted one
    /// by one; the list itself was asked for. Restricted records beyond the reader are left out.
    static Result<std::vector<PersonId>> among(const Store& store, const Reader& reader, May may, const std::vector<PersonId>& people);

    /// Leave for the machine's own work: import, demo, verify, figures. Named in the journal as its author; never used by a page.
    static Leave machine(AuthorityId authority, PersonId about) { return Leave{authority, about}; }
    static LeaveOfAll machine_all(AuthorityId authority) { return LeaveOfAll{authority}; }
};

template <May to>
Result<Allowed<to>> decide(const Store& store, const Reader& reader, PersonId about, std::string_view purpose = {}) {
    return Gate::decide<to>(store, reader, about, purpose);
}

}  // namespace kith
