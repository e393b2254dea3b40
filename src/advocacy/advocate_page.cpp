// The advocate's pages: their children, and all they may know of one.
#include <algorithm>

#include <fmt/format.h>

#include "advocacy/pages.h"
#include "advocacy/referral.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::advocacy {

namespace {

std::string age_of(std::optional<int> age) { return age ? fmt::format("{} years old", *age) : "Age not known"; }

Html box(const Context& context, const Form<NewWords>& form, const std::string& action) {
    const auto info = form.info();
    return ui::form({.action = Url{action},
                     .csrf = context.csrf,
                     .body = questions_of(info, {}, {}) + ui::button({.text = std::string{info.button}})});
}

/// One child's page, made from the referral and what the child shares.
class ChildPage {
public:
    ChildPage(const Context& context, const AdvocacyFile& file, const Referral& referral)
        : context_{context}, file_{file}, referral_{referral} {}

    Html head() const {
        ui::IdentityBar bar{.name = referral_.name};
        bar.details.emplace_back(age_of(referral_.age));
        bar.details.emplace_back(referral_.where);
        if (file_.non_instructed(context_.today)) bar.details.emplace_back("Non-instructed advocacy");
        return ui::identity_bar(bar);
    }

    Html moments() const {
        std::vector<ui::Content> lines;
        for (const auto& moment : referral_.moments)
            lines.emplace_back(fmt::format("{}, {}{}", in_words(moment.kind), moment.on.in_words(),
                                           is_urgent(moment.kind) ? ": urgent" : ""));
        Html shown = ui::heading({.text = "Why now"});
        shown += lines.empty() ? ui::paragraph("No key moment in the last six months.") : ui::bullets(lines);
        if (const auto next = advocates_next(file_, context_.calendar, context_.today))
            shown += ui::paragraph(
                html("{}. {}", next->terms->name, by_when(next->occasion, context_.today, context_.calendar)));
        if (!file_.contacts.empty())
            shown += ui::paragraph(fmt::format("Last in touch on {}.", file_.contacts.back().value.on.in_words()));
        if (const auto* no = file_.last_no(care::OfferKind::advocate))
            shown += ui::inset_text(fmt::format("On {} it was written down that they said no: “{}” Hear it from them.",
                                                no->value.on.in_words(), no->value.in_their_words));
        return shown + ui::button_group(ui::link_button({"We were in touch", to("/contact")}) +
                                        ui::link_button({"They said no", to("/no"), ui::ButtonKind::secondary}));
    }

    Html issues(const NamesById& names) const {
        Html shown = ui::heading({.text = "Raised with the authority"});
        if (file_.issues.empty()) shown += ui::paragraph("Nothing yet.");
        for (const auto& issue : file_.issues) shown += issue_shown(context_, file_, issue, names, steps(issue));
        return shown + ui::link_button({"Raise something", to("/issue"), ui::ButtonKind::secondary});
    }

    Html shared(const std::vector<SharedWords>& words) const {
        ui::SummaryList list{.rows = {}};
        for (const auto& one : words)
            list.rows.push_back(
                {std::string{in_words(one.part)}, html("<span class=\"kith-prose\">{}</span>", one.words)});
        return ui::heading({.text = "What they share with you"}) +
               (words.empty() ? ui::paragraph("Nothing more than who they are and how to reach them.")
                              : ui::summary_list(list)) +
               ui::paragraph(ui::link("Write down what they want to share", to("/shared"))) +
               ui::paragraph(ui::link("How you work with them", to("/way")));
    }

    Html talk(const Opened& opened, const NamesById& names) const {
        return ui::heading({.text = "Between you and them", .id = "talk"}) + sealed_away(opened) +
               talk_shown(opened, context_.reader->person, names) +
               (service_key_is_here() ? box(context_, to_child_form, address("/to-child")) : Html{});
    }

    Html notes(const Opened& opened, const NamesById& names) const {
        return ui::heading({.text = "Your notes", .id = "notes"}) +
               ui::inset_text(
                   "Sealed with the advocacy service's key. No social worker, manager, director or administrator can "
                   "read them on any page, and no backup holds them open.") +
               sealed_away(opened) + talk_shown(opened, context_.reader->person, names) +
               (service_key_is_here() ? box(context_, note_form, address("/note")) : Html{});
    }

private:
    std::string address(std::string_view rest) const { return advocates_page(file_.child, rest); }
    Url to(std::string_view rest) const { return Url{address(rest)}; }

