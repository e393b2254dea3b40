// What a home can offer: everything may be left empty, and nothing ticked is said too.
#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "region/advice_forms.h"

namespace kith::region {

namespace {

template <class Enum>
std::vector<Choice> ticks_of(auto wanted) {
    std::vector<Choice> choices;
    for (const auto& word : words_of<Enum>)
        if (wanted(word.value)) {
            std::string words{word.words};
            words[0] = upper(words[0]);
            choices.push_back({std::string{word.code}, std::move(words)});
        }
    return choices;
}

template <auto member, auto wanted>
constexpr auto ask_ticks(std::string_view name, std::string_view text, std::string_view hint = {}) {
    auto question = ask_some_of<member>(name, text, hint);
    question.choices = [] { return ticks_of<typename decltype(wanted)::Code>(wanted); };
    return question.optional();
}

struct OfHealth {
    using Code = matching::Need;
    bool operator()(Code need) const { return matching::of_health(need); }
};
struct OfExperience {
    using Code = matching::Need;
    bool operator()(Code need) const { return !matching::of_health(need); }
};
template <class Enum>
struct Any {
    using Code = Enum;
    bool operator()(Enum) const { return true; }
};
struct Emergency {
    using Code = matching::RequestKind;
    bool operator()(Code kind) const { return kind == Code::emergency; }
};

constexpr Question<NewCanOffer> can_offer_questions[] = {
    ask_ticks<&NewCanOffer::health, OfHealth{}>("health", "Which needs of health and disability can you meet?",
                                                "Tick what somebody here is trained for or has done."),
    ask_ticks<&NewCanOffer::skills, OfExperience{}>("skills", "What do you have experience with?"),
    ask_ticks<&NewCanOffer::practices, Any<matching::Practice>{}>("practices",
                                                                  "What of religion and culture can you keep?"),
    ask_ticks<&NewCanOffer::features, Any<matching::Feature>{}>("features", "What is your home like?"),
    ask_ticks<&NewCanOffer::rather_not, OfExperience{}>("rather_not", "What could you not meet just now?"),
    ask_number<&NewCanOffer::from_age>("from_age", "From which age would you like to be asked?", 0, 20).optional(),
    ask_number<&NewCanOffer::to_age>("to_age", "Up to which age?", 0, 20).optional(),
    ask_one_of<&NewCanOffer::length>("length", "For how long?").from_record().optional(),
    ask_ticks<&NewCanOffer::more, Emergency{}>("more", "May you be asked in an emergency?"),
    ask_yes_no<&NewCanOffer::siblings>("siblings", "Would you take brothers and sisters?").from_record().optional(),
};

template <class Enum>
matching::SetOf<Enum> as_set(const std::vector<Enum>& all) {
    matching::SetOf<Enum> set;
    for (const auto one : all) set.insert(one);
    return set;
}

template <class Enum>
std::vector<Enum> as_list(std::string_view codes, auto wanted) {
    std::vector<Enum> all;
    const auto set = told::set_of<Enum>(codes);
    for (const auto& word : words_of<Enum>)
        if (set.has(word.value) && wanted(word.value)) all.push_back(word.value);
    return all;
}

NewCanOffer from_fact(const CanOffer& said) {
    NewCanOffer now{.health = as_list<matching::Need>(said.skills, OfHealth{}),
                    .skills = as_list<matching::Need>(said.skills, OfExperience{}),
                    .rather_not = as_list<matching::Need>(said.rather_not, OfExperience{}),
                    .practices = as_list<matching::Practice>(said.practices, Any<matching::Practice>{}),
                    .features = as_list<matching::Feature>(said.features, Any<matching::Feature>{}),
                    .from_age = said.from_age,
                    .to_age = said.to_age,
                    .length = {},
                    .more = {},
                    .siblings = said.siblings};
    if (said.length) now.length = from_code<matching::Length>(*said.length);
    if (said.emergencies) now.more.push_back(matching::RequestKind::emergency);
    return now;
}

CanOffer to_fact(const NewCanOffer& said, Date today, PersonId by) {
    return {.on = today,
            .by = by,
            .skills = told::codes_of(as_set(said.health) | as_set(said.skills)),
            .rather_not = told::codes_of(as_set(said.rather_not)),
            .practices = told::codes_of(as_set(said.practices)),
            .features = told::codes_of(as_set(said.features)),
            .from_age = said.from_age,
            .to_age = said.to_age,
            .length = said.length ? std::optional{std::string{code(*said.length)}} : std::nullopt,
            .emergencies = !said.more.empty(),
            .siblings = said.siblings};
}

/// What the home said last, and in which entry; none: it has said nothing.
struct SaidLast {
    NewCanOffer said;
    std::optional<EntryNumber> entry;
};
Result<SaidLast> said_last(const Context& context, const Leave& home) {
    const auto all = TRY(facts<CanOffer>(context.store, home, Known::now()));
    if (all.empty()) return SaidLast{};
    return SaidLast{from_fact(all.back().value), all.back().entered_by};
}

Result<FormPage> can_offer_page(const Asked<May::record_availability>& asked, const FormInfo& form, Fields typed) {
    std::string name = "This home";
    for (const auto& fact : TRY(facts<Home>(asked.context.store, asked.allowed, Known::now()))) name = fact.value.name;
    return FormPage{.form = form,
                    .action = Url{asked.context.request.path},
                    .typed = std::move(typed),
                    .above = ui::inset_text(name + ". Leave empty what you do not want to say. Advice says \"not "
                                                   "known\" of a home that has said nothing, and never counts it "
                                                   "against you."),
                    .back = fmt::format("/homes/{}", asked.person().number())};
}

}  // namespace

const Form<NewCanOffer> can_offer_form{"can-offer", "What this home can offer", "Save", can_offer_questions};

Result<Response> show_can_offer(const Asked<May::record_availability>& asked) {
    const auto form = can_offer_form.info();
    const auto now = TRY(said_last(asked.context, asked.allowed));
    auto page = TRY(can_offer_page(asked, form, can_offer_form.shown(now.said)));
    page.shown_at = TRY(shown_now(asked.context));
    return form_page(asked.context, page);
}

Result<Response> save_can_offer(const Asked<May::record_availability>& asked) {
    const auto& context = asked.context;
    const auto form = can_offer_form.info();
    auto page = TRY(can_offer_page(asked, form, TRY(context.typed(form))));
    const auto said = can_offer_form.read(page.typed, {}, context.today);
    if (!said) return refused(context, std::move(page), said.error());
    if (said->from_age && said->to_age && *said->to_age < *said->from_age)
        return refused(context, std::move(page), fail_at("to_age", "This is below the first age").value());
    const auto now = TRY(said_last(context, asked.allowed));
    if (now.entry && *now.entry > context.shown_at())
        return refused(context, std::move(page),
                       {Fault::conflict, "Someone else said what this home can offer since you opened this page.", {}},
                       can_offer_form.shown(now.said));
    auto change = TRY(context.change());
    const auto entry = TRY(change.open(asked.allowed, {can_offer_kind, "What this home can offer was said anew"}));
    TRY(change.enter(asked.allowed, to_fact(*said, context.today, context.reader->person)));
    TRY(change.commit());
    return saved(context, entry, fmt::format("/homes/{}", asked.person().number()), "Saved: what this home can offer");
}

}  // namespace kith::region
