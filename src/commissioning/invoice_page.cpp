// One invoice, line by line: what the check found, and what a person answered.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/invoice_parts.h"
#include "commissioning/stays.h"
#include "kernel/core/text.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

constexpr std::size_t lines_on_a_page = 100;

/// An invoice with what it was checked against.
struct Shown {
    ProviderFile file;
    InvoiceSeen invoice;
    CheckAgainst against;
    std::vector<Checked> checked;  ///< line by line; their stays lie in `against`
};

Result<Shown> shown_of(const Context& context, const Allowed<May::see_provider>& provider) {
    const FactId id{TRY(context.captures.number("fact"))};
    auto file = TRY(provider_file(context.store, provider, context.today));
    auto all = TRY(invoices_of(context.store, provider));
    const auto at = std::ranges::find(all, id, [](const auto& one) { return one.is.id; });
    if (at == all.end()) return fail(Fault::not_found, "There is no such invoice of this provider.");
    auto against = TRY(check_against(context.store, provider, file, context.today));
    against.claimed = claimed_before(all, id);
    Shown shown{std::move(file), std::move(*at), std::move(against), {}};
    shown.checked = check_lines(shown.against, shown.invoice.lines, shown.invoice.is.value.number);
    return shown;
}

Html answer_shown(const Context& context, const Shown& shown, std::size_t i) {
    const auto& answer = shown.invoice.answers[i];
    Html words;
    if (answer)
        words = html("{}: {}{}", std::string{in_words(answer->answer)}, answer->amount.in_words(),
                     answer->why.empty() ? std::string{} : ". " + answer->why);
    if (!context.reader->granted(May::check_invoices)) return answer ? words : html("Waiting");
    const auto address = invoice_address(shown.file.provider, shown.invoice.is.id,
                                         fmt::format("/lines/{}", shown.invoice.ids[i].number()));
    const auto link =
        html("<a class=\"govuk-link\" href=\"{}\">{}<span class=\"govuk-visually-hidden\"> line {}</span></a>",
             Url{address}, answer ? "Change" : "Answer", shown.invoice.lines[i].line);
    return answer ? html("{} {}", words, link) : link;
}

/// Which lines the reader asked for.
enum class Which { all, waiting, not_agreeing };

Which which_asked(const Context& context) {
    const auto asked = context.request.asked("show").value_or("");
    return asked == "waiting" ? Which::waiting : asked == "found" ? Which::not_agreeing : Which::all;
}

std::vector<std::size_t> lines_asked(const Shown& shown, Which which) {
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < shown.checked.size(); ++i)
        if (which == Which::all || (which == Which::waiting && !shown.invoice.answers[i]) ||
            (which == Which::not_agreeing && !shown.checked[i].agrees()))
            lines.push_back(i);
    return lines;
}

Html lines_table(const Context& context, const Shown& shown, const std::vector<std::size_t>& lines, std::size_t page) {
    ui::Table table{.id = "lines",
                    .caption = "Lines",
                    .columns = {{"Line"},
                                {"Reference"},
                                {"Home"},
                                {"From"},
                                {"To"},
                                {"Nights", ui::Align::number},
                                {"Invoiced", ui::Align::number},
                                {"Due", ui::Align::number},
                                {"The check"},
                                {"Answer"}},
                    .rows = {},
                    .when_empty = "No line is like that."};
    const auto first = (page - 1) * lines_on_a_page;
    for (auto at = first; at < std::min(lines.size(), first + lines_on_a_page); ++at) {
        const auto i = lines[at];
        const auto& line = shown.invoice.lines[i];
        const auto& checked = shown.checked[i];
        table.rows.push_back({{std::to_string(line.line), {}},
                              {line.reference, {}},
                              {checked.stay ? checked.stay->home : "", {}},
                              {line.from.short_words(), {}},
                              {line.to.short_words(), {}},
                              {std::to_string(line.nights), {}},
                              {line.amount.in_words(), {}},
                              {checked.expected.in_words(), {}},
                              {found_shown(checked), {}},
                              {answer_shown(context, shown, i), {}}});
    }
    return ui::table(table);
}

int waiting_and_agreeing(const Shown& shown) {
    int lines = 0;
    for (std::size_t i = 0; i < shown.checked.size(); ++i)
        lines += shown.checked[i].agrees() && !shown.invoice.answers[i];
    return lines;
}

