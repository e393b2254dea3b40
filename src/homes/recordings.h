#pragma once

#include "homes/file.h"
#include "homes/placing.h"
#include "kernel/site/recording.h"

/// The forms of homes.
namespace kith {

template <>
struct Subject<homes::HomeFile> {
    static Result<homes::HomeFile> read(const Context& context, const Leave& home);
    static Html bar(const Context& context, const homes::HomeFile& file);
    static std::string back(const homes::HomeFile& file);
    static PersonId about(const homes::HomeFile& file) { return file.home; }
};

}  // namespace kith

namespace kith::homes {

template <class T>
using Recording = RecordingOf<HomeFile, T>;

extern const Recording<RunBy> run_by;
extern const Recording<Terms> terms_of_approval;
extern const Recording<Exemption> exemption;  ///< to correct one; see exemption_page.cpp for the recording of it
extern const Recording<RetentionDecision> retention;
extern const Recording<EndingNotice> ending_notice;
extern const Recording<NoticeDropped> notice_dropped;
extern const Recording<Ending> ending;
extern const Recording<NotAvailable> not_available;
extern const Recording<Inspection> inspection;
extern const Recording<HomeVisit> home_visit;            ///< of carers
extern const Recording<HomeVisit> independent_visit_of;  ///< of a home with staff
extern const Recording<ApprovalReview> approval_review;
extern const Recording<Training> training;
extern const Recording<Resignation> resignation;
extern const Recording<QualityReview> quality_review;
extern const Recording<QualityReviewSent> quality_review_sent_to;
extern const Recording<PremisesReview> premises_review;
extern const Recording<ManagerAway> manager_away;
extern const Recording<ManagerBack> manager_back;
extern const Recording<ManagerTold> manager_told;
extern const Recording<Restraint> restraint;
extern const Recording<RestraintSigned> restraint_signed_by;
extern const Recording<RestraintTalked> restraint_talked_over;
extern const Recording<PurposeReview> purpose_review;
extern const Recording<PurposeSent> purpose_sent_to;
extern const Recording<Evidence> evidence;
extern const Recording<Allegation> allegation;

/// The children who live here, to choose among: those whom the reader may know by name.
Choices children_of(const HomeFile& file, const char* question);

/// A home with staff, put on the register in one go.
struct NewHome {
    HomeKind kind = HomeKind::childrens_home;
    std::string name;
    Date opened;
    care::Provider provider = care::Provider::private_provider;
    std::optional<std::string> agency;
    std::optional<std::string> urn;
    std::optional<std::string> manager;
    std::optional<std::string> postcode;
    int places = 1;
    int from_age = 0;
    int to_age = 17;
};
extern const Form<NewHome> new_home_form;

/// A child comes to live here: what the record of the home and of the child do not know.
struct Placing {
    Date on;
    care::ChangeReason why_ended = care::ChangeReason::care_plan;
    care::Need need = care::Need::abuse_or_neglect;
    care::LegalStatus status = care::LegalStatus::accommodated;
    care::Basis basis = care::Basis::ordinary;
    bool to_eighteen = false;
    std::string why;
    std::optional<std::string> despite;
};
extern const Form<Placing> move_here_form;       ///< for a child who is looked after
extern const Form<Placing> into_care_here_form;  ///< for one who comes into care

inline constexpr EntryKind home_added{"homes.added", "Home on the register"};
inline constexpr EntryKind supervising_kind{"homes.supervising", "Supervising social worker"};

/// Every kind of entry that homes record.
std::vector<EntryKind> entry_kinds();

}  // namespace kith::homes
