// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-train/commands.h"
#include "core/export/dng.h"
#include "core/export/read_image.h"
#include "core/raw/pack.h"
#include "core/train/synthetic_raw.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar {

void sample(const SampleOptions& options)
{
    Planes srgb = readImage(options.photograph);
    const Size even{srgb.size().width / 2 * 2, srgb.size().height / 2 * 2};
    CameraLook look;
    look.srgbToCamera = {{{0.70, 0.24, 0.06}, {0.16, 0.68, 0.16}, {0.04, 0.26, 0.70}}};
    look.whiteBalance = {2.0, 1.0, 1.6};
    Planes clean =
        pixelUnshuffle(unprocess(srgb.view().cropped({0, 0, even.width, even.height}), look).view());
    Planes packed = samplePacked(clean.view());
    Random random(options.seed);
    const NoiseModel noise{options.gain, std::pow(options.readElectrons * options.gain, 2)};
    addNoise(packed.view(), noise,
             {.rowNoise = 0.1, .quantisation = 0.0, .levelError = 0.0, .hotPixels = 2e-5}, random);
    const MutablePlanesView view = packed.view();
    for (int plane = 0; plane < 4; ++plane) {
        for (int y = 0; y < view.height; ++y) {
            float* row = view.row(plane, y);
            std::transform(row, row + view.width, row,
                           [&](float value) { return value * static_cast<float>(options.level); });
        }
    }
    Mosaic::Parts parts;
    parts.levels = {.black = {512, 512, 512, 512}, .white = 16383};
    parts.colour.whiteBalance = look.whiteBalance;
    parts.colour.toSrgb = *inverse(look.srgbToCamera);
    parts.info.make = options.make;
    parts.info.model = options.model;
    parts.info.iso = options.iso;
    parts.info.exposureSeconds = options.seconds;
    writeDng(toMosaic(packed.view(), std::move(parts)), options.target);
}

} // namespace nightjar
