// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace nightjar {

/// Memory as reported by the operating system, bytes; 0: not reported. Linux: /proc and the cgroup's limit.
struct MemoryStatus
{
    std::size_t resident = 0;     ///< RAM of this process now
    std::size_t peakResident = 0; ///< peak RAM of this process since its start or `resetPeakResident`
    std::size_t swappedOut = 0;   ///< swap of this process
    std::size_t available = 0;    ///< available to new work before the machine swaps
    std::size_t total = 0;        ///< RAM of the machine, or the cgroup's limit if lower
};

[[nodiscard]] MemoryStatus memoryStatus();

/// Resets `peakResident` to the current value. No effect if the system does not support it.
void resetPeakResident();

/// From now on, freed blocks of 1 MB and more are returned to the system at once, so that usage matches the
/// prediction. Otherwise malloc keeps them: with tiles of different sizes, fragmentation doubled the
/// predicted usage. Costs page faults: a quarter of a network's time if LibTorch allocates every layer.
void returnFreedMemoryAtOnce();

} // namespace nightjar
