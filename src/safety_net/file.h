#pragma once

#include <span>
#include <vector>

#include "kernel/duties/duty.h"
#include "kernel/duties/local.h"
#include "kernel/record/setting.h"
#include "leaving_care/file.h"
#include "safety_net/facts.h"

/// What follows from what is recorded of one person's money and home. Pure but for the reading; nothing is stored.
namespace kith::safety_net {

struct SafetyFile {
    leaving_care::LeavingFile leaving;
    std::vector<Fact<GrantPaid>> grants;
    std::vector<Fact<Begun>> begun;
    std::vector<Fact<BursaryPaid>> bursaries;
    std::vector<Fact<Guarantor>> guarantors;
    std::vector<Fact<HousingDecision>> housing;
    std::vector<Fact<Challenged>> challenged;
    std::vector<Setting> own_grant;  ///< the authority's own, oldest first
    LocalSpans local;

    Money paid_to_set_up() const;
    const Fact<BursaryPaid>* paid_for(FactId begun) const;
    /// The first of its kind that was paid for; null if none was.
    const Fact<Begun>* had_bursary(Beginning what) const;
    const Fact<Challenged>* challenge_of(FactId decision) const;
    const Fact<Guarantor>* guaranteed_on(Date day) const;
    /// The first home of their own, after care.
    std::optional<Date> first_home() const;
};

Result<SafetyFile> safety_file(const Store& store, const Leave& person, Known known, Date today);
Result<std::vector<Setting>> own_grants(const Store& store, AuthorityId authority);
/// All that is offered now, by part and title.
Result<std::vector<Fact<LocalOffer>>> local_offer(const Store& store, AuthorityId authority);

inline constexpr std::string_view own_grant_name = "setting-up-home";

/// The least that guidance allows on a day: £2,000, and £3,000 from 1 April 2023.
Money grant_floor(Date on);
/// The authority's own where it is more.
Money grant_on(const std::vector<Setting>& own, Date on);
/// What is owed for what begins on a day: £2,000 for higher education; for an apprenticeship £1,000, and £3,000 from 1
/// August 2023.
Money bursary_for(Beginning what, Date starts);

namespace local {
extern const LocalSpan grant_begun, bursary_paid, offer_looked_at;
}
extern const Duty<SafetyFile> grant_begun, bursary_paid, refusal_challenged;

std::span<const DutyTerms* const> terms();
std::span<const LocalSpan* const> spans();
std::span<const LawToDo> to_do();

std::vector<Due> all_due(const SafetyFile& file, const Calendar& calendar, Date today);
Result<std::vector<Due>> duties_of_person(const Store& store, const Leave& person, Known known,
                                          const Calendar& calendar, Date today);
Result<std::vector<Due>> open_duties(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed,
                                     const Calendar& calendar, Date today);

Schema safety_net_schema();

}  // namespace kith::safety_net
