#pragma once

#include "care/acts.h"
#include "homes/recordings.h"

/// What people do about homes that writes more than one fact. Each opens its own entries in the change it is given and
/// leaves the commit to the caller. Refusals are Fault::invalid with the question they belong to, or Fault::conflict.
namespace kith::homes {

/// Puts a home with staff on the register: what it is, who runs it, and for whom it is registered.
Result<EntryNumber> add_home(Change& change, const Allowed<May::record_home>& home, const NewHome& made, Date today);

/// Makes a family's household a home, with its terms: on approval, and for those who fostered before Kith.
struct FamilyHome {
    HomeKind kind = HomeKind::foster;
    std::string name;
    Date opened;
    care::Provider provider = care::Provider::own_authority;
    Terms terms;
};
/// Fails: conflict if the household is a home already.
Result<EntryNumber> make_home(Change& change, const Leave& home, const FamilyHome& family);

/// Leave to go over the usual limit: for these children, to this carer.
struct Exempting {
    int places = 4;
    std::vector<PersonId> children = {};
    std::optional<std::string> to_come = {};  ///< a child who does not live here yet, as was typed
    PersonId carer{1};
    std::string why = {};
    std::string given_by = {};
    Date starts;
    std::optional<Date> ends = {};
};
extern const Form<Exempting> exempting_form;
/// Fails: invalid, if it is no family, no child is named, or it ends before it begins.
Result<EntryNumber> exempt(Change& change, const HomeFile& file, const Allowed<May::record_home>& home,
                           const Exempting& given);

/// Who supervises the carers from today on, in place of whoever did. Fails: invalid, if they are no supervising social
/// worker.
Result<EntryNumber> supervise(Change& change, const HomeFile& file, const Leave& home, PersonId worker, Date from);

/// There is room again: every rest that runs today ended yesterday. Places on hold are released only by those who may
/// (`holds`). Fails: invalid, if nothing stands in the way today.
Result<EntryNumber> room_again(Change& change, const HomeFile& file, const Allowed<May::record_availability>& home,
                               Date today, bool holds);

/// Places a child here, by the acts of care, once everything against it was looked at in this very change.
/// Fails: invalid, with what stands against it, where that is forbidden, or where no reason was given.
Result<EntryNumber> place_in_home(Change& change, const HomeFile& home, const care::CareFile& file,
                                  const Allowed<May::record_placement>& leave, const ChildToPlace& child,
                                  const Placing& placing, EntryNumber shown_at);

}  // namespace kith::homes
