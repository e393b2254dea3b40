// Help begins with a family, from one of its children: what the front door decided is shown, and not asked again.
#include <algorithm>

#include <fmt/format.h>

#include "family_help/acts.h"
#include "family_help/begin.h"
#include "family_help/pages.h"
#include "family_help/seats.h"
#include "family_help/shown.h"
#include "front_door/threshold.h"
#include "kernel/core/text.h"
#include "kernel/people/households.h"
#include "kernel/people/names.h"

namespace kith::family_help {

namespace {

struct NewHelp {
    std::string name;
    std::vector<PersonId> children;
    Date on;
};

constexpr Question<NewHelp> new_help_questions[] = {
    ask_line<&NewHelp::name>("name", "What is the family called?", "As they call themselves"),
    ask_people<&NewHelp::children>("children", "Which children are helped?"),
    ask_date<&NewHelp::on>("on", "From what day?", "For example, today"),
};
constexpr Form<NewHelp> new_help_form{"family-help-begin", "Begin Family Help", "Begin", new_help_questions};

struct Nothing {};
constexpr Form<Nothing> join_form{
    "family-help-join", "The family is helped already", "Add the contact to their help", {}};

/// What a child's page knows before anything is asked.
struct KnownOf {
    PersonId child;
    std::string name;
    std::optional<PersonId> family;  ///< on the record already
    std::optional<FamilyFile> file;  ///< of it
    std::optional<DecidedContact> from;
};

/// The child, those whom the contact is about, and the other children of the household and the brothers and sisters.
Result<std::vector<PersonId>> children_around(const Context& context, const Leave& child,
                                              const std::optional<DecidedContact>& from) {
    std::vector<PersonId> around{child.about()};
    if (from) around.insert(around.end(), from->about.begin(), from->about.end());
    std::set<PersonId> siblings;
    for (const auto one : TRY(lives_with(context.store, child, context.today))) around.push_back(one);
    for (const auto& one : TRY(related(context.store, child, Known::now())))
        if (one.tie == Tie::sibling) around.push_back(one.id), siblings.insert(one.id);
    std::vector<PersonId> once;
    for (const auto one : around)
        if (std::ranges::find(once, one) == once.end()) once.push_back(one);
    const auto may = TRY(Gate::among(context.store, *context.reader, May::begin_family_help, once));
    std::vector<PersonId> children;
    const auto leave = TRY(decide_all<May::begin_family_help>(context.store, *context.reader));
    // A brother or sister of whom no birthday is known may be a child: whoever begins knows, and is asked.
    std::map<PersonId, bool> young;
    TRY(each_fact_of<Person>(context.store, leave, may, [&](const Fact<Person>& fact) {
        const auto& is = fact.value;
        const bool may_be = is.born ? is.born->age_on(context.today) < 18 : siblings.contains(fact.about);
        young[fact.about] = !is.died && (is.expected || may_be);
    }));
    for (const auto one : may)
        if (young[one] || (from && std::ranges::find(from->about, one) != from->about.end())) children.push_back(one);
    return children;
}

/// The family in which the child is helped; else that of a brother, a sister or another child of the contact, which a
/// baby or a child who has come to them joins.
Result<std::optional<PersonId>> family_around(const Context& context, const Leave& child,
                                              const std::optional<DecidedContact>& from) {
    if (auto own = TRY(family_of_child(context.store, child, context.today))) return own;
    const auto leave = TRY(decide_all<May::begin_family_help>(context.store, *context.reader));
    const auto families =
        TRY(families_of_children(context.store, leave, TRY(children_around(context, child, from)), context.today));
    return families.empty() ? std::nullopt : std::optional{families.front()};
}

/// As far as the reader may know of the children whom it is about: a contact that stands with a child whose record is
/// restricted is none for others.
Result<std::optional<DecidedContact>> contact_known(const Context& context, const Leave& child) {
    auto from = TRY(decided_contact(context.store, child));
    if (!from) return from;
    from->about = TRY(Gate::among(context.store, *context.reader, May::begin_family_help, from->about));
    if (std::ranges::find(from->about, from->first) == from->about.end()) return std::nullopt;
    return from;
}

Result<KnownOf> known_of(const Context& context, const Leave& child) {
    KnownOf known{child.about(), {}, {}, {}, TRY(contact_known(context, child))};
    known.family = TRY(family_around(context, child, known.from));
    known.name = TRY(names_in(context.store, child, {child.about()})).at(child.about());
    if (known.family) {
        const auto leave = TRY(decide<May::begin_family_help>(context.store, *context.reader, *known.family));
        known.file = TRY(family_file(context.store, leave, Known::now()));
    }
    return known;
}

Result<Choices> choices_of(const Context& context, const Leave& child, const KnownOf& known) {
    const auto children = TRY(children_around(context, child, known.from));
    const auto names = TRY(names_in(context.store, child, children));
    std::vector<Choice> offered;
    for (const auto one : children) offered.push_back({std::to_string(one.number()), names.at(one)});
    return Choices{{"children", std::move(offered)}};
}

Result<NewHelp> start_of(const Context& context, const Leave& child, const KnownOf& known) {
    NewHelp start{.name = {}, .children = known.from->about, .on = context.today};
    if (known.file) {
        start.name = known.file->name;
        return start;
    }
    const auto names = TRY(facts<Name>(context.store, child, Known::now()));
    const auto whole = name_used(names);
    const auto space = whole.rfind(' ');
    start.name = fmt::format("The {} family", space == std::string::npos ? whole : whole.substr(space + 1));
    return start;
}

/// What was told and decided, by link: nothing of it is typed again.
Result<Html> decided_shown(const Context& context, const Leave& child, const KnownOf& known) {
    const auto& from = *known.from;
    std::vector<std::string> met;
    for (const auto one : front_door::criteria_of(from.decision.criteria))
        met.push_back(fmt::format("{} {}", code(one), in_words(one)));
    const auto names = TRY(names_in(context.store, child, {from.decision.by}));
    const Url contact{fmt::format("/children/{}/contacts/{}", from.first.number(), from.contact.id.number())};
    std::vector<ui::SummaryList::Row> rows{
        {"Asked for", html("{}. {}", from.contact.value.on.in_words(), ui::link("What was told to us", contact))},
        {"Decided", fmt::format("{}, {}, by {}", in_words(from.decision.outcome), from.decision.on.in_words(),
                                names.at(from.decision.by))},
        {"Why", from.decision.reason},
        {"Help begins at", std::string{in_words(as_decided(from.decision))}},
        {"Criteria met", fmt::format("{} (threshold document {})", join(met, "; "), from.decision.threshold)}};
    return ui::summary_list({.rows = std::move(rows), .card_title = "What the front door decided"});
}

std::string own_address(PersonId child) { return fmt::format("/children/{}/family-help", child.number()); }

Result<FormPage> page_for(const Context& context, const Leave& child, const KnownOf& known, const FormInfo& info,
                          Fields typed) {
    auto above = TRY(decided_shown(context, child, known));
    if (known.file && known.file->open())
        above = ui::inset_text(
                    html("The family of {} is helped already: {}. There is one help for a family: the contact joins "
                         "it, and its lead is the same.",
                         known.name, ui::link(known.file->name, Url{address_of(*known.family)}))) +
                above;
    else if (known.file && known.file->episode())
        above = ui::inset_text(html("{} was helped before: {}. All that is known stays with the family.", known.name,
                                    ui::link(known.file->name, Url{address_of(*known.family)}))) +
                above;
    return FormPage{.form = info,
                    .action = Url{own_address(child.about())},
                    .typed = std::move(typed),
                    .above = std::move(above),
                    .back = fmt::format("/children/{}/contacts", child.about().number()),
                    .about = child.about()};
}

/// Where there is nothing to begin from.
Response nothing_to_begin(const Context& context, const KnownOf& known) {
    auto body = ui::heading({.text = "Family Help: " + known.name, .level = 1, .size = ui::Size::large}) +
                ui::paragraph(
                    "Help begins from a contact that the front door decided. No such contact about this child "
                    "waits.") +
                ui::paragraph(ui::link("Contacts about " + known.name,
                                       Url{fmt::format("/children/{}/contacts", known.child.number())}));
    return page_of(context, {.title = "Family Help", .main = std::move(body)});
}

/// The children who are ticked and are not of this family yet.
Result<std::vector<Allowed<May::begin_family_help>>> leave_for(const Change& change, const Context& context,
                                                               const std::vector<PersonId>& children,
                                                               const std::vector<PersonId>& there) {
    std::vector<Allowed<May::begin_family_help>> leave;
    for (const auto child : children)
        if (std::ranges::find(there, child) == there.end())
            leave.push_back(TRY(decide<May::begin_family_help>(change.store(), *context.reader, child)));
    return leave;
}

struct Saved {
    PersonId family;
    EntryNumber entry;
};

/// Those of the children who are not on the family's record yet come on it.
Result<void> add_new(Change& change, const Context& context, const Allowed<May::begin_family_help>& family,
                     const std::vector<PersonId>& children, Date from) {
    std::vector<PersonId> there;
    for (const auto& one : TRY(who_they_are(change.store(), family, from)).children) there.push_back(one.child);
    const auto leave = TRY(leave_for(change, context, children, there));
    for (const auto& child : leave) TRY(add_to_family(change, family, child, from));
    // Who leads, and who is in the team, was decided for the family: they work with a child who joins it too.
    const auto file = TRY(family_file(change.store(), family, Known::now()));
    for (const auto& child : leave) TRY(give_reach_to(change, *context.reader, file, child.about(), from));
    return {};
}

/// Help is for the child with whom the contact stands: others may be left out, and this one not.
Result<void> for_the_contacts_child(const Context& context, const KnownOf& known, const NewHelp& typed) {
    const auto first = known.from->first;
    if (std::ranges::find(typed.children, first) != typed.children.end()) return {};
    const auto leave = TRY(decide<May::begin_family_help>(context.store, *context.reader, first));
    const auto names = TRY(names_in(context.store, static_cast<const Leave&>(leave), {first}));
    return fail_at("children",
                   fmt::format("The contact is about {}: help begins with them. Tick them", names.at(first)));
}

Result<Saved> save(Change& change, const Context& context, const KnownOf& known, const NewHelp& typed) {
    TRY(for_the_contacts_child(context, known, typed));
    if (known.family) {
        const auto family = TRY(decide<May::begin_family_help>(change.store(), *context.reader, *known.family));
        TRY(add_new(change, context, family, typed.children, typed.on));
        const auto entry = TRY(begin_help(change, family, known.file->name, *known.from, typed.on));
        return Saved{*known.family, entry};
    }
    const auto children = TRY(leave_for(change, context, typed.children, {}));
    const auto family = TRY(decide_new<May::begin_family_help>(*context.reader, change));
    TRY(begin_family(change, family, {typed.name, typed.on, children}));
    const auto entry = TRY(begin_help(change, family, typed.name, *known.from, typed.on));
    return Saved{family.about(), entry};
}

Result<Response> save_join(const Context& context, const Leave& child, const KnownOf& known) {
    const auto info = join_form.info();
    auto page = TRY(page_for(context, child, known, info, {}));
    auto change = TRY(context.change());
    const auto family = TRY(decide<May::begin_family_help>(change.store(), *context.reader, *known.family));
    if (const auto added = add_new(change, context, family, known.from->about, context.today); !added)
        return refused(context, std::move(page), added.error());
    const auto entry = join_contact(change, family, *known.from, context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(*known.family), "Saved: the contact joined the family's help");
}

}  // namespace

FormInfo begin_form() { return new_help_form.info(); }

Result<Response> show_begin(const Asked<May::begin_family_help>& asked) {
    const auto& context = asked.context;
    const auto known = TRY(known_of(context, asked.allowed));
    if (!known.from && known.file) return Response::redirect(address_of(*known.family));
    if (!known.from) return nothing_to_begin(context, known);
    if (known.file && known.file->open()) {
        const auto info = join_form.info();
        return form_page(context, TRY(page_for(context, asked.allowed, known, info, {})));
    }
    const auto info = new_help_form.info(TRY(choices_of(context, asked.allowed, known)));
    const auto start = TRY(start_of(context, asked.allowed, known));
    return form_page(context, TRY(page_for(context, asked.allowed, known, info, new_help_form.started(start))));
}

Result<Response> save_begin(const Asked<May::begin_family_help>& asked) {
    const auto& context = asked.context;
    const auto known = TRY(known_of(context, asked.allowed));
    if (!known.from) return fail(Fault::conflict, "Help has begun from this contact already.");
    if (known.file && known.file->open()) return save_join(context, asked.allowed, known);
    const auto choices = TRY(choices_of(context, asked.allowed, known));
    const auto info = new_help_form.info(choices);
    auto page = TRY(page_for(context, asked.allowed, known, info, TRY(context.typed(info))));
    const auto typed =
        new_help_form.read(page.typed, TRY(start_of(context, asked.allowed, known)), context.today, choices);
    if (!typed) return refused(context, std::move(page), typed.error());
    auto change = TRY(context.change());
    const auto done = save(change, context, known, *typed);
    if (!done) return refused(context, std::move(page), done.error());
    TRY(end_draft(change.transaction(), *context.reader, info.name, known.child));
    TRY(change.commit());
    return saved(context, done->entry, address_of(done->family, "/lead"), "Family Help has begun. Say who leads it.");
}

}  // namespace kith::family_help
