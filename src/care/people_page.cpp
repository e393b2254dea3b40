// The people who matter to a child: the genogram, the ecomap, and the same in words. What the child says of how much
// someone matters comes from the child alone.
#include <algorithm>

#include <fmt/format.h>

#include "care/pages.h"
#include "kernel/people/ecomap.h"
#include "kernel/people/genogram.h"
#include "kernel/people/picture_of_record.h"
#include "kernel/site/pictures.h"

namespace kith::care {

namespace {

Result<picture::PictureOf> picture_of(const Context& context, const Allowed<May::see_person>& child,
                                      const ShownAs& as) {
    std::vector<PersonId> others;
    for (const auto& person : TRY(related(context.store, child, as.known))) others.push_back(person.id);
    const auto open = TRY(Gate::among(context.store, *context.reader, May::see_person, others));
    return picture_of_record(context.store, child, as.known, as.today(context), [&](PersonId person) {
        return std::ranges::find(open, person) == open.end() ? std::string{}
                                                             : fmt::format("/people/{}", person.number());
    });
}

}  // namespace

Result<Response> show_people(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto [as, file] = TRY(child_view(context, asked.allowed));
    const auto made = TRY(picture_of(context, asked.allowed.implies<May::see_person>(), as));
    auto body =
        ui::heading({.text = fmt::format("People who matter to {}", file.given), .level = 1, .size = ui::Size::large});
    if (!as.on && context.reader->granted(May::change_person))
        body += ui::bullets(
            {ui::link("Add someone who matters", Url{fmt::format("/people/{}/relationships/new", file.child.number())}),
             ui::link(fmt::format("Record how much someone matters, in {} words", possessive(file.given)),
                      Url{fmt::format("/people/{}/matters", file.child.number())})});
    if (made.people.size() < 2) {
        body += ui::inset_text(fmt::format("Nobody is on the record as mattering to {} yet.", file.given));
        return child_page(context, file, as, Part::people, "People who matter", std::move(body));
    }
    body += ui::heading({.text = "Family"}) + framed_picture(picture::genogram(made), "Family tree, which scrolls");
    body += ui::heading({.text = fmt::format("How much they matter, as {} says", file.given)}) +
            framed_picture(picture::ecomap(made), "Map of who matters, which scrolls");
    body += ui::heading({.text = "The same in words"}) + picture_in_words(made);
    return child_page(context, file, as, Part::people, "People who matter", std::move(body));
}

}  // namespace kith::care
