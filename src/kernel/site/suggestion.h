#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/access/gate.h"
#include "kernel/forms/form.h"
#include "kernel/record/facts.h"
#include "kernel/web/html.h"

/// Answers that a service outside Kith has drafted for a form. They stand beside what its writer types, never in its
/// place; the writer takes or leaves each, and nothing of them is on the record until the writer sends the form.
namespace kith {

struct Context;

/// The service that whoever runs Kith has named. Without one, nothing outside can draft: so it is unless they say
/// otherwise.
struct DraftingService {
    std::string address;  ///< "https://dictation.example/start": where a worker is led to
    std::string name;     ///< its host, as people are told of it: "dictation.example"
};

/// Names the service for all that this program serves; an empty address names none. Called before anything is served.
/// Fails: invalid, if the address does not begin with https:// (or http://localhost, to try a service out).
Result<void> use_drafting_service(std::string_view address);
const std::optional<DraftingService>& drafting_service();

/// Whether this reader may let the service draft: those who work for the authority, which has decided what the service
/// may hear. A carer, a child, a family or an advocate is not asked to give their words to it.
bool may_have_drafts(const Reader& reader);

/// One question's answer as a service drafted it. Only the writer of the form sees it.
struct SuggestionRow {
    AuthorityId authority;
    PersonId writer;
    std::string form;
    PersonId about;
    std::string question;
    std::string answer;  ///< as a urlencoded form
    std::string service;
    Moment suggested;
    std::optional<Moment> taken;  ///< into the writer's own words; none: neither taken nor left yet

    static constexpr auto table =
        kept_in("site_suggestion", "Suggested answers", "authority, writer, form, about, question",
                column("authority", "Authority", &SuggestionRow::authority),
                column("writer", "Writer", &SuggestionRow::writer), column("form", "Form", &SuggestionRow::form),
                column("about", "About", &SuggestionRow::about),
                column("question", "Question", &SuggestionRow::question),
                column("answer", "Answer", &SuggestionRow::answer),
                column("service", "Suggested by", &SuggestionRow::service),
                column("suggested", "Suggested at", &SuggestionRow::suggested),
                column("taken", "Taken at", &SuggestionRow::taken))
            .since(3);
};

/// That words on the record were drafted by a service, and that a person read and signed them. What was recorded is the
/// entry that follows; it is not named here, as fewer may see it than may see this.
struct Drafted {
    std::string service;
    Moment suggested;
    PersonId signed_by;
    Moment signed_at;
    std::int64_t answers;  ///< how many of the answers began as the service's words

    static constexpr auto table =
        facts_in("drafting_drafted", "Drafted by a service", column("service", "Drafted by", &Drafted::service),
                 column("suggested", "Drafted at", &Drafted::suggested),
                 column("signed_by", "Read and signed by", &Drafted::signed_by),
                 column("signed_at", "Signed at", &Drafted::signed_at),
                 column("answers", "Answers that began so", &Drafted::answers));
};
inline constexpr EntryKind drafted_kind{"drafting.signed", "Drafted words signed"};

struct Suggestion {
    std::string question;
    Fields answer;
    std::string service;
    Moment suggested;
    bool taken;
};

/// Puts these answers beside the writer's form, in place of those that wait there. `answers`: by question.
Result<void> suggest(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about,
                     std::string_view service, const std::vector<std::pair<std::string, Fields>>& answers);
/// In the order of their questions' names.
Result<std::vector<Suggestion>> suggestions(const Store& store, const Reader& writer, std::string_view form,
                                            PersonId about);
/// The answer is among the writer's own words now.
Result<void> note_taken(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about,
                        std::string_view question);
Result<void> drop_suggestion(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about,
                             std::string_view question);
Result<void> drop_suggestions(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about);

/// Beside a form, below its own button, so that the Enter key sends the form and never takes an answer: what is
/// suggested, each answer with its source and age and buttons to take or leave it; and the way to have a draft.
/// `waiting` is how many answers have been neither taken nor left.
struct Beside {
    Html shown;
    int waiting = 0;
};
Result<Beside> beside_form(const Context& context, const FormInfo& form, PersonId about);

/// If the form that is being sent holds words that a service drafted, records that this reader read and signed them, in
/// the same change as the form. The answers that were left are dropped.
Result<void> sign_drafted(Change& change, const Context& context);

}  // namespace kith
