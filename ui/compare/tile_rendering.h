// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/develop/develop.h"
#include "core/image/pyramid.h"
#include "core/raw/mosaic.h"
#include "ui/compare/orientation.h"

#include <QImage>
#include <QRect>
#include <QSize>

#include <memory>
#include <optional>
#include <vector>

namespace nightjar {

enum class Side
{
    Before,
    After,
    Difference ///< after − before as they are on the screen, amplified, about mid-grey
};

/// By what a difference is multiplied.
inline constexpr int differenceGain = 3;

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
    bool marksClipped = false; ///< stripes where the sensor saw more than it can count

    friend bool operator==(const Look&, const Look&) = default;
};

/// A part of one picture resampled to the screen's pixels, in linear light and the sensor's orientation: what
/// stays the same while sliders move.
struct ScreenPart
{
    LinearImage image;

    [[nodiscard]] std::size_t bytes() const
    {
        return image.size().area() * LinearImage::channels * sizeof(Half);
    }
};

/// Reads one part of one picture from the pyramid's next finer level; `side` is Before or After. Parts fit
/// together without seams. `scaled` is the size of the whole upright picture on screen, `part` lies within
/// it; device pixels. Thread-safe.
[[nodiscard]] ScreenPart readPart(const ComparedPictures& pictures, Side side, const QSize& scaled,
                                  const QRect& part);

/// Whether drawing a side in a look takes a part of before, and of after.
[[nodiscard]] bool needsBefore(const ComparedPictures& pictures, Side side, const Look& look);
[[nodiscard]] bool needsAfter(const ComparedPictures& pictures, Side side, const Look& look);

/// Develops what was read of one part, ready for the screen and upright; null stands for a part that is not
/// needed. Thread-safe.
[[nodiscard]] QImage developPart(const ComparedPictures& pictures, Side side, const Look& look,
                                 const QSize& scaled, const QRect& part, const ScreenPart* before,
                                 const ScreenPart* after);

/// Both in one.
[[nodiscard]] QImage renderPart(const ComparedPictures& pictures, Side side, const Look& look,
                                const QSize& scaled, const QRect& part);

} // namespace nightjar
