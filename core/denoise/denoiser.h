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
    /// The ratio that goes into a network of the amplified domain, 1 … 300; others do not look at it.
    double amplification = 1.0;
    /// The most this process may hold in RAM during the run, in bytes; 0: three quarters of what the machine
    /// has left.
    std::size_t memoryBudget = 0;
    /// What the caller will come to hold during the run besides, in bytes; counts towards the budget.
    std::size_t reservedBytes = 0;
    /// The most that the sides of a tile's target may be, in packed pixels, where the budget allows as much:
    /// smaller ones answer sooner, larger ones take less time in all. Unset: what is worth while.
    std::optional<int> tileSide;
    /// Whether the picture in the making is shown (`Progress::finishTile`): then it stays as it is to the
    /// end, and the corrected one is another, for which there must be room.
    bool hasLivePreview = false;
    /// The photo's own white (`photoWhite`), where the mosaic is a part of the photo; unset: the mosaic's.
    std::optional<float> white{};
    /// Returns the machine's memory now. Asked for the plan and whenever rows are finished: if memory runs
    /// short, the run continues in smaller tiles.
    std::function<MemoryStatus()> memory = memoryStatus;
};

/// What a run will do and need, known before it starts.
struct DenoisePlan
{
    TileGrid grid;
    std::size_t peakBytes = 0; ///< what the process will hold at most

    /// What the time of a run goes by: see TileGrid.
    [[nodiscard]] std::size_t pixelsRead() const { return grid.pixelsRead(); }
};

/// What a run has made.
struct Denoised
{
    std::shared_ptr<const LinearImage> picture;
    DenoisePlan plan;          ///< that the run started with
    std::size_t hotPixels = 0; ///< hot and dead ones that were found and replaced
};

/// Mosaic → clean LinearImage: pack, into the model's domain, base, network, back, tile by tile, then the
/// bias of the whole corrected; the same pixels whatever the tiles.
class Denoiser
{
public:
    explicit Denoiser(std::shared_ptr<Network> network);

    /// Throws Error{MemoryBudget}, naming the smallest budget that would do.
    [[nodiscard]] DenoisePlan plan(Size mosaic, CfaPhase phase, const DenoiseSettings& settings) const;

    /// Runs a plan of this denoiser for the same mosaic and settings.
    ///
    /// `progress` is shown the picture in the making, before `correctBias`. Throws what Amplification throws,
    /// and Cancelled when the network has finished some rows.
    [[nodiscard]] Denoised denoise(const Mosaic& mosaic, const DenoisePlan& plan,
                                   const DenoiseSettings& settings, const Progress& progress) const;

    /// Plans and runs. Throws Error{MemoryBudget} too.
    [[nodiscard]] Denoised denoise(const Mosaic& mosaic, const DenoiseSettings& settings,
                                   const Progress& progress) const;

private:
    std::shared_ptr<Network> m_network;
};

} // namespace nightjar
