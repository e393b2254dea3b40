// One home: who lives here, whom it may take, when it has room, how it is supported.
#include <algorithm>

#include <fmt/format.h>

#include "homes/law.h"
#include "homes/pages.h"
#include "homes/rules.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::homes {

namespace {

struct Ways {  ///< what this reader may do about this home
    bool home, availability, support, see_support, allegations;
};

Result<Ways> ways_of(const Context& context, PersonId home) {
    return Ways{TRY(may(context, May::record_home, home)), TRY(may(context, May::record_availability, home)),
                TRY(may(context, May::record_carer_support, home)), TRY(may(context, May::see_carer_record, home)),
                TRY(may(context, May::see_allegation, home))};
}

ui::Action to(const HomeFile& file, std::string_view rest, const char* words, const char* hidden) {
    return {words, Url{address_of(file.home, rest)}, hidden};
}

Html living_here(const Context& context, const HomeFile& file) {
    ui::Table table{.id = "living-here",
                    .caption = "Who lives here",
                    .columns = {{"Child"}, {"Since"}, {"Kind of placement"}},
                    .rows = {},
                    .when_empty = "No child lives here today."};
    for (const auto* occupant : file.living_here(context.today)) {
        std::string kind{kith::in_words(occupant->kind)};
        if (occupant->to_eighteen) kind += ", meant to last until they are 18";
        table.rows.push_back(
            {{name_of_child(file, occupant->child), {}}, {occupant->starts.short_words(), {}}, {kind, {}}});
    }
    auto shown = ui::table(table);
    std::vector<ui::Content> carers;
    for (const auto& carer : file.carers)
        if (!carer.until || *carer.until >= context.today)
            carers.emplace_back(fmt::format("{}, a foster carer since {}", carer.name, carer.approved.in_words()));
    if (!carers.empty()) shown += ui::heading({.text = "Carers", .size = ui::Size::small}) + ui::bullets(carers);
    return shown;
}

/// What others run, they answer for.
bool is_own(const HomeFile& file, Date day) {
    const auto* by = file.run_by_on(day);
    return !by || by->value.provider == care::Provider::own_authority;
}

/// "4 children, to Carla Ashdown until 1 June 2027: Ana Fernley, and 1 other child"
std::string exemption_in_words(const HomeFile& file, const Fact<Exemption>& given) {
    const auto& it = given.value;
    auto words = plural(it.places, "child", "children");
    for (const auto& carer : file.carers)
        if (it.carer == carer.person) words += ", to " + carer.name;
    if (it.ends) words += " until " + it.ends->in_words();
    std::vector<std::string> names;
    std::int64_t others = 0;
    for (const auto child : file.named_in(given.id)) {
        const auto at = file.exempted_names.find(child);
        if (at == file.exempted_names.end())
            ++others;
        else
            names.push_back(at->second);
    }
    if (others > 0) names.push_back(plural(others, "other child", "other children"));
    if (!names.empty()) return words + ": " + list_in_words(names);
    return it.children.empty() ? words : words + ": " + it.children;
}

Html terms_shown(const Context& context, const HomeFile& file, const Ways& ways) {
    ui::SummaryList card{.rows = {}, .card_title = file.family() ? "Terms of approval" : "Registration"};
    if (const auto* fact = file.terms_on(context.today)) {
        const auto& terms = fact->value;
        card.rows.push_back({"Places", std::to_string(terms.places)});
        card.rows.push_back({"Ages", fmt::format("From {} to {}", terms.from_age, terms.to_age)});
        card.rows.push_back({"On what they rest", std::string{kith::in_words(terms.how)}});
        if (terms.only_for) card.rows.push_back({"Only for", name_of_child(file, *terms.only_for)});
        if (!terms.words.empty()) card.rows.push_back({"What else they say", terms.words});
        card.rows.push_back({"Since", terms.starts.in_words()});
        if (terms.ends) card.rows.push_back({"Until", terms.ends->in_words()});
        if (terms.extended && ways.see_support) card.rows.push_back({"Extended because", *terms.extended});
    } else {
        card.rows.push_back({"Today", "No approval or registration is recorded for today."});
    }
    if (const auto* given = file.exemption_on(context.today))
        card.rows.push_back({"Exemption from the usual limit", ways.see_support
                                                                   ? exemption_in_words(file, *given)
                                                                   : plural(given->value.places, "child", "children")});
    if (const auto* by = file.run_by_on(context.today)) {
        card.rows.push_back(
            {"Provided by", by->value.agency ? *by->value.agency : std::string{kith::in_words(by->value.provider)}});
        if (by->value.urn) card.rows.push_back({"Ofsted number", *by->value.urn});
        if (by->value.manager) card.rows.push_back({"Registered manager", *by->value.manager});
    }
    if (const auto rating = file.rating()) card.rows.push_back({"Ofsted", std::string{kith::in_words(*rating)}});
    if (const auto ends = file.ended(context.today); ends && *ends > context.today)
        card.rows.push_back({"Ends on", ends->in_words()});
    const bool own = is_own(file, context.today);
    if (const auto until = file.kept_until(context.today); until && own && ways.see_support)
        card.rows.push_back({"The record is kept until", until->in_words() + " at least"});
    if (ways.home) {
        card.card_actions.push_back(to(file, "/record/terms", "Change", "terms"));
        card.card_actions.push_back(to(file, "/record/run-by", "Provider", "change"));
        if (file.family()) card.card_actions.push_back(to(file, "/record/exemption", "Exemption", "record"));
        if (file.family() && own && !file.ended(context.today))
            card.card_actions.push_back(
                file.notice_open() ? to(file, "/record/notice-dropped", "Goes on", "record after notice")
                                   : to(file, "/record/ending-notice", "Give notice", "that approval may end"));
        card.card_actions.push_back(
            to(file, "/record/ending", file.family() ? "End approval" : "Close", "record that it ends"));
        if (!file.family()) card.card_actions.push_back(to(file, "/record/inspection", "Inspection", "record"));
    }
    return ui::summary_list(card);
}

/// One rest. Why is read by the carers and those who support them; others need only know that there is no room.
ui::Content rest_line(const HomeFile& file, const Fact<NotAvailable>& fact, const Ways& ways) {
    const auto& rest = fact.value;
    auto words = fmt::format("{} not available from {}{}", plural(rest.places, "place"), rest.starts.short_words(),
                             rest.ends ? " until " + rest.ends->short_words() : ", no end known yet");
    if (ways.see_support) words += ": " + lower(kith::in_words(rest.why));
    if (ways.see_support && !rest.words.empty()) words += ". " + rest.words;
    if (!ways.availability || (rest.why == WhyNot::allegation && !ways.support)) return words;
    return html("{} {}", words,
                ui::link("Correct: " + plural(rest.places, "place") + " from " + rest.starts.short_words(),
                         Url{address_of(file.home, fmt::format("/record/not-available/{}", fact.id.number()))}));
}

/// The rests that run or are to come.
Html room(const Context& context, const HomeFile& file, const Ways& ways) {
    auto shown = ui::heading({.text = "Room"}) + ui::paragraph(in_words(places_on(file, context.today)) + ".");
    std::vector<ui::Content> rests;
    bool runs = false;
    for (const auto& fact : file.not_available) {
        if (fact.value.ends && *fact.value.ends < context.today) continue;
        rests.push_back(rest_line(file, fact, ways));
        if (fact.value.starts <= context.today && (ways.support || fact.value.why != WhyNot::allegation)) runs = true;
    }
    if (!rests.empty()) shown += ui::bullets(rests);
    if (!ways.availability) return shown;
    if (runs)
        shown += ui::form({.action = Url{address_of(file.home, "/room-again")},
                           .csrf = context.csrf,
                           .body = ui::button({.text = "There is room again"})});
    return shown +
           ui::paragraph(ui::link("Say when there is no room", Url{address_of(file.home, "/record/not-available")}));
}

std::string in_words(const HomeVisit& visit) {
    auto words = fmt::format("{}{}. The children: {} {}: {}", kith::in_words(visit.kind),
                             visit.visitor ? ", " + *visit.visitor : "", visit.children,
                             visit.kind == VisitKind::independent ? "The staff" : "The carers", visit.carers);
    return visit.next.empty() ? words : words + " Next: " + visit.next;
}

struct Line {
    Date on;
    std::string words;
};

/// What was seen and reviewed.
std::vector<Line> reviews_in_words(const HomeFile& file) {
    std::vector<Line> all;
    for (const auto& fact : file.visits) all.push_back({fact.value.on, in_words(fact.value)});
    for (const auto& fact : file.reviews)
        all.push_back({fact.value.on, fmt::format("Review of approval: {}. {} The carers: {} The children: {}",
                                                  lower(kith::in_words(fact.value.outcome)), fact.value.because,
                                                  fact.value.carers_view, fact.value.childrens_view)});
    for (const auto& fact : file.training)
        all.push_back({fact.value.on, fmt::format("Training: {}", fact.value.course)});
    for (const auto& fact : file.quality_reviews)
        all.push_back({fact.value.on, fmt::format("Quality of care reviewed. {} The children: {}", fact.value.findings,
                                                  fact.value.childrens_view)});
    for (const auto& fact : file.premises_reviews)
        all.push_back({fact.value.on, fmt::format("Premises reviewed. {}", fact.value.findings)});
    return all;
}

/// Who went, and who came back; notice and the end.
void add_comings_and_goings(const HomeFile& file, std::vector<Line>& all) {
    for (const auto& fact : file.managers_away)
        all.push_back({fact.value.starts, fmt::format("The manager is away. Standing in: {}", fact.value.stands_in)});
    for (const auto& fact : file.managers_back) all.push_back({fact.value.on, "The manager is back."});
    for (const auto& fact : file.notices)
        all.push_back({fact.value.on, fmt::format("Notice that approval may end. {}", fact.value.why)});
    for (const auto& fact : file.dropped)
        all.push_back({fact.value.on, fmt::format("Approval goes on. {}", fact.value.why)});
    for (const auto& fact : file.resignations)
        all.push_back({fact.value.on, fmt::format("Gave notice: approval ends on {}. {}",
                                                  fact.value.on.plus_days(28).in_words(), fact.value.why)});
    for (const auto& fact : file.endings)
        all.push_back(
            {fact.value.on, fmt::format("Approval ends, decided by {}. {}", fact.value.decided_by, fact.value.why)});
}

Html lately_shown(const HomeFile& file) {
    auto all = reviews_in_words(file);
    add_comings_and_goings(file, all);
    std::ranges::stable_sort(all, std::ranges::greater{}, &Line::on);
    constexpr std::size_t most = 12;
    std::vector<ui::Content> lines;
    for (std::size_t i = 0; i < std::min(most, all.size()); ++i)
        lines.emplace_back(fmt::format("{}: {}", all[i].on.short_words(), all[i].words));
    if (lines.empty()) return {};
    return ui::heading({.text = "Lately", .size = ui::Size::small}) + ui::bullets(lines);
}

Html support(const Context& context, const HomeFile& file, const Ways& ways, const std::string& worker) {
    auto shown = ui::heading({.text = "Support", .id = "support"});
    const auto* by = file.run_by_on(context.today);
    const auto agency = by ? by->value.agency : std::nullopt;
    if (file.family())
        shown += ui::paragraph(!worker.empty() ? fmt::format("Supported by {}.", worker)
                               : agency        ? fmt::format("Supported by {}.", *agency)
                                               : std::string{"No supervising social worker is named."});
    shown += notice_shown(context, file);
    if (!file.reviews.empty() && file.reviews.back().value.outcome == ReviewOutcome::ends && !file.notice_open() &&
        !file.ended(context.today))
        shown += ui::inset_text(
            "The last review says that approval should end. It goes on until the fostering manager gives the carers "
            "notice, and records what was decided once they had their time to answer.");
    shown += due_table(context, open_due(file, context.calendar, context.today), "due", "What is due", false, {});
    if (!file.family()) shown += purpose_shown(context, file) + restraints_shown(context, file, ways.support);
    shown += lately_shown(file);
    if (!ways.support) return shown;
    std::vector<ui::Content> forms;
    const auto offer = [&](const char* words, const char* rest) {
        forms.emplace_back(ui::link(words, Url{address_of(file.home, rest)}));
    };
    if (file.family()) {
        offer("Record a visit", "/record/visit");
        offer("Record a review of approval", "/record/review");
        offer("Record training", "/record/training");
        offer("Say who supports them", "/supervisor");
        offer("Record notice to stop fostering", "/record/notice");
    } else {
        offer("Record a visit of the independent person", "/record/independent-visit");
        offer("Record a review of the quality of care", "/record/quality-review");
        offer("Record the yearly review of the premises", "/record/premises-review");
        if (!file.children.empty()) offer("Record a restraint", "/record/restraint");
        offer("Record a look at the statement of purpose", "/record/purpose-review");
        if (file.purpose_to_be_sent()) offer("Record that Ofsted was sent the statement", "/record/purpose-sent");
        offer("Record that the manager is away", "/record/manager-away");
        if (const auto* away = file.last_absence()) {
            if (!file.manager_back(away->id)) offer("Record that the manager is back", "/record/manager-back");
            offer("Record that Ofsted was told of it", "/record/manager-told");
        }
    }
    return shown + ui::heading({.text = "Record", .size = ui::Size::small}) + ui::plain_list(forms);
}

}  // namespace

