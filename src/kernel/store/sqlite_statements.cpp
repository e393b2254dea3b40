#include "kernel/store/sqlite.h"

namespace kith::sqlite {

namespace {

/// Where the quoted text or comment that starts at `at` ends; `at` itself if none starts there.
std::size_t past_quoted(std::string_view sql, std::size_t at) {
    const auto past = [&](std::string_view closing, std::size_t from) {
        const auto found = sql.find(closing, from);
        return found == std::string_view::npos ? sql.size() : found + closing.size();
    };
    if (sql[at] == '\'' || sql[at] == '"') return past(sql.substr(at, 1), at + 1);
    if (sql.substr(at, 2) == "--") return past("\n", at + 2);
    if (sql.substr(at, 2) == "/*") return past("*/", at + 2);
    return at;
}

bool digit(std::string_view sql, std::size_t at) { return at < sql.size() && sql[at] >= '0' && sql[at] <= '9'; }

}  // namespace

std::string numbered(std::string_view sql) {
    std::string written;
    written.reserve(sql.size());
    for (std::size_t at = 0; at < sql.size();) {
        const auto past = past_quoted(sql, at);
        if (past > at) {
            written += sql.substr(at, past - at);
            at = past;
        } else {
            written += sql[at] == '$' && digit(sql, at + 1) ? '?' : sql[at];
            ++at;
        }
    }
    return written;
}

static Result<std::shared_ptr<Prepared>> prepare(sqlite3* database, std::string_view sql) {
    const auto text = numbered(sql);
    sqlite3_stmt* handle = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(database, text.c_str(), static_cast<int>(text.size() + 1),
                                        SQLITE_PREPARE_PERSISTENT, &handle, &rest);
    if (code != SQLITE_OK) return tl::unexpected(fault_of(database, code));
    auto prepared = std::make_shared<Prepared>();
    prepared->handle.reset(handle);
    check(handle != nullptr, "A statement is empty.");
    check(std::string_view{rest}.find_first_not_of(" \t\r\n;") == std::string_view::npos,
          "Two statements in one text: run them one after the other.");
    return prepared;
}

Result<std::shared_ptr<Prepared>> Statements::get(std::string_view sql) {
    const auto found = kept_.find(sql);
    if (found != kept_.end() && !found->second->running) return found->second;
    auto prepared = TRY(prepare(database_, sql));
    if (found != kept_.end()) return prepared;  // asked again by its own visitor: too rare to keep two
    // Texts are written in the source, so this many means that one is put together as it goes; memory stays bounded.
    constexpr std::size_t most = 500;
    if (kept_.size() >= most) kept_.clear();
    kept_.emplace(sql, prepared);
    return prepared;
}

}  // namespace kith::sqlite
