#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kernel/core/clock.h"
#include "kernel/core/id.h"
#include "kernel/web/html.h"

/// A document made from the record, apart from how it is written out: whoever makes one (a chronology, a court
/// statement, a conference report, a plan) fills this in; html_of and odt_of write it. Words are written as they are
/// given: nothing is added, shortened or put into other words.
namespace kith::documents {

/// Where a line comes from, so that a reader can look it up.
struct Source {
    EntryNumber entry;
    std::string address = {};  ///< of the page that shows it, on this site; empty: the number alone
};

/// Whose words a line is. `name` as the journal has it: "Robin Ashdown, social worker".
struct WrittenBy {
    std::string name;
    std::string agency = {};  ///< "Police"; empty where the name says enough
};

/// One line of words with what stands behind it. May have several lines and paragraphs of its own, as they were typed.
struct Line {
    std::string words;
    std::optional<Source> source = {};
    std::optional<WrittenBy> by = {};
    bool to_write = false;  ///< a blank: `words` say what the worker writes here, and are marked so that none is missed

    Line(std::string_view plain) : words{plain} {}
    Line(const char* plain) : words{plain} {}
    Line(std::string plain) : words{std::move(plain)} {}
    Line(std::string its_words, Source its_source) : words{std::move(its_words)}, source{std::move(its_source)} {}
    Line(std::string its_words, std::optional<Source> its_source, WrittenBy author)
        : words{std::move(its_words)}, source{std::move(its_source)}, by{std::move(author)} {}
    /// A blank for the worker: Line::blank("Your analysis of the harm").
    static Line blank(std::string what);
};

struct Paragraph {
    Line line;
};
struct Bullets {
    std::vector<Line> lines;
};
/// The first row is of headings; every row has as many cells.
struct Rows {
    std::string caption;  ///< what the table says
    std::vector<std::string> columns;
    std::vector<std::vector<Line>> rows;
};
using Block = std::variant<Paragraph, Bullets, Rows>;

struct Section {
    std::string heading;
    std::vector<Block> blocks = {};
};

struct Document {
    std::string title;                      ///< "Chronology"
    std::string about;                      ///< whom it is about: "Ana and Ben Fernley"
    std::string for_whom = {};              ///< whom it is for: "The court"; empty: not said
    std::string authority = {};             ///< whose record it is
    std::string made_by = {};               ///< "Robin Ashdown, social worker"
    Moment made;                            ///< when
    std::optional<EntryNumber> known = {};  ///< as the record stood at this entry
    std::vector<Section> sections = {};
};

/// For reading and printing: all but the page around it, which page_of makes. Headings begin at level 1. Links lead to
/// the sources.
Html html_of(const Document& document);

/// An OpenDocument text (ISO/IEC 26300, version 1.2), to be opened and changed in any word processor. The same document
/// gives the same bytes. Sources are given by their number, as a file that leaves has no site around it.
std::string odt_of(const Document& document);

inline constexpr std::string_view odt_type = "application/vnd.oasis.opendocument.text";

}  // namespace kith::documents
