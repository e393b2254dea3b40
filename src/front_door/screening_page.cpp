// Screening in one screen: who this is, what is worrying and working, the threshold document beside it, the decision.
#include <algorithm>

#include <fmt/format.h>

#include "care/facts.h"
#include "front_door/corrections.h"
#include "front_door/pages.h"
#include "kernel/core/text.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"

namespace kith::front_door {

namespace {

/// Words of a decision come back in the contact they were typed for, and in no other's form.
std::string draft_name(FactId contact) { return fmt::format("front-door-decision-{}", contact.number()); }

struct Screening {
    const Context& context;
    const Leave& child;
    const ContactsFile& file;
    const Fact<Contact>& contact;
};

Html told_to_us(const Screening& at) {
    const auto& said = at.contact.value;
    const auto answer = answer_of(at.contact, at.file, at.context.calendar, at.context.today);
    std::vector<ui::SummaryList::Row> rows{
        {"Received", said.on.in_words()},
        {"Answer due",
         html("{} {}", answer.due.in_words(), ui::tag(standing_tag(answer, at.context.today, at.context.calendar)))},
        {"Who told us", teller_words(said)}};
    if (said.reach) rows.push_back({"How to reach them", *said.reach});
    rows.push_back({"May the family know who told us?", said.may_be_named ? "Yes" : "No: do not name them"});
    rows.push_back({"What is worrying", said.worried});
    rows.push_back({"What is working well", said.working.value_or("Not said")});
    rows.push_back({"Does the family know?", in_words(said.family_knows)});
    return ui::heading({.text = "What was told to us"}) + ui::summary_list({.rows = std::move(rows)});
}

/// Whom they named, for those alone who may record contacts; and who else told us the same.
Result<Html> told_on_pages(const Screening& at) {
    const auto worries = TRY(worries_of(at.context.store, at.child, at.contact.id));
    const bool may_read =
        !TRY(Gate::among(at.context.store, *at.context.reader, May::record_contact, {at.file.child})).empty();
    if (worries.empty() || !may_read || !at.file.shown(at.contact.id)) return Html{};
    Html shown;
    for (const auto& worry : worries) {
        const auto& told = worry.value;
        if (at.contact.value.came_as == worry.about) {
            shown +=
                ui::details({.summary = "Whom they named, as they said it",
                             .text = ui::paragraph(told.who) + ui::paragraph("Reference " + reference_of(worry.about)),
                             .id = "named"});
            continue;
        }
        shown += ui::heading({.text = "Told again on " + told.on.in_words(), .level = 3, .size = ui::Size::small}) +
                 worry_shown(at.context, worry);
    }
    return shown;
}

Result<Html> ways_to_put_right(const Screening& at) {
    if (!may_put_right(at.context.store, *at.context.reader, at.file.child, at.contact.value)) return Html{};
    std::vector<ui::Content> ways{
        ui::link("Correct the contact", Url{address_of(at.file.child, at.contact.id, "/correct")})};
    if (!at.file.decision_on(at.contact.id))
        ways.emplace_back(
            ui::link("It is not about this child", Url{address_of(at.file.child, at.contact.id, "/withdraw")}));
    return ui::plain_list(ways);
}

/// That a child is in care is one word, which whoever answers for a worry must know; nothing of the care is read.
Result<std::string> in_care_words(const Screening& at) {
    for (const auto& period : TRY(facts<care::PeriodOfCare>(at.context.store, at.child, Known::now())))
        if (!period.value.ends) return fmt::format("In care since {}", period.value.starts.in_words());
    return std::string{"Not in care"};
}

/// The contacts of the child and of the family, the newest first.
Result<Html> history(const Screening& at, const std::vector<PersonId>& family, const NamesById& names) {
    const auto leave = TRY(decide_all<May::see_contacts>(at.context.store, *at.context.reader, "earlier contacts"));
    auto files = TRY(contacts_files(at.context.store, leave, family));
    files.push_back(at.file);
    struct Line {
        Date on;
        std::vector<ui::Table::Cell> cells;
    };
    std::vector<Line> lines;
    for (const auto& file : files)
        for (const auto& contact : file.contacts) {
            if (contact.id == at.contact.id) continue;
            const auto* decision = file.decision_on(contact.id);
            lines.push_back({contact.value.on,
                             {{ui::link(contact.value.on.short_words(), Url{address_of(file.child, contact.id)}), {}},
                              {file.child == at.file.child ? at.file.name : names.at(file.child), {}},
                              {in_words(contact.value.teller), {}},
                              {decision ? in_words(decision->outcome) : "Not decided yet", {}}}});
        }
    std::ranges::stable_sort(lines, std::ranges::greater{}, &Line::on);
    ui::Table table{.id = "history",
                    .caption = "Earlier contacts about the family",
                    .columns = {{"Received"}, {"About"}, {"Who told us"}, {"What followed"}},
                    .rows = {},
                    .caption_size = ui::Size::small,
                    .when_empty = "No other contact about this child, or those they live with, is on the record."};
    for (auto& line : lines) table.rows.push_back(std::move(line.cells));
    return ui::table(table);
}

Result<Html> who_this_is(const Screening& at) {
    const auto file = TRY(person_file(at.context.store, at.child, Known::now()));
    const auto& is = file.person.value;
    const auto family = TRY(family_of(at.context, at.child, May::see_contacts));
    const auto also = TRY(Gate::among(at.context.store, *at.context.reader, May::see_contacts,
                                      TRY(also_about(at.context.store, at.child, at.contact.id))));
    auto named = family;
    named.insert(named.end(), also.begin(), also.end());
    const auto names = TRY(names_in(at.context.store, at.child, named));
    const auto links = [&](const std::vector<PersonId>& people, std::string_view none) {
        std::vector<ui::Content> lines;
        for (const auto one : people) lines.emplace_back(ui::link(names.at(one), Url{address_of(one)}));
        return lines.empty() ? html("{}", none) : ui::plain_list(lines);
    };
    const auto age =
        is.born ? age_in_words(is.born, is.died, at.context.today) : std::string{"Date of birth not known"};
    auto shown =
        ui::heading({.text = "Who this is"}) +
        ui::summary_list(
            {.rows = {{"Name", file.name()},
                      {"Age", age},
                      {"Care", TRY(in_care_words(at))},
                      {"This contact is about", also.empty() ? html("{} alone", file.given_name())
                                                             : html("{} and {}", file.given_name(), links(also, ""))},
                      {"Brothers, sisters and household", links(family, "None is known")}}});
    return shown + TRY(history(at, family, names));
}

/// The criteria, by the level to which each leads; read beside the form whose ticks cite them.
Html threshold_shown() {
    Html levels;
    for (const auto level : {Level::harm, Level::in_need, Level::family_help, Level::open_to_all}) {
        std::vector<ui::Content> lines;
        for (const auto& one : threshold_document)
            if (one.level == level)
                lines.emplace_back(
                    html("{} {}. {}", code(one.criterion), in_words(one.criterion), law_shown(one.source)));
        levels +=
            ui::heading({.text = words_of_level(level), .level = 3, .size = ui::Size::small}) + ui::bullets(lines);
    }
    return ui::heading({.text = "Threshold document"}) +
           ui::paragraph(fmt::format("Version {}. {}", threshold_version,
                                     "What follows may ask more of us than the criteria met, never less.")) +
           levels;
}

Result<Html> decision_shown(const Screening& at, const Decision& decision) {
    const auto names = TRY(names_in(at.context.store, at.child, {decision.by}));
    std::vector<ui::Content> met;
    for (const auto one : criteria_of(decision.criteria))
        met.emplace_back(fmt::format("{} {}", code(one), in_words(one)));
    std::vector<ui::SummaryList::Row> rows{{"What follows", in_words(decision.outcome)},
                                           {"Criteria met", ui::bullets(met)},
                                           {"Threshold document", "Version " + decision.threshold},
                                           {"Why", decision.reason}};
    if (decision.signpost) rows.push_back({"Where else the family can turn", *decision.signpost});
    rows.push_back({"Decided", fmt::format("{} by {}", decision.on.in_words(), names.at(decision.by))});
    const auto* told = at.file.told_of(at.contact.id);
    rows.push_back({"Who told us", told ? fmt::format("{}, {}", in_words(told->how), told->on.in_words())
                                        : std::string{"Not told yet"}});
    auto shown = ui::heading({.text = "Decision"}) + ui::summary_list({.rows = std::move(rows)});
    if (!told && at.context.reader->granted(May::record_contact))
        shown += ui::link_button(
            {.text = "They have been told", .to = Url{address_of(at.file.child, at.contact.id, "/told")}});
    return shown;
}

Result<Html> decision_part(const Screening& at, const Fields& typed, const std::vector<Error::Field>& wrong) {
    if (const auto* decision = at.file.decision_on(at.contact.id)) return decision_shown(at, *decision);
    if (!at.context.reader->granted(May::decide_contact))
        return ui::heading({.text = "Decision"}) + ui::paragraph("Waits for a manager of the front door.");
    const auto info =
        without_link_unless(TRY(has_link(at.context.store, at.child, at.contact.id)), decision_form.info(), "told");
    const auto draft =
        typed.empty() ? TRY(find_draft(at.context.store, *at.context.reader, draft_name(at.contact.id), at.file.child))
                      : std::optional<Draft>{};
    return ui::heading({.text = std::string{info.title}, .id = "decide"}) +
           ui::form({.action = Url{address_of(at.file.child, at.contact.id)},
                     .csrf = at.context.csrf,
                     .body = questions_of(info, draft ? draft->fields : typed, wrong) +
                             ui::button({.text = std::string{info.button}}),
                     .draft = Url{address_of(at.file.child, at.contact.id, "/draft")},
                     .draft_kept = draft ? draft->kept.in_words() : std::string{}});
}

}  // namespace

Result<Response> screening_page(const Context& context, const Leave& child, Fields typed,
                                std::vector<Error::Field> wrong) {
    auto file = TRY(contacts_file(context.store, child, Known::now()));
    TRY(keep_apart(context.store, *context.reader, file));
    const auto* contact = file.contact(FactId{TRY(context.captures.number("contact"))});
    if (!contact) return fail(Fault::not_found, "There is no such contact about this child.");
    const Screening at{context, child, file, *contact};
    auto body = ui::heading({.text = "A contact about " + file.name, .level = 1, .size = ui::Size::large}) +
                ui::beside(told_to_us(at) + TRY(told_on_pages(at)) + TRY(ways_to_put_right(at)) +
                               TRY(decision_part(at, typed, wrong)),
                           TRY(who_this_is(at)) + threshold_shown());
    return page_of(context, {.title = "A contact about " + file.name,
                             .main = std::move(body),
                             .back = "/front-door",
                             .errors = ui::error_summary(wrong),
                             .above = contacts_bar(context, file),
                             .breadth = ui::Breadth::wide,
                             .status = wrong.empty() ? 200 : 422});
}

Result<Response> show_screening(const Asked<May::see_contacts>& asked) {
    return screening_page(asked.context, asked.allowed, {}, {});
}

Result<Response> save_decision(const Asked<May::decide_contact>& asked) {
    const auto& context = asked.context;
    const auto typed = TRY(context.typed(decision_form.info()));
    const auto decided = decision_form.read(typed, {}, context.today);
    if (!decided && context.wants_json) return tl::unexpected(decided.error());
    if (!decided) return screening_page(context, asked.allowed, typed, decided.error().fields);
    const FactId contact{TRY(context.captures.number("contact"))};
    auto change = TRY(context.change());
    // Read under the lock: of two managers who decide at once, one is told that it was decided.
    const auto file = TRY(contacts_file(change.store(), asked.allowed, Known::now()));
    const auto entry =
        decide_contact(change, asked.allowed, file, contact, *decided, context.reader->person, context.today);
    if (!entry && entry.error().fault == Fault::invalid && !context.wants_json)
        return screening_page(context, asked.allowed, typed, entry.error().fields);
    if (!entry) return tl::unexpected(entry.error());
    TRY(end_draft(change.transaction(), *context.reader, draft_name(contact), file.child));
    TRY(change.commit());
    return saved(context, *entry, address_of(file.child, contact), "Saved: what follows");
}

Result<Response> keep_decision_draft(const Asked<May::decide_contact>& asked) {
    const auto& context = asked.context;
    const FactId contact{TRY(context.captures.number("contact"))};
    if (!TRY(contacts_file(context.store, asked.allowed, Known::now())).contact(contact))
        return fail(Fault::not_found, "There is no such contact about this child.");
    auto transaction = TRY(context.database.write());
    TRY(keep_draft(transaction, *context.reader, draft_name(contact), asked.person(), context.request.fields()));
    TRY(transaction.commit());
    const auto words = context.at.in_words();
    return Response{.status = 204, .headers = {}, .body = {}, .shared_body = {}}.with(
        "X-Saved-At", words.substr(words.find(" at ") + 4));
}

}  // namespace kith::front_door
