#include "returns/ssda903_remarks.h"

#include <fmt/core.h>

#include "kernel/core/text.h"

namespace kith::returns {

std::string shown(std::string_view value) {
    constexpr std::size_t most = 60;
    std::string text{value.substr(0, most)};
    for (auto& c : text)
        if (static_cast<unsigned char>(c) < ' ') c = ' ';
    if (value.size() > most) text += "...";
    return text;
}

void Remarks::begin_row(Table table, Source source) {
    table_ = table;
    source_ = source;
    dated_before_row_ = dated_.size();
    refused_ = false;
}

void Remarks::add(Weight weight, std::string_view column, std::string_view value, std::string sentence) {
    if (weight == Weight::refused) refused_ = true;
    findings_.push_back({weight, table_, source_, column, shown(value), std::move(sentence)});
}

void Remarks::note(const Column& column, std::string_view value, std::string sentence) {
    add(Weight::note, column.name, value, std::move(sentence));
}

void Remarks::note_row(Weight weight, std::string sentence) { add(weight, {}, {}, std::move(sentence)); }

void Remarks::blank(const Column& column) {
    if (column.need == Need::essential)
        add(Weight::refused, column.name, {}, fmt::format("{} is blank. Write {}.", column.name, column.meaning));
    else if (column.need == Need::expected)
        add(Weight::note, column.name, {},
            fmt::format("{} is blank, and the DfE asks for it. Write {} if it is known.", column.name, column.meaning));
}

void Remarks::unreadable(const Column& column, std::string_view value, std::string sentence) {
    const bool fatal = column.need == Need::essential || column.need == Need::if_given;
    if (!fatal) sentence += " The value is left out.";
    add(fatal ? Weight::refused : Weight::left_out, column.name, value, std::move(sentence));
}

void Remarks::refuse(const Column& column, std::string_view value, std::string sentence) {
    add(Weight::refused, column.name, value, std::move(sentence));
}

void Remarks::refuse_row(std::string sentence) { add(Weight::refused, {}, {}, std::move(sentence)); }

void Remarks::dated_code(const Column& column, const CodeWord& word) {
    dated_.push_back({table_, source_, &column, &word});
}

}  // namespace kith::returns
