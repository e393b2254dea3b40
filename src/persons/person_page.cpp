// Who someone is: all that this reader may see of it on one page, each part with its own way to add to it or put it
// right.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/works_with.h"
#include "kernel/core/text.h"
#include "persons/pages.h"
#include "persons/parts.h"

namespace kith::persons {

namespace {

/// What the parts of the page need: the person, and what the reader may do.
struct Shown {
    const Context& context;
    const PersonFile& file;
    Ways ways;

    std::string address(std::string_view rest) const { return address_of(file.id, rest); }
    std::vector<ui::Action> add(std::string_view part, const char* words) const {
        if (!ways.change) return {};
        return {{words, Url{address(fmt::format("/{}/new", part))}, ""}};
    }
    std::vector<ui::Action> correct(std::string_view part, FactId fact, std::string what) const {
        if (!ways.change) return {};
        return {{"Correct", Url{address(fmt::format("/{}/{}/correct", part, fact.number()))}, std::move(what)}};
    }
};

ui::SummaryList list_of(const char* title, std::vector<ui::SummaryList::Row> rows, std::vector<ui::Action> actions) {
    if (rows.empty()) rows.push_back({"None recorded", ui::Content{}});
    return {.rows = std::move(rows), .card_title = title, .card_actions = std::move(actions)};
}

Html who_they_are(const Shown& shown) {
    const auto& person = shown.file.person.value;
    std::vector<ui::SummaryList::Row> rows;
    rows.push_back({"Age", age_words(person, shown.context.today)});
    rows.push_back({"Sex", std::string{person.sex ? in_words(*person.sex) : "Not recorded"}});
    if (person.gender) rows.push_back({"Gender, in their words", *person.gender});
    rows.push_back({"Ethnicity", std::string{person.ethnicity ? in_words(*person.ethnicity) : "Not recorded"}});
    if (person.religion) rows.push_back({"Religion", *person.religion});
    std::vector<ui::Action> actions;
    if (shown.ways.change)
        actions.push_back({"Change",
                           Url{shown.address(fmt::format("/details/{}/correct", shown.file.person.id.number()))},
                           "who they are"});
    return ui::summary_list(list_of("Who they are", std::move(rows), std::move(actions)));
}

Html names(const Shown& shown) {
    std::vector<ui::SummaryList::Row> rows;
    for (const auto& name : shown.file.names) {
        const auto span = span_words(name.value.starts, name.value.ends);
        rows.push_back({std::string{in_words(name.value.kind)},
                        span.empty() ? name.value.whole() : fmt::format("{}. {}", name.value.whole(), span),
                        shown.correct("names", name.id, name.value.whole())});
    }
    return ui::summary_list(list_of("Names", std::move(rows), shown.add("names", "Add a name")));
}

Html identifiers(const Shown& shown) {
    std::vector<ui::SummaryList::Row> rows;
    for (const auto& number : shown.file.identifiers) {
        const std::string kind{in_words(number.value.kind)};
        rows.push_back({kind, number.value.value, shown.correct("identifiers", number.id, kind)});
    }
    return ui::summary_list(list_of("Numbers", std::move(rows), shown.add("identifiers", "Add a number")));
}

Html languages(const Shown& shown) {
    std::vector<ui::SummaryList::Row> rows;
    for (const auto& language : shown.file.languages) {
        std::vector<std::string> words;
        if (language.value.first) words.emplace_back("First language");
        words.emplace_back(language.value.interpreter ? "needs an interpreter" : "needs no interpreter");
        rows.push_back({language.value.language, join(words, ", "),
                        shown.correct("languages", language.id, language.value.language)});
    }
    return ui::summary_list(list_of("Languages", std::move(rows), shown.add("languages", "Add a language")));
}

Html disabilities(const Shown& shown) {
    std::vector<ui::SummaryList::Row> rows;
    for (const auto& disability : shown.file.disabilities) {
        const std::string kind{in_words(disability.value.kind)};
        rows.push_back({kind, disability.value.words, shown.correct("disabilities", disability.id, kind)});
    }
    return ui::summary_list(list_of("Disabilities", std::move(rows), shown.add("disabilities", "Add a disability")));
}

Result<Html> addresses(const Shown& shown) {
    std::vector<ui::SummaryList::Row> rows;
    for (const auto& address : TRY(addresses_of(shown.context, shown.file))) {
        Html words = html("{}", address.words);
        if (address.kept_safe && address.open) words += html(" {}", ui::tag({"Kept safe", ui::Tone::late}));
        const auto span = span_words(address.starts, address.ends);
        rows.push_back(
            {span.empty() ? std::string{"Days not known"} : span, std::move(words),
             address.open ? shown.correct("addresses", address.fact, "address") : std::vector<ui::Action>{}});
    }
    return ui::summary_list(list_of("Addresses", std::move(rows), shown.add("addresses", "Move to a new address")));
}

Html workers(const Shown& shown, const std::vector<WorksWith>& works) {
    std::vector<ui::SummaryList::Row> rows;
    for (const auto& work : works)
        if (works_on(work, shown.context.today))
            rows.push_back(
                {std::string{in_words(work.as)}, fmt::format("{}. {}", work.name, span_words(work.starts, work.ends))});
    std::vector<ui::Action> actions;
    if (shown.ways.allocate) actions.push_back({"Change", Url{shown.address("/workers")}, "who works with them"});
    return ui::summary_list(list_of("Who works with them", std::move(rows), std::move(actions)));
}

std::string tie_in_words(const Related& related) {
    auto words = fmt::format("{}{}", in_words(related.tie, related.sex),
                             related.ends ? fmt::format(", until {}", related.ends->in_words()) : "");
    if (related.parental_responsibility) words += ", has parental responsibility";
    return words;
}

Result<Html> ties(const Shown& shown, const Allowed<May::see_person>& leave) {
    std::vector<ui::SummaryList::Row> rows;
    const auto ties = TRY(related(shown.context.store, leave, Known::now()));
    std::vector<PersonId> others;
    for (const auto& related : ties) others.push_back(related.id);
    const auto may = [&](May to) { return Gate::among(shown.context.store, *shown.context.reader, to, others); };
    const auto open = TRY(may(May::see_person));
    const auto changeable = TRY(may(May::change_person));
    const auto holds = [](const std::vector<PersonId>& some, PersonId person) {
        return std::ranges::find(some, person) != some.end();
    };
    for (const auto& related : ties) {
        std::vector<ui::Action> actions;
        if (shown.ways.change && (related.recorded_about == shown.file.id || holds(changeable, related.id))) {
            const auto fact = related.fact.number();
            actions.push_back({"Correct",
                               Url{address_of(related.recorded_about, fmt::format("/relationships/{}/correct", fact))},
                               related.name});
            if (!related.ends)
                actions.push_back({"End",
                                   Url{address_of(related.recorded_about, fmt::format("/relationships/{}/end", fact))},
                                   related.name});
        }
        const auto words = tie_in_words(related);
        rows.push_back({related.name,
                        holds(open, related.id)
                            ? html("{}. {}", words, ui::link("Their page", Url{address_of(related.id)}))
                            : html("{}", words),
                        std::move(actions)});
    }
    auto actions = shown.add("relationships", "Add someone");
    if (shown.ways.change && !rows.empty())
        actions.push_back({"Say how much they matter", Url{shown.address("/matters")}, ""});
    return ui::summary_list(list_of("People who matter to them", std::move(rows), std::move(actions)));
}

/// The care file of those who have or may need one: the young, and whoever has had a worker.
Result<Html> ways_on(const Shown& shown, const std::vector<WorksWith>& works) {
    constexpr int oldest_care_leaver = 25;
    const auto age = shown.file.person.value.age_on(shown.context.today);
    const bool young = shown.file.person.value.expected.has_value() || (age && *age <= oldest_care_leaver);
    std::vector<ui::Content> links;
    if (shown.ways.care && (young || !works.empty()))
        links.emplace_back(ui::link("Their care file", Url{fmt::format("/children/{}", shown.file.id.number())}));
    if (shown.ways.looked)
        links.emplace_back(ui::link("Who has looked at this record", Url{shown.address("/who-looked")}));
    if (shown.ways.restrict)
        links.emplace_back(ui::link("Who may know of this record", Url{shown.address("/restriction")}));
    // Adults have no child's page that would lead there.
    if (!TRY(Gate::among(shown.context.store, *shown.context.reader, May::see_warning, {shown.file.id})).empty())
        for (const auto& [words, to] : pages_of_child(shown.context, shown.file.id, May::see_warning))
            links.emplace_back(ui::link(words, to));
    for (const auto& [words, to] : pages_of_child(shown.context, shown.file.id, May::see_adoption))
        links.emplace_back(ui::link(words, to));
    return links.empty() ? Html{} : ui::bullets(links);
}

}  // namespace

Result<Response> show_person(const Asked<May::see_person>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(person_file(context.store, asked.allowed, Known::now()));
    const Shown shown{context, file, TRY(ways_of(context, file.id))};
    const auto works = TRY(works_with(context.store, asked.allowed));
    auto body = ui::heading({.text = "Who they are", .level = 1, .size = ui::Size::large}) +
                TRY(ways_on(shown, works)) + who_they_are(shown) + names(shown) + workers(shown, works) +
                TRY(ties(shown, asked.allowed)) + TRY(addresses(shown)) + identifiers(shown) + languages(shown) +
                disabilities(shown);
    return person_page(context, file, "Who they are", std::move(body));
}

}  // namespace kith::persons
