// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/native/amx.h"

#include <atomic>

#if defined(__x86_64__) && defined(__linux__)
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace nightjar::native {
namespace {

std::atomic<bool> forbiddenByTests{false};

bool askForAmx()
{
#if defined(__x86_64__) && defined(__linux__)
    constexpr unsigned amxTile = 1U << 24;
    constexpr unsigned amxInt8 = 1U << 25;
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0 || (d & amxTile) == 0 || (d & amxInt8) == 0) {
        return false;
    }
    // Linux provides the 8 KB of a thread's tiles only on request (Documentation/arch/x86/xstate).
    constexpr int requestPermission = 0x1023; // ARCH_REQ_XCOMP_PERM
    constexpr int tileData = 18;              // XFEATURE_XTILEDATA
    return syscall(SYS_arch_prctl, requestPermission, tileData) == 0;
#else
    return false;
#endif
}

} // namespace

bool amxAllowed()
{
    static const bool works = askForAmx();
    return works && !forbiddenByTests;
}

void forbidAmx(bool forbidden)
{
    forbiddenByTests = forbidden;
}

} // namespace nightjar::native
