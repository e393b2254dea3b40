// A letter read before it is passed on: what was found in it is marked, and left out of what goes on beforehand.
#include <algorithm>

#include <fmt/format.h>

#include "adoption/asking.h"
#include "adoption/pages.h"
#include "adoption/sealed.h"
#include "kernel/web/components.h"

namespace kith::adoption {

namespace {

Html marked(std::string_view words, const std::vector<Detail>& details) {
    Html shown;
    std::size_t from = 0;
    for (const auto& one : details) {
        shown += html("{}<mark>{}<span class=\"govuk-visually-hidden\"> (found: {})</span></mark>",
                      words.substr(from, one.at - from), words.substr(one.at, one.size), in_words(one.kind));
        from = one.at + one.size;
    }
    return html("<p class=\"govuk-body kith-prose\">{}{}</p>", shown, words.substr(from));
}

Html found_shown(std::string_view words, const std::vector<Detail>& details) {
    if (details.empty())
        return ui::paragraph(
            "Nothing was found that tells who or where somebody is. Only you can read between the lines.");
    std::vector<ui::Content> lines;
    for (const auto& line : said_of(words, details)) lines.emplace_back(line);
    return ui::paragraph(html("<strong>Found in it</strong>, and left out below:")) + ui::bullets(lines);
}

struct Reading {
    AdoptionFile file;
    FactId letter;
    std::vector<Detail> details;

    const Letter& it() const { return file.letter(letter)->value; }
};

Result<Reading> reading_of(const AskedReading& asked) {
    auto file = TRY(adoption_file(asked.context.store, asked.allowed.implies<May::see_adoption>()));
    const auto id = TRY(fact_named(asked.context, "letter"));
    const auto* letter = file.letter(id);
    if (!letter) return fail(Fault::not_found, "There is no such letter.");
    const auto known = TRY(known_details(asked.context.store, asked.context.reader->authority, file));
    auto details = identifying_details(letter->value.words, known);
    return Reading{std::move(file), id, std::move(details)};
}

Html above_of(const Reading& reading) {
    const auto& it = reading.it();
    Html shown =
        ui::heading({.text = fmt::format("From {} to {}", reading.file.called(it.from), reading.file.called(it.to)),
                     .caption = it.on.in_words()}) +
        marked(it.words, reading.details) + found_shown(it.words, reading.details);
    if (it.type) {
        Attributes size;
        if (it.width) size.add("width", *it.width);
        if (it.height) size.add("height", *it.height);
        shown +=
            html("<img class=\"kith-photo\" src=\"{}\" alt=\"The picture with this letter\"{}>",
                 Url{plan_page(reading.file.plan, fmt::format("/letters/{}/picture", reading.letter.number()))}, size);
        if (it.scan) shown += html("<p class=\"govuk-hint kith-by\">{}</p>", in_words(*it.scan));
    }
    if (reading.file.stop_of(it.to))
        shown += ui::warning_text(fmt::format("{} wants no letters now. You can keep it until it is wished for.",
                                              reading.file.called(it.to)));
    return shown;
}

FormInfo info_of(const Letter& letter) {
    auto info = read_form.info();
    if (!letter.type) std::erase_if(info.questions, [](const auto& q) { return q.name == "picture"; });
    return info;
}

FormPage page_for(const Reading& reading, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{plan_page(reading.file.plan, fmt::format("/letters/{}", reading.letter.number()))},
            .typed = std::move(typed),
            .above = above_of(reading),
            .back = plan_page(reading.file.plan),
            .sealed = true};
}

Response decided_page(const Context& context, const Reading& reading, const Decision& read) {
    auto body = ui::heading({.text = "A letter", .level = 1, .size = ui::Size::large}) + above_of(reading);
    ui::SummaryList list{.rows = {{"Read", fmt::format("{}: {}", read.on.in_words(), in_words(read.outcome))}}};
    if (read.outcome != Outcome::sent_back)
        list.rows.push_back({"As it is passed on", html("<span class=\"kith-prose\">{}</span>", read.words)});
    if (!read.why_left.empty()) list.rows.push_back({"Why details stay", read.why_left});
    if (!read.to_sender.empty()) list.rows.push_back({"To who wrote it", read.to_sender});
    return page_of(
        context,
        {.title = "A letter", .main = std::move(body) + ui::summary_list(list), .back = plan_page(reading.file.plan)});
}

}  // namespace

Result<Response> show_reading(const AskedReading& asked) {
    const auto reading = TRY(reading_of(asked));
    if (const auto* read = reading.file.decision(reading.letter))
        return decided_page(asked.context, reading, read->value);
    const auto info = info_of(reading.it());
    NewDecision start;
    start.words = without(reading.it().words, reading.details);
    auto page = page_for(reading, info, read_form.started(start));
    page.shown_at = TRY(shown_now(asked.context));
    return form_page(asked.context, page);
}

Result<Response> save_reading(const AskedReading& asked) {
    const auto& context = asked.context;
    const auto reading = TRY(reading_of(asked));
    const auto info = info_of(reading.it());
    auto page = page_for(reading, info, TRY(context.typed(info)));
    const auto answers = read_form.read(page.typed, NewDecision{}, context.today);
    if (!answers) return refused(context, std::move(page), answers.error());
    auto change = TRY(context.change());
    const auto entry = read_letter(change, asked.allowed, reading.letter, *answers, By{*context.reader, context.today});
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    const bool on = answers->outcome == Outcome::passed_on;
    return saved(context, *entry, workers_page,
                 on                                  ? "Passed on"
                 : answers->outcome == Outcome::held ? "Put by until it is wished for"
                                                     : "Sent back");
}

Result<Response> show_picture_to_read(const AskedReading& asked) {
    const auto reading = TRY(reading_of(asked));
    const auto& it = reading.it();
    if (!it.type) return fail(Fault::not_found, "There is no picture with this letter.");
    auto bytes = TRY(picture_of(asked.context.store, asked.allowed, reading.letter, *it.fingerprint));
    return file_answer(*it.type, harmless_name("picture.", *it.type), std::move(bytes), Sending::to_show);
}

}  // namespace kith::adoption
