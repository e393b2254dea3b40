#include "commissioning/file.h"

#include <algorithm>
#include <set>

#include "homes/file.h"
#include "homes/places.h"
#include "kernel/record/setting.h"
#include "region/circle.h"

namespace kith::commissioning {

Result<Providers> providers_of(const Store& store, const LeaveOfAll& leave) {
    Providers all;
    TRY(each_fact<Organisation>(store, leave, Known::now(), [&](Fact<Organisation> fact) {
        if (fact.value.kind != OrganisationKind::co_operative) all.insert_or_assign(fact.about, std::move(fact.value));
    }));
    return all;
}

Result<Owners> owners_on(const Store& store, const LeaveOfAll& leave, Date day) {
    Owners owners;
    TRY(each_fact<OwnedBy>(store, leave, Known::now(), [&](const Fact<OwnedBy>& fact) {
        if (region::runs_on(fact.value.starts, fact.value.ends, day))
            owners.insert_or_assign(fact.about, fact.value.owner);
    }));
    return owners;
}

std::string name_of(const Providers& providers, PersonId provider) {
    const auto at = providers.find(provider);
    return at == providers.end() ? "A provider that is not on the register" : at->second.name;
}

namespace {

/// What the home's own facts say, without who owns it.
RecordedHome recorded(const homes::HomeFile& file, const std::set<FactId>& kept, Date today) {
    RecordedHome home{file.home, {}, file.name(), file.is.value.kind, {}, {}, {}, {}, 0, 0, 0, {}, {}, {}, {}};
    if (const auto* by = file.run_by_on(today)) {
        home.urn = by->value.urn.value_or("");
        home.postcode = by->value.postcode;
        home.manager = by->value.manager;
    }
    const auto* terms = file.terms_on(today);
    if (!terms && !file.terms.empty()) terms = &file.terms.back();
    if (terms) home.places = terms->value.places;
    for (const auto& rest : file.not_available)
        if (kept.contains(rest.id) && region::runs_on(rest.value.starts, rest.value.ends, today))
            home.kept += rest.value.places;
    home.not_available = std::max(0, homes::places_on(file, today).not_available - home.kept);
    for (const auto& seen : file.inspections)
        if (!home.inspected || seen.value.on >= *home.inspected)
            home.inspected = seen.value.on, home.rating = seen.value.rating;
    home.closes = file.ended(today);
    return home;
}

}  // namespace

Result<std::vector<RecordedHome>> recorded_homes(const Store& store, const LeaveOfAll& leave, Date today) {
    const auto providers = TRY(providers_of(store, leave));
    std::unordered_map<PersonId, PersonId> of;
    TRY(each_fact<OfProvider>(store, leave, Known::now(), [&](const Fact<OfProvider>& fact) {
        if (region::runs_on(fact.value.starts, fact.value.ends, today))
            of.insert_or_assign(fact.about, fact.value.provider);
    }));
    std::unordered_map<PersonId, Registered> registered;
    TRY(each_fact<Registered>(store, leave, Known::now(), [&](Fact<Registered> fact) {
        registered.insert_or_assign(fact.about, std::move(fact.value));
    }));
    std::set<FactId> kept;
    TRY(each_fact<region::Chosen>(store, leave, Known::now(),
                                  [&](const Fact<region::Chosen>& fact) { kept.insert(fact.value.kept); }));
    std::vector<RecordedHome> all;
    for (const auto& file : TRY(homes::home_files(store, leave, today, homes::Depth::for_placing))) {
        const auto at = of.find(file.home);
        if (at == of.end()) continue;
        auto home = recorded(file, kept, today);
        home.of = at->second;
        home.provider = name_of(providers, at->second);
        if (const auto known = registered.find(file.home); known != registered.end()) {
            home.area = known->second.area;
            home.urn = known->second.urn;
        }
        all.push_back(std::move(home));
    }
    return all;
}

Result<std::vector<ContractFile>> contracts_of(const Store& store, const LeaveOfAll& leave) {
    std::vector<ContractFile> all;
    std::unordered_map<FactId, std::size_t> at;
    TRY(each_fact<Contract>(store, leave, Known::now(), [&](Fact<Contract> fact) {
        at.emplace(fact.id, all.size());
        all.push_back({fact.about, std::move(fact), {}, {}});
    }));
    TRY(each_fact<Price>(store, leave, Known::now(), [&](Fact<Price> fact) {
        if (const auto found = at.find(fact.value.contract); found != at.end())
            all[found->second].prices.push_back(std::move(fact.value));
    }));
    TRY(each_fact<Uplift>(store, leave, Known::now(), [&](Fact<Uplift> fact) {
        if (const auto found = at.find(fact.value.contract); found != at.end())
            all[found->second].uplifts.push_back(std::move(fact.value));
    }));
    return all;
}

Result<ProviderFile> provider_file(const Store& store, const Leave& provider, Date today) {
    // The caller has asked the gate about this provider; its homes and its owners are other numbers on the same record.
    const auto all = Gate::machine_all(provider.authority());
    ProviderFile file{
        provider.about(), TRY(providers_of(store, all)), TRY(owners_on(store, all, today)), {}, {}, {}, {}};
    if (!file.all.contains(provider.about()))
        return fail(Fault::not_found, "There is no such provider on the register.");
    file.owned_by = TRY(facts<OwnedBy>(store, provider, Known::now()));
    for (auto& contract : TRY(contracts_of(store, all)))
        if (contract.provider == provider.about()) file.contracts.push_back(std::move(contract));
    for (auto& home : TRY(recorded_homes(store, all, today)))
        if (home.of == provider.about()) file.homes.push_back(std::move(home));
    file.invoices = TRY(facts<Invoice>(store, provider, Known::now()));
    return file;
}

Totals InvoiceSeen::totals() const {
    std::vector<const LineAnswer*> answered;
    answered.reserve(answers.size());
    for (const auto& answer : answers) answered.push_back(answer ? &*answer : nullptr);
    return totals_of(lines, answered);
}

Result<std::vector<InvoiceSeen>> invoices_of(const Store& store, const Leave& provider) {
    std::vector<InvoiceSeen> all;
    std::unordered_map<FactId, std::size_t> at;
    for (auto& fact : TRY(facts<Invoice>(store, provider, Known::now()))) {
        at.emplace(fact.id, all.size());
        all.push_back({std::move(fact), {}, {}, {}});
    }
    std::unordered_map<FactId, LineAnswer> answers;
    for (auto& fact : TRY(facts<LineAnswer>(store, provider, Known::now())))
        answers.insert_or_assign(fact.value.line, std::move(fact.value));
    auto lines = TRY(facts<InvoiceLine>(store, provider, Known::now()));
    std::ranges::stable_sort(lines, {}, [](const auto& fact) { return fact.value.line; });
    for (auto& fact : lines) {
        const auto found = at.find(fact.value.invoice);
        if (found == at.end()) continue;
        auto& invoice = all[found->second];
        const auto answer = answers.find(fact.id);
        invoice.answers.push_back(answer == answers.end() ? std::nullopt : std::optional{answer->second});
        invoice.ids.push_back(fact.id);
        invoice.lines.push_back(std::move(fact.value));
    }
    std::ranges::stable_sort(all, {}, [](const InvoiceSeen& one) { return one.is.entered_by; });
    return all;
}

Result<std::vector<CountingRule>> counting_rules(const Store& store, AuthorityId authority) {
    std::vector<CountingRule> rules;
    for (auto& fact : TRY(facts<CountingRule>(store, Gate::machine(authority, the_authority), Known::now())))
        rules.push_back(fact.value);
    return rules;
}

std::vector<Claimed> claimed_before(const std::vector<InvoiceSeen>& invoices, FactId invoice) {
    std::vector<Claimed> claimed;
    for (const auto& one : invoices) {
        if (one.is.id == invoice) break;
        for (std::size_t i = 0; i < one.lines.size(); ++i) {
            // What was disputed and paid in part was claimed: whether more of it is due is for a person to answer.
            const auto& answer = one.answers[i];
            const bool unpaid = answer && answer->answer == Answer::disputed && answer->amount <= Money::pence(0);
            if (!unpaid)
                claimed.push_back(
                    {one.lines[i].reference, claimed_by(one.lines[i]), one.is.value.number, one.lines[i].line});
        }
    }
    return claimed;
}

Result<std::vector<InvoiceListed>> every_invoice(const Store& store, const LeaveOfAll& leave) {
    std::vector<InvoiceListed> all;
    std::unordered_map<FactId, std::size_t> at;
    TRY(each_fact<Invoice>(store, leave, Known::now(), [&](Fact<Invoice> fact) {
        at.emplace(fact.id, all.size());
        all.push_back({fact.about, std::move(fact), {}});
    }));
    std::unordered_map<FactId, LineAnswer> answers;
    TRY(each_fact<LineAnswer>(store, leave, Known::now(), [&](Fact<LineAnswer> fact) {
        answers.insert_or_assign(fact.value.line, std::move(fact.value));
    }));
    std::unordered_map<FactId, std::pair<std::vector<InvoiceLine>, std::vector<const LineAnswer*>>> lines;
    TRY(each_fact<InvoiceLine>(store, leave, Known::now(), [&](Fact<InvoiceLine> fact) {
        auto& [its, answered] = lines[fact.value.invoice];
        const auto answer = answers.find(fact.id);
        answered.push_back(answer == answers.end() ? nullptr : &answer->second);
        its.push_back(std::move(fact.value));
    }));
    for (auto& one : all) {
        const auto found = lines.find(one.is.id);
        if (found != lines.end()) one.totals = totals_of(found->second.first, found->second.second);
    }
    // Those that wait come first, the oldest first among them.
    std::ranges::stable_sort(all, [](const InvoiceListed& a, const InvoiceListed& b) {
        const bool a_waits = a.totals.lines_waiting() > 0, b_waits = b.totals.lines_waiting() > 0;
        if (a_waits != b_waits) return a_waits;
        return a_waits ? a.is.value.on < b.is.value.on : a.is.value.on > b.is.value.on;
    });
    return all;
}

Result<std::int64_t> invoices_that_wait(const Store& store, const LeaveOfAll& leave) {
    return TRY(store.first("select count(distinct l.invoice) from commissioning_invoice_line l"
                           " where l.authority = $1 and l.retired_by is null and not exists"
                           " (select 1 from commissioning_line_answer a where a.authority = l.authority"
                           " and a.about = l.about and a.line = l.fact and a.retired_by is null)",
                           {leave.authority()}, [](const Row& row) { return row.integer(0); }))
        .value_or(0);
}

}  // namespace kith::commissioning
