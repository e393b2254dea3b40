#include "app/serving.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>

#include <fmt/core.h>

#include "adoption/sealed.h"
#include "advocacy/sealed.h"
#include "kernel/core/mapped_file.h"
#include "kernel/core/text.h"
#include "kernel/site/site.h"
#include "kernel/site/suggestion.h"
#include "kernel/web/metrics.h"

namespace kith::app {

void Serving::add_network_to(Command& command) {
    command.option("--address", address, "The address to listen at; 0.0.0.0 for every one")
        .or_environment("KITH_ADDRESS")
        .option("--port", port, 0, 65535, "The port; 0 for any that is free")
        .or_environment("KITH_PORT")
        .option("--workers", workers, 1, 256, "Threads that answer requests")
        .or_environment("KITH_WORKERS")
        .option(
            "--drafting", drafting_service,
            "A service that may draft words for a person to read and sign: its https address. Nobody drafts without")
        .or_environment("KITH_DRAFTING")
        .flag("--quiet", quiet, "No line in the log for each request");
}

static void log_line(std::string_view line) {
    std::fwrite(line.data(), 1, line.size(), stderr);
    if (!line.ends_with('\n')) std::fputc('\n', stderr);
}

static Result<std::string> text_of(const std::string& file) {
    auto mapped = MappedFile::open(file);
    if (!mapped) return fail(Fault::invalid, fmt::format("{} cannot be read: {}", file, mapped.error().what));
    return std::string{mapped->bytes()};
}

static Result<Calendar> calendar_of(const Serving& serving) {
    if (serving.holidays_file.empty()) return Calendar::england();
    return Calendar::england().with(TRY(text_of(serving.holidays_file)));
}

/// A row that cannot be right is told and left out: a postcode too few is no reason not to serve.
Result<Postcodes> postcodes_of(const Serving& serving) {
    if (serving.postcodes_file.empty()) return serving.postcodes;
    const auto file = MappedFile::open(serving.postcodes_file);
    if (!file)
        return fail(Fault::invalid, fmt::format("{} cannot be read: {}", serving.postcodes_file, file.error().what));
    auto read = Postcodes::read(file->bytes());
    if (!read) return fail(Fault::invalid, fmt::format("{}: {}", serving.postcodes_file, read.error().what));
    for (const auto& problem : read->problems)
        log_line(fmt::format("{}, line {}, column {}: {}", serving.postcodes_file, problem.line, problem.column,
                             problem.what));
    if (read->refused > 0)
        log_line(fmt::format("{}: {} rows were left out, {} are known.", serving.postcodes_file, read->refused,
                             read->postcodes.size()));
    return std::move(read->postcodes);
}

/// Rows that cannot be right are told and left out, as with postcodes; the first hundred of them by name.
Result<TravelTimes> travel_times_of(const Serving& serving) {
    if (serving.travel_times_file.empty()) return TravelTimes{};
    constexpr std::size_t most_told = 100;
    const auto& name = serving.travel_times_file;
    const auto file = MappedFile::open(name);
    if (!file) return fail(Fault::invalid, fmt::format("{} cannot be read: {}", name, file.error().what));
    auto read = TravelTimes::read(file->bytes());
    if (!read) return fail(Fault::invalid, fmt::format("{}: {}", name, read.error().what));
    for (std::size_t i = 0; i < std::min(read->problems.size(), most_told); ++i)
        log_line(fmt::format("{}, line {}: {}", name, read->problems[i].line, read->problems[i].what));
    if (!read->problems.empty())
        log_line(
            fmt::format("{}: {} rows were left out, {} are known.", name, read->problems.size(), read->times.size()));
    return std::move(read->times);
}

/// One key a line, the newest first: it seals, the others only open what they sealed before.
static Result<std::vector<std::string>> keys_of(const Serving& serving) {
    std::vector<std::string> keys;
    if (serving.keys_file.empty()) return keys;
    const auto text = TRY(text_of(serving.keys_file));
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        if (const auto key = trim(std::string_view{text}.substr(from, end - from)); !key.empty())
            keys.emplace_back(key);
        from = end + 1;
    }
    return keys;
}

