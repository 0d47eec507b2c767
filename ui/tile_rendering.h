// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/develop/develop.h"
#include "core/pyramid.h"
#include "core/raw/mosaic.h"
#include "ui/orientation.h"

#include <QImage>
#include <QRect>
#include <QSize>

#include <memory>
#include <optional>

namespace nightjar {

enum class Side
{
    Before,
    After
};

/// The two pictures that a view compares; `after` is absent before a run.
struct ComparedPictures
{
    std::shared_ptr<const Pyramid> before;
    std::shared_ptr<const Pyramid> after;
    CameraColour colour;
    Orientation orientation;
    std::optional<double> afterFinishedAt{}; ///< of `after`: see DevelopSettings
    double pixelAspect = 1.0;                ///< see PhotoInfo

    /// As it is shown: upright, with square pixels.
    [[nodiscard]] QSize uprightSize() const;
    /// The sensor's pixels that a part of the upright picture shows, and the other way round.
    [[nodiscard]] Rect toSensor(const QRect& upright) const;
    [[nodiscard]] QRect toUpright(const Rect& sensor) const;
};

/// How they are developed: what sliders change without another run.
struct Look
{
    double exposureEv = 0.0;
    double strength = 1.0;

    friend bool operator==(const Look&, const Look&) = default;
};

/// Draws one part of one picture, ready for the screen: resampled from the pyramid's next finer level in
/// linear light, developed, turned upright. Parts fit together without seams. `scaled` is the size of the
/// whole upright picture on screen, `part` lies within it; device pixels. Thread-safe.
[[nodiscard]] QImage renderPart(const ComparedPictures& pictures, Side side, const Look& look,
                                const QSize& scaled, const QRect& part);

} // namespace nightjar
