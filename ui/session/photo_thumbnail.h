// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"

#include <QImage>

#include <optional>

namespace nightjar {

/// A photo's picture, upright and no larger than `most`; one of the photo's own pyramids. `displayRatio`: see
/// DevelopSettings. Thread-safe.
[[nodiscard]] QImage thumbnailOf(const Photo& photo, const Pyramid& picture, const QSize& most,
                                 double exposureEv, std::optional<double> displayRatio);

} // namespace nightjar
