#pragma once

#include <optional>
#include <string>

#include "kernel/access/gate.h"
#include "kernel/forms/question.h"
#include "kernel/record/table.h"

namespace kith {

struct SiteParts;

/// Words that are being typed: kept on the server within two seconds of the last key, apart from the record, until the
/// form is saved or the words are thrown away. They survive a crash, a time-out and a change of device. Only their
/// writer sees them.
struct DraftRow {
    AuthorityId authority;
    PersonId writer;
    std::string form;
    PersonId about;
    std::string fields;  ///< as a urlencoded form
    Moment kept;

    static constexpr auto table =
        kept_in("site_draft", "Drafts", "authority, writer, form, about",
                column("authority", "Authority", &DraftRow::authority), column("writer", "Writer", &DraftRow::writer),
                column("form", "Form", &DraftRow::form), column("about", "About", &DraftRow::about),
                column("fields", "Words", &DraftRow::fields), column("kept", "Kept", &DraftRow::kept));
};

struct Draft {
    Fields fields;
    Moment kept;
};

/// Keeps the words in place of those kept before; none of value removes the draft.
Result<void> keep_draft(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about,
                        const Fields& fields);
Result<std::optional<Draft>> find_draft(const Store& store, const Reader& writer, std::string_view form,
                                        PersonId about);
Result<void> end_draft(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about);

/// The site's own secret, made when the store is first served, for sites that give none in their configuration.
struct KeyRow {
    std::int64_t number;
    std::string key;

    static constexpr auto table = kept_in("site_key", "Keys", "number", column("number", "Number", &KeyRow::number),
                                          column("key", "Key", &KeyRow::key));
};

/// Every draft of this writer, the newest first: (form, about, kept).
struct Unfinished {
    std::string form;
    PersonId about;
    Moment kept;
};
Result<std::vector<Unfinished>> unfinished(const Store& store, const Reader& writer);

/// Where a form about a person is, and what people call it.
struct FormPlace {
    std::string address;          ///< "/children/12/visits/new"
    std::string title;            ///< "Record a visit"
    std::optional<May> may = {};  ///< the grant that it asks for
};
/// None where no form of this program that keeps drafts has that name.
std::optional<FormPlace> place_of_form(const SiteParts& site, std::string_view form, PersonId about);

/// Fields as a urlencoded form, and back. Names that are the page's own (csrf, shown_at) are left out.
std::string urlencoded(const Fields& fields);
Fields from_urlencoded(std::string text);

Schema site_schema();

}  // namespace kith
