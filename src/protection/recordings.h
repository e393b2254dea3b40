#pragma once

#include <concepts>

#include "kernel/site/recording.h"
#include "protection/file.h"

/// The forms of child protection. Answers that are several facts say themselves how they are entered.
namespace kith {

template <>
struct Subject<protection::ProtectionFile> {
    static Result<protection::ProtectionFile> read(const Context& context, const Leave& family);
    static Html bar(const Context& context, const protection::ProtectionFile& file);
    static std::string back(const protection::ProtectionFile& file);
    static PersonId about(const protection::ProtectionFile& file) { return file.who.family; }
};

}  // namespace kith

namespace kith::protection {

template <class T>
using Recording = RecordingOf<ProtectionFile, T>;

struct NewStrategy {
    Date known, on;
    std::vector<PersonId> children = {};
    std::vector<Agency> there = {};
    std::string discussed = {}, safety = {};
    AfterStrategy decision = AfterStrategy::joint;
    std::string reason = {};
    std::optional<std::string> exception = {};
    PersonId by{1};
    std::vector<PersonId> contacts = {};  ///< that it answers, by the numbers of their facts

    StrategyDiscussion fact() const;
    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

struct NewEnquiry {
    FactId discussion{1};
    std::vector<PersonId> children = {};
    Date begins;
    PersonId practitioner{1};

    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

/// The end of the enquiries about some children of which the same was found.
struct NewEnd {
    std::vector<Included> children = {};  ///< with what each said
    Date on;
    Found found = Found::likely_to_suffer;
    std::string words = {};
    PersonId practitioner{1};

    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

struct NewAnswer {
    std::vector<PersonId> children = {};
    Date on;
    Answer answer = Answer::agreed;
    std::optional<std::string> comment = {};
    PersonId by{1};

    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

struct NewConference {
    ConferenceKind kind = ConferenceKind::initial;
    Date called, planned;
    std::vector<PersonId> children = {};
    PersonId chair{1}, by{1};

    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

struct NewHeld {
    FactId conference{1};
    Date on;
    std::vector<Agency> there = {};
    std::optional<std::string> without = {};
    Parents parents = Parents::all_came;
    Representation representation = Representation::accepted;
    std::string said_of_it = {};
    std::optional<Date> saw_report = {};
    std::optional<std::string> why_late = {};
    PersonId chair{1};

    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

/// Of some children for whom the same was decided.
struct NewDecision {
    FactId conference{1};
    std::vector<Included> children = {};  ///< with what each thinks
    HowHeard how = HowHeard::in_person;
    Decided decided = Decided::plan;
    std::optional<Category> category = {};
    std::optional<std::string> outline = {};
    std::vector<Included> disagreed = {};  ///< agencies, by their number, with what each said

    ConferenceDecision of_child(const Included& child, Date day) const;
    std::vector<AgencyView> views_of(PersonId child, const std::vector<Agency>& there) const;

    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

struct NewMustChange {
    std::string what = {};
    std::vector<PersonId> children = {};
    Date by_when;
    std::string how_we_know = {};
    Agency owner = Agency::local_authority;
    Date since;

    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

struct NewCoreGroup {
    Date on;
    std::vector<Included> there = {};  ///< agencies, by their number, with what each brought
    std::string words = {};
    std::optional<Date> next = {};
    std::optional<std::string> why_late = {};
    PersonId by{1};

    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

struct NewVisit {
    Date on;
    std::vector<Included> seen = {};  ///< with each child's own words
    std::vector<PersonId> alone = {};
    Where where = Where::home;
    std::optional<std::string> noticed = {}, not_seen = {};
    PersonId by{1};

    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

struct NewLegal {
    LegalKind kind = LegalKind::planning;
    Date on;
    std::vector<PersonId> children = {};
    std::string words = {};
    PersonId by{1};
    std::optional<Date> until = {};  ///< where the court gave longer

    LegalStep step() const { return {kind, on, words, by, until}; }
    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

struct NewOrder {
    OrderKind kind = OrderKind::emergency_protection;
    Date starts, ends;
    std::vector<PersonId> children = {};
    std::string why = {};
    PersonId by{1};

