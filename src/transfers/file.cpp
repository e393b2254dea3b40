#include "transfers/file.h"

#include <algorithm>
#include <map>

namespace kith::transfers {

namespace {

template <class F>
Result<void> for_each_list(F f) {
    TRY(f(&TransferFile::asked));
    TRY(f(&TransferFile::consents));
    TRY(f(&TransferFile::withdrawn));
    TRY(f(&TransferFile::made));
    TRY(f(&TransferFile::meetings));
    return f(&TransferFile::approved);
}

template <class T>
using ListOf = std::vector<Fact<T>> TransferFile::*;

template <class T>
const Fact<T>* last_of(const std::vector<Fact<T>>& all, FactId asked, PersonId carer) {
    const Fact<T>* last = nullptr;
    for (const auto& fact : all)
        if (fact.value.asked == asked && fact.value.carer == carer && (!last || fact.entered_by > last->entered_by))
            last = &fact;
    return last;
}

}  // namespace

const Fact<TransferAsked>* TransferFile::under_way() const {
    if (asked.empty()) return nullptr;
    const auto& last = *std::ranges::max_element(asked, {}, &Fact<TransferAsked>::entered_by);
    for (const auto& fact : approved)
        if (fact.value.asked == last.id) return nullptr;
    return &last;
}

/// Records were once made under a consent that was given before; such a record has the day of it.
static bool covers(const Fact<Consent>& yes, const Fact<RecordMade>& record) {
    if (yes.value.record) return *yes.value.record == record.id;
    return yes.entered_by < record.entered_by && record.value.file.find("\"consented\":\"") != std::string::npos;
}

bool TransferFile::agrees(FactId transfer, PersonId carer) const {
    const auto* record = record_of(transfer);
    const auto* yes = last_of(consents, transfer, carer);
    const auto* no = last_of(withdrawn, transfer, carer);
    return record && yes && covers(*yes, *record) && (!no || no->entered_by < yes->entered_by);
}

std::optional<Date> TransferFile::approved_on(FactId transfer) const {
    for (const auto& fact : approved)
        if (fact.value.asked == transfer) return fact.value.on;
    return {};
}

bool TransferFile::may_go(const Fact<RecordMade>& record) const {
    const auto* last = record_of(record.value.asked);
    return last && last->id == record.id && agreed_since(record.value.asked).has_value();
}

std::vector<homes::Carer> TransferFile::not_agreed(FactId transfer) const {
    std::vector<homes::Carer> open;
    for (const auto& carer : of.carers)
        if (!agrees(transfer, carer.person)) open.push_back(carer);
    return open;
}

std::optional<Date> TransferFile::agreed_since(FactId transfer) const {
    if (of.carers.empty() || !not_agreed(transfer).empty()) return {};
    std::optional<Date> since;
    for (const auto& carer : of.carers) {
        const auto on = last_of(consents, transfer, carer.person)->value.on;
        since = std::max(since.value_or(on), on);
    }
    return since;
}

std::optional<Date> TransferFile::stopped(FactId transfer) const {
    std::optional<Date> on;
    for (const auto& carer : of.carers)
        if (const auto* no = last_of(withdrawn, transfer, carer.person); no && !agrees(transfer, carer.person))
            on = std::max(on.value_or(no->value.on), no->value.on);
    return on;
}

const Fact<RecordMade>* TransferFile::record_of(FactId transfer) const {
    const Fact<RecordMade>* last = nullptr;
    for (const auto& fact : made)
        if (fact.value.asked == transfer && (!last || fact.entered_by > last->entered_by)) last = &fact;
    return last;
}

Result<TransferFile> transfer_file(const Store& store, const Leave& home) {
    TransferFile file{TRY(homes::home_file(store, home, Known::now()))};
    TRY(for_each_list([&]<class T>(ListOf<T> list) -> Result<void> {
        file.*list = TRY(facts<T>(store, home, Known::now()));
        return {};
    }));
    return file;
}

Result<std::vector<TransferFile>> transfers_under_way(const Store& store, const LeaveOfAll& leave, Date today) {
    std::vector<PersonId> asking;
    TRY(each_fact<TransferAsked>(store, leave, Known::now(), [&](const Fact<TransferAsked>& fact) {
        if (asking.empty() || asking.back() != fact.about) asking.push_back(fact.about);
    }));
    std::vector<TransferFile> all;
    if (asking.empty()) return all;
    std::map<PersonId, std::size_t> at;
    for (auto& home : TRY(homes::home_files(store, leave, today, homes::Depth::for_rules)))
        if (std::ranges::binary_search(asking, home.home)) {
            at.emplace(home.home, all.size());
            all.emplace_back(std::move(home));
        }
    TRY(for_each_list([&]<class T>(ListOf<T> list) -> Result<void> {
        return each_fact<T>(store, leave, Known::now(), [&](Fact<T> fact) {
            if (const auto found = at.find(fact.about); found != at.end())
                (all[found->second].*list).push_back(std::move(fact));
        });
    }));
    std::erase_if(all, [](const TransferFile& file) { return !file.under_way(); });
    return all;
}

Schema transfers_schema() {
    return {"transfers",
            {&table_info<TransferAsked>(), &table_info<Consent>(), &table_info<ConsentWithdrawn>(),
             &table_info<RecordMade>(), &table_info<ChildrenMeeting>(), &table_info<ApprovedElsewhere>(),
             &table_info<RecordTaken>()}};
}

}  // namespace kith::transfers
