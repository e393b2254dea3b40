// The questions from the report to the decision and after.
#include "recruitment/approve.h"

namespace kith::recruitment {

static constexpr std::string_view a_day = "For example, today, yesterday or 14/11/2026";
constexpr int longest_words = 20'000;
constexpr int a_year = 366;

static constexpr Question<Assessment> report_questions[] = {
    ask_date<&Assessment::on>("on", "When were they sent the report?", a_day),
    ask_one_of<&Assessment::kind>("kind", "Which report?"),
    ask_words<&Assessment::words>("words", "The report", "They read every word of it.", 200'000),
};
constinit const Form<Assessment> report_form{"assessment-report", "Record the report", "Save report", report_questions};

static constexpr Question<PanelMeeting> panel_questions[] = {
    ask_date<&PanelMeeting::on>("on", "When does the panel meet?", "For example, 14/1/2027", a_year),
    ask_line<&PanelMeeting::where>("where", "Where?").optional(),
};
constinit const Form<PanelMeeting> panel_form{"panel-meeting", "Put it before the panel", "Save", panel_questions};

static constexpr Question<Papers> papers_questions[] = {
    ask_people<&Papers::members>("members", "Who is given the papers?"),
    ask_date<&Papers::until>("until", "Until when?", "From the next day they can no longer be read.", a_year),
};
constinit const Form<Papers> papers_form{"panel-papers", "Give the papers to the panel", "Give the papers",
                                         papers_questions};

static constexpr Question<Recommendation> recommendation_questions[] = {
    ask_date<&Recommendation::on>("on", "When did the panel meet?", a_day),
    ask_line<&Recommendation::chair>("chair", "Who was in the chair?"),
    ask_yes_no<&Recommendation::independent_chair>(
        "independent_chair", "Was the chair independent, or the vice-chair with another independent member?"),
    ask_yes_no<&Recommendation::social_worker>("social_worker",
                                               "Was a social worker of at least three years' experience there?"),
    ask_number<&Recommendation::members>("members", "How many members were there?", 1, 30),
    ask_one_of<&Recommendation::view>("view", "What did it recommend?"),
    ask_words<&Recommendation::reasons>("reasons", "Its reasons", {}, longest_words),
    ask_date<&Recommendation::minutes>("minutes", "When were the minutes final?", a_day),
};
constinit const Form<Recommendation> recommendation_form{"panel-recommendation", "Record the panel's recommendation",
                                                         "Save recommendation", recommendation_questions};

static constexpr Question<MembersView> view_questions[] = {
    ask_one_of<&MembersView::view>("view", "What do you recommend?"),
    ask_words<&MembersView::words>("words", "Why?", "The chair and the decision maker read it.", longest_words),
};
constinit const Form<MembersView> view_form{"members-view", "Say what you recommend", "Save", view_questions};

static constexpr Question<Decision> decision_questions[] = {
    ask_date<&Decision::on>("on", "When did you decide?", a_day),
    ask_one_of<&Decision::outcome>("outcome", "What is your decision?"),
    ask_number<&Decision::places>("places", "For how many children?", 1, 12,
                                  "More than three only for brothers and sisters, or with an exemption.")
        .only_if("outcome", "approved"),
    ask_number<&Decision::youngest>("youngest", "Youngest age", 0, 17).only_if("outcome", "approved"),
    ask_number<&Decision::eldest>("eldest", "Eldest age", 0, 17).only_if("outcome", "approved"),
    ask_line<&Decision::kinds>("kinds", "For which kinds of fostering?", "For example, short-term and respite")
        .only_if("outcome", "approved"),
    ask_words<&Decision::reasons>("reasons", "Your reasons", "The applicant reads them.", longest_words),
};
constinit const Form<Decision> decision_form{"approval-decision", "Decide on approval", "Save decision",
                                             decision_questions};

static constexpr Question<Told> told_questions[] = {
    ask_date<&Told::on>("on", "When were they told?", a_day),
    ask_one_of<&Told::how>("how", "How?"),
};
constinit const Form<Told> told_form{"decision-told", "Record that they were told", "Save", told_questions};

static constexpr Question<OwnRepresentation> representation_questions[] = {
    ask_one_of<&OwnRepresentation::to>("to", "To whom?"),
    ask_words<&OwnRepresentation::words>("words", "What is said?", {}, longest_words),
};
constinit const Form<OwnRepresentation> representation_form{"representation", "Record representations", "Save",
                                                            representation_questions};
constinit const Form<OwnRepresentation> my_representation_form{"my-representation", "Say why you think this is wrong",
                                                               "Send", representation_questions};

static constexpr Question<OwnWords> comments_questions[] = {
    ask_words<&OwnWords::words>("words", "What do you think of the report?", "The panel reads it as you write it.",
                                longest_words),
};
constinit const Form<OwnWords> my_comments_form{"my-comments", "Say what you think of the report", "Send",
                                                comments_questions};

static constexpr Question<Agreement> agreement_questions[] = {
    ask_date<&Agreement::on>("on", "When was the foster care agreement signed?", a_day),
};
constinit const Form<Agreement> agreement_form{"foster-care-agreement", "Record the foster care agreement", "Save",
                                               agreement_questions};

static constexpr Question<TemporaryApproval> temporary_questions[] = {
    ask_date<&TemporaryApproval::starts>("starts", "From which day?", a_day),
};
constinit const Form<TemporaryApproval> temporary_form{"temporary-approval", "Approve for the child for up to 16 weeks",
                                                       "Approve", temporary_questions};

static constexpr Question<Extending> extension_questions[] = {
    ask_one_of<&Extending::why>("why", "Why is more time needed?"),
    ask_words<&Extending::words>("words", "In words", {}, 4'000),
};
constinit const Form<Extending> extension_form{"temporary-extension", "Extend by eight weeks", "Extend",
                                               extension_questions};

static constexpr Question<EndingEarly> ending_early_questions[] = {
    ask_date<&EndingEarly::last>("last", "Until which day does it still count?", a_day),
    ask_words<&EndingEarly::words>("words", "Why does it end?", {}, 4'000),
};
constinit const Form<EndingEarly> ending_early_form{"temporary-end", "End the temporary approval early", "End it",
                                                    ending_early_questions};

static constexpr Question<RecordsAsked> records_asked_questions[] = {
    ask_date<&RecordsAsked::on>("on", "When did they ask?", a_day),
    ask_line<&RecordsAsked::who>("who", "Who asks?", "The fostering service or adoption agency"),
};
constinit const Form<RecordsAsked> records_asked_form{"records-asked", "Another service asks for their record", "Save",
                                                      records_asked_questions};

static constexpr Question<Shared> records_shared_questions[] = {
    ask_text<&Shared::request>(Kind::one_of, "request", "Which request?", {}, 20).from_record(),
    ask_date<&Shared::on>("on", "When were they shared?", a_day),
};
constinit const Form<Shared> records_shared_form{"records-shared", "Record that the records were shared", "Save",
                                                 records_shared_questions};

}  // namespace kith::recruitment
