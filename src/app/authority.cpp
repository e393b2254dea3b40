#include <algorithm>
#include <charconv>

#include <fmt/core.h>

#include "app/commands.h"
#include "app/record.h"
#include "kernel/core/clock.h"
#include "kernel/core/text.h"
#include "kernel/site/page.h"

namespace kith::app {

namespace {
struct Options {
    StoreOption store;
    std::string name;
};

struct SetOptions {
    StoreOption store;
    std::string authority, span, count, from, because;
};
}  // namespace

static Result<Exit> found(const Options& options) {
    const auto database = TRY(open_current(options.store));
    auto transaction = TRY(database.write());
    std::int64_t last = 0;
    for (const auto& authority : TRY(authorities(transaction))) last = std::max(last, authority.id.number());
    TRY(found_authority(transaction, AuthorityId{last + 1}, options.name));
    TRY(transaction.commit());
    fmt::print("{} has a journal of its own in {}.\n", trim(options.name), database.describe());
    return Exit::done;
}

static Result<Exit> list(const StoreOption& store) {
    const auto database = TRY(open_current(store));
    for (const auto& authority : TRY(authorities(TRY(database.read())))) fmt::print("{}\n", authority.name);
    return Exit::done;
}

static Result<const LocalSpan*> span_named(std::string_view name) {
    std::string names;
    for (const auto& area : areas())
        for (const auto* span : area.spans) {
            if (span->name == name) return span;
            names += fmt::format("{}{}", names.empty() ? "" : ", ", span->name);
        }
    return fail(Fault::invalid, fmt::format("Nothing called {} is left to an authority. There are: {}.", name, names));
}

static Result<int> count_from(const std::string& typed, const LocalSpan& span) {
    int count = 0;
    const auto* end = typed.data() + typed.size();
    const auto [at, error] = std::from_chars(typed.data(), end, count);
    if (error != std::errc{} || at != end)
        return fail(Fault::invalid, fmt::format("{} may be {}, not {}.", span.name, span.range(), typed));
    return count;
}

static Result<Date> day_from(const std::string& typed) {
    if (typed.empty()) return Clock::real().today();
    const auto day = Date::parse(typed);
    if (!day) return fail(Fault::invalid, fmt::format("{} is no day. Write it as 2031-05-05.", typed));
    return *day;
}

static Result<Exit> set(const SetOptions& options) {
    const auto* span = TRY(span_named(options.span));
    const auto count = TRY(count_from(options.count, *span));
    const auto from = TRY(day_from(options.from));
    const auto database = TRY(open_current(options.store));
    const auto authority = TRY(chosen_authority(TRY(database.read()), options.authority));
    auto change = TRY(Change::begin(database, authority.id, {{}, "kith authority set"}, Clock::real().now()));
    TRY(set_local_span(change, *span, count, from, options.because));
    TRY(change.commit());
    fmt::print("{}: {} from {}.\n", authority.name, Span{count, span->by_default.unit}.in_words(), from.in_words());
    return Exit::done;
}

static void add_set(Command& command) {
    auto options = std::make_shared<SetOptions>();
    auto setting = command.sub("set", "Set a span that the law leaves to the authority (kith law lists them)");
    options->store.add_to(setting);
    setting.argument("NAME", options->authority, "The authority's name")
        .argument("SPAN", options->span, "Which span: early-review, review-record, ...")
        .argument("NUMBER", options->count, "How many, in the unit of the span")
        .option("--from", options->from, "For clocks that start from this day on; else from today")
        .required("--because", options->because, "Who decided it, and why; kept in the journal")
        .example("kith authority set Thistleshire early-review 10 --because 'Agreed by the board in May'")
        .does([options] { return set(*options); });
}

void add_authority(Command& root) {
    auto command = root.sub("authority", "The authorities whose record this is");
    auto options = std::make_shared<Options>();
    auto adding = command.sub("add", "Found the journal of an authority");
    options->store.add_to(adding);
    adding.argument("NAME", options->name, "The authority's name")
        .example("kith authority add Thistleshire")
        .does([options] { return found(*options); });
    auto store = std::make_shared<StoreOption>();
    auto listing = command.sub("list", "Their names");
    store->add_to(listing);
    listing.example("kith authority list").does([store] { return list(*store); });
    add_set(command);
}

}  // namespace kith::app
