// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/backends/native/kernels.h"
#include "core/backends/native/unet_plan.h"
#include "core/backends/native/workers.h"
#include "core/network/network.h"
#include "core/network/weights.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace nightjar {

/// A U-Net in Nightjar's own kernels, in float32 or int8 (core/network/int8_layout.h).
class NativeNetwork : public Network
{
public:
    /// Packs the weights for this processor. Throws Error{InvalidModel} if they do not match the model's
    /// variant, or an int8 range is missing. `threads`: 0 for one per core.
    NativeNetwork(ModelInfo info, const Weights& weights, Precision precision, int threads = 0);

    /// Whether there are kernels for this precision.
    [[nodiscard]] static bool computes(Precision precision) { return precision != Precision::BFloat16; }

    [[nodiscard]] const ModelInfo& info() const override { return m_info; }

    /// The exact memory of a run on planes of this size. It is kept for later runs of up to this size.
    [[nodiscard]] Workspace workspace(Size packed) const override;
    using Network::run;
    void run(Size packed, RowStream& stream) override;
    void releaseWorkspace() override;

    /// Calls `observe` with the index of each step after it has computed some rows. For benchmarks.
    void afterEachStep(std::function<void(std::size_t step)> observe) { m_observe = std::move(observe); }

private:
    /// The layers of one step.
    struct StepLayers
    {
        std::optional<native::PackedDepthwise> depthwise;
        std::vector<native::PackedDense> dense;
    };

    [[nodiscard]] native::UNetPlan planFor(Size packed) const;
    [[nodiscard]] std::optional<QuantParams> quantParamsAt(const std::string& point) const;
    void packStep(const native::UNetPlan& plan, std::size_t step, const Weights& weights);
    void packLast(const native::UNetPlan& plan, const Weights& weights);
    void prepare(Size packed);
    void moveUp(std::size_t strip);
    void enter(RowRange rows, PlanesView input);
    void runStep(std::size_t step, RowRange rows);
    void runLast(std::size_t step, RowRange rows, MutablePlanesView output);
    void runPart(std::size_t step, RowRange rows);
    [[nodiscard]] int lapOf(const native::PlannedStep& step) const;
    [[nodiscard]] native::Pass passOf(std::size_t step, int row) const;
    [[nodiscard]] native::PixelsView viewOf(std::size_t buffer, int row) const;
    void runInChunks(RowRange rows, int rowsPerChunk, const std::function<void(RowRange, int worker)>& work);

    ModelInfo m_info;
    Precision m_precision;
    const native::Kernels& m_kernels;
    std::unique_ptr<native::Workers> m_workers;
    std::vector<StepLayers> m_layers; ///< one per step; the same for all plans
    native::PackedDense m_last;
    std::vector<native::AlignedBytes> m_strips; ///< one for each worker
    native::UNetPlan m_plan;                    ///< of the last size
    Size m_planned;
    native::AlignedBytes m_arena;
    std::vector<RowRange> m_held; ///< the rows of each buffer that are in the arena now
    std::function<void(std::size_t)> m_observe;
};

} // namespace nightjar
