// How approval ends, or a home with staff closes, by somebody's decision: notice of it, the carers' answer, the end.
#include <algorithm>

#include <fmt/format.h>

#include "homes/recordings.h"
#include "homes/rules.h"

namespace kith::homes {

// ---- Notice ------------------------------------------------------------------------------------------------------

static constexpr Question<EndingNotice> notice_questions[] = {
    ask_date<&EndingNotice::on>("on", "When were the carers given notice in writing?"),
    ask_words<&EndingNotice::why>("why", "Why may their approval end?", "As the notice says it: the carers read this."),
};
static constexpr Form<EndingNotice> notice_form{"ending-notice", "Record notice that approval may end", "Save notice",
                                                notice_questions};

constinit const Recording<EndingNotice> ending_notice{
    .kind = {"homes.ending_notice", "Notice that approval may end"},
    .form = notice_form,
    .sentence =
        [](const HomeFile& file, const EndingNotice& notice) {
            return fmt::format("{} had notice on {} that approval may end: they can answer until {}", file.name(),
                               notice.on.in_words(), answers_until(file, notice).in_words());
        },
    .start =
        [](const HomeFile&, Date today, PersonId) {
            return EndingNotice{today, ""};
        },
    .contradicts = [](const HomeFile& file, const EndingNotice& notice, Date) -> Wrong {
        if (!file.family()) return wrong("on", "Notice is given to carers who are approved");
        if (const auto* by = file.run_by_on(notice.on); by && by->value.provider != care::Provider::own_authority)
            return wrong("on", fmt::format("{} approves these carers: it gives them notice",
                                           by->value.agency.value_or("Another service")));
        if (const auto ends = file.ended(notice.on))
            return wrong("on", fmt::format("Approval ends on {} already", ends->in_words()));
        if (const auto* open = file.notice_open())
            return wrong("on",
                         fmt::format("They had notice on {}, and nothing is decided yet", open->value.on.in_words()));
        return {};
    },
};

static constexpr Question<NoticeDropped> dropped_questions[] = {
    ask_date<&NoticeDropped::on>("on", "When was it decided that approval goes on?"),
    ask_words<&NoticeDropped::why>("why", "Why?", "The carers read this."),
};
static constexpr Form<NoticeDropped> dropped_form{"notice-dropped", "Record that approval goes on after all", "Save",
                                                  dropped_questions};

constinit const Recording<NoticeDropped> notice_dropped{
    .kind = {"homes.notice_dropped", "Approval goes on after notice"},
    .form = dropped_form,
    .sentence =
        [](const HomeFile& file, const NoticeDropped& dropped) {
            return fmt::format("Approval of {} goes on, as was decided on {}", file.name(), dropped.on.in_words());
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            const auto* notice = file.notice_open();
            return NoticeDropped{notice ? notice->id : FactId{1}, today, ""};
        },
    .contradicts = [](const HomeFile& file, const NoticeDropped& dropped, Date) -> Wrong {
        const auto* notice = file.notice_open();
        if (!notice) return wrong("on", "No notice waits for a decision");
        if (dropped.on < notice->value.on)
            return wrong("on", fmt::format("Notice was given on {}", notice->value.on.in_words()));
        return {};
    },
};

// ---- The end of approval ------------------------------------------------------------------------------------------

static constexpr Question<Ending> ending_questions[] = {
    ask_date<&Ending::on>("on", "From what day does it end?", "The first day without approval or registration", 366),
    ask_line<&Ending::decided_by>("decided_by", "Who decided?", "For example, the agency decision maker, by name"),
    ask_words<&Ending::why>("why", "Why?", "The carers read this."),
    ask_date<&Ending::proposed>("proposed", "When were the carers given notice of it in writing?",
                                "Carers have 28 days to answer. Leave empty for a home with staff.")
        .optional(),
    ask_one_of<&Ending::answered>("answered", "What did the carers answer?", "Leave empty for a home with staff.")
        .optional(),
};
static constexpr Form<Ending> ending_form{"home-ending", "Record that approval ends, or the home closes", "Save",
                                          ending_questions};

// Reg. 28: notice of what is proposed, with the reasons; 28 days for representations or the review mechanism; then the
// decision. Where the carers wish to stop themselves, they give notice instead.
static Wrong too_soon(const HomeFile& file, const Ending& ends) {
    if (!ends.proposed) return wrong("proposed", "Say when the carers were given notice: they have 28 days to answer");
    const auto days = file.local.of(local::notice, *ends.proposed).span;
    const auto earliest = ends.proposed->plus_days(days.count);
    if (ends.on < earliest)
        return wrong("on", fmt::format("The carers have {} to answer: it can end from {}", days.in_words(),
                                       earliest.in_words()));
    if (!ends.answered) return wrong("answered", "Say what the carers answered");
    return {};
}

constinit const Recording<Ending> ending{
    .kind = {"homes.ending", "End of approval"},
    .form = ending_form,
    .sentence =
        [](const HomeFile& file, const Ending& ends) {
            return fmt::format("{} {} {}, decided by {}", file.family() ? "Approval of" : "The home", file.name(),
                               (file.family() ? "ends on " : "closes on ") + ends.on.in_words(), ends.decided_by);
        },
    .start =
        [](const HomeFile& file, Date today, PersonId) {
            const auto* notice = file.notice_open();
            if (!notice) return Ending{today, "", "", {}, {}};
            return Ending{
                std::max(today, answers_until(file, notice->value)), notice->value.why, "", notice->value.on, {}};
        },
    .contradicts = [](const HomeFile& file, const Ending& ends, Date) -> Wrong {
        if (ends.on <= file.is.value.opened)
            return wrong("on", fmt::format("The home opened on {}", file.is.value.opened.in_words()));
        if (const auto already = file.ended(ends.on); already && *already <= ends.on)
            return wrong("on", fmt::format("It ends on {} already", already->in_words()));
        return file.family() ? too_soon(file, ends) : Wrong{};
    },
};

// ---- How long the record is kept -----------------------------------------------------------------------------------

static constexpr Question<RetentionDecision> retention_questions[] = {
    ask_one_of<&RetentionDecision::keeping>("keeping", "What becomes of the record?",
                                            "Nothing is erased here: whoever keeps the archive reads what you decide."),
    ask_date<&RetentionDecision::until>("until", "Kept until when?", "Leave empty where it may be erased", 36'600)
        .optional(),
    ask_words<&RetentionDecision::why>("why", "Why?", "For example an inquiry, a claim, or an adult who may ask.",
                                       1'000),
};
static constexpr Form<RetentionDecision> retention_form{"retention", "Decide how long the carers' record is kept",
                                                        "Save", retention_questions};

constinit const Recording<RetentionDecision> retention{
    .kind = {"homes.retention", "How long the record is kept"},
    .form = retention_form,
    .sentence =
        [](const HomeFile& file, const RetentionDecision& decided) {
            return fmt::format("The record of {}: {}{}", file.name(),
                               decided.keeping == Keeping::longer ? "it is kept longer" : "it may be erased",
                               decided.until ? ", until " + decided.until->in_words() : "");
        },
    .start =
        [](const HomeFile&, Date today, PersonId by) {
            return RetentionDecision{today, Keeping::longer, {}, "", by};
        },
    .contradicts = [](const HomeFile& file, const RetentionDecision& decided, Date today) -> Wrong {
        if (!file.family()) return wrong("keeping", "Only carers' records are decided on here");
        const auto ended = file.ended(today);
        if (!ended || *ended > today) return wrong("keeping", "They foster: their record is kept");
        const auto by_law = ended->plus_months(120);
        if (decided.keeping == Keeping::may_be_erased) {
            if (today < by_law)
                return wrong("keeping", fmt::format("By law it is kept until {} (reg. 32)", by_law.in_words()));
            return decided.until ? wrong("until", "Leave this empty: it may be erased") : Wrong{};
        }
        if (!decided.until || *decided.until <= std::max(today, by_law))
            return wrong("until", fmt::format("Give a day after {}", std::max(today, by_law).in_words()));
        return {};
    },
};

}  // namespace kith::homes
