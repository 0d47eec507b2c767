// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "core/network/model_info.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace nightjar::native {

/// Values between two steps: pixels with all their channels, and a border of one pixel around. Only some rows
/// are held at a time: in a buffer that few are kept of from strip to strip, those move to its begin; in one
/// that many are, a skip connection's, rows go round.
///
///     lap = 4    0 │ 1 2 3 4 │ 5   places; 0 shows what 4 does, and 5 what 1, so that every row has both
///              −1,3│ 0 1 2 3 │ 4   neighbours beside it
///               7  │ 4 5 6 7 │ 8
struct PlannedBuffer
{
    int channels = 0;
    Size size;
    std::string point;      ///< what core/network/int8_layout.h calls them; the input has no name
    int elementBytes = 4;   ///< of one value
    int rows = 0;           ///< that there is room for, the border's among them
    int lap = 0;            ///< after so many rows they go round; 0: they move
    int copies = 1;         ///< one for each thread where no other reads what it writes
    std::size_t offset = 0; ///< into the arena, in bytes

    [[nodiscard]] std::size_t rowBytes() const;
    [[nodiscard]] std::size_t copyBytes() const;
    [[nodiscard]] std::size_t bytes() const { return static_cast<std::size_t>(copies) * copyBytes(); }
};

enum class StepKind
{
    Enter,     ///< packed planes to pixels
    Dense,     ///< a 3×3 convolution
    Squeeze,   ///< a 1×1 convolution
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
    int rows = 0; ///< of the first source (entering: of the target), in all
    int rowsPerChunk = 0; ///< that one thread computes at a time, even where two are pooled
};

/// What is computed before the next rows of the input are looked at: of every layer the rows for which those
/// before it are there by now. So no row is computed twice, however few are held at a time.
///
///      input ▕▒▒▒▒░░░░░░░  ▒ done, ░ to come. Each layer lags behind the one before it by the row below
///     conv1_1▕▒▒▒░░░░░░░░  that it reads, and on the way up by all that lies deeper.
///     conv1_2▕▒▒░░░░░░░░░
struct Strip
{
    std::vector<RowRange> steps; ///< rows of each step; empty where it has to wait
    std::vector<RowRange> held;  ///< rows of each buffer, −1 and the height being its border's
};

/// How a network is computed on planes of one size: strip by strip, in each of them the steps in order, and
/// where in one block of memory their values lie.
struct UNetPlan
{
    std::vector<PlannedBuffer> buffers;
    std::vector<PlannedStep> steps;
    std::vector<Strip> strips;
    std::size_t arenaBytes = 0;

    /// From the first row of the output that is not there before a strip to the last of the input that the
    /// strip reads, at most.
    [[nodiscard]] int rowsInFlight() const;
    /// That a strip finishes, at most.
    [[nodiscard]] int outputRows() const;
};

/// `int8`: values are bytes wherever core/network/int8_layout.h stores them so. `packed`: sides that are
/// multiples of 16.
[[nodiscard]] UNetPlan planUNet(Variant variant, Size packed, int threads, bool int8 = false);

} // namespace nightjar::native
