#pragma once

#include <string>
#include <vector>

#include "kernel/access/gate.h"
#include "kernel/forms/form.h"
#include "own_records/covering.h"
#include "own_records/kinds.h"
#include "own_records/rules.h"

/// What is done about somebody's own records, each in one entry of the journal. The file is read in the same change.
namespace kith::own_records {

struct NewRequest {
    std::optional<std::string> what;
    Format format = Format::page;
    bool company = true;
};
struct NewLetter {
    Date on;
    std::optional<std::string> what;
    Format format = Format::page;
    bool company = true;
};
struct NewIdentity {
    Identity how = Identity::account;
};
struct NewSearch {
    Place place = Place::this_system;
    Outcome outcome = Outcome::found;
    std::optional<std::string> note;
};
struct NewWhy {
    std::string why;
};
struct NewCompany {
    PersonId who{1};
};
struct NewOther {
    Choice choice = Choice::show;
    std::string why;
};
struct NewLine {
    Choice choice = Choice::show;
    std::optional<Reason> reason;
    std::optional<std::string> words;
    std::optional<std::string> why;
};
struct NewOwnWords {
    Says says = Says::comment;
    std::string words;
};
struct NewAnswer {
    std::string words;
};

extern const Form<NewRequest> request_form;
extern const Form<NewLetter> letter_form;
extern const Form<NewIdentity> identity_form;
extern const Form<NewSearch> search_form;
extern const Form<NewWhy> longer_form, back_form;
extern const Form<NewCompany> company_form;
extern const Form<NewOther> other_form;
extern const Form<NewLine> line_form;
extern const Form<NewOwnWords> own_words_form;
extern const Form<NewAnswer> answer_form;

struct By {
    const Reader& reader;
    Date today;
};

using Mine = Allowed<May::use_own_pages>;
using Prepare = Allowed<May::prepare_records>;
using Release = Allowed<May::release_records>;

// The person's own.

/// Fails: conflict while an earlier request is open.
Result<EntryNumber> ask_for_mine(Change&, const Mine&, const RecordsFile&, const NewRequest&, By);
/// Fails: conflict if there is none that is open.
Result<EntryNumber> take_back(Change&, const Mine&, const RecordsFile&, By);
/// Fails: not_found if no such line was given; invalid, at "says", if they ask to look again at what is not covered.
Result<EntryNumber> write_beside(Change&, const Mine&, const RecordsFile&, FactId given, const GivenLine&,
                                 const NewOwnWords&, By);

// The officer's. Each but the first fails, conflict, while nobody's request is open.

/// A letter or a call, written down. Fails: conflict while an earlier request is open.
Result<EntryNumber> ask_by_letter(Change&, const Prepare&, const RecordsFile&, const NewLetter&, By);
Result<EntryNumber> know_who(Change&, const Prepare&, const RecordsFile&, const NewIdentity&, By);
Result<EntryNumber> searched(Change&, const Prepare&, const RecordsFile&, const NewSearch&, By);
/// Fails: conflict once the first month is over, or they were told before.
Result<EntryNumber> take_longer(Change&, const Prepare&, const RecordsFile&, const NewWhy&, By);
Result<EntryNumber> give_company(Change&, const Prepare&, const RecordsFile&, const NewCompany&, By);
Result<EntryNumber> decide_other(Change&, const Prepare&, const RecordsFile&, const Other&, const NewOther&, By);
/// Fails: invalid if words are covered without a reason and a why, or do not stand in the line.
Result<EntryNumber> decide_line(Change&, const Prepare&, const RecordsFile&, const Line&, const NewLine&, By);
/// `record`: as known at `known`. Fails: conflict while who asks is not known, nobody reads with them who want that,
/// nothing was searched, or a line is undecided.
Result<EntryNumber> prepared(Change&, const Prepare&, const RecordsFile&, const OwnRecord&, EntryNumber known, By);
Result<EntryNumber> answer(Change&, const Prepare&, const RecordsFile&, FactId words, const NewAnswer&, By);

// The second person's.

/// Fails: conflict if nothing is prepared.
Result<EntryNumber> send_back(Change&, const Release&, const RecordsFile&, const NewWhy&, By);
/// `lines`: those that were looked at, as known when they were prepared. Fails: not_allowed to whoever prepared any of
/// it, or whose record it is; conflict if nothing is prepared.
Result<EntryNumber> release(Change&, const Release&, const RecordsFile&, const std::vector<GivenLine>& lines, By);

/// What was given, line for line. Fails: unavailable, if what lies there is not what was given.
Result<std::vector<GivenLine>> lines_given(const Store& store, const Leave& person, const Fact<Released>& given);

}  // namespace kith::own_records
