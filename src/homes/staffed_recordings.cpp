// What is recorded of homes with staff alone: the yearly review of the premises, and a registered manager's absence.
#include <fmt/format.h>

#include "homes/recordings.h"

namespace kith::homes {

static Wrong with_staff(const HomeFile& file, const char* question) {
    if (file.family()) return wrong(question, "This is recorded of homes with staff");
    return {};
}

// ---- Premises ----------------------------------------------------------------------------------------------------

static constexpr Question<PremisesReview> premises_questions[] = {
    ask_date<&PremisesReview::on>("on", "When was the review finished?"),
    ask_words<&PremisesReview::consulted>("consulted", "Whom did the registered person ask?",
                                          "For example the police and the area's authority."),
    ask_words<&PremisesReview::findings>("findings", "What did it find, and what will be done?",
                                         "Whether where the home stands is safe and right for the children."),
};
static constexpr Form<PremisesReview> premises_form{"premises-review", "Record the yearly review of the premises",
                                                    "Save review", premises_questions};

constinit const Recording<PremisesReview> premises_review{
    .kind = {"homes.premises_review", "Review of premises"},
    .form = premises_form,
    .sentence =
        [](const HomeFile& file, const PremisesReview& review) {
            return fmt::format("The premises of {} were reviewed on {}", file.name(), review.on.in_words());
        },
    .start =
        [](const HomeFile&, Date today, PersonId) {
            return PremisesReview{today, "", ""};
        },
    .contradicts = [](const HomeFile& file, const PremisesReview&, Date) { return with_staff(file, "on"); },
};

// ---- The registered manager --------------------------------------------------------------------------------------

static constexpr Question<ManagerAway> away_questions[] = {
    ask_date<&ManagerAway::starts>("starts", "From when is the manager away?", "For 28 days or more.", 400),
    ask_yes_no<&ManagerAway::unforeseen>("unforeseen", "Was it an emergency that nobody could foresee?"),
    ask_line<&ManagerAway::stands_in>("stands_in", "Who runs the home meanwhile?",
                                      "Name and qualification, and who watches over it.", 500),
};
static constexpr Form<ManagerAway> away_form{"manager-away", "Record that the registered manager is away", "Save",
                                             away_questions};

constinit const Recording<ManagerAway> manager_away{
    .kind = {"homes.manager_away", "Manager away"},
    .form = away_form,
    .sentence =
        [](const HomeFile& file, const ManagerAway& away) {
            return fmt::format("The registered manager of {} is away from {}", file.name(), away.starts.in_words());
        },
    .start =
        [](const HomeFile&, Date today, PersonId) {
            return ManagerAway{today, false, ""};
        },
    .contradicts = [](const HomeFile& file, const ManagerAway& away, Date) -> Wrong {
        const auto* last = file.last_absence();
        if (last && !file.manager_back(last->id))
            return wrong("starts", fmt::format("The manager is away since {}. Record first that they are back",
                                               last->value.starts.in_words()));
        if (last && away.starts < *file.manager_back(last->id)) return wrong("starts", "The manager was away then");
        return with_staff(file, "starts");
    },
};

static FactId absence_of(const HomeFile& file) {
    const auto* last = file.last_absence();
    return last ? last->id : FactId{1};
}

static constexpr Question<ManagerBack> back_questions[] = {
    ask_date<&ManagerBack::on>("on", "When did the manager come back?"),
};
static constexpr Form<ManagerBack> back_form{"manager-back", "Record that the registered manager is back", "Save",
                                             back_questions};

constinit const Recording<ManagerBack> manager_back{
    .kind = {"homes.manager_back", "Manager back"},
    .form = back_form,
    .sentence =
        [](const HomeFile& file, const ManagerBack& back) {
            return fmt::format("The registered manager of {} came back on {}", file.name(), back.on.in_words());
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            return ManagerBack{absence_of(file), today};
        },
    .contradicts = [](const HomeFile& file, const ManagerBack& back, Date) -> Wrong {
        const auto* last = file.last_absence();
        if (!last || file.manager_back(last->id)) return wrong("on", "No absence of the manager is open");
        if (back.on < last->value.starts)
            return wrong("on", fmt::format("The manager is away from {}", last->value.starts.in_words()));
        return {};
    },
};

static constexpr Question<ManagerTold> told_questions[] = {
    ask_yes_no<&ManagerTold::of_return>("of_return", "Was Ofsted told that the manager is back?",
                                        "No: that they are away, or will be."),
    ask_date<&ManagerTold::on>("on", "When was Ofsted told?"),
};
static constexpr Form<ManagerTold> told_form{"manager-told", "Record that Ofsted was told of the manager's absence",
                                             "Save", told_questions};

constinit const Recording<ManagerTold> manager_told{
    .kind = {"homes.manager_told", "Ofsted told of a manager's absence"},
    .form = told_form,
    .sentence =
        [](const HomeFile& file, const ManagerTold& told) {
            return fmt::format("Ofsted was told on {} of the {} of the registered manager of {}", told.on.in_words(),
                               told.of_return ? "return" : "absence", file.name());
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            return ManagerTold{absence_of(file), false, today};
        },
    .contradicts = [](const HomeFile& file, const ManagerTold& told, Date) -> Wrong {
        const auto* last = file.last_absence();
        if (!last) return wrong("on", "Record first that the manager is away");
        if (file.told_of_manager(last->id, told.of_return)) return wrong("on", "That is recorded already");
        if (told.of_return && !file.manager_back(last->id))
            return wrong("of_return", "Record first that the manager is back");
        return {};
    },
};

// ---- The statement of purpose ------------------------------------------------------------------------------------

static constexpr Question<PurposeReview> purpose_questions[] = {
    ask_date<&PurposeReview::on>("on", "When was the statement of purpose looked at?"),
    ask_yes_no<&PurposeReview::changed>("changed", "Was it changed?",
                                        "Ofsted is sent a changed statement within 28 days."),
    ask_line<&PurposeReview::words>("words", "What changed?", "Leave empty if nothing did.", 500).optional(),
};
static constexpr Form<PurposeReview> purpose_form{"purpose-review", "Record a look at the statement of purpose", "Save",
                                                  purpose_questions};

constinit const Recording<PurposeReview> purpose_review{
    .kind = {"homes.purpose_review", "Statement of purpose"},
    .form = purpose_form,
    .sentence =
        [](const HomeFile& file, const PurposeReview& review) {
            return fmt::format("The statement of purpose of {} was looked at on {} and {}", file.name(),
                               review.on.in_words(), review.changed ? "changed" : "not changed");
        },
    .start =
        [](const HomeFile&, Date today, PersonId) {
            return PurposeReview{today, false, ""};
        },
    .contradicts = [](const HomeFile& file, const PurposeReview& review, Date) -> Wrong {
        if (review.changed && review.words.empty()) return wrong("words", "Say what changed");
        return with_staff(file, "on");
    },
};

static constexpr Question<PurposeSent> purpose_sent_questions[] = {
    ask_date<&PurposeSent::on>("on", "When was the changed statement sent to Ofsted?")};
static constexpr Form<PurposeSent> purpose_sent_form{"purpose-sent", "Record that Ofsted was sent the statement",
                                                     "Save", purpose_sent_questions};

constinit const Recording<PurposeSent> purpose_sent_to{
    .kind = {"homes.purpose_sent", "Statement of purpose sent to Ofsted"},
    .form = purpose_sent_form,
    .sentence =
        [](const HomeFile& file, const PurposeSent& sent) {
            return fmt::format("Ofsted was sent the statement of purpose of {} on {}", file.name(), sent.on.in_words());
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            const auto* review = file.purpose_to_be_sent();
            return PurposeSent{review ? review->id : FactId{1}, today};
        },
    .contradicts = [](const HomeFile& file, const PurposeSent& sent, Date) -> Wrong {
        const auto* review = file.purpose_to_be_sent();
        if (!review) return wrong("on", "No changed statement waits to be sent");
        if (sent.on < review->value.on)
            return wrong("on", fmt::format("It was changed on {}", review->value.on.in_words()));
        return {};
    },
};

}  // namespace kith::homes
