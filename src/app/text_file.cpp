#include "app/text_file.h"

#include <cstdio>
#include <memory>

#include <fmt/core.h>

#include "kernel/core/encoding.h"

namespace kith::app {

namespace {

struct Closing {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

Result<std::string> text_of_file(const std::string& name) {
    const std::unique_ptr<std::FILE, Closing> file{std::fopen(name.c_str(), "rbe")};
    std::string bytes;
    char part[65'536];
    std::size_t got = 0;
    while (file && (got = std::fread(part, 1, sizeof part, file.get())) > 0) bytes.append(part, got);
    if (!file || std::ferror(file.get()) != 0) return fail(Fault::invalid, fmt::format("{} cannot be read.", name));
    return std::string{TRY(decode(bytes)).text()};
}

}  // namespace kith::app
