# KITH_TOGETHER: the compiler reads ten sources of a folder as one. A build from nothing is then half the work, as what
# they all include is read once; a small change is more, as its nine neighbours are compiled again. script/build and
# script/test use it. Who works on a folder does better without.

option(KITH_TOGETHER "compile ten sources of a folder at a time" OFF)

function(kith_together folder target)
  # Each command of app has Options of its own, and each file of the engine its own short names.
  if(KITH_TOGETHER AND NOT folder MATCHES "^(app|matching)$")
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
    target_compile_options(${target} PRIVATE -Wno-shadow -Wshadow=local)  # a name of one file may be a local's in another
  endif()
endfunction()

# Files that use a short name of a neighbour for something of their own, and so are compiled by themselves. If two files
# of a folder are found to clash, rename one of the names, or list one of the files here.
function(kith_apart folder)
  list(TRANSFORM ARGN PREPEND ${CMAKE_SOURCE_DIR}/src/${folder}/)
  set_source_files_properties(${ARGN} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
kith_apart(kernel/core travel_times.cpp)
kith_apart(kernel/people genogram_plan.cpp key.cpp routes.cpp)
kith_apart(kernel/access oidc_provider.cpp password.cpp roles.cpp sign_in.cpp web_keys.cpp)
kith_apart(advocacy acts.cpp advocate_forms.cpp figures_page.cpp manager_pages.cpp model.cpp moments.cpp my_pages.cpp
           sealed.cpp team_pages.cpp visitor_pages.cpp)
kith_apart(adoption details.cpp details_shapes.cpp letter_acts.cpp mailbox.cpp my_day.cpp my_letters_page.cpp my_recordings.cpp plan_page.cpp
           plan_recordings.cpp reading_page.cpp rules.cpp sealed.cpp worker_pages.cpp)
kith_apart(allowances record_pages.cpp)
kith_apart(care acts.cpp timeline_page.cpp)
kith_apart(complaints acts.cpp file.cpp forms.cpp manager_forms.cpp manager_pages.cpp my_pages.cpp rules.cpp)
kith_apart(own_records acts.cpp file.cpp line_pages.cpp my_pages.cpp reading.cpp rules.cpp second_pages.cpp work_forms.cpp work_pages.cpp)
kith_apart(constellations gathering_acts.cpp member_acts.cpp night_acts.cpp)
kith_apart(family_network acts.cpp file.cpp forms.cpp my_pages.cpp overview_page.cpp people_acts.cpp people_page.cpp person_page.cpp places.cpp
           places_page.cpp plan_acts.cpp record_pages.cpp rules.cpp shared_parts.cpp)
kith_apart(fostering day_acts.cpp home_incidents.cpp)
kith_apart(persons detail_pages.cpp move_page.cpp relationship_pages.cpp)
kith_apart(transfers acts.cpp)
kith_apart(warnings follow_pages.cpp record_pages.cpp)
kith_apart(recruitment forms_late.cpp my_day.cpp next.cpp panel_steps.cpp propose_page.cpp published.cpp
           staff_steps.cpp)
kith_apart(homes homes_page.cpp recordings.cpp support_recordings.cpp)
kith_apart(kinship acts.cpp own_pages.cpp record_pages.cpp rules.cpp)
kith_apart(leaving_care acts.cpp my_acts.cpp my_pages.cpp my_people.cpp overview_page.cpp record_pages.cpp rules.cpp status.cpp)
kith_apart(protection conference_recordings.cpp history.cpp my_day.cpp protection_page.cpp)
kith_apart(my_pages acts.cpp my_day.cpp people_page.cpp story_page.cpp team_pages.cpp)
kith_apart(papers papers_page.cpp share_pages.cpp)
kith_apart(region answer_pages.cpp home_pages.cpp offer_acts.cpp)
kith_apart(commissioning acts.cpp recordings.cpp register_acts.cpp register_file.cpp)
kith_apart(demo sign_in.cpp telling_adoption.cpp telling_advocacy.cpp telling_allowances.cpp telling_can_offer.cpp telling_collected.cpp telling_commissioning.cpp telling_complaints.cpp
           telling_contracts.cpp telling_family_help.cpp telling_family_plan.cpp telling_front_door.cpp telling_governance.cpp
           telling_invoices.cpp telling_kinship.cpp telling_leaving_care.cpp telling_own_records.cpp telling_safety_net.cpp telling_papers.cpp telling_protection.cpp telling_provider_register.cpp
           telling_delegation.cpp telling_family.cpp telling_messages.cpp telling_my_pages.cpp telling_network.cpp telling_people.cpp telling_recruitment.cpp
           telling_region.cpp telling_register.cpp telling_reviews.cpp workforce.cpp)
