#include "kernel/site/parts.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/work.h"
#include "kernel/people/person.h"

namespace kith {

static constexpr std::string_view person = "{person}";

/// A form about one fact among many keeps no draft: it would come back in another fact's form.
static bool keeps_drafts(const Page& page) {
    const auto at = page.address.find(person);
    return page.method == Method::get && page.form && at != page.address.npos &&
           page.address.find('{', at + 1) == page.address.npos && page.address.find('{') == at;
}

std::string address_about(std::string_view address, PersonId about) {
    const auto at = address.find(person);
    if (at == address.npos) return std::string{address};
    return fmt::format("{}{}{}", address.substr(0, at), about.number(), address.substr(at + person.size()));
}

Routes::Routes(std::vector<Page> pages) : pages_{std::move(pages)} {
    for (const auto& page : pages_) {
        if (!keeps_drafts(page)) continue;
        const auto form = page.form();
        forms_.emplace(form.name, FormRoute{page.address, form.title, page.may});
    }
}

const FormRoute* Routes::form(std::string_view name) const {
    const auto found = forms_.find(name);
    return found == forms_.end() ? nullptr : &found->second;
}

Result<std::vector<PersonId>> OtherDuties::known_to(const Store& store, const Reader& reader,
                                                    std::vector<PersonId> children) const {
    if (!of_family) return Gate::among(store, reader, may, children);
    const auto families = TRY(families_of(store, reader.authority, children, reader.today));
    std::vector<PersonId> asked;
    for (const auto& one : families) asked.push_back(one.family);
    const auto allowed = TRY(Gate::among(store, reader, may, asked));
    std::erase_if(children, [&](PersonId child) {
        return std::ranges::none_of(families, [&](const ChildOfFamily& one) {
            return one.child == child && std::ranges::find(allowed, one.family) != allowed.end();
        });
    });
    return children;
}

void SiteParts::learn(std::span<const Area> areas, Routes its_routes) {
    routes = std::move(its_routes);
    schemas = {people_schema(), access_schema()};
    const auto add = [](auto& all, const auto& more) { all.insert(all.end(), more.begin(), more.end()); };
    for (const auto& area : areas) {
        add(of_child, area.of_child);
        add(of_home, area.of_home);
        add(of_family, area.of_family);
        add(duties, area.duties);
        add(kinds, area.kinds);
        schemas.push_back(area.schema);
        if (area.other_duties.of_child) other_duties.push_back(area.other_duties);
        if (area.on_my_day) on_my_day.push_back(area.on_my_day);
        if (area.above_person) above_person.push_back(area.above_person);
    }
}

}  // namespace kith
