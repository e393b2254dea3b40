#pragma once

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "recruitment/file.h"

/// How far someone has come, worked out from what is recorded and never kept beside it.
namespace kith::recruitment {

enum class Stage {
    enquiry,
    visited,
    stage_1,
    stage_2,
    panel,
    decision,
    representations,
    approved,
    not_approved,
    left,
};

/// Where they stand on a day, by what had happened by then.
Stage stage_of(const ApplicationFile& file, Date day);

/// The day they came to the stage in which they stand; the day of the enquiry for the first.
Date in_stage_since(const ApplicationFile& file, Date day);

/// Whether the way is at its end: approved, not approved, or left.
constexpr bool over(Stage stage) {
    return stage == Stage::approved || stage == Stage::not_approved || stage == Stage::left;
}

/// The steps of the funnel in their order, and the first day each was reached by a day.
inline constexpr std::array steps{Stage::enquiry, Stage::visited, Stage::stage_1,
                                  Stage::stage_2, Stage::panel,   Stage::approved};
std::optional<Date> reached(const ApplicationFile& file, Stage step, Date by);

/// The times they were with us: from the enquiry until they left, and again from when they came back.
struct TimeWithUs {
    Date starts;
    std::optional<Date> ends;  ///< the last whole day, before the one on which they left
};
std::vector<TimeWithUs> times_with_us(const ApplicationFile& file);

// ---- Checks of stage 1 ----

/// One check that must be made, and how it stands.
struct CheckLine {
    enum class State { not_asked, waiting, in, expired };

    CheckKind kind;
    std::optional<FactId> whom;
    std::string about;  ///< "Hazel Beech"
    State state = State::not_asked;
    const Fact<CheckAsked>* asked = nullptr;
    const CheckReceived* received = nullptr;
};

/// What reg. 26(1A) wants to be known: of each applicant identity, health and the views of the council; of every adult
/// in the household an enhanced DBS; two references, or one of the service they fostered for in the last 12 months; and
/// whatever else was asked for. In the order in which they are asked.
std::vector<CheckLine> checks_of(const ApplicationFile& file, Date day);

/// The day on which the last of what stage 1 wants came in; none: something is missing yet. A child counts as an adult
/// of the household if they turned 18 before it.
std::optional<Date> stage_one_in_on(const ApplicationFile& file);

/// The day on which the last of it came in, as it counts on a day; none: something is missing, or has run out.
std::optional<Date> all_in_on(const ApplicationFile& file, Date day);

/// The adults of the household besides the applicant, with the day from which their check is owed: the application, or
/// their eighteenth birthday.
std::vector<std::pair<FactId, Date>> adults_from(const ApplicationFile& file, Date applied);

// ---- Temporary approval ----

/// Sixteen weeks from its first day, and eight more if it was extended.
Date last_day_of(const ApplicationFile& file, const Fact<TemporaryApproval>& approval);
const TemporaryExtension* extension_of(const ApplicationFile& file, FactId approval);

}  // namespace kith::recruitment

namespace kith {

template <>
inline constexpr std::array words_of<recruitment::Stage>{
    Word{recruitment::Stage::enquiry, "enquiry", "Enquiry"},
    Word{recruitment::Stage::visited, "visited", "Visited"},
    Word{recruitment::Stage::stage_1, "stage_1", "Stage 1"},
    Word{recruitment::Stage::stage_2, "stage_2", "Stage 2"},
    Word{recruitment::Stage::panel, "panel", "Panel"},
    Word{recruitment::Stage::decision, "decision", "Decision"},
    Word{recruitment::Stage::representations, "representations", "Representations"},
    Word{recruitment::Stage::approved, "approved", "Approved"},
    Word{recruitment::Stage::not_approved, "not_approved", "Not approved"},
    Word{recruitment::Stage::left, "left", "Left"}};

}  // namespace kith
