#include "region/file.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/record/several.h"
#include "region/told_facts.h"

namespace kith::region {

const Fact<OfferAnswered>* RequestFile::chosen() const {
    for (const auto& fact : answers)
        if (fact.value.answer == Answer::chosen) return &fact;
    return nullptr;
}

const Fact<OfferAnswered>* RequestFile::answer_to(AuthorityId from, std::int64_t offer) const {
    const Fact<OfferAnswered>* found = nullptr;
    for (const auto& fact : answers)
        if (fact.value.from == from && fact.value.offer == offer) found = &fact;
    return found;
}

Standing RequestFile::standing() const {
    const auto* end = last_end();
    if (end && end->how != EndedHow::unable) return Standing::ended;
    if (chosen()) return Standing::chosen;
    return end ? Standing::unmet : Standing::open;
}

std::vector<const Criterion*> RequestFile::of(Importance importance) const {
    std::vector<const Criterion*> found;
    for (const auto& fact : criteria)
        if (fact.value.importance == importance) found.push_back(&fact.value);
    return found;
}

std::string reference(AuthorityId authority, std::int64_t request) {
    return fmt::format("{}-{}", authority.number(), request);
}

namespace {

/// Puts each fact under the request that it names.
template <class T>
void share_out(std::vector<RequestFile>& files, std::vector<Fact<T>> all, std::vector<Fact<T>> RequestFile::*list) {
    for (auto& fact : all)
        for (auto& file : files)
            if (file.request.id == fact.value.request) {
                (file.*list).push_back(std::move(fact));
                break;
            }
}

void newest_first(std::vector<RequestFile>& files) {
    std::ranges::sort(files, std::ranges::greater{}, [](const RequestFile& file) { return file.request.id; });
    for (auto& file : files) {
        std::ranges::sort(file.ended, {}, &Fact<RequestEnded>::id);
        std::ranges::sort(file.answers, {}, &Fact<OfferAnswered>::id);
    }
}

template <class T>
Result<std::map<PersonId, std::vector<Fact<T>>>> by_child(const Store& store, const LeaveOfAll& leave,
                                                          const std::vector<PersonId>& children) {
    std::map<PersonId, std::vector<Fact<T>>> found;
    TRY(each_fact_of<T>(store, leave, children, [&](Fact<T> fact) { found[fact.about].push_back(std::move(fact)); }));
    return found;
}

}  // namespace

Result<std::vector<RequestFile>> requests_of(const Store& store, const Leave& child, Known known) {
    std::vector<RequestFile> files;
    const auto local = TRY(local_spans(store, child.authority(), known));
    for (auto& fact : TRY(facts<Request>(store, child, known)))
        files.push_back({.request = std::move(fact), .local = local});
    if (files.empty()) return files;
    share_out(files, TRY(facts<Criterion>(store, child, known)), &RequestFile::criteria);
    share_out(files, TRY(facts<RequestEnded>(store, child, known)), &RequestFile::ended);
    share_out(files, TRY(facts<OfferAnswered>(store, child, known)), &RequestFile::answers);
    share_out(files, TRY(facts<Disclosure>(store, child, known)), &RequestFile::disclosures);
    newest_first(files);
    return files;
}

Result<std::vector<std::pair<PersonId, RequestFile>>> requests_of_many(const Store& store, const LeaveOfAll& leave,
                                                                       const std::vector<PersonId>& children) {
    const auto local = TRY(local_spans(store, leave.authority(), Known::now()));
    auto requests = TRY(by_child<Request>(store, leave, children));
    std::vector<PersonId> asked;
    for (const auto& [child, facts] : requests) asked.push_back(child);
    auto ended = TRY(by_child<RequestEnded>(store, leave, asked));
    auto answers = TRY(by_child<OfferAnswered>(store, leave, asked));
    std::vector<std::pair<PersonId, RequestFile>> all;
    for (auto& [child, facts] : requests) {
        std::vector<RequestFile> files;
        for (auto& fact : facts) files.push_back({.request = std::move(fact), .local = local});
        share_out(files, std::move(ended[child]), &RequestFile::ended);
        share_out(files, std::move(answers[child]), &RequestFile::answers);
        newest_first(files);
        for (auto& file : files) all.emplace_back(child, std::move(file));
    }
    return all;
}

const RequestFile* request_numbered(const std::vector<RequestFile>& all, std::int64_t number) {
    const auto at = std::ranges::find(all, number, [](const RequestFile& file) { return file.number(); });
    return at == all.end() ? nullptr : &*at;
}

const RequestFile* running(const std::vector<RequestFile>& all) {
    const auto at =
        std::ranges::find_if(all, [](const RequestFile& file) { return file.standing() != Standing::ended; });
    return at == all.end() ? nullptr : &*at;
}

std::vector<const Related*> ChildKnown::siblings() const {
    std::vector<const Related*> found;
    for (const auto& one : family)
        if (!one.ends && !one.died &&
            (one.tie == Tie::sibling || one.tie == Tie::half_sibling || one.tie == Tie::step_sibling))
            found.push_back(&one);
    return found;
}

Result<ChildKnown> child_known(const Store& store, const Allowed<May::request_home>& child) {
    return ChildKnown{TRY(care::care_file(store, child.implies<May::see_care>(), Known::now())),
                      TRY(person_file(store, child, Known::now())), TRY(related(store, child, Known::now()))};
}

namespace {

/// Whether `text` holds `wanted` as whole words, both folded.
bool holds(std::string_view text, std::string_view wanted) {
    const auto folded = fold(wanted);
    if (folded.size() < 2) return false;
    return (" " + std::string{text} + " ").find(" " + folded + " ") != std::string::npos;
}

/// Each word of a name counts by itself: a family's name tells who they are as well as the whole.
bool holds_any_word(std::string_view text, std::string_view name) {
    for (const auto word : split(name, ' '))
        if (fold(word).size() > 2 && holds(text, word)) return true;
    return false;
}

}  // namespace

std::optional<std::string> gives_away(const ChildKnown& child, std::string_view words) {
    const auto text = fold(words);
    for (const auto& fact : child.person.names)
        for (const auto* name : {&fact.value.given, &fact.value.family})
            if (holds_any_word(text, *name)) return *name;
    for (const auto& one : child.family)
        if (holds_any_word(text, one.name)) return one.name;
    for (const auto& fact : child.care.schools)
        if (holds(text, fact.value.name)) return fact.value.name;
    for (const auto& fact : child.care.placements)
        if (!fact.value.home.empty() && holds(text, fact.value.home)) return fact.value.home;
    for (const auto& fact : child.person.residences)
        for (const auto* part : {&fact.value.postcode, &fact.value.lines})
            if (holds(text, *part)) return *part;
    return {};
}

Schema region_schema() {
    return {"region",
            {&table_info<Member>(), &table_info<Joined>(), &table_info<Request>(), &table_info<Criterion>(),
             &table_info<RequestEnded>(), &table_info<OfferAnswered>(), &table_info<StayElsewhere>(),
             &table_info<Disclosure>(), &table_info<Offer>(), &table_info<OfferWithdrawn>(), &table_info<Declined>(),
             &table_info<Chosen>(), &table_info<CanOffer>(), &table_info<TermWeights>(), &table_info<PlanLine>()}};
}

}  // namespace kith::region
