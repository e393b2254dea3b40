#include "kernel/people/search.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/likeness.h"
#include "kernel/people/names.h"

namespace kith {

namespace {

constexpr int most_rows = 200;  ///< of one look-up: a name shared by more says too little by itself
constexpr std::size_t most_words = 4;
constexpr std::size_t fewest_letters = 3;  ///< for which a look-up by a sound or a beginning is worth its time
constexpr int worth_of_identifier = 1000;
constexpr int worth_of_postcode = 15;

struct Candidate {
    Hit hit{PersonId{1}, {}, {}, {}, 0, {}};
    int words = 0;
    int by_name = std::numeric_limits<int>::min();
    Fit fit;
    bool numbered = false;  ///< found by an identifier
    bool housed = false;    ///< found by a postcode
};

/// After every text that begins with `text`, in the order of bytes; names folded or by sound are ASCII letters, digits
/// and spaces, all before "~".
std::string beyond(const std::string& text) { return text + "~"; }

class Search {
public:
    Search(const Store& store, const LeaveOfAll& leave, const Wanted& wanted, int limit)
        : store_{store}, leave_{leave}, wanted_{wanted}, limit_{static_cast<std::size_t>(limit)} {
        if (wanted_.names.size() > most_words) wanted_.names.resize(most_words);
    }

    Result<std::vector<Hit>> run() {
        TRY(by_identifier());
        TRY(by_postcode());
        TRY(by_born());
        if (wanted_.names.size() == 1) TRY(by_one_word(wanted_.names.front()));
        if (wanted_.names.size() > 1) TRY(by_pairs());
        return best();
    }

private:
    Result<void> by_identifier() {
        if (!wanted_.identifier) return {};
        const auto& typed = *wanted_.identifier;
        return each(
            "join people_identifier i on i.authority = n.authority and i.about = n.about and i.retired_by is null",
            " and i.value in ($2, $3, $4)", {typed, upper(typed), lower(typed)}, "i.kind, i.value",
            [](Candidate& found, const Row& row) {
                if (std::exchange(found.numbered, true)) return;
                found.fit.reasons.push_back(
                    fmt::format("{} {}", in_words(Cell<IdentifierKind>::read(row, 15)), row.text(16)));
            });
    }

    Result<void> by_postcode() {
        if (!wanted_.postcode) return {};
        return each(
            "join people_residence a on a.authority = n.authority and a.about = n.about and a.retired_by is null",
            " and a.postcode = $2 and a.withheld = 0", {*wanted_.postcode}, "a.postcode, a.ends",
            [](Candidate& found, const Row& row) {
                if (std::exchange(found.housed, true)) return;
                found.fit.reasons.push_back(fmt::format("{} at {}", row.null(16) ? "Lives" : "Lived", row.text(15)));
            });
    }

    Result<void> by_born() {
        if (!wanted_.born) return {};
        const auto day = *wanted_.born;
        const auto swapped = Date::of(day.year(), day.day(), day.month()).value_or(day);
        return each("", " and p.born in ($2, $3)", {day, swapped});
    }

    Result<void> by_one_word(const std::string& word) {
        TRY(range("family_fold", word));
        TRY(range("given_fold", word));
        TRY(each("", " and n.family_end = $2", {word}));
        TRY(each("", " and n.given_end = $2", {word}));
        if (found_enough() || word.size() < fewest_letters) return {};
        const auto sound = sounds_like(word);
        TRY(each("", " and n.family_sound = $2", {sound}));
        TRY(each("", " and n.given_sound = $2", {sound}));
        // A slip after the first three letters.
        TRY(range("family_fold", word.substr(0, fewest_letters)));
        return range("given_fold", word.substr(0, fewest_letters));
    }

    Result<void> by_pairs() {
        for (const auto& [family, given] : pairs()) {
            TRY(right_and_begun("family_fold", family, "given_fold", given));
            TRY(right_and_longer("given_fold", given, "family_fold", family));
            TRY(right_and_begun("family_end", family, "given_fold", given));
        }
        if (found_enough()) return {};
        for (const auto& [family, given] : pairs()) {
            if (family.size() >= fewest_letters) TRY(both_begun(family, given));
            TRY(right_and_begun("family_sound", sounds_like(family), "given_sound", sounds_like(given)));
            // One of the two is right, and the other has at least its first letter.
            TRY(right_and_begun("family_fold", family, "given_fold", given.substr(0, 1)));
            TRY(right_and_begun("given_fold", given, "family_fold", family.substr(0, 1)));
        }
        return {};
    }

    /// Whether there are as many as will be shown whose every word is right, or one of that very birthday whose every
    /// word fits in some way: looking further would only add worse.
    bool found_enough() const {
        const auto words = static_cast<int>(wanted_.names.size());
        std::size_t fitting = 0;
        for (const auto& [id, found] : candidates_) {
            if (found.words == words && wanted_.born && found.hit.born == wanted_.born) return true;
            if (found.by_name >= worth_of_a_word * words && ++fitting >= limit_) return true;
        }
        return false;
    }

    std::vector<std::pair<std::string, std::string>> pairs() const {
        std::vector<std::pair<std::string, std::string>> made;
        for (const auto& family : wanted_.names)
            for (const auto& given : wanted_.names)
                if (&family != &given) made.emplace_back(family, given);
        return made;
    }

