#pragma once

#include <optional>
#include <span>
#include <vector>

#include "kernel/core/date.h"
#include "kernel/core/law.h"
#include "kernel/record/facts.h"

/// How long each kind of record is kept, and why. Kith deletes nothing: the day is the earliest on which the law no
/// longer asks for it to be kept, and people decide what follows.
namespace kith::own_records {

enum class RecordKind { looked_after, adoption, childrens_home, in_need, carer, carer_refused, memories };

/// What it takes to know how long one person's record is kept.
struct Life {
    std::optional<Date> born, died;
    bool looked_after = false, in_home = false, helped = false;
    std::optional<Date> adopted;
    std::optional<Date> last_written;  ///< the last entry that stands about them
    int years_in_need = 35;            ///< what the authority gives itself where no law says
};

struct Kept {
    RecordKind kind;
    const char* record;  ///< "The record of a child who was looked after"
    const char* until;   ///< "their 75th birthday; where they died before 18, 15 years from then"
    const char* why;
    Law law;
    bool (*has)(const Life&);
    std::optional<Date> (*ends)(const Life&);  ///< none: not known, or never
};
std::span<const Kept> kept();

struct KeptOne {
    const Kept* kept;
    std::optional<Date> ends;
};
/// The kinds of record that there are of one person. What is kept longest keeps the whole.
std::vector<KeptOne> kept_of(const Life& life);

Result<Life> life_of(const Store& store, const Leave& person);

}  // namespace kith::own_records
