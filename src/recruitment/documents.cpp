#include "recruitment/documents.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "kernel/access/base_encoding.h"
#include "kernel/core/text.h"
#include "kernel/record/hash.h"
#include "recruitment/act_parts.h"

extern char** environ;  // NOLINT: POSIX names it so

namespace kith::recruitment {

std::optional<std::string_view> type_of(std::string_view bytes) {
    struct Beginning {
        std::string_view bytes, type;
    };
    static constexpr std::array known{Beginning{"%PDF-", "application/pdf"}, Beginning{"\xFF\xD8\xFF", "image/jpeg"},
                                      Beginning{"\x89PNG\r\n\x1A\n", "image/png"}};
    for (const auto& one : known)
        if (bytes.starts_with(one.bytes)) return one.type;
    return {};
}

std::string harmless_name(std::string_view sent, std::string_view type) {
    constexpr std::size_t longest = 80;
    sent = sent.substr(std::min(sent.find_last_of("/\\") + 1, sent.size()));
    const auto stem = sent.substr(0, sent.rfind('.'));
    std::string name;
    for (const char c : stem) name += is_letter(c) || is_digit(c) || c == '-' || c == '_' || c == ' ' ? c : '_';
    name = std::string{trim(name.substr(0, longest))};
    if (name.empty()) name = "document";
    return name + (type == "application/pdf" ? ".pdf" : type == "image/png" ? ".png" : ".jpg");
}

namespace {

/// A file of these bytes that only we can read, gone with this.
class Laid {
public:
    explicit Laid(std::string_view bytes) {
        const char* folder = std::getenv("TMPDIR");
        path_ = std::string{folder ? folder : "/tmp"} + "/kith-scan-XXXXXX";
        const int file = ::mkstemp(path_.data());
        if (file < 0) return;
        there_ = true;
        while (!bytes.empty()) {
            const auto written = ::write(file, bytes.data(), bytes.size());
            if (written <= 0) break;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        whole_ = bytes.empty();
        ::close(file);
    }
    ~Laid() {
        if (there_) ::unlink(path_.c_str());
    }
    Laid(const Laid&) = delete;
    Laid& operator=(const Laid&) = delete;

    bool whole() const { return whole_; }
    const std::string& path() const { return path_; }

private:
    std::string path_;
    bool there_ = false, whole_ = false;
};

}  // namespace

Scanned scanned(const std::string& command, std::string_view bytes) {
    std::vector<std::string> words;
    for (const auto word : split(command, ' '))
        if (!word.empty()) words.emplace_back(word);
    if (words.empty()) return Scanned::not_scanned;
    const Laid file{bytes};
    if (!file.whole()) return Scanned::not_scanned;
    words.push_back(file.path());
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t process = 0;
    if (::posix_spawnp(&process, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0)
        return Scanned::not_scanned;
    int status = 0;
    if (::waitpid(process, &status, 0) != process || !WIFEXITED(status)) return Scanned::not_scanned;
    if (WEXITSTATUS(status) == 0) return Scanned::clean;
    return WEXITSTATUS(status) == 1 ? Scanned::infected : Scanned::not_scanned;
}

Result<EntryNumber> keep_document(Change& change, const ApplicationFile& file, const Leave& applicant, const Sent& sent,
                                  Scanned scan, Date today) {
    if (sent.bytes.empty()) return wrong("file", "Choose a file");
    if (sent.bytes.size() > most_bytes)
        return wrong("file", "This file is larger than 6 MB. Make it smaller, or send it in parts");
    const auto type = type_of(sent.bytes);
    if (!type) return wrong("file", "Send a PDF, or a photo as JPEG or PNG. This file is none of these");
    if (scan == Scanned::infected)
        return wrong("file", "A virus was found in this file, so it was not kept. Ask your supporter how to send it");
    const Document document{sent.kind,
                            harmless_name(sent.file_name, *type),
                            std::string{*type},
                            static_cast<std::int64_t>(sent.bytes.size()),
                            Digest{}.add(sent.bytes).hex(),
                            scan == Scanned::clean ? Scan::clean : Scan::not_scanned,
                            today};
    const auto entry = TRY(
        change.open(applicant, {document_kind, fmt::format("{} sent in: {}", file.name, lower(in_words(sent.kind)))}));
    const auto fact = TRY(change.enter(applicant, document));
    TRY(change.transaction().execute(table_info<DocumentBytes>().insert,
                                     {applicant.authority(), fact, access::base64url(sent.bytes)}));
    return entry;
}

Result<std::string> bytes_of(const Store& store, const Leave& applicant, const Fact<Document>& document) {
    const auto text =
        TRY(store.first("select bytes from recruitment_bytes where authority = $1 and document = $2",
                        {applicant.authority(), document.id}, [](const Row& row) { return row.string(0); }));
    if (!text) return fail(Fault::not_found, "This document is not here.");
    auto bytes = access::from_base64url(*text);
    if (!bytes || Digest{}.add(*bytes).hex() != document.value.fingerprint)
        return fail(Fault::unavailable, "This document is not as it was sent in. Tell whoever looks after the record.");
    return *std::move(bytes);
}

}  // namespace kith::recruitment
