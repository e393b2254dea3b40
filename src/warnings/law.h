#pragma once

#include "kernel/core/law.h"
#include "warnings/codes.h"

/// Every source that warnings rest on, each once. Those of data protection are cited from practice and were not read
/// again in the legislation: they are marked as not confirmed, and an authority asks its own adviser.
namespace kith::warnings::law {

/// No national interval: personal data is kept accurate and no longer than is needed, so a warning ends unless somebody
/// says again that it is true.
inline constexpr Law looked_at_again{"Local practice", "when a warning is looked at again (UK GDPR art. 5(1)(d), (e))",
                                     "", Certainty::local};
/// People are told what is held of them and who sees it, unless telling them would defeat the purpose or put someone at
/// risk. The Information Commissioner's guidance on violent warning markers says the same of those.
inline constexpr Law told_of_it{"UK GDPR", "arts. 13 and 14; Data Protection Act 2018, Schedules 2 and 3", "",
                                Certainty::local};
/// An employer sees to the safety of those it sends out.
inline constexpr Law safety_at_work{"Health and Safety at Work etc. Act 1974", "s. 2", "", Certainty::local};

inline constexpr Law protect_child{"Children Act 2004", "s. 11; Data Protection Act 2018, Schedule 1, para. 18", "",
                                   Certainty::local};
inline constexpr Law crime{"Data Protection Act 2018", "Schedule 1, para. 10", "", Certainty::local};
inline constexpr Law court{"A court's order or finding", "as it says", "", Certainty::local};
inline constexpr Law agreed{"Local practice", "with the adult's agreement", "", Certainty::local};

constexpr const Law& of(Basis basis) {
    switch (basis) {
        case Basis::protect_child: return protect_child;
        case Basis::crime: return crime;
        case Basis::court: return court;
        case Basis::agreed: return agreed;
    }
    return agreed;
}

}  // namespace kith::warnings::law
