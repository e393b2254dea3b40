#pragma once

#include "front_door/teller_links.h"
#include "front_door/worries.h"

/// Agencies that tell us by a link of their own: who they are is known, so it is not asked.
namespace kith::front_door {

/// The longest that an agency's link runs. What we agreed with it is looked at anew each year, and so is who there
/// holds the link (UK GDPR art. 5(1)(e) and (f)). A manager may end it on any day before.
inline constexpr int most_days_of_link = 365;

struct NewPartner {
    Teller teller = Teller::school;
    std::string agency = {};
    Date until;
};
extern const Form<NewPartner> partner_form;

struct Partner {
    Fact<PartnerLink> link;
    std::int64_t told;  ///< how many worries came by it
};
/// By their names. One question.
Result<std::vector<Partner>> partners(const Store& store, const AllowedAll<May::decide_contact>& leave);
/// The agency of this link. Nothing, if it is withdrawn or over.
Result<std::optional<Fact<PartnerLink>>> open_partner_link(const Store& store, const Leave& partner, Date today);

/// Each gives the token of the link, to be shown once.
Result<std::string> make_partner(Change& change, const AllowedAll<May::decide_contact>& leave, const NewPartner& typed,
                                 PersonId by);
/// In place of the one before, which opens nothing any more. Fails: not_found; conflict if it was withdrawn or is over.
Result<std::string> new_link_of(Change& change, const AllowedAll<May::decide_contact>& leave, PersonId partner,
                                Date today);
/// Fails: not_found; conflict if it was withdrawn already.
Result<EntryNumber> withdraw_partner(Change& change, const AllowedAll<May::decide_contact>& leave, PersonId partner,
                                     Date today);

}  // namespace kith::front_door
