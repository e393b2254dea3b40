// JPEG (ITU-T T.81, annex B): a start, segments, scans of coded points, an end.
#include <algorithm>

#include "memories/photo.h"

namespace kith::memories {

namespace {

enum Marker : unsigned char {
    start_of_image = 0xD8,
    end_of_image = 0xD9,
    start_of_scan = 0xDA,
    comment = 0xFE,
    app0 = 0xE0,
    app1 = 0xE1,
    app2 = 0xE2,
    app14 = 0xEE,
    app15 = 0xEF
};

bool is_restart(unsigned char marker) { return marker >= 0xD0 && marker <= 0xD7; }
bool is_frame(unsigned char marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Of what an application may write into a JPEG, what the picture needs: its density (JFIF), its colours (ICC profile)
/// and how its colours are coded (Adobe). Exif and XMP have the place; a second picture (MPF) has its own Exif.
bool is_of_the_picture(unsigned char marker, std::string_view content) {
    if (marker == comment) return false;
    if (marker < app0 || marker > app15) return true;
    if (marker == app0) return content.starts_with(std::string_view{"JFIF\0", 5});
    if (marker == app2) return content.starts_with(std::string_view{"ICC_PROFILE\0", 12});
    return marker == app14 && content.starts_with("Adobe");
}

/// Of JFIF its first part alone: a small copy of the picture may follow, which could show what was cut from it.
std::string jfif_alone(std::string_view content) {
    constexpr std::size_t without_copy = 14;
    std::string jfif{content.substr(0, without_copy)};
    jfif.resize(without_copy, '\0');
    jfif[12] = jfif[13] = '\0';
    return jfif;
}

void put(std::string& out, unsigned char marker, std::string_view content) {
    const auto length = content.size() + 2;
    out += '\xFF';
    out += static_cast<char>(marker);
    out += static_cast<char>(length >> 8);
    out += static_cast<char>(length & 0xFF);
    out += content;
}

constexpr std::string_view exif_begins{"Exif\0\0", 6};

class Reading {
public:
    explicit Reading(std::string_view bytes) : rest_{bytes} {}

    Result<Photo> whole() {
        rest_.remove_prefix(2);  // its start
        while (true) {
            const auto marker = TRY(next_marker());
            if (marker == end_of_image) break;
            TRY(segment(marker));
            if (marker == start_of_scan) TRY(scan());
        }
        if (!width_ || !seen_scan_) return not_whole();
        std::string out{"\xFF\xD8"};
        if (jfif_) put(out, app0, *jfif_);
        if (orientation_ != 1) put(out, app1, std::string{exif_begins} + tiff_of(orientation_));
        out += kept_;
        out += "\xFF\xD9";
        return Photo{std::move(out), static_cast<int>(*width_), static_cast<int>(height_), orientation_};
    }

private:
    Result<unsigned char> next_marker() {
        if (rest_.empty() || rest_.front() != '\xFF') return not_whole();
        const auto at = rest_.find_first_not_of('\xFF');  // a marker may be filled up with FF before it
        if (at == rest_.npos) return not_whole();
        const auto marker = static_cast<unsigned char>(rest_[at]);
        rest_.remove_prefix(at + 1);
        if (marker == end_of_image) return marker;
        if (marker < 0xC0 || is_restart(marker) || marker == start_of_image) return not_whole();
        return marker;
    }

    /// Takes the segment that follows, and keeps it if it is of the picture.
    Result<void> segment(unsigned char marker) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(rest_[at]); };
        if (rest_.size() < 2) return not_whole();
        const std::size_t length = static_cast<std::size_t>(byte(0) << 8 | byte(1));
        if (length < 2 || length > rest_.size()) return not_whole();
        const auto content = rest_.substr(2, length - 2);
        rest_.remove_prefix(length);
        if (marker == app1 && content.starts_with(exif_begins) && !seen_exif_) {
            seen_exif_ = true;
            orientation_ = orientation_in(content.substr(exif_begins.size()));
        }
        if (is_frame(marker)) TRY(frame(content));
        if (!is_of_the_picture(marker, content)) return {};
        if (marker == app0) {
            if (!jfif_) jfif_ = jfif_alone(content);
        } else {
            put(kept_, marker, content);
        }
        return {};
    }

    Result<void> frame(std::string_view content) {
        if (content.size() < 6 || width_) return not_whole();
        const auto two = [&](std::size_t at) {
            return static_cast<std::uint32_t>(static_cast<unsigned char>(content[at]) << 8 |
                                              static_cast<unsigned char>(content[at + 1]));
        };
        height_ = two(1);
        width_ = two(3);
        return fit_to_show(*width_, height_);
    }

    /// The coded points after the head of a scan: FF is followed by 0 where it is a value, by a restart marker, or by
    /// the marker that ends the scan.
    Result<void> scan() {
        if (!width_) return not_whole();
        seen_scan_ = true;
        std::size_t at = 0;
        while (true) {
            at = rest_.find('\xFF', at);
            if (at == rest_.npos || at + 1 >= rest_.size()) return not_whole();
            const auto next = static_cast<unsigned char>(rest_[at + 1]);
            if (next != 0 && !is_restart(next)) break;
            at += 2;
        }
        kept_ += rest_.substr(0, at);
        rest_.remove_prefix(at);
        return {};
    }

    std::string_view rest_;
    std::string kept_;
    std::optional<std::string> jfif_;
    std::optional<std::uint32_t> width_;
    std::uint32_t height_ = 0;
    int orientation_ = 1;
    bool seen_exif_ = false, seen_scan_ = false;
};

}  // namespace

Result<Photo> jpeg_alone(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8")) return not_whole();
    return Reading{bytes}.whole();
}

}  // namespace kith::memories
