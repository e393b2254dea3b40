// The forms of homes that write more than one fact.
#include "homes/recordings.h"

namespace kith::homes {

Choices children_of(const HomeFile& file, const char* question) {
    std::vector<Choice> children;
    for (const auto& [child, name] : file.children) children.push_back({std::to_string(child.number()), name});
    std::ranges::sort(children, {}, &Choice::words);
    return {{question, std::move(children)}};
}

static std::vector<Choice> kinds_with_staff() {
    std::vector<Choice> kinds;
    for (const auto& word : words_of<HomeKind>)
        if (!is_family(word.value)) kinds.push_back({std::string{word.code}, std::string{word.words}});
    return kinds;
}

static constexpr auto which_kind() {
    auto question = ask_one_of<&NewHome::kind>("kind", "What kind of home is it?");
    question.choices = kinds_with_staff;
    return question;
}

static constexpr Question<NewHome> new_home_questions[] = {
    which_kind(),
    ask_line<&NewHome::name>("name", "What is it called?"),
    ask_one_of<&NewHome::provider>("provider", "Who provides it?"),
    ask_number<&NewHome::places>("places", "For how many children is it registered?", 1, 60),
    ask_number<&NewHome::from_age>("from_age", "From what age?", 0, 17),
    ask_number<&NewHome::to_age>("to_age", "To what age?", 0, 20),
    ask_line<&NewHome::urn>("urn", "Ofsted number", "For example SC012345", 20).optional(),
    ask_line<&NewHome::postcode>("postcode", "Postcode", {}, 10).optional(),
    ask_line<&NewHome::agency>("agency", "Which company or organisation?", "Where it is not this authority").optional(),
    ask_line<&NewHome::manager>("manager", "Registered manager").optional(),
    ask_date<&NewHome::opened>("opened", "Since when has it been open?"),
};
constinit const Form<NewHome> new_home_form{"new-home", "Put a home on the register", "Save home", new_home_questions};

static constexpr auto on = ask_date<&Placing::on>("on", "What day do they come to live here?",
                                                  "Today, or a day that has been. For example, 14/11/2026");
static constexpr auto basis = ask_one_of<&Placing::basis>("basis", "How are they placed?").from_record();
static constexpr auto why =
    ask_words<&Placing::why>("why", "Why this home for this child?", "They may read this one day.");
static constexpr auto despite =
    ask_words<&Placing::despite>("despite", "Where something stands against it: why all the same?",
                                 "Only where this page says so above.")
        .optional();

static constexpr Question<Placing> move_here_questions[] = {
    on,    ask_one_of<&Placing::why_ended>("why_ended", "Why do they leave the last home?"),
    basis, ask_yes_no<&Placing::to_eighteen>("to_eighteen", "Is this home meant to last until they are 18?"),
    why,   despite,
};
constinit const Form<Placing> move_here_form{"move-here", "Place them here", "Save placement", move_here_questions};

static constexpr Question<Placing> into_care_here_questions[] = {
    on,
    ask_one_of<&Placing::need>("need", "What is the main reason they come into care?"),
    ask_one_of<&Placing::status>("status", "Under which legal status?"),
    basis,
    why,
    despite,
};
constinit const Form<Placing> into_care_here_form{"into-care-here", "Place them here as they come into care",
                                                  "Save placement", into_care_here_questions};

std::vector<EntryKind> entry_kinds() {
    return {retention.kind,
            ending_notice.kind,
            notice_dropped.kind,
            restraint.kind,
            restraint_signed_by.kind,
            restraint_talked_over.kind,
            purpose_review.kind,
            purpose_sent_to.kind,
            home_added,
            supervising_kind,
            run_by.kind,
            terms_of_approval.kind,
            exemption.kind,
            ending.kind,
            not_available.kind,
            inspection.kind,
            home_visit.kind,
            approval_review.kind,
            training.kind,
            resignation.kind,
            quality_review.kind,
            quality_review_sent_to.kind,
            premises_review.kind,
            manager_away.kind,
            manager_back.kind,
            manager_told.kind,
            evidence.kind,
            allegation.kind};
}

}  // namespace kith::homes
