#pragma once

#include <optional>
#include <string>

#include "commissioning/codes.h"
#include "kernel/people/home.h"

/// What is recorded of providers, what is bought of them and how the co-operative is governed. Facts are about the
/// provider unless said otherwise; those about the co-operative as a whole are about `the_authority`. Where a fact has
/// an `ends`, that is the last day on which it holds.
namespace kith::commissioning {

/// Who owns a provider: another one on the register, which may itself be owned. A group that runs no home is on the
/// register too.
struct OwnedBy {
    PersonId owner;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("commissioning_owned_by", "Owner", column("owner", "Owned by", &OwnedBy::owner).indexed(),
                 column("starts", "From", &OwnedBy::starts), column("ends", "Until", &OwnedBy::ends));
};

/// What the regulator's register says of a home besides what the home's own facts hold. About the home.
struct Registered {
    std::string urn;
    std::string area;  ///< the local authority in whose area the home stands, as the register writes it
    Date starts;       ///< the day of the register from which it was taken

    static constexpr auto table =
        facts_in("commissioning_registered", "On the regulator's register",
                 column("urn", "Ofsted number", &Registered::urn).indexed(), column("area", "Area", &Registered::area),
                 column("starts", "From", &Registered::starts));
};

struct Contract {
    ContractKind kind;
    std::string reference;      ///< "FW-2026-01": said on every agreement under it
    std::optional<int> places;  ///< of a block contract
    std::string terms;          ///< notice, what the price includes, reviews
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("commissioning_contract", "Contract", column("kind", "Kind", &Contract::kind),
                 column("reference", "Reference", &Contract::reference).indexed(),
                 column("places", "Places", &Contract::places), column("terms", "Terms", &Contract::terms),
                 column("starts", "From", &Contract::starts), column("ends", "Until", &Contract::ends));
};

/// A contract's price for a week. Of two for the same kind of home and band, the later holds from its day on.
struct Price {
    FactId contract;
    HomeKind home;
    NeedBand band;
    Money weekly;
    Date starts;

    static constexpr auto table =
        facts_in("commissioning_price", "Price", column("contract", "Contract", &Price::contract),
                 column("home", "Kind of home", &Price::home), column("band", "Band of need", &Price::band),
                 column("weekly", "A week", &Price::weekly), column("starts", "From", &Price::starts));
};

/// Every price of a contract, and of the agreements under it, goes up or down by so much from a day on.
struct Uplift {
    FactId contract;
    int hundredths;  ///< of one per cent: 355 is 3.55%; less than nothing for a price that goes down
    std::string why;
    Date starts;

    static constexpr auto table =
        facts_in("commissioning_uplift", "Uplift", column("contract", "Contract", &Uplift::contract),
                 column("hundredths", "Hundredths of one per cent", &Uplift::hundredths),
                 column("why", "Why", &Uplift::why), column("starts", "From", &Uplift::starts));
};

/// What was agreed for one child's stay. About the child, on the record of the child's own authority; it ends with the
/// stay. The co-operative is shown it without the child: see stays.h.
struct Agreement {
    FactId placement;
    std::string provider;                     ///< by name
    std::optional<std::string> provider_urn;  ///< Ofsted's number of the provider
    std::optional<std::string> contract;      ///< the reference of the co-operative's contract, where it is under one
    HomeKind home;
    NeedBand band;
    Money weekly;
    std::string includes;  ///< what the price pays for besides; may be empty
    Date starts;
    std::optional<Date> ends;  ///< the last day, where it is to end before the stay does

    static constexpr auto table = facts_in(
        "commissioning_agreement", "Placement agreement", column("placement", "Placement", &Agreement::placement),
        column("provider", "Provider", &Agreement::provider),
        column("provider_urn", "Its Ofsted number", &Agreement::provider_urn).indexed(),
        column("contract", "Under contract", &Agreement::contract), column("home", "Kind of home", &Agreement::home),
        column("band", "Band of need", &Agreement::band), column("weekly", "A week", &Agreement::weekly),
        column("includes", "It also pays for", &Agreement::includes), column("starts", "From", &Agreement::starts),
        column("ends", "Until", &Agreement::ends));
};

/// Which days of a stay are paid for. About the co-operative.
struct CountingRule {
    DayRule rule;
    Date starts;

    static constexpr auto table =
        facts_in("commissioning_counting", "Which days are paid", column("rule", "Rule", &CountingRule::rule),
                 column("starts", "From", &CountingRule::starts));
};

struct Invoice {
    std::string number;
    Date on;
    int lines;
    Money total;         ///< of its lines
    std::string source;  ///< the file's name, or "typed"

    static constexpr auto table =
        facts_in("commissioning_invoice", "Invoice", column("number", "Number", &Invoice::number),
                 column("on_day", "Dated", &Invoice::on), column("lines", "Lines", &Invoice::lines),
                 column("total", "Total", &Invoice::total), column("source", "From", &Invoice::source));
};

/// One child's nights as the provider counts them, under the reference of an agreement: no child is named.
struct InvoiceLine {
    FactId invoice;
    int line;  ///< of the file, or 1, 2, 3 where typed
    std::string reference;
    Date from;
    Date to;
    int nights;
    Money amount;

