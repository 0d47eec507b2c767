// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace nightjar::native {

/// A thread pool. The caller's thread takes part.
class Workers
{
public:
    /// `threads`: at least 1, including the caller's; fewer if the system has no more.
    explicit Workers(int threads);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    [[nodiscard]] int count() const { return static_cast<int>(m_threads.size()) + 1; }

    /// Calls work(chunk, worker) once for every chunk in 0 … chunks − 1, on worker 0 (the caller) … count() −
    /// 1, and returns when all are done. `work` must not throw. One caller at a time.
    void run(int chunks, const std::function<void(int chunk, int worker)>& work);

private:
    void take(int worker);
    void serve(int worker);

    const std::function<void(int, int)>* m_work = nullptr;
    int m_chunks = 0;
    std::atomic<int> m_next{0};       ///< the next free chunk
    std::atomic<int> m_busy{0};       ///< pool threads that may still be working
    std::atomic<unsigned> m_round{0}; ///< number of the current call; a change wakes the threads
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

/// Returns the cores that this process may use. Two hardware threads of a core count once, because they share
/// the units that kernels use.
[[nodiscard]] int physicalCores();

} // namespace nightjar::native
