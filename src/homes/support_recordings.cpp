// What is recorded of how a home is supported, looked at and reviewed.
#include <fmt/format.h>

#include "homes/recordings.h"
#include "kernel/core/text.h"

namespace kith::homes {

static std::string name_of(const HomeFile& file, PersonId carer) {
    for (const auto& one : file.carers)
        if (one.person == carer) return one.name;
    return "A carer";
}

static Choices carers_of(const HomeFile& file, const char* question) {
    std::vector<Choice> carers;
    for (const auto& carer : file.carers) carers.push_back({std::to_string(carer.person.number()), carer.name});
    return {{question, std::move(carers)}};
}

/// Nobody is asked which of one.
static PersonId only_carer(const HomeFile& file) {
    return file.carers.empty() ? file.home : file.carers.front().person;
}

// ---- Visits ------------------------------------------------------------------------------------------------------

static std::vector<Choice> kinds_of_carers_visits() {
    std::vector<Choice> kinds;
    for (const auto& word : words_of<VisitKind>)
        if (word.value != VisitKind::independent) kinds.push_back({std::string{word.code}, std::string{word.words}});
    return kinds;
}

static constexpr auto which_visit() {
    auto question = ask_one_of<&HomeVisit::kind>("kind", "What kind of visit?");
    question.choices = kinds_of_carers_visits;
    return question;
}

static std::string sentence_of(const HomeFile& file, const HomeVisit& visit) {
    return fmt::format("{} to {} on {}{}", in_words(visit.kind), file.name(), visit.on.in_words(),
                       visit.visitor ? ": " + *visit.visitor : "");
}

static Wrong before_opening(const HomeFile& file, const HomeVisit& visit) {
    if (visit.on >= file.is.value.opened) return {};
    return wrong("on", fmt::format("The home opened on {}", file.is.value.opened.in_words()));
}

static constexpr auto visited_on = ask_date<&HomeVisit::on>("on", "When?");
static constexpr auto children_said = ask_words<&HomeVisit::children>(
    "children", "What did the children say or show you?", "Where they were out or asleep, say so.");
static constexpr auto next_steps = ask_words<&HomeVisit::next>("next", "What must happen next?").optional();

static constexpr Question<HomeVisit> visit_questions[] = {
    which_visit(), visited_on, children_said, ask_words<&HomeVisit::carers>("carers", "What did the carers say?"),
    next_steps,
};
static constexpr Form<HomeVisit> visit_form{"home-visit", "Record a visit to the home", "Save visit", visit_questions};

constinit const Recording<HomeVisit> home_visit{
    .kind = {"homes.visit", "Visit to the home"},
    .form = visit_form,
    .sentence = sentence_of,
    .start = [](const HomeFile&, Date today,
                PersonId by) { return HomeVisit{VisitKind::supervision, today, by, "", "", ""}; },
    .contradicts = [](const HomeFile& file, const HomeVisit& visit, Date) -> Wrong {
        if (!file.family())
            return wrong("kind", "Supervision is of carers: here it is the independent person who visits");
        return before_opening(file, visit);
    },
};

static constexpr Question<HomeVisit> independent_questions[] = {
    ask_line<&HomeVisit::visitor>("visitor", "Which independent person came?", "By name"),
    visited_on,
    children_said,
    ask_words<&HomeVisit::carers>("carers", "What did the staff say?"),
    next_steps,
};
static constexpr Form<HomeVisit> independent_form{"independent-visit", "Record a visit of the independent person",
                                                  "Save visit", independent_questions};

constinit const Recording<HomeVisit> independent_visit_of{
    .kind = {"homes.visit", "Visit to the home"},
    .form = independent_form,
    .sentence = sentence_of,
    .start = [](const HomeFile& file, Date today, PersonId by) -> HomeVisit {
        // The same person comes month after month.
        return {VisitKind::independent,
                today,
                by,
                "",
                "",
                "",
                file.visits.empty() ? std::nullopt : file.visits.back().value.visitor};
    },
    .contradicts = [](const HomeFile& file, const HomeVisit& visit, Date) -> Wrong {
        if (file.family()) return wrong("on", "The independent person visits homes with staff");
        return before_opening(file, visit);
    },
};

// ---- Review of approval ------------------------------------------------------------------------------------------

static constexpr Question<ApprovalReview> review_questions[] = {
    ask_date<&ApprovalReview::on>("on", "When was the review?"),
    ask_words<&ApprovalReview::carers_view>("carers_view", "What do the carers say?",
                                            "In their own words where you can. It cannot be left out."),
    ask_words<&ApprovalReview::childrens_view>("childrens_view", "What do the children who live here say?",
                                               "Or why they could not be asked."),
    ask_one_of<&ApprovalReview::outcome>("outcome", "What came of it?"),
    ask_words<&ApprovalReview::because>("because", "Why?"),
    ask_yes_no<&ApprovalReview::to_panel>("to_panel", "Did it go to the fostering panel?",
                                          "The first review always does."),
};
static constexpr Form<ApprovalReview> review_form{"home-review", "Record a review of approval", "Save review",
                                                  review_questions};

constinit const Recording<ApprovalReview> approval_review{
    .kind = {"homes.review", "Review of approval"},
    .form = review_form,
    .sentence =
        [](const HomeFile& file, const ApprovalReview& review) {
            return fmt::format("Approval of {} was reviewed on {}: {}", file.name(), review.on.in_words(),
                               lower(in_words(review.outcome)));
        },
    .start = [](const HomeFile& file, Date today,
                PersonId) { return ApprovalReview{today, ReviewOutcome::continues, file.reviews.empty(), "", "", ""}; },
    .contradicts = [](const HomeFile& file, const ApprovalReview& review, Date) -> Wrong {
        if (!file.family()) return wrong("on", "Approval is of carers: this home is registered with Ofsted");
        if (file.reviews.empty() && !review.to_panel)
            return wrong("to_panel", "The first review goes to the fostering panel (reg. 28(5))");
        return {};
    },
};

// ---- Training ----------------------------------------------------------------------------------------------------

static constexpr Question<Training> training_questions[] = {
    ask_which<&Training::carer>("carer", "Whose training?").from_record(),
    ask_line<&Training::course>("course", "What was it?"),
    ask_date<&Training::on>("on", "When was it finished?"),
    ask_yes_no<&Training::completes_standards>("completes_standards",
                                               "Are the training, support and development standards now met in full?"),
    ask_date<&Training::again_by>("again_by", "When is it due again?", "Leave empty if once is enough", 3'660)
        .optional(),
};
static constexpr Form<Training> training_form{"training", "Record training", "Save training", training_questions};

constinit const Recording<Training> training{
    .kind = {"homes.training", "Training"},
    .form = training_form,
    .sentence =
        [](const HomeFile& file, const Training& done) {
            return fmt::format("{} finished: {}, on {}", name_of(file, done.carer), done.course, done.on.in_words());
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            return Training{only_carer(file), "", false, today, {}};
        },
    .choices = [](const HomeFile& file) { return carers_of(file, "carer"); },
};

// ---- Notice ------------------------------------------------------------------------------------------------------

static constexpr Question<Resignation> resignation_questions[] = {
    ask_date<&Resignation::on>("on", "When did their notice come in?"),
    ask_words<&Resignation::why>("why", "Why do they stop?", "In their own words. It is how we learn to keep others."),
};
static constexpr Form<Resignation> resignation_form{"home-notice", "Record notice to stop fostering", "Save notice",
                                                    resignation_questions};

constinit const Recording<Resignation> resignation{
    .kind = {"homes.notice", "Notice to stop fostering"},
    .form = resignation_form,
    .sentence =
        [](const HomeFile& file, const Resignation& notice) {
            return fmt::format("{} gave notice on {}: approval ends on {}", file.name(), notice.on.in_words(),
                               notice.on.plus_days(28).in_words());
        },
    .start =
        [](const HomeFile&, Date today, PersonId) {
            return Resignation{today, ""};
        },
    .contradicts = [](const HomeFile& file, const Resignation& notice, Date) -> Wrong {
        if (!file.family()) return wrong("on", "Notice is given by carers who are approved");
        if (const auto ends = file.ended(notice.on))
            return wrong("on", fmt::format("Approval ends on {} already", ends->in_words()));
        return {};
    },
};

// ---- Quality of care ---------------------------------------------------------------------------------------------

static constexpr Question<QualityReview> quality_questions[] = {
    ask_date<&QualityReview::on>("on", "When was the review finished?"),
    ask_words<&QualityReview::childrens_view>("childrens_view", "What do the children who live here say?"),
    ask_words<&QualityReview::findings>("findings", "What did it find, and what will be done?"),
};
static constexpr Form<QualityReview> quality_form{"quality-review", "Record a review of the quality of care",
                                                  "Save review", quality_questions};

constinit const Recording<QualityReview> quality_review{
    .kind = {"homes.quality_review", "Review of the quality of care"},
    .form = quality_form,
    .sentence =
        [](const HomeFile& file, const QualityReview& review) {
            return fmt::format("The quality of care at {} was reviewed on {}", file.name(), review.on.in_words());
        },
    .start =
        [](const HomeFile&, Date today, PersonId) {
            return QualityReview{today, "", ""};
        },
    .contradicts = [](const HomeFile& file, const QualityReview&, Date) -> Wrong {
        if (file.family()) return wrong("on", "This review is of homes with staff");
        return {};
    },
};

static constexpr Question<QualityReviewSent> sent_questions[] = {
    ask_date<&QualityReviewSent::on>("on", "When was the last review sent to Ofsted?")};
static constexpr Form<QualityReviewSent> sent_form{"quality-review-sent", "Record that Ofsted was sent the review",
                                                   "Save", sent_questions};

constinit const Recording<QualityReviewSent> quality_review_sent_to{
    .kind = {"homes.quality_review_sent", "Review sent to Ofsted"},
    .form = sent_form,
    .sentence =
        [](const HomeFile& file, const QualityReviewSent& sent) {
            return fmt::format("Ofsted was sent the review of {} on {}", file.name(), sent.on.in_words());
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            const auto* review = file.to_be_sent();
            return QualityReviewSent{review ? review->id : FactId{1}, today};
        },
    .contradicts = [](const HomeFile& file, const QualityReviewSent& sent, Date) -> Wrong {
        const auto* review = file.to_be_sent();
        if (!review) return wrong("on", "No review waits to be sent");
        if (sent.on < review->value.on)
            return wrong("on", fmt::format("The review was finished on {}", review->value.on.in_words()));
        return {};
    },
};

// ---- Evidence of the standards -----------------------------------------------------------------------------------

static constexpr Question<Evidence> evidence_questions[] = {
    ask_one_of<&Evidence::standard>("standard", "Which standard?"),
    ask_one_of<&Evidence::met>("met", "Is it met?"),
    ask_words<&Evidence::words>("words", "What shows it?", "What you saw, heard or read; the child's words first."),
    ask_date<&Evidence::on>("on", "When?"),
    ask_which<&Evidence::child>("child", "For one child only?").optional(),
};
static constexpr Form<Evidence> evidence_form{"care-evidence", "Record what shows how children are cared for", "Save",
                                              evidence_questions};

constinit const Recording<Evidence> evidence{
    .kind = {"homes.evidence", "Evidence of care"},
    .form = evidence_form,
    .sentence =
        [](const HomeFile& file, const Evidence& shown) {
            return fmt::format("{}: {}, {}", file.name(), in_words(shown.standard), lower(in_words(shown.met)));
        },
    .start =
        [](const HomeFile&, Date today, PersonId) {
            return Evidence{StandardOfCare::heard, Met::met, {}, "", today};
        },
    .choices = [](const HomeFile& file) { return children_of(file, "child"); },
};

// ---- Allegations -------------------------------------------------------------------------------------------------

static constexpr Question<Allegation> allegation_questions[] = {
    ask_which<&Allegation::about>("about", "Whom is it about?").from_record(),
    ask_line<&Allegation::who>("who", "Who, by name?", "Where it is not one of the carers above").optional(),
    ask_date<&Allegation::on>("on", "When did it become known?"),
    ask_words<&Allegation::what>("what", "What is said?"),
    ask_date<&Allegation::referred>("referred", "When was the designated officer told?", "Within one working day")
        .optional(),
    ask_date<&Allegation::told_ofsted>("told_ofsted", "When was Ofsted told?").optional(),
    ask_date<&Allegation::ended>("ended", "When was it concluded?").optional(),
    ask_line<&Allegation::outcome>("outcome", "What was concluded?",
                                   "Substantiated, false, malicious, unfounded or unsubstantiated, and what follows",
                                   500)
        .optional(),
};
static constexpr Form<Allegation> allegation_form{"allegation", "Record an allegation", "Save", allegation_questions};

constinit const Recording<Allegation> allegation{
    .kind = {"homes.allegation", "Kept apart"},
    .form = allegation_form,
    // The journal is read by more than may read this: it says only that something was recorded.
    .sentence = [](const HomeFile& file,
                   const Allegation&) { return fmt::format("Something was recorded apart about {}", file.name()); },
    .start = [](const HomeFile& file, Date today,
                PersonId) { return Allegation{today, only_carer(file), "", {}, {}, {}, {}}; },
    .contradicts = [](const HomeFile& file, const Allegation& said, Date) -> Wrong {
        if (said.about == file.home && !said.who) return wrong("who", "Say who it is about, by name");
        if (said.referred && *said.referred < said.on) return wrong("referred", "This is before it became known");
        if (said.ended && !said.outcome) return wrong("outcome", "Say what was concluded");
        if (said.outcome && !said.ended) return wrong("ended", "Say when it was concluded");
        return {};
    },
    .choices =
        [](const HomeFile& file) {
            auto all = carers_of(file, "about");
            all["about"].push_back({std::to_string(file.home.number()),
                                    file.family() ? "Someone else who lives here" : "Someone who works or lives here"});
            return all;
        },
};

}  // namespace kith::homes
