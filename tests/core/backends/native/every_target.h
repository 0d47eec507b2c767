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
    for (const std::int64_t target : native::kernelTargets()) {
        hwy::SetSupportedTargetsForTest(target);
        native::forbidAmx(true);
        const native::Kernels& plain = native::kernels();
        for (const bool amx : {false, true}) {
            native::forbidAmx(!amx);
            if (!amx || &native::kernels() != &plain) {
                SCOPED_TRACE(native::kernels().target);
                check();
            }
        }
    }
    hwy::SetSupportedTargetsForTest(0);
}

} // namespace nightjar::test
