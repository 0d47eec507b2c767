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

struct DenoiseSettings
{
    std::optional<Noise> noise{};  ///< unset: the photo's own
    std::size_t memoryBudget = 0;  ///< bytes of RAM for this process; 0: three quarters of what is free
    std::optional<int> tileSide{}; ///< largest tile side in packed (half-resolution) pixels; unset: chosen
};

/// What a run will need. The pixels are the same for every plan.
struct Plan
{
    std::size_t tiles = 0;
    std::size_t peakBytes = 0;  ///< RAM of this process at most
    std::size_t pixelsRead = 0; ///< packed pixels including tile overlap; time is proportional to it
};

/// A model ready to run on the CPU with one thread per core. One thread at a time may call `denoise`.
class NIGHTJAR_API Denoiser
{
public:
    /// Loads the weights. Throws Error{InvalidModel} if they are missing or damaged, Error{InvalidArgument}
    /// if the model has not this precision.
    explicit Denoiser(const Model& model, Precision precision = Precision::Float32);

    /// Throws Error{MemoryBudget} with the smallest budget that suffices.
    [[nodiscard]] Plan plan(const Photo& photo, const DenoiseSettings& settings = {}) const;

    /// Denoises and demosaics. Throws Error{MemoryBudget} and Cancelled.
    [[nodiscard]] Image denoise(const Photo& photo, const DenoiseSettings& settings = {},
                                const Control& control = {}) const;

private:
    friend struct Access;
    struct Data;
    std::shared_ptr<const Data> m_data;
};

} // namespace nightjar::api
