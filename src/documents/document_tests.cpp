// A document written as a page and as an OpenDocument text, with words that mean harm.
#include "documents/document.h"

#include <doctest/doctest.h>
#include <zip.h>

#include <fmt/format.h>

#include "documents/xml.h"
#include "documents/zip.h"
#include "kernel/core/utf8.h"

using namespace kith;
using namespace kith::documents;

namespace {

const std::string hostile =
    "<script>alert(1)</script> ]]> & \"quoted\" 'single' \x01\x02\x1f\x7f \xF0\x9F\x98\x80 "
    "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAEmirrored\xE2\x80\xAC \xEF\xBF\xBE \xff\xfe <!-- &#0; %PDF ${x} {}";

Document sample() {
    Document document{.title = "Chronology " + hostile,
                      .about = "Ana Fernley",
                      .for_whom = "The court",
                      .authority = "Thistleshire",
                      .made_by = "Robin Ashdown, social worker",
                      .made = Moment{1'795'000'000'000},
                      .known = EntryNumber{12},
                      .sections = {}};
    Section section{hostile};
    section.blocks.push_back(Paragraph{Line{hostile}});
    section.blocks.push_back(Paragraph{Line::blank("your analysis")});
    section.blocks.push_back(Bullets{{Line{"First", Source{EntryNumber{3}, "/children/1/chronology/3"},
                                           WrittenBy{"Ida Larch, designated lead", "School"}}}});
    section.blocks.push_back(Rows{"What happened", {"Day", "What"}, {{Line{"1 May"}, Line{hostile}}}});
    document.sections.push_back(std::move(section));
    return document;
}

/// One part of an archive, read by the library that other programs read it with. Nothing, if there is none.
std::string part_of(const std::string& bytes, const char* name) {
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    REQUIRE(archive != nullptr);
    zip_stat_t stat;
    std::string text;
    if (zip_stat(archive, name, 0, &stat) == 0) {
        text.resize(stat.size);
        auto* file = zip_fopen(archive, name, 0);
        REQUIRE(zip_fread(file, text.data(), text.size()) == static_cast<zip_int64_t>(text.size()));
        zip_fclose(file);
    }
    zip_discard(archive);
    return text;
}

/// Whether every element is closed in turn and no character stands that XML 1.0 has not: what a reader refuses at once.
bool is_well_formed(std::string_view xml) {
    std::vector<std::string> open;
    for (std::size_t at = 0; at < xml.size();) {
        if (xml[at] != '<') {
            const auto [code, bytes] = first_character(xml.substr(at));
            if (code == not_utf8 || code == 0xFFFE || code == 0xFFFF || (code < 0x20 && code != '\n')) return false;
            if (code == '&' && xml.substr(at, 12).find(';') == std::string_view::npos) return false;
            if (code == '>') return false;
            at += bytes;
            continue;
        }
        const auto end = xml.find('>', at);
        if (end == std::string_view::npos) return false;
        const auto tag = xml.substr(at + 1, end - at - 1);
        at = end + 1;
        if (tag.starts_with("?") || tag.ends_with("/")) continue;
        if (tag.starts_with("/")) {
            if (open.empty() || open.back() != tag.substr(1)) return false;
            open.pop_back();
        } else {
            open.emplace_back(tag.substr(0, tag.find_first_of(" \n")));
        }
    }
    return open.empty();
}

std::size_t count(std::string_view text, std::string_view piece) {
    std::size_t found = 0;
    for (auto at = text.find(piece); at != text.npos; at = text.find(piece, at + piece.size())) ++found;
    return found;
}

}  // namespace

TEST_CASE("An OpenDocument text begins with its type, uncompressed, so that it is known by its first bytes") {
    const auto odt = odt_of(sample());
    CHECK(odt.substr(0, 4) == "PK\x03\x04");
    CHECK(odt.substr(8, 2) == std::string(2, '\0'));   // stored
    CHECK(odt.substr(28, 2) == std::string(2, '\0'));  // no extra field, as the format asks
    CHECK(odt.substr(30, 8) == "mimetype");
    CHECK(odt.substr(38, odt_type.size()) == odt_type);
}

