#include "kernel/web/lists.h"

#include "kernel/core/result.h"

namespace kith::ui {

namespace {

Html action_link(const Action& action) {
    return html("<a class=\"govuk-link\" href=\"{}\">{}<span class=\"govuk-visually-hidden\"> {}</span></a>", action.to,
                action.text, action.hidden_text);
}

/// One action stands alone, several are a list: so a screen reader says how many there are.
Html row_actions(const std::vector<Action>& actions) {
    if (actions.size() == 1) return action_link(actions.front());
    Html items;
    for (const auto& action : actions)
        append(items, "<li class=\"govuk-summary-list__actions-list-item\">{}</li>", action_link(action));
    return html("<ul class=\"govuk-summary-list__actions-list\">{}</ul>", items);
}

bool any_actions(const SummaryList& list) {
    for (const auto& row : list.rows)
        if (!row.actions.empty()) return true;
    return false;
}

Html card(const SummaryList& list, const Html& rows) {
    check(list.card_level == 2 || list.card_level == 3, "A card's heading has level 2 or 3.");
    auto title = list.card_level == 2 ? html("<h2 class=\"govuk-summary-card__title\">{}</h2>", list.card_title)
                                      : html("<h3 class=\"govuk-summary-card__title\">{}</h3>", list.card_title);
    if (list.card_actions.size() == 1)
        append(title, "<div class=\"govuk-summary-card__actions\">{}</div>", action_link(list.card_actions.front()));
    if (list.card_actions.size() > 1) {
        Html items;
        for (const auto& action : list.card_actions)
            append(items, "<li class=\"govuk-summary-card__action\">{}</li>", action_link(action));
        append(title, "<ul class=\"govuk-summary-card__actions\">{}</ul>", items);
    }
    return html(
        "<div class=\"govuk-summary-card\"><div class=\"govuk-summary-card__title-wrapper\">{}</div>"
        "<div class=\"govuk-summary-card__content\">{}</div></div>",
        title, rows);
}

constexpr std::string_view caption_class(Size size) {
    switch (size) {
        case Size::small: return "govuk-table__caption--s";
        case Size::medium: return "govuk-table__caption--m";
        case Size::large: return "govuk-table__caption--l";
        case Size::extra_large: return "govuk-table__caption--xl";
    }
    throw "A size has no class.";
}

Html table_head(const std::vector<Table::Column>& columns) {
    Html cells;
    for (const auto& column : columns) {
        Attributes sort;
        if (column.sortable) sort.add("aria-sort", "none");
        append(cells, "<th scope=\"col\" class=\"govuk-table__header{}\"{}>{}</th>",
               column.align == Align::number ? " govuk-table__header--numeric" : "", sort, column.title);
    }
    return html("<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">{}</tr></thead>", cells);
}

/// More than fit on a telephone side by side: there each row becomes a block, and each cell says its column.
bool stacks(const Table& t) { return t.columns.size() > 2; }

void append_row(Html& rows, const Table& t, const std::vector<Table::Cell>& row) {
    check(row.size() == t.columns.size(), "A row of a table has one cell for each column.");
    Html cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
        auto sort = Attributes{}.add_if_any("data-sort-value", row[i].sort_by);
        if (stacks(t)) sort.add_if_any("data-label", t.columns[i].title);
        const bool number = t.columns[i].align == Align::number;
        if (i == 0)
            append(cells, "<th scope=\"row\" class=\"govuk-table__header govuk-!-font-weight-regular{}\"{}>{}</th>",
                   number ? " govuk-table__header--numeric" : "", sort, row[i].text.html());
        else
            append(cells, "<td class=\"govuk-table__cell{}\"{}>{}</td>", number ? " govuk-table__cell--numeric" : "",
                   sort, row[i].text.html());
    }
    append(rows, "<tr class=\"govuk-table__row\">{}</tr>", cells);
}

}  // namespace

Html summary_list(const SummaryList& list) {
    const bool any = any_actions(list);
    Html rows;
    for (const auto& row : list.rows) {
        Html actions;
        if (!row.actions.empty())
            append(actions, "<dd class=\"govuk-summary-list__actions\">{}</dd>", row_actions(row.actions));
        append(rows,
               "<div class=\"govuk-summary-list__row{}\"><dt class=\"govuk-summary-list__key\">{}</dt>"
               "<dd class=\"govuk-summary-list__value\">{}</dd>{}</div>",
               any && row.actions.empty() ? " govuk-summary-list__row--no-actions" : "", row.key, row.value.html(),
               actions);
    }
    auto made = html("<dl class=\"govuk-summary-list\">{}</dl>", rows);
    return list.card_title.empty() ? made : card(list, made);
}

Html table(const Table& t) {
    if (t.rows.empty() && !t.when_empty.empty()) return paragraph(t.when_empty);
    Html rows;
    for (const auto& row : t.rows) append_row(rows, t, row);
    Attributes module;
    for (const auto& column : t.columns)
        if (column.sortable) {
            module.add("data-module", "moj-sortable-table");
            break;
        }
    return html(
        "<div class=\"kith-scroll\" role=\"region\" aria-labelledby=\"{}-caption\" tabindex=\"0\">"
        "<table class=\"govuk-table{}\" id=\"{}\"{}><caption id=\"{}-caption\" class=\"govuk-table__caption "
        "{}\">{}</caption>"
        "{}<tbody class=\"govuk-table__body\">{}</tbody></table></div>",
        t.id, stacks(t) ? " kith-table--stacks" : "", t.id, module, t.id, caption_class(t.caption_size), t.caption,
        table_head(t.columns), rows);
}

Html task_list(const TaskList& list) {
    Html items;
    int number = 1;
    for (const auto& task : list.tasks) {
        const auto id = list.id + "-" + std::to_string(number++);
        Html hint;
        if (!task.hint.empty())
            append(hint, "<div id=\"{}-hint\" class=\"govuk-task-list__hint\">{}</div>", id, task.hint);
        Html title = html("<div>{}</div>", task.title);
        if (task.to)
            title = html(
                "<a class=\"govuk-link govuk-task-list__link\" href=\"{}\" aria-describedby=\"{}{}-status\">{}</a>",
                *task.to, task.hint.empty() ? std::string{} : id + "-hint ", id, task.title);
        append(items,
               "<li class=\"govuk-task-list__item{}\"><div class=\"govuk-task-list__name-and-hint\">{}{}</div>"
               "<div class=\"govuk-task-list__status{}\" id=\"{}-status\">{}</div></li>",
               task.to ? " govuk-task-list__item--with-link" : "", title, hint,
               task.to ? "" : " govuk-task-list__status--cannot-start-yet", id, task.status.html());
    }
    return html("<ul class=\"govuk-task-list\" id=\"{}\">{}</ul>", list.id, items);
}

Html timeline(const Timeline& t) {
    check(t.heading_level == 2 || t.heading_level == 3, "A timeline's headings have level 2 or 3.");
    Html items;
    for (const auto& item : t.items) {
        const auto title = item.to ? link(item.title, *item.to) : html("{}", item.title);
        auto head = t.heading_level == 2 ? html("<h2 class=\"moj-timeline__title\">{}</h2>", title)
                                         : html("<h3 class=\"moj-timeline__title\">{}</h3>", title);
        if (!item.by.empty()) append(head, " <p class=\"moj-timeline__byline\">by {}</p>", item.by);
        append(
            items,
            "<div class=\"moj-timeline__item\"><div class=\"moj-timeline__header\">{}</div>"
            "<p class=\"moj-timeline__date\"><time datetime=\"{}\">{}</time></p>"
            "{}</div>",
            head, item.machine, item.when,
            item.text.empty() ? Html{} : html("<div class=\"moj-timeline__description\">{}</div>", item.text.html()));
    }
    return html("<div class=\"moj-timeline\">{}</div>", items);
}

}  // namespace kith::ui
