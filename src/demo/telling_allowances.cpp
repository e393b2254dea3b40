#include "demo/telling_allowances.h"

#include <map>

#include <fmt/format.h>

#include "allowances/acts.h"
#include "allowances/why.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace allowances;

namespace {

constexpr int runs_told = 6, days_of_run = 14;

class Paymaster {
public:
    Paymaster(Setting& setting, Random random) : setting_{setting}, ledger_{setting.ledger}, random_{random} {
        // Runs end on a Sunday, and are made on the Monday after.
        last_ = setting.today.plus_days(-setting.today.weekday());
        first_ = last_.plus_days(1 - runs_told * days_of_run);
    }

    void all() {
        how_we_pay();
        for (std::size_t i = 0; i < setting_.homes.size(); ++i) gather(i);
        place_children();
        for (auto& [home, file] : files_) agree(setting_.homes[home], file);
        for (int i = 0; i < runs_told; ++i) run(first_.plus_days(i * days_of_run));
    }

private:
    AuthorPlace officer(Date day) const { return setting_.workforce.payments_officer().on(day).author; }

    void open(Date day, int minutes, EntryKind kind, PersonId about, std::string what) {
        ledger_.open(at(day, minutes), officer(day), kind, about, std::move(what));
    }

    std::string digits(int count) {
        std::string made;
        for (int i = 0; i < count; ++i) made += static_cast<char>('0' + random_.below(10));
        return made;
    }

    void how_we_pay() {
        const auto day = first_.plus_days(-10);
        how_ = {.name = setting_.workforce.authority_name() + " Council",
                .sort_code = "00" + digits(4),  // no bank has a sort code that begins so
                .account = digits(8),
                .user_number = digits(6),
                .starts = day};
        open(day, 600, rules_kind, the_authority,
             fmt::format("We pay from the account ending {} from {}", how_.account.ending(), day.in_words()));
        ledger_.enter(how_);
    }

    void gather(std::size_t place) {
        const auto& home = setting_.homes[place];
        const bool ours = home.provider.value_or(care::Provider::own_authority) == care::Provider::own_authority;
        if (!care::is_foster(home.kind) || !ours || !home.household) return;
        auto& file = files_[place];
        file.home = kith::home_of(*home.household);
        file.name = home.name;
    }

    void place_children() {
        for (const auto& child : setting_.drawn.children)
            for (const auto& stay : child.stays) {
                const auto at = files_.find(stay.home);
                if (at == files_.end() || !care::is_foster(stay.kind)) continue;
                at->second.stays.push_back({child.person, stay.starts, stay.ends, care::is_kinship(stay.kind)});
                at->second.children[child.person] = {child.given, child.born};
            }
    }

    template <class T>
    Fact<T> entered(const PaymentFile& file, T value) {
        return {ledger_.enter(value), file.home, EntryNumber{1}, {}, value};
    }

    void agree(const Home& home, PaymentFile& file) {
        file.stays = unbroken(std::move(file.stays));
        const auto from = std::max(first_, home.opened);
        const bool lives =
            std::ranges::any_of(file.stays, [&](const auto& stay) { return stay.nights().until > first_; });
        if (!lives || from > last_) return files_to_leave(file);
        terms(home, file, from);
        const bool kinship = care::is_kinship(home.kind);
        if (!kinship || random_.chance(0.3)) {
            open(from, 615, agreed_kind, file.home, fmt::format("A fee of £70.00 a week from {}", from.in_words()));
            file.fees = {entered(
                file,
                Fee{Money::pounds(70), FeeFor::each_child, "Level 2: trained and experienced carers.", from, {}})};
        }
        birthdays(file, from);
        if (random_.chance(0.01)) {
            open(from, 620, agreed_kind, file.home, "An overpayment of £60.00, taken back by £10.00 a week");
            file.overpayments = {entered(file, Overpayment{Money::pounds(60), Money::pounds(10),
                                                           "A week was paid twice before we changed systems.", from})};
        }
    }

    static void files_to_leave(PaymentFile& file) { file.stays.clear(); }

    void terms(const Home& home, PaymentFile& file, Date from) {
        PayTerms made{RateArea::rest, home.carer_names.front() + " " + family_of(home), {}, {}, "Level 2", from, {}};
        if (!random_.chance(0.02)) {  // a few have not told their account yet
            made.sort_code = "00" + digits(4);
            made.account = digits(8);
        }
        open(from, 610, terms_kind, file.home,
             fmt::format("Paid from {}: {}, to {}", from.in_words(), kith::in_words(made.area), made.payee));
        file.terms = {entered(file, made)};
    }

    /// "The Ashdown family" or "Hazel Ashdown": the name of the carers either way.
    static std::string family_of(const Home& home) {
        const auto words = split(home.name, ' ');
        return std::string{words.front() == "The" ? words[words.size() - 2] : words.back()};
    }

    void birthdays(PaymentFile& file, Date from) {
        for (const auto& stay : file.stays) {
            const auto& child = file.children.at(stay.child);
            const auto birthday = child.born->birthday(last_.year() - child.born->year());
            if (birthday < from || birthday > last_ || both(stay.nights(), {birthday, birthday.plus_days(1)}).empty())
                continue;
            open(birthday, 630, agreed_kind, file.home, fmt::format("Birthday: £100.00, {}", birthday.in_words()));
            file.extras.push_back(entered(
                file,
                Extra{ExtraKind::birthday, stay.child, birthday, Money::pounds(100), {}, "A present and a party."}));
        }
    }

    void run(Date from) {
        const Days days{from, from.plus_days(days_of_run)};
        const auto made_on = days.until;
        const auto pay_day = Calendar::england().within({-1, Unit::working_days}, days.until.plus_days(5));
        std::vector<std::pair<PaymentFile*, Payment>> payments;
        Run run{.from = days.from,
                .to = days.last(),
                .on = made_on,
                .pay_day = pay_day,
                .homes = 0,
                .total = Money::pence(0)};
        for (auto& [home, file] : files_) {
            auto made = payment(file, {}, how_, days);
            if (!made.can_be_made()) continue;
            ++run.homes;
            run.total = run.total + made.total;
            payments.emplace_back(&file, std::move(made));
        }
        open(made_on, 9 * 60, run_kind, the_authority,
             fmt::format("Payment run for {}: {} to {}", days_in_words(days), run.total.in_words(),
                         plural(run.homes, "home")));
        const auto id = ledger_.enter(run);
        for (auto& [file, made] : payments) {
            open(made_on, 9 * 60 + 1, paid_kind, file->home,
                 fmt::format("{} paid for {}, on {}", made.total.in_words(), days_in_words(days), pay_day.in_words()));
            for (const auto& line : made.lines) {
                ledger_.enter(paid(id, line));
                const auto [at, added] = file->paid.try_emplace(line.key, Money::pence(0));
                at->second = at->second + line.amount;
            }
        }
    }

    Setting& setting_;
    Ledger& ledger_;
    Random random_;
    Date first_ = "2026-01-01"_day, last_ = first_;
    HowWePay how_;
    std::map<std::size_t, PaymentFile> files_;  ///< by the home's place among the authority's homes
};

}  // namespace

void tell_allowances(Setting& setting, Random random) { Paymaster{setting, random}.all(); }

}  // namespace kith::demo
