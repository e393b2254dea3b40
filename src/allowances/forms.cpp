// The questions of allowances, as a person would ask them; what the record knows is not asked.
#include "allowances/forms.h"

namespace kith::allowances {

constexpr int year_ahead = 366;

/// Pounds: what nobody is paid at once is more likely a slip.
constexpr int under = 10'000;

static constexpr std::string_view sort_code_hint = "Six digits. For example, 20-04-15", account_hint = "Eight digits",
                                  until_hint = "Leave empty if no end is known.",
                                  carers_read = "The carers read this as you write it.";

static constexpr Question<PayTerms> terms_questions[] = {
    ask_date<&PayTerms::starts>("starts", "From which day does this hold?",
                                "Nothing is paid for days before the first terms of a home.", year_ahead),
    ask_one_of<&PayTerms::area>("area", "Where is the carers' home?",
                                "It sets the rate, wherever the child comes from.")
        .from_record(),
    ask_line<&PayTerms::payee>("payee", "Whose account is it?", "The name on the account", 60),
    ask_line<&PayTerms::sort_code>("sort_code", "Sort code", "Leave empty to keep the account we have.", 12).optional(),
    ask_line<&PayTerms::account>("account", "Account number", account_hint, 12).optional(),
    ask_line<&PayTerms::level>("level", "Level of the carers, for their fee", {}, 60).optional(),
    ask_date<&PayTerms::ends>("ends", "Until which day?", until_hint, year_ahead).optional(),
};
constinit const Form<PayTerms> terms_form{"payment-terms", "Say how this home is paid", "Save", terms_questions};

static constexpr Question<Fee> fee_questions[] = {
    ask_money<&Fee::weekly, under, 0>("weekly", "How much a week?"),
    ask_one_of<&Fee::paid_for>("paid_for", "For whom, and when?"),
    ask_line<&Fee::why>("why", "Why?", carers_read, 200),
    ask_date<&Fee::starts>("starts", "From which day?", {}, year_ahead),
    ask_date<&Fee::ends>("ends", "Until which day?", until_hint, year_ahead).optional(),
};
constinit const Form<Fee> fee_form{"payment-fee", "Add a fee", "Save", fee_questions};

static constexpr Question<Extra> extra_questions[] = {
    ask_one_of<&Extra::what>("what", "What is it for?"),
    ask_which<&Extra::child>("child", "For which child?", "Leave empty if it is for the home.").optional(),
    ask_date<&Extra::on>("on", "When was it, or when is it?", {}, year_ahead),
    ask_number<&Extra::miles>("miles", "How many miles?", 1, 5'000).only_if("what", "mileage").optional(),
    ask_money<&Extra::amount, under, 0>("amount", "How much?",
                                        "Leave empty for mileage: it is worked out from the miles.")
        .optional(),
    ask_line<&Extra::why>("why", "What was it?", carers_read, 200),
};
constinit const Form<Extra> extra_form{"payment-extra", "Add an extra payment", "Save", extra_questions};

static constexpr Question<Retainer> retainer_questions[] = {
    ask_money<&Retainer::weekly, under, 0>("weekly", "How much a week?"),
    ask_which<&Retainer::child>("child", "For whom is the place kept?",
                                "It is paid while they are away. Leave empty to pay while no child is here.")
        .optional(),
    ask_line<&Retainer::why>("why", "Why?", carers_read, 200),
    ask_date<&Retainer::starts>("starts", "From which day?", {}, year_ahead),
    ask_date<&Retainer::ends>("ends", "Until which day?", "It stops then unless it is agreed again.", year_ahead),
};
constinit const Form<Retainer> retainer_form{"payment-retainer", "Add a retainer", "Save", retainer_questions};

static constexpr Question<Overpayment> overpayment_questions[] = {
    ask_money<&Overpayment::amount, under, 0>("amount", "How much was paid too much?",
                                              "Only what was not paid by a run here: those put themselves right."),
    ask_money<&Overpayment::weekly, under, 0>("weekly", "How much is taken back a week?",
                                              "As it was agreed with the carers."),
    ask_line<&Overpayment::why>("why", "How did it come about?", carers_read, 200),
    ask_date<&Overpayment::starts>("starts", "From which day is it taken back?", {}, year_ahead),
};
constinit const Form<Overpayment> overpayment_form{"payment-overpayment", "Record an overpayment", "Save",
                                                   overpayment_questions};

static constexpr Question<PutRight> put_right_questions[] = {
    ask_text<&PutRight::which>(Kind::one_of, "which", "Which?", {}, 20),
    ask_one_of<&PutRight::how>("how", "What about it?"),
    ask_date<&PutRight::last>("last", "Which is the last day?", {}, year_ahead).only_if("how", "ended").optional(),
    ask_line<&PutRight::because>("because", "Why?", {}, 500),
};
constinit const Form<PutRight> put_right_form{"payment-put-right", "End or put right", "Save", put_right_questions};

static constexpr Question<OwnRate> own_rate_questions[] = {
    ask_one_of<&OwnRate::area>("area", "For homes where?"),
    ask_one_of<&OwnRate::band>("band", "For children of which age?"),
    ask_money<&OwnRate::weekly, under, 0>("weekly", "How much a week?"),
    ask_date<&OwnRate::starts>("starts", "From which day?", {}, year_ahead),
};
constinit const Form<OwnRate> own_rate_form{"own-rate", "Set a rate of our own", "Save", own_rate_questions};

static constexpr Question<HowWePay> how_we_pay_questions[] = {
    ask_line<&HowWePay::name>("name", "Name of the account you pay from", {}, 60),
    ask_line<&HowWePay::sort_code>("sort_code", "Its sort code", sort_code_hint, 12),
    ask_line<&HowWePay::account>("account", "Its account number", account_hint, 12),
    ask_line<&HowWePay::user_number>("user_number", "Bacs service user number", "Six digits", 12),
    ask_number<&HowWePay::most_recovered>("most_recovered",
                                          "How much of one payment may be taken back at most, per cent?", 0, 50),
    ask_money<&HowWePay::mile, under, 0>("mile", "How much for each mile driven?", "For example, 0.45"),
    ask_date<&HowWePay::starts>("starts", "From which day?", {}, year_ahead),
};
constinit const Form<HowWePay> how_we_pay_form{"how-we-pay", "Say how we pay", "Save", how_we_pay_questions};

static constexpr Question<RunAsked> run_questions[] = {
    ask_date<&RunAsked::from>("from", "From which day do you pay here?",
                              "The first day that was not paid for in another way. Asked once.")
        .optional(),
    ask_date<&RunAsked::to>("to", "Up to and with which day do you pay?", {}, 31),
    ask_date<&RunAsked::pay_day>("pay_day", "On which day does the money arrive?", "A working day", 62),
};
constinit const Form<RunAsked> run_form{"payment-run", "Work out a payment run", "Work it out", run_questions};

}  // namespace kith::allowances
