#pragma once

#include "family_help/facts.h"
#include "family_help/member_network.h"
#include "kernel/forms/form.h"

/// Who of the family takes part in its plan, and signs in to it.
namespace kith::family_help {

inline constexpr EntryKind member_kind{"family_help.takes_part", "Takes part in a family's plan"};

struct NewInvitation {
    PersonId who{1};
    std::optional<std::string> because = {};
};
extern const Form<NewInvitation> invitation_form;

struct MemberEnd {
    std::string because = {};
};
extern const Form<MemberEnd> member_end_form;

/// To tell someone of the help is not safe, from now on.
struct NotSafe {
    PersonId who{1};
    std::string because = {};
};
extern const Form<NotSafe> not_safe_form;

/// It is safe again.
struct SafeAgain {
    std::string because = {};
};
extern const Form<SafeAgain> safe_again_form;

/// The family on a day, and everyone around its children: those who may be asked, and those who may be at risk.
struct AroundThem {
    const WhoTheyAre& who;
    std::vector<PersonId> network;
    Date today;
};

/// What speaks against inviting each of the network: somebody's address is kept safe and they do not live there, a
/// warning stands with them, or an assessment found domestic abuse or harm by an adult. Words that name no address and
/// nothing of a warning but that there is one; nobody of whom there is nothing to say. Cost: two readings, and five for
/// every 25 people.
struct StandsAgainst {
    PersonId person;
    std::vector<std::string> why;
};
Result<std::vector<StandsAgainst>> stands_against(const Store& store, const Allowed<May::record_family>& family,
                                                  const AroundThem& around);

/// In one act: they take part in this plan, and may sign in as one of the family. Fails: invalid, where something
/// stands against it and no reason is given, or they take part already; conflict, while it is not safe to tell them.
Result<EntryNumber> invite(Change&, const Allowed<May::record_family>& family,
                           const Allowed<May::change_person>& person, const AroundThem& around, const std::string& name,
                           const NewInvitation&);

/// From this moment they see nothing of the plan. Fails: not_found, if they do not take part.
Result<EntryNumber> end_taking_part(Change&, const Allowed<May::record_family>& family, const WhoTheyAre& who,
                                    PersonId person, const MemberEnd&, Date today);

/// Those to whom nothing of the help may be told on a day.
Result<std::vector<Fact<KeptFrom>>> kept_from(const Store& store, const Leave& family, Date on);

/// From this moment someone is told nothing: their part in the plan ends if they had one, and nobody can invite them
/// until it is safe again. The reason stands with the family, and not on their own record, which they may read. Fails:
/// conflict, if it is so already.
Result<EntryNumber> keep_from(Change&, const Allowed<May::record_family>& family, const WhoTheyAre& who,
                              const std::string& name, const NotSafe&, Date today);
/// They may be invited again; they see nothing until they are. Fails: not_found, if it was not so.
Result<EntryNumber> safe_again(Change&, const Allowed<May::record_family>& family, PersonId person, const SafeAgain&,
                               Date today);

}  // namespace kith::family_help
