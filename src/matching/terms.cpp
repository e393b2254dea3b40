#include "matching/terms.h"

#include <array>

#include "matching/law.h"
#include "matching/measures.h"

namespace kith::matching {

namespace {

#define KITH_STARTING "Kith's starting point, 28 November 2026; a board's to decide"

constexpr std::array all{
    TermTerms{Term::distance, "distance", "Near home",
              "How far the home is from where the child comes from, or from where they ask to be near.",
              "miles in a straight line: 0 miles is 100, 20 miles 40, 100 miles 0", law::near_home, 20, KITH_STARTING,
              40, "Where the home is, or where the child comes from, is not known", true, "nearer home",
              "further from home"},
    TermTerms{Term::school, "school", "Journey to school",
              "How long it takes to the school at which the child stays. Does not apply where a new school is planned.",
              "minutes, from the table of travel times or estimated: up to 15 is 100, 45 is 50, 90 is 0",
              law::education, 20, KITH_STARTING, 50, "Where the home is is not known", true,
              "a shorter journey to school", "a longer journey to school"},
    TermTerms{Term::people, "people", "People who matter",
              "How near the home is to those the child should stay near, each as much as the child says.",
              "miles, as for \"Near home\"; the mean, weighed by how much each counts", law::contact, 15, KITH_STARTING,
              40, "Where the home is is not known", false, "nearer to people who matter",
              "further from people who matter"},
    TermTerms{
        Term::siblings, "siblings", "Brothers and sisters",
        "How many of the brothers and sisters who are in care, or come into care with the child, would live in the "
        "same home. Those who live apart by decision do not count.",
        "the share of them: all is 100", law::siblings, 40, KITH_STARTING, 100, "", true,
        "with more of the brothers and sisters", "with fewer of the brothers and sisters"},
    TermTerms{Term::childs_wishes, "childs_wishes", "The child's wishes",
              "What the child asks of a home, and what they say of homes they know.",
              "the share of their wishes that are met, each as much as it matters to them", law::wishes, 25,
              KITH_STARTING, 0, "What the child asks about is not recorded of this home", false,
              "more of what the child asks", "less of what the child asks"},
    TermTerms{Term::carers_wishes, "carers_wishes", "The carers' wishes",
              "Whether this child is whom the carers say they want to look after, within their terms.",
              "the share of what they ask that is met", law::matching_standard, 10, KITH_STARTING, 0,
              "What the carers want to offer is not recorded", false, "more of what the carers ask",
              "less of what the carers ask"},
    TermTerms{Term::experience, "experience", "Experience for the child's needs",
              "How many of the child's needs the carers are trained for or experienced in.", "the share of the needs",
              law::best_interests, 20, KITH_STARTING, 100, "What the carers are experienced in is not recorded", false,
              "more experience for the needs", "less experience for the needs"},
    TermTerms{Term::health, "health", "Health and disability",
              "How many needs from a disability or a health condition the home can meet.", "the share of the needs",
              law::disability, 25, KITH_STARTING, 100, "What the home can offer is not recorded", true,
              "more needs of health and disability met", "fewer needs of health and disability met"},
    TermTerms{Term::language, "language", "Language",
              "Whether somebody in the home speaks the language that the child wants spoken at home.",
              "100 if so, 0 if not", law::religion_and_culture, 10, KITH_STARTING, 100,
              "Which languages are spoken is not recorded", false, "the child's language spoken",
              "the child's language not spoken"},
    TermTerms{
        Term::culture, "culture", "Religion and culture, as the child wants them",
        "How much of what the child wants kept of their religion and culture the carers can keep. What is asked is "
        "what is done, never who anybody is.",
        "the share of what the child asks", law::religion_and_culture, 10, KITH_STARTING, 100,
        "What the carers can keep is not recorded", false, "more of religion and culture kept",
        "less of religion and culture kept"},
    TermTerms{Term::children_there, "children_there", "Children already there",
              "What it would mean for the children who live there, and for this child with them, in both directions.",
              "100, less 50 for each risk to be weighed and each thing that the plan of a child there asks against",
              law::care_planning_standard, 20, KITH_STARTING, 50, "", false, "easier with the children there",
              "harder with the children there"},
    TermTerms{
        Term::continuity, "continuity", "What stays the same",
        "Whether the child has lived or stayed there; else whether the doctor and the authority's own services stay "
        "the same.",
        "known from a stay 100; else 30 for the same area, 30 for a doctor within 20 minutes", law::best_interests, 15,
        KITH_STARTING, 0, "Where the home is is not known", false, "more stays the same", "less stays the same"},
    TermTerms{Term::support, "support", "Support nearby",
              "Whether the home belongs to a constellation, and how near its hub home is.",
              "in one with the hub within 5 miles 100, at 25 miles 50; in none 30", law::peer_support, 5, KITH_STARTING,
              0, "Whether the home belongs to a constellation is not recorded", false, "more support nearby",
              "less support nearby"},
    TermTerms{Term::length, "length", "For how long",
              "Whether the home is offered for as long as the child is meant to stay.", "100 if so, 0 if not",
              law::permanence, 15, KITH_STARTING, 100, "For how long the home is offered is not recorded", false,
              "offered for as long as is needed", "not offered for as long as is needed"},
    TermTerms{Term::cost, "cost", "Cost",
              "Which of homes that are equal in all else costs less, within what the child's needs justify. It has no "
              "weight and parts ties alone.",
              "the price below what the need band justifies, as a share of it; 0 at or above", law::practice, 0,
              KITH_STARTING, 0, "The price is not recorded", false, "costs less", "costs more"},
};
static_assert(all.size() == term_count);

#undef KITH_STARTING

}  // namespace

std::span<const TermTerms> terms() { return all; }

const TermTerms& terms_of(Term term) { return all[static_cast<std::size_t>(term)]; }

// Bands are by the week. From the mean gross costs of 2024-25 (section 251): fostering 765, residential care 7,385;
// those between are Kith's, for an authority to replace.
const PriceBands& starting_price_bands() {
    static constexpr PriceBands bands{
        {Money::pounds(700), Money::pounds(1'000), Money::pounds(1'500), Money::pounds(4'500), Money::pounds(7'400)}};
    return bands;
}

TermValue measure(Term term, const Child& child, const Home& home, const Circumstances& circumstances,
                  Wording wording) {
    auto found = measures[static_cast<std::size_t>(term)](Asked{child, home, circumstances, wording});
    if (found.known != Known::yes) found.value = unknown_counts_as;
    if (found.known == Known::no && wording == Wording::in_words && found.words.empty())
        found.words = terms_of(term).missing;
    return found;
}

}  // namespace kith::matching
