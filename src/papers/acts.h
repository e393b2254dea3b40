#pragma once

#include "family_help/plan_acts.h"
#include "kernel/forms/form.h"
#include "papers/file.h"

/// What is done about the papers of the conference that was called. Each opens an entry of its own and leaves the
/// commit to the caller; each fails: not_found, if no conference is called.
namespace kith::papers {

inline constexpr EntryKind part_kind{"papers.part", "Part of a conference report"};
inline constexpr EntryKind share_kind{"papers.share", "Conference report shared"};
inline constexpr EntryKind withheld_kind{"papers.withheld", "Part of a conference report withheld"};
inline constexpr EntryKind words_kind{"papers.words", "Words of the family for a conference"};
inline constexpr EntryKind answer_kind{"papers.answer", "Answer to the family"};
inline constexpr EntryKind offer_kind{"papers.representation", "Representation offered"};
inline constexpr EntryKind given_kind{"papers.given", "Conference document made and given"};

using By = family_help::PlanBy;

struct NewPart {
    std::string know = {}, worries = {}, working = {}, will_do = {};
    Then then = Then::keep;
};
struct NewShare {
    PersonId with{1};
    std::vector<PersonId> parts = {};  ///< by the number of the fact
    How how = How::page;
    std::optional<std::string> why_now = {};
};
struct NewWithholding {
    FactId part{1};
    PersonId from{1};
    std::string why = {};
};
struct NewWords {
    Says says = Says::know;
    std::optional<FactId> part = {};
    std::string words = {};
};
struct NewAnswer {
    FactId of{1};
    std::string words = {};
};
struct NewGiven {
    std::optional<PersonId> to = {};
    How how = How::paper;
};
struct NewOffer {
    PersonId to{1};
    std::string who = {}, reach = {};
};

extern const Form<NewPart> part_form;
extern const Form<NewShare> share_form;
extern const Form<NewWithholding> withhold_form;
extern const Form<NewWords> words_form;
extern const Form<NewAnswer> answer_form;
extern const Form<NewOffer> offer_form;
extern const Form<NewGiven> given_form;

/// Those who may be given the report: of the family, a parent or a child who must read it, or of another agency.
bool may_be_given(const PapersFile&, const Conference&, PersonId);

/// The author's own part, whoever else wrote one. Fails: not_allowed, if they work with no child of the family;
/// invalid, if something is missing from what is submitted; conflict, if they changed it elsewhere meanwhile.
Result<EntryNumber> write_part(Change&, const Allowed<May::write_part>& family, const PapersFile&, const NewPart&, By);

/// Shares what its author has submitted, as it stood when the page was shown. `kept` is what kept_from says of that
/// person. Fails: invalid, if a part holds an address that is kept from them, or is withheld and nobody says why it is
/// safe now; conflict, if a part was changed since.
Result<EntryNumber> share(Change&, const Allowed<May::record_protection>& family, const PapersFile&, const NewShare&,
                          const std::vector<std::string>& kept, By);
Result<EntryNumber> withhold(Change&, const Allowed<May::record_protection>& family, const PapersFile&,
                             const NewWithholding&, By);

/// Fails: not_allowed, if they do not take part as one of the family, or the part is not one that they read.
Result<EntryNumber> say(Change&, const Allowed<May::see_papers>& family, const PapersFile&, const NewWords&, By);
Result<EntryNumber> answer_words(Change&, const Allowed<May::record_protection>& family, const PapersFile&,
                                 const NewAnswer&, By);
Result<EntryNumber> offer_representation(Change&, const Allowed<May::record_protection>& family, const PapersFile&,
                                         const NewOffer&, By);

/// What was made: which document, in whose version, and what it held.
struct MadeDocument {
    Which which;
    std::optional<PersonId> for_child, for_reader;
    std::int64_t known;
    std::string fingerprint;
};
/// To whom a version may be given: a child's to that child, what was shared with somebody to them, the whole of a
/// report to those of social care and the chair, the rest to those of the family and of other agencies too.
std::vector<PersonId> may_get(const PapersFile&, const Conference&, const MadeDocument&);

/// Fails: invalid, at "to", if it is not for them.
Result<EntryNumber> give(Change&, const Allowed<May::record_protection>& family, const PapersFile&, const Conference&,
                         const MadeDocument&, const NewGiven&, const Reader& by);

}  // namespace kith::papers
