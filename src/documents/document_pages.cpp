// Making a document, those that were made, and each as a page and as files.
#include <algorithm>

#include <fmt/format.h>

#include "documents/law.h"
#include "documents/pages.h"
#include "documents/served.h"
#include "kernel/core/text.h"
#include "kernel/site/parts.h"
#include "kernel/site/recording.h"
#include "kernel/site/saving.h"

namespace kith::documents {

namespace {

Choices kinds_offered(const Subject& whose) {
    std::vector<Choice> kinds;
    for (const auto& word : words_of<DocumentKind>)
        if (!whose.is_family || !is_for_the_child(word.value))
            kinds.push_back({std::string{word.code}, std::string{word.words}});
    return {{"kind", std::move(kinds)}};
}

Result<FormPage> making_page(const Context& context, const Subject& whose, const FormInfo& info, Fields typed) {
    const auto asking = asking_in(context, whose);
    auto above = TRY(bar_of(context, whose)) +
                 ui::inset_text(
                     "It is made from the lines that you have narrowed the chronology to, as the record "
                     "stands now. Who made it, when and from which entries is kept.");
    return FormPage{.form = info,
                    .action = asking_for(context.request.path, asking),
                    .typed = std::move(typed),
                    .above = std::move(above),
                    .back = asking_for(whose.address(), asking).address()};
}

Result<MadeAgain> document_asked_for(const Context& context, const Leave& subject, const Subject& whose) {
    return made_again(making_of(context), subject, whose, FactId{TRY(context.captures.number("document"))});
}

std::string file_name_of(const DocumentMade& made, std::string_view ending) {
    return file_name(code(made.kind), made.at.day(), ending);
}

Url document_at(const Subject& whose, FactId document, std::string_view rest = {}) {
    return Url{documents_address(whose, fmt::format("/{}{}", document.number(), rest))};
}

Html ways_to_keep_it(const Subject& whose, const Fact<DocumentMade>& made) {
    std::vector<ui::Content> others;
    if (made.value.kind == DocumentKind::chronology)
        others.emplace_back(
            ui::link("Download its lines as a spreadsheet (.csv)", document_at(whose, made.id, "/csv")));
    return ways_to_keep(document_at(whose, made.id, "/odt"), std::move(others));
}

/// Which version for a child stands beside a document for grown-ups.
std::optional<DocumentKind> beside(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::chronology: return DocumentKind::for_the_child;
        case DocumentKind::court_statement: return DocumentKind::court_for_the_child;
        case DocumentKind::for_the_child:
        case DocumentKind::court_for_the_child: return std::nullopt;
    }
    return std::nullopt;
}

/// The way to each child's version, which is made from that child's own chronology and narrowed as this one is.
Html childrens_versions(const Subject& whose, const DocumentMade& made, const NamesThen& names) {
    const auto kind = beside(made.kind);
    if (!kind) return {};
    auto asking = asking_of(made.asking);
    asking.children.clear();
    const auto narrowed = asking.in_code();
    std::vector<ui::Content> ways;
    for (const auto child : whose.children)
        ways.emplace_back(ui::link("Make it in plain words for " + names.at(child),
                                   Url{fmt::format("/children/{}/documents/new?kind={}{}{}", child.number(),
                                                   code(*kind), narrowed.empty() ? "" : "&", narrowed)}));
    return html("<div class=\"kith-not-printed\">{}</div>", ui::bullets(ways));
}

Result<Html> given_shown(const Context& context, const Leave& subject, const Subject& whose, FactId document) {
    ui::Table table{.id = "given",
                    .caption = "To whom it was given",
                    .columns = {{"To"}, {"How"}, {"When"}, {"By"}},
                    .rows = {},
                    .when_empty = "To nobody yet, as far as is recorded."};
    for (const auto& one : TRY(given_to(context.store, subject, document)))
        table.rows.push_back({{one.to, {}}, {in_words(one.how), {}}, {one.at.in_words(), {}}, {one.by_name, {}}});
    auto shown = ui::table(table);
    if (TRY(may_make(context, whose)))
        shown += ui::link_button({.text = "Record that it was given",
                                  .to = document_at(whose, document, "/given"),
                                  .kind = ui::ButtonKind::secondary});
    return html("<div class=\"kith-not-printed\">{}</div>", shown);
}

}  // namespace

