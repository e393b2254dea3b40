#include "kernel/site/kept_file.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "kernel/access/base_encoding.h"
#include "kernel/core/text.h"
#include "kernel/record/hash.h"

namespace kith {

std::optional<std::string_view> type_of(std::string_view bytes) {
    struct Beginning {
        std::string_view bytes, type;
    };
    static constexpr std::array known{Beginning{"%PDF-", "application/pdf"}, Beginning{"\xFF\xD8\xFF", "image/jpeg"},
                                      Beginning{"\x89PNG\r\n\x1A\n", "image/png"}};
    for (const auto& one : known)
        if (bytes.starts_with(one.bytes)) return one.type;
    return {};
}

std::string harmless_name(std::string_view sent, std::string_view type) {
    constexpr std::size_t longest = 80;
    sent = sent.substr(std::min(sent.find_last_of("/\\") + 1, sent.size()));
    const auto stem = sent.substr(0, sent.rfind('.'));
    std::string name;
    for (const char c : stem) name += is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == ' ' ? c : '_';
    name = std::string{trim(name.substr(0, longest))};
    if (name.empty()) name = "document";
    return name + (type == "application/pdf" ? ".pdf" : type == "image/png" ? ".png" : ".jpg");
}

std::string fingerprint_of(std::string_view bytes) { return Digest{}.add(bytes).hex(); }

Result<void> keep_bytes(Change& change, const TableInfo& table, FactId fact, std::string_view bytes) {
    check(table.columns.size() == 3, "A table of bytes has an authority, a fact and the bytes.");
    TRY(change.transaction().execute(table.insert, {change.authority(), fact, access::base64url(bytes)}));
    return {};
}

Result<std::string> bytes_kept(const Store& store, const Leave& about, const TableInfo& table, FactId fact,
                               std::string_view fingerprint) {
    check(table.columns.size() == 3, "A table of bytes has an authority, a fact and the bytes.");
    const auto& [authority, of, bytes] = std::tie(table.columns[0].name, table.columns[1].name, table.columns[2].name);
    const auto text =
        TRY(store.first(fmt::format("select {} from {} where {} = $1 and {} = $2", bytes, table.name, authority, of),
                        {about.authority(), fact}, [](const Row& row) { return row.string(0); }));
    if (!text) return fail(Fault::not_found, "This file is not here.");
    auto found = access::from_base64url(*text);
    if (!found || fingerprint_of(*found) != fingerprint)
        return fail(Fault::unavailable, "This file is not as it was sent in. Tell whoever looks after the record.");
    return *std::move(found);
}

}  // namespace kith
