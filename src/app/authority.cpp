#include <algorithm>

#include <fmt/core.h>

#include "app/commands.h"
#include "app/record.h"
#include "kernel/core/text.h"

namespace kith::app {

namespace {
struct Options {
    StoreOption store;
    std::string name;
};
}  // namespace

static Result<Exit> found(const Options& options) {
    const auto database = TRY(open_current(options.store));
    auto transaction = TRY(database.write());
    std::int64_t last = 0;
    for (const auto& authority : TRY(authorities(transaction))) last = std::max(last, authority.id.number());
    TRY(found_authority(transaction, AuthorityId{last + 1}, options.name));
    TRY(transaction.commit());
    fmt::print("{} has a journal of its own in {}.\n", trim(options.name), database.describe());
    return Exit::done;
}

static Result<Exit> list(const StoreOption& store) {
    const auto database = TRY(open_current(store));
    for (const auto& authority : TRY(authorities(TRY(database.read())))) fmt::print("{}\n", authority.name);
    return Exit::done;
}

void add_authority(Command& root) {
    auto command = root.sub("authority", "The authorities whose record this is");
    auto options = std::make_shared<Options>();
    auto adding = command.sub("add", "Found the journal of an authority");
    options->store.add_to(adding);
    adding.argument("NAME", options->name, "The authority's name")
        .example("kith authority add Thistleshire")
        .does([options] { return found(*options); });
    auto store = std::make_shared<StoreOption>();
    auto listing = command.sub("list", "Their names");
    store->add_to(listing);
    listing.example("kith authority list").does([store] { return list(*store); });
}

}  // namespace kith::app
