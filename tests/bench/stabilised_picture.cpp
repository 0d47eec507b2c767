// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/stabilised_picture.h"

#include "core/denoise/variance_stabilise.h"
#include "core/raw/demosaic.h"
#include "core/raw/pack.h"

#include <algorithm>
#include <cmath>

namespace nightjar::bench {

Planes stabilisedPicture(const Mosaic& mosaic, const NoiseModel& noise, double white)
{
    const PackedLayout layout = packedLayout(mosaic.size(), mosaic.phase(), 1);
    Planes packed = pack(mosaic, layout, {0, 0, layout.packed.width, layout.packed.height});
    const VarianceStabiliser stabiliser(noise);
    transformPlanes(packed.view(),
                    [&](float value) { return stabiliser.forward(value / static_cast<float>(white)); });
    Planes folded(12, packed.size());
    demosaicPacked(packed.view(), folded.view());
    Planes picture(3, mosaic.size());
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < mosaic.size().height; ++y) {
            for (int x = 0; x < mosaic.size().width; ++x) {
                picture.view().at(channel, y, x) =
                    folded.view().at(4 * channel + y % 2 * 2 + x % 2, y / 2, x / 2);
            }
        }
    }
    return picture;
}

Planes unstabilisedPicture(const Planes& picture, const NoiseModel& noise)
{
    const double readElectrons2 = noise.readVariance / (noise.gain * noise.gain);
    const double atBlack = 2.0 * std::sqrt(0.375 + readElectrons2);
    const double deviation = VarianceStabiliser(noise).deviation();
    const double root = std::sqrt(1.5);
    Planes camera = picture;
    transformPlanes(camera.view(), [&](float value) {
        const double z = std::max(value / deviation + atBlack, 1.0);
        const double electrons = z * z / 4.0 + root / (4.0 * z) - 11.0 / (8.0 * z * z) +
                                 5.0 * root / (8.0 * z * z * z) - 0.125 - readElectrons2;
        return static_cast<float>(electrons * noise.gain);
    });
    return camera;
}

} // namespace nightjar::bench
