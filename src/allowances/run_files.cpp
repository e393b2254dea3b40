// The files of a payment run.
#include <algorithm>

#include <fmt/format.h>

#include "allowances/pages.h"

namespace kith::allowances {

using AskedToRun = AskedAll<May::run_payments>;

static Response download(std::string text, std::string_view type, const std::string& name) {
    auto response = Response::text(std::move(text));
    response.headers.clear();
    return response.with("content-type", type)
        .with("content-disposition", fmt::format("attachment; filename=\"{}\"", name))
        .with("cache-control", "no-store");
}

Result<Response> payments_file(const AskedToRun& asked) {
    const auto run = TRY(run_in_address(asked));
    const auto homes = TRY(homes_of_run(asked.context.store, asked.allowed, run));
    return download(payments_csv(run, homes), "text/csv; charset=utf-8",
                    fmt::format("payments-{}.csv", run.value.pay_day.iso()));
}

Result<Response> lines_file(const AskedToRun& asked) {
    const auto run = TRY(run_in_address(asked));
    const auto homes = TRY(homes_of_run(asked.context.store, asked.allowed, run));
    std::vector<PersonId> children;
    for (const auto& home : homes)
        for (const auto& line : home.lines)
            if (line.child) children.push_back(*line.child);
    std::ranges::sort(children);
    children.erase(std::unique(children.begin(), children.end()), children.end());
    const auto names = TRY(names_in(asked.context.store, static_cast<const LeaveOfAll&>(asked.allowed), children));
    return download(lines_csv(run, homes, names), "text/csv; charset=utf-8",
                    fmt::format("payment-lines-{}.csv", run.value.pay_day.iso()));
}

Result<Response> file_for_bacs(const AskedToRun& asked) {
    const auto& context = asked.context;
    const auto run = TRY(run_in_address(asked));
    const auto homes = TRY(homes_of_run(context.store, asked.allowed, run));
    const auto all = TRY(rules(context.store, asked.allowed.authority(), context.today));
    return download(TRY(bacs_file(run, homes, all.how, context.calendar)), "text/plain; charset=us-ascii",
                    fmt::format("bacs-{}.txt", run.value.pay_day.iso()));
}

}  // namespace kith::allowances
