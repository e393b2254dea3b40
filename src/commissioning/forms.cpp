// The questions of commissioning, as a person would ask them; what the record knows is filled in.
#include "commissioning/forms.h"

#include <fmt/format.h>

#include "commissioning/asking.h"
#include "kernel/core/text.h"

namespace kith::commissioning {

constexpr int year_ahead = 366, years_ahead = 3'660;

std::optional<int> hundredths_in(std::string_view typed) {
    typed = trim(typed);
    if (typed.ends_with('%')) typed = trim(typed.substr(0, typed.size() - 1));
    const bool down = typed.starts_with('-');
    if (down) typed.remove_prefix(1);
    const auto point = typed.find('.');
    const auto whole = typed.substr(0, point);
    const auto part = point == typed.npos ? std::string_view{} : typed.substr(point + 1);
    if (whole.empty() || whole.size() > 3 || part.size() > 2 || (point != typed.npos && part.empty())) return {};
    int value = 0;
    for (const char c : whole) {
        if (!is_digit(c)) return {};
        value = value * 10 + (c - '0');
    }
    for (std::size_t i = 0; i < 2; ++i) {
        if (i < part.size() && !is_digit(part[i])) return {};
        value = value * 10 + (i < part.size() ? part[i] - '0' : 0);
    }
    return down ? -value : value;
}

std::string hundredths_shown(int hundredths) {
    const int size = hundredths < 0 ? -hundredths : hundredths;
    return fmt::format("{}{}.{:02}", hundredths < 0 ? "-" : "", size / 100, size % 100);
}

static constexpr Question<NewProvider> new_provider_questions[] = {
    ask_line<&NewProvider::name>("name", "What is the provider called?"),
    ask_one_of<&NewProvider::kind>("kind", "What kind of body is it?"),
    ask_line<&NewProvider::urn>("urn", "Ofsted number", "Of the organisation. A group that runs no home has none.", 20)
        .optional(),
};
constinit const Form<NewProvider> new_provider_form{"new-provider", "Put a provider on the register",
                                                    "Put it on the register", new_provider_questions};

static constexpr Question<Agreeing> agreement_questions[] = {
    ask_which<&Agreeing::contract>("contract", "Under which contract?",
                                   "Of the co-operative. Leave empty for a price agreed for this child alone.")
        .optional()
        .from_record(),
    ask_line<&Agreeing::provider>("provider", "Which provider?"),
    ask_line<&Agreeing::provider_urn>("provider_urn", "Its Ofsted number", {}, 20).optional(),
    ask_one_of<&Agreeing::band>("band", "Which band of need?").from_record(),
    ask_money<&Agreeing::weekly>("weekly", "How much a week?", "Leave empty for the contract's price.").optional(),
    ask_date<&Agreeing::starts>("starts", "From which day?", {}, year_ahead),
    ask_date<&Agreeing::ends>("ends", "Until which day?", "Leave empty where it runs as long as the child stays.",
                              years_ahead)
        .optional(),
    ask_words<&Agreeing::includes>("includes", "What else does the price pay for?", "For example, therapy or travel.",
                                   1'000)
        .optional(),
};
constinit const Form<Agreeing> agreement_form{"placement-agreement", "Record what was agreed for this home", "Save",
                                              agreement_questions};

static constexpr Question<TypedInvoice> typed_invoice_questions[] = {
    ask_line<&TypedInvoice::number>("number", "Invoice number", {}, 40),
    ask_date<&TypedInvoice::on>("on", "Dated"),
    ask_line<&TypedInvoice::reference>("reference", "Reference of the placement agreement", "For example, 2-10482", 60),
    ask_date<&TypedInvoice::from>("from", "From"),
    ask_date<&TypedInvoice::to>("to", "To", {}, 31),
    ask_number<&TypedInvoice::nights>("nights", "Nights", 1, 366),
    ask_money<&TypedInvoice::amount>("amount", "Amount"),
};
constinit const Form<TypedInvoice> typed_invoice_form{"typed-invoice", "Type an invoice of one line", "Check it",
                                                      typed_invoice_questions};

static constexpr Question<Answering> answering_questions[] = {
    ask_one_of<&Answering::answer>("answer", "What do you say to this line?"),
    ask_money<&Answering::amount>("amount", "How much is to be paid?",
                                  "Leave empty for what is invoiced, or for nothing where the line is disputed.")
        .optional(),
    ask_line<&Answering::why>("why", "Why?", "The provider reads this.", 500),
};
constinit const Form<Answering> answering_form{"invoice-line", "Answer a line", "Save", answering_questions};

static constexpr Question<SharedCost> shared_cost_questions[] = {
    ask_line<&SharedCost::what>("what", "What is it for?", "For example, the placements team"),
    ask_money<&SharedCost::amount>("amount", "How much?"),
    ask_date<&SharedCost::from>("from", "For days from", {}, year_ahead),
    ask_date<&SharedCost::to>("to", "To", "The last day", year_ahead),
    ask_one_of<&SharedCost::by>("by", "How is it shared?").from_record(),
};
constinit const Form<SharedCost> shared_cost_form{"shared-cost", "Share a cost between the members", "Save",
                                                  shared_cost_questions};

static constexpr Question<CountingRule> counting_questions[] = {
    ask_one_of<&CountingRule::rule>("rule", "Which days of a stay are paid for?").from_record(),
    ask_date<&CountingRule::starts>("starts", "For stays that end from which day?", {}, year_ahead),
};
constinit const Form<CountingRule> counting_form{"counting-rule", "Say which days are paid for", "Save",
                                                 counting_questions};

static constexpr Question<VotingRules> voting_rules_questions[] = {
    ask_number<&VotingRules::quorum>("quorum", "How many of all votes must be cast, in per cent?", 1, 100),
    ask_one_of<&VotingRules::majority>("majority", "What carries a motion?").from_record(),
    ask_date<&VotingRules::starts>("starts", "From which day?", "For motions that open from then on.", year_ahead),
};
constinit const Form<VotingRules> voting_rules_form{"voting-rules", "Say how the co-operative decides", "Save",
                                                    voting_rules_questions};

static constexpr Question<Motion> motion_questions[] = {
    ask_line<&Motion::title>("title", "What is put to the members?", "In one line", 120),
    ask_words<&Motion::words>("words", "The motion in full", {}, 5'000),
    ask_date<&Motion::opens>("opens", "They vote from which day?", {}, year_ahead),
    ask_date<&Motion::closes>("closes", "Until which day?", "The last day", year_ahead),
};
constinit const Form<Motion> motion_form{"motion", "Put a motion", "Put it to the members", motion_questions};

static constexpr Question<Revote> revote_questions[] = {
    ask_one_of<&Revote::cast>("cast", "How does your member vote?").from_record(),
};
constinit const Form<Revote> revote_form{"vote-again", "Change how your member voted", "Save", revote_questions};

static constexpr Question<Delegated> delegated_questions[] = {
    ask_line<&Delegated::what>("what", "Which decision is left to somebody?",
                               "For example, individual agreements within a framework"),
    ask_line<&Delegated::to_whom>("to_whom", "To whom?", "A post, not a name"),
    ask_money<&Delegated::up_to>("up_to", "Up to how much, where there is a limit?").optional(),
    ask_which<&Delegated::motion>("motion", "By which motion?").optional().from_record(),
    ask_date<&Delegated::starts>("starts", "From which day?", {}, year_ahead),
    ask_date<&Delegated::ends>("ends", "Until which day?", "Leave empty if no end is set.", years_ahead).optional(),
};
constinit const Form<Delegated> delegated_form{"delegated-decision", "Record a delegated decision", "Save",
                                               delegated_questions};

static constexpr Question<Seating> seat_questions[] = {
    ask_which<&Seating::person>("who", "Who sits on the board?"),
    ask_which<&Seating::member>("member", "For which member?"),
    ask_date<&Seating::starts>("starts", "From which day?", {}, year_ahead),
};
constinit const Form<Seating> seat_form{"board-seat", "Say who sits on the board for a member", "Save", seat_questions};

}  // namespace kith::commissioning
