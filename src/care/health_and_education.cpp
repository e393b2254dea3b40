// Health, education, being missing, and saying no to what is on by default.
#include <algorithm>

#include <fmt/format.h>

#include "care/contradictions.h"
#include "care/recordings.h"
#include "care/schools.h"

namespace kith::care {

static constexpr Question<HealthCheck> health_questions[] = {
    ask_one_of<&HealthCheck::kind>("kind", "What was it?").from_record(),
    ask_date<&HealthCheck::on>("on", "What day?"),
    ask_words<&HealthCheck::notes>("notes", "What was found, and what happens next?").optional(),
};
static constinit const Form<HealthCheck> health_form{"health-check", "Record a health check", "Save", health_questions};
constinit const Recording<HealthCheck> health_check{
    .kind = {"care.health", "Health"},
    .form = health_form,
    .sentence =
        [](const CareFile& file, const HealthCheck& check) {
            return fmt::format("{} for {} on {}", in_words(check.kind), file.given, check.on.in_words());
        },
    .start =
        [](const CareFile& file, Date today) {
            return HealthCheck{
                file.health.empty() ? HealthKind::initial_assessment : HealthKind::review_assessment, today, {}};
        },
    .contradicts = [](const CareFile& file, const HealthCheck& check) { return before_birth(file, check.on, "on"); },
    .list = &CareFile::health,
};

static constexpr Question<Sdq> sdq_questions[] = {
    ask_date<&Sdq::on>("on", "What day was it filled in?"),
    ask_number<&Sdq::score>("score", "What was the score?", 0, 40, "0 to 40").optional(),
    ask_one_of<&Sdq::reason>("reason", "If there is no score, why not?").optional(),
};
static constinit const Form<Sdq> sdq_form{"sdq", "Record a strengths and difficulties questionnaire", "Save",
                                          sdq_questions};
constinit const Recording<Sdq> sdq{
    .kind = {"care.sdq", "Strengths and difficulties"},
    .form = sdq_form,
    .sentence =
        [](const CareFile& file, const Sdq& filled) {
            return filled.score ? fmt::format("Strengths and difficulties score for {} on {}: {}", file.given,
                                              filled.on.in_words(), *filled.score)
                                : fmt::format("No strengths and difficulties score for {} on {}", file.given,
                                              filled.on.in_words());
        },
    .start =
        [](const CareFile&, Date today) {
            return Sdq{today, {}, {}};
        },
    .contradicts = [](const CareFile& file, const Sdq& filled) -> std::optional<Error::Field> {
        if (filled.score.has_value() == filled.reason.has_value())
            return wrong("score", "Give either the score or the reason there is none");
        if (const auto age = file.age_on(filled.on); filled.score && age && (*age < 2 || *age > 17))
            return wrong("score",
                         fmt::format("{} was {} then; the questionnaire is for ages 2 to 17", file.given, *age));
        return {};
    },
    .list = &CareFile::sdqs,
};

static constexpr Question<School> school_questions[] = {
    ask_line<&School::name>("name", "Which school, nursery or college?"),
    ask_date<&School::starts>("starts", "From what day?", "", 120),
    ask_date<&School::ends>("ends", "Until what day?", "Leave empty if they still go there", 400).optional(),
    ask_yes_no<&School::moved_by_placement>("moved_by_placement", "Did it end because they moved home?").optional(),
    ask_line<&School::postcode>("postcode", "Postcode of the school",
                                "Leave it empty if a child of ours goes there already: the record fills it in.", 10)
        .optional(),
};
static constinit const Form<School> school_form{"school", "Record a school", "Save", school_questions};
constinit const Recording<School> school{
    .kind = {"care.school", "School"},
    .form = school_form,
    .sentence =
        [](const CareFile& file, const School& at) {
            return fmt::format("{} goes to {} from {}", file.given, at.name, at.starts.in_words());
        },
    .start =
        [](const CareFile&, Date today) {
            return School{{}, today, {}, false};
        },
    .contradicts = [](const CareFile&, const School& at) -> std::optional<Error::Field> {
        if (at.postcode && !postcode_of(*at.postcode)) return wrong("postcode", "Enter a whole postcode, like NE4 1AA");
        return ends_before(at.starts, at.ends, "ends");
    },
    .list = &CareFile::schools,
    .complete = [](const Store& store, AuthorityId authority, School& at) -> Result<void> {
        at.postcode = at.postcode ? postcode_of(*at.postcode) : TRY(postcode_of_school(store, authority, at.name));
        return {};
    },
};

static constexpr Question<EducationPlan> education_questions[] = {
    ask_date<&EducationPlan::on>("on", "What day was the meeting?"),
    ask_words<&EducationPlan::progress>("progress", "How are they doing, and what do they say about it?"),
    ask_words<&EducationPlan::targets>("targets", "What are the targets, and what help will they get?"),
    ask_words<&EducationPlan::carers_view>("carers_view", "What does the carer say?",
                                           "In their own words where you can. The child may read it one day.")
        .optional(),  // where the child lives with a carer it cannot be left out: carers_words.h
};
static constinit const Form<EducationPlan> education_form{"education-plan", "Record a personal education plan", "Save",
                                                          education_questions};
constinit const Recording<EducationPlan> education_plan{
    .kind = {"care.pep", "Personal education plan"},
    .form = education_form,
    .sentence =
        [](const CareFile& file, const EducationPlan& plan) {
            return fmt::format("Personal education plan for {} on {}", file.given, plan.on.in_words());
        },
    .start =
        [](const CareFile& file, Date today) {
            return EducationPlan{today, {}, {}, carers_own(file, file.education_plans, today)};
        },
    .contradicts = [](const CareFile& file, const EducationPlan& plan) { return before_birth(file, plan.on, "on"); },
    .list = &CareFile::education_plans,
};

static constexpr Question<MissingEpisode> missing_questions[] = {
    ask_one_of<&MissingEpisode::kind>("kind", "Are they missing, or away without permission?"),
    ask_date<&MissingEpisode::starts>("starts", "Since what day?"),
    ask_date<&MissingEpisode::ends>("ends", "What day did they come back?", "Leave empty if they are not back")
        .optional(),
    ask_words<&MissingEpisode::notes>("notes", "What is known?").optional(),
};
static constinit const Form<MissingEpisode> missing_form{"missing", "Record that a child is missing", "Save",
                                                         missing_questions};
constinit const Recording<MissingEpisode> missing_episode{
    .kind = {"care.missing", "Missing"},
    .form = missing_form,
    .sentence =
        [](const CareFile& file, const MissingEpisode& m) {
            const auto what = m.kind == Absence::missing ? "was missing" : "was away without permission";
            return m.ends
                       ? fmt::format("{} {} from {} to {}", file.given, what, m.starts.in_words(), m.ends->in_words())
                       : fmt::format("{} {} from {}", file.given, what, m.starts.in_words());
        },
    .start =
        [](const CareFile&, Date today) {
            return MissingEpisode{Absence::missing, today, {}, {}};
        },
    .contradicts = [](const CareFile& file, const MissingEpisode& m) -> std::optional<Error::Field> {
        if (auto early = before_birth(file, m.starts, "starts")) return early;
        return ends_before(m.starts, m.ends, "ends");
    },
    .list = &CareFile::missing,
};

static constexpr Question<ReturnInterview> interview_questions[] = {
    ask_date<&ReturnInterview::offered>("offered", "When was an interview offered?"),
    ask_date<&ReturnInterview::held>("held", "When was it held?", "Leave empty if they did not want it").optional(),
    ask_words<&ReturnInterview::said>("said", "What did they say?", "Or why they did not want to talk."),
};
static constinit const Form<ReturnInterview> interview_form{"return-interview", "Record a return interview", "Save",
                                                            interview_questions};
constinit const Recording<ReturnInterview> return_interview{
    .kind = {"care.return_interview", "Return interview"},
    .form = interview_form,
    .sentence =
        [](const CareFile& file, const ReturnInterview& talk) {
            return talk.held ? fmt::format("Return interview with {} on {}", file.given, talk.held->in_words())
                             : fmt::format("{} was offered a return interview on {} and did not want it", file.given,
                                           talk.offered.in_words());
        },
    .start =
        [](const CareFile& file, Date today) {
            return ReturnInterview{file.missing.empty() ? FactId{1} : file.missing.back().id, today, {}, {}};
        },
    .contradicts = [](const CareFile& file, const ReturnInterview& talk) -> std::optional<Error::Field> {
        const auto at = std::ranges::find(file.missing, talk.missing, &Fact<MissingEpisode>::id);
        if (at == file.missing.end() || !at->value.ends)
            return wrong("offered", fmt::format("Record first that {} came back", file.given));
        if (talk.held && *talk.held < talk.offered) return wrong("held", "This is before the interview was offered");
        return {};
    },
    .list = &CareFile::interviews,
};

static constexpr Question<Refusal> refusal_questions[] = {
    ask_one_of<&Refusal::offer>("offer", "What did they say no to?"),
    ask_date<&Refusal::on>("on", "When?"),
    ask_words<&Refusal::in_their_words>("in_their_words", "In their own words, why?"),
};
static constinit const Form<Refusal> refusal_form{"refusal", "Record a no to an advocate or visitor", "Save",
                                                  refusal_questions};
constinit const Recording<Refusal> refusal{
    .kind = {"care.refusal", "Said no"},
    .form = refusal_form,
    .sentence =
        [](const CareFile& file, const Refusal& no) {
            return fmt::format("{} said no to {} on {}", file.given, lower(in_words(no.offer)), no.on.in_words());
        },
    .start =
        [](const CareFile&, Date today) {
            return Refusal{OfferKind::advocate, today, {}, {}};
        },
    .list = &CareFile::refusals,
};

}  // namespace kith::care
