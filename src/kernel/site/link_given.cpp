#include "kernel/site/link_given.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/parts.h"
#include "kernel/web/components.h"

namespace kith {

/// The host as the browser named it, if it is the name of one: what is shown must be what can be typed.
static std::string host_of(const Context& context) {
    const auto host = context.request.header("host");
    const bool plain = std::ranges::all_of(host, [](char c) {
        return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == ':' || c == '[' || c == ']';
    });
    return plain ? std::string{host} : std::string{};
}

Html link_given(const Context& context, const std::string& path) {
    const auto host = host_of(context);
    const auto words =
        host.empty() ? path
                     : fmt::format("{}://{}{}", context.site.options.secure_cookies ? "https" : "http", host, path);
    return ui::inset_text(html("<a class=\"govuk-link kith-long\" href=\"{}\">{}</a>", Url{path}, words));
}

}  // namespace kith
