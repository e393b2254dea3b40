#pragma once

#include "my_pages/parts.h"

/// The handlers of the child's own pages, and of those who answer.
namespace kith::my_pages {

using AskedTeam = Asked<May::answer_child>;

// The child's own.
Result<Response> show_home(const AskedMe&);
Result<Response> show_who(const AskedMe&);
Result<Response> show_plan(const AskedMe&);
Result<Response> show_decided(const AskedMe&);
Result<Response> show_rights(const AskedMe&);
Result<Response> show_money(const AskedMe&);
Result<Response> show_say(const AskedMe&);
Result<Response> save_say(const AskedMe&);
Result<Response> show_feeling(const AskedMe&);
Result<Response> save_feeling(const AskedMe&);
Result<Response> show_safe(const AskedMe&);
Result<Response> save_safe(const AskedMe&);
Result<Response> show_people(const AskedMe&);
Result<Response> show_new_person(const AskedMe&);
Result<Response> save_new_person(const AskedMe&);
Result<Response> show_person(const AskedMe&);
Result<Response> save_person(const AskedMe&);
Result<Response> save_person_off(const AskedMe&);
Result<Response> show_story(const AskedMe&);
Result<Response> show_photo(const AskedMe&);
Result<Response> show_story_words(const AskedMe&);
Result<Response> save_story_words(const AskedMe&);
Result<Response> show_reading(const AskedMe&);
Result<Response> save_reading(const AskedMe&);

// Of those who work with the child.
Result<Response> show_voice(const AskedTeam&);
Result<Response> show_answer(const AskedTeam&);
Result<Response> save_answer(const AskedTeam&);
Result<Response> show_acted(const AskedTeam&);
Result<Response> save_acted(const AskedTeam&);
Result<Response> show_looked(const AskedTeam&);
Result<Response> save_looked(const AskedTeam&);
Result<Response> show_tell(const AskedTeam&);
Result<Response> save_tell(const AskedTeam&);

Result<Html> on_my_day(const Context&);
/// That the child does not feel safe, above every page about them, until it is over.
Result<Html> above_child(const Context&, PersonId);

/// "/children/12/voice/said/40"
std::string voice_page(PersonId child, std::string_view rest = {});

}  // namespace kith::my_pages
