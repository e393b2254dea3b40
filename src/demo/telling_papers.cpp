#include "demo/telling_papers.h"
#include "demo/after_all.h"

#include <algorithm>

#include <fmt/format.h>

#include "demo/workforce.h"
#include "family_help/family.h"
#include "family_help/member_acts.h"
#include "kernel/access/work.h"
#include "kernel/core/text.h"
#include "kernel/people/person.h"
#include "papers/acts.h"

namespace kith::demo {

namespace {

struct Writes {
    PersonId person{0};
    std::string name;
    Role role = Role::school_lead;
    std::string_view more;
};

class TellingPapers {
public:
    TellingPapers(Change& change, const Plan& plan) : change_{change}, plan_{plan} {}

    /// Nothing, where no conference is called.
    Result<void> tell() {
        const auto called = TRY(change_.store().first(
            "select c.fact, c.about from protection_conference c where c.authority = $1 and c.retired_by is null"
            " and not exists (select 1 from protection_held h where h.authority = c.authority and h.conference = c.fact"
            " and h.retired_by is null) order by c.planned, c.fact",
            {change_.authority()}, [](const Row& row) {
                return std::pair{row.id<FactId>(0), row.id<PersonId>(1)};
            }));
        if (!called) return {};
        conference_ = called->first;
        const auto family = about(called->second);
        const auto who = TRY(family_help::who_they_are(change_.store(), family, plan_.today));
        TRY(add(school_));
        TRY(add(gran_));
        TRY(belong(who));
        const auto file =
            TRY(papers::papers_file(change_.store(), family, Gate::machine_all(change_.authority()), plan_.today));
        return parts(family, file);
    }
    std::vector<Writes> people_to_sign_in_as() const {
        if (people_ == 0) return {};
        return {school_, gran_};
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

    Result<void> add(Writes& one) {
        const auto leave = about(PersonId{change_.next_id()});
        ++people_;
        const auto space = one.name.find(' ');
        TRY(open(leave, {"people.add", "Person added"}, one.name + " was added"));
        TRY(enter(leave, Person{}));
        TRY(enter(leave, name_of(NameKind::usual, one.name.substr(0, space), one.name.substr(space + 1))));
        TRY(enter(leave, RoleFact{one.role, {}, ago(400), {}}));
        one.person = leave.about();
        return {};
    }

    Result<void> belong(const family_help::WhoTheyAre& who) {
        for (const auto& child : who.children) {
            const auto leave = about(child.child);
            TRY(open(leave, {"people.tie", "Who matters to them"}, "Their grandmother, and their school"));
            TRY(enter(leave, Relationship{gran_.person, Tie::grandparent, false, {}, {}}));
            TRY(enter(leave, Allocation{school_.person, school_.role, ago(30), {}}));
        }
        TRY(open(about(gran_.person), family_help::member_kind, "Invited to the plan"));
        TRY(enter(about(gran_.person), TakesPart{who.family, ago(20), {}}));
        return {};
    }

    Result<FactId> part(const Leave& family, const papers::Writer& writer, std::string know, std::string worries,
                        std::string working, std::string will_do) {
        TRY(open(family, papers::part_kind,
                 fmt::format("{}: their part of the conference report submitted", in_words(writer.agency))));
        return enter(family,
                     papers::Part{conference_, writer.as, writer.agency, std::move(know), std::move(worries),
                                  std::move(working), std::move(will_do), plan_.today, plan_.today, writer.person});
    }

    Result<void> parts(const Leave& family, const papers::PapersFile& file) {
        for (const auto& writer : file.writers) {
            if (writer.agency == papers::Agency::police)
                TRY(part(family, writer, "Two calls to the home since the summer, both at night.",
                         "Both times a child had opened the door.", "Each time their gran came within the hour.",
                         "The neighbourhood officer looks in on Fridays until the conference."));
            if (writer.agency == papers::Agency::education)
                TRY(part(family, writer, "Late on six mornings this half-term, and hungry on most of those.",
                         "Bruises on two mornings, told of in two ways.",
                         "Reads to the little ones, and is proud of it.",
                         "Breakfast at school, and a word each morning with Mrs Fennimore."));
            if (writer.agency == papers::Agency::health)
                TRY(shared(family, writer,
                           TRY(part(family, writer, "Three appointments at the clinic were missed since June.",
                                    "Weight has not been taken for half a year.",
                                    "Both were well when they were last seen.", "A visit at home within ten days."))));
        }
        return {};
    }

    /// What health wrote is with the grandmother already, who says what is wrong in it.
    Result<void> shared(const Leave& family, const papers::Writer& writer, FactId health) {
        const auto version = change_.last_entry().number();
        TRY(open(family, papers::share_kind, "The conference report was shared with " + gran_.name));
        TRY(enter(
            family,
            papers::Share{
                conference_, health, gran_.person, version, papers::How::page, {}, {}, plan_.today, writer.person}));
        TRY(open(family, papers::offer_kind, "Somebody to represent them was offered"));
        TRY(enter(family, papers::Offer{conference_, gran_.person, "Wren Dale, Kestrel Parents' Advocacy",
                                        "01632 960 077", plan_.today, writer.person}));
        TRY(open(family, papers::words_kind, "One of the family says what is wrong in the report"));
        TRY(enter(family,
                  papers::FamilyWords{conference_, papers::Says::wrong, health,
                                      "One of the three letters went to the old address.", plan_.today, gran_.person}));
        return {};
    }

    Change& change_;
    const Plan& plan_;
    FactId conference_{1};
    Writes school_{PersonId{0}, "Linden Marsh", Role::school_lead, "writes the school's part of a report"};
    Writes gran_{PersonId{0}, "Primrose Tate", Role::family_member, "a grandmother who reads the report in time"};
    std::int64_t people_ = 0, facts_ = 0;
};

}  // namespace

Result<void> tell_papers(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made) {
    auto change = TRY(change_after_all(database, plan, id, "Papers of a conference"));
    const auto before = change.last_entry().number();
    TellingPapers told{change, plan};
    TRY(told.tell());
    made.entries += change.last_entry().number() - before;
    made.people += told.people();
    made.facts += told.facts();
    TRY(change.commit());
    for (const auto& one : told.people_to_sign_in_as())
        TRY(let_sign_in(plan, id, size, one.person, one.name, one.role, one.more, made));
    return {};
}

}  // namespace kith::demo
