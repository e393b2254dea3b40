// A regulator's register taken over: providers, their owners and their homes that are new, and what has changed.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/acts.h"
#include "homes/acts.h"
#include "kernel/core/text.h"
#include "region/circle.h"

namespace kith::commissioning {

namespace {

/// One taking over; providers that were just put on the register are found again.
class Taking {
public:
    /// `reader`: null where the machine takes it over by night.
    Taking(Change& change, const Reader* reader, Date today) : change_{change}, reader_{reader}, today_{today} {}

    Result<void> read() {
        const auto all = Gate::machine_all(change_.authority());
        providers_ = TRY(providers_of(change_.store(), all));
        owners_ = TRY(owners_on(change_.store(), all, today_));
        return {};
    }

    Result<void> add(const RegisterRow& row) {
        const auto provider = TRY(provider_named(row.provider, row.provider_urn));
        if (row.owner) TRY(owned(provider, *row.owner));
        const auto home = TRY(leave_for_new<May::record_home>());
        const homes::NewHome made{.kind = row.kind,
                                  .name = row.name,
                                  .opened = today_,
                                  .agency = row.provider,
                                  .urn = row.urn,
                                  .manager = row.manager,
                                  .postcode = row.postcode,
                                  .places = row.places};
        TRY(homes::add_home(change_, home, made, today_));
        TRY(change_.enter(home, OfProvider{provider, today_, {}}));
        TRY(change_.enter(home, Registered{row.urn, row.area, today_}));
        if (row.rating) TRY(change_.enter(home, homes::Inspection{*row.rating, *row.inspected}));
        ++taken.homes;
        return {};
    }

    Result<void> change(const HomeChange& one) {
        const auto& row = *one.row;
        const auto provider = TRY(provider_named(row.provider, row.provider_urn));
        if (row.owner) TRY(owned(provider, *row.owner));
        const auto home = TRY(leave_for<May::record_home>(one.home));
        const auto file = TRY(homes::home_file(change_.store(), home, Known::now()));
        const auto entry = TRY(change_.open(home, {register_taken, fmt::format("{}, by the regulator's register. {}",
                                                                               row.name, join(one.words, ". "))}));
        const EntryNumber shown{entry.number() - 1};
        TRY(run_by(home, file, row));
        TRY(terms(home, file, row));
        TRY(rest(home, file, row, provider, shown));
        ++taken.changed;
        return {};
    }

    RegisterTaken taken;

private:
    template <May to>
    Result<Allowed<to>> leave_for(PersonId about) {
        if (!reader_) return Gate::machine_to<to>(change_.authority(), about);
        return decide<to>(change_.store(), *reader_, about);
    }
    template <May to>
    Result<Allowed<to>> leave_for_new() {
        if (!reader_) return Gate::machine_to<to>(change_.authority(), PersonId{change_.next_id()});
        return decide_new<to>(*reader_, change_);
    }

    /// By its name or else by its number; put on the register where it is not there.
    Result<PersonId> provider_named(const std::string& name, const std::optional<std::string>& urn) {
        for (const auto& [number, known] : providers_)
            if (fold(known.name) == fold(name)) return number;
        for (auto& [number, known] : providers_)
            if (urn && known.urn == urn) {
                TRY(renamed(number, known, name));
                return number;
            }
        const auto leave = TRY(leave_for_new<May::record_provider>());
        TRY(add_provider(change_, leave, providers_, {name, OrganisationKind::company, urn}, today_));
        providers_.insert_or_assign(leave.about(), Organisation{OrganisationKind::company, name, urn, today_, {}});
        ++taken.providers;
        return leave.about();
    }

    /// The register calls a provider that it knows by its number otherwise than the record does.
    Result<void> renamed(PersonId provider, Organisation& known, const std::string& name) {
        const auto leave = TRY(leave_for<May::record_provider>(provider));
        for (const auto& fact : TRY(facts<Organisation>(change_.store(), leave, Known::now()))) {
            const auto entry = TRY(change_.open(
                leave, {register_taken, fmt::format("{} is called {} by the register", known.name, name)}));
            auto right = fact.value;
            right.name = name;
            TRY(change_.correct(leave, fact.id, EntryNumber{entry.number() - 1}, right));
            break;
        }
        known.name = name;
        return {};
    }

