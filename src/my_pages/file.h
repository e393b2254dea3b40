#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/access/gate.h"
#include "kernel/access/work.h"
#include "kernel/duties/local.h"
#include "my_pages/facts.h"

namespace kith::my_pages {

/// A care plan or a review, with nothing of it but the child's own view. Pages of a child are made from this, so that
/// nobody else's words can be shown there.
struct OwnView {
    FactId id;
    About about;
    Date on;
    std::string words;  ///< the child's wishes or view, as they were written down; may be empty
};

/// Where the child lives today: what they may read of it, and no address.
struct MyHome {
    std::string name;
    Date since;
    std::optional<std::string> why;  ///< written for the child to read
};

/// All that the child's own pages, and the rules about them, read of one child. Only what the child wrote or may read
/// is here: no address, no relative, no word of a third party.
struct MyFile {
    PersonId child{1};
    std::string name, given;
    std::optional<Date> born;
    std::optional<Date> pages_since;  ///< since when the child has pages of their own; none: never had
    std::optional<Date> pages_until;  ///< the last day of them
    std::vector<Fact<HowIRead>> readings;
    std::vector<Fact<Said>> said;
    std::vector<Fact<Feeling>> feelings;
    std::vector<Fact<NotSafe>> not_safe;
    std::vector<Fact<ActedOn>> acted;
    std::vector<Fact<MyPerson>> people;
    std::vector<Fact<StoryWords>> story;
    std::vector<Fact<Answer>> answers;
    std::vector<Fact<Decided>> decided;
    std::vector<OwnView> views;  ///< oldest first
    std::vector<Fact<Allocation>> with;
    LocalSpans local;

    /// The child's choice, else by age: pictures to 10, plain words to 13, then all; plain where no age is known.
    Reading reading(Date today) const;
    std::vector<const Fact<Answer>*> answers_to(FactId) const;
    const Fact<NotSafe>* unsafe(FactId) const;
    const Fact<MyPerson>* person(FactId) const;
    /// A worker told the child what was done; a manager looked.
    bool is_acted_on(FactId not_safe) const;
    bool is_seen_by_manager(FactId not_safe) const;
    /// Something that waits for an answer or was answered: what was said, a feeling that asks for it, a wish to see
    /// someone.
    struct Asks {
        FactId id;
        Date on;
    };
    std::vector<Asks> asks() const;
    bool is_answered(const Asks&) const;
};

/// Of a child's own leave, or that of whoever answers them.
Result<MyFile> my_file(const Store& store, const Leave& child, Known known);
/// Of many, by one pass over each table; the caller has asked the gate for each. In the order of their ids.
Result<std::vector<MyFile>> my_files(const Store& store, AuthorityId authority, const std::vector<PersonId>& allowed);

/// Where they live, and where they learn, today; none if it is not on the record.
Result<std::optional<MyHome>> home_of_child(const Store& store, const Leave& child, Date today);
Result<std::optional<std::string>> school_of(const Store& store, const Leave& child, Date today);

Schema my_pages_schema();

}  // namespace kith::my_pages
