// Every home on the register, once it is known who lived there: its terms fit the children it took.
#include <algorithm>

#include <fmt/format.h>

#include "demo/telling.h"
#include "homes/acts.h"
#include "kernel/core/text.h"

namespace kith::demo {

using namespace homes;

namespace {

constexpr EntryKind visited{"homes.visit", "Visit to the home"}, reviewed{"homes.review", "Review of approval"},
    trained{"homes.training", "Training"}, rests{"homes.not_available", "Not available"},
    inspected{"homes.inspection", "Ofsted inspection"}, shown{"homes.evidence", "Evidence of care"},
    noticed{"homes.notice", "Notice to stop fostering"}, restrained{"homes.restraint", "Restraint"},
    purpose_looked_at{"homes.purpose_review", "Statement of purpose"},
    purpose_sent{"homes.purpose_sent", "Statement of purpose sent to Ofsted"},
    exempted{"homes.exemption", "Exemption from the usual limit"},
    quality{"homes.quality_review", "Review of the quality of care"}, role_ended{"access.role", "Role"};

constexpr std::string_view said_by_children[] = {
    "They showed me the tent in the garden and asked when I would stay for tea.",
    "\"It's all right here. The dog sleeps on my bed.\"",
    "Both were at school; I saw their drawings on the wall.",
    "\"I want to learn to make the chilli she makes.\"",
    "Asleep upstairs: I came late in the evening.",
    "\"Can you tell them I don't want to share a room any more?\"",
};
constexpr std::string_view said_by_carers[] = {
    "Tired after a hard month, and glad of the night off that was arranged.",
    "They asked for the training on sleep, and for the phone number of the nurse.",
    "Family time goes better since it moved to the park.",
    "They would take brothers or sisters if the loft were made into a room.",
    "They feel listened to, and said that the answer about the passport took too long.",
    "They are proud of the school report, rightly.",
};
constexpr std::string_view next_steps[] = {"I will ring on Friday about the night off.", "",
                                           "The loft: I ask our manager what help there is.",
                                           "I will send the dates of the training.", ""};
constexpr std::string_view views_of_carers[] = {
    "We would do it all again. More nights off, and being asked before plans change, would help most.",
    "We feel part of the team around the children, most of the time.",
    "The allowance came late twice. The support group keeps us going.",
};
constexpr std::string_view views_of_children[] = {
    "\"They stick up for me.\"", "The children said they are happy here and would like a later bedtime.",
    "\"I can talk to them. They don't go on.\""};
constexpr std::string_view courses[] = {"First aid for children", "Helping children sleep", "Trauma and attachment",
                                        "Keeping safe online",    "Hair and skin care",     "Life story work"};
constexpr std::string_view agencies[] = {"Harbourlight Fostering", "Oakhollow Foster Care", "Fernway Families",
                                         "Brightwater Fostering"};
constexpr std::string_view independent_people[] = {"Iris Wold", "Femi Ashgrove", "Joan Tarn"};
constexpr std::string_view companies[] = {"Larkrise Care", "Stonebeck Homes", "Hollins Children's Services"};

class Register {
public:
    Register(Setting& setting, const Home& home, Random random)
        : setting_{setting}, ledger_{setting.ledger}, home_{home}, random_{random}, kind_{*home_kind(home.kind)} {
        post_ = &supervisor_of(setting_, home);
        for (const auto& spell : home_.spells) last_ = std::max(last_, spell.ends);
        own_ = home_.provider == care::Provider::own_authority;
        if (own_ && kind_ == HomeKind::foster && last_ < setting_.today.plus_days(-150))
            notice_ = last_.plus_days(40 + random_.below(80));
        // Relatives foster the children they know; what others run is on the register while a child lives there.
        if ((kind_ == HomeKind::kinship || !own_) && last_ < setting_.today) closed_ = last_.plus_days(1);
        if (notice_) closed_ = notice_->plus_days(28);
        if (closed_ && *closed_ >= setting_.today) closed_.reset(), notice_.reset();
    }

    void all() {
        added();
        if (is_family(kind_) && own_) family();
        if (!is_family(kind_)) staffed();
        if (!closed_) rest();
        if (closed_) close();
    }

private:
    PersonId subject() const { return home_of(*home_.household); }
    Date until() const { return closed_ ? *closed_ : setting_.today.plus_days(-1); }
    Date first_told() const { return std::max(home_.opened, setting_.today.plus_days(-730)); }

    void open(Date day, int minutes, EntryKind kind, std::string what) {
        const auto by =
            is_family(kind_) ? post_->on(day).author : setting_.workforce.fostering_manager().on(day).author;
        ledger_.open(std::min(at(day, minutes), at(setting_.today, 8 * 60)), by, kind, subject(), std::move(what));
    }

