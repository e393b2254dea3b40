// What follows a warning: it is looked at again, it ends, someone is told of it. Each is a form of its own.
#include <fmt/format.h>

#include "warnings/pages.h"

namespace kith::warnings {

namespace {

/// One thing that may follow, declared once.
template <class T>
struct Following {
    const Form<T>& form;
    T (*start)(const Fact<Warning>&, PersonId by, Date today);
    Result<EntryNumber> (*save)(Change&, const MayRecord&, const WarningsFile&, const T&);
    std::string_view done;
};

constexpr Following<LookedAgain> looking{
    look_again_form,
    [](const Fact<Warning>& warning, PersonId by, Date today) {
        return LookedAgain{warning.id, today, "", today.plus_months(months_of(warning.value.kind)), by};
    },
    look_again, "Saved: it is still true"};
constexpr Following<Ended> ending{end_form,
                                  [](const Fact<Warning>& warning, PersonId by, Date today) {
                                      return Ended{warning.id, today, WhyEnded::other, "", by};
                                  },
                                  end_warning, "The warning has ended"};
constexpr Following<Told> telling{told_form,
                                  [](const Fact<Warning>& warning, PersonId by, Date today) {
                                      return Told{warning.id, today, WhoTold::other, "", by};
                                  },
                                  tell_of, "Saved: who was told"};

struct At {
    OnPage page;
    Fact<Warning> warning;
};
Result<At> at_warning(const Asked<May::record_warning>& asked) {
    auto page = TRY(on_page(asked.context, asked.allowed.implies<May::see_warning>()));
    const auto* warning = page.file.warning(FactId{TRY(asked.context.captures.number("warning"))});
    if (!warning) return fail(Fault::not_found, "There is no such warning about this person.");
    auto found = *warning;
    return At{std::move(page), std::move(found)};
}

FormPage page_for(const Context& context, const At& at, const FormInfo& info, Fields typed) {
    return {.form = info,
            .action = Url{context.request.path},
            .typed = std::move(typed),
            .above = persons::identity_bar(context, at.page.who) +
                     ui::inset_text(fmt::format("{}: {}", kind_words(at.warning.value), at.warning.value.what)),
            .back = address_of(at.page.who.id)};
}

template <auto what>
FormInfo info_of() {
    return what->form.info();
}

template <auto what>
Result<Response> show(const Asked<May::record_warning>& asked) {
    const auto& context = asked.context;
    const auto at = TRY(at_warning(asked));
    const auto info = info_of<what>();
    const auto start = what->start(at.warning, context.reader->person, context.today);
    return form_page(context, page_for(context, at, info, what->form.started(start)));
}

template <auto what>
Result<Response> save(const Asked<May::record_warning>& asked) {
    const auto& context = asked.context;
    const auto at = TRY(at_warning(asked));
    const auto info = info_of<what>();
    auto page = page_for(context, at, info, TRY(context.typed(info)));
    const auto start = what->start(at.warning, context.reader->person, context.today);
    const auto fact = what->form.read(page.typed, start, context.today);
    if (!fact) return refused(context, std::move(page), fact.error());
    auto change = TRY(context.change());
    // Read anew under the lock: it may have ended since the page was shown.
    const auto file = TRY(warnings_file(change.store(), asked.allowed.implies<May::see_warning>(), Known::now()));
    const auto entry = what->save(change, asked.allowed, file, *fact);
    if (!entry) return refused(context, std::move(page), entry.error());
    TRY(change.commit());
    return saved(context, *entry, address_of(at.page.who.id), what->done);
}

template <auto what>
void add(std::vector<Page>& pages, std::string_view address) {
    pages.push_back(page<show<what>>(Method::get, address).with(info_of<what>));
    pages.push_back(page<save<what>>(Method::post, address).with(info_of<what>));
}

}  // namespace

std::vector<Page> pages_to_follow() {
    std::vector<Page> pages;
    add<&looking>(pages, "/people/{person}/warnings/{warning}/look-again");
    add<&ending>(pages, "/people/{person}/warnings/{warning}/end");
    add<&telling>(pages, "/people/{person}/warnings/{warning}/told");
    return pages;
}

}  // namespace kith::warnings
