// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/job/job.h"

#include <QString>

namespace nightjar {

/// A sentence about the problem, and one about the next step.
struct ErrorText
{
    QString problem;
    QString advice;
};

[[nodiscard]] ErrorText errorText(const Failure& failure);

} // namespace nightjar
