#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "app/commands.h"
#include "kernel/core/json.h"
#include "kernel/site/page.h"

namespace kith::app {

static std::string_view in_words(Certainty certainty) {
    switch (certainty) {
        case Certainty::statute: return "statute";
        case Certainty::guidance: return "guidance";
        case Certainty::local: return "local practice";
    }
    return "";
}

static void print_law(const Law& law) {
    fmt::print("      {}{}{} ({})\n", law.act, law.place.empty() ? "" : ", ", law.place, in_words(law.certainty));
    if (!law.link.empty()) fmt::print("      {}\n", law.link);
}

static std::string clock_of(std::string_view clock) { return clock.empty() ? "" : fmt::format(" [{}]", clock); }

static void print_text() {
    std::size_t rules = 0;
    std::size_t missing = 0;
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
        for (const auto& gap : area.to_do) {
            fmt::print("  NOT YET{}: {}\n", clock_of(gap.clock), gap.what);
            print_law(gap.law);
        }
        rules += area.duties.size() + area.entitlements.size();
        missing += area.to_do.size();
    }
    fmt::print("{} rules; {} paragraphs of the law not yet followed.\n", rules, missing);
}

static void law_members(JsonWriter& json, const Law& law, std::string_view clock) {
    json.member("clock", clock);
    json.member("act", law.act);
    json.member("place", law.place);
    json.member("link", law.link);
    json.member("certainty", in_words(law.certainty));
}

static void area_json(JsonWriter& json, const Area& area) {
    json.object([&] {
        json.member("area", area.name);
        json.key("rules");
        json.array([&] {
            for (const auto* duty : area.duties)
                json.object([&] {
                    json.member("name", duty->name);
                    json.member("owed_by", code(duty->owed_by));
                    law_members(json, duty->law, duty->clock);
                });
        });
        json.key("entitlements");
        json.array([&] {
            for (const auto& offer : area.entitlements)
                json.object([&] {
                    json.member("name", offer.name);
                    json.member("offer", offer.offer);
                    law_members(json, offer.law, offer.clock);
                });
        });
        json.key("to_do");
        json.array([&] {
            for (const auto& gap : area.to_do)
                json.object([&] {
                    json.member("what", gap.what);
                    law_members(json, gap.law, gap.clock);
                });
        });
    });
}

static Result<Exit> run(const std::string& format) {
    if (format == "text") {
        print_text();
        return Exit::done;
    }
    JsonWriter json;
    json.array([&] {
        for (const auto& area : areas()) area_json(json, area);
    });
    fmt::print("{}\n", json.take());
    return Exit::done;
}

void add_law(Command& root) {
    auto format = std::make_shared<std::string>("text");
    auto command =
        root.sub("law", "List every rule with its source and certainty, and what of the law is not yet followed");
    command.one_of("--format", *format, {"text", "json"}, "How it is written")
        .example("kith law --format json")
        .does([format] { return run(*format); });
}

}  // namespace kith::app
