#include "kernel/people/picture.h"

namespace kith::picture {

/// The usual words for one kind of tie, both ways: for a man, for a woman, and where we do not know or need not say.
struct Usual {
    TieKind kind;
    std::string_view he, she, they;
    std::string_view he_back, she_back, they_back;
};

static constexpr Usual usual[] = {
    {TieKind::parent, "father", "mother", "parent", "son", "daughter", "child"},
    {TieKind::adoptive_parent, "adoptive father", "adoptive mother", "adoptive parent", "adopted son",
     "adopted daughter", "adopted child"},
    {TieKind::step_parent, "stepfather", "stepmother", "step-parent", "stepson", "stepdaughter", "stepchild"},
    {TieKind::foster_carer, "foster carer", "foster carer", "foster carer", "foster child", "foster child",
     "foster child"},
    {TieKind::partner, "partner", "partner", "partner", "partner", "partner", "partner"},
    {TieKind::former_partner, "former partner", "former partner", "former partner", "former partner", "former partner",
     "former partner"},
    {TieKind::sibling, "brother", "sister", "brother or sister", "brother", "sister", "brother or sister"},
    {TieKind::half_sibling, "half-brother", "half-sister", "half-brother or half-sister", "half-brother", "half-sister",
     "half-brother or half-sister"},
    {TieKind::step_sibling, "stepbrother", "stepsister", "stepbrother or stepsister", "stepbrother", "stepsister",
     "stepbrother or stepsister"},
    {TieKind::grandparent, "grandfather", "grandmother", "grandparent", "grandson", "granddaughter", "grandchild"},
    {TieKind::aunt_uncle, "uncle", "aunt", "aunt or uncle", "nephew", "niece", "niece or nephew"},
    {TieKind::cousin, "cousin", "cousin", "cousin", "cousin", "cousin", "cousin"},
    {TieKind::relative, "relative", "relative", "relative", "relative", "relative", "relative"},
    {TieKind::guardian, "guardian", "guardian", "guardian", "ward", "ward", "ward"},
    {TieKind::friend_of, "friend", "friend", "friend", "friend", "friend", "friend"},
    {TieKind::teacher, "teacher", "teacher", "teacher", "pupil", "pupil", "pupil"},
    {TieKind::social_worker, "social worker", "social worker", "social worker", "allocated child", "allocated child",
     "allocated child"},
    {TieKind::independent_visitor, "independent visitor", "independent visitor", "independent visitor", "visited child",
     "visited child", "visited child"},
    {TieKind::other, "someone who matters", "someone who matters", "someone who matters", "someone who matters",
     "someone who matters", "someone who matters"},
};

static constexpr const Usual& usual_for(TieKind kind) {
    for (const Usual& row : usual)
        if (row.kind == kind) return row;
    throw "A kind of tie without words.";
}

std::string words(const Tie& tie, Shown from) {
    if (!tie.words.empty()) return tie.words;
    const Usual& row = usual_for(tie.kind);
    return std::string{from == Shown::male ? row.he : from == Shown::female ? row.she : row.they};
}

std::string words_back(const Tie& tie, Shown to) {
    const Usual& row = usual_for(tie.kind);
    return std::string{to == Shown::male ? row.he_back : to == Shown::female ? row.she_back : row.they_back};
}

}  // namespace kith::picture
