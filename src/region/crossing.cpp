// What is read of children in other authorities: described before a match, named after it.
#include "region/crossing.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "region/acts.h"
#include "region/crossing_parts.h"
#include "region/told.h"

namespace kith::region {

Result<void> tell(const Database& database, const Store& store, AuthorityId authority, PersonId child,
                  const Disclosure& shown, Moment at) {
    const auto leave = Gate::machine(authority, child);
    for (const auto& fact : TRY(facts<Disclosure>(store, leave, Known::now()))) {
        const auto& it = fact.value;
        if (it.request == shown.request && it.on == shown.on && it.shown == shown.shown &&
            it.to_name == shown.to_name && it.to_organisation == shown.to_organisation)
            return {};
    }
    const Author author{{}, fmt::format("{}, {}", shown.to_name, shown.to_organisation)};
    auto change = TRY(Change::begin(database, authority, author, at));
    TRY(change.open(leave, {shown_kind, fmt::format("{}, {}: {}", shown.to_name, shown.to_organisation,
                                                    lower(in_words(shown.shown)))}));
    TRY(change.enter(leave, shown));
    return change.commit();
}

namespace {

/// A child of an authority that let it be read: this file and crossing_named.cpp alone make such leave, and gives back
/// less than it reads.
Leave across(AuthorityId authority, PersonId child) { return Gate::machine(authority, child); }
LeaveOfAll across(AuthorityId authority) { return Gate::machine_all(authority); }

/// "q.fact, q.about, ...": a fact's columns under an alias, as read_fact wants them.
template <Described T>
std::string columns_of(std::string_view alias) {
    std::string all;
    for (const std::string_view name : {"fact", "about", "entered_by", "retired_by"})
        all += fmt::format("{}{}.{}", all.empty() ? "" : ", ", alias, name);
    for (const auto& column : table_info<T>().columns) all += fmt::format(", {}.{}", alias, column.name);
    return all;
}

/// Waits for a home: not ended but for want of one, and none was chosen.
constexpr std::string_view waits_for_a_home =
    " from region_request q left join people_person p on p.authority = q.authority and p.about = q.about"
    " and p.retired_by is null where q.authority = $1 and q.retired_by is null"
    " and not exists (select 1 from region_request_ended e where e.authority = q.authority and e.about = q.about"
    " and e.request = q.fact and e.retired_by is null and e.how <> $2)"
    " and not exists (select 1 from region_offer_answered a where a.authority = q.authority and a.about = q.about"
    " and a.request = q.fact and a.retired_by is null and a.answer = $3)";

struct Waiting {
    Fact<Request> request;
    std::optional<Date> born;
    std::optional<Sex> sex;
};

Waiting read_waiting(const Row& row) {
    const int after = 4 + static_cast<int>(table_info<Request>().columns.size());
    return {read_fact<Request>(row), Cell<std::optional<Date>>::read(row, after),
            Cell<std::optional<Sex>>::read(row, after + 1)};
}

Result<std::vector<Waiting>> waiting_in(const Store& store, AuthorityId authority) {
    static const auto sql = "select " + columns_of<Request>("q") + ", p.born, p.sex" + std::string{waits_for_a_home};
    return store.all(sql, {authority, EndedHow::unable, Answer::chosen}, read_waiting);
}

Result<std::optional<Waiting>> waiting_numbered(const Store& store, RequestNumber number) {
    static const auto sql =
        "select " + columns_of<Request>("q") + ", p.born, p.sex" + std::string{waits_for_a_home} + " and q.fact = $4";
    return store.first(sql, {number.authority, EndedHow::unable, Answer::chosen, FactId{number.number}}, read_waiting);
}

/// The requests of an authority for which no home was found so far.
Result<std::set<std::int64_t>> unmet_in(const Store& store, AuthorityId authority) {
    std::set<std::int64_t> found;
    TRY(store.each("select request from region_request_ended where authority = $1 and how = $2 and retired_by is null",
                   {authority, EndedHow::unable}, [&](const Row& row) { found.insert(row.integer(0)); }));
    return found;
}

constexpr std::string_view stands =
    " from region_offer o where o.authority = $1 and o.retired_by is null and o.valid_until >= $2 and not exists"
    " (select 1 from region_offer_withdrawn w where w.authority = o.authority and w.about = o.about"
    " and w.offer = o.fact and w.retired_by is null)";

using Counts = std::map<std::pair<std::int64_t, std::int64_t>, int>;

/// How many offers stand for each request, from all the circle.
Result<Counts> offers_standing(const Store& store, const Circle& circle, Date today) {
    Counts counts;
    for (const auto record : circle.records())
        TRY(store.each(
            "select o.to_authority, o.request, count(*)" + std::string{stands} + " group by o.to_authority, o.request",
            {record, today}, [&](const Row& row) {
                counts[{row.integer(0), row.integer(1)}] += static_cast<int>(row.integer(2));
            }));
    return counts;
}

std::optional<int> age_of(std::optional<Date> born, Date today) {
    if (!born || *born > today) return {};
    return born->age_on(today);
}

/// The ages in which sufficiency is counted.
std::string band_of(std::optional<Date> born, Date today) {
    const auto age = age_of(born, today);
    if (!age) return "Not known";
    if (*age < 5) return "Under 5";
    if (*age <= 10) return "5 to 10";
    return *age <= 15 ? "11 to 15" : "16 or 17";
}

bool agency(const Viewer& viewer) {
    return viewer.provider && viewer.provider->value.kind == OrganisationKind::fostering_agency;
}

std::optional<std::string> district_shown(const Request& request, const Sharing& sharing) {
    return sharing.lets.show_district ? request.district : std::nullopt;
}

struct Looked {
    Circle circle;
    Viewer viewer;
    Waiting waiting;
};

/// The request, where it is open to whoever looks; a request that is not is as if it were not there.
Result<Looked> open_request(const Store& store, const Reader& reader, RequestNumber number) {
    auto circle = TRY(circle_of(store, reader.authority, reader.today));
    auto viewer = TRY(viewer_of(store, reader, circle));
    const auto* sharing = circle.member(number.authority);
    auto found = sharing ? TRY(waiting_numbered(store, number)) : std::nullopt;
    if (!found || !open_to(found->request.value, *sharing, viewer))
        return fail(Fault::not_found, "No such request waits for a home now. It may have been answered or withdrawn.");
    return Looked{std::move(circle), std::move(viewer), std::move(*found)};
}

/// A brother or sister whose record is restricted is not among them.
Result<std::vector<int>> ages_of_set(const Store& store, const Waiting& child, AuthorityId authority, Date today) {
    std::vector<int> ages;
    if (!child.request.value.set) return ages;
    const auto restricted = TRY(restricted_on(store, authority, today));
    for (const auto& one : TRY(waiting_in(store, authority)))
        if (one.request.value.set == child.request.value.set && one.request.about != child.request.about &&
            !restricted.contains(one.request.about))
            if (const auto age = age_of(one.born, today)) ages.push_back(*age);  // an age nobody knows is not told as 0
    std::ranges::sort(ages);
    return ages;
}

Result<std::optional<WhyUnable>> why_unmet(const Store& store, const Leave& child, FactId request) {
    std::optional<WhyUnable> why;
    for (const auto& fact : TRY(facts<RequestEnded>(store, child, Known::now())))
        if (fact.value.request == request) why = fact.value.why;
    return why;
}

/// Of a child whose record is restricted: the kind of home, a band of ages and the district.
DescribedRequest barely_described(const Looked& looked, RequestNumber number, Date today) {
    const auto& request = looked.waiting.request.value;
    const auto& sharing = *looked.circle.member(number.authority);
    return {.number = number,
            .authority = sharing.name,
            .urgency = request.urgency,
            .kind = request.kind,
            .lasting = Lasting::not_known,
            .age = {},
            .sex = {},
            .needs = fmt::format("This child's record is restricted. Ask {} what else you must know.", sharing.name),
            .criteria = {},
            .district = district_shown(request, sharing),
            .on = request.on,
            .needed_by = request.needed_by,
            .ages_of_siblings = {},
            .together = {},
            .said = {},
            .complete = true,
            .unmet = {},
            .band = band_of(looked.waiting.born, today)};
}

Result<DescribedRequest> describe(const Store& store, const Looked& looked, RequestNumber number, Date today) {
    if (TRY(restricted_on(store, number.authority, today)).contains(looked.waiting.request.about))
        return barely_described(looked, number, today);
    const auto& request = looked.waiting.request.value;
    const auto& sharing = *looked.circle.member(number.authority);
    const auto leave = across(number.authority, looked.waiting.request.about);
    DescribedRequest shown{.number = number,
                           .authority = sharing.name,
                           .urgency = request.urgency,
                           .kind = request.kind,
                           .lasting = request.lasting,
                           .age = age_of(looked.waiting.born, today),
                           .sex = looked.waiting.sex,
                           .needs = request.needs,
                           .criteria = {},
                           .district = district_shown(request, sharing),
                           .on = request.on,
                           .needed_by = request.needed_by,
                           .ages_of_siblings = TRY(ages_of_set(store, looked.waiting, number.authority, today)),
                           .together = request.together,
                           .said = request.show_said && sharing.lets.show_words ? request.said : std::nullopt,
                           .complete = request.full_on.has_value(),
                           .unmet = TRY(why_unmet(store, leave, looked.waiting.request.id))};
    for (const auto& fact : TRY(facts<Criterion>(store, leave, Known::now())))
        if (fact.value.request == looked.waiting.request.id)
            shown.criteria.push_back({fact.value.what, fact.value.importance, fact.value.detail});
    std::ranges::stable_sort(shown.criteria, std::greater{}, &DescribedRequest::Line::importance);
    return shown;
}

void tell_band_alone(ListedRequest& line, std::optional<Date> born, Date today) {
    line.age.reset();
    line.band = band_of(born, today);
    line.lasting = Lasting::not_known;
    line.children = 1;
    line.together.reset();
}

Result<DescribedRequest> look(const Database& database, const Store& store, const Reader& reader,
                              RequestNumber number) {
    const auto looked = TRY(open_request(store, reader, number));
    // Nobody outside is shown it unless the child's record says so first. In the child's own authority the audit does.
    if (looked.viewer.authority != number.authority)
        TRY(tell(
            database, store, number.authority, looked.waiting.request.about,
            {looked.waiting.request.id, reader.today, Shown::described, looked.viewer.name, looked.viewer.organisation},
            reader.at));
    return describe(store, looked, number, reader.today);
}

/// A provider's worker who holds another role is still one, unless that role too may see requests.
bool looks_as_provider(const Reader& reader) {
    return reader.holds(Role::provider) && std::ranges::none_of(grants(), [&](const Grant& grant) {
               return grant.may == May::see_requests && grant.role != Role::provider && reader.holds(grant.role);
           });
}

}  // namespace

Result<Viewer> viewer_of(const Store& store, const Reader& reader, const Circle& circle) {
    Viewer viewer{
        reader.authority, reader.author().name, circle.name_of(reader.authority), {}, looks_as_provider(reader)};
    if (!viewer.is_provider) return viewer;
    const auto of = TRY(facts<OfProvider>(store, Gate::machine(reader.authority, reader.person), Known::now()));
    for (const auto& fact : of) {
        if (!runs_on(fact.value.starts, fact.value.ends, reader.today)) continue;
        const auto leave = Gate::machine(reader.authority, fact.value.provider);
        for (auto& organisation : TRY(facts<Organisation>(store, leave, Known::now())))
            if (runs_on(organisation.value.starts, organisation.value.ends, reader.today)) {
                viewer.organisation = organisation.value.name;
                viewer.provider = std::move(organisation);
            }
    }
    return viewer;
}

Result<std::set<PersonId>> restricted_on(const Store& store, AuthorityId authority, Date day) {
    std::set<PersonId> found;
    TRY(each_fact<Restriction>(store, across(authority), Known::now(), [&](const Fact<Restriction>& fact) {
        if (runs_on(fact.value.starts, fact.value.ends, day)) found.insert(fact.about);
    }));
    return found;
}

bool open_to(const Request& request, const Sharing& sharing, const Viewer& viewer) {
    if (!viewer.is_provider) return true;
    if (!sharing.lets.to_providers || !viewer.provider) return false;
    switch (request.open_to) {
        case OpenTo::members: return false;
        case OpenTo::agencies: return agency(viewer);
        case OpenTo::homes: return !agency(viewer);
        case OpenTo::everyone: return true;
    }
    return false;
}

Result<std::vector<ListedRequest>> board(const Store& store, const AllowedAll<May::see_requests>& leave,
                                         const Reader& reader) {
    const auto circle = TRY(circle_of(store, leave.authority(), reader.today));
    const auto viewer = TRY(viewer_of(store, reader, circle));
    const auto offers = viewer.is_provider ? Counts{} : TRY(offers_standing(store, circle, reader.today));
    std::vector<ListedRequest> all;
    for (const auto& member : circle.members) {
        const auto waiting = TRY(waiting_in(store, member.authority));
        const auto unmet = TRY(unmet_in(store, member.authority));
        const auto restricted = TRY(restricted_on(store, member.authority, reader.today));
        std::map<std::int64_t, int> sets;
        for (const auto& one : waiting)
            if (one.request.value.set && !restricted.contains(one.request.about)) ++sets[*one.request.value.set];
        for (const auto& one : waiting) {
            const auto& it = one.request.value;
            if (!open_to(it, member, viewer)) continue;
            const auto number = one.request.id.number();
            const auto made = offers.find({member.authority.number(), number});
            all.push_back({{member.authority, number},
                           member.name,
                           it.urgency,
                           it.kind,
                           it.lasting,
                           age_of(one.born, reader.today),
                           district_shown(it, member),
                           it.on,
                           it.needed_by,
                           it.set ? sets[*it.set] : 1,
                           it.together,
                           unmet.contains(number),
                           made == offers.end() ? 0 : made->second});
            if (restricted.contains(one.request.about)) tell_band_alone(all.back(), one.born, reader.today);
        }
    }
    std::ranges::sort(all, {}, [](const ListedRequest& one) {
        return std::tuple{one.needed_by, one.urgency == Urgency::planned, one.number.authority, one.number.number};
    });
    return all;
}

Result<DescribedRequest> described(const Database& database, const Store& store,
                                   const AllowedAll<May::see_requests>& leave, const Reader& reader,
                                   RequestNumber number) {
    check(leave.authority() == reader.authority, "Leave of one authority was used by a reader of another.");
    return look(database, store, reader, number);
}

Result<DescribedRequest> described_for_offer(const Database& database, const Store& store,
                                             const Allowed<May::offer_home>& home, const Reader& reader,
                                             RequestNumber number) {
    check(home.authority() == reader.authority, "Leave of one authority was used by a reader of another.");
    return look(database, store, reader, number);
}

Result<std::vector<told::WaitingFact>> told::waiting(const Store& store, AuthorityId authority) {
    std::vector<told::WaitingFact> found;
    for (auto& one : TRY(waiting_in(store, authority))) found.push_back({std::move(one.request), one.born, one.sex});
    return found;
}

Result<void> add_offers(const Store& store, const LeaveOfAll& leave, std::vector<RequestFile*> files, Date today) {
    if (files.empty()) return {};
    const auto circle = TRY(circle_of(store, leave.authority(), today));
    for (const auto record : circle.records())
        TRY(store.each("select o.request, o.fact, o.on_day" + std::string{stands} + " and o.to_authority = $3",
                       {record, today, leave.authority()}, [&](const Row& row) {
                           for (auto* file : files)
                               if (file->number() == row.integer(0) && !file->answer_to(record, row.integer(1)))
                                   file->offered.push_back(row.date(2));
                       }));
    for (auto* file : files) std::ranges::sort(file->offered);
    return {};
}

}  // namespace kith::region
