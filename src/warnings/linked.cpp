#include "warnings/linked.h"

#include <algorithm>
#include <map>
#include <set>

#include "kernel/access/work.h"
#include "kernel/people/family.h"

namespace kith::warnings {

namespace {

/// Why a warning that stands with someone else is shown beside a person.
struct Ties {
    std::set<HouseholdId> homes = {};  ///< the person's own, that a warning names
    bool lives_with = false, tied = false;
};
using TiesByPerson = std::map<PersonId, Ties>;

/// That a row of the alias runs on the day $3; a day that is not known has been, or is not yet.
std::string runs(std::string_view of) {
    const std::string row{of};
    return " and " + row + ".retired_by is null and (" + row + ".starts is null or " + row + ".starts <= $3) and (" +
           row + ".ends is null or " + row + ".ends >= $3)";
}

class Looking {
public:
    Looking(const Store& store, const Reader& reader, PersonId person)
        : store_{store}, reader_{reader}, person_{person} {}

    /// Everyone else whose warning may be shown beside this person, and why.
    Result<TiesByPerson> found() {
        TRY(homes());
        TRY(living_with());
        TRY(tied("r.about", "r.other"));
        TRY(tied("r.other", "r.about"));
        ties_.erase(person_);
        return std::move(ties_);
    }

private:
    Result<void> homes() {
        return store_.each(
            "select w.about, w.home from people_residence r join warnings_warning w on w.authority = r.authority"
            " and w.home = r.household and w.retired_by is null where r.authority = $1 and r.about = $2" +
                runs("r"),
            {reader_.authority, person_, reader_.today},
            [&](const Row& row) { ties_[row.id<PersonId>(0)].homes.insert(row.id<HouseholdId>(1)); });
    }
    Result<void> living_with() {
        return store_.each(
            "select w.about from people_residence r join people_residence o on o.authority = r.authority"
            " and o.household = r.household join warnings_warning w on w.authority = o.authority and w.about = o.about"
            " and w.retired_by is null and w.kind = $4 where r.authority = $1 and r.about = $2" +
                runs("r") + runs("o"),
            {reader_.authority, person_, reader_.today, code(WarningKind::risk_to_children)},
            [&](const Row& row) { ties_[row.id<PersonId>(0)].lives_with = true; });
    }
    Result<void> tied(const std::string& from, const std::string& to) {
        return store_.each(
            "select w.about from people_relationship r join warnings_warning w on w.authority = r.authority"
            " and w.about = " +
                to + " and w.retired_by is null and w.kind = $4 where r.authority = $1 and " + from + " = $2" +
                runs("r"),
            {reader_.authority, person_, reader_.today, code(WarningKind::risk_to_children)},
            [&](const Row& row) { ties_[row.id<PersonId>(0)].tied = true; });
    }

    const Store& store_;
    const Reader& reader_;
    PersonId person_;
    TiesByPerson ties_;
};

std::optional<Beside> why_shown(const Warning& warning, const Ties& ties) {
    if (warning.home && ties.homes.contains(*warning.home)) return Beside::same_home;
    if (warning.kind != WarningKind::risk_to_children) return {};
    if (ties.lives_with) return Beside::lives_with;
    if (ties.tied) return Beside::tied;
    return {};
}

SeenWarning part_of(const WarningsFile& file, const Fact<Warning>& warning, Beside how, PersonId beside) {
    return {.kind = warning.value.kind,
            .of_home = warning.value.home.has_value(),
            .to_do = warning.value.to_do,
            .until = file.until(warning),
            .ask = warning.value.by,
            .how = how,
            .beside = beside};
}

/// The one place where a warning is read without leave of the person with whom it stands: it gives out no more than a
/// SeenWarning without that person.
Result<std::vector<std::pair<FactId, SeenWarning>>> parts_beside(const Store& store, const Reader& reader,
                                                                 PersonId stands_with, const Ties& ties,
                                                                 PersonId beside) {
    std::vector<std::pair<FactId, SeenWarning>> parts;
    const auto file = TRY(read_warnings(store, Gate::machine(reader.authority, stands_with), Known::now()));
    for (const auto* one : file.that_are(Standing::in_force, reader.today))
        if (const auto how = why_shown(one->value, ties))
            parts.emplace_back(one->id, part_of(file, *one, *how, beside));
    return parts;
}

/// The person, or the children of the family, of whom this reader may see warnings.
Result<std::vector<PersonId>> those_seen(const Store& store, const Reader& reader, PersonId about) {
    std::vector<PersonId> people{about};
    TRY(store.each("select f.about from access_in_family f where f.authority = $1 and f.family = $2" + runs("f") +
                       " order by f.about",
                   {reader.authority, about, reader.today},
                   [&](const Row& row) { people.push_back(row.id<PersonId>(0)); }));
    return Gate::among(store, reader, May::see_warning, people);
}

class Gathering {
public:
    Gathering(const Store& store, const Reader& reader) : store_{store}, reader_{reader} {}

    Result<void> of(PersonId person) {
        TRY(themselves(person));
        for (const auto& [other, ties] : TRY(Looking(store_, reader_, person).found())) {
            const auto parts = TRY(parts_beside(store_, reader_, other, ties, person));
            if (parts.empty()) continue;
            // Asked as itself, so that the audit says to whom of the person's warning was shown, whole or in part.
            const auto leave = decide<May::see_warning>(store_, reader_, other, "shown above another's page");
            if (!leave && leave.error().fault == Fault::not_found) continue;  // restricted: as if it were not there
            if (!leave && leave.error().fault != Fault::not_allowed) return tl::unexpected(leave.error());
            for (auto [fact, part] : parts) {
                if (leave) part.stands_with = other;
                add(fact, part);
            }
        }
        return {};
    }
    std::vector<SeenWarning> seen() && { return std::move(seen_); }

private:
    Result<void> themselves(PersonId person) {
        // Most people have none: then nothing was asked for, and nothing stands on the audit.
        if (!TRY(store_.first("select 1 from warnings_warning w where w.authority = $1 and w.about = $2"
                              " and w.retired_by is null",
                              {reader_.authority, person}, [](const Row&) { return true; })))
            return {};
        const auto leave = TRY(decide<May::see_warning>(store_, reader_, person, "shown above a page"));
        const auto file = TRY(warnings_file(store_, leave, Known::now()));
        for (const auto* one : file.that_are(Standing::in_force, reader_.today)) {
            auto part = part_of(file, *one, Beside::themselves, person);
            part.stands_with = person;
            add(one->id, part);
        }
        return {};
    }
    void add(FactId fact, const SeenWarning& part) {
        if (known_.insert(fact).second) seen_.push_back(part);
    }

    const Store& store_;
    const Reader& reader_;
    std::set<FactId> known_;
    std::vector<SeenWarning> seen_;
};

}  // namespace

Result<std::vector<SeenWarning>> warnings_seen(const Store& store, const Reader& reader, PersonId about) {
    if (!reader.granted(May::see_warning)) return std::vector<SeenWarning>{};
    Gathering gathering{store, reader};
    for (const auto person : TRY(those_seen(store, reader, about))) TRY(gathering.of(person));
    return std::move(gathering).seen();
}

}  // namespace kith::warnings
