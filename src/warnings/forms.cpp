#include "warnings/forms.h"

namespace kith::warnings {

namespace {

constexpr int a_year_ahead = 366;

constexpr Question<NewWarning> of_warning[] = {
    ask_one_of<&NewWarning::kind>("kind", "What is the warning?"),
    ask_one_of<&NewWarning::basis>("basis", "Why may workers of other families be warned too?",
                                   "You decide this, and your name stands beside it")
        .only_if("kind", "risk_to_children"),
    ask_one_of<&NewWarning::whose>("whose", "Whose is it?"),
    ask_words<&NewWarning::what>("what", "What is known, and how?",
                                 "What happened, when, and who saw it. Name no child of another family", 4'000),
    ask_words<&NewWarning::to_do>("to_do", "What should whoever goes there do?",
                                  "Whoever is warned reads this, so leave out names", 500),
    ask_line<&NewWarning::source>("source", "Who told you?", "For example, police, or seen on a visit"),
    ask_date<&NewWarning::until>("until", "When is it looked at again?",
                                 "After that day it is no longer shown. Leave it empty for the usual time: 12 months "
                                 "for violence or a dog, 3 for something else, 6 for the rest",
                                 a_year_ahead)
        .optional(),
    ask_one_of<&NewWarning::told>("told", "Have they been told that others are warned?"),
    ask_words<&NewWarning::why_not_told>("why_not_told", "Why are they not told?",
                                         "For example, it would put a child or whoever told us at risk", 1'000)
        .only_if("told", "not_to_be_told"),
};

constexpr Question<LookedAgain> of_look[] = {
    ask_words<&LookedAgain::found>("found", "How do you know that it is still true?", "", 2'000),
    ask_date<&LookedAgain::until>("until", "When is it looked at again?", "Not more than 12 months from now",
                                  a_year_ahead),
};

constexpr Question<Ended> of_end[] = {
    ask_one_of<&Ended::why>("why", "Why does it end?"),
    ask_words<&Ended::words>("words", "What changed, and how do you know?", "", 2'000),
};

constexpr Question<Told> of_told[] = {
    ask_one_of<&Told::who>("who", "Who was told?"),
    ask_date<&Told::on>("on", "When?"),
    ask_words<&Told::words>("words", "What were they told, and what did they say?", "", 2'000),
};

}  // namespace

constinit const Form<NewWarning> warning_form{"warning", "Record a warning", "Save warning", of_warning};
constinit const Form<LookedAgain> look_again_form{"warning-look-again", "Look at a warning again", "It is still true",
                                                  of_look};
constinit const Form<Ended> end_form{"warning-end", "End a warning", "End the warning", of_end};
constinit const Form<Told> told_form{"warning-told", "Say who was told", "Save", of_told};

NewWarning as_typed(const Warning& warning) {
    return {warning.kind,   warning.home ? Whose::home : Whose::person,
            warning.what,   warning.to_do,
            warning.source, warning.until,
            warning.told,   warning.why_not_told,
            warning.basis};
}

}  // namespace kith::warnings
