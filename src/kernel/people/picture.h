#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/core/date.h"
#include "kernel/core/id.h"

/// The pictures of the people who matter to a child: the genogram, the ecomap, and the same as a list. Everything
/// here is a pure function of a PictureOf. Whoever makes one leaves out the people this reader may not see; a tie to
/// someone who is not in it is then not shown either.
namespace kith::picture {

/// The symbol a person is drawn with: a square, a circle, a triangle or a diamond.
enum class Shown { male, female, unborn, not_known };

struct Death {
    std::optional<int> year;  ///< none: not recorded
};

struct Person {
    PersonId id;
    std::string name;
    Shown shown = Shown::not_known;
    std::optional<Date> born = {};   ///< wins over `age`
    std::optional<int> age = {};     ///< whole years, where only that is known
    std::optional<Death> died = {};  ///< none: living, as far as we know
    std::string role = {};           ///< "Foster carer"; may be empty
    std::optional<int> rating = {};  ///< "matters to me", said by the child, 0 to 5; none: not asked
    std::string link = {};           ///< this person's page, begins with "/"; anything else is not followed
};

/// What `from` is to `to`.
enum class TieKind {
    parent,
    adoptive_parent,
    step_parent,
    foster_carer,
    partner,
    former_partner,
    sibling,
    half_sibling,
    step_sibling,
    grandparent,
    aunt_uncle,
    cousin,
    relative,  ///< of the family, in no way named above
    guardian,
    friend_of,
    teacher,
    social_worker,
    independent_visitor,
    other,
};

struct Tie {
    PersonId from;
    PersonId to;
    TieKind kind;
    std::string since = {};                ///< as people say it: "2019", "12 March 2024"; may be empty
    std::string until = {};                ///< the same; not empty: it is over
    bool parental_responsibility = false;  ///< `from` has it for `to`
    std::string words = {};                ///< "mother"; empty: the usual word for the kind
};

/// People who live together. The picture gives each a letter and says who they are.
struct Household {
    std::string words;  ///< "with Marsh, in Thistle Lane"
    std::vector<PersonId> people;
};

struct PictureOf {
    PersonId subject;
    Date on;  ///< the day for which ages are counted
    std::vector<Person> people = {};
    std::vector<Tie> ties = {};
    std::vector<Household> households = {};
};

/// A picture with its people numbered: repeats (the first stays), ties to nobody shown and ties to oneself left out,
/// so that what follows may index without asking. Points into the PictureOf, which must outlive it.
class Known {
public:
    struct Line {
        std::size_t from;
        std::size_t to;
        const Tie* tie;
    };

    explicit Known(const PictureOf& picture);

    const PictureOf& picture() const { return *picture_; }
    std::size_t size() const { return people_.size(); }
    const Person& person(std::size_t place) const { return *people_[place]; }
    const std::vector<Line>& lines() const { return lines_; }
    std::optional<std::size_t> place_of(PersonId id) const;
    std::optional<std::size_t> subject() const { return place_of(picture_->subject); }

    /// Whether `a` was born before `b`, as far as is known; the unborn come last, then those of no known age.
    bool older(std::size_t a, std::size_t b) const;

private:
    const PictureOf* picture_;
    std::vector<const Person*> people_;
    std::vector<std::pair<PersonId, std::size_t>> places_;  ///< sorted
    std::vector<Line> lines_;
};

/// The word for what `tie.from`, shown so, is to `tie.to`: the tie's own words, or the usual ones.
std::string words(const Tie& tie, Shown from);

/// The word for what `tie.to`, shown so, is to `tie.from`: "daughter", "pupil".
std::string words_back(const Tie& tie, Shown to);

/// Whether the tie is over: a former partner, or anything with an end.
bool over(const Tie& tie);

/// Whole years on the picture's day; none if not known, unborn or died.
std::optional<int> age(const PictureOf& picture, const Person& person);

/// "mother", "mother and foster carer", "partner of Marsh Fernley"; the child's own is "this is whose picture it is".
/// Empty if nothing is recorded.
std::string relation(const Known& known, std::size_t place);

/// Whether this person has parental responsibility for the subject now.
bool responsible(const Known& known, std::size_t place);

/// All that the symbol says, for someone who hears it: "Marsh Fernley, mother, 34, has parental responsibility".
std::string spoken(const Known& known, std::size_t place);

/// "A", "B", ... "Z", "AA": the letters of the homes this person lives in, parted by ", "; empty if none is recorded.
std::string homes(const Known& known, std::size_t place);
std::string home_letter(std::size_t number);

}  // namespace kith::picture
