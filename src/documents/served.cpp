#include "documents/served.h"

#include <algorithm>

#include <fmt/format.h>

namespace kith::documents {

Response file_to_keep(std::string bytes, std::string_view type, std::string_view name) {
    Response response{.body = std::move(bytes)};
    response.with("Content-Type", type);
    response.with("Content-Disposition", fmt::format("attachment; filename=\"{}\"", name));
    return response.with("Cache-Control", "no-store");
}

std::string file_name(std::string_view what, Date made, std::string_view ending) {
    std::string plain{what};
    std::ranges::replace(plain, '_', '-');
    return fmt::format("{}-{}.{}", plain, made.iso(), ending);
}

Html ways_to_keep(const Url& odt, std::vector<ui::Content> others) {
    std::vector<ui::Content> ways{
        ui::link("Download to edit: OpenDocument (.odt), for Word, LibreOffice and others", odt)};
    for (auto& one : others) ways.push_back(std::move(one));
    return html("<div class=\"kith-not-printed\">{}{}</div>", ui::bullets(ways),
                ui::paragraph("To print it, or keep it as a PDF, use the browser's own print."));
}

}  // namespace kith::documents