    int most_at_once() const {
        int most = 1;
        for (const auto& one : home_.spells) {
            int there = 0;
            for (const auto& other : home_.spells)
                if (other.starts <= one.starts && one.starts < other.ends) ++there;
            most = std::max(most, there);
        }
        return most;
    }

    void added() {
        int youngest = is_family(kind_) ? 17 : 10, oldest = is_family(kind_) ? 10 : 17;
        for (const auto& spell : home_.spells) {
            youngest = std::min(youngest, spell.born.age_on(spell.starts));
            oldest = std::max(oldest, spell.born.age_on(std::min(spell.ends, setting_.today)));
        }
        const int most = most_at_once();
        const int places =
            kind_ == HomeKind::kinship ? most : std::clamp(static_cast<int>(home_.places), most, most + 1);
        opened_ = home_.opened;
        for (const auto& spell : home_.spells) opened_ = std::min(opened_, spell.starts);
        const bool supported = kind_ == HomeKind::supported_accommodation;
        is_ = kith::Home{kind_, home_.name, opened_, {}};
        terms_ = Terms{is_family(kind_) ? ApprovedHow::after_panel : ApprovedHow::registered,
                       places,
                       supported                    ? 16
                       : kind_ == HomeKind::kinship ? 0
                                                    : std::max(0, youngest - random_.below(4)),
                       kind_ == HomeKind::kinship ? 17 : std::min(17, std::max(oldest, 12) + random_.below(5)),
                       {},
                       "",
                       is_family(kind_) ? setting_.workforce.decision_maker().on(opened_).name : "As it is registered",
                       opened_,
                       {}};
        if (kind_ == HomeKind::kinship && !home_.spells.empty()) terms_->only_for = home_.spells.front().child;
        open(opened_, 620, home_added,
             fmt::format("{} was put on the register of homes: {}", home_.name, lower(in_words(kind_))));
        home_fact_ = ledger_.enter(*is_);
        std::optional<std::string> agency;
        if (is_family(kind_) && home_.urn) agency = std::string{random_.one_of(agencies)};
        if (!is_family(kind_) && home_.provider == care::Provider::private_provider)
            agency = std::string{random_.one_of(companies)};
        ledger_.enter(RunBy{home_.provider.value_or(care::Provider::own_authority),
                            agency,
                            home_.urn,
                            {},
                            is_family(kind_) ? std::nullopt : std::optional{home_.postcode},
                            opened_});
        terms_fact_ = ledger_.enter(*terms_);
        if (is_family(kind_)) exemptions();
    }

    /// Whenever a child came beyond the usual limit: it names all who lived there from that day.
    void exemptions() {
        for (const auto& coming : home_.spells) {
            std::vector<PersonId> there;
            for (const auto& spell : home_.spells)
                if (spell.starts <= coming.starts && coming.starts < spell.ends) there.push_back(spell.child);
            if (there.size() <= 3 || home_.carers.empty()) continue;
            const auto places = static_cast<int>(there.size());
            open(coming.starts, 640, exempted,
                 fmt::format("{} may foster {} children from {}", home_.name, places, coming.starts.in_words()));
            const auto given = ledger_.enter(Exemption{places,
                                                       "",
                                                       "They want to stay together, and the house is large.",
                                                       setting_.workforce.authority_name(),
                                                       coming.starts,
                                                       {},
                                                       home_.carers.front()});
            for (const auto child : there) ledger_.enter(ExemptedChild{given, child});
        }
    }

    void family() {
        const auto& worker = post_->on(setting_.today);
        const auto from = std::max(opened_, worker.starts);
        if (!closed_ && from <= until()) {
            open(from, 660, supervising_kind,
                 fmt::format("{} supports {} from {}", worker.name, home_.name, from.in_words()));
            ledger_.enter(Allocation{worker.person, Role::supervising_social_worker, from, {}});
        }
        visits();
        reviews();
        training();
        evidence();
    }

    void visits() {
        auto last_unannounced = opened_;
        auto on = first_told().plus_days(random_.between(10, 40));
        for (; on < until();
             on = on.plus_days(random_.chance(0.06) ? random_.between(44, 60) : random_.between(27, 42))) {
            const bool unannounced = on > last_unannounced.plus_days(300);
            if (unannounced) last_unannounced = on;
            const auto kind = unannounced ? VisitKind::unannounced : VisitKind::supervision;
            open(on, 15 * 60, visited, fmt::format("{} to {} on {}", in_words(kind), home_.name, on.in_words()));
            ledger_.enter(HomeVisit{kind, on, post_->on(on).person, std::string{random_.one_of(said_by_children)},
                                    std::string{random_.one_of(said_by_carers)},
                                    std::string{random_.one_of(next_steps)}});
        }
    }

