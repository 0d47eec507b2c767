// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/parallel.h"

#include "core/base/buffer_cache.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace nightjar {

int parallelThreads()
{
    constexpr int worthWhile = 8;
    static const int threads =
        std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, worthWhile);
    return threads;
}

void parallelFor(int count, const std::function<void(int)>& work)
{
    std::atomic<int> next{0};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto serve = [&] {
        const BufferCache keeping;
        for (int i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            try {
                work(i);
            } catch (...) {
                const std::scoped_lock lock(mutex);
                failure = failure ? failure : std::current_exception();
                next = count;
            }
        }
    };
    {
        std::vector<std::jthread>
            threads; // starting a thread takes about 20 µs, too little to justify a pool
        try {
            for (int i = 1; i < std::min(count, parallelThreads()); ++i) {
                threads.emplace_back(serve);
            }
        } catch (const std::system_error&) {
            // No more threads are available; the existing ones do the work.
        }
        serve();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

bool Turns::await(int number)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_ended || m_current == number; });
    return !m_ended;
}

void Turns::pass()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_current;
    }
    m_changed.notify_all();
}

void Turns::end()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
}

} // namespace nightjar
