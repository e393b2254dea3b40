#include "advocacy/moments.h"

#include <algorithm>
#include <array>

#include "advocacy/law.h"
#include "care/rules.h"
#include "care/times.h"

namespace kith::advocacy {

using enum MomentKind;

static constexpr std::array terms{
    MomentTerms{came_into_care, false, "the child's times in care", law::key_moments},
    MomentTerms{moved_home, false, "where the child lives", law::key_moments},
    MomentTerms{review, false, "when the next review is due, 20 working days before it", law::key_moments},
    MomentTerms{conference, true, "the conferences that were called about the child", law::key_moments},
    MomentTerms{back_from_missing, true, "the times the child was missing", law::key_moments},
    MomentTerms{secure_home, true, "secure homes and custody among the places where the child lives", law::key_moments},
    MomentTerms{pathway, false, "the child's 16th birthday in care", law::key_moments},
    MomentTerms{court, false, "interim care orders, placement orders and emergency protection orders",
                law::key_moments},
    MomentTerms{complaint, false, "the complaints that the child made, of which the day alone is read",
                law::complaint}};

std::span<const MomentTerms> moment_terms() { return terms; }

bool is_urgent(MomentKind kind) { return std::ranges::find(terms, kind, &MomentTerms::kind)->urgent; }

static bool not_free_to_leave(care::PlaceKind kind) {
    return kind == care::PlaceKind::secure_home || kind == care::PlaceKind::custody;
}

static bool in_court(care::LegalStatus status) {
    using enum care::LegalStatus;
    return status == interim_care_order || status == placement_order || status == emergency_protection ||
           status == child_assessment;
}

static void homes(const care::CareFile& file, std::vector<KeyMoment>& found) {
    for (const auto& stay : care::placements_made(file)) {
        const bool first =
            std::ranges::any_of(file.periods, [&](const auto& period) { return period.value.starts == stay.starts; });
        if (!first) found.push_back({moved_home, stay.starts});
    }
    for (const auto& fact : file.placements)
        if (not_free_to_leave(fact.value.kind)) found.push_back({secure_home, fact.value.starts});
}

static void reviews(const care::CareFile& file, const Calendar& calendar, Date today, std::vector<KeyMoment>& found) {
    for (const auto& occasion : occasions(care::review_of_the_case, file, calendar, today)) {
        const auto on = std::max(calendar.within({-20, Unit::working_days}, occasion.due), occasion.from);
        if (!occasion.done || *occasion.done >= on) found.push_back({review, on});
    }
}

std::vector<KeyMoment> moments_of(const care::CareFile& file, const std::vector<Date>& conferences, Date service_since,
                                  const Calendar& calendar, Date today, const std::vector<Date>& complaints) {
    std::vector<KeyMoment> found;
    for (const auto& time : care::times_in_care(file)) found.push_back({came_into_care, time.starts});
    homes(file, found);
    reviews(file, calendar, today, found);
    for (const auto day : conferences) found.push_back({conference, day});
    for (const auto day : complaints) found.push_back({complaint, day});
    for (const auto& fact : file.missing)
        if (fact.value.ends) found.push_back({back_from_missing, *fact.value.ends});
    for (const auto& fact : file.legal)
        if (in_court(fact.value.status)) found.push_back({court, fact.value.starts});
    if (file.born && file.period_on(file.born->birthday(16))) found.push_back({pathway, file.born->birthday(16)});
    const auto over = file.eighteen();
    std::erase_if(found, [&](const KeyMoment& moment) {
        return moment.on < service_since || moment.on > today || (over && moment.on >= *over) ||
               (file.died && moment.on > *file.died);
    });
    std::ranges::sort(found, [](const KeyMoment& a, const KeyMoment& b) {
        return std::pair{a.on, a.kind} < std::pair{b.on, b.kind};
    });
    const auto [first, last] = std::ranges::unique(found);
    found.erase(first, last);
    return found;
}

}  // namespace kith::advocacy
