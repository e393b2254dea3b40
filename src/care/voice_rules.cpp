// What every child in care has unless they say no: someone on their side, and someone to be a friend.
#include <algorithm>
#include <ranges>

#include "care/law.h"
#include "care/rules.h"

namespace kith::care {

static std::optional<Date> in_care_since(const CareFile& file) {
    const auto* last = file.last_period();
    if (!last || last->ends) return {};
    return last->starts;
}

static std::optional<OptOut> last_no(const CareFile& file, OfferKind offer) {
    for (const auto& [id, about, entered, retired, refusal] : file.refusals | std::views::reverse)
        if (refusal.offer == offer && !refusal.withdrawn) return OptOut{refusal.on, refusal.in_their_words};
    return {};
}

// Section 26A: the authority must arrange for assistance, including representation, for children who make or intend to
// make representations (paraphrased). The Act waits for the child to ask. Kith does not: the advocate is there from the
// first day in care, is offered anew at each review, and a "no" holds for six months, as long as there may be between
// two reviews.
constinit const Entitlement<CareFile> independent_advocate{
    .name = "An independent advocate",
    .clock = "L38",
    .law = law::advocacy,
    .since = in_care_since,
    .opted_out = [](const CareFile& file) { return last_no(file, OfferKind::advocate); },
    .ask_again_after = 6_months,
    .offer = "You have an advocate. They are on your side, not the council's. You can say no, and change your mind.",
};

// Section 23ZB: the authority must appoint an independent visitor for a child they look after where that would be in
// the child's interests, and may not if the child objects and has sufficient understanding (paraphrased). Kith takes it
// to be in the child's interests unless the child says no.
constinit const Entitlement<CareFile> independent_visitor{
    .name = "An independent visitor",
    .clock = "L38",
    .law = law::independent_visitor,
    .since = in_care_since,
    .opted_out = [](const CareFile& file) { return last_no(file, OfferKind::independent_visitor); },
    .ask_again_after = 6_months,
    .offer =
        "You can have a visitor: a grown-up who is not paid to know you, who visits and does things with you. You can "
        "say no, "
        "and change your mind.",
};

}  // namespace kith::care
