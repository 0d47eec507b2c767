// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace nightjar {

/// What the operating system says about memory, in bytes; 0 where it does not say. Linux: /proc and the
/// cgroup's limit.
struct MemoryStatus
{
    std::size_t resident = 0; ///< held in RAM by this process now
    std::size_t peakResident =
        0; ///< the most this process has held since it began, or since `resetPeakResident`
    std::size_t swappedOut = 0; ///< of this process, moved to swap
    std::size_t available = 0;  ///< what new work can take before the machine swaps
    std::size_t total = 0;      ///< of the machine, or of the cgroup where that is less
};

[[nodiscard]] MemoryStatus memoryStatus();

/// Starts `peakResident` anew from the present; where the system cannot, it stays as it was.
void resetPeakResident();

/// From now on blocks of 1 MB and more go back to the system the moment they are freed, so that what was
/// predicted is what is held. Else the C library keeps them: tiles of different sizes then left holes that
/// added up to twice the prediction. Costs page faults, a quarter of a network's time where LibTorch
/// allocates each layer anew.
void returnFreedMemoryAtOnce();

} // namespace nightjar
