#pragma once

#include "kernel/core/id.h"

namespace kith {

/// Leave to read or write the record of one person. Nobody makes one but the access gate (kernel/access), after it
/// has decided and put the ask on the audit. Every function that reads or writes facts about a person wants one,
/// so code that forgot to ask does not compile.
class Leave {
public:
    AuthorityId authority() const { return authority_; }
    PersonId about() const { return about_; }

private:
    friend struct Gate;
    Leave(AuthorityId authority, PersonId about) : authority_{authority}, about_{about} {}
    AuthorityId authority_;
    PersonId about_;
};

/// Leave to read everyone's facts in one authority, set by set: for returns, figures and the lists of a team, which
/// show only what their reader may see, and for the machine's own work (import, verify). From the gate alone.
class LeaveOfAll {
public:
    AuthorityId authority() const { return authority_; }

private:
    friend struct Gate;
    explicit LeaveOfAll(AuthorityId authority) : authority_{authority} {}
    AuthorityId authority_;
};

}  // namespace kith
