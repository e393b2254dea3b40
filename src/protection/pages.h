#pragma once

#include <set>

#include "kernel/site/site.h"
#include "kernel/web/components.h"
#include "protection/recordings.h"

/// The handlers of child protection's pages, and what they share.
namespace kith::protection {

Result<Response> show_protection(const Asked<May::see_protection>&);
/// From a child to the page of their family, or to where a family comes on the record.
Result<Response> show_of_child(const Asked<May::see_person>&);
Result<Response> show_begin(const Asked<May::begin_family_help>&);
Result<Response> save_begin(const Asked<May::begin_family_help>&);
Result<Response> show_practitioners(const AskedAll<May::record_practitioner>&);

/// The pages of the forms.
std::vector<Page> record_pages();
/// The pages that put right, and withdraw, what was recorded by them.
std::vector<Page> pages_to_put_right();
FormInfo begin_info();

/// "/families/12/protection/core-group"
std::string address_of(PersonId family, std::string_view rest = {});

/// The family's record with what pages and forms need beside it: who works with it, who may lead and chair.
Result<ProtectionFile> file_for(const Context& context, const Leave& family);

/// Name, children, and the two who lead: the family's and the protection of its children.
Html protection_bar(const ProtectionFile& file);

/// "On a child protection plan since 3 May 2026: neglect", "Enquiry under section 47 since ...", or that one was
/// decided and is to begin; none: neither.
std::optional<std::string> status_of(const Recorded& recorded, PersonId child, Date today);
ui::Tag tag_of(const Occasion& occasion, Date today, const Calendar& calendar);
std::string agencies_in_words(std::string_view codes);

/// Whether the reader may do this about the family.
Result<bool> may(const Context& context, May wanted, PersonId family);

/// Whether an enquiry that a strategy discussion decided on has not begun.
bool enquiry_to_begin(const ProtectionFile& file);
/// The last strategy discussion that decided an enquiry about this child which has not begun; none if none waits.
const Fact<StrategyDiscussion>* enquiry_awaited(const Recorded& recorded, PersonId child);
/// Whether a conference that was called is to be recorded as held; or one that was held, as having decided.
bool conference_to_hold(const ProtectionFile& file);
bool conference_to_decide(const ProtectionFile& file);
/// Whether a child moved away on our plan, and the other area has not yet said that it answers for them.
bool move_to_take(const ProtectionFile& file);
/// Whether an order in an emergency lasts of which nobody has said what follows.
bool order_to_follow(const ProtectionFile& file);

/// What happened, the newest first: the last steps, with a link to everything; or all of it.
enum class HowMuch { last_steps, everything };
/// The forms that are open to this reader about the family, by their address: "visit".
using FormsOpen = std::set<std::string, std::less<>>;
Html history_shown(const ProtectionFile& file, HowMuch how_much, const FormsOpen& open);

/// What waits for this reader: contacts that lead to a strategy discussion, what enquiries found, conferences to chair,
/// families they work with, and plans that have gone on long.
Result<Html> on_my_day(const Context& context);
/// Children of families that the reader works with whom nobody has seen since a contact (A02); nothing if there is
/// none.
Result<Html> children_to_see(const Context& context, const LeaveOfAll& leave);

/// Above every page about a child: that they are protected, for those who may know.
Result<Html> above_person(const Context& context, PersonId person);

}  // namespace kith::protection
