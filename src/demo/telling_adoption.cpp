#include "demo/telling_adoption.h"

#include <fmt/format.h>

#include "adoption/file.h"
#include "adoption/kinds.h"
#include "adoption/sealed.h"
#include "demo/after_all.h"
#include "demo/picture.h"
#include "kernel/access/work.h"
#include "kernel/people/names.h"
#include "memories/photo.h"

namespace kith::demo {

namespace {

using namespace adoption;

struct OfAdoption {
    PersonId person{1};
    std::string given, family;
    std::optional<Role> role;
    std::string_view more;
    std::string lines = {}, postcode = {};

    std::string name() const { return given + " " + family; }
};

class TellingAdoption {
public:
    TellingAdoption(Change& change, const Plan& plan) : change_{change}, plan_{plan} {}

    Result<void> tell() {
        for (auto* one : everybody()) TRY(add(*one));
        TRY(begin());
        TRY(terms());
        TRY(letters());
        return support();
    }

    std::vector<OfAdoption> people_to_sign_in_as() const { return {worker_, adopter_, mother_}; }
    std::int64_t people() const { return 6; }
    std::int64_t facts() const { return facts_; }

private:
    std::vector<OfAdoption*> everybody() { return {&worker_, &child_, &adopter_, &second_, &mother_, &nan_}; }
    Date ago(int days) const { return plan_.today.plus_days(-days); }
    Leave leave_of(PersonId person) const { return Gate::machine(change_.authority(), person); }
    Leave plan() const { return leave_of(number_); }

    template <class T>
    Result<FactId> enter(const Leave& leave, const T& fact) {
        ++facts_;
        return change_.enter(leave, fact);
    }
    template <class T>
    Result<FactId> closed(const T& fact) {
        ++facts_;
        return enter_closed(change_, plan(), fact);
    }

    Result<void> add(OfAdoption& one) {
        const auto leave = leave_of(PersonId{change_.next_id()});
        one.person = leave.about();
        TRY(change_.open(leave, {{"people.added", "Person added"}, one.name() + " was added"}));
        Person person;
        if (!one.role && &one == &child_) person.born = ago(7 * 365 + 120);
        TRY(enter(leave, person));
        TRY(enter(leave, name_of(NameKind::usual, one.given, one.family)));
        if (one.role) TRY(enter(leave, RoleFact{*one.role, {}, ago(420), {}}));
        if (!one.lines.empty())
            TRY(enter(leave, Residence{HouseholdId{change_.next_id()}, one.lines, one.postcode, false, ago(900), {}}));
        return {};
    }

    Result<void> takes_part(const OfAdoption& one) {
        const auto leave = leave_of(one.person);
        TRY(change_.open(leave, {party_kind, "Takes part in contact after adoption"}));
        TRY(enter(leave, InLetters{number_, ago(400), {}}));
        return {};
    }

    Result<FactId> joined(Side side, const OfAdoption& one, std::optional<PersonId> second, const char* called,
                          const char* kin, const char* agreed) {
        TRY(takes_part(one));
        TRY(change_.open(plan(), {party_kind, "Somebody joined the plan of contact"}));
        return closed(Party{side, one.person, second, ago(400), {}, called, kin, agreed});
    }

    Result<void> begin() {
        number_ = PersonId{change_.next_id()};
        TRY(takes_part(child_));
        TRY(change_.open(plan(), {plan_kind, "A plan of contact after adoption began"}));
        TRY(closed(ContactPlan{child_.person, ago(400), worker_.person, "Linnet"}));
        family_ = TRY(joined(Side::adopters, adopter_, second_.person, "Sorrel and Alder", "adoptive parents",
                             "We want Linnet to know where she comes from."));
        TRY(takes_part(second_));
        TRY(keep_words(change_, plan(), family_, "also_agreed", "Yes. I will write the one in autumn."));
        birth_ = TRY(joined(Side::birth, mother_, {}, "Mummy Hazel", "birth mother",
                            "I want her to know I think of her every day."));
        grandmother_ = TRY(joined(Side::birth, nan_, {}, "Nan Olive", "grandmother", "Oh yes. Twice a year at least."));
        return {};
    }

    /// This month, and half a year from it.
    std::string months() const {
        const int one = plan_.today.month(), other = (one + 5) % 12 + 1;
        return fmt::format("{:02} {:02}", std::min(one, other), std::max(one, other));
    }

    Result<void> terms() {
        TRY(change_.open(plan(), {term_kind, "What the plan of contact says"}));
        TRY(enter(plan(), Term{family_, What::letter, months(), ago(400), {}}));
        TRY(enter(plan(), Term{birth_, What::letter, months(), ago(400), {}}));
        TRY(enter(plan(), Term{grandmother_, What::message, fmt::format("{:02}", plan_.today.month()), ago(400), {}}));
        return {};
    }

    Result<FactId> wrote(FactId from, FactId to, PersonId by, int days, const char* words) {
        TRY(change_.open(plan(), {letter_kind, "A letter came in"}));
        return closed(Letter{.from = from, .to = to, .on = ago(days), .by = by, .words = words});
    }

