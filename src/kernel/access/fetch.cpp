#include "kernel/access/fetch.h"

#include <algorithm>
#include <cctype>
#include <memory>

#include <curl/curl.h>

namespace kith::access {

using Handle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Headers = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;
using Parsed = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

static void start_curl() {
    static const bool started = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    check(started, "The library for calls to other services did not start.");
}

struct Address {
    std::string scheme, host;
};

static std::string part(CURLU* url, CURLUPart which) {
    char* text = nullptr;
    if (curl_url_get(url, which, &text, 0) != CURLUE_OK) return {};
    std::string copy{text};
    curl_free(text);
    return copy;
}

static std::optional<Address> parsed(std::string_view address) {
    const Parsed url{curl_url(), curl_url_cleanup};
    if (!url || curl_url_set(url.get(), CURLUPART_URL, std::string{address}.c_str(), CURLU_DISALLOW_USER) != CURLUE_OK)
        return {};
    return Address{part(url.get(), CURLUPART_SCHEME), part(url.get(), CURLUPART_HOST)};
}

bool is_plain_loopback(std::string_view address) {
    const auto to = parsed(address);
    return to && to->scheme == "http" && (to->host == "127.0.0.1" || to->host == "[::1]" || to->host == "localhost");
}

bool may_call(std::string_view address, Transport transport) {
    const auto to = parsed(address);
    if (to && to->scheme == "https" && !to->host.empty()) return true;
    return transport == Transport::https_or_loopback && is_plain_loopback(address);
}

struct Received {
    std::string body;
    std::size_t limit;
};

static std::size_t receive(char* data, std::size_t, std::size_t size, void* into) {
    auto& received = *static_cast<Received*>(into);
    if (received.body.size() + size > received.limit) return CURL_WRITEFUNC_ERROR;
    received.body.append(data, size);
    return size;
}

static void set_limits(CURL* curl, const Call& call, Received& received) {
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR,
                     call.transport == Transport::https_or_loopback ? "https,http" : "https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    curl_easy_setopt(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // time-outs by signal would reach the wrong thread
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 3L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(call.seconds));
    curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(call.size_limit));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received);
    if (!call.authorities_file.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, call.authorities_file.c_str());
    // A council's outgoing proxy, if its environment names one, serves https; it has no business with this machine.
    if (is_plain_loopback(call.address)) curl_easy_setopt(curl, CURLOPT_PROXY, "");
}

static std::string content_type(CURL* curl) {
    const char* sent = nullptr;
    curl_easy_getinfo(curl, CURLINFO_CONTENT_TYPE, &sent);
    std::string type{sent ? sent : ""};
    type.erase(std::min(type.find_first_of("; "), type.size()));
    for (char& c : type) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return type;
}

static Headers headers_of(const Call& call) {
    Headers list{nullptr, curl_slist_free_all};
    for (const auto& header : call.headers) {
        auto* const longer = curl_slist_append(list.get(), header.c_str());
        check(longer != nullptr, "There was no memory for a header.");
        static_cast<void>(list.release());
        list.reset(longer);
    }
    return list;
}

Result<Answer> fetch(const Call& call) {
    start_curl();
    if (!may_call(call.address, call.transport))
        return fail(Fault::unavailable, "A service has an address that is not safe to call.");
    const Handle curl{curl_easy_init(), curl_easy_cleanup};
    check(curl != nullptr, "There was no memory for a call to another service.");
    Received received{{}, call.size_limit};
    const auto headers = headers_of(call);
    curl_easy_setopt(curl.get(), CURLOPT_URL, call.address.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
    if (call.form) {
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(call.form->size()));
        curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, call.form->data());
    }
    set_limits(curl.get(), call, received);
    if (curl_easy_perform(curl.get()) != CURLE_OK)
        return fail(Fault::unavailable, "A service that Kith calls did not answer. Try again in a few minutes.");
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    return Answer{static_cast<int>(status), content_type(curl.get()), std::move(received.body)};
}

}  // namespace kith::access
