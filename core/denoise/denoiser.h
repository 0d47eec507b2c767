// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/denoise/tiling.h"
#include "core/image/linear_image.h"
#include "core/network/network.h"
#include "core/noise/noise_model.h"
#include "core/raw/mosaic.h"
#include "core/system/memory.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>

namespace nightjar {

struct DenoiseSettings
{
    NoiseModel noise;
    /// Ratio for networks of the amplified domain, 1 … 300; ignored by others.
    double amplification = 1.0;
    /// RAM budget of this process during the run, bytes. 0: three quarters of the available memory.
    std::size_t memoryBudget = 0;
    /// Further memory that the caller will allocate during the run, bytes; part of the budget.
    std::size_t reservedBytes = 0;
    /// Upper limit of a tile's sides, packed pixels. Smaller tiles show results sooner, larger ones take less
    /// time in total. Unset: chosen by memory and time.
    std::optional<int> tileSide;
    /// Whether the picture is displayed while it is computed (`Progress::finishTile`). If so, bias correction
    /// writes to a second picture, which the plan includes.
    bool hasLivePreview = false;
    /// The photo's own white (`photoWhite`), if the mosaic is a part of the photo. Unset: computed from the
    /// mosaic.
    std::optional<float> white{};
    /// Returns the machine's current memory status. Called for the plan and whenever rows are finished. If
    /// memory runs short, the run continues in smaller tiles.
    std::function<MemoryStatus()> memory = memoryStatus;
};

/// The tiles and peak memory of a run, computed before it starts.
struct DenoisePlan
{
    TileGrid grid;
    std::size_t peakBytes = 0; ///< predicted peak memory of the process, bytes

    /// Returns the number of packed pixels read, including halos. The run time is proportional to it.
    [[nodiscard]] std::size_t pixelsRead() const { return grid.pixelsRead(); }
};

/// The result of a run.
struct Denoised
{
    std::shared_ptr<const LinearImage> picture;
    DenoisePlan plan;          ///< the initial plan
    std::size_t hotPixels = 0; ///< hot and dead pixels found and replaced
};

/// Denoises a mosaic to a LinearImage. Each tile is packed and converted to the model's domain; the base
/// estimate and the network's output are added and converted back. Then the bias of the whole picture is
/// corrected, except in the amplified domain. The pixels do not depend on the tiling.
class Denoiser
{
public:
    explicit Denoiser(std::shared_ptr<Network> network);

    /// Returns the plan that reads the fewest pixels within the budget. If none fits, throws
    /// Error{MemoryBudget}, which names the smallest sufficient budget.
    [[nodiscard]] DenoisePlan plan(Size mosaic, CfaPhase phase, const DenoiseSettings& settings) const;

    /// Runs a plan of this denoiser for the same mosaic and settings.
    ///
    /// `progress` receives the picture before `correctBias`. Throws Cancelled between strips, and the errors
    /// of Amplification's constructor.
    [[nodiscard]] Denoised denoise(const Mosaic& mosaic, const DenoisePlan& plan,
                                   const DenoiseSettings& settings, const Progress& progress) const;

    /// Plans and runs. Also throws Error{MemoryBudget}.
    [[nodiscard]] Denoised denoise(const Mosaic& mosaic, const DenoiseSettings& settings,
                                   const Progress& progress) const;

private:
    std::shared_ptr<Network> m_network;
};

} // namespace nightjar
