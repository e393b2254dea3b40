// The pages of whoever complains: in plain words, what happens now and by when.
#include <fmt/format.h>

#include "complaints/asking.h"
#include "complaints/law.h"
#include "complaints/pages.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/web/components.h"

namespace kith::complaints {

namespace {

std::string mine_at(FactId complaint, std::string_view rest = {}) {
    return fmt::format("{}/{}{}", my_page, complaint.number(), rest);
}

struct My {
    Mine me;
    ComplaintsFile file;
};
Result<My> mine(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto me = TRY(decide<May::make_complaint>(context.store, *context.reader, context.reader->person));
    return My{me, TRY(complaints_file(context.store, me, Known::now()))};
}

/// An advocate is there without asking, for whoever the law gives one: children, and those who left care.
bool has_advocate(const Context& context) {
    return context.reader->holds(Role::child) || context.reader->holds(Role::care_experienced);
}

Html advocate_told(const Context& context) {
    if (!has_advocate(context)) return {};
    return ui::inset_text(
        html("You need not do this alone. An advocate is on your side, and helps you to say it. You have "
             "one without asking: <a class=\"govuk-link\" href=\"{}\">My advocate</a>.",
             Url{"/me/advocate"}));
}

const char* what_happens(Stage stage) {
    switch (stage) {
        case Stage::local:
            return "Somebody who can put it right reads it, talks with you if you want, and answers you.";
        case Stage::investigation:
            return "Somebody who never worked with you looks into it. An independent person watches that it is fair.";
        case Stage::panel:
            return "Three people whom it does not concern hear you. They say what should happen, and the council "
                   "answers.";
    }
    return "";
}

Html now_shown(const Context& context, const ComplaintsFile& file, FactId complaint) {
    const auto stage = file.stage_of(complaint);
    if (const auto* back = file.taken_back_for(complaint))
        return ui::paragraph(fmt::format("You took it back on {}. You can complain again.", back->value.on.in_words()));
    Html shown;
    if (file.is_open(complaint)) {
        shown = ui::heading({.text = "What happens now"}) + ui::paragraph(what_happens(stage));
        if (const auto due = next_due(file, complaint, context.calendar, context.today))
            if (due->terms != &given_in_time.terms)
                shown += ui::paragraph(
                    html("{}: {}", due->terms->name, by_when(due->occasion, context.today, context.calendar)));
        if (stage == Stage::local)
            if (const auto due = answer_by(file, complaint, stage, context.calendar))
                shown += ui::paragraph(fmt::format("You have an answer by {}.", due->due.in_words()));
    }
    if (const auto* longer = file.longer_at(complaint, stage))
        shown += ui::inset_text(fmt::format("On {} we told you that it takes longer: “{}”", longer->value.on.in_words(),
                                            longer->value.why));
    if (const auto* who = file.investigator(complaint))
        shown += ui::paragraph(
            fmt::format("{} looks into it. {} is the independent person.", who->value.officer, who->value.independent));
    if (const auto* report = file.report(complaint))
        shown += ui::paragraph(fmt::format("The panel met, and recommends: “{}”", report->value.recommends));
    return shown;
}

Html ways(const Context& context, const ComplaintsFile& file, FactId complaint) {
    std::vector<ui::Content> links;
    if (const auto next = may_go_to(file, complaint, context.calendar, context.today))
        links.push_back(ui::link(*next == Stage::panel ? "I am not content: take it to a panel"
                                                       : "I am not content: have it looked into from outside",
                                 Url{mine_at(complaint, "/further")}));
    if (file.is_open(complaint)) links.push_back(ui::link("Take it back", Url{mine_at(complaint, "/back")}));
    if (!file.is_open(complaint) && file.stage_of(complaint) == Stage::panel)
        links.push_back("You can take it to the Local Government and Social Care Ombudsman.");
    return links.empty() ? Html{} : ui::heading({.text = "What you can do"}) + ui::bullets(links);
}

Asking<NewComplaint> complaint_asked(const Context& context) {
    return {
        complaint_form,
        {},
        std::string{my_page} + "/new",
        std::string{my_page},
        ui::paragraph("It is your right. Nobody may treat you worse for it. You have an answer within 10 working days, "
                      "or we tell you why not.") +
            advocate_told(context)};
}

Html in_their_words(const Complaint& complaint) {
    return ui::inset_text(html("<span class=\"kith-prose\">“{}”</span> {}", complaint.words,
                               complaint.wants.empty() ? Html{} : html("What should happen: “{}”", complaint.wants)));
}

Result<Asking<NewWhy>> further_asked(const My& my, FactId complaint) {
    return Asking<NewWhy>{further_form,
                          {},
                          mine_at(complaint, "/further"),
                          mine_at(complaint),
                          in_their_words(my.file.complaint(complaint)->value)};
}
Result<Asking<NewMaybeWhy>> back_asked(const My& my, FactId complaint) {
    return Asking<NewMaybeWhy>{taken_back_form,
                               {},
                               mine_at(complaint, "/back"),
                               mine_at(complaint),
                               in_their_words(my.file.complaint(complaint)->value)};
}

}  // namespace

Result<Response> show_mine(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(mine(asked));
    ui::SummaryList list{.rows = {}};
    for (const auto& one : my.file.complaints)
        list.rows.push_back(
            {one.value.on.in_words(),
             html("“{}” {}", one.value.words, state_shown(my.file, one.id, context.calendar, context.today)),
             {{"Read", Url{mine_at(one.id)}, "the complaint of " + one.value.on.in_words()}}});
    auto body = ui::heading({.text = "Complaints", .level = 1, .size = ui::Size::large}) +
                ui::paragraph("If something is wrong, say so. It is your right, and it helps others too.") +
                advocate_told(context) + ui::link_button({"Complain", Url{std::string{my_page} + "/new"}});
    if (!list.rows.empty()) body += ui::heading({.text = "What you said before"}) + ui::summary_list(list);
    return page_of(context, {.title = "Complaints", .main = std::move(body)});
}

Result<Response> show_new(const AskedMe& asked) { return ask(asked.context, complaint_asked(asked.context)); }
Result<Response> save_new(const AskedMe& asked) {
    const auto my = TRY(mine(asked));
    return answered(asked.context, complaint_asked(asked.context), "We have it. You see here what happens",
                    [&](Change& change, const NewComplaint& typed, By by) -> Result<EntryNumber> {
                        return complain(change, my.me, TRY(file_in(change, my.me)), typed, by);
                    });
}

Result<Response> show_my_complaint(const AskedMe& asked) {
    const auto& context = asked.context;
    const auto my = TRY(mine(asked));
    const auto id = TRY(complaint_named(context, my.file));
    const auto& complaint = my.file.complaint(id)->value;
    Html body =
        ui::heading(
            {.text = "Your complaint", .level = 1, .size = ui::Size::large, .caption = complaint.on.in_words()}) +
        in_their_words(complaint);
    if (const auto* who = my.file.who_answers(id); who && my.file.is_open(id)) {
        const auto names = TRY(names_in(context.store, static_cast<const Leave&>(my.me), {who->value.who}));
        body += ui::paragraph(html("<strong>{}</strong> answers it.", names.at(who->value.who)));
    }
    body += now_shown(context, my.file, id) + answers_shown(my.file, id) + ways(context, my.file, id) +
            advocate_told(context);
    return page_of(context, {.title = "Your complaint", .main = std::move(body), .back = std::string{my_page}});
}

Result<Response> show_further(const AskedMe& asked) {
    const auto my = TRY(mine(asked));
    return ask(asked.context, TRY(further_asked(my, TRY(complaint_named(asked.context, my.file)))));
}
Result<Response> save_further(const AskedMe& asked) {
    const auto my = TRY(mine(asked));
    const auto id = TRY(complaint_named(asked.context, my.file));
    return answered(asked.context, TRY(further_asked(my, id)), "It goes further. You see here what happens",
                    [&](Change& change, const NewWhy& typed, By by) -> Result<EntryNumber> {
                        return go_further(change, my.me, TRY(file_in(change, my.me)), id, asked.context.calendar, typed,
                                          by);
                    });
}

Result<Response> show_taken_back(const AskedMe& asked) {
    const auto my = TRY(mine(asked));
    return ask(asked.context, TRY(back_asked(my, TRY(complaint_named(asked.context, my.file)))));
}
Result<Response> save_taken_back(const AskedMe& asked) {
    const auto my = TRY(mine(asked));
    const auto id = TRY(complaint_named(asked.context, my.file));
    return answered(asked.context, TRY(back_asked(my, id)), "That is fine. You can complain again at any time",
                    [&](Change& change, const NewMaybeWhy& typed, By by) -> Result<EntryNumber> {
                        return take_back(change, my.me, TRY(file_in(change, my.me)), id, typed, by);
                    });
}

}  // namespace kith::complaints