    Html steps(const Fact<Issue>& issue) const {
        if (file_.end_of(issue.id)) return {};
        const auto of = fmt::format("/issues/{}", issue.id.number());
        Html links;
        if (is_answered(file_, issue) || file_.escalation(issue.id))
            links += ui::link_button({"Told them of the answer", to(of + "/told"), ui::ButtonKind::secondary});
        return ui::button_group(links +
                                ui::link_button({"Take it further", to(of + "/further"), ui::ButtonKind::secondary}));
    }

    const Context& context_;
    const AdvocacyFile& file_;
    const Referral& referral_;
};

std::vector<PersonId> all_named(const AdvocacyFile& file, const Opened& talk, const Opened& notes, PersonId reader) {
    auto people = named_in(file);
    for (const auto* some : {&talk, &notes})
        for (const auto& one : some->all) people.push_back(one.by);
    people.push_back(reader);
    return people;
}

struct Line {
    const AdvocacyFile* file;
    std::optional<Due> next;
    std::optional<Moment> wrote;
};

std::vector<Line> lines_of(const Context& context, const std::vector<AdvocacyFile>& files,
                           const std::vector<Waiting>& waiting) {
    std::vector<Line> lines;
    for (const auto& file : files) {
        Line line{&file, advocates_next(file, context.calendar, context.today), {}};
        for (const auto& one : waiting)
            if (one.child == file.child) line.wrote = one.since;
        lines.push_back(line);
    }
    std::ranges::stable_sort(lines, [](const Line& a, const Line& b) {
        const auto key = [](const Line& line) {
            return std::pair{!line.wrote, line.next ? line.next->occasion.due : Date::from_number(INT32_MAX)};
        };
        return key(a) < key(b);
    });
    return lines;
}

}  // namespace

Result<Response> show_child(const AskedAdvocate& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto of = TRY(referral(context.store, asked.allowed, file, context.today));
    const auto opened = TRY(talk(context.store, asked.allowed));
    const auto own = TRY(notes(context.store, asked.allowed));
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed),
                                    all_named(file, opened, own, context.reader->person)));
    const ChildPage shown{context, file, of};
    const auto words = TRY(shared_words(context.store, asked.allowed, file, context.today));
    auto body = ui::heading({.text = "Advocate for " + file.given, .level = 1, .size = ui::Size::large}) +
                shown.moments() + shown.talk(opened, names) + shown.issues(names) + shown.shared(words) +
                shown.notes(own, names);
    return page_of(
        context,
        {.title = "Advocate for " + of.name, .main = std::move(body), .back = "/advocacy/mine", .above = shown.head()});
}

Result<Response> show_my_children(const AskedAll<May::advocate>& asked) {
    const auto& context = asked.context;
    const auto children =
        TRY(Gate::among(context.store, *context.reader, May::advocate,
                        TRY(children_of_worker(context.store, asked.allowed, context.reader->person, context.today))));
    const auto files =
        TRY(advocacy_files(context.store, context.reader->authority, children, context.calendar, context.today));
    const auto waiting = TRY(waiting_for_advocate(context.store, context.reader->authority, children));
    ui::Table table{.id = "children",
                    .caption = plural(static_cast<std::int64_t>(files.size()), "child", "children"),
                    .columns = {{"Child"}, {"Age"}, {"What waits"}},
                    .rows = {},
                    .when_empty = "Nobody yet. The service's manager shares children out."};
    for (const auto& line : lines_of(context, files, waiting)) {
        Html waits;
        if (line.wrote)
            waits += html("{} ", ui::tag({"Wrote to you " + line.wrote->day().short_words(), ui::Tone::soon}));
        if (line.next)
            waits +=
                html("{}. {}", line.next->terms->name, by_when(line.next->occasion, context.today, context.calendar));
        if (waits.empty()) waits = html("Nothing now");
        table.rows.push_back({{ui::link(line.file->name, Url{advocates_page(line.file->child)}), {}},
                              {line.file->age ? std::to_string(*line.file->age) : "Not known", {}},
                              {waits, {}}});
    }
    return page_of(context,
                   {.title = "Children you speak for",
                    .main = ui::heading({.text = "Children you speak for", .level = 1, .size = ui::Size::large}) +
                            ui::table(table),
                    .breadth = ui::Breadth::wide});
}

}  // namespace kith::advocacy
