#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/people/picture.h"

namespace kith::picture {

/// Pixels at natural size.
struct Point {
    int x;
    int y;
};

struct Box {
    int x;
    int y;
    int width;
    int height;

    bool overlaps(const Box& other) const {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }
};

/// The text beside or below a symbol, one line each, wrapped.
struct Label {
    std::vector<std::string> name;
    std::vector<std::string> about;

    int lines() const { return static_cast<int>(name.size() + about.size()); }
    int height() const { return lines() * line; }
    static constexpr int line = 18;
};

/// Text safe inside an element and inside a quoted attribute. Characters that no document may hold become spaces.
std::string escaped(std::string_view text);

/// Lines of at most `width` pixels at 15 px, broken at spaces, and inside a word only if it is longer than a line.
/// The width of a letter is estimated a little wide, since the reader's font is not known.
std::vector<std::string> wrapped(std::string_view text, int width);

/// Whether a link may be followed from a picture: a page of this site.
bool is_own_page(std::string_view link);

constexpr int symbol_size = 44;

/// The outline, the cross of one who died and, inside, the age.
std::string symbol(const Known& known, std::size_t place, Point middle);

/// A symbol without a person, for the key.
std::string symbol(Shown shown, Point middle);

/// The lines of a label from `top` down.
enum class Anchor { start, middle };
std::string text(const Label& label, Point top, Anchor anchor);

/// Which people the arrow keys go to. Ids, the nearest first.
struct Ways {
    std::vector<PersonId> up, down, left, right;
};

/// The opening and closing tags of one person: a link, or a group that can have the focus. It has the whole accessible
/// name; what is inside is for the eye.
struct Tags {
    std::string open;
    std::string close;
};
Tags person_tags(const Known& known, std::size_t place, std::string_view block, const Ways& ways);

/// The opening tag, title and description of a picture. `block` is its class.
std::string opening(std::string_view block, int width, int height, std::string_view title,
                    std::string_view description);

}  // namespace kith::picture
