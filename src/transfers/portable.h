#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/date.h"
#include "kernel/core/result.h"

/// The portable record of a foster home: one JSON file that goes with the carers, and what can be read of such a file.
/// README.md describes the file for those who write it with something else than Kith.
namespace kith::transfers {

struct Portable {
    std::string from_service, to_service;
    Date made = "1900-01-01"_day;
    std::optional<Date> consented;  ///< the day from which every carer had agreed; none: it has not gone out
    std::string home, kind;
    struct Carer {
        std::string name;
        Date approved;
    };
    std::vector<Carer> carers;
    struct Member {
        std::string name, tie;
        std::optional<Date> born;
    };
    std::vector<Member> household;
    struct Terms {
        std::string how;
        int places, from_age, to_age;
        std::string words;
        Date starts;
        std::optional<Date> ends;
    };
    std::vector<Terms> terms;
    struct Review {
        Date on;
        std::string outcome;
        bool to_panel;
    };
    std::vector<Review> reviews;
    struct Training {
        std::string carer, course;
        Date on;
        std::optional<Date> again_by;
        bool completes_standards;
    };
    std::vector<Training> training;
    struct Visit {
        std::string kind;
        Date on;
    };
    std::vector<Visit> visits;
    struct Check {
        std::string kind;  ///< a code of recruitment's checks: "dbs"
        std::string about;
        Date made;
        std::optional<Date> expires;
        std::string outcome;
    };
    std::vector<Check> checks;
    int children_now = 0;
    std::vector<int> ages_when_they_came;  ///< of every child who lived here, without who they are
    std::string statement;
    std::optional<std::string> allegations;  ///< of those concluded, in the fostering manager's words
    struct LeftOut {
        std::string what, why;
    };
    std::vector<LeftOut> left_out;
};

/// The file, with its fingerprint as its last member.
std::string json_of(const Portable& record);

/// The fingerprint of a file that was made by json_of; empty if it has none.
std::string fingerprint_of(std::string_view json);

inline constexpr std::size_t most_record_bytes = 1'000'000;

struct ReadRecord {
    Portable record;
    std::string fingerprint;
    std::vector<std::string> wrong;  ///< row by row: "Training, row 2: there is no day"
};
/// Fails: invalid, if it is no portable record, or not the one whose fingerprint it carries. A row that cannot be read
/// is left out and told.
Result<ReadRecord> read_record(std::string_view json);

}  // namespace kith::transfers
