#pragma once

#include "kernel/site/recording.h"
#include "protection/file.h"

/// Who may lead enquiries under section 47, as it is recorded about a worker.
namespace kith::protection {

struct WorkerFile {
    PersonId worker;
    std::string name;
    std::vector<Fact<Eligible>> eligible;
    PersonId reader;  ///< who records it: never the worker themselves
};

extern const RecordingOf<WorkerFile, Eligible> eligible_practitioner;

}  // namespace kith::protection

namespace kith {

template <>
struct Subject<protection::WorkerFile> {
    static Result<protection::WorkerFile> read(const Context& context, const Leave& worker);
    static Html bar(const Context& context, const protection::WorkerFile& file);
    static std::string back(const protection::WorkerFile& file);
    static PersonId about(const protection::WorkerFile& file) { return file.worker; }
};

}  // namespace kith
