// What the tests of signing in share.

#include "kernel/access/testing.h"

#include <curl/curl.h>
#include <doctest/doctest.h>
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "kernel/access/base_encoding.h"

namespace kith::access_tests {

using namespace access;

static EVP_PKEY* key_of(const std::shared_ptr<void>& key) { return static_cast<EVP_PKEY*>(key.get()); }

Signer::Signer(Signing algorithm, std::string key_id) : algorithm_{algorithm}, key_id_{std::move(key_id)} {
    EVP_PKEY* key = algorithm == Signing::es256 ? EVP_EC_gen("P-256") : EVP_RSA_gen(2048);
    REQUIRE(key != nullptr);
    key_ = std::shared_ptr<void>{key, [](void* one) { EVP_PKEY_free(static_cast<EVP_PKEY*>(one)); }};
}

static std::string number(EVP_PKEY* key, const char* name, int least_size) {
    BIGNUM* value = nullptr;
    REQUIRE(EVP_PKEY_get_bn_param(key, name, &value) == 1);
    const int size = std::max(least_size, BN_num_bytes(value));
    std::string bytes(static_cast<std::size_t>(size), '\0');
    BN_bn2binpad(value, reinterpret_cast<unsigned char*>(bytes.data()), size);
    BN_free(value);
    return base64url(bytes);
}

std::string Signer::web_key() const {
    auto* key = key_of(key_);
    const auto head = R"({"use":"sig","kid":")" + key_id_ + R"(",)";
    if (algorithm_ == Signing::es256)
        return head + R"("kty":"EC","crv":"P-256","x":")" + number(key, OSSL_PKEY_PARAM_EC_PUB_X, 32) + R"(","y":")" +
               number(key, OSSL_PKEY_PARAM_EC_PUB_Y, 32) + "\"}";
    return head + R"("kty":"RSA","n":")" + number(key, OSSL_PKEY_PARAM_RSA_N, 0) + R"(","e":")" +
           number(key, OSSL_PKEY_PARAM_RSA_E, 0) + "\"}";
}

std::string Signer::public_pem() const {
    BIO* out = BIO_new(BIO_s_mem());
    REQUIRE(PEM_write_bio_PUBKEY(out, key_of(key_)) == 1);
    char* data = nullptr;
    const auto size = BIO_get_mem_data(out, &data);
    std::string pem{data, static_cast<std::size_t>(size)};
    BIO_free(out);
    return pem;
}

/// OpenSSL signs P-256 in DER; JWS wants the two numbers side by side.
static std::string side_by_side(const std::string& der) {
    const auto* at = reinterpret_cast<const unsigned char*>(der.data());
    ECDSA_SIG* signature = d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size()));
    REQUIRE(signature != nullptr);
    std::string sides(64, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(signature), reinterpret_cast<unsigned char*>(sides.data()), 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature), reinterpret_cast<unsigned char*>(sides.data()) + 32, 32);
    ECDSA_SIG_free(signature);
    return sides;
}

std::string Signer::token(const std::string& payload) const {
    return token(R"({"alg":")" + std::string{name_of(algorithm_)} + R"(","kid":")" + key_id_ + "\"}", payload);
}

std::string Signer::token(const std::string& header, const std::string& payload) const {
    const auto text = base64url(header) + '.' + base64url(payload);
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    EVP_PKEY_CTX* options = nullptr;
    REQUIRE(EVP_DigestSignInit(context, &options, EVP_sha256(), nullptr, key_of(key_)) == 1);
    if (algorithm_ == Signing::ps256) {
        EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST);
    }
    std::string signature(512, '\0');
    std::size_t size = signature.size();
    REQUIRE(EVP_DigestSign(context, reinterpret_cast<unsigned char*>(signature.data()), &size,
                           reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1);
    EVP_MD_CTX_free(context);
    signature.resize(size);
    return text + '.' + base64url(algorithm_ == Signing::es256 ? side_by_side(signature) : signature);
}

static constexpr int no_node = 127;  // as a shell says that there is no such command

