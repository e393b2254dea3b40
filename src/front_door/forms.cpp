#include "front_door/forms.h"

namespace kith::front_door {

static constexpr Question<NewContact> contact_questions[] = {
    ask_date<&NewContact::on>("on", "When did it come in?", "For example, today, yesterday or 14/11/2026"),
    ask_people<&NewContact::also>("also", "Which other children is it about?",
                                  "Their family as the record knows it. What is written here stands for them too.")
        .optional(),
    ask_one_of<&NewContact::teller>("teller", "Who tells us?"),
    ask_line<&NewContact::name>("name", "Their name", "Leave empty only if they do not say who they are.", longest_line)
        .optional(),
    ask_line<&NewContact::agency>("agency", "Their agency and role, or what they are to the child",
                                  "For example, Larkfield Primary, safeguarding lead", longest_line)
        .optional(),
    ask_line<&NewContact::reach>("reach", "How do we reach them today?", "Telephone or email", longest_line).optional(),
    ask_yes_no<&NewContact::may_be_named>("may_be_named", "May the family know that it was they who told us?"),
    ask_words<&NewContact::worried>("worried", "What is worrying?",
                                    "What was seen or said, when, and by whom. Their words as far as you can.",
                                    longest_words),
    ask_words<&NewContact::working>("working", "What is working well?",
                                    "Who helps the child, and what keeps them safe.", longest_words)
        .optional(),
    ask_one_of<&NewContact::family_knows>("family_knows", "Does the family know that we are told?"),
};
constinit const Form<NewContact> contact_form{"front-door-contact", "Record a contact", "Save contact",
                                              contact_questions};

static constexpr Question<NewDecision> decision_questions[] = {
    ask_some_of<&NewDecision::criteria>("criteria", "Which criteria are met?", "Each has its source beside it."),
    ask_one_of<&NewDecision::outcome>("outcome", "What follows?"),
    ask_words<&NewDecision::reason>("reason", "Why?", "What you weighed. The family may read this.", longest_words),
    ask_words<&NewDecision::signpost>("signpost", "Where else can the family turn?",
                                      "Needed where we do no more ourselves. Names, not only kinds of service.",
                                      longest_words)
        .optional(),
    ask_one_of<&NewDecision::told>("told", "Has whoever told us been told of the decision?",
                                   "A member of the public learns that it was received and looked at, and no more."),
};
constinit const Form<NewDecision> decision_form{"front-door-decision", "Decide what follows", "Record the decision",
                                                decision_questions};

static constexpr Question<NewTold> told_questions[] = {
    ask_one_of<&NewTold::how>("how", "Has whoever told us been told of the decision?"),
};
constinit const Form<NewTold> told_form{"front-door-told", "Answer whoever told us", "Save", told_questions};

FormInfo without_link_unless(bool has_link, FormInfo form, std::string_view question) {
    for (auto& one : form.questions)
        if (one.name == question && !has_link)
            std::erase_if(one.choices, [](const Choice& choice) { return choice.value == code(ToldHow::by_link); });
    return form;
}

FormInfo contact_info(const Choices& also) {
    auto info = contact_form.info(also);
    std::erase_if(info.questions,
                  [](const auto& question) { return question.name == "also" && question.choices.empty(); });
    return info;
}

}  // namespace kith::front_door
