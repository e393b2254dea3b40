#include "region/starting.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::region {

namespace {

const care::CarePlan* plan_of(const care::CareFile& child) {
    return child.plans.empty() ? nullptr : &child.plans.back().value;
}

const Language* spoken_at_home(const PersonFile& person) {
    for (const auto& fact : person.languages)
        if (fact.value.first && lower(fact.value.language) != "english") return &fact.value;
    return nullptr;
}

bool has_school(const care::CareFile& child, Date today) {
    return std::ranges::any_of(child.schools,
                               [&](const auto& fact) { return runs_on(fact.value.starts, fact.value.ends, today); });
}

/// Reg. 10 of the Care Planning Regulations holds a child to their school in the fourth key stage: from 14 to 16.
bool in_fourth_key_stage(const care::CareFile& child, Date today) {
    const auto age = child.age_on(today);
    return age && *age >= 14 && *age < 16;
}

Lasting lasting_for(const care::CareFile& child) {
    const auto* plan = plan_of(child);
    if (!plan) return Lasting::not_known;
    switch (plan->permanence) {
        case care::Permanence::long_term_foster:
        case care::Permanence::residential:
        case care::Permanence::supported_living: return Lasting::long_term;
        case care::Permanence::adoption:
        case care::Permanence::special_guardianship:
        case care::Permanence::kinship_care: return Lasting::bridging;
        case care::Permanence::return_home: return Lasting::short_term;
        case care::Permanence::undecided:
        case care::Permanence::other: return Lasting::not_known;
    }
    return Lasting::not_known;
}

/// Where they come from, by its district alone; nothing where the address is kept safe.
std::optional<std::string> district_of(const ChildKnown& child, Date today) {
    const auto lives = child.lived(today);
    if (!lives || lives->withheld || lives->postcode.empty()) return {};
    return lives->postcode.substr(0, lives->postcode.find(' '));
}

std::string needs_of(const ChildKnown& child, Date today) {
    std::vector<std::string> lines;
    for (const auto& fact : child.person.disabilities)
        lines.push_back(fact.value.words.empty() ? std::string{in_words(fact.value.kind)}
                                                 : fmt::format("{}: {}", in_words(fact.value.kind), fact.value.words));
    if (const auto* language = spoken_at_home(child.person))
        lines.push_back(language->interpreter ? fmt::format("Speaks {}, and needs an interpreter", language->language)
                                              : "Speaks " + language->language);
    if (!child.care.sdqs.empty() && child.care.sdqs.back().value.score.value_or(0) >= 17)
        lines.push_back("Scored high on the strengths and difficulties questionnaire: needs patience with feelings");
    if (const auto* status = child.care.legal_on(today))
        lines.push_back(fmt::format("In care under: {}", lower(in_words(status->status))));
    std::erase_if(lines, [&](const std::string& line) { return gives_away(child, line).has_value(); });
    return kith::join(lines, ".\n") + (lines.empty() ? "" : ".");
}

/// The child's own words, from the plan; nothing where they would tell who it is.
std::optional<std::string> said_by(const ChildKnown& child) {
    const auto* plan = plan_of(child.care);
    if (!plan || plan->wishes.empty() || gives_away(child, plan->wishes)) return {};
    return plan->wishes;
}

}  // namespace

HomeKind kind_for(const care::CareFile& child, Date today) {
    const auto age = child.age_on(today);
    if (const auto* plan = plan_of(child)) {
        if (plan->permanence == care::Permanence::residential) return HomeKind::childrens_home;
        if (plan->permanence == care::Permanence::supported_living && age && *age >= 16)
            return HomeKind::supported_accommodation;
    }
    const auto* lives = child.placement_on(today);
    if (lives && lives->value.kind == care::PlaceKind::childrens_home) return HomeKind::childrens_home;
    if (lives && lives->value.kind == care::PlaceKind::supported_accommodation)
        return HomeKind::supported_accommodation;
    return HomeKind::foster;
}

