#include "kernel/store/connection.h"

namespace kith {

Result<std::unique_ptr<Engine>> postgresql_engine(std::string_view, const Database::Options&) {
    return fail(Fault::unavailable, "This build cannot reach PostgreSQL yet.");
}

}  // namespace kith
