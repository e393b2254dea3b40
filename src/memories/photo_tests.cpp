// What a photo shows is kept to the last bit; what it hides is not. Hostile bytes are refused, never misread.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "kernel/testing/fresh.h"
#include "memories/photo.h"
#include "memories/photo_for_tests.h"

using namespace kith;
using namespace kith::memories;
using namespace kith::testing;

static bool holds(const std::string& bytes, std::string_view words) { return bytes.find(words) != bytes.npos; }

TEST_CASE("Of a JPEG the place, the camera, comments and a second picture are left out, and the picture stays") {
    const auto hidden = segment(0xE1, exif(1)) + segment(0xE1, "http://ns.adobe.com/xap/1.0/ 51.5007N") +
                        segment(0xED, "Photoshop 3.0 51.5007N") + segment(0xFE, "Taken at 1 Hidden Row") +
                        segment(0xE2, "MPF 51.5007N") + segment(0xE0, "JFXX small copy") + segment(0xEB, "51.5007N");
    const auto photo = must(picture_alone(jpeg(hidden) + "a film behind the end, 51.5007N"));
    CHECK(photo.bytes == jpeg());
    CHECK(photo.width == 40);
    CHECK(photo.height == 30);
    CHECK(must(picture_alone(photo.bytes)).bytes == photo.bytes);
}

TEST_CASE("The colours of a JPEG stay: its profile and how they are coded") {
    const auto colours = segment(0xE2, std::string{"ICC_PROFILE\0\1\1 profile", 22}) +
                         segment(0xEE, std::string{"Adobe\0\x64\0\0\0\0\1", 12});
    CHECK(must(picture_alone(jpeg(colours))).bytes == jpeg(colours));
}

TEST_CASE("Which way up a photo is stays, and nothing else of Exif") {
    for (int turned = 2; turned <= 8; ++turned) {
        CAPTURE(turned);
        const auto photo = must(picture_alone(jpeg(segment(0xE1, exif(turned)))));
        CHECK(photo.orientation == turned);
        CHECK(holds(photo.bytes, std::string{"Exif\0\0", 6}));
        CHECK_FALSE(holds(photo.bytes, "51.5007N"));
        CHECK(photo.bytes.size() == jpeg().size() + 4 + 6 + 26);
        CHECK(must(picture_alone(photo.bytes)).bytes == photo.bytes);
        const auto other = must(picture_alone(png(png_chunk("eXIf", exif(turned).substr(6)))));
        CHECK(other.orientation == turned);
        CHECK_FALSE(holds(other.bytes, "51.5007N"));
        CHECK(must(picture_alone(other.bytes)).bytes == other.bytes);
    }
    CHECK(must(picture_alone(jpeg(segment(0xE1, exif(9))))).bytes == jpeg());
    CHECK(must(picture_alone(jpeg(segment(0xE1, exif(0))))).orientation == 1);
}

TEST_CASE("Exif of either byte order is read, and of neither not") {
    CHECK(orientation_in(tiff_of(6)) == 6);
    const std::string little{"II\x2A\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x03\0\0\0\0\0\0\0", 26};
    CHECK(orientation_in(little) == 3);
    CHECK(orientation_in("XX*") == 1);
    CHECK(orientation_in({}) == 1);
    for (std::size_t cut = 0; cut < little.size(); ++cut) CHECK(orientation_in(little.substr(0, cut)) >= 1);
    auto far = little;
    far[4] = far[5] = far[6] = far[7] = '\xFF';  // the list of tags lies far behind the end
    CHECK(orientation_in(far) == 1);
    auto many = little;
    many[8] = many[9] = '\xFF';
    CHECK(orientation_in(many) == 3);
}

