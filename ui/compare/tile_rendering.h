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
    Difference ///< after − before as displayed, amplified; mid-grey is no change
};

/// The amplification of the difference.
inline constexpr int differenceGain = 3;

/// The two pictures that a view compares. `after` is null before a run.
struct ComparedPictures
{
    std::shared_ptr<const Pyramid> before;
    std::shared_ptr<const Pyramid> after;
    CameraColour colour;
    Orientation orientation;
    std::optional<double> displayRatio{}; ///< display ratio of `after`, see DevelopSettings
    double pixelAspect = 1.0;             ///< see PhotoInfo

    /// Returns the size of the displayed picture: upright, with square pixels.
    [[nodiscard]] QSize uprightSize() const;
    /// Converts a rectangle of the upright picture to sensor pixels, and back. Rounds outwards.
    [[nodiscard]] Rect toSensor(const QRect& upright) const;
    [[nodiscard]] QRect toUpright(const Rect& sensor) const;
};

/// Development settings, which sliders change without another run.
struct Look
{
    double exposureEv = 0.0;
    double strength = 1.0;
    bool marksClipped = false; ///< draws stripes where the sensor is clipped

    friend bool operator==(const Look&, const Look&) = default;
};

/// A part of one picture, resampled to screen pixels. Linear light, in the sensor's orientation. It does not
/// change while sliders move.
struct ScreenPart
{
    LinearImage image;

    [[nodiscard]] std::size_t bytes() const
    {
        return image.size().area() * LinearImage::channels * sizeof(Half);
    }
};

/// Reads one part of one picture from the pyramid, from the coarsest level with a sample for every screen
/// pixel. `side` is Before or After. `scaled` is the size of the whole upright picture on screen; `part` is
/// within it; device pixels. Neighbouring parts have no seams. Thread-safe.
[[nodiscard]] ScreenPart readPart(const ComparedPictures& pictures, Side side, const QSize& scaled,
                                  const QRect& part);

/// Whether developing a side with a look needs a part of before, and of after.
[[nodiscard]] bool needsBefore(const ComparedPictures& pictures, Side side, const Look& look);
[[nodiscard]] bool needsAfter(const ComparedPictures& pictures, Side side, const Look& look);

/// Develops one part for the screen, upright. `before` and `after` are null if not needed. Thread-safe.
[[nodiscard]] QImage developPart(const ComparedPictures& pictures, Side side, const Look& look,
                                 const QSize& scaled, const QRect& part, const ScreenPart* before,
                                 const ScreenPart* after);

/// Reads and develops one part.
[[nodiscard]] QImage renderPart(const ComparedPictures& pictures, Side side, const Look& look,
                                const QSize& scaled, const QRect& part);

} // namespace nightjar
