#pragma once

#include <string>

#include "complaints/kinds.h"
#include "complaints/rules.h"
#include "kernel/access/gate.h"
#include "kernel/forms/form.h"

/// What is done about a complaint, each in one entry of the journal of whoever complained. The file is read in the same
/// change.
namespace kith::complaints {

struct NewComplaint {
    std::string words;
    std::optional<std::string> wants;
};
struct NewLetter {
    Date on;
    Came came = Came::letter;
    std::string words;
    std::optional<std::string> wants;
};
struct NewGiven {
    PersonId who{1};
};
struct NewWhy {
    std::string why;
};
struct NewMaybeWhy {
    std::optional<std::string> why;
};
struct NewAnswer {
    Date on;
    Outcome outcome = Outcome::upheld;
    std::string words;
    std::optional<std::string> remedy;
    std::optional<Date> remedy_by;
    std::optional<std::string> learning;
};
struct NewInvestigator {
    std::string officer, independent;
};
struct NewPanel {
    Date on;
    std::string chair;
};
struct NewReport {
    Date on;
    std::string recommends;
};
struct NewRemedy {
    Date on;
    std::string words;
};

extern const Form<NewComplaint> complaint_form;
extern const Form<NewLetter> letter_form;
extern const Form<NewGiven> given_form;
extern const Form<NewWhy> longer_form, further_form;
extern const Form<NewMaybeWhy> taken_back_form;
extern const Form<NewAnswer> answer_form;
extern const Form<NewInvestigator> investigator_form;
extern const Form<NewPanel> panel_form;
extern const Form<NewReport> report_form;
extern const Form<NewRemedy> remedy_form;

struct By {
    const Reader& reader;
    Date today;
};

using Mine = Allowed<May::make_complaint>;
using Handle = Allowed<May::handle_complaints>;

// Theirs who complain. Each about one complaint fails: not_found if it is not theirs.

Result<EntryNumber> complain(Change&, const Mine&, const ComplaintsFile&, const NewComplaint&, By);
/// Fails: conflict unless it is answered, or late, and there is a stage more.
Result<EntryNumber> go_further(Change&, const Mine&, const ComplaintsFile&, FactId complaint, const Calendar&,
                               const NewWhy&, By);
/// Fails: conflict if it is answered or taken back already.
Result<EntryNumber> take_back(Change&, const Mine&, const ComplaintsFile&, FactId complaint, const NewMaybeWhy&, By);

// The complaints manager's. Each about one complaint fails: not_found; conflict once it is taken back.

/// A letter, a call or words face to face, written down for them.
Result<EntryNumber> complain_for(Change&, const Handle&, const ComplaintsFile&, const NewLetter&, By);
Result<EntryNumber> give_to(Change&, const Handle&, const ComplaintsFile&, FactId complaint, const NewGiven&, By);
/// Fails: conflict at stage 3, where they were told before, or once it is late.
Result<EntryNumber> take_longer(Change&, const Handle&, const ComplaintsFile&, FactId complaint, const Calendar&,
                                const NewWhy&, By);
/// The answer of the stage at which it stands. Fails: conflict if that is answered, nobody from outside looked into it
/// at stage 2, or the panel has not reported at stage 3; invalid for a remedy without a day, or a day without one.
Result<EntryNumber> answer(Change&, const Handle&, const ComplaintsFile&, FactId complaint, const NewAnswer&, By);
/// Fails: conflict before stage 2; invalid if the two are one person.
Result<EntryNumber> look_into(Change&, const Handle&, const ComplaintsFile&, FactId complaint, const NewInvestigator&,
                              By);
/// Fails: conflict before stage 3.
Result<EntryNumber> hold_panel(Change&, const Handle&, const ComplaintsFile&, FactId complaint, const NewPanel&, By);
/// Fails: conflict before the panel.
Result<EntryNumber> report_of_panel(Change&, const Handle&, const ComplaintsFile&, FactId complaint, const NewReport&,
                                    By);
/// Fails: conflict if nothing was promised in the last answer, or it is done.
Result<EntryNumber> keep_promise(Change&, const Handle&, const ComplaintsFile&, FactId complaint, const NewRemedy&, By);

/// The last answer with a promise that is not kept yet; null if there is none.
const Fact<Answer>* promised(const ComplaintsFile& file, FactId complaint);

}  // namespace kith::complaints
