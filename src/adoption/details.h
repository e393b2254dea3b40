#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/words.h"

/// Finds in a letter what could tell one side of an adoption where the other is, or who they are now. It reads words
/// and nothing else; whoever reads the letter decides. Always the same answer for the same letter.
namespace kith::adoption {

enum class DetailKind { name, postcode, street, telephone, email, web, school, place };

}  // namespace kith::adoption

namespace kith {

template <>
inline constexpr std::array words_of<adoption::DetailKind>{
    Word{adoption::DetailKind::name, "name", "A name or family name"},
    Word{adoption::DetailKind::postcode, "postcode", "A postcode"},
    Word{adoption::DetailKind::street, "street", "A street"},
    Word{adoption::DetailKind::telephone, "telephone", "A telephone number"},
    Word{adoption::DetailKind::email, "email", "An e-mail address"},
    Word{adoption::DetailKind::web, "web", "A web page or social media"},
    Word{adoption::DetailKind::school, "school", "A school or nursery"},
    Word{adoption::DetailKind::place, "place", "A place, or somebody"}};

}  // namespace kith

namespace kith::adoption {

/// Where it stands. Units: bytes.
struct Detail {
    DetailKind kind;
    std::size_t at, size;

    friend bool operator==(const Detail&, const Detail&) = default;
};

/// What must not be in this letter because the record knows it, and which names the plan agreed on and may be.
class KnownDetails {
public:
    /// Every word of it, also differently spelt, but those that were agreed.
    void name(std::string_view words);
    /// An address, line by line or in one.
    void place(std::string_view words);
    void agreed(std::string_view words);

    bool is_agreed(const std::string& folded) const;
    bool is_name(const std::string& folded) const;
    bool sounds_like_name(const std::string& folded) const;
    bool is_place(const std::string& folded) const;

private:
    std::vector<std::string> names_, sounds_, places_, agreed_;
};

/// Order: as in the text; none overlaps another. Cost: in proportion to the text, some milliseconds for 20,000
/// characters.
std::vector<Detail> identifying_details(std::string_view text, const KnownDetails& known);

/// The text with each of them replaced by `left_out`.
inline constexpr std::string_view left_out = "[left out]";
std::string without(std::string_view text, const std::vector<Detail>& details);

/// The words found, each once: "A telephone number: 07700 900123".
std::vector<std::string> said_of(std::string_view text, const std::vector<Detail>& details);

}  // namespace kith::adoption
