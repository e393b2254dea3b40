// A home for a child: those with room and what stands against each, and placing the child in one.
#include <algorithm>
#include <charconv>
#include <set>

#include <fmt/format.h>

#include "homes/kept_apart.h"
#include "homes/law.h"
#include "homes/pages.h"
#include "kernel/core/text.h"
#include "kernel/site/draft.h"
#include "kernel/web/components.h"

namespace kith::homes {

namespace {

constexpr std::size_t most_shown = 30;

Result<ChildToPlace> child_of(const Context& context, const Allowed<May::record_placement>& leave,
                              const care::CareFile& file) {
    ChildToPlace child{leave.about(), file.given, file.born};
    for (const auto& one : TRY(related(context.store, leave, Known::now())))
        if (one.tie == Tie::sibling || one.tie == Tie::half_sibling || one.tie == Tie::step_sibling)
            child.siblings.push_back(one.id);
    child.apart = TRY(kept_apart_of(context.store, *context.reader, context.postcodes, file, context.today));
    return child;
}

/// The first half of a postcode: homes in the same one are near.
std::string district(const std::optional<std::string>& postcode) {
    return postcode ? postcode->substr(0, postcode->find(' ')) : std::string{};
}

struct Candidate {
    const HomeFile* home;
    std::vector<Objection> against;
    bool with_siblings, near, supported;
    int vacant;
    care::Basis basis;
};

/// The best come first: nothing against it, brothers and sisters there, near home. Advice; people decide.
bool better(const Candidate& a, const Candidate& b) {
    const auto key = [](const Candidate& one) {
        return std::tuple{!one.against.empty(), !one.with_siblings, !one.near, -one.vacant};
    };
    return key(a) < key(b);
}

Html objections_shown(const std::vector<Objection>& against) {
    std::vector<ui::Content> lines;
    for (const auto& one : against)
        lines.emplace_back(html("{} {} {}",
                                ui::tag(one.weight == Weight::forbidden ? ui::Tag{"Cannot be", ui::Tone::late}
                                                                        : ui::Tag{"Needs a reason", ui::Tone::waiting}),
                                one.words + ".", law_shown(*one.law)));
    return ui::bullets(lines);
}

/// The homes that belong to a constellation on a day, and the hubs to which they belong.
Result<std::set<PersonId>> in_constellations(const Store& store, const LeaveOfAll& leave, Date day) {
    std::set<PersonId> found;
    TRY(each_fact<InConstellation>(store, leave, Known::now(), [&](const Fact<InConstellation>& fact) {
        const auto& it = fact.value;
        if (it.starts > day || (it.ends && *it.ends < day)) return;
        found.insert(fact.about);
        found.insert(it.hub);
    }));
    return found;
}

Url to_place(PersonId child, PersonId home, care::Basis basis = care::Basis::ordinary) {
    auto url = Url{fmt::format("/children/{}/place", child.number())}.with("home", std::to_string(home.number()));
    return basis == care::Basis::ordinary ? url : url.with("basis", std::string{code(basis)});
}

/// How a child would be placed there: in an emergency, or as the terms of the home say.
care::Basis basis_for(const HomeFile& home, Date on, bool emergency) {
    if (emergency && home.family()) return care::Basis::emergency_with_carer;
    const auto* terms = home.terms_on(on);
    return terms && terms->value.how == ApprovedHow::for_the_time ? care::Basis::connected_person
                                                                  : care::Basis::ordinary;
}

Html candidates_shown(const std::vector<Candidate>& found, PersonId child, Date today) {
    ui::Table table{.id = "homes",
                    .caption = "Homes with room",
                    .columns = {{"Home"}, {"Room"}, {"For and against"}, {"Place"}},
                    .rows = {},
                    .when_empty = "No home on the register has room for this child today."};
    for (std::size_t i = 0; i < std::min(most_shown, found.size()); ++i) {
        const auto& one = found[i];
        Html words;
        if (one.with_siblings) words += ui::paragraph("Brothers or sisters live here.");
        if (one.near) words += ui::paragraph("Near where they come from: the same postcode district.");
        if (one.supported)
            words += ui::paragraph("Belongs to a constellation: other carers, and a hub for nights off.");
        words += one.against.empty() ? ui::paragraph("Nothing on the record stands against it.")
                                     : objections_shown(one.against);
        table.rows.push_back(
            {{html("{} <span class=\"govuk-hint\">{}</span>",
                   ui::link(one.home->name(), Url{address_of(one.home->home)}),
                   kith::in_words(one.home->is.value.kind)),
              {}},
             {in_words(places_on(*one.home, today)), {}},
             {std::move(words), {}},
             {ui::link(fmt::format("Place here: {}", one.home->name()), to_place(child, one.home->home, one.basis)),
              {}}});
    }
    return ui::table(table);
}

/// Reg. 23: with any approved carer, for six working days.
Html emergency_switch(PersonId child, bool emergency) {
    const auto here = fmt::format("/children/{}/find-home", child.number());
    if (emergency)
        return ui::inset_text(
            html("In an emergency a child may live with any approved carer for six working days, "
                 "beyond the terms of approval. {}",
                 ui::link("Back to homes in the ordinary way", Url{here})));
    return ui::paragraph(ui::link("In an emergency: show every approved carer", Url{here}.with("emergency", "yes")));
}

/// Those that could not take the child, and why, for whoever asks.
Html excluded_shown(const std::vector<Candidate>& excluded) {
    if (excluded.empty()) return {};
    Html lines;
    for (std::size_t i = 0; i < std::min(most_shown, excluded.size()); ++i)
        lines += ui::paragraph(ui::link(excluded[i].home->name(), Url{address_of(excluded[i].home->home)})) +
                 objections_shown(excluded[i].against);
    return ui::details({.summary = "Homes that could not, and why", .text = std::move(lines)});
}

/// What other areas have for whoever places a child: nights with a hub, where rest is all that is needed.
Html other_ways(const Context& context, PersonId child) {
    std::vector<ui::Content> links;
    for (auto& [words, address] : pages_of_child(context, child, May::record_placement))
        if (address.address() != context.request.path) links.emplace_back(ui::link(words, address));
    if (links.empty()) return {};
    return ui::heading({.text = "Is it rest that is needed?", .size = ui::Size::small}) + ui::plain_list(links);
}

}  // namespace

Result<Response> show_find_home(const Asked<May::record_placement>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care::care_file(context.store, asked.allowed.implies<May::see_care>(), Known::now()));
    const auto child = TRY(child_of(context, asked.allowed, file));
    const auto all = TRY(decide_all<May::find_homes>(context.store, *context.reader));
    const auto who = TRY(person_file(context.store, asked.allowed, Known::now()));
    const auto lives = who.lives_at(context.today);
    const auto from = district(lives ? std::optional{lives->postcode} : std::nullopt);
    const auto homes = TRY(home_files(context.store, all, context.today, Depth::for_placing));
    const auto supported = TRY(in_constellations(context.store, all, context.today));
    std::vector<Candidate> found;
    std::vector<Candidate> excluded;
    const bool emergency = context.request.asked("emergency").has_value();
    for (const auto& home : homes) {
        const auto places = places_on(home, context.today);
        if (places.places == 0) continue;
        if (std::ranges::any_of(home.living_here(context.today),
                                [&](const auto* one) { return one->child == child.child; }))
            continue;  // where they live already
        auto against = objections(home, child, context.today, basis_for(home, context.today, emergency));
        const bool with_siblings = std::ranges::any_of(home.living_here(context.today), [&](const auto* one) {
            return std::ranges::find(child.siblings, one->child) != child.siblings.end();
        });
        const auto there = district(home.postcode(context.today));
        auto& kept = forbidden(against) ? excluded : found;
        kept.push_back({&home, std::move(against), with_siblings, !from.empty() && there == from,
                        supported.contains(home.home), places.vacant, basis_for(home, context.today, emergency)});
    }
    std::ranges::stable_sort(found, better);
    std::ranges::stable_sort(excluded, better);
    auto body =
        ui::heading({.text = fmt::format("A home for {}", file.given), .level = 1, .size = ui::Size::large}) +
        ui::paragraph(
            fmt::format("{} could take {} today. {} could not, by law or by the terms on which they are approved.",
                        plural(static_cast<std::int64_t>(found.size()), "home"), file.given,
                        plural(static_cast<std::int64_t>(excluded.size()), "home"))) +
        emergency_switch(child.child, emergency) + candidates_shown(found, child.child, context.today) +
        excluded_shown(excluded) + other_ways(context, child.child) +
        ui::paragraph(html("Is none of these right? {}",
                           ui::link("Ask the whole region for a home",
                                    Url{fmt::format("/children/{}/requests", child.child.number())}))) +
        ui::paragraph(html("Is the home not on the register? {}",
                           ui::link(file.period_on(context.today) ? "Record a move to any home"
                                                                  : "Record coming into care in any home",
                                    Url{fmt::format("/children/{}/record/{}", child.child.number(),
                                                    file.period_on(context.today) ? "move-home" : "come-into-care")})));
    return page_of(context, {.title = fmt::format("A home for {}", file.given),
                             .main = std::move(body),
                             .back = fmt::format("/children/{}", child.child.number()),
                             .breadth = ui::Breadth::wide});
}