/// Without keys nobody reads what children and advocates say to each other; all else goes on.
static Result<void> hold_advocacy_keys(const Serving& serving) {
    if (!serving.advocacy_key_file.empty()) return advocacy::hold_service_keys(TRY(text_of(serving.advocacy_key_file)));
    if (const char* keys = std::getenv("KITH_ADVOCACY_KEY")) return advocacy::hold_service_keys(keys);
    if (serving.invented_users_sign_in) return advocacy::hold_service_keys(advocacy::key_of_invented_people());
    return {};
}

/// Without keys nobody reads what is kept of adoptions; all else goes on.
static Result<void> hold_adoption_keys(const Serving& serving) {
    if (!serving.adoption_key_file.empty())
        return adoption::hold_adoption_keys(TRY(text_of(serving.adoption_key_file)));
    if (const char* keys = std::getenv("KITH_ADOPTION_KEY")) return adoption::hold_adoption_keys(keys);
    if (serving.invented_users_sign_in) return adoption::hold_adoption_keys(adoption::key_of_invented_adoptions());
    return {};
}

static Result<std::optional<access::OidcSettings>> oidc_of(const Serving& serving) {
    if (serving.oidc_issuer.empty()) return std::nullopt;
    access::OidcSettings settings;
    settings.issuer = serving.oidc_issuer;
    settings.client_id = serving.oidc_client;
    settings.return_address = serving.oidc_return;
    settings.signed_out_address = serving.oidc_signed_out;
    settings.log = log_line;
    if (!serving.oidc_secret_file.empty())
        settings.client_secret = trim(TRY(text_of(serving.oidc_secret_file)));
    else if (const char* secret = std::getenv("KITH_OIDC_SECRET"))
        settings.client_secret = secret;
    return settings;
}

static SecondStep second_step_of(const Serving& serving) {
    if (serving.second_step == "everyone") return SecondStep::everyone;
    return serving.second_step == "nobody" ? SecondStep::nobody : SecondStep::staff;
}

static ServerOptions server_options(const Serving& serving) {
    ServerOptions options;
    options.address = serving.address;
    options.port = serving.port;
    options.workers = serving.workers;
    options.tls_certificate = serving.tls_certificate;
    options.tls_key = serving.tls_key;
    options.trusted_proxies = serving.trusted_proxies;
    if (!serving.quiet) options.log = log_line;
    return options;
}

Result<Exit> serve(const Database& database, const Serving& serving) {
    if (serving.tls_certificate.empty() != serving.tls_key.empty())
        return fail(Fault::invalid, "TLS needs both --tls-certificate and --tls-key.");
    const bool tls = !serving.tls_certificate.empty();
    std::optional<Server> server;  // named before the site, whose metrics read it; it is set before any request comes
    SiteOptions options;
    options.demo = serving.invented_users_sign_in;
    options.secure_cookies = serving.secure_cookies || tls;
    options.calendar = TRY(calendar_of(serving));
    options.postcodes = TRY(postcodes_of(serving));
    options.travel_times = TRY(travel_times_of(serving));
    options.keys = TRY(keys_of(serving));
    options.oidc = TRY(oidc_of(serving));
    TRY(hold_advocacy_keys(serving));
    TRY(hold_adoption_keys(serving));
    TRY(use_drafting_service(serving.drafting_service));
    options.second_step = second_step_of(serving);
    options.document_scanner = serving.document_scanner;
    options.metrics = [&server] { return server ? prometheus_text(server->counts()) : std::string{}; };
    options.log = log_line;
    auto site = TRY(Site::open(database, Clock::ahead(serving.days_ahead), areas(), std::move(options)));
    auto serve_as = server_options(serving);
    serve_as.body_limit_of = [&site](Method method, std::string_view path) { return site.most_bytes(method, path); };
    server.emplace(TRY(Server::start(serve_as, [&site](const Request& request) { return site.answer(request); })));
    fmt::print("Kith {} serves {} at {}://{}:{}. Stop it with Ctrl-C.\n", KITH_VERSION, database.describe(),
               tls ? "https" : "http", serving.address, server->port());
    std::fflush(stdout);
    server->run_until_signalled();
    server.reset();  // while the site it calls is still there
    return Exit::done;
}

}  // namespace kith::app