    Result<void> range(std::string_view column, const std::string& begun) {
        return each("", fmt::format(" and n.{0} >= $2 and n.{0} < $3", column), {begun, beyond(begun)});
    }
    /// Many share the beginning of a family name: they are narrowed within the index, and only those left are read.
    Result<void> both_begun(const std::string& family, const std::string& given) {
        return each(fmt::format("join (select authority, about, fact, entered_by from people_name where authority = $1"
                                " and family_fold >= $2 and family_fold < $3 and given_fold >= $4 and given_fold < $5"
                                " limit {}) k on k.authority = n.authority and k.about = n.about and k.fact = n.fact"
                                " and k.entered_by = n.entered_by",
                                most_rows),
                    "", {family, beyond(family), given, beyond(given)});
    }
    /// By an index of the two columns: as many rows are read as are found.
    Result<void> right_and_begun(std::string_view right, const std::string& word, std::string_view other,
                                 const std::string& begun) {
        return each("", fmt::format(" and n.{0} = $2 and n.{1} >= $3 and n.{1} < $4", right, other),
                    {word, begun, beyond(begun)});
    }

    /// As right_and_begun, without those found by the right other word.
    Result<void> right_and_longer(std::string_view right, const std::string& word, std::string_view other,
                                  const std::string& begun) {
        return each("", fmt::format(" and n.{0} = $2 and n.{1} > $3 and n.{1} < $4", right, other),
                    {word, begun, beyond(begun)});
    }

    /// Every name held true, with its person, that meets the condition. Columns: 0 whose, 1 to 11 the name, 12 born, 13
    /// sex, 14 the fact, then those of `more`.
    Result<void> each(std::string_view join, std::string_view condition, std::vector<Param> params,
                      std::string_view more = {}, const std::function<void(Candidate&, const Row&)>& visit = {}) {
        params.insert(params.begin(), leave_.authority());
        const auto sql = fmt::format(
            "select n.about, n.kind, n.given, n.family, n.starts, n.ends, n.given_fold, n.family_fold, n.given_sound,"
            " n.family_sound, n.given_end, n.family_end, p.born, p.sex, n.fact{}{} from people_name n"
            " join people_person p on p.authority = n.authority and p.about = n.about and p.retired_by is null {}"
            " where n.authority = $1 and n.retired_by is null{} limit {}",
            more.empty() ? "" : ", ", more, join, condition, most_rows);
        return store_.each(sql, params, [&](const Row& row) {
            auto& found = candidate(row);
            if (visit) visit(found, row);
        });
    }

    Candidate& candidate(const Row& row) {
        const auto id = row.id<PersonId>(0);
        const auto [at, is_new] = candidates_.try_emplace(id, Candidate{});
        auto& found = at->second;
        // One look-up finds much of what another found: a name is weighed once.
        if (!weighed_.insert(row.id<FactId>(14)).second) return found;
        const auto name = read_values<Name>(row, 1);
        if (is_new)
            found.hit = {
                id, name.whole(), Cell<std::optional<Date>>::read(row, 12), Cell<std::optional<Sex>>::read(row, 13), 0,
                {}};
        const auto fits = fit(wanted_, name);
        if (fits.score > found.by_name) {
            found.by_name = fits.score;
            found.words = fits.words;
            found.hit.reasons = fits.reasons;
        }
        return found;
    }

    /// Whether there is enough to show: every word fits; or all but one, and something besides the name.
    bool enough(const Candidate& found) const {
        const auto words = static_cast<int>(wanted_.names.size());
        if (found.numbered || found.words == words) return true;
        const bool born =
            wanted_.born && found.hit.born && likeness(*wanted_.born, *found.hit.born) != DayLikeness::different;
        return (born || found.housed) && found.words >= 1 && found.words >= words - 1;
    }

    static void complete(Candidate& found, const Wanted& wanted) {
        Fit born;
        add_born(born, wanted, found.hit.born);
        found.hit.score = found.by_name + born.score + (found.numbered ? worth_of_identifier : 0) +
                          (found.housed ? worth_of_postcode : 0);
        auto& reasons = found.hit.reasons;
        reasons.insert(reasons.end(), born.reasons.begin(), born.reasons.end());
        reasons.insert(found.numbered ? reasons.begin() : reasons.end(), found.fit.reasons.begin(),
                       found.fit.reasons.end());
    }

    Result<std::vector<Hit>> best() {
        std::vector<Hit> hits;
        for (auto& [id, found] : candidates_) {
            if (!enough(found)) continue;
            complete(found, wanted_);
            hits.push_back(std::move(found.hit));
        }
        const auto better = [](const Hit& a, const Hit& b) {
            return std::tuple{-a.score, a.name, a.id} < std::tuple{-b.score, b.name, b.id};
        };
        std::ranges::sort(hits, better);
        hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(std::min(hits.size(), limit_)), hits.end());
        TRY(name_as_used(hits));
        return hits;
    }

    /// Each is shown by the name they use, whichever name was found.
    Result<void> name_as_used(std::vector<Hit>& hits) const {
        std::vector<PersonId> people;
        for (const auto& hit : hits) people.push_back(hit.id);
        const auto names = TRY(names_in(store_, leave_, people));
        for (auto& hit : hits) hit.name = names.at(hit.id);
        return {};
    }

    const Store& store_;
    const LeaveOfAll& leave_;
    Wanted wanted_;
    std::size_t limit_;
    std::unordered_map<PersonId, Candidate> candidates_;
    std::unordered_set<FactId> weighed_;
};

}  // namespace

Result<Searched> search_people(const Store& store, const LeaveOfAll& leave, const Wanted& wanted, int limit) {
    check(limit >= 1 && limit <= 100, "A search shows between 1 and 100 people.");
    if (wanted.empty()) return Searched{wanted, {}, false};
    return Searched{wanted, TRY((Search{store, leave, wanted, limit}.run())), false};
}

}  // namespace kith
