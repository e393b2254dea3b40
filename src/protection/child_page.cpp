// From a child to the protection of the family's children; and a family comes on the record where there is none yet.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/family.h"
#include "kernel/people/households.h"
#include "protection/pages.h"

namespace kith::protection {

namespace {

struct NewFamily {
    std::string name;
    std::vector<PersonId> others;
};
constexpr Question<NewFamily> new_family_questions[] = {
    ask_line<&NewFamily::name>("name", "What is the family called?", "As they call themselves"),
    ask_people<&NewFamily::others>("others", "Which other children are of the family?",
                                   "Brothers, sisters and the household, as the record knows them")
        .optional(),
};
constexpr Form<NewFamily> new_family_form{"protection-begin", "Put the family on the record", "Continue",
                                          new_family_questions};

std::string begin_address(PersonId child) { return fmt::format("/children/{}/protection/begin", child.number()); }

/// Brothers, sisters and the others of the household, with whom the reader may begin.
Result<std::vector<PersonId>> around(const Context& context, const Leave& child) {
    auto people = TRY(lives_with(context.store, child, context.today));
    for (const auto& one : TRY(related(context.store, child, Known::now())))
        if (one.tie == Tie::sibling) people.push_back(one.id);
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
    const auto allowed = TRY(Gate::among(context.store, *context.reader, May::begin_family_help, people));
    std::vector<PersonId> children;
    TRY(each_fact_of<Person>(context.store, Gate::machine_all(child.authority()), allowed,
                             [&](const Fact<Person>& fact) {
                                 const auto age = fact.value.age_on(context.today);
                                 if (fact.about != child.about() && (!age || *age < 18)) children.push_back(fact.about);
                             }));
    return children;
}

Result<Response> begin_page(const Context& context, const Leave& child, Fields typed, const Error* error) {
    std::vector<Choice> others;
    const auto people = TRY(around(context, child));
    auto all = people;
    all.push_back(child.about());
    const auto names = TRY(names_in(context.store, child, all));
    for (const auto one : people) others.push_back({std::to_string(one.number()), names.at(one)});
    auto info = new_family_form.info({{"others", others}});
    if (others.empty()) std::erase_if(info.questions, [](const auto& one) { return one.name == "others"; });
    if (!error && typed.empty()) {
        const auto whole = names.at(child.about());
        const auto space = whole.rfind(' ');
        typed.emplace_back("name",
                           fmt::format("The {} family", space == std::string::npos ? whole : whole.substr(space + 1)));
        for (const auto& one : others) typed.emplace_back("others", one.value);
    }
    FormPage page{.form = info,
                  .action = Url{begin_address(child.about())},
                  .typed = std::move(typed),
                  .above = ui::paragraph(names.at(child.about()) +
                                         " is in no family on the record yet. What is decided to protect children "
                                         "stands on the record of their family."),
                  .back = fmt::format("/people/{}", child.about().number())};
    if (error) return refused(context, std::move(page), *error);
    return form_page(context, page);
}

}  // namespace

FormInfo begin_info() { return new_family_form.info(); }

Result<Response> show_of_child(const Asked<May::see_person>& asked) {
    const auto& context = asked.context;
    const auto family = TRY(family_help::family_of_child(context.store, asked.allowed, context.today));
    if (!family && context.reader->granted(May::begin_family_help))
        return Response::redirect(begin_address(asked.person()));
    if (!family) return fail(Fault::not_found, "The child is in no family on the record.");
    TRY(Gate::settle(context.store, *context.reader, May::see_protection, *family, "from a child's page"));
    return Response::redirect(address_of(*family));
}

Result<Response> show_begin(const Asked<May::begin_family_help>& asked) {
    const auto family = TRY(family_help::family_of_child(asked.context.store, asked.allowed, asked.context.today));
    if (family) return Response::redirect(address_of(*family));
    return begin_page(asked.context, asked.allowed, {}, nullptr);
}

Result<Response> save_begin(const Asked<May::begin_family_help>& asked) {
    const auto& context = asked.context;
    const auto typed = TRY(context.typed(new_family_form.info()));
    std::vector<Choice> offered;
    for (const auto one : TRY(around(context, asked.allowed))) offered.push_back({std::to_string(one.number()), {}});
    const auto family = new_family_form.read(typed, {}, context.today, {{"others", offered}});
    if (!family) return begin_page(context, asked.allowed, typed, &family.error());
    family_help::Beginning beginning{family->name, context.today, {asked.allowed}};
    for (const auto one : family->others)
        beginning.children.push_back(TRY(decide<May::begin_family_help>(context.store, *context.reader, one)));
    auto change = TRY(context.change());
    const auto leave = TRY(decide_new<May::begin_family_help>(*context.reader, change));
    const auto entry = family_help::begin_family(change, leave, beginning);
    if (!entry) return begin_page(context, asked.allowed, typed, &entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(leave.about(), "strategy"), "Saved: the family is on the record");
}

}  // namespace kith::protection
