#pragma once

#include <tuple>

#include "returns/ssda903_cell.h"
#include "returns/ssda903_specification.h"

namespace kith::returns {

/// Where a row was written.
struct Source {
    std::uint32_t file = 0;  ///< index into Collection::files
    std::uint32_t line = 0;  ///< 1 is the heading; the first line of the row where it covers several
};

// One struct for each table. Its cells stand in the order of the specification's columns, and cells() lists them in
// that order: reading, comparing and checking are written once over that list. An essential cell of an accepted row has
// a value; of a refused row, it may not.

struct HeaderRow {
    static constexpr Table table = Table::header;
    Source source;
    Cell<Text> child;
    Cell<Code> sex;
    Cell<Date> born;
    Cell<Code> ethnicity;
    Cell<Text> upn;
    Cell<Code> mother;
    Cell<Date> own_child_born;

    static constexpr auto cells() {
        using R = HeaderRow;
        return std::tuple{&R::child, &R::sex, &R::born, &R::ethnicity, &R::upn, &R::mother, &R::own_child_born};
    }
};

struct EpisodeRow {
    static constexpr Table table = Table::episodes;
    Source source;
    Cell<Text> child;
    Cell<Date> started;
    Cell<Code> reason_new;
    Cell<Code> legal_status;
    Cell<Code> need;
    Cell<Code> placement;
    Cell<Code> provider;
    Cell<Date> ended;  ///< missing: still open at the end of the collection year
    Cell<Code> reason_ceased;
    Cell<Code> reason_placement_changed;
    Cell<Text> home_postcode;
    Cell<Text> placement_postcode;
    Cell<Text> urn;

    static constexpr auto cells() {
        using R = EpisodeRow;
        return std::tuple{&R::child,
                          &R::started,
                          &R::reason_new,
                          &R::legal_status,
                          &R::need,
                          &R::placement,
                          &R::provider,
                          &R::ended,
                          &R::reason_ceased,
                          &R::reason_placement_changed,
                          &R::home_postcode,
                          &R::placement_postcode,
                          &R::urn};
    }
};

struct ReviewRow {
    static constexpr Table table = Table::reviews;
    Source source;
    Cell<Text> child;
    Cell<Date> born;
    Cell<Date> held;
    Cell<Code> participation;

    static constexpr auto cells() {
        using R = ReviewRow;
        return std::tuple{&R::child, &R::born, &R::held, &R::participation};
    }
};

struct AsylumSeekerRow {
    static constexpr Table table = Table::asylum_seekers;
    Source source;
    Cell<Text> child;
    Cell<Code> sex;
    Cell<Date> born;
    Cell<Date> ceased;  ///< missing: no end is known; may lie ahead of the collection

    static constexpr auto cells() {
        using R = AsylumSeekerRow;
        return std::tuple{&R::child, &R::sex, &R::born, &R::ceased};
    }
};

struct HealthRow {
    static constexpr Table table = Table::health;
    Source source;
    Cell<Text> child;
    Cell<Date> born;
    Cell<int> strengths_score;  ///< 0 to 40
    Cell<Code> strengths_reason;
    Cell<Code> convicted;
    Cell<Code> health_check;
    Cell<Code> immunisations;
    Cell<Code> teeth_check;
    Cell<Code> health_assessment;
    Cell<Code> substance_misuse;
    Cell<Code> help_received;
    Cell<Code> help_offered;

    static constexpr auto cells() {
        using R = HealthRow;
        return std::tuple{
            &R::child,         &R::born,          &R::strengths_score, &R::strengths_reason,  &R::convicted,
            &R::health_check,  &R::immunisations, &R::teeth_check,     &R::health_assessment, &R::substance_misuse,
            &R::help_received, &R::help_offered};
    }
};

struct CareLeaverRow {
    static constexpr Table table = Table::care_leavers;
    Source source;
    Cell<Text> child;
    Cell<Date> born;
    Cell<Code> in_touch;
    Cell<Code> activity;
    Cell<Code> accommodation;

