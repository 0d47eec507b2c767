// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/weights.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace nightjar {

/// Thirty times the largest variant with an optimiser's state; no file of weights of any format is read that
/// is larger, in bytes.
inline constexpr std::uint64_t largestWeightsFile = std::uint64_t{3} << 30;

/// No tensor of a network has more sides.
inline constexpr std::size_t mostDimensions = 8;

/// Reads a safetensors file (8 bytes length, a JSON header, the data; F32, F16, BF16, and I8 with a tensor of
/// scales beside it, see WeightStorage::Int8). Throws
/// Error{InvalidModel} where the file is larger than largestWeightsFile, the header is no JSON, claims more
/// than the file holds, or tensors overlap, have other sizes than their shapes say, or hold NaN or infinity.
[[nodiscard]] Weights readSafetensors(const std::filesystem::path& file);

enum class WeightStorage
{
    Float32,
    Float16,
    /// Weights of eight bits with their scales in `<name>.scale`, of the shape of `int8ScaleShape`; biases
    /// and layers that stay float in half precision (core/network/int8_layout.h). Read again and rounded
    /// again they are the same bytes.
    Int8
};

/// Writes one, whole or not at all, replacing an older one.
void writeSafetensors(const Weights& weights, WeightStorage storage, const std::filesystem::path& file);

} // namespace nightjar
