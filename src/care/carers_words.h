#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "care/file.h"

/// The carer's direct say. A plan or a review of a child who lives with a family has the carer's view in words; it
/// cannot be left out. Where a child lives with no such carer the question is not asked.
namespace kith::care {

/// A plan or review in which the carer is heard.
template <class T>
concept HearsCarer = requires(const T& fact) {
    fact.carers_view;
    fact.on;
};

inline bool heard(const std::string& view) { return view.find_first_not_of(" \t\r\n") != view.npos; }
inline bool heard(const std::optional<std::string>& view) { return view && heard(*view); }

/// Whether the child lives on a day with foster carers, family and friends who foster, or those who will adopt. A
/// hospital or a holiday does not change who their carers are.
bool lives_with_carers(const CareFile& file, Date day);

/// What a carer of the present home has written since the last fact of a kind was entered; null if nothing.
const Fact<CarerSaid>* said_since(const CareFile& file, std::optional<EntryNumber> last, Date today);

template <class T>
const Fact<CarerSaid>* carers_words(const CareFile& file, const std::vector<Fact<T>>& before, Date today) {
    std::optional<EntryNumber> last;
    for (const auto& fact : before)
        if (!last || fact.entered_by > *last) last = fact.entered_by;
    return said_since(file, last, today);
}

/// The same as words to begin with; empty if there are none.
template <class T>
std::string carers_own(const CareFile& file, const std::vector<Fact<T>>& before, Date today) {
    const auto* said = carers_words(file, before, today);
    return said ? said->value.words : std::string{};
}

/// What to say where the carer's view is left out of what must have it; nothing if it is there, or none is asked.
std::optional<Error::Field> carer_left_out(const CareFile& file, Date on, bool heard);

inline constexpr std::string_view carers_question = "carers_view";

}  // namespace kith::care