std::map<CriterionKind, std::string> suggested(const ChildKnown& child, Date today) {
    std::map<CriterionKind, std::string> found;
    if (has_school(child.care, today)) found.emplace(CriterionKind::near_school, "");
    if (district_of(child, today)) found.emplace(CriterionKind::near_family, "");
    if (const auto* language = spoken_at_home(child.person)) found.emplace(CriterionKind::language, language->language);
    if (const auto& religion = child.person.person.value.religion; religion && !religion->empty())
        found.emplace(CriterionKind::religion, *religion);
    if (!child.person.disabilities.empty()) found.emplace(CriterionKind::disability, "");
    return found;
}

NewRequest started_from(const ChildKnown& child, const std::vector<PersonId>& siblings, Date today) {
    NewRequest start{.needed_by = today,
                     .kind = kind_for(child.care, today),
                     .lasting = lasting_for(child.care),
                     .district = district_of(child, today),
                     .siblings = siblings,
                     .together = siblings.empty() ? std::nullopt : std::optional{Together::together},
                     .why_apart = {},
                     .needs = needs_of(child, today),
                     .essential = {},
                     .wanted = {},
                     .said = said_by(child)};
    for (const auto& [what, detail] : suggested(child, today)) {
        const bool essential = what == CriterionKind::disability ||
                               (what == CriterionKind::near_school && in_fourth_key_stage(child.care, today));
        (essential ? start.essential : start.wanted).push_back(what);
    }
    return start;
}

NewRequest started_from(const ChildKnown& child, const RequestFile& request, Date today) {
    auto start = started_from(child, {}, today);
    const auto& it = request.request.value;
    start.needed_by = it.needed_by;
    start.kind = it.kind;
    start.needs = it.needs;
    start.open_to = it.open_to;
    if (!it.full_on) return start;  // of an emergency nothing else was asked yet
    start.lasting = it.lasting;
    start.district = it.district;
    start.said = it.said;
    start.show_said = it.show_said;
    start.together = it.together;
    start.why_apart = it.why_apart;
    start.essential.clear();
    start.wanted.clear();
    for (const auto* line : request.of(Importance::essential)) start.essential.push_back(line->what);
    for (const auto* line : request.of(Importance::wanted)) start.wanted.push_back(line->what);
    return start;
}

std::vector<Source> sources_of(const ChildKnown& child, const RequestFile* running, Date today) {
    const auto* plan = plan_of(child.care);
    const auto planned = plan ? std::optional{plan->on} : std::nullopt;
    const auto* lives = child.care.placement_on(today);
    const bool by_plan = plan && (plan->permanence == care::Permanence::residential ||
                                  plan->permanence == care::Permanence::supported_living);
    std::vector<Source> sources{
        {"lasting", "the care plan", planned},
        {"district", "where they live, as recorded", lives ? std::optional{lives->value.starts} : std::nullopt},
        {"needs", "what is recorded of their health, language, feelings and legal status", {}},
        {"said", "the care plan", planned},
        {"essential", "what is recorded of their school, home, language, religion and health", {}},
        {"wanted", "what is recorded of their school, home, language, religion and health", {}},
        {"siblings", "who of their brothers and sisters is in care", {}}};
    if (by_plan)
        sources.push_back({"kind", "the care plan", planned});
    else if (lives)
        sources.push_back({"kind", "where they live, as recorded", lives->value.starts});
    if (!running) return sources;
    const auto& request = running->request.value;
    const std::string from = request.full_on ? "the request" : "the emergency request";
    for (auto& source : sources)
        if (request.full_on || source.question == "needs" || source.question == "kind")
            source.from = from, source.of = request.full_on.value_or(request.on);
    sources.push_back({"needed_by", from, request.on});
    sources.push_back({"open_to", from, request.on});
    return sources;
}

Tonight tonight_for(const ChildKnown& child, Date today) {
    return {.kind = kind_for(child.care, today), .needs = needs_of(child, today)};
}

}  // namespace kith::region
