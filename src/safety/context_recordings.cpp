// What is recorded of a place, a peer group or an online space.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/people/person.h"
#include "safety/ask_codes.h"
#include "safety/recordings.h"
#include "safety/rules.h"

namespace kith::safety {

constexpr int longest_known = 4'000;
constexpr int quarter = 92;  // days: nobody plans further ahead than the longest that an assessment holds
constexpr auto nobody_named =
    "Do not name anyone who may harm children: give the police's reference. No links to what harms.";

Wrong leads_there(std::string_view question, std::string_view words) {
    if (!holds_web_address(words)) return {};
    return wrong(std::string{question}, "Take out the web address: write which service it is, in words");
}

static Wrong leads_there(std::string_view question, const std::optional<std::string>& words) {
    return words ? leads_there(question, std::string_view{*words}) : Wrong{};
}

// ---- Where it is -------------------------------------------------------------------------------------------------

static constexpr Question<Whereabouts> where_questions[] = {
    ask_line<&Whereabouts::words>("words", "Where is it, or when do children meet there?",
                                  "For example, bays 4 to 9, after school", 500)
        .optional(),
    ask_line<&Whereabouts::postcode>("postcode", "Its postcode", "For a place", 10).optional(),
    ask_line<&Whereabouts::service>("service", "Which service?", "For an online space: its name, not a link", 200)
        .optional(),
};
static constexpr Form<Whereabouts> where_form{"safety-where", "Say where it is", "Save", where_questions};

static Wrong no_postcode(const std::optional<std::string>& postcode) {
    if (!postcode || postcode_of(*postcode)) return {};
    return wrong("postcode", "This is not a postcode of the United Kingdom. Leave it empty if you do not know it");
}

static Wrong where_wrong(const Whereabouts& where) {
    if (auto found = leads_there("words", where.words)) return found;
    if (auto found = no_postcode(where.postcode)) return found;
    return leads_there("service", where.service);
}

constinit const OfContext<Whereabouts> whereabouts{
    .kind = {"safety.where", "Where it is"},
    .form = where_form,
    .sentence = [](const ContextFile&, const Whereabouts&) { return std::string{"Where it is was written down"}; },
    .start = [](const ContextFile& file, Date,
                PersonId) { return file.where.empty() ? Whereabouts{} : file.where.back().value; },
    .contradicts = [](const ContextFile&, const Whereabouts& where, Date) -> Wrong {
        if (!where.words && !where.postcode && !where.service) return wrong("words", "Say where it is");
        return where_wrong(where);
    },
};

// ---- What is known -----------------------------------------------------------------------------------------------

static constexpr auto source_hint = "For example, what a child told their youth worker, or a police log";

static constexpr Question<Knowledge> known_questions[] = {
    ask_one_of<&Knowledge::agency>("agency", "Which agency knows it?"),
    ask_words<&Knowledge::words>("words", "What is known?", nobody_named, longest_known),
    ask_line<&Knowledge::source>("source", "Where do they have it from?", source_hint, 300),
    ask_line<&Knowledge::police_reference>("police_reference", "The police's reference",
                                           "Where the police hold who may be harming children", 60)
        .optional(),
    ask_date<&Knowledge::on>("on", "When was it learned?"),
};
static constexpr Form<Knowledge> known_form{"safety-known", "Write down what is known", "Save", known_questions};

constinit const OfContext<Knowledge> knowledge{
    .kind = {"safety.known", "What is known of a place, group or online space"},
    .form = known_form,
    .sentence = [](const ContextFile&, const Knowledge&) { return std::string{"What is known was added to"}; },
    .start = [](const ContextFile&, Date today,
                PersonId by) { return Knowledge{today, Agency::social_care, "", "", {}, by}; },
    .contradicts = [](const ContextFile&, const Knowledge& known, Date) -> Wrong {
        if (auto found = leads_there("words", std::string_view{known.words})) return found;
        if (auto found = leads_there("police_reference", known.police_reference)) return found;
        return leads_there("source", std::string_view{known.source});
    },
};

// ---- How safe it is ----------------------------------------------------------------------------------------------

static constexpr Question<Assessed> assessed_questions[] = {
    ask_codes<Harm, &Assessed::harms>("harms", "What harm do children come to here?"),
    ask_one_of<&Assessed::how_safe>("how_safe", "How safe is it for children?"),
    ask_words<&Assessed::words>("words", "Why do you say so?", nobody_named, longest_known),
    ask_date<&Assessed::review_by>("review_by", "Look again by", "Until then it holds, and no longer", quarter),
};
static constexpr Form<Assessed> assessed_form{"safety-assessment", "Say how safe it is", "Save", assessed_questions};

constinit const OfContext<Assessed> assessment{
    .kind = {"safety.assessed", "How safe a place, group or online space is"},
    .form = assessed_form,
    .sentence = [](const ContextFile&, const Assessed&) { return std::string{"How safe it is was assessed"}; },
    .start =
        [](const ContextFile& file, Date today, PersonId by) {
            const auto holds = file.local.of(law::context_assessed_within, today).span.count;
            return Assessed{today,
                            file.assessed.empty() ? "" : file.assessed.back().value.harms,
                            HowSafe::harm_now,
                            "",
                            today.plus_days(holds),
                            by};
        },
    .contradicts = [](const ContextFile&, const Assessed& said, Date today) -> Wrong {
        if (said.review_by <= today) return wrong("review_by", "This must be a day to come");
        return leads_there("words", std::string_view{said.words});
    },
};

// ---- Its name, and its end ---------------------------------------------------------------------------------------

static constexpr Question<ContextOfHarm> naming_questions[] = {
    ask_line<&ContextOfHarm::name>("name", "What do people call it?"),
    ask_date<&ContextOfHarm::ends>("ends", "Since when do children come to no harm here?",
                                   "Leave empty while they do, or may")
        .optional(),
};
static constexpr Form<ContextOfHarm> naming_form{"safety-name", "Change its name, or say that it is over", "Save",
                                                 naming_questions};

constinit const OfContext<ContextOfHarm> naming{
    .kind = context_kind,
    .form = naming_form,
    .sentence =
        [](const ContextFile&, const ContextOfHarm& is) {
            return is.ends ? "Children come to no harm there since " + is.ends->in_words()
                           : std::string{"What it is called"};
        },
    .start = [](const ContextFile& file, Date, PersonId) { return file.is->value; },
    .contradicts = [](const ContextFile& file, const ContextOfHarm& is, Date) -> Wrong {
        if (is.ends && *is.ends < is.since) return wrong("ends", "This is before it was known");
        if (is.ends && !file.linked_now().empty())
            return wrong("ends", "Children are linked to it still. End each link first, and say what changed");
        return leads_there("name", std::string_view{is.name});
    },
};

// ---- A new one ---------------------------------------------------------------------------------------------------

static constexpr Question<NewContext> new_questions[] = {
    ask_one_of<&NewContext::kind>("kind", "What is it?"),
    ask_line<&NewContext::name>("name", "What do people call it?", "Not the name of a person"),
    ask_line<&NewContext::where>("where", "Where is it, or when do children meet there?", {}, 500).optional(),
    ask_line<&NewContext::postcode>("postcode", "Its postcode", {}, 10).optional().only_if("kind", "place"),
    ask_line<&NewContext::service>("service", "Which service?", "Its name, not a link")
        .optional()
        .only_if("kind", "online_space"),
    ask_one_of<&NewContext::agency>("agency", "Which agency knows of it?"),
    ask_words<&NewContext::words>("words", "What is known?", nobody_named, longest_known),
    ask_line<&NewContext::source>("source", "Where do they have it from?", source_hint, 300),
    ask_line<&NewContext::police_reference>("police_reference", "The police's reference",
                                            "Where the police hold who may be harming children", 60)
        .optional(),
};
constinit const Form<NewContext> new_context_form{"safety-new", "Add a place, group or online space", "Add it",
                                                  new_questions};

Result<EntryNumber> add_context(Change& change, const Allowed<May::record_safety>& context, const NewContext& typed,
                                Date today, PersonId by) {
    const auto refuse = [](const Wrong& found) -> Result<void> {
        if (found) return fail_at(found->name, found->message);
        return {};
    };
    TRY(refuse(leads_there("name", std::string_view{typed.name})));
    TRY(refuse(leads_there("where", typed.where)));
    TRY(refuse(no_postcode(typed.postcode)));
    TRY(refuse(leads_there("service", typed.service)));
    TRY(refuse(leads_there("words", std::string_view{typed.words})));
    TRY(refuse(leads_there("source", std::string_view{typed.source})));
    TRY(refuse(leads_there("police_reference", typed.police_reference)));
    const auto entry = TRY(change.open(context, {context_kind, fmt::format("{} added", kith::in_words(typed.kind))}));
    TRY(change.enter(context, ContextOfHarm{typed.kind, typed.name, today, {}}));
    if (typed.where || typed.postcode || typed.service)
        TRY(change.enter(context, Whereabouts{typed.where, typed.postcode, typed.service}));
    TRY(change.enter(context, Knowledge{today, typed.agency, typed.words, typed.source, typed.police_reference, by}));
    return entry;
}

// ---- Children ----------------------------------------------------------------------------------------------------

static constexpr Question<ChildLinked> link_questions[] = {
    ask_one_of<&ChildLinked::how>("how", "How do we know that they are found there?"),
    ask_one_of<&ChildLinked::strength>("strength", "How sure is it?"),
    ask_date<&ChildLinked::since>("since", "Since when?"),
    ask_one_of<&ChildLinked::agency>("agency", "Who told us?"),
    ask_words<&ChildLinked::words>("words", "What is known?",
                                   "Of this child alone: their own worker reads it. What is done to them, not what "
                                   "they or their family did.",
                                   longest_known),
};
constinit const Form<ChildLinked> link_form{"safety-link", "Link this child", "Link them", link_questions};

Result<EntryNumber> link_child(Change& change, const Allowed<May::record_safety>& context,
                               const Allowed<May::record_safety>& child, ChildLinked link) {
    link.child = child.about();
    ContextFile now;  // somebody may have linked the child since the page was read
    now.links = TRY(facts<ChildLinked>(change.store(), context, Known::now()));
    now.links_ended = TRY(facts<LinkEnded>(change.store(), context, Known::now()));
    for (const auto* one : now.linked_now())
        if (one->value.child == link.child)
            return fail(Fault::conflict, "They are linked to it already. End that link, or leave it as it is.");
    for (const auto& one : TRY(facts<ContextOfHarm>(change.store(), context, Known::now())))
        if (one.value.ends && link.since >= *one.value.ends)
            return fail_at("since", "Children come to no harm there since " + one.value.ends->in_words() +
                                        ". If they do again, take away that day first: change its name or end");
    if (const auto found = leads_there("words", std::string_view{link.words}))
        return fail_at(found->name, found->message);
    const auto entry = TRY(change.open(context, {link_kind, "A child was linked"}));
    TRY(change.enter(context, link));
    return entry;
}

static Choices links_to_end(const ContextFile& file) {
    std::vector<Choice> choices;
    for (const auto* link : file.linked_now())
        choices.push_back({std::to_string(link->id.number()), file.name_of(link->value.child)});
    return {{"link", std::move(choices)}};
}

static constexpr Question<LinkEnded> end_questions[] = {
    ask_which<&LinkEnded::link>("link", "Whose link ends?"),
    ask_date<&LinkEnded::on>("on", "Since when are they found there no longer?"),
    ask_words<&LinkEnded::words>("words", "What changed?", "Of this child alone: their own worker reads it",
                                 longest_known),
};
static constexpr Form<LinkEnded> end_form{"safety-link-end", "End a child's link", "End the link", end_questions};

constinit const OfContext<LinkEnded> link_end{
    .kind = link_kind,
    .form = end_form,
    .sentence = [](const ContextFile&, const LinkEnded&) { return std::string{"A child's link ended"}; },
    .start =
        [](const ContextFile&, Date today, PersonId by) {
            return LinkEnded{FactId{1}, today, "", by};
        },
    .contradicts = [](const ContextFile& file, const LinkEnded& end, Date) -> Wrong {
        if (file.end_of(end.link)) return wrong("link", "This link has ended already");
        for (const auto& link : file.links)
            if (link.id == end.link && end.on < link.value.since)
                return wrong("on", "They were first found there on " + link.value.since.in_words());
        return leads_there("words", std::string_view{end.words});
    },
    .choices = links_to_end,
};

// ---- Actions -----------------------------------------------------------------------------------------------------

static constexpr Question<Action> action_questions[] = {
    ask_one_of<&Action::agency>("agency", "Which agency acts?"),
    ask_words<&Action::what>("what", "What will it do to make this safer?",
                             "About the place, the group or the online space, not about one child", 1'000),
    ask_which<&Action::worker>("worker", "Who does it?", "Or name somebody else below").optional(),
    ask_line<&Action::named>("named", "Somebody else, by name and role").optional(),
    ask_date<&Action::by_when>("by_when", "By when?", {}, 2 * quarter),
};
static constexpr Form<Action> action_form{"safety-action", "Add an action", "Save action", action_questions};

static Choices those_who_act(const ContextFile& file) {
    std::vector<Choice> choices{{std::to_string(file.reader.number()), file.name_of(file.reader) + " (you)"}};
    std::vector<PersonId> known{file.reader};
    for (const auto& action : file.actions.all)
        if (const auto worker = action.value.worker; worker && std::ranges::find(known, *worker) == known.end()) {
            known.push_back(*worker);
            choices.push_back({std::to_string(worker->number()), file.name_of(*worker)});
        }
    return {{"worker", std::move(choices)}};
}

constinit const OfContext<Action> disruption{
    .kind = {"safety.action", "Action to make a place, group or online space safer"},
    .form = action_form,
    .sentence =
        [](const ContextFile&, const Action& action) {
            return fmt::format("An action of {} by {}", lower(kith::in_words(action.agency)),
                               action.by_when.in_words());
        },
    .start = [](const ContextFile&, Date today,
                PersonId by) { return Action{{}, Agency::police, "", {}, {}, today.plus_days(14), today, by}; },
    .contradicts = [](const ContextFile&, const Action& action, Date) -> Wrong {
        if (!action.worker && !action.named) return wrong("worker", "Say who does it");
        if (auto found = leads_there("named", action.named)) return found;
        return leads_there("what", std::string_view{action.what});
    },
    .choices = those_who_act,
};

static Choices open_disruptions(const ContextFile& file) {
    std::vector<Choice> choices;
    for (const auto* action : file.actions.open())
        choices.push_back({std::to_string(action->id.number()),
                           fmt::format("{}: {}", kith::in_words(action->value.agency), action->value.what)});
    return {{"action", std::move(choices)}};
}

static constexpr Question<ActionDone> done_questions[] = {
    ask_which<&ActionDone::action>("action", "Which action?"),
    ask_date<&ActionDone::on>("on", "When was it done?"),
    ask_words<&ActionDone::changed>("changed", "What did it change?", "Or that it changed nothing, and why",
                                    longest_known),
};
static constexpr Form<ActionDone> done_form{"safety-action-done", "Say that an action is done", "Save", done_questions};

constinit const OfContext<ActionDone> disruption_done{
    .kind = disruption.kind,
    .form = done_form,
    .sentence = [](const ContextFile&, const ActionDone&) { return std::string{"An action was done"}; },
    .start =
        [](const ContextFile&, Date today, PersonId by) {
            return ActionDone{FactId{1}, today, "", by};
        },
    .contradicts = [](const ContextFile& file, const ActionDone& done, Date) -> Wrong {
        if (file.actions.done_on(done.action)) return wrong("action", "That it is done is recorded already");
        for (const auto& action : file.actions.all)
            if (action.id == done.action && done.on < action.value.since)
                return wrong("on", "It was asked for on " + action.value.since.in_words());
        return leads_there("changed", std::string_view{done.changed});
    },
    .choices = open_disruptions,
};

}  // namespace kith::safety
