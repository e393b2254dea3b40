#pragma once

#include <optional>

#include "commissioning/headed_csv.h"
#include "homes/codes.h"
#include "kernel/people/home.h"

/// The regulator's register of homes as a CSV file, row by row, and what is different from what is recorded.
namespace kith::commissioning {

/// One home as the register has it.
struct RegisterRow {
    int line;
    std::string urn;
    std::string name;
    HomeKind kind;
    std::string provider;
    std::optional<std::string> provider_urn;
    std::optional<std::string> owner;  ///< of the provider
    std::string area;                  ///< the local authority in whose area it stands
    std::optional<std::string> postcode;
    int places;
    std::optional<std::string> manager;  ///< none: the post is vacant
    std::optional<homes::Rating> rating;
    std::optional<Date> inspected;
};

struct RegisterFile {
    std::vector<RegisterRow> rows;
    std::vector<RowWrong> wrong;
    std::vector<std::string> refused = {};  ///< the numbers on rows that were not taken: those homes are not gone
};

inline constexpr std::string_view register_columns =
    "urn, name, type, provider, provider urn, owner, area, postcode, places, manager, rating, inspected";

/// Good rows in; bad rows listed, with their line. Fails: invalid, if it is no such file.
Result<RegisterFile> read_register(std::string_view text);

/// A provider's home as it is recorded today.
struct RecordedHome {
    PersonId home;
    std::string urn;
    std::string name;
    HomeKind kind;
    std::optional<PersonId> of;  ///< the provider
    std::string provider;        ///< its name
    std::string area;
    std::optional<std::string> postcode;
    int places;
    int not_available = 0;  ///< of the places, today, but for those that are kept
    int kept = 0;           ///< for children for whom this home was chosen
    std::optional<std::string> manager;
    std::optional<homes::Rating> rating;
    std::optional<Date> inspected;
    std::optional<Date> closes = {};  ///< the first day without registration, where notice was given or it is over

    bool open(Date day) const { return !closes || day < *closes; }
    /// Homes with staff have a registered manager (Children's Homes Regulations 2015, reg. 27); families need none.
    bool unmanaged() const { return !is_family(kind) && !manager; }
};

struct HomeChange {
    PersonId home;
    const RegisterRow* row;          ///< within the file
    std::vector<std::string> words;  ///< "Rating: good is now requires improvement to be good"
};

/// What would be done if the register were taken over. Shown before anything is.
struct RegisterDifference {
    std::vector<const RegisterRow*> added;
    std::vector<HomeChange> changed;
    std::vector<const RecordedHome*> gone;  ///< recorded and open, and not on the register
    int same = 0;

    bool nothing() const { return added.empty() && changed.empty() && gone.empty(); }
};
/// Cost: in proportion to both lists. Requires: both outlive what is given.
RegisterDifference difference(const RegisterFile& file, const std::vector<RecordedHome>& recorded, Date today);

}  // namespace kith::commissioning
