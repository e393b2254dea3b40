#include "kernel/site/sent_file.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include "kernel/core/text.h"
#include "kernel/site/parts.h"
#include "kernel/web/components.h"
#include "kernel/web/multipart.h"

extern char** environ;  // NOLINT: POSIX names it so

namespace kith {

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

bool takes_type(const Takes& takes, std::optional<std::string_view> type) {
    return type && std::ranges::find(takes.types, *type) != takes.types.end();
}

tl::unexpected<Error> wrong_file(std::string message) {
    return tl::unexpected(Error{Fault::invalid, message, {{"file", message}}});
}

/// "A PDF, or a photo as JPEG or PNG. At most 6 MB."
std::string what_it_takes(const Takes& takes) {
    std::string words{takes.kinds};
    words.front() = upper(words.front());
    return fmt::format("{}. At most {} MB.", words, takes.megabytes);
}

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

Scanned scanned(const Context& context, const Takes& takes, std::string_view bytes) {
    const bool worth_it = bytes.size() <= takes.most_bytes() && takes_type(takes, type_of(bytes));
    return worth_it ? scanned(context.site.options.document_scanner, bytes) : Scanned::not_scanned;
}

Result<std::string_view> accepted(const Takes& takes, std::string_view bytes, Scanned scan) {
    if (bytes.empty()) return wrong_file("Choose a file");
    if (bytes.size() > takes.most_bytes())
        return wrong_file(fmt::format("This file is larger than {} MB. {}", takes.megabytes, takes.when_too_large));
    const auto type = type_of(bytes);
    if (!takes_type(takes, type)) return wrong_file(fmt::format("Send {}. This file is none of these", takes.kinds));
    if (scan == Scanned::infected)
        return wrong_file(fmt::format("A virus was found in this file, so it was not kept. {}", takes.when_infected));
    return *type;
}

std::optional<SentFile> sent_file(const Request& request) {
    for (auto& part : parts_of(request))
        if (part.name == "file" && part.file_name && !(part.file_name->empty() && part.bytes.empty()))
            return SentFile{*std::move(part.file_name), part.bytes};
    return {};
}

Html file_field(const FileField& field) {
    Attributes about;
    about.add("aria-describedby", field.error.empty() ? "file-hint" : "file-hint file-error");
    about.add("accept", join(std::vector<std::string_view>{field.takes.types.begin(), field.takes.types.end()}, ","));
    const auto error = field.error.empty() ? Html{} : ui::error_message("file-error", field.error);
    const auto hint = what_it_takes(field.takes) + (field.hint.empty() ? "" : " " + field.hint);
    return html(
        "<div class=\"govuk-form-group {}\"><label class=\"govuk-label govuk-label--s\" for=\"file\">{}</label>"
        "<div id=\"file-hint\" class=\"govuk-hint\">{}</div>{}"
        "<input class=\"govuk-file-upload {}\" id=\"file\" name=\"file\" type=\"file\"{}></div>",
        field.error.empty() ? "" : "govuk-form-group--error", field.label, hint, error,
        field.error.empty() ? "" : "govuk-file-upload--error", about);
}

Html form_with_file(const Context& context, const Url& action, const Html& fields) {
    return html("<form action=\"{}\" method=\"post\" enctype=\"multipart/form-data\" novalidate>{}{}</form>", action,
                ui::hidden_field("csrf", context.csrf), fields);
}

Response file_answer(std::string_view type, std::string_view name, std::string bytes, Sending sending) {
    Response response{.status = 200, .headers = {}, .body = std::move(bytes), .shared_body = {}};
    response.with("Content-Type", type);
    const bool shown = sending == Sending::to_show && type.starts_with("image/");
    response.with("Content-Disposition", fmt::format("{}; filename=\"{}\"", shown ? "inline" : "attachment", name));
    return response;
}

}  // namespace kith
