#pragma once

#include <string>

#include "kernel/people/picture.h"
#include "kernel/web/html.h"

namespace kith {

/// A picture of people in a page: in a frame that scrolls, with buttons for its size. `label`: what it is, read aloud.
Html framed_picture(std::string svg, const std::string& label);

/// The same in words, group by group.
Html picture_in_words(const picture::PictureOf& made);

}  // namespace kith
