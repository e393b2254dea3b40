// What the pages of child protection share.
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "family_help/shown.h"
#include "protection/pages.h"
#include "protection/quorum.h"
#include "protection/rules.h"

namespace kith {

Result<protection::ProtectionFile> Subject<protection::ProtectionFile>::read(const Context& context,
                                                                             const Leave& family) {
    return protection::file_for(context, family);
}
Html Subject<protection::ProtectionFile>::bar(const Context&, const protection::ProtectionFile& file) {
    return protection::protection_bar(file);
}
std::string Subject<protection::ProtectionFile>::back(const protection::ProtectionFile& file) { return file.page; }

}  // namespace kith

namespace kith::protection {

std::string address_of(PersonId family, std::string_view rest) {
    return family_help::address_of(family, fmt::format("/protection{}{}", rest.empty() ? "" : "/", rest));
}

Result<bool> may(const Context& context, May wanted, PersonId family) {
    if (!context.reader->granted(wanted)) return false;
    return !TRY(Gate::among(context.store, *context.reader, wanted, {family})).empty();
}

// ---- Who works with the family -----------------------------------------------------------------------------------

namespace {

struct Working {
    PersonId worker;
    Role as;
};

constexpr std::string_view in_the_family =
    " join access_in_family m on m.authority = a.authority and m.about = a.about and m.retired_by is null"
    " and m.starts <= $3 and (m.ends is null or m.ends >= $3)";

Result<std::vector<Working>> working_with(const Store& store, const Leave& family, Date on) {
    return store.all(
        fmt::format("select distinct a.worker, a.as_role from access_allocation a{} where a.authority = $1"
                    " and m.family = $2 and a.retired_by is null and a.starts <= $3"
                    " and (a.ends is null or a.ends >= $3) order by a.worker, a.as_role",
                    in_the_family),
        {family.authority(), family.about(), on}, [](const Row& row) {
            return Working{row.id<PersonId>(0), from_code<Role>(row.text(1)).value_or(Role::social_worker)};
        });
}

/// Those who manage a team in which one works who is allocated to a child of the family.
Result<std::vector<PersonId>> managing(const Store& store, const Leave& family, Date on) {
    return store.all(
        fmt::format("select distinct g.about from access_role g join access_role w on w.authority = g.authority"
                    " and w.team = g.team and w.retired_by is null and w.starts <= $3"
                    " and (w.ends is null or w.ends >= $3) join access_allocation a on a.authority = w.authority"
                    " and a.worker = w.about and a.retired_by is null and a.starts <= $3"
                    " and (a.ends is null or a.ends >= $3){} where g.authority = $1 and m.family = $2"
                    " and g.role = $4 and g.retired_by is null and g.starts <= $3"
                    " and (g.ends is null or g.ends >= $3) order by g.about",
                    in_the_family),
        {family.authority(), family.about(), on, code(Role::manager)},
        [](const Row& row) { return row.id<PersonId>(0); });
}

Result<std::vector<PersonId>> chairs_of(const Store& store, AuthorityId authority, Date on) {
    return store.all(
        "select distinct about from access_role where authority = $1 and role = $2 and retired_by is null"
        " and starts <= $3 and (ends is null or ends >= $3) order by about",
        {authority, code(Role::conference_chair), on}, [](const Row& row) { return row.id<PersonId>(0); });
}

/// Everyone whom the record names, to be read at once.
std::set<PersonId> named_in(const Recorded& recorded) {
    std::set<PersonId> named;
    for (const auto& one : recorded.about) named.insert(one.value.child);
    for (const auto& one : recorded.strategies) named.insert(one.value.by);
    for (const auto& one : recorded.enquiries) named.insert({one.value.child, one.value.practitioner});
    for (const auto& one : recorded.ends) named.insert({one.value.child, one.value.practitioner});
    for (const auto& one : recorded.answers) named.insert(one.value.by);
    for (const auto& one : recorded.called) named.insert({one.value.chair, one.value.by});
    for (const auto& one : recorded.held) named.insert(one.value.chair);
    for (const auto& one : recorded.decisions) named.insert(one.value.child);
    for (const auto& one : recorded.plans_ended) named.insert({one.value.child, one.value.by});
    for (const auto& one : recorded.core_groups) named.insert(one.value.by);
    for (const auto& one : recorded.visits) named.insert(one.value.by);
    for (const auto& one : recorded.seen) named.insert(one.value.child);
    for (const auto& one : recorded.legal) named.insert(one.value.by);
    for (const auto& one : recorded.orders) named.insert(one.value.by);
    for (const auto& one : recorded.changes) named.insert(one.value.by);
    for (const auto& one : recorded.after_orders) named.insert(one.value.by);
    for (const auto& one : recorded.moves) named.insert(one.value.by);
    return named;
}

void add_leads(ProtectionFile& file, const std::vector<Working>& working) {
    for (const auto role : {Role::family_help_practitioner, Role::social_worker}) {
        if (!file.family_leads.empty()) break;
        for (const auto& one : working)
            if (one.as == role) file.family_leads.push_back({one.worker, file.names.at(one.worker)});
    }
    for (const auto& one : working)
        if (one.as == Role::child_protection_practitioner)
            file.practitioners.push_back({one.worker, file.names.at(one.worker)});
}

}  // namespace

Result<ProtectionFile> file_for(const Context& context, const Leave& family) {
    auto file = TRY(protection_file(context.store, family, context.today));
    file.reader = context.reader->person;
    file.page = address_of(family.about());
    file.calendar = &context.calendar;
    file.quorums = TRY(quorums_of(context.store, family.authority()));
    file.family_decides_from = TRY(family_decides_from(context.store, family.authority()));
    file.writers = TRY(writers_of(context.store, family, file.recorded));
    const auto working = TRY(working_with(context.store, family, context.today));
    auto chairs = TRY(chairs_of(context.store, family.authority(), context.today));
    for (const auto& one : working) std::erase(chairs, one.worker);
    for (const auto one : TRY(managing(context.store, family, context.today))) std::erase(chairs, one);
    auto named = named_in(file.recorded);
    for (const auto& one : working) named.insert(one.worker);
    named.insert(chairs.begin(), chairs.end());
    file.names = TRY(names_in(context.store, family, std::vector<PersonId>{named.begin(), named.end()}));
    add_leads(file, working);
    for (const auto one : chairs) file.chairs.push_back({one, file.names.at(one)});
    for (const auto& one : file.practitioners)
        for (const auto& fact :
             TRY(facts<Eligible>(context.store, Gate::machine(family.authority(), one.person), Known::now())))
            file.eligible.emplace_back(one.person, fact.value);
    return file;
}

// ---- Shown -------------------------------------------------------------------------------------------------------

static std::string names_in_words(const std::vector<Someone>& people, std::string_view none) {
    std::vector<std::string> names;
    for (const auto& one : people) names.push_back(one.name);
    return names.empty() ? std::string{none} : list_in_words(names);
}

Html protection_bar(const ProtectionFile& file) {
    ui::IdentityBar bar{.name = file.who.name};
    std::vector<std::string> children;
    for (const auto& child : file.who.children) children.push_back(child.name);
    if (!children.empty()) bar.details.emplace_back(list_in_words(children));
    bar.details.emplace_back("Family's lead: " + names_in_words(file.family_leads, "nobody yet"));
    bar.details.emplace_back("Child protection lead: " + names_in_words(file.practitioners, "nobody yet"));
    bar.details.emplace_back(ui::link("The family", Url{family_help::address_of(file.who.family)}));
    return ui::identity_bar(bar);
}

std::optional<std::string> status_of(const Recorded& recorded, PersonId child, Date today) {
    if (const auto plan = plan_on(recorded, child, today))
        return fmt::format("On a child protection plan since {}: {}", plan->begins.in_words(),
                           lower(in_words(plan->latest)));
    if (const auto* open = open_enquiry(recorded, child))
        return fmt::format("Enquiry under section 47 since {}", open->value.begins.in_words());
    if (const auto* decided = enquiry_awaited(recorded, child))
        return fmt::format("Enquiry under section 47 decided on {}: to begin", decided->value.on.in_words());
    return std::nullopt;
}

ui::Tag tag_of(const Occasion& occasion, Date today, const Calendar& calendar) {
    auto tone = ui::Tone::soon;
    if (occasion.done)
        tone = ui::Tone::good;
    else if (occasion.late(today))
        tone = ui::Tone::late;
    return {standing(occasion, today, calendar), tone};
}

std::string agencies_in_words(std::string_view codes) {
    std::vector<std::string> words;
    for (const auto one : agencies_of(codes)) words.emplace_back(words.empty() ? in_words(one) : lower(in_words(one)));
    return words.empty() ? "Nobody" : list_in_words(words);
}

Result<Html> above_person(const Context& context, PersonId person) {
    if (!context.reader->granted(May::see_protection)) return Html{};
    const auto child = Gate::machine(context.reader->authority, person);
    const auto family = TRY(family_help::family_of_child(context.store, child, context.today));
    if (!family || !TRY(may(context, May::see_protection, *family))) return Html{};
    const auto status =
        status_of(TRY(recorded_of(context.store, Gate::machine(child.authority(), *family), Known::now())), person,
                  context.today);
    return status ? ui::inset_text(html("{}. {}", *status, ui::link("Child protection", Url{address_of(*family)})))
                  : Html{};
}

}  // namespace kith::protection
