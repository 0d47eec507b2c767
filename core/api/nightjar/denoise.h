// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nightjar/control.h>
#include <nightjar/image.h>
#include <nightjar/model.h>
#include <nightjar/photo.h>

#include <cstddef>
#include <memory>
#include <optional>

namespace nightjar::api {

/// How to denoise. Only `noise` changes the pixels.
struct DenoiseSettings
{
    std::optional<Noise> noise{}; ///< gain 1e-9 … 1, readVariance 0 … 1; unset: the photo's own
    /// Bytes of RAM that this process may use, including what it uses already. 0: three quarters of what is
    /// free may be added.
    std::size_t memoryBudget = 0;
    std::optional<int> tileSide{}; ///< largest tile side in packed (half-resolution) pixels, 16 … 8192
};

/// What a run will need. The pixels are the same for every plan.
struct Plan
{
    std::size_t tiles = 0;      ///< parts in which the photo is denoised
    std::size_t peakBytes = 0;  ///< RAM of this process at most
    std::size_t pixelsRead = 0; ///< packed pixels including tile overlap; time is proportional to it
};

/// A model ready to run on the CPU with one thread per core. One thread at a time may call `denoise`.
class NIGHTJAR_API Denoiser
{
public:
    /// Loads the weights. Throws Error{InvalidModel} if they are missing or damaged, Error{InvalidArgument}
    /// if the model has not this precision, Error{Internal} if BFloat16 needs LibTorch and its plugin is not
    /// installed. With glibc, sets malloc's mmap and trim thresholds for the process, so that freed image
    /// memory returns to the system and peaks match the plan.
    explicit Denoiser(const Model& model, Precision precision = Precision::Float32);

    /// Throws Error{MemoryBudget} with the smallest budget that suffices, Error{InvalidArgument} if a setting
    /// is out of its range.
    [[nodiscard]] Plan plan(const Photo& photo, const DenoiseSettings& settings = {}) const;

    /// Denoises and demosaics. Throws what plan throws, and Cancelled.
    [[nodiscard]] Image denoise(const Photo& photo, const DenoiseSettings& settings = {},
                                const Control& control = {}) const;

private:
    friend struct Access;
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace nightjar::api
