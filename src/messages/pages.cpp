// A thread: what was written, who has read it, and a box to write in.
#include "messages/pages.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/works_with.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"
#include "messages/acts.h"
#include "messages/rules.h"

namespace kith::messages {

std::string address_of(PersonId about, AboutWhat what, std::string_view rest) {
    return fmt::format("/{}/{}/messages{}", what == AboutWhat::child ? "children" : "homes", about.number(), rest);
}

namespace {

constexpr std::size_t most_shown = 20;

const Form<Message>& form_of(AboutWhat what) { return what == AboutWhat::child ? message_form : home_message_form; }

/// One thread as one reader may see it.
struct View {
    AboutWhat what;
    Thread thread;
    Part part;
    std::string name;  ///< of the child or home
    NamesById names;   ///< of those who wrote and read, and who work with the child or home
    std::vector<PersonId> carers, workers;
};

/// Who is written to: those who care for the child, and the one worker by name.
Result<void> find_who_reads(const Store& store, const Leave& about, Date today, View& view) {
    if (view.what == AboutWhat::child)
        for (const auto& fact : TRY(facts<CaredForBy>(store, about, Known::now())))
            if (fact.value.starts <= today && (!fact.value.ends || *fact.value.ends >= today))
                view.carers.push_back(fact.value.carer);
    const auto as = view.what == AboutWhat::child ? Role::social_worker : Role::supervising_social_worker;
    for (const auto& work : TRY(works_with(store, about)))
        if (work.as == as && works_on(work, today)) view.workers.push_back(work.worker);
    return {};
}

Result<View> view_of(const Context& context, const Allowed<May::exchange_messages>& about, AboutWhat what) {
    View view{what,
              TRY(thread(context.store, about, what)),
              TRY(part_of(context.store, about, what, *context.reader)),
              {},
              {},
              {},
              {}};
    keep_since(view.thread, view.part.since);
    TRY(find_who_reads(context.store, about, context.today, view));
    std::vector<PersonId> people{about.about()};
    for (const auto& fact : view.thread.messages) people.push_back(fact.value.by);
    people.push_back(context.reader->person);
    for (const auto& read : view.thread.reads) people.push_back(read.reader);
    for (const auto& press : view.thread.not_needed) people.push_back(press.value.by);
    for (const auto* some : {&view.carers, &view.workers}) people.insert(people.end(), some->begin(), some->end());
    view.names = TRY(names_in(context.store, static_cast<const Leave&>(about), people));
    view.name = view.names.at(about.about());
    return view;
}

std::vector<std::string> names_of(const View& view, const std::vector<PersonId>& people) {
    std::vector<std::string> names;
    for (const auto person : people)
        if (std::ranges::find(names, view.names.at(person)) == names.end()) names.push_back(view.names.at(person));
    return names;
}

/// "Hazel Beech, Robin Ashdown (social worker) and the team manager read this."
std::string who_reads(const View& view) {
    const bool child = view.what == AboutWhat::child;
    auto readers = names_of(view, view.carers);
    if (!child) readers.emplace_back("Those who foster here");
    const auto as = lower(in_words(child ? Role::social_worker : Role::supervising_social_worker));
    for (const auto& name : names_of(view, view.workers)) readers.push_back(fmt::format("{} ({})", name, as));
    readers.emplace_back(child ? "the team manager" : "the fostering manager");
    auto words = list_in_words(readers);
    words.front() = upper(words.front());
    return words + (readers.size() == 1 ? " reads this." : " read this.");
}

Html receipts(const View& view, const Fact<Message>& message) {
    std::vector<std::string> readers;
    for (const auto& read : view.thread.readers_of(message))
        readers.push_back(fmt::format("{}, {}", view.names.at(read.reader), read.at.in_words()));
    return html("<p class=\"govuk-hint kith-by\">{}</p>",
                readers.empty() ? std::string{"Not read yet"} : "Read by " + join(readers, "; "));
}

Html no_answer_shown(const View& view, const Fact<Message>& message) {
    const auto press =
        std::ranges::find(view.thread.not_needed, message.id, [](const auto& fact) { return fact.value.message; });
    if (press == view.thread.not_needed.end()) return {};
    return html("<p class=\"govuk-hint kith-by\">{} saw that this needs no answer, {}</p>",
                view.names.at(press->value.by), press->value.at.in_words());
}

Html message_shown(const Context& context, const View& view, const Fact<Message>& fact) {
    const auto& it = fact.value;
    const bool mine = it.by == context.reader->person;
    return html(
        "<article class=\"kith-message {}\" id=\"{}\"><h2 class=\"govuk-heading-s\">{} <span "
        "class=\"kith-message__when\">{}</span></h2><p class=\"govuk-body kith-prose\">{}</p>{}</article>",
        mine ? "kith-message--mine" : "", fmt::format("message-{}", fact.id.number()),
        fmt::format("{}, {}", view.names.at(it.by), lower(in_words(it.as))), it.at.in_words(), it.words,
        receipts(view, fact) + no_answer_shown(view, fact));
}

Html messages_shown(const Context& context, const View& view) {
    const auto& all = view.thread.messages;
    if (all.empty()) return ui::paragraph("Nothing has been written yet.");
    const bool whole = context.request.asked("all").has_value() || all.size() <= most_shown;
    const auto first = whole ? 0 : all.size() - most_shown;
    Html shown;
    if (!whole)
        shown += ui::paragraph(
            ui::link(fmt::format("Show {} before these", plural(static_cast<std::int64_t>(first), "message")),
                     Url{address_of(view.thread.about, view.what)}.with("all", "yes")));
    for (auto i = first; i < all.size(); ++i) shown += message_shown(context, view, all[i]);
    return shown;
}

/// To the team: by when it is answered, and one press where nothing is to be said.
Html waits_shown(const Context& context, const View& view) {
    const auto due = answer_due(view.thread, view.what, context.calendar, context.today);
    if (!due) return {};
    const auto by = fmt::format("An answer is due by {}.", due->due.in_words());
    if (is_carer(view.part.as)) return ui::paragraph(html("{}", by));
    return ui::paragraph(html("{} {}",
                              ui::tag({standing(*due, context.today, context.calendar),
                                       due->due < context.today ? ui::Tone::late : ui::Tone::waiting}),
                              by)) +
           ui::form({.action = Url{address_of(view.thread.about, view.what, "/no-answer")},
                     .csrf = context.csrf,
                     .body = ui::button({.text = "No answer is needed", .kind = ui::ButtonKind::secondary})});
}

Result<Html> box(const Context& context, const View& view) {
    const auto form = form_of(view.what).info();
    const Url kept_at{fmt::format("/people/{}/drafts/{}", view.thread.about.number(), form.name)};
    Fields typed;
    std::string kept;
    if (const auto draft = TRY(find_draft(context.store, *context.reader, form.name, view.thread.about))) {
        typed = draft->fields;
        kept = draft->kept.in_words();
    }
    return ui::form({.action = Url{address_of(view.thread.about, view.what)},
                     .csrf = context.csrf,
                     .body = questions_of(form, typed, {}) + ui::button({.text = std::string{form.button}}),
                     .draft = kept_at,
                     .draft_kept = kept});
}

Html bar_of(const View& view) {
    ui::IdentityBar bar{.name = view.name};
    bar.details.emplace_back(who_reads(view));
    return ui::identity_bar(bar);
}

std::string back_of(const Context& context, const View& view) {
    if (is_carer(view.part.as)) return "/my-day";
    if (view.what == AboutWhat::home) return fmt::format("/homes/{}", view.thread.about.number());
    return context.reader->granted(May::see_care) ? fmt::format("/children/{}", view.thread.about.number()) : "/my-day";
}

}  // namespace

template <AboutWhat what>
Result<Response> show_messages(const Asked<May::exchange_messages>& asked) {
    const auto& context = asked.context;
    auto view = TRY(view_of(context, asked.allowed, what));
    // Whoever opens the page has read it: the receipt asks for no press.
    TRY(note_read(context.database, asked.allowed, view.thread, *context.reader, view.part.as));
    const auto title =
        what == AboutWhat::child ? "Messages about " + view.name : std::string{"Messages about fostering"};
    auto body = ui::heading({.text = title, .level = 1, .size = ui::Size::large}) + messages_shown(context, view) +
                waits_shown(context, view) + TRY(box(context, view)) +
                ui::paragraph(
                    "What is sent cannot be changed or taken back. If something in it is wrong, say so in "
                    "another message.");
    return page_of(context,
                   {.title = title, .main = std::move(body), .back = back_of(context, view), .above = bar_of(view)});
}

template <AboutWhat what>
Result<Response> save_message(const Asked<May::exchange_messages>& asked) {
    const auto& context = asked.context;
    const auto view = TRY(view_of(context, asked.allowed, what));
    const auto form = form_of(what).info();
    FormPage page{.form = form,
                  .action = Url{address_of(view.thread.about, what)},
                  .typed = TRY(context.typed(form)),
                  .above = bar_of(view),
                  .back = address_of(view.thread.about, what),
                  .about = view.thread.about};
    const auto message =
        form_of(what).read(page.typed, {{}, context.reader->person, view.part.as, context.at}, context.today);
    if (!message) return refused(context, std::move(page), message.error());
    auto change = TRY(context.change());
    const auto entry = TRY(write(change, asked.allowed, view.name, *context.reader, *message));
    TRY(end_draft(change.transaction(), *context.reader, form.name, view.thread.about));
    TRY(change.commit());
    return saved(context, entry, address_of(view.thread.about, what), "Sent. You can see here who has read it");
}

template <AboutWhat what>
Result<Response> save_no_answer(const Asked<May::exchange_messages>& asked) {
    const auto& context = asked.context;
    const auto view = TRY(view_of(context, asked.allowed, what));
    auto change = TRY(context.change());
    const auto entry = TRY(need_no_answer(change, asked.allowed, view.thread, *context.reader, view.part.as));
    TRY(change.commit());
    return saved(context, entry, address_of(view.thread.about, what), "Noted: no answer is needed");
}

template Result<Response> show_messages<AboutWhat::child>(const Asked<May::exchange_messages>&);
template Result<Response> show_messages<AboutWhat::home>(const Asked<May::exchange_messages>&);
template Result<Response> save_message<AboutWhat::child>(const Asked<May::exchange_messages>&);
template Result<Response> save_message<AboutWhat::home>(const Asked<May::exchange_messages>&);
template Result<Response> save_no_answer<AboutWhat::child>(const Asked<May::exchange_messages>&);
template Result<Response> save_no_answer<AboutWhat::home>(const Asked<May::exchange_messages>&);

}  // namespace kith::messages
