// Every other form of care, from its declaration: one pair of handlers serves them all.
#include <algorithm>

#include <fmt/format.h>

#include "care/kept_apart.h"
#include "care/pages.h"
#include "care/recordings.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/filled_in.h"
#include "kernel/web/components.h"

namespace kith::care {

namespace {

Result<Response> form_of(const Context& context, const CareFile& file, const FormInfo& info, Fields typed,
                         std::vector<Error::Field> wrong, const Html& filled_in = {}) {
    return form_page(context, {.form = info,
                               .action = Url{address_of(file, fmt::format("/record/{}", info.name))},
                               .typed = std::move(typed),
                               .wrong = std::move(wrong),
                               .above = TRY(identity_bar(context, file, {})) + filled_in,
                               .back = address_of(file),
                               .about = file.child,
                               .shown_at = TRY(last_entry(context.store, context.reader->authority))});
}

/// Saves what `write` writes; what it refuses goes back to the form with the words kept.
template <class Write>
Result<Response> save(const Context& context, const CareFile& file, const FormInfo& info, const Fields& typed,
                      Write write) {
    auto change = TRY(context.change());
    const Result<EntryNumber> entry = write(change);
    if (!entry && !context.wants_json &&
        (entry.error().fault == Fault::invalid || entry.error().fault == Fault::conflict)) {
        auto wrong = entry.error().fields;
        if (wrong.empty()) wrong.push_back({std::string{info.questions.front().name}, entry.error().what});
        return form_of(context, file, info, typed, std::move(wrong));
    }
    if (!entry) return tl::unexpected(entry.error());
    TRY(end_draft(change.transaction(), *context.reader, info.name, file.child));
    TRY(change.commit());
    return saved(context, *entry, address_of(file), fmt::format("Saved: {}", info.title));
}

/// A link may answer a question already: a dental check that is due leads to the form with "dental check" chosen. Only
/// an answer that the form offers is taken: no link puts words of its own into a record.
Fields with_asked(const Context& context, const FormInfo& info, Fields fields) {
    for (const auto& question : info.questions) {
        const auto asked = context.request.asked(question.name).value_or("");
        if (question.kind != Kind::one_of ||
            std::ranges::find(question.choices, asked, &Choice::value) == question.choices.end())
            continue;
        std::erase_if(fields, [&](const auto& field) { return field.first == question.name; });
        fields.emplace_back(question.name, asked);
    }
    return fields;
}

// ---- The carer's view ------------------------------------------------------------------------------------------

/// The question put to the carer: shown where there is one, and then it must be answered. Words that the carer wrote
/// themselves stand in it already, with who wrote them and how long ago.
template <class T>
Result<FormInfo> with_carer(const Context& context, const Leave& child, const CareFile& file, FormInfo info,
                            const std::vector<Fact<T>>& before, std::string& hint, bool missed) {
    if constexpr (HearsCarer<T>) {
        if (!missed && !lives_with_carers(file, context.today)) {
            std::erase_if(info.questions, [](const auto& question) { return question.name == carers_question; });
            return info;
        }
        const auto asked = std::ranges::find(info.questions, carers_question, &QuestionInfo::name);
        check(asked != info.questions.end(), "A form hears the carer without asking.");
        asked->need = kith::Need::required;
        if (const auto* said = carers_words(file, before, context.today)) {
            const auto names = TRY(names_in(context.store, child, {said->value.by}));
            const auto ago = context.today.number() - said->value.on.number();
            hint = fmt::format("{} wrote this on {}{}. Change it only with them.", names.at(said->value.by),
                               said->value.on.in_words(),
                               ago == 0 ? std::string{", today"} : ", " + plural(ago, "day") + " ago");
            asked->hint = hint;
        }
    }
    return info;
}

// ---- Facts that stand alone ------------------------------------------------------------------------------------

template <class T>
bool hears_carer_then(const CareFile& file, const T& fact) {
    if constexpr (HearsCarer<T>) return lives_with_carers(file, fact.on);
    return false;
}

/// Words that stand in a new form already because they stood in the last: from when they are, said above it, so that
/// nobody sends on what they have not looked at. What the carer said has a hint of its own.
template <class T>
Html from_last_time(const Form<T>& form, const T& start, const std::vector<Fact<T>>& before, Date today) {
    if constexpr (requires(const T& fact) { fact.on.in_words(); }) {
        if (before.empty()) return {};
        const auto now = form.started(start), last = form.shown(before.back().value);
        std::vector<Source> same;
        for (const auto& question : form.questions) {
            const bool prose = question.kind == Kind::words || question.kind == Kind::line;
            if (prose && question.name != carers_question && field(now, question.name) == field(last, question.name))
                same.push_back({question.name, "what was recorded last", before.back().value.on});
        }
        return filled_in(form.info(), now, same, today);
    }
    return {};
}

template <auto what, May may>
Result<Response> show_recording(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.template implies<May::see_care>(), Known::now()));
    std::string hint;
    const auto info = TRY(with_carer(context, asked.allowed, file, what->form.info(), file.*(what->list), hint, false));
    const auto start = what->start(file, context.today);
    return form_of(context, file, info, with_asked(context, info, what->form.started(start)), {},
                   from_last_time(what->form, start, file.*(what->list), context.today));
}

