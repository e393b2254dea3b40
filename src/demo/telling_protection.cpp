#include "demo/telling_protection.h"
#include "demo/after_all.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/names.h"
#include "demo/workforce.h"
#include "kernel/access/work.h"
#include "kernel/core/calendar.h"
#include "kernel/core/text.h"
#include "kernel/people/family.h"
#include "kernel/people/person.h"
#include "protection/practitioners.h"
#include "protection/recordings.h"

namespace kith::demo {

namespace help = protection;

namespace {

constexpr TeamId team{9'002};

struct Hired {
    PersonId person{0};
    std::string name;
    Role role = Role::social_worker;
    std::string_view more;
};

struct Told {
    Leave family;
    std::vector<PersonId> children;
};

class Protecting {
public:
    Protecting(Change& change, const Plan& plan, Random random) : change_{change}, plan_{plan}, random_{random} {}

    Result<void> tell() {
        TRY(hire(lead_, Role::child_protection_practitioner, "Petra Hazelwood", "leads enquiries under section 47"));
        TRY(hire(chair_, Role::conference_chair, "Corin Ashby", "chairs conferences, and works with no family"));
        TRY(hire(worker_, Role::social_worker, "Tamsin Reed", "three families whose children are protected"));
        TRY(hire(manager_, Role::manager, "Odette Larkspur", "signs off enquiries, and sees plans that go on long"));
        TRY(hire(helper_, Role::family_help_practitioner, "Juniper Moss", "stays with the family all along"));
        TRY(hire(police_, Role::police_officer, "Rowan Speedwell", "writes the police's part of a report"));
        TRY(hire(nurse_, Role::health_practitioner, "Heather Quill", "writes the health services' part of a report"));
        const auto lead = about(lead_.person);
        TRY(open(lead, help::eligible_practitioner.kind, "May lead enquiries"));
        TRY(enter(lead, help::Eligible{help::Ground::early_career_framework, ago(500), {}, "Certificate of 2025"}));
        TRY(under_enquiry(TRY(family(2, 40))));
        TRY(on_a_plan(TRY(family(2, 300)), 150, help::Category::neglect));
        const auto third = TRY(family(1, 1'500));
        TRY(earlier_plan(third));
        return on_a_plan(third, 565, help::Category::emotional);
    }
    std::vector<Hired> people_to_sign_in_as() const {
        return {lead_, chair_, worker_, manager_, helper_, police_, nurse_};
    }
    std::int64_t people() const { return people_; }
    std::int64_t facts() const { return facts_; }

private:
    Date ago(int days) const { return plan_.today.plus_days(-days); }
    Leave about(PersonId person) const { return Gate::machine(change_.authority(), person); }

    template <class T>
    Result<FactId> enter(const Leave& leave, const T& fact) {
        ++facts_;
        return change_.enter(leave, fact);
    }
    Result<void> open(const Leave& leave, EntryKind kind, std::string what) {
        TRY(change_.open(leave, {kind, std::move(what)}));
        return {};
    }

    Result<Leave> person(std::string given, std::string family, std::optional<Date> born) {
        const auto leave = about(PersonId{change_.next_id()});
        ++people_;
        TRY(open(leave, {"people.add", "Person added"}, fmt::format("{} {} was added", given, family)));
        Person is{};
        is.born = born;
        TRY(enter(leave, is));
        TRY(enter(leave, name_of(NameKind::usual, std::move(given), std::move(family))));
        return leave;
    }

    Result<void> hire(Hired& hired, Role role, std::string name, std::string_view more) {
        const auto space = name.find(' ');
        const auto leave = TRY(person(name.substr(0, space), name.substr(space + 1), {}));
        const bool ours =
            role != Role::police_officer && role != Role::conference_chair && role != Role::health_practitioner;
        TRY(enter(leave, RoleFact{role, ours ? std::optional{team} : std::nullopt, ago(1'600), {}}));
        hired = {leave.about(), std::move(name), role, more};
        return {};
    }

    Result<Told> family(int children, int since) {
        const auto tradition = Tradition{};
        const auto name = family_name(tradition, random_);
        const HouseholdId household{change_.next_id()};
        Told told{about(PersonId{change_.next_id()}), {}};
        std::vector<std::string> taken;
        for (int i = 0; i < children; ++i) {
            const auto sex = random_.chance(0.5) ? Sex::female : Sex::male;
            const auto leave =
                TRY(person(given_name(tradition, sex, taken, random_), name, ago(random_.between(2'200, 4'500))));
            TRY(enter(
                leave,
                Residence{household, fmt::format("{} Northgate", random_.between(2, 90)), "ZZ99 3AB", false, {}, {}}));
            TRY(enter(leave, InFamily{told.family.about(), ago(since), {}}));
            for (const auto* who : {&lead_, &worker_, &helper_, &police_, &nurse_})
                TRY(enter(leave, Allocation{who->person, who->role, ago(since), {}}));
            told.children.push_back(leave.about());
        }
        TRY(open(told.family, {"family_help.family", "Family"}, fmt::format("The {} family came on the record", name)));
        TRY(enter(told.family, Family{fmt::format("The {} family", name), ago(since)}));
        return told;
    }

    /// The day of a strategy discussion, so many working days before another.
    static Date working_days_before(Date day, int days) {
        return Calendar::england().within(Span{-days, Unit::working_days}, day.plus_days(1));
    }

    Result<void> enquire(const Told& told, Date on, std::optional<Date> ended) {
        const auto& family = told.family;
        TRY(open(family, help::strategy.kind, "Strategy discussion"));
        const auto discussion = TRY(enter(
            family, help::StrategyDiscussion{
                        {},
                        on,
                        on,
                        "la,police,health,education",
                        "School: bruises on two mornings. Health: missed appointments. Police: two calls to the home.",
                        "The children stay with their gran until the enquiry has begun.",
                        help::AfterStrategy::joint,
                        "What was seen and what was said of it differ.",
                        {},
                        manager_.person}));
        for (const auto child : told.children) TRY(enter(family, help::AboutChild{discussion, child}));
        TRY(open(family, help::enquiry.kind, "Enquiry under section 47"));
        std::vector<FactId> enquiries;
        for (const auto child : told.children)
            enquiries.push_back(TRY(enter(family, help::Enquiry{discussion, child, on, lead_.person})));
        if (!ended) return {};
        TRY(open(family, help::enquiry_end.kind, "The enquiry ended"));
        std::vector<FactId> ends;
        for (std::size_t i = 0; i < enquiries.size(); ++i)
            ends.push_back(TRY(enter(
                family, help::EnquiryEnd{enquiries[i], told.children[i], *ended, help::Found::likely_to_suffer,
                                         "Seen alone at school and at home; the doctor's letter; the school's notes.",
                                         "I do not like it when they shout.", lead_.person})));
        TRY(open(family, help::enquiry_answer.kind, "What the enquiry found was agreed"));
        for (const auto end : ends)
            TRY(enter(family, help::SignOff{end, ended->plus_days(1), help::Answer::agreed,
                                            "Clear, and the children's words are there.", manager_.person}));
        return {};
    }

    Result<void> under_enquiry(const Told& told) {
        TRY(enquire(told, working_days_before(plan_.today, 4), {}));
        TRY(open(told.family, help::conference.kind, "Initial conference called"));
        const auto called =
            TRY(enter(told.family, help::ConferenceCalled{help::ConferenceKind::initial, ago(1),
                                                          Calendar::england().within(9_working_days, plan_.today),
                                                          chair_.person, worker_.person}));
        for (const auto child : told.children) TRY(enter(told.family, help::AboutChild{called, child}));
        return {};
    }

    Result<void> conference(const Told& told, help::ConferenceKind kind, Date on, help::Decided decided,
                            help::Category category) {
        const auto& family = told.family;
        TRY(open(family, help::conference.kind, "Conference called"));
        const auto called =
            TRY(enter(family, help::ConferenceCalled{kind, on.plus_days(-12), on, chair_.person, worker_.person}));
        for (const auto child : told.children) TRY(enter(family, help::AboutChild{called, child}));
        TRY(open(family, help::conference_day.kind, std::string{in_words(kind)}));
        TRY(enter(family, help::ConferenceHeld{called,
                                               on,
                                               "la,police,health,education",
                                               {},
                                               help::Parents::some_came,
                                               help::Representation::accepted,
                                               "Mum came with the parents' advocate.",
                                               working_days_before(on, 4),
                                               {},
                                               chair_.person}));
        TRY(open(family, help::conference_decision.kind, std::string{in_words(decided)}));
        for (const auto child : told.children) {
            TRY(enter(family, help::ConferenceDecision{called, child, on, decided, category,
                                                       "I want it to be quiet at night.", help::HowHeard::advocate,
                                                       "Calm evenings; a grown-up who is up in the mornings."}));
            for (const auto agency : help::agencies_of("la,police,health,education")) {
                const bool agrees = agency != help::Agency::police || decided != help::Decided::goes_on;
                TRY(enter(family, help::AgencyView{called, child, agency, agrees,
                                                   agrees ? std::nullopt
                                                          : std::optional<std::string>{
                                                                "No call to the home since spring: it could end."}}));
            }
        }
        return {};
    }

    Result<void> earlier_plan(const Told& told) {
        TRY(conference(told, help::ConferenceKind::initial, ago(1'400), help::Decided::plan, help::Category::neglect));
        return conference(told, help::ConferenceKind::review, ago(1'320), help::Decided::ends, help::Category::neglect);
    }

    Result<void> on_a_plan(const Told& told, int days, help::Category category) {
        const auto begins = ago(days);
        TRY(enquire(told, begins.plus_days(-18), begins.plus_days(-8)));
        TRY(conference(told, help::ConferenceKind::initial, begins, help::Decided::plan, category));
        TRY(open(told.family, help::must_change.kind, "What must change"));
        TRY(changes(told, begins));
        auto review = begins.plus_days(84);
        auto group = begins.plus_days(9);
        for (auto visit = begins.plus_days(6); visit < plan_.today; visit = visit.plus_days(12)) {
            if (group < visit) {
                TRY(core_group(told, group));
                group = group.plus_days(38);
            }
            if (review < visit) {
                TRY(conference(told, help::ConferenceKind::review, review, help::Decided::goes_on, category));
                review = review.plus_days(170);
            }
            TRY(visited(told, visit));
        }
        return {};
    }

    Result<void> changes(const Told& told, Date since) {
        struct Must {
            std::string_view what, how;
            help::Agency owner;
        };
        static constexpr std::array all{
            Must{"Nobody shouts or fights where the children hear it.",
                 "No call to the police, and the children say that nights are quiet.", help::Agency::police},
            Must{"Somebody is up in the mornings, and there is breakfast.",
                 "At school on time on four days of five for a term.", help::Agency::education},
            Must{"Missed appointments at the clinic are caught up.", "The health visitor has seen both.",
                 help::Agency::health}};
        FactId first{1};
        for (const auto& one : all) {
            const auto id = TRY(enter(told.family, help::MustChange{std::string{one.what}, since.plus_days(120),
                                                                    std::string{one.how}, one.owner, since}));
            for (const auto child : told.children) TRY(enter(told.family, help::AboutChild{id, child}));
            first = id;
        }
        TRY(open(told.family, help::has_changed.kind, "What has changed"));
        TRY(enter(told.family, help::HasChanged{first, since.plus_days(70), "Both were seen, and all is caught up."}));
        return {};
    }

    Result<void> core_group(const Told& told, Date on) {
        TRY(open(told.family, help::core_group.kind, "Core group"));
        const auto group = TRY(
            enter(told.family,
                  help::CoreGroup{
                      on, "Mornings are better; the nights are still loud.", on.plus_days(38), {}, worker_.person}));
        TRY(enter(told.family,
                  help::CoreGroupAgency{group, help::Agency::local_authority, "Visits, and gran's help."}));
        TRY(enter(told.family, help::CoreGroupAgency{group, help::Agency::education, "On time three days of five."}));
        TRY(enter(told.family, help::CoreGroupAgency{group, help::Agency::health, "Weight and teeth are fine."}));
        return {};
    }

    Result<void> visited(const Told& told, Date on) {
        TRY(open(told.family, help::visit.kind, "Visit"));
        const auto id = TRY(
            enter(told.family, help::Visit{on, help::Where::home, "Warm, and food in the house.", {}, worker_.person}));
        for (const auto child : told.children)
            TRY(enter(told.family, help::VisitChild{id, child, true, "It was quiet this week."}));
        return {};
    }

    Change& change_;
    const Plan& plan_;
    Random random_;
    Hired lead_, chair_, worker_, manager_, helper_, police_, nurse_;
    std::int64_t people_ = 0, facts_ = 0;
};

}  // namespace

Result<void> tell_protection(const Database& database, const Plan& plan, AuthorityId id, const Size& size,
                             Random random, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "Child protection's list"));
    const auto before = change.last_entry().number();
    Protecting telling{change, plan, random};
    TRY(telling.tell());
    made.entries += change.last_entry().number() - before;
    made.people += telling.people();
    made.facts += telling.facts();
    TRY(change.commit());
    for (const auto& who : telling.people_to_sign_in_as())
        TRY(let_sign_in(plan, id, size, who.person, who.name, who.role, who.more, made));
    return {};
}

}  // namespace kith::demo
