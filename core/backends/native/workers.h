// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace nightjar::native {

/// Threads that wait for work and share it, the caller's among them.
class Workers
{
public:
    /// `threads`: at least 1, with the caller's; fewer where the system gives no more.
    explicit Workers(int threads);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    [[nodiscard]] int count() const { return static_cast<int>(m_threads.size()) + 1; }

    /// Calls work(chunk, worker) for every chunk in 0 … chunks, each once, on worker 0 (the caller) …
    /// count(), and returns when all are done. `work` must not throw. One caller at a time.
    void run(int chunks, const std::function<void(int chunk, int worker)>& work);

private:
    void take(int worker);
    void serve(int worker);

    const std::function<void(int, int)>* m_work = nullptr;
    int m_chunks = 0;
    std::atomic<int> m_next{0};       ///< chunk that nobody has taken
    std::atomic<int> m_busy{0};       ///< threads besides the caller's that may still be at work
    std::atomic<unsigned> m_round{0}; ///< of work; a new one wakes the threads
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

/// Cores that this process may run on; two threads of one core count once, as they share what kernels use.
[[nodiscard]] int physicalCores();

} // namespace nightjar::native
