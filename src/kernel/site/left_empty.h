#pragma once

#include <span>
#include <string>
#include <vector>

#include "kernel/access/audit.h"
#include "kernel/access/gate.h"
#include "kernel/forms/form.h"
#include "kernel/record/table.h"

/// Which questions people leave empty, so that one that nobody needs is found and asked no more (`kith burden
/// --unused`). Kept when a form is saved: the names of its questions, and nothing of who wrote, about whom, or what.
namespace kith {

struct LeftEmptyRow {
    AuthorityId authority;
    std::string form;
    std::string sending;  ///< a number of its own
    Moment at;
    std::string asked;  ///< names of questions, parted by spaces: those that the answers before them did not rule out
    std::string empty;  ///< those of them that were left empty

    static constexpr auto table =
        kept_in("site_left_empty", "Questions left empty", "authority, form, sending",
                column("authority", "Authority", &LeftEmptyRow::authority), column("form", "Form", &LeftEmptyRow::form),
                column("sending", "Sending", &LeftEmptyRow::sending), column("at", "At", &LeftEmptyRow::at),
                column("asked", "Asked", &LeftEmptyRow::asked), column("empty", "Left empty", &LeftEmptyRow::empty))
            .since(3);
};

/// Of how many sendings of each form are kept, at the least.
inline constexpr int sendings_kept = 1'000;

/// What keeps that this form was saved so, to be run with the asks of its request. Questions that show only where there
/// is someone to tick are not counted, as nobody may have been there. None for an empty form: a program sent it as
/// JSON.
std::vector<Statement> note_left_empty(const Reader& writer, const FormInfo& form, const Fields& sent);

struct LeftEmpty {
    std::string question;
    std::int64_t asked = 0, empty = 0;
};
/// Of the last so many sendings of a form in this authority; in the order in which they were met.
Result<std::vector<LeftEmpty>> left_empty(const Store& store, const LeaveOfAll& all, std::string_view form, int last);

}  // namespace kith
