#pragma once

#include <array>

#include "matching/terms.h"

/// How each term is measured: one function a term, in the order of `Term`. For terms.cpp alone.
namespace kith::matching {

struct Asked {
    const Child& child;
    const Home& home;
    const Circumstances& in;
    Wording wording;

    bool words() const { return wording == Wording::in_words; }
};

using Measure = TermValue (*)(const Asked&);
extern const std::array<Measure, term_count> measures;

}  // namespace kith::matching
