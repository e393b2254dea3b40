// Someone said which child they know. Whoever works with a child of that name is asked whether it is that child; nobody
// else learns that there is one.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/people/search.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "kernel/web/components.h"
#include "recruitment/act_parts.h"
#include "recruitment/pages.h"

namespace kith::recruitment {

namespace {

using MayChange = Allowed<May::change_person>;

/// What was said and nobody has confirmed, nor this reader answered, of those who still go on their way; oldest first.
/// It is a question put to whoever works with a child of that name: the machine passes it on, and only to them. That it
/// is not the child one worker knows does not say that it is not another's.
Result<std::vector<Fact<ChildSaid>>> unanswered(const Store& store, AuthorityId authority, PersonId reader) {
    const auto& table = table_info<ChildSaid>();
    const std::string mine = " where x.authority = recruitment_child_said.authority and x.retired_by is null and ";
    const std::string of_them = mine + "x.about = recruitment_child_said.about";
    return store.all(table.select + " where authority = $1 and retired_by is null" +
                         " and not exists (select 1 from recruitment_child_answered x" + mine +
                         "x.said = recruitment_child_said.fact and (x.it_is = $2 or x.by_person = $3))"
                         " and not exists (select 1 from recruitment_dropped_out x" +
                         of_them +
                         " and x.on_day >= recruitment_child_said.on_day)"
                         " and not exists (select 1 from recruitment_decision x" +
                         of_them + " and x.on_day >= recruitment_child_said.on_day)" + table.order,
                     {authority, true, reader}, [](const Row& row) { return read_fact<ChildSaid>(row); });
}

/// Children of that name with whom the reader works.
Result<std::vector<Hit>> own_children_of_that_name(const Context& context, const AllowedAll<May::find_people>& leave,
                                                   const ChildSaid& said) {
    constexpr int grown_up = 18, most = 10;
    auto wanted = wanted_from(said.name);
    wanted.born = said.born;
    auto hits = TRY(search_people(context.store, leave, wanted, most)).hits();
    std::erase_if(hits, [&](const Hit& hit) { return hit.born && hit.born->age_on(context.today) >= grown_up; });
    std::vector<PersonId> people;
    for (const auto& hit : hits) people.push_back(hit.id);
    const auto own = TRY(Gate::among(context.store, *context.reader, May::record_placement, people));
    std::erase_if(hits, [&](const Hit& hit) { return std::ranges::find(own, hit.id) == own.end(); });
    return hits;
}

Result<AllowedAll<May::find_people>> to_search(const Context& context) {
    return decide_all<May::find_people>(context.store, *context.reader, "whether it is a child they work with");
}

std::string address_to_answer(PersonId child, const Fact<ChildSaid>& said) {
    return fmt::format("/children/{}/knows/{}", child.number(), said.id.number());
}

/// What the address names, if a child of this name is meant and nobody has answered. Fails: not_found.
Result<Fact<ChildSaid>> said_of(const Asked<May::record_placement>& asked) {
    const auto& context = asked.context;
    const FactId wanted{TRY(context.captures.number("fact"))};
    const auto search = TRY(to_search(context));
    for (auto& said : TRY(unanswered(context.store, asked.allowed.authority(), context.reader->person))) {
        if (said.id != wanted) continue;
        for (const auto& hit : TRY(own_children_of_that_name(context, search, said.value)))
            if (hit.id == asked.person()) return std::move(said);
    }
    return fail(Fault::not_found,
                "Nobody waits for this answer: it was given already, or no child of this name is meant.");
}

Result<FormPage> page_for(const Asked<May::record_placement>& asked, const FormInfo& form, const Fact<ChildSaid>& said,
                          Fields typed) {
    const auto names =
        TRY(names_in(asked.context.store, static_cast<const Leave&>(asked.allowed), {asked.person(), said.about}));
    return FormPage{
        .form = form,
        .action = Url{address_to_answer(asked.person(), said)},
        .typed = std::move(typed),
        .above = ui::identity_bar({.name = names.at(asked.person())}) +
                 ui::inset_text(fmt::format(
                     "{} asked on {} to foster a child they know, and named {}. To the child they are: {}. Ask the "
                     "child, in a way that is right for them, before you answer. Fostering is told nothing but your "
                     "answer.",
                     names.at(said.about), said.value.on.in_words(), said.value.name, said.value.to_them)),
        .back = "/my-day",
        .about = asked.person()};
}

Result<EntryNumber> answer(Change& change, const Asked<May::record_placement>& asked, const Fact<ChildSaid>& said,
                           const KnowsChild& given) {
    const auto& context = asked.context;
    const auto applicant = Gate::machine(change.authority(), said.about);
    const auto file = TRY(application_file(change.store(), applicant, Known::now()));
    const auto entry = TRY(change.open(applicant, {enquiry_kind, given.it_is ? "The child they know was found"
                                                                             : "It is not a child they may foster"}));
    TRY(change.enter(applicant,
                     ChildAnswered{said.id, given.it_is, context.today, context.reader->person, given.words}));
    if (!given.it_is) return entry;
    TRY(change.also_about(asked.person()));
    if (file.enquiries.empty() || file.enquiries.back().value.child)
        return fail(Fault::conflict, "It was said already which child it is.");
    auto joined = file.enquiries.back().value;
    joined.child = asked.person();
    joined.to_them = said.value.to_them;
    TRY(change.correct(applicant, file.enquiries.back().id, file.enquiries.back().entered_by, joined));
    return entry;
}

Result<Response> show_knows_child(const Asked<May::record_placement>& asked) {
    const auto said = TRY(said_of(asked));
    const auto form = knows_child_form.info();
    return form_page(asked.context, TRY(page_for(asked, form, said, {})));
}

Result<Response> save_knows_child(const Asked<May::record_placement>& asked) {
    const auto& context = asked.context;
    const auto said = TRY(said_of(asked));
    const auto form = knows_child_form.info();
    auto page = TRY(page_for(asked, form, said, TRY(context.typed(form))));
    const auto given = knows_child_form.read(page.typed, {false, {}}, context.today);
    if (!given) return refused(context, std::move(page), given.error());
    auto change = TRY(context.change());
    const auto entry = answer(change, asked, said, *given);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, asked.person()));
    TRY(change.commit());
    return saved(context, *entry, page.back, "Sent to fostering");
}

}  // namespace

