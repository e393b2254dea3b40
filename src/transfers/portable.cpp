#include "transfers/portable.h"

#include <fmt/format.h>

#include "kernel/access/json_object.h"
#include "kernel/core/json.h"
#include "kernel/record/hash.h"

namespace kith::transfers {

namespace {

constexpr std::string_view schema = "kith portable carer record 1";
constexpr std::string_view fingerprint_member = "fingerprint";

/// The text without the spaces that stand between its words, so that a file that was laid out anew is the same file.
std::string without_spaces(std::string_view json) {
    std::string text;
    bool quoted = false, escaped = false;
    for (const char c : json) {
        if (!quoted && (c == ' ' || c == '\t' || c == '\r' || c == '\n')) continue;
        text += c;
        if (escaped)
            escaped = false;
        else if (quoted && c == '\\')
            escaped = true;
        else if (c == '"')
            quoted = !quoted;
    }
    return text;
}

/// Over all but the fingerprint, which stands last. Empty if it does not stand there.
std::string digest_of(std::string_view json, std::string_view fingerprint) {
    auto text = without_spaces(json);
    const auto last = fmt::format(",\"{}\":\"{}\"}}", fingerprint_member, fingerprint);
    if (!text.ends_with(last)) return {};
    text.resize(text.size() - last.size());
    return Digest{}.add(text).add("}").hex();
}

template <class Row, class Write>
void rows(JsonWriter& json, std::string_view name, const std::vector<Row>& all, Write write) {
    json.key(name);
    json.array([&] {
        for (const auto& row : all) json.object([&] { write(row); });
    });
}

void write_household(JsonWriter& json, const Portable& record) {
    rows(json, "carers", record.carers, [&](const auto& row) {
        json.member("name", row.name);
        json.member("approved", row.approved);
    });
    rows(json, "household", record.household, [&](const auto& row) {
        json.member("name", row.name);
        json.member("tie", row.tie);
        json.member("born", row.born);
    });
    rows(json, "terms", record.terms, [&](const auto& row) {
        json.member("how", row.how);
        json.member("places", row.places);
        json.member("from_age", row.from_age);
        json.member("to_age", row.to_age);
        json.member("words", row.words);
        json.member("starts", row.starts);
        json.member("ends", row.ends);
    });
}

void write_support(JsonWriter& json, const Portable& record) {
    rows(json, "reviews", record.reviews, [&](const auto& row) {
        json.member("on", row.on);
        json.member("outcome", row.outcome);
        json.member("to_panel", row.to_panel);
    });
    rows(json, "training", record.training, [&](const auto& row) {
        json.member("carer", row.carer);
        json.member("course", row.course);
        json.member("on", row.on);
        json.member("again_by", row.again_by);
        json.member("completes_standards", row.completes_standards);
    });
    rows(json, "visits", record.visits, [&](const auto& row) {
        json.member("kind", row.kind);
        json.member("on", row.on);
    });
    rows(json, "checks", record.checks, [&](const auto& row) {
        json.member("kind", row.kind);
        json.member("about", row.about);
        json.member("made", row.made);
        json.member("expires", row.expires);
        json.member("outcome", row.outcome);
    });
}

std::string written(const Portable& record, std::string_view fingerprint) {
    JsonWriter json;
    json.object([&] {
        json.member("schema", schema);
        json.member("from_service", record.from_service);
        json.member("to_service", record.to_service);
        json.member("made", record.made);
        json.member("consented", record.consented);
        json.member("home", record.home);
        json.member("kind", record.kind);
        write_household(json, record);
        write_support(json, record);
        json.member("children_now", record.children_now);
        json.key("children");
        json.array([&] {
            for (const auto age : record.ages_when_they_came)
                json.object([&] { json.member("age_when_they_came", age); });
        });
        json.member("statement", record.statement);
        json.member("allegations", record.allegations);
        rows(json, "left_out", record.left_out, [&](const auto& row) {
            json.member("what", row.what);
            json.member("why", row.why);
        });
        if (!fingerprint.empty()) json.member(fingerprint_member, fingerprint);
    });
    return json.take();
}

/// Reads rows one by one; one that cannot be read is told of and left out.
class Rows {
public:
    Rows(const access::JsonObject& file, std::vector<std::string>& wrong) : file_{file}, wrong_{wrong} {}

