// What the advocate writes down, a form each.
#include <fmt/format.h>

#include "advocacy/asking.h"
#include "advocacy/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith::advocacy {

namespace {

template <class T>
Asking<T> asking(const AskedAdvocate& asked, const Form<T>& form, T start, std::string_view rest) {
    return {form, std::move(start), advocates_page(asked.person(), rest), advocates_page(asked.person())};
}

/// Saves with the file read anew, as nobody writes between that and the commit.
template <class T, class Act>
Result<Response> done(const AskedAdvocate& asked, const Asking<T>& form, std::string_view words, Act act) {
    return answered(asked.context, form, words, [&](Change& change, const T& typed) -> Result<EntryNumber> {
        const auto& context = asked.context;
        const auto file =
            TRY(advocacy_file(change.store(), asked.allowed, Known::now(), context.calendar, context.today));
        return act(change, asked.allowed, file, typed, by(context));
    });
}

Asking<NewContact> contact(const AskedAdvocate& asked) {
    return asking(asked, contact_form, NewContact{asked.context.today, Reached::met}, "/contact");
}
Asking<NewNo> no(const AskedAdvocate& asked) {
    return asking(asked, no_form, NewNo{care::OfferKind::advocate, asked.context.today, {}}, "/no");
}
Asking<NewWay> way(const AskedAdvocate& asked) { return asking(asked, way_form, NewWay{Way::instructed, {}}, "/way"); }
Asking<NewIssue> issue(const AskedAdvocate& asked) {
    return asking(asked, issue_form, NewIssue{Topic::home, {}}, "/issue");
}
Result<Asking<NewSharing>> sharing(const AskedAdvocate& asked) {
    const auto file = TRY(file_of(asked.context, asked.allowed));
    NewSharing now;
    for (const auto& word : words_of<SharedPart>)
        if (file.shares(word.value, asked.context.today)) now.parts.push_back(word.value);
    return asking(asked, sharing_form, now, "/shared");
}

Result<FactId> which_issue(const AskedAdvocate& asked) { return FactId{TRY(asked.context.captures.number("issue"))}; }

/// The form about one issue, whose words stand above it.
template <class T>
Result<Asking<T>> about_issue(const AskedAdvocate& asked, const Form<T>& form, T start, std::string_view rest) {
    const auto id = TRY(which_issue(asked));
    const auto file = TRY(file_of(asked.context, asked.allowed));
    const auto* raised = file.issue(id);
    if (!raised) return fail(Fault::not_found, "Nothing of that number was raised for this child.");
    auto made = asking(asked, form, std::move(start), fmt::format("/issues/{}{}", id.number(), rest));
    made.above = ui::inset_text(raised->value.words);
    return made;
}

Result<Asking<NewEscalation>> further(const AskedAdvocate& asked) {
    const auto& context = asked.context;
    auto made =
        TRY(about_issue(asked, escalate_form, NewEscalation{EscalatedTo::director, {}, context.today}, "/further"));
    std::vector<Choice> offered;
    const auto model = TRY(model_on(context.store, context.reader->authority, context.today)).model;
    for (const auto to : may_be_taken_to(model)) offered.push_back({std::string{code(to)}, std::string{in_words(to)}});
    made.choices = {{"to", std::move(offered)}};
    return made;
}
Result<Asking<NewTold>> told(const AskedAdvocate& asked) {
    return about_issue(asked, told_form, NewTold{Outcome::sorted, asked.context.today, {}}, "/told");
}

}  // namespace

Result<Response> save_note(const AskedAdvocate& asked) {
    return sealed(asked.context, asking(asked, note_form, NewWords{}, "/note"), "Kept: your note",
                  [&](const std::string& words) {
                      return write_note(asked.context.database, asked.allowed, *asked.context.reader, words);
                  });
}
Result<Response> save_to_child(const AskedAdvocate& asked) {
    return sealed(asked.context, asking(asked, to_child_form, NewWords{}, "/to-child"), "Sent",
                  [&](const std::string& words) {
                      return write_to_child(asked.context.database, asked.allowed, *asked.context.reader, words);
                  });
}

Result<Response> show_contact(const AskedAdvocate& asked) { return ask(asked.context, contact(asked)); }
Result<Response> save_contact(const AskedAdvocate& asked) {
    return done(asked, contact(asked), "Saved: you were in touch", record_contact);
}
Result<Response> show_no(const AskedAdvocate& asked) { return ask(asked.context, no(asked)); }
Result<Response> save_no(const AskedAdvocate& asked) { return done(asked, no(asked), "Saved: they said no", write_no); }
Result<Response> show_way(const AskedAdvocate& asked) { return ask(asked.context, way(asked)); }
Result<Response> save_way(const AskedAdvocate& asked) {
    return done(asked, way(asked), "Saved: how you work with them", set_way);
}
Result<Response> show_issue(const AskedAdvocate& asked) { return ask(asked.context, issue(asked)); }
Result<Response> save_issue(const AskedAdvocate& asked) { return done(asked, issue(asked), "Raised", raise); }
Result<Response> show_sharing(const AskedAdvocate& asked) { return ask(asked.context, TRY(sharing(asked))); }
Result<Response> save_sharing(const AskedAdvocate& asked) {
    return done(asked, TRY(sharing(asked)), "Saved: what they share", write_sharing);
}

Result<Response> show_further(const AskedAdvocate& asked) { return ask(asked.context, TRY(further(asked))); }
Result<Response> save_further(const AskedAdvocate& asked) {
    const auto id = TRY(which_issue(asked));
    return done(asked, TRY(further(asked)), "Saved: it was taken further",
                [&](Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file,
                    const NewEscalation& typed, By who) { return take_further(change, child, file, id, typed, who); });
}
Result<Response> show_told(const AskedAdvocate& asked) { return ask(asked.context, TRY(told(asked))); }
Result<Response> save_told(const AskedAdvocate& asked) {
    const auto id = TRY(which_issue(asked));
    return done(asked, TRY(told(asked)), "Saved: they were told",
                [&](Change& change, const Allowed<May::advocate>& child, const AdvocacyFile& file, const NewTold& typed,
                    By who) { return tell_back(change, child, file, id, typed, who); });
}

}  // namespace kith::advocacy
