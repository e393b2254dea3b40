#pragma once

#include "allowances/facts.h"
#include "kernel/forms/form.h"

/// The forms of allowances.
namespace kith::allowances {

/// One thing that a home is paid, or pays back, named by its fact.
struct PutRight {
    enum class How { ended, mistake };

    std::string which;  ///< the number of the fact; the page offers those there are
    How how = How::ended;
    std::optional<Date> last;
    std::string because;
};

/// What is asked of a payment run.
struct RunAsked {
    std::optional<Date> from;  ///< asked before the first run only
    Date to, pay_day;
};

extern const Form<PayTerms> terms_form;
extern const Form<Fee> fee_form;
extern const Form<Extra> extra_form;
extern const Form<Retainer> retainer_form;
extern const Form<Overpayment> overpayment_form;
extern const Form<PutRight> put_right_form;
extern const Form<OwnRate> own_rate_form;
extern const Form<HowWePay> how_we_pay_form;
extern const Form<RunAsked> run_form;

}  // namespace kith::allowances

namespace kith {

template <>
inline constexpr std::array words_of<allowances::PutRight::How>{
    Word{allowances::PutRight::How::ended, "ended", "It ends, or ended"},
    Word{allowances::PutRight::How::mistake, "mistake", "It was recorded in error"}};

}  // namespace kith
