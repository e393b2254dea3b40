#pragma once

#include <string>

#include "kernel/access/gate.h"
#include "kernel/record/table.h"
#include "kernel/web/http.h"

namespace kith {

/// A form that was saved. The same one sent again - a second press, or a browser that lost the answer - is told so, and
/// not recorded twice. Each showing of a form has a token of its own, so the same words typed anew are another form.
struct SentRow {
    AuthorityId authority;
    PersonId writer;
    std::string form;  ///< the hash of its address and all that was sent
    Moment at;

    static constexpr auto table =
        kept_in("site_sent", "Forms saved", "authority, writer, form",
                column("authority", "Authority", &SentRow::authority), column("writer", "Writer", &SentRow::writer),
                column("form", "Form", &SentRow::form), column("at", "At", &SentRow::at))
            .since(2);
};

/// Notes, in the transaction that saves it, that this form was sent; those of two days ago are forgotten. What a
/// program sends, without a form's token, is not noted. Fails: conflict if it was saved before.
Result<void> sent_once(Transaction& transaction, const Reader& writer, const Request& request);

}  // namespace kith
