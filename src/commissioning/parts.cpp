// What the pages of commissioning share.
#include <algorithm>

#include <fmt/format.h>

#include "commissioning/pages.h"
#include "kernel/core/text.h"
#include "kernel/web/components.h"

namespace kith {

Result<commissioning::ProviderFile> Subject<commissioning::ProviderFile>::read(const Context& context,
                                                                               const Leave& provider) {
    return commissioning::provider_file(context.store, provider, context.today);
}
Html Subject<commissioning::ProviderFile>::bar(const Context& context, const commissioning::ProviderFile& file) {
    return commissioning::provider_bar(file, context.today);
}
std::string Subject<commissioning::ProviderFile>::back(const commissioning::ProviderFile& file) {
    return commissioning::provider_address(file.provider);
}

}  // namespace kith

namespace kith::commissioning {

std::string provider_address(PersonId provider, std::string_view rest) {
    return fmt::format("/providers/{}{}", provider.number(), rest);
}

std::string invoice_address(PersonId provider, FactId invoice, std::string_view rest) {
    return provider_address(provider, fmt::format("/invoices/{}{}", invoice.number(), rest));
}

std::string home_address(PersonId home) { return fmt::format("/homes/{}", home.number()); }

Html provider_bar(const ProviderFile& file, Date today) {
    ui::IdentityBar bar{.name = file.name()};
    bar.details.emplace_back(std::string{in_words(file.is().kind)});
    if (file.is().urn) bar.details.emplace_back("Ofsted number " + *file.is().urn);
    if (const auto above = owners_above(file.owners, file.provider); !above.empty())
        bar.details.emplace_back("Owned by " + name_of(file.all, above.back()));
    int homes = 0, places = 0;
    for (const auto& home : file.homes)
        if (home.open(today)) ++homes, places += home.places;
    bar.details.emplace_back(fmt::format("{}, {}", plural(homes, "home"), plural(places, "place")));
    return ui::identity_bar(bar);
}

std::string harmless_csv_name(std::string_view sent) {
    sent = sent.substr(std::min(sent.find_last_of("/\\") + 1, sent.size()));
    std::string name;
    for (const char c : sent.substr(0, 60))
        name += is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == ' ' || c == '.' ? c : '_';
    return name.empty() ? "a file" : name;
}

Response csv_answer(std::string text, const std::string& name) {
    auto response = Response::text(std::move(text));
    response.headers.clear();
    return response.with("content-type", "text/csv; charset=utf-8")
        .with("content-disposition", fmt::format("attachment; filename=\"{}\"", name))
        .with("cache-control", "no-store");
}

}  // namespace kith::commissioning
