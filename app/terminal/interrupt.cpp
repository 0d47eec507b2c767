// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/interrupt.h"

#include <csignal>
#include <thread>

namespace nightjar {

std::stop_token stopOnInterrupt()
{
    // Signal handlers may do very little, so a thread waits for the signals.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::stop_source source;
    std::thread([signals, source]() mutable {
        int received = 0;
        sigwait(&signals, &received);
        source.request_stop();
    }).detach();
    return source.get_token();
}

} // namespace nightjar
