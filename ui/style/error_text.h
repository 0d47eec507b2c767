// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/job/job.h"

#include <QString>

namespace nightjar {

/// What went wrong, in a sentence, and what to do next, in another.
struct ErrorText
{
    QString problem;
    QString advice;
};

[[nodiscard]] ErrorText errorText(const Failure& failure);

} // namespace nightjar
