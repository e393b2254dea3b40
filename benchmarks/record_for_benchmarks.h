#pragma once

#include <stdlib.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <type_traits>

#include "kernel/core/result.h"

/// What the benchmarks that keep a record share.
namespace kith::benchmarks {

/// The value; a benchmark whose record cannot be made says why and ends.
template <class T>
T must(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().what.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>) return *std::move(result);
}

/// A folder for an SQLite file, removed with this.
struct Scratch {
    Scratch() {
        std::string pattern = std::filesystem::temp_directory_path() / "kith-bench-XXXXXX";
        if (!::mkdtemp(pattern.data())) std::exit(1);
        path = pattern;
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    std::string path;
};

}  // namespace kith::benchmarks
