#include "kernel/record/verify.h"

#include <algorithm>
#include <charconv>
#include <unordered_map>

#include <fmt/format.h>

#include "kernel/record/rows.h"

namespace kith {

namespace {

/// One version of one fact, as the journal vouches for it.
struct Key {
    std::uint32_t table;
    std::int64_t fact;
    std::int64_t entered_by;
    friend bool operator==(const Key&, const Key&) = default;
};

struct KeyHash {
    std::size_t operator()(const Key& key) const noexcept {
        auto mixed = static_cast<std::uint64_t>(key.fact) * 0x9E3779B97F4A7C15u;
        mixed ^= static_cast<std::uint64_t>(key.entered_by) * 0xC2B2AE3D27D4EB4Fu + key.table;
        return static_cast<std::size_t>(mixed ^ (mixed >> 29));
    }
};

struct Vouched {
    std::string hash;
    std::int64_t retired_by = 0;  ///< 0: still held
    bool seen = false;
};

class Verifying {
public:
    Verifying(const Store& store, AuthorityId authority, std::span<const Schema> schemas,
              const std::function<void(std::int64_t)>& progress)
        : store_{store}, authority_{authority}, progress_{progress} {
        for (const auto& schema : schemas)
            for (const auto* table : schema.tables)
                if (table->holds_facts()) tables_.push_back(table);
    }

    Result<Verified> run() {
        TRY(read_journal());
        TRY(read_index());
        for (std::uint32_t table = 0; table < tables_.size(); ++table) TRY(read_table(table));
        for (const auto& [key, vouched] : vouched_)
            if (!vouched.seen) found(row_name(key), "is missing: the journal entered it, and it is not in its table.");
        std::ranges::sort(verified_.findings, {}, &Finding::where);
        return std::move(verified_);
    }

private:
    void found(std::string where, std::string what) {
        verified_.findings.push_back({authority_, std::move(where), std::move(what)});
    }

    std::string row_name(const Key& key) const {
        return fmt::format("{} {} as entered by entry {}", tables_[key.table]->name, key.fact, key.entered_by);
    }

    void tick() {
        if (progress_ && (verified_.entries + verified_.rows) % 4096 == 0)
            progress_(verified_.entries + verified_.rows);
    }

    std::optional<std::uint32_t> table_named(std::string_view name) const {
        const auto at = std::ranges::find(tables_, name, &TableInfo::name);
        if (at == tables_.end()) return {};
        return static_cast<std::uint32_t>(at - tables_.begin());
    }

    Result<void> read_journal() {
        std::string previous;
        std::int64_t expected = 1;
        TRY(store_.stream(
            table_info<EntryRow>().select + " where authority = $1 order by entry", {authority_}, [&](const Row& row) {
                const auto entry = read_values<EntryRow>(row, 0);
                const auto number = entry.entry.number();
                for (; expected < number; ++expected) found(fmt::format("entry {}", expected), "is missing.");
                expected = number + 1;
                if (entry_hash(entry, previous) != entry.hash)
                    found(fmt::format("entry {}", number),
                          "was altered, or is not in its place: its words, its rows or the entry before do"
                          " not give its hash.");
                previous = entry.hash;
                read_manifest(entry);
                ++verified_.entries;
                tick();
            }));
        const auto head = TRY(store_.first("select entries, hash from record_head where authority = $1", {authority_},
                                           [](const Row& row) {
                                               return std::pair{row.integer(0), row.string(1)};
                                           }));
        if (!head) {
            found("head", "is missing: this authority has no head row.");
        } else if (head->first != expected - 1 || head->second != previous) {
            found("head", fmt::format("says that the journal ends at entry {}, with another hash than its last entry {}"
                                      " has: entries were taken from its end or added to it.",
                                      head->first, expected - 1));
        }
        return {};
    }

    void read_manifest(const EntryRow& entry) {
        about_.emplace_back(entry.about.number(), entry.entry.number());
        std::string_view rest = entry.manifest;
        while (!rest.empty()) {
            const auto line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            if (!read_line(line, entry.entry.number()))
                found(fmt::format("entry {}", entry.entry.number()), "lists a row that cannot be read.");
        }
    }

