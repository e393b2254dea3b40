// What the pages of safety outside the home share.
#include <algorithm>

#include <fmt/format.h>

#include "care/facts.h"
#include "kernel/access/works_with.h"
#include "kernel/record/several.h"
#include "safety/pages.h"

namespace kith::safety {

std::string address_of(PersonId context, std::string_view rest) {
    return fmt::format("/safety/{}{}", context.number(), rest);
}
std::string address_of_family(PersonId family, std::string_view rest) {
    return fmt::format("/families/{}/safety{}", family.number(), rest);
}

Result<bool> may_record(const Context& context, May wanted, PersonId about) {
    if (!context.reader->granted(wanted)) return false;
    return !TRY(Gate::among(context.store, *context.reader, wanted, {about})).empty();
}

static void add_once(std::vector<PersonId>& people, PersonId person) {
    if (std::ranges::find(people, person) == people.end()) people.push_back(person);
}

Result<void> leave_out_restricted(const Context& context, std::vector<ContextFile>& files) {
    std::vector<PersonId> children;
    for (const auto& file : files)
        for (const auto& link : file.links) children.push_back(link.value.child);
    std::ranges::sort(children);
    children.erase(std::unique(children.begin(), children.end()), children.end());
    const auto known = TRY(Gate::among(context.store, *context.reader, May::see_safety, children));
    for (auto& file : files)
        std::erase_if(file.links,
                      [&](const auto& link) { return !std::ranges::binary_search(known, link.value.child); });
    return {};
}

Result<ContextFile> file_for(const Context& context, const Leave& leave) {
    std::vector<ContextFile> one;
    one.push_back(TRY(context_file(context.store, leave, Known::now())));
    TRY(leave_out_restricted(context, one));
    auto& file = one.front();
    file.reader = context.reader->person;
    std::vector<PersonId> people{file.reader};
    for (const auto& fact : file.links) add_once(people, fact.value.child);
    for (const auto& fact : file.known) add_once(people, fact.value.by);
    for (const auto& fact : file.assessed) add_once(people, fact.value.by);
    for (const auto& fact : file.actions.all)
        if (fact.value.worker) add_once(people, *fact.value.worker);
    for (const auto& fact : file.actions.done) add_once(people, fact.value.by);
    file.names = TRY(names_in(context.store, leave, people));
    return std::move(file);
}

/// When they were missing in the last twelve months, of those whose care this reader may see.
static Result<void> fill_missing(const Context& context, FamilySafety& file) {
    const auto known = TRY(family_help::among_children(context, file.who, May::see_care));
    file.missing_known = !known.empty();
    const std::vector<PersonId> children{known.begin(), known.end()};
    if (children.empty()) return {};
    const auto leave = TRY(decide_all<May::see_care>(context.store, *context.reader));
    std::vector<Fact<care::ReturnInterview>> interviews;
    TRY(each_fact_of<care::ReturnInterview>(context.store, leave, children,
                                            [&](auto fact) { interviews.push_back(std::move(fact)); }));
    return each_fact_of<care::MissingEpisode>(
        context.store, leave, children, [&](const Fact<care::MissingEpisode>& fact) {
            if (fact.value.starts < context.today.plus_months(-12)) return;
            WasMissing was{fact.about, fact.value.starts, fact.value.ends, false, {}};
            for (const auto& interview : interviews)
                if (interview.value.missing == fact.id) {
                    was.interview_offered = true;
                    was.interview_held = interview.value.held;
                }
            file.missing.push_back(was);
        });
}

static Result<void> fill_names(const Context& context, const Leave& family, FamilySafety& file) {
    std::vector<PersonId> people{file.reader};
    std::vector<PersonId> children;
    for (const auto& child : file.who.children) children.push_back(child.child);
    const auto leave = Gate::machine_all(family.authority());  // who works with these children, by name, and no more
    for (const auto& work : TRY(works_with(context.store, leave, children, context.today)))
        add_once(file.workers, work.worker);
    for (const auto worker : file.workers) add_once(people, worker);
    for (const auto child : children) add_once(people, child);
    for (const auto& one : file.plans) {
        add_once(people, one.value.child);
        add_once(people, one.value.by);
    }
    for (const auto& one : file.actions.all) {
        if (one.value.worker) add_once(people, *one.value.worker);
        if (one.value.child) add_once(people, *one.value.child);
    }
    for (const auto& one : file.referrals) add_once(people, one.value.child);
    file.names = TRY(names_in(context.store, family, people));
    return {};
}

static Result<FamilySafety> family_for(const Context& context, const Leave& family) {
    auto file = TRY(family_safety(context.store, family, context.today));
    file.reader = context.reader->person;
    file.page = address_of_family(file.who.family);
    std::int64_t asked = 0;
    if (!put_number(asked, context.request.asked("child").value_or(""), 1, 2'147'483'647) &&
        file.who.child(PersonId{asked}))
        file.asked = PersonId{asked};
    TRY(fill_names(context, family, file));
    TRY(fill_missing(context, file));
    return file;
}

ui::Tag how_safe_tag(const Assessed* assessed) {
    if (!assessed) return {"Not assessed", ui::Tone::late};
    switch (assessed->how_safe) {
        case HowSafe::harm_now: return {"Harm now", ui::Tone::late};
        case HowSafe::may_harm: return {"Harm possible", ui::Tone::soon};
        case HowSafe::safer: return {"Safer", ui::Tone::good};
    }
    return {"Not assessed", ui::Tone::late};
}

ui::Tag action_tag(const Actions& actions, const Fact<Action>& action, Date today) {
    if (const auto* done = actions.done_on(action.id))
        return {"Done on " + done->value.on.short_words(), ui::Tone::good};
    if (action.value.by_when < today) return {plural(today - action.value.by_when, "day") + " late", ui::Tone::late};
    return {"By " + action.value.by_when.short_words(), ui::Tone::doing};
}

std::string who_acts(const Action& action, const NamesById& names) {
    if (!action.worker) return action.named.value_or("Nobody is named");
    const auto at = names.find(*action.worker);
    const std::string worker = at == names.end() ? "Name not known" : at->second;
    return action.named ? worker + ", with " + *action.named : worker;
}

/// A short link whose name, read aloud, says what it is about.
static Html link_about(std::string_view text, std::string_view what, const Url& to) {
    return html("<a class=\"govuk-link\" href=\"{}\">{}<span class=\"govuk-visually-hidden\"> {}</span></a>", to, text,
                what);
}

Html actions_table(const Actions& actions, const NamesById& names, const std::string& address, bool may_change,
                   Date today, std::string caption) {
    ui::Table table{.id = "actions",
                    .caption = std::move(caption),
                    .columns = {{"Agency"}, {"What it does"}, {"Who"}, {"How it stands"}},
                    .rows = {},
                    .caption_size = ui::Size::small,
                    .when_empty = "No action is written down yet."};
    for (const auto& action : actions.all) {
        const auto number = action.id.number();
        const auto* done = actions.done_on(action.id);
        auto stands = ui::tag(action_tag(actions, action, today));
        if (done) stands += ui::paragraph("What it changed: " + done->value.changed);
        if (!done && may_change)
            stands += html(
                " {} {}",
                link_about("Done", action.value.what, Url{fmt::format("{}/action-done?action={}", address, number)}),
                link_about("Change", action.value.what, Url{fmt::format("{}/action/{}", address, number)}));
        table.rows.push_back({{std::string{kith::in_words(action.value.agency)}, {}},
                              {action.value.what, {}},
                              {who_acts(action.value, names), {}},
                              {std::move(stands), {}}});
    }
    return ui::table(table);
}

}  // namespace kith::safety

namespace kith {

using namespace safety;

Result<ContextFile> Subject<ContextFile>::read(const Context& context, const Leave& leave) {
    return file_for(context, leave);
}
Html Subject<ContextFile>::bar(const Context&, const ContextFile& file) {
    ui::IdentityBar bar{.name = file.name()};
    bar.details.emplace_back(std::string{in_words(file.is->value.kind)});
    bar.details.emplace_back(ui::link("What is known of it", Url{safety::address_of(file.context)}));
    return ui::identity_bar(bar);
}
std::string Subject<ContextFile>::back(const ContextFile& file) { return safety::address_of(file.context); }

Result<FamilySafety> Subject<FamilySafety>::read(const Context& context, const Leave& leave) {
    return safety::family_for(context, leave);
}
Html Subject<FamilySafety>::bar(const Context&, const FamilySafety& file) { return family_help::family_bar(file.who); }
std::string Subject<FamilySafety>::back(const FamilySafety& file) { return file.page; }

}  // namespace kith
