#pragma once

#include <optional>
#include <string>

#include "kernel/record/facts.h"
#include "kernel/site/kept_file.h"
#include "recruitment/words.h"

/// What is recorded from the application to the decision. Each struct is one table of facts about the applicant.
namespace kith::recruitment {

/// A check that was asked for.
struct CheckAsked {
    CheckKind kind;
    std::optional<FactId> whom;  ///< the household member or the referee; none: the applicant
    std::string of_whom;         ///< who answers: "Dr Larch, Fernley surgery"
    Date on;

    static constexpr auto table =
        facts_in("recruitment_check_asked", "Check asked for", column("kind", "Check", &CheckAsked::kind),
                 column("whom", "About whom", &CheckAsked::whom), column("of_whom", "Asked of", &CheckAsked::of_whom),
                 column("on_day", "When", &CheckAsked::on));
};

/// What came back. It may have been made for another agency, if the person agreed to its being passed on.
struct CheckReceived {
    FactId check;
    Date on;
    CheckOutcome outcome;
    std::optional<std::string> words;
    std::optional<Date> issued;           ///< by whoever made it, where that was earlier
    std::optional<Date> expires;          ///< the last day on which it counts
    std::optional<std::string> made_for;  ///< the other agency
    std::optional<Date> agreed;           ///< the day the person agreed to its being passed on

    Date made() const { return issued.value_or(on); }

    static constexpr auto table = facts_in(
        "recruitment_check_received", "Check received", column("check_fact", "Check", &CheckReceived::check),
        column("on_day", "When", &CheckReceived::on), column("outcome", "Outcome", &CheckReceived::outcome),
        column("words", "In words", &CheckReceived::words), column("issued", "Made on", &CheckReceived::issued),
        column("expires", "Counts until", &CheckReceived::expires),
        column("made_for", "Made for another agency", &CheckReceived::made_for),
        column("agreed", "They agreed to its being passed on", &CheckReceived::agreed));
};

struct StageOneDecision {
    Date on;
    GoOn decided;
    std::string reasons;

    static constexpr auto table =
        facts_in("recruitment_stage_1", "Stage 1 decision", column("on_day", "When", &StageOneDecision::on),
                 column("decided", "Decision", &StageOneDecision::decided),
                 column("reasons", "Reasons, as they are sent in writing", &StageOneDecision::reasons));
};

/// The assessor's report, on the day the applicant is sent it.
struct Assessment {
    Date on;
    ReportKind kind;
    std::string words;

    static constexpr auto table =
        facts_in("recruitment_assessment", "Report", column("on_day", "Sent to them", &Assessment::on),
                 column("kind", "Kind of report", &Assessment::kind), column("words", "Report", &Assessment::words));
};

struct ApplicantsComments {
    Date on;
    std::string words;

    static constexpr auto table = facts_in("recruitment_comments", "Their comments on the report",
                                           column("on_day", "When", &ApplicantsComments::on),
                                           column("words", "In their words", &ApplicantsComments::words));
};

/// The day the panel will meet about them.
struct PanelMeeting {
    Date on;
    std::optional<std::string> where;

    static constexpr auto table =
        facts_in("recruitment_panel", "Panel meeting", column("on_day", "When", &PanelMeeting::on),
                 column("place", "Where", &PanelMeeting::where));
};

/// What one member made of the papers.
struct MembersView {
    PersonId member;
    Date on;
    PanelView view;
    std::string words;

    static constexpr auto table =
        facts_in("recruitment_members_view", "A panel member's view", column("member", "Member", &MembersView::member),
                 column("on_day", "When", &MembersView::on), column("view", "View", &MembersView::view),
                 column("words", "Why", &MembersView::words));
};

/// The panel's recommendation, with how it was made up (reg. 24: five members, chair, a social worker).
struct Recommendation {
    Date on;       ///< the meeting
    Date minutes;  ///< the final minutes
    PanelView view;
    std::string reasons;
    std::string chair;
    bool independent_chair;  ///< or vice-chair, with one other independent member
    bool social_worker;      ///< one with at least three years' relevant experience was there
    int members;

