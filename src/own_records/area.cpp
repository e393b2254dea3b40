// All that the program sees of own records.
#include "own_records/pages.h"

namespace kith::own_records {

namespace {

template <const auto& form>
FormInfo info() {
    return form.info();
}

template <auto show, auto save, const auto& form>
void add(std::vector<Page>& pages, std::string_view address) {
    pages.push_back(page<show>(Method::get, address).with(info<form>));
    pages.push_back(page<save>(Method::post, address).with(info<form>));
}

void add_own(std::vector<Page>& pages) {
    pages.push_back(page<show_mine>(Method::get, my_page));
    add<show_ask, save_ask, request_form>(pages, "/me/records/ask");
    pages.push_back(page<save_taken_back>(Method::post, "/me/records/stop"));
    pages.push_back(page<show_given>(Method::get, "/me/records/{given}"));
    add<show_beside, save_beside, own_words_form>(pages, "/me/records/{given}/lines/{line}");
    pages.push_back(page<send_file>(Method::get, "/me/records/{given}/document"));
    pages.push_back(page<send_lines>(Method::get, "/me/records/{given}/lines"));
    pages.push_back(page<send_photo>(Method::get, "/me/records/{given}/photo/{photo}"));
}

void add_officers(std::vector<Page>& pages) {
    pages.push_back(page<show_requests>(Method::get, "/records"));
    pages.push_back(page<show_work>(Method::get, "/people/{person}/records"));
    add<show_letter, save_letter, letter_form>(pages, "/people/{person}/records/letter");
    add<show_identity, save_identity, identity_form>(pages, "/people/{person}/records/identity");
    add<show_search, save_search, search_form>(pages, "/people/{person}/records/search");
    add<show_longer, save_longer, longer_form>(pages, "/people/{person}/records/longer");
    add<show_company, save_company, company_form>(pages, "/people/{person}/records/company");
    pages.push_back(page<show_lines>(Method::get, "/people/{person}/records/lines"));
    add<show_line, save_line, line_form>(pages, "/people/{person}/records/lines/{entry}/{part}");
    add<show_other, save_other, other_form>(pages, "/people/{person}/records/others/{other}");
    pages.push_back(page<save_ready>(Method::post, "/people/{person}/records/ready"));
    add<show_answer, save_answer, answer_form>(pages, "/people/{person}/records/words/{words}");
}

void add_seconds(std::vector<Page>& pages) {
    pages.push_back(page<show_waiting>(Method::get, "/records/second-look"));
    pages.push_back(page<show_second>(Method::get, "/people/{person}/second-look"));
    pages.push_back(page<save_release>(Method::post, "/people/{person}/second-look/give"));
    add<show_back, save_back, back_form>(pages, "/people/{person}/second-look/back");
    pages.push_back(page<show_kept>(Method::get, "/records/kept"));
}

std::vector<Page> pages() {
    std::vector<Page> all;
    add_own(all);
    add_officers(all);
    add_seconds(all);
    return all;
}

}  // namespace

Area area() {
    return {
        .name = "Own records",
        .purpose = "What was written about somebody, given to them with what is covered explained, at any age",
        .pages = pages(),
        .menu = {{"My records", my_page, May::use_own_pages}, {"Access to records", "/records", May::prepare_records}},
        .of_child = {{"Their own records", "/people/{person}/records", May::prepare_records}},
        .schema = own_records_schema(),
        .kinds = {asked_kind, identity_kind, searched_kind, longer_kind, company_kind, decided_kind, ready_kind,
                  back_kind, given_kind, words_kind, answered_kind, withdrawn_kind},
        .duties = {terms().begin(), terms().end()},
        .spans = {spans().begin(), spans().end()},
        .to_do = {to_do().begin(), to_do().end()},
        .other_duties = {duties_of_person, nullptr, May::prepare_records},
        .on_my_day = on_my_day};
}

}  // namespace kith::own_records
