#include "kernel/site/suggestion.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/draft.h"
#include "kernel/site/parts.h"
#include "kernel/web/components.h"

namespace kith {

namespace {

std::optional<DraftingService>& named_service() {
    static std::optional<DraftingService> service;
    return service;
}

constexpr Role those_who_may[] = {
    Role::social_worker,
    Role::manager,
    Role::reviewing_officer,
    Role::virtual_school_head,
    Role::health_professional,
    Role::director,
    Role::supervising_social_worker,
    Role::fostering_manager,
    Role::front_door_worker,
    Role::front_door_manager,
    Role::family_help_practitioner,
    Role::child_protection_practitioner,
    Role::conference_chair,
    Role::personal_adviser,
    Role::network_coordinator,
    Role::adoption_worker,
};

/// The answer as a person would read it: choices by their words.
std::string in_words(const QuestionInfo& question, const Fields& answer) {
    std::vector<std::string> said;
    for (const auto& [name, value] : answer) {
        const auto choice = std::ranges::find(question.choices, value, &Choice::value);
        if (choice != question.choices.end())
            said.push_back(choice->words);
        else
            said.push_back(question.kind == Kind::yes_no ? (value == "yes" ? "Yes" : "No") : value);
    }
    return join(said, ", ");
}

Html one_shown(const QuestionInfo& question, const Suggestion& one, const Url& to) {
    const std::string name{question.name};
    const auto buttons =
        ui::button({.text = "Use this answer",
                    .kind = ui::ButtonKind::secondary,
                    .name = "take",
                    .value = name,
                    .sends_to = to}) +
        ui::button(
            {.text = "Leave it", .kind = ui::ButtonKind::secondary, .name = "leave", .value = name, .sends_to = to});
    return ui::inset_text(
        html("<h3 class=\"govuk-heading-s\">{}</h3><p class=\"govuk-body kith-prose\">{}</p>"
             "<p class=\"govuk-hint\">Suggested by {}, {}</p>{}",
             std::string{question.text}, in_words(question, one.answer), one.service, one.suggested.in_words(),
             one.taken ? html("<p class=\"govuk-body\">You have used this. Read it in the form before you send it.</p>")
                       : ui::button_group(buttons)));
}

}  // namespace

Result<void> use_drafting_service(std::string_view address) {
    named_service().reset();
    if (address.empty()) return {};
    constexpr std::string_view outside = "https://", here = "http://localhost";
    const bool safe = address.starts_with(outside);
    if (!safe && !address.starts_with(here))
        return fail(Fault::invalid,
                    fmt::format("The drafting service's address is {}. Give one that begins with https://.", address));
    const auto start = address.find("://") + 3;
    const auto host = address.substr(start, address.find_first_of("/?#", start) - start);
    const bool plain = std::ranges::all_of(
        host, [](char c) { return is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == ':'; });
    if (host.empty() || !plain || address.find('#') != address.npos)
        return fail(Fault::invalid, fmt::format("The drafting service's address is {}. Give its host, as in "
                                                "https://dictation.example/start, and nothing after a #.",
                                                address));
    named_service() = DraftingService{std::string{address}, std::string{host}};
    return {};
}

const std::optional<DraftingService>& drafting_service() { return named_service(); }

bool may_have_drafts(const Reader& reader) {
    return std::ranges::any_of(those_who_may, [&](Role role) { return reader.holds(role); });
}

Result<void> suggest(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about,
                     std::string_view service, const std::vector<std::pair<std::string, Fields>>& answers) {
    TRY(drop_suggestions(transaction, writer, form, about));
    for (const auto& [question, answer] : answers) {
        const SuggestionRow row{writer.authority,   writer.person,        std::string{form}, about, question,
                                urlencoded(answer), std::string{service}, writer.at,         {}};
        std::vector<Param> params;
        add_values(params, row);
        TRY(transaction.execute(table_info<SuggestionRow>().insert, params));
    }
    return {};
}

Result<std::vector<Suggestion>> suggestions(const Store& store, const Reader& writer, std::string_view form,
                                            PersonId about) {
    return store.all(
        "select question, answer, service, suggested, taken from site_suggestion"
        " where authority = $1 and writer = $2 and form = $3 and about = $4 order by question",
        {writer.authority, writer.person, form, about}, [](const Row& row) {
            return Suggestion{row.string(0), from_urlencoded(row.string(1)), row.string(2), Moment{row.integer(3)},
                              !row.null(4)};
        });
}

Result<void> note_taken(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about,
                        std::string_view question) {
    TRY(transaction.execute(
        "update site_suggestion set taken = $1 where authority = $2 and writer = $3 and form = $4 and about = $5"
        " and question = $6",
        {writer.at, writer.authority, writer.person, form, about, question}));
    return {};
}

Result<void> drop_suggestion(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about,
                             std::string_view question) {
    TRY(transaction.execute(
        "delete from site_suggestion where authority = $1 and writer = $2 and form = $3 and about = $4"
        " and question = $5",
        {writer.authority, writer.person, form, about, question}));
    return {};
}

Result<void> drop_suggestions(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about) {
    TRY(transaction.execute(
        "delete from site_suggestion where authority = $1 and writer = $2 and form = $3 and about = $4",
        {writer.authority, writer.person, form, about}));
    return {};
}

Result<Beside> beside_form(const Context& context, const FormInfo& form, PersonId about) {
    Beside beside;
    if (!context.reader) return beside;
    const auto all = TRY(suggestions(context.store, *context.reader, form.name, about));
    const Url answer{fmt::format("/people/{}/suggestions/{}", about.number(), form.name)};
    for (const auto& question : form.questions)
        for (const auto& one : all) {
            if (one.question != question.name) continue;
            beside.shown += one_shown(question, one, answer);
            beside.waiting += one.taken ? 0 : 1;
        }
    if (!beside.shown.empty())
        beside.shown =
            html("<h2 class=\"govuk-heading-m\" id=\"suggested\">Suggested answers</h2>") +
            ui::paragraph("None of them is on the record. What you send is yours: read it as if it were your own.") +
            beside.shown;
    if (drafting_service() && may_have_drafts(*context.reader) && place_of_form(context.site, form.name, about))
        beside.shown += ui::button({.text = fmt::format("Let {} write a draft", drafting_service()->name),
                                    .kind = ui::ButtonKind::secondary,
                                    .sends_to = Url{fmt::format("/people/{}/drafting/{}", about.number(), form.name)}});
    return beside;
}

/// The form whose answers are sent to this address; empty if it takes none.
static std::string form_sent_to(const Context& context, PersonId about) {
    for (const auto& page : context.site.routes.pages())
        if (page.method == Method::post && page.form && address_about(page.address, about) == context.request.path)
            return std::string{page.form().name};
    return {};
}

Result<void> sign_drafted(Change& change, const Context& context) {
    if (!context.captures.has("person")) return {};
    const PersonId about{TRY(context.captures.number("person"))};
    const auto& reader = *context.reader;
    const auto any = TRY(
        change.store().first("select count(*) from site_suggestion where authority = $1 and writer = $2 and about = $3",
                             {reader.authority, reader.person, about}, [](const Row& row) { return row.integer(0); }));
    if (!any || *any == 0) return {};
    const auto form = form_sent_to(context, about);
    const auto place = place_of_form(context.site, form, about);
    if (!place) return {};
    auto used = TRY(suggestions(change.store(), reader, form, about));
    const auto sent = context.request.fields();
    std::erase_if(used, [&](const Suggestion& one) {
        return !one.taken || (!sent.empty() && trim(field(sent, one.question)).empty());
    });
    TRY(drop_suggestions(change.transaction(), reader, form, about));
    if (used.empty()) return {};
    const auto leave = TRY(Gate::settle(change.store(), reader, place->may.value_or(May::see_person), about,
                                        "signing words that a service drafted"));
    const auto& first = used.front();
    TRY(change.open(leave,
                    {drafted_kind, fmt::format("Words drafted by {} on {} were read and signed by {}. What was "
                                               "recorded with them is the entry that follows",
                                               first.service, first.suggested.in_words(), reader.author().name)}));
    TRY(change.enter(leave, Drafted{first.service, first.suggested, reader.person, context.at,
                                    static_cast<std::int64_t>(used.size())}));
    return {};
}

}  // namespace kith
