#include "kinship/file.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "allowances/file.h"
#include "kernel/people/names.h"
#include "kernel/record/several.h"

namespace kith::kinship {

std::optional<Date> KinshipFile::birthday(int age) const {
    return born ? std::optional{born->birthday(age)} : std::nullopt;
}

const Fact<Arrangement>* KinshipFile::on(Date day) const {
    for (const auto& fact : arrangements | std::views::reverse)
        if (fact.value.on(day)) return &fact;
    return nullptr;
}

const Order* KinshipFile::order_of(const Arrangement& arrangement) const {
    if (!is_by_order(arrangement.living) || orders.empty()) return nullptr;
    for (const auto& fact : orders | std::views::reverse)
        if (!arrangement.ends || fact.value.on <= *arrangement.ends) return &fact.value;
    return nullptr;
}

const Fact<GroundFound>* KinshipFile::ground(Ground which) const {
    for (const auto& fact : grounds | std::views::reverse)
        if (fact.value.ground == which) return &fact;
    return nullptr;
}

const care::PeriodOfCare* KinshipFile::care_just_before(const Arrangement& arrangement) const {
    for (const auto& fact : periods | std::views::reverse) {
        const auto& period = fact.value;
        if (period.starts < arrangement.starts && period.ends && *period.ends >= arrangement.starts.plus_days(-7))
            return &period;
    }
    return nullptr;
}

const care::PeriodOfCare* KinshipFile::care_on(Date day) const {
    for (const auto& fact : periods)
        if (fact.value.starts <= day && (!fact.value.ends || day <= *fact.value.ends)) return &fact.value;
    return nullptr;
}

const Fact<CarerAnswered>* KinshipFile::answer_to(FactId question) const {
    const auto found = std::ranges::find(answered, question, [](const auto& fact) { return fact.value.asked; });
    return found == answered.end() ? nullptr : &*found;
}

const Fact<PlanWords>* KinshipFile::words_on(FactId plan) const {
    const auto found = std::ranges::find(plan_words, plan, [](const auto& fact) { return fact.value.plan; });
    return found == plan_words.end() ? nullptr : &*found;
}

const Fact<SaidNo>* KinshipFile::last_no(Support what) const {
    for (const auto& fact : said_no | std::views::reverse)
        if (fact.value.what == what && !fact.value.withdrawn) return &fact;
    return nullptr;
}

std::optional<PersonId> KinshipFile::worker(Date day) const {
    for (const auto& fact : allocations) {
        const auto& it = fact.value;
        const bool works = it.as == Role::social_worker || it.as == Role::family_help_practitioner;
        if (works && it.starts <= day && (!it.ends || day <= *it.ends)) return it.worker;
    }
    return {};
}

bool KinshipFile::page_open_to(PersonId carer, Date day) const {
    return std::ranges::any_of(caring, [&](const auto& fact) {
        const auto& it = fact.value;
        return it.carer == carer && it.starts <= day && (!it.ends || day <= *it.ends);
    });
}

namespace {

void named(KinshipFile& file, std::string name) {
    file.given = name.substr(0, name.find(' '));
    file.name = std::move(name);
}

void in_order(KinshipFile& file) {
    const auto by_start = [](auto& list) {
        std::ranges::stable_sort(list, {}, [](const auto& fact) { return fact.value.starts; });
    };
    const auto by_day = [](auto& list) {
        std::ranges::stable_sort(list, {}, [](const auto& fact) { return fact.value.on; });
    };
    by_start(file.periods), by_start(file.arrangements);
    by_day(file.orders), by_day(file.grounds), by_day(file.notices), by_day(file.visits), by_day(file.plans);
    by_day(file.reviews), by_day(file.asked), by_day(file.said_no), by_day(file.taken);
}

/// Reads each list of one file: `read(list)`.
template <class Read>
Result<void> read_lists(Read read) {
    TRY(read(&KinshipFile::periods));
    TRY(read(&KinshipFile::allocations));
    TRY(read(&KinshipFile::caring));
    TRY(read(&KinshipFile::arrangements));
    TRY(read(&KinshipFile::orders));
    TRY(read(&KinshipFile::grounds));
    TRY(read(&KinshipFile::notices));
    TRY(read(&KinshipFile::visits));
    TRY(read(&KinshipFile::plans));
    TRY(read(&KinshipFile::plan_words));
    TRY(read(&KinshipFile::reviews));
    TRY(read(&KinshipFile::asked));
    TRY(read(&KinshipFile::answered));
    TRY(read(&KinshipFile::said_no));
    return read(&KinshipFile::taken);
}

class OfOne {
public:
    OfOne(const Store& store, const Leave& child, Known known, KinshipFile& file)
        : store_{store}, child_{child}, known_{known}, file_{file} {}

    template <class T>
    Result<void> operator()(std::vector<Fact<T>> KinshipFile::*list) const {
        file_.*list = TRY(facts<T>(store_, child_, known_));
        return {};
    }

private:
    const Store& store_;
    const Leave& child_;
    Known known_;
    KinshipFile& file_;
};

class OfMany {
public:
    OfMany(const Store& store, const LeaveOfAll& all, const std::vector<PersonId>& children,
           std::map<PersonId, KinshipFile>& files)
        : store_{store}, all_{all}, children_{children}, files_{files} {}

