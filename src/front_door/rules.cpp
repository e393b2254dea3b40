#include "front_door/rules.h"

#include "kernel/core/text.h"

namespace kith::front_door {

static std::vector<Run> runs_of(const ContactsFile& file) {
    std::vector<Run> runs;
    for (const auto& contact : file.contacts) {
        Run run{contact.value.on};
        if (const auto* told = file.told_of(contact.id)) run.done.push_back(told->on);
        runs.push_back(run);
    }
    return runs;
}

// "Within one working day of a referral being received, a local authority social worker should acknowledge receipt to
// the referrer and make a decision about next steps and the type of response required." Nobody is told before it is
// decided, so the day on which they are told is the day on which both are done.
constinit const Duty<ContactsFile> contact_answered{
    .terms = {"Decision on a contact, and answer to whoever told us", "A01", law::decided_in_a_day,
              Role::front_door_manager},
    .runs = runs_of,
    .timetable = once(1_working_days),
    .from_what = "the contact",
};

static constexpr std::array all_terms{&contact_answered.terms};
std::span<const DutyTerms* const> terms() { return all_terms; }

Occasion answer_of(const Fact<Contact>& contact, const ContactsFile& file, const Calendar& calendar, Date today) {
    ContactsFile alone;
    alone.contacts.push_back(contact);
    for (const auto& told : file.told)
        if (told.value.contact == contact.id) alone.told.push_back(told);
    return occasions(contact_answered, alone, calendar, today).at(0);
}

Occasion answer_of(Date told, const Calendar& calendar, Date today) {
    ContactsFile alone;
    alone.contacts.push_back({FactId{1},
                              PersonId{1},
                              EntryNumber{1},
                              {},
                              {told, Teller::other, {}, {}, {}, false, {}, {}, FamilyKnows::not_known, PersonId{1}}});
    return occasions(contact_answered, alone, calendar, today).at(0);
}

static Level level_of(Outcome outcome) {
    switch (outcome) {
        case Outcome::no_further_action:
        case Outcome::information: return Level::open_to_all;
        case Outcome::family_help: return Level::family_help;
        case Outcome::assessment: return Level::in_need;
        case Outcome::strategy_discussion: return Level::harm;
    }
    return Level::open_to_all;
}

std::optional<Error::Field> does_not_follow(Outcome outcome, const std::vector<Criterion>& met,
                                            const std::optional<std::string>& signpost) {
    const auto reached = level_of(met);
    if (outcome == Outcome::strategy_discussion && reached < Level::harm)
        return Error::Field{
            "criteria",
            "A strategy discussion is held where there is reasonable cause to suspect significant harm: "
            "choose which of H1 and H2 is met, or something else to follow"};
    if (level_of(outcome) < reached)
        return Error::Field{"outcome",
                            "The criteria that are met lead to more than this. Choose what they lead to, or correct "
                            "the criteria"};
    if (level_of(outcome) == Level::open_to_all && (!signpost || trim(*signpost).empty()))
        return Error::Field{"signpost", "Say where else the family can turn"};
    return {};
}

std::string codes_of(const std::vector<Criterion>& met) {
    std::vector<std::string_view> codes;
    for (const auto one : met) codes.push_back(code(one));
    return join(codes, ",");
}

std::vector<Criterion> criteria_of(std::string_view codes) {
    std::vector<Criterion> met;
    for (const auto one : split(codes, ','))
        if (const auto criterion = from_code<Criterion>(one)) met.push_back(*criterion);
    return met;
}

}  // namespace kith::front_door
