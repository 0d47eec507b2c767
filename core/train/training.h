// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"
#include "core/network/model_info.h"
#include "core/network/weights.h"
#include "core/train/training_data.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace nightjar {

/// Averaged weights in training, or those of a model.
struct TrainedWeights
{
    Variant variant = Variant::Original;
    Weights weights;
    int step = 0;
    Base base = Base::Guided; ///< the base that their output is added to
    /// The activation ranges of quantisation-aware training; empty: none, or unknown.
    ActivationRanges activationRanges{};
};

struct TrainingSettings
{
    Variant variant = Variant::Original;
    /// The base that the network corrects. A checkpoint keeps the base it was started with.
    Base base = Base::Guided;
    int steps = 30000;
    int batch = 8;
    int patch = 96;       ///< side in full-resolution pixels, a multiple of 32
    int finalPatch = 128; ///< in the last third, with the batch reduced to the same number of pixels
    std::uint64_t seed = 1;
    int validateEvery = 500;
    double checkpointMinutes = 4.0;
    int threads = 0; ///< 0: one per core
    /// Convolutions in bfloat16, weights and sums in float32: twice as fast if the processor multiplies
    /// bfloat16 matrices (AMX), far slower otherwise.
    bool bfloat16 = false;
    double learningRate = 8e-4; ///< maximum; 1e-3 diverged within 500 steps for the larger variant
    /// If not empty, quantisation-aware training for Precision::Int8Qat: weights and activations are rounded
    /// like in Int8Layers. A checkpoint keeps the ranges it was started with.
    ActivationRanges activationRanges;
    /// A larger network with the same base, for distillation: its output is a second target (Hinton et al.,
    /// 2015).
    std::optional<TrainedWeights> teacher;
    std::filesystem::path folder; ///< of the checkpoint
};

/// A progress report.
struct TrainingReport
{
    int step = 0;
    double loss = 0.0; ///< mean since the last report
    double stepsPerSecond = 0.0;
    bool validated = false;
    std::vector<double> psnr; ///< dB on the validation set, from `validate`
};

/// Trains a U-Net on top of the base: pseudo-Huber loss in the stabilised domain, in units of the noise, also
/// of 4× and 16× averaged pictures, warm-up and cosine, exponential moving average of the weights. Most
/// weights move by Muon, which at the same step gained twice to three times as many decibels as Adam; the
/// rest by Adam (Kingma & Ba, ICLR 2015), gradient norm clipped at 0.1. What a step is shown depends on the
/// seed and its number alone, so a resumed run is the run.
class Trainer
{
public:
    using Listener = std::function<void(const TrainingReport&)>;

    /// Resumes from the folder's checkpoint if there is one; otherwise starts from `start`, of the same or a
    /// denser variant (core/train/separable_start.h), or from random weights. Throws Error{InvalidArgument}
    /// also if the checkpoint was quantisation-aware and the settings are not, or the teacher has another
    /// base; Error{InvalidModel}.
    Trainer(TrainingSettings settings, std::vector<Photograph> training, std::vector<Photograph> validation,
            std::optional<TrainedWeights> start = {});
    ~Trainer();

    /// Trains until the last step or until stopped. Writes the checkpoint in both cases.
    void run(const Progress& progress, const Listener& listener);

    [[nodiscard]] int step() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Reads a checkpoint's moving average, which is validated and shipped. Throws Error{InvalidModel}.
[[nodiscard]] TrainedWeights readCheckpoint(const std::filesystem::path& folder, Variant variant);

} // namespace nightjar
