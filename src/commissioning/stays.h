#pragma once

#include "commissioning/checking.h"
#include "commissioning/file.h"
#include "commissioning/outcomes.h"
#include "kernel/access/gate.h"

/// What the co-operative may know of the stays of its members' children: the one place where anything that a provider
/// is paid for crosses from a member's record. What comes out has no child in it: no name, no number of a person, no
/// day of birth. Only where the membership is said on both records, on the day, is anything read.
namespace kith::commissioning {

/// The reference of an agreement, as providers write it on an invoice: the member's number and the agreement's.
std::string reference_of(AuthorityId member, FactId agreement);

/// Every stay under an agreement, of every member: for the checks of a provider, which is shown its own alone.
/// Cost: one reading of each member's agreements.
Result<std::vector<AgreedStay>> agreed_stays(const Store& store, const Allowed<May::see_provider>& provider,
                                             Date today);

/// What stays cost and how they ended, for the figures of a region.
Result<std::vector<CostedStay>> costed_stays(const Store& store, const AllowedAll<May::see_region>& leave, Date today);

/// The nights of each member's children under agreements, from a day to a day: what costs are shared by. Members are
/// those of the last of these days, and no night before a member joined counts: what was owed stays what it was.
Result<std::map<AuthorityId, std::int64_t>> nights_used(const Store& store, const AllowedAll<May::see_region>& leave,
                                                        Date from, Date to, Date today);

/// How many children stay in each home today, by its Ofsted number.
Result<std::unordered_map<std::string, int>> staying_now(const Store& store, const AllowedAll<May::see_region>& leave,
                                                         Date today);

/// All that a check of one provider's invoice turns on, but for what was invoiced before.
Result<CheckAgainst> check_against(const Store& store, const Allowed<May::see_provider>& provider,
                                   const ProviderFile& file, Date today);

}  // namespace kith::commissioning