Result<Html> children_they_say_they_know(const Context& context) {
    if (!context.reader->granted(May::record_placement)) return Html{};
    ui::Table table{.id = "knows-child",
                    .caption = "Someone says they know a child you work with, and would foster them",
                    .columns = {{"Who"}, {"Child"}, {"Answer"}},
                    .rows = {},
                    .when_empty = ""};
    const auto all = TRY(unanswered(context.store, context.reader->authority, context.reader->person));
    if (all.empty()) return Html{};
    const auto search = TRY(to_search(context));
    std::vector<PersonId> applicants;
    for (const auto& said : all) applicants.push_back(said.about);
    const auto names = TRY(names_in(context.store, static_cast<const LeaveOfAll&>(search), applicants));
    for (const auto& said : all)
        for (const auto& hit : TRY(own_children_of_that_name(context, search, said.value)))
            table.rows.push_back(
                {{fmt::format("{}, {}", names.at(said.about), said.value.to_them), {}},
                 {hit.name, {}},
                 {ui::link(fmt::format("Is it {}?", hit.name), Url{address_to_answer(hit.id, said)}), {}}});
    return table.rows.empty() ? Html{} : ui::table(table);
}

std::vector<Page> knows_child_pages() {
    constexpr auto info = +[]() -> FormInfo { return knows_child_form.info(); };
    return {page<show_knows_child>(Method::get, "/children/{person}/knows/{fact}").with(info),
            page<save_knows_child>(Method::post, "/children/{person}/knows/{fact}").with(info)};
}

}  // namespace kith::recruitment
