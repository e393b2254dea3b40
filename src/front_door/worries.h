#pragma once

#include "front_door/acts.h"
#include "front_door/rules.h"
#include "front_door/worry_facts.h"

/// Worries that nobody has tied to a child yet: told on the public page, by a partner, or sent in a file.
namespace kith::front_door {

inline constexpr EntryKind worry_kind{"front_door.worry", "Worry told"};
inline constexpr EntryKind partner_kind{"front_door.partner", "Partner's link"};

/// What is asked of whoever tells: by the public form, by a partner's without three of its questions, and by a row.
struct NewWorry {
    std::optional<std::string> area = {};  ///< the number of the authority, where there are several
    std::string who = {}, worried = {};
    std::optional<std::string> working = {};
    TellerIs teller = TellerIs::other_person;
    std::optional<Teller> service = {};
    std::optional<std::string> agency = {}, name = {}, reach = {};
    bool may_be_named = false;
    FamilyKnows family_knows = FamilyKnows::not_known;

    /// As the front door keeps it. Who gives no name is anonymous, and what they are to the child stands for them.
    Worry worry(Date on) const;
};
extern const Form<NewWorry> worry_form;
/// The services that work with children.
std::vector<Choice> services();
/// Whoever says that they work with children can be answered. Nothing: it may be told.
Wrong cannot_be_told(const NewWorry& typed);

/// How the record names a worry to whoever told it: "W-412".
std::string reference_of(PersonId worry);
/// What was typed of such a reference: "w 412", "W-412" or "412". Nothing: it is none.
std::optional<PersonId> reference_typed(std::string_view typed);

struct WaitingWorry {
    Fact<Worry> worry;
    Occasion answer;
};
/// By the time that is left. One question.
Result<std::vector<WaitingWorry>> waiting_worries(const Store& store, const AllowedAll<May::record_contact>& leave,
                                                  const Calendar& calendar, Date today);
/// Fails: not_found if there is none; conflict if it waits no more.
Result<Fact<Worry>> waiting_worry(const Store& store, const AllowedAll<May::record_contact>& leave, PersonId worry);

/// Where a worry stands: with a contact, or nowhere, as it waits or was closed. Fails: not_found if there is none.
struct Whereabouts {
    std::optional<FactId> contact;
    std::optional<PersonId> child;  ///< with whom the contact stands
    std::optional<WorryClosed> closed;
};
Result<Whereabouts> whereabouts(const Store& store, const AllowedAll<May::record_contact>& leave, PersonId worry);

/// The worries that stand behind a contact: the one it was made from, and those that were told again.
Result<std::vector<Fact<Worry>>> worries_of(const Store& store, const Leave& child, FactId contact);

/// What whoever told it may learn.
struct Answered {
    PersonId worry;
    Date told;
    std::string who;
    std::optional<Date> looked_at;  ///< decided, or closed
    std::optional<Outcome> outcome;
    std::optional<std::string> signpost;
};
/// About the worry of this leave. Nothing: there is none.
Result<std::optional<Answered>> answer_to(const Store& store, const Leave& worry);
/// Of every worry told by this partner's link since that day, the newest first.
Result<std::vector<Answered>> answers_to(const Store& store, const Leave& partner, Date since);

/// The newest worry in these very words, told on the same day or the day before on the same page: of a form sent twice,
/// the first.
Result<std::optional<PersonId>> same_worry(const Store& store, AuthorityId authority, const Worry& worry);

/// The worry that came last by this partner's link: who uses it is mostly the same person.
Result<std::optional<Worry>> last_told_by(const Store& store, const Leave& partner);

// ---- Acts. Each but the first fails: conflict, if the worry waits no more. ----

Result<PersonId> tell_worry(Change& change, const Worry& worry);
/// The contact that the worry becomes, its words unchanged.
Result<FactId> tie_worry(Change& change, const Fact<Worry>& worry, const Allowed<May::record_contact>& child,
                         const std::string& name, const std::vector<Allowed<May::record_contact>>& also, PersonId by,
                         Date today);
/// The same worry as a contact that is not decided yet.
Result<EntryNumber> join_worry(Change& change, const Fact<Worry>& worry, const Allowed<May::record_contact>& child,
                               const ContactsFile& file, FactId contact, PersonId by, Date today);
Result<EntryNumber> close_worry(Change& change, const AllowedAll<May::decide_contact>& leave, const Fact<Worry>& worry,
                                const std::string& why, PersonId by, Date today);

}  // namespace kith::front_door
