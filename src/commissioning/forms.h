#pragma once

#include "commissioning/facts.h"
#include "kernel/forms/form.h"
#include "kernel/people/organisation.h"

/// The forms that record more than one fact about a provider, or something of the co-operative as a whole.
namespace kith::commissioning {

struct NewProvider {
    std::string name;
    OrganisationKind kind = OrganisationKind::company;
    std::optional<std::string> urn;
};
extern const Form<NewProvider> new_provider_form;

/// What was agreed for a child's stay, where the record does not know it.
struct Agreeing {
    std::string provider;
    std::optional<std::string> provider_urn;
    std::optional<FactId> contract;  ///< of the co-operative
    NeedBand band = NeedBand::standard;
    std::optional<Money> weekly;  ///< none: the contract's price
    std::string includes;
    Date starts;
    std::optional<Date> ends;
};
extern const Form<Agreeing> agreement_form;

/// An invoice typed line by line: one line here, as most that are typed have one.
struct TypedInvoice {
    std::string number;
    Date on;
    std::string reference;
    Date from;
    Date to;
    int nights = 0;
    Money amount = Money::pence(0);
};
extern const Form<TypedInvoice> typed_invoice_form;

/// The answer to one line.
struct Answering {
    Answer answer = Answer::agreed;
    std::optional<Money> amount;
    std::string why;
};
extern const Form<Answering> answering_form;

extern const Form<SharedCost> shared_cost_form;
extern const Form<CountingRule> counting_form;
extern const Form<VotingRules> voting_rules_form;
extern const Form<Motion> motion_form;
extern const Form<Delegated> delegated_form;

/// A member's vote, changed while its motion is open.
struct Revote {
    Cast cast = Cast::for_it;
};
extern const Form<Revote> revote_form;

struct Seating {
    PersonId person;
    AuthorityId member;
    Date starts;
};
extern const Form<Seating> seat_form;

}  // namespace kith::commissioning
