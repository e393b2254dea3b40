#include "kernel/store/postgresql.h"

namespace kith::postgresql {

namespace {

std::string_view field(const PGresult* answer, int which) {
    const char* text = PQresultErrorField(answer, which);
    return text ? text : "";
}

struct Meaning {
    std::string_view state;  ///< an SQLSTATE, or the two characters of its class
    Fault fault;
    const char* what;
};

// The first that fits decides: whole states stand before their class.
constexpr Meaning meanings[] = {
    {"23505", Fault::conflict, "This is already recorded, so it was not recorded twice."},
    {"23503", Fault::conflict, "This refers to something that is not on the record, or that others still refer to."},
    {"40001", Fault::unavailable,
     "Other work changed the same record at the same moment. Nothing was saved; try again."},
    {"40P01", Fault::unavailable,
     "Other work changed the same record at the same moment. Nothing was saved; try again."},
    {"55P03", Fault::unavailable,
     "The record was locked by other work for too long. Nothing was saved; try again shortly."},
    {"57014", Fault::unavailable, "The database server stopped this work because it took too long. Nothing was saved."},
    {"53100", Fault::unavailable,
     "The disk that holds the record is full. Nothing was saved; make room, then try again."},
    {"53300", Fault::unavailable, "The database server has too many connections. Try again shortly."},
    {"53", Fault::unavailable,
     "The database server has run out of memory or disk. Nothing was saved; try again shortly."},
    {"25006", Fault::unavailable, "The record may only be read at this moment: the server is a read-only copy."},
    {"42501", Fault::unavailable,
     "The database account in use may not do this. Nothing was saved; ask who runs the server."},
    {"58", Fault::unavailable, "The disk that holds the record failed. Nothing was saved; check the server's disk."},
    {"XX001", Fault::unavailable,
     "The database that holds the record is damaged. Stop work and restore the last backup."},
    {"XX002", Fault::unavailable,
     "The database that holds the record is damaged. Stop work and restore the last backup."},
    {"54", Fault::invalid, "The text is too long to be kept."},
};

}  // namespace

Error lost() {
    return {Fault::unavailable, "The connection to the database server was lost. Nothing was saved; try again."};
}

bool is_farewell(const PGresult* answer) {
    const auto state = field(answer, PG_DIAG_SQLSTATE);
    return state.starts_with("57P") || state.starts_with("08") ? state != "08P01" : false;
}

bool is_outdated(const PGresult* answer) {
    // The state alone says only "not supported"; the place in the server says what.
    return field(answer, PG_DIAG_SQLSTATE) == "0A000" &&
           field(answer, PG_DIAG_SOURCE_FUNCTION) == "RevalidateCachedQuery";
}

Error fault_of(const PGresult* answer, Use use) {
    if (is_farewell(answer)) return lost();
    if (is_outdated(answer))
        return {Fault::unavailable, "The database was changed by an upgrade a moment ago. Try again."};
    const auto state = field(answer, PG_DIAG_SQLSTATE);
    check(use == Use::transaction || state != "25006", "A view was asked to write.");
    for (const auto& meaning : meanings)
        if (state.starts_with(meaning.state)) return {meaning.fault, meaning.what};
    throw Bug{"PostgreSQL refused a statement: " + std::string{field(answer, PG_DIAG_MESSAGE_PRIMARY)} + " (" +
              std::string{state} + ")."};
}

}  // namespace kith::postgresql
