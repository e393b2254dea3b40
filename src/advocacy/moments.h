#pragma once

#include <span>
#include <vector>

#include "advocacy/codes.h"
#include "care/file.h"
#include "kernel/core/calendar.h"
#include "kernel/core/law.h"

/// The moments at which a child is offered an advocate without asking. Found in what the record holds already; nobody
/// records one.
namespace kith::advocacy {

struct KeyMoment {
    MomentKind kind;
    Date on;

    friend bool operator==(const KeyMoment&, const KeyMoment&) = default;
};

/// What is the same for every moment of a kind.
struct MomentTerms {
    MomentKind kind;
    bool urgent;  ///< the advocate is in touch the same day
    std::string_view found_in;
    Law law;
};
std::span<const MomentTerms> moment_terms();
bool is_urgent(MomentKind kind);

/// The moments from the day the service began until today, oldest first; of one day each kind once. `conferences`: the
/// days on which child protection conferences about the child were called; `complaints`: those on which the child
/// complained. None after the 18th birthday.
/// A review is a moment 20 working days before it is due, so that there is time to talk before it.
std::vector<KeyMoment> moments_of(const care::CareFile& file, const std::vector<Date>& conferences, Date service_since,
                                  const Calendar& calendar, Date today, const std::vector<Date>& complaints = {});

}  // namespace kith::advocacy
