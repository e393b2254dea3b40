#include "constellations/file.h"

#include <algorithm>
#include <unordered_map>

#include "homes/file.h"

namespace kith::constellations {

const Constellation* ConstellationFile::on(Date day) const {
    const auto* fact = homes::in_force(terms, day);
    return fact ? &fact->value : nullptr;
}

const std::string& ConstellationFile::name_of(PersonId of) const {
    static const std::string unknown = "Name not known";
    const auto at = names.find(of);
    return at == names.end() ? unknown : at->second;
}

std::vector<Member> ConstellationFile::members_on(Date day) const {
    std::vector<Member> found;
    for (const auto& member : members)
        if (member.on(day)) found.push_back(member);
    return found;
}

bool ConstellationFile::belongs(PersonId home, Date day) const {
    return std::ranges::any_of(members, [&](const Member& member) { return member.home == home && member.on(day); });
}

template <class T, class Keep>
static const Fact<T>* last_that(const std::vector<Fact<T>>& all, Keep keep) {
    const Fact<T>* found = nullptr;
    for (const auto& fact : all)
        if (keep(fact)) found = &fact;
    return found;
}

const Fact<NightsAsked>* ConstellationFile::ask(FactId id) const {
    return last_that(asked, [&](const auto& fact) { return fact.id == id; });
}
const Fact<NightsAnswered>* ConstellationFile::answer_to(FactId ask) const {
    return last_that(answered, [&](const auto& fact) { return fact.value.ask == ask; });
}
const Fact<NightsCancelled>* ConstellationFile::cancelled_of(FactId ask) const {
    return last_that(cancelled, [&](const auto& fact) { return fact.value.ask == ask; });
}
const Fact<NightsStayed>* ConstellationFile::stayed_of(FactId ask) const {
    return last_that(stayed, [&](const auto& fact) { return fact.value.ask == ask; });
}

Standing ConstellationFile::stands(const Fact<NightsAsked>& ask, Date today) const {
    if (cancelled_of(ask.id)) return Standing::cancelled;
    if (stayed_of(ask.id)) return Standing::stayed;
    const auto* answer = answer_to(ask.id);
    if (!answer) return ask.value.first < today ? Standing::lapsed : Standing::waiting;
    if (!answer->value.yes) return Standing::refused;
    return ask.value.last() < today ? Standing::to_say : Standing::agreed;
}

int ConstellationFile::beds(Date night) const {
    const auto* is = on(night);
    const auto* approved = homes::in_force(approval, night);
    if (!is || !approved) return 0;
    int places = approved->value.places;
    if (const auto* more = homes::in_force(exemptions, night)) places = std::max(places, more->value.places);
    const auto living = std::ranges::count_if(occupants, [&](const auto& one) { return one.there(night); });
    return std::clamp(places - static_cast<int>(living), 0, is->beds);
}

int ConstellationFile::promised(Date night, std::optional<FactId> but_for) const {
    int count = 0;
    for (const auto& fact : asked) {
        if (fact.id == but_for || !fact.value.has(night) || cancelled_of(fact.id)) continue;
        const auto* answer = answer_to(fact.id);
        if (!answer || !answer->value.yes) continue;
        const auto* stay = stayed_of(fact.id);
        if (stay && night >= fact.value.first.plus_days(stay->value.nights)) continue;
        count += fact.value.children;
    }
    return count;
}

int ConstellationFile::free(Date night, std::optional<FactId> but_for) const {
    return std::max(0, beds(night) - promised(night, but_for));
}

int ConstellationFile::free_nights(Date from, int days) const {
    int count = 0;
    for (int i = 0; i < days; ++i) count += free(from.plus_days(i));
    return count;
}

const Fact<Gathering>* ConstellationFile::gathering(FactId id) const {
    return last_that(gatherings, [&](const auto& fact) { return fact.id == id; });
}
const Fact<CalledOff>* ConstellationFile::called_off_of(FactId gathering) const {
    return last_that(called_off, [&](const auto& fact) { return fact.value.gathering == gathering; });
}
const Fact<Coming>* ConstellationFile::coming_of(FactId gathering, PersonId home) const {
    return last_that(coming,
                     [&](const auto& fact) { return fact.value.gathering == gathering && fact.value.home == home; });
}
bool ConstellationFile::has_come(FactId gathering, PersonId home) const {
    return std::ranges::any_of(
        came, [&](const auto& fact) { return fact.value.gathering == gathering && fact.value.home == home; });
}

const Fact<Gathering>* ConstellationFile::next_gathering(Date today) const {
    const Fact<Gathering>* found = nullptr;
    for (const auto& fact : gatherings)
        if (fact.value.on >= today && !called_off_of(fact.id) && (!found || fact.value.on < found->value.on))
            found = &fact;
    return found;
}

namespace {

/// Calls `f` with every list of facts about a hub: the one place that names them all.
template <class F>
Result<void> for_each_list(F f) {
    TRY(f(&ConstellationFile::terms));
    TRY(f(&ConstellationFile::asked));
    TRY(f(&ConstellationFile::answered));
    TRY(f(&ConstellationFile::cancelled));
    TRY(f(&ConstellationFile::stayed));
    TRY(f(&ConstellationFile::gatherings));
    TRY(f(&ConstellationFile::called_off));
    TRY(f(&ConstellationFile::coming));
    TRY(f(&ConstellationFile::came));
    TRY(f(&ConstellationFile::approval));
    return f(&ConstellationFile::exemptions);
}

template <class T>
using ListOf = std::vector<Fact<T>> ConstellationFile::*;

Member member_of(const Fact<InConstellation>& fact) {
    return {fact.about, fact.id, fact.value.starts, fact.value.ends};
}

Result<void> read_members(const Store& store, const Leave& hub, Known known, ConstellationFile& file) {
    const auto& table = table_info<InConstellation>();
    std::vector<Param> params{hub.authority(), hub.about()};
    if (known.at) params.emplace_back(*known.at);
    TRY(store.each(
        table.select + " where authority = $1 and hub = $2" + held(known, table.name, 3) + " order by starts, about",
        params, [&](const Row& row) { file.members.push_back(member_of(read_fact<InConstellation>(row))); }));
    std::vector<PersonId> people{hub.about()};
    for (const auto& member : file.members) people.push_back(member.home);
    file.names = TRY(names_in(store, hub, people));
    return {};
}

}  // namespace

Result<ConstellationFile> constellation_file(const Store& store, const Leave& hub, Known known) {
    ConstellationFile file{hub.about()};
    TRY(for_each_list([&]<class T>(ListOf<T> list) -> Result<void> {
        file.*list = TRY(facts<T>(store, hub, known));
        return {};
    }));
    if (file.terms.empty()) return fail(Fault::not_found, "This home is not the hub of a constellation.");
    file.messages = TRY(facts<Message>(store, hub, known));
    TRY(read_members(store, hub, known, file));
    file.occupants = TRY(care::occupants(store, hub.authority(), household_of(hub.about())));
    file.local = TRY(local_spans(store, hub.authority(), known));
    return file;
}

Result<std::vector<ConstellationFile>> constellation_files(const Store& store, const LeaveOfAll& leave, Date day) {
    std::vector<ConstellationFile> files;
    std::unordered_map<PersonId, std::size_t> places;
    TRY(each_fact<Constellation>(store, leave, Known::now(), [&](Fact<Constellation> fact) {
        if (places.emplace(fact.about, files.size()).second) files.emplace_back(fact.about);
    }));
    if (files.empty()) return files;
    TRY(for_each_list([&]<class T>(ListOf<T> list) -> Result<void> {
        return each_fact<T>(store, leave, Known::now(), [&](Fact<T> fact) {
            if (const auto at = places.find(fact.about); at != places.end())
                (files[at->second].*list).push_back(std::move(fact));
        });
    }));
    std::vector<PersonId> people;
    TRY(each_fact<InConstellation>(store, leave, Known::now(), [&](const Fact<InConstellation>& fact) {
        const auto at = places.find(fact.value.hub);
        if (at == places.end()) return;
        files[at->second].members.push_back(member_of(fact));
        people.push_back(fact.about);
    }));
    TRY(care::each_occupant(store, leave, day, [&](const care::Occupant& occupant) {
        if (const auto at = places.find(home_of(occupant.household)); at != places.end())
            files[at->second].occupants.push_back(occupant);
    }));
    for (const auto& file : files) people.push_back(file.hub);
    const auto names = TRY(names_in(store, leave, people));
    const auto local = TRY(local_spans(store, leave.authority(), Known::now()));
    for (auto& file : files) {
        file.local = local;
        file.names.emplace(file.hub, names.at(file.hub));
        for (const auto& member : file.members) file.names.emplace(member.home, names.at(member.home));
        std::ranges::stable_sort(file.members, {}, &Member::starts);
    }
    return files;
}

Result<std::optional<PersonId>> hub_of(const Store& store, const Leave& home, Date day) {
    for (const auto& fact : TRY(facts<InConstellation>(store, home, Known::now())))
        if (fact.value.starts <= day && (!fact.value.ends || day <= *fact.value.ends)) return fact.value.hub;
    return std::nullopt;
}

Result<bool> is_hub(const Store& store, const Leave& home, Date day) {
    return homes::in_force(TRY(facts<Constellation>(store, home, Known::now())), day) != nullptr;
}

Result<std::vector<NightsOfChild>> nights_of_child(const Store& store, const Leave& child) {
    std::vector<NightsOfChild> found;
    for (auto& fact : TRY(facts<NightsAway>(store, child, Known::now())))
        found.push_back({.away = std::move(fact), .agreed = {}, .words = {}, .stayed = {}});
    for (auto& one : found)
        TRY(
            store.each("select a.agreed, a.words, c.fact, s.nights from constellations_nights_asked q"
                       " left join constellations_nights_answered a on a.authority = q.authority and a.about = q.about"
                       " and a.ask = q.fact and a.retired_by is null"
                       " left join constellations_nights_cancelled c on c.authority = q.authority and c.about = q.about"
                       " and c.ask = q.fact and c.retired_by is null"
                       " left join constellations_nights_stayed s on s.authority = q.authority and s.about = q.about"
                       " and s.ask = q.fact and s.retired_by is null"
                       " where q.authority = $1 and q.about = $2 and q.fact = $3 and q.retired_by is null",
                       {child.authority(), one.away.value.hub, one.away.value.ask}, [&](const Row& row) {
                           if (!row.null(0)) one.agreed = row.yes(0), one.words = row.string(1);
                           one.cancelled = !row.null(2);
                           if (!row.null(3)) one.stayed = static_cast<int>(row.integer(3));
                       }));
    return found;
}

Result<std::vector<PersonId>> children_of_ask(const Store& store, AuthorityId authority, FactId ask) {
    return store.all(
        "select about from constellations_nights_away where authority = $1 and ask = $2 and retired_by is null"
        " order by about",
        {authority, ask}, [](const Row& row) { return row.id<PersonId>(0); });
}

Schema constellations_schema() {
    return {"constellations",
            {&table_info<Constellation>(), &table_info<NightsAsked>(), &table_info<NightsAnswered>(),
             &table_info<NightsCancelled>(), &table_info<NightsStayed>(), &table_info<NightsAway>(),
             &table_info<Gathering>(), &table_info<CalledOff>(), &table_info<Coming>(), &table_info<Came>(),
             &table_info<Message>()}};
}

}  // namespace kith::constellations
