#pragma once

#include "homes/acts.h"
#include "homes/places.h"
#include "kernel/site/site.h"

/// The handlers of homes' pages.
namespace kith::homes {

// The homes there are, and their places.
Result<Response> show_homes(const AskedAll<May::find_homes>&);
Result<Response> show_new_home(const AskedAll<May::record_home>&);
Result<Response> save_new_home(const AskedAll<May::record_home>&);

// One home.
Result<Response> show_home(const Asked<May::see_home>&);
Result<Response> show_standards(const Asked<May::see_home>&);
Result<Response> show_supervise(const Asked<May::record_carer_support>&);
Result<Response> save_supervise(const Asked<May::record_carer_support>&);
Result<Response> show_exempting(const Asked<May::record_home>&);
Result<Response> save_exempting(const Asked<May::record_home>&);
/// Carers whose approval ended, and until when their records are kept.
Result<Response> show_kept(const AskedAll<May::record_home>&);
Result<Response> show_allegations(const Asked<May::see_allegation>&);

Result<Response> show_recorded(const Asked<May::see_carer_record>&);
Result<Response> save_room_again(const Asked<May::record_availability>&);

// A home for a child.
Result<Response> show_find_home(const Asked<May::record_placement>&);
Result<Response> show_place(const Asked<May::record_placement>&);
Result<Response> save_place(const Asked<May::record_placement>&);

/// What the homes of this reader ask of them: those they support, the whole service, or the one they live in.
Result<Html> on_my_day(const Context& context);

/// "/homes/12/standards"
std::string address_of(PersonId home, std::string_view rest = {});

/// What kind of home, who runs it, and how its places stand today.
Html home_bar(const Context& context, const HomeFile& file);

// Parts of a home's page. `records`: the reader may say what was done.
Html restraints_shown(const Context& context, const HomeFile& file, bool records);
Html purpose_shown(const Context& context, const HomeFile& file);
/// That approval may end, and until when the carers can answer.
Html notice_shown(const Context& context, const HomeFile& file);

/// The file, with the names of the children living here whom this reader may know.
Result<HomeFile> file_for(const Context& context, const Leave& home);
/// "Ana Fernley", or "A child" where the reader may not know who.
std::string name_of_child(const HomeFile& file, PersonId child);

/// Whether the reader may do this about one person or home; not noted, as nothing is read yet.
Result<bool> may(const Context& context, May wanted, PersonId about);

/// "2 of 3 places filled, 1 vacant"
std::string in_words(const Places& places);

/// What is due, the first due first, each a link to the form that answers it where the reader may fill it in.
Html due_table(const Context& context, const std::vector<Due>& due, const std::string& id, const std::string& caption,
               bool with_home, const NamesById& names);

/// Where the form that answers a duty to a home is filled in.
std::optional<Url> address_of_form(const Context& context, PersonId home, std::string_view form);

/// The pages of forms that record one fact about a home.
std::vector<Page> record_pages();

}  // namespace kith::homes