    static constexpr auto table =
        facts_in("commissioning_invoice_line", "Line of an invoice",
                 column("invoice", "Invoice", &InvoiceLine::invoice).indexed(),
                 column("line", "Line", &InvoiceLine::line), column("reference", "Reference", &InvoiceLine::reference),
                 column("from_day", "From", &InvoiceLine::from), column("to_day", "To", &InvoiceLine::to),
                 column("nights", "Nights", &InvoiceLine::nights), column("amount", "Amount", &InvoiceLine::amount));
};

/// What a person decided about a line. Nothing is paid without one that agrees.
struct LineAnswer {
    FactId line;
    Answer answer;
    Money amount;     ///< that is agreed to be paid; nothing where it is disputed
    std::string why;  ///< why it is disputed, or agreed although the check found something
    Date on;
    PersonId by;

    static constexpr auto table =
        facts_in("commissioning_line_answer", "Answer to a line", column("line", "Line", &LineAnswer::line),
                 column("answer", "Answer", &LineAnswer::answer), column("amount", "To be paid", &LineAnswer::amount),
                 column("why", "Why", &LineAnswer::why), column("on_day", "When", &LineAnswer::on),
                 column("by_person", "By", &LineAnswer::by));
};

/// What was agreed is paid: one file for whoever pays. About the co-operative.
struct PaymentRun {
    Date on;
    int lines;
    Money total;

    static constexpr auto table =
        facts_in("commissioning_run", "Payment run to providers", column("on_day", "When", &PaymentRun::on),
                 column("lines", "Lines", &PaymentRun::lines), column("total", "Total", &PaymentRun::total))
            .since(2);
};

/// What a run paid of one line; less than nothing where an earlier run had paid more than is agreed now. About the
/// provider.
struct PaidLine {
    FactId run;
    FactId line;
    Money amount;

    static constexpr auto table =
        facts_in("commissioning_paid", "Paid", column("run", "Payment run", &PaidLine::run).indexed(),
                 column("line", "Line", &PaidLine::line), column("amount", "Paid", &PaidLine::amount))
            .since(2);
};

/// A cost of the co-operative that its members share. About the co-operative.
struct SharedCost {
    std::string what;
    Money amount;
    Date from;
    Date to;
    SharedBy by;

    static constexpr auto table =
        facts_in("commissioning_shared_cost", "Shared cost", column("what", "What", &SharedCost::what),
                 column("amount", "Amount", &SharedCost::amount), column("from_day", "From", &SharedCost::from),
                 column("to_day", "To", &SharedCost::to), column("shared_by", "Shared", &SharedCost::by));
};

/// For which member somebody sits on the board. About the person.
struct BoardSeat {
    AuthorityId member;
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("commissioning_board_seat", "Seat on the board", column("member", "For", &BoardSeat::member).indexed(),
                 column("starts", "From", &BoardSeat::starts), column("ends", "Until", &BoardSeat::ends));
};

/// How the co-operative decides. About the co-operative.
struct VotingRules {
    int quorum;  ///< per cent of all votes that must be cast, abstentions counted
    Majority majority;
    Date starts;

    static constexpr auto table = facts_in("commissioning_voting_rules", "How we decide",
                                           column("quorum", "Quorum, per cent of the votes", &VotingRules::quorum),
                                           column("majority", "Majority", &VotingRules::majority),
                                           column("starts", "From", &VotingRules::starts));
};

/// A decision put to the members. About the co-operative.
struct Motion {
    std::string title;
    std::string words;
    Date opens;
    Date closes;  ///< the last day on which a member may vote

    static constexpr auto table =
        facts_in("commissioning_motion", "Motion", column("title", "Motion", &Motion::title),
                 column("words", "In full", &Motion::words), column("opens", "Votes from", &Motion::opens),
                 column("closes", "Votes until", &Motion::closes));
};

/// How a member voted, by who sits on the board for it. About the co-operative.
struct Vote {
    FactId motion;
    AuthorityId member;
    Cast cast;
    PersonId by;
    Date on;

    static constexpr auto table = facts_in("commissioning_vote", "Vote", column("motion", "Motion", &Vote::motion),
                                           column("member", "For", &Vote::member), column("how", "Vote", &Vote::cast),
                                           column("by_person", "By", &Vote::by), column("on_day", "When", &Vote::on));
};

/// A decision that the members leave to somebody. About the co-operative.
struct Delegated {
    std::string what;
    std::string to_whom;
    std::optional<Money> up_to;
    std::optional<FactId> motion;  ///< that delegated it
    Date starts;
    std::optional<Date> ends;

    static constexpr auto table =
        facts_in("commissioning_delegated", "Delegated decision", column("what", "Decision", &Delegated::what),
                 column("to_whom", "Left to", &Delegated::to_whom), column("up_to", "Up to", &Delegated::up_to),
                 column("motion", "By motion", &Delegated::motion), column("starts", "From", &Delegated::starts),
                 column("ends", "Until", &Delegated::ends));
};

Schema commissioning_schema();

}  // namespace kith::commissioning
