#pragma once

#include <optional>
#include <string>

#include "care/codes.h"
#include "kernel/record/facts.h"

/// What is recorded about a child who is looked after. Each struct is one table of facts about the child.
namespace kith::care {

/// One unbroken time of being looked after.
struct PeriodOfCare {
    Date starts;
    Need need;  ///< why the child came into care
    std::optional<Date> ends;
    std::optional<EndOfCare> why_ended;

    static constexpr auto table =
        facts_in("care_period", "Time in care", column("starts", "Came into care", &PeriodOfCare::starts),
                 column("need", "Main need", &PeriodOfCare::need), column("ends", "Left care", &PeriodOfCare::ends),
                 column("why_ended", "Why care ended", &PeriodOfCare::why_ended));
};

struct LegalStatusFact {
    LegalStatus status;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("care_legal_status", "Legal status", column("status", "Legal status", &LegalStatusFact::status),
                 column("starts", "From", &LegalStatusFact::starts), column("ends", "Until", &LegalStatusFact::ends));
};

/// Where a child lives or lived, and with whom.
struct Placement {
    PlaceKind kind;
    std::optional<Provider> provider;
    Basis basis = Basis::ordinary;
    std::string home;  ///< "The Ashdown family", "Larkfield House"; may be empty in imported records
    std::optional<HouseholdId> household;  ///< of the carers, where they are on this record
    std::optional<std::string> postcode;
    std::optional<std::string> urn;  ///< Ofsted's number of the home or agency
    bool to_eighteen = false;        ///< meant to last until the child is 18 (reg. 28(2)(c)(i))
    bool six_monthly_agreed =
        false;  ///< long-term foster placement, and the child agrees to fewer visits (reg. 28(3A))
    Date starts;
    std::optional<Date> ends;
    std::optional<ChangeReason> why_ended;
    std::optional<std::string> why;  ///< why this home for this child; the child may read it

    static constexpr auto table = facts_in(
        "care_placement", "Placement", column("kind", "Kind of home", &Placement::kind),
        column("provider", "Provider", &Placement::provider), column("basis", "Placed", &Placement::basis),
        column("home", "Home", &Placement::home), column("household", "Household", &Placement::household).indexed(),
        column("postcode", "Postcode", &Placement::postcode), column("urn", "Ofsted number", &Placement::urn).indexed(),
        column("to_eighteen", "Meant to last to 18", &Placement::to_eighteen),
        column("six_monthly_agreed", "Child agreed to six-monthly visits", &Placement::six_monthly_agreed),
        column("starts", "From", &Placement::starts), column("ends", "Until", &Placement::ends),
        column("why_ended", "Why it ended", &Placement::why_ended), column("why", "Why this home", &Placement::why));
};

struct CarePlan {
    Date on;
    Permanence permanence;
    std::string wishes;                           ///< the child's wishes and feelings, in their words where possible
    std::string plan;                             ///< what will happen, by whom
    std::optional<std::string> carers_view = {};  ///< none where no carer is asked, and on plans made before it was

    static constexpr auto table =
        facts_in("care_plan", "Care plan", column("on_day", "Made on", &CarePlan::on),
                 column("permanence", "Plan for permanence", &CarePlan::permanence),
                 column("wishes", "Wishes and feelings", &CarePlan::wishes), column("plan", "Plan", &CarePlan::plan),
                 column("carers_view", "The carer's view", &CarePlan::carers_view).since(2));
};

struct PlacementPlan {
    FactId placement;
    Date on;
    std::string plan;
    std::string decides;  ///< what the carer may not decide alone, and who decides (Sch. 2 para. 4); empty: the carer
                          ///< decides day to day
    std::optional<std::string> carers_view = {};

    static constexpr auto table =
        facts_in("care_placement_plan", "Placement plan", column("placement", "Placement", &PlacementPlan::placement),
                 column("on_day", "Made on", &PlacementPlan::on), column("plan", "Plan", &PlacementPlan::plan),
                 column("decides", "Decisions kept from the carer", &PlacementPlan::decides),
                 column("carers_view", "The carer's view", &PlacementPlan::carers_view).since(2));
};

struct Visit {
    Date on;
    PersonId by;
    Seen seen;
    SeenWhere where;
    std::string said;  ///< what the child said or showed, in their words
    std::string next;  ///< what must happen next
    std::string notes;

    static constexpr auto table =
        facts_in("care_visit", "Visit", column("on_day", "When", &Visit::on), column("by_worker", "By", &Visit::by),
                 column("seen", "Child seen", &Visit::seen), column("place", "Where", &Visit::where),
                 column("said", "What they said", &Visit::said), column("next", "What happens next", &Visit::next),
                 column("notes", "Notes", &Visit::notes));