    void reviews() {
        bool first = true;
        for (auto on = opened_.plus_days(random_.between(320, 364)); on < until();
             on = on.plus_days(random_.chance(0.08) ? random_.between(366, 395) : random_.between(330, 364))) {
            open(
                on, 14 * 60, reviewed,
                fmt::format("Approval of {} was reviewed on {}: approval goes on as it is", home_.name, on.in_words()));
            ledger_.enter(ApprovalReview{
                on, ReviewOutcome::continues, std::exchange(first, false), std::string{random_.one_of(views_of_carers)},
                std::string{random_.one_of(views_of_children)}, "They go on being the right carers, and know it."});
        }
    }

    void training() {
        for (std::size_t i = 0; i < home_.carers.size(); ++i) {
            const auto& name = home_.carer_names[i];
            const auto done = opened_.plus_days(random_.between(200, kind_ == HomeKind::kinship ? 560 : 375));
            if (done < until() && !random_.chance(0.03)) {
                open(done, 16 * 60, trained,
                     fmt::format("{} met the standards for training, support and development", name));
                ledger_.enter(Training{home_.carers[i], "Training, support and development standards", true, done, {}});
            }
            for (auto on = first_told().plus_days(random_.between(30, 200)); on < until();
                 on = on.plus_days(random_.between(150, 400))) {
                const std::string course{random_.one_of(courses)};
                open(on, 16 * 60 + 5, trained, fmt::format("{} finished: {}, on {}", name, course, on.in_words()));
                ledger_.enter(
                    Training{home_.carers[i], course, false, on,
                             course.starts_with("First aid") ? std::optional{on.plus_months(36)} : std::nullopt});
            }
        }
    }

    void evidence() {
        const int many = random_.between(1, 5);
        for (int i = 0; i < many; ++i) {
            const auto& word = random_.one_of(words_of<StandardOfCare>);
            const auto on = first_told().plus_days(random_.between(20, 600));
            if (on >= until()) continue;
            const auto met = random_.chance(0.85) ? Met::met : Met::partly;
            open(on, 17 * 60, shown, fmt::format("{}: {}, {}", home_.name, word.words, lower(in_words(met))));
            ledger_.enter(Evidence{word.value, met, {}, std::string{random_.one_of(said_by_children)}, on});
        }
    }

    void staffed() {
        if (kind_ == HomeKind::other || kind_ == HomeKind::residential_school) return;
        const auto on = setting_.today.plus_days(-random_.between(20, 500));
        if (on > opened_) {
            static constexpr std::array<double, 4> judged{12, 70, 15, 3};
            const auto rating = Rating{random_.by_weight(judged)};
            open(on, 9 * 60, inspected,
                 fmt::format("Ofsted inspected {} on {}: {}", home_.name, on.in_words(), lower(in_words(rating))));
            ledger_.enter(Inspection{rating, on});
        }
        if (!own_ || kind_ == HomeKind::supported_accommodation) return;
        for (auto day = first_told().plus_days(random_.between(5, 25)); day < until();
             day = day.plus_days(random_.between(24, 30))) {
            open(day, 11 * 60, visited,
                 fmt::format("Visit of the independent person (reg. 44) to {} on {}", home_.name, day.in_words()));
            ledger_.enter(HomeVisit{VisitKind::independent, day, setting_.workforce.fostering_manager().on(day).person,
                                    std::string{random_.one_of(said_by_children)},
                                    "Staff were open and knew each child.", std::string{random_.one_of(next_steps)},
                                    std::string{independent_people[static_cast<std::size_t>(home_.household->number()) %
                                                                   std::size(independent_people)]}});
        }
        purpose();
        restraints();
        for (auto day = first_told().plus_days(random_.between(60, 170)); day < until();
             day = day.plus_days(random_.between(150, 180))) {
            open(day, 12 * 60, quality,
                 fmt::format("The quality of care at {} was reviewed on {}", home_.name, day.in_words()));
            const auto review =
                ledger_.enter(QualityReview{day, "\"Better food since the garden.\"",
                                            "Nights are calmer. Education needs more: a tutor twice a week."});
            if (const auto sent = day.plus_days(random_.between(5, 26)); sent < until())
                ledger_.enter(QualityReviewSent{review, sent});
        }
    }

    void purpose() {
        const int days = random_.between(300, 364);
        for (auto day = first_told().plus_days(random_.between(20, 340)); day < until(); day = day.plus_days(days)) {
            const bool changed = random_.chance(0.4);
            open(day, 13 * 60, purpose_looked_at,
                 fmt::format("The statement of purpose of {} was looked at on {} and {}", home_.name, day.in_words(),
                             changed ? "changed" : "not changed"));
            const auto review =
                ledger_.enter(PurposeReview{day, changed, changed ? "How nights are staffed, and who teaches." : ""});
            if (const auto sent = day.plus_days(random_.between(3, 26)); changed && sent < until()) {
                open(sent, 13 * 60, purpose_sent,
                     fmt::format("Ofsted was sent the statement of purpose of {} on {}", home_.name, sent.in_words()));
                ledger_.enter(PurposeSent{review, sent});
            }
        }
    }

