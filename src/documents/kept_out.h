#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/making.h"

/// What a statement to the court does not tell of itself. It goes to the parents: where a child lives in care and with
/// whom is not theirs to learn from it, unless a worker says why that is safe; an address that is kept safe, never.
namespace kith::documents {

struct KeptOut {
    std::vector<std::string> words;  ///< names of homes and carers, addresses, postcodes
    bool homes = true;               ///< carers and homes are kept out, and not only safe addresses

    /// Whether text holds one of them, however it is typed: neither a space nor a comma nor a capital hides it.
    bool in(std::string_view text) const;
};

/// Of these children and all tied to them. Searched for alone, and never shown.
Result<KeptOut> kept_out(const Making& making, const MadeOf& of, const std::vector<ChildKnown>& children);

/// What the statement says of a line: its words; where a carer or a home would be told, what happened without them; and
/// where its words hold what is kept out, a blank for the worker.
Line told_in_court(const ChronologyLine& line, const KeptOut& kept);

/// Who wrote a line, as the statement says it: of carers and providers only that they are.
std::string author_in_court(const ChronologyLine& line, const KeptOut& kept);

}  // namespace kith::documents
