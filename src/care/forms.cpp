// The questions of care that write more than one fact. Asked as a person would ask them; what the record knows is not
// asked.
#include "care/recordings.h"

namespace kith::care {

static constexpr Question<NewVisit> visit_questions[] = {
    ask_date<&NewVisit::on>("on", "When did you visit?", "For example, today, yesterday or 14/11/2026"),
    ask_one_of<&NewVisit::seen>("seen", "Did you see them?"),
    ask_one_of<&NewVisit::where>("where", "Where?"),
    ask_words<&NewVisit::said>("said", "What did they say or show you?",
                               "Their own words where you can. They may read this one day.")
        .optional(),
    ask_words<&NewVisit::notes>("notes", "What did you see and do?").optional(),
    ask_words<&NewVisit::next>("next", "What must happen next?").optional(),
    ask_each_said<&NewVisit::siblings>("siblings", "Did you also see their brothers or sisters here?",
                                       "Tick to record a visit for them too. Their words go in their own record only."),
};
constinit const Form<NewVisit> visit_form{"record-visit", "Record a visit", "Save visit", visit_questions};

static constexpr Question<IntoCare> into_care_questions[] = {
    ask_date<&IntoCare::starts>("starts", "What day did they come into care?"),
    ask_one_of<&IntoCare::need>("need", "What was the main reason?"),
    ask_one_of<&IntoCare::status>("status", "Under which legal status?"),
    ask_one_of<&IntoCare::kind>("kind", "What kind of home are they in?"),
    ask_line<&IntoCare::home>("home", "Whose home is it?", "For example, the Ashdown family, or Larkfield House"),
    ask_one_of<&IntoCare::basis>("basis", "How were they placed?"),
    ask_one_of<&IntoCare::provider>("provider", "Who provides the home?").optional(),
    ask_line<&IntoCare::postcode>("postcode", "Postcode of the home", "", 10).optional(),
    ask_words<&IntoCare::why>("why", "Why this home for this child?", "They may read this one day.").optional(),
};
constinit const Form<IntoCare> into_care_form{"come-into-care", "Record coming into care", "Save", into_care_questions};

static constexpr Question<Move> move_questions[] = {
    ask_date<&Move::on>("on", "What day did they move?"),
    ask_one_of<&Move::kind>("kind", "What kind of home have they moved to?"),
    ask_line<&Move::home>("home", "Whose home is it?", "For example, the Ashdown family, or Larkfield House"),
    ask_one_of<&Move::why_ended>("why_ended", "Why did they leave the last home?"),
    ask_one_of<&Move::basis>("basis", "How were they placed?"),
    ask_yes_no<&Move::to_eighteen>("to_eighteen", "Is this home meant to last until they are 18?"),
    ask_one_of<&Move::provider>("provider", "Who provides the home?").optional(),
    ask_line<&Move::postcode>("postcode", "Postcode of the home", "", 10).optional(),
    ask_words<&Move::why>("why", "Why this home for this child?", "They may read this one day.").optional(),
};
constinit const Form<Move> move_form{"move-home", "Record a move", "Save move", move_questions};

static constexpr Question<NewLegalStatus> legal_status_questions[] = {
    ask_date<&NewLegalStatus::starts>("starts", "From what day?"),
    ask_one_of<&NewLegalStatus::status>("status", "What is the legal status now?"),
};
constinit const Form<NewLegalStatus> legal_status_form{"legal-status", "Record a legal status", "Save legal status",
                                                       legal_status_questions};

static constexpr Question<OutOfCare> out_of_care_questions[] = {
    ask_date<&OutOfCare::on>("on", "What day did they leave care?"),
    ask_one_of<&OutOfCare::why>("why", "Why did care end?"),
};
constinit const Form<OutOfCare> out_of_care_form{"leave-care", "Record leaving care", "Save", out_of_care_questions};

}  // namespace kith::care
