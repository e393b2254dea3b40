#include "front_door/worries.h"

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/forms/ask.h"

namespace kith::front_door {

namespace {

constexpr Question<NewWorry> worry_questions[] = {
    ask_text<&NewWorry::area>(Kind::one_of, "area", "Where does the child live?", {}, 20),
    ask_words<&NewWorry::who>("who", "Who are you worried about?",
                              "As much as you know: names, ages, where they live, their school.", longest_who),
    ask_words<&NewWorry::worried>("worried", "What are you worried about?",
                                  "What you saw or heard, and when. In your own words.", longest_words),
    ask_words<&NewWorry::working>("working", "What or who helps the child?", {}, longest_words).optional(),
    ask_one_of<&NewWorry::teller>("teller", "Who are you?"),
    ask_one_of<&NewWorry::service>("service", "Where do you work?").only_if("teller", "professional"),
    ask_line<&NewWorry::agency>("agency", "Your agency and your role there", {}, longest_line)
        .only_if("teller", "professional"),
    ask_line<&NewWorry::name>("name", "Your name", {}, longest_line).optional(),
    ask_line<&NewWorry::reach>("reach", "Your telephone number or email address", {}, longest_line).optional(),
    ask_yes_no<&NewWorry::may_be_named>("may_be_named", "May the family know that it was you?",
                                        "If you do not say, we do not tell them.")
        .optional(),
    ask_one_of<&NewWorry::family_knows>("family_knows", "Does the family know that you are telling us?").optional(),
};

std::string words_for(TellerIs teller) {
    switch (teller) {
        case TellerIs::family: return "Of the family, or cares for the child";
        case TellerIs::acquaintance: return "A neighbour, a friend, or someone they know";
        case TellerIs::self: return "The child";
        case TellerIs::other_person:
        case TellerIs::professional: break;
    }
    return {};
}

Teller code_for(const NewWorry& typed) {
    if (typed.teller == TellerIs::professional) return typed.service.value_or(Teller::other);
    if (!typed.name) return Teller::anonymous;
    switch (typed.teller) {
        case TellerIs::family: return Teller::family;
        case TellerIs::acquaintance: return Teller::acquaintance;
        case TellerIs::self: return Teller::self;
        case TellerIs::other_person:
        case TellerIs::professional: break;
    }
    return Teller::other_person;
}

/// " and neither tied nor closed", of the worry `w`.
constexpr std::string_view still_waits =
    " and not exists (select 1 from front_door_tied t where t.authority = w.authority and t.about = w.about"
    " and t.retired_by is null) and not exists (select 1 from front_door_worry_closed c"
    " where c.authority = w.authority and c.about = w.about and c.retired_by is null)";

std::string select_worries() { return table_info<Worry>().select + " w where w.authority = $1"; }

Fact<Worry> worry_in(const Row& row) { return read_fact<Worry>(row); }

Result<bool> waits(const Store& store, AuthorityId authority, PersonId worry) {
    return TRY(store.first(fmt::format("select 1 from front_door_worry w where w.authority = $1 and w.about = $2"
                                       " and w.retired_by is null{}",
                                       still_waits),
                           {authority, worry}, [](const Row&) { return true; }))
        .has_value();
}

Result<void> must_wait(const Store& store, AuthorityId authority, PersonId worry) {
    if (TRY(waits(store, authority, worry))) return {};
    return fail(Fault::conflict, "Someone has said meanwhile whom this is about. It waits no more.");
}

constexpr std::string_view select_answers =
    "select w.about, w.on_day, w.who, d.on_day, c.on_day, d.outcome, d.signpost from front_door_worry w"
    " left join front_door_tied t on t.authority = w.authority and t.about = w.about and t.retired_by is null"
    " left join front_door_decision d on d.authority = w.authority and d.contact = t.contact and d.retired_by is null"
    " left join front_door_worry_closed c on c.authority = w.authority and c.about = w.about and c.retired_by is null"
    " where w.authority = $1 and w.retired_by is null";

Answered answer_in(const Row& row) {
    Answered answer{row.id<PersonId>(0), row.date(1), row.string(2), {}, {}, {}};
    if (!row.null(3)) {
        answer.looked_at = row.date(3);
        answer.outcome = Cell<Outcome>::read(row, 5);
        if (!row.null(6)) answer.signpost = row.string(6);
    } else if (!row.null(4)) {
        answer.looked_at = row.date(4);
    }
    return answer;
}

}  // namespace

constinit const Form<NewWorry> worry_form{"front-door-worry", "Tell us of a worry", "Send", worry_questions};

std::vector<Choice> services() {
    std::vector<Choice> offered;
    for (const auto& word : words_of<Teller>)
        if (professional(word.value)) offered.push_back({std::string{word.code}, std::string{word.words}});
    return offered;
}

Worry NewWorry::worry(Date on) const {
    auto agency_said = agency;
    if (const auto words = words_for(teller); !agency_said && !words.empty()) agency_said = words;
    return {on,  code_for(*this), name,    agency_said,  reach, may_be_named && name.has_value(),
            who, worried,         working, family_knows, {},    {}};
}

Wrong cannot_be_told(const NewWorry& typed) {
    if (typed.teller != TellerIs::professional) return {};
    if (!typed.name) return wrong("name", "Enter your name: you are answered within a working day");
    if (!typed.reach) return wrong("reach", "Enter how we reach you: you are answered within a working day");
    return {};
}

std::string reference_of(PersonId worry) { return fmt::format("W-{}", worry.number()); }

std::optional<PersonId> reference_typed(std::string_view typed) {
    const auto first = typed.find_first_of("0123456789");
    if (first == typed.npos) return {};
    const auto before = lower(trim(typed.substr(0, first)));
    if (!before.empty() && before != "w" && before != "w-") return {};
    std::int64_t number = 0;
    if (put_number(number, trim(typed.substr(first)), 1, 2'147'483'647)) return {};
    return PersonId{number};
}

Result<Whereabouts> whereabouts(const Store& store, const AllowedAll<May::record_contact>& leave, PersonId worry) {
    const auto told = TRY(Gate::for_told(store, leave.authority(), worry));
    if (TRY(facts<Worry>(store, told, Known::now())).empty()) return fail(Fault::not_found, "There is no such worry.");
    Whereabouts where;
    for (const auto& tie : TRY(facts<Tied>(store, told, Known::now()))) {
        where.contact = tie.value.contact;
        where.child = tie.value.child;
    }
    for (const auto& closed : TRY(facts<WorryClosed>(store, told, Known::now()))) where.closed = closed.value;
    return where;
}

Result<std::vector<WaitingWorry>> waiting_worries(const Store& store, const AllowedAll<May::record_contact>& leave,
                                                  const Calendar& calendar, Date today) {
    std::vector<WaitingWorry> all;
    for (auto& worry : TRY(store.all(
             fmt::format("{} and w.retired_by is null{} order by w.on_day, w.about", select_worries(), still_waits),
             {leave.authority()}, worry_in))) {
        const auto answer = answer_of(worry.value.on, calendar, today);
        all.push_back({std::move(worry), answer});
    }
    return all;
}

Result<Fact<Worry>> waiting_worry(const Store& store, const AllowedAll<May::record_contact>& leave, PersonId worry) {
    auto found = TRY(store.first(select_worries() + " and w.about = $2 and w.retired_by is null",
                                 {leave.authority(), worry}, worry_in));
    if (!found) return fail(Fault::not_found, "There is no such worry.");
    TRY(must_wait(store, leave.authority(), worry));
    return *std::move(found);
}

Result<std::vector<Fact<Worry>>> worries_of(const Store& store, const Leave& child, FactId contact) {
    return store.all(select_worries() +
                         " and w.retired_by is null and exists (select 1 from front_door_tied t"
                         " where t.authority = w.authority and t.about = w.about and t.contact = $2 and t.child = $3"
                         " and t.retired_by is null) order by w.on_day, w.about",
                     {child.authority(), contact, child.about()}, worry_in);
}

Result<std::optional<Answered>> answer_to(const Store& store, const Leave& worry) {
    return store.first(fmt::format("{} and w.about = $2", select_answers), {worry.authority(), worry.about()},
                       answer_in);
}

Result<std::vector<Answered>> answers_to(const Store& store, const Leave& partner, Date since) {
    return store.all(
        fmt::format("{} and w.partner = $2 and w.on_day >= $3 order by w.on_day desc, w.about desc", select_answers),
        {partner.authority(), partner.about(), since}, answer_in);
}

Result<std::optional<PersonId>> same_worry(const Store& store, AuthorityId authority, const Worry& worry) {
    for (const auto& one :
         TRY(store.all(select_worries() + " and w.on_day >= $2 and w.who = $3 and w.worried = $4 and w.source is null"
                                          " and w.retired_by is null order by w.about desc",
                       {authority, worry.on.plus_days(-1), worry.who, worry.worried}, worry_in)))
        if (one.value.partner == worry.partner && one.value.name == worry.name && one.value.reach == worry.reach)
            return one.about;
    return std::nullopt;
}

Result<std::optional<Worry>> last_told_by(const Store& store, const Leave& partner) {
    const auto last =
        TRY(store.first(select_worries() + " and w.partner = $2 and w.retired_by is null order by w.about desc limit 1",
                        {partner.authority(), partner.about()}, worry_in));
    return last ? std::optional{last->value} : std::nullopt;
}

Result<PersonId> tell_worry(Change& change, const Worry& worry) {
    const auto told = Gate::for_teller(change);
    // No name that was typed is in the journal's own words: those who read it need not be those who record contacts.
    NewEntry entry{worry_kind, worry.partner ? "A partner told the front door of a worry"
                                             : "A worry was told to the front door, and waits to be tied to a child"};
    if (worry.source) entry.source = *worry.source;
    TRY(change.open(told, std::move(entry)));
    TRY(change.enter(told, worry));
    return told.about();
}

Result<FactId> tie_worry(Change& change, const Fact<Worry>& worry, const Allowed<May::record_contact>& child,
                         const std::string& name, const std::vector<Allowed<May::record_contact>>& also, PersonId by,
                         Date today) {
    TRY(must_wait(change.store(), child.authority(), worry.about));
    const auto& told = worry.value;
    const Contact contact{told.on,      told.teller,  told.name,         told.agency, told.reach, told.may_be_named,
                          told.worried, told.working, told.family_knows, by,          worry.about};
    const auto id = TRY(enter_contact(change, child, name, also, contact));
    const auto leave = TRY(Gate::for_told(change.store(), child.authority(), worry.about));
    TRY(change.open(leave, {worry_kind, "It was said whom a worry is about"}));
    TRY(change.enter(leave, Tied{id, child.about(), false, today, by}));
    return id;
}

Result<EntryNumber> join_worry(Change& change, const Fact<Worry>& worry, const Allowed<May::record_contact>& child,
                               const ContactsFile& file, FactId contact, PersonId by, Date today) {
    TRY(must_wait(change.store(), child.authority(), worry.about));
    const auto* open = file.contact(contact);
    if (!open) return fail(Fault::not_found, "There is no such contact about this child.");
    if (file.decision_on(contact))
        return fail(Fault::conflict, "That contact is decided already. Make this one a contact of its own.");
    const auto entry = TRY(change.open(
        child, {contact_kind, fmt::format("The worry told on {} was told again", open->value.on.in_words())}));
    const auto leave = TRY(Gate::for_told(change.store(), child.authority(), worry.about));
    TRY(change.open(leave, {worry_kind, "It was said whom a worry is about"}));
    TRY(change.enter(leave, Tied{contact, child.about(), true, today, by}));
    return entry;
}

Result<EntryNumber> close_worry(Change& change, const AllowedAll<May::decide_contact>& leave, const Fact<Worry>& worry,
                                const std::string& why, PersonId by, Date today) {
    TRY(must_wait(change.store(), leave.authority(), worry.about));
    const auto told = TRY(Gate::for_told(change.store(), leave.authority(), worry.about));
    const auto entry = TRY(change.open(told, {worry_kind, "A worry is about no child whom we could find"}));
    TRY(change.enter(told, WorryClosed{today, why, by}));
    return entry;
}

}  // namespace kith::front_door
