// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/network.h"

#include <algorithm>

namespace nightjar::test {

/// A network whose output depends on everything up to 20 packed pixels away and not beyond, zero outside of
/// what it is given, as zero-padded convolutions see it: what tiling must get right. It notes the largest
/// input.
class BoxNetwork : public WholeNetwork
{
public:
    static constexpr int radius = 20;

    BoxNetwork()
    {
        m_info.name = "box";
        m_info.receptiveField = radius;
        m_info.precisions = {Precision::Float32};
    }

    [[nodiscard]] const ModelInfo& info() const override { return m_info; }
    [[nodiscard]] std::size_t computingBytes(Size packed) const override { return packed.area() * 1000; }

    void compute(PlanesView input, MutablePlanesView output) override
    {
        largest.width = std::max(largest.width, input.width);
        largest.height = std::max(largest.height, input.height);
        for (int plane = 0; plane < output.channels; ++plane) {
            for (int y = 0; y < output.height; ++y) {
                for (int x = 0; x < output.width; ++x) {
                    float sum = 0.0F;
                    for (const int step : {-radius, -7, 7, radius}) {
                        if (x + step >= 0 && x + step < input.width) {
                            sum += input.at(plane % 4, y, x + step);
                        }
                        if (y + step >= 0 && y + step < input.height) {
                            sum -= 0.5F * input.at((plane + 1) % 4, y + step, x);
                        }
                    }
                    output.at(plane, y, x) = 0.1F * sum;
                }
            }
        }
    }

    Size largest;

private:
    ModelInfo m_info;
};

} // namespace nightjar::test
