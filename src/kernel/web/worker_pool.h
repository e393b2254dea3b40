#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kith {

/// Threads that run jobs in the order they came, with a bounded queue before them. Safe from any thread.
class WorkerPool {
public:
    WorkerPool(int threads, int queue_limit);
    ~WorkerPool();  ///< stops

    /// False, and nothing done, if the queue is full or the pool stopped. A job must not throw.
    bool add(std::function<void()> job);

    /// Drops the jobs still queued and waits for those running. Safe to call twice.
    void stop();

private:
    void work();

    std::size_t queue_limit_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> queue_;
    bool stopped_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace kith
