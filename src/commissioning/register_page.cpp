// The regulator's register, compared with the record: shown before anything is taken over.
#include <fmt/format.h>

#include "commissioning/pages.h"
#include "kernel/core/encoding.h"
#include "kernel/core/text.h"
#include "kernel/site/sent_file.h"
#include "kernel/web/components.h"

namespace kith::commissioning {

namespace {

using AskedToKeep = AskedAll<May::record_provider>;
constexpr std::size_t rows_shown = 200;

Html file_input(const std::string& wrong, std::string_view hint) {
    Attributes about;
    about.add("aria-describedby", wrong.empty() ? "file-hint" : "file-hint file-error");
    return html(
        "<div class=\"govuk-form-group {}\"><label class=\"govuk-label govuk-label--s\" for=\"file\">Choose the file"
        "</label><div id=\"file-hint\" class=\"govuk-hint\">{}</div>{}"
        "<input class=\"govuk-file-upload {}\" id=\"file\" name=\"file\" type=\"file\" accept=\".csv\"{}></div>",
        wrong.empty() ? "" : "govuk-form-group--error", hint,
        wrong.empty() ? Html{} : ui::error_message("file-error", wrong),
        wrong.empty() ? "" : "govuk-file-upload--error", about);
}

Result<Response> choosing_page(const Context& context, const std::string& wrong) {
    const auto hint =
        fmt::format("A CSV file whose first row names its columns: {}. Others are passed over.", register_columns);
    auto body =
        ui::heading({.text = "Compare with the regulator's register", .level = 1, .size = ui::Size::large}) +
        ui::paragraph("You see what is new, what has changed and what is gone before anything is recorded.") +
        form_with_file(context, Url{"/providers/register"}, file_input(wrong, hint) + ui::button({.text = "Compare"}));
    std::vector<Error::Field> errors;
    if (!wrong.empty()) errors.push_back({"file", wrong});
    return page_of(context, {.title = "The regulator's register",
                             .main = std::move(body),
                             .back = "/providers",
                             .errors = ui::error_summary(errors),
                             .status = wrong.empty() ? 200 : 422});
}

Html added_table(const RegisterDifference& found) {
    ui::Table table{.id = "new",
                    .caption = fmt::format("New: {}", plural(static_cast<std::int64_t>(found.added.size()), "home")),
                    .columns = {{"Home"}, {"Provider"}, {"Kind"}, {"Area"}, {"Places", ui::Align::number}},
                    .rows = {},
                    .when_empty = "No home is new."};
    for (const auto* row : found.added) {
        if (table.rows.size() == rows_shown) break;
        table.rows.push_back({{fmt::format("{} ({})", row->name, row->urn), {}},
                              {row->provider, {}},
                              {std::string{in_words(row->kind)}, {}},
                              {row->area, {}},
                              {std::to_string(row->places), {}}});
    }
    return ui::table(table);
}

Html changed_table(const RegisterDifference& found) {
    ui::Table table{
        .id = "changed",
        .caption = fmt::format("Changed: {}", plural(static_cast<std::int64_t>(found.changed.size()), "home")),
        .columns = {{"Home"}, {"What"}},
        .rows = {},
        .when_empty = "No home has changed."};
    for (const auto& one : found.changed) {
        if (table.rows.size() == rows_shown) break;
        std::vector<ui::Content> words{one.words.begin(), one.words.end()};
        table.rows.push_back(
            {{ui::link(fmt::format("{} ({})", one.row->name, one.row->urn), Url{home_address(one.home)}), {}},
             {ui::bullets(words), {}}});
    }
    return ui::table(table);
}

Html gone_table(const RegisterDifference& found) {
    ui::Table table{.id = "gone",
                    .caption = fmt::format("Gone: {}", plural(static_cast<std::int64_t>(found.gone.size()), "home")),
                    .columns = {{"Home"}, {"Provider"}, {"What to do"}},
                    .rows = {},
                    .when_empty = "No home is gone."};
    for (const auto* home : found.gone)
        table.rows.push_back(
            {{fmt::format("{} ({})", home->name, home->urn), {}},
             {home->provider, {}},
             {ui::link("Record that it closes", Url{home_address(home->home) + "/record/ending"}), {}}});
    return ui::table(table);
}

Html wrong_table(const std::vector<RowWrong>& wrong) {
    if (wrong.empty()) return {};
    ui::Table table{.id = "wrong",
                    .caption = fmt::format("Not taken: {}", plural(static_cast<std::int64_t>(wrong.size()), "row")),
                    .columns = {{"Line", ui::Align::number}, {"What is wrong"}},
                    .rows = {}};
    for (const auto& row : wrong) table.rows.push_back({{std::to_string(row.line), {}}, {row.what, {}}});
    return ui::table(table);
}

/// The text goes along with the page, so that what is taken over is what was shown.
Html apply_form(const Context& context, const RegisterDifference& found, const std::string& text) {
    const auto many = static_cast<std::int64_t>(found.added.size() + found.changed.size());
    if (many == 0) return ui::inset_text("Nothing is to be taken over.");
    return ui::form({.action = Url{"/providers/register/apply"},
                     .csrf = context.csrf,
                     .body = ui::hidden_field("register", text) +
                             ui::button({.text = fmt::format("Take over {}", plural(many, "home"))})});
}

Result<std::string> text_sent(const Context& context) {
    const auto sent = sent_file(context.request);
    if (!sent || sent->bytes.empty()) return fail(Fault::invalid, "Choose the file of the register");
    return std::string{TRY(decode(sent->bytes)).text()};
}

}  // namespace

Result<Response> show_register(const AskedToKeep& asked) { return choosing_page(asked.context, {}); }

Result<Response> compare_register(const AskedToKeep& asked) {
    const auto& context = asked.context;
    const auto text = text_sent(context);
    if (!text) return choosing_page(context, text.error().what);
    const auto file = read_register(*text);
    if (!file) return choosing_page(context, file.error().what);
    const auto recorded = TRY(recorded_homes(context.store, asked.allowed, context.today));
    const auto found = difference(*file, recorded, context.today);
    auto body = ui::heading({.text = "What the register says otherwise", .level = 1, .size = ui::Size::large}) +
                ui::paragraph(fmt::format(
                    "{} read: {} the same, {} new, {} changed, {} gone, {} not taken.",
                    plural(static_cast<std::int64_t>(file->rows.size() + file->wrong.size()), "row"), found.same,
                    found.added.size(), found.changed.size(), found.gone.size(), file->wrong.size())) +
                apply_form(context, found, *text) + wrong_table(file->wrong) + changed_table(found) +
                added_table(found) + gone_table(found);
    return page_of(context, {.title = "What the register says otherwise",
                             .main = std::move(body),
                             .back = "/providers/register",
                             .breadth = ui::Breadth::wide});
}

Result<Response> apply_register(const AskedToKeep& asked) {
    const auto& context = asked.context;
    const auto fields = context.request.fields();
    const auto file = read_register(field(fields, "register"));
    if (!file) return choosing_page(context, file.error().what);
    auto change = TRY(context.change());
    // What is recorded is read again under the lock: another may have taken the same register over.
    const auto recorded = TRY(recorded_homes(change.store(), asked.allowed, context.today));
    const auto found = difference(*file, recorded, context.today);
    const auto taken = TRY(take_register(change, *context.reader, found, context.today));
    if (taken.homes + taken.changed == 0) return choosing_page(context, "Nothing is to be taken over");
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, "/providers",
                 fmt::format("Taken over: {} new, {} changed, {} new", plural(taken.homes, "home"), taken.changed,
                             plural(taken.providers, "provider")));
}

}  // namespace kith::commissioning
