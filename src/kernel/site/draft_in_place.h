#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/site/draft.h"
#include "kernel/site/page.h"
#include "kernel/web/html.h"

/// Words that are being typed in a form about one thing among many: a goal, a correction, an agency's part of a report.
/// They are kept as the drafts of `draft.h` are, under the address of the form, so that they never come back in the
/// form of another. Saving at that address drops them, in the same transaction.
namespace kith {

struct DraftInPlaceRow {
    AuthorityId authority;
    PersonId writer;
    std::string place;  ///< the form's address with its query: "/families/12/goals/7"
    std::string fields;
    Moment kept;

    static constexpr auto table =
        kept_in("site_draft_in_place", "Drafts of forms about one thing among many", "authority, writer, place",
                column("authority", "Authority", &DraftInPlaceRow::authority),
                column("writer", "Writer", &DraftInPlaceRow::writer),
                column("place", "Address of the form", &DraftInPlaceRow::place),
                column("fields", "Words", &DraftInPlaceRow::fields), column("kept", "Kept", &DraftInPlaceRow::kept))
            .since(4);
};

/// The page with a form that is at an address, and whom it is about; none where there is no such page behind a sign-in.
struct FormAt {
    std::string title;
    std::optional<May> may;  ///< what its page asks for; none: a session alone
    std::optional<PersonId> about;
};
std::optional<FormAt> form_at(const SiteParts& site, std::string_view place);

/// Where the words of a form are kept as they are typed: "/drafts?at=..."; none if no page with a form is there.
std::optional<Url> draft_address_of(const SiteParts& site, const Url& action);

Result<void> keep_draft_at(Transaction& transaction, const Reader& writer, std::string_view place,
                           const Fields& fields);
Result<std::optional<Draft>> find_draft_at(const Store& store, const Reader& writer, std::string_view place);
Result<void> end_draft_at(Transaction& transaction, const Reader& writer, std::string_view place);

/// The address that this request was sent to, as a place.
std::string place_of(const Request& request);

/// Those of this writer that they may still open, the newest first.
struct UnfinishedAt {
    std::string place;
    std::string title;
    std::optional<PersonId> about;
    Moment kept;
};
Result<std::vector<UnfinishedAt>> unfinished_in_places(const Context& context);

/// POST /drafts?at=ADDRESS: keeps the words, or throws them away. The gate is asked what the form's own page asks.
Page drafts_in_places();

}  // namespace kith
