#include "demo/telling_safety_net.h"

#include "demo/after_all.h"
#include "kernel/record/setting.h"
#include "safety_net/acts.h"

namespace kith::demo {

using namespace safety_net;

namespace {

struct OnOffer {
    leaving_care::Section section;
    const char *title, *words, *how;
    int from_age, to_age, looked_ago;
};
constexpr OnOffer on_offer[] = {
    {leaving_care::Section::home, "No council tax", "You pay no council tax until you are 25, wherever you live here.",
     "Your adviser tells the council tax office. You need do nothing.", 18, 24, 60},
    {leaving_care::Section::money, "A bus pass", "All buses in the county, at any time, free.",
     "Ask your adviser for a code, and show it on your phone.", 16, 24, 420},
    {leaving_care::Section::work, "A job interview",
     "The council interviews everyone care-experienced who meets what a job asks for.",
     "Tick “care-experienced” when you apply, or ask your adviser to.", 16, 99, 60},
    {leaving_care::Section::health, "Free leisure centres", "Swimming, gym and classes.",
     "Show your library card at the desk.", 16, 24, 60},
    {leaving_care::Section::people, "Sunday lunch", "Once a month, for all ages. Bring whom you like.",
     "Come to the Larch Rooms on the first Sunday at one o'clock.", 16, 99, 60},
};

}  // namespace

Result<void> tell_safety_net(const Database& database, const Plan& plan, AuthorityId id, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "The leaving care team"));
    const auto before = change.last_entry().number();
    const auto ago = [&](int days) { return plan.today.plus_days(-days); };
    const auto enter = [&](const Leave& leave, const auto& fact) {
        ++made.facts;
        return change.enter(leave, fact);
    };
    const auto authority = Gate::machine(id, the_authority);
    TRY(change.open(authority, {offer_kind, "The local offer was published"}));
    for (const auto& one : on_offer)
        TRY(enter(authority, LocalOffer{one.section, one.title, one.words, one.how, one.from_age, one.to_age,
                                        ago(one.looked_ago)}));
    std::optional<PersonId> leaver, adviser, manager;
    for (const auto& one : made.people_to_sign_in_as) {
        if (one.authority != id) continue;
        if (one.role == Role::care_experienced && !leaver) leaver = one.person;
        if (one.role == Role::personal_adviser && !adviser) adviser = one.person;
        if (one.role == Role::manager && !manager) manager = one.person;
    }
    if (leaver && adviser && manager) {
        const auto person = Gate::machine(id, *leaver);
        TRY(change.open(person, {grant_kind, "They were paid money to set up home"}));
        TRY(enter(person, GrantPaid{ago(101), Money::pounds(650), Item::deposit, {}, *adviser}));
        TRY(enter(person, GrantPaid{ago(95), Money::pounds(289), Item::white_goods, "A cooker", *adviser}));
        TRY(change.open(person, {begun_kind, "They begin an apprenticeship"}));
        TRY(enter(person, Begun{Beginning::apprenticeship, ago(12), "The Fenmarch bakery", *adviser}));
        TRY(change.open(person, {guarantor_kind, "Their rent is guaranteed"}));
        TRY(enter(person, Guarantor{"Beech Homes", Money::pounds(595), ago(100), ago(100).plus_months(12), *manager}));
        TRY(change.open(person, {housing_kind, "A council decided about a home"}));
        TRY(enter(person, HousingDecision{ago(9), HousingOutcome::refused_and_challenged, "Larkfield District Council",
                                          "They would not put them on the list. They need a home with a second room "
                                          "when their sister comes.",
                                          *adviser}));
    }
    made.entries += change.last_entry().number() - before;
    return change.commit();
}

}  // namespace kith::demo