template <auto what, May may>
Result<Response> save_recording(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.template implies<May::see_care>(), Known::now()));
    const auto typed = TRY(context.typed(what->form.info()));
    const auto fact = what->form.read(typed, what->start(file, context.today), context.today);
    std::string hint;
    // The day that was typed may be one on which they lived with a carer, though they do not today.
    const bool asked_then = fact && hears_carer_then(file, *fact);
    const auto info =
        TRY(with_carer(context, asked.allowed, file, what->form.info(), file.*(what->list), hint, asked_then));
    if (!fact && context.wants_json) return tl::unexpected(fact.error());
    if (!fact) return form_of(context, file, info, typed, fact.error().fields);
    return save(context, file, info, typed,
                [&](Change& change) { return record(change, *what, file, asked.allowed, *fact); });
}

template <auto what>
FormInfo info_of() {
    return what->form.info();
}

// ---- Acts that write more than one fact --------------------------------------------------------------------------

Result<EntryNumber> act(Change& change, const CareFile& file, const Allowed<May::record_placement>& child,
                        const IntoCare& into, EntryNumber) {
    return come_into_care(change, file, child, into);
}
Result<EntryNumber> act(Change& change, const CareFile& file, const Allowed<May::record_placement>& child,
                        const Move& move, EntryNumber shown_at) {
    return move_home(change, file, child, move, shown_at);
}
Result<EntryNumber> act(Change& change, const CareFile& file, const Allowed<May::record_legal_status>& child,
                        const NewLegalStatus& status, EntryNumber shown_at) {
    return change_legal_status(change, file, child, status, shown_at);
}
Result<EntryNumber> act(Change& change, const CareFile& file, const Allowed<May::record_placement>& child,
                        const OutOfCare& out, EntryNumber shown_at) {
    return leave_care(change, file, child, out, shown_at);
}

template <class T>
T blank(Date today);
template <>
IntoCare blank(Date today) {
    return {.starts = today, .provider = {}, .home = {}, .postcode = {}, .why = {}};
}
template <>
Move blank(Date today) {
    return {.on = today, .provider = {}, .home = {}, .postcode = {}, .why = {}};
}
template <>
NewLegalStatus blank(Date today) {
    return {.starts = today};
}
template <>
OutOfCare blank(Date today) {
    return {.on = today};
}

template <auto form, class T, May may>
Result<Response> show_act(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.template implies<May::see_care>(), Known::now()));
    return form_of(context, file, form->info(), form->started(blank<T>(context.today)), {});
}

template <auto form, class T, May may>
Result<Response> save_act(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.template implies<May::see_care>(), Known::now()));
    const auto info = form->info();
    const auto typed = TRY(context.typed(info));
    const auto answers = form->read(typed, blank<T>(context.today), context.today);
    if (!answers && context.wants_json) return tl::unexpected(answers.error());
    if (!answers) return form_of(context, file, info, typed, answers.error().fields);
    return save(context, file, info, typed,
                [&](Change& change) { return act(change, file, asked.allowed, *answers, context.shown_at()); });
}

template <auto form>
FormInfo info_of_act() {
    return form->info();
}

/// A form with its two pages, as a child's page offers it.
struct Offered {
    RecordLink link;
    Page show, save;
};

constexpr std::string_view child_address = "/children/{person}";