namespace {

/// One child and the home meant, with what the form must know.
struct Meant {
    care::CareFile file;
    ChildToPlace child;
    HomeFile home;
    bool in_care;

    const Form<Placing>& form() const { return in_care ? move_here_form : into_care_here_form; }
};

Result<Meant> meant_by(const Asked<May::record_placement>& asked) {
    const auto& context = asked.context;
    const auto text = context.request.asked("home").value_or("");
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number <= 0)
        return fail(Fault::not_found, "Choose a home from the list of those with room.");
    const auto home = TRY(decide<May::see_home>(context.store, *context.reader, PersonId{number}));
    auto file = TRY(care::care_file(context.store, asked.allowed.implies<May::see_care>(), Known::now()));
    auto child = TRY(child_of(context, asked.allowed, file));
    const bool in_care = file.period_on(context.today) != nullptr;
    return Meant{std::move(file), std::move(child), TRY(file_for(context, home)), in_care};
}

Placing blank(Date today) { return {.on = today, .why = {}, .despite = {}}; }

Result<FormPage> page_for(const Context& context, const Meant& meant, const FormInfo& form, Fields typed) {
    const auto chosen = from_code<care::Basis>(field(typed, "basis"));
    const auto against = objections(meant.home, meant.child, context.today, chosen.value_or(care::Basis::ordinary));
    auto above = home_bar(context, meant.home);
    if (!against.empty())
        above += ui::heading({.text = fmt::format("Before you place {} here", meant.child.given)}) +
                 objections_shown(against);
    return FormPage{.form = form,
                    .action = to_place(meant.child.child, meant.home.home),
                    .typed = std::move(typed),
                    .above = std::move(above),
                    .back = fmt::format("/children/{}/find-home", meant.child.child.number()),
                    .shown_at = TRY(shown_now(context))};
}

}  // namespace