    /// A drawn picture goes with it.
    Result<FactId> wrote_with_picture(FactId from, FactId to, PersonId by, int days, const char* words) {
        Random random{plan_.seed};
        const auto photo = TRY(memories::picture_alone(demo::picture(Scene::sea, random)));
        TRY(change_.open(plan(), {letter_kind, "A letter with a picture came in"}));
        const auto letter = TRY(closed(Letter{.from = from,
                                              .to = to,
                                              .on = ago(days),
                                              .by = by,
                                              .type = "image/png",
                                              .size = static_cast<std::int64_t>(photo.bytes.size()),
                                              .width = photo.width,
                                              .height = photo.height,
                                              .fingerprint = fingerprint_of(photo.bytes),
                                              .scan = Scan::not_scanned,
                                              .words = words}));
        TRY(keep_picture(change_, plan(), letter, photo.bytes));
        return letter;
    }

    Result<void> passed(FactId letter, int days, const char* words, const char* to_sender, bool picture = false) {
        TRY(change_.open(plan(), {read_kind, "A letter was read and passed on"}));
        TRY(closed(Decision{letter, Outcome::passed_on, picture, ago(days), worker_.person, words, {}, to_sender}));
        return {};
    }

    Result<void> letters() {
        const auto* first =
            "Dear Mummy Hazel, Linnet started to swim this spring. She laughs like you do in the photo.";
        TRY(passed(TRY(wrote_with_picture(family_, birth_, adopter_.person, 180, first)), 178, first, "", true));
        const auto* answer = "Dear Linnet, I am so glad you can swim. I was always scared of water. Love, Mummy Hazel";
        TRY(passed(TRY(wrote(birth_, family_, mother_.person, 170, answer)), 168, answer,
                   "Thank you for writing so warmly."));
        const auto* later = "Dear Linnet, there is something about your grandad that I want you to know one day.";
        const auto kept = TRY(wrote(grandmother_, family_, nan_.person, 60, later));
        TRY(passed(kept, 58, later, ""));
        TRY(change_.open(plan(), {kept_kind, "A letter was put by until it is wished for"}));
        TRY(closed(Kept{kept, ago(50), adopter_.person, {}, "She is too little for this. We keep it safe."}));
        TRY(wrote(
            birth_, family_, mother_.person, 3,
            "Dear Linnet, we have moved and there is a garden now! It is 3 Larkspur Court, FE1 2AB. You can ring me "
            "on 07700 900123 when you are big. Love, Hazel Thornbury"));
        return {};
    }

    Result<void> support() {
        TRY(change_.open(plan(), {support_asked_kind, "Support was asked for"}));
        const auto asked = TRY(closed(SupportAsked{ago(300), adopter_.person, "Sorrel and Alder",
                                                   "She wakes at night and asks why. We do not know what to say."}));
        TRY(change_.open(plan(), {support_kind, "Support after adoption was assessed and planned"}));
        TRY(closed(SupportPlan{asked, ago(270), worker_.person, "Life story work, at Linnet’s pace.",
                               "We would like somebody to begin with us.",
                               "Ten meetings of life story work, at home, from the month after."}));
        return {};
    }

    Change& change_;
    const Plan& plan_;
    PersonId number_{1};
    FactId family_{1}, birth_{1}, grandmother_{1};
    OfAdoption worker_{PersonId{1}, "Marigold", "Finch", Role::adoption_worker, "reads letters before they go on"};
    OfAdoption child_{PersonId{1}, "Linnet", "Hollowell", {}, ""};
    OfAdoption adopter_{PersonId{1},
                        "Sorrel",
                        "Hollowell",
                        Role::adopter,
                        "writes to her daughter’s birth family",
                        "14 Quarry Rise\nOxbury",
                        "OX4 7QZ"};
    OfAdoption second_{PersonId{1}, "Alder", "Hollowell", Role::adopter, ""};
    OfAdoption mother_{PersonId{1},
                       "Hazel",
                       "Thornbury",
                       Role::birth_relative,
                       "writes to her daughter, who was adopted",
                       "3 Larkspur Court\nFenmarch",
                       "FE1 2AB"};
    OfAdoption nan_{PersonId{1}, "Olive", "Thornbury", Role::birth_relative, ""};
    std::int64_t facts_ = 0;
};

}  // namespace

Result<void> tell_adoption(const Database& database, const Plan& plan, AuthorityId id, const Size& size, Made& made) {
    TRY(hold_adoption_keys(key_of_invented_adoptions()));
    auto change = TRY(change_after_all(database, plan, id, "The adoption service"));
    const auto before = change.last_entry().number();
    TellingAdoption telling{change, plan};
    TRY(telling.tell());
    made.entries += change.last_entry().number() - before;
    made.people += telling.people();
    made.facts += telling.facts();
    TRY(change.commit());
    for (const auto& one : telling.people_to_sign_in_as())
        TRY(let_sign_in(plan, id, size, one.person, one.name(), *one.role, one.more, made));
    return {};
}

}  // namespace kith::demo
