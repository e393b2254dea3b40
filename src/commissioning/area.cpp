// All that the program sees of commissioning.
#include "commissioning/pages.h"
#include "commissioning/put_right.h"

namespace kith::commissioning {

namespace {

template <const auto& form>
FormInfo info() {
    return form.info();
}

constexpr std::size_t most_file_bytes = 4 * 1024 * 1024;

std::vector<Page> provider_pages() {
    std::vector<Page> pages{
        page<show_providers>(Method::get, "/providers"),
        page<show_new_provider>(Method::get, "/providers/new").with(info<new_provider_form>),
        page<save_new_provider>(Method::post, "/providers/new").with(info<new_provider_form>),
        page<show_register>(Method::get, "/providers/register"),
        page<compare_register>(Method::post, "/providers/register").taking(most_file_bytes),
        page<apply_register>(Method::post, "/providers/register/apply").taking(3 * most_file_bytes),
        page<show_provider>(Method::get, "/providers/{person}"),
        page<show_recorded>(Method::get, "/providers/{person}/recorded"),
        page<show_recorded_right>(Method::get, "/providers/{person}/recorded/{table}/{fact}/right"),
        page<save_recorded_right>(Method::post, "/providers/{person}/recorded/{table}/{fact}/right"),
        page<show_removal>(Method::get, "/providers/{person}/recorded/{table}/{fact}"),
        page<save_removal>(Method::post, "/providers/{person}/recorded/{table}/{fact}")};
    const auto add = [&](auto some) { pages.insert(pages.end(), some.begin(), some.end()); };
    add(recording_pages<&owned_by, May::record_provider>("/providers/{person}/owner"));
    add(recording_pages<&contract, May::record_provider>("/providers/{person}/contract"));
    add(recording_pages<&price, May::record_provider>("/providers/{person}/price"));
    add(recording_pages<&uplift, May::record_provider>("/providers/{person}/uplift"));
    return pages;
}

std::vector<Page> invoice_pages() {
    return {
        page<show_invoices>(Method::get, "/invoices"),
        page<show_counting>(Method::get, "/invoices/counting").with(info<counting_form>),
        page<save_counting>(Method::post, "/invoices/counting").with(info<counting_form>),
        page<show_payments>(Method::get, "/invoices/payments"),
        page<save_payments>(Method::post, "/invoices/payments"),
        page<payments_csv>(Method::get, "/invoices/payments/{fact}/csv"),
        page<show_send_invoice>(Method::get, "/providers/{person}/invoices/new"),
        page<save_invoice_file>(Method::post, "/providers/{person}/invoices/new").taking(most_file_bytes),
        page<show_typed_invoice>(Method::get, "/providers/{person}/invoices/type").with(info<typed_invoice_form>),
        page<save_typed_invoice>(Method::post, "/providers/{person}/invoices/type").with(info<typed_invoice_form>),
        page<show_own_invoice>(Method::get, "/providers/{person}/invoices/send"),
        page<work_on_own_invoice>(Method::post, "/providers/{person}/invoices/send").taking(3 * most_file_bytes),
        page<show_invoice>(Method::get, "/providers/{person}/invoices/{fact}"),
        page<invoice_csv>(Method::get, "/providers/{person}/invoices/{fact}/csv"),
        page<agree_all>(Method::post, "/providers/{person}/invoices/{fact}/agree"),
        page<show_answer>(Method::get, "/providers/{person}/invoices/{fact}/lines/{line}").with(info<answering_form>),
        page<save_answer>(Method::post, "/providers/{person}/invoices/{fact}/lines/{line}").with(info<answering_form>),
        page<show_agreement>(Method::get, "/children/{person}/agreement").with(info<agreement_form>),
        page<save_agreement>(Method::post, "/children/{person}/agreement").with(info<agreement_form>),
        page<show_agreement_again>(Method::get, "/children/{person}/agreement/{fact}"),
        page<save_agreement_again>(Method::post, "/children/{person}/agreement/{fact}")};
}

std::vector<Page> region_pages() {
    return {page<show_commissioning>(Method::get, "/commissioning"),
            page<show_sufficiency>(Method::get, "/commissioning/sufficiency"),
            page<sufficiency_csv>(Method::get, "/commissioning/sufficiency/csv"),
            page<sufficiency_document>(Method::get, "/commissioning/sufficiency/document"),
            page<show_market>(Method::get, "/commissioning/market"),
            page<show_outcomes>(Method::get, "/commissioning/outcomes"),
            page<show_shared_costs>(Method::get, "/commissioning/shared-costs"),
            page<shared_costs_csv>(Method::get, "/commissioning/shared-costs/csv"),
            page<show_new_shared_cost>(Method::get, "/commissioning/shared-costs/new").with(info<shared_cost_form>),
            page<save_new_shared_cost>(Method::post, "/commissioning/shared-costs/new").with(info<shared_cost_form>),
            page<show_governance>(Method::get, "/commissioning/governance"),
            page<show_voting_rules>(Method::get, "/commissioning/governance/rules").with(info<voting_rules_form>),
            page<save_voting_rules>(Method::post, "/commissioning/governance/rules").with(info<voting_rules_form>),
            page<show_new_motion>(Method::get, "/commissioning/governance/motion").with(info<motion_form>),
            page<save_new_motion>(Method::post, "/commissioning/governance/motion").with(info<motion_form>),
            page<save_vote>(Method::post, "/commissioning/governance/vote"),
            page<show_new_delegated>(Method::get, "/commissioning/governance/delegated").with(info<delegated_form>),
            page<save_new_delegated>(Method::post, "/commissioning/governance/delegated").with(info<delegated_form>),
            page<show_seat>(Method::get, "/commissioning/governance/seat").with(info<seat_form>),
            page<save_seat>(Method::post, "/commissioning/governance/seat").with(info<seat_form>)};
}

/// What is recorded of the co-operative as a whole, put right.
std::vector<Page> right_pages() {
    std::vector<Page> pages{page<show_vote_again>(Method::get, "/commissioning/governance/motion/{fact}/vote"),
                            page<save_vote_again>(Method::post, "/commissioning/governance/motion/{fact}/vote")};
    const auto add = [&](const std::array<Page, 4>& some) { pages.insert(pages.end(), some.begin(), some.end()); };
    add(righting_pages<&motion_righted, May::govern_region>("/commissioning/governance/motion/{fact}",
                                                            "/commissioning/governance/motion/{fact}/off"));
    add(righting_pages<&delegated_righted, May::govern_region>("/commissioning/governance/delegated/{fact}",
                                                               "/commissioning/governance/delegated/{fact}/off"));
    add(righting_pages<&voting_rules_righted, May::govern_region>("/commissioning/governance/rules/{fact}",
                                                                  "/commissioning/governance/rules/{fact}/off"));
    add(righting_pages<&shared_cost_righted, May::check_invoices>("/commissioning/shared-costs/cost/{fact}",
                                                                  "/commissioning/shared-costs/cost/{fact}/off"));
    add(righting_pages<&counting_righted, May::check_invoices>("/invoices/counting/{fact}",
                                                               "/invoices/counting/{fact}/off"));
    return pages;
}

}  // namespace

Area area() {
    Area area{
        .name = "Commissioning",
        .purpose =
            "Providers of homes, what is bought of them and whether there are homes enough; how a regional "
            "care co-operative is governed",
        .pages = provider_pages(),
        .menu = {{"Commissioning", "/commissioning", May::see_region}, {"Providers", "/providers", May::see_provider}},
        .of_child = {{"What was agreed for the home", "/children/{person}/agreement", May::record_placement}},
        .schema = commissioning_schema(),
        .kinds = entry_kinds(),
        .on_my_day = on_my_day};
    for (const auto& some : {invoice_pages(), region_pages(), right_pages()})
        area.pages.insert(area.pages.end(), some.begin(), some.end());
    return area;
}

}  // namespace kith::commissioning