    Result<void> enter(Change& change, const Leave& family, const ProtectionFile& file) const;
};

extern const Recording<ConferenceChanged> conference_change;
extern const Recording<AfterOrder> after_order;
extern const Recording<MoveOfPlan> move_of_plan;
extern const Recording<MoveTaken> move_taken;
extern const Recording<NewStrategy> strategy;
extern const Recording<NewEnquiry> enquiry;
extern const Recording<NewEnd> enquiry_end;
extern const Recording<NewAnswer> enquiry_answer;
extern const Recording<NewConference> conference;
extern const Recording<NewHeld> conference_day;
extern const Recording<NewDecision> conference_decision;
extern const Recording<PlanEnded> plan_ended;
extern const Recording<NewMustChange> must_change;
extern const Recording<HasChanged> has_changed;
extern const Recording<NewCoreGroup> core_group;
extern const Recording<NewVisit> visit;
extern const Recording<NewLegal> legal_step;
extern const Recording<NewOrder> safety_order;

/// Every kind of entry of the family's journal that child protection records.
std::vector<EntryKind> entry_kinds();

template <class T>
concept SeveralFacts = requires(const T& typed, Change& change, const Leave& family, const ProtectionFile& file) {
    { typed.enter(change, family, file) } -> std::same_as<Result<void>>;
};

/// In place of kith::record, as answers may be several facts. What they may not contradict is read again within the
/// change: somebody may have been quicker since the page was read. Fails: invalid, with the question that contradicts
/// the record.
template <class T>
Result<EntryNumber> record(Change& change, const RecordingOf<ProtectionFile, T>& what, const ProtectionFile& file,
                           const Leave& family, const T& typed, Date today) {
    auto now = file;
    now.recorded = TRY(recorded_of(change.store(), family, Known::now()));
    now.writers = TRY(writers_of(change.store(), family, now.recorded));
    std::vector<PersonId> children;  // a child who came from another family has `moved`, with offers of their own
    for (const auto& child : now.who.children)
        if (!now.moved.contains(child.child)) children.push_back(child.child);
    now.recorded.offers = TRY(family_network::offers_made(change.store(), family.authority(), children));
    now.recorded.offers_since = file.recorded.offers_since;
    for (const auto& one : file.recorded.waiting)
        if (!now.recorded.answered(one)) now.recorded.waiting.push_back(one);
    if (auto wrong = what.contradicts(now, typed, today))
        return tl::unexpected(Error{Fault::invalid, wrong->message, {*wrong}});
    const auto entry = TRY(change.open(family, {what.kind, what.sentence(now, typed)}));
    if constexpr (SeveralFacts<T>)
        TRY(typed.enter(change, family, now));
    else
        TRY(change.enter(family, typed));
    return entry;
}

// ---- What the recordings share -----------------------------------------------------------------------------------

/// "Ana and Ben"
std::string names_of(const ProtectionFile& file, const std::vector<PersonId>& children);
std::vector<PersonId> people_of(const std::vector<Included>& included);
/// The children of the family who pass a test, to choose among.
std::vector<PersonId> children_who(const ProtectionFile& file, const std::function<bool(PersonId)>& test);
std::vector<Choice> choices_among(const ProtectionFile& file, const std::vector<PersonId>& people);
std::vector<PersonId> on_a_plan(const ProtectionFile& file, Date day);
/// Which facts are about these children, entered with the fact itself.
Result<void> enter_children(Change& change, const Leave& family, FactId of, const std::vector<PersonId>& children);

/// An agency stands in a form by its place in the code set, with room for its own words beside it.
std::vector<Choice> agency_choices(const std::vector<Agency>& agencies);
Agency agency_of(const Included& included);
PersonId place_of(Agency agency);

/// The enquiry about a child that goes on; none if there is none.
const Fact<Enquiry>* open_enquiry(const Recorded& recorded, PersonId child);
/// What was found of a child and waits for the manager's answer.
const Fact<EnquiryEnd>* unanswered_end(const Recorded& recorded, PersonId child);

}  // namespace kith::protection
