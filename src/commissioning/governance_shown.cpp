// What crosses of a child before a match, in words: one line for each field of the type that crosses.
#include "commissioning/governance.h"

namespace kith::commissioning {

std::vector<std::string_view> shown_before_a_match() {
    return {"The number of the request, and which authority asks",
            "How soon a home is needed, and by when",
            "The kind of home, and for how long",
            "Age in whole years, and sex where a home is approved for one alone",
            "What whoever looks after them must know",
            "What the home should be, and how much hangs on each",
            "The postcode district, where the authority lets it be shown",
            "How many brothers and sisters need a home too, and how old they are",
            "What they say themselves, where their worker said it may be shown",
            "Why no home was found so far"};
}

}  // namespace kith::commissioning
