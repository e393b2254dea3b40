#include "demo/telling_commissioning.h"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "commissioning/acts.h"
#include "commissioning/members.h"
#include "commissioning/stays.h"
#include "demo/names.h"
#include "homes/acts.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace commissioning;

namespace {

constexpr EntryKind taken_over{"commissioning.register", "From the regulator's register"};
constexpr std::array company_words{"Homes Ltd", "Care", "Children's Services", "Lodge Care", "Living"};

/// A stay of a member's child in a home or with an agency of somebody else's.
struct Stay {
    AuthorityId member;
    std::string area;
    PersonId child;
    FactId placement;
    care::PlaceKind kind;
    std::string home, urn;
    std::optional<std::string> postcode;
    Date came;
    std::optional<Date> left;
};

HomeKind kind_of(care::PlaceKind kind) {
    if (care::is_foster(kind)) return HomeKind::foster;
    if (kind == care::PlaceKind::childrens_home) return HomeKind::childrens_home;
    if (kind == care::PlaceKind::secure_home) return HomeKind::secure_home;
    if (kind == care::PlaceKind::residential_school) return HomeKind::residential_school;
    return HomeKind::supported_accommodation;
}

bool is_bought(care::PlaceKind kind) {
    return care::is_foster(kind) || kind == care::PlaceKind::childrens_home || kind == care::PlaceKind::secure_home ||
           kind == care::PlaceKind::residential_school || kind == care::PlaceKind::supported_accommodation;
}

/// A week's price in the band, in whole pounds, about what the market asks (domain sheet 2.4).
std::int64_t weekly_price(HomeKind kind, NeedBand band, int dearer) {
    const auto base = kind == HomeKind::foster                    ? 980
                      : kind == HomeKind::supported_accommodation ? 1'350
                      : kind == HomeKind::secure_home             ? 8'900
                                                                  : 5'400;
    const auto more = band == NeedBand::standard ? 100 : band == NeedBand::enhanced ? 122 : 158;
    return base * more / 100 * (100 + dearer) / 100;
}

class Buying {
public:
    Buying(const Database& database, const Plan& plan, Us us, Random random, Made& made)
        : database_{database}, today_{plan.today}, us_{std::move(us)}, random_{random}, made_{made} {}

    Result<void> all() {
        TRY(read_officer());
        TRY(read_stays());
        TRY(providers_and_homes());
        TRY(contracts());
        TRY(agreements());
        TRY(invoices());
        return the_co_operative();
    }

private:
    Result<Change> change_of(AuthorityId authority) const {
        const auto store = TRY(database_.read());
        const auto last = TRY(store.first("select max(at) from record_entry where authority = $1", {authority},
                                          [](const Row& row) { return row.null(0) ? 0 : row.integer(0); }));
        const Moment morning{static_cast<std::int64_t>(today_.number()) * 86'400'000 + 7 * 3'600'000};
        return Change::begin(database_, authority, {{}, "The commissioning team's list"},
                             Moment{std::max(last.value_or(0), morning.milliseconds)});
    }

    Leave ours(PersonId about) const { return Gate::machine(us_.record, about); }

    /// Who answers invoices.
    Result<void> read_officer() {
        const auto store = TRY(database_.read());
        return each_fact<RoleFact>(store, Gate::machine_all(us_.record), Known::now(), [&](const Fact<RoleFact>& fact) {
            if (fact.value.role == Role::commissioner) officer_ = fact.about;
        });
    }

    Result<void> read_stays() {
        const auto store = TRY(database_.read());
        for (const auto& member : us_.members)
            TRY(store.each(
                "select about, fact, kind, home, urn, postcode, starts, ends from care_placement where authority = $1"
                " and retired_by is null and urn is not null and provider in ($2, $3) and (ends is null or ends >= $4)"
                " order by fact",
                {member.authority, care::Provider::private_provider, care::Provider::voluntary,
                 today_.plus_months(-24)},
                [&](const Row& row) {
                    const auto kind = Cell<care::PlaceKind>::read(row, 2);
                    if (is_bought(kind))
                        stays_.push_back({member.authority, member.name, row.id<PersonId>(0), row.id<FactId>(1), kind,
                                          row.string(3), row.string(4), Cell<std::optional<std::string>>::read(row, 5),
                                          row.date(6), row.maybe_date(7)});
                }));
        return {};
    }

