// Any bytes as the files of a return: nothing may crash, every row read is accepted, repeated or refused, and every
// refusal says something. The first byte says which file the rest, up to a zero byte, is named as.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "returns/ssda903_episodes.h"
#include "returns/ssda903_reader.h"

using namespace kith;
using namespace kith::returns;

static void must(bool holds) {
    if (!holds) std::abort();
}

static std::vector<NamedBytes> files_in(std::string_view bytes) {
    std::vector<NamedBytes> files;
    while (!bytes.empty() && files.size() < 8) {
        const auto which = static_cast<unsigned char>(bytes.front()) % static_cast<unsigned>(tables);
        const auto end = bytes.find('\0', 1);
        const auto name = std::string{name_of(static_cast<Table>(which))} + ".csv";
        files.push_back({name, bytes.substr(1, end == std::string_view::npos ? end : end - 1)});
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
    }
    return files;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto files = files_in({reinterpret_cast<const char*>(data), size});
    const auto collection = read_files(files, {.today = "2025-06-30"_day, .year = {}});
    must(collection.files.size() == files.size());
    for (const auto& count : collection.summary.by_table) {
        must(count.read == count.accepted + count.repeated + count.refused);
        must(count.noted <= count.accepted);
    }
    for (const auto& finding : collection.findings) {
        must(!finding.sentence.empty() && finding.source.line > 1);
        must(finding.source.file < collection.files.size());
    }
    std::size_t in_periods = 0;
    for (const auto& child : by_child(collection.rows<EpisodeRow>()))
        for (const auto& period : periods_of_care(child)) in_periods += period.episodes.size();
    must(in_periods == collection.rows<EpisodeRow>().size());
    return 0;
}
