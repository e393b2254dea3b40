// What the recordings share.
#include <algorithm>

#include "protection/corrections.h"

namespace kith::protection {

std::string names_of(const ProtectionFile& file, const std::vector<PersonId>& children) {
    std::vector<std::string> names;
    for (const auto child : children) names.push_back(file.name(child));
    return list_in_words(names);
}

std::vector<PersonId> people_of(const std::vector<Included>& included) {
    std::vector<PersonId> people;
    for (const auto& one : included) people.push_back(one.person);
    return people;
}

std::vector<PersonId> children_who(const ProtectionFile& file, const std::function<bool(PersonId)>& test) {
    std::vector<PersonId> children;
    for (const auto& child : file.who.children)
        if (test(child.child)) children.push_back(child.child);
    return children;
}

std::vector<Choice> choices_among(const ProtectionFile& file, const std::vector<PersonId>& people) {
    std::vector<Choice> choices;
    for (const auto one : people) choices.push_back({std::to_string(one.number()), file.name(one)});
    return choices;
}

std::vector<PersonId> on_a_plan(const ProtectionFile& file, Date day) {
    return children_who(file, [&](PersonId child) { return file.plan(child, day).has_value(); });
}

Result<void> enter_children(Change& change, const Leave& family, FactId of, const std::vector<PersonId>& children) {
    for (const auto child : children) TRY(change.enter(family, AboutChild{of, child}));
    return {};
}

std::vector<Choice> agency_choices(const std::vector<Agency>& agencies) {
    std::vector<Choice> choices;
    int place = 0;
    for (const auto& word : words_of<Agency>) {
        ++place;
        if (std::ranges::find(agencies, word.value) != agencies.end())
            choices.push_back({std::to_string(place), std::string{word.words}});
    }
    return choices;
}

Agency agency_of(const Included& included) {
    return words_of<Agency>.at(static_cast<std::size_t>(included.person.number() - 1)).value;
}

PersonId place_of(Agency agency) {
    std::int64_t place = 1;
    for (const auto& word : words_of<Agency>) {
        if (word.value == agency) break;
        ++place;
    }
    return PersonId{place};
}

const Fact<Enquiry>* open_enquiry(const Recorded& recorded, PersonId child) {
    for (const auto& one : recorded.enquiries)
        if (one.value.child == child && !recorded.end_of(one.id)) return &one;
    return nullptr;
}

const Fact<EnquiryEnd>* unanswered_end(const Recorded& recorded, PersonId child) {
    for (const auto& one : recorded.ends)
        if (one.value.child == child && !recorded.answer_to(one.id)) return &one;
    return nullptr;
}

ProtectionFile without(ProtectionFile file, FactId fact) {
    leave_out(file.recorded, fact);
    for (auto& [child, recorded] : file.moved) leave_out(recorded, fact);
    file.recorded.waiting.clear();
    for (const auto& one : file.contacts)
        if (!file.recorded.answered(one)) file.recorded.waiting.push_back(one);
    return file;
}

WorkerFile without(WorkerFile file, FactId fact) {
    std::erase_if(file.eligible, [&](const auto& one) { return one.id == fact; });
    return file;
}

std::string chosen_before(const ProtectionFile& file, std::int64_t number) {
    const PersonId person{number};
    return file.who.child(person) || file.names.contains(person) ? file.name(person) : "As it was recorded";
}

std::string chosen_before(const WorkerFile&, std::int64_t) { return "As it was recorded"; }

std::vector<EntryKind> entry_kinds() {
    return {strategy.kind,     enquiry.kind,        enquiry_end.kind,         enquiry_answer.kind,
            conference.kind,   conference_day.kind, conference_decision.kind, plan_ended.kind,
            must_change.kind,  has_changed.kind,    core_group.kind,          visit.kind,
            legal_step.kind,   safety_order.kind,   conference_change.kind,   after_order.kind,
            move_of_plan.kind, move_taken.kind};
}

}  // namespace kith::protection
