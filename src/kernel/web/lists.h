#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/web/content.h"

/// Facts set out to be read: rows, tables, tasks and a timeline.
namespace kith::ui {

struct Action {
    std::string text;  ///< "Change"
    Url to;
    std::string hidden_text;  ///< what it changes, read aloud after it: "date of birth"
};

struct SummaryList {
    struct Row {
        std::string key;
        Content value;
        std::vector<Action> actions = {};
    };
    std::vector<Row> rows;
    std::string card_title = {};  ///< with a title, the list is a card
    std::vector<Action> card_actions = {};
    int card_level = 2;  ///< of the card's heading: 2 or 3
};
Html summary_list(const SummaryList&);

enum class Align { words, number };

/// Columns can be sorted by the reader where there is JavaScript and `sortable` is set: by `sort_by` of each cell.
/// On a narrow screen the table scrolls sideways in a region that the keyboard reaches.
struct Table {
    struct Column {
        std::string title;
        Align align = Align::words;
        bool sortable = false;
    };
    struct Cell {
        Content text;
        std::string sort_by = {};  ///< "2025-03-31" for 31 March 2025; empty: by the words shown
    };
    std::string id;
    std::string caption;  ///< what the table says; also the name of its scrolling region
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  ///< the first cell of a row is its heading
    Size caption_size = Size::medium;
    Content when_empty = {};  ///< shown instead of a table without rows
};
Html table(const Table&);

/// Steps done in any order.
struct TaskList {
    struct Task {
        std::string title;
        std::optional<Url> to;  ///< none: cannot be started yet
        Content status;         ///< words, or a tag
        std::string hint = {};
    };
    std::string id;
    std::vector<Task> tasks;
};
Html task_list(const TaskList&);

/// What happened, newest or oldest first as given.
struct Timeline {
    struct Item {
        std::string title;
        std::string when;     ///< as people read it: "31 March 2025 at 9:41pm"
        std::string machine;  ///< as a program reads it: "2025-03-31T20:41Z"
        Content text = {};
        std::string by = {};  ///< who recorded it
        std::optional<Url> to = {};
    };
    std::vector<Item> items;
    int heading_level = 2;  ///< 2 or 3
};
Html timeline(const Timeline&);

}  // namespace kith::ui