TEST_CASE("Every part of an OpenDocument text but its type is in the manifest, and each is well-formed") {
    const auto odt = odt_of(sample());
    const auto manifest = part_of(odt, "META-INF/manifest.xml");
    CHECK(manifest.find(fmt::format("full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"{}\"", odt_type)) !=
          std::string::npos);
    for (const auto* part : {"content.xml", "styles.xml", "meta.xml"}) {
        INFO(part);
        CHECK(manifest.find(fmt::format("full-path=\"{}\"", part)) != std::string::npos);
        const auto xml = part_of(odt, part);
        CHECK(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
        CHECK(xml.find("office:version=\"1.2\"") != std::string::npos);
        CHECK(is_well_formed(xml));
    }
    CHECK(is_well_formed(manifest));
    CHECK(part_of(odt, "Pictures/anything.png").empty());
}

TEST_CASE("Words that mean harm are words in an OpenDocument text: no element, no reference, no turned direction") {
    const auto xml = part_of(odt_of(sample()), "content.xml");
    CHECK(xml.find("<script") == std::string::npos);
    CHECK(xml.find("]]>") == std::string::npos);
    CHECK(xml.find("&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; &quot;quoted&quot;") != std::string::npos);
    CHECK(xml.find("&amp;#0;") != std::string::npos);
    CHECK(xml.find("\xF0\x9F\x98\x80") != std::string::npos);                  // an emoji stays
    CHECK(xml.find("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D") != std::string::npos);  // Hebrew stays
    CHECK(xml.find("\xE2\x80\xAE") == std::string::npos);                      // what turns the text about it does not
}

TEST_CASE("Lines, tabs and runs of spaces are kept by the elements that the format has for them") {
    std::string xml;
    add_words(xml, "  a   b\tc\nd ");
    CHECK(xml == "<text:s text:c=\"2\"/>a <text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d");
    CHECK(in_xml("a\nb\t\"c\"") == "a b &quot;c&quot;");
}

TEST_CASE("The same document gives the same bytes, and a word of difference gives others") {
    auto document = sample();
    const auto first = odt_of(document);
    CHECK(first == odt_of(document));
    document.for_whom = "The panel";
    CHECK(first != odt_of(document));
}

TEST_CASE("Who wrote a line, for which agency, and its entry stand behind it; a blank is marked in both writings") {
    const auto xml = part_of(odt_of(sample()), "content.xml");
    CHECK(xml.find("[Ida Larch, designated lead (School), entry 3]") != std::string::npos);
    CHECK(xml.find("[To be written: your analysis]") != std::string::npos);
    CHECK(xml.find("/children/1") == std::string::npos);  // a file that leaves has no site around it
    const auto page = html_of(sample()).markup();
    CHECK(page.find("Ida Larch, designated lead (School)") != std::string::npos);
    CHECK(page.find("href=\"/children/1/chronology/3\"") != std::string::npos);
    CHECK(page.find("To be written: your analysis") != std::string::npos);
    CHECK(page.find("<script") == std::string::npos);
}

TEST_CASE("A table repeats its headings on each page, and every row has as many cells as there are columns") {
    auto document = sample();
    auto& rows = std::get<Rows>(document.sections[0].blocks[3]);
    for (int i = 0; i < 99; ++i) rows.rows.push_back({Line{"2 May"}, Line{"Another"}});
    const auto xml = part_of(odt_of(document), "content.xml");
    CHECK(count(xml, "<table:table-header-rows>") == 1);
    CHECK(count(xml, "<table:table-row ") == 101);
    CHECK(count(xml, "<table:table-cell ") == 202);
    CHECK(xml.find("table:number-columns-repeated=\"2\"") != std::string::npos);
}

TEST_CASE("A very long line is written whole") {
    Document document{.title = "Long", .about = {}, .made = Moment{0}};
    document.sections.push_back({"", {Paragraph{Line{std::string(1'000'000, 'x')}}}});
    const auto xml = part_of(odt_of(document), "content.xml");
    CHECK(xml.find(std::string(1'000'000, 'x')) != std::string::npos);
    CHECK(is_well_formed(xml));
}

TEST_CASE("An archive gives back each part as it was put in") {
    const std::string zeros(50'000, '\0');
    const ZipPart parts[] = {{"first", "as it is", true}, {"folder/second", zeros}};
    const auto bytes = zipped(parts);
    CHECK(bytes.size() < 2'000);
    CHECK(part_of(bytes, "first") == "as it is");
    CHECK(part_of(bytes, "folder/second") == zeros);
}
