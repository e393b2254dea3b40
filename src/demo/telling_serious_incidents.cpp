#include "demo/telling_serious_incidents.h"
#include "demo/after_all.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/calendar.h"
#include "kernel/people/person.h"
#include "serious_incidents/recordings.h"

namespace kith::demo {

namespace {

namespace serious = kith::serious_incidents;

/// The children are nobody's whom other tellings know: what happened to them fits no other story.
class SeriousIncidents {
public:
    SeriousIncidents(Change& change, const Plan& plan, PersonId director)
        : change_{change}, plan_{plan}, director_{director} {}

    Result<void> tell() {
        TRY(one_under_review());
        return one_to_publish();
    }
    std::int64_t people() const { return people_; }
    std::int64_t facts() const { return facts_; }

private:
    /// So many working days before today.
    Date working_days_ago(int days) const {
        const auto calendar = Calendar::england();
        auto day = plan_.today;
        while (days > 0) {
            day = day.plus_days(-1);
            if (calendar.is_working_day(day)) --days;
        }
        return day;
    }

    template <class T>
    Result<FactId> enter(const Leave& leave, const T& fact) {
        ++facts_;
        return change_.enter(leave, fact);
    }
    template <class T>
    Result<FactId> step(const Leave& leave, EntryKind kind, std::string what, const T& fact) {
        TRY(change_.open(leave, {kind, std::move(what)}));
        return enter(leave, fact);
    }

    Result<Leave> child(const std::string& given, const std::string& family, int days_old) {
        const auto leave = Gate::machine(change_.authority(), PersonId{change_.next_id()});
        ++people_;
        TRY(change_.open(leave, {{"people.added", "Person added"}, fmt::format("{} {} was added", given, family)}));
        Person is{};
        is.born = plan_.today.plus_days(-days_old);
        TRY(enter(leave, is));
        TRY(enter(leave, name_of(NameKind::usual, given, family)));
        return leave;
    }

    Result<FactId> harmed(const Leave& leave, Date known, std::string words) {
        return step(leave, serious::incident.kind, "A serious incident was recorded",
                    serious::Incident{.harm = serious::Harm::seriously_harmed,
                                      .on = known.plus_days(-1),
                                      .known = known,
                                      .words = std::move(words),
                                      .by = director_,
                                      .corrected_because = {}});
    }
    Result<void> notified(const Leave& leave, FactId incident, Date on, std::string reference) {
        TRY(step(leave, serious::notified.kind, "A serious incident was notified to the national Panel",
                 serious::Notified{incident, on, std::move(reference), {}, director_, {}}));
        return {};
    }

    Result<void> one_under_review() {
        const auto leave = TRY(child("Tansy", "Quill", 140));
        const auto incident = TRY(harmed(leave, working_days_ago(9),
                                         "A fracture that nobody at home could explain. She is in hospital and safe."));
        return notified(leave, incident, working_days_ago(7), "SIN-1042");
    }

    Result<void> one_to_publish() {
        const auto leave = TRY(child("Rory", "Stoneman", 2'600));
        const auto known = working_days_ago(60);
        const auto incident = TRY(harmed(leave, known, "Weeks without enough food, found when he fainted at school."));
        TRY(notified(leave, incident, working_days_ago(57), "SIN-0977"));
        const auto sent = working_days_ago(46);
        TRY(step(leave, serious::rapid_review.kind, "The rapid review of a serious incident was sent",
                 serious::RapidReview{incident,
                                      sent,
                                      "Three agencies each knew a part, and no meeting brought the parts together.",
                                      {},
                                      director_,
                                      {}}));
        TRY(step(leave, serious::decision.kind, "It was decided whether a serious incident has a local review",
                 serious::Decision{incident,
                                   sent,
                                   serious::Held::review,
                                   "How a child who stays at home all day is missed has not been learned here before.",
                                   "authority,police,health",
                                   director_,
                                   {}}));
        return {};
    }

    Change& change_;
    const Plan& plan_;
    PersonId director_;
    std::int64_t people_ = 0, facts_ = 0;
};

}  // namespace

Result<void> tell_serious_incidents(const Database& database, const Plan& plan, AuthorityId id, Made& made) {
    const auto director = std::ranges::find_if(made.people_to_sign_in_as, [&](const SignIn& one) {
        return one.authority == id && one.role == Role::director;
    });
    if (director == made.people_to_sign_in_as.end()) return {};
    auto change = TRY(change_after_all(database, plan, id, "The director"));
    const auto before = change.last_entry().number();
    SeriousIncidents telling{change, plan, director->person};
    TRY(telling.tell());
    made.entries += change.last_entry().number() - before;
    made.people += telling.people();
    made.facts += telling.facts();
    return change.commit();
}

}  // namespace kith::demo
