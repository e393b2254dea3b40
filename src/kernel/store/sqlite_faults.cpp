#include "kernel/store/sqlite.h"

#include <new>

namespace kith::sqlite {

namespace {

/// The codes that a disk, a lock or a reader of the file can cause; nothing for the rest.
const char* sentence(int code) {
    switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "The record was locked by other work for too long. Nothing was saved; try again shortly.";
        case SQLITE_FULL:
            return "The disk that holds the record is full. Nothing was saved; make room, then try again.";
        case SQLITE_READONLY:
            return "The record may only be read: its file or folder is write-protected. Nothing was saved.";
        case SQLITE_CANTOPEN:
            return "The record could not be opened: its file or folder is gone, or may not be used by this account.";
        case SQLITE_PERM:
        case SQLITE_AUTH: return "This account may not use the file that holds the record.";
        case SQLITE_IOERR:
            return code == SQLITE_IOERR_NOMEM
                       ? nullptr
                       : "The disk that holds the record failed. Nothing was saved; check the disk.";
        case SQLITE_CORRUPT: return "The file that holds the record is damaged. Stop work and restore the last backup.";
        case SQLITE_NOTADB: return "The file is not a SQLite database.";
        default: return nullptr;
    }
}

}  // namespace

Error fault_of(sqlite3* database, int code) {
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID:
            return {Fault::conflict, "This is already recorded, so it was not recorded twice."};
        case SQLITE_CONSTRAINT_FOREIGNKEY:
            return {Fault::conflict,
                    "This refers to something that is not on the record, or that others still refer to."};
        case SQLITE_TOOBIG: return {Fault::invalid, "The text is too long to be kept."};
        default: break;
    }
    if (code == SQLITE_NOMEM || code == SQLITE_IOERR_NOMEM) throw std::bad_alloc{};
    if (const auto* what = sentence(code))
        return {(code & 0xff) == SQLITE_NOTADB ? Fault::invalid : Fault::unavailable, what};
    throw Bug{"SQLite refused a statement: " + std::string{sqlite3_errmsg(database)} + " (" + std::to_string(code) +
              ")."};
}

}  // namespace kith::sqlite
