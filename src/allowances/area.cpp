// All that the program sees of allowances.
#include "allowances/pages.h"

namespace kith::allowances {

template <const auto& form>
static FormInfo info() {
    return form.info();
}

Area area() {
    return {
        .name = "Allowances",
        .purpose = "What a home is paid for a child, and why",
        .pages =
            {page<show_statement>(Method::get, "/homes/{person}/payments"),
             page<show_terms>(Method::get, "/homes/{person}/payments/terms").with(info<terms_form>),
             page<save_terms>(Method::post, "/homes/{person}/payments/terms").with(info<terms_form>),
             page<show_fee>(Method::get, "/homes/{person}/payments/fee").with(info<fee_form>),
             page<save_fee>(Method::post, "/homes/{person}/payments/fee").with(info<fee_form>),
             page<show_extra>(Method::get, "/homes/{person}/payments/extra").with(info<extra_form>),
             page<save_extra>(Method::post, "/homes/{person}/payments/extra").with(info<extra_form>),
             page<show_retainer>(Method::get, "/homes/{person}/payments/retainer").with(info<retainer_form>),
             page<save_retainer>(Method::post, "/homes/{person}/payments/retainer").with(info<retainer_form>),
             page<show_overpayment>(Method::get, "/homes/{person}/payments/overpayment").with(info<overpayment_form>),
             page<save_overpayment>(Method::post, "/homes/{person}/payments/overpayment").with(info<overpayment_form>),
             page<show_put_right>(Method::get, "/homes/{person}/payments/put-right").with(info<put_right_form>),
             page<save_put_right>(Method::post, "/homes/{person}/payments/put-right").with(info<put_right_form>),
             page<show_runs>(Method::get, "/payments"),
             page<show_new_run>(Method::get, "/payments/new").with(info<run_form>),
             page<save_new_run>(Method::post, "/payments/new").with(info<run_form>),
             page<show_run>(Method::get, "/payments/runs/{run}"),
             page<payments_file>(Method::get, "/payments/runs/{run}/payments.csv"),
             page<lines_file>(Method::get, "/payments/runs/{run}/lines.csv"),
             page<file_for_bacs>(Method::get, "/payments/runs/{run}/bacs.txt"),
             page<show_rates>(Method::get, "/payments/rates"),
             page<show_own_rate>(Method::get, "/payments/rates/new").with(info<own_rate_form>),
             page<save_own_rate>(Method::post, "/payments/rates/new").with(info<own_rate_form>),
             page<show_how_we_pay>(Method::get, "/payments/how").with(info<how_we_pay_form>),
             page<save_how_we_pay>(Method::post, "/payments/how").with(info<how_we_pay_form>)},
        .menu = {{"Payments", "/payments", May::run_payments}},
        .of_home = {{"Payments", "/homes/{person}/payments", May::see_payments}},
        .schema = allowances_schema(),
        .kinds = {terms_kind, agreed_kind, put_right_kind, rules_kind, run_kind, paid_kind},
        .on_my_day = on_my_day};
}

}  // namespace kith::allowances