    /// A visit in law is in person; the child need not be alone for it to count, and not being seen does not undo it.
    /// From 24 April 2020 (SI 2020/445, then SI 2020/909) to 30 September 2021 one by telephone or video counted too.
    bool counts() const { return where != SeenWhere::by_video || (on >= "2020-04-24"_day && on <= "2021-09-30"_day); }
};

/// A visit that the child or the carer asked for, or that a concern about the home calls for (reg. 28(7), 28(8)).
struct VisitAsked {
    Date on;
    std::string by;  ///< "the child", "Ofsted, after an inspection"
    std::string why;

    static constexpr auto table =
        facts_in("care_visit_asked", "Visit asked for", column("on_day", "Asked on", &VisitAsked::on),
                 column("by_whom", "By", &VisitAsked::by), column("why", "Why", &VisitAsked::why));
};

struct Review {
    Date on;
    Participation participation;
    std::optional<PersonId> chair;
    std::string childs_view;
    std::string carers_view;  ///< empty where no carer is asked
    std::string decisions;

    static constexpr auto table = facts_in("care_review", "Review", column("on_day", "Held on", &Review::on),
                                           column("participation", "How the child took part", &Review::participation),
                                           column("chair", "Chair", &Review::chair),
                                           column("childs_view", "The child's view", &Review::childs_view),
                                           column("carers_view", "The carer's view", &Review::carers_view),
                                           column("decisions", "Decisions", &Review::decisions));
};

/// The record of a review, written up and sent out.
struct ReviewRecord {
    FactId review;
    std::optional<Date> decisions_shared;
    std::optional<Date> written;
    std::optional<Date> distributed;

    static constexpr auto table =
        facts_in("care_review_record", "Record of a review", column("review", "Review", &ReviewRecord::review),
                 column("decisions_shared", "Decisions shared on", &ReviewRecord::decisions_shared),
                 column("written", "Written up on", &ReviewRecord::written),
                 column("distributed", "Sent out on", &ReviewRecord::distributed));
};

/// A reason to bring the next review forward (reg. 33(3)).
struct EarlyReview {
    Date on;                 ///< when it was asked for, or the reason arose
    std::optional<Date> by;  ///< the event before which it must be held, where there is one
    std::string why;

    static constexpr auto table =
        facts_in("care_early_review", "Review brought forward", column("on_day", "Asked on", &EarlyReview::on),
                 column("by_day", "Must be before", &EarlyReview::by), column("why", "Why", &EarlyReview::why));
};

struct HealthCheck {
    HealthKind kind;
    Date on;
    std::string notes;

    static constexpr auto table =
        facts_in("care_health", "Health check", column("kind", "What", &HealthCheck::kind),
                 column("on_day", "When", &HealthCheck::on), column("notes", "Notes", &HealthCheck::notes));
};

/// Strengths and difficulties questionnaire. Either a score or the reason there is none.
struct Sdq {
    Date on;
    std::optional<int> score;  ///< 0 to 40: 0-13 close to average, 14-16 slightly raised, 17 and over high
    std::optional<SdqReason> reason;

    static constexpr auto table =
        facts_in("care_sdq", "Strengths and difficulties questionnaire", column("on_day", "When", &Sdq::on),
                 column("score", "Score", &Sdq::score), column("reason", "Why there is no score", &Sdq::reason));
};

struct School {
    std::string name;
    Date starts;
    std::optional<Date> ends;
    bool moved_by_placement = false;           ///< ended because the child moved home
    std::optional<std::string> postcode = {};  ///< where it is; none where nobody said, or on older records

    static constexpr auto table =
        facts_in("care_school", "School", column("name", "School", &School::name),
                 column("starts", "From", &School::starts), column("ends", "Until", &School::ends),
                 column("moved_by_placement", "Ended because of a move", &School::moved_by_placement),
                 column("postcode", "Postcode of the school", &School::postcode).since(2));
};

struct EducationPlan {
    Date on;
    std::string progress;
    std::string targets;
    std::optional<std::string> carers_view = {};

    static constexpr auto table =
        facts_in("care_pep", "Personal education plan", column("on_day", "Meeting on", &EducationPlan::on),
                 column("progress", "Progress", &EducationPlan::progress),
                 column("targets", "Targets and support", &EducationPlan::targets),
                 column("carers_view", "The carer's view", &EducationPlan::carers_view).since(2));
};

/// What a carer wants the next plan and review to know, written by themselves. It stands ready in the form of each, so
/// that they are asked once.
struct CarerSaid {
    Date on;
    PersonId by;
    std::string words;  ///< the child may read it

