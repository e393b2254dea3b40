// Who decides, matter by matter, as the law under which a child is looked after changes.
#include <doctest/doctest.h>

#include <set>

#include "fostering/delegation.h"
#include "fostering/law.h"
#include "fostering/rules.h"

namespace kith::fostering {

namespace {

constexpr Date today = "2026-11-20"_day;

template <class T>
Fact<T> fact(T value, std::int64_t number) {
    return {FactId{number}, PersonId{1}, EntryNumber{number}, {}, std::move(value)};
}

/// A child of ten, in care since January under one order.
DelegationFile child(care::LegalStatus status, Date born = "2016-02-03"_day) {
    DelegationFile file;
    file.name = "Ana Fernley";
    file.given = "Ana";
    file.born = born;
    file.periods.push_back(fact(care::PeriodOfCare{"2026-01-05"_day, care::Need::abuse_or_neglect, {}, {}}, 1));
    file.legal.push_back(fact(care::LegalStatusFact{status, "2026-01-05"_day, {}}, 2));
    return file;
}

DelegationFile agreed(DelegationFile file) {
    file.agreed.push_back(fact(ParentsAgreed{"2026-01-07"_day, "Their mother", {}}, 3));
    return file;
}

Arranged arranged(std::string_view matter, Decider decider, Date look_again = "2027-02-01"_day) {
    return {std::string{matter},
            decider,
            WhyArranged::safety,
            "Someone looks for her there",
            "I do not like it",
            "They agree",
            {},
            "2026-11-01"_day,
            look_again,
            {}};
}

Answer about(std::string_view code, const DelegationFile& file) { return answer_to(*matter_of(code), file, today); }

using Say = Answer::Say;

}  // namespace

TEST_CASE("every matter is declared once, with a question and a source") {
    std::set<std::string_view> codes;
    for (const auto& matter : matters()) {
        CAPTURE(matter.code);
        CHECK(codes.insert(matter.code).second);
        CHECK(matter.question.ends_with("?"));
        CHECK(matter.law != nullptr);
        CHECK(matter_of(matter.code) == &matter);
        for (const auto& but : matter.otherwise)
            if (!but.because.empty()) CHECK(but.because.ends_with("."));
    }
    CHECK(codes.size() >= 36);
    CHECK(matter_of("Z9") == nullptr);
}

namespace {

/// The child whose home is now with those who will adopt them.
DelegationFile with_adopters(DelegationFile file) {
    const care::Placement home{.kind = care::PlaceKind::adopters_order,
                               .provider = {},
                               .home = "The Alder family",
                               .household = {},
                               .postcode = {},
                               .urn = {},
                               .starts = "2026-10-01"_day,
                               .ends = {},
                               .why_ended = {},
                               .why = {}};
    file.placements.push_back(fact(home, 5));
    return file;
}

/// The child whose care ended on 1 November.
DelegationFile left_care(DelegationFile file, std::optional<care::EndOfCare> why = {}) {
    file.periods.front().value.ends = "2026-11-01"_day;
    file.periods.front().value.why_ended = why;
    return file;
}

}  // namespace

// Each line: the matter; then, where the child is 10, who decides under a care or placement order; where the parents
// keep parental responsibility (section 20, on remand) before they agreed, and after; under police or emergency
// protection; placed for adoption; not looked after; after special guardianship or a child arrangements order.
TEST_CASE("the answers, matter by matter, by legal status") {
    struct Line {
        std::string_view code;
        Decider order, not_agreed, agreed, protection, adoption, not_in_care, guardianship;
    };
    using enum Decider;
    static constexpr Line lines[] = {
        {"M1", clinician, clinician, clinician, clinician, clinician, clinician, clinician},
        {"M2", carer, parents, carer, worker, adopters, parents, guardian},
        {"M3", carer, parents, carer, worker, adopters, parents, guardian},
        {"M4", worker, parents, parents, parents, adopters, parents, guardian},
        {"M5", carer, parents, carer, worker, adopters, parents, guardian},
        {"M6", worker, parents, parents, parents, adopters, parents, guardian},
        {"M7", Decider::child, Decider::child, Decider::child, Decider::child, Decider::child, Decider::child,
         Decider::child},
        {"M8", worker, parents, parents, parents, adopters, parents, guardian},
        {"E1", carer, parents, carer, worker, adopters, parents, guardian},
        {"E2", carer, parents, carer, worker, adopters, parents, guardian},
        {"E3", carer_and_tell, parents, parents, parents, adopters, parents, guardian},
        {"E4", carer, parents, carer, worker, adopters, parents, guardian},
        {"E5", virtual_school, parents, parents, parents, adopters, parents, guardian},
        {"E6", carer, parents, carer, worker, adopters, parents, guardian},
        {"E7", carer, parents, carer, worker, adopters, parents, guardian},
        {"E8", carer, parents, carer, worker, adopters, parents, guardian},
        {"L1", carer, parents, carer, worker, adopters, parents, guardian},
        {"L2", carer, parents, carer, worker, adopters, parents, guardian},
        {"L3", carer_and_tell, parents, carer_and_tell, worker, adopters, parents, guardian},
        {"L4", carer_and_tell, parents, parents, parents, adopters, parents, guardian},
        {"L5", carer, parents, carer, worker, adopters, parents, guardian},
        {"L6", carer, parents, carer, worker, adopters, parents, guardian},
        {"L7", carer, parents, carer, worker, adopters, parents, guardian},
        {"L8", carer, parents, carer, worker, adopters, parents, guardian},
        {"L9", carer, parents, carer, worker, adopters, parents, guardian},
        {"L10", carer, parents, carer, worker, adopters, parents, guardian},
        {"L10T", nobody, nobody, nobody, nobody, nobody, nobody, nobody},
        {"L11", carer, parents, carer, worker, adopters, parents, guardian},
        {"L12", carer, parents, carer, worker, adopters, parents, guardian},
        {"L13", carer, parents, carer, worker, adopters, parents, guardian},
        {"L14", carer, parents, carer, worker, adopters, parents, guardian},
        {"F1", carer, parents, carer, worker, adopters, parents, guardian},
        {"F2", parents, parents, parents, parents, parents, parents, parents},
        {"C1", carer, parents, carer, worker, adopters, parents, guardian},
        {"C2", worker, parents, parents, worker, worker, parents, guardian},
        {"O1", worker, parents, parents, parents, adopters, parents, guardian},
        {"O2", Decider::child, Decider::child, Decider::child, Decider::child, Decider::child, Decider::child,
         Decider::child},
        {"O3", carer_and_tell, parents, carer_and_tell, worker, adopters, parents, guardian},
        {"O4", parents, parents, parents, parents, parents, parents, parents},
        {"O5", nobody, nobody, nobody, nobody, nobody, nobody, nobody},
    };
    std::size_t seen = 0;
    using enum care::LegalStatus;
    for (const auto& line : lines) {
        CAPTURE(line.code);
        REQUIRE(matter_of(line.code));
        ++seen;
        for (const auto status : {care_order, interim_care_order, placement_order})
            CHECK(about(line.code, fostering::child(status)).decider == line.order);
        for (const auto status : {accommodated, remand}) {
            CHECK(about(line.code, fostering::child(status)).decider == line.not_agreed);
            CHECK(about(line.code, fostering::agreed(fostering::child(status))).decider == line.agreed);
        }
        for (const auto status : {police_protection, emergency_protection})
            CHECK(about(line.code, fostering::child(status)).decider == line.protection);
        CHECK(about(line.code, with_adopters(fostering::child(placement_order))).decider == line.adoption);
        CHECK(about(line.code, left_care(fostering::child(care_order))).decider == line.not_in_care);
        for (const auto why : {care::EndOfCare::guardian_carer, care::EndOfCare::child_arrangements})
            CHECK(about(line.code, left_care(fostering::child(care_order), why)).decider == line.guardianship);
    }
    CHECK(seen == matters().size());
}

TEST_CASE("a haircut is the carer's, with the words that say so") {
    const auto answer = about("L1", child(care::LegalStatus::care_order));
    CHECK(answer.say == Say::yes);
    CHECK(answer.words == "Yes. You decide.");
    CHECK_FALSE(answer.until);
    CHECK_FALSE(answer.entry);
}

TEST_CASE("s 20: the carer waits for the parents' agreement, but never to keep a child safe") {
    const auto file = child(care::LegalStatus::accommodated);
    const auto answer = about("L1", file);
    CHECK(answer.say == Say::ask_first);
    CHECK(answer.because.find("you may always do") != std::string::npos);
    CHECK(about("M1", file).say == Say::yes_and_tell);
    CHECK(about("L1", agreed(file)).say == Say::yes);
}

TEST_CASE("s 20: an agreement of an earlier time in care does not last into the next") {
    auto file = agreed(child(care::LegalStatus::accommodated));
    file.periods.front().value.ends = "2026-03-01"_day;
    file.periods.push_back(fact(care::PeriodOfCare{"2026-09-01"_day, care::Need::abuse_or_neglect, {}, {}}, 9));
    CHECK(about("L1", file).say == Say::ask_first);
    file.agreed.push_back(fact(ParentsAgreed{"2026-08-20"_day, "Their mother, before she came", {}}, 10));
    CHECK(about("L1", file).say == Say::yes);
}

TEST_CASE("at 16 a young person consents to treatment, and to nothing else by age alone") {
    using care::LegalStatus;
    CHECK(about("M4", child(LegalStatus::care_order, "2010-11-20"_day)).decider == Decider::child);
    CHECK(about("M4", child(LegalStatus::care_order, "2010-11-21"_day)).decider == Decider::worker);
    CHECK(about("M3", child(LegalStatus::accommodated, "2010-11-20"_day)).decider == Decider::child);
    CHECK(about("L2", child(LegalStatus::care_order, "2010-11-20"_day)).decider == Decider::carer);
}

TEST_CASE("placed for adoption, the adopters share parental responsibility and decide") {
    const auto file = with_adopters(child(care::LegalStatus::placement_order));
    CHECK(about("L1", file).decider == Decider::adopters);
    CHECK(about("L1", file).say == Say::yes);
}

TEST_CASE("a child who has left care is not the carer's to decide for, unless an order names the carer") {
    CHECK(about("L1", left_care(child(care::LegalStatus::care_order))).say == Say::ask_first);
    const auto guardian = about("E5", left_care(child(care::LegalStatus::care_order), care::EndOfCare::guardian_carer));
    CHECK(guardian.say == Say::yes);
    CHECK(guardian.words == "Yes, if the order names you: you hold parental responsibility.");
}

TEST_CASE("section 34 lets the authority refuse family time under an order alone") {
    CHECK(about("C2", child(care::LegalStatus::care_order)).because.find("seven days") != std::string::npos);
    for (const auto status : {care::LegalStatus::accommodated, care::LegalStatus::remand}) {
        const auto answer = about("C2", child(status));
        CHECK(answer.because.find("seven days") == std::string::npos);
        CHECK(answer.because.starts_with("The authority may not refuse it"));
    }
}

TEST_CASE("no legal status on the record: as if by agreement, so nobody says yes on an order that may not be there") {
    auto file = child(care::LegalStatus::care_order);
    file.legal.clear();
    CHECK(about("L1", file).say == Say::ask_first);
}

TEST_CASE("what was arranged for a child comes before what is usual, with its reason and its day") {
    auto file = child(care::LegalStatus::care_order);
    file.arranged.push_back(fact(arranged("L2", Decider::worker), 7));
    const auto answer = about("L2", file);
    CHECK(answer.say == Say::not_you);
    CHECK(answer.because == "This was decided for Ana on 1 November 2026. Someone looks for her there");
    CHECK(answer.until == "2027-02-01"_day);
    CHECK(answer.entry == EntryNumber{7});
    CHECK(about("L1", file).say == Say::yes);
    file.arranged.push_back(fact(arranged("L2", Decider::carer), 8));
    CHECK(about("L2", file).say == Say::yes);
}

TEST_CASE("an arrangement without an end goes on after its day, until someone has looked") {
    auto file = child(care::LegalStatus::care_order);
    file.arranged.push_back(fact(arranged("L2", Decider::worker, "2026-11-10"_day), 7));
    CHECK(about("L2", file).say == Say::not_you);
    file.arranged.front().value.ends = today;
    CHECK(about("L2", file).say == Say::yes);
}

TEST_CASE("s 20, remand and protection: what is arranged may take away, and gives only what the parents agreed to") {
    using enum care::LegalStatus;
    for (const auto status : {accommodated, remand, police_protection}) {
        auto file = child(status);
        REQUIRE(contradicts(file, arranged("L4", Decider::carer), today));
        CHECK(contradicts(file, arranged("L4", Decider::carer), today)->name == "decider");
        CHECK_FALSE(contradicts(file, arranged("L2", Decider::parents), today));
        file.arranged.push_back(fact(arranged("L4", Decider::carer), 7));
        CHECK(about("L4", file).decider == Decider::parents);
        CHECK_FALSE(about("L4", file).entry);
        file.arranged.push_back(fact(arranged("M4", Decider::carer), 8));
        CHECK(about("M4", file).decider == Decider::parents);
        file.arranged.push_back(fact(arranged("L2", Decider::parents), 9));
        CHECK(about("L2", file).because.ends_with("Someone looks for her there"));
    }
    auto file = agreed(child(accommodated));
    CHECK_FALSE(contradicts(file, arranged("L4", Decider::carer), today));
    file.arranged.push_back(fact(arranged("L4", Decider::carer), 7));
    CHECK(about("L4", file).say == Say::yes);
}

TEST_CASE("what was arranged under one order and gave more than usual waits under the next until someone has looked") {
    auto file = agreed(child(care::LegalStatus::care_order));
    auto abroad = arranged("L4", Decider::carer);
    abroad.starts = "2026-05-01"_day;
    file.arranged.push_back(fact(abroad, 7));
    CHECK(about("L4", file).say == Say::yes);
    file.legal.front().value.ends = "2026-11-10"_day;
    file.legal.push_back(fact(care::LegalStatusFact{care::LegalStatus::accommodated, "2026-11-10"_day, {}}, 8));
    const auto waits = about("L4", file);
    CHECK(waits.say == Say::ask_first);
    CHECK(waits.because.find("10 November 2026") != std::string::npos);
    file.agreed.clear();
    CHECK(about("L4", file).decider == Decider::parents);
    CHECK_FALSE(about("L4", file).entry);
    file.agreed.push_back(fact(ParentsAgreed{"2026-11-12"_day, "Their mother", {}}, 9));
    abroad.starts = "2026-11-15"_day;
    file.arranged.push_back(fact(abroad, 12));
    CHECK(about("L4", file).say == Say::yes);
}

TEST_CASE("what was arranged in one time in care does not come alive again in the next") {
    auto file = left_care(child(care::LegalStatus::care_order));
    auto earlier = arranged("L2", Decider::worker);
    earlier.starts = "2026-05-01"_day;
    file.arranged.push_back(fact(earlier, 7));
    file.periods.push_back(fact(care::PeriodOfCare{"2026-11-10"_day, care::Need::abuse_or_neglect, {}, {}}, 8));
    CHECK(about("L2", file).say == Say::yes);
}

TEST_CASE("an answer to a carer's question about a matter takes its place in the matrix, and the last said holds") {
    auto file = child(care::LegalStatus::care_order);
    file.asked.push_back(fact(CarerAsked{"L2", "At Juno's?", PersonId{2}, "2026-11-10"_day}, 20));
    file.answered.push_back(
        fact(CarerAnswered{FactId{20}, Decider::worker, "Not there.", "2026-11-11"_day, "2026-11-30"_day}, 21));
    const auto answer = about("L2", file);
    CHECK(answer.say == Say::not_you);
    CHECK(answer.because == "This was answered for Ana on 11 November 2026. Not there.");
    CHECK(answer.until == "2026-11-30"_day);
    CHECK(answer.entry == EntryNumber{21});
    file.arranged.push_back(fact(arranged("L2", Decider::carer), 22));
    CHECK(about("L2", file).say == Say::yes);
    file.arranged.clear();
    CHECK(answer_to(*matter_of("L2"), file, "2026-12-01"_day).say == Say::yes);
    file = with_adopters(std::move(file));
    file.placements.front().value.starts = "2026-11-15"_day;
    CHECK(about("L2", file).decider == Decider::adopters);  // another home: the answer was for the one before
}

TEST_CASE("an answer to a carer may not contradict the law, nor give what is the parents' to give") {
    const auto file = child(care::LegalStatus::care_order);
    const auto about_matter = [](std::string_view code) {
        return CarerAsked{std::string{code}, "May we?", PersonId{2}, today};
    };
    CHECK(contradicts(file, about_matter("F2"), Decider::carer, today)->name == "decider");
    CHECK_FALSE(contradicts(file, about_matter("F2"), Decider::parents, today));
    CHECK_FALSE(contradicts(file, about_matter("M1"), Decider::clinician, today));
    CHECK(contradicts(file, about_matter("L1"), Decider::adopters, today)->name == "decider");
    CHECK(contradicts(file, about_matter("L1"), Decider::nobody, today)->name == "decider");
    CHECK(contradicts(file, CarerAsked{{}, "May we?", PersonId{2}, today}, Decider::adopters, today));
    CHECK_FALSE(contradicts(file, about_matter("L4"), Decider::carer, today));
    CHECK(contradicts(child(care::LegalStatus::accommodated), about_matter("L4"), Decider::carer, today));
}

TEST_CASE("what the parents did not agree to waits for them, by what they said; words nobody knows hold all back") {
    auto file = agreed(child(care::LegalStatus::accommodated));
    file.agreed.front().value.except = "haircut";
    CHECK(about("L1", file).say == Say::ask_first);
    CHECK(about("L1", file).because.ends_with("they did not agree to: haircut"));
    CHECK(about("L2", file).say == Say::yes);
    CHECK(contradicts(file, arranged("L1", Decider::carer), today)->name == "decider");
    file.agreed.front().value.except = "zxqv";
    CHECK(about("L2", file).say == Say::ask_first);
    file.agreed.front().value.except = "Nothing.";
    CHECK(about("L2", file).say == Say::yes);
}

TEST_CASE("consent at 16 comes before what was arranged at 15") {
    auto file = child(care::LegalStatus::care_order, "2010-11-20"_day);
    file.arranged.push_back(fact(arranged("M3", Decider::worker), 7));
    CHECK(about("M3", file).decider == Decider::child);
    CHECK(contradicts(file, arranged("M3", Decider::worker), today)->name == "matter");
}

TEST_CASE("what the law has fixed cannot be arranged otherwise") {
    const auto file = child(care::LegalStatus::care_order);
    const auto refused = contradicts(file, arranged("F2", Decider::carer), today);
    REQUIRE(refused);
    CHECK(refused->name == "matter");
    CHECK(refused->message.find("Children Act 1989, s. 33(6)") != std::string::npos);
    CHECK(contradicts(file, arranged("Z9", Decider::carer), today)->name == "matter");
    CHECK(contradicts(file, arranged("L1", Decider::nobody), today)->name == "decider");
    CHECK(contradicts(file, arranged("L1", Decider::adopters), today)->name == "decider");
    CHECK_FALSE(contradicts(file, arranged("L1", Decider::worker), today));
}

TEST_CASE("an arrangement is looked at again within six months, and on a day to come") {
    const auto file = child(care::LegalStatus::care_order);
    CHECK_FALSE(contradicts(file, arranged("L1", Decider::worker, "2027-05-20"_day), today));
    CHECK(contradicts(file, arranged("L1", Decider::worker, "2027-05-21"_day), today)->name == "look_again");
    CHECK(contradicts(file, arranged("L1", Decider::worker, today), today)->name == "look_again");
}

TEST_CASE("a matter is found by the words a carer would type") {
    const auto first = [](std::string_view words) {
        const auto found = matters_about(words);
        return found.empty() ? std::string_view{} : found.front()->code;
    };
    CHECK(first("sleepover") == "L2");
    CHECK(first("can she stay the night at a friend's house?") == "L2");
    CHECK(first("hair cut") == "L1");
    CHECK(first("barber") == "L1");
    CHECK(first("nursery jabs") == "M2");
    CHECK(first("TikTok") == "L8");
    CHECK(first("swimming") == "L5");
    CHECK(first("parents evening") == "E4");
    CHECK(first("fly to Spain on holiday") == "L4");
    CHECK(first("tattoo") == "L10T");
    CHECK(first("slepover") == "L2");
    CHECK(first("swiming") == "L5");
    CHECK(matters_about("can they").empty());
    CHECK(matters_about("").empty());
    CHECK(matters_about("zxq").empty());
}

namespace {

std::vector<Occasion> of(const Duty<DelegationFile>& duty, const DelegationFile& file) {
    return occasions(duty, file, Calendar::england(), today);
}

}  // namespace

TEST_CASE("a carer's question is owed an answer by the next working day") {
    auto file = child(care::LegalStatus::care_order);
    file.asked.push_back(fact(CarerAsked{{}, "Can she dye it green?", PersonId{2}, "2026-11-20"_day}, 20));
    auto open = of(carer_answered, file);
    REQUIRE(open.size() == 1);
    CHECK(open[0].due == "2026-11-23"_day);  // the 20th is a Friday
    CHECK(open[0].open());
    file.answered.push_back(fact(CarerAnswered{FactId{20}, Decider::carer, "Yes", "2026-11-20"_day, {}}, 21));
    CHECK(of(carer_answered, file)[0].done == "2026-11-20"_day);
}

TEST_CASE("an arrangement falls due on its day, or on the day the order becomes another") {
    auto file = child(care::LegalStatus::accommodated);
    file.arranged.push_back(fact(arranged("L2", Decider::worker), 7));
    REQUIRE(of(arrangement_looked_at_again, file).size() == 1);
    CHECK(of(arrangement_looked_at_again, file)[0].due == "2027-02-01"_day);
    file.legal.front().value.ends = "2026-11-15"_day;
    file.legal.push_back(fact(care::LegalStatusFact{care::LegalStatus::interim_care_order, "2026-11-15"_day, {}}, 8));
    CHECK(of(arrangement_looked_at_again, file)[0].due == "2026-11-15"_day);
    CHECK(of(arrangement_looked_at_again, file)[0].late(today));
    file.legal.push_back(fact(care::LegalStatusFact{care::LegalStatus::care_order, "2026-11-18"_day, {}}, 9));
    CHECK(of(arrangement_looked_at_again, file)[0].due == "2026-11-15"_day);
    auto again = arranged("L2", Decider::carer);
    again.starts = "2026-11-19"_day;
    file.arranged.push_back(fact(again, 12));
    CHECK(of(arrangement_looked_at_again, file)[0].done == "2026-11-19"_day);
}

TEST_CASE("s 20: the parents' agreement is due within five working days of coming into care") {
    auto file = child(care::LegalStatus::accommodated);
    auto due = of(parents_agreed, file);
    REQUIRE(due.size() == 1);
    CHECK(due[0].due == "2026-01-12"_day);
    CHECK(of(parents_agreed, agreed(file))[0].done == "2026-01-07"_day);
    CHECK(of(parents_agreed, child(care::LegalStatus::care_order)).empty());
}

TEST_CASE("the parents' agreement is owed from the day on which they keep responsibility, until they do not") {
    using enum care::LegalStatus;
    auto file = child(police_protection);
    CHECK(of(parents_agreed, file).empty());
    file.legal.front().value.ends = "2026-01-08"_day;
    file.legal.push_back(fact(care::LegalStatusFact{accommodated, "2026-01-08"_day, "2026-03-02"_day}, 8));
    file.legal.push_back(fact(care::LegalStatusFact{interim_care_order, "2026-03-02"_day, {}}, 9));
    const auto due = of(parents_agreed, file);
    REQUIRE(due.size() == 1);
    CHECK(due[0].due == "2026-01-15"_day);
    CHECK(due[0].lapsed == "2026-03-02"_day);
    file.agreed.push_back(fact(ParentsAgreed{"2026-01-09"_day, "Their mother", {}}, 10));
    CHECK(of(parents_agreed, file)[0].done == "2026-01-09"_day);
    CHECK(of(parents_agreed, child(remand)).size() == 1);
}

TEST_CASE("parents may agree in the month before care begins, and not while an order holds") {
    const auto file = child(care::LegalStatus::accommodated);
    CHECK(file.may_agree_on("2025-12-10"_day));
    CHECK_FALSE(file.may_agree_on("2025-12-01"_day));
    CHECK(file.may_agree_on(today));
    CHECK_FALSE(child(care::LegalStatus::care_order).may_agree_on(today));
}

}  // namespace kith::fostering
