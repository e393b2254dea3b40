// How a member votes, and changes its vote while the motion is open. After its last day no vote is recorded or changed.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/acts.h"
#include "commissioning/governance.h"
#include "commissioning/region_pages_parts.h"
#include "kernel/core/text.h"
#include "kernel/site/saving.h"

namespace kith::commissioning {

namespace {

using AskedToVote = AskedAll<May::vote_in_region>;
constexpr const char* where_votes_are = "/commissioning/governance";

/// The motion that is meant, for whom the reader votes, and how they voted.
struct Voting {
    Us us;
    Fact<Motion> motion;
    AuthorityId seat;
    std::optional<Fact<Vote>> before;
};

Result<Voting> voting_on(const Context& context, const Store& store, AuthorityId authority, FactId id) {
    const auto us = TRY(ours(context, authority));
    const auto seat = TRY(seat_of(store, us.record, context.reader->person, context.today));
    const auto itself = Gate::machine(us.record, the_authority);
    const auto motions = TRY(facts<Motion>(store, itself, Known::now()));
    const auto at = std::ranges::find(motions, id, &Fact<Motion>::id);
    if (at == motions.end()) return fail(Fault::not_found, "There is no such motion.");
    if (context.today < at->value.opens || context.today > at->value.closes)
        return fail(Fault::conflict, fmt::format("Members vote on it from {} to {}.", at->value.opens.in_words(),
                                                 at->value.closes.in_words()));
    Voting found{us, *at, seat, {}};
    for (auto& fact : TRY(facts<Vote>(store, itself, Known::now())))
        if (fact.value.motion == id && fact.value.member == seat) found.before = std::move(fact);
    return found;
}

std::string sentence(const Voting& voting, Cast cast) {
    return fmt::format("{} votes {}: {}", voting.us.name_of(voting.seat), lower(in_words(cast)),
                       voting.motion.value.title);
}

Result<Voting> vote_to_change(const Context& context, const Store& store, AuthorityId authority) {
    const FactId id{TRY(context.captures.number("fact"))};
    auto found = TRY(voting_on(context, store, authority, id));
    if (!found.before)
        return fail(Fault::not_found,
                    fmt::format("{} has not voted on this motion yet. Vote on the page of governance.",
                                found.us.name_of(found.seat)));
    return found;
}

FormPage changing_page(const Context& context, const Voting& voting, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = ui::inset_text(sentence(voting, voting.before->value.cast) + "."),
            .back = where_votes_are};
}

FormInfo changing_form() { return to_correct(revote_form.info(), "Change how your member voted"); }

}  // namespace

Result<Response> save_vote(const AskedToVote& asked) {
    const auto& context = asked.context;
    const auto fields = context.request.fields();
    const auto cast = from_code<Cast>(field(fields, "cast"));
    std::int64_t id = 0;
    if (!cast || put_number(id, field(fields, "motion"), 1, 2'147'483'647))
        return fail(Fault::invalid, "Say on which motion, and how you vote.");
    auto change = TRY(context.change());
    const auto voting = TRY(voting_on(context, change.store(), asked.allowed.authority(), FactId{id}));
    if (voting.before)
        return fail(Fault::conflict,
                    fmt::format("{} has voted on it: {}. While it is open the vote can be changed, with "
                                "the reason.",
                                voting.us.name_of(voting.seat), lower(in_words(voting.before->value.cast))));
    const auto entry = TRY(about_us(change, asked.allowed, vote_kind, sentence(voting, *cast),
                                    Vote{voting.motion.id, voting.seat, *cast, context.reader->person, context.today}));
    TRY(change.commit());
    return saved(context, entry, where_votes_are,
                 fmt::format("{} has voted: {}", voting.us.name_of(voting.seat), lower(in_words(*cast))));
}

Result<Response> show_vote_again(const AskedToVote& asked) {
    const auto& context = asked.context;
    const auto voting = TRY(vote_to_change(context, context.store, asked.allowed.authority()));
    const auto form = changing_form();
    auto page = changing_page(context, voting, form, revote_form.shown({voting.before->value.cast}));
    page.shown_at = TRY(shown_now(context));
    return form_page(context, page);
}

Result<Response> save_vote_again(const AskedToVote& asked) {
    const auto& context = asked.context;
    const auto seen = TRY(vote_to_change(context, context.store, asked.allowed.authority()));
    const auto form = changing_form();
    auto page = changing_page(context, seen, form, TRY(context.typed(form)));
    page.shown_at = context.shown_at();
    const auto again = revote_form.read(page.typed, {seen.before->value.cast}, context.today);
    if (!again) return refused(context, std::move(page), again.error());
    const auto reason = reason_given(page.typed);
    if (!reason) return refused(context, std::move(page), reason.error());
    auto change = TRY(context.change());
    const auto voting = TRY(vote_to_change(context, change.store(), asked.allowed.authority()));
    const auto itself = Gate::machine(voting.us.record, the_authority);
    const auto entry = TRY(change.open(itself, {vote_kind, "Changed: " + sentence(voting, again->cast), *reason}));
    const Vote right{voting.motion.id, voting.seat, again->cast, context.reader->person, context.today};
    if (const auto done = change.correct(itself, voting.before->id, context.shown_at(), right); !done)
        return refused(context, std::move(page), done.error(), revote_form.shown({voting.before->value.cast}));
    TRY(change.commit());
    return saved(context, entry, where_votes_are,
                 fmt::format("{} has voted: {}", voting.us.name_of(voting.seat), lower(in_words(again->cast))));
}

}  // namespace kith::commissioning