/// The port after "listening ", or empty if the script ended without saying it.
static std::string announced_port(int output) {
    std::string printed;
    for (char c; ::read(output, &c, 1) == 1;) {
        if (c != '\n') {
            printed += c;
        } else if (printed.starts_with("listening ")) {
            return printed.substr(10);
        } else {
            printed.clear();
        }
    }
    return {};
}

std::unique_ptr<NodeServer> NodeServer::start(const std::string& script) {
    const std::string folder = KITH_SOURCE "/tests/oidc";
    if (script == "provider.mjs" && !std::filesystem::exists(folder + "/node_modules/oidc-provider")) {
        MESSAGE("skipped: the provider is not installed; run npm ci in tests/oidc");
        return {};
    }
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const int process = ::fork();
    if (process == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // a test that crashes must not leave it running
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        const auto path = folder + "/" + script;
        ::execlp("node", "node", "--no-warnings", path.c_str(), static_cast<char*>(nullptr));
        ::_exit(no_node);
    }
    ::close(ends[1]);
    const auto port = announced_port(ends[0]);
    if (!port.empty()) return std::unique_ptr<NodeServer>{new NodeServer{process, ends[0], "http://127.0.0.1:" + port}};
    int status = 0;
    ::waitpid(process, &status, 0);
    ::close(ends[0]);
    REQUIRE_MESSAGE((WIFEXITED(status) && WEXITSTATUS(status) == no_node), script << " did not start");
    MESSAGE("skipped: node is not installed");
    return {};
}

NodeServer::~NodeServer() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    ::close(output_);
}

ProviderBrowser::ProviderBrowser(std::string_view return_address)
    : return_address_{return_address}, curl_{curl_easy_init()} {
    curl_easy_setopt(curl_, CURLOPT_COOKIEFILE, "");  // remember cookies, in memory
    curl_easy_setopt(curl_, CURLOPT_TIMEOUT, 20L);
    curl_easy_setopt(curl_, CURLOPT_WRITEDATA, &page_);
    curl_easy_setopt(
        curl_, CURLOPT_WRITEFUNCTION, +[](char* data, std::size_t, std::size_t size, void* page) {
            static_cast<std::string*>(page)->append(data, size);
            return size;
        });
}

ProviderBrowser::~ProviderBrowser() { curl_easy_cleanup(curl_); }

std::string ProviderBrowser::sign_in(std::string address, const std::string& login) {
    std::string form;
    for (int step = 0; step < 12; ++step) {
        const auto next = visit(address, form);
        if (next.starts_with(return_address_)) return next;
        form.clear();
        if (!next.empty()) {
            address = next;
        } else {
            form = page_.find("name=\"login\"") != std::string::npos
                       ? form_encoded({{"prompt", "login"}, {"login", login}, {"password", "any"}})
                       : "prompt=consent";
            address = attribute("action=\"");
        }
    }
    return {};
}

std::string ProviderBrowser::turn_back(std::string address) {
    for (int step = 0; step < 12; ++step) {
        auto next = visit(address, "");
        if (next.starts_with(return_address_)) return next;
        address = next.empty() ? attribute("action=\"") + "/abort" : next;
    }
    return {};
}

std::string ProviderBrowser::visit(const std::string& address, const std::string& form) {
    page_.clear();
    curl_easy_setopt(curl_, CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl_, CURLOPT_HTTPGET, 1L);
    if (!form.empty()) curl_easy_setopt(curl_, CURLOPT_COPYPOSTFIELDS, form.c_str());
    REQUIRE(curl_easy_perform(curl_) == CURLE_OK);
    const char* next = nullptr;
    curl_easy_getinfo(curl_, CURLINFO_REDIRECT_URL, &next);
    return next ? next : "";
}

std::string ProviderBrowser::attribute(const std::string& start) const {
    const auto at = page_.find(start);
    REQUIRE_MESSAGE(at != std::string::npos, "the page has no form: " << page_);
    return page_.substr(at + start.size(), page_.find('"', at + start.size()) - at - start.size());
}

}  // namespace kith::access_tests
