// The people who matter to a child: the genogram, the ecomap, and the same in words. What the child says of how much
// someone matters comes from the child alone.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "care/pages.h"
#include "kernel/people/ecomap.h"
#include "kernel/people/family_list.h"
#include "kernel/people/genogram.h"

namespace kith::care {

namespace {

/// Each of the record's ties as the picture's, said from the one of the pair that the picture begins with.
struct Drawn {
    Tie tie;
    picture::TieKind kind;
    bool reversed = false;  ///< the record's `other` is the picture's `to`
};
constexpr Drawn drawn[] = {
    {Tie::parent, picture::TieKind::parent},
    {Tie::child, picture::TieKind::parent, true},
    {Tie::adoptive_parent, picture::TieKind::adoptive_parent},
    {Tie::adopted_child, picture::TieKind::adoptive_parent, true},
    {Tie::step_parent, picture::TieKind::step_parent},
    {Tie::step_child, picture::TieKind::step_parent, true},
    {Tie::foster_carer, picture::TieKind::foster_carer},
    {Tie::fostered_child, picture::TieKind::foster_carer, true},
    {Tie::special_guardian, picture::TieKind::guardian},
    {Tie::special_guardian_child, picture::TieKind::guardian, true},
    {Tie::sibling, picture::TieKind::sibling},
    {Tie::half_sibling, picture::TieKind::half_sibling},
    {Tie::step_sibling, picture::TieKind::step_sibling},
    {Tie::grandparent, picture::TieKind::grandparent},
    {Tie::grandchild, picture::TieKind::grandparent, true},
    {Tie::aunt_or_uncle, picture::TieKind::aunt_uncle},
    {Tie::niece_or_nephew, picture::TieKind::aunt_uncle, true},
    {Tie::cousin, picture::TieKind::cousin},
    {Tie::partner, picture::TieKind::partner},
    {Tie::former_partner, picture::TieKind::former_partner},
    {Tie::other_relative, picture::TieKind::relative},
    {Tie::a_friend, picture::TieKind::friend_of},
    {Tie::teacher, picture::TieKind::teacher},
    {Tie::independent_visitor, picture::TieKind::independent_visitor},
};

picture::Tie drawn_tie(PersonId person, Tie tie, PersonId other, std::optional<Sex> sex_of_other) {
    picture::Tie line{.from = other, .to = person, .kind = picture::TieKind::other};
    for (const auto& way : drawn)
        if (way.tie == tie) {
            line.kind = way.kind;
            if (way.reversed) std::swap(line.from, line.to);
            if (!way.reversed) line.words = in_words(tie, sex_of_other);
            return line;
        }
    line.words = in_words(tie, sex_of_other);
    return line;
}

picture::Shown symbol(std::optional<Sex> sex, bool unborn) {
    if (unborn) return picture::Shown::unborn;
    if (sex == Sex::male) return picture::Shown::male;
    if (sex == Sex::female) return picture::Shown::female;
    return picture::Shown::not_known;
}

Result<picture::PictureOf> picture_of(const Context& context, const Allowed<May::see_person>& child,
                                      const CareFile& file, const ShownAs& as) {
    const auto today = as.today(context);
    picture::PictureOf made{.subject = file.child, .on = today};
    const auto self = TRY(person_file(context.store, child, as.known));
    made.people.push_back(
        {.id = file.child, .name = file.name, .shown = symbol(self.person.value.sex, false), .born = file.born});
    std::vector<PersonId> ids;
    const auto ties = TRY(related(context.store, child, as.known));
    std::vector<PersonId> others;
    for (const auto& person : ties) others.push_back(person.id);
    const auto open = TRY(Gate::among(context.store, *context.reader, May::see_person, others));
    for (const auto& person : ties) {
        picture::Person shown{.id = person.id,
                              .name = person.name,
                              .shown = symbol(person.sex, person.expected && !person.born),
                              .born = person.born,
                              .rating = person.rating};
        if (std::ranges::find(open, person.id) != open.end())
            shown.link = fmt::format("/people/{}", person.id.number());
        if (person.died) shown.died = picture::Death{person.died->year()};
        auto line = drawn_tie(file.child, person.tie, person.id, person.sex);
        if (person.starts) line.since = person.starts->in_words();
        if (person.ends && *person.ends <= today) line.until = person.ends->in_words();
        line.parental_responsibility = person.parental_responsibility;
        if (std::ranges::find(ids, person.id) == ids.end()) {
            made.people.push_back(std::move(shown));
            ids.push_back(person.id);
        }
        made.ties.push_back(std::move(line));
    }
    for (const auto& between : TRY(ties_among(context.store, child, ids, as.known))) {
        auto line = drawn_tie(between.a, between.tie, between.b, {});
        line.words.clear();
        if (between.ends && *between.ends <= today) line.until = between.ends->in_words();
        made.ties.push_back(std::move(line));
    }
    return made;
}

Html framed(std::string svg, const std::string& label) {
    const auto drawing = Html::trusted(std::move(svg));  // made whole by kernel/people, which escapes every name
    return html(
        "<figure class=\"kith-picture\" data-module=\"kith-picture\"><div class=\"kith-picture__tools\" hidden>"
        "<button type=\"button\" class=\"govuk-button govuk-button--secondary\" "
        "data-picture-size=\"larger\">Larger</button> "
        "<button type=\"button\" class=\"govuk-button govuk-button--secondary\" "
        "data-picture-size=\"smaller\">Smaller</button> "
        "<button type=\"button\" class=\"govuk-button govuk-button--secondary\" data-picture-size=\"fit\">Whole "
        "picture</button>"
        "<p class=\"kith-picture__hint\">Arrow keys move from person to person; Home comes back.</p></div>"
        "<div class=\"kith-picture__scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\">{}</div></figure>",
        label, drawing);
}

Html in_words_of(const picture::PictureOf& made) {
    Html list;
    for (const auto& group : picture::family_as_list(made)) {
        std::vector<ui::Content> lines;
        for (const auto& person : group.people) {
            const Html name = person.link.empty() ? html("<strong>{}</strong>", person.name)
                                                  : ui::link(person.name, Url{person.link});
            lines.emplace_back(html("{}. {}", name, join(person.sentences, " ")));
        }
        list += ui::heading({.text = std::string{picture::heading(group.group)}, .level = 3, .size = ui::Size::small}) +
                ui::bullets(lines);
    }
    return list;
}

}  // namespace

Result<Response> show_people(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto [as, file] = TRY(child_view(context, asked.allowed));
    const auto made = TRY(picture_of(context, asked.allowed.implies<May::see_person>(), file, as));
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
    body += ui::heading({.text = "Family"}) + framed(picture::genogram(made), "Family tree, which scrolls");
    body += ui::heading({.text = fmt::format("How much they matter, as {} says", file.given)}) +
            framed(picture::ecomap(made), "Map of who matters, which scrolls");
    body += ui::heading({.text = "The same in words"}) + in_words_of(made);
    return child_page(context, file, as, Part::people, "People who matter", std::move(body));
}

}  // namespace kith::care
