// All that the program sees of the area.
#include "persons/forms.h"
#include "persons/pages.h"

namespace kith::persons {

Area area() {
    const auto new_person = [] { return new_person_form.info(); };
    const auto moving = [] { return moving_form.info(); };
    const auto relationship = [] { return relationship_form.info(); };
    const auto ending = [] { return ending_form.info(); };
    const auto matters = [] { return matters_form.info(); };
    Area people{.name = "People",
                .purpose = "Who people are, who matters to them, who works with them, who may see them and who has looked",
                .pages = detail_pages(),
                .menu = {{"Find a person", "/people", May::find_people}}};
    for (const auto& page_ : {
             page<show_search>(Method::get, "/people"),
             page<show_new_person>(Method::get, "/people/new").with(new_person),
             page<save_new_person>(Method::post, "/people/new").with(new_person),
             page<show_person>(Method::get, "/people/{person}"),
             page<show_move>(Method::get, "/people/{person}/addresses/new").with(moving),
             page<save_move>(Method::post, "/people/{person}/addresses/new").with(moving),
             page<show_new_relationship>(Method::get, "/people/{person}/relationships/new").with(relationship),
             page<save_new_relationship>(Method::post, "/people/{person}/relationships/new").with(relationship),
             page<show_end_relationship>(Method::get, "/people/{person}/relationships/{fact}/end").with(ending),
             page<save_end_relationship>(Method::post, "/people/{person}/relationships/{fact}/end").with(ending),
             page<show_correct_relationship>(Method::get, "/people/{person}/relationships/{fact}/correct").with(relationship_correction_form),
             page<save_correct_relationship>(Method::post, "/people/{person}/relationships/{fact}/correct").with(relationship_correction_form),
             page<show_matters>(Method::get, "/people/{person}/matters").with(matters),
             page<save_matters>(Method::post, "/people/{person}/matters").with(matters),
         })
        people.pages.push_back(page_);
    return people;
}

}  // namespace kith::persons
