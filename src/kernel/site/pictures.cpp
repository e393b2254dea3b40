// Pictures of people, as pages show them.
#include "kernel/site/pictures.h"

#include "kernel/core/text.h"
#include "kernel/people/family_list.h"
#include "kernel/web/components.h"

namespace kith {

Html framed_picture(std::string svg, const std::string& label) {
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

Html picture_in_words(const picture::PictureOf& made) {
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

}  // namespace kith