Html agree_form(const Context& context, const Shown& shown) {
    const int lines = waiting_and_agreeing(shown);
    if (lines == 0 || !context.reader->granted(May::check_invoices)) return {};
    auto sum = Money::pence(0);
    for (std::size_t i = 0; i < shown.checked.size(); ++i)
        if (shown.checked[i].agrees() && !shown.invoice.answers[i]) sum = sum + shown.invoice.lines[i].amount;
    const auto words = lines == 1 ? std::string{"Agree the line that agrees"}
                                  : fmt::format("Agree the {} lines that agree", with_commas(lines));
    return ui::form({.action = Url{invoice_address(shown.file.provider, shown.invoice.is.id, "/agree")},
                     .csrf = context.csrf,
                     .body = ui::button({.text = fmt::format("{}: {}", words, sum.in_words())})});
}

Html totals_shown(const Shown& shown) {
    const auto totals = shown.invoice.totals();
    return ui::summary_list(
        {.rows = {{"Came in", ui::Content{shown.invoice.is.value.source}},
                  {"Invoiced",
                   ui::Content{fmt::format("{} on {}", totals.invoiced.in_words(), plural(totals.lines, "line"))}},
                  {"Agreed to be paid",
                   ui::Content{fmt::format("{} on {}", totals.agreed.in_words(), plural(totals.lines_agreed, "line"))}},
                  {"Disputed", ui::Content{fmt::format("{}, of {}", totals.disputed.in_words(),
                                                       plural(totals.lines_disputed, "line"))}},
                  {"Waiting for an answer", ui::Content{fmt::format("{} on {}", totals.waiting.in_words(),
                                                                    plural(totals.lines_waiting(), "line"))}}}});
}

Html ways_to_look(const Shown& shown) {
    const auto base = Url{invoice_address(shown.file.provider, shown.invoice.is.id)};
    return ui::plain_list(
        {ui::link("Every line", base), ui::link("Lines that wait", base.with("show", "waiting")),
         ui::link("Lines with a finding", base.with("show", "found")),
         ui::link("All as CSV", Url{invoice_address(shown.file.provider, shown.invoice.is.id, "/csv")})});
}

