// What the child's own authority does: asking, changing, ending, answering, and the move.
#include "region/acts.h"

#include <algorithm>

#include <fmt/format.h>

#include "homes/acts.h"
#include "kernel/core/text.h"
#include "region/starting.h"

namespace kith::region {

namespace {

/// What others will read names nobody.
Result<void> names_nobody(const ChildKnown& child, std::string_view field, std::string_view words) {
    if (const auto word = gives_away(child, words))
        return fail_at(field, fmt::format("\"{}\" would tell who {} is. Say it without names, school or address", *word,
                                          child.care.given));
    return {};
}

Result<std::optional<std::string>> district_typed(const ChildKnown& child, const NewRequest& asked, Date today) {
    if (!asked.district) return std::optional<std::string>{};
    const auto district = upper(trim(*asked.district));
    if (!postcode_of(district + " 1AA")) return fail_at("district", "Enter the first half of a postcode, like NE4");
    const auto lives = child.lived(today);
    if (lives && lives->withheld && lives->postcode.starts_with(district + " "))
        return fail_at("district",
                       fmt::format("{} address is kept safe: leave this empty", possessive(child.care.given)));
    return std::optional{district};
}

Result<void> fits(const ChildKnown& child, const NewRequest& asked, Date today) {
    if (asked.needed_by < today) return fail_at("needed_by", "Give today or a day to come");
    for (const auto what : asked.essential)
        if (std::ranges::find(asked.wanted, what) != asked.wanted.end())
            return fail_at("wanted", fmt::format("\"{}\" is ticked as essential too: tick it once", in_words(what)));
    if (!asked.siblings.empty() && !asked.together) return fail_at("together", "Say whether together or apart");
    TRY(names_nobody(child, "needs", asked.needs));
    if (asked.show_said && asked.said) TRY(names_nobody(child, "said", *asked.said));
    if (asked.show_said && !asked.said) return fail_at("said", "There are no words to show: write them, or answer no");
    return {};
}

Request request_from(const NewRequest& asked, std::optional<std::string> district, By by) {
    return {.urgency = Urgency::planned,
            .on = by.today,
            .by = by.person,
            .needed_by = asked.needed_by,
            .full_on = by.today,
            .kind = asked.kind,
            .lasting = asked.lasting,
            .district = std::move(district),
            .needs = asked.needs,
            .said = asked.said,
            .show_said = asked.show_said,
            .open_to = asked.open_to,
            .set = {},
            .together = asked.siblings.empty() ? std::nullopt : asked.together,
            .why_apart = asked.siblings.empty() ? std::nullopt : asked.why_apart};
}

/// Each thing ticked, and what the record suggests besides: that is flexible, and nobody forgets it.
std::vector<Criterion> criteria_of(const ChildKnown& child, const NewRequest& asked, FactId request, Date today) {
    auto open = suggested(child, today);
    std::vector<Criterion> all;
    const auto add = [&](CriterionKind what, Importance importance) {
        const auto at = open.find(what);
        all.push_back({request, what, importance, at == open.end() ? std::string{} : at->second});
        if (at != open.end()) open.erase(at);
    };
    for (const auto what : asked.essential) add(what, Importance::essential);
    for (const auto what : asked.wanted) add(what, Importance::wanted);
    while (!open.empty()) add(open.begin()->first, Importance::flexible);
    return all;
}

Result<void> none_runs(const Store& store, const Leave& leave, std::string_view given) {
    const auto all = TRY(requests_of(store, leave, Known::now()));
    if (running(all))
        return fail(Fault::conflict,
                    fmt::format("A home is asked for already for {}. Change that request, or end it.", given));
    return {};
}

Result<EntryNumber> enter_request(Change& change, const ChildKnown& child, const Leave& leave, const Request& request,
                                  const std::optional<NewRequest>& asked, const Circle& circle, Date today) {
    TRY(none_runs(change.store(), leave, child.care.given));
    const auto entry = TRY(
        change.open(leave, {request_kind, fmt::format("A home was asked for: {}, by {}", lower(in_words(request.kind)),
                                                      request.needed_by.in_words())}));
    const auto id = TRY(change.enter(leave, request));
    if (asked)
        for (const auto& line : criteria_of(child, *asked, id, today)) TRY(change.enter(leave, line));
    if (circle.co_operative) TRY(change.enter(leave, Disclosure{id, today, Shown::on_the_board, "", circle.name}));
    return entry;
}

/// The request as it stands under the lock: whoever wrote meanwhile is seen. Fails: conflict, if it is over.
Result<RequestFile> still_running(Change& change, const Leave& leave, FactId request) {
    const auto all = TRY(requests_of(change.store(), leave, Known::now()));
    const auto* file = request_numbered(all, request.number());
    if (!file) return fail(Fault::not_found, "There is no such request.");
    if (file->standing() == Standing::ended)
        return fail(Fault::conflict, fmt::format("This request ended on {}: {}.", file->last_end()->on.in_words(),
                                                 lower(in_words(file->last_end()->how))));
    return *file;
}

/// The request of a brother or sister: what is of the whole set is the same, the rest is from their own record.
NewRequest for_sibling(const NewRequest& asked, const ChildKnown& sibling, Date today) {
    auto theirs = started_from(sibling, {}, today);
    theirs.needed_by = asked.needed_by;
    theirs.kind = asked.kind;
    theirs.lasting = asked.lasting;
    theirs.district = asked.district;
    theirs.open_to = asked.open_to;
    theirs.siblings = asked.siblings;
    theirs.together = asked.together;
    theirs.why_apart = asked.why_apart;
    theirs.show_said = false;  // nobody asked them
    if (theirs.needs.empty()) theirs.needs = "A brother or sister of a child who needs a home at the same time.";
    return theirs;
}

}  // namespace

Result<EntryNumber> ask(Change& change, const ChildKnown& child, const Allowed<May::request_home>& leave,
                        const NewRequest& asked, const std::vector<SiblingAsked>& siblings, const Circle& circle,
                        By by) {
    TRY(fits(child, asked, by.today));
    auto request = request_from(asked, TRY(district_typed(child, asked, by.today)), by);
    if (!siblings.empty()) request.set = change.next_id();
    const auto entry = TRY(enter_request(change, child, leave, request, asked, circle, by.today));
    for (const auto& sibling : siblings) {
        const auto theirs = for_sibling(asked, sibling.known, by.today);
        auto own = request_from(theirs, request.district, by);
        own.set = request.set;
        TRY(enter_request(change, sibling.known, sibling.leave, own, theirs, circle, by.today));
    }
    return entry;
}

Result<EntryNumber> ask_tonight(Change& change, const ChildKnown& child, const Allowed<May::request_home>& leave,
                                const Tonight& asked, const Circle& circle, By by) {
    TRY(names_nobody(child, "needs", asked.needs));
    const Request request{.urgency = Urgency::emergency,
                          .on = by.today,
                          .by = by.person,
                          .needed_by = by.today,
                          .full_on = {},
                          .kind = asked.kind,
                          .lasting = Lasting::not_known,
                          .district = {},
                          .needs = asked.needs,
                          .said = {},
                          .show_said = false,
                          .open_to = asked.open_to,
                          .set = {},
                          .together = {},
                          .why_apart = {}};
    return enter_request(change, child, leave, request, {}, circle, by.today);
}

Result<EntryNumber> change_request(Change& change, const ChildKnown& child, const Allowed<May::request_home>& leave,
                                   const RequestFile& request, const NewRequest& asked, By by, EntryNumber shown_at) {
    const auto& before = request.request.value;
    // A day that has come and gone may stay as it was said; a new one may not lie in the past.
    TRY(fits(child, asked, asked.needed_by == before.needed_by ? std::min(by.today, before.needed_by) : by.today));
    TRY(still_running(change, leave, request.request.id));
    auto right = request_from(asked, TRY(district_typed(child, asked, by.today)), by);
    right.urgency = before.urgency;
    right.on = before.on;
    right.by = before.by;
    right.set = before.set;
    right.full_on = before.full_on.value_or(by.today);
    if (before.set) {
        right.together = asked.together;
        right.why_apart = asked.why_apart;
    }
    const auto entry = TRY(change.open(leave, {changed_kind, before.full_on ? "The request for a home was changed"
                                                                            : "The emergency request was completed"}));
    TRY(change.correct(leave, request.request.id, shown_at, right));
    for (const auto& line : request.criteria) TRY(change.retire<Criterion>(leave, line.id, shown_at));
    for (const auto& line : criteria_of(child, asked, request.request.id, by.today)) TRY(change.enter(leave, line));
    return entry;
}

Result<EntryNumber> end_request(Change& change, const Allowed<May::request_home>& leave, FactId request,
                                const Ending& ending, Date today) {
    const auto file = TRY(still_running(change, leave, request));
    if (file.standing() == Standing::chosen)
        return fail_at("how", "A home was chosen. Record the move, or say first that they do not go there after all");
    if (ending.how == EndedHow::unable && !ending.why) return fail_at("why", "Say why none was found");
    const auto why = ending.how == EndedHow::unable ? ending.why : std::nullopt;
    const auto entry = TRY(
        change.open(leave, {ended_kind, fmt::format("Request for a home: {}{}", lower(in_words(ending.how)),
                                                    why ? fmt::format(", because: {}", lower(in_words(*why))) : "")}));
    TRY(change.enter(leave, RequestEnded{request, today, ending.how, why, ending.words}));
    return entry;
}

Result<EntryNumber> answer_offer(Change& change, const ChildKnown& child, const Allowed<May::request_home>& leave,
                                 FactId request, const OfferSeen& offer, const Answering& answer, By by) {
    const auto file = TRY(still_running(change, leave, request));
    if (const auto* chosen = file.chosen())
        return fail(Fault::conflict,
                    fmt::format("{} was chosen on {}.", chosen->value.home, chosen->value.on.in_words()));
    const bool chooses = answer.answer == Answer::chosen;
    if (chooses && offer.stands != OfferStands::yes)
        return fail(Fault::conflict, fmt::format("The offer of {} {}. Ask them to offer it again.", offer.home_name,
                                                 offer.stands == OfferStands::withdrawn
                                                     ? "was taken back"
                                                     : "stood until " + offer.valid_until.in_words()));
    if (!chooses && !answer.why_not) return fail_at("why_not", "Say why not");
    if (const auto* no = chooses ? homes::first_forbidden(offer.against) : nullptr)
        return fail_at("answer", no->words + ". This home cannot be chosen");
    const auto entry = TRY(change.open(
        leave, {answered_kind,
                chooses ? fmt::format("{} was chosen for {}", offer.home_name, child.care.given)
                        : fmt::format("{} was not chosen: {}", offer.home_name, lower(in_words(*answer.why_not)))}));
    TRY(change.enter(leave,
                     OfferAnswered{request, offer.from, offer.offer.number(), offer.home_name, by.today, by.person,
                                   answer.answer, chooses ? std::nullopt : answer.why_not, answer.words}));
    if (chooses && offer.from != leave.authority())
        TRY(change.enter(leave, Disclosure{request, by.today, Shown::named, "",
                                           fmt::format("{}, {}", offer.home_name, offer.from_name)}));
    return entry;
}

Result<EntryNumber> choose_again(Change& change, const Allowed<May::request_home>& leave, FactId request,
                                 const ChoosingAgain& why, By by) {
    const auto file = TRY(still_running(change, leave, request));
    const auto* chosen = file.chosen();
    if (!chosen) return fail(Fault::conflict, "No home is chosen now.");
    const auto shown = change.last_entry();
    const auto entry = TRY(change.open(
        leave,
        {answered_kind, fmt::format("{} is not to be after all: {}", chosen->value.home, lower(in_words(why.why)))}));
    auto right = chosen->value;
    right.answer = Answer::not_chosen;
    right.why_not = why.why;
    right.words = why.words;
    right.on = by.today;
    right.by = by.person;
    TRY(change.correct(leave, chosen->id, shown, right));
    return entry;
}

namespace {

/// The reason for the home and, where something stood against it, why all the same.
std::string why_there(const std::string& chosen, const std::optional<std::string>& despite) {
    return despite && !despite->empty() ? chosen + "\n" + *despite : chosen;
}

Result<EntryNumber> move_to_others(Change& change, const ChildKnown& child,
                                   const Allowed<May::record_placement>& placing, const OfferSeen& home,
                                   const MovingIn& move, const std::string& why, EntryNumber shown_at) {
    const auto kind = homes::place_kind(home.kind, move.to_eighteen);
    if (child.care.period_on(move.on))
        return care::move_home(change, child.care, placing,
                               {move.on,
                                kind,
                                home.provider,
                                home.home_name,
                                home.postcode,
                                home.basis,
                                move.to_eighteen,
                                move.why_ended,
                                why,
                                {},
                                home.urn},
                               shown_at);
    return care::come_into_care(change, child.care, placing,
                                {move.on,
                                 move.need,
                                 move.status,
                                 kind,
                                 home.provider,
                                 home.home_name,
                                 home.postcode,
                                 home.basis,
                                 why,
                                 {},
                                 home.urn});
}

/// Ties the placement that was just entered to the home of the other record.
Result<void> note_stay(Change& change, const Leave& child, FactId request, const OfferSeen& home, Date from) {
    for (const auto& fact : TRY(facts<care::Placement>(change.store(), child, Known::now())))
        if (fact.value.starts == from && !fact.value.ends && !fact.value.household)
            return change.enter(child, StayElsewhere{request, fact.id, home.from, home.home.number()}).map([](FactId) {
            });
    // Without this tie the place would be kept for ever, and no invoice could be checked.
    return fail(Fault::conflict, fmt::format("Nothing is saved: the stay with {} from {} cannot be tied to their home.",
                                             home.home_name, from.in_words()));
}

Result<EntryNumber> move_within(Change& change, const ChildKnown& child, const Allowed<May::record_placement>& placing,
                                const OfferSeen& home, const MovingIn& move, const std::string& why,
                                EntryNumber shown_at) {
    const auto at_home = Gate::machine(placing.authority(), home.home);
    TRY(free_kept_place(change, at_home, home.offer, child.care.given + " moves in"));
    const auto file = TRY(homes::home_file(change.store(), at_home, Known::now()));
    homes::ChildToPlace to_place{child.care.child, child.care.given, child.care.born, {}};
    for (const auto* one : child.siblings()) to_place.siblings.push_back(one->id);
    return homes::place_in_home(
        change, file, child.care, placing, to_place,
        {move.on, move.why_ended, move.need, move.status, home.basis, move.to_eighteen, why, move.despite}, shown_at);
}

}  // namespace

Result<EntryNumber> move_in(Change& change, const ChildKnown& child, const Allowed<May::request_home>& leave,
                            const Allowed<May::record_placement>& placing, const RequestFile& request,
                            const OfferSeen& home, const MovingIn& move, EntryNumber shown_at) {
    const auto now = TRY(still_running(change, leave, request.request.id));
    const auto* chosen = now.chosen();
    if (!chosen || chosen->value.from != home.from || chosen->value.offer != home.offer.number())
        return fail(Fault::conflict, "This home is not chosen now. Look at the request again.");
    if (const auto* no = homes::first_forbidden(home.against)) return fail_at("on", no->words);
    if (!home.against.empty() && move.despite.value_or("").empty())
        return fail_at("despite", home.against.front().words + ". Say why all the same");
    const auto& words = chosen->value.words;
    const auto entry =
        home.from == placing.authority()
            ? TRY(move_within(change, child, placing, home, move, words, shown_at))
            : TRY(move_to_others(change, child, placing, home, move, why_there(words, move.despite), shown_at));
    TRY(change.enter(leave, RequestEnded{request.request.id, move.on, EndedHow::matched, {}, ""}));
    if (home.from != placing.authority()) TRY(note_stay(change, leave, request.request.id, home, move.on));
    return entry;
}

}  // namespace kith::region
