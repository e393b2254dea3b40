#pragma once

#include <span>
#include <string>
#include <string_view>

#include "care/facts.h"
#include "demo/random.h"
#include "kernel/people/codes.h"

/// The words of an invented record: plain, kind, and fit for the child to read. Each is put together from parts that
/// suit the child's age and circumstances.
namespace kith::demo {

/// What the words are about.
struct Voice {
    std::string given;
    Sex sex = Sex::male;
    int age = 0;
    std::string carer;     ///< "Hazel": a carer, parent or key worker
    std::string sibling;   ///< "Ned"; empty: none
    std::string relative;  ///< "Mum"; empty: none here
    std::string school;    ///< empty: goes to none
    std::string worker;    ///< given name
    care::PlaceKind home = care::PlaceKind::foster;
};

/// The pattern with its {given}, {they}, {They}, {their}, {Their}, {them}, {carer}, {sibling}, {relative}, {school} and
/// {worker} put in.
std::string fill(std::string_view pattern, const Voice& voice);
using Patterns = std::span<const std::string_view>;
/// One of the patterns, filled. Those that want a brother, sister or school the child has not are passed over.
std::string pick(Patterns patterns, const Voice& voice, Random& random);

namespace words {
std::string visit_said(const Voice&, Random&);
std::string visit_notes(const Voice&, Random&);
std::string visit_next(const Voice&, Random&);
std::string not_seen(const Voice&, Random&);

std::string childs_view(const Voice&, Random&);
std::string carers_view(const Voice&, Random&);
std::string decisions(const Voice&, Random&);
std::string early_review(const Voice&, Random&);

std::string wishes(const Voice&, Random&);
std::string care_plan(const Voice&, care::Permanence, Random&);
std::string placement_plan(const Voice&, Random&);
std::string decides(const Voice&, Random&);
std::string why_this_home(const Voice&, Random&);
std::string approval(const Voice&, care::ApprovalKind, Random&);

std::string health(const Voice&, care::HealthKind, Random&);
std::string progress(const Voice&, Random&);
std::string targets(const Voice&, Random&);
std::string missing(const Voice&, Random&);
std::string return_interview(const Voice&, Random&);
std::string no_interview(const Voice&, Random&);
std::string refusal(const Voice&, care::OfferKind, Random&);
std::string matters(const Voice&, std::string_view name, Tie tie, Random&);
std::string disability(Disability, Random&);
}  // namespace words

}  // namespace kith::demo