Result<Response> save_room_again(const Asked<May::record_availability>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const bool holds = TRY(may(context, May::record_carer_support, file.home));
    auto change = TRY(context.change());
    const auto entry = TRY(room_again(change, file, asked.allowed, context.today, holds));
    TRY(change.commit());
    return saved(context, entry, address_of(file.home), "Saved: there is room again");
}

Result<Response> show_home(const Asked<May::see_home>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_for(context, asked.allowed));
    const auto ways = TRY(ways_of(context, file.home));
    std::string worker;
    if (const auto id = file.worker_on(context.today))
        worker = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), {*id})).at(*id);
    auto body = ui::heading({.text = file.name(),
                             .level = 1,
                             .size = ui::Size::large,
                             .caption = std::string{kith::in_words(file.is.value.kind)}});
    body += living_here(context, file) + room(context, file, ways) + terms_shown(context, file, ways);
    if (ways.see_support) {
        // What carers are told and asked is read under its own leave, so that who read it can be seen.
        TRY(decide<May::see_carer_record>(context.store, *context.reader, file.home));
        body += support(context, file, ways, worker);
    }
    std::vector<ui::Content> more{ui::link("Standards of care here", Url{address_of(file.home, "/standards")})};
    for (auto& [words, address] : TRY(pages_of_home(context, file.home))) more.emplace_back(ui::link(words, address));
    if (ways.see_support)
        more.emplace_back(ui::link("Everything recorded of this home", Url{address_of(file.home, "/recorded")}));
    if (ways.allegations) more.emplace_back(ui::link("Kept apart", Url{address_of(file.home, "/allegations")}));
    body += ui::heading({.text = "More"}) + ui::plain_list(more);
    return page_of(context, {.title = file.name(),
                             .main = std::move(body),
                             .back = context.reader->granted(May::find_homes) ? "/homes" : "/my-day",
                             .above = home_bar(context, file)});
}

}  // namespace kith::homes
