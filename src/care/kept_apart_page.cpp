// Children who must not live together, and places a child must not live near: read, and looked at again.
#include <algorithm>

#include <fmt/format.h>

#include "care/kept_apart.h"
#include "care/pages.h"
#include "kernel/core/text.h"
#include "kernel/people/names.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"

namespace kith::care {

namespace {

/// What is said when somebody looks at a risk or a zone again.
struct LookedAgain {
    bool holds = true;
    std::optional<Date> review_by;
    std::string why;
};

constexpr Question<LookedAgain> again_questions[] = {
    ask_yes_no<&LookedAgain::holds>("holds", "Does it still hold?"),
    ask_date<&LookedAgain::review_by>("review_by", "By what day is it looked at again?", "", 400)
        .only_if("holds", "yes"),
    ask_words<&LookedAgain::why>("why", "Why?", "They may read this one day.", 4'000),
};
constinit const Form<LookedAgain> again_form{"look-again", "Look at it again", "Save", again_questions};

Result<std::vector<PersonId>> those_readable(const Context& context, std::vector<PersonId> people) {
    return Gate::among(context.store, *context.reader, May::see_care, people);
}

bool among(const std::vector<PersonId>& people, PersonId one) { return std::ranges::find(people, one) != people.end(); }

ui::Content again_cell(const CareFile& file, std::string_view kind, FactId fact, std::string_view of, bool may) {
    if (!may) return ui::Content{""};
    return ui::Content{html(
        "<a class=\"govuk-link\" href=\"{}\">Look at it again<span class=\"govuk-visually-hidden\">: {}</span></a>",
        Url{address_of(file, fmt::format("/apart/{}/{}", kind, fact.number()))}, of)};
}

template <class T>
ui::Content when_again(const T& said, Date today) {
    if (said.review_by >= today) return ui::Content{said.review_by.in_words()};
    return ui::Content{html("{} {}", said.review_by.in_words(), ui::tag({"Late", ui::Tone::late}))};
}

Html name_of_child(PersonId child, const std::string& name, bool may_see) {
    return may_see ? ui::link(name, Url{fmt::format("/children/{}/apart", child.number())}) : html("{}", name);
}

/// What this child's record says, and what the records of others say of this child. Of these only whoever may read them
/// learns who it is, and why.
struct Risks {
    std::vector<const Fact<KnownRisk>*> own;
    std::vector<Fact<KnownRisk>> of_others;
    NamesById names;
    std::vector<PersonId> may_see;
};

Result<Risks> risks_of(const Context& context, const Leave& child, const CareFile& file) {
    Risks risks;
    std::vector<PersonId> people;
    for (const auto& fact : file.known_risks)
        if (holds_on(fact.value, context.today)) {
            risks.own.push_back(&fact);
            people.push_back(fact.value.other);
        }
    for (auto& fact : TRY(risks_said_of(context.store, child)))
        if (holds_on(fact.value, context.today)) {
            people.push_back(fact.about);
            risks.of_others.push_back(std::move(fact));
        }
    risks.names = TRY(names_in(context.store, child, people));
    risks.may_see = TRY(those_readable(context, people));
    return risks;
}

Html risks_shown(const Context& context, const CareFile& file, const Risks& risks, bool may_record) {
    ui::Table table{.id = "risks",
                    .caption = "Children",
                    .columns = {{"Who"}, {"Living together"}, {"Why"}, {"From"}, {"Look at it again by"}, {""}},
                    .rows = {},
                    .when_empty = "No known risk between " + file.given + " and another child is on the record."};
    for (const auto* fact : risks.own) {
        const auto& it = fact->value;
        const auto& name = risks.names.at(it.other);
        table.rows.push_back({{name_of_child(it.other, name, among(risks.may_see, it.other)), {}},
                              {std::string{in_words(it.together)}, {}},
                              {it.why, {}},
                              {it.starts.in_words(), it.starts.iso()},
                              {when_again(it, context.today), it.review_by.iso()},
                              {again_cell(file, "risk", fact->id, name, may_record), {}}});
    }
    for (const auto& fact : risks.of_others) {
        const bool may = among(risks.may_see, fact.about);
        table.rows.push_back({{may ? name_of_child(fact.about, risks.names.at(fact.about), true)
                                   : html("{}", "Another child of this authority"),
                               {}},
                              {std::string{in_words(fact.value.together)}, {}},
                              {may ? fact.value.why : "It is on the other child's record. Ask your manager", {}},
                              {fact.value.starts.in_words(), fact.value.starts.iso()},
                              {may ? when_again(fact.value, context.today) : ui::Content{""}, {}},
                              {may ? "On their record" : "", {}}});
    }
    return ui::table(table);
}

Html zones_shown(const Context& context, const CareFile& file, bool may_record) {
    ui::Table table{.id = "zones",
                    .caption = "Places",
                    .columns = {{"Where"}, {"Why"}, {"From"}, {"Look at it again by"}, {""}},
                    .rows = {},
                    .when_empty = "No place that " + file.given + " must not live near is on the record."};
    for (const auto& fact : file.exclusion_zones) {
        const auto& it = fact.value;
        if (!holds_on(it, context.today)) continue;
        table.rows.push_back({{zone_in_words(it), {}},
                              {it.why, {}},
                              {it.starts.in_words(), it.starts.iso()},
                              {when_again(it, context.today), it.review_by.iso()},
                              {again_cell(file, "place", fact.id, zone_in_words(it), may_record), {}}});
    }
    return ui::table(table);
}

Result<bool> may_record(const Context& context, PersonId child) {
    if (!context.reader->granted(May::record_plan)) return false;
    return !TRY(Gate::among(context.store, *context.reader, May::record_plan, {child})).empty();
}

Html ways_to_record(const CareFile& file) {
    return ui::button_group(
        ui::link_button({.text = "Record a known risk", .to = Url{address_of(file, "/record/known-risk")}}) +
        ui::link_button({.text = "Record a place",
                         .to = Url{address_of(file, "/record/exclusion-zone")},
                         .kind = ui::ButtonKind::secondary}));
}

Result<Response> show_apart(const Asked<May::see_care>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed, Known::now()));
    const bool may = TRY(may_record(context, asked.person()));
    auto body = ui::heading(
        {.text = fmt::format("With whom and where {} must not live", file.given), .level = 1, .size = ui::Size::large});
    body += ui::paragraph(
        "A home that breaks one of these is left out when homes are looked for, or needs a reason where it is to be "
        "weighed. Carers do not see this page.");
    if (may) body += ways_to_record(file);
    body +=
        risks_shown(context, file, TRY(risks_of(context, asked.allowed, file)), may) + zones_shown(context, file, may);
    return page_of(context, {.title = "With whom and where " + file.name + " must not live",
                             .main = std::move(body),
                             .back = address_of(file),
                             .above = ui::identity_bar({.name = file.name}),
                             .breadth = ui::Breadth::wide});
}

/// One of the facts of this page, whichever it is, and how it is said in the journal.
template <class T>
struct Kept {
    std::vector<Fact<T>> CareFile::*list;
    EntryKind kind;
    const char* what;
};
constexpr Kept<KnownRisk> kept_risk{&CareFile::known_risks, risk_kind, "A known risk between {} and another child"};
constexpr Kept<ExclusionZone> kept_zone{&CareFile::exclusion_zones, zone_kind, "A place that {} must not live near"};

template <class T>
Result<Fact<T>> asked_for(const Context& context, const CareFile& file, const Kept<T>& kept) {
    const FactId id{TRY(context.captures.number("fact"))};
    for (const auto& fact : file.*kept.list)
        if (fact.id == id && holds_on(fact.value, context.today)) return fact;
    return fail(Fault::not_found, "This holds no more, or was never on this record.");
}

FormPage again_page(const Context& context, const CareFile& file, const FormInfo& form, const std::string& why,
                    Fields typed, EntryNumber shown_at) {
    return {.form = form,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = ui::identity_bar({.name = file.name}) + ui::inset_text(why),
            .back = address_of(file, "/apart"),
            .about = file.child,
            .shown_at = shown_at};
}

template <const auto& kept>
Result<Response> show_again(const Asked<May::record_plan>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.implies<May::see_care>(), Known::now()));
    const auto fact = TRY(asked_for(context, file, kept));
    const auto form = again_form.info();
    return form_page(context, again_page(context, file, form, fact.value.why, {}, TRY(shown_now(context))));
}