    bool read_line(std::string_view line, std::int64_t entry) {
        std::int64_t number = 0;
        if (line.starts_with('@')) {
            const auto read = std::from_chars(line.data() + 1, line.data() + line.size(), number);
            about_.emplace_back(number, entry);
            return read.ec == std::errc{};
        }
        const auto first = line.find(' ');
        const auto second = line.find(' ', first + 1);
        if (line.size() < 2 || first == std::string_view::npos || second == std::string_view::npos) return false;
        const auto table = table_named(line.substr(1, first - 1));
        if (!table || std::from_chars(line.data() + first + 1, line.data() + second, number).ec != std::errc{})
            return false;
        if (line.front() == '+') {
            vouched_[{*table, number, entry}].hash = line.substr(second + 1);
            return true;
        }
        std::int64_t entered_by = 0;
        if (std::from_chars(line.data() + second + 1, line.data() + line.size(), entered_by).ec != std::errc{})
            return false;
        vouched_[{*table, number, entered_by}].retired_by = entry;
        return true;
    }

    // The index of whom entries concern must say just what the entries say, or an entry could vanish from a timeline.
    Result<void> read_index() {
        std::ranges::sort(about_);
        const auto repeats = std::ranges::unique(about_);
        about_.erase(repeats.begin(), repeats.end());
        std::size_t at = 0;
        const auto lost = [&](std::size_t i) {
            found(fmt::format("entry {}", about_[i].second),
                  fmt::format("is missing from the timeline of person {}.", about_[i].first));
        };
        TRY(store_.stream("select person, entry from record_about where authority = $1 order by person, entry",
                          {authority_}, [&](const Row& row) {
                              const std::pair pair{row.integer(0), row.integer(1)};
                              for (; at < about_.size() && about_[at] < pair; ++at) lost(at);
                              if (at < about_.size() && about_[at] == pair)
                                  ++at;
                              else
                                  found(fmt::format("entry {}", pair.second),
                                        fmt::format("was put in the timeline of person {}, whom it does not concern.",
                                                    pair.first));
                          }));
        for (; at < about_.size(); ++at) lost(at);
        return {};
    }

    Result<void> read_table(std::uint32_t index) {
        const auto& table = *tables_[index];
        std::vector<Param> params;
        return store_.stream(table.select + " where authority = $1", {authority_}, [&](const Row& row) {
            params.assign({authority_, row.integer(0), row.integer(1)});
            for (std::size_t i = 0; i < table.columns.size(); ++i)
                params.push_back(cell(row, table.columns[i], 4 + static_cast<int>(i)));
            params.emplace_back(row.integer(2));
            compare({index, row.integer(0), row.integer(2)}, row_hash(table, params), row.null(3) ? 0 : row.integer(3));
            ++verified_.rows;
            tick();
        });
    }

    static Param cell(const Row& row, const ColumnInfo& column, int at) {
        if (row.null(at)) return {};
        if (column.kind == CellKind::integer) return row.integer(at);
        return row.text(at);
    }

    void compare(const Key& key, const std::string& hash, std::int64_t retired_by) {
        const auto at = vouched_.find(key);
        if (at == vouched_.end()) return found(row_name(key), "was put in from outside: no entry vouches for it.");
        at->second.seen = true;
        if (at->second.hash != hash) found(row_name(key), "was altered: its content is not what was entered.");
        if (at->second.retired_by != retired_by)
            found(row_name(key),
                  at->second.retired_by == 0
                      ? fmt::format("was marked as retired by entry {}, which did not retire it.", retired_by)
                      : fmt::format("was retired by entry {}, and no longer says so.", at->second.retired_by));
    }

    const Store& store_;
    AuthorityId authority_;
    const std::function<void(std::int64_t)>& progress_;
    std::vector<const TableInfo*> tables_;
    std::unordered_map<Key, Vouched, KeyHash> vouched_;
    std::vector<std::pair<std::int64_t, std::int64_t>> about_;  ///< person, entry
    Verified verified_;
};

}  // namespace

Result<Verified> verify(const Store& store, AuthorityId authority, std::span<const Schema> schemas,
                        const std::function<void(std::int64_t)>& progress) {
    return Verifying{store, authority, schemas, progress}.run();
}

}  // namespace kith
