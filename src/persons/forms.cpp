#include "persons/forms.h"

namespace kith::persons {

/// How far ahead a birth can be expected.
static constexpr int pregnancy_days = 310;
static constexpr const char* a_day = "For example, today, yesterday or 14/11/2016";

static constexpr Question<NewPerson> new_person_questions[] = {
    ask_line<&NewPerson::given>("name", "First and middle names").optional(),
    ask_line<&NewPerson::family>("family", "Family name").optional(),
    ask_date<&NewPerson::born>("born", "Date of birth", "For example, 14/11/2016").optional(),
    ask_date<&NewPerson::expected>("expected", "Expected date of birth", "Only for a child not yet born",
                                   pregnancy_days)
        .optional(),
    ask_one_of<&NewPerson::sex>("sex", "Sex").optional(),
    ask_one_of<&NewPerson::ethnicity>("ethnicity", "Ethnicity", "As they describe it").optional(),
};
constinit const Form<NewPerson> new_person_form{"add-person", "Add a person", "Add this person", new_person_questions};

static constexpr Question<Person> person_questions[] = {
    ask_date<&Person::born>("born", "Date of birth").optional(),
    ask_date<&Person::expected>("expected", "Expected date of birth", "Only for a child not yet born", pregnancy_days)
        .optional(),
    ask_one_of<&Person::sex>("sex", "Sex").optional(),
    ask_line<&Person::gender>("gender", "Gender", "In their own words, if they have said").optional(),
    ask_one_of<&Person::ethnicity>("ethnicity", "Ethnicity", "As they describe it").optional(),
    ask_line<&Person::religion>("religion", "Religion or belief").optional(),
    ask_date<&Person::died>("died", "Date of death").optional(),
};
constinit const Form<Person> person_form{"person-details", "Who they are", "Save", person_questions};

static constexpr Question<Name> name_questions[] = {
    ask_one_of<&Name::kind>("kind", "What sort of name is it?"),
    ask_line<&Name::given>("name", "First and middle names").optional(),
    ask_line<&Name::family>("family", "Family name").optional(),
    ask_date<&Name::starts>("starts", "From what day?").optional(),
    ask_date<&Name::ends>("ends", "Until what day?").optional(),
};
constinit const Form<Name> name_form{"add-name", "Add a name", "Save name", name_questions};

static constexpr Question<Identifier> identifier_questions[] = {
    ask_one_of<&Identifier::kind>("kind", "Which number is it?"),
    ask_line<&Identifier::value>("identifier", "The number", "Spaces do not matter", 40),
};
constinit const Form<Identifier> identifier_form{"add-identifier", "Add a number", "Save number", identifier_questions};

static constexpr Question<Language> language_questions[] = {
    ask_line<&Language::language>("language", "Which language?", "British Sign Language is one", 60),
    ask_yes_no<&Language::first>("first", "Is it their first language?"),
    ask_yes_no<&Language::interpreter>("interpreter", "Do they need an interpreter?"),
};
constinit const Form<Language> language_form{"add-language", "Add a language", "Save language", language_questions};

static constexpr Question<DisabilityFact> disability_questions[] = {
    ask_one_of<&DisabilityFact::kind>("kind", "Which is it?"),
    ask_words<&DisabilityFact::words>("words", "What does it mean for them?",
                                      "In plain words: what they can do, and what helps")
        .optional(),
};
constinit const Form<DisabilityFact> disability_form{"add-disability", "Add a disability", "Save disability",
                                                     disability_questions};

static constexpr Question<Residence> residence_questions[] = {
    ask_line<&Residence::lines>("address", "Address", "On one line, without the postcode").optional(),
    ask_line<&Residence::postcode>("postcode", "Postcode", "", 10).optional(),
    ask_yes_no<&Residence::withheld>("withheld", "Must this address be kept safe?",
                                     "Only those who must know it will see it"),
    ask_date<&Residence::starts>("starts", "From what day?").optional(),
    ask_date<&Residence::ends>("ends", "Until what day?").optional(),
};
constinit const Form<Residence> residence_form{"correct-address", "Correct an address", "Save address",
                                               residence_questions};

static constexpr Question<Moving> moving_questions[] = {
    ask_date<&Moving::from>("from", "What day did they move in?", a_day),
    ask_line<&Moving::lines>("address", "Address", "On one line, without the postcode").optional(),
    ask_line<&Moving::postcode>("postcode", "Postcode", "", 10).optional(),
    ask_yes_no<&Moving::withheld>("withheld", "Must this address be kept safe?",
                                  "Only those who must know it will see it"),
    ask_people<&Moving::with>("with", "Who moved with them?", "Those who live with them now").optional(),
};
constinit const Form<Moving> moving_form{"move-house", "Move to a new address", "Save move", moving_questions};

static constexpr Question<Relationship> relationship_questions[] = {
    ask_which<&Relationship::other>("other", "Who is it?"),
    ask_one_of<&Relationship::tie>("tie", "What are they to this person?"),
    ask_yes_no<&Relationship::parental_responsibility>("parental_responsibility",
                                                       "Do they have parental responsibility for this person?"),
    ask_date<&Relationship::starts>("starts", "From what day?", "Leave empty if it is from birth, or not known")
        .optional(),
    ask_date<&Relationship::ends>("ends", "Until what day?", "Only if it has ended").optional(),
};
constinit const Form<Relationship> relationship_form{"add-relationship", "Add someone who matters", "Save",
                                                     relationship_questions};

static constexpr Question<Ending> ending_questions[] = {
    ask_date<&Ending::ends>("ends", "What was the last day?", a_day),
    ask_line<&Ending::because>("because", "Why did it end?").optional(),
};
constinit const Form<Ending> ending_form{"end", "Record that it has ended", "Save", ending_questions};

static constexpr Question<SaidMatters> matters_questions[] = {
    ask_which<&SaidMatters::other>("other", "Who?"),
    ask_one_of<&SaidMatters::how_much>("rating", "How much do they matter to you?",
                                       "You choose. There is no wrong answer."),
    ask_words<&SaidMatters::words>("words", "What would you like to say about them?", "Your own words").optional(),
    ask_date<&SaidMatters::on>("on", "When was this said?", a_day),
};
constinit const Form<SaidMatters> matters_form{"matters", "Who matters to me", "Save", matters_questions};

static constexpr Question<WhyNow> emergency_questions[] = {
    ask_words<&WhyNow::why>("why", "Why must you see this record now?", "Your manager will read this", 2'000),
};
constinit const Form<WhyNow> emergency_form{"open-in-emergency", "Open this record in an emergency",
                                            "Open for four hours", emergency_questions};

static constexpr Question<Finding> finding_questions[] = {
    ask_words<&Finding::finding>("finding", "What did you find?", "Was it right to open it? Did anything follow?",
                                 2'000),
};
constinit const Form<Finding> finding_form{"answer-emergency", "Answer for an emergency opening", "Save answer",
                                           finding_questions};

static constexpr int weeks_ahead = 92;

static constexpr Question<NewWork> work_questions[] = {
    ask_which<&NewWork::worker>("worker", "Who will work with them?"),
    ask_one_of<&NewWork::as>("as", "As what?", "Only for someone who holds more than one role").optional(),
    ask_date<&NewWork::starts>("starts", "From what day?", "", weeks_ahead),
    ask_people<&NewWork::stops>("stops", "Who stops working with them the day before?").optional(),
};
constinit const Form<NewWork> work_form{"allocate", "Say who works with them", "Save", work_questions};

static constexpr Question<NewRestriction> restriction_questions[] = {
    ask_words<&NewRestriction::why>("why", "Why must fewer people know of this record?", "", 2'000),
};
constinit const Form<NewRestriction> restriction_form{"restrict", "Restrict this record", "Restrict this record",
                                                      restriction_questions};

static constexpr Question<NewAdmission> admission_questions[] = {
    ask_which<&NewAdmission::reader>("reader", "Who may know of it?"),
    ask_line<&NewAdmission::why>("why", "Why?"),
};
constinit const Form<NewAdmission> admission_form{"admit", "Admit someone by name", "Admit", admission_questions};

static constexpr Question<access::NewAccount> account_questions[] = {
    ask_which<&access::NewAccount::person>("person", "Whose account is it?",
                                           "Give them a role first, if they are not here"),
    ask_line<&access::NewAccount::sign_in_name>("sign_in_name", "Sign-in name", "Such as their e-mail address at work",
                                                254),
};
constinit const Form<access::NewAccount> account_form{"open-account", "Open an account", "Open the account",
                                                      account_questions};

}  // namespace kith::persons
