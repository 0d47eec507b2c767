// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/session/photo_thumbnail.h"

#include "ui/compare/tile_rendering.h"

namespace nightjar {

QImage thumbnailOf(const Photo& photo, const Pyramid& picture, const QSize& most, double exposureEv,
                   std::optional<double> displayRatio)
{
    // The pyramid's last level is small enough to be developed at once.
    const auto pixels = std::shared_ptr<const Pyramid>(std::shared_ptr<void>(), &picture);
    const ComparedPictures pictures{pixels,
                                    pixels,
                                    photo.mosaic->colour(),
                                    Orientation(photo.mosaic->info().orientation),
                                    displayRatio,
                                    photo.mosaic->info().pixelAspect};
    const QSize size = pictures.uprightSize().scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1});
    return renderPart(pictures, Side::After, {.exposureEv = exposureEv, .strength = 1.0}, size,
                      QRect(QPoint(0, 0), size));
}

} // namespace nightjar
