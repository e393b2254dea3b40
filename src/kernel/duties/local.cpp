#include "kernel/duties/local.h"

#include <fmt/format.h>

#include <ranges>

#include "kernel/access/gate.h"

namespace kith {

static constexpr EntryKind setting_entry{"authority.setting", "Setting of the authority"};

std::string LocalSpan::range() const { return fmt::format("{} to {}", least, Span{most, by_default.unit}.in_words()); }

LocalSpans::InForce LocalSpans::of(const LocalSpan& span, Date starts) const {
    for (const auto& set : settings_ | std::views::reverse)
        if (set.starts <= starts && set.name == span.name)
            return {{static_cast<int>(set.value), span.by_default.unit}, true};
    return {span.by_default, false};
}

Result<LocalSpans> local_spans(const Store& store, AuthorityId authority, Known known) {
    std::vector<Setting> settings;
    for (auto& fact : TRY(facts<Setting>(store, Gate::machine(authority, the_authority), known)))
        settings.push_back(std::move(fact.value));
    return LocalSpans{std::move(settings)};
}

Result<EntryNumber> set_local_span(Change& change, const LocalSpan& span, int count, Date starts, std::string because) {
    if (count < span.least || count > span.most)
        return fail(Fault::invalid, fmt::format("{} may be {}, not {}.", span.name, span.range(), count));
    const auto leave = Gate::machine(change.authority(), the_authority);
    const auto before = TRY(facts<Setting>(change.store(), leave, Known::now()));
    const auto what =
        fmt::format("{}: {} from {}", span.what, Span{count, span.by_default.unit}.in_words(), starts.in_words());
    const auto entry = TRY(change.open(leave, {setting_entry, what, std::move(because)}));
    const Setting right{std::string{span.name}, count, starts};
    for (const auto& fact : before)
        if (fact.value.name == span.name && fact.value.starts == starts) {
            TRY(change.correct(leave, fact.id, entry, right));
            return entry;
        }
    TRY(change.enter(leave, right));
    return entry;
}

}  // namespace kith
