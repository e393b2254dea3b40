#include "commissioning/register_file.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::commissioning {

namespace {

enum Column : std::size_t {
    urn,
    name,
    type,
    provider,
    provider_urn,
    owner,
    area,
    postcode,
    places,
    manager,
    rating,
    inspected
};

const std::vector<Heading>& headings() {
    static const std::vector<Heading> all{
        {"urn", true, {"unique reference number"}},
        {"name", true, {"setting name", "home"}},
        {"type", true, {"provision type", "setting type"}},
        {"provider", true, {"organisation which owns the provider", "provider name"}},
        {"provider urn", false, {"organisation urn"}},
        {"owner", false, {"group", "group name"}},
        {"area", true, {"local authority"}},
        {"postcode", false},
        {"places", true, {"max users", "registered places"}},
        {"manager", false, {"registered manager", "registered person"}},
        {"rating", false, {"overall experiences and progress", "overall effectiveness"}},
        {"inspected", false, {"latest inspection date", "inspection date"}}};
    return all;
}

std::optional<std::string> some(std::string_view cell) {
    auto words = clean(cell);
    return words.empty() ? std::nullopt : std::optional{std::move(words)};
}

/// By our code or our words, and by what the register calls the same.
std::optional<HomeKind> kind_in(std::string_view cell) {
    const auto said = fold(cell);
    for (const auto& word : words_of<HomeKind>)
        if (said == fold(word.words) || said == fold(word.code)) return word.value;
    if (said == "childrens home" || said == "children s home") return HomeKind::childrens_home;
    if (said.starts_with("secure")) return HomeKind::secure_home;
    if (said.starts_with("supported accommodation")) return HomeKind::supported_accommodation;
    if (said.starts_with("residential special school")) return HomeKind::residential_school;
    return {};
}

std::optional<homes::Rating> rating_in(std::string_view cell) {
    const auto said = fold(cell);
    for (const auto& word : words_of<homes::Rating>)
        if (said == fold(word.words) || said == fold(word.code)) return word.value;
    if (said == "requires improvement") return homes::Rating::requires_improvement;
    return {};
}

int number_in(std::string_view cell) {
    if (cell.empty() || cell.size() > 3 || !std::ranges::all_of(cell, is_digit)) return -1;
    int number = 0;
    for (const char c : cell) number = number * 10 + (c - '0');
    return number;
}

/// The judgement and its day; what is wrong with them as words.
std::string read_inspection(const HeadedCsv& file, RegisterRow& row) {
    const auto said = file.cell(rating);
    if (!said.empty()) {
        row.rating = rating_in(said);
        if (!row.rating) return fmt::format("\"{}\" is no judgement of Ofsted", clean(said));
    }
    const auto day = file.cell(inspected);
    if (!day.empty()) {
        row.inspected = day_in(day);
        if (!row.inspected) return fmt::format("\"{}\" is no day of inspection. Write it like 1/3/2026", clean(day));
    }
    if (row.rating && !row.inspected) return "It has a rating and no day of inspection";
    return {};
}

std::string read_row(const HeadedCsv& file, RegisterRow& row) {
    row.line = file.line();
    row.urn = upper(clean(file.cell(urn)));
    if (row.urn.empty() || row.urn.size() > 20) return "It has no URN, by which homes are told apart";
    row.name = clean(file.cell(name));
    if (row.name.empty()) return fmt::format("{} has no name", row.urn);
    const auto kind = kind_in(file.cell(type));
    if (!kind || is_family(*kind))
        return fmt::format("\"{}\" is no kind of home with staff: for example, write Children's home",
                           clean(file.cell(type)));
    row.kind = *kind;
    row.provider = clean(file.cell(provider));
    if (row.provider.empty()) return fmt::format("{} has no provider", row.urn);
    row.provider_urn = some(file.cell(provider_urn));
    row.owner = some(file.cell(owner));
    row.area = clean(file.cell(area));
    if (row.area.empty()) return fmt::format("{} has no area: write the local authority it stands in", row.urn);
    if (const auto code = file.cell(postcode); !code.empty()) {
        if (code.size() > 10) return fmt::format("\"{}\" is no postcode", clean(code));
        row.postcode = upper(clean(code));
    }
    row.places = number_in(file.cell(places));
    if (row.places < 1 || row.places > 60)
        return fmt::format("\"{}\" is no number of places from 1 to 60", clean(file.cell(places)));
    row.manager = some(file.cell(manager));
    if (row.manager && fold(*row.manager) == "vacant") row.manager.reset();
    return read_inspection(file, row);
}

RegisterRow blank() { return {0, {}, {}, HomeKind::childrens_home, {}, {}, {}, {}, {}, 0, {}, {}, {}}; }

/// What the register says otherwise than the record. An earlier inspection than the one recorded changes nothing.
std::vector<std::string> changes(const RecordedHome& recorded, const RegisterRow& row) {
    std::vector<std::string> words;
    const auto put = [&](std::string_view what, std::string_view was, std::string_view is) {
        if (was != is)
            words.push_back(
                fmt::format("{}: {} is now {}", what, was.empty() ? "none" : was, is.empty() ? "none" : is));
    };
    put("Name", recorded.name, row.name);
    put("Kind", in_words(recorded.kind), in_words(row.kind));
    if (fold(recorded.provider) != fold(row.provider)) put("Provider", recorded.provider, row.provider);
    put("Area", recorded.area, row.area);
    put("Postcode", recorded.postcode.value_or(""), row.postcode.value_or(recorded.postcode.value_or("")));
    put("Places", std::to_string(recorded.places), std::to_string(row.places));
    put("Registered manager", recorded.manager.value_or("vacant"), row.manager.value_or("vacant"));
    const bool later = row.inspected && (!recorded.inspected || *row.inspected > *recorded.inspected);
    if (row.rating && later)
        words.push_back(fmt::format("Inspected on {}: {}", row.inspected->in_words(), lower(in_words(*row.rating))));
    return words;
}

}  // namespace

