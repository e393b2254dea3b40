// The documents of a conference as pages to print and as files to edit, each with the child's version beside it.
#include "papers/made.h"

#include <algorithm>
#include <array>
#include <variant>

#include <fmt/format.h>

#include "documents/served.h"
#include "documents/subject.h"
#include "family_help/plan_shown.h"
#include "kernel/site/kept_file.h"
#include "kernel/site/parts.h"
#include "papers/pages.h"

namespace kith::papers {

namespace {

/// Somebody whom the address names, if they are among those for whom there is a version.
std::optional<PersonId> named_among(const Context& context, std::string_view name,
                                    const std::vector<PersonId>& people) {
    // A form has its version in its path, as it is sent to where it was shown: "child-12".
    const bool in_path = context.captures.has("version");
    const auto asked = in_path ? context.captures.text("version") : context.request.asked(name).value_or("");
    for (const auto one : people)
        if (asked == (in_path ? fmt::format("{}-{}", name, one.number()) : std::to_string(one.number()))) return one;
    return std::nullopt;
}

std::vector<PersonId> given_to(const PapersFile& file, FactId conference) {
    std::vector<PersonId> people;
    for (const auto& one : file.shares)
        if (one.value.conference == conference && one.value.how && !one.value.withheld &&
            std::ranges::find(people, one.value.with) == people.end())
            people.push_back(one.value.with);
    return people;
}

struct Made {
    PapersFile papers;
    const Conference* conference;  ///< of these papers
    documents::Document document;
    EntryNumber known;                                        ///< up to which the record was read
    std::optional<PersonId> child, reader;                    ///< whose version it is; neither: the whole
    std::string version;                                      ///< the same as the address has it: "?child=12"
    std::vector<std::pair<std::string, std::string>> others;  ///< the versions there are: words, and address
};

Result<void> read_around(MadeOf& of, const Context& context, PersonId family) {
    if (!context.reader->granted(May::see_family)) return {};
    if (TRY(Gate::among(context.store, *context.reader, May::see_family, {family})).empty()) return {};
    const auto leave = TRY(decide<May::see_family>(context.store, *context.reader, family, "a conference report"));
    const auto whose = TRY(documents::subject_of(context.store, *context.reader, leave));
    of.around = TRY(family_help::network_of(context, of.papers.who));
    of.key_events = TRY(documents::chronology(context.store, leave, whose, Known::now(), context.site.schemas));
    std::erase_if(of.key_events, [](const auto& line) { return line.significance != documents::Significance::key; });
    return {};
}

documents::Document whole(Which which, const MadeOf& of) {
    switch (which) {
        case Which::report: return conference_report(of);
        case Which::record: return record_of_conference(of);
        case Which::plan: return protection_plan(of);
    }
    return {};
}

std::vector<std::pair<std::string, std::string>> versions_of(Which which, const MadeOf& of) {
    std::vector<std::pair<std::string, std::string>> all{{"The whole, for those who work with the family", ""}};
    for (const auto child : of.conference.children)
        all.emplace_back("In plain words, for " + of.papers.name(child), fmt::format("?child={}", child.number()));
    if (which == Which::report)
        for (const auto one : given_to(of.papers, of.conference.id))
            all.emplace_back("What was shared with " + of.papers.name(one), fmt::format("?reader={}", one.number()));
    return all;
}

Result<Made> made(const Context& context, const Store& store, const Leave& family, Which which) {
    Made is{
        TRY(file_for(context, store, family)), nullptr, {}, TRY(last_entry(store, family.authority())), {}, {}, {}, {}};
    is.conference = is.papers.conference(*is.papers.chosen);
    const auto recorded = TRY(protection::recorded_of(store, family, Known::now()));
    MadeOf of{is.papers, recorded, *is.conference, {}, {}, context.today, {}};
    of.start.authority = context.frame.authority;
    of.start.made_by = context.reader->author().name;
    of.start.made = context.at;
    of.start.known = is.known;
    is.others = versions_of(which, of);
    is.child = named_among(context, "child", is.conference->children);
    if (which == Which::report) is.reader = named_among(context, "reader", given_to(is.papers, is.conference->id));
    if (is.child) {
        is.reader.reset();
        is.version = fmt::format("?child={}", is.child->number());
        is.document = for_child(which, of, *is.child);
    } else if (is.reader) {
        is.version = fmt::format("?reader={}", is.reader->number());
        is.document =
            report_for(of, *is.reader, TRY(shared_with(store, family, is.papers, is.conference->id, *is.reader)));
    } else {
        if (which == Which::report) TRY(read_around(of, context, family.about()));
        is.document = whole(which, of);
    }
    return is;
}

/// What it holds, whoever made it and when: the same words have the same fingerprint.
std::string fingerprint_of_words(documents::Document document) {
    document.made = Moment{0};
    document.made_by.clear();
    document.known.reset();
    return fingerprint_of(documents::odt_of(document));
}

MadeDocument made_document(const Made& is, Which which) {
    return {which, is.child, is.reader, is.known.number(), fingerprint_of_words(is.document)};
}

std::string address_of_made(PersonId family, Which which, FactId conference, std::string_view rest = {}) {
    const auto* name = which == Which::plan ? "protection-plan" : which == Which::record ? "record" : "report";
    return family_help::address_of(family, fmt::format("/{}/{}{}", name, conference.number(), rest));
}

std::string version_in_path(const Made& is) {
    if (is.child) return fmt::format("child-{}", is.child->number());
    return is.reader ? fmt::format("reader-{}", is.reader->number()) : "whole";
}

Html beside_it(const Made& is, const std::string& path) {
    std::vector<ui::Content> links;
    for (const auto& [words, version] : is.others)
        if (version != is.version) links.emplace_back(ui::link(words, Url{path + version}));
    auto shown = ui::heading({.text = "Versions of it"}) +
                 documents::ways_to_keep(Url{path + "/odt" + is.version}, std::move(links));
    if (is.version.empty())
        shown =
            ui::warning_text(
                "This is everything. Give somebody of the family, or of another agency, what was shared with them.") +
            shown;
    return html("<div class=\"kith-not-printed\">{}</div>", shown);
}

/// What was made of this version and given to whom, and whether it would hold the same today.
Html given_shown(const Made& is, Which which, bool records, const std::string& path) {
    const auto now = fingerprint_of_words(is.document);
    ui::Table table{.id = "given",
                    .caption = "When it was made, and to whom it was given",
                    .columns = {{"Made"}, {"By"}, {"Given to"}, {"How"}, {"Since then"}},
                    .rows = {},
                    .when_empty = "That it was made or given is not recorded yet."};
    for (const auto& one : is.papers.given) {
        const auto& it = one.value;
        if (it.conference != is.conference->id || it.which != which || it.for_child != is.child ||
            it.for_reader != is.reader)
            continue;
        table.rows.push_back({{it.at.in_words(), {}},
                              {it.by_name, {}},
                              {it.to ? is.papers.name(*it.to) : "Nobody yet", {}},
                              {it.how ? in_words(*it.how) : "", {}},
                              {it.fingerprint == now ? "It holds the same" : "It has changed", {}}});
    }
    auto shown = ui::table(table);
    if (records)
        shown += ui::link_button({.text = "Record that it was made and given",
                                  .to = Url{path + "/given/" + version_in_path(is)},
                                  .kind = ui::ButtonKind::secondary});
    return html("<div class=\"kith-not-printed\">{}</div>", shown);
}

}  // namespace

template <Which which>
Result<Response> show_made(const Asked<May::see_protection>& asked) {
    const auto& context = asked.context;
    const auto is = TRY(made(context, context.store, asked.allowed, which));
    const bool records = TRY(family_help::may_about(context, asked.person(), May::record_protection));
    const auto path = address_of_made(asked.person(), which, is.conference->id);
    return page_of(context, {.title = is.document.title,
                             .main = beside_it(is, path) + html_of(is.document) + given_shown(is, which, records, path),
                             .back = page_for(context, asked.person()),
                             .breadth = ui::Breadth::column});
}

template <Which which>
Result<Response> send_made(const Asked<May::see_protection>& asked) {
    const auto& context = asked.context;
    const auto is = TRY(made(context, context.store, asked.allowed, which));
    const auto name = documents::file_name("conference_" + std::string{code(which)}, context.today, "odt");
    return documents::file_to_keep(documents::odt_of(is.document), documents::odt_type, name);
}

// ---- To whom it was given ------------------------------------------------------------------------------------------

namespace {

using AskedToRecord = Asked<May::record_protection>;

/// Every line of a document, to be searched.
std::string words_of_document(const documents::Document& document) {
    std::string all;
    const auto add = [&](const documents::Line& line) { all += line.words + "\n"; };
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks) {
            if (const auto* one = std::get_if<documents::Paragraph>(&block)) add(one->line);
            if (const auto* several = std::get_if<documents::Bullets>(&block))
                for (const auto& line : several->lines) add(line);
            if (const auto* rows = std::get_if<documents::Rows>(&block))
                for (const auto& row : rows->rows)
                    for (const auto& line : row) add(line);
        }
    return all;
}

struct Giving {
    Made is;
    family_help::Asking<NewGiven> asking;
};

Result<Giving> giving(const AskedToRecord& asked, Which which) {
    const auto& context = asked.context;
    auto is = TRY(made(context, context.store, asked.allowed, which));
    if (context.captures.text("version") != version_in_path(is))
        return fail(Fault::not_found, "There is no such version of this document.");
    std::vector<Choice> people;
    for (const auto one : may_get(is.papers, *is.conference, made_document(is, which)))
        family_help::offer(people, one, is.papers.name(one));
    const auto alone = is.child ? is.child : is.reader;
    auto above =
        papers_bar(is.papers) + ui::inset_text(fmt::format("{}: {}", is.document.title, title_of(*is.conference)));
    auto back = address_of_made(asked.person(), which, is.conference->id, is.version);
    return Giving{std::move(is),
                  {.form = given_form,
                   .family = asked.person(),
                   .start = {.to = alone, .how = How::paper},
                   .choices = {{"to", std::move(people)}},
                   .above = std::move(above),
                   .back = std::move(back),
                   .keeps_draft = false}};
}

}  // namespace

