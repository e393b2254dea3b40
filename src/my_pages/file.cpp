#include "my_pages/file.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "care/facts.h"
#include "kernel/people/names.h"
#include "kernel/record/several.h"

namespace kith::my_pages {

namespace {

OwnView view_of(const Fact<care::CarePlan>& fact) { return {fact.id, About::plan, fact.value.on, fact.value.wishes}; }
OwnView view_of(const Fact<care::Review>& fact) {
    return {fact.id, About::review, fact.value.on, fact.value.childs_view};
}

/// A child's, and a care-experienced adult's, whose pages go on.
void has_pages(MyFile& file, const RoleFact& role) {
    if (role.role != Role::child && role.role != Role::care_experienced) return;
    if (!file.pages_since || role.starts < *file.pages_since) file.pages_since = role.starts;
    file.pages_until = role.ends;
}

void named(MyFile& file, const std::vector<Fact<Name>>& names) {
    file.name = name_used(names);
    file.given = file.name.substr(0, file.name.find(' '));
}

void in_order(MyFile& file) { std::ranges::stable_sort(file.views, {}, &OwnView::on); }

template <class T>
const Fact<T>* found_in(const std::vector<Fact<T>>& facts, FactId id) {
    const auto at = std::ranges::find(facts, id, &Fact<T>::id);
    return at == facts.end() ? nullptr : &*at;
}

using Files = std::map<PersonId, MyFile>;

template <class T>
Result<void> each_into(const Store& store, AuthorityId authority, const std::vector<PersonId>& people, Files& files,
                       std::vector<Fact<T>> MyFile::*list) {
    return each_fact_of<T>(store, Gate::machine_all(authority), people,
                           [&](Fact<T> fact) { (files.at(fact.about).*list).push_back(std::move(fact)); });
}

}  // namespace

Reading MyFile::reading(Date today) const {
    if (!readings.empty()) return readings.back().value.reading;
    if (!born) return Reading::plain;
    constexpr int reads_plain = 11, reads_all = 14;
    const int age = born->age_on(today);
    return age < reads_plain ? Reading::pictures : age < reads_all ? Reading::plain : Reading::full;
}

std::vector<const Fact<Answer>*> MyFile::answers_to(FactId id) const {
    std::vector<const Fact<Answer>*> found;
    for (const auto& fact : answers)
        if (fact.value.to == id) found.push_back(&fact);
    return found;
}

const Fact<NotSafe>* MyFile::unsafe(FactId id) const { return found_in(not_safe, id); }
const Fact<MyPerson>* MyFile::person(FactId id) const { return found_in(people, id); }

bool MyFile::is_acted_on(FactId id) const {
    return std::ranges::any_of(acted,
                               [&](const auto& fact) { return fact.value.not_safe == id && !fact.value.told.empty(); });
}
bool MyFile::is_seen_by_manager(FactId id) const {
    return std::ranges::any_of(
        acted, [&](const auto& fact) { return fact.value.not_safe == id && fact.value.as == Role::manager; });
}

std::vector<MyFile::Asks> MyFile::asks() const {
    std::vector<Asks> all;
    for (const auto& fact : said) all.push_back({fact.id, fact.value.on});
    for (const auto& fact : feelings)
        if (fact.value.wants_answer()) all.push_back({fact.id, fact.value.on});
    for (const auto& fact : people)
        if (!fact.value.ends) all.push_back({fact.id, fact.value.on});
    std::ranges::stable_sort(all, {}, &Asks::on);
    return all;
}

bool MyFile::is_answered(const Asks& one) const {
    return std::ranges::any_of(answers,
                               [&](const auto& fact) { return fact.value.to == one.id && fact.value.on >= one.on; });
}

Result<MyFile> my_file(const Store& store, const Leave& child, Known known) {
    MyFile file;
    file.child = child.about();
    for (const auto& fact : TRY(facts<Person>(store, child, known))) file.born = fact.value.born;
    named(file, TRY(facts<Name>(store, child, known)));
    for (const auto& fact : TRY(facts<RoleFact>(store, child, known))) has_pages(file, fact.value);
    file.readings = TRY(facts<HowIRead>(store, child, known));
    file.said = TRY(facts<Said>(store, child, known));
    file.feelings = TRY(facts<Feeling>(store, child, known));
    file.not_safe = TRY(facts<NotSafe>(store, child, known));
    file.acted = TRY(facts<ActedOn>(store, child, known));
    file.people = TRY(facts<MyPerson>(store, child, known));
    file.story = TRY(facts<StoryWords>(store, child, known));
    file.answers = TRY(facts<Answer>(store, child, known));
    file.decided = TRY(facts<Decided>(store, child, known));
    for (const auto& fact : TRY(facts<care::CarePlan>(store, child, known))) file.views.push_back(view_of(fact));
    for (const auto& fact : TRY(facts<care::Review>(store, child, known))) file.views.push_back(view_of(fact));
    file.with = TRY(facts<Allocation>(store, child, known));
    file.local = TRY(local_spans(store, child.authority(), known));
    in_order(file);
    return file;
}

Result<std::vector<MyFile>> my_files(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed) {
    auto people = allowed;
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    const auto all = Gate::machine_all(authority);
    // Of a team's list few children have pages of their own: the rest is not read.
    Files files;
    TRY(each_fact_of<RoleFact>(store, all, people, [&](const Fact<RoleFact>& fact) {
        if (fact.value.role != Role::child && fact.value.role != Role::care_experienced) return;
        auto& file = files[fact.about];
        file.child = fact.about;
        has_pages(file, fact.value);
    }));
    std::erase_if(people, [&](PersonId person) { return !files.contains(person); });
    const auto local = TRY(local_spans(store, authority, Known::now()));
    for (const auto& [person, name] : TRY(names_in(store, all, people))) {
        auto& file = files.at(person);
        file.name = name, file.given = name.substr(0, name.find(' ')), file.local = local;
    }
    TRY(each_into(store, authority, people, files, &MyFile::said));
    TRY(each_into(store, authority, people, files, &MyFile::feelings));
    TRY(each_into(store, authority, people, files, &MyFile::not_safe));
    TRY(each_into(store, authority, people, files, &MyFile::acted));
    TRY(each_into(store, authority, people, files, &MyFile::people));
    TRY(each_into(store, authority, people, files, &MyFile::answers));
    TRY(each_into(store, authority, people, files, &MyFile::decided));
    TRY(each_into(store, authority, people, files, &MyFile::with));
    TRY(each_fact_of<care::CarePlan>(store, all, people,
                                     [&](const auto& fact) { files.at(fact.about).views.push_back(view_of(fact)); }));
    TRY(each_fact_of<care::Review>(store, all, people,
                                   [&](const auto& fact) { files.at(fact.about).views.push_back(view_of(fact)); }));
    std::vector<MyFile> made;
    for (auto& [person, file] : files) {
        in_order(file);
        made.push_back(std::move(file));
    }
    return made;
}

static bool runs_on(Date starts, std::optional<Date> ends, Date day) {
    return starts <= day && (!ends || *ends >= day);
}

Result<std::optional<MyHome>> home_of_child(const Store& store, const Leave& child, Date today) {
    std::optional<MyHome> found;
    for (const auto& fact : TRY(facts<care::Placement>(store, child, Known::now()))) {
        const auto& it = fact.value;
        if (!runs_on(it.starts, it.ends, today) || (found && it.starts < found->since)) continue;
        found = MyHome{it.home.empty() ? std::string{in_words(it.kind)} : it.home, it.starts, it.why};
    }
    return found;
}

Result<std::optional<std::string>> school_of(const Store& store, const Leave& child, Date today) {
    std::optional<std::string> found;
    for (const auto& fact : TRY(facts<care::School>(store, child, Known::now())))
        if (runs_on(fact.value.starts, fact.value.ends, today)) found = fact.value.name;
    return found;
}

Schema my_pages_schema() {
    return {"my_pages",
            {&table_info<HowIRead>(), &table_info<Said>(), &table_info<Feeling>(), &table_info<NotSafe>(),
             &table_info<ActedOn>(), &table_info<MyPerson>(), &table_info<StoryWords>(), &table_info<Answer>(),
             &table_info<Decided>()}};
}

}  // namespace kith::my_pages
