#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/core/result.h"

/// A photo without what it does not show. Cameras write into the file where and when it was taken, with which telephone
/// and by whom; for a child who must not be found that is an address.
namespace kith::memories {

struct Photo {
    std::string bytes;  ///< the same picture, to the last bit
    int width, height;  ///< as stored, before it is turned
    int orientation;    ///< how it is to be turned, as Exif says it: 1 (as it is) to 8. Kept, as it is part of the
                        ///< picture
};

/// A JPEG or PNG with only what is needed to show it: its picture, its colours, and which way up it is. Place, time,
/// camera, author, comments, small copies of the picture within it and whatever lies behind its end are left out.
/// Doing it again changes nothing.
/// Fails: invalid, if it is not whole, is neither, or has more than sixty million points.
Result<Photo> picture_alone(std::string_view bytes);

// Machinery, one for each type.
Result<Photo> jpeg_alone(std::string_view bytes);
Result<Photo> png_alone(std::string_view bytes);

/// The orientation that a TIFF header says, as Exif has it in a JPEG and in a PNG; 1 if it says none.
int orientation_in(std::string_view tiff);
/// A TIFF header that says the orientation and nothing else.
std::string tiff_of(int orientation);

/// The failure of a photo whose bytes are not as its type has them.
tl::unexpected<Error> not_whole();
/// Fails: invalid, if it has no points, or more than a browser should be given.
Result<void> fit_to_show(std::uint32_t width, std::uint32_t height);

}  // namespace kith::memories