template <auto what, May may>
Offered recording(RecordGroup group, std::string_view address, WhileIn when = WhileIn::care) {
    return {{address.substr(child_address.size()), group, may, when, info_of<what>},
            page<show_recording<what, may>>(Method::get, address).with(info_of<what>),
            page<save_recording<what, may>>(Method::post, address).with(info_of<what>)};
}

template <auto form, class T, May may>
Offered act_(RecordGroup group, std::string_view address, WhileIn when = WhileIn::care) {
    return {{address.substr(child_address.size()), group, may, when, info_of_act<form>},
            page<show_act<form, T, may>>(Method::get, address).with(info_of_act<form>),
            page<save_act<form, T, may>>(Method::post, address).with(info_of_act<form>)};
}

/// A form whose pages are made elsewhere.
Offered of_pages(RecordGroup group, std::string_view address, May may, FormInfo (*form)(),
                 const std::array<Page, 2>& its) {
    return {{address.substr(child_address.size()), group, may, WhileIn::care, form}, its[0], its[1]};
}

Offered a_visit() {
    constexpr std::string_view address = "/children/{person}/visits/new";
    return {{address.substr(child_address.size()), RecordGroup::visits_and_reviews, May::record_visit, WhileIn::care,
             info_of_act<&visit_form>},
            page<show_visit_form>(Method::get, address).with(info_of_act<&visit_form>),
            page<save_visit>(Method::post, address).with(info_of_act<&visit_form>)};
}

const std::vector<Offered>& offered() {
    using enum RecordGroup;
    static const std::vector<Offered> all{
        a_visit(),
        recording<&visit_asked, May::record_visit>(visits_and_reviews, "/children/{person}/record/visit-asked"),
        recording<&review, May::record_review>(visits_and_reviews, "/children/{person}/record/review"),
        recording<&review_record, May::record_review>(visits_and_reviews, "/children/{person}/record/review-record"),
        recording<&early_review, May::record_review>(visits_and_reviews, "/children/{person}/record/early-review"),
        act_<&into_care_form, IntoCare, May::record_placement>(
            home_and_status, "/children/{person}/record/come-into-care", WhileIn::no_care),
        act_<&move_form, Move, May::record_placement>(home_and_status, "/children/{person}/record/move-home"),
        act_<&legal_status_form, NewLegalStatus, May::record_legal_status>(home_and_status,
                                                                           "/children/{person}/record/legal-status"),
        recording<&approval, May::record_placement>(home_and_status, "/children/{person}/record/approval"),
        act_<&out_of_care_form, OutOfCare, May::record_placement>(home_and_status,
                                                                  "/children/{person}/record/leave-care"),
        recording<&care_plan, May::record_plan>(plans, "/children/{person}/record/care-plan"),
        recording<&placement_plan, May::record_plan>(plans, "/children/{person}/record/placement-plan"),
        recording<&placement_notice, May::record_plan>(plans, "/children/{person}/record/placement-notice"),
        recording<&refusal, May::record_plan>(plans, "/children/{person}/record/refusal"),
        recording<&health_check, May::record_health>(health_and_education, "/children/{person}/record/health-check"),
        recording<&sdq, May::record_health>(health_and_education, "/children/{person}/record/sdq"),
        recording<&school, May::record_education>(health_and_education, "/children/{person}/record/school"),
        recording<&education_plan, May::record_education>(health_and_education,
                                                          "/children/{person}/record/education-plan"),
        recording<&missing_episode, May::record_missing>(safety, "/children/{person}/record/missing"),
        recording<&return_interview, May::record_missing>(safety, "/children/{person}/record/return-interview"),
        of_pages(safety, "/children/{person}/record/known-risk", May::record_plan, known_risk_info, known_risk_pages()),
        of_pages(safety, "/children/{person}/record/exclusion-zone", May::record_plan, exclusion_zone_info,
                 exclusion_zone_pages()),
    };
    return all;
}

}  // namespace

std::vector<Page> record_pages() {
    std::vector<Page> pages;
    for (const auto& form : offered()) {
        pages.push_back(form.show);
        pages.push_back(form.save);
    }
    return pages;
}

std::vector<RecordLink> record_links(const Context& context, const CareFile& file) {
    const auto when = file.period_on(context.today) ? WhileIn::care : WhileIn::no_care;
    std::vector<RecordLink> links;
    for (const auto& form : offered())
        if (form.link.when == when && context.reader->granted(form.link.may)) links.push_back(form.link);
    return links;
}

}  // namespace kith::care
