#include "recruitment/documents.h"

#include "kernel/core/text.h"
#include "recruitment/act_parts.h"

namespace kith::recruitment {

Result<EntryNumber> keep_document(Change& change, const ApplicationFile& file, const Leave& applicant, const Sent& sent,
                                  Scanned scan, Date today) {
    const auto type = TRY(accepted(documents_taken, sent.bytes, scan));
    const Document document{sent.kind,
                            harmless_name(sent.file_name, type),
                            std::string{type},
                            static_cast<std::int64_t>(sent.bytes.size()),
                            fingerprint_of(sent.bytes),
                            as_recorded(scan),
                            today};
    const auto entry = TRY(
        change.open(applicant, {document_kind, fmt::format("{} sent in: {}", file.name, lower(in_words(sent.kind)))}));
    const auto fact = TRY(change.enter(applicant, document));
    TRY(keep_bytes(change, table_info<DocumentBytes>(), fact, sent.bytes));
    return entry;
}

Result<std::string> bytes_of(const Store& store, const Leave& applicant, const Fact<Document>& document) {
    return bytes_kept(store, applicant, table_info<DocumentBytes>(), document.id, document.value.fingerprint);
}

}  // namespace kith::recruitment
