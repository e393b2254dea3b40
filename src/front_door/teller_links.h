#pragma once

#include "front_door/worry_facts.h"
#include "kernel/forms/question.h"
#include "kernel/store/store.h"

/// Links by which someone without an account comes back: to words that are not sent yet, to what became of a worry, to
/// an agency's own page. Each is a token that cannot be guessed, shown once; the store keeps its fingerprint. No
/// session and no cookie come of it: the token goes with each form, so that nothing stays on a shared machine.
namespace kith::front_door {

/// Words that are not sent are forgotten after so many days; the answer to a worry is read for so many.
/// Half a year is longer than any worry waits, and shorter than a page becomes a second record of children (UK GDPR
/// art. 5(1)(e)). An agency's page shows no older ones either.
inline constexpr int days_unfinished = 14, days_to_read = 180;

/// Keeps the words under a new token, or under the one they have. Those whose time is over go.
Result<std::string> keep_unfinished(Transaction& transaction, std::string token, AuthorityId authority,
                                    const Fields& words, Moment at);

/// The link of a worry, in place of the words it was written from where `token` is theirs; gives the token.
Result<std::string> link_to_worry(Transaction& transaction, std::string token, AuthorityId authority, PersonId worry,
                                  Moment at);
/// The link of an agency, in place of any it had.
Result<std::string> link_of_partner(Transaction& transaction, AuthorityId authority, PersonId partner, Moment ends,
                                    Moment at);
/// From now on no token opens this.
Result<void> end_links(Transaction& transaction, AuthorityId authority, PersonId about);

/// What a token opens; nothing if there is none such, or its time is over.
Result<std::optional<LinkOfTeller>> link_opened(const Store& store, std::string_view token, Moment at);

}  // namespace kith::front_door
