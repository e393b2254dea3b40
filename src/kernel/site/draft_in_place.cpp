#include "kernel/site/draft_in_place.h"

#include <algorithm>
#include <charconv>

#include "kernel/core/text.h"
#include "kernel/site/parts.h"
#include "kernel/site/site.h"

namespace kith {

// ---- Which form is there -----------------------------------------------------------------------------------------

namespace {

/// The number where the pattern has {person}, 0 where it has none; nothing if the path does not fit the pattern.
std::optional<std::int64_t> fits(std::string_view pattern, std::string_view path) {
    std::int64_t person = 0;
    while (!pattern.empty() && !path.empty()) {
        pattern.remove_prefix(1), path.remove_prefix(1);
        const auto wanted = pattern.substr(0, pattern.find('/')), found = path.substr(0, path.find('/'));
        if (wanted == "{person}") {
            const auto [end, wrong] = std::from_chars(found.data(), found.data() + found.size(), person);
            if (wrong != std::errc{} || end != found.data() + found.size() || person < 1) return {};
        } else if (!wanted.starts_with('{') && wanted != found) {
            return {};
        }
        pattern.remove_prefix(wanted.size()), path.remove_prefix(found.size());
    }
    return pattern.empty() && path.empty() ? std::optional{person} : std::nullopt;
}

bool keeps_words(const Page& page) { return page.method == Method::get && page.form && page.asks != Asks::nothing; }

/// Where two patterns fit, as "/safety/new" and "/safety/{person}", the one with fewer names is meant.
const Page* page_at(const std::vector<Page>& pages, std::string_view path, std::int64_t& person) {
    const Page* best = nullptr;
    for (const auto& page : pages) {
        if (page.method != Method::get) continue;
        const auto fitting = fits(page.address, path);
        if (!fitting) continue;
        if (best && std::ranges::count(best->address, '{') <= std::ranges::count(page.address, '{')) continue;
        best = &page, person = *fitting;
    }
    return best && keeps_words(*best) ? best : nullptr;
}

/// A place comes back as a link, so it holds nothing that an address of ours has not.
bool is_plain(std::string_view place) {
    constexpr std::size_t longest = 500;
    constexpr std::string_view besides = "/-_.~?=&%+";
    return place.size() <= longest && place.starts_with('/') && !place.starts_with("//") &&
           std::ranges::all_of(place,
                               [&](char c) { return is_letter(c) || is_digit(c) || besides.find(c) != besides.npos; });
}

}  // namespace

std::optional<FormAt> form_at(const SiteParts& site, std::string_view place) {
    if (!is_plain(place)) return {};
    const auto path = place.substr(0, place.find('?'));
    std::int64_t person = 0;
    const auto* page = page_at(site.routes.pages(), path, person);
    if (!page) return {};
    const bool about = page->asks == Asks::a_grant_about_a_person;
    return FormAt{std::string{page->form().title}, page->may, about ? std::optional{PersonId{person}} : std::nullopt};
}

std::optional<Url> draft_address_of(const SiteParts& site, const Url& action) {
    if (!form_at(site, action.address())) return {};
    return Url{"/drafts"}.with("at", action.address());
}

std::string place_of(const Request& request) {
    return request.query.empty() ? request.path : request.path + "?" + request.query;
}

// ---- Keeping -----------------------------------------------------------------------------------------------------

Result<void> keep_draft_at(Transaction& transaction, const Reader& writer, std::string_view place,
                           const Fields& fields) {
    const auto words = urlencoded(fields);
    if (std::ranges::all_of(from_urlencoded(words), [](const auto& one) { return trim(one.second).empty(); }))
        return end_draft_at(transaction, writer, place);
    TRY(
        transaction.execute("insert into site_draft_in_place (authority, writer, place, fields, kept)"
                            " values ($1, $2, $3, $4, $5) on conflict (authority, writer, place)"
                            " do update set fields = excluded.fields, kept = excluded.kept",
                            {writer.authority, writer.person, place, words, writer.at}));
    return {};
}

Result<std::optional<Draft>> find_draft_at(const Store& store, const Reader& writer, std::string_view place) {
    return store.first(
        "select fields, kept from site_draft_in_place where authority = $1 and writer = $2 and place = $3",
        {writer.authority, writer.person, place}, [](const Row& row) {
            return Draft{from_urlencoded(row.string(0)), Moment{row.integer(1)}};
        });
}

Result<void> end_draft_at(Transaction& transaction, const Reader& writer, std::string_view place) {
    TRY(transaction.execute("delete from site_draft_in_place where authority = $1 and writer = $2 and place = $3",
                            {writer.authority, writer.person, place}));
    return {};
}

// ---- Shown to their writer ---------------------------------------------------------------------------------------

Result<std::vector<UnfinishedAt>> unfinished_in_places(const Context& context) {
    const auto& reader = *context.reader;
    auto all = TRY(context.store.all(
        "select place, kept from site_draft_in_place where authority = $1 and writer = $2 order by kept desc",
        {reader.authority, reader.person}, [](const Row& row) {
            return UnfinishedAt{row.string(0), {}, {}, Moment{row.integer(1)}};
        }));
    std::vector<UnfinishedAt> open;
    for (auto& one : all) {
        const auto form = form_at(context.site, one.place);
        if (!form) continue;  // of an older version: its words cannot be shown in a form that is gone
        if (form->about && TRY(Gate::among(context.store, reader, *form->may, {*form->about})).empty()) continue;
        if (!form->about && form->may && !reader.granted(*form->may)) continue;
        one.title = form->title, one.about = form->about;
        open.push_back(std::move(one));
    }
    return open;
}

static Result<Response> keep_words_at(const SignedIn& asked) {
    const auto& context = asked.context;
    const auto place = context.request.asked("at").value_or("");
    const auto form = form_at(context.site, place);
    if (!form) return fail(Fault::not_found, "There is no form at that address whose words are kept.");
    if (form->about)
        TRY(Gate::settle(context.store, *context.reader, *form->may, *form->about, "unfinished words"));
    else if (form->may)
        TRY(Gate::settle_all(context.store, *context.reader, *form->may, "unfinished words"));
    const auto fields = context.request.fields();
    const bool thrown_away = field(fields, "draft") == "discard";
    auto transaction = TRY(context.database.write());
    TRY(thrown_away ? end_draft_at(transaction, *context.reader, place)
                    : keep_draft_at(transaction, *context.reader, place, fields));
    TRY(transaction.commit());
    if (thrown_away) return Response::redirect(place);
    const auto words = context.at.in_words();
    return Response{.status = 204, .headers = {}, .body = {}, .shared_body = {}}.with(
        "X-Saved-At", words.substr(words.find(" at ") + 4));
}

Page drafts_in_places() { return page<keep_words_at>(Method::post, "/drafts"); }

}  // namespace kith
