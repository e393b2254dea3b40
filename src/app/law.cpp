#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "app/commands.h"
#include "app/record.h"
#include "kernel/core/clock.h"
#include "kernel/core/json.h"
#include "kernel/site/page.h"

namespace kith::app {

namespace {

struct Options {
    StoreOption store;
    std::string authority, format = "text";
};

/// What the authority that was named has set, judged today; without one, as Kith has it.
struct InForce {
    LocalSpans spans;
    std::string authority;
    Date today;

    LocalSpans::InForce of(const LocalSpan& span) const { return spans.of(span, today); }
};

std::string_view in_words(Certainty certainty) {
    switch (certainty) {
        case Certainty::statute: return "statute";
        case Certainty::guidance: return "guidance";
        case Certainty::local: return "local practice";
    }
    return "";
}

void print_law(const Law& law) {
    fmt::print("      {}{}{} ({})\n", law.act, law.place.empty() ? "" : ", ", law.place, in_words(law.certainty));
    if (!law.link.empty()) fmt::print("      {}\n", law.link);
}

std::string clock_of(std::string_view clock) { return clock.empty() ? "" : fmt::format(" [{}]", clock); }

void print_span(const LocalSpan& span, const InForce& in_force) {
    const auto now = in_force.of(span);
    fmt::print("  LOCAL{} {}: {}: {}{} ({})\n", clock_of(span.clock), span.name, span.what, now.span.in_words(),
               now.own ? fmt::format(", set by {}; else {}", in_force.authority, span.by_default.in_words()) : "",
               span.range());
}

void print_text(const InForce& in_force) {
    std::size_t rules = 0, missing = 0, local = 0;
    for (const auto& area : areas()) {
        fmt::print("{}: {}\n", area.name, area.purpose);
        for (const auto* duty : area.duties) {
            fmt::print("  {}{}, owed by: {}\n", duty->name, clock_of(duty->clock), kith::in_words(duty->owed_by));
            print_law(duty->law);
        }
        for (const auto& offer : area.entitlements) {
            fmt::print("  {}{}, theirs unless they say no\n", offer.name, clock_of(offer.clock));
            print_law(offer.law);
        }
        for (const auto* span : area.spans) print_span(*span, in_force);
        for (const auto& gap : area.to_do) {
            fmt::print("  TODO(law){}: {}\n", clock_of(gap.clock), gap.what);
            print_law(gap.law);
        }
        rules += area.duties.size() + area.entitlements.size();
        local += area.spans.size();
        missing += area.to_do.size();
    }
    fmt::print("{} rules; {} spans that each authority may set; {} paragraphs of the law not yet followed.\n", rules,
               local, missing);
}

void law_members(JsonWriter& json, const Law& law, std::string_view clock) {
    json.member("clock", clock);
    json.member("act", law.act);
    json.member("place", law.place);
    json.member("link", law.link);
    json.member("certainty", in_words(law.certainty));
}

template <class List, class Write>
void list_of(JsonWriter& json, std::string_view key, const List& list, Write write) {
    json.key(key);
    json.array([&] {
        for (const auto& item : list) json.object([&] { write(item); });
    });
}

void area_json(JsonWriter& json, const Area& area, const InForce& in_force) {
    json.member("area", area.name);
    list_of(json, "rules", area.duties, [&](const DutyTerms* duty) {
        json.member("name", duty->name);
        json.member("owed_by", code(duty->owed_by));
        law_members(json, duty->law, duty->clock);
    });
    list_of(json, "entitlements", area.entitlements, [&](const EntitlementTerms& offer) {
        json.member("name", offer.name);
        json.member("offer", offer.offer);
        law_members(json, offer.law, offer.clock);
    });
    list_of(json, "local", area.spans, [&](const LocalSpan* span) {
        json.member("name", span->name);
        json.member("what", span->what);
        json.member("default", span->by_default.in_words());
        json.member("range", span->range());
        json.member("in_force", in_force.of(*span).span.in_words());
        json.member("set_by_authority", in_force.of(*span).own);
        law_members(json, span->law, span->clock);
    });
    list_of(json, "to_do", area.to_do, [&](const LawToDo& gap) {
        json.member("what", gap.what);
        law_members(json, gap.law, gap.clock);
    });
}

Result<InForce> in_force(const Options& options) {
    InForce found{{}, {}, Clock::real().today()};
    if (options.authority.empty()) return found;
    const auto database = TRY(open_current(options.store));
    const auto store = TRY(database.read());
    const auto authority = TRY(chosen_authority(store, options.authority));
    found.authority = authority.name;
    found.spans = TRY(local_spans(store, authority.id, Known::now()));
    return found;
}

Result<Exit> run(const Options& options) {
    const auto now = TRY(in_force(options));
    if (options.format == "text") {
        print_text(now);
        return Exit::done;
    }
    JsonWriter json;
    json.array([&] {
        for (const auto& area : areas()) json.object([&] { area_json(json, area, now); });
    });
    fmt::print("{}\n", json.take());
    return Exit::done;
}

}  // namespace

void add_law(Command& root) {
    auto options = std::make_shared<Options>();
    auto command =
        root.sub("law", "List every rule with its source and certainty, and what of the law is not yet followed");
    options->store.add_to(command);
    command.option("--authority", options->authority, "Whose own spans are shown, from its record; else Kith's")
        .one_of("--format", options->format, {"text", "json"}, "How it is written")
        .example("kith law --format json")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
