#include "front_door/file.h"

#include <algorithm>
#include <unordered_map>

#include "front_door/worry_facts.h"
#include "kernel/access/work.h"
#include "kernel/people/names.h"

namespace kith::front_door {

const Fact<Contact>* ContactsFile::contact(FactId id) const {
    const auto found = std::ranges::find(contacts, id, &Fact<Contact>::id);
    return found == contacts.end() ? nullptr : &*found;
}

bool ContactsFile::shown(FactId contact) const { return std::ranges::find(apart, contact) == apart.end(); }

template <class T>
static const T* on_contact(const std::vector<Fact<T>>& all, FactId contact) {
    for (const auto& fact : all)
        if (fact.value.contact == contact) return &fact.value;
    return nullptr;
}
const Decision* ContactsFile::decision_on(FactId contact) const { return on_contact(decisions, contact); }
const ReferrerTold* ContactsFile::told_of(FactId contact) const { return on_contact(told, contact); }

Result<ContactsFile> contacts_file(const Store& store, const Leave& child, Known known) {
    ContactsFile file;
    file.child = child.about();
    const auto names = TRY(facts<Name>(store, child, known));
    if (names.empty()) return fail(Fault::not_found, "There is nobody of that number on the record.");
    file.name = name_used(names);
    file.contacts = TRY(facts<Contact>(store, child, known));
    file.elsewhere = TRY(facts<AlsoAbout>(store, child, known));
    file.decisions = TRY(facts<Decision>(store, child, known));
    file.told = TRY(facts<ReferrerTold>(store, child, known));
    return file;
}

Result<std::vector<PersonId>> restricted_among(const Store& store, const LeaveOfAll& leave,
                                               const std::vector<PersonId>& children, Date day) {
    std::vector<PersonId> restricted;
    TRY(each_fact_of<Restriction>(store, leave, children, [&](const Fact<Restriction>& fact) {
        const auto& it = fact.value;
        if (it.starts <= day && (!it.ends || *it.ends >= day)) restricted.push_back(fact.about);
    }));
    std::ranges::sort(restricted);
    restricted.erase(std::unique(restricted.begin(), restricted.end()), restricted.end());
    return restricted;
}

Result<void> keep_apart(const Store& store, const Reader& reader, ContactsFile& file) {
    const auto also = TRY(store.all(
        "select contact, about from front_door_also where authority = $1 and first_child = $2 and retired_by is null",
        {reader.authority, file.child}, [](const Row& row) {
            return std::pair{row.id<FactId>(0), row.id<PersonId>(1)};
        }));
    std::vector<PersonId> children;
    for (const auto& [contact, child] : also) children.push_back(child);
    std::ranges::sort(children);
    children.erase(std::unique(children.begin(), children.end()), children.end());
    auto beyond = TRY(restricted_among(store, Gate::machine_all(reader.authority), children, reader.today));
    const auto known = TRY(Gate::among(store, reader, May::see_contacts, beyond));
    std::erase_if(beyond, [&](PersonId child) { return std::ranges::find(known, child) != known.end(); });
    for (const auto& [contact, child] : also)
        if (std::ranges::find(beyond, child) != beyond.end()) file.apart.push_back(contact);
    for (auto& contact : file.contacts) {
        if (file.shown(contact.id)) continue;
        contact.value.worried = not_shown;
        contact.value.working = {};
    }
    return {};
}

Result<std::vector<ContactsFile>> contacts_files(const Store& store, const LeaveOfAll& leave,
                                                 const std::vector<PersonId>& children) {
    std::vector<ContactsFile> files(children.size());
    std::unordered_map<PersonId, std::size_t> place;
    for (std::size_t i = 0; i < children.size(); ++i) {
        files[i].child = children[i];
        place.emplace(children[i], i);
    }
    const auto into = [&](auto list) {
        return [&files, &place, list](const auto& fact) { (files[place.at(fact.about)].*list).push_back(fact); };
    };
    TRY(each_fact_of<Contact>(store, leave, children, into(&ContactsFile::contacts)));
    TRY(each_fact_of<AlsoAbout>(store, leave, children, into(&ContactsFile::elsewhere)));
    TRY(each_fact_of<Decision>(store, leave, children, into(&ContactsFile::decisions)));
    TRY(each_fact_of<ReferrerTold>(store, leave, children, into(&ContactsFile::told)));
    return files;
}

Result<std::vector<PersonId>> also_about(const Store& store, const Leave& child, FactId contact) {
    return store.all(
        "select about from front_door_also where authority = $1 and contact = $2 and first_child = $3"
        " and retired_by is null order by about",
        {child.authority(), contact, child.about()}, [](const Row& row) { return row.id<PersonId>(0); });
}

Result<bool> has_link(const Store& store, const Leave& child, FactId contact) {
    // A row of a file was told by a machine, which was given none. A link of who told it again answers nobody else.
    return TRY(store.first("select 1 from front_door_tied t join front_door_worry w on w.authority = t.authority"
                           " and w.about = t.about and w.retired_by is null"
                           " where t.authority = $1 and t.contact = $2 and t.child = $3 and t.retired_by is null"
                           " and t.joined = $4 and w.source is null",
                           {child.authority(), contact, child.about(), false}, [](const Row&) { return true; }))
        .has_value();
}

Schema front_door_schema() {
    return {"front_door",
            {&table_info<Contact>(), &table_info<AlsoAbout>(), &table_info<Decision>(), &table_info<ReferrerTold>(),
             &table_info<Worry>(), &table_info<Tied>(), &table_info<WorryClosed>(), &table_info<PartnerLink>(),
             &table_info<LinkOfTeller>(), &table_info<TellerTold>()}};
}

}  // namespace kith::front_door
