#include "kernel/access/web_keys.h"

#include <algorithm>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include "kernel/access/base_encoding.h"
#include "kernel/access/json_object.h"

namespace kith::access {

template <auto free_one>
struct Freer {
    void operator()(auto* one) const { free_one(one); }
};
template <class T, auto free_one>
using Owned = std::unique_ptr<T, Freer<free_one>>;

using PublicKey = Owned<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using DigestContext = Owned<EVP_MD_CTX, EVP_MD_CTX_free>;
using Number = Owned<BIGNUM, BN_free>;
using Builder = Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Parameters = Owned<OSSL_PARAM, OSSL_PARAM_free>;
using EcSignature = Owned<ECDSA_SIG, ECDSA_SIG_free>;

struct WebKeys::Key {
    std::string id;
    std::string algorithm;  ///< empty: any that fits the kind
    PublicKey key;
};

static constexpr std::size_t coordinate = 32;  // bytes of each half of a P-256 point or signature

std::string_view name_of(Signing algorithm) {
    switch (algorithm) {
        case Signing::rs256: return "RS256";
        case Signing::ps256: return "PS256";
        case Signing::es256: return "ES256";
    }
    return {};
}

static const unsigned char* bytes(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

static Number number(std::string_view big_endian) {
    return Number{BN_bin2bn(bytes(big_endian), static_cast<int>(big_endian.size()), nullptr)};
}

static PublicKey built(const char* kind, OSSL_PARAM_BLD* builder) {
    const Parameters parameters{OSSL_PARAM_BLD_to_param(builder)};
    const KeyContext context{EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr)};
    EVP_PKEY* raw = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &raw, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return {};
    PublicKey key{raw};
    const KeyContext checker{EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr)};
    return checker && EVP_PKEY_public_check(checker.get()) == 1 ? std::move(key) : PublicKey{};
}

static PublicKey rsa_key(const JsonObject& json) {
    const auto modulus = from_base64url(json.text("n"));
    const auto exponent = from_base64url(json.text("e"));
    if (!modulus || !exponent || modulus->size() < 256 || modulus->size() > 1024 || exponent->size() > 4) return {};
    const auto n = number(*modulus);
    const auto e = number(*exponent);
    const Builder builder{OSSL_PARAM_BLD_new()};
    if (!n || !e || !builder || BN_num_bits(n.get()) < 2048 || !BN_is_odd(e.get()) || BN_is_one(e.get()) ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return {};
    return built("RSA", builder.get());
}

static PublicKey p256_key(const JsonObject& json) {
    const auto x = from_base64url(json.text("x"));
    const auto y = from_base64url(json.text("y"));
    if (json.text("crv") != "P-256" || !x || !y || x->size() != coordinate || y->size() != coordinate) return {};
    const std::string point = '\x04' + *x + *y;  // SEC 1, 2.3.3: an uncompressed point
    const Builder builder{OSSL_PARAM_BLD_new()};
    if (!builder || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) != 1)
        return {};
    return built("EC", builder.get());
}

static PublicKey public_key(const JsonObject& json) {
    if (json.has("use") && json.text("use") != "sig") return {};
    if (json.text("kty") == "RSA") return rsa_key(json);
    if (json.text("kty") == "EC") return p256_key(json);
    return {};
}

Result<WebKeys> WebKeys::parse(std::string_view json) {
    const auto set = JsonObject::parse(json);
    auto keys = std::make_shared<std::vector<Key>>();
    if (set)
        for (const auto& item : set->objects("keys"))
            if (auto key = public_key(item)) keys->push_back({item.text("kid"), item.text("alg"), std::move(key)});
    if (keys->empty()) return fail(Fault::unavailable, "The sign-in service offers no key that can be used.");
    return WebKeys{std::move(keys)};
}

/// JWS writes a P-256 signature as its two numbers side by side (RFC 7518, 3.4); OpenSSL wants them in DER.
static std::string as_der(std::string_view sides) {
    if (sides.size() != 2 * coordinate) return {};
    auto r = number(sides.substr(0, coordinate));
    auto s = number(sides.substr(coordinate));
    const EcSignature signature{ECDSA_SIG_new()};
    if (!r || !s || !signature || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1) return {};
    static_cast<void>(r.release());  // the signature owns both from here
    static_cast<void>(s.release());
    unsigned char* written = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &written);
    if (size <= 0) return {};
    std::string der(reinterpret_cast<const char*>(written), static_cast<std::size_t>(size));
    OPENSSL_free(written);
    return der;
}

static bool is_signed(EVP_PKEY* key, Signing algorithm, std::string_view text, std::string_view signature) {
    const auto der = algorithm == Signing::es256 ? as_der(signature) : std::string{signature};
    const DigestContext context{EVP_MD_CTX_new()};
    EVP_PKEY_CTX* options = nullptr;
    if (der.empty() || !context || EVP_DigestVerifyInit(context.get(), &options, EVP_sha256(), nullptr, key) != 1)
        return false;
    if (algorithm == Signing::ps256 && (EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) != 1 ||
                                        EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) != 1))
        return false;
    return EVP_DigestVerify(context.get(), bytes(der), der.size(), bytes(text), text.size()) == 1;
}

WebKeys::Verdict WebKeys::verify(std::string_view key_id, Signing algorithm, std::string_view text,
                                 std::string_view signature) const {
    const char* const kind = algorithm == Signing::es256 ? "EC" : "RSA";
    const auto fits = [&](const Key& key) {
        return EVP_PKEY_is_a(key.key.get(), kind) == 1 && (key_id.empty() || key.id == key_id) &&
               (key.algorithm.empty() || key.algorithm == name_of(algorithm));
    };
    if (std::count_if(keys_->begin(), keys_->end(), fits) != 1) return Verdict::unknown_key;
    const auto key = std::find_if(keys_->begin(), keys_->end(), fits);
    return is_signed(key->key.get(), algorithm, text, signature) ? Verdict::good : Verdict::forged;
}

}  // namespace kith::access
