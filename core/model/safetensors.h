// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/weights.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace nightjar {

/// Upper bound for weights files of any format, bytes: thirty times the largest variant with an optimiser's
/// state.
inline constexpr std::uint64_t largestWeightsFile = std::uint64_t{3} << 30;

/// Upper bound for the number of dimensions of a tensor: as many as PyTorch's own file formats plan for.
/// Weights have far fewer.
inline constexpr std::size_t mostDimensions = 8;

/// Reads a safetensors file (8 bytes length, a JSON header, the data). Types: F32, F16, BF16, and I8 with a
/// tensor of scales (see WeightStorage::Int8). Throws Error{InvalidModel} if the file exceeds
/// largestWeightsFile, the header is not JSON or declares more data than the file has, or tensors overlap, do
/// not match their shapes, or contain NaN or infinity.
[[nodiscard]] Weights readSafetensors(const std::filesystem::path& file);

enum class WeightStorage
{
    Float32,
    Float16,
    /// Int8 weights with scales in `<name>.scale`, of shape `int8ScaleShape`; biases and float layers as
    /// halves (core/network/int8_layout.h). Reading and writing again produces the same bytes.
    Int8
};

/// Writes a safetensors file atomically, replacing an older one.
void writeSafetensors(const Weights& weights, WeightStorage storage, const std::filesystem::path& file);

} // namespace nightjar
