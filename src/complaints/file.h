#pragma once

#include <optional>
#include <string>
#include <vector>

#include "complaints/facts.h"
#include "kernel/duties/local.h"

/// All that is known of one person's complaints.
namespace kith::complaints {

struct ComplaintsFile {
    PersonId person{1};
    std::string name, given;
    std::optional<Date> born;
    std::vector<Fact<Complaint>> complaints;
    std::vector<Fact<GivenTo>> given_to;
    std::vector<Fact<Longer>> longer;
    std::vector<Fact<Answer>> answers;
    std::vector<Fact<Further>> further;
    std::vector<Fact<Investigator>> investigators;
    std::vector<Fact<Panel>> panels;
    std::vector<Fact<Report>> reports;
    std::vector<Fact<RemedyDone>> remedies;
    std::vector<Fact<TakenBack>> taken_back;
    LocalSpans local;

    const Fact<Complaint>* complaint(FactId id) const;
    const Fact<Answer>* answer(FactId complaint, Stage stage) const;
    const Fact<Answer>* answer_of_id(FactId id) const;
    const Fact<Further>* further_to(FactId complaint, Stage stage) const;
    const Fact<Longer>* longer_at(FactId complaint, Stage stage) const;
    const Fact<Investigator>* investigator(FactId complaint) const;
    const Fact<Panel>* panel(FactId complaint) const;
    const Fact<Report>* report(FactId complaint) const;
    const Fact<GivenTo>* who_answers(FactId complaint) const;
    const Fact<RemedyDone>* remedy_of(FactId answer) const;
    const Fact<TakenBack>* taken_back_for(FactId complaint) const;

    /// Where it stands: the last stage that was reached.
    Stage stage_of(FactId complaint) const;
    /// Neither answered at its stage nor taken back.
    bool is_open(FactId complaint) const;
    bool is_child_on(Date day) const { return born && day < born->birthday(18); }
};

Result<ComplaintsFile> complaints_file(const Store& store, const Leave& person, Known known);
/// Those who ever complained, by their number.
Result<std::vector<PersonId>> who_complained(const Store& store, AuthorityId authority);

Schema complaints_schema();

}  // namespace kith::complaints
