// Everywhere the child has lived, and who was there: the mobility map, in words and in the order of time.
#include <algorithm>

#include <fmt/format.h>

#include "family_network/pages.h"
#include "family_network/places.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::family_network {

namespace {

std::string when(const Place& place) {
    const auto from = place.from ? "From " + place.from->in_words() : "Since before the record";
    return place.until ? fmt::format("{} until {}", from, place.until->in_words()) : from + ", now";
}

/// How someone who was there stands to the network now. Who is not among those found is not asked from here.
Html one_there(const NetworkFile& file, const std::vector<Found>& found, const std::string& name, PersonId person,
               Date today, bool records) {
    if (file.is_not_to_be_told(person, today))
        return html("{} {}", name, ui::tag({"Not safe to tell", ui::Tone::late}));
    if (file.takes_part(person, today)) return html("{} {}", name, ui::tag({"Takes part", ui::Tone::good}));
    if (!records || !found_among(found, person)) return html("{}", name);
    return html(
        "{} {}", name,
        ui::link("Ask " + name, Url{teams_page(file.person, fmt::format("/people/{}/asked", person.number()))}));
}

Html place_shown(const Place& place, const NetworkFile& file, const std::vector<Found>& found, const NamesById& names,
                 Date today, bool records) {
    std::vector<ui::Content> there;
    for (const auto person : place.people)
        there.emplace_back(one_there(file, found, names.at(person), person, today, records));
    ui::SummaryList list{.rows = {{"When", when(place)}}, .card_title = place.what};
    list.rows.push_back({"Who was there", there.empty() ? ui::Content{"Nobody is on the record: ask the child"}
                                                        : ui::Content{ui::plain_list(there)}});
    if (!place.schools.empty()) list.rows.push_back({"School", list_in_words(place.schools)});
    return ui::summary_list(list);
}

}  // namespace

Result<Response> show_places(const AskedTeam& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(context, asked.allowed));
    const auto places = TRY(places_lived(context.store, asked.allowed, context.today));
    const auto found = TRY(found_on_record(context.store, asked.allowed, context.today));
    std::vector<PersonId> people;
    for (const auto& place : places) people.insert(people.end(), place.people.begin(), place.people.end());
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(asked.allowed), people));
    auto body =
        ui::heading({.text = fmt::format("Where {} has lived, and who was there", file.given),
                     .level = 1,
                     .size = ui::Size::large,
                     .caption = file.name}) +
        ui::paragraph("The first home is first. Ask at each: who was good to them there, and where are they now?");
    if (places.empty()) body += ui::paragraph("No home is on the record yet.");
    for (const auto& place : places)
        body += place_shown(place, file, found, names, context.today, context.reader->granted(May::record_network));
    return page_of(context, {.title = "Where " + file.name + " has lived",
                             .main = std::move(body),
                             .back = teams_page(file.person, "/people")});
}

}  // namespace kith::family_network
