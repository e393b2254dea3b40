#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>

#include "kernel/store/connection.h"

namespace kith {

/// Machinery: waits for the disk on behalf of all who have just committed. Those who come while one wait is under way
/// are the next group: under load one sync of the disk serves many.
class Store::Durability {
public:
    explicit Durability(std::shared_ptr<Engine> engine) : engine_{std::move(engine)} {}

    /// Waits until what the caller has committed is on the disk. May be called by many threads at once.
    /// Fails: unavailable; nobody knows then whether it was kept.
    Result<void> wait();

private:
    struct Group {
        std::optional<Result<void>> outcome;
    };

    Result<void> sync() noexcept;

    std::shared_ptr<Engine> engine_;
    std::mutex mutex_;
    std::condition_variable ended_;
    std::shared_ptr<Group> gathering_ = std::make_shared<Group>();  ///< those whom the next sync will serve
    bool syncing_ = false;
};

}  // namespace kith
