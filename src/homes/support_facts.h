#pragma once

#include <optional>
#include <string>

#include "homes/codes.h"
#include "homes/standards.h"
#include "kernel/people/home.h"

/// What is recorded about how a home is supported, looked at and reviewed. Each struct is one table of facts about it.
namespace kith::homes {

/// Someone came and looked.
struct HomeVisit {
    VisitKind kind;
    Date on;
    PersonId by;
    std::string children;                     ///< what the children said or showed
    std::string carers;                       ///< what the carers or staff said
    std::string next;                         ///< what must happen next; may be empty
    std::optional<std::string> visitor = {};  ///< the independent person, who has no sign-in of their own, by name

    static constexpr auto table =
        facts_in("homes_visit", "Visit to the home", column("kind", "What", &HomeVisit::kind),
                 column("on_day", "When", &HomeVisit::on), column("by_worker", "By", &HomeVisit::by),
                 column("children", "What the children said", &HomeVisit::children),
                 column("carers", "What the carers said", &HomeVisit::carers),
                 column("next", "What happens next", &HomeVisit::next),
                 column("visitor", "Independent person", &HomeVisit::visitor).since(3));
};

/// The yearly review of approval. Fostering Services Regulations 2011, reg. 28. What the carers and the children say is
/// part of it and cannot be left out.
struct ApprovalReview {
    Date on;
    ReviewOutcome outcome;
    bool to_panel;  ///< the first always goes (reg. 28(5))
    std::string carers_view;
    std::string childrens_view;
    std::string because;

    static constexpr auto table =
        facts_in("homes_review", "Review of approval", column("on_day", "When", &ApprovalReview::on),
                 column("outcome", "Outcome", &ApprovalReview::outcome),
                 column("to_panel", "Went to panel", &ApprovalReview::to_panel),
                 column("carers_view", "What the carers say", &ApprovalReview::carers_view),
                 column("childrens_view", "What the children say", &ApprovalReview::childrens_view),
                 column("because", "Why", &ApprovalReview::because));
};

/// A carer's training. The standards for training, support and development are one of them.
struct Training {
    PersonId carer;
    std::string course;
    bool completes_standards;  ///< the training, support and development standards are now met
    Date on;
    std::optional<Date> again_by;

    static constexpr auto table =
        facts_in("homes_training", "Training", column("carer", "Carer", &Training::carer),
                 column("course", "What", &Training::course),
                 column("completes_standards", "Completes the standards", &Training::completes_standards),
                 column("on_day", "When", &Training::on), column("again_by", "Again by", &Training::again_by));
};

/// A carer gives notice in writing. Approval ends 28 days after it is received, without anyone's deciding.
/// Fostering Services Regulations 2011, reg. 28(13).
struct Resignation {
    Date on;
    std::string why;  ///< in their words

    static constexpr auto table =
        facts_in("homes_resignation", "Notice to stop fostering", column("on_day", "Received on", &Resignation::on),
                 column("why", "Why, in their words", &Resignation::why));
};

/// The six-monthly review of the quality of care. Children's Homes (England) Regulations 2015, reg. 45.
struct QualityReview {
    Date on;
    std::string childrens_view;
    std::string findings;

    static constexpr auto table =
        facts_in("homes_quality_review", "Review of the quality of care", column("on_day", "When", &QualityReview::on),
                 column("childrens_view", "What the children say", &QualityReview::childrens_view),
                 column("findings", "Findings and actions", &QualityReview::findings));
};

/// That Ofsted was given it (reg. 45(4)).
struct QualityReviewSent {
    FactId review;
    Date on;

    static constexpr auto table = facts_in("homes_quality_review_sent", "Review sent to Ofsted",
                                           column("review", "Review", &QualityReviewSent::review),
                                           column("on_day", "When", &QualityReviewSent::on));
};

/// The yearly review of where the home stands: whether its premises and neighbourhood are safe and right for children.
/// Children's Homes (England) Regulations 2015, reg. 46.
struct PremisesReview {
    Date on;
    std::string consulted;  ///< whom the registered person asked: police, the authority
    std::string findings;

    static constexpr auto table =
        facts_in("homes_premises_review", "Review of premises", column("on_day", "When", &PremisesReview::on),
                 column("consulted", "Who was asked", &PremisesReview::consulted),
                 column("findings", "Findings and actions", &PremisesReview::findings))
            .since(2);
};

/// The registered manager is away for 28 days or more, or will be. Children's Homes (England) Regulations 2015,
/// reg. 48.
struct ManagerAway {
    Date starts;
    bool unforeseen;  ///< an emergency, of which nobody could give notice
    std::string stands_in;

    static constexpr auto table =
        facts_in("homes_manager_away", "Manager away", column("starts", "From", &ManagerAway::starts),
                 column("unforeseen", "Unforeseen", &ManagerAway::unforeseen),
                 column("stands_in", "Who stands in", &ManagerAway::stands_in))
            .since(2);
};

struct ManagerBack {
    FactId away;
    Date on;

    static constexpr auto table =
        facts_in("homes_manager_back", "Manager back", column("away", "Which absence", &ManagerBack::away),
                 column("on_day", "When", &ManagerBack::on))
            .since(2);
};

/// Ofsted was told of an absence, or of the return.
struct ManagerTold {
    FactId away;
    bool of_return;
    Date on;

    static constexpr auto table = facts_in("homes_manager_told", "Ofsted told of a manager's absence",
                                           column("away", "Which absence", &ManagerTold::away),
                                           column("of_return", "Of the return", &ManagerTold::of_return),
                                           column("on_day", "When", &ManagerTold::on))
                                      .since(2);
};

/// What shows that the home meets a standard of care, or does not yet: for all who live there, or for one child.
struct Evidence {
    StandardOfCare standard;
    Met met;
    std::optional<PersonId> child;  ///< none: for all who live there
    std::string words;
    Date on;

    static constexpr auto table =
        facts_in("homes_evidence", "Evidence of care", column("standard", "Standard", &Evidence::standard),
                 column("met", "Met", &Evidence::met), column("child", "For", &Evidence::child),
                 column("words", "What shows it", &Evidence::words), column("on_day", "When", &Evidence::on));
};

/// Something was alleged against a carer, or their standard of care is in doubt. It stands apart: its own leave, never
/// on a child's record, and never on the carer's page.
struct Allegation {
    Date on;  ///< when it became known
    PersonId about;
    std::string what;
    std::optional<Date> referred;  ///< to the local authority designated officer
    std::optional<Date> told_ofsted;
    std::optional<Date> ended;
    std::optional<std::string> outcome;
    std::optional<std::string> who = {};  ///< by name, where `about` is the home: staff, or someone else who lives here

    static constexpr auto table =
        facts_in("homes_allegation", "Allegation", column("on_day", "Known on", &Allegation::on),
                 column("about_carer", "About", &Allegation::about), column("what", "What is said", &Allegation::what),
                 column("referred", "Referred to the designated officer on", &Allegation::referred),
                 column("told_ofsted", "Ofsted told on", &Allegation::told_ofsted),
                 column("ended", "Ended on", &Allegation::ended), column("outcome", "Outcome", &Allegation::outcome),
                 column("who", "Who", &Allegation::who).since(2));
};

}  // namespace kith::homes
