#include "kernel/web/qr_code.h"

#include <memory>

#include <fmt/format.h>
#include <qrencode.h>

#include "kernel/core/result.h"

namespace kith::ui {

static constexpr int quiet_edge = 4;  // modules; the standard asks for four

/// Each run of dark modules in a row as one rectangle of the path.
static std::string dark_path(const QRcode& code) {
    std::string path;
    for (int y = 0; y < code.width; ++y)
        for (int x = 0, end = 0; x < code.width; x = end) {
            const auto dark = [&](int at) { return (code.data[y * code.width + at] & 1) != 0; };
            for (end = x + 1; end < code.width && dark(end) == dark(x);) ++end;
            if (dark(x)) path += fmt::format("M{} {}h{}v1h-{}z", x + quiet_edge, y + quiet_edge, end - x, end - x);
        }
    return path;
}

Html qr_code(std::string_view text, const std::string& label) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
        QRcode_encodeString8bit(std::string{text}.c_str(), 0, QR_ECLEVEL_M), &QRcode_free};
    check(code != nullptr, "A text for a QR code is empty or too long.");
    const auto box = fmt::format("0 0 {0} {0}", code->width + 2 * quiet_edge);
    return html(
        "<svg class=\"kith-qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{}\" role=\"img\" aria-label=\"{}\" "
        "shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h200v200h-200z\"></path>"
        "<path fill=\"#000\" d=\"{}\"></path></svg>",
        box, label, dark_path(*code));
}

}  // namespace kith::ui
