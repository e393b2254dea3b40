#pragma once

#include <string>
#include <vector>

#include "app/command.h"
#include "kernel/core/postcodes.h"
#include "kernel/core/travel_times.h"
#include "kernel/store/store.h"

namespace kith::app {

/// How the server is to run.
struct Serving {
    std::string address = "127.0.0.1";
    int port = 8080;
    int workers = 4;
    std::string tls_certificate, tls_key;
    std::vector<std::string> trusted_proxies;
    bool secure_cookies = false;
    bool invented_users_sign_in = false;  ///< a record of invented people alone: its users sign in by one press
    std::string document_scanner;         ///< a command that looks at what applicants send in
    std::string drafting_service;         ///< the address of a service that may draft words; empty: none may
    std::string holidays_file;            ///< bank holidays beyond those Kith knows
    std::string postcodes_file;           ///< where postcodes are; empty: `postcodes`
    Postcodes postcodes;
    std::string travel_times_file;  ///< how long journeys take; empty: they are estimated
    std::string advocacy_key_file;  ///< the advocacy service's own keys, which are never in the record
    std::string adoption_key_file;  ///< the adoption service's own keys, likewise
    std::string keys_file;          ///< keys for sealed cookies and second factors; empty: one kept in the record
    std::string oidc_issuer, oidc_client, oidc_return, oidc_signed_out, oidc_secret_file;
    std::string second_step = "staff";  ///< whose password is not enough: everyone, staff or nobody
    int days_ahead = 0;                 ///< of the machine's clock: for a record of invented people alone
    bool quiet = false;                 ///< no line for each request

    void add_network_to(Command& command);
};

/// How long journeys take: from the file, if one is named. Fails: invalid, if it cannot be read.
Result<TravelTimes> travel_times_of(const Serving& serving);

/// Where postcodes are: from the file, if one is named. Fails: invalid, if it cannot be read.
Result<Postcodes> postcodes_of(const Serving& serving);

/// Serves the record until SIGINT or SIGTERM comes; requests in flight are finished first.
/// Fails: invalid (a setting, a file), unavailable (the port, the store).
Result<Exit> serve(const Database& database, const Serving& serving);

}  // namespace kith::app
