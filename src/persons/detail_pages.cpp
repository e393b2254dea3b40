// The parts of who someone is: one pair of pages to add, one to correct and one to take away serves every kind of fact.
#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/people/record_person.h"
#include "kernel/site/draft.h"
#include "kernel/site/saving.h"
#include "persons/forms.h"
#include "persons/pages.h"
#include "persons/parts.h"

namespace kith::persons {

namespace {

/// One kind of fact about a person: where its pages are, and what records it.
template <class T>
struct Detail {
    std::string_view part;  ///< "names", in addresses
    std::string_view one;   ///< "name", in sentences
    const Form<T>& form;
    std::optional<Fact<T>> (*find)(const PersonFile&, FactId);
    Result<void> (*correct)(Change&, const Leave&, Shown, const T&, std::string);
    Result<FactId> (*add)(Change&, const Leave&, const T&) = nullptr;
    T (*start)() = nullptr;
    Result<void> (*remove)(Change&, const Leave&, Shown, std::string) = nullptr;

    constexpr bool can_be_taken_away() const { return remove != nullptr; }
};

template <auto list, class T>
std::optional<Fact<T>> find_in(const PersonFile& file, FactId fact) {
    const auto& facts = file.*list;
    const auto at = std::ranges::find(facts, fact, &Fact<T>::id);
    return at == facts.end() ? std::nullopt : std::optional{*at};
}

std::optional<Fact<Person>> find_person(const PersonFile& file, FactId fact) {
    return file.person.id == fact ? std::optional{file.person} : std::nullopt;
}

constexpr Detail<Person> details{"details", "details", person_form, find_person, correct_person};
constexpr Detail<Name> names{
    "names", "name", name_form, find_in<&PersonFile::names, Name>, correct_name, add_name, [] { return Name{}; }};
constexpr Detail<Identifier> identifiers{
    "identifiers",
    "number",
    identifier_form,
    find_in<&PersonFile::identifiers, Identifier>,
    [](Change& change, const Leave& leave, Shown shown, const Identifier& right, std::string because) {
        return correct_identifier(change, leave, shown, right, std::move(because));
    },
    [](Change& change, const Leave& leave, const Identifier& number) { return add_identifier(change, leave, number); },
    [] {
        return Identifier{IdentifierKind::nhs_number, {}};
    },
    remove_identifier};
constexpr Detail<Language> languages{"languages",
                                     "language",
                                     language_form,
                                     find_in<&PersonFile::languages, Language>,
                                     correct_language,
                                     add_language,
                                     [] { return Language{}; },
                                     remove_language};
constexpr Detail<DisabilityFact> disabilities{"disabilities",
                                              "disability",
                                              disability_form,
                                              find_in<&PersonFile::disabilities, DisabilityFact>,
                                              correct_disability,
                                              add_disability,
                                              [] {
                                                  return DisabilityFact{Disability::mobility, {}};
                                              },
                                              remove_disability};
constexpr Detail<Residence> residences{
    "addresses", "address", residence_form, find_in<&PersonFile::residences, Residence>,
    [](Change& change, const Leave& leave, Shown shown, const Residence& right, std::string because) {
        return correct_residence(change, leave, shown, right, std::move(because));
    }};

Result<PersonFile> file_of(const Asked<May::change_person>& asked) {
    return person_file(asked.context.store, asked.allowed, Known::now());
}

// Adding.

template <const auto& detail>
FormPage page_to_add(const PersonFile& file, const FormInfo& form, Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.id, fmt::format("/{}/new", detail.part))},
            .typed = std::move(typed),
            .back = address_of(file.id),
            .about = file.id};
}

template <const auto& detail>
Result<Response> show_add(const Asked<May::change_person>& asked) {
    const auto file = TRY(file_of(asked));
    const auto form = detail.form.info();
    auto page = page_to_add<detail>(file, form, {});
    page.above = identity_bar(asked.context, file);
    return form_page(asked.context, page);
}

template <const auto& detail>
Result<Response> save_add(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(asked));
    const auto form = detail.form.info();
    auto page = page_to_add<detail>(file, form, TRY(context.typed(form)));
    page.above = identity_bar(context, file);
    const auto fact = detail.form.read(page.typed, detail.start(), context.today);
    if (!fact) return refused(context, std::move(page), fact.error());
    auto change = TRY(context.change());
    if (auto added = detail.add(change, asked.allowed, *fact); !added)
        return refused(context, std::move(page), added.error());
    TRY(end_draft(change.transaction(), *context.reader, form.name, file.id));
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.id), fmt::format("The {} was saved", detail.one));
}

// Correcting and taking away.

/// The fact that the address names, as it stands now. Someone who may not see an address that is kept safe may not
/// correct it either.
template <const auto& detail>
auto chosen(const Asked<May::change_person>& asked, const PersonFile& file)
    -> Result<typename decltype(detail.find(file, FactId{1}))::value_type> {
    auto found = detail.find(file, FactId{TRY(asked.context.captures.number("fact"))});
    if (!found)
        return fail(Fault::not_found, "What you meant to correct is no longer held true, or was never on this record.");
    if constexpr (std::is_same_v<decltype(found->value), Residence>)
        if (found->value.withheld)
            TRY(decide<May::see_withheld_address>(asked.context.store, *asked.context.reader, file.id));
    return *std::move(found);
}

template <const auto& detail>
FormPage page_to_correct(const Context& context, const PersonFile& file, FactId fact, const FormInfo& form,
                         Fields typed) {
    const auto address = address_of(file.id, fmt::format("/{}/{}", detail.part, fact.number()));
    auto above = identity_bar(context, file) + ui::inset_text("The old text stays on the record, marked as corrected.");
    if (detail.can_be_taken_away())
        above += ui::paragraph(
            ui::link(fmt::format("This {} is not theirs: take it away", detail.one), Url{address + "/remove"}));
    return {.form = form,
            .action = Url{address + "/correct"},
            .typed = std::move(typed),
            .above = std::move(above),
            .back = address_of(file.id)};
}

