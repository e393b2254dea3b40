#pragma once

#include "protection/corrections.h"

/// How each form of child protection stands as facts, where it is put right.
namespace kith::protection {

#define KITH_ENTERED(Type, File)                                                                         \
    template <>                                                                                          \
    struct Entered<Type> {                                                                               \
        static std::optional<Type> said(const File& file, FactId fact);                                  \
        static Result<void> put_right(Change& change, const Leave& leave, const File& file, FactId fact, \
                                      const Type& right, EntryNumber shown_at);                          \
        static Result<void> withdraw(Change& change, const Leave& leave, const File& file, FactId fact,  \
                                     EntryNumber shown_at);                                              \
        static std::optional<std::string> correct_first(const File& file, FactId fact);                  \
        static std::optional<std::string> withdraw_first(const File& file, FactId fact);                 \
    }

KITH_ENTERED(NewStrategy, ProtectionFile);
KITH_ENTERED(NewEnquiry, ProtectionFile);
KITH_ENTERED(NewEnd, ProtectionFile);
KITH_ENTERED(NewAnswer, ProtectionFile);
KITH_ENTERED(NewConference, ProtectionFile);
KITH_ENTERED(NewHeld, ProtectionFile);
KITH_ENTERED(NewDecision, ProtectionFile);
KITH_ENTERED(NewMustChange, ProtectionFile);
KITH_ENTERED(NewCoreGroup, ProtectionFile);
KITH_ENTERED(NewVisit, ProtectionFile);
KITH_ENTERED(NewLegal, ProtectionFile);
KITH_ENTERED(NewOrder, ProtectionFile);
KITH_ENTERED(ConferenceChanged, ProtectionFile);
KITH_ENTERED(AfterOrder, ProtectionFile);
KITH_ENTERED(MoveOfPlan, ProtectionFile);
KITH_ENTERED(MoveTaken, ProtectionFile);
KITH_ENTERED(PlanEnded, ProtectionFile);
KITH_ENTERED(HasChanged, ProtectionFile);
KITH_ENTERED(Eligible, WorkerFile);

#undef KITH_ENTERED

}  // namespace kith::protection
