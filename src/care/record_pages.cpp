// Every other form of care, from its declaration: one pair of handlers serves them all.
#include <fmt/format.h>

#include "care/pages.h"
#include "care/recordings.h"
#include "kernel/site/draft.h"

namespace kith::care {

namespace {

Result<Response> form_of(const Context& context, const CareFile& file, const FormInfo& info, Fields typed,
                         std::vector<Error::Field> wrong) {
    return form_page(context, {.form = info,
                               .action = Url{address_of(file, fmt::format("/record/{}", info.name))},
                               .typed = std::move(typed),
                               .wrong = std::move(wrong),
                               .above = identity_bar(context, file, {}),
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

// ---- Facts that stand alone ------------------------------------------------------------------------------------

template <auto what, May may>
Result<Response> show_recording(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.template implies<May::see_care>(), Known::now()));
    return form_of(context, file, what->form.info(), what->form.shown(what->start(file, context.today)), {});
}

template <auto what, May may>
Result<Response> save_recording(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.template implies<May::see_care>(), Known::now()));
    const auto info = what->form.info();
    const auto typed = TRY(context.typed(info));
    const auto fact = what->form.read(typed, what->start(file, context.today), context.today);
    if (!fact && context.wants_json) return tl::unexpected(fact.error());
    if (!fact) return form_of(context, file, info, typed, fact.error().fields);
    return save(context, file, info, typed,
                [&](Change& change) { return record(change, *what, file, asked.allowed, *fact); });
}

template <auto what>
FormInfo info_of() {
    return what->form.info();
}

template <auto what, May may>
void add_recording(std::vector<Page>& pages, std::string_view address) {
    pages.push_back(page<show_recording<what, may>>(Method::get, address).with(info_of<what>));
    pages.push_back(page<save_recording<what, may>>(Method::post, address).with(info_of<what>));
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
    return form_of(context, file, form->info(), form->shown(blank<T>(context.today)), {});
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

template <auto form, class T, May may>
void add_act(std::vector<Page>& pages, std::string_view address) {
    pages.push_back(page<show_act<form, T, may>>(Method::get, address).with(info_of_act<form>));
    pages.push_back(page<save_act<form, T, may>>(Method::post, address).with(info_of_act<form>));
}

}  // namespace

std::vector<Page> record_pages() {
    std::vector<Page> pages;
    add_act<&into_care_form, IntoCare, May::record_placement>(pages, "/children/{person}/record/come-into-care");
    add_act<&move_form, Move, May::record_placement>(pages, "/children/{person}/record/move-home");
    add_act<&legal_status_form, NewLegalStatus, May::record_legal_status>(pages,
                                                                          "/children/{person}/record/legal-status");
    add_act<&out_of_care_form, OutOfCare, May::record_placement>(pages, "/children/{person}/record/leave-care");
    add_recording<&care_plan, May::record_plan>(pages, "/children/{person}/record/care-plan");
    add_recording<&placement_plan, May::record_plan>(pages, "/children/{person}/record/placement-plan");
    add_recording<&placement_notice, May::record_plan>(pages, "/children/{person}/record/placement-notice");
    add_recording<&approval, May::record_placement>(pages, "/children/{person}/record/approval");
    add_recording<&visit_asked, May::record_visit>(pages, "/children/{person}/record/visit-asked");
    add_recording<&review, May::record_review>(pages, "/children/{person}/record/review");
    add_recording<&review_record, May::record_review>(pages, "/children/{person}/record/review-record");
    add_recording<&early_review, May::record_review>(pages, "/children/{person}/record/early-review");
    add_recording<&health_check, May::record_health>(pages, "/children/{person}/record/health-check");
    add_recording<&sdq, May::record_health>(pages, "/children/{person}/record/sdq");
    add_recording<&school, May::record_education>(pages, "/children/{person}/record/school");
    add_recording<&education_plan, May::record_education>(pages, "/children/{person}/record/education-plan");
    add_recording<&missing_episode, May::record_missing>(pages, "/children/{person}/record/missing");
    add_recording<&return_interview, May::record_missing>(pages, "/children/{person}/record/return-interview");
    add_recording<&refusal, May::record_plan>(pages, "/children/{person}/record/refusal");
    return pages;
}

}  // namespace kith::care
