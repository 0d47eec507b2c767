// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/native/amx.h"
#include "core/backends/native/kernels.h"

#include <gtest/gtest.h>
#include <hwy/targets.h>

namespace nightjar::test {

/// Calls check() with each set of instructions of this processor that kernels were compiled for, the only one
/// allowed in turn.
template <class Check>
void onEveryTarget(Check check)
{
    for (const std::int64_t target : fused::kernelTargets()) {
        hwy::SetSupportedTargetsForTest(target);
        fused::forbidAmx(true);
        const fused::Kernels& plain = fused::kernels();
        for (const bool amx : {false, true}) {
            fused::forbidAmx(!amx);
            if (!amx || &fused::kernels() != &plain) {
                SCOPED_TRACE(fused::kernels().target);
                check();
            }
        }
    }
    hwy::SetSupportedTargetsForTest(0);
}

} // namespace nightjar::test
