#include "front_door/file_rows.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/forms/ask.h"

namespace kith::front_door {

namespace {

constexpr int longest_reference = 60;

struct RowTyped {
    std::string reference = {};
    Date received;
    Teller teller = Teller::other;
    std::optional<std::string> name = {}, agency = {}, reach = {};
    bool named = false;
    std::string who = {}, worried = {};
    std::optional<std::string> working = {};
    FamilyKnows family = FamilyKnows::not_known;
};
constexpr Question<RowTyped> row_questions[] = {
    ask_line<&RowTyped::reference>("reference", "reference", {}, longest_reference),
    ask_date<&RowTyped::received>("received", "received"),
    ask_one_of<&RowTyped::teller>("teller", "teller"),
    ask_line<&RowTyped::name>("name", "name", {}, longest_line).optional(),
    ask_line<&RowTyped::agency>("agency", "agency", {}, longest_line).optional(),
    ask_line<&RowTyped::reach>("reach", "reach", {}, longest_line).optional(),
    ask_yes_no<&RowTyped::named>("named", "named").optional(),
    ask_words<&RowTyped::who>("who", "who", {}, longest_who),
    ask_words<&RowTyped::worried>("worried", "worried", {}, longest_words),
    ask_words<&RowTyped::working>("working", "working", {}, longest_words).optional(),
    ask_one_of<&RowTyped::family>("family", "family").optional(),
};
constinit const Form<RowTyped> row_form{"front-door-row", "A row of a file", "Take", row_questions};

/// The code, where the cell has the words.
template <CodeSet Enum>
void to_code(std::string& cell) {
    for (const auto& word : words_of<Enum>)
        if (fold(cell) == fold(word.words) || fold(cell) == fold(word.code)) cell = word.code;
}

std::string in_one_sentence(const Error& error) {
    std::vector<std::string> said;
    for (const auto& wrong : error.fields) said.push_back(fmt::format("{}: {}", wrong.name, wrong.message));
    return said.empty() ? error.what : join(said, ". ");
}

}  // namespace

Result<Worry> worry_of_row(Fields cells, Date today) {
    for (auto& [name, cell] : cells) {
        if (name == "teller") to_code<Teller>(cell);
        if (name == "family") to_code<FamilyKnows>(cell);
        if (name == "named") cell = lower(cell);
    }
    const auto row = row_form.read(cells, {.received = today}, today);
    if (!row) return fail(Fault::invalid, in_one_sentence(row.error()));
    const NewContact contact{row->received, row->teller,  row->name,    row->agency, row->reach,
                             row->named,    row->worried, row->working, row->family, {}};
    if (const auto missing = nobody_to_answer(contact))
        return fail(Fault::invalid, fmt::format("{}: {}", missing->name, missing->message));
    return Worry{row->received, row->teller,  row->name,    row->agency, row->reach, row->named,
                 row->who,      row->worried, row->working, row->family, {},         row->reference};
}

std::string sender_and_reference(const Worry& row) {
    // An agency tells by one name; whoever speaks for none is known by their own.
    const auto sender = row.agency ? *row.agency : row.name.value_or("");
    return fmt::format("{}\n{}\n{}", code(row.teller), fold(trim(sender)), row.source.value_or(""));
}

Result<std::set<std::string>> rows_taken(const Store& store, const LeaveOfAll& leave) {
    const auto all = TRY(store.all(
        table_info<Worry>().select + " w where w.authority = $1 and w.source is not null and w.retired_by is null",
        {leave.authority()}, [](const Row& row) { return sender_and_reference(read_fact<Worry>(row).value); }));
    return std::set<std::string>{all.begin(), all.end()};
}

}  // namespace kith::front_door
