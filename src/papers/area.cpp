// All that the program sees of the papers of a conference.
#include "papers/law.h"
#include "papers/pages.h"
#include "papers/reading.h"

namespace kith::papers {

template <const auto& form>
static FormInfo info() {
    return form.info();
}

template <auto show, auto save, const auto& form>
static void add_form(std::vector<Page>& all, const std::array<std::string_view, 2>& addresses) {
    for (const auto at : addresses) {
        all.push_back(page<show>(Method::get, at).with(info<form>));
        all.push_back(page<save>(Method::post, at).with(info<form>));
    }
}

static std::vector<Page> pages() {
    using enum Method;
    std::vector<Page> all{page<show_report>(get, "/families/{person}/report"),
                          page<show_papers>(get, "/families/{person}/papers")};
    // Without the number of a conference a form is about the soonest.
    add_form<show_part, save_part, part_form>(
        all, {"/families/{person}/papers/part", "/families/{person}/papers/{conference}/part"});
    add_form<show_share, save_share, share_form>(
        all, {"/families/{person}/papers/share", "/families/{person}/papers/{conference}/share"});
    add_form<show_withholding, save_withholding, withhold_form>(
        all, {"/families/{person}/papers/withhold", "/families/{person}/papers/{conference}/withhold"});
    add_form<show_answering, save_answering, answer_form>(
        all, {"/families/{person}/papers/answer", "/families/{person}/papers/{conference}/answer"});
    add_form<show_offer, save_offer, offer_form>(
        all, {"/families/{person}/papers/representation", "/families/{person}/papers/{conference}/representation"});
    add_form<show_words, save_words, words_form>(
        all, {"/families/{person}/papers/words", "/families/{person}/papers/{conference}/words"});
    const auto made = made_pages();
    all.insert(all.end(), made.begin(), made.end());
    return all;
}

Area area() {
    return {.name = "Papers for a conference",
            .purpose = "One report with each agency's part under its author's name, and what the family reads of it",
            .pages = pages(),
            .of_family = {{"Conference report", "/families/{person}/report", May::see_protection}},
            .schema = papers_schema(),
            .kinds = {part_kind, share_kind, withheld_kind, words_kind, answer_kind, offer_kind, given_kind},
            .duties = {&report_given.terms},
            .spans = {&local::part_first},
            .other_duties = {duties_of_child, nullptr, May::see_protection, true},
            .on_my_day = on_my_day};
}

}  // namespace kith::papers
