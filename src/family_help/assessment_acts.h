#pragma once

#include "family_help/assessment_file.h"
#include "family_help/plan_acts.h"
#include "kernel/forms/form.h"

/// What is done about an assessment: begun, written section by section, sent, and answered by a manager.
namespace kith::family_help {

inline constexpr EntryKind assessment_kind{"family_help.assessment", "Assessment"};

struct NewAssessment {
    Date referred;
    std::vector<PersonId> children = {};
};
/// A section of which all is one text; or, of the children's development, each child's own.
struct NewPart {
    std::string words = {};
};
struct NewDevelopment {
    std::vector<Included> children = {};
};
/// Of one child: each is seen on a day of their own, and has words of their own.
struct NewSeen {
    PersonId child{1};
    Seen seen = Seen::alone;
    std::optional<Date> on = {};            ///< none: not seen
    std::optional<std::string> words = {};  ///< what the child said; where not seen, why
};
struct NewFindings {
    std::vector<PersonId> in_need = {};
    std::vector<PersonId> children = {};  ///< of whom the factors are true
    std::vector<Factor> factors = {};
};
struct NewAnswer {
    std::string words = {};
    bool authorised = false;
};

extern const Form<NewAssessment> assessment_form;
const Form<NewPart>& part_form(Section section);
extern const Form<NewDevelopment> development_form;
extern const Form<NewSeen> seen_form;
extern const Form<NewFindings> findings_form;
extern const Form<NewAnswer> assessment_answer_form;

using MayRecordFamily = Allowed<May::record_family>;

/// Fails: conflict, if one is being made; invalid, without a child.
Result<EntryNumber> begin_assessment(Change&, const MayRecordFamily& family, const AssessmentFile&,
                                     const NewAssessment&, PlanBy);
/// Each of these fails: conflict, if none is being made, if it is with the manager, or if someone wrote the same
/// meanwhile; the text that stood stays readable.
Result<EntryNumber> write_part(Change&, const MayRecordFamily& family, const AssessmentFile&, Section, const NewPart&,
                               PlanBy);
Result<EntryNumber> write_development(Change&, const MayRecordFamily& family, const AssessmentFile&,
                                      const NewDevelopment&, PlanBy);
/// Fails besides: invalid, if the child was seen on no day, or not seen and on a day, or not seen for no reason.
Result<EntryNumber> record_seen(Change&, const MayRecordFamily& family, const AssessmentFile&, const NewSeen&, PlanBy);
/// Fails besides: invalid, where no factor was found and one was.
Result<EntryNumber> record_findings(Change&, const MayRecordFamily& family, const AssessmentFile&, const NewFindings&,
                                    PlanBy);
/// Fails: conflict, with what is missing.
Result<EntryNumber> send_to_manager(Change&, const MayRecordFamily& family, const AssessmentFile&, PlanBy);
/// Authorised, it is complete; returned, it is being made again. Fails: conflict, if it was not sent, or was sent anew
/// since it was read; not_allowed, of one of which the
/// reader wrote any part, or which they sent: whoever wrote it does not judge it.
Result<EntryNumber> answer_assessment(Change&, const Allowed<May::decide_family_help>& family, const AssessmentFile&,
                                      const NewAnswer&, PlanBy);

}  // namespace kith::family_help