    template <class T>
    Result<void> operator()(std::vector<Fact<T>> KinshipFile::*list) const {
        return each_fact_of<T>(store_, all_, children_,
                               [&](Fact<T> fact) { (files_.at(fact.about).*list).push_back(std::move(fact)); });
    }

private:
    const Store& store_;
    const LeaveOfAll& all_;
    const std::vector<PersonId>& children_;
    std::map<PersonId, KinshipFile>& files_;
};

/// Of these, those with an arrangement, or of whom we were told that they are fostered privately.
Result<std::vector<PersonId>> with_anything(const Store& store, const LeaveOfAll& all,
                                            const std::vector<PersonId>& children) {
    std::vector<PersonId> found;
    TRY(each_fact_of<Arrangement>(store, all, children, [&](const auto& fact) { found.push_back(fact.about); }));
    TRY(each_fact_of<PrivateNotice>(store, all, children, [&](const auto& fact) { found.push_back(fact.about); }));
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace

Result<KinshipFile> kinship_file(const Store& store, const Leave& child, Known known, Date today) {
    KinshipFile file;
    file.child = child.about();
    for (const auto& fact : TRY(facts<Person>(store, child, known)))
        file.born = fact.value.born, file.died = fact.value.died;
    named(file, name_used(TRY(facts<Name>(store, child, known))));
    file.disabled = !TRY(facts<DisabilityFact>(store, child, known)).empty();
    file.protection_plans = protection::plans_of(TRY(protection::recorded_of_child(store, child, known)), file.child);
    TRY(read_lists(OfOne{store, child, known, file}));
    file.local = TRY(local_spans(store, child.authority(), known));
    file.rates = TRY(allowances::rules(store, child.authority(), today, known)).rates;
    in_order(file);
    return file;
}

Result<std::vector<KinshipFile>> kinship_files(const Store& store, AuthorityId authority,
                                               const std::vector<PersonId>& allowed, Date today) {
    const auto all = Gate::machine_all(authority);
    auto sorted = allowed;
    std::ranges::sort(sorted);
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    const auto children = TRY(with_anything(store, all, sorted));
    if (children.empty()) return std::vector<KinshipFile>{};
    const auto local = TRY(local_spans(store, authority, Known::now()));
    const auto rates = TRY(allowances::rules(store, authority, today)).rates;
    std::map<PersonId, KinshipFile> files;
    for (const auto child : children) {
        auto& file = files[child];
        file.child = child, file.local = local, file.rates = rates;
    }
    for (auto& [id, name] : TRY(names_in(store, all, children))) named(files.at(id), name);
    TRY(each_fact_of<Person>(store, all, children, [&](const Fact<Person>& fact) {
        files.at(fact.about).born = fact.value.born, files.at(fact.about).died = fact.value.died;
    }));
    TRY(each_fact_of<DisabilityFact>(store, all, children,
                                     [&](const auto& fact) { files.at(fact.about).disabled = true; }));
    for (const auto& one : TRY(protection::recorded_of_children(store, authority, children)))
        files.at(one.child).protection_plans = protection::plans_of(one.recorded, one.child);
    TRY(read_lists(OfMany{store, all, children, files}));
    std::vector<KinshipFile> made;
    for (auto& [child, file] : files) {
        in_order(file);
        made.push_back(std::move(file));
    }
    return made;
}

Result<std::vector<PersonId>> children_with_kin(const Store& store, const LeaveOfAll& leave) {
    return store.all(
        "select about from kinship_arrangement where authority = $1 and retired_by is null"
        " union select about from kinship_private_notice where authority = $1 and retired_by is null order by 1",
        {leave.authority()}, [](const Row& row) { return row.id<PersonId>(0); });
}

Result<std::vector<Fact<OfferWords>>> offer_of(const Store& store, AuthorityId authority) {
    std::vector<Fact<OfferWords>> parts;
    for (auto& fact : TRY(facts<OfferWords>(store, Gate::machine(authority, the_authority), Known::now()))) {
        const auto at = std::ranges::find(parts, fact.value.part, [](const auto& one) { return one.value.part; });
        if (at == parts.end())
            parts.push_back(std::move(fact));
        else
            *at = std::move(fact);
    }
    return parts;
}

Schema kinship_schema() {
    return {"kinship",
            {&table_info<Arrangement>(), &table_info<Order>(), &table_info<GroundFound>(), &table_info<PrivateNotice>(),
             &table_info<PrivateVisit>(), &table_info<SupportPlan>(), &table_info<PlanWords>(),
             &table_info<PlanReview>(), &table_info<CarerAsked>(), &table_info<CarerAnswered>(), &table_info<SaidNo>(),
             &table_info<Taken>(), &table_info<OfferWords>()}};
}

}  // namespace kith::kinship
