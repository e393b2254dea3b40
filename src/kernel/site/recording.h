#pragma once

#include <algorithm>

#include "kernel/site/draft.h"
#include "kernel/site/saving.h"

/// The pages of forms that record one fact about a subject: a home, an applicant. A fact that stands alone is declared
/// once as a RecordingOf; its form, its pages, its sentence in the journal and what it may not contradict come from
/// that.
namespace kith {

/// What such pages need of an area's file. Each area gives one, with these members:
///   static Result<File> read(const Context&, const Leave&);
///   static Html bar(const Context&, const File&);      who or what it is, kept in sight
///   static std::string back(const File&);              the page that the form belongs to
///   static PersonId about(const File&);
template <class File>
struct Subject;

template <class File, class T>
struct RecordingOf {
    EntryKind kind;
    const Form<T>& form;
    std::string (*sentence)(const File&, const T&);    ///< what the journal says
    T (*start)(const File&, Date today, PersonId by);  ///< what the record knows already, so that it is not asked
    /// What the answer contradicts, by question; nothing if it fits.
    std::optional<Error::Field> (*contradicts)(const File&, const T&, Date today) = nullptr;
    /// The choices that only the record knows: who lives there, which hub, by the question's name.
    Choices (*choices)(const File&) = nullptr;
};

namespace details {

template <class File, class T>
File file_type(const RecordingOf<File, T>&);
template <class File, class T>
T fact_type(const RecordingOf<File, T>&);
template <auto what>
using FileOf = decltype(file_type(*what));
template <auto what>
using FactOf = decltype(fact_type(*what));

template <auto what>
FormPage recording_page(const Context& context, const FileOf<what>& file, const FormInfo& info, Fields typed) {
    using At = Subject<FileOf<what>>;
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = At::bar(context, file),
            .back = At::back(file),
            .about = At::about(file)};
}

template <auto what>
Choices choices_of(const FileOf<what>& file) {
    return what->choices ? what->choices(file) : Choices{};
}

}  // namespace details

/// A link may answer a question already by choosing among what is offered; no link puts words of its own into a record.
inline Fields with_asked(const Context& context, const FormInfo& info, Fields fields) {
    for (const auto& question : info.questions) {
        const auto asked = context.request.asked(question.name).value_or("");
        if (question.kind != Kind::one_of ||
            std::ranges::find(question.choices, asked, &Choice::value) == question.choices.end())
            continue;
        std::erase_if(fields, [&](const auto& field) { return field.first == question.name; });
        fields.emplace_back(question.name, asked);
    }
    return fields;
}

/// Records a fact that stands alone. Fails: invalid, with the question that contradicts the record.
template <class File, class T>
Result<EntryNumber> record(Change& change, const RecordingOf<File, T>& what, const File& file, const Leave& leave,
                           const T& fact, Date today) {
    if (what.contradicts)
        if (auto wrong = what.contradicts(file, fact, today))
            return tl::unexpected(Error{Fault::invalid, wrong->message, {*wrong}});
    const auto entry = TRY(change.open(leave, {what.kind, what.sentence(file, fact)}));
    TRY(change.enter(leave, fact));
    return entry;
}

template <auto what, May may>
Result<Response> show_recording_of(const Asked<may>& asked) {
    using File = details::FileOf<what>;
    const auto& context = asked.context;
    const File file = TRY(Subject<File>::read(context, asked.allowed));
    const auto info = what->form.info(details::choices_of<what>(file));
    const auto start = what->start(file, context.today, context.reader->person);
    return form_page(context, details::recording_page<what>(context, file, info,
                                                            with_asked(context, info, what->form.started(start))));
}

template <auto what, May may>
Result<Response> save_recording_of(const Asked<may>& asked) {
    using File = details::FileOf<what>;
    const auto& context = asked.context;
    const File file = TRY(Subject<File>::read(context, asked.allowed));
    const auto offered = details::choices_of<what>(file);
    const auto info = what->form.info(offered);
    auto page = details::recording_page<what>(context, file, info, TRY(context.typed(info)));
    const auto fact =
        what->form.read(page.typed, what->start(file, context.today, context.reader->person), context.today, offered);
    if (!fact) return refused(context, std::move(page), fact.error());
    auto change = TRY(context.change());
    const auto entry = record(change, *what, file, asked.allowed, *fact, context.today);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(end_draft(change.transaction(), *context.reader, info.name, Subject<File>::about(file)));
    TRY(change.commit());
    return saved(context, *entry, Subject<File>::back(file), "Saved: " + std::string{info.title});
}

template <auto what>
FormInfo info_of_recording() {
    return what->form.info();
}

/// The two pages of a recording at one address.
template <auto what, May may>
std::array<Page, 2> recording_pages(std::string_view address) {
    return {page<show_recording_of<what, may>>(Method::get, address).with(info_of_recording<what>),
            page<save_recording_of<what, may>>(Method::post, address).with(info_of_recording<what>)};
}

}  // namespace kith