TEST_CASE("Of a PNG text, time and what programs add are left out, with what lies behind its end") {
    const auto hidden = png_chunk("tEXt", "Comment\0 1 Hidden Row") + png_chunk("zTXt", "x") + png_chunk("iTXt", "x") +
                        png_chunk("tIME", "1234567") + png_chunk("eXIf", exif(1).substr(6)) +
                        png_chunk("vpAg", "51.5007N") + png_chunk("acTL", "12345678");
    const auto kept = png_chunk("gAMA", "1234") + png_chunk("iCCP", "profile") + png_chunk("PLTE", "123");
    const auto photo = must(picture_alone(png(hidden + kept) + "a film behind the end"));
    CHECK(photo.bytes == png(kept));
    CHECK(photo.width == 2);
    CHECK(must(picture_alone(photo.bytes)).bytes == photo.bytes);
}

TEST_CASE("A photo cut anywhere, or with a byte of its frame changed, is refused") {
    const auto whole_jpeg = jpeg(segment(0xE1, exif(6))), whole_png = png(png_chunk("tEXt", "x"));
    for (std::size_t cut = 0; cut < whole_jpeg.size(); ++cut)
        CHECK(fault_of(picture_alone(whole_jpeg.substr(0, cut))) == Fault::invalid);
    for (std::size_t cut = 0; cut < whole_png.size(); ++cut)
        CHECK(fault_of(picture_alone(whole_png.substr(0, cut))) == Fault::invalid);
    for (std::size_t at = 0; at < whole_png.size(); ++at) {
        auto changed = whole_png;
        changed[at] = static_cast<char>(changed[at] ^ 0x20);
        CHECK(fault_of(picture_alone(changed)) == Fault::invalid);
    }
    CHECK(fault_of(picture_alone("GIF89a")) == Fault::invalid);
    CHECK(fault_of(picture_alone("%PDF-1.7")) == Fault::invalid);
}

TEST_CASE("A photo that would fill a browser's memory, or has no points, is refused, and says what to do") {
    const auto huge = picture_alone(png({}, 0x7FFFFFFF, 0x7FFFFFFF));
    REQUIRE_FALSE(huge);
    CHECK(huge.error().what == "This photo has more than 60 million points. Send a smaller copy of it");
    CHECK(fault_of(picture_alone(jpeg({}, 65'000, 65'000))) == Fault::invalid);
    CHECK(fault_of(picture_alone(png({}, 0, 4))) == Fault::invalid);
    CHECK(fault_of(picture_alone(jpeg({}, 0, 4))) == Fault::invalid);
    CHECK(picture_alone(jpeg({}, 10'000, 6'000)));
}

TEST_CASE("A JPEG without a scan, with two frames, or with a scan before its frame is refused") {
    const auto start = std::string{"\xFF\xD8"}, end = std::string{"\xFF\xD9"};
    CHECK(fault_of(picture_alone(start + end)) == Fault::invalid);
    CHECK(fault_of(picture_alone(start + segment(0xC0, frame(4, 4)) + end)) == Fault::invalid);
    CHECK(fault_of(picture_alone(start + scan() + segment(0xC0, frame(4, 4)) + end)) == Fault::invalid);
    CHECK(fault_of(picture_alone(start + segment(0xC0, frame(4, 4)) + segment(0xC2, frame(4, 4)) + scan() + end)) ==
          Fault::invalid);
    CHECK(fault_of(picture_alone(start + std::string{"\xFF\xE0\0\1", 4} + end)) == Fault::invalid);
    const auto progressive = start + segment(0xC2, frame(4, 4)) + scan() + segment(0xC4, "x") + scan() + end;
    CHECK(must(picture_alone(progressive)).bytes == progressive);
}

TEST_CASE("Whatever bytes come, they are refused or made into a photo that stays as it is") {
    rc::check("doing it again changes nothing", [](const std::string& noise) {
        for (const auto& bytes : {"\xFF\xD8\xFF" + noise, "\x89PNG\r\n\x1A\n" + noise, jpeg(segment(0xE1, noise)),
                                  jpeg() + noise, jpeg(noise), png(noise), png(png_chunk("eXIf", noise))}) {
            const auto photo = picture_alone(bytes);
            if (!photo) continue;
            const auto again = picture_alone(photo->bytes);
            RC_ASSERT(again.has_value());
            RC_ASSERT(again->bytes == photo->bytes);
            RC_ASSERT(again->orientation == photo->orientation);
        }
    });
}
