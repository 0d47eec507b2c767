// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/processor.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

#if defined(__x86_64__)
#include <cpuid.h>
#include <cstdint>
#endif

namespace nightjar {

#if defined(__x86_64__)
namespace {

/// CPUID leaf 7 reports AMX-BF16 and AMX-TILE; the system supports tiles if bits 17 and 18 of XCR0 are set.
bool hasAmxBFloat16()
{
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    constexpr unsigned osXsave = 1U << 27;
    if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & osXsave) == 0) {
        return false;
    }
    constexpr unsigned amx = 1U << 22 | 1U << 24;
    if (__get_cpuid_count(7, 0, &a, &b, &c, &d) == 0 || (d & amx) != amx) {
        return false;
    }
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    constexpr std::uint32_t tiles = 1U << 17 | 1U << 18;
    return (low & tiles) == tiles;
}

/// Returns oneDNN's instruction set limit from the environment. Checks the current name before the old one,
/// as oneDNN does.
std::string_view oneDnnLimit()
{
    for (const char* name : {"ONEDNN_MAX_CPU_ISA", "DNNL_MAX_CPU_ISA"}) {
        if (const char* limit = std::getenv(name)) {
            return limit;
        }
    }
    return {};
}

} // namespace
#endif

bool allowsVnni(std::string_view limit)
{
    // oneDNN uses VNNI only with AVX-512, so these limits disable it.
    constexpr std::array<std::string_view, 8> without{
        "SSE41", "AVX", "AVX2", "AVX2_VNNI", "AVX2_VNNI_2", "AVX512_MIC", "AVX512_MIC_4OPS", "AVX512_CORE"};
    const auto isSame = [&](std::string_view name) {
        return std::ranges::equal(limit, name, {}, [](char c) {
            return static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        });
    };
    return std::ranges::none_of(without, isSame);
}

const Processor& processor()
{
    static const Processor found = [] {
        Processor result;
#if defined(__x86_64__)
        __builtin_cpu_init();
        result.wholeInt8Products = __builtin_cpu_supports("avx512vnni") != 0 && allowsVnni(oneDnnLimit());
        result.bfloat16Matrices = hasAmxBFloat16();
#endif
        return result;
    }();
    return found;
}

} // namespace nightjar
