#include "app/commands.h"
#include "app/record.h"
#include "app/serving.h"

namespace kith::app {

namespace {
struct Options {
    StoreOption store;
    Serving serving;
};
}  // namespace

static Result<Exit> run(const Options& options) {
    const auto database = TRY(open_current(options.store, options.serving.workers));
    return serve(database, options.serving);
}

static void add_sign_in(Command& command, Serving& serving) {
    command
        .one_of("--second-step", serving.second_step, {"everyone", "staff", "nobody"},
                "Who, signing in with a password, must set up a second step; staff is all but foster carers")
        .or_environment("KITH_SECOND_STEP")
        .option("--oidc-issuer", serving.oidc_issuer,
                "The organisation's own sign-in service (OpenID Connect), as it names itself")
        .or_environment("KITH_OIDC_ISSUER")
        .option("--oidc-client", serving.oidc_client, "What that service calls Kith (client_id)")
        .or_environment("KITH_OIDC_CLIENT")
        .option("--oidc-return", serving.oidc_return, "Where it sends people back to: https://YOUR.HOST/sign-in/return")
        .or_environment("KITH_OIDC_RETURN")
        .option("--oidc-signed-out", serving.oidc_signed_out, "Where it sends people who have signed out")
        .or_environment("KITH_OIDC_SIGNED_OUT")
        .option("--oidc-secret-file", serving.oidc_secret_file,
                "A file with the secret shared with that service; or KITH_OIDC_SECRET from the environment")
        .or_environment("KITH_OIDC_SECRET_FILE");
}

void add_serve(Command& root) {
    auto options = std::make_shared<Options>();
    auto& serving = options->serving;
    auto command = root.sub("serve", "Serve the record to browsers and other systems");
    options->store.add_to(command);
    serving.add_network_to(command);
    command
        .option("--tls-certificate", serving.tls_certificate,
                "A PEM file; without it the server speaks plain HTTP, for a proxy in front")
        .or_environment("KITH_TLS_CERTIFICATE")
        .option("--tls-key", serving.tls_key, "Its key, a PEM file")
        .or_environment("KITH_TLS_KEY")
        .option("--trusted-proxy", serving.trusted_proxies,
                "The address of a proxy whose X-Forwarded-For is believed; may be given again")
        .or_environment("KITH_TRUSTED_PROXIES")
        .flag("--secure-cookies", serving.secure_cookies,
              "Cookies over https only: for a proxy in front that speaks TLS")
        .or_environment("KITH_SECURE_COOKIES")
        .option("--keys-file", serving.keys_file,
                "Sealing keys, one a line, the newest first; without it one is kept in the record")
        .or_environment("KITH_KEYS_FILE")
        .option("--advocacy-key", serving.advocacy_key_file,
                "The advocacy service's keys, one a line, the newest first; or KITH_ADVOCACY_KEY from the environment")
        .or_environment("KITH_ADVOCACY_KEY_FILE")
        .option("--adoption-key", serving.adoption_key_file,
                "The adoption service's keys, one a line, the newest first; or KITH_ADOPTION_KEY from the environment")
        .or_environment("KITH_ADOPTION_KEY_FILE")
        .option("--holidays", serving.holidays_file, "A file of bank holidays beyond those Kith knows, one day a line")
        .or_environment("KITH_HOLIDAYS")
        .option("--postcodes", serving.postcodes_file,
                "A CSV file that says where postcodes are: the columns postcode, easting and northing")
        .or_environment("KITH_POSTCODES")
        .option("--travel-times", serving.travel_times_file,
                "A CSV file of how long journeys take: the columns origin, destination and minutes")
        .or_environment("KITH_TRAVEL_TIMES")
        .option("--document-scanner", serving.document_scanner,
                "A command that is given a file sent in: ends with 0 if it holds no virus, 1 if it does")
        .or_environment("KITH_DOCUMENT_SCANNER");
    add_sign_in(command, serving);
    command.example("kith serve --store sqlite:record.kith --port 8080")
        .example(
            "kith serve --store postgresql://kith_server@localhost/kith --address 0.0.0.0 --tls-certificate cert.pem "
            "--tls-key key.pem")
        .does([options] { return run(*options); });
}

}  // namespace kith::app
