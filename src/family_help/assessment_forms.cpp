#include "family_help/assessment_acts.h"

namespace kith::family_help {

static constexpr Question<NewAssessment> assessment_questions[] = {
    ask_date<&NewAssessment::referred>("referred", "When was it asked for?",
                                       "The day of the referral: 45 working days run from it."),
    ask_people<&NewAssessment::children>("children", "Which children is it about?").from_record(),
};
constinit const Form<NewAssessment> assessment_form{"assessment", "Begin an assessment", "Begin", assessment_questions};

// One question in each section's own words, so that nobody faces all of it at once.
#define ONE_PART(name_, title_, question_, hint_)                                                                     \
    static constexpr Question<NewPart> name_##_questions[] = {ask_words<&NewPart::words>("words", question_, hint_)}; \
    static constinit const Form<NewPart> name_##_form{"assessment-" #name_, title_, "Save section", name_##_questions};

ONE_PART(parenting, "Parenting",
         "How do those who look after the children keep them safe, warm and well, and how do they set bounds?",
         "Basic care, safety, warmth, stimulation, guidance, stability")
ONE_PART(environment, "Family and environment", "What around the family helps or weighs on it?",
         "History, wider family, home, work, money, neighbours, community")
ONE_PART(strengths, "What is strong", "What is working well, and who says so?", "In the family's words where you can")
ONE_PART(risks, "What is risky", "What could harm the children, how likely is it, and what keeps them safe?", "")
ONE_PART(analysis, "What it means", "What does all of it mean for the children, and what should change?",
         "Why you think so, and what else it could mean")
#undef ONE_PART

const Form<NewPart>& part_form(Section section) {
    switch (section) {
        case Section::parenting: return parenting_form;
        case Section::environment: return environment_form;
        case Section::strengths: return strengths_form;
        case Section::risks: return risks_form;
        case Section::development:
        case Section::analysis: return analysis_form;
    }
    return analysis_form;
}

static constexpr Question<NewDevelopment> development_questions[] = {
    ask_each_said<&NewDevelopment::children>(
        "children", "How does each child do?",
        "Health, learning, feelings and behaviour, identity, relations, self-care. Each child apart."),
};
constinit const Form<NewDevelopment> development_form{"assessment-development", "The child's development",
                                                      "Save section", development_questions};

static constexpr Question<NewSeen> seen_questions[] = {
    ask_one_of<&NewSeen::seen>("seen", "Was the child seen?"),
    ask_date<&NewSeen::on>("on", "When?", "For example, today, yesterday or 14/11/2026. Empty if not seen.").optional(),
    ask_words<&NewSeen::words>("words", "What did the child say?",
                               "In their own words, of this child alone. If not seen: why.", 4'000)
        .optional(),
};
constinit const Form<NewSeen> seen_form{"assessment-seen", "Whether the child was seen, and their words", "Save",
                                        seen_questions};

static constexpr Question<NewFindings> findings_questions[] = {
    ask_people<&NewFindings::in_need>("in_need", "Which children are in need?",
                                      "Children Act 1989, section 17(10). Not ticked: not in need.")
        .optional(),
    ask_people<&NewFindings::children>("children", "Of which children are these factors true?",
                                       "Save again for a child with others.")
        .from_record(),
    ask_some_of<&NewFindings::factors>("factors", "Which factors were found?"),
};
constinit const Form<NewFindings> findings_form{"assessment-findings", "Decision and factors", "Save findings",
                                                findings_questions};

static constexpr Question<NewAnswer> answer_questions[] = {
    ask_words<&NewAnswer::words>("words", "What did you weigh, and what do you say of it?",
                                 "What is to be changed, where it goes back.", 4'000),
    ask_yes_no<&NewAnswer::authorised>("authorised", "Do you authorise it?", "No: it goes back to whoever made it."),
};
constinit const Form<NewAnswer> assessment_answer_form{"assessment-answer", "Answer the assessment", "Save answer",
                                                       answer_questions};

}  // namespace kith::family_help
