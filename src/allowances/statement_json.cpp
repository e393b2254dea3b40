// The statement for a program.
#include "allowances/pages.h"
#include "allowances/why.h"
#include "kernel/core/json.h"

namespace kith::allowances {

static void add(JsonWriter& json, const PaymentFile& file, const Line& line) {
    json.object([&] {
        json.member("for", what_for(file, line.key));
        json.member("kind", code(line.key.kind));
        if (line.key.child) json.member("child", line.key.child->number());
        if (line.key.source) json.member("rests_on", line.key.source->number());
        json.member("correction", line.correction);
        json.member("from", line.days.from);
        json.member("to", line.days.last());
        json.member("nights", std::int64_t{line.nights});
        if (line.weekly) json.member("weekly_pence", line.weekly->in_pence());
        json.member("pence", line.amount.in_pence());
        json.member("why", line.why);
    });
}

static void add_lines(JsonWriter& json, const PaymentFile& file, const std::vector<Line>& lines) {
    json.key("lines");
    json.array([&] {
        for (const auto& line : lines) add(json, file, line);
    });
}

Response statement_as_json(const PaymentFile& file, const std::vector<PastPayment>& past, Days coming,
                           const Payment& next) {
    JsonWriter json;
    json.object([&] {
        json.member("home", file.home.number());
        json.key("paid");
        json.array([&] {
            for (const auto& one : past)
                json.object([&] {
                    json.member("run", one.id.number());
                    json.member("from", one.run.from);
                    json.member("to", one.run.to);
                    json.member("paid_on", one.run.pay_day);
                    json.member("pence", one.total.in_pence());
                    add_lines(json, file, one.lines);
                });
        });
        json.key("next");
        json.object([&] {
            json.member("from", coming.from);
            json.member("to", coming.last());
            json.member("pence", next.total.in_pence());
            json.member("still_to_be_taken_back_pence", next.left_over.in_pence());
            add_lines(json, file, next.lines);
        });
    });
    return Response::json(json.take());
}

}  // namespace kith::allowances
