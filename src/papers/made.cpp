#include "papers/made.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::papers {

using documents::Bullets;
using documents::Document;
using documents::Line;
using documents::Paragraph;
using documents::Rows;

static Document begun(const MadeOf& of, std::string title) {
    auto document = of.start;
    document.title = std::move(title);
    document.about = of.papers.children_of(of.conference);
    document.for_whom = fmt::format("{}, {}", in_words(of.conference.called.kind), of.conference.day().in_words());
    return document;
}

static documents::Section said(std::string heading, std::vector<Line> lines, std::string_view none) {
    documents::Section section{std::move(heading), {}};
    if (lines.empty()) section.blocks.push_back(Paragraph{Line{none}});
    if (!lines.empty()) section.blocks.push_back(Bullets{std::move(lines)});
    return section;
}

// ---- The report --------------------------------------------------------------------------------------------------

static documents::Section children_section(const MadeOf& of) {
    Rows rows{"The children of this conference", {"Child", "Born"}, {}};
    for (const auto child : of.conference.children) {
        const auto* one = of.papers.who.child(child);
        rows.rows.push_back({Line{of.papers.name(child)},
                             Line{one && one->born ? one->born->in_words() : std::string{"Not recorded"}}});
    }
    return {"The children", {std::move(rows)}};
}

static documents::Section around_section(const MadeOf& of) {
    std::vector<Line> lines;
    for (const auto& one : of.around)
        lines.emplace_back(fmt::format("{}: {}{}", one.name, list_in_words(one.ties),
                                       one.parental_responsibility ? ", with parental responsibility" : ""));
    return said("Who is around them", std::move(lines), "Nobody whom the reader may know of is recorded.");
}

static documents::Section part_section(const PapersFile& file, const Part& part,
                                       std::optional<documents::Source> source) {
    const auto who = fmt::format("{}, {}", file.name(part.by), lower(in_words(part.as)));
    const documents::WrittenBy by{who, std::string{in_words(part.agency)}};
    Rows rows{fmt::format("In the words of {}, {}", who, part.on.in_words()), {"What", "In their words"}, {}};
    for (const auto& [title, words] :
         {std::pair{"What we know", &part.know}, std::pair{"What worries us", &part.worries},
          std::pair{"What is working", &part.working}, std::pair{"What we will do", &part.will_do}})
        rows.rows.push_back({Line{title}, Line{*words, source, by}});
    return {fmt::format("{}: {}", in_words(part.agency), who), {std::move(rows)}};
}

static documents::Section family_section(const MadeOf& of) {
    std::vector<Line> lines;
    for (const auto& one : of.papers.words) {
        if (one.value.conference != of.conference.id) continue;
        const auto about = one.value.says == Says::wrong ? "What is wrong in it: " : "";
        lines.emplace_back(about + one.value.words, documents::Source{one.entered_by, ""},
                           documents::WrittenBy{of.papers.name(one.value.by), "Of the family"});
        for (const auto* answer : of.papers.answers_to(one.id))
            lines.emplace_back("Answered: " + answer->value.words, documents::Source{answer->entered_by, ""},
                               documents::WrittenBy{of.papers.name(answer->value.by), ""});
    }
    return said("What the family says", std::move(lines), "Nobody of the family has written for the conference.");
}

static documents::Section events_section(const MadeOf& of) {
    std::vector<Line> lines;
    for (const auto& one : of.key_events)
        lines.emplace_back(fmt::format("{}: {}", one.day.in_words(), one.what), documents::Source{one.entry, ""});
    return said("Key events", std::move(lines), "None is recorded that this reader may read.");
}

Document conference_report(const MadeOf& of) {
    auto document = begun(of, "Conference report");
    document.sections.push_back(children_section(of));
    document.sections.push_back(around_section(of));
    for (const auto* part : of.papers.submitted(of.conference.id))
        document.sections.push_back(part_section(of.papers, part->value, documents::Source{part->entered_by, ""}));
    document.sections.push_back(family_section(of));
    document.sections.push_back(events_section(of));
    return document;
}

Document report_for(const MadeOf& of, PersonId reader, const std::vector<SharedPart>& shared) {
    auto document = begun(of, "Report for our meeting");
    document.for_whom = of.papers.name(reader);
    document.sections.push_back(
        {"What this is",
         {Paragraph{fmt::format("People who know the children wrote this for a meeting on {} about keeping them safe.",
                                of.conference.day().in_words())},
          Paragraph{"You can say what is wrong in it, and what you want the meeting to know."}}});
    for (const auto& one : of.papers.offers)
        if (one.value.conference == of.conference.id && one.value.to == reader)
            document.sections.push_back(
                {"Somebody who can speak for you",
                 {Paragraph{fmt::format("{}. To reach them: {}", one.value.who, one.value.reach)}}});
    for (const auto& one : shared) document.sections.push_back(part_section(of.papers, one.words, {}));
    if (shared.empty()) document.sections.push_back({"The report", {Paragraph{"Nothing was shared yet."}}});
    return document;
}

