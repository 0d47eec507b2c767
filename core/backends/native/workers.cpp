// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/native/workers.h"

#include <algorithm>
#include <fstream>
#include <sched.h>
#include <set>
#include <string>
#include <system_error>

namespace nightjar::native {

Workers::Workers(int threads)
{
    try {
        for (int worker = 1; worker < threads; ++worker) {
            m_threads.emplace_back([this, worker] { serve(worker); });
        }
    } catch (const std::system_error&) {
        // No more threads are available; the existing ones do the work.
    }
}

Workers::~Workers()
{
    m_stopping = true;
    m_round.fetch_add(1);
    m_round.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

void Workers::run(int chunks, const std::function<void(int, int)>& work)
{
    m_work = &work;
    m_chunks = chunks;
    m_next = 0;
    if (chunks > 1 && !m_threads.empty()) {
        m_busy = static_cast<int>(m_threads.size());
        m_round.fetch_add(1);
        m_round.notify_all();
    }
    take(0);
    for (int busy = m_busy; busy != 0; busy = m_busy) {
        m_busy.wait(busy);
    }
}

void Workers::take(int worker)
{
    for (int chunk = m_next.fetch_add(1); chunk < m_chunks; chunk = m_next.fetch_add(1)) {
        (*m_work)(chunk, worker);
    }
}

void Workers::serve(int worker)
{
    for (unsigned round = 0;;) {
        m_round.wait(round);
        ++round;
        if (m_stopping) {
            return;
        }
        take(worker);
        if (m_busy.fetch_sub(1) == 1) {
            m_busy.notify_one();
        }
    }
}

int physicalCores()
{
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    }
    std::set<std::string> cores;
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (CPU_ISSET(cpu, &allowed)) {
            std::ifstream file("/sys/devices/system/cpu/cpu" + std::to_string(cpu) +
                               "/topology/thread_siblings_list");
            std::string siblings = std::to_string(cpu); // if the system does not report siblings
            std::getline(file, siblings);
            cores.insert(siblings);
        }
    }
    return std::max(1, static_cast<int>(cores.size()));
}

} // namespace nightjar::native