    /// An owner that the register names and the record does not know. One that would go round is left out.
    Result<void> owned(PersonId provider, const std::string& by) {
        if (fold(by) == fold(providers_.at(provider).name)) return {};
        const auto owner = TRY(provider_named(by, {}));
        const auto at = owners_.find(provider);
        if ((at != owners_.end() && at->second == owner) || would_go_round(owners_, provider, owner)) return {};
        const auto leave = TRY(leave_for<May::record_provider>(provider));
        const auto entry =
            TRY(change_.open(leave, {register_taken, fmt::format("{} is owned by {}, by the regulator's register",
                                                                 providers_.at(provider).name, by)}));
        // Who owned it before owns it no more: their last day was yesterday, or the day on which they began.
        for (const auto& fact : TRY(facts<OwnedBy>(change_.store(), leave, Known::now()))) {
            if (!region::runs_on(fact.value.starts, fact.value.ends, today_)) continue;
            auto ended = fact.value;
            ended.ends = std::max(ended.starts, today_.plus_days(-1));
            TRY(change_.correct(leave, fact.id, EntryNumber{entry.number() - 1}, ended));
        }
        TRY(change_.enter(leave, OwnedBy{owner, today_, {}}));
        owners_.insert_or_assign(provider, owner);
        return {};
    }

    Result<void> run_by(const Leave& home, const homes::HomeFile& file, const RegisterRow& row) {
        const auto* now = file.run_by_on(today_);
        homes::RunBy by = now ? now->value : homes::RunBy{care::Provider::private_provider, {}, {}, {}, {}, today_};
        const auto before = by;
        by.agency = row.provider, by.urn = row.urn, by.manager = row.manager;
        if (row.postcode) by.postcode = row.postcode;
        if (before.agency == by.agency && before.urn == by.urn && before.manager == by.manager &&
            before.postcode == by.postcode)
            return {};
        by.starts = today_;
        TRY(change_.enter(home, by));
        return {};
    }

    Result<void> terms(const Leave& home, const homes::HomeFile& file, const RegisterRow& row) {
        const auto* now = file.terms_on(today_);
        if (now && now->value.places == row.places) return {};
        homes::Terms terms{homes::ApprovedHow::registered, row.places, 0, 17, {}, "",
                           "As it is registered",          today_,     {}};
        if (now) terms.from_age = now->value.from_age, terms.to_age = now->value.to_age;
        TRY(change_.enter(home, terms));
        return {};
    }

    Result<void> rest(const Leave& home, const homes::HomeFile& file, const RegisterRow& row, PersonId provider,
                      EntryNumber shown) {
        if (file.is.value.name != row.name || file.is.value.kind != row.kind) {
            auto right = file.is.value;
            right.name = row.name, right.kind = row.kind;
            TRY(change_.correct(home, file.is.id, shown, right));
        }
        const auto of = TRY(facts<OfProvider>(change_.store(), home, Known::now()));
        if (of.empty() || of.back().value.provider != provider) {
            if (!of.empty() && !of.back().value.ends) {
                auto ended = of.back().value;
                ended.ends = std::max(ended.starts, today_.plus_days(-1));
                TRY(change_.correct(home, of.back().id, shown, ended));
            }
            TRY(change_.enter(home, OfProvider{provider, today_, {}}));
        }
        const auto on_register = TRY(facts<Registered>(change_.store(), home, Known::now()));
        if (on_register.empty() || on_register.back().value.area != row.area)
            TRY(change_.enter(home, Registered{row.urn, row.area, today_}));
        const bool seen = std::ranges::any_of(
            file.inspections, [&](const auto& fact) { return row.inspected && fact.value.on >= *row.inspected; });
        if (row.rating && !seen) TRY(change_.enter(home, homes::Inspection{*row.rating, *row.inspected}));
        return {};
    }

    Change& change_;
    const Reader* reader_;
    Date today_;
    Providers providers_;
    Owners owners_;
};

Result<RegisterTaken> taken_by(Change& change, const Reader* reader, const RegisterDifference& found, Date today) {
    Taking taking{change, reader, today};
    TRY(taking.read());
    for (const auto* row : found.added) TRY(taking.add(*row));
    for (const auto& one : found.changed) TRY(taking.change(one));
    return taking.taken;
}

}  // namespace

Result<RegisterTaken> take_register(Change& change, const Reader& reader, const RegisterDifference& found, Date today) {
    return taken_by(change, &reader, found, today);
}

Result<RegisterTaken> take_register_by_machine(Change& change, const RegisterDifference& found, Date today) {
    return taken_by(change, nullptr, found, today);
}

}  // namespace kith::commissioning
