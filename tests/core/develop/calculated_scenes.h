// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"
#include "core/raw/mosaic.h"
#include "core/train/synthetic_raw.h"

#include <cstdint>

namespace nightjar::test {

// Scenes of the night, calculated: linear sRGB as 3×H×W planes, 1 is the sensor's white level. A scene is the
// same on every machine, apart from the last bits of the mathematical functions.

inline constexpr Size sceneSize{960, 640};

[[nodiscard]] Planes darkFrame();
[[nodiscard]] Planes starField();
[[nodiscard]] Planes starTrails();
[[nodiscard]] Planes cityFromAbove();
[[nodiscard]] Planes streetWithLamps();
[[nodiscard]] Planes concert();
[[nodiscard]] Planes candleLitFace();
[[nodiscard]] Planes moon();
[[nodiscard]] Planes fireworks();
[[nodiscard]] Planes snowAtNight();
[[nodiscard]] Planes litSign();
[[nodiscard]] Planes twilight();
[[nodiscard]] Planes darkInterior();

/// Where in the scenes their subject lies.
inline constexpr Rect faceOfCandleLitFace{420, 200, 120, 200};
inline constexpr Rect discOfMoon{580, 190, 40, 40};
inline constexpr Rect skyOfStars{0, 0, 960, 500};
inline constexpr Rect snowOfSnowAtNight{0, 420, 960, 220};
inline constexpr Rect skyOfTwilight{0, 0, 960, 480};

/// `scene` with a lamp of the sensor's white level, 60 pixels wide: half a percent of the picture.
[[nodiscard]] Planes withLamp(Planes scene);

/// The light of a scene, multiplied.
[[nodiscard]] Planes scaled(Planes scene, float factor);

/// A sensor of 14 bits with the colours of an ordinary camera.
[[nodiscard]] CameraLook ordinaryCamera();

/// The raw photo that a camera takes of linear sRGB of even sides.
[[nodiscard]] Mosaic photographOf(PlanesView scene, const NoiseModel& noise, const SensorDefects& defects,
                                  std::uint64_t seed);

} // namespace nightjar::test
