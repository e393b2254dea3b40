#pragma once

#include <map>
#include <string>
#include <vector>

#include "commissioning/acts.h"
#include "commissioning/members.h"
#include "commissioning/stays.h"
#include "demo/telling_commissioning.h"
#include "kernel/core/text.h"

/// The telling of commissioning, of which each part has a file: the register of providers, contracts, invoices, and how
/// the co-operative is governed. For these files alone.
namespace kith::demo::buying {

using namespace commissioning;

/// A stay of a member's child in a home or with an agency of somebody else's.
struct Stay {
    AuthorityId member;
    std::string area;
    PersonId child;
    FactId placement;
    care::PlaceKind kind;
    std::string home, urn;
    std::optional<std::string> postcode;
    Date came;
    std::optional<Date> left;
};

HomeKind kind_of(care::PlaceKind kind);

class Buying {
public:
    Buying(const Database& database, const Plan& plan, Us us, Random random, Made& made)
        : database_{database}, today_{plan.today}, us_{std::move(us)}, random_{random}, made_{made} {}

    Result<void> all();

private:
    struct Terms {
        std::string reference;
        FactId contract{1};
        int dearer = 0;  ///< than the others, per cent
        std::vector<HomeKind> kinds;
    };

    // telling_commissioning.cpp
    Result<Change> change_of(AuthorityId authority) const;
    Leave ours(PersonId about) const;
    /// Who answers invoices.
    Result<void> read_officer();
    Result<void> read_stays();
    std::optional<PersonId> provider_of(const Stay& stay) const;

    // telling_provider_register.cpp
    Result<PersonId> new_provider(Change& change, OrganisationKind kind, std::string name,
                                  std::optional<std::string> urn);
    std::string company();
    /// Agencies by their own number; homes with staff shared out between a few companies, most to one group.
    Result<void> providers_and_homes();
    /// What the register says of a home that was there before: its area, its rating, and who manages it.
    Result<void> on_the_register(Change& change, const RecordedHome& home);
    Result<void> owners(Change& change);
    Result<void> agency(Change& change, const Stay& stay);
    Result<void> home(Change& change, const Stay& stay);
    std::string manager();

    // telling_contracts.cpp
    /// A framework with each provider of whom anything is bought, with its prices and the uplift of the year.
    Result<void> contracts();
    Result<void> framework(Change& change, PersonId provider, Date starts, Terms& terms);
    Result<void> agreements();

    // telling_invoices.cpp
    /// Last month's nights of one provider's stays, as a provider would write them: most right, some not.
    std::vector<InvoiceLine> lines_of(const std::vector<AgreedStay>& stays, PersonId provider, Date from, Date to);
    Result<void> invoices();
    Result<void> invoice(PersonId provider, Date from, Date to, bool answered);
    /// What was agreed of the older month is paid.
    Result<void> pay();

    // telling_governance.cpp
    Result<void> the_co_operative();
    Result<void> seats_and_votes(Change& change);

    const Database& database_;
    Date today_;
    Us us_;
    Random random_;
    Made& made_;
    std::vector<Stay> stays_;
    std::vector<PersonId> companies_;
    std::map<std::string, PersonId> by_urn_, runs_;
    std::map<PersonId, Organisation> names_;
    std::map<PersonId, Terms> terms_;
    PersonId officer_ = the_authority;
    int homes_ = 0, seen_ = 0;
};

}  // namespace kith::demo::buying
