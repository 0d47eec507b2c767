// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/trial_run.h"

#include "core/base/error.h"
#include "core/system/memory.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace nightjar {
namespace {

/// Display values, and corrections in the stabilised domain, are around 0 … 1.
constexpr float farthestValue = 10.0F;
/// Half a step of 8 bits: an invisible tile edge.
constexpr float largestDifference = 0.5F / 255.0F;

[[noreturn]] void reject(const std::string& why)
{
    throw Error(ErrorCode::InvalidModel, "the model failed its trial run: " + why);
}

/// A test pattern: waves of many lengths in 0 … 1, different in each plane.
Planes patch(Size size)
{
    Planes planes(4, size);
    for (int channel = 0; channel < 4; ++channel) {
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const double slow = std::sin(0.021 * x + channel) * std::cos(0.017 * y);
                const double fast = std::sin(0.9 * x + 1.7 * y + 2 * channel) * std::sin(0.013 * (x - y));
                planes.view().at(channel, y, x) = static_cast<float>(0.5 + 0.3 * slow + 0.2 * fast);
            }
        }
    }
    return planes;
}

/// Runs the network. Throws if the output is not a picture.
Planes outputOf(Network& network, PlanesView input)
{
    Planes output(12, input.size());
    try {
        network.run(input, output.view());
    } catch (const Error& error) {
        reject(error.what());
    }
    for (const float value : output.values()) {
        if (!std::isfinite(value)) {
            reject("its output has values that are not finite");
        }
        if (std::abs(value) > farthestValue) {
            reject("its output has the value " + std::to_string(value) +
                   ", far outside a picture's range of 0 to 1");
        }
    }
    return output;
}

} // namespace

void trialRun(Network& network)
{
    const int side = 4 * network.info().alignment;
    (void)outputOf(network, patch({side, side}).view());
}

std::size_t trialRunOfProgram(Network& network)
{
    const int alignment = network.info().alignment;
    const int halo = roundUp(network.info().receptiveField, alignment);
    const int tileSide = 2 * halo + alignment;
    const int margin = alignment;
    const Planes input = patch({tileSide + 2 * margin, tileSide + 2 * margin});
    const Planes tile = outputOf(network, input.view().cropped({margin, margin, tileSide, tileSide}));

    resetPeakResident();
    const std::size_t before = memoryStatus().resident;
    const Planes whole = outputOf(network, input.view());
    const std::size_t peak = memoryStatus().peakResident;

    for (int plane = 0; plane < 12; ++plane) {
        for (int y = halo; y < halo + alignment; ++y) {
            for (int x = halo; x < halo + alignment; ++x) {
                const float difference =
                    tile.view().at(plane, y, x) - whole.view().at(plane, y + margin, x + margin);
                if (std::abs(difference) > largestDifference) {
                    reject("its output depends on more than " + std::to_string(halo) +
                           " packed pixels around each pixel, so photos cannot be processed in tiles");
                }
            }
        }
    }
    return (peak - std::min(peak, before)) * 5 / 4 / input.size().area();
}

} // namespace nightjar