template <Which which>
Result<Response> show_giving(const AskedToRecord& asked) {
    const auto gives = TRY(giving(asked, which));
    return family_help::ask(asked.context, gives.asking);
}

template <Which which>
Result<Response> save_giving(const AskedToRecord& asked) {
    const auto& context = asked.context;
    const auto gives = TRY(giving(asked, which));
    const auto all =
        TRY(Gate::settle_all(context.store, *context.reader, May::record_protection, "addresses kept safe"));
    return family_help::answer(
        context, gives.asking, "Saved: to whom it was given",
        [&](Change& change, const NewGiven& typed, By by) -> Result<EntryNumber> {
            const auto is = TRY(made(context, change.store(), asked.allowed, which));
            if (typed.to) {
                const auto kept = TRY(kept_from(change.store(), all, is.papers, *typed.to, by.today));
                if (hold_any(words_of_document(is.document), kept))
                    return fail_at("to",
                                   "It holds an address that is kept safe from them. Ask whoever wrote that to "
                                   "take it out first");
            }
            return give(change, asked.allowed, is.papers, *is.conference, made_document(is, which), typed,
                        *context.reader);
        });
}

template <Which which>
static void add_pages(std::vector<Page>& pages, const std::array<std::string_view, 3>& at) {
    constexpr auto info = [] { return given_form.info(); };
    pages.insert(pages.end(), {page<show_made<which>>(Method::get, at[0]), page<send_made<which>>(Method::get, at[1]),
                               page<show_giving<which>>(Method::get, at[2]).with(info),
                               page<save_giving<which>>(Method::post, at[2]).with(info)});
}

std::vector<Page> made_pages() {
    std::vector<Page> pages;
    add_pages<Which::report>(pages,
                             {"/families/{person}/report/{conference}", "/families/{person}/report/{conference}/odt",
                              "/families/{person}/report/{conference}/given/{version}"});
    add_pages<Which::record>(pages,
                             {"/families/{person}/record/{conference}", "/families/{person}/record/{conference}/odt",
                              "/families/{person}/record/{conference}/given/{version}"});
    add_pages<Which::plan>(pages, {"/families/{person}/protection-plan/{conference}",
                                   "/families/{person}/protection-plan/{conference}/odt",
                                   "/families/{person}/protection-plan/{conference}/given/{version}"});
    return pages;
}

}  // namespace kith::papers
