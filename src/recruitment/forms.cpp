// The questions up to the end of stage 1, and those that an applicant answers; what the record knows is not asked.
#include "recruitment/forms.h"

namespace kith::recruitment {

static constexpr std::string_view a_day = "For example, today, yesterday or 14/11/2026";
constexpr int longest_words = 4'000;
constexpr int longest_number = 20;

template <auto member>
static constexpr auto ask_listed(std::string_view name, std::string_view text, std::string_view hint = {}) {
    return ask_text<member>(Kind::one_of, name, text, hint, longest_number);
}

static constexpr Question<Contact> contact_questions[] = {
    ask_date<&Contact::on>("on", "When was it?", a_day),
    ask_one_of<&Contact::how>("how", "How?"),
    ask_words<&Contact::words>("words", "What was said?", "They may read this.", longest_words),
};
constinit const Form<Contact> contact_form{"applicant-contact", "Record a contact", "Save contact", contact_questions};

static constexpr Question<Hub> hub_questions[] = {
    ask_line<&Hub::name>("name", "Which hub or office took the enquiry?", "For example, Rivermouth hub", 60),
};
constinit const Form<Hub> hub_form{"enquiry-hub", "Say which hub took the enquiry", "Save", hub_questions};

static constexpr Question<ChildSaid> which_child_questions[] = {
    ask_line<&ChildSaid::name>("name", "The child's name, as they say it", {}, 100),
    ask_date<&ChildSaid::born>("born", "Date of birth, if they know it", "For example, 27/3/2012").optional(),
    ask_line<&ChildSaid::to_them>("to_them", "What are they to the child?", "For example, her form tutor", 100),
};
constinit const Form<ChildSaid> which_child_form{"which-child", "Say which child they know", "Ask the child's worker",
                                                 which_child_questions};

static constexpr Question<KnowsChild> knows_child_questions[] = {
    ask_yes_no<&KnowsChild::it_is>("it_is", "Is it this child, and may fostering go on?"),
    ask_words<&KnowsChild::words>("words", "What do the child and you say?", "They may read this.", 4'000).optional(),
};
constinit const Form<KnowsChild> knows_child_form{"knows-child", "Someone says they know this child", "Send the answer",
                                                  knows_child_questions};

static constexpr Question<Supporter> supporter_questions[] = {
    ask_which<&Supporter::worker>("worker", "Who supports them?", "They see the name, and whom to ask."),
    ask_which<&Supporter::buddy>("buddy", "Which carer is their buddy?", "A carer who has been through it.").optional(),
};
constinit const Form<Supporter> supporter_form{"applicant-supporter", "Name their supporter", "Save supporter",
                                               supporter_questions};

static constexpr Question<Visit> visit_questions[] = {
    ask_date<&Visit::on>("on", "When was the visit?", a_day),
    ask_yes_no<&Visit::invited>("invited", "Were they asked to apply?"),
    ask_words<&Visit::words>("words", "What was talked about?", "They may read this.", longest_words),
};
constinit const Form<Visit> visit_form{"applicant-visit", "Record the first visit", "Save visit", visit_questions};

static constexpr Question<Application> application_questions[] = {
    ask_date<&Application::on>("on", "When did the application come in?", a_day),
    ask_yes_no<&Application::may_ask>("may_ask", "Have they agreed in writing to the checks?"),
    ask_yes_no<&Application::fostered_lately>("fostered_lately", "Have they fostered in the last 12 months?",
                                              "Then one reference of that service does in place of two."),
    ask_line<&Application::last_service>("last_service", "With which service?").only_if("fostered_lately", "yes"),
};
constinit const Form<Application> application_form{"application", "Record their application", "Save application",
                                                   application_questions};

static constexpr Question<HouseholdMember> household_questions[] = {
    ask_line<&HouseholdMember::name>("name", "Name", "Add one person at a time."),
    ask_one_of<&HouseholdMember::tie>("tie", "Who are they?"),
    ask_date<&HouseholdMember::born>("born", "Date of birth", "For example, 27/3/2012").optional(),
};
constinit const Form<HouseholdMember> household_form{"applicant-household", "Add someone of the household", "Save",
                                                     household_questions};
constinit const Form<HouseholdMember> my_household_form{"my-household", "Who lives with you?", "Add this person",
                                                        household_questions};

static constexpr Question<Referee> referee_questions[] = {
    ask_line<&Referee::name>("name", "Name"),
    ask_line<&Referee::knows_them>("knows_them", "How do they know each other?"),
    ask_line<&Referee::reach>("reach", "How can we reach them?", "A telephone number, email or address"),
};
constinit const Form<Referee> referee_form{"applicant-referee", "Add a referee", "Save referee", referee_questions};
static constexpr Question<Referee> my_referee_questions[] = {
    ask_line<&Referee::name>("name", "Their name", "Someone who has known you for years, and is no relative."),
    ask_line<&Referee::knows_them>("knows_them", "How do you know each other?"),
    ask_line<&Referee::reach>("reach", "How can we reach them?",
                              "A telephone number, email or address. Ask them first."),
};
constinit const Form<Referee> my_referee_form{"my-referee", "Someone who knows you well", "Add this person",
                                              my_referee_questions};

static constexpr Question<HomeAddress> home_questions[] = {
    ask_line<&HomeAddress::lines>("lines", "Address", "House or flat, street and town"),
    ask_line<&HomeAddress::postcode>("postcode", "Postcode", {}, 10),
};
constinit const Form<HomeAddress> home_form{"applicant-home", "Record where they live", "Save address", home_questions};
constinit const Form<HomeAddress> my_home_form{"my-home", "Where do you live?", "Save address", home_questions};

static constexpr Question<NewCheck> check_questions[] = {
    ask_listed<&NewCheck::which>("which", "Which check?").from_record(),
    ask_line<&NewCheck::what>("what", "What else is asked?").only_if("which", "other"),
    ask_line<&NewCheck::of_whom>("of_whom", "Of whom is it asked?",
                                 "The surgery, the council, the referee: whoever answers"),
    ask_date<&NewCheck::on>("on", "When was it asked for?", a_day),
};
constinit const Form<NewCheck> check_form{"applicant-check", "Ask for a check", "Save", check_questions};

constexpr int ten_years = 3'653;

static constexpr Question<CheckBack> received_questions[] = {
    ask_listed<&CheckBack::check>("check", "Which check came back?").from_record(),
    ask_date<&CheckBack::on>("on", "When did it come?", a_day),
    ask_one_of<&CheckBack::outcome>("outcome", "What does it say?"),
    ask_words<&CheckBack::words>("words", "In words", {}, longest_words).optional(),
    ask_date<&CheckBack::expires>("expires", "Until when does it count?", "Leave empty if it does not run out.",
                                  ten_years)
        .optional(),
};
constinit const Form<CheckBack> received_form{"applicant-check-back", "Record what came back", "Save",
                                              received_questions};

static constexpr Question<ReusedCheck> reused_questions[] = {
    ask_listed<&ReusedCheck::which>("which", "Which check?").from_record(),
    ask_line<&ReusedCheck::made_for>("made_for", "For which agency was it made?"),
    ask_date<&ReusedCheck::issued>("issued", "When was it made?", a_day),
    ask_date<&ReusedCheck::agreed>("agreed", "When did the person agree to its being passed on?", a_day),
    ask_one_of<&ReusedCheck::outcome>("outcome", "What does it say?"),
    ask_words<&ReusedCheck::words>("words", "In words", {}, longest_words).optional(),
    ask_date<&ReusedCheck::expires>("expires", "Until when does it count?", "Leave empty if it does not run out.",
                                    ten_years)
        .optional(),
};
constinit const Form<ReusedCheck> reused_form{"applicant-check-reused", "Use a check made for another agency", "Save",
                                              reused_questions};

static constexpr Question<StageOneDecision> stage_one_questions[] = {
    ask_date<&StageOneDecision::on>("on", "When was it decided?", a_day),
    ask_one_of<&StageOneDecision::decided>("decided", "What was decided?"),
    ask_words<&StageOneDecision::reasons>("reasons", "Reasons", "As they are sent in writing.", longest_words),
};
constinit const Form<StageOneDecision> stage_one_form{"stage-1", "Decide at the end of stage 1", "Save decision",
                                                      stage_one_questions};

static constexpr Question<Leaving> leaving_questions[] = {
    ask_date<&Leaving::on>("on", "When did it end?", a_day),
    ask_one_of<&Leaving::reason>("reason", "Why?"),
    ask_yes_no<&Leaving::by_us>("by_us", "Did we end it?", "No: they did."),
    ask_words<&Leaving::words>("words", "In words", {}, longest_words).optional(),
};
constinit const Form<Leaving> leaving_form{"applicant-left", "Record that they left", "Save", leaving_questions};

static constexpr Question<Withdrawing> withdrawing_questions[] = {
    ask_one_of<&Withdrawing::reason>("reason", "Would you like to say why?", "You need not. It helps us do better.")
        .optional(),
    ask_words<&Withdrawing::words>("words", "Anything you want to tell us", {}, longest_words).optional(),
};
constinit const Form<Withdrawing> withdrawing_form{"my-leaving", "Stop for now", "Stop for now", withdrawing_questions};

static constexpr Question<ComingBack> back_questions[] = {
    ask_words<&ComingBack::words>("words", "What has changed?", {}, longest_words).optional(),
};
constinit const Form<ComingBack> back_form{"applicant-back", "Record that they came back", "Save", back_questions};
constinit const Form<ComingBack> my_back_form{"my-coming-back", "Come back", "Come back", back_questions};

static constexpr Question<Proposed> proposed_questions[] = {
    ask_which<&Proposed::who>("who", "Who might take the child in?", "Someone of the child's own network.")
        .from_record(),
    ask_line<&Proposed::to_them>("to_them", "What are they to the child?", "For example, her form tutor"),
    ask_one_of<&Proposed::reach_by>("reach_by", "How are they best reached?"),
    ask_line<&Proposed::telephone>("telephone", "Telephone number", {}, 30).only_if("reach_by", "telephone"),
    ask_line<&Proposed::email>("email", "Email address").only_if("reach_by", "email"),
    ask_words<&Proposed::words>("words", "What do they and the child say?", {}, longest_words).optional(),
};
constinit const Form<Proposed> proposed_form{"propose-carer", "Someone who knows the child may foster",
                                             "Send to fostering", proposed_questions};

}  // namespace kith::recruitment
