#include "papers/reading.h"

#include <algorithm>
#include <set>

#include "kernel/people/person.h"
#include "kernel/record/several.h"
#include "papers/law.h"
#include "protection/rules.h"

namespace kith::papers {

Result<std::map<FactId, Date>> first_days_shared(const Store& store, const Leave& family) {
    std::map<FactId, Date> days;
    TRY(
        store.each("select fact, on_day from papers_share where authority = $1 and about = $2 and how is not null"
                   " and withheld is null order by entered_by",
                   {family.authority(), family.about()}, [&](const Row& row) {
                       const auto [at, is_new] = days.emplace(row.id<FactId>(0), row.date(1));
                       if (!is_new) at->second = std::min(at->second, row.date(1));
                   }));
    return days;
}

static bool is_parent(Tie tie) { return tie == Tie::parent || tie == Tie::adoptive_parent; }

Result<void> read_parents(PapersFile& file, const Store& store, const LeaveOfAll& all, Date today) {
    std::vector<PersonId> children;
    for (const auto& child : file.who.children) children.push_back(child.child);
    for (const auto& conference : file.conferences)
        for (const auto child : conference.children)
            if (std::ranges::find(children, child) == children.end()) children.push_back(child);
    std::set<std::pair<PersonId, PersonId>> found;
    TRY(each_fact_of<Relationship>(store, all, children, [&](const auto& fact) {
        const auto& is = fact.value;
        if (is.ends && *is.ends < today) return;
        if (is_parent(is.tie) || is.parental_responsibility) found.emplace(fact.about, is.other);
    }));
    // A tie is recorded once, with whichever of the two was at hand.
    for (const auto child : children)
        TRY(
            store.each("select about, tie from people_relationship where authority = $1 and other = $2"
                       " and retired_by is null and (ends is null or ends >= $3) order by about",
                       {all.authority(), child, today}, [&](const Row& row) {
                           const auto tie = from_code<Tie>(row.text(1));
                           if (tie && is_parent(inverse(*tie))) found.emplace(child, row.id<PersonId>(0));
                       }));
    std::vector<PersonId> parents;
    for (const auto& [child, parent] : found) parents.push_back(parent);
    std::set<PersonId> died;
    TRY(each_fact_of<Person>(store, all, parents, [&](const auto& fact) {
        if (fact.value.died) died.insert(fact.about);
    }));
    for (const auto& [child, parent] : found)
        if (!died.contains(parent)) file.parents.push_back({child, parent});
    return {};
}

std::vector<PersonId> PapersFile::must_read(const Conference& conference) const {
    const auto of_it = [&](PersonId child) {
        return std::ranges::find(conference.children, child) != conference.children.end();
    };
    std::vector<PersonId> all;
    for (const auto& one : parents)
        if (of_it(one.child) && std::ranges::find(all, one.parent) == all.end()) all.push_back(one.parent);
    std::ranges::sort(all, {}, [&](PersonId one) { return std::pair{name(one), one}; });
    for (const auto child : conference.children) {
        const auto* one = who.child(child);
        if (one && one->born && one->born->plus_months(12 * law::old_enough_to_read) <= conference.day())
            all.push_back(child);
    }
    return all;
}

std::vector<HadReport> had_report(const PapersFile& file, const Conference& conference) {
    std::vector<HadReport> all;
    const auto submitted = file.submitted(conference.id);
    for (const auto person : file.must_read(conference)) {
        HadReport one{.person = person, .on = {}};
        std::optional<Date> last;
        for (const auto* part : submitted) {
            const auto* share = file.share_of(part->id, person);
            if (share && share->value.withheld) continue;
            ++one.parts;
            if (!share || !share->value.how) continue;
            ++one.had;
            const auto first = file.first_shared.find(share->id);
            last = std::max(last.value_or(conference.called.called),
                            first == file.first_shared.end() ? share->value.on : first->second);
        }
        one.nothing_theirs = !submitted.empty() && one.parts == 0;
        if (one.parts > 0 && one.had == one.parts) one.on = last;
        all.push_back(one);
    }
    return all;
}

// ---- The clock -----------------------------------------------------------------------------------------------------

/// The day on which the last of them had it; none while somebody has not, or nobody is known who must. Of a report that
/// was not written here, the day that the chair confirmed.
static std::optional<Date> all_had_it(const PapersFile& file, const Conference& conference) {
    if (file.submitted(conference.id).empty()) return conference.saw_report;
    std::optional<Date> last;
    for (const auto& one : had_report(file, conference)) {
        if (one.nothing_theirs) continue;
        if (!one.on) return std::nullopt;
        last = std::max(last.value_or(*one.on), *one.on);
    }
    return last;
}

// A family that hears what is written of it at the table itself cannot answer it.
constinit const Duty<PapersOfChild> report_given{
    .terms = {"The family has the report before the conference", "A11", protection::law::report_first,
              Role::social_worker},
    .work_out =
        [](const PapersOfChild& of, const Calendar& calendar, Date today) {
            std::vector<Occasion> found;
            for (const auto& one : of.papers.conferences) {
                if (one.called_off || std::ranges::find(one.children, of.child) == one.children.end()) continue;
                const auto in_force = of.papers.local.of(protection::local::report_first, one.day());
                const Span before{-in_force.span.count, in_force.span.unit};
                Occasion occasion{
                    calendar.within(before, one.day()), {}, one.day(), before, "the conference", {}, in_force.own};
                occasion.done = all_had_it(of.papers, one);
                if (!occasion.done && (one.held || one.day() < today)) occasion.lapsed = one.day();
                found.push_back(occasion);
            }
            std::ranges::reverse(found);  // the papers have the newest first
            return found;
        },
};

Result<std::vector<Due>> duties_of_child(const Store& store, const Leave& child, Known known, const Calendar& calendar,
                                         Date today) {
    std::set<PersonId> families;
    for (const auto& one : TRY(facts<InFamily>(store, child, known))) families.insert(one.value.family);
    std::vector<Due> all;
    for (const auto family : families) {
        const auto papers = TRY(
            papers_file(store, Gate::machine(child.authority(), family), Gate::machine_all(child.authority()), today));
        for (const auto& occasion : occasions(report_given, {child.about(), papers}, calendar, today))
            all.push_back({&report_given.terms, child.about(), occasion});
    }
    return all;
}

}  // namespace kith::papers
