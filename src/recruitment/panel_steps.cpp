// What the fostering manager, the panel and the decision maker record, each a form under /applications/{person}.
#include "recruitment/approve.h"
#include "recruitment/pages.h"
#include "recruitment/steps.h"

namespace kith::recruitment {

namespace {

const Step<PanelMeeting, May::arrange_panel> panel_step{panel_form, "/panel", "Saved: the day of the panel",
                                                        [](const Context& context) -> PanelMeeting {
                                                            return {context.today, {}};
                                                        },
                                                        arrange_panel};
const Step<Papers, May::arrange_panel> papers_step{
    .form = papers_form,
    .rest = "/panel-papers",
    .done = "The papers were given",
    .blank = [](const Context& context) -> Papers {
        return {{}, context.today};
    },
    .act = give_papers,
    .choices = [](const Context& context, const ApplicationFile&) -> Result<Choices> {
        return Choices{{"members", TRY(people_with(context, Role::panel_member))}};
    }};
const Step<Recommendation, May::arrange_panel> recommendation_step{
    recommendation_form, "/recommendation", "Recommendation saved",
    [](const Context& context) -> Recommendation {
        return {context.today, context.today, PanelView::more_needed, "", "", false, false, 0};
    },
    record_recommendation};
const Step<TemporaryApproval, May::decide_approval> temporary_step{temporary_form, "/temporary",
                                                                   "Temporary approval saved",
                                                                   [](const Context& context) -> TemporaryApproval {
                                                                       return {PersonId{1}, context.today, {}};
                                                                   },
                                                                   approve_temporarily};
const Step<Extending, May::decide_approval> extension_step{extension_form, "/temporary-extension", "Extension saved",
                                                           [](const Context&) -> Extending {
                                                               return {Extension::not_assessed, ""};
                                                           },
                                                           extend_temporarily};

const Step<EndingEarly, May::decide_approval> ending_early_step{ending_early_form, "/temporary-end",
                                                                "Saved: temporary approval ends",
                                                                [](const Context& context) -> EndingEarly {
                                                                    return {context.today, ""};
                                                                },
                                                                end_temporarily};
/// The clocks of telling are the decision maker's (standard 14): they may record it without waiting for the worker.
const Step<Told, May::decide_approval> decision_told_step{
    told_form, "/decision-told", "Saved: they were told",
    [](const Context& context) -> Told {
        return {context.today, HowTold::orally};
    },
    [](Change& change, const ApplicationFile& file, const MayDecide& applicant, const Told& told, By) {
        return tell(change, file, applicant, told);
    }};

/// What the decision maker reads before deciding.
Html advice(const Context&, const ApplicationFile& file) {
    if (file.recommendations.empty()) return {};
    const auto& it = file.recommendations.back().value;
    ui::SummaryList list{.rows = {{"The panel met", it.on.in_words()},
                                  {"It recommends", std::string{in_words(it.view)}},
                                  {"Its reasons", it.reasons}},
                         .card_title = "The panel's recommendation"};
    for (const auto& fact : file.representations)
        list.rows.push_back({"They say, on " + fact.value.on.in_words(), fact.value.words});
    return ui::summary_list(list);
}

FormPage decision_page(const Context& context, const FormInfo& form, const ApplicationFile& file, Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.person, "/decision")},
            .typed = std::move(typed),
            .above = applicant_bar(context, file) + advice(context, file),
            .back = address_of(file.person),
            .about = file.person};
}

}  // namespace

Result<Response> show_decision(const Asked<May::decide_approval>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(application_file(context.store, asked.allowed, Known::now()));
    const auto form = decision_form.info();
    auto begun = decision_form.started({context.today, Outcome::proposed_refusal, "", {}, {}, {}, {}});
    std::erase_if(begun, [](const auto& field) { return field.first != "on"; });
    return form_page(context, decision_page(context, form, file, std::move(begun)));
}

Result<Response> save_decision(const Asked<May::decide_approval>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(application_file(context.store, asked.allowed, Known::now()));
    const auto form = decision_form.info();
    auto page = decision_page(context, form, file, TRY(context.typed(form)));
    const auto decision =
        decision_form.read(page.typed, {context.today, Outcome::proposed_refusal, "", {}, {}, {}, {}}, context.today);
    if (!decision) return refused(context, std::move(page), decision.error());
    auto change = TRY(context.change());
    auto entry =
        decision->outcome == Outcome::approved
            ? approve(change, *context.reader, file, asked.allowed, *decision)
            : decide_no(change, file, asked.allowed, *decision, By{*context.reader, context.today, context.calendar});
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.person));
    TRY(change.commit());
    return saved(context, *entry, address_of(file.person), "Decision saved. Tell them within two working days");
}

std::vector<Page> panel_form_pages() {
    constexpr auto decision_info = +[]() -> FormInfo { return decision_form.info(); };
    std::vector<Page> pages{page<show_decision>(Method::get, "/applications/{person}/decision").with(decision_info),
                            page<save_decision>(Method::post, "/applications/{person}/decision").with(decision_info)};
    for (const auto& two : {pages_of_step<panel_step>("/applications/{person}/panel"),
                            pages_of_step<papers_step>("/applications/{person}/panel-papers"),
                            pages_of_step<recommendation_step>("/applications/{person}/recommendation"),
                            pages_of_step<temporary_step>("/applications/{person}/temporary"),
                            pages_of_step<extension_step>("/applications/{person}/temporary-extension"),
                            pages_of_step<ending_early_step>("/applications/{person}/temporary-end"),
                            pages_of_step<decision_told_step>("/applications/{person}/decision-told")})
        pages.insert(pages.end(), two.begin(), two.end());
    return pages;
}

}  // namespace kith::recruitment
