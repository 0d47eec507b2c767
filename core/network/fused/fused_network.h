// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/network/fused/kernels.h"
#include "core/network/fused/unet_plan.h"
#include "core/network/fused/workers.h"
#include "core/network/network.h"
#include "core/network/safetensors.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace nightjar {

/// A U-Net run by Nightjar's own kernels, in float32 or int8 (core/network/int8_layout.h).
class FusedNetwork : public Network
{
public:
    /// Packs the weights for this processor. Throws Error{InvalidModel} where they are not those of the
    /// model's variant, or where int8 lacks a range. `threads`: 0 for one on each core.
    FusedNetwork(ModelInfo info, const Weights& weights, Precision precision, int threads = 0);

    /// Whether there are kernels for that precision.
    [[nodiscard]] static bool computes(Precision precision) { return precision != Precision::BFloat16; }

    [[nodiscard]] const ModelInfo& info() const override { return m_info; }

    /// Exactly what a run on planes of this size allocates, and keeps for the next one of that size or less.
    [[nodiscard]] std::size_t workingSetBytes(Size packed) const override;
    void run(PlanesView input, MutablePlanesView output) override;
    void releaseWorkingSet() override;

    /// Calls `observe` with the index of each step of the plan when a run has done it: for benches.
    void afterEachStep(std::function<void(std::size_t step)> observe) { m_observe = std::move(observe); }

private:
    /// The layers of one step.
    struct StepLayers
    {
        std::optional<fused::PackedDepthwise> depthwise;
        std::vector<fused::PackedDense> dense;
    };

    [[nodiscard]] fused::UNetPlan planFor(Size packed) const;
    [[nodiscard]] std::optional<Int8Mapping> mappingAt(const std::string& point) const;
    void packStep(const fused::UNetPlan& plan, std::size_t step, const Weights& weights);
    void packLast(const fused::UNetPlan& plan, const Weights& weights);
    void prepare(Size packed);
    [[nodiscard]] fused::Pass passOf(std::size_t step, int worker) const;
    void runChunk(std::size_t step, fused::RowRange rows, int worker, PlanesView input,
                  MutablePlanesView output);
    [[nodiscard]] fused::PixelsView viewOf(std::size_t buffer) const;

    ModelInfo m_info;
    Precision m_precision;
    const fused::Kernels& m_kernels;
    std::unique_ptr<fused::Workers> m_workers;
    std::vector<StepLayers> m_layers; ///< one for each step of any plan
    fused::PackedDense m_last;
    std::vector<fused::AlignedBytes> m_strips; ///< one for each worker
    fused::UNetPlan m_plan;                    ///< of the size that was run last
    Size m_planned;
    fused::AlignedBytes m_arena;
    std::vector<std::vector<fused::Pass>> m_passes; ///< of each worker, for each step of that plan
    std::function<void(std::size_t)> m_observe;
};

} // namespace nightjar