Result<Response> show_place(const Asked<May::record_placement>& asked) {
    const auto& context = asked.context;
    const auto meant = TRY(meant_by(asked));
    auto form = meant.form().info();
    if (!meant.home.family())
        std::erase_if(form.questions, [](const auto& question) { return question.name == "to_eighteen"; });
    auto start = blank(context.today);
    start.basis = basis_for(meant.home, context.today, false);
    return form_page(context,
                     TRY(page_for(context, meant, form, with_asked(context, form, meant.form().started(start)))));
}

Result<Response> save_place(const Asked<May::record_placement>& asked) {
    const auto& context = asked.context;
    const auto meant = TRY(meant_by(asked));
    const auto form = meant.form().info();
    auto typed = TRY(context.typed(form));
    // Homes with staff are not asked whether they are meant to last until 18.
    if (!meant.home.family() && meant.in_care) typed.emplace_back("to_eighteen", "no");
    auto page = TRY(page_for(context, meant, form, typed));
    const auto placing = meant.form().read(typed, blank(context.today), context.today);
    if (!placing) return refused(context, std::move(page), placing.error());
    auto change = TRY(context.change());
    const auto entry =
        place_in_home(change, meant.home, meant.file, asked.allowed, meant.child, *placing, context.shown_at());
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, fmt::format("/children/{}", meant.child.child.number()),
                 fmt::format("{} lives with {}", meant.child.given, meant.home.name()));
}

}  // namespace kith::homes
