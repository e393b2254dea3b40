#include "advocacy/referral.h"

#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "kernel/people/names.h"

namespace kith::advocacy {

namespace {

template <class T>
const T* running(const std::vector<Fact<T>>& facts, Date today) {
    for (const auto& fact : facts | std::views::reverse) {
        const auto& it = fact.value;
        if (it.starts <= today && (!it.ends || *it.ends >= today)) return &it;
    }
    return nullptr;
}

struct Lives {
    std::string where;
    bool kept_safe = false;
};

/// Whether anyone of the household lives there at an address that is kept safe.
Result<bool> kept_safe(const Store& store, AuthorityId authority, HouseholdId household, Date today) {
    bool safe = false;
    TRY(
        store.each("select withheld, starts, ends from people_residence where authority = $1 and household = $2 and "
                   "retired_by is null",
                   {authority, household}, [&](const Row& row) {
                       const auto starts = row.maybe_date(1);
                       const auto ends = row.maybe_date(2);
                       if ((!starts || *starts <= today) && (!ends || *ends >= today))
                           safe = safe || row.integer(0) != 0;
                   }));
    return safe;
}

std::string in_one_line(std::string lines, std::string_view postcode) {
    if (!postcode.empty()) lines += fmt::format("{}{}", lines.empty() ? "" : ", ", postcode);
    return lines;
}

/// Where the child lives: with whom they are placed, else their own address.
Result<Lives> lives(const Store& store, const Leave& child, Date today) {
    Lives found;
    const auto placements = TRY(facts<care::Placement>(store, child, Known::now()));
    const auto* placement = running(placements, today);
    if (placement) {
        found.where = in_one_line(placement->home, placement->postcode.value_or(""));
        if (placement->household)
            found.kept_safe = TRY(kept_safe(store, child.authority(), *placement->household, today));
    }
    const auto residences = TRY(facts<Residence>(store, child, Known::now()));
    for (const auto& fact : residences | std::views::reverse) {
        const auto& it = fact.value;
        if ((it.starts && *it.starts > today) || (it.ends && *it.ends < today)) continue;
        found.kept_safe = found.kept_safe || it.withheld;
        if (!placement) found.where = in_one_line(it.lines, it.postcode);
        break;
    }
    return found;
}

Result<std::string> who_arranges(const Store& store, const Leave& child, Date today) {
    for (const auto& fact : TRY(facts<Allocation>(store, child, Known::now()))) {
        const auto& it = fact.value;
        if (it.as != Role::social_worker || it.starts > today || (it.ends && *it.ends < today)) continue;
        return TRY(names_in(store, child, {it.worker})).at(it.worker) + ", their social worker,";
    }
    return std::string{"The children's team"};
}

Result<Referral> made(const Store& store, const Leave& child, const AdvocacyFile& file, Date today) {
    Referral referral{.child = child.about(), .name = file.name, .age = file.age, .where = {}, .moments = {}};
    const auto home = TRY(lives(store, child, today));
    referral.kept_safe = home.kept_safe && !file.shares(SharedPart::address, today);
    if (referral.kept_safe)
        referral.where = fmt::format("Where they live is kept safe. {} arranges where you meet.",
                                     TRY(who_arranges(store, child, today)));
    else if (home.where.empty())
        referral.where =
            fmt::format("Not on the record. {} knows how to reach them.", TRY(who_arranges(store, child, today)));
    else
        referral.where = home.where;
    return referral;
}

Result<std::string> plan_words(const Store& store, const Leave& child) {
    const auto all = TRY(facts<care::CarePlan>(store, child, Known::now()));
    if (all.empty()) return std::string{"No care plan is on the record."};
    const auto& plan = all.back().value;
    return fmt::format("{}: {}\n{}", plan.on.in_words(), plan.wishes, plan.plan);
}

Result<std::string> review_words(const Store& store, const Leave& child) {
    const auto all = TRY(facts<care::Review>(store, child, Known::now()));
    if (all.empty()) return std::string{"No review is on the record."};
    const auto& review = all.back().value;
    return fmt::format("{}: {}\n{}", review.on.in_words(), review.childs_view, review.decisions);
}

Result<std::string> school_words(const Store& store, const Leave& child, Date today) {
    const auto all = TRY(facts<care::School>(store, child, Known::now()));
    const auto* school = running(all, today);
    return school ? school->name : std::string{"No school is on the record."};
}

Result<std::string> words_of_part(const Store& store, const Leave& child, SharedPart part, Date today) {
    switch (part) {
        case SharedPart::plan: return plan_words(store, child);
        case SharedPart::review: return review_words(store, child);
        case SharedPart::school: return school_words(store, child, today);
        case SharedPart::address: break;
    }
    const auto home = TRY(lives(store, child, today));
    return home.where.empty() ? std::string{"Not on the record."} : home.where;
}

}  // namespace

Result<Referral> referral(const Store& store, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                          Date today) {
    auto found = TRY(made(store, child, file, today));
    for (const auto& moment : file.moments | std::views::reverse)
        if (moment.on >= today.plus_months(-6)) found.moments.push_back(moment);
    return found;
}

Result<Referral> referral(const Store& store, const Allowed<May::visit_independently>& child, const AdvocacyFile& file,
                          Date today) {
    return made(store, child, file, today);
}

Result<std::vector<SharedWords>> shared_words(const Store& store, const Allowed<May::advocate>& child,
                                              const AdvocacyFile& file, Date today) {
    std::vector<SharedWords> found;
    for (const auto& word : words_of<SharedPart>)
        if (file.shares(word.value, today))
            found.push_back({word.value, TRY(words_of_part(store, child, word.value, today))});
    return found;
}

}  // namespace kith::advocacy
