#pragma once

#include <string>
#include <vector>

#include "app/command.h"
#include "kernel/record/journal.h"
#include "kernel/record/migrate.h"

namespace kith::app {

/// Where the record is, as --store or KITH_STORE says it.
struct StoreOption {
    std::string address = "sqlite:record.kith";
    void add_to(Command& command);
};

/// Every table of this program, the kernel's before the areas'.
std::vector<Schema> all_schemas();

/// Whether a record that is not there yet is made.
enum class Missing { refused, made };

/// Opens the store and sees that it is neither older nor newer than this program.
/// Fails: unavailable, whatever is wrong: the command then ends with Exit::store.
/// `threads`: how many will ask at once.
Result<Database> open_current(const StoreOption& option, int threads = 1);

/// Opens the store as it is. Fails: unavailable.
Result<Database> open_any(const StoreOption& option, Missing missing, int threads = 1);

/// The authority of this name; the only one if the name is empty.
/// Fails: invalid, naming those there are.
Result<Authority> chosen_authority(const Store& store, std::string_view name);

}  // namespace kith::app
