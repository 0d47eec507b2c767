// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/orientation.h"

#include <gtest/gtest.h>

namespace nightjar {
namespace {

constexpr Size sensor{5, 3};

/// A picture whose pixels say where they come from.
QImage numbered()
{
    QImage image(sensor.width, sensor.height, QImage::Format_RGB32);
    for (int y = 0; y < sensor.height; ++y) {
        for (int x = 0; x < sensor.width; ++x) {
            image.setPixel(x, y, qRgb(x, y, 0));
        }
    }
    return image;
}

TEST(Orientation, PutsTheFirstSampleWhereExifSays)
{
    // EXIF: where row 0 and column 0 of the file are in the upright picture.
    const QPoint corners[] = {{0, 0}, {4, 0}, {4, 2}, {0, 2}, {0, 0}, {2, 0}, {2, 4}, {0, 4}};
    for (int exif = 1; exif <= 8; ++exif) {
        const QImage upright = Orientation(exif).toUpright(numbered());
        EXPECT_EQ(upright.size(), Orientation(exif).upright(sensor)) << exif;
        EXPECT_EQ(upright.pixel(corners[exif - 1]), qRgb(0, 0, 0)) << exif;
    }
}

TEST(Orientation, RectanglesGoWhereTheirPixelsGo)
{
    for (int exif = 1; exif <= 8; ++exif) {
        const Orientation orientation(exif);
        const QImage upright = orientation.toUpright(numbered());
        for (int y = 0; y < upright.height(); ++y) {
            for (int x = 0; x < upright.width(); ++x) {
                const Rect origin = orientation.toSensor(QRect(x, y, 1, 1), upright.size());
                EXPECT_EQ(upright.pixel(x, y), qRgb(origin.x, origin.y, 0)) << exif;
                EXPECT_EQ(orientation.toUpright(origin, upright.size()), QRect(x, y, 1, 1)) << exif;
            }
        }
    }
}

TEST(Orientation, UnknownValuesTurnNothing)
{
    EXPECT_EQ(Orientation(0).toUpright(numbered()), numbered());
    EXPECT_EQ(Orientation(9).toUpright(numbered()), numbered());
}

} // namespace
} // namespace nightjar
