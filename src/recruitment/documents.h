#pragma once

#include "kernel/access/gate.h"
#include "kernel/site/sent_file.h"
#include "recruitment/acts.h"

/// What applicants send in, kept in the record's own store.
namespace kith::recruitment {

inline constexpr std::array<std::string_view, 3> document_types{"application/pdf", "image/jpeg", "image/png"};
inline constexpr Takes documents_taken{document_types, 6, "a PDF, or a photo as JPEG or PNG",
                                       "Make it smaller, or send it in parts", "Ask your supporter how to send it"};

struct Sent {
    DocumentKind kind;
    std::string_view file_name;
    std::string_view bytes;
};
/// Keeps it: the fact and its bytes in one transaction. `scan`: what the scanner said, which is asked before the change
/// begins.
/// Fails: invalid, with the field "file", if it is empty, too large, of another type or infected.
Result<EntryNumber> keep_document(Change& change, const ApplicationFile& file, const Leave& applicant, const Sent& sent,
                                  Scanned scan, Date today);

/// The bytes. Fails: not_found; unavailable, if what lies there is not what was sent.
Result<std::string> bytes_of(const Store& store, const Leave& applicant, const Fact<Document>& document);

}  // namespace kith::recruitment
