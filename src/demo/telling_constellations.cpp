#include "demo/telling_constellations.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "constellations/acts.h"
#include "demo/phrases_constellations.h"
#include "demo/sign_in.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace constellations;
using namespace words_of_constellations;

namespace {

constexpr EntryKind terms_kind{"homes.terms", "Terms of approval"}, kept_kind{"homes.not_available", "Not available"};
constexpr int year = 365;
constexpr int beds = 2, places_of_a_hub = 3;

class Stars {
public:
    Stars(Setting& setting, Random random) : setting_{setting}, ledger_{setting.ledger}, random_{random} {
        for (const auto& child : setting_.drawn.children) given_[child.person] = child.given;
    }

    void all() {
        sort_homes();
        if (open_.size() < 2) return;
        const auto hubs = std::max<std::size_t>(1, open_.size() / 14);
        const auto each =
            std::clamp<std::size_t>((open_.size() * 6 / 10 - std::min(open_.size() * 6 / 10, hubs)) / hubs, 1, 8);
        for (std::size_t i = 0; i < hubs; ++i) constellation(each);
    }

private:
    struct Satellite {
        std::size_t home;
        Date from;
        std::optional<Date> last;
        AuthorPlace carer;
        bool on(Date day) const { return from <= day && (!last || day <= *last); }
    };

    /// Homes that the authority approves: those with children now, the emptiest last, and those that have stopped since
    /// a year ago.
    void sort_homes() {
        const auto shown = home_to_show(setting_);
        for (std::size_t i = 0; i < setting_.homes.size(); ++i) {
            const auto& home = setting_.homes[i];
            const auto kind = home_kind(home.kind);
            if (!home.household || home.carers.empty() || home.spells.empty() || !kind || !is_family(*kind) ||
                home.provider != care::Provider::own_authority)
                continue;
            Date last = home.opened;
            for (const auto& spell : home.spells) last = std::max(last, spell.ends);
            if (last > setting_.today)
                open_.push_back(i);
            else if (kind == HomeKind::foster && last > setting_.today.plus_days(-360) &&
                     last < setting_.today.plus_days(-185) && home.opened < setting_.today.plus_days(-900))
                gone_.push_back({i, last.plus_days(35)});
        }
        std::ranges::stable_sort(open_, {}, [&](std::size_t i) { return std::pair{i == shown ? 0 : 1, 0}; });
    }

    /// Who lives there now is taken to stay.
    bool until_after(const Home::Spell& spell, Date day) const {
        return day < spell.ends || spell.ends > setting_.today;
    }
    int living(std::size_t home, Date night) const {
        return static_cast<int>(std::ranges::count_if(setting_.homes[home].spells, [&](const auto& spell) {
            return spell.starts <= night && until_after(spell, night);
        }));
    }
    int most_living(std::size_t home, Date from) const {
        int most = living(home, from);
        for (const auto& spell : setting_.homes[home].spells)
            if (spell.starts >= from) most = std::max(most, living(home, spell.starts));
        return most;
    }

    bool fosters(std::size_t home) const { return home_kind(setting_.homes[home].kind) == HomeKind::foster; }

    /// The foster home where the fewest children lived of late: it has the beds. Never the first, which is to be shown.
    std::optional<std::size_t> take_hub(Date from) {
        auto best = open_.end();
        for (auto at = open_.begin() + 1; at != open_.end(); ++at)
            if (fosters(*at) && (best == open_.end() || most_living(*at, from) < most_living(*best, from))) best = at;
        if (best == open_.end()) return {};
        const auto hub = *best;
        open_.erase(best);
        return hub;
    }

    std::string carer_of(std::size_t home) const {
        const auto& it = setting_.homes[home];
        if (!fosters(home)) return it.name;  // relatives' homes have their name
        return it.carer_names.front() + " " + it.name.substr(4, it.name.size() - 11);  // "The Ashdown family"
    }
    AuthorPlace author_of(std::size_t home) {
        return ledger_.author({setting_.homes[home].carers.front(), carer_of(home) + ", foster carer"});
    }
    PersonId subject(std::size_t home) const { return kith::home_of(*setting_.homes[home].household); }
    PersonId carer_id(std::size_t home) const { return setting_.homes[home].carers.front(); }
    AuthorPlace manager(Date day) const { return setting_.workforce.fostering_manager().on(day).author; }

