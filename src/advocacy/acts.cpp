#include "advocacy/acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "advocacy/rules.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::advocacy {

namespace {

tl::unexpected<Error> wrong(std::string_view question, std::string_view words) {
    return tl::unexpected(Error{Fault::invalid, std::string{words}, {{std::string{question}, std::string{words}}}});
}

Role role_of(care::OfferKind offer) {
    return offer == care::OfferKind::advocate ? Role::advocate : Role::independent_visitor;
}
std::string_view what_of(care::OfferKind offer) {
    return offer == care::OfferKind::advocate ? "an advocate" : "an independent visitor";
}

/// Theirs until the day before `from`; one who began that very day never was.
Result<void> end_before(Change& change, const Leave& child, const Fact<Allocation>& fact, Date from) {
    if (fact.value.starts >= from) return change.retire<Allocation>(child, fact.id, change.last_entry());
    auto ended = fact.value;
    ended.ends = from.plus_days(-1);
    return change.correct(child, fact.id, change.last_entry(), ended);
}

Result<const Fact<Issue>*> open_issue(const AdvocacyFile& file, FactId id) {
    const auto* issue = file.issue(id);
    if (!issue) return fail(Fault::not_found, "Nothing of that number was raised for this child.");
    if (file.end_of(id)) return fail(Fault::conflict, "It has ended: the child was told of the answer.");
    return issue;
}

Result<EntryNumber> no(Change& change, const Leave& child, const AdvocacyFile& file, const NewNo& typed, SaidHow how,
                       By by) {
    const auto entry = TRY(change.open(child, {no_kind, fmt::format("{} said no to {} on {}", file.given,
                                                                    what_of(typed.offer), typed.on.in_words())}));
    const auto refusal = TRY(change.enter(child, care::Refusal{typed.offer, typed.on, typed.words, {}}));
    TRY(change.enter(child, SaidNo{refusal, how, by.reader.person}));
    if (const auto* who = file.who(role_of(typed.offer), by.today))
        TRY(end_before(change, child, *who, by.today.plus_days(1)));
    return entry;
}

Result<EntryNumber> shared(Change& change, const Leave& child, const AdvocacyFile& file, const NewSharing& typed,
                           SaidHow how, By by) {
    const auto wanted = [&](SharedPart part) { return std::ranges::find(typed.parts, part) != typed.parts.end(); };
    const bool same = std::ranges::all_of(words_of<SharedPart>, [&](const auto& word) {
        return wanted(word.value) == file.shares(word.value, by.today);
    });
    if (same) return fail(Fault::conflict, "That is what is shared already. Nothing was changed.");
    const auto entry =
        TRY(change.open(child, {shared_kind, fmt::format("{} said what their advocate may see", file.given)}));
    for (const auto& word : words_of<SharedPart>)
        if (wanted(word.value) && !file.shares(word.value, by.today))
            TRY(change.enter(child, Shared{word.value, by.today, {}, how}));
    for (const auto& fact : file.shared) {
        if (fact.value.ends || wanted(fact.value.part)) continue;
        auto ended = fact.value;
        ended.ends = by.today;
        TRY(change.correct(child, fact.id, change.last_entry(), ended));
    }
    return entry;
}

}  // namespace

Result<EntryNumber> give(Change& change, const Allowed<May::run_advocacy>& child, const AdvocacyFile& file,
                         PersonId worker, Role as, Date today) {
    const auto roles = TRY(roles_of(change.store(), change.authority(), worker, today));
    if (std::ranges::find(roles, as, &HeldRole::role) == roles.end())
        return wrong("worker", fmt::format("Choose someone who is an {} today", lower(in_words(as))));
    const auto* before = file.who(as, today);
    if (before && before->value.worker == worker)
        return fail(Fault::conflict, "They are the child's already. Nothing was changed.");
    const auto names = TRY(names_in(change.store(), static_cast<const Leave&>(child), {worker}));
    const auto entry = TRY(change.open(
        child,
        {allocated_kind, fmt::format("{} is {} {} from {}", names.at(worker), possessive(file.given),
                                     as == Role::advocate ? "advocate" : "independent visitor", today.in_words())}));
    for (const auto& fact : file.with)
        if (fact.value.as == as && (!fact.value.ends || *fact.value.ends >= today))
            TRY(end_before(change, child, fact, today));
    TRY(change.enter(child, Allocation{worker, as, today, {}}));
    return entry;
}

