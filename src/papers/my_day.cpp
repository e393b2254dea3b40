// What the papers add to My day: the conferences that this reader writes a part for, and what one of the family may
// read.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "family_help/family.h"
#include "kernel/core/text.h"
#include "kernel/record/several.h"
#include "papers/law.h"
#include "papers/pages.h"

namespace kith::papers {

namespace {

struct ToWrite {
    FactId conference;
    PersonId family;
    Date planned;
    protection::ConferenceKind kind;
};

void each_once(std::vector<PersonId>& people) {
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
}

/// Every conference that was called and not held: parts are written for each.
Result<std::vector<ToWrite>> open_conferences(const Context& context) {
    auto all = TRY(context.store.all(
        "select c.fact, c.about, c.planned, c.kind from protection_conference c where c.authority = $1"
        " and c.retired_by is null and not exists (select 1 from protection_held h where h.authority = c.authority"
        " and h.conference = c.fact and h.retired_by is null) order by c.planned, c.fact",
        {context.reader->authority}, [](const Row& row) {
            return ToWrite{
                row.id<FactId>(0), row.id<PersonId>(1), row.date(2),
                from_code<protection::ConferenceKind>(row.text(3)).value_or(protection::ConferenceKind::review)};
        }));
    std::vector<PersonId> families;
    for (const auto& one : all) families.push_back(one.family);
    each_once(families);
    std::map<FactId, std::optional<Date>> changed;  // the last change counts; no day: it is called off
    TRY(each_fact_of<protection::ConferenceChanged>(
        context.store, Gate::machine_all(context.reader->authority), families,
        [&](const auto& fact) { changed.insert_or_assign(fact.value.conference, fact.value.planned); }));
    for (auto& one : all)
        if (const auto change = changed.find(one.conference); change != changed.end())
            one.planned = change->second.value_or(one.planned);
    std::erase_if(all, [&](const ToWrite& one) {
        const auto change = changed.find(one.conference);
        return change != changed.end() && !change->second;
    });
    std::ranges::stable_sort(all, {}, &ToWrite::planned);
    return all;
}

Result<std::map<FactId, std::string>> children_named(const Context& context, const LeaveOfAll& leave,
                                                     const std::vector<PersonId>& families) {
    std::vector<protection::AboutChild> about;
    std::vector<PersonId> children;
    TRY(each_fact_of<protection::AboutChild>(context.store, leave, families, [&](const auto& fact) {
        about.push_back(fact.value);
        children.push_back(fact.value.child);
    }));
    const auto names = TRY(names_in(context.store, leave, children));
    std::map<FactId, std::string> named;
    for (const auto& one : about) {
        auto& line = named[one.of];
        line += (line.empty() ? "" : ", ") + names.at(one.child);
    }
    return named;
}

Result<std::map<FactId, Fact<Part>>> own_parts(const Context& context, const LeaveOfAll& leave,
                                               const std::vector<PersonId>& families) {
    std::map<FactId, Fact<Part>> own;
    TRY(each_fact_of<Part>(context.store, leave, families, [&](const Fact<Part>& fact) {
        if (fact.value.by == context.reader->person) own.emplace(fact.value.conference, fact);
    }));
    return own;
}

Result<Html> parts_to_write(const Context& context) {
    if (!context.reader->granted(May::write_part)) return Html{};
    auto all = TRY(open_conferences(context));
    std::vector<PersonId> families;
    for (const auto& one : all) families.push_back(one.family);
    each_once(families);
    families = TRY(Gate::among(context.store, *context.reader, May::write_part, families));
    if (families.empty()) return Html{};
    const LeaveOfAll leave = TRY(decide_all<May::write_part>(context.store, *context.reader, "my day"));
    const auto named = TRY(children_named(context, leave, families));
    const auto own = TRY(own_parts(context, leave, families));
    const auto local = TRY(local_spans(context.store, leave.authority(), Known::now()));
    ui::Table table{.id = "parts",
                    .caption = "Conferences that ask for your part",
                    .columns = {{"Children"}, {"Conference"}, {"Your part by"}, {"How it stands"}},
                    .rows = {}};
    for (const auto& one : all) {
        if (std::ranges::find(families, one.family) == families.end()) continue;
        const auto span = local.of(local::part_first, one.planned).span;
        const auto due = context.calendar.within({-span.count, span.unit}, one.planned);
        const auto part = own.find(one.conference);
        const auto children = named.find(one.conference);
        table.rows.push_back(
            {{ui::link(children == named.end() ? "The family" : children->second,
                       Url{form_address(one.family, one.conference, "part")}),
              {}},
             {fmt::format("{}, {}", in_words(one.kind), one.planned.short_words()), one.planned.iso()},
             {due.short_words(), due.iso()},
             {ui::tag(standing_of(part == own.end() ? nullptr : &part->second, due, context.today)), {}}});
    }
    return ui::table(table);
}

/// For those who share the report: whom of the family it is still to be given to.
Result<Html> reports_to_give(const Context& context) {
    if (!context.reader->granted(May::record_protection)) return Html{};
    std::vector<PersonId> families;
    for (const auto& one : TRY(open_conferences(context))) families.push_back(one.family);
    each_once(families);
    families = TRY(Gate::among(context.store, *context.reader, May::record_protection, families));
    if (families.empty()) return Html{};
    const LeaveOfAll leave = TRY(decide_all<May::record_protection>(context.store, *context.reader, "my day"));
    ui::Table table{.id = "reports-to-give",
                    .caption = "Reports that the family has yet to get",
                    .columns = {{"Conference"}, {"Who has not had all of it"}, {"By"}},
                    .rows = {}};
    for (const auto family : families) {
        const auto settled = TRY(decide<May::record_protection>(context.store, *context.reader, family, "my day"));
        const auto file = TRY(papers_file(context.store, settled, leave, context.today));
        for (const auto& conference : file.conferences) {
            if (!conference.open() || file.submitted(conference.id).empty()) continue;
            std::vector<std::string> waiting;
            for (const auto& one : had_report(file, conference))
                if (!one.on && !one.nothing_theirs) waiting.push_back(file.name(one.person));
            if (waiting.empty()) continue;
            const auto due = report_due(file, conference, context.calendar);
            const auto late = due < context.today ? ui::Tag{"Late, " + due.short_words(), ui::Tone::late}
                                                  : ui::Tag{due.short_words(), ui::Tone::neutral};
            table.rows.push_back({{ui::link(fmt::format("{}: {}", file.children_of(conference), title_of(conference)),
                                            Url{form_address(family, conference.id, "share")}),
                                   {}},
                                  {list_in_words(waiting), {}},
                                  {ui::tag(late), due.iso()}});
        }
    }
    return table.rows.empty() ? Html{} : ui::table(table);
}

/// The families whose papers were shared with the reader as one of them.
Result<Html> papers_to_read(const Context& context) {
    if (!context.reader->holds(Role::family_member) || !context.reader->granted(May::see_papers)) return Html{};
    const LeaveOfAll leave = TRY(decide_all<May::see_papers>(context.store, *context.reader, "my day"));
    auto families =
        TRY(family_help::families_taken_part_in(context.store, leave, context.reader->person, context.today));
    families = TRY(Gate::among(context.store, *context.reader, May::see_papers, families));
    std::vector<PersonId> shared;
    const auto note = [&](PersonId family) {
        if (std::ranges::find(shared, family) == shared.end()) shared.push_back(family);
    };
    TRY(each_fact_of<Share>(context.store, leave, families, [&](const Fact<Share>& fact) {
        if (fact.value.with == context.reader->person && fact.value.how && !fact.value.withheld) note(fact.about);
    }));
    TRY(each_fact_of<Offer>(context.store, leave, families, [&](const Fact<Offer>& fact) {
        if (fact.value.to == context.reader->person) note(fact.about);
    }));
    if (shared.empty()) return Html{};
    const auto names = TRY(names_in(context.store, leave, shared));
    auto shown = ui::heading({.text = "Papers for our meeting"});
    for (const auto one : shared)
        shown += html("<p class=\"govuk-body\">{}</p>",
                      ui::link(shared.size() > 1 ? "Read them: " + names.at(one) : "Read them, and say what you think",
                               Url{papers_address(one)}));
    return shown;
}

}  // namespace

Result<Html> on_my_day(const Context& context) {
    return TRY(parts_to_write(context)) + TRY(reports_to_give(context)) + TRY(papers_to_read(context));
}

}  // namespace kith::papers
