#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/calendar.h"
#include "kernel/core/law.h"

namespace kith {

/// How many of those counted meet something.
struct Share {
    int meets = 0;
    int of = 0;

    /// 0 to 100; 0 when nobody is counted.
    double percent() const { return of == 0 ? 0.0 : 100.0 * meets / of; }
};

/// A figure as it is printed: digits, or the letter that the DfE puts in their place.
///   c  five or fewer, so that nobody can be recognised (or the rest of the whole is so few)
///   k  more than nought and under half of one per cent
///   z  nobody is counted, so there is nothing to say
struct ShownShare {
    std::string meets;
    std::string of;
    std::string percent;
};

/// For those whose work it is to see each child: no number hidden.
ShownShare for_the_team(Share share);

/// For everyone else: counts of five or fewer hidden, and the per cent wherever it would give one away.
ShownShare for_publication(Share share);

/// What is the same for every figure, whatever file it reads.
struct FigureTerms {
    std::string_view name;        ///< "Children whose reviews were all on time"
    std::string_view definition;  ///< who is counted and what they must meet, in one or two sentences
    std::string_view feeds;       ///< the return or dashboard that shows it
    Law asked_for_by;
};

/// A share of children, declared once for the dashboard, the return and the trend. Reads the year to `on`, or the day.
template <class File>
struct Figure {
    FigureTerms terms;
    bool (*counts)(const File&, Date on, const Calendar&);
    bool (*meets)(const File&, Date on, const Calendar&);  ///< asked only of those counted
};

/// Cost: in proportion to the files.
template <class File>
Share measure(const Figure<File>& figure, std::span<const File> files, Date on, const Calendar& calendar) {
    Share share;
    for (const auto& file : files) {
        if (!figure.counts(file, on, calendar)) continue;
        ++share.of;
        if (figure.meets(file, on, calendar)) ++share.meets;
    }
    return share;
}

}  // namespace kith
