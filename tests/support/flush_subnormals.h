// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#if defined(__SSE__)
#include <xmmintrin.h>
#endif

namespace nightjar::test {

/// While it lives, the processor takes subnormal floats for 0 in this thread, as LibTorch makes it do once a
/// network is loaded.
class FlushSubnormals
{
public:
#if defined(__SSE__)
    static constexpr bool isPossible = true;
    FlushSubnormals() : m_before(_mm_getcsr())
    {
        _mm_setcsr(m_before | 0x8040U);
    }
    ~FlushSubnormals()
    {
        _mm_setcsr(m_before);
    }

private:
    unsigned m_before = 0;
#elif defined(__aarch64__)
    static constexpr bool isPossible = true;
    FlushSubnormals()
    {
        asm volatile("mrs %0, fpcr" : "=r"(m_before));
        asm volatile("msr fpcr, %0" : : "r"(m_before | (std::uint64_t{1} << 24)));
    }
    ~FlushSubnormals()
    {
        asm volatile("msr fpcr, %0" : : "r"(m_before));
    }

private:
    std::uint64_t m_before = 0;
#else
    static constexpr bool isPossible = false;
    FlushSubnormals() {}
    ~FlushSubnormals() {}

private:
#endif
    FlushSubnormals(const FlushSubnormals&) = delete;
    FlushSubnormals& operator=(const FlushSubnormals&) = delete;
};

} // namespace nightjar::test
