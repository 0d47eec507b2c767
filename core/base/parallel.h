// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>

namespace nightjar {

/// On how many threads `parallelFor` works: as many as this process may run at once, at most 8, for beyond
/// that its loops wait for memory.
[[nodiscard]] int parallelThreads();

/// Calls work(i) for every i in 0 … count, each once and in that order of beginning, on several threads, the
/// caller's among them, and returns when all are done. The first exception is thrown here again, and no
/// further call is begun after it. The threads are the call's own: it may be made from any thread, several at
/// once, and in `work`. Until it returns, a thread keeps what it frees of pictures for its next call:
/// core/base/buffer_cache.h.
void parallelFor(int count, const std::function<void(int)>& work);

/// Lets threads take turns in the order of their numbers.
class Turns
{
public:
    /// Waits until it is the turn of `number`; false where a turn failed and there are no more.
    [[nodiscard]] bool await(int number);
    /// After a turn: the next one's.
    void pass();
    /// Whoever waits need not wait any longer.
    void end();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_current = 0;
    bool m_ended = false;
};

/// Calls consume(i, produce(i)) for every i in 0 … count: `produce` on several threads at once, `consume` one
/// call after the other, in order. No more results are held than there are threads. Exceptions as in
/// `parallelFor`.
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
