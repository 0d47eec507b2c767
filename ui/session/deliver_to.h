// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job_handle.h"

class QObject;

namespace nightjar {

/// For a JobRunner: has the callbacks of its jobs called on the receiver's thread, from its event loop. This
/// is the one way from the thread that does jobs to the window's. The receiver must outlive the runner.
[[nodiscard]] Deliver deliverTo(QObject& receiver);

} // namespace nightjar
