#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kernel/access/roles.h"
#include "kernel/core/clock.h"
#include "kernel/core/postcodes.h"
#include "kernel/record/table.h"
#include "kernel/store/store.h"

/// An invented region with its children, families, carers, homes and workers, for showing, trying and measuring Kith.
/// Its shape is that of England's children in care; every person, place and word in it is made up.
namespace kith::demo {

enum class Scale {
    tiny,    ///< 2 authorities, 26 children in care: for tests
    small,   ///< 3 authorities, 1,500 children in care
    region,  ///< 12 authorities, 6,000
    england  ///< 153 authorities, 80,000
};

/// Someone to sign in as.
struct SignIn {
    AuthorityId authority;
    std::string authority_name;
    std::string sign_in_name;  ///< "robin.ashdown@thistleshire.example"
    PersonId person;
    std::string name;
    Role role;
    std::string about;  ///< "Robin Ashdown, social worker, 18 children, three visits late"
};

/// One authority to be made.
struct Size {
    std::string name;
    int in_care;  ///< children looked after now; about as many again have left care in the last ten years
};

struct Plan {
    Scale scale = Scale::small;
    std::uint64_t seed = 1;
    Date today;
    /// Makes the account of each person in `Made::people`, when their authority is on the record; none: no accounts.
    std::function<Result<void>(const SignIn&)> account = {};
    /// In the place of the scale's own authorities; these belong to no co-operative.
    std::optional<std::vector<Size>> authorities = {};
};

struct Made {
    int authorities = 0;
    std::int64_t children = 0;  ///< with a file of care, in care now or before
    std::int64_t in_care = 0;   ///< now
    std::int64_t people = 0;    ///< everyone on the record: children, families, carers, workers
    std::int64_t entries = 0;
    std::int64_t facts = 0;
    double seconds = 0;
    std::vector<SignIn> people_to_sign_in_as;
};

/// Told a sentence now and then: "Thistleshire: 983 children, 142,310 facts".
using Progress = std::function<void(const std::string&)>;

/// The authorities of a scale, by name and size.
std::vector<Size> sizes(Scale scale, std::uint64_t seed);

/// Makes the region on an empty record. The same seed and day give the same journals, to the byte.
/// Fails: conflict if the record holds one of its authorities already.
/// Cost: about 20,000 facts a second into an SQLite file; memory in proportion to the largest authority.
Result<Made> make_region(const Database& database, const Plan& plan, const Progress& progress);

/// The tables that it fills besides the kernel's: those of every area of which it tells.
std::vector<Schema> schemas_told_of();

/// Where the region's postcodes are: 88 districts of an invented country, neighbours in number side by side.
Postcodes invented_postcodes();

}  // namespace kith::demo