    /// One or two of late: the last may still wait for the talk with the child.
    void restraints() {
        for (const int back : {random_.between(20, 70), random_.between(2, 6)}) {
            const auto on = setting_.today.plus_days(-back);
            const auto there = std::ranges::find_if(
                home_.spells, [&](const auto& spell) { return spell.starts < on && on < spell.ends; });
            if (there == home_.spells.end() || on <= opened_ || !random_.chance(0.7)) continue;
            open(on, 22 * 60 + 30, restrained,
                 fmt::format("{}: a restraint was used on {}", home_.name, on.in_words()));
            const auto used = ledger_.enter(Restraint{
                there->child, on, "Hollie, with Dev",
                "Shouting, then running for the road. We called, offered a walk, and waited by the gate.",
                "At about eight in the evening, at the gate: arms held for two minutes, until the cars had passed. "
                "Afterwards tea and a talk.",
                "", on});
            const auto talked = [&](int days, int minutes, std::string what, AnyFact fact) {
                const auto day = on.plus_days(days);
                if (day >= setting_.today) return;
                open(day, minutes, restrained, std::move(what));
                ledger_.enter(std::move(fact));
            };
            talked(1, 9 * 60, fmt::format("{}: the restraint was talked over, and the record signed", home_.name),
                   RestraintSigned{used, on.plus_days(1), "Marcia, registered manager"});
            talked(
                4, 17 * 60, fmt::format("{}: the child was spoken to about the restraint", home_.name),
                RestraintTalked{used, on.plus_days(4), "I was scared of the cars too. Next time say my name first."});
        }
    }

    void rest() {
        if (!random_.chance(shares::home_rests_now)) return;
        const auto from = std::max(opened_, setting_.today.plus_days(-random_.between(2, 60)));
        if (from >= until()) return;
        static constexpr std::array family_reasons{
            WhyNot::resting,       WhyNot::own_family, WhyNot::needs_of_child_here,
            WhyNot::sibling_group, WhyNot::ill,        WhyNot::building};
        const auto why = is_family(kind_) ? random_.one_of(family_reasons) : WhyNot::staffing;
        const auto ends =
            random_.chance(0.7) ? std::optional{setting_.today.plus_days(random_.between(3, 80))} : std::nullopt;
        open(from, 10 * 60, rests,
             fmt::format("{}: not available from {}: {}", home_.name, from.in_words(), lower(in_words(why))));
        ledger_.enter(NotAvailable{why, terms_->places, "", from, ends});
    }

    void close() {
        if (notice_) {
            open(*notice_, 9 * 60, noticed,
                 fmt::format("{} gave notice on {}: approval ends on {}", home_.name, notice_->in_words(),
                             closed_->in_words()));
            ledger_.enter(Resignation{*notice_, "After many years, and with our own grandchildren near, it is time."});
        }
        open(*closed_, 17 * 60, home_added,
             fmt::format("{} is a home for children no longer, from {}", home_.name, closed_->in_words()));
        is_->closed = closed_;
        terms_->ends = closed_;
        ledger_.correct(*home_fact_, *is_);
        ledger_.correct(*terms_fact_, *terms_);
        for (std::size_t i = 0; i < home_.roles.size(); ++i) {
            auto [fact, role] = home_.roles[i];
            role.ends = closed_;
            ledger_.open(at(*closed_, 17 * 60 + 1), post_->on(*closed_).author, role_ended, home_.carers[i],
                         fmt::format("{} fosters no longer, from {}.", home_.carer_names[i], closed_->in_words()));
            ledger_.correct(fact, role);
        }
    }

    Setting& setting_;
    Ledger& ledger_;
    const Home& home_;
    Random random_;
    HomeKind kind_;
    const Post* post_ = nullptr;
    Date opened_ = home_.opened, last_ = home_.opened;
    bool own_ = false;
    std::optional<Date> notice_, closed_;
    std::optional<kith::Home> is_;
    std::optional<Terms> terms_;
    std::optional<FactId> home_fact_, terms_fact_;
};

}  // namespace

const Post& supervisor_of(const Setting& setting, const Home& home) {
    const auto& posts = setting.workforce.supervisors();
    return posts[static_cast<std::size_t>(home.household->number()) % posts.size()];
}

void tell_homes(Setting& setting, Random random) {
    for (std::size_t i = 0; i < setting.homes.size(); ++i) {
        const auto& home = setting.homes[i];
        if (home.household && home_kind(home.kind) && !home.spells.empty())
            Register{setting, home, random.apart(i)}.all();
    }
}

}  // namespace kith::demo
