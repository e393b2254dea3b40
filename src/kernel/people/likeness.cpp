#include "kernel/people/likeness.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include "kernel/core/text.h"

namespace kith {

// Damerau and Levenshtein's distance where no letter is touched twice, three rows at a time.
int typing_mistakes(std::string_view a, std::string_view b, int most) {
    if (std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size())) > most) return most + 1;
    std::vector<int> before_last(b.size() + 1);
    std::vector<int> last(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        if (*std::ranges::min_element(row) > most) return most + 1;
        before_last.swap(last);
        last.swap(row);
    }
    return std::min(last[b.size()], most + 1);
}

DayLikeness likeness(Date typed, Date kept) {
    if (typed == kept) return DayLikeness::same;
    if (Date::of(typed.year(), typed.day(), typed.month()) == kept) return DayLikeness::swapped;
    const auto a = typed.iso();
    const auto b = kept.iso();
    int differ = 0;
    for (std::size_t i = 0; i < a.size(); ++i) differ += a[i] != b[i] ? 1 : 0;
    return differ == 1 ? DayLikeness::one_digit : DayLikeness::different;
}

namespace {

enum class Alike { exactly, begun, by_sound, nearly, not_at_all };

struct Match {
    Alike alike = Alike::not_at_all;
    bool family = false;
};

constexpr int worth(Alike alike) {
    switch (alike) {
        case Alike::exactly: return worth_of_a_word;
        case Alike::begun: return 20;
        case Alike::by_sound: return 14;
        case Alike::nearly: return 10;
        case Alike::not_at_all: return 0;
    }
    return 0;
}

Alike alike(std::string_view typed, std::string_view kept) {
    if (typed == kept) return Alike::exactly;
    if (typed.size() >= 2 && kept.starts_with(typed)) return Alike::begun;
    if (typed.size() >= 3 && sounds_like(typed) == sounds_like(kept)) return Alike::by_sound;
    const int most = typed.size() >= 7 ? 2 : typed.size() >= 4 ? 1 : 0;
    return typing_mistakes(typed, kept, most) <= most ? Alike::nearly : Alike::not_at_all;
}

/// The best place for a typed word among the name's, which is then taken.
Match place(const std::string& typed, std::vector<std::pair<std::string_view, bool>>& name_words) {
    Match best;
    auto at = name_words.end();
    for (auto word = name_words.begin(); word != name_words.end(); ++word) {
        const auto how = alike(typed, word->first);
        if (worth(how) > worth(best.alike)) {
            best = {how, word->second};
            at = word;
        }
    }
    if (at != name_words.end()) name_words.erase(at);
    return best;
}

std::string shown(const std::string& typed) {
    auto word = typed;
    word.front() = upper(word.front());
    return word;
}

std::string reason(const Match& match, const Name& name, const std::string& typed) {
    const auto which =
        match.family ? fmt::format("Family name {}", name.family) : fmt::format("Given name {}", name.given);
    switch (match.alike) {
        case Alike::exactly: return which;
        case Alike::begun: return fmt::format("{} begins with {}", which, shown(typed));
        case Alike::by_sound: return fmt::format("{} sounds like {}", which, shown(typed));
        case Alike::nearly: return fmt::format("{} is nearly {}", which, shown(typed));
        case Alike::not_at_all: break;
    }
    return {};
}

std::vector<std::pair<std::string_view, bool>> words_of_name(const Name& name) {
    std::vector<std::pair<std::string_view, bool>> words;
    for (const auto word : split(name.family_fold, ' ')) words.emplace_back(word, true);
    for (const auto word : split(name.given_fold, ' ')) words.emplace_back(word, false);
    return words;
}

std::optional<std::string> other_name(const Name& name) {
    if (name.kind == NameKind::also_known_as) return fmt::format("Also known as {}", name.whole());
    if (name.kind == NameKind::birth) return fmt::format("Called {} at birth", name.whole());
    if (name.kind == NameKind::former || name.ends) return fmt::format("Was called {}", name.whole());
    return {};
}

}  // namespace

Fit fit(const Wanted& wanted, const Name& name) {
    Fit fit;
    auto free = words_of_name(name);
    for (const auto& typed : wanted.names) {
        const auto match = place(typed, free);
        if (match.alike == Alike::not_at_all) {
            fit.score -= 10;
            continue;
        }
        ++fit.words;
        // Of "Ana Fernley" and "Fernley Ana", the one in the order typed comes first.
        const bool last = &typed == &wanted.names.back();
        fit.score += worth(match.alike) + (match.family == last ? 2 : 0);
        auto why = reason(match, name, typed);
        if (std::ranges::find(fit.reasons, why) == fit.reasons.end()) fit.reasons.push_back(std::move(why));
    }
    if (const auto other = other_name(name); other && fit.words > 0) {
        fit.score -= 3;
        fit.reasons.insert(fit.reasons.begin(), *other);
    }
    return fit;
}

void add_born(Fit& fit, const Wanted& wanted, std::optional<Date> born) {
    if (!wanted.born || !born) return;
    const auto words = born->in_words();
    switch (likeness(*wanted.born, *born)) {
        case DayLikeness::same:
            fit.score += 40;
            fit.reasons.push_back("Born " + words);
            return;
        case DayLikeness::swapped:
            fit.score += 25;
            fit.reasons.push_back("Born " + words + ": day and month are the other way round");
            return;
        case DayLikeness::one_digit:
            fit.score += 20;
            fit.reasons.push_back("Born " + words + ": one digit differs");
            return;
        case DayLikeness::different: fit.score -= 25; return;
    }
}

}  // namespace kith
