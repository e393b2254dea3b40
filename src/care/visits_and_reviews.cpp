// Visits that are asked for or corrected, and reviews.
#include <algorithm>

#include <fmt/format.h>

#include "care/contradictions.h"
#include "care/recordings.h"

namespace kith::care {

static constexpr Question<VisitAsked> visit_asked_questions[] = {
    ask_date<&VisitAsked::on>("on", "When was a visit asked for?"),
    ask_line<&VisitAsked::by>("by", "Who asked?"),
    ask_words<&VisitAsked::why>("why", "Why?").optional(),
};
static constinit const Form<VisitAsked> visit_asked_form{"visit-asked", "Record that a visit was asked for", "Save",
                                                         visit_asked_questions};
constinit const Recording<VisitAsked> visit_asked{
    .kind = {"care.visit_asked", "Visit asked for"},
    .form = visit_asked_form,
    .sentence =
        [](const CareFile& file, const VisitAsked& asked) {
            return fmt::format("A visit to {} was asked for on {} by {}", file.given, asked.on.in_words(), asked.by);
        },
    .start =
        [](const CareFile& file, Date today) {
            return VisitAsked{today, file.given, {}};
        },
    .list = &CareFile::visits_asked,
};

static constexpr Question<Visit> visit_correction_questions[] = {
    ask_date<&Visit::on>("on", "When was the visit?"),
    ask_one_of<&Visit::seen>("seen", "Was the child seen?"),
    ask_one_of<&Visit::where>("where", "Where?"),
    ask_words<&Visit::said>("said", "What did they say or show?").optional(),
    ask_words<&Visit::notes>("notes", "What was seen and done?").optional(),
    ask_words<&Visit::next>("next", "What must happen next?").optional(),
};
static constinit const Form<Visit> visit_correction_form{"correct-visit", "Correct a visit", "Save correction",
                                                         visit_correction_questions};
constinit const Recording<Visit> visit{
    .kind = visit_kind,
    .form = visit_correction_form,
    .sentence = [](const CareFile& file,
                   const Visit& v) { return fmt::format("Visit to {} on {}", file.given, v.on.in_words()); },
    .start = [](const CareFile&,
                Date today) { return Visit{today, PersonId{1}, Seen::alone, SeenWhere::home, {}, {}, {}}; },
    .contradicts = [](const CareFile& file, const Visit& v) { return before_birth(file, v.on, "on"); },
    .list = &CareFile::visits,
};

static constexpr Question<Review> review_questions[] = {
    ask_date<&Review::on>("on", "What day was the review held?"),
    ask_one_of<&Review::participation>("participation", "How did they take part?"),
    ask_words<&Review::childs_view>("childs_view", "What did they say they want?", "Their own words where you can."),
    ask_words<&Review::carers_view>("carers_view", "What did the carer say?",
                                    "In their own words where you can. The child may read it one day.")
        .optional(),  // where the child lives with a carer it cannot be left out: carers_words.h
    ask_words<&Review::decisions>("decisions", "What was decided, by whom and by when?"),
};
static constinit const Form<Review> review_form{"review", "Record a review", "Save review", review_questions};
constinit const Recording<Review> review{
    .kind = {"care.review", "Review"},
    .form = review_form,
    .sentence =
        [](const CareFile& file, const Review& held) {
            return fmt::format("Review of {}'s case held on {}", file.given, held.on.in_words());
        },
    .start =
        [](const CareFile& file, Date today) {
            const auto age = file.age_on(today);
            return Review{today,
                          age && *age < 4 ? Participation::under_four : Participation::spoke,
                          file.allocated(Role::reviewing_officer, today),
                          {},
                          carers_own(file, file.reviews, today),
                          {}};
        },
    .contradicts = [](const CareFile& file, const Review& held) -> std::optional<Error::Field> {
        const auto age = file.age_on(held.on);
        if (held.participation == Participation::under_four && age && *age >= 4)
            return wrong("participation", fmt::format("{} was {} then. Say how they took part", file.given, *age));
        return before_birth(file, held.on, "on");
    },
    .list = &CareFile::reviews,
};

static constexpr Question<ReviewRecord> review_record_questions[] = {
    ask_date<&ReviewRecord::decisions_shared>("decisions_shared", "When were the decisions shared?").optional(),
    ask_date<&ReviewRecord::written>("written", "When was the record written up?").optional(),
    ask_date<&ReviewRecord::distributed>("distributed", "When was it sent to everyone?").optional(),
};
static constinit const Form<ReviewRecord> review_record_form{"review-record", "Record the review's paperwork", "Save",
                                                             review_record_questions};
constinit const Recording<ReviewRecord> review_record{
    .kind = {"care.review_record", "Record of a review"},
    .form = review_record_form,
    .sentence =
        [](const CareFile& file, const ReviewRecord&) {
            return fmt::format("The record of {}'s last review was brought up to date", file.given);
        },
    .start =
        [](const CareFile& file, Date) {
            return ReviewRecord{file.reviews.empty() ? FactId{1} : file.reviews.back().id, {}, {}, {}};
        },
    .contradicts = [](const CareFile& file, const ReviewRecord& paper) -> std::optional<Error::Field> {
        const auto at = std::ranges::find(file.reviews, paper.review, &Fact<Review>::id);
        if (at == file.reviews.end()) return wrong("written", "Record the review first");
        for (const auto& [day, question] :
             {std::pair{paper.decisions_shared, "decisions_shared"}, std::pair{paper.written, "written"},
              std::pair{paper.distributed, "distributed"}})
            if (day && *day < at->value.on) return wrong(question, "This is before the review was held");
        return {};
    },
    .list = &CareFile::review_records,
};

static constexpr Question<EarlyReview> early_review_questions[] = {
    ask_date<&EarlyReview::on>("on", "When was an earlier review asked for?"),
    ask_date<&EarlyReview::by>("by", "Before what day must it be held?",
                               "The planned move or the end of accommodation, if that is why", 400)
        .optional(),
    ask_words<&EarlyReview::why>("why", "Why?"),
};
static constinit const Form<EarlyReview> early_review_form{"early-review", "Bring a review forward", "Save",
                                                           early_review_questions};
constinit const Recording<EarlyReview> early_review{
    .kind = {"care.early_review", "Review brought forward"},
    .form = early_review_form,
    .sentence =
        [](const CareFile& file, const EarlyReview& early) {
            return fmt::format("{}'s next review is brought forward: {}", file.given, early.why);
        },
    .start =
        [](const CareFile&, Date today) {
            return EarlyReview{today, {}, {}};
        },
    .list = &CareFile::early_reviews,
};

}  // namespace kith::care
