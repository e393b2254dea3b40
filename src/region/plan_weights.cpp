// How much each term counts: the board decides, with a day from which it holds.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "region/advice_forms.h"
#include "region/plan.h"

namespace kith::region {

namespace {

constexpr auto of_hundred = "0 to 100: how much it counts beside the others.";

template <auto member>
constexpr auto ask_weight(std::string_view name, std::string_view text) {
    return ask_number<member>(name, text, 0, 100, "").from_record();
}

constexpr Question<TermWeights> weight_questions[] = {
    ask_date<&TermWeights::starts>("starts", "From which day?", "", 366),
    ask_number<&TermWeights::distance>("distance", "Near home", 0, 100, of_hundred).from_record(),
    ask_weight<&TermWeights::school>("school", "Journey to school"),
    ask_weight<&TermWeights::people>("people", "People who matter"),
    ask_weight<&TermWeights::siblings>("siblings", "Brothers and sisters"),
    ask_weight<&TermWeights::childs_wishes>("childs_wishes", "The child's wishes"),
    ask_weight<&TermWeights::carers_wishes>("carers_wishes", "The carers' wishes"),
    ask_weight<&TermWeights::experience>("experience", "Experience for the child's needs"),
    ask_weight<&TermWeights::health>("health", "Health and disability"),
    ask_weight<&TermWeights::language>("language", "Language"),
    ask_weight<&TermWeights::culture>("culture", "Religion and culture, as the child wants them"),
    ask_weight<&TermWeights::children_there>("children_there", "Children already there"),
    ask_weight<&TermWeights::continuity>("continuity", "What stays the same"),
    ask_weight<&TermWeights::support>("support", "Support nearby"),
    ask_weight<&TermWeights::length>("length", "How long"),
    ask_number<&TermWeights::cost>("cost", "Cost", 0, 0, "Always 0: cost parts homes that are otherwise level.")
        .from_record(),
    ask_number<&TermWeights::reserve>("reserve", "Places of each authority kept free for emergencies", 0, 50, "")
        .from_record(),
};

/// Only a co-operative's board decides it.
Result<Decided> decided_here(const AskedAll<May::govern_region>& asked) {
    const auto& context = asked.context;
    const auto circle = TRY(circle_of(context.store, asked.allowed.authority(), context.today));
    if (circle.co_operative != asked.allowed.authority())
        return fail(Fault::not_found, "This is decided on the record of the co-operative.");
    return decided_in(context.store, circle, context.today);
}

FormPage weights_page(const Context& context, const Decided& decided, const FormInfo& form, Fields typed) {
    const auto& by = decided.weights;
    return {.form = form,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = ui::inset_text(fmt::format("Now: {}, decided by {}, from {}. Advice says by which it was made.",
                                                by.name, by.decided_by, by.from.in_words())),
            .back = "/"};
}

}  // namespace

const Form<TermWeights> weights_form{"region-weights", "How much each term counts", "Save", weight_questions};

Result<Response> show_weights(const AskedAll<May::govern_region>& asked) {
    const auto& context = asked.context;
    const auto decided = TRY(decided_here(asked));
    auto start = weights_from(decided.weights.of, context.today);
    start.reserve = decided.reserve;
    const auto form = weights_form.info();
    return form_page(context, weights_page(context, decided, form, weights_form.started(start)));
}

Result<Response> save_weights(const AskedAll<May::govern_region>& asked) {
    const auto& context = asked.context;
    const auto decided = TRY(decided_here(asked));
    const auto form = weights_form.info();
    auto page = weights_page(context, decided, form, TRY(context.typed(form)));
    auto weights = weights_form.read(page.typed, weights_from(decided.weights.of, context.today), context.today);
    if (!weights) return refused(context, std::move(page), weights.error());
    weights->by = context.reader->author().name;
    auto change = TRY(context.change());
    const auto entry = decide_weights(change, asked.allowed, *weights);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, "/region/weights", "Saved: how much each term counts");
}

}  // namespace kith::region
