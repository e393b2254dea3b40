#pragma once

#include <concepts>

#include "kernel/site/recording.h"
#include "safety/lists.h"

/// The forms of safety outside the home.
namespace kith {

template <>
struct Subject<safety::ContextFile> {
    static Result<safety::ContextFile> read(const Context& context, const Leave& leave);
    static Html bar(const Context& context, const safety::ContextFile& file);
    static std::string back(const safety::ContextFile& file);
    static PersonId about(const safety::ContextFile& file) { return file.context; }
};

template <>
struct Subject<safety::FamilySafety> {
    static Result<safety::FamilySafety> read(const Context& context, const Leave& leave);
    static Html bar(const Context& context, const safety::FamilySafety& file);
    static std::string back(const safety::FamilySafety& file);
    static PersonId about(const safety::FamilySafety& file) { return file.who.family; }
};

}  // namespace kith

namespace kith::safety {

template <class T>
using OfContext = RecordingOf<ContextFile, T>;
template <class T>
using OfFamily = RecordingOf<FamilySafety, T>;

/// In place of kith::record: what the fact may not contradict is read again within the change. The links of children of
/// whom the writer may not know are read with it; no form offers them.
template <class File, class T>
requires std::same_as<File, ContextFile> || std::same_as<File, FamilySafety> Result<EntryNumber> record(
    Change& change, const RecordingOf<File, T>& what, const File& file, const Leave& leave, const T& fact, Date today) {
    auto now = file;
    TRY(read_again(change.store(), leave, now));
    return kith::record(change, what, now, leave, fact, today);
}

// About a context. No sentence of its journal names a child, or says what is known: a number that is typed into the
// address of somebody else's page must not tell it.
extern const OfContext<Whereabouts> whereabouts;
extern const OfContext<Knowledge> knowledge;
extern const OfContext<Assessed> assessment;
extern const OfContext<ContextOfHarm> naming;  ///< to correct the name, or say that it is one no longer
extern const OfContext<LinkEnded> link_end;
extern const OfContext<Action> disruption;
extern const OfContext<ActionDone> disruption_done;

// About a family.
extern const OfFamily<CommunityPlan> plan;
extern const OfFamily<PlanReviewed> plan_review;
extern const OfFamily<PlanEnded> plan_end;
extern const OfFamily<Action> safeguarding;
extern const OfFamily<ActionDone> safeguarding_done;
extern const OfFamily<Referred> referral;
extern const OfFamily<GroundsDecided> grounds_decided;

/// A context that is new to the record, with the first thing that is known of it.
struct NewContext {
    ContextKind kind = ContextKind::place;
    std::string name = {};
    std::optional<std::string> where = {}, postcode = {}, service = {};
    Agency agency = Agency::social_care;
    std::string words = {};
    std::string source = {};
    std::optional<std::string> police_reference = {};
};
extern const Form<NewContext> new_context_form;
/// The id is from decide_new. Fails: invalid, with the question.
Result<EntryNumber> add_context(Change& change, const Allowed<May::record_safety>& context, const NewContext& typed,
                                Date today, PersonId by);

extern const Form<ChildLinked> link_form;
inline constexpr EntryKind context_kind{"safety.context", "Place, group or online space"};
inline constexpr EntryKind link_kind{"safety.link", "Child linked"};
/// Fails: conflict if the child is linked to it already; invalid, with the question.
Result<EntryNumber> link_child(Change& change, const Allowed<May::record_safety>& context,
                               const Allowed<May::record_safety>& child, ChildLinked link);

/// What is wrong with words about a context: the address of content in them.
Wrong leads_there(std::string_view question, std::string_view words);

std::vector<EntryKind> entry_kinds();

}  // namespace kith::safety
