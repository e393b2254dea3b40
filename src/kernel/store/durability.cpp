#include "kernel/store/durability.h"

namespace kith {

Result<void> Store::Durability::wait() {
    std::unique_lock lock{mutex_};
    const auto group = gathering_;
    ended_.wait(lock, [&] { return group->outcome || !syncing_; });
    if (!group->outcome) {  // the first of the group to wake waits for the disk, the others for the first
        gathering_ = std::make_shared<Group>();
        syncing_ = true;
        lock.unlock();
        auto outcome = sync();
        lock.lock();
        group->outcome = std::move(outcome);
        syncing_ = false;
        ended_.notify_all();
    }
    return *group->outcome;
}

Result<void> Store::Durability::sync() noexcept {
    try {
        if (engine_->make_durable()) return {};
    } catch (...) {
        // No answer is the same answer.
    }
    return fail(Fault::unavailable,
                "The disk did not confirm that this was saved. It may or may not have been saved: look before you try "
                "again, and have the disk and the database server checked.");
}

}  // namespace kith
