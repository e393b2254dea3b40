#pragma once

#include "commissioning/acts.h"
#include "kernel/site/recording.h"

/// The forms that record one fact about a provider.
namespace kith {

template <>
struct Subject<commissioning::ProviderFile> {
    static Result<commissioning::ProviderFile> read(const Context& context, const Leave& provider);
    static Html bar(const Context& context, const commissioning::ProviderFile& file);
    static std::string back(const commissioning::ProviderFile& file);
    static PersonId about(const commissioning::ProviderFile& file) { return file.provider; }
};

}  // namespace kith

namespace kith::commissioning {

template <class T>
using Recording = RecordingOf<ProviderFile, T>;

extern const Recording<OwnedBy> owned_by;
extern const Recording<Contract> contract;
extern const Recording<Price> price;
extern const Recording<Uplift> uplift;

/// Every kind of entry that commissioning records.
std::vector<EntryKind> entry_kinds();

}  // namespace kith::commissioning
