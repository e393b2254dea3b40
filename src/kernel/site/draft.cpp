#include "kernel/site/draft.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/draft_in_place.h"
#include "kernel/site/left_empty.h"
#include "kernel/site/parts.h"
#include "kernel/site/sent.h"
#include "kernel/site/suggestion.h"
#include "kernel/web/http.h"

namespace kith {

static bool is_page_own(std::string_view name) { return name == "csrf" || name == "shown_at" || name == "draft"; }

static void percent_encode(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == '.')
            out += c;
        else
            fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
}

std::string urlencoded(const Fields& fields) {
    std::string out;
    for (const auto& [name, value] : fields) {
        if (is_page_own(name)) continue;
        if (!out.empty()) out += '&';
        percent_encode(out, name);
        out += '=';
        percent_encode(out, value);
    }
    return out;
}

Fields from_urlencoded(std::string text) {
    Request request;
    request.headers = {{"content-type", "application/x-www-form-urlencoded"}};
    request.body = std::move(text);
    return request.fields();
}

Result<void> keep_draft(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about,
                        const Fields& fields) {
    const bool any = std::ranges::any_of(
        fields, [](const auto& field) { return !is_page_own(field.first) && !trim(field.second).empty(); });
    if (!any) return end_draft(transaction, writer, form, about);
    TRY(transaction.execute(
        "insert into site_draft (authority, writer, form, about, fields, kept) values ($1, $2, $3, $4, $5, $6)"
        " on conflict (authority, writer, form, about) do update set fields = excluded.fields, kept = excluded.kept",
        {writer.authority, writer.person, form, about, urlencoded(fields), writer.at}));
    return {};
}

Result<std::optional<Draft>> find_draft(const Store& store, const Reader& writer, std::string_view form,
                                        PersonId about) {
    return store.first(
        "select fields, kept from site_draft where authority = $1 and writer = $2 and form = $3 and about = $4",
        {writer.authority, writer.person, form, about}, [](const Row& row) {
            return Draft{from_urlencoded(row.string(0)), Moment{row.integer(1)}};
        });
}

Result<void> end_draft(Transaction& transaction, const Reader& writer, std::string_view form, PersonId about) {
    TRY(transaction.execute("delete from site_draft where authority = $1 and writer = $2 and form = $3 and about = $4",
                            {writer.authority, writer.person, form, about}));
    return {};
}

Result<std::vector<Unfinished>> unfinished(const Store& store, const Reader& writer) {
    return store.all("select form, about, kept from site_draft where authority = $1 and writer = $2 order by kept desc",
                     {writer.authority, writer.person}, [](const Row& row) {
                         return Unfinished{row.string(0), row.id<PersonId>(1), Moment{row.integer(2)}};
                     });
}

std::optional<FormPlace> place_of_form(const SiteParts& site, std::string_view form, PersonId about) {
    const auto* found = site.routes.form(form);
    if (!found) return {};
    const auto& [address, title, may] = *found;
    return FormPlace{address_about(address, about), std::string{title}, may};
}

Schema site_schema() {
    return {"site",
            {&table_info<DraftRow>(), &table_info<KeyRow>(), &table_info<SentRow>(), &table_info<SuggestionRow>(),
             &table_info<LeftEmptyRow>(), &table_info<DraftInPlaceRow>()}};
}

}  // namespace kith