template <May may>
Result<Response> show_documents(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto whose = TRY(subject_of(asked));
    ui::Table table{.id = "documents",
                    .caption = "Documents that were made",
                    .columns = {{"Document"}, {"Made"}, {"By"}, {"For"}},
                    .rows = {},
                    .when_empty = "None was made yet."};
    for (const auto& made : TRY(documents_made(context.store, asked.allowed)))
        table.rows.push_back({{ui::link(std::string{in_words(made.value.kind)},
                                        Url{documents_address(whose, fmt::format("/{}", made.id.number()))}),
                               {}},
                              {made.value.at.in_words(), {}},
                              {made.value.by_name, {}},
                              {made.value.for_whom, {}}});
    auto body = ui::heading({.text = "Documents", .level = 1, .size = ui::Size::large}) + ui::table(table);
    return page_of(
        context,
        {.title = "Documents", .main = std::move(body), .back = whose.address(), .above = TRY(bar_of(context, whose))});
}

template <May may>
Result<Response> show_making(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto whose = TRY(subject_of(asked));
    const auto info = document_form.info(kinds_offered(whose));
    // A link from a document made before says which version is to stand beside it.
    return form_page(context, TRY(making_page(context, whose, info, with_asked(context, info, {}))));
}

template <May may>
Result<Response> save_making(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto whose = TRY(subject_of(asked));
    const auto offered = kinds_offered(whose);
    const auto info = document_form.info(offered);
    auto page = TRY(making_page(context, whose, info, TRY(context.typed(info))));
    const auto typed = document_form.read(page.typed, {}, context.today, offered);
    if (!typed) return refused(context, std::move(page), typed.error());
    const auto made = make_document(making_of(context), asked.allowed, whose, *typed, asking_in(context, whose));
    if (!made) return refused(context, std::move(page), made.error());
    auto change = TRY(context.change());
    const auto kept = TRY(keep_made(change, asked.allowed, *made));
    const auto entry = change.last_entry();
    TRY(change.commit());
    return saved(context, entry, documents_address(whose, fmt::format("/{}", kept.number())),
                 "Made: the document is ready to read, print or download");
}

template <May may>
Result<Response> show_document(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto whose = TRY(subject_of(asked));
    const auto again = TRY(document_asked_for(context, asked.allowed, whose));
    Html body;
    if (!again.the_same)
        body += ui::warning_text(
            "This is not quite the document that was made: who may know of whom, or the program "
            "that writes it, has changed since. Make a new one if it is to be used.");
    body += html_of(again.document) + ways_to_keep_it(whose, again.made);
    if (TRY(may_make(context, whose))) body += childrens_versions(again.whose, again.made.value, again.names);
    if (again.made.value.kind == DocumentKind::court_statement) body += ui::paragraph(law_shown(law::court_statement));
    body += TRY(given_shown(context, asked.allowed, whose, again.made.id));
    return page_of(context, {.title = again.document.title,
                             .main = std::move(body),
                             .back = documents_address(whose),
                             .above = TRY(bar_of(context, whose)),
                             .breadth = ui::Breadth::column});
}

template <May may>
Result<Response> send_odt(const Asked<may>& asked) {
    const auto whose = TRY(subject_of(asked));
    auto again = TRY(document_asked_for(asked.context, asked.allowed, whose));
    return file_to_keep(std::move(again.odt), odt_type, file_name_of(again.made.value, "odt"));
}

template <May may>
Result<Response> send_csv(const Asked<may>& asked) {
    const auto& context = asked.context;
    const auto whose = TRY(subject_of(asked));
    const auto again = TRY(document_asked_for(context, asked.allowed, whose));
    const auto& made = again.made.value;
    if (made.kind != DocumentKind::chronology)
        return fail(Fault::not_found, "Only a chronology has lines for a spreadsheet.");
    const auto known = Known::as_of(EntryNumber{made.known});
    auto lines = TRY(chronology(context.store, asked.allowed, again.whose, known, context.site.schemas));
    const auto asking = asking_of(made.asking);
    std::erase_if(lines, [&](const ChronologyLine& line) { return !asking.takes(line); });
    return file_to_keep(csv_of({again.whose, again.names, made}, lines), "text/csv; charset=utf-8",
                        file_name_of(made, "csv"));
}

template Result<Response> show_documents(const Asked<May::see_person>&);
template Result<Response> show_documents(const Asked<May::see_family>&);
template Result<Response> show_making(const Asked<May::change_person>&);
template Result<Response> show_making(const Asked<May::record_family>&);
template Result<Response> save_making(const Asked<May::change_person>&);
template Result<Response> save_making(const Asked<May::record_family>&);
template Result<Response> show_document(const Asked<May::see_person>&);
template Result<Response> show_document(const Asked<May::see_family>&);
template Result<Response> send_odt(const Asked<May::see_person>&);
template Result<Response> send_odt(const Asked<May::see_family>&);
template Result<Response> send_csv(const Asked<May::see_person>&);
template Result<Response> send_csv(const Asked<May::see_family>&);

}  // namespace kith::documents
