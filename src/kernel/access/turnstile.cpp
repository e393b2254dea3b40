#include "kernel/access/turnstile.h"

namespace kith::access {

Turnstile::Pass Turnstile::enter() {
    std::unique_lock held{lock_};
    if (!changed_.wait_for(held, patience_, [&] { return free_ > 0; })) return Pass{nullptr};
    --free_;
    return Pass{this};
}

Turnstile::Pass::~Pass() {
    if (!of_) return;
    {
        const std::lock_guard held{of_->lock_};
        ++of_->free_;
    }
    of_->changed_.notify_one();
}

}  // namespace kith::access
