// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/processor.h"

#include <gtest/gtest.h>

namespace nightjar {
namespace {

TEST(AllowsVnni, WhereOneDnnIsNotHeldToWhatCameBeforeIt)
{
    for (const char* limit :
         {"", "ALL", "DEFAULT", "AVX512_CORE_VNNI", "AVX512_CORE_BF16", "avx512_core_amx", "?"}) {
        EXPECT_TRUE(allowsVnni(limit)) << limit;
    }
    for (const char* limit : {"SSE41", "AVX", "AVX2", "avx2", "AVX2_VNNI", "AVX512_CORE", "avx512_core"}) {
        EXPECT_FALSE(allowsVnni(limit)) << limit;
    }
}

} // namespace
} // namespace nightjar
