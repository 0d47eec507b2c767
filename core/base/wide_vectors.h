// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Put this before a function with a loop over pixels: on PCs, GCC compiles it for vectors of 128, 256 and 512
// bits, and the loader chooses. All give bit-identical pictures, because fused multiply-add is off
// (-ffp-contract=off in CMakeLists.txt). Functions that it calls must be inline, or they are compiled for 128
// bits only. Disabled under sanitizers, which do not support the choice at load time.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__OPTIMIZE__) &&                                \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define NIGHTJAR_WIDE_VECTORS __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define NIGHTJAR_WIDE_VECTORS
#endif
