#pragma once

#include <optional>
#include <string_view>

#include "kernel/site/site.h"

namespace kith {

/// The number of the newest entry, as the page of a form carries it: what is changed after it makes the form stale.
Result<EntryNumber> shown_now(const Context& context);

/// The form of a fact, to correct it: with one question more, why.
FormInfo to_correct(FormInfo form, std::string_view title);

/// The same question alone, for taking away what was recorded. `button` says what it does: "Remove".
FormInfo only_why(std::string_view name, std::string_view title, std::string_view question, std::string_view button);

/// The reason given. Fails: invalid, with the field "because", if there is none.
Result<std::string> reason_given(const Fields& typed);

/// Where someone else changed first: what stands on the record now and what was typed, question by question where they
/// differ.
Html both_texts(const FormInfo& form, const Fields& now, const Fields& typed);

/// What an act refused, as an answer: to a program the error itself; to a person the form again, their words kept,
/// saying what to put right. `now`: what stands on the record, where the conflict is with someone's later words; both
/// texts are shown then. Fails: with the error, if it is neither invalid nor a conflict, or a program asked.
Result<Response> refused(const Context& context, FormPage page, Error error, std::optional<Fields> now = {});

}  // namespace kith
