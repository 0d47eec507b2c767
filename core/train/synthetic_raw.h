// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/image/planes.h"
#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"

#include <array>
#include <cstdint>
#include <random>

namespace nightjar {

using Random = std::mt19937_64;

/// The colours of an imagined camera: camera RGB = (sRGB · mixing) / whiteBalance, both linear.
struct CameraLook
{
    Matrix3 srgbToCamera{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}; ///< rows sum to 1
    std::array<double, 3> whiteBalance{1.0, 1.0, 1.0};       ///< green = 1
};

/// Returns a random camera: colours mixed by up to 40 % (as in real ones; at least 0), red and blue 1 … 2.8
/// times weaker than green.
[[nodiscard]] CameraLook randomCameraLook(Random& random);

/// Sensor noise other than photon and read noise, relative to the read noise's deviation.
struct SensorDefects
{
    double rowNoise = 0.0;     ///< deviation of an offset per sensor row
    double columnNoise = 0.0;  ///< deviation of an offset per sensor column
    double darkShading = 0.0;  ///< deviation of an offset that varies smoothly over the picture, per colour
    double quantisation = 0.0; ///< size of one count
    double levelError = 0.0;   ///< deviation of the black level error per colour
    double hotPixels = 0.0;    ///< fraction of hot pixels, between their value and white
};

/// Ranges as measured on cameras: row noise up to 0.3, counts of 0.05 … 1, black levels off by up to 0.3, one
/// pixel in 10,000 hot; in a tenth of the cameras each, column noise up to 0.2 and dark shading up to 0.3.
[[nodiscard]] SensorDefects randomSensorDefects(Random& random);

/// Undoes a photograph's development: display sRGB (3×H×W, 0 … 1) → linear camera RGB (3×H×W), as in
/// "Unprocessing Images for Learned Raw Denoising" (Brooks et al., CVPR 2019) without its highlight step.
[[nodiscard]] Planes unprocess(PlanesView srgb, const CameraLook& look);

/// Camera RGB 3×H×W (even sides) → 12×H/2×W/2, ordered as by `demosaicPacked`: the target of a network.
[[nodiscard]] Planes pixelUnshuffle(PlanesView rgb);

/// Samples such planes with an RGGB sensor: 12×H×W → 4×H×W packed R, G, B, G.
[[nodiscard]] Planes samplePacked(PlanesView unshuffledRgb);

/// Adds noise to a clean signal in place: Poisson(x/gain)·gain + N(0, readVariance), then the defects.
void addNoise(MutablePlanesView packed, const NoiseModel& noise, const SensorDefects& defects,
              Random& random);

/// Converts packed planes in units of white level to a sensor's mosaic, rounded to counts and clipped to 0 …
/// white. `parts`: everything but size, phase and samples.
[[nodiscard]] Mosaic toMosaic(PlanesView packed, Mosaic::Parts parts);

} // namespace nightjar