// ---- What it decided ---------------------------------------------------------------------------------------------

static const Fact<protection::ConferenceHeld>* held_of(const MadeOf& of) {
    return of.recorded.held_of(of.conference.id);
}

static std::string agencies_said(std::string_view codes) {
    std::vector<std::string> words;
    for (const auto one : protection::agencies_of(codes)) words.emplace_back(in_words(one));
    return words.empty() ? "Nobody" : list_in_words(words);
}

static documents::Section who_was_there(const MadeOf& of, const protection::ConferenceHeld& held) {
    std::vector<Line> lines{
        Line{"Chair: " + of.papers.name(held.chair)}, Line{"Agencies: " + agencies_said(held.there)},
        Line{fmt::format("Parents: {}", in_words(held.parents))},
        Line{fmt::format("Somebody to represent them: {}. {}", in_words(held.representation), held.said_of_it)},
        Line{held.saw_report ? "The family saw the report on " + held.saw_report->in_words()
                             : std::string{"The family did not see the report before"}}};
    if (held.without) lines.emplace_back("Held without enough agencies: " + *held.without);
    if (held.why_late) lines.emplace_back("Late: " + *held.why_late);
    return said("Who was there", std::move(lines), "");
}

static documents::Section decision_section(const MadeOf& of, const Fact<protection::ConferenceDecision>& fact) {
    const auto& is = fact.value;
    const documents::Source source{fact.entered_by, ""};
    std::vector<Line> lines{
        Line{fmt::format("Decision: {}{}", in_words(is.decided),
                         is.category ? fmt::format(" ({})", lower(in_words(*is.category))) : ""),
             source},
        Line{fmt::format("What the child thinks: {} ({})", is.views, lower(in_words(is.how))), source}};
    if (is.outline) lines.emplace_back("Outline plan: " + *is.outline, source);
    for (const auto& view : of.recorded.views)
        if (view.value.conference == is.conference && view.value.child == is.child && !view.value.agrees)
            lines.emplace_back(fmt::format("{} did not agree: {}", in_words(view.value.agency),
                                           view.value.words.value_or("no reason given")),
                               documents::Source{view.entered_by, ""});
    return said(of.papers.name(is.child), std::move(lines), "");
}

Document record_of_conference(const MadeOf& of) {
    auto document = begun(of, "Record of a child protection conference");
    const auto* held = held_of(of);
    if (!held) {
        document.sections.push_back({"Not held yet", {Paragraph{"This conference is not recorded as held."}}});
        return document;
    }
    document.sections.push_back(who_was_there(of, held->value));
    for (const auto& one : of.recorded.decisions)
        if (one.value.conference == of.conference.id) document.sections.push_back(decision_section(of, one));
    return document;
}

// ---- The plan ----------------------------------------------------------------------------------------------------

static std::string children_named(const MadeOf& of, FactId fact) {
    std::vector<std::string> names;
    for (const auto child : of.recorded.children_of(fact)) names.push_back(of.papers.name(child));
    return list_in_words(names);
}

Document protection_plan(const MadeOf& of) {
    auto document = begun(of, "Child protection plan");
    std::vector<Line> plans;
    for (const auto child : of.conference.children)
        if (const auto plan = protection::plan_on(of.recorded, child, of.today))
            plans.emplace_back(fmt::format("{}: since {}, {}", of.papers.name(child), plan->begins.in_words(),
                                           lower(in_words(plan->latest))));
    document.sections.push_back(said("The children on a plan", std::move(plans), "None of them is on a plan today."));
    Rows rows{"What must change",
              {"What must change", "For whom", "By when", "How we will know", "Who sees to it", "Now"},
              {}};
    for (const auto& one : of.recorded.must_change) {
        const auto* changed = of.recorded.changed(one.id);
        rows.rows.push_back(
            {Line{one.value.what, documents::Source{one.entered_by, ""}}, Line{children_named(of, one.id)},
             Line{one.value.by_when.in_words()}, Line{one.value.how_we_know},
             Line{std::string{in_words(one.value.owner)}},
             Line{changed ? fmt::format("Changed on {}: {}", changed->value.on.in_words(), changed->value.how_we_know)
                          : std::string{"Not yet"}}});
    }
    if (rows.rows.empty())
        document.sections.push_back({"What must change", {Paragraph{"Nothing is recorded yet."}}});
    else
        document.sections.push_back({"What must change", {std::move(rows)}});
    return document;
}

// ---- For a child -------------------------------------------------------------------------------------------------

static documents::Section for_a_child(std::string heading, std::vector<std::string> sentences) {
    documents::Section section{std::move(heading), {}};
    for (auto& one : sentences) section.blocks.push_back(Paragraph{Line{std::move(one)}});
    return section;
}

