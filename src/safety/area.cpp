// All that the program sees of safety outside the home.
#include "safety/corrections.h"
#include "safety/pages.h"

namespace kith::safety {

template <const auto& form>
static FormInfo info() {
    return form.info();
}

/// The two pages of each form, at its address; and for what is put right later, the two that do so.
static std::vector<Page> form_pages() {
    std::vector<Page> pages;
    const auto add = [&](const auto& some) { pages.insert(pages.end(), some.begin(), some.end()); };
    constexpr auto of_context = May::record_safety;
    constexpr auto of_family = May::record_protection;
    add(recording_pages<&whereabouts, of_context>("/safety/{person}/where"));
    add(correction_pages<&whereabouts, of_context>("/safety/{person}/where"));
    add(recording_pages<&knowledge, of_context>("/safety/{person}/known"));
    add(correction_pages<&knowledge, of_context>("/safety/{person}/known"));
    add(recording_pages<&assessment, of_context>("/safety/{person}/assess"));
    add(correction_pages<&naming, of_context>("/safety/{person}/name"));
    add(recording_pages<&link_end, of_context>("/safety/{person}/link-end"));
    add(recording_pages<&disruption, of_context>("/safety/{person}/action"));
    add(correction_pages<&disruption, of_context>("/safety/{person}/action"));
    add(recording_pages<&disruption_done, of_context>("/safety/{person}/action-done"));
    add(recording_pages<&plan, of_family>("/families/{person}/safety/plan"));
    add(correction_pages<&plan, of_family>("/families/{person}/safety/plan"));
    add(recording_pages<&plan_review, of_family>("/families/{person}/safety/review"));
    add(recording_pages<&plan_end, of_family>("/families/{person}/safety/end"));
    add(recording_pages<&safeguarding, of_family>("/families/{person}/safety/action"));
    add(correction_pages<&safeguarding, of_family>("/families/{person}/safety/action"));
    add(recording_pages<&safeguarding_done, of_family>("/families/{person}/safety/action-done"));
    add(recording_pages<&referral, of_family>("/families/{person}/safety/referral"));
    add(recording_pages<&grounds_decided, of_family>("/families/{person}/safety/grounds"));
    return pages;
}

static std::vector<Page> all_pages() {
    std::vector<Page> pages{page<show_contexts>(Method::get, "/safety"),
                            page<show_new_context>(Method::get, "/safety/new").with(info<new_context_form>),
                            page<save_new_context>(Method::post, "/safety/new").with(info<new_context_form>),
                            page<show_context>(Method::get, "/safety/{person}"),
                            page<show_who>(Method::get, "/safety/{person}/who"),
                            page<show_link>(Method::get, "/safety/{person}/link/{child}").with(info<link_form>),
                            page<save_link>(Method::post, "/safety/{person}/link/{child}").with(info<link_form>),
                            page<show_family_safety>(Method::get, "/families/{person}/safety")};
    for (auto& one : form_pages()) pages.push_back(std::move(one));
    return pages;
}

static std::vector<LawToDo> to_do() {
    return {
        {law::outside_the_home, "",
         "The agencies' officers without an account here are named in words, and do not mark their own actions. The "
         "school and the health services have no page for a place near them."},
        {law::notify, "",
         "A referral is recorded, not sent: it is made on the Home Office's own form. Parents' and carers' own "
         "pages do not show the plan yet."}};
}

Area area() {
    return {.name = "Safety outside the home",
            .purpose = "Places, groups and online spaces where children come to harm, and the plan to keep them safe",
            .pages = all_pages(),
            .menu = {{"Safety", "/safety", May::see_safety}},
            .of_family = {{"Safety outside the home", "/families/{person}/safety", May::see_protection}},
            .schema = safety_schema(),
            .kinds = entry_kinds(),
            .spans = {&law::plan_reviewed_within, &law::context_assessed_within},
            .to_do = to_do(),
            .on_my_day = on_my_day};
}

}  // namespace kith::safety