Result<EntryNumber> set_room(Change& change, const AllowedAll<May::run_advocacy>& leave, PersonId advocate,
                             const NewRoom& room, By by) {
    const auto roles = TRY(roles_of(change.store(), leave.authority(), advocate, by.today));
    if (std::ranges::find(roles, Role::advocate, &HeldRole::role) == roles.end())
        return fail(Fault::not_found, "There is no advocate of that number here today.");
    const auto about = Gate::machine(leave.authority(), advocate);
    const auto entry = TRY(
        change.open(about, {room_kind, fmt::format("Can work with {} from {}",
                                                   plural(room.children, "child", "children"), by.today.in_words())}));
    for (const auto& fact : TRY(facts<Room>(change.store(), about, Known::now())))
        if (fact.value.starts == by.today) TRY(change.retire<Room>(about, fact.id, change.last_entry()));
    TRY(change.enter(about, Room{room.children, by.today}));
    return entry;
}

Result<EntryNumber> record_contact(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                                   const NewContact& typed, By by) {
    const auto entry = TRY(change.open(
        child, {contact_kind, fmt::format("{} and an advocate were in touch on {}", file.given, typed.on.in_words())}));
    TRY(change.enter(child, Contact{typed.on, typed.how, by.reader.person}));
    return entry;
}

Result<EntryNumber> set_way(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                            const NewWay& typed, By by) {
    const auto entry = TRY(change.open(
        child, {way_kind, fmt::format("How an advocate works with {}: {}", file.given, lower(in_words(typed.way)))}));
    TRY(change.enter(child, WayOfWorking{typed.way, by.today, typed.why, by.reader.person}));
    return entry;
}

Result<EntryNumber> raise(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                          const NewIssue& typed, By by) {
    if (!typed.agreed)
        return wrong("agreed",
                     "Raise it when the child agrees, and keep it in your notes until then. If a child is in danger, "
                     "ring the front door now and tell the child that you do");
    const auto entry = TRY(change.open(child, {issue_kind, fmt::format("{} raised something through an advocate: {}",
                                                                       file.given, lower(in_words(typed.topic)))}));
    TRY(change.enter(child, Issue{typed.topic, typed.words, typed.urgent, by.today, by.reader.person}));
    return entry;
}

bool may_answer(const AdvocacyFile& file, const Fact<Issue>& issue, const Reader& reader) {
    if (lies_with_director(file, issue.id)) return reader.holds(Role::director);
    for (const auto role :
         {Role::social_worker, Role::manager, Role::personal_adviser, Role::family_help_practitioner, Role::director})
        if (reader.holds(role)) return true;
    return false;
}

static Role answers_as(const Reader& reader, bool director) {
    if (director) return Role::director;
    for (const auto role : {Role::social_worker, Role::manager, Role::personal_adviser, Role::family_help_practitioner})
        if (reader.holds(role)) return role;
    return Role::director;
}

Result<EntryNumber> answer(Change& change, const Allowed<May::see_advocacy>& child, const AdvocacyFile& file, FactId id,
                           const NewAnswer& typed, By by) {
    const auto* issue = TRY(open_issue(file, id));
    if (!may_answer(file, *issue, by.reader))
        return fail(Fault::not_allowed, lies_with_director(file, id)
                                            ? "It was taken to the director, who answers it."
                                            : "The child's worker or their manager answers it.");
    const auto as = answers_as(by.reader, lies_with_director(file, id));
    const auto entry = TRY(change.open(
        child,
        {answer_kind, fmt::format("{} answered what {} raised through an advocate", by.reader.name, file.given)}));
    TRY(change.enter(child, Answer{id, typed.words, by.today, by.reader.person, as}));
    return entry;
}

