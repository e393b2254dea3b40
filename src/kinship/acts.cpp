// What workers do.
#include "kinship/acts.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"

namespace kith::kinship {

namespace {

tl::unexpected<Error> wrong_at(std::string_view question, std::string_view words) {
    return tl::unexpected(Error{Fault::invalid, std::string{words}, {{std::string{question}, std::string{words}}}});
}

Result<void> not_before_birth(const KinshipFile& file, std::string_view question, Date day) {
    if (!file.born || day >= *file.born) return {};
    return wrong_at(question,
                    fmt::format("Enter {} or a later day: {} was born then", file.born->in_words(), file.given));
}

/// Grandparent, brother, sister, uncle, aunt or step-parent, of the full or half blood or by marriage (section 105), or
/// a parent.
bool is_close(Tie tie) {
    switch (tie) {
        case Tie::parent:
        case Tie::adoptive_parent:
        case Tie::step_parent:
        case Tie::grandparent:
        case Tie::sibling:
        case Tie::half_sibling:
        case Tie::aunt_or_uncle: return true;
        default: return false;
    }
}

Result<void> fits(const KinshipFile& file, const std::vector<Related>& ties, const NewArrangement& typed) {
    if (const auto adult = file.birthday(18); adult && typed.starts >= *adult)
        return wrong_at("starts",
                        fmt::format("Enter a day before {}: {} turned 18 then", adult->in_words(), file.given));
    if (is_foster(typed.living) && !file.care_on(typed.starts))
        return wrong_at("living",
                        "The record does not say that the child was in care that day. Record that they came "
                        "into care first, or choose another answer");
    if (typed.living != Living::private_fostering) return {};
    for (const auto& tie : ties)
        if (tie.id == typed.carer && is_close(tie.tie))
            return wrong_at("living",
                            "This carer is a close relative, so it is no private fostering. Choose “With a "
                            "close relative, as the family agreed”");
    const auto grown = file.birthday(16);
    if (grown && !file.disabled && typed.starts >= *grown)
        return wrong_at("living", fmt::format("{} was 16 that day. Private fostering is until 16, or 18 for a disabled "
                                              "child",
                                              file.given));
    return {};
}

std::set<PersonId> carers_of(const Arrangement& it) {
    std::set<PersonId> carers{it.carer};
    if (it.also) carers.insert(*it.also);
    return carers;
}

/// Their own page of the child opens to the carers of an arrangement with its first day.
Result<void> open_page(Change& change, const Leave& child, const KinshipFile& file, const Arrangement& it, Date today) {
    for (const auto carer : carers_of(it))
        if (!file.page_open_to(carer, std::max(it.starts, today)))
            TRY(change.enter(child, CaredForBy{carer, it.starts, {}}));
    return {};
}

/// And closes to those who are its carers no more.
Result<void> close_page(Change& change, const Leave& child, const KinshipFile& file, const std::set<PersonId>& carers,
                        Date last) {
    for (const auto& fact : file.caring) {
        if (fact.value.ends || !carers.contains(fact.value.carer)) continue;
        auto ended = fact.value;
        ended.ends = std::max(last, ended.starts);
        TRY(change.correct(child, fact.id, change.last_entry(), ended));
    }
    return {};
}

}  // namespace

Result<EntryNumber> arrange(Change& change, const Record& child, const KinshipFile& file,
                            const std::vector<Related>& ties, const NewArrangement& typed, By by) {
    TRY(not_before_birth(file, "starts", typed.starts));
    TRY(fits(file, ties, typed));
    if (typed.also == typed.carer) return wrong_at("also", "Choose someone else, or nobody");
    const auto* last = file.last();
    if (last && typed.starts < last->value.starts)
        return wrong_at("starts", fmt::format("Enter {} or a later day: what is recorded began then",
                                              last->value.starts.in_words()));
    const auto names = TRY(names_in(change.store(), static_cast<const Leave&>(child), {typed.carer}));
    const Arrangement now{typed.living, typed.carer, typed.also, typed.area, typed.starts, {}, {}, by.reader.person};
    const auto entry = TRY(change.open(
        child, {arrangement_kind, fmt::format("{} lives with {} from {}: {}", file.given, names.at(typed.carer),
                                              typed.starts.in_words(), lower(in_words(typed.living)))}));
    if (last) {
        auto gone = carers_of(last->value);
        for (const auto carer : carers_of(now)) gone.erase(carer);
        TRY(close_page(change, child, file, gone, typed.starts.plus_days(-1)));
        auto before = last->value;
        const bool running = !before.ends || *before.ends >= typed.starts;
        if (before.starts == typed.starts)
            TRY(change.retire<Arrangement>(child, last->id, by.shown_at));
        else if (running) {
            before.ends = typed.starts.plus_days(-1);
            TRY(change.correct(child, last->id, by.shown_at, before));
        }
    }
    TRY(change.enter(child, now));
    TRY(open_page(change, child, file, now, by.today));
    return entry;
}

Result<EntryNumber> end_arrangement(Change& change, const Record& child, const KinshipFile& file, const NewEnd& typed,
                                    By by) {
    const auto* last = file.last();
    if (!last || last->value.ends) return fail(Fault::conflict, "No such arrangement runs. Nothing was changed.");
    if (typed.ends < last->value.starts)
        return wrong_at("ends", fmt::format("Enter {} or a later day: it began then", last->value.starts.in_words()));
    const auto entry = TRY(change.open(
        child, {ended_kind, fmt::format("{} no longer lives there after {}", file.given, typed.ends.in_words())}));
    auto ended = last->value;
    ended.ends = typed.ends, ended.why_ended = typed.why;
    TRY(change.correct(child, last->id, by.shown_at, ended));
    TRY(close_page(change, child, file, carers_of(ended), typed.ends));
    return entry;
}

Result<EntryNumber> record_order(Change& change, const Record& child, const KinshipFile& file, const NewOrder& typed,
                                 By by) {
    const auto* now = file.on(by.today);
    if (!now || !is_by_order(now->value.living))
        return fail(Fault::conflict,
                    "Record first that the child lives there by special guardianship or a child "
                    "arrangements order, even if it is only asked for.");
    TRY(not_before_birth(file, "on", typed.on));
    const auto entry = TRY(change.open(child, {order_kind, fmt::format("{}, {}: {}", in_words(now->value.living),
                                                                       file.given, lower(in_words(typed.stage)))}));
    TRY(change.enter(child, Order{typed.stage, typed.proceedings, typed.names_parent, typed.on, by.reader.person}));
    return entry;
}

Result<EntryNumber> record_ground(Change& change, const Record& child, const KinshipFile& file, Ground ground,
                                  const NewGround& typed, By by) {
    const auto entry =
        TRY(change.open(child, {ground_kind, fmt::format("For the allowance of {}’s carer: {}? {}", file.given,
                                                         lower(in_words(ground)), typed.there ? "Yes" : "No")}));
    const GroundFound found{ground, typed.there, typed.shown_by, by.today, by.reader.person};
    if (const auto* before = file.ground(ground))
        TRY(change.correct(child, before->id, by.shown_at, found));
    else
        TRY(change.enter(child, found));
    return entry;
}

Result<EntryNumber> record_notice(Change& change, const Record& child, const KinshipFile& file, const NewNotice& typed,
                                  By by) {
    TRY(not_before_birth(file, "on", typed.on));
    const auto entry = TRY(
        change.open(child, {notice_kind, fmt::format("Told that {} is, or will be, fostered privately", file.given)}));
    TRY(change.enter(child, PrivateNotice{typed.on, typed.by_whom, typed.said, by.reader.person}));
    return entry;
}

Result<EntryNumber> record_visit(Change& change, const Record& child, const KinshipFile& file, const NewVisit& typed,
                                 By by) {
    const bool lives = std::ranges::any_of(
        file.arrangements, [](const auto& fact) { return fact.value.living == Living::private_fostering; });
    if (!lives && file.notices.empty())
        return fail(Fault::conflict, "Nothing says that the child is fostered privately. Record who told of it first.");
    TRY(not_before_birth(file, "on", typed.on));
    const auto entry =
        TRY(change.open(child, {visit_kind, fmt::format("{} was visited where they are fostered privately, on {}",
                                                        file.given, typed.on.in_words())}));
    TRY(change.enter(child, PrivateVisit{typed.on, typed.alone, typed.child_said, typed.report, by.reader.person}));
    return entry;
}

Result<EntryNumber> make_plan(Change& change, const Record& child, const KinshipFile& file, const NewPlan& typed,
                              By by) {
    const auto* now = file.on(by.today);
    if (!now)
        return fail(Fault::conflict, "The child lives with no family or friends on the record. Record that first.");
    if (typed.on < now->value.starts)
        return wrong_at("on", fmt::format("Enter {} or a later day: the child came to live there then",
                                          now->value.starts.in_words()));
    const auto entry =
        TRY(change.open(child, {plan_kind, fmt::format("A support plan for {} and their carer", file.given)}));
    TRY(change.enter(child, SupportPlan{typed.on, typed.plan, by.reader.person}));
    return entry;
}

Result<EntryNumber> review_plan(Change& change, const Record& child, const KinshipFile& file, const NewReview& typed,
                                By by) {
    if (file.plans.empty()) return fail(Fault::conflict, "There is no plan to review yet. Make the plan first.");
    if (typed.on < file.plans.front().value.on)
        return wrong_at("on", fmt::format("Enter {} or a later day: the plan was made then",
                                          file.plans.front().value.on.in_words()));
    const auto entry = TRY(change.open(
        child, {review_kind, fmt::format("The support plan for {} and their carer was reviewed", file.given)}));
    TRY(change.enter(child, PlanReview{typed.on, typed.carer_said, typed.decided, by.reader.person}));
    return entry;
}

Result<EntryNumber> record_taken(Change& change, const Record& child, const KinshipFile& file, const NewTaken& typed,
                                 By by) {
    if (!file.on(by.today)) return fail(Fault::conflict, "The child lives with no family or friends on the record.");
    const auto entry = TRY(change.open(
        child, {taken_kind, fmt::format("The carer of {} took up: {}", file.given, lower(in_words(typed.what)))}));
    TRY(change.enter(child, Taken{typed.what, typed.on, typed.about, by.reader.person}));
    return entry;
}

Result<EntryNumber> answer(Change& change, const Record& child, const KinshipFile& file, FactId asked,
                           const NewWords& typed, By by) {
    if (std::ranges::find(file.asked, asked, &Fact<CarerAsked>::id) == file.asked.end())
        return fail(Fault::not_found, "Nobody asked that.");
    if (file.answer_to(asked)) return fail(Fault::conflict, "It was answered already. Both answers would confuse.");
    const auto entry =
        TRY(change.open(child, {answered_kind, fmt::format("The carer of {} was answered", file.given)}));
    TRY(change.enter(child, CarerAnswered{asked, typed.words, by.today, by.reader.person}));
    return entry;
}

Result<EntryNumber> write_offer(Change& change, const AllowedAll<May::keep_local_offer>& all, OfferPart part,
                                const NewWords& typed, By by) {
    const auto us = Gate::machine(all.authority(), the_authority);
    const auto before = TRY(offer_of(change.store(), all.authority()));
    const auto entry =
        TRY(change.open(us, {offer_kind, fmt::format("What we offer kinship families: {}", lower(in_words(part)))}));
    const OfferWords words{part, typed.words, by.today, by.reader.person};
    const auto at = std::ranges::find(before, part, [](const auto& one) { return one.value.part; });
    if (at == before.end())
        TRY(change.enter(us, words));
    else
        TRY(change.correct(us, at->id, by.shown_at, words));
    return entry;
}

}  // namespace kith::kinship
