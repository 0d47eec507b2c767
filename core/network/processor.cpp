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
#endif
        return result;
    }();
    return found;
}

} // namespace nightjar
