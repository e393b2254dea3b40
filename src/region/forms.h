#pragma once

#include "care/codes.h"
#include "kernel/forms/form.h"
#include "region/facts.h"

/// What is asked of those who look for homes, and of those who have them.
namespace kith::region {

/// Twelve questions, nine of them answered by the record beforehand; ten and seven for a child without brothers or
/// sisters in care.
struct NewRequest {
    Date needed_by;
    HomeKind kind = HomeKind::foster;
    Lasting lasting = Lasting::short_term;
    std::optional<std::string> district;
    std::vector<PersonId> siblings;
    std::optional<Together> together;
    std::optional<std::string> why_apart;
    std::string needs;
    std::vector<CriterionKind> essential, wanted;
    std::optional<std::string> said;
    bool show_said = false;
    OpenTo open_to = OpenTo::members;
};
extern const Form<NewRequest> request_form;

/// Tonight: three.
struct Tonight {
    HomeKind kind = HomeKind::foster;
    std::string needs;
    OpenTo open_to = OpenTo::everyone;
};
extern const Form<Tonight> tonight_form;

struct Ending {
    EndedHow how = EndedHow::withdrawn;
    std::optional<WhyUnable> why;
    std::string words;
};
extern const Form<Ending> ending_form;

struct Answering {
    Answer answer = Answer::not_chosen;
    std::optional<WhyNotChosen> why_not;
    std::string words;
};
extern const Form<Answering> answer_form;

struct ChoosingAgain {
    WhyNotChosen why = WhyNotChosen::other;
    std::string words;
};
extern const Form<ChoosingAgain> again_form;

/// What neither the request nor the home's record knows.
struct MovingIn {
    Date on;
    care::ChangeReason why_ended = care::ChangeReason::care_plan;
    care::Need need = care::Need::abuse_or_neglect;
    care::LegalStatus status = care::LegalStatus::accommodated;
    bool to_eighteen = false;
    std::optional<std::string> despite;
};
extern const Form<MovingIn> move_in_form;  ///< for a child who is looked after
extern const Form<MovingIn> come_in_form;  ///< for one who comes into care

struct NewOffer {
    Date valid_until;
    std::optional<std::string> weekly;  ///< of a provider
    std::string words;
};
extern const Form<NewOffer> offer_form;

struct Declining {
    WhyDeclined why = WhyDeclined::no_room;
    std::string words;
};
extern const Form<Declining> decline_form;

struct TakingBack {
    std::string why;
};
extern const Form<TakingBack> take_back_form;

struct NewMember {
    AuthorityId member = AuthorityId{1};
    int share = 0;
    int votes = 1;
    std::string delegated;
    Date starts;
};
extern const Form<NewMember> member_form;

struct NewJoined {
    AuthorityId co_operative = AuthorityId{1};
    bool show_district = false;
    bool show_words = false;
    bool to_providers = false;
    bool show_name = false;
    Date starts;
};
extern const Form<NewJoined> join_form;

struct Leaving {
    AuthorityId other = AuthorityId{1};
    Date last;
};
extern const Form<Leaving> leaving_form;

}  // namespace kith::region
