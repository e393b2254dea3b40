#include "recruitment/pack.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith::recruitment {

/// Letters as they belong to a word; a byte beyond ASCII is part of one.
static bool in_word(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80 || c == '-'; }

static std::vector<std::string> parts_of(std::string_view name) {
    std::vector<std::string> parts;
    for (const auto part : split(name, ' '))
        if (!part.empty()) parts.push_back(lower(part));
    return parts;
}

Redaction::Redaction(const std::vector<std::string>& kept) {
    for (const auto& name : kept)
        for (auto& part : parts_of(name)) kept_.push_back(std::move(part));
}

void Redaction::hide(std::string_view name, std::string_view stands_for) {
    constexpr std::size_t shortest = 3;  // "Mr", "Dr" and initials tell nobody's name, and are in many other words
    const auto parts = parts_of(name);
    if (parts.size() > 1) words_.push_back({lower(trim(name)), std::string{stands_for}});
    for (const auto& part : parts)
        if (part.size() >= shortest && std::ranges::find(kept_, part) == kept_.end())
            words_.push_back({part, std::string{stands_for}});
    std::ranges::stable_sort(words_, std::greater{}, [](const Word& word) { return word.folded.size(); });
}

std::string Redaction::of(std::string_view text) const {
    const auto low = lower(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = at == 0 || !in_word(text[at - 1]);
        const Word* found = nullptr;
        if (begins && in_word(text[at]))
            for (const auto& word : words_) {
                const auto end = at + word.folded.size();
                if (low.compare(at, word.folded.size(), word.folded) == 0 &&
                    (end >= text.size() || !in_word(text[end]))) {
                    found = &word;
                    break;
                }
            }
        if (found) {
            out += found->stands_for;
            at += found->folded.size();
        } else {
            out += text[at++];
        }
    }
    return out;
}

namespace {

std::string who(HouseholdTie tie) {
    switch (tie) {
        case HouseholdTie::co_applicant: return "Applies with them";
        case HouseholdTie::partner: return "Their partner";
        case HouseholdTie::child: return "Their child";
        case HouseholdTie::grown_child: return "Their grown-up child";
        case HouseholdTie::parent: return "Their parent";
        case HouseholdTie::relative: return "A relative";
        case HouseholdTie::lodger: return "A lodger or friend";
        case HouseholdTie::other: return "Someone else at home";
    }
    return "";
}

std::string age_of(const HouseholdMember& member, Date day) {
    return member.born ? fmt::format("aged {}", member.born->age_on(day)) : "age not recorded";
}

/// The same words for two children would make one of them: each has a number where there are several.
std::string numbered(const ApplicationFile& file, const Fact<HouseholdMember>& fact) {
    int of = 0, all = 0;
    for (const auto& other : file.household)
        if (other.value.tie == fact.value.tie) {
            ++all;
            if (other.id <= fact.id) ++of;
        }
    return all > 1 ? fmt::format("{} ({})", who(fact.value.tie), of) : who(fact.value.tie);
}

std::string standing_of(const CheckLine& line) {
    using enum CheckLine::State;
    switch (line.state) {
        case not_asked: return "Not asked for";
        case waiting: return "Not back yet";
        case expired: return "Run out";
        case in: break;
    }
    auto words = std::string{in_words(line.received->outcome)};
    if (line.received->made_for)
        words += fmt::format(", made on {} for another agency", line.received->made().in_words());
    return words;
}

}  // namespace

Pack pack_of(const ApplicationFile& file, Date day, const std::vector<Pack::Line>& others) {
    std::vector<std::string> applicants{file.name};
    for (const auto& fact : file.household)
        if (fact.value.tie == HouseholdTie::co_applicant) applicants.push_back(fact.value.name);
    Redaction redaction{applicants};
    Pack pack{.applicant = file.name, .meets = {}, .household = {}, .checks = {}, .texts = {}};
    for (std::size_t i = 0; i < file.referees.size(); ++i)
        redaction.hide(file.referees[i].value.name, fmt::format("Referee {}", i + 1));
    for (const auto& fact : file.household) {
        const bool applies = fact.value.tie == HouseholdTie::co_applicant;
        const auto label = numbered(file, fact);
        if (!applies) redaction.hide(fact.value.name, label);
        pack.household.push_back({label, applies ? fmt::format("{}, {}", fact.value.name, age_of(fact.value, day))
                                                 : age_of(fact.value, day)});
    }
    for (const auto& other : others) redaction.hide(other.what, other.words);
    if (!file.panels.empty()) pack.meets = file.panels.back().value.on;
    for (const auto& line : checks_of(file, day)) {
        const auto words = line.received && line.received->words ? ". " + redaction.of(*line.received->words) : "";
        const auto about = line.kind == CheckKind::other ? std::string{"another check"} : redaction.of(line.about);
        pack.checks.push_back({fmt::format("{}: {}", in_words(line.kind), about), standing_of(line) + words});
    }
    for (const auto& fact : file.stage_one)
        pack.texts.push_back({"End of stage 1, " + fact.value.on.in_words(), redaction.of(fact.value.reasons)});
    for (const auto& fact : file.reports)
        pack.texts.push_back({fmt::format("{}, {}", in_words(fact.value.kind), fact.value.on.in_words()),
                              redaction.of(fact.value.words)});
    for (const auto& fact : file.comments)
        pack.texts.push_back(
            {"What they say of the report, " + fact.value.on.in_words(), redaction.of(fact.value.words)});
    for (const auto& fact : file.representations)
        pack.texts.push_back(
            {"Why they think the proposal is wrong, " + fact.value.on.in_words(), redaction.of(fact.value.words)});
    return pack;
}

}  // namespace kith::recruitment