Result<EntryNumber> take_further(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                                 FactId id, const NewEscalation& typed, By by) {
    const auto* issue = TRY(open_issue(file, id));
    if (typed.child_told < issue->value.on)
        return wrong("child_told", fmt::format("Enter {} or a later day", issue->value.on.in_words()));
    const auto offered = may_be_taken_to(TRY(model_on(change.store(), change.authority(), by.today)).model);
    if (std::ranges::find(offered, typed.to) == offered.end()) return wrong("to", "Choose one of the answers given");
    const auto entry = TRY(change.open(
        child, {escalated_kind, fmt::format("What {} raised was taken to {}", file.given, lower(in_words(typed.to)))}));
    TRY(change.enter(child, Escalated{id, typed.to, typed.why, by.today, typed.child_told, by.reader.person}));
    return entry;
}

Result<EntryNumber> tell_back(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file, FactId id,
                              const NewTold& typed, By by) {
    const auto* issue = TRY(open_issue(file, id));
    if (!is_answered(file, *issue) && !file.escalation(id))
        return fail(Fault::conflict, "Nobody has answered yet. Wait for the answer, or take it further.");
    if (typed.on < issue->value.on)
        return wrong("on", fmt::format("Enter {} or a later day", issue->value.on.in_words()));
    const auto entry = TRY(change.open(
        child, {told_kind, fmt::format("{} was told of the answer. {}", file.given, in_words(typed.outcome))}));
    TRY(change.enter(child, ToldBack{id, typed.on, typed.outcome, typed.said, by.reader.person}));
    return entry;
}

Result<EntryNumber> say_no(Change& change, const Allowed<May::use_own_pages>& me, const AdvocacyFile& file,
                           care::OfferKind offer, const std::string& words, By by) {
    return no(change, me, file, {offer, by.today, words}, SaidHow::own_page, by);
}
Result<EntryNumber> write_no(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                             const NewNo& typed, By by) {
    return no(change, child, file, typed, SaidHow::told_advocate, by);
}

Result<EntryNumber> say_yes(Change& change, const Allowed<May::use_own_pages>& me, const AdvocacyFile& file,
                            care::OfferKind offer, By by) {
    const auto* last = file.last_no(offer);
    if (!last) return fail(Fault::conflict, "You have not said no. There is nothing to change.");
    const auto entry =
        TRY(change.open(me, {yes_kind, fmt::format("{} says yes to {} again", file.given, what_of(offer))}));
    for (const auto& fact : file.refusals) {
        if (fact.value.offer != offer || fact.value.withdrawn) continue;
        auto taken_back = fact.value;
        taken_back.withdrawn = by.today;
        TRY(change.correct(me, fact.id, change.last_entry(), taken_back));
    }
    return entry;
}

Result<EntryNumber> share(Change& change, const Allowed<May::use_own_pages>& me, const AdvocacyFile& file,
                          const NewSharing& typed, By by) {
    return shared(change, me, file, typed, SaidHow::own_page, by);
}
Result<EntryNumber> write_sharing(Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                                  const NewSharing& typed, By by) {
    return shared(change, child, file, typed, SaidHow::told_advocate, by);
}

Result<EntryNumber> record_visit(Change& change, const Allowed<May::visit_independently>& child,
                                 const AdvocacyFile& file, const NewVisit& typed, By by) {
    const auto entry = TRY(change.open(child, {visit_kind, fmt::format("{} and their independent visitor met on {}",
                                                                       file.given, typed.on.in_words())}));
    TRY(change.enter(child, VisitorVisit{typed.on, typed.did, typed.childs_view, by.reader.person}));
    return entry;
}

}  // namespace kith::advocacy