template <const auto& detail>
FormInfo correction_form() {
    return to_correct(detail.form.info(), "Correct what was recorded");
}

template <const auto& detail>
Result<Response> show_correct(const Asked<May::change_person>& asked) {
    const auto file = TRY(file_of(asked));
    const auto fact = TRY(chosen<detail>(asked, file));
    const auto form = correction_form<detail>();
    auto page = page_to_correct<detail>(asked.context, file, fact.id, form, detail.form.shown(fact.value));
    page.shown_at = TRY(shown_now(asked.context));
    return form_page(asked.context, page);
}

template <const auto& detail>
Result<Response> save_correct(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(asked));
    const auto fact = TRY(chosen<detail>(asked, file));
    const auto form = correction_form<detail>();
    auto page = page_to_correct<detail>(context, file, fact.id, form, TRY(context.typed(form)));
    const auto right = detail.form.read(page.typed, fact.value, context.today);
    if (!right) return refused(context, std::move(page), right.error());
    const auto because = reason_given(page.typed);
    if (!because) return refused(context, std::move(page), because.error());
    auto change = TRY(context.change());
    if (auto done = detail.correct(change, asked.allowed, {fact.id, context.shown_at()}, *right, *because); !done) {
        const bool stale = done.error().fault == Fault::conflict && fact.entered_by > context.shown_at();
        return refused(context, std::move(page), done.error(),
                       stale ? std::optional{detail.form.shown(fact.value)} : std::nullopt);
    }
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.id), "Correction saved");
}

FormInfo removal_form() {
    return only_why("take-away", "Take away what was recorded", "Why is it not theirs?", "Take it away");
}

template <const auto& detail>
FormPage page_to_remove(const Context& context, const PersonFile& file, FactId fact, const FormInfo& form,
                        Fields typed) {
    return {.form = form,
            .action = Url{address_of(file.id, fmt::format("/{}/{}/remove", detail.part, fact.number()))},
            .typed = std::move(typed),
            .above = identity_bar(context, file) +
                     ui::inset_text("It stays readable in the record's history, marked as taken away."),
            .back = address_of(file.id)};
}

template <const auto& detail>
Result<Response> show_remove(const Asked<May::change_person>& asked) {
    const auto file = TRY(file_of(asked));
    const auto fact = TRY(chosen<detail>(asked, file));
    const auto form = removal_form();
    auto page = page_to_remove<detail>(asked.context, file, fact.id, form, {});
    page.shown_at = TRY(shown_now(asked.context));
    return form_page(asked.context, page);
}

template <const auto& detail>
Result<Response> save_remove(const Asked<May::change_person>& asked) {
    const auto& context = asked.context;
    const auto file = TRY(file_of(asked));
    const auto fact = TRY(chosen<detail>(asked, file));
    const auto form = removal_form();
    auto page = page_to_remove<detail>(context, file, fact.id, form, TRY(context.typed(form)));
    const auto because = reason_given(page.typed);
    if (!because) return refused(context, std::move(page), because.error());
    auto change = TRY(context.change());
    if (auto done = detail.remove(change, asked.allowed, {fact.id, context.shown_at()}, *because); !done)
        return refused(context, std::move(page), done.error());
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, address_of(file.id), fmt::format("The {} was taken away", detail.one));
}

template <const auto& detail>
void add_correction(std::vector<Page>& pages, std::string_view address) {
    pages.push_back(page<show_correct<detail>>(Method::get, address).with(correction_form<detail>));
    pages.push_back(page<save_correct<detail>>(Method::post, address).with(correction_form<detail>));
}

template <const auto& detail>
void add_adding(std::vector<Page>& pages, std::string_view address) {
    const auto form = [] { return detail.form.info(); };
    pages.push_back(page<show_add<detail>>(Method::get, address).with(form));
    pages.push_back(page<save_add<detail>>(Method::post, address).with(form));
}

template <const auto& detail>
void add_removal(std::vector<Page>& pages, std::string_view address) {
    pages.push_back(page<show_remove<detail>>(Method::get, address).with(removal_form));
    pages.push_back(page<save_remove<detail>>(Method::post, address).with(removal_form));
}

}  // namespace

std::vector<Page> detail_pages() {
    std::vector<Page> pages;
    add_correction<details>(pages, "/people/{person}/details/{fact}/correct");
    add_adding<names>(pages, "/people/{person}/names/new");
    add_correction<names>(pages, "/people/{person}/names/{fact}/correct");
    add_adding<identifiers>(pages, "/people/{person}/identifiers/new");
    add_correction<identifiers>(pages, "/people/{person}/identifiers/{fact}/correct");
    add_removal<identifiers>(pages, "/people/{person}/identifiers/{fact}/remove");
    add_adding<languages>(pages, "/people/{person}/languages/new");
    add_correction<languages>(pages, "/people/{person}/languages/{fact}/correct");
    add_removal<languages>(pages, "/people/{person}/languages/{fact}/remove");
    add_adding<disabilities>(pages, "/people/{person}/disabilities/new");
    add_correction<disabilities>(pages, "/people/{person}/disabilities/{fact}/correct");
    add_removal<disabilities>(pages, "/people/{person}/disabilities/{fact}/remove");
    add_correction<residences>(pages, "/people/{person}/addresses/{fact}/correct");
    return pages;
}

}  // namespace kith::persons