    static constexpr auto cells() {
        using R = CareLeaverRow;
        return std::tuple{&R::child, &R::born, &R::in_touch, &R::activity, &R::accommodation};
    }
};

struct AdoptionRow {
    static constexpr Table table = Table::adoption;
    Source source;
    Cell<Text> child;
    Cell<Date> born;
    Cell<Date> decided;
    Cell<Date> matched;
    Cell<Code> by_foster_carers;
    Cell<int> adopters;  ///< 1 or 2
    Cell<Code> adopters_sexes;
    Cell<Code> adopters_legal_status;

    static constexpr auto cells() {
        using R = AdoptionRow;
        return std::tuple{&R::child,
                          &R::born,
                          &R::decided,
                          &R::matched,
                          &R::by_foster_carers,
                          &R::adopters,
                          &R::adopters_sexes,
                          &R::adopters_legal_status};
    }
};

struct PlacedForAdoptionRow {
    static constexpr Table table = Table::placed_for_adoption;
    Source source;
    Cell<Text> child;
    Cell<Date> born;
    Cell<Date> placed;
    Cell<Date> ceased;  ///< missing: still placed
    Cell<Code> reason_ceased;

    static constexpr auto cells() {
        using R = PlacedForAdoptionRow;
        return std::tuple{&R::child, &R::born, &R::placed, &R::ceased, &R::reason_ceased};
    }
};

struct PreviousPermanenceRow {
    static constexpr Table table = Table::previous_permanence;
    Source source;
    Cell<Text> child;
    Cell<Date> born;
    Cell<Code> arrangement;
    Cell<Text> authority;
    Cell<PartKnownDay> ordered;

    static constexpr auto cells() {
        using R = PreviousPermanenceRow;
        return std::tuple{&R::child, &R::born, &R::arrangement, &R::authority, &R::ordered};
    }
};

struct MissingRow {
    static constexpr Table table = Table::missing;
    Source source;
    Cell<Text> child;
    Cell<Date> born;
    Cell<Code> kind;
    Cell<Date> started;
    Cell<Date> ended;  ///< missing: not back yet

    static constexpr auto cells() {
        using R = MissingRow;
        return std::tuple{&R::child, &R::born, &R::kind, &R::started, &R::ended};
    }
};

struct SocialWorkerRow {
    static constexpr Table table = Table::social_workers;
    Source source;
    Cell<Text> child;
    Cell<Date> born;
    Cell<Text> worker;
    Cell<Date> started;
    Cell<Date> ended;  ///< missing: still the child's social worker
    Cell<Code> reason_changed;

    static constexpr auto cells() {
        using R = SocialWorkerRow;
        return std::tuple{&R::child, &R::born, &R::worker, &R::started, &R::ended, &R::reason_changed};
    }
};

struct DeprivationOfLibertyRow {
    static constexpr Table table = Table::deprivations_of_liberty;
    Source source;
    Cell<Text> child;
    Cell<Date> born;
    Cell<Date> started;
    Cell<Date> ended;  ///< missing: the order still runs

    static constexpr auto cells() {
        using R = DeprivationOfLibertyRow;
        return std::tuple{&R::child, &R::born, &R::started, &R::ended};
    }
};

template <class Row>
inline constexpr std::size_t width_of = std::tuple_size_v<decltype(Row::cells())>;

/// Calls `visit(cell, i)` for each cell of the row in the order of the columns, i from 0.
template <class Row, class Visit>
constexpr void for_each_cell(Row& row, Visit&& visit) {
    using Plain = std::remove_const_t<Row>;
    [&]<std::size_t... i>(std::index_sequence<i...>) { (visit(row.*std::get<i>(Plain::cells()), i), ...); }
    (std::make_index_sequence<width_of<Plain>>{});
}

/// Whether two rows say the same, wherever they were written.
template <class Row>
constexpr bool say_the_same(const Row& a, const Row& b) {
    return [&]<std::size_t... i>(std::index_sequence<i...>) {
        return (... && (a.*std::get<i>(Row::cells()) == b.*std::get<i>(Row::cells())));
    }
    (std::make_index_sequence<width_of<Row>>{});
}

}  // namespace kith::returns