    void constellation(std::size_t each) {
        if (open_.size() < 2) return;
        founded_ = std::max(setting_.today.plus_days(-random_.between(430, 760)), setting_.today.plus_days(-760));
        const auto hub = take_hub(founded_);
        if (!hub) return;
        hub_ = *hub;
        founded_ = std::max(founded_, setting_.homes[hub_].opened.plus_days(1));
        setting_.hubs.push_back(hub_);
        promised_.clear();
        hub_author_ = author_of(hub_);
        found();
        join(each);
        a_year_of_nights();
        just_now();
        together();
        write();
    }

    void found() {
        const auto& home = setting_.homes[hub_];
        const auto family = home.name.substr(4, home.name.size() - 11);
        name_ = fmt::format("The {} constellation", family);
        ledger_.open(at(founded_, 600), manager(founded_), terms_kind, subject(hub_),
                     fmt::format("{}: {} children from 0 to 17 years old, from {}", home.name,
                                 std::max(places_of_a_hub, most_living(hub_, founded_)), founded_.in_words()));
        ledger_.enter(homes::Terms{homes::ApprovedHow::after_panel,
                                   std::max(places_of_a_hub, most_living(hub_, founded_)),
                                   0,
                                   17,
                                   {},
                                   "",
                                   setting_.workforce.decision_maker().on(founded_).name,
                                   founded_,
                                   {}});
        ledger_.open(at(founded_, 605), manager(founded_), kept_kind, subject(hub_),
                     fmt::format("{}: two beds are kept for nights of the constellation", home.name));
        ledger_.enter(
            homes::NotAvailable{homes::WhyNot::other, beds, "Kept for nights of the constellation.", founded_, {}});
        ledger_.open(at(founded_, 610), manager(founded_), constellation_kind, subject(hub_),
                     fmt::format("{}: a constellation was founded with {} as its hub from {}", name_, home.name,
                                 founded_.in_words()));
        ledger_.enter(
            Constellation{name_,
                          "Homes in and around " + home.town,
                          beds,
                          fmt::format("07700 900{:03} until 10 pm; at night the duty line", 100 + random_.below(900)),
                          10,
                          founded_,
                          {}});
    }

    void join(std::size_t each) {
        satellites_.clear();
        const auto add = [&](std::size_t i, std::optional<Date> last) {
            const auto& home = setting_.homes[i];
            auto from = std::max(founded_, home.opened).plus_days(random_.between(1, 60));
            if (last && from >= *last) return;
            from = std::max(home.opened, std::min(from, setting_.today.plus_days(-3)));
            ledger_.open(at(from, 620), manager(from), member_kind, subject(i),
                         fmt::format("{} belongs to {} from {}", home.name, name_, from.in_words()));
            InConstellation belongs{subject(hub_), from, {}};
            const auto fact = ledger_.enter(belongs);
            ledger_.also_about(subject(hub_));
            satellites_.push_back({i, from, last, author_of(i)});
            if (!last) return;
            belongs.ends = last;
            ledger_.open(at(*last, 630), manager(*last), member_kind, subject(i),
                         fmt::format("{} leaves {}: {} is the last day", home.name, name_, last->in_words()),
                         "They rest from fostering, and think about stopping.");
            ledger_.correct(fact, belongs);
            ledger_.also_about(subject(hub_));
        };
        for (std::size_t i = 0; i < each && !open_.empty(); ++i) {
            add(open_.front(), {});
            open_.erase(open_.begin());
        }
        // One in four of those who have stopped belonged: fewer than of those who go on.
        if (!gone_.empty() && random_.chance(0.5)) {
            add(gone_.back().first, gone_.back().second);
            gone_.pop_back();
        }
    }

    /// The children who live in a home through all of these days, by person.
    std::vector<PersonId> at_home(std::size_t home, Date from, Date until) const {
        std::vector<PersonId> there;
        for (const auto& spell : setting_.homes[home].spells)
            if (spell.starts <= from && until_after(spell, until)) there.push_back(spell.child);
        return there;
    }