std::size_t page_asked(const Context& context) {
    std::int64_t page = 1;
    if (put_number(page, context.request.asked("page").value_or("1"), 1, 10'000)) return 1;
    return static_cast<std::size_t>(page);
}

Result<std::size_t> line_asked(const Context& context, const Shown& shown) {
    const FactId id{TRY(context.captures.number("line"))};
    const auto at = std::ranges::find(shown.invoice.ids, id);
    if (at == shown.invoice.ids.end()) return fail(Fault::not_found, "There is no such line of this invoice.");
    return static_cast<std::size_t>(at - shown.invoice.ids.begin());
}

/// The line, and what the check found of it, above the questions.
Html line_above(const Context& context, const Shown& shown, std::size_t i) {
    return provider_bar(shown.file, context.today) + lines_table(context, shown, {i}, 1);
}

}  // namespace

Result<Response> show_invoice(const Asked<May::see_provider>& asked) {
    const auto& context = asked.context;
    const auto shown = TRY(shown_of(context, asked.allowed));
    const auto which = which_asked(context);
    const auto lines = lines_asked(shown, which);
    const auto page = page_asked(context);
    auto base = Url{invoice_address(shown.file.provider, shown.invoice.is.id)};
    if (which != Which::all) base = base.with("show", which == Which::waiting ? "waiting" : "found");
    const auto last = static_cast<int>((lines.size() + lines_on_a_page - 1) / lines_on_a_page);
    auto body =
        ui::heading({.text = "Invoice " + shown.invoice.is.value.number,
                     .level = 1,
                     .size = ui::Size::large,
                     .caption = fmt::format("{}, dated {}", shown.file.name(), shown.invoice.is.value.on.in_words())}) +
        totals_shown(shown) + agree_form(context, shown) + ways_to_look(shown) +
        lines_table(context, shown, lines, page) +
        ui::pagination({.current = static_cast<int>(page), .last = std::max(1, last), .base = base}) +
        ui::paragraph(std::string{in_words(rule_on(shown.against.rules, context.today))} + ".");
    return page_of(context, {.title = "Invoice " + shown.invoice.is.value.number,
                             .main = std::move(body),
                             .back = provider_address(shown.file.provider),
                             .above = provider_bar(shown.file, context.today),
                             .breadth = ui::Breadth::wide});
}

Result<Response> invoice_csv(const Asked<May::see_provider>& asked) {
    const auto shown = TRY(shown_of(asked.context, asked.allowed));
    CsvWriter csv{CsvFor::people};
    using Cells = std::vector<std::string>;
    csv.row(Cells{"line", "reference", "home", "from", "to", "nights", "invoiced", "nights due", "due", "check",
                  "words", "answer", "to be paid", "why"});
    for (std::size_t i = 0; i < shown.checked.size(); ++i) {
        const auto& line = shown.invoice.lines[i];
        const auto& checked = shown.checked[i];
        const auto& answer = shown.invoice.answers[i];
        std::vector<std::string> what, words;
        for (const auto& one : checked.found) {
            what.emplace_back(in_words(one.what));
            if (!one.words.empty()) words.push_back(one.words);
        }
        csv.row(Cells{std::to_string(line.line), line.reference, checked.stay ? checked.stay->home : "",
                      line.from.iso(), line.to.iso(), std::to_string(line.nights), line.amount.in_words(),
                      std::to_string(checked.nights), checked.expected.in_words(), join(what, "; "), join(words, "; "),
                      answer ? std::string{in_words(answer->answer)} : "", answer ? answer->amount.in_words() : "",
                      answer ? answer->why : ""});
    }
    return csv_answer(csv.take(), fmt::format("invoice-{}.csv", shown.invoice.is.id.number()));
}

Result<Response> agree_all(const Asked<May::check_invoices>& asked) {
    const auto& context = asked.context;
    const auto shown = TRY(shown_of(context, asked.allowed.implies<May::see_provider>()));
    std::vector<LineAnswer> answers;
    for (std::size_t i = 0; i < shown.checked.size(); ++i)
        if (shown.checked[i].agrees() && !shown.invoice.answers[i])
            answers.push_back({shown.invoice.ids[i], Answer::agreed, shown.invoice.lines[i].amount, "", context.today,
                               context.reader->person});
    auto change = TRY(context.change());
    const auto entry = TRY(answer_lines(change, asked.allowed, shown.invoice, answers, EntryNumber{1}));
    TRY(change.commit());
    return saved(context, entry, invoice_address(shown.file.provider, shown.invoice.is.id),
                 fmt::format("{} agreed", plural(static_cast<std::int64_t>(answers.size()), "line")));
}

static FormPage answer_page(const Context& context, const Shown& shown, std::size_t i, const FormInfo& info,
                            Fields typed) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = line_above(context, shown, i),
            .back = invoice_address(shown.file.provider, shown.invoice.is.id),
            .shown_at = EntryNumber{1}};
}

Result<Response> show_answer(const Asked<May::check_invoices>& asked) {
    const auto& context = asked.context;
    const auto shown = TRY(shown_of(context, asked.allowed.implies<May::see_provider>()));
    const auto i = TRY(line_asked(context, shown));
    const auto info = answering_form.info();
    Fields typed;
    if (!shown.checked[i].agrees()) {
        // What the check found is what is most likely told to the provider.
        std::vector<std::string> words;
        for (const auto& one : shown.checked[i].found) words.push_back(one.words);
        typed.emplace_back("why", join(words, ". "));
        if (shown.checked[i].expected > Money::pence(0))
            typed.emplace_back("amount", shown.checked[i].expected.in_words());
    }
    auto page = answer_page(context, shown, i, info, std::move(typed));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

Result<Response> save_answer(const Asked<May::check_invoices>& asked) {
    const auto& context = asked.context;
    const auto shown = TRY(shown_of(context, asked.allowed.implies<May::see_provider>()));
    const auto i = TRY(line_asked(context, shown));
    const auto info = answering_form.info();
    auto page = answer_page(context, shown, i, info, TRY(context.typed(info)));
    page.shown_at = context.shown_at();
    const auto typed = answering_form.read(page.typed, Answering{}, context.today);
    if (!typed) return refused(context, std::move(page), typed.error());
    const auto answer =
        answer_of(*typed, shown.invoice.lines[i], shown.invoice.ids[i], context.today, context.reader->person);
    if (!answer) return refused(context, std::move(page), answer.error());
    auto change = TRY(context.change());
    const auto entry = answer_lines(change, asked.allowed, shown.invoice, {*answer}, context.shown_at());
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, invoice_address(shown.file.provider, shown.invoice.is.id),
                 fmt::format("Line {} answered", shown.invoice.lines[i].line));
}

}  // namespace kith::commissioning