    Result<PersonId> new_provider(Change& change, OrganisationKind kind, std::string name,
                                  std::optional<std::string> urn) {
        const PersonId id{change.next_id()};
        TRY(change.open(ours(id), {provider_added, fmt::format("{} was put on the register of providers", name)}));
        TRY(change.enter(ours(id), Organisation{kind, std::move(name), std::move(urn), today_.plus_months(-36), {}}));
        ++made_.facts;
        return id;
    }

    std::string company() {
        return fmt::format("{} {}", std::string{town_name(random_)}, random_.one_of(company_words));
    }

    /// Agencies by their own number; homes with staff shared out between a few companies, most to one group.
    Result<void> providers_and_homes() {
        auto change = TRY(change_of(us_.record));
        const auto before = change.last_entry().number();
        const auto known = TRY(providers_of(change.store(), Gate::machine_all(us_.record)));
        for (const auto& [number, provider] : known) {
            if (provider.kind == OrganisationKind::company) companies_.push_back(number);
            if (provider.urn) by_urn_.emplace(*provider.urn, number);
            names_.emplace(number, provider);
        }
        for (const auto& home : TRY(recorded_homes(change.store(), Gate::machine_all(us_.record), today_))) {
            if (home.of && !home.urn.empty()) runs_.emplace(home.urn, *home.of);
            TRY(on_the_register(change, home));
        }
        TRY(owners(change));
        for (const auto& stay : stays_) {
            if (runs_.contains(stay.urn) || by_urn_.contains(stay.urn)) continue;
            if (care::is_foster(stay.kind))
                TRY(agency(change, stay));
            else
                TRY(home(change, stay));
        }
        made_.entries += change.last_entry().number() - before;
        return change.commit();
    }

    /// What the register says of a home that was there before: its area, its rating, and who manages it.
    Result<void> on_the_register(Change& change, const RecordedHome& home) {
        if (!home.area.empty()) return {};
        const auto it = ours(home.home);
        const auto& area = us_.members[static_cast<std::size_t>(++seen_) % us_.members.size()].name;
        TRY(change.open(it, {taken_over, fmt::format("{}, by the regulator's register", home.name)}));
        TRY(change.enter(it, Registered{home.urn, area, today_.plus_months(-6)}));
        if (is_family(home.kind)) return {};
        TRY(change.enter(it,
                         homes::Inspection{seen_ % 5 == 2 ? homes::Rating::requires_improvement : homes::Rating::good,
                                           today_.plus_days(-random_.between(30, 360))}));
        const auto file = TRY(homes::home_file(change.store(), it, Known::now()));
        if (auto by = file.run_by_on(today_)->value; seen_ % 4 != 1) {
            by.manager = manager(), by.starts = today_.plus_months(-6);
            TRY(change.enter(it, by));
        }
        made_.facts += 3;
        return {};
    }

