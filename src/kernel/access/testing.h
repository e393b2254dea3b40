#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "kernel/access/web_keys.h"

namespace kith::access_tests {

/// A sign-in service's key, made for one test.
class Signer {
public:
    /// RSA of 2048 bits for RS256 and PS256; P-256 for ES256.
    Signer(access::Signing algorithm, std::string key_id);

    std::string web_key() const;  ///< its public half as one JSON Web Key with "kid" and "use", no "alg"
    std::string public_pem() const;
    std::string web_keys() const { return R"({"keys":[)" + web_key() + "]}"; }

    /// The payload signed under a header of "alg" and "kid", or under the one given.
    std::string token(const std::string& payload) const;
    std::string token(const std::string& header, const std::string& payload) const;

private:
    access::Signing algorithm_;
    std::string key_id_;
    std::shared_ptr<void> key_;
};

/// A script in tests/oidc that serves on a loopback port until this goes. `issuer` is its address.
/// Nothing, after a message, where node or its packages are absent.
class NodeServer {
public:
    static std::unique_ptr<NodeServer> start(const std::string& script);
    ~NodeServer();
    NodeServer(const NodeServer&) = delete;
    NodeServer& operator=(const NodeServer&) = delete;

    const std::string& issuer() const { return issuer_; }

private:
    NodeServer(int process, int output, std::string issuer)
        : process_{process}, output_{output}, issuer_{std::move(issuer)} {}
    int process_;
    int output_;  ///< kept open, so that what it prints later does not end it
    std::string issuer_;
};

/// A browser at the provider of tests/oidc/provider.mjs: follows redirects and posts the first form of each page, with
/// cookies, until it is sent to our return address.
class ProviderBrowser {
public:
    explicit ProviderBrowser(std::string_view return_address);
    ~ProviderBrowser();
    ProviderBrowser(const ProviderBrowser&) = delete;
    ProviderBrowser& operator=(const ProviderBrowser&) = delete;

    /// The address on our site, with its query, where the sign-in ended; empty if it did not within 12 steps.
    std::string sign_in(std::string address, const std::string& login);
    /// The same for someone who turns back at the provider's first page.
    std::string turn_back(std::string address);

    /// The address that the service redirects to, or empty if it shows a page, which is then page().
    std::string visit(const std::string& address, const std::string& form);
    const std::string& page() const { return page_; }

private:
    std::string attribute(const std::string& start) const;

    std::string return_address_;
    void* curl_;
    std::string page_;
};

}  // namespace kith::access_tests
