#include "front_door/partners.h"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "kernel/forms/ask.h"

namespace kith::front_door {

namespace {

constexpr Question<NewPartner> partner_questions[] = {
    ask_one_of<&NewPartner::teller>("teller", "What kind of agency is it?"),
    ask_line<&NewPartner::agency>("agency", "Its name, and the role of whoever uses the link",
                                  "For example, Larkfield Primary, safeguarding lead", longest_line),
    ask_date<&NewPartner::until>("until", "Until when may they use it?", "A year at most", most_days_of_link),
};

/// The end of that day.
Moment end_of(Date day) {
    constexpr std::int64_t day_length = 24 * 60 * 60 * 1000;
    const auto after = day.plus_days(1);
    return {static_cast<std::int64_t>(after.number()) * day_length};
}

struct Held {
    Leave leave;
    Fact<PartnerLink> link;
};
Result<Held> held_link(const Store& store, AuthorityId authority, PersonId partner) {
    const auto leave = TRY(Gate::for_told(store, authority, partner));
    auto links = TRY(facts<PartnerLink>(store, leave, Known::now()));
    if (links.empty()) return fail(Fault::not_found, "There is no such link.");
    return Held{leave, std::move(links.back())};
}

}  // namespace

constinit const Form<NewPartner> partner_form{"front-door-partner", "Give an agency a link", "Make the link",
                                              partner_questions};

Result<std::vector<Partner>> partners(const Store& store, const AllowedAll<May::decide_contact>& leave) {
    std::unordered_map<PersonId, std::int64_t> told;
    TRY(
        store.all("select partner, count(*) from front_door_worry where authority = $1 and partner is not null"
                  " and retired_by is null group by partner",
                  {leave.authority()}, [&](const Row& row) { return told[row.id<PersonId>(0)] = row.integer(1); }));
    std::vector<Partner> all;
    TRY(each_fact<PartnerLink>(store, leave, Known::now(), [&](Fact<PartnerLink> link) {
        const auto count = told.find(link.about);
        all.push_back({std::move(link), count == told.end() ? 0 : count->second});
    }));
    std::ranges::sort(all, {}, [](const Partner& one) { return one.link.value.agency; });
    return all;
}

Result<std::optional<Fact<PartnerLink>>> open_partner_link(const Store& store, const Leave& partner, Date today) {
    for (auto& link : TRY(facts<PartnerLink>(store, partner, Known::now())))
        if (link.value.open(today)) return std::move(link);
    return std::nullopt;
}

Result<std::string> make_partner(Change& change, const AllowedAll<May::decide_contact>& leave, const NewPartner& typed,
                                 PersonId by) {
    const auto partner = Gate::for_teller(change);
    TRY(change.open(partner, {partner_kind, fmt::format("{} was given a link to tell us of worries", typed.agency)}));
    TRY(change.enter(partner, PartnerLink{typed.teller, typed.agency, typed.until, {}, by}));
    return link_of_partner(change.transaction(), leave.authority(), partner.about(), end_of(typed.until), change.at());
}

Result<std::string> new_link_of(Change& change, const AllowedAll<May::decide_contact>& leave, PersonId partner,
                                Date today) {
    const auto held = TRY(held_link(change.store(), leave.authority(), partner));
    const auto& link = held.link.value;
    if (!link.open(today)) return fail(Fault::conflict, "This link is withdrawn or over. Give the agency another.");
    TRY(change.open(held.leave, {partner_kind, fmt::format("{} was given a new link", link.agency)}));
    return link_of_partner(change.transaction(), leave.authority(), partner, end_of(link.until), change.at());
}

Result<EntryNumber> withdraw_partner(Change& change, const AllowedAll<May::decide_contact>& leave, PersonId partner,
                                     Date today) {
    const auto held = TRY(held_link(change.store(), leave.authority(), partner));
    if (held.link.value.withdrawn) return fail(Fault::conflict, "This link was withdrawn already.");
    auto withdrawn = held.link.value;
    withdrawn.withdrawn = today;
    const auto entry =
        TRY(change.open(held.leave, {partner_kind, fmt::format("The link of {} was withdrawn", withdrawn.agency)}));
    TRY(change.correct(held.leave, held.link.id, held.link.entered_by, withdrawn));
    TRY(end_links(change.transaction(), leave.authority(), partner));
    return entry;
}

}  // namespace kith::front_door