    Result<void> owners(Change& change) {
        while (companies_.size() < 4) {
            const auto name = company();
            const auto urn = fmt::format("SC90{:04}", 1'000 + static_cast<int>(companies_.size()) * 7);
            const auto id = TRY(new_provider(change, OrganisationKind::company, name, urn));
            companies_.push_back(id);
            names_.insert_or_assign(id, Organisation{OrganisationKind::company, name, urn, today_, {}});
        }
        const auto group = TRY(new_provider(change, OrganisationKind::company, "Yewbank Group", {}));
        const auto fund = TRY(new_provider(change, OrganisationKind::company, "Yewbank Holdings", {}));
        const auto owned = [&](PersonId provider, PersonId owner) -> Result<void> {
            TRY(change.open(ours(provider), {taken_over, "Who owns it was put on the register"}));
            TRY(change.enter(ours(provider), OwnedBy{owner, today_.plus_months(-20), {}}));
            return {};
        };
        TRY(owned(group, fund));
        TRY(owned(companies_[0], group));
        return owned(companies_[1], group);
    }

    Result<void> agency(Change& change, const Stay& stay) {
        const auto name = fmt::format("{} Fostering", town_name(random_));
        const auto id = TRY(new_provider(change, OrganisationKind::fostering_agency, name, stay.urn));
        by_urn_.emplace(stay.urn, id);
        names_.insert_or_assign(id, Organisation{OrganisationKind::fostering_agency, name, stay.urn, today_, {}});
        return {};
    }

    Result<void> home(Change& change, const Stay& stay) {
        constexpr std::array chances{0.38, 0.24, 0.22, 0.16};
        const auto of = companies_[static_cast<std::size_t>(random_.by_weight(chances)) % companies_.size()];
        runs_.emplace(stay.urn, of);
        const Leave it = ours(PersonId{change.next_id()});
        const auto opened = std::min(stay.came, today_.plus_months(-18));
        const bool vacant = random_.chance(0.12);
        TRY(change.open(it, {taken_over, fmt::format("{} was put on the register of homes", stay.home)}));
        TRY(change.enter(it, Home{kind_of(stay.kind), stay.home, opened, {}}));
        TRY(change.enter(it, homes::RunBy{care::Provider::private_provider, names_.at(of).name, stay.urn,
                                          vacant ? std::nullopt : std::optional{manager()}, stay.postcode, opened}));
        TRY(change.enter(it, homes::Terms{homes::ApprovedHow::registered,
                                          random_.between(3, 6),
                                          8,
                                          17,
                                          {},
                                          "",
                                          "As it is registered",
                                          opened,
                                          {}}));
        TRY(change.enter(it, OfProvider{of, opened, {}}));
        TRY(change.enter(it, Registered{stay.urn, stay.area, opened}));
        const auto rating = random_.chance(0.82)  ? homes::Rating::good
                            : random_.chance(0.8) ? homes::Rating::requires_improvement
                                                  : homes::Rating::inadequate;
        TRY(change.enter(it, homes::Inspection{rating, today_.plus_days(-random_.between(30, 360))}));
        if (++homes_ % 9 == 3)
            TRY(change.enter(
                it,
                homes::Ending{
                    today_.plus_days(random_.between(40, 90)), "Staff cannot be found", names_.at(of).name, {}, {}}));
        made_.facts += 6;
        return {};
    }

    std::string manager() {
        std::vector<std::string> none;
        return given_name(Tradition::british, Sex::female, none, random_) + " " +
               family_name(Tradition::british, random_);
    }

    std::optional<PersonId> provider_of(const Stay& stay) const {
        if (const auto at = runs_.find(stay.urn); at != runs_.end()) return at->second;
        const auto at = by_urn_.find(stay.urn);
        return at == by_urn_.end() ? std::nullopt : std::optional{at->second};
    }

    /// A framework with each provider of whom anything is bought, with its prices and the uplift of the year.
    Result<void> contracts() {
        auto change = TRY(change_of(us_.record));
        const auto before = change.last_entry().number();
        const auto starts = *Date::of(today_.year() - 1, 4, 1);
        for (const auto& stay : stays_) {
            const auto provider = provider_of(stay);
            if (!provider) continue;
            auto& terms = terms_[*provider];
            if (terms.reference.empty()) TRY(framework(change, *provider, starts, terms));
            const auto kind = kind_of(stay.kind);
            if (std::ranges::find(terms.kinds, kind) != terms.kinds.end()) continue;
            terms.kinds.push_back(kind);
            TRY(change.open(ours(*provider),
                            {EntryKind{"commissioning.price", "Price"},
                             fmt::format("Prices under {}: {}", terms.reference, lower(in_words(kind)))}));
            for (const auto& band : words_of<NeedBand>)
                TRY(change.enter(ours(*provider),
                                 Price{terms.contract, kind, band.value,
                                       Money::pounds(weekly_price(kind, band.value, terms.dearer)), starts}));
        }
        made_.entries += change.last_entry().number() - before;
        return change.commit();
    }

    struct Terms {
        std::string reference;
        FactId contract{1};
        int dearer = 0;  ///< than the others, per cent
        std::vector<HomeKind> kinds;
    };

    Result<void> framework(Change& change, PersonId provider, Date starts, Terms& terms) {
        terms.reference = fmt::format("FW-{}-{:02}", starts.year(), terms_.size());
        terms.dearer = random_.between(-12, 18);
        TRY(change.open(ours(provider),
                        {EntryKind{"commissioning.contract", "Contract"},
                         fmt::format("Framework {} with {}", terms.reference, names_.at(provider).name)}));
        terms.contract = TRY(change.enter(
            ours(provider),
            Contract{ContractKind::framework,
                     terms.reference,
                     {},
                     "28 days' notice on either side. The price includes school runs, activities and clothing.",
                     starts,
                     starts.plus_months(48).plus_days(-1)}));
        TRY(change.enter(ours(provider), Uplift{terms.contract, 355, "As the framework says, by the index of prices",
                                                *Date::of(today_.year(), 4, 6)}));
        return {};
    }

    Result<void> agreements() {
        for (const auto& member : us_.members) {
            auto change = TRY(change_of(member.authority));
            const auto before = change.last_entry().number();
            bool any = false;
            for (const auto& stay : stays_) {
                const auto provider = provider_of(stay);
                if (stay.member != member.authority || !provider) continue;
                const auto band = static_cast<NeedBand>(random_.by_weight(std::array{0.5, 0.32, 0.18}));
                const auto& terms = terms_.at(*provider);
                const auto kind = kind_of(stay.kind);
                const auto& its = names_.at(*provider);
                const Leave child = Gate::machine(member.authority, stay.child);
                TRY(change.open(child, {agreement_kind, fmt::format("A price was agreed with {}", its.name)}));
                TRY(change.enter(child, Agreement{stay.placement,
                                                  its.name,
                                                  its.urn,
                                                  terms.reference,
                                                  kind,
                                                  band,
                                                  Money::pounds(weekly_price(kind, band, terms.dearer)),
                                                  "",
                                                  stay.came,
                                                  {}}));
                ++made_.facts;
                any = true;
            }
            made_.entries += change.last_entry().number() - before;
            if (any) TRY(change.commit());
        }
        return {};
    }

    /// Last month's nights of one provider's stays, as a provider would write them: most right, some not.
    std::vector<InvoiceLine> lines_of(const std::vector<AgreedStay>& stays, PersonId provider, Date from, Date to) {
        std::vector<InvoiceLine> lines;
        const auto& its = names_.at(provider);
        const std::vector<Uplift> uplifts{{FactId{1}, 355, "", *Date::of(today_.year(), 4, 6)}};
        for (const auto& stay : stays) {
            if (stay.provider != its.name) continue;
            auto nights =
                within({paid_nights(DayRule::first_not_last, stay.came, stay.left, today_)}, {{from, to.plus_days(1)}});
            if (nights.empty()) continue;
            auto amount = cost_of(price_steps(stay.weekly, stay.came, uplifts), nights);
            int count = nights.front().count();
            auto last = nights.front().until.plus_days(-1);
            if (random_.chance(0.12)) amount = amount + Money::pounds(75);
            if (random_.chance(0.1) && stay.left) last = last.plus_days(1), ++count;
            lines.push_back({FactId{1}, static_cast<int>(lines.size()) + 2, stay.reference, nights.front().from, last,
                             count, amount});
        }
        return lines;
    }

    Result<void> invoices() {
        const auto first = Date::of(today_.year(), today_.month(), 1)->plus_months(-2);
        for (int month = 0; month < 2; ++month) {
            const auto from = first.plus_months(month);
            const auto to = from.plus_months(1).plus_days(-1);
            for (const auto& [provider, terms] : terms_) TRY(invoice(provider, from, to, month == 0));
        }
        return {};
    }

    Result<void> invoice(PersonId provider, Date from, Date to, bool answered) {
        auto change = TRY(change_of(us_.record));
        const auto leave = Gate::machine_to<May::check_invoices>(us_.record, provider);
        const auto file = TRY(provider_file(change.store(), leave, today_));
        auto against = TRY(check_against(change.store(), leave.implies<May::see_provider>(), file, today_));
        auto lines = lines_of(against.stays, provider, from, to);
        if (lines.empty()) return {};
        if (!answered && lines.size() > 1) lines.push_back(lines.front());  // one that is on it twice
        const auto number = fmt::format("{}-{:04}{:02}", provider.number(), from.year(), from.month());
        const auto before = change.last_entry().number();
        TRY(take_invoice(change, leave, file,
                         {number, std::min(to.plus_days(3), today_), 0, Money::pence(0), "invoice.csv"}, lines));
        auto seen = TRY(invoices_of(change.store(), leave)).back();
        if (answered) {
            std::vector<LineAnswer> answers;
            const auto checked = check_lines(against, seen.lines, number);
            for (std::size_t i = 0; i < checked.size(); ++i) {
                const bool agrees = checked[i].agrees();
                answers.push_back({seen.ids[i], agrees ? Answer::agreed : Answer::disputed,
                                   agrees ? seen.lines[i].amount : std::min(checked[i].expected, seen.lines[i].amount),
                                   agrees ? "" : "Not as it was agreed: a credit note is asked for", today_,
                                   PersonId{us_.record.number()}});
            }
            TRY(answer_lines(change, leave, seen, answers, EntryNumber{1}));
        }
        made_.entries += change.last_entry().number() - before;
        return change.commit();
    }

    Result<void> the_co_operative() {
        auto change = TRY(change_of(us_.record));
        const auto before = change.last_entry().number();
        const auto us = Gate::machine_all(us_.record);
        const auto quarter = Date::of(today_.year(), today_.month(), 1)->plus_months(-3);
        TRY(about_us(change, us, rule_kind, "Which days are paid for was declared",
                     CountingRule{DayRule::first_not_last, today_.plus_months(-24)}));
        TRY(about_us(change, us, shared_kind, "The placements team is shared",
                     SharedCost{"The placements team, a quarter", Money::pence(8'412'507), quarter,
                                quarter.plus_months(3).plus_days(-1), SharedBy::use}));
        TRY(about_us(change, us, shared_kind, "Legal advice is shared",
                     SharedCost{"Legal advice on the framework", Money::pence(1'250'000), quarter,
                                quarter.plus_months(3).plus_days(-1), SharedBy::shares}));
        TRY(about_us(change, us, rule_kind, "How the co-operative decides was declared",
                     VotingRules{60, Majority::two_thirds, today_.plus_months(-24)}));
        TRY(seats_and_votes(change));
        made_.entries += change.last_entry().number() - before;
        return change.commit();
    }

    Result<void> seats_and_votes(Change& change) {
        const auto us = Gate::machine_all(us_.record);
        std::vector<PersonId> board;
        TRY(each_fact<RoleFact>(change.store(), us, Known::now(), [&](const Fact<RoleFact>& fact) {
            if (fact.value.role == Role::board_member && !fact.value.ends) board.push_back(fact.about);
        }));
        for (std::size_t i = 0; i < board.size() && i < us_.members.size(); ++i) {
            TRY(change.open(ours(board[i]), {seat_kind, fmt::format("Sits on the board for {}", us_.members[i].name)}));
            TRY(change.enter(ours(board[i]), BoardSeat{us_.members[i].authority, today_.plus_months(-20), {}}));
        }
        const PersonId clerk = board.empty() ? the_authority : board.front();
        const auto itself = ours(the_authority);
        const auto motion = [&](std::string title, std::string words, Date opens) -> Result<FactId> {
            TRY(change.open(itself, {motion_kind, "Motion: " + title}));
            return change.enter(itself, Motion{std::move(title), std::move(words), opens, opens.plus_days(14)});
        };
        const auto past =
            TRY(motion("Leave individual agreements to the commissioning officers",
                       "Agreements within a framework, up to £6,000 a week, are made by the commissioning "
                       "officers and told to the board each quarter.",
                       today_.plus_months(-6)));
        for (const auto& member : us_.members) {
            TRY(change.open(itself, {vote_kind, fmt::format("{} votes for it", member.name)}));
            TRY(change.enter(itself,
                             Vote{past, member.authority, Cast::for_it, clerk, today_.plus_months(-6).plus_days(5)}));
        }
        TRY(motion(
            "Open a children's home of the co-operative's own",
            "A home for three children aged 8 to 14, near the school that most of them go to, opened within a year.",
            today_.plus_days(-4)));
        TRY(about_us(change, us, delegated_kind, "A decision was delegated",
                     Delegated{"Individual agreements within a framework",
                               "Commissioning officers",
                               Money::pounds(6'000),
                               past,
                               today_.plus_months(-5),
                               {}}));
        return {};
    }

    const Database& database_;
    Date today_;
    Us us_;
    Random random_;
    Made& made_;
    std::vector<Stay> stays_;
    std::vector<PersonId> companies_;
    std::map<std::string, PersonId> by_urn_, runs_;
    std::map<PersonId, Organisation> names_;
    std::map<PersonId, Terms> terms_;
    PersonId officer_ = the_authority;
    int homes_ = 0, seen_ = 0;
};

}  // namespace

Result<void> tell_commissioning(const Database& database, const Plan& plan, AuthorityId co_operative, Random random,
                                Made& made) {
    auto us = TRY(us_of(TRY(database.read()), co_operative, plan.today));
    if (!us.co_operative || us.members.empty()) return {};
    return Buying{database, plan, std::move(us), random, made}.all();
}

}  // namespace kith::demo
