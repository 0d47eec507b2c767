// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/job/job.h"

#include <QImage>

#include <optional>

namespace nightjar {

/// Renders a thumbnail of a photo's picture, upright, at most `most` in size. `picture`: one of the photo's
/// pyramids. `displayRatio`: see DevelopSettings. Thread-safe.
[[nodiscard]] QImage thumbnailOf(const Photo& photo, const Pyramid& picture, const QSize& most,
                                 double exposureEv, std::optional<double> displayRatio);

} // namespace nightjar
