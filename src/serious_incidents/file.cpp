#include "serious_incidents/file.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::serious_incidents {

bool OneIncident::needs_rapid_review() const {
    return is.value.harm == Harm::died || is.value.harm == Harm::seriously_harmed;
}

const Decision* OneIncident::decision() const { return decisions.empty() ? nullptr : &decisions.back().value; }

const OneIncident* IncidentsFile::incident(FactId id) const {
    const auto at = std::ranges::find(incidents, id, [](const OneIncident& one) { return one.is.id; });
    return at == incidents.end() ? nullptr : &*at;
}

// ---- Words -------------------------------------------------------------------------------------------------------

std::string joined(const std::vector<Partner>& partners) {
    std::string codes;
    for (const auto one : partners) codes += fmt::format("{}{}", codes.empty() ? "" : ",", code(one));
    return codes;
}

std::vector<Partner> partners_of(std::string_view codes) {
    std::vector<Partner> partners;
    for (const auto one : split(codes, ','))
        if (const auto partner = from_code<Partner>(one)) partners.push_back(*partner);
    return partners;
}

std::string_view short_words(Harm harm) {
    switch (harm) {
        case Harm::died: return "Child died";
        case Harm::seriously_harmed: return "Seriously harmed";
        case Harm::died_in_care: return "Died in care";
        case Harm::care_leaver_died: return "Care leaver died";
    }
    return {};
}

std::string title_of(const Incident& incident) {
    return fmt::format("{}, known on {}", short_words(incident.harm), incident.known.in_words());
}

// ---- Reading -----------------------------------------------------------------------------------------------------

namespace {

/// Every fact of one person, those that were withdrawn too.
struct Rows {
    std::vector<Fact<Incident>> incidents;
    std::vector<Fact<Notified>> notified;
    std::vector<Fact<RapidReview>> reviews;
    std::vector<Fact<Decision>> decisions;
    std::vector<Fact<Published>> published;
    std::vector<Fact<Withdrawn>> withdrawn;

    const Fact<Withdrawn>* end_of(FactId fact) const {
        const auto at = std::ranges::find_if(withdrawn, [&](const auto& one) { return one.value.fact == fact; });
        return at == withdrawn.end() ? nullptr : &*at;
    }
};

std::string what_was(const Incident& one) {
    return fmt::format("{}. {}. {}", title_of(one), in_words(one.harm), one.words);
}
std::string what_was(const Notified& one) {
    return fmt::format("Notified on {}, reference {}.", one.on.in_words(), one.reference);
}
std::string what_was(const RapidReview& one) {
    return fmt::format("Rapid review sent on {}. {}", one.on.in_words(), one.found);
}
std::string what_was(const Decision& one) {
    return fmt::format("{}, decided on {}. {}", in_words(one.held), one.on.in_words(), one.why);
}
std::string what_was(const Published& one) {
    return fmt::format("Local review published on {}: {}.", one.on.in_words(), one.where);
}

/// Puts each step with its incident; what was withdrawn, or hangs on what was, goes apart.
template <class T>
void put_steps(IncidentsFile& file, const Rows& rows, std::vector<Fact<T>> facts) {
    std::ranges::stable_sort(facts, {}, [](const Fact<T>& one) { return std::pair{one.value.on, one.entered_by}; });
    for (auto& one : facts) {
        if (const auto* end = rows.end_of(one.id)) {
            file.withdrawn.push_back({what_was(one.value), end->value});
            continue;
        }
        for (auto& incident : file.incidents)
            if (incident.is.id == one.value.incident) (incident.*list_of<T>()).push_back(one);
    }
}

IncidentsFile file_of(PersonId person, Rows rows) {
    IncidentsFile file{.person = person};
    std::ranges::stable_sort(rows.incidents, {}, [](const auto& one) { return one.value.known; });
    for (auto& one : rows.incidents) {
        if (const auto* end = rows.end_of(one.id))
            file.withdrawn.push_back({what_was(one.value), end->value});
        else
            file.incidents.push_back({.is = one});
    }
    put_steps(file, rows, rows.notified);
    put_steps(file, rows, rows.reviews);
    put_steps(file, rows, rows.decisions);
    put_steps(file, rows, rows.published);
    return file;
}

}  // namespace

Result<IncidentsFile> read_incidents(const Store& store, const Leave& person, Known known) {
    Rows rows;
    rows.incidents = TRY(facts<Incident>(store, person, known));
    if (rows.incidents.empty()) return IncidentsFile{.person = person.about()};  // most people: one question, not six
    rows.notified = TRY(facts<Notified>(store, person, known));
    rows.reviews = TRY(facts<RapidReview>(store, person, known));
    rows.decisions = TRY(facts<Decision>(store, person, known));
    rows.published = TRY(facts<Published>(store, person, known));
    rows.withdrawn = TRY(facts<Withdrawn>(store, person, known));
    return file_of(person.about(), std::move(rows));
}

Result<std::vector<IncidentsFile>> all_incidents(const Store& store, const LeaveOfAll& leave) {
    std::map<PersonId, Rows> people;
    const auto now = Known::now();
    TRY(each_fact<Incident>(store, leave, now, [&](auto one) { people[one.about].incidents.push_back(one); }));
    TRY(each_fact<Notified>(store, leave, now, [&](auto one) { people[one.about].notified.push_back(one); }));
    TRY(each_fact<RapidReview>(store, leave, now, [&](auto one) { people[one.about].reviews.push_back(one); }));
    TRY(each_fact<Decision>(store, leave, now, [&](auto one) { people[one.about].decisions.push_back(one); }));
    TRY(each_fact<Published>(store, leave, now, [&](auto one) { people[one.about].published.push_back(one); }));
    TRY(each_fact<Withdrawn>(store, leave, now, [&](auto one) { people[one.about].withdrawn.push_back(one); }));
    std::vector<IncidentsFile> all;
    for (auto& [person, rows] : people) all.push_back(file_of(person, std::move(rows)));
    return all;
}

IncidentsFile without(IncidentsFile file, FactId fact) {
    const auto is_it = [&](const auto& one) { return one.id == fact; };
    std::erase_if(file.incidents, [&](const OneIncident& one) { return is_it(one.is); });
    for (auto& one : file.incidents) {
        std::erase_if(one.notified, is_it);
        std::erase_if(one.reviews, is_it);
        std::erase_if(one.decisions, is_it);
        std::erase_if(one.published, is_it);
    }
    return file;
}

Schema serious_incidents_schema() {
    return {"serious_incidents",
            {&table_info<Incident>(), &table_info<Notified>(), &table_info<RapidReview>(), &table_info<Decision>(),
             &table_info<Published>(), &table_info<Withdrawn>()}};
}

}  // namespace kith::serious_incidents
