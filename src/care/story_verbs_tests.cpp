#include "care/story_verbs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "care/rules.h"

namespace kith::care {

using testing::between_commas;

namespace {

template <class Value>
struct Said {
    std::string_view words;
    Value value;
};

constexpr std::array statuses{
    Said{"by agreement", LegalStatus::accommodated},
    Said{"under an interim care order", LegalStatus::interim_care_order},
    Said{"under a care order", LegalStatus::care_order},
    Said{"under a placement order", LegalStatus::placement_order},
    Said{"on remand", LegalStatus::remand},
    Said{"for a short break", LegalStatus::short_breaks},
    Said{"for a series of short breaks", LegalStatus::short_breaks_agreed},
};

constexpr std::array kinds{
    Said{"foster care", PlaceKind::foster},
    Said{"long-term foster care", PlaceKind::foster_long_term},
    Said{"foster care with family", PlaceKind::kinship},
    Said{"home with a parent", PlaceKind::with_parents},
    Said{"adopters", PlaceKind::adopters_order},
    Said{"children's home", PlaceKind::childrens_home},
    Said{"secure children's home", PlaceKind::secure_home},
    Said{"supported accommodation", PlaceKind::supported_accommodation},
    Said{"young offender institution", PlaceKind::custody},
    Said{"in hospital for a while", PlaceKind::temporary_hospital},
    Said{"while the carer is away", PlaceKind::temporary_carer_holiday},
    Said{"for a few days", PlaceKind::temporary_seven_days},
};

constexpr std::array bases{
    Said{"in an emergency outside their approval", Basis::emergency_with_carer},
    Said{"approved for now", Basis::connected_person},
    Said{"before they are assessed", Basis::parents_at_once},
};

constexpr std::array approvals{
    Said{"a move that disturbs key stage 4", ApprovalKind::key_stage_four_move},
    Said{"the temporary approval for eight weeks more", ApprovalKind::extension_of_temporary_approval},
    Said{"the placement with parents", ApprovalKind::assessment_of_parents},
    Said{"secure accommodation by the court", ApprovalKind::secure_court_order},
};

constexpr std::array checks{
    Said{"first health assessment", HealthKind::initial_assessment},
    Said{"health assessment", HealthKind::review_assessment},
    Said{"dental check", HealthKind::dental},
    Said{"immunisations up to date", HealthKind::immunisations_up_to_date},
};

template <class Value, std::size_t n>
const Value* meaning_of(std::string_view words, const std::array<Said<Value>, n>& known) {
    const auto at = std::ranges::find(known, words, &Said<Value>::words);
    return at == known.end() ? nullptr : &at->value;
}

std::string not_understood(std::string_view words) { return fmt::format("\"{}\" is not understood", words); }

std::string told(const Occasion& occasion) {
    return fmt::format("due {}{}{}", occasion.due.iso(), occasion.done ? ", done " + occasion.done->iso() : "",
                       occasion.lapsed ? ", not done" : "");
}

/// Whether one occasion is as wanted; nothing if a word of it is not understood.
std::optional<bool> fits(const Occasion& occasion, const std::vector<std::string_view>& wanted, Date today) {
    bool told_when_done = false;
    for (const auto word : wanted) {
        const auto day = word.size() > 4 ? Date::parse(word.substr(word.find(' ') + 1)) : std::nullopt;
        if (word.starts_with("due ") && day) {
            if (occasion.due != *day) return false;
        } else if (word.starts_with("done ") && day) {
            told_when_done = true;
            if (occasion.done != *day) return false;
        } else if (word == "late") {
            if (!occasion.late(today)) return false;
        } else if (word == "in time") {
            if (occasion.late(today)) return false;
        } else if (word == "not done") {
            if (!occasion.lapsed) return false;
            told_when_done = true;
        } else {
            return {};
        }
    }
    return told_when_done || occasion.open();
}

std::optional<std::string> expect_entitlement(const Entitlement<CareFile>& entitlement, const CareFile& file,
                                              Date today, std::string_view wanted) {
    const auto stands = standing(entitlement, file, today, Calendar::england());
    std::string found = "not yet";
    if (const auto* on = std::get_if<On>(&stands)) found = "on since " + on->since.iso();
    if (const auto* off = std::get_if<Off>(&stands)) found = "off until " + off->ask_again.iso();
    return found == wanted ? std::nullopt : std::optional{found};
}

}  // namespace

std::optional<std::string> CareStory::expect(std::string_view subject, std::string_view wanted) const {
    for (const auto* entitlement : entitlements())
        if (entitlement->name == subject) return expect_entitlement(*entitlement, child_.file, today_, wanted);
    if (std::ranges::find(terms(), subject, &DutyTerms::name) == terms().end()) return "no duty of that name";
    std::string found;
    bool any = false, any_open = false, as_wanted = false;
    for (const auto& due : all_due(child_.file, Calendar::england(), today_)) {
        if (due.terms->name != subject) continue;
        any = true;
        any_open = any_open || due.occasion.open();
        found += (found.empty() ? "" : "; ") + told(due.occasion);
        if (wanted == "nothing due" || wanted == "never due") continue;
        const auto fit = fits(due.occasion, between_commas(wanted), today_);
        if (!fit) return not_understood(wanted);
        as_wanted = as_wanted || *fit;
    }
    if (wanted == "never due") as_wanted = !any;
    if (wanted == "nothing due") as_wanted = !any_open;
    if (as_wanted) return {};
    return found.empty() ? "nothing of that name due" : found;
}

std::vector<testing::StoryVerb> CareStory::verbs() {
    std::vector<Verb> all;
    for (auto part : {life(), homes(), meetings(), health_and_school()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

CareStory::Trouble CareStory::into_care(Date on, std::string_view how) {
    const auto* status = meaning_of(how, statuses);
    if (!status) return not_understood(how);
    child_.comes_into_care(on, *status);
    return {};
}

std::vector<testing::StoryVerb> CareStory::life() {
    return {
        {"is born", [this](Date on, std::string_view) -> Trouble { return child_.file.born = on, Trouble{}; }},
        {"dies", [this](Date on, std::string_view) -> Trouble { return child_.file.died = on, Trouble{}; }},
        {"today", [this](Date on, std::string_view) -> Trouble { return today_ = on, Trouble{}; }},
        {"comes into care", [this](Date on, std::string_view how) { return into_care(on, how); }},
        {"is in care",
         [this](Date on, std::string_view how) -> Trouble {
             const auto* status = meaning_of(how, statuses);
             if (!status) return not_understood(how);
             child_.is_under(*status, on);
             return {};
         }},
        {"leaves care", [this](Date on, std::string_view) -> Trouble { return child_.leaves_care(on), Trouble{}; }},
        {"goes missing",
         [this](Date on, std::string_view) -> Trouble {
             child_.add(&CareFile::missing, MissingEpisode{Absence::missing, on, {}, {}});
             return {};
         }},
        {"comes back",
         [this](Date on, std::string_view) -> Trouble {
             if (child_.file.missing.empty()) return "nobody was missing";
             child_.file.missing.back().value.ends = on;
             return {};
         }},
        {"return interview held",
         [this](Date on, std::string_view) -> Trouble {
             if (child_.file.missing.empty()) return "nobody was missing";
             child_.add(&CareFile::interviews, ReturnInterview{child_.file.missing.back().id, on, on, {}});
             return {};
         }},
        {"says no to", [this](Date on, std::string_view to) { return says_no(on, to); }},
    };
}

CareStory::Trouble CareStory::says_no(Date on, std::string_view to) {
    if (!to.starts_with("an advocate") && !to.starts_with("a visitor")) return not_understood(to);
    const auto words = to.find(':');
    if (words == std::string_view::npos) return "a no is in the child's own words, after a colon";
    const auto offer = to.starts_with("an advocate") ? OfferKind::advocate : OfferKind::independent_visitor;
    child_.add(&CareFile::refusals, Refusal{offer, on, std::string{to.substr(words + 1)}, {}});
    return {};
}

CareStory::Trouble CareStory::moves(Date on, std::string_view to) {
    const auto parts = between_commas(to);
    const auto* kind = parts.size() > 1 ? meaning_of(parts[1], kinds) : nullptr;
    if (!kind) return not_understood(to);
    child_.moves_to(std::string{parts[0]}, on, *kind);
    auto& placement = child_.file.placements.back().value;
    for (const auto more : std::span{parts}.subspan(2)) {
        if (const auto* basis = meaning_of(more, bases))
            placement.basis = *basis;
        else if (more == "meant to last to 18")
            placement.to_eighteen = true;
        else if (more == "happy with a visit every six months")
            placement.six_monthly_agreed = true;
        else if (more == "registered with Ofsted")
            placement.urn = "SC000000";
        else
            return not_understood(more);
    }
    return {};
}

CareStory::Trouble CareStory::approved(Date on, std::string_view what) {
    const auto* kind = meaning_of(what, approvals);
    if (!kind) return not_understood(what);
    child_.approved(*kind, on);
    return {};
}

std::vector<testing::StoryVerb> CareStory::homes() {
    return {
        {"moves to", [this](Date on, std::string_view to) { return moves(on, to); }},
        {"leaves the placement",
         [this](Date on, std::string_view) -> Trouble { return child_.leaves_the_placement(on), Trouble{}; }},
        {"placement plan made",
         [this](Date on, std::string_view) -> Trouble {
             if (child_.file.placements.empty()) return "there is no placement to plan";
             child_.add(&CareFile::placement_plans, PlacementPlan{child_.file.placements.back().id, on, {}, {}});
             return {};
         }},
        {"everyone told of the placement",
         [this](Date on, std::string_view) -> Trouble {
             if (child_.file.placements.empty()) return "there is no placement to tell of";
             child_.add(&CareFile::notices, PlacementNotice{child_.file.placements.back().id, on});
             return {};
         }},
        {"the nominated officer approves", [this](Date on, std::string_view what) { return approved(on, what); }},
        {"agreed:", [this](Date on, std::string_view what) { return approved(on, what); }},
    };
}

CareStory::Trouble CareStory::asks_for_review(Date on, std::string_view before) {
    EarlyReview early{on, {}, "The plan is not working"};
    if (before.starts_with("before ")) early.by = Date::parse(before.substr(7, 10));
    if (!before.empty() && !early.by) return not_understood(before);
    child_.add(&CareFile::early_reviews, early);
    return {};
}

CareStory::Trouble CareStory::record_of_review(Date on, std::string_view what) {
    if (child_.file.reviews.empty()) return "there was no review";
    ReviewRecord record{child_.file.reviews.back().id, {}, {}, {}};
    if (what == "decisions shared")
        record.decisions_shared = on;
    else if (what == "written up")
        record.written = on;
    else if (what == "sent out")
        record.distributed = on;
    else
        return not_understood(what);
    child_.add(&CareFile::review_records, record);
    return {};
}

std::vector<testing::StoryVerb> CareStory::meetings() {
    return {
        {"visited",
         [this](Date on, std::string_view how) -> Trouble {
             if (!how.empty() && how != "by video") return not_understood(how);
             return child_.visited(on, how.empty() ? SeenWhere::home : SeenWhere::by_video), Trouble{};
         }},
        {"asks for a visit",
         [this](Date on, std::string_view) -> Trouble {
             child_.add(&CareFile::visits_asked, VisitAsked{on, "the child", {}});
             return {};
         }},
        {"reviewed", [this](Date on, std::string_view) -> Trouble { return child_.reviewed(on), Trouble{}; }},
        {"an earlier review is asked for",
         [this](Date on, std::string_view before) { return asks_for_review(on, before); }},
        {"review:", [this](Date on, std::string_view what) { return record_of_review(on, what); }},
        {"reviewing officer named",
         [this](Date on, std::string_view) -> Trouble {
             child_.add(&CareFile::allocations, Allocation{PersonId{3}, Role::reviewing_officer, on, {}});
             return {};
         }},
        {"care plan made",
         [this](Date on, std::string_view) -> Trouble {
             child_.add(&CareFile::plans, CarePlan{on, Permanence::undecided, {}, {}});
             return {};
         }},
    };
}

CareStory::Trouble CareStory::has(Date on, std::string_view what) {
    const auto* kind = meaning_of(what, checks);
    if (!kind) return not_understood(what);
    child_.checked(*kind, on);
    return {};
}

std::vector<testing::StoryVerb> CareStory::health_and_school() {
    return {
        {"health:", [this](Date on, std::string_view what) { return has(on, what); }},
        {"carer fills in the questionnaire",
         [this](Date on, std::string_view) -> Trouble {
             child_.add(&CareFile::sdqs, Sdq{on, 12, {}});
             return {};
         }},
        {"education plan meeting",
         [this](Date on, std::string_view) -> Trouble {
             child_.add(&CareFile::education_plans, EducationPlan{on, {}, {}});
             return {};
         }},
        {"starts at",
         [this](Date on, std::string_view school) -> Trouble {
             child_.add(&CareFile::schools, School{std::string{school}, on, {}, false});
             return {};
         }},
        {"loses the school place by moving home",
         [this](Date on, std::string_view) -> Trouble {
             if (child_.file.schools.empty()) return "there is no school to leave";
             child_.file.schools.back().value.ends = on;
             child_.file.schools.back().value.moved_by_placement = true;
             return {};
         }},
    };
}

}  // namespace kith::care