Result<RegisterFile> read_register(std::string_view text) {
    auto file = TRY(HeadedCsv::open(text, headings()));
    RegisterFile read;
    std::unordered_map<std::string, int> seen;
    while (file.next(read.wrong)) {
        auto row = blank();
        auto wrong = read_row(file, row);
        if (wrong.empty())
            if (const auto [at, first] = seen.emplace(row.urn, row.line); !first)
                wrong = fmt::format("{} is on line {} already", row.urn, at->second);
        if (wrong.empty())
            read.rows.push_back(std::move(row));
        else {
            read.wrong.push_back({file.line(), std::move(wrong)});
            read.refused.push_back(std::move(row.urn));
        }
    }
    std::ranges::stable_sort(read.wrong, {}, &RowWrong::line);
    return read;
}

RegisterDifference difference(const RegisterFile& file, const std::vector<RecordedHome>& recorded, Date today) {
    std::unordered_map<std::string, const RecordedHome*> by_urn;
    for (const auto& home : recorded)
        if (home.open(today) && !home.urn.empty() && !is_family(home.kind)) by_urn.emplace(home.urn, &home);
    RegisterDifference found;
    for (const auto& row : file.rows) {
        const auto at = by_urn.find(row.urn);
        if (at == by_urn.end()) {
            found.added.push_back(&row);
            continue;
        }
        auto words = changes(*at->second, row);
        if (words.empty())
            ++found.same;
        else
            found.changed.push_back({at->second->home, &row, std::move(words)});
        by_urn.erase(at);
    }
    for (const auto& number : file.refused) by_urn.erase(number);
    for (const auto& home : recorded)
        if (by_urn.contains(home.urn) && by_urn[home.urn] == &home) found.gone.push_back(&home);
    return found;
}

}  // namespace kith::commissioning
