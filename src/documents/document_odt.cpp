// A document as an OpenDocument text. The rules of the package are those of OpenDocument 1.2, part 3: the type stands
// first and uncompressed, and the manifest lists every other part.
#include <fmt/format.h>

#include "documents/document.h"
#include "documents/odt_parts.h"
#include "documents/xml.h"
#include "documents/zip.h"

namespace kith::documents {

namespace {

constexpr std::string_view content_head = R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2">
<office:automatic-styles>
<style:style style:name="Whole" style:family="table"><style:table-properties style:width="17cm" table:align="margins"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #b1b4b6"/></style:style>
<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
</office:automatic-styles>
<office:body><office:text>
)";
constexpr std::string_view content_tail = "</office:text></office:body></office:document-content>\n";

void add_span(std::string& xml, std::string_view style, std::string_view words) {
    xml += fmt::format("<text:span text:style-name=\"{}\">", style);
    add_words(xml, words);
    xml += "</text:span>";
}

void add_line(std::string& xml, const Line& line) {
    if (line.to_write)
        add_span(xml, "To_20_write", "[To be written: " + line.words + "]");
    else
        add_words(xml, line.words);
    std::string behind;
    if (line.by)
        behind = line.by->agency.empty() ? line.by->name : fmt::format("{} ({})", line.by->name, line.by->agency);
    if (line.source) behind += fmt::format("{}entry {}", behind.empty() ? "" : ", ", line.source->entry.number());
    if (behind.empty()) return;
    if (!line.words.empty()) xml += ' ';
    add_span(xml, "Source", "[" + behind + "]");
}

void add_paragraph(std::string& xml, std::string_view style, const Line& line) {
    xml += fmt::format("<text:p text:style-name=\"{}\">", style);
    add_line(xml, line);
    xml += "</text:p>\n";
}

void add_block(std::string& xml, const Paragraph& paragraph, int) {
    add_paragraph(xml, "Text_20_body", paragraph.line);
}

void add_block(std::string& xml, const Bullets& bullets, int) {
    if (bullets.lines.empty()) return;
    xml += "<text:list text:style-name=\"List_20_1\">\n";
    for (const auto& line : bullets.lines) {
        xml += "<text:list-item>";
        add_paragraph(xml, "Text_20_body", line);
        xml += "</text:list-item>\n";
    }
    xml += "</text:list>\n";
}

template <class Cells>
void add_row(std::string& xml, std::string_view style, const Cells& cells) {
    xml += "<table:table-row table:style-name=\"Row\">";
    for (const auto& cell : cells) {
        xml += "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">";
        add_paragraph(xml, style, Line{cell});
        xml += "</table:table-cell>";
    }
    xml += "</table:table-row>\n";
}

void add_block(std::string& xml, const Rows& rows, int number) {
    if (!rows.caption.empty()) add_paragraph(xml, "Caption", rows.caption);
    if (rows.rows.empty()) return;
    xml += fmt::format(
        "<table:table table:name=\"Table {}\" table:style-name=\"Whole\"><table:table-column"
        " table:number-columns-repeated=\"{}\"/>\n<table:table-header-rows>",
        number, rows.columns.size());
    add_row(xml, "Table_20_Heading", rows.columns);
    xml += "</table:table-header-rows>\n";
    for (const auto& row : rows.rows) add_row(xml, "Table_20_Contents", row);
    xml += "</table:table>\n";
}

void add_head(std::string& xml, const Document& document) {
    add_paragraph(xml, "Title", document.title);
    const auto say = [&](std::string_view key, const std::string& value) {
        if (!value.empty()) add_paragraph(xml, "Text_20_body", fmt::format("{}: {}", key, value));
    };
    say("About", document.about);
    say("For", document.for_whom);
    say("Authority", document.authority);
    const auto by = document.made_by.empty() ? std::string{} : " by " + document.made_by;
    say("Made", document.made.in_words() + by);
    if (document.known) say("From the record as known at", fmt::format("entry {}", document.known->number()));
}

std::string content_of(const Document& document) {
    std::string xml{content_head};
    add_head(xml, document);
    int number = 0;
    for (const auto& section : document.sections) {
        if (!section.heading.empty()) {
            xml += "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">";
            add_words(xml, section.heading);
            xml += "</text:h>\n";
        }
        for (const auto& block : section.blocks)
            std::visit([&](const auto& one) { add_block(xml, one, ++number); }, block);
    }
    return xml += content_tail;
}

std::string meta_of(const Document& document) {
    return fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.2">
<office:meta><meta:generator>Kith</meta:generator><dc:title>{}</dc:title><meta:initial-creator>{}</meta:initial-creator><meta:creation-date>{}</meta:creation-date></office:meta>
</office:document-meta>
)",
                       in_xml(document.title), in_xml(document.made_by), document.made.iso());
}

std::string styles_of(const Document& document) {
    auto words = document.title;
    if (!document.authority.empty()) words += ". " + document.authority;
    if (document.known) words += fmt::format(", as known at entry {}", document.known->number());
    std::string xml{odt_styles_before_footer};
    add_words(xml, words + ".");
    return xml += odt_styles_after_footer;
}

}  // namespace

std::string odt_of(const Document& document) {
    const auto content = content_of(document), styles = styles_of(document), meta = meta_of(document);
    const ZipPart parts[] = {{"mimetype", odt_type, true},
                             {"META-INF/manifest.xml", odt_manifest},
                             {"content.xml", content},
                             {"styles.xml", styles},
                             {"meta.xml", meta}};
    return zipped(parts);
}

}  // namespace kith::documents
