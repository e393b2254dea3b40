#include "app/record.h"

#include <algorithm>

#include <fmt/format.h>

#include "kernel/access/work.h"
#include "kernel/people/person.h"
#include "kernel/site/draft.h"
#include "kernel/site/page.h"
#include "returns/ssda903_import.h"

namespace kith::app {

void StoreOption::add_to(Command& command) {
    command
        .option("--store", address,
                "Where the record is: sqlite:FILE (a file in the working directory unless FILE says otherwise) or "
                "postgresql://USER@HOST/NAME")
        .or_environment("KITH_STORE");
}

std::vector<Schema> all_schemas() {
    std::vector<Schema> schemas{record_schema(), people_schema(), access_schema(), site_schema()};
    for (const auto& area : areas())
        if (!area.schema.tables.empty()) schemas.push_back(area.schema);
    schemas.push_back(returns::returns_schema());
    return schemas;
}

static auto cannot_be_used(Error error) { return fail(Fault::unavailable, std::move(error.what)); }

static Result<Database> opened_for(const StoreOption& option, Missing missing, int threads) {
    Database::Options options;
    options.create = missing == Missing::made;
    options.connections = std::max(4, threads + 2);  // the audit and a look from outside need one each
    auto opened = Database::open(option.address, options);
    if (!opened && opened.error().fault != Fault::invalid) return cannot_be_used(std::move(opened).error());
    return opened;
}

Result<Database> open_any(const StoreOption& option, Missing missing, int threads) {
    return opened_for(option, missing, threads);
}

Result<Database> open_current(const StoreOption& option, int threads) {
    auto database = TRY(opened_for(option, Missing::refused, threads));
    auto current = require_current(TRY(database.read()), all_schemas());
    if (!current) return cannot_be_used(std::move(current).error());
    return database;
}

Result<Authority> chosen_authority(const Store& store, std::string_view name) {
    const auto all = TRY(authorities(store));
    if (name.empty() && all.size() == 1) return all.front();
    std::string names;
    for (const auto& authority : all) {
        if (authority.name == name) return authority;
        names += fmt::format("{}{}", names.empty() ? "" : ", ", authority.name);
    }
    if (all.empty()) return fail(Fault::invalid, "This record has no authority yet.");
    if (name.empty())
        return fail(Fault::invalid, "Say which authority with --authority NAME. There are: " + names + ".");
    return fail(Fault::invalid, fmt::format("There is no authority called {}. There are: {}.", name, names));
}

}  // namespace kith::app
