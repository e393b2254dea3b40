#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "kernel/access/gate.h"
#include "kernel/access/seal.h"
#include "kernel/core/words.h"
#include "kernel/record/table.h"
#include "kernel/store/store.h"

/// What child and advocate say to each other, and what the advocate writes down: not for the authority whose record
/// this is. Two walls keep it: the types below, of which the gate gives one to the child's own advocate alone and the
/// other to the child alone; and a key of the advocacy service that is on the machine, not in the record. Whoever reads
/// the tables or a backup reads closed text.
namespace kith::advocacy {

enum class SealedKind { note, to_advocate, to_child };

}  // namespace kith::advocacy

namespace kith {

template <>
inline constexpr std::array words_of<advocacy::SealedKind>{
    Word{advocacy::SealedKind::note, "note", "Note"},
    Word{advocacy::SealedKind::to_advocate, "to_advocate", "To the advocate"},
    Word{advocacy::SealedKind::to_child, "to_child", "To the child"}};

}  // namespace kith

namespace kith::advocacy {

/// One closed text. It stands beside the journal, as the audit does: the journal would tell every worker of the child
/// when child and advocate talked. Who is bound to it, and when, is inside the proof, so that no row can be passed off
/// as another.
struct Sealed {
    AuthorityId authority;
    PersonId child;
    std::string id;
    PersonId by;
    SealedKind kind;
    Moment at;
    std::string closed;

    static constexpr auto table =
        kept_in("advocacy_sealed", "Words of child and advocate, sealed", "authority, child, id",
                column("authority", "Authority", &Sealed::authority), column("child", "Child", &Sealed::child),
                column("id", "Number", &Sealed::id), column("by_person", "By", &Sealed::by),
                column("kind", "Kind", &Sealed::kind), column("at", "At", &Sealed::at).indexed(),
                column("closed", "Sealed words", &Sealed::closed))
            .append_only();
};

struct Words {
    PersonId by;
    SealedKind kind;
    Moment at;
    std::string words;
};

/// Oldest first.
struct Opened {
    std::vector<Words> all;
    int closed = 0;  ///< how many more there are, which no key on this machine opens. They are kept.
};

/// Puts the service's keys in the program's hands, once, before it serves: 32 random bytes each as URL-safe base64, one
/// a line, the newest first; it closes, the others only open. Nothing takes them away. Fails: invalid.
Result<void> hold_service_keys(const std::string& lines);
void hold_no_keys();  ///< for tests
bool service_key_is_here();
/// A published key, for records of invented people alone.
std::string key_of_invented_people();

inline constexpr std::string_view no_key =
    "The advocacy service's key is not on this machine, so these words cannot be read or added to here. Nothing is "
    "lost. Ask whoever runs Kith to start it with --advocacy-key.";

/// The advocate's own notes of one child. Fails: conflict without a key; the page keeps what was typed.
Result<void> write_note(const Database& database, const Allowed<May::advocate>& child, const Reader& advocate,
                        const std::string& words);
Result<Opened> notes(const Store& store, const Allowed<May::advocate>& child);

/// What the two write to each other, from either side. The same words sent twice within a minute are kept once.
Result<void> write_to_child(const Database& database, const Allowed<May::advocate>& child, const Reader& advocate,
                            const std::string& words);
Result<void> write_to_advocate(const Database& database, const Allowed<May::use_own_pages>& child, const Reader& me,
                               const std::string& words);
Result<Opened> talk(const Store& store, const Allowed<May::advocate>& child);
Result<Opened> talk(const Store& store, const Allowed<May::use_own_pages>& child);

/// The children to whom nobody has written back since they wrote, with when they first did. Says nothing of the words.
struct Waiting {
    PersonId child;
    Moment since;
};
Result<std::vector<Waiting>> waiting_for_advocate(const Store& store, AuthorityId authority,
                                                  const std::vector<PersonId>& allowed);

/// For the demonstration's telling, as if it had been written then.
Result<void> tell_sealed(Transaction& transaction, AuthorityId authority, PersonId child, PersonId by, SealedKind kind,
                         Moment at, const std::string& words);

}  // namespace kith::advocacy
