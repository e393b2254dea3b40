// What is recorded of a home as a place: who runs it, its terms, its rests, its inspections.
#include "homes/recordings.h"

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::homes {

static Wrong out_of_order(Date starts, std::optional<Date> ends) {
    if (ends && *ends < starts) return wrong("ends", fmt::format("This is before it begins, on {}", starts.in_words()));
    return {};
}

static std::string until_words(std::optional<Date> ends) {
    return ends ? fmt::format(" until {}", ends->in_words()) : std::string{};
}

// ---- Who runs it -------------------------------------------------------------------------------------------------

static constexpr Question<RunBy> run_by_questions[] = {
    ask_one_of<&RunBy::provider>("provider", "Who provides the home?").from_record(),
    ask_line<&RunBy::agency>("agency", "Which agency or company?", "Where it is not this authority").optional(),
    ask_line<&RunBy::urn>("urn", "Ofsted number", "Of the home, or of the fostering agency: for example SC012345", 20)
        .optional(),
    ask_line<&RunBy::manager>("manager", "Registered manager").optional(),
    ask_line<&RunBy::postcode>("postcode", "Postcode", "Of a home with staff", 10).optional(),
    ask_date<&RunBy::starts>("starts", "From what day?"),
};
static constexpr Form<RunBy> run_by_form{"home-run-by", "Say who runs this home", "Save", run_by_questions};

constinit const Recording<RunBy> run_by{
    .kind = {"homes.run_by", "Who runs it"},
    .form = run_by_form,
    .sentence =
        [](const HomeFile& file, const RunBy& by) {
            return fmt::format("{} is run by {} from {}", file.name(),
                               by.agency ? *by.agency : lower(in_words(by.provider)), by.starts.in_words());
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            const auto* now = file.run_by_on(today);
            RunBy by = now ? now->value : RunBy{care::Provider::own_authority, {}, {}, {}, {}, today};
            by.starts = today;
            return by;
        },
    .contradicts = [](const HomeFile&, const RunBy& by, Date) -> Wrong {
        if (by.postcode && !postcode_of(*by.postcode)) return wrong("postcode", "Enter a postcode, like NE1 1AA");
        return {};
    },
};

// ---- Terms -------------------------------------------------------------------------------------------------------

static constexpr Question<Terms> terms_questions[] = {
    ask_one_of<&Terms::how>("how", "On what do the terms rest?").from_record(),
    ask_number<&Terms::places>("places", "For how many children?", 1, 60),
    ask_number<&Terms::from_age>("from_age", "From what age?", 0, 17),
    ask_number<&Terms::to_age>("to_age", "To what age?", 0, 20),
    ask_line<&Terms::decided_by>("decided_by", "Who decided?", "For example, the agency decision maker, by name"),
    ask_date<&Terms::starts>("starts", "From what day?"),
    ask_date<&Terms::ends>(
        "ends", "Until what day?",
        "Leave empty where they go on. After it earlier terms hold again, if there are any; to end approval, record "
        "that it ends.",
        3'660)
        .optional(),
    ask_which<&Terms::only_for>("only_for", "Only for one child they know?",
                                "That child's brothers and sisters are included.")
        .optional(),
    ask_line<&Terms::extended>("extended", "Why was it extended?",
                               "Only an approval for the time being, beyond 16 weeks: by 8 more at most", 500)
        .optional(),
    ask_words<&Terms::words>("words", "What else do the terms say?", {}, 2'000).optional(),
};
static constexpr Form<Terms> terms_form{"home-terms", "Record terms of approval", "Save terms", terms_questions};

// Regs. 24 and 25 of the Care Planning Regulations: sixteen weeks, and eight more once, for a reason.
static Wrong for_too_long(const Terms& terms) {
    if (terms.how != ApprovedHow::for_the_time)
        return terms.extended ? wrong("extended", "Only an approval for the time being is extended") : Wrong{};
    const auto usual = terms.starts.plus_days(16 * 7), most = terms.starts.plus_days(24 * 7);
    if (!terms.ends || *terms.ends > most)
        return wrong("ends", fmt::format("An approval for the time being ends within 16 weeks, by {}; extended, by {}",
                                         usual.in_words(), most.in_words()));
    if (*terms.ends > usual && !terms.extended)
        return wrong("extended",
                     fmt::format("It ends within 16 weeks, by {}. If it was extended, say why", usual.in_words()));
    return {};
}

constinit const Recording<Terms> terms_of_approval{
    .kind = {"homes.terms", "Terms of approval"},
    .form = terms_form,
    .sentence =
        [](const HomeFile& file, const Terms& terms) {
            return fmt::format("{}: {} from {} to {} years old, from {}{}", file.name(),
                               plural(terms.places, "child", "children"), terms.from_age, terms.to_age,
                               terms.starts.in_words(), until_words(terms.ends));
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            const auto* now = file.terms_on(today);
            const auto how = file.family() ? ApprovedHow::after_panel : ApprovedHow::registered;
            Terms terms = now ? now->value : Terms{how, 1, 0, 17, {}, "", "", today, {}};
            terms.starts = today;
            terms.decided_by.clear();
            terms.extended.reset();
            return terms;
        },
    .contradicts = [](const HomeFile& file, const Terms& terms, Date) -> Wrong {
        if (terms.to_age < terms.from_age) return wrong("to_age", "This is younger than the age they begin at");
        if (file.family() == (terms.how == ApprovedHow::registered))
            return wrong("how", file.family() ? "Carers are approved, not registered"
                                              : "A home with staff is registered, not approved");
        if (auto too_long = for_too_long(terms)) return too_long;
        return out_of_order(terms.starts, terms.ends);
    },
    .choices = [](const HomeFile& file) { return children_of(file, "only_for"); },
};

// ---- Exemption ---------------------------------------------------------------------------------------------------

static constexpr Question<Exemption> exemption_questions[] = {
    ask_number<&Exemption::places>("places", "How many children in all?", 4, 12),
    ask_line<&Exemption::children>("children", "Which children, by name?",
                                   "Leave empty where they are named on the record one by one", 500)
        .optional(),
    ask_words<&Exemption::why>("why", "Why?", {}, 2'000),
    ask_line<&Exemption::given_by>("given_by", "Who gave it?", "The authority in whose area the home is"),
    ask_date<&Exemption::starts>("starts", "From what day?"),
    ask_date<&Exemption::ends>("ends", "Until what day?", "Leave empty where no day was set", 3'660).optional(),
};
static constexpr Form<Exemption> exemption_form{"home-exemption", "Record an exemption from the usual limit",
                                                "Save exemption", exemption_questions};

constinit const Recording<Exemption> exemption{
    .kind = {"homes.exemption", "Exemption from the usual limit"},
    .form = exemption_form,
    .sentence =
        [](const HomeFile& file, const Exemption& given) {
            return fmt::format("{} may foster {} children from {}{}{}", file.name(), given.places,
                               given.starts.in_words(), until_words(given.ends),
                               given.children.empty() ? "" : ": " + given.children);
        },
    .start = [](const HomeFile&, Date today, PersonId) { return Exemption{4, "", "", "", today, {}}; },
    .contradicts = [](const HomeFile& file, const Exemption& given, Date) -> Wrong {
        if (!file.family()) return wrong("places", "The usual limit is about families who foster");
        return out_of_order(given.starts, given.ends);
    },
};

// ---- Not available -----------------------------------------------------------------------------------------------

static constexpr Question<NotAvailable> not_available_questions[] = {
    ask_one_of<&NotAvailable::why>("why", "Why not?"),
    ask_date<&NotAvailable::starts>("starts", "From what day?", "For example, today or 14/2/2027", 366),
    ask_date<&NotAvailable::ends>("ends", "Until what day?", "The last day. Leave empty if you do not know yet.", 732)
        .optional(),
    ask_number<&NotAvailable::places>("places", "How many places?", 1, 60),
    ask_words<&NotAvailable::words>("words", "Anything to add?", {}, 1'000).optional(),
};
static constexpr Form<NotAvailable> not_available_form{"home-not-available", "Say when there is no room", "Save",
                                                       not_available_questions};

constinit const Recording<NotAvailable> not_available{
    .kind = {"homes.not_available", "Not available"},
    .form = not_available_form,
    .sentence =
        [](const HomeFile& file, const NotAvailable& rest) {
            return fmt::format("{}: {} not available from {}{}: {}", file.name(), plural(rest.places, "place"),
                               rest.starts.in_words(), until_words(rest.ends), lower(in_words(rest.why)));
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            const auto* terms = file.terms_on(today);
            return NotAvailable{WhyNot::resting, terms ? terms->value.places : 1, "", today, {}};
        },
    .contradicts = [](const HomeFile& file, const NotAvailable& rest, Date) -> Wrong {
        const auto* terms = file.terms_on(rest.starts);
        if (!terms) return wrong("starts", "No terms of approval are recorded for that day");
        if (rest.places > terms->value.places)
            return wrong("places", fmt::format("The home has {}", plural(terms->value.places, "place")));
        return out_of_order(rest.starts, rest.ends);
    },
};

// ---- Inspection --------------------------------------------------------------------------------------------------

static constexpr Question<Inspection> inspection_questions[] = {
    ask_date<&Inspection::on>("on", "When was it inspected?"),
    ask_one_of<&Inspection::rating>("rating", "What did Ofsted judge?"),
};
static constexpr Form<Inspection> inspection_form{"home-inspection", "Record an Ofsted inspection", "Save",
                                                  inspection_questions};

constinit const Recording<Inspection> inspection{
    .kind = {"homes.inspection", "Ofsted inspection"},
    .form = inspection_form,
    .sentence =
        [](const HomeFile& file, const Inspection& seen) {
            return fmt::format("Ofsted inspected {} on {}: {}", file.name(), seen.on.in_words(),
                               lower(in_words(seen.rating)));
        },
    .start =
        [](const HomeFile&, Date today, PersonId) {
            return Inspection{Rating::good, today};
        },
};

}  // namespace kith::homes
