// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/processor.h"

namespace nightjar {

const Processor& processor()
{
    static const Processor found = [] {
        Processor result;
#if defined(__x86_64__)
        __builtin_cpu_init();
        // oneDNN takes VNNI in its form for AVX-512 only.
        result.wholeInt8Products = __builtin_cpu_supports("avx512vnni") != 0;
        result.bfloat16 = __builtin_cpu_supports("avx512bf16") != 0;
#endif
        // On arm64 LibTorch 1.13 computes bfloat16 in float32 and converts, which is slower.
        return result;
    }();
    return found;
}

} // namespace nightjar
