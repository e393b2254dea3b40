#include "warnings/rules.h"

#include "kernel/core/text.h"
#include "warnings/law.h"

namespace kith::warnings {

Wrong wrong_day(Date until, Date today) {
    if (until <= today) return wrong("until", "Choose a day after today: a warning is looked at again later");
    if (until > today.plus_months(most_months))
        return wrong("until",
                     "No warning stands for more than 12 months before somebody looks at it again: choose an "
                     "earlier day");
    return {};
}

/// Whether the word stands there by itself, or as "the Marls": "Friday" does not name Ida.
static bool stands_as_word(std::string_view said, std::string_view word) {
    for (auto at = said.find(word); at != said.npos; at = said.find(word, at + 1)) {
        auto after = said.substr(at + word.size());
        if (after.starts_with('s')) after.remove_prefix(1);
        if ((at == 0 || !is_letter(said[at - 1])) && (after.empty() || !is_letter(after.front()))) return true;
    }
    return false;
}

/// Whether the words hold a part of the name. Of one or two letters it may be any word.
static bool names_them(std::string_view words, std::string_view name) {
    const auto said = lower(words);
    for (const auto part : split(name, ' '))
        if (part.size() > 2 && stands_as_word(said, lower(part))) return true;
    return false;
}

Wrong contradicts(const NewWarning& typed, std::string_view name, bool home, Date from) {
    if (typed.whose == Whose::home && !home)
        return wrong("whose",
                     "No address of theirs is known today. Record where they live first, or warn of the person");
    if (typed.whose == Whose::home && typed.kind == WarningKind::risk_to_children)
        return wrong("whose", "It is the adult who poses the risk, wherever they are: choose the person");
    const bool seen_beside = typed.whose == Whose::home || typed.kind == WarningKind::risk_to_children;
    if (seen_beside && names_them(typed.to_do, name))
        return wrong("to_do",
                     "This is shown to workers of other families, who may not know whom it is about: say it "
                     "without the name");
    return typed.until ? wrong_day(*typed.until, from) : Wrong{};
}

/// From the day it was recorded, and again from each day on which somebody looked. One that has ended is done.
static std::vector<Occasion> times_to_look(const WarningsFile& file, const Calendar&, Date) {
    std::vector<Occasion> all;
    for (const auto& warning : file.warnings) {
        auto from = warning.value.from;
        auto due = warning.value.until;
        const auto add = [&](std::optional<Date> done, std::string_view what) {
            all.push_back({due, done, from, Span{due - from, Unit::days}, what});
        };
        std::string_view what = "the warning";
        for (const auto& one : file.looked) {
            if (one.value.warning != warning.id) continue;
            add(one.value.on, what);
            from = one.value.on, due = one.value.until, what = "the last look at the warning";
        }
        const auto* ended = file.end_of(warning.id);
        add(ended ? std::optional{ended->value.on} : std::nullopt, what);
    }
    return all;
}

constinit const Duty<WarningsFile> warning_looked_at{
    .terms = {"A warning looked at again", "", law::looked_at_again, Role::social_worker},
    .work_out = times_to_look,
};

static constexpr std::array all_terms{&warning_looked_at.terms};
std::span<const DutyTerms* const> terms() { return all_terms; }

}  // namespace kith::warnings
