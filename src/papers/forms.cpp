// The questions about the papers of a conference.
#include "papers/acts.h"

namespace kith::papers {

static constexpr Question<NewPart> part_questions[] = {
    ask_words<&NewPart::know>("know", "What do we know?", "What your agency has seen and done, and since when")
        .optional(),
    ask_words<&NewPart::worries>("worries", "What worries us?", "Facts, and whose they are").optional(),
    ask_words<&NewPart::working>("working", "What is working?", "In the family, and around it").optional(),
    ask_words<&NewPart::will_do>("will_do", "What will we do?", "By whom and by when").optional(),
    ask_one_of<&NewPart::then>("then", "What becomes of it?",
                               "The family reads the report: write so that they can. Once submitted you can still "
                               "change it; nobody else can.")
        .from_record(),
};
constinit const Form<NewPart> part_form{"conference-part", "Write your part of the report", "Save", part_questions};

static constexpr Question<NewShare> share_questions[] = {
    ask_which<&NewShare::with>("with", "With whom?"),
    ask_people<&NewShare::parts>("parts", "Which parts?", "As they stand now. A later change is not shared with it."),
    ask_one_of<&NewShare::how>("how", "How do they read it?"),
    ask_line<&NewShare::why_now>("why_now", "If a part was withheld from them: why is it safe now?", {}, 500)
        .optional(),
};
constinit const Form<NewShare> share_form{"share-report", "Share the report", "Share", share_questions};

static constexpr Question<NewWithholding> withhold_questions[] = {
    ask_which<&NewWithholding::part>("part", "Which part?").from_record(),
    ask_which<&NewWithholding::from>("from", "From whom?"),
    ask_line<&NewWithholding::why>("why", "Why is it not safe that they read it?",
                                   "They never see this, nor that "
                                   "there is such a part.",
                                   500),
};
constinit const Form<NewWithholding> withhold_form{"withhold-part", "Withhold a part from somebody", "Withhold",
                                                   withhold_questions};

static constexpr Question<NewWords> words_questions[] = {
    ask_one_of<&NewWords::says>("says", "What is it?"),
    ask_which<&NewWords::part>("part", "Whose words are wrong?").optional().only_if("says", "wrong"),
    ask_words<&NewWords::words>("words", "Say it in your own words",
                                "Your worker and the conference read this. Others in your family do not."),
};
constinit const Form<NewWords> words_form{"conference-words", "Say something for the conference", "Send",
                                          words_questions};

static constexpr Question<NewAnswer> answer_questions[] = {
    ask_which<&NewAnswer::of>("of", "To what?").from_record(),
    ask_words<&NewAnswer::words>("words", "What is your answer?", "They read it on their page."),
};
constinit const Form<NewAnswer> answer_form{"conference-answer", "Answer the family", "Save answer", answer_questions};

static constexpr Question<NewOffer> offer_questions[] = {
    ask_which<&NewOffer::to>("to", "To whom?"),
    ask_line<&NewOffer::who>("who", "Who would represent and support them?",
                             "For example, Kestrel Parents' Advocacy, Wren Dale"),
    ask_line<&NewOffer::reach>("reach", "How do they reach them?", "A telephone number, or an address"),
};
constinit const Form<NewOffer> offer_form{"offer-representation", "Offer somebody to represent them", "Save offer",
                                          offer_questions};

static constexpr Question<NewGiven> given_questions[] = {
    ask_which<&NewGiven::to>("to", "To whom is it given?",
                             "Leave this open if it is made to be kept, and for nobody yet.")
        .optional()
        .from_record(),
    ask_one_of<&NewGiven::how>("how", "How do they get it?", "Only what was shared with them is on their own page.")
        .from_record(),
};
constinit const Form<NewGiven> given_form{"conference-document-given", "Record that it was made and given", "Save",
                                          given_questions};

}  // namespace kith::papers
