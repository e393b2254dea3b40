#pragma once

#include "kernel/record/table.h"
#include "recruitment/board.h"

/// What an authority lets the others in its region see of how it recruits: counts, of whole months, when it says so.
namespace kith::recruitment {

struct PublishedRow {
    AuthorityId authority;
    Date until;  ///< the last day of the twelve months
    int enquiries, applications, approvals;

    static constexpr auto table = kept_in("recruitment_published", "Figures of recruitment, published", "authority",
                                          column("authority", "Authority", &PublishedRow::authority),
                                          column("until_day", "Until", &PublishedRow::until),
                                          column("enquiries", "Enquiries", &PublishedRow::enquiries),
                                          column("applications", "Applications", &PublishedRow::applications),
                                          column("approvals", "Approvals", &PublishedRow::approvals));
};

/// In place of what this authority published before.
Result<void> publish(Transaction& transaction, AuthorityId authority, const Board& board);

/// What every authority has published, by name.
Result<std::vector<std::pair<std::string, PublishedRow>>> published(const Store& store);

}  // namespace kith::recruitment
