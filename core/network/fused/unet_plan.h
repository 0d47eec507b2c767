// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/geometry.h"
#include "core/network/model_info.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace nightjar::fused {

/// Values between two steps: pixels with all their channels, and a border of one pixel around.
struct PlannedBuffer
{
    int channels = 0;
    Size size;
    std::string point;      ///< what core/network/int8_layout.h calls them; the input has no name
    int elementBytes = 4;   ///< of one value
    int copies = 1;         ///< one for each thread where no other reads what it writes
    std::size_t offset = 0; ///< into the arena, in bytes

    [[nodiscard]] std::size_t copyBytes() const;
    [[nodiscard]] std::size_t bytes() const { return static_cast<std::size_t>(copies) * copyBytes(); }
};

enum class StepKind
{
    Enter,     ///< packed planes to pixels
    Dense,     ///< a 3×3 or 1×1 convolution
    Separable, ///< <layer>.depthwise and <layer>.pointwise
    Expand,    ///< <layer>.expand1x1 and <layer>.expand3x3 of a fire module, joined
    Upsample   ///< a transposed 2×2 convolution at stride 2
};

/// One pass from memory to memory.
struct PlannedStep
{
    StepKind kind = StepKind::Dense;
    std::string layer;
    std::vector<std::size_t> sources{}; ///< indices of buffers; two are joined by channels
    std::size_t target = 0;
    std::optional<std::size_t> pooled{}; ///< where the largest of each 2×2 pixels of the target go
    bool finishes =
        false;    ///< the last layer makes the network's output of the target, which nobody else reads
    int rows = 0; ///< of the first source (entering: of the target) …
    int rowsPerChunk = 0; ///< … and how many one thread computes at a time, even where two are pooled
};

/// How a network is computed on planes of one size: steps in order, and where in one block of memory their
/// values lie. Buffers whose lives do not meet share a place.
struct UNetPlan
{
    std::vector<PlannedBuffer> buffers;
    std::vector<PlannedStep> steps;
    std::size_t arenaBytes = 0;
};

/// `int8`: values are bytes wherever core/network/int8_layout.h stores them so. `packed`: sides that are
/// multiples of 16.
[[nodiscard]] UNetPlan planUNet(Variant variant, Size packed, int threads, bool int8 = false);

} // namespace nightjar::fused
