#pragma once

#include "front_door/queue.h"
#include "front_door/worries.h"
#include "kernel/people/names.h"
#include "kernel/site/site.h"
#include "kernel/web/components.h"

/// The handlers of the front door's pages, and what they share.
namespace kith::front_door {

Result<Response> show_front_door(const AskedAll<May::see_contacts>&);
Result<Response> show_who(const AskedAll<May::record_contact>&);
Result<Response> add_child(const AskedAll<May::record_contact>&);
Result<Response> show_contacts(const Asked<May::see_contacts>&);
Result<Response> show_new_contact(const Asked<May::record_contact>&);
Result<Response> save_new_contact(const Asked<May::record_contact>&);
Result<Response> show_screening(const Asked<May::see_contacts>&);
Result<Response> save_decision(const Asked<May::decide_contact>&);
Result<Response> keep_decision_draft(const Asked<May::decide_contact>&);
Result<Response> show_told(const Asked<May::record_contact>&);
Result<Response> save_told(const Asked<May::record_contact>&);

// Worries that are not tied to a child yet.
Result<Response> show_worry(const AskedAll<May::record_contact>&);
Result<Response> show_reference(const AskedAll<May::record_contact>&);
Result<Response> save_tie(const AskedAll<May::record_contact>&);
Result<Response> save_join(const AskedAll<May::record_contact>&);
Result<Response> show_close(const AskedAll<May::decide_contact>&);
Result<Response> save_close(const AskedAll<May::decide_contact>&);
FormInfo close_info();
// Those who told us in a file and whom no link answers.
Result<Html> tellers_to_answer(const Context& context);
Result<Response> show_teller_told(const AskedAll<May::record_contact>&);
Result<Response> save_teller_told(const AskedAll<May::record_contact>&);
FormInfo teller_told_info();

// Partners' links.
Result<Response> show_partners(const AskedAll<May::decide_contact>&);
Result<Response> save_partner(const AskedAll<May::decide_contact>&);
Result<Response> save_new_link(const AskedAll<May::decide_contact>&);
Result<Response> save_withdrawal(const AskedAll<May::decide_contact>&);
FormInfo new_partner_info();

// Putting right what was recorded, by whoever recorded it.
std::vector<Page> correction_pages();

/// What waits, for those who work at the front door.
Result<Html> on_my_day(const Context& context);

/// "/children/12/contacts"
std::string address_of(PersonId child, std::string_view rest = {});
std::string address_of(PersonId child, FactId contact, std::string_view rest = {});

/// "School, Ms Wren"
std::string teller_words(Teller teller, const std::optional<std::string>& name,
                         const std::optional<std::string>& agency);
std::string teller_words(const Contact& contact);
/// All that was told, with when it must be answered.
Html worry_shown(const Context& context, const Fact<Worry>& worry);
ui::Tag standing_tag(const Occasion& occasion, Date today, const Calendar& calendar);
Html contacts_bar(const Context& context, const ContactsFile& file);

/// All of the screening page: shared by its two handlers.
Result<Response> screening_page(const Context& context, const Leave& child, Fields typed,
                                std::vector<Error::Field> wrong);

/// Brothers and sisters, and the others of the household, about whom the reader may record contacts.
Result<std::vector<PersonId>> family_of(const Context& context, const Leave& child, May may);

}  // namespace kith::front_door
