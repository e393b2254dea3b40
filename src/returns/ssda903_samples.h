#pragma once

#include <string>
#include <vector>

#include "returns/ssda903_reader.h"

// For the tests of the reader alone: small returns of invented children.
namespace kith::returns::samples {

inline constexpr auto today = "2025-06-30"_day;
inline constexpr std::string_view episodes_heading =
    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

/// Header with the children ANA1, born 27/03/2010, and BEN2, born 09/09/2011.
inline const std::string header =
    "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    "ANA1,F,27/03/2010,WBRI,A123456789012,0,\n"
    "BEN2,M,09/09/2011,BCRB,UN1,,\n";

struct File {
    std::string name;
    std::string text;
};

inline Collection read(const std::vector<File>& files, std::optional<int> year = {}) {
    std::vector<NamedBytes> named;
    for (const auto& file : files) named.push_back({file.name, file.text});
    return read_files(named, {.today = today, .year = year});
}

/// The return of Header above and these lines of Episodes.
inline Collection read_episodes(const std::string& lines, std::optional<int> year = {}) {
    return read({{"header.csv", header}, {"episodes.csv", std::string{episodes_heading} + lines}}, year);
}

/// The findings of one weight, as sentences.
inline std::vector<std::string> sentences(const Collection& collection, Weight weight) {
    std::vector<std::string> found;
    for (const auto& finding : collection.findings)
        if (finding.weight == weight) found.push_back(finding.sentence);
    return found;
}

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace kith::returns::samples