    static constexpr auto table = facts_in(
        "recruitment_recommendation", "Panel's recommendation", column("on_day", "Met on", &Recommendation::on),
        column("minutes", "Final minutes", &Recommendation::minutes),
        column("panel_view", "Recommendation", &Recommendation::view),
        column("reasons", "Reasons", &Recommendation::reasons), column("chair", "Chair", &Recommendation::chair),
        column("independent_chair", "Independent", &Recommendation::independent_chair),
        column("social_worker", "A social worker of three years' experience", &Recommendation::social_worker),
        column("members", "Members there", &Recommendation::members));
};

/// What the agency decision maker decided, with the terms of approval.
struct Decision {
    Date on;
    Outcome outcome;
    std::string reasons;
    std::optional<int> places;
    std::optional<int> youngest, eldest;  ///< ages in whole years
    std::optional<std::string> kinds;     ///< "Short-term and respite"

    static constexpr auto table = facts_in(
        "recruitment_decision", "Decision", column("on_day", "When", &Decision::on),
        column("outcome", "Decision", &Decision::outcome), column("reasons", "Reasons", &Decision::reasons),
        column("places", "Places", &Decision::places), column("youngest", "Youngest age", &Decision::youngest),
        column("eldest", "Eldest age", &Decision::eldest), column("kinds", "Kinds of fostering", &Decision::kinds));
};

struct Told {
    Date on;
    HowTold how;

    static constexpr auto table = facts_in("recruitment_told", "Told of the decision",
                                           column("on_day", "When", &Told::on), column("how", "How", &Told::how));
};

struct Representation {
    Date on;
    RepresentationTo to;
    std::string words;

    static constexpr auto table = facts_in(
        "recruitment_representation", "Representations", column("on_day", "When", &Representation::on),
        column("to_whom", "To whom", &Representation::to), column("words", "What they say", &Representation::words));
};

struct Agreement {
    Date on;

    static constexpr auto table =
        facts_in("recruitment_agreement", "Foster care agreement", column("on_day", "Signed", &Agreement::on));
};

/// A connected person approved for one child while they are assessed (Care Planning Regulations 2010, reg. 24).
struct TemporaryApproval {
    PersonId child;
    Date starts;
    std::optional<Date> ended;  ///< before its time

    static constexpr auto table = facts_in("recruitment_temporary", "Temporary approval",
                                           column("child", "For which child", &TemporaryApproval::child),
                                           column("starts", "From", &TemporaryApproval::starts),
                                           column("ended", "Ended early", &TemporaryApproval::ended));
};

/// Eight weeks more, once (reg. 25).
struct TemporaryExtension {
    FactId approval;
    Date on;
    Extension why;
    std::string words;

    static constexpr auto table =
        facts_in("recruitment_extension", "Temporary approval, extended",
                 column("approval", "Approval", &TemporaryExtension::approval),
                 column("on_day", "When", &TemporaryExtension::on), column("why", "Why", &TemporaryExtension::why),
                 column("words", "In words", &TemporaryExtension::words));
};

/// Another provider or an adoption agency asks for their record.
struct RecordsAsked {
    Date on;
    std::string who;

    static constexpr auto table =
        facts_in("recruitment_records_asked", "Records asked for", column("on_day", "When", &RecordsAsked::on),
                 column("who", "By whom", &RecordsAsked::who));
};
struct RecordsShared {
    FactId request;
    Date on;

    static constexpr auto table = facts_in("recruitment_records_shared", "Records shared",
                                           column("request", "Which request", &RecordsShared::request),
                                           column("on_day", "When", &RecordsShared::on));
};

/// Something they sent in. Its bytes lie in recruitment_bytes; the fact holds their fingerprint, so that no other file
/// can stand in its place.
struct Document {
    DocumentKind kind;
    std::string name;  ///< as they called the file, made harmless
    std::string type;  ///< by its content: "application/pdf"
    std::int64_t size;
    std::string fingerprint;  ///< BLAKE2b, 32 bytes: what `b2sum -l 256` gives
    Scan scan;
    Date on;

    static constexpr auto table =
        facts_in("recruitment_document", "Document", column("kind", "What it is", &Document::kind),
                 column("name", "File", &Document::name), column("media_type", "Type", &Document::type),
                 column("size", "Bytes", &Document::size), column("fingerprint", "Fingerprint", &Document::fingerprint),
                 column("scan", "Viruses", &Document::scan), column("on_day", "When", &Document::on));
};
struct DocumentBytes {
    AuthorityId authority;
    FactId document;
    std::string bytes;  ///< as URL-safe base64

    static constexpr auto table = kept_in("recruitment_bytes", "Documents, their bytes", "authority, document",
                                          column("authority", "Authority", &DocumentBytes::authority),
                                          column("document", "Document", &DocumentBytes::document),
                                          column("bytes", "Bytes", &DocumentBytes::bytes))
                                      .append_only();
};

}  // namespace kith::recruitment
