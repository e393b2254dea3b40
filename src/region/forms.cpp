#include "region/forms.h"

namespace kith::region {

namespace {

constexpr int a_year = 366;

/// An authority among those the page offers.
template <auto member>
constexpr auto ask_authority(std::string_view name, std::string_view text) {
    using A = details::ClassOf<member>;
    return Question<A>{.name = name,
                       .text = text,
                       .kind = Kind::one_of,
                       .put =
                           [](A& answers, std::string_view typed, std::string_view, int, int, Date) {
                               std::int64_t value = 0;
                               auto wrong = put_number(value, typed, 1, 1'000'000);
                               if (!wrong) answers.*member = AuthorityId{value};
                               return wrong;
                           },
                       .show = [](const A&, std::string_view) -> Fields { return {}; },
                       .clear = details::clear<member>};
}

constexpr auto open_to_question = "Who may see the request?";
constexpr auto open_to_hint = "Nobody sees the child's name, birthday, address or school before you choose a home.";

constexpr Question<NewRequest> request_questions[] = {
    ask_date<&NewRequest::needed_by>("needed_by", "By what day do they need a home?", "For example, 14/11/2026",
                                     a_year),
    ask_one_of<&NewRequest::kind>("kind", "What kind of home?").from_record(),
    ask_one_of<&NewRequest::lasting>("lasting", "For how long?").from_record(),
    ask_line<&NewRequest::district>("district", "Near which postcode district?",
                                    "The first half of a postcode, like NE4. Leave it empty if nobody may know.", 4)
        .optional(),
    ask_people<&NewRequest::siblings>("siblings", "Which brothers and sisters need a home at the same time?",
                                      "Each has a request of their own, filled in from their own record.")
        .optional(),
    ask_one_of<&NewRequest::together>("together", "Together or apart?",
                                      "Together, so far as it can be (Children Act 1989, s. 22C).")
        .from_record()
        .optional(),
    ask_words<&NewRequest::why_apart>("why_apart", "Why apart?", "They may read this one day.")
        .only_if("together", "apart"),
    ask_words<&NewRequest::needs>("needs", "What must whoever looks after them know?",
                                  "Describe the child without a name, a school or an address."),
    ask_some_of<&NewRequest::essential>("essential", "Without what is a home no use?").optional(),
    ask_some_of<&NewRequest::wanted>("wanted", "What is wanted?",
                                     "What the record suggests and you tick nowhere is kept as flexible.")
        .optional(),
    ask_words<&NewRequest::said>("said", "What does the child say, in their own words?").optional(),
    ask_yes_no<&NewRequest::show_said>("show_said", "May others read the child's words?",
                                       "Ask the child. Without them nobody outside sees the words."),
    ask_one_of<&NewRequest::open_to>("open_to", open_to_question, open_to_hint),
};

constexpr Question<Tonight> tonight_questions[] = {
    ask_one_of<&Tonight::kind>("kind", "What kind of home?").from_record(),
    ask_words<&Tonight::needs>("needs", "What must they know tonight?",
                               "Describe the child without a name, a school or an address."),
    ask_one_of<&Tonight::open_to>("open_to", open_to_question, open_to_hint),
};

std::vector<Choice> ways_to_end() {
    std::vector<Choice> ways;
    for (const auto how : {EndedHow::withdrawn, EndedHow::unable})
        ways.push_back({std::string{code(how)}, std::string{in_words(how)},
                        how == EndedHow::unable ? "The request stays on the board as a need that is not met." : ""});
    return ways;
}

constexpr auto which_end() {
    auto question = ask_one_of<&Ending::how>("how", "What has happened?");
    question.choices = ways_to_end;
    return question;
}

constexpr Question<Ending> ending_questions[] = {
    which_end(),
    ask_one_of<&Ending::why>("why", "Why was none found?").only_if("how", "unable"),
    ask_words<&Ending::words>("words", "In words", "The child may read this one day."),
};

constexpr Question<Answering> answer_questions[] = {
    ask_one_of<&Answering::answer>("answer", "What do you decide?",
                                   "To choose it tells the people of this one home who the child is."),
    ask_one_of<&Answering::why_not>("why_not", "Why not?").only_if("answer", "not_chosen"),
    ask_words<&Answering::words>("words", "Why, in words", "The child may read this one day."),
};

constexpr Question<ChoosingAgain> again_questions[] = {
    ask_one_of<&ChoosingAgain::why>("why", "Why do they not go there after all?"),
    ask_words<&ChoosingAgain::words>("words", "In words", "The child may read this one day."),
};

constexpr auto moved_on =
    ask_date<&MovingIn::on>("on", "What day do they come to live there?", "Today, or a day that has been.");
constexpr auto despite =
    ask_words<&MovingIn::despite>("despite", "Where something stands against it: why all the same?").optional();

constexpr Question<MovingIn> move_in_questions[] = {
    moved_on,
    ask_one_of<&MovingIn::why_ended>("why_ended", "Why do they leave the last home?"),
    ask_yes_no<&MovingIn::to_eighteen>("to_eighteen", "Is this home meant to last until they are 18?").from_record(),
    despite,
};
constexpr Question<MovingIn> come_in_questions[] = {
    moved_on,
    ask_one_of<&MovingIn::need>("need", "What is the main reason they come into care?"),
    ask_one_of<&MovingIn::status>("status", "Under which legal status?"),
    despite,
};

constexpr Question<NewOffer> offer_questions[] = {
    ask_words<&NewOffer::words>("words", "Why would this be a good home for this child?",
                                "Their social worker reads this beside what the record says of the home."),
    ask_date<&NewOffer::valid_until>("valid_until", "Until what day does the offer stand?", {}, 60),
    ask_line<&NewOffer::weekly>("weekly", "Price for a week, in pounds", "Of a provider: for example, 1,250.00", 20)
        .optional(),
};

constexpr Question<Declining> decline_questions[] = {
    ask_one_of<&Declining::why>("why", "Why not?"),
    ask_words<&Declining::words>("words", "More, if it helps").optional(),
};

constexpr Question<TakingBack> take_back_questions[] = {
    ask_words<&TakingBack::why>("why", "Why is the offer taken back?"),
};

constexpr Question<NewMember> member_questions[] = {
    ask_authority<&NewMember::member>("member", "Which authority?"),
    ask_number<&NewMember::share>("share", "Its share of the costs", 0, 10'000,
                                  "In hundredths of one per cent: 2500 is a quarter."),
    ask_number<&NewMember::votes>("votes", "Its votes", 0, 1'000),
    ask_words<&NewMember::delegated>("delegated", "What does it leave to the co-operative to decide?").optional(),
    ask_date<&NewMember::starts>("starts", "From what day?", {}, a_year),
};

constexpr Question<NewJoined> join_questions[] = {
    ask_authority<&NewJoined::co_operative>("co_operative", "Which co-operative?"),
    ask_yes_no<&NewJoined::show_district>("show_district", "May others see the postcode district before a match?"),
    ask_yes_no<&NewJoined::show_words>("show_words", "May they read what a child says, where the child agrees?"),
    ask_yes_no<&NewJoined::to_providers>("to_providers", "May requests be opened to providers?"),
    ask_yes_no<&NewJoined::show_name>("show_name", "Does the home that was chosen read who the child is here?",
                                      "If not, the social worker tells them."),
    ask_date<&NewJoined::starts>("starts", "From what day?", {}, a_year),
};

constexpr Question<Leaving> leaving_questions[] = {
    ask_authority<&Leaving::other>("other", "Which?"),
    ask_date<&Leaving::last>("last", "What is the last day?", {}, a_year),
};

}  // namespace

constinit const Form<NewRequest> request_form{"request-home", "Ask for a home", "Save request", request_questions};
constinit const Form<Tonight> tonight_form{"request-home-tonight", "A home for tonight", "Ask for a home tonight",
                                           tonight_questions};
constinit const Form<Ending> ending_form{"end-request", "End a request for a home", "Save", ending_questions};
constinit const Form<Answering> answer_form{"answer-offer", "Answer the offer of a home", "Save answer",
                                            answer_questions};
constinit const Form<ChoosingAgain> again_form{"choose-again", "Another home after all", "Save", again_questions};
constinit const Form<MovingIn> move_in_form{"move-in", "They move in", "Save placement", move_in_questions};
constinit const Form<MovingIn> come_in_form{"come-in", "They come into care and move in", "Save placement",
                                            come_in_questions};
constinit const Form<NewOffer> offer_form{"offer-home", "Offer this home", "Send offer", offer_questions};
constinit const Form<Declining> decline_form{"decline-request", "Say why not", "Save", decline_questions};
constinit const Form<TakingBack> take_back_form{"take-back-offer", "Take the offer back", "Take it back",
                                                take_back_questions};
constinit const Form<NewMember> member_form{"add-member", "Add a member", "Save member", member_questions};
constinit const Form<NewJoined> join_form{"join-co-operative", "Join a co-operative", "Save", join_questions};
constinit const Form<Leaving> leaving_form{"leave-co-operative", "End a membership", "Save", leaving_questions};

}  // namespace kith::region