template <class T>
Result<EntryNumber> look_again(Change& change, const Asked<May::record_plan>& asked, const CareFile& file,
                               const Kept<T>& kept, const Fact<T>& fact, const LookedAgain& said) {
    auto now = fact.value;
    const auto today = asked.context.today;
    if (said.holds) {
        if (!said.review_by || *said.review_by < today) return fail_at("review_by", "Give today or a day to come");
        now.review_by = *said.review_by;
    } else {
        now.ends = today;
    }
    const auto what = fmt::format(fmt::runtime(kept.what), file.given);
    const auto entry = TRY(
        change.open(asked.allowed,
                    {kept.kind, what + (said.holds ? " was looked at again: it holds" : " holds no more"), said.why}));
    TRY(change.correct(asked.allowed, fact.id, asked.context.shown_at(), now));
    return entry;
}

template <const auto& kept>
Result<Response> save_again(const Asked<May::record_plan>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(care_file(context.store, asked.allowed.implies<May::see_care>(), Known::now()));
    const auto fact = TRY(asked_for(context, file, kept));
    const auto form = again_form.info();
    auto page = again_page(context, file, form, fact.value.why, TRY(context.typed(form)), context.shown_at());
    const auto said = again_form.read(page.typed, {true, {}, {}}, context.today);
    if (!said) return refused(context, std::move(page), said.error());
    auto change = TRY(context.change());
    const auto entry = look_again(change, asked, file, kept, fact, *said);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, asked.person()));
    TRY(change.commit());
    return saved(context, *entry, address_of(file, "/apart"), "Saved: it was looked at again");
}

}  // namespace

std::vector<Page> kept_apart_pages() {
    constexpr auto again = +[]() -> FormInfo { return again_form.info(); };
    return {page<show_apart>(Method::get, "/children/{person}/apart"),
            page<show_again<kept_risk>>(Method::get, "/children/{person}/apart/risk/{fact}").with(again),
            page<save_again<kept_risk>>(Method::post, "/children/{person}/apart/risk/{fact}").with(again),
            page<show_again<kept_zone>>(Method::get, "/children/{person}/apart/place/{fact}").with(again),
            page<save_again<kept_zone>>(Method::post, "/children/{person}/apart/place/{fact}").with(again)};
}

}  // namespace kith::care