    bool room(Date first, int nights, int children) {
        for (int i = 0; i < nights; ++i) {
            const auto night = first.plus_days(i);
            const int there = std::max(places_of_a_hub, most_living(hub_, founded_)) - living(hub_, night);
            if (promised_[night] + children > std::min(beds, there)) return false;
        }
        return true;
    }

    struct Asked {
        FactId fact;
        std::string who;
        std::vector<PersonId> children;
    };

    std::string when(Date first, int nights) const {
        return nights == 1 ? fmt::format("the night of {}", first.in_words())
                           : fmt::format("{} from {}", plural(nights, "night"), first.in_words());
    }

    std::optional<Asked> ask(const Satellite& by, Date on, Date first, int nights) {
        auto children = at_home(by.home, on, first.plus_days(nights));
        if (children.empty() || !by.on(on) || !by.on(first.plus_days(nights))) return {};
        if (children.size() > 1 && random_.chance(0.6)) children.erase(children.begin() + 1, children.end());
        const auto count = static_cast<int>(children.size());
        if (!room(first, nights, count)) return {};
        std::vector<std::string> names;
        for (const auto child : children) names.push_back(given_.at(child));
        const auto who = list_in_words(names);
        const std::string why{random_.one_of(whys)};
        const auto& home = setting_.homes[by.home];
        ledger_.open(at(on, 20 * 60 + 10), by.carer, asked_kind, subject(hub_),
                     fmt::format("{} asked for {} at the hub for {}", home.name, when(first, nights), who));
        const auto fact =
            ledger_.enter(NightsAsked{first, nights, subject(by.home), who, count, why, carer_id(by.home), on});
        for (const auto child : children) {
            ledger_.open(at(on, 20 * 60 + 10), by.carer, away_kind, child,
                         fmt::format("{}'s carer asked for {} at {}, the hub of their constellation", given_.at(child),
                                     when(first, nights), setting_.homes[hub_].name));
            ledger_.enter(NightsAway{first, fact, subject(hub_), nights, why, carer_id(by.home)});
        }
        return Asked{fact, who, std::move(children)};
    }

    void answer(const Asked& asked, const Satellite& of, Date on, Date first, int nights, bool yes) {
        ledger_.open(at(on, 21 * 60), hub_author_, answered_kind, subject(hub_),
                     fmt::format("{} said {} to {} for {} of {}", carer_of(hub_), yes ? "yes" : "no",
                                 when(first, nights), asked.who, setting_.homes[of.home].name));
        ledger_.enter(NightsAnswered{asked.fact, yes, std::string{yes ? random_.one_of(yeses) : random_.one_of(noes)},
                                     carer_id(hub_), on});
        for (const auto child : asked.children) ledger_.also_about(child);
        if (yes)
            for (int i = 0; i < nights; ++i) promised_[first.plus_days(i)] += static_cast<int>(asked.children.size());
    }

    void night(const Satellite& of, Date first, int nights) {
        const auto on = first.plus_days(-random_.between(3, 12));
        const auto asked = ask(of, on, first, nights);
        if (!asked) return;
        const bool yes = !random_.chance(0.12);
        answer(*asked, of, std::min(first, on.plus_days(random_.below(3))), first, nights, yes);
        const auto over = first.plus_days(nights);
        if (!yes || over >= setting_.today) return;
        if (over > setting_.today.plus_days(-20) && random_.chance(0.4)) return;  // nobody has said yet
        const int stayed = random_.chance(0.08) ? random_.below(nights + 1) : nights;
        ledger_.open(at(over, 18 * 60), hub_author_, stayed_kind, subject(hub_),
                     stayed == 0 ? fmt::format("{} of {} did not come for {}", asked->who, setting_.homes[of.home].name,
                                               when(first, nights))
                                 : fmt::format("{} of {} stayed {}", asked->who, setting_.homes[of.home].name,
                                               when(first, stayed)));
        ledger_.enter(NightsStayed{asked->fact, stayed, carer_id(hub_), over});
        for (const auto child : asked->children) ledger_.also_about(child);
    }

