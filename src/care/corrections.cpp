// The forms by which what has been recorded of homes, legal status and times in care is corrected.
#include <algorithm>

#include <fmt/format.h>

#include "care/contradictions.h"
#include "care/kept_apart.h"
#include "care/recordings.h"

namespace kith::care {

static constexpr Question<Placement> placement_questions[] = {
    ask_date<&Placement::starts>("starts", "What day did they move in?"),
    ask_date<&Placement::ends>("ends", "What day did they leave?", "Leave empty if they still live there").optional(),
    ask_one_of<&Placement::kind>("kind", "What kind of home is it?"),
    ask_line<&Placement::home>("home", "Whose home is it?").optional(),
    ask_one_of<&Placement::basis>("basis", "How were they placed?"),
    ask_yes_no<&Placement::to_eighteen>("to_eighteen", "Is it meant to last until they are 18?"),
    ask_yes_no<&Placement::six_monthly_agreed>(
        "six_monthly_agreed", "If it is long-term fostering, do they agree to a visit every six months?"),
    ask_one_of<&Placement::provider>("provider", "Who provides the home?").optional(),
    ask_line<&Placement::postcode>("postcode", "Postcode of the home", "", 10).optional(),
    ask_one_of<&Placement::why_ended>("why_ended", "Why did it end?").optional(),
    ask_words<&Placement::why>("why", "Why this home for this child?").optional(),
};
static constinit const Form<Placement> placement_form{"correct-placement", "Correct a placement", "Save correction",
                                                      placement_questions};
constinit const Recording<Placement> placement{
    .kind = move_kind,
    .form = placement_form,
    .sentence =
        [](const CareFile& file, const Placement& p) {
            return fmt::format("{} lived with {} from {}", file.given,
                               p.home.empty() ? std::string{in_words(p.kind)} : p.home, p.starts.in_words());
        },
    .start = [](const CareFile& file, Date) { return file.placements.back().value; },
    .contradicts = [](const CareFile& file, const Placement& p) -> std::optional<Error::Field> {
        if (auto early = before_birth(file, p.starts, "starts")) return early;
        return ends_before(p.starts, p.ends, "ends");
    },
    .list = &CareFile::placements,
};

static constexpr Question<LegalStatusFact> legal_questions[] = {
    ask_one_of<&LegalStatusFact::status>("status", "What was the legal status?"),
    ask_date<&LegalStatusFact::starts>("starts", "From what day?"),
    ask_date<&LegalStatusFact::ends>("ends", "Until what day?", "Leave empty if it still stands").optional(),
};
static constinit const Form<LegalStatusFact> legal_form{"correct-legal-status", "Correct a legal status",
                                                        "Save correction", legal_questions};
constinit const Recording<LegalStatusFact> legal_status{
    .kind = legal_kind,
    .form = legal_form,
    .sentence =
        [](const CareFile& file, const LegalStatusFact& l) {
            return fmt::format("{}'s legal status from {}: {}", file.given, l.starts.in_words(), in_words(l.status));
        },
    .start = [](const CareFile& file, Date) { return file.legal.back().value; },
    .contradicts = [](const CareFile& file, const LegalStatusFact& l) -> std::optional<Error::Field> {
        if (auto early = before_birth(file, l.starts, "starts")) return early;
        return ends_before(l.starts, l.ends, "ends");
    },
    .list = &CareFile::legal,
};

static constexpr Question<PeriodOfCare> period_questions[] = {
    ask_date<&PeriodOfCare::starts>("starts", "What day did they come into care?"),
    ask_one_of<&PeriodOfCare::need>("need", "What was the main reason?"),
    ask_date<&PeriodOfCare::ends>("ends", "What day did they leave care?", "Leave empty if they are in care")
        .optional(),
    ask_one_of<&PeriodOfCare::why_ended>("why_ended", "Why did care end?").optional(),
};
static constinit const Form<PeriodOfCare> period_form{"correct-time-in-care", "Correct a time in care",
                                                      "Save correction", period_questions};
constinit const Recording<PeriodOfCare> period_of_care{
    .kind = into_care_kind,
    .form = period_form,
    .sentence =
        [](const CareFile& file, const PeriodOfCare& p) {
            return fmt::format("{} came into care on {}", file.given, p.starts.in_words());
        },
    .start = [](const CareFile& file, Date) { return file.periods.back().value; },
    .contradicts = [](const CareFile& file, const PeriodOfCare& p) -> std::optional<Error::Field> {
        if (auto early = before_birth(file, p.starts, "starts")) return early;
        return ends_before(p.starts, p.ends, "ends");
    },
    .list = &CareFile::periods,
};

// Whom a risk is of is never corrected: it holds no more, and another is recorded.
static constexpr Question<KnownRisk> risk_corrections[] = {
    ask_one_of<&KnownRisk::together>("together", "May they live together?"),
    ask_words<&KnownRisk::why>("why", "Why?"),
    ask_date<&KnownRisk::starts>("starts", "From what day?"),
    ask_date<&KnownRisk::review_by>("review_by", "By what day is it looked at again?", "", 400),
    ask_date<&KnownRisk::ends>("ends", "From what day does it hold no more?", "Leave empty if it holds").optional(),
};
static constinit const Form<KnownRisk> risk_correction_form{"correct-known-risk", "Correct a known risk",
                                                            "Save correction", risk_corrections};
constinit const Recording<KnownRisk> known_risk_said{
    .kind = risk_kind,
    .form = risk_correction_form,
    .sentence = [](const CareFile& file,
                   const KnownRisk&) { return fmt::format("A known risk between {} and another child", file.given); },
    .start = [](const CareFile& file, Date) { return file.known_risks.back().value; },
    .contradicts = [](const CareFile&, const KnownRisk& risk) { return ends_before(risk.starts, risk.ends, "ends"); },
    .list = &CareFile::known_risks,
};

static constexpr Question<ExclusionZone> zone_corrections[] = {
    ask_line<&ExclusionZone::place>("place", "Near which postcode?", "Or the first half of one, like NE4.", 10),
    ask_number<&ExclusionZone::miles>("miles", "How many miles around it?", 1, 200, "Empty: the whole district.")
        .optional(),
    ask_words<&ExclusionZone::why>("why", "Why?"),
    ask_date<&ExclusionZone::starts>("starts", "From what day?"),
    ask_date<&ExclusionZone::review_by>("review_by", "By what day is it looked at again?", "", 400),
    ask_date<&ExclusionZone::ends>("ends", "From what day does it hold no more?", "Leave empty if it holds").optional(),
};
static constinit const Form<ExclusionZone> zone_correction_form{"correct-exclusion-zone", "Correct a place",
                                                                "Save correction", zone_corrections};
constinit const Recording<ExclusionZone> zone_said{
    .kind = zone_kind,
    .form = zone_correction_form,
    .sentence = [](const CareFile& file,
                   const ExclusionZone&) { return fmt::format("A place that {} must not live near", file.given); },
    .start = [](const CareFile& file, Date) { return file.exclusion_zones.back().value; },
    .contradicts = [](const CareFile&, const ExclusionZone& zone) -> std::optional<Error::Field> {
        if (!place_typed(zone.place)) return wrong("place", "Enter a postcode, or its first half, like NE4");
        return ends_before(zone.starts, zone.ends, "ends");
    },
    .list = &CareFile::exclusion_zones,
};

}  // namespace kith::care