    template <class Row, class Read>
    void read(std::string_view name, const char* words, std::vector<Row>& into, Read read) {
        int number = 0;
        for (const auto& object : file_.objects(name)) {
            ++number;
            row_ = &object;
            trouble_.clear();
            auto row = read();
            if (trouble_.empty())
                into.push_back(std::move(row));
            else
                wrong_.push_back(fmt::format("{}, row {}: {}", words, number, trouble_));
        }
    }
    std::string text(std::string_view name) {
        auto text = row_->text(name);
        if (text.empty()) trouble_ = fmt::format("\"{}\" is missing", name);
        return text;
    }
    std::string maybe_text(std::string_view name) const { return row_->text(name); }
    Date day(std::string_view name) {
        const auto day = Date::parse(row_->text(name));
        if (!day) trouble_ = fmt::format("\"{}\" is no day such as 2026-05-31", name);
        return day.value_or("1900-01-01"_day);
    }
    std::optional<Date> maybe_day(std::string_view name) {
        const auto text = row_->text(name);
        return text.empty() ? std::nullopt : std::optional{day(name)};
    }
    int number(std::string_view name, int most) {
        const auto number = row_->number(name);
        if (!number || *number < 0 || *number > most)
            trouble_ = fmt::format("\"{}\" is no number up to {}", name, most);
        return trouble_.empty() ? static_cast<int>(*number) : 0;
    }
    bool yes(std::string_view name) const { return row_->is_true(name); }

private:
    const access::JsonObject& file_;
    std::vector<std::string>& wrong_;
    const access::JsonObject* row_ = nullptr;
    std::string trouble_;
};

void read_household(Rows& in, Portable& record) {
    in.read("carers", "Carers", record.carers, [&] { return Portable::Carer{in.text("name"), in.day("approved")}; });
    in.read("household", "Household", record.household, [&] {
        return Portable::Member{in.text("name"), in.maybe_text("tie"), in.maybe_day("born")};
    });
    in.read("terms", "Terms of approval", record.terms, [&] {
        return Portable::Terms{in.text("how"),          in.number("places", 60), in.number("from_age", 20),
                               in.number("to_age", 25), in.maybe_text("words"),  in.day("starts"),
                               in.maybe_day("ends")};
    });
}

void read_support(Rows& in, Portable& record) {
    in.read("children", "Children", record.ages_when_they_came, [&] { return in.number("age_when_they_came", 25); });
    in.read("reviews", "Reviews", record.reviews, [&] {
        return Portable::Review{in.day("on"), in.text("outcome"), in.yes("to_panel")};
    });
    in.read("training", "Training", record.training, [&] {
        return Portable::Training{in.text("carer"), in.text("course"), in.day("on"), in.maybe_day("again_by"),
                                  in.yes("completes_standards")};
    });
    in.read("visits", "Visits", record.visits, [&] { return Portable::Visit{in.text("kind"), in.day("on")}; });
    in.read("checks", "Checks", record.checks, [&] {
        return Portable::Check{in.text("kind"), in.text("about"), in.day("made"), in.maybe_day("expires"),
                               in.text("outcome")};
    });
    in.read("left_out", "Left out", record.left_out, [&] {
        return Portable::LeftOut{in.text("what"), in.text("why")};
    });
}

auto refused(std::string message) { return tl::unexpected(Error{Fault::invalid, message, {{"file", message}}}); }

}  // namespace

std::string json_of(const Portable& record) {
    return written(record, Digest{}.add(without_spaces(written(record, {}))).hex());
}

std::string fingerprint_of(std::string_view json) {
    const auto file = access::JsonObject::parse(json);
    return file ? file->text(fingerprint_member) : std::string{};
}

Result<ReadRecord> read_record(std::string_view json) {
    if (json.size() > most_record_bytes) return refused("The file is larger than 1 MB: it is no portable record");
    const auto file = access::JsonObject::parse(json);
    if (!file || file->text("schema") != schema)
        return refused("This is no portable record. Choose the file that ends in .json, as the other service made it");
    const auto found = file->text(fingerprint_member);
    if (found.empty() || digest_of(json, found) != found)
        return refused(
            "The file is not as it was made: its fingerprint does not fit. Nothing was taken in. Ask the other service"
            " for it again");
    ReadRecord read{.record = {}, .fingerprint = found, .wrong = {}};
    auto& record = read.record;
    const auto made = Date::parse(file->text("made"));
    if (!made) return refused("The file does not say when it was made");
    record.made = *made;
    if (const auto consented = Date::parse(file->text("consented"))) record.consented = *consented;
    record.from_service = file->text("from_service");
    record.to_service = file->text("to_service");
    record.home = file->text("home");
    record.kind = file->text("kind");
    record.statement = file->text("statement");
    if (const auto said = file->text("allegations"); !said.empty()) record.allegations = said;
    record.children_now = static_cast<int>(file->number("children_now").value_or(0));
    Rows in{*file, read.wrong};
    read_household(in, record);
    read_support(in, record);
    return read;
}

}  // namespace kith::transfers
