#pragma once

#include "recruitment/stages.h"

/// The papers that a panel member reads: made from the record, with less in them than the record has.
namespace kith::recruitment {

/// Puts what someone is in place of their name, wherever it stands in a text: whole words, in any case.
class Redaction {
public:
    /// `kept`: names that stay (the applicants').
    explicit Redaction(const std::vector<std::string>& kept);
    /// From now on "Referee 1" stands for "Ida Larch", and for "Ida" and "Larch" alone.
    void hide(std::string_view name, std::string_view stands_for);
    std::string of(std::string_view text) const;

private:
    struct Word {
        std::string folded, stands_for;
    };
    std::vector<std::string> kept_;
    std::vector<Word> words_;  ///< whole names before their parts
};

struct Pack {
    struct Line {
        std::string what, words;
    };
    std::string applicant;
    std::optional<Date> meets;
    std::vector<Line> household;  ///< "Their child": "aged 9"
    std::vector<Line> checks;     ///< without who answered
    std::vector<Line> texts;      ///< decision of stage 1, report, comments; names of others redacted
};

/// `others`: names of people whom the file knows by number only, each with what it is replaced by.
Pack pack_of(const ApplicationFile& file, Date day, const std::vector<Pack::Line>& others);

}  // namespace kith::recruitment
