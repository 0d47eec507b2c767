// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/system/memory.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace nightjar {
namespace {

/// Reads lines such as "VmRSS:     1234 kB".
class KilobyteTable
{
public:
    explicit KilobyteTable(const char* path)
    {
        std::ifstream file(path);
        std::ostringstream text;
        text << file.rdbuf();
        m_text = '\n' + text.str();
    }

    [[nodiscard]] std::size_t bytes(const std::string& key) const
    {
        const auto found = m_text.find('\n' + key + ':');
        if (found == std::string::npos) {
            return 0;
        }
        std::istringstream value(m_text.substr(found + key.size() + 2));
        std::size_t kilobytes = 0;
        value >> kilobytes;
        return kilobytes * 1024;
    }

private:
    std::string m_text;
};

/// Reads a single number from a file. Returns 0 if there is none ("max").
std::size_t numberIn(const char* path)
{
    std::ifstream file(path);
    std::size_t number = 0;
    return file >> number ? number : 0;
}

} // namespace

MemoryStatus memoryStatus()
{
    const KilobyteTable process("/proc/self/status");
    const KilobyteTable machine("/proc/meminfo");
    MemoryStatus status{
        .resident = process.bytes("VmRSS"),
        .peakResident = process.bytes("VmHWM"),
        .swappedOut = process.bytes("VmSwap"),
        .available = machine.bytes("MemAvailable"),
        .total = machine.bytes("MemTotal"),
    };
    // In a container or a systemd slice, the cgroup's limit applies (version 2; version 1 has it elsewhere).
    if (const std::size_t limit = numberIn("/sys/fs/cgroup/memory.max"); limit != 0 && limit < status.total) {
        const std::size_t used = numberIn("/sys/fs/cgroup/memory.current");
        status.total = limit;
        status.available = std::min(status.available, limit - std::min(limit, used));
    }
    return status;
}

void returnFreedMemoryAtOnce()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 1 << 20);
    // Earlier frees of large blocks raised the heap's trim threshold dynamically. Resets it, and trims.
    mallopt(M_TRIM_THRESHOLD, 128 << 10);
    malloc_trim(0);
#endif
}

void resetPeakResident()
{
    std::ofstream("/proc/self/clear_refs") << '5';
}

} // namespace nightjar
