#include "app/journeys.h"

namespace kith::app {

namespace {

using Names = std::string_view;

constexpr Names visit[] = {"record-visit"};
constexpr Names into_care[] = {"come-into-care", "care-plan", "placement-plan", "placement-agreement"};
constexpr Names review[] = {"review", "review-record"};
constexpr Names missing[] = {"missing", "return-interview"};
constexpr Names home[] = {"request-home", "offer-home", "answer-offer", "move-in"};
constexpr Names contact[] = {"front-door-contact", "front-door-decision", "front-door-told"};
constexpr Names worry[] = {"front-door-worry", "front-door-decision", "front-door-told"};
constexpr Names family_help[] = {"family-help-begin",  "family-help-team", "family-help-lead", "family-help-consent",
                                 "family-outcomes",    "family-goal",      "family-action",    "action-progress",
                                 "family-plan-review", "family-help-close"};
constexpr Names assessment[] = {"assessment", "assessment-development", "assessment-seen", "assessment-findings",
                                "assessment-answer"};
constexpr Names enquiry[] = {"protection-begin", "strategy-discussion", "enquiry", "enquiry-end", "enquiry-answer"};
constexpr Names conference[] = {"conference", "conference-held", "conference-decision"};
constexpr Names papers[] = {"conference-part", "share-report", "offer-representation", "conference-words",
                            "conference-answer"};
constexpr Names plan[] = {"must-change", "core-group", "protection-visit", "has-changed"};
constexpr Names family_network[] = {"network-offer",        "network-coordinator", "network-asked", "network-meeting",
                                    "network-held",         "network-plan",        "network-part",  "network-help",
                                    "network-help-decided", "network-plan-answer"};
constexpr Names approval[] = {
    "foster-enquiry",       "applicant-contact", "applicant-visit", "application",          "applicant-household",
    "applicant-home",       "applicant-referee", "applicant-check", "applicant-check-back", "stage-1",
    "assessment-report",    "panel-papers",      "panel-meeting",   "panel-recommendation", "approval-decision",
    "foster-care-agreement"};
constexpr Names home_review[] = {"home-visit", "training", "home-review"};
constexpr Names own_records[] = {"my-records-ask", "records-identity", "records-search",   "records-company",
                                 "records-other",  "records-line",     "my-records-words", "records-answer"};
constexpr Names complaint[] = {"complain", "complaint-given", "complaint-answer", "complaint-remedy"};
constexpr Names payments[] = {"payment-run"};
constexpr Names kinship[] = {"kinship-arrangement", "kinship-order", "kinship-ground"};
constexpr Names guardian[] = {"guardian-support-plan", "my-kinship-plan", "guardian-support-review"};
constexpr Names contact_plan[] = {"adoption-plan", "adoption-party", "adoption-term"};
constexpr Names letter[] = {"adoption-letter", "adoption-read"};

constexpr Journey all[] = {
    {"A visit to a child in care", visit},
    {"A child comes into care, to the placement agreed", into_care},
    {"A review of a child's care", review},
    {"A child is missing and comes back", missing},
    {"A home is found, from the request to moving in", home},
    {"A contact at the front door, from the call to the answer", contact},
    {"A worry told on the public page, to the answer", worry},
    {"Family Help, from its beginning to its end", family_help},
    {"An assessment of a family", assessment},
    {"From the strategy discussion to what the enquiry found", enquiry},
    {"A child protection conference", conference},
    {"The papers of a conference: one agency's part, shared, answered by the family", papers},
    {"A child protection plan at work: one change, core group, visit", plan},
    {"A family decides together, from the offer to the answer to its plan", family_network},
    {"A foster family, from the enquiry to the agreement", approval},
    {"A home's visit, training and review of approval", home_review},
    {"Somebody’s own records, from asking to writing beside them", own_records},
    {"A complaint that is put right at the first stage", complaint},
    {"A payment run", payments},
    {"A child lives with family by an order, to the allowance", kinship},
    {"A special guardian's support, from the plan to its review", guardian},
    {"A plan of contact after adoption, with one party and what it says", contact_plan},
    {"A letter after adoption, written and read before it is passed on", letter},
};

}  // namespace

std::span<const Journey> journeys() { return all; }

}  // namespace kith::app
