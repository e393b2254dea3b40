#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/file.h"
#include "kernel/duties/local.h"
#include "kernel/people/person.h"
#include "region/facts.h"

/// What is known of the homes that were asked for, for one child; and of the child, to ask for one.
namespace kith::region {

/// How a request stands. Derived; nobody keeps it.
enum class Standing {
    open,
    unmet,   ///< no home was found; still on the board
    chosen,  ///< a home was chosen, and the child has not moved in
    ended,
};

struct RequestFile {
    Fact<Request> request;
    std::vector<Fact<Criterion>> criteria = {};
    std::vector<Fact<RequestEnded>> ended = {};
    std::vector<Fact<OfferAnswered>> answers = {};
    std::vector<Fact<Disclosure>> disclosures = {};
    std::vector<Date> offered = {};  ///< for rules: the days of the offers that stand unanswered
    LocalSpans local = {};

    Standing standing() const;
    const Fact<OfferAnswered>* chosen() const;  ///< the offer that was chosen; null if none is
    /// The last answer to this offer; null while there is none.
    const Fact<OfferAnswered>* answer_to(AuthorityId from, std::int64_t offer) const;
    const RequestEnded* last_end() const { return ended.empty() ? nullptr : &ended.back().value; }
    std::vector<const Criterion*> of(Importance importance) const;
    std::int64_t number() const { return request.id.number(); }
};

/// "3-1204": the number by which a request is known to others.
std::string reference(AuthorityId authority, std::int64_t request);

/// The requests for one child, the newest first.
Result<std::vector<RequestFile>> requests_of(const Store& store, const Leave& child, Known known);
/// As `requests_of`, for several children; those without a request have none.
Result<std::vector<std::pair<PersonId, RequestFile>>> requests_of_many(const Store& store, const LeaveOfAll& leave,
                                                                       const std::vector<PersonId>& children);
/// The one of that number; null if it is not among them.
const RequestFile* request_numbered(const std::vector<RequestFile>& all, std::int64_t number);
/// The one that is not ended, if any: a child has one at a time.
const RequestFile* running(const std::vector<RequestFile>& all);

/// What a request is made from: the child's file of care, who they are and who matters to them.
struct ChildKnown {
    care::CareFile care;
    PersonFile person;
    std::vector<Related> family;

    std::optional<Residence> lived(Date today) const { return person.lives_at(today); }
    std::vector<const Related*> siblings() const;
};
Result<ChildKnown> child_known(const Store& store, const Allowed<May::request_home>& child);

/// The word in `words` that would tell who the child is: a name of theirs or of their family, their school, where they
/// live; nothing if there is none. Whole words are compared, however written.
std::optional<std::string> gives_away(const ChildKnown& child, std::string_view words);

Schema region_schema();

}  // namespace kith::region
