#pragma once

#include <optional>
#include <string>

#include "fostering/matters.h"
#include "kernel/record/facts.h"

/// What is recorded about who decides in a child's day. Each struct is one table of facts about the child.
namespace kith::fostering {

/// The code of a matter, as it is recorded; wherever the fact is shown, the matter's name stands for it.
struct MatterCode : std::string {
    using std::string::string;
    MatterCode(std::string code) : std::string{std::move(code)} {}
};

}  // namespace kith::fostering

namespace kith {

template <>
struct Cell<fostering::MatterCode> {
    static constexpr CellKind kind = CellKind::text;
    static fostering::MatterCode read(const Row& row, int column) { return row.string(column); }
    static std::string shown(const fostering::MatterCode& code) {
        const auto* matter = fostering::matter_of(code);
        return std::string{matter ? matter->name : code};
    }
};

}  // namespace kith

namespace kith::fostering {

/// Why someone else than usual decides for this child.
enum class WhyArranged { safety, health, order_of_court, childs_wish, parents_wish, faith_or_culture, carers_wish };

/// Who decides one matter for this child, where that is not as usual. It needs a reason and a day on which it is looked
/// at again, and what the child and the parents say of it.
struct Arranged {
    MatterCode matter;
    Decider decider;
    WhyArranged why;
    std::string because;  ///< in words; the child may read it
    std::string childs_view;
    std::string parents_view;
    std::optional<std::string> carers_view;
    Date starts;
    Date look_again;
    std::optional<Date> ends;

    static constexpr auto table = facts_in(
        "fostering_arranged", "Who decides", column("matter", "Matter", &Arranged::matter),
        column("decider", "Who decides", &Arranged::decider), column("why", "Reason", &Arranged::why),
        column("because", "Why, in words", &Arranged::because),
        column("childs_view", "What the child says", &Arranged::childs_view),
        column("parents_view", "What the parents say", &Arranged::parents_view),
        column("carers_view", "What the carer says", &Arranged::carers_view),
        column("starts", "From", &Arranged::starts), column("look_again", "Looked at again by", &Arranged::look_again),
        column("ends", "Until", &Arranged::ends));
};

/// Under section 20: that the parents agreed to the carer deciding day to day.
struct ParentsAgreed {
    Date on;
    std::string who;                    ///< "Their mother, Dilys Fernley, in the planning meeting"
    std::optional<std::string> except;  ///< what they did not agree to; each is also arranged

    static constexpr auto table =
        facts_in("fostering_parents_agreed", "Parents agreed", column("on_day", "When", &ParentsAgreed::on),
                 column("who", "Who agreed, and how", &ParentsAgreed::who),
                 column("except_for", "What they did not agree to", &ParentsAgreed::except));
};

/// A question whose answer the carer could not find, or doubts.
struct CarerAsked {
    std::optional<MatterCode> matter;  ///< where one was chosen
    std::string question;              ///< in the carer's words
    PersonId asked_by;
    Date on;

    static constexpr auto table =
        facts_in("fostering_carer_asked", "The carer asked", column("matter", "Matter", &CarerAsked::matter),
                 column("question", "Question", &CarerAsked::question),
                 column("asked_by", "Who asked", &CarerAsked::asked_by), column("on_day", "When", &CarerAsked::on));
};

/// Its answer, which from then on anyone who asks the same finds.
struct CarerAnswered {
    FactId question;
    Decider decider;
    std::string answer;
    Date on;
    std::optional<Date> until;  ///< the last day on which it holds; none: as long as the child is here

    static constexpr auto table = facts_in(
        "fostering_carer_answered", "Answer to the carer", column("question", "Question", &CarerAnswered::question),
        column("decider", "Who decides", &CarerAnswered::decider), column("answer", "Answer", &CarerAnswered::answer),
        column("on_day", "When", &CarerAnswered::on), column("until", "Until", &CarerAnswered::until));
};

/// What a carer decided, kept by one press.
struct CarerDecided {
    MatterCode matter;
    PersonId carer;
    Date on;
    std::optional<std::string> words;

    static constexpr auto table =
        facts_in("fostering_carer_decided", "The carer decided", column("matter", "Matter", &CarerDecided::matter),
                 column("carer", "Carer", &CarerDecided::carer), column("on_day", "When", &CarerDecided::on),
                 column("words", "In their words", &CarerDecided::words));
};

}  // namespace kith::fostering

namespace kith {

template <>
inline constexpr std::array words_of<fostering::WhyArranged>{
    Word{fostering::WhyArranged::safety, "safety", "To keep them safe"},
    Word{fostering::WhyArranged::health, "health", "Their health"},
    Word{fostering::WhyArranged::order_of_court, "order_of_court", "A court has ordered it"},
    Word{fostering::WhyArranged::childs_wish, "childs_wish", "The child wishes it"},
    Word{fostering::WhyArranged::parents_wish, "parents_wish", "The parents wish it"},
    Word{fostering::WhyArranged::faith_or_culture, "faith_or_culture", "Their faith or culture"},
    Word{fostering::WhyArranged::carers_wish, "carers_wish", "The carer wishes it"}};

}  // namespace kith
