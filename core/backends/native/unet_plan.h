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

/// The values between two steps: pixels with all channels, and a border of one pixel. Only some rows are in
/// memory. If few rows are kept from strip to strip, they move to the start of the buffer. If many are kept,
/// as for a skip connection, the buffer is circular.
///
///     lap = 4    0 │ 1 2 3 4 │ 5   places; 0 is a copy of 4 and 5 a copy of 1, so that both neighbours of
///              −1,3│ 0 1 2 3 │ 4   every row are adjacent to it
///               7  │ 4 5 6 7 │ 8
struct PlannedBuffer
{
    int channels = 0;
    Size size;
    std::string point;      ///< its name in core/network/int8_layout.h; empty for the input
    int elementBytes = 4;   ///< bytes per value
    int rows = 0;           ///< capacity, including the border
    int lap = 0;            ///< rows per lap of a circular buffer; 0: rows move
    int copies = 1;         ///< one per thread if each thread reads only its own values
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
    Expand,    ///< <layer>.expand1x1 and <layer>.expand3x3 of a fire module, concatenated
    Upsample   ///< a transposed 2×2 convolution at stride 2
};

/// One pass from memory to memory.
struct PlannedStep
{
    StepKind kind = StepKind::Dense;
    std::string layer;
    std::vector<std::size_t> sources{}; ///< indices of buffers; two are concatenated by channels
    std::size_t target = 0;
    std::optional<std::size_t> pooled{}; ///< destination of the target's 2×2 max pooling
    bool finishes = false; ///< whether the last layer computes the network's output from the target
    int rows = 0;          ///< of the first source (Enter: of the target), in total
    int rowsPerChunk = 0;  ///< computed by a thread at a time; even if pooled
};

/// The rows that each layer computes before more input rows are read: all rows whose inputs are ready. No row
/// is computed twice, and few rows are in memory at a time.
///
///      input ▕▒▒▒▒░░░░░░░  ▒ done, ░ not yet. Each layer lags behind the one before it by the lower row of
///     conv1_1▕▒▒▒░░░░░░░░  its halo. On the way up, it also lags by the delay of all deeper levels.
///     conv1_2▕▒▒░░░░░░░░░
struct Strip
{
    std::vector<RowRange> steps; ///< rows of each step; empty if it must wait
    std::vector<RowRange> held;  ///< rows of each buffer; −1 and the height are its border
};

/// The computation of a network on planes of one size: strips, the steps in each, and the layout of all
/// values in one block of memory.
struct UNetPlan
{
    std::vector<PlannedBuffer> buffers;
    std::vector<PlannedStep> steps;
    std::vector<Strip> strips;
    std::size_t arenaBytes = 0;

    /// Returns the maximum number of rows from the first unfinished output row to the last input row that a
    /// strip reads.
    [[nodiscard]] int rowsInFlight() const;
    /// Returns the maximum number of output rows that a strip finishes.
    [[nodiscard]] int outputRows() const;
};

/// Plans the network. `int8`: values are bytes at the points that core/network/int8_layout.h defines.
/// `packed`: sides are multiples of 16.
[[nodiscard]] UNetPlan planUNet(Variant variant, Size packed, int threads, bool int8 = false);

} // namespace nightjar::native