    void a_year_of_nights() {
        auto first = std::max(founded_, setting_.today.plus_days(-year)).plus_days(random_.between(16, 30));
        for (; first < setting_.today.plus_days(-4); first = first.plus_days(random_.between(4, 13)))
            night(random_.one_of(satellites_), first, random_.between(1, 3));
    }

    /// One night that is agreed, and one that waits for an answer: of the first home, and of another where there is
    /// one.
    void just_now() {
        const auto yesterday = setting_.today.plus_days(-1);
        const auto& shown = satellites_.front();
        const auto agreed = setting_.today.plus_days(6), waits = setting_.today.plus_days(11);
        if (const auto asked = ask(shown, setting_.today.plus_days(-3), agreed, 2))
            answer(*asked, shown, setting_.today.plus_days(-2), agreed, 2, true);
        ask(satellites_.size() > 1 ? satellites_[1] : shown, yesterday, waits, 1);
    }

    void together() {
        auto on = std::max(founded_, setting_.today.plus_days(-year)).plus_days(20);
        std::size_t which = 0;
        for (; on < setting_.today; on = on.plus_days(30)) gathering(gatherings[which++ % std::size(gatherings)], on);
        gathering(gatherings[which % std::size(gatherings)], on);
    }

    void gathering(const Together& it, Date on) {
        const auto planned = on.plus_days(-35);
        const auto told = std::max(founded_, std::min(planned, setting_.today.plus_days(-5)));
        const auto words = fmt::format("{} on {}", lower(kith::in_words(it.kind)), on.in_words());
        ledger_.open(at(told, 19 * 60), hub_author_, gathering_kind, subject(hub_),
                     fmt::format("{}: {} is planned", name_, words));
        const auto fact =
            ledger_.enter(Gathering{on, it.kind, std::string{it.where}, std::string{it.words}, carer_id(hub_)});
        std::vector<PersonId> came{subject(hub_)};
        const auto said = std::max(told.plus_days(1), std::min(on.plus_days(-9), setting_.today.plus_days(-1)));
        for (const auto& one : satellites_) {
            if (!one.on(on) || !one.on(said) || said >= std::min(on, setting_.today) || random_.chance(0.25)) continue;
            const bool yes = random_.chance(0.75);
            ledger_.open(
                at(said, 19 * 60 + 30), one.carer, coming_kind, subject(hub_),
                fmt::format("{} {} to {}", setting_.homes[one.home].name, yes ? "will come" : "cannot come", words));
            ledger_.enter(Coming{fact, subject(one.home), yes, carer_id(one.home)});
            if (yes && random_.chance(0.85)) came.push_back(subject(one.home));
        }
        if (on >= setting_.today) return;
        ledger_.open(at(on, 20 * 60), hub_author_, gathering_kind, subject(hub_),
                     fmt::format("{} came to {}", plural(static_cast<std::int64_t>(came.size()), "home"), words));
        for (const auto home : came) ledger_.enter(Came{fact, home});
    }

    void write() {
        auto day = std::max(founded_, setting_.today.plus_days(-60)).plus_days(2);
        for (std::size_t i = 0; i < std::size(messages) && day < setting_.today;
             ++i, day = day.plus_days(random_.between(3, 7))) {
            const auto& by = random_.one_of(satellites_);
            const bool hub = i % 2 == 1 || !by.on(day);
            const auto moment = at(day, 20 * 60 + random_.below(90));
            ledger_.open(moment, hub ? hub_author_ : by.carer, message_kind, subject(hub_),
                         "A message to the other homes");
            ledger_.enter(Message{std::string{messages[i]}, carer_id(hub ? hub_ : by.home), moment});
        }
    }

    Setting& setting_;
    Ledger& ledger_;
    Random random_;
    std::map<PersonId, std::string> given_;
    std::vector<std::size_t> open_;
    std::vector<std::pair<std::size_t, Date>> gone_;  ///< and the last day on which they may belong
    // Of the constellation that is being told.
    std::size_t hub_ = 0;
    Date founded_ = "2020-01-01"_day;
    std::string name_;
    AuthorPlace hub_author_{};
    std::vector<Satellite> satellites_;
    std::map<Date, int> promised_;  ///< beds, by night
};

}  // namespace

void tell_constellations(Setting& setting, Random random) { Stars{setting, random}.all(); }

}  // namespace kith::demo