    static constexpr auto table =
        facts_in("care_carer_said", "The carer says", column("on_day", "When", &CarerSaid::on),
                 column("by_carer", "By", &CarerSaid::by), column("words", "In their words", &CarerSaid::words))
            .since(2);
};

struct MissingEpisode {
    Absence kind;
    Date starts;
    std::optional<Date> ends;  ///< the day the child came back
    std::string notes;

    static constexpr auto table =
        facts_in("care_missing", "Missing", column("kind", "What", &MissingEpisode::kind),
                 column("starts", "From", &MissingEpisode::starts), column("ends", "Back on", &MissingEpisode::ends),
                 column("notes", "Notes", &MissingEpisode::notes));
};

/// The independent interview after a child comes back.
struct ReturnInterview {
    FactId missing;
    Date offered;
    std::optional<Date> held;
    std::string said;  ///< what the child said; or why they did not want it

    static constexpr auto table = facts_in(
        "care_return_interview", "Return interview", column("missing", "Missing episode", &ReturnInterview::missing),
        column("offered", "Offered on", &ReturnInterview::offered), column("held", "Held on", &ReturnInterview::held),
        column("said", "What they said", &ReturnInterview::said));
};

/// That those whom reg. 13 names were told of a placement.
struct PlacementNotice {
    FactId placement;
    Date on;

    static constexpr auto table = facts_in("care_placement_notice", "Notice of placement",
                                           column("placement", "Placement", &PlacementNotice::placement),
                                           column("on_day", "Given on", &PlacementNotice::on));
};

/// An approval or decision the law asks for, by the officer it names.
struct Approval {
    ApprovalKind kind;
    std::optional<FactId> placement;
    Date on;
    std::string by;
    std::string why;

    static constexpr auto table =
        facts_in("care_approval", "Approval", column("kind", "What", &Approval::kind),
                 column("placement", "Placement", &Approval::placement), column("on_day", "On", &Approval::on),
                 column("by_whom", "By", &Approval::by), column("why", "Why", &Approval::why));
};

/// A "no" to something that is on by default, in the young person's own words.
struct Refusal {
    OfferKind offer;
    Date on;
    std::string in_their_words;
    std::optional<Date> withdrawn;

    static constexpr auto table = facts_in("care_refusal", "Said no to", column("offer", "What", &Refusal::offer),
                                           column("on_day", "When", &Refusal::on),
                                           column("in_their_words", "In their words", &Refusal::in_their_words),
                                           column("withdrawn", "Changed their mind on", &Refusal::withdrawn));
};

/// Two children of whom one is a danger to the other, or may be. On the record of the child whose worker says so; it
/// counts in both directions.
struct KnownRisk {
    PersonId other;  ///< a child of the same authority
    LivingTogether together;
    std::string why;
    Date starts;
    Date review_by;            ///< the day by which somebody looks at it again; it holds until they have
    std::optional<Date> ends;  ///< the first day on which it holds no more
    PersonId by;

    static constexpr auto table =
        facts_in("care_known_risk", "Known risk between children",
                 column("other", "Other child", &KnownRisk::other).indexed(),
                 column("together", "Living together", &KnownRisk::together), column("why", "Why", &KnownRisk::why),
                 column("starts", "From", &KnownRisk::starts),
                 column("review_by", "To be looked at again by", &KnownRisk::review_by),
                 column("ends", "No more from", &KnownRisk::ends), column("by_worker", "By", &KnownRisk::by))
            .since(2);
};

/// Where the child must not live.
struct ExclusionZone {
    std::string place;         ///< a postcode, or its first half: "NE4"
    std::optional<int> miles;  ///< around it; none: the district alone
    std::string why;
    Date starts;
    Date review_by;            ///< the day by which somebody looks at it again; it holds until they have
    std::optional<Date> ends;  ///< the first day on which it holds no more
    PersonId by;

    static constexpr auto table =
        facts_in("care_exclusion_zone", "Place the child must not live near",
                 column("place", "Place", &ExclusionZone::place), column("miles", "Miles", &ExclusionZone::miles),
                 column("why", "Why", &ExclusionZone::why), column("starts", "From", &ExclusionZone::starts),
                 column("review_by", "To be looked at again by", &ExclusionZone::review_by),
                 column("ends", "No more from", &ExclusionZone::ends), column("by_worker", "By", &ExclusionZone::by))
            .since(2);
};

}  // namespace kith::care
