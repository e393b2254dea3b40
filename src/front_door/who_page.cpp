// A contact begins with whom it is about: those who are on the record are found with reasons, whoever is not is added.
// Where a worry was told already, its words stand above, and it becomes the contact as soon as it is said who it is
// about.
#include <algorithm>

#include <fmt/format.h>

#include "front_door/pages.h"
#include "kernel/core/text.h"
#include "kernel/forms/ask.h"
#include "kernel/people/record_person.h"
#include "persons/forms.h"
#include "persons/found.h"

namespace kith::front_door {

namespace {

constexpr int most_hits = 15;
constexpr std::size_t most_children = 12;

/// The address of the page carries whom was chosen so far, and what was looked for.
struct Chosen {
    std::vector<PersonId> children;
    std::string searched;
    std::optional<Fact<Worry>> worry = {};  ///< that was told already

    std::string numbers() const {
        std::vector<std::string> all;
        for (const auto child : children) all.push_back(std::to_string(child.number()));
        return join(all, ",");
    }
    void add(PersonId child) {
        if (children.size() < most_children && std::ranges::find(children, child) == children.end())
            children.push_back(child);
    }
    Fields carried() const {
        Fields fields;
        if (!children.empty()) fields.emplace_back("about", numbers());
        if (worry) fields.emplace_back("worry", std::to_string(worry->about.number()));
        return fields;
    }
    Url address() const {
        Url to{"/front-door/new"};
        for (const auto& [name, value] : carried()) to = to.with(name, value);
        return to;
    }
};

void add_typed(Chosen& chosen, std::string_view number) {
    std::int64_t id = 0;
    if (!number.empty() && !put_number(id, number, 1, 2'147'483'647)) chosen.add(PersonId{id});
}

/// Only those of whom the reader may know.
Result<Chosen> chosen_in(const AskedAll<May::record_contact>& asked) {
    const auto& context = asked.context;
    Chosen chosen;
    std::int64_t worry = 0;
    if (const auto told = context.request.asked("worry"); told && !put_number(worry, *told, 1, 2'147'483'647))
        chosen.worry = TRY(waiting_worry(context.store, asked.allowed, PersonId{worry}));
    const auto about = context.request.asked("about").value_or("");
    for (const auto number : split(about, ',')) add_typed(chosen, number);
    add_typed(chosen, context.request.asked("other").value_or(""));
    const auto known = TRY(Gate::among(context.store, *context.reader, May::record_contact, chosen.children));
    std::erase_if(chosen.children, [&](PersonId child) { return std::ranges::find(known, child) == known.end(); });
    chosen.searched = trim(context.request.asked("q").value_or(""));
    return chosen;
}

Html tie_form(const Context& context, const Chosen& chosen, std::string_view what, Html fields) {
    return ui::form({.action = Url{fmt::format("/front-door/worries/{}/{}", chosen.worry->about.number(), what)},
                     .csrf = context.csrf,
                     .body = std::move(fields)});
}

/// The contacts of the family that are not decided, as the same worry is often told twice.
Result<Html> open_contacts(const Context& context, const LeaveOfAll& leave, const Chosen& chosen) {
    auto family = chosen.children;
    for (const auto child : chosen.children) {
        const auto its = TRY(decide<May::record_contact>(context.store, *context.reader, child));
        for (const auto one : TRY(family_of(context, its, May::record_contact)))
            if (std::ranges::find(family, one) == family.end()) family.push_back(one);
    }
    const auto names = TRY(names_in(context.store, leave, family));
    Html shown;
    for (auto& file : TRY(contacts_files(context.store, leave, family))) {
        TRY(keep_apart(context.store, *context.reader, file));
        for (const auto& contact : file.contacts) {
            if (file.decision_on(contact.id)) continue;
            const auto words = fmt::format("Received {}, about {}. {}", contact.value.on.in_words(),
                                           names.at(file.child), teller_words(contact.value));
            shown += ui::inset_text(
                ui::paragraph(words) + ui::paragraph(contact.value.worried) +
                tie_form(context, chosen, "join",
                         ui::hidden_field("about", std::to_string(file.child.number())) +
                             ui::hidden_field("contact", std::to_string(contact.id.number())) +
                             ui::button({.text = "It is the same worry",
                                         .kind = ui::ButtonKind::secondary,
                                         .hidden_text = " as the contact of " + contact.value.on.in_words()})));
        }
    }
    if (shown.empty()) return shown;
    return ui::heading({.text = "Or is it one of these, told again?"}) + shown;
}

/// What was told becomes the contact by one press: nothing of it is typed again.
Result<Html> tie_shown(const Context& context, const LeaveOfAll& leave, const Chosen& chosen) {
    return tie_form(context, chosen, "tie",
                    ui::hidden_field("about", chosen.numbers()) +
                        ui::button({.text = "Make it a contact, in the words it was told"})) +
           TRY(open_contacts(context, leave, chosen));
}

Result<Html> chosen_shown(const Context& context, const LeaveOfAll& leave, const Chosen& chosen) {
    if (chosen.children.empty()) return Html{};
    const auto names = TRY(names_in(context.store, leave, chosen.children));
    std::vector<ui::Content> lines;
    for (const auto child : chosen.children) lines.emplace_back(names.at(child));
    auto to = Url{address_of(chosen.children.front(), "/new")};
    if (chosen.children.size() > 1) to = to.with("with", chosen.numbers());
    const auto next = chosen.worry ? TRY(tie_shown(context, leave, chosen))
                                   : ui::link_button({.text = "Write down what they say", .to = to});
    return ui::heading({.text = "The contact is about"}) + ui::bullets(lines) + next +
           ui::heading({.text = "Is it about another child too?"});
}

Fields name_searched(const std::string& searched) {
    const auto space = searched.rfind(' ');
    if (space == std::string::npos) return {{"family", searched}};
    return {{"name", searched.substr(0, space)}, {"family", searched.substr(space + 1)}};
}

/// With fewer questions than elsewhere: on the telephone there are a name and perhaps a day of birth.
FormInfo new_child_info() {
    auto info = persons::new_person_form.info();
    std::erase_if(info.questions, [](const auto& question) { return question.name == "ethnicity"; });
    return info;
}

Html add_shown(const Context& context, const Chosen& chosen, const Fields& typed, bool looked,
               const std::vector<Error::Field>& wrong) {
    auto to = chosen.address().with("q", chosen.searched);
    if (looked) to = to.with("looked", "yes");
    return ui::heading({.text = "Not on the record?", .id = "add"}) +
           ui::form({.action = to,
                     .csrf = context.csrf,
                     .body = questions_of(new_child_info(), typed, wrong) +
                             ui::button({.text = "Add this child", .kind = ui::ButtonKind::secondary})});
}

Response who_page(const Context& context, Html body, const std::vector<Error::Field>& wrong) {
    return page_of(context, {.title = "Who is it about?",
                             .main = std::move(body),
                             .back = "/front-door",
                             .errors = ui::error_summary(wrong),
                             .status = wrong.empty() ? 200 : 422});
}

Html search_shown(const Chosen& chosen) {
    return persons::search_box("/front-door/new", chosen.searched, "Find the child first", chosen.carried());
}

Html title(const Chosen& chosen) {
    auto shown = ui::heading({.text = "Who is it about?", .level = 1, .size = ui::Size::large});
    if (!chosen.worry) return shown;
    const auto& told = chosen.worry->value;
    return shown + ui::summary_list({.rows = {{"Whom it is about, as they said it", told.who},
                                              {"What is worrying", told.worried},
                                              {"Who told us", teller_words(told.teller, told.name, told.agency)}}});
}

std::vector<persons::Found> without(std::vector<persons::Found> hits, const Chosen& chosen) {
    std::erase_if(
        hits, [&](const auto& hit) { return std::ranges::find(chosen.children, hit.hit.id) != chosen.children.end(); });
    return hits;
}

/// Those who are like the child that was typed, shown once before anybody is added.
Result<std::optional<Response>> like_them(const Context& context, const Chosen& chosen, const Wanted& wanted,
                                          const Fields& typed) {
    if (context.request.asked("looked")) return std::nullopt;
    const auto leave = TRY(decide_all<May::find_people>(context.store, *context.reader));
    const auto hits = without(TRY(persons::find(context, leave, wanted, most_hits)), chosen);
    if (hits.empty()) return std::nullopt;
    auto body = title(chosen) + ui::heading({.text = "Is it one of these?"}) +
                persons::hits_to_choose(context, hits, chosen.address()) + add_shown(context, chosen, typed, true, {});
    return who_page(context, std::move(body), {});
}

}  // namespace

Result<Response> show_who(const AskedAll<May::record_contact>& asked) {
    const auto& context = asked.context;
    const auto chosen = TRY(chosen_in(asked));
    if (context.request.asked("other")) return Response::redirect(chosen.address().address());
    auto body = title(chosen) + TRY(chosen_shown(context, asked.allowed, chosen)) + search_shown(chosen);
    const auto wanted = wanted_from(chosen.searched);
    if (!wanted.empty()) {
        const auto leave = TRY(decide_all<May::find_people>(context.store, *context.reader));
        const auto hits = without(TRY(persons::find(context, leave, wanted, most_hits)), chosen);
        body += ui::paragraph(hits.empty() ? "Nobody like this is on the record." : "Choose the right child.") +
                persons::hits_to_choose(context, hits, chosen.address()) +
                add_shown(context, chosen, name_searched(chosen.searched), false, {});
    }
    return who_page(context, std::move(body), {});
}

Result<Response> add_child(const AskedAll<May::record_contact>& asked) {
    const auto& context = asked.context;
    auto chosen = TRY(chosen_in(asked));
    const auto typed = TRY(context.typed(new_child_info()));
    const auto person = persons::new_person_form.read(typed, {}, context.today);
    if (!person)
        return who_page(context, title(chosen) + add_shown(context, chosen, typed, false, person.error().fields),
                        person.error().fields);
    auto wanted = wanted_from(fmt::format("{} {}", person->given, person->family));
    wanted.born = person->born;
    if (auto page = TRY(like_them(context, chosen, wanted, typed))) return *std::move(page);
    auto change = TRY(context.change());
    const auto find_leave = TRY(decide_all<May::find_people>(context.store, *context.reader));
    const auto searched = TRY(search_people(change.store(), find_leave, wanted, most_hits));
    const auto leave = TRY(decide_new<May::add_person>(*context.reader, change));
    const auto added = add_person(change, leave, searched, *person);
    if (!added && added.error().fault == Fault::invalid)
        return who_page(context, title(chosen) + add_shown(context, chosen, typed, true, added.error().fields),
                        added.error().fields);
    if (!added) return tl::unexpected(added.error());
    const auto entry = change.last_entry();
    TRY(change.commit());
    chosen.add(*added);
    return saved(context, entry, chosen.address().address(),
                 fmt::format("{} was added", trim(person->given + " " + person->family)));
}

}  // namespace kith::front_door