static std::string grown_up(Agency agency) {
    switch (agency) {
        case Agency::local_authority: return "social workers and family workers";
        case Agency::police: return "the police";
        case Agency::health: return "a nurse or a doctor";
        case Agency::education: return "your school";
        default: return "other people who help";
    }
}

/// A child may tell at home who wrote: of a part that is withheld from anybody not even that is said.
static bool withheld_from_anybody(const PapersFile& file, FactId part) {
    return std::ranges::any_of(file.shares,
                               [&](const auto& one) { return one.value.part == part && one.value.withheld; });
}

static documents::Section report_for_child(const MadeOf& of) {
    std::vector<std::string> who;
    for (const auto* part : of.papers.submitted(of.conference.id)) {
        if (withheld_from_anybody(of.papers, part->id)) continue;
        auto words = grown_up(part->value.agency);
        if (std::ranges::find(who, words) == who.end()) who.push_back(std::move(words));
    }
    std::vector<std::string> sentences{
        fmt::format("There is a meeting on {}. It is about how you can be safe and well.",
                    of.conference.day().in_words()),
        fmt::format("{} leads the meeting.", of.papers.name(of.conference.called.chair))};
    if (!who.empty())
        sentences.push_back(fmt::format("These people wrote something for the meeting: {}.", list_in_words(who)));
    sentences.emplace_back("You can say what you think, and what you want to happen. Somebody can say it for you.");
    return for_a_child("The meeting", std::move(sentences));
}

static std::string decided_for_child(protection::Decided decided) {
    switch (decided) {
        case protection::Decided::plan: return "The meeting decided to make a plan to keep you safe.";
        case protection::Decided::no_plan: return "The meeting decided that you do not need a plan of this kind.";
        case protection::Decided::goes_on: return "The meeting decided that the plan to keep you safe goes on.";
        case protection::Decided::ends: return "The meeting decided that you do not need the plan any more.";
    }
    return "";
}

/// What the child said stands where it is in the child's own voice; what others saw of them is not their words.
static bool own_voice(protection::HowHeard how) {
    return how == protection::HowHeard::in_person || how == protection::HowHeard::own_words;
}

static documents::Section record_for_child(const MadeOf& of, PersonId child) {
    std::vector<std::string> sentences;
    if (of.conference.held)
        sentences.push_back(fmt::format("There was a meeting about you on {}.", of.conference.held->in_words()));
    for (const auto& one : of.recorded.decisions) {
        if (one.value.conference != of.conference.id || one.value.child != child) continue;
        if (own_voice(one.value.how)) sentences.push_back("You said: " + one.value.views);
        sentences.push_back(decided_for_child(one.value.decided));
    }
    if (sentences.empty()) sentences.emplace_back("The meeting has not been yet.");
    return for_a_child("What the meeting decided", std::move(sentences));
}

static documents::Section plan_for_child(const MadeOf& of, PersonId child) {
    const auto plan = protection::plan_on(of.recorded, child, of.today);
    if (!plan) return for_a_child("Your plan", {"You have no plan of this kind today."});
    std::int64_t open = 0;
    std::optional<Date> last;
    for (const auto& one : of.recorded.must_change) {
        if (!of.recorded.is_about(one.id, child) || of.recorded.changed(one.id)) continue;
        ++open;
        last = std::max(last.value_or(one.value.by_when), one.value.by_when);
    }
    std::vector<std::string> sentences{
        fmt::format("Since {} there is a plan to keep you safe.", plan->begins.in_words()),
        "The plan says what the grown-ups will do. It is not your job to make it work, and nothing in it is your "
        "fault."};
    if (open > 0)
        sentences.push_back(
            fmt::format("{} must still change, the last by {}.", plural(open, "thing"), last->in_words()));
    sentences.emplace_back(
        "Somebody visits you. You can talk with them alone, and tell them if something is not right.");
    return for_a_child("Your plan", std::move(sentences));
}

Document for_child(Which which, const MadeOf& of, PersonId child) {
    auto document = of.start;
    document.about = document.for_whom = of.papers.name(child);
    document.known.reset();  // a child has no use for the number of an entry
    switch (which) {
        case Which::report:
            document.title = "The meeting about you";
            document.sections.push_back(report_for_child(of));
            break;
        case Which::record:
            document.title = "What the meeting decided for you";
            document.sections.push_back(record_for_child(of, child));
            break;
        case Which::plan:
            document.title = "Your plan to be safe";
            document.sections.push_back(plan_for_child(of, child));
            break;
    }
    document.sections.push_back(
        for_a_child("What else",
                    {"Grown-ups wrote more than this. You can ask to read what is written about you, and ask for it to "
                     "be put right."}));
    return document;
}

}  // namespace kith::papers
