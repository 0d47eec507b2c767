// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>

namespace nightjar {

/// Returns the number of threads of `parallelFor`: as many as this process may run at once, at most 8,
/// because beyond that its loops are limited by memory bandwidth.
[[nodiscard]] int parallelThreads();

/// Calls work(i) once for every i in 0 … count − 1, started in this order, on several threads including the
/// caller's, and returns when all are done. Rethrows the first exception; no further call starts after it.
/// The threads end with the call, so it may be used from any thread, concurrently, and within `work`. While
/// it runs, each thread has a BufferCache.
void parallelFor(int count, const std::function<void(int)>& work);

/// Makes threads take turns in the order of their numbers.
class Turns
{
public:
    /// Waits for the turn of `number`. Returns false if the turns have ended.
    [[nodiscard]] bool await(int number);
    /// Ends a turn and starts the next.
    void pass();
    /// Ends the turns: all waiting threads return.
    void end();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_current = 0;
    bool m_ended = false;
};

/// Calls consume(i, produce(i)) for every i in 0 … count − 1: `produce` on several threads at once, `consume`
/// one call at a time, in order. Keeps at most one result per thread. Exceptions are as in `parallelFor`.
template <class Produce, class Consume>
void produceInParallel(int count, const Produce& produce, const Consume& consume)
{
    Turns turns;
    parallelFor(count, [&](int i) {
        try {
            auto product = produce(i);
            if (turns.await(i)) {
                consume(i, std::move(product));
                turns.pass();
            }
        } catch (...) {
            turns.end();
            throw;
        }
    });
}

} // namespace nightjar
