// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Before a function with a loop over pixels: on PCs it is compiled for vectors of 128, 256 and 512 bits, and
// the processor chooses; without fused multiply-add (-ffp-contract=off in CMakeLists.txt), so that all give
// the same picture to the last bit. What it calls must be inline, or is compiled for the narrowest alone.
// Sanitizers do not bear a choice at load time.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__OPTIMIZE__) &&                                \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define NIGHTJAR_WIDE_VECTORS __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define NIGHTJAR_WIDE_VECTORS
#endif
