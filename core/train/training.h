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
    Base base = Base::Guided; ///< what their output is added to
    /// Under which rounding they were trained on, as a checkpoint says; empty: under none, or it does not
    /// say.
    ActivationRanges activationRanges{};
};

struct TrainingSettings
{
    Variant variant = Variant::Original;
    /// What the network corrects. A checkpoint goes on with this one, whichever it was begun with.
    Base base = Base::Guided;
    int steps = 30000;
    int batch = 8;
    int patch = 96;       ///< side in full-resolution pixels, a multiple of 32
    int finalPatch = 128; ///< in the last third, with the batch reduced to the same number of pixels
    std::uint64_t seed = 1;
    int validateEvery = 500;
    double checkpointMinutes = 4.0;
    int threads = 0; ///< 0: one a core
    /// Convolutions in bfloat16, weights and sums in float32: twice as fast where the processor multiplies
    /// bfloat16 matrices (AMX), far slower elsewhere.
    bool bfloat16 = false;
    double learningRate = 8e-4; ///< the highest; 1e-3 exploded within 500 steps on the larger variant
    /// Not empty: weights and activations are rounded as Int8Layers do, for Precision::Int8Qat. A checkpoint
    /// goes on with those it was begun with.
    ActivationRanges activationRanges;
    /// A larger network with the same base whose output is learned from beside the clean picture (Hinton et
    /// al., 2015).
    std::optional<TrainedWeights> teacher;
    std::filesystem::path folder; ///< of the checkpoint
};

/// What the trainer tells now and then.
struct TrainingReport
{
    int step = 0;
    double loss = 0.0; ///< mean since the last report
    double stepsPerSecond = 0.0;
    bool validated = false;
    std::vector<double> psnr; ///< dB on the validation set, as `validate` gives it
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

    /// Goes on from the folder's checkpoint where there is one, else begins with `start`, of the variant or
    /// of one with denser convolutions (core/train/separable_start.h), else with random weights.
    /// Throws Error{InvalidArgument} also where the checkpoint was begun under rounding and the settings ask
    /// for none, or where the teacher's base is another; Error{InvalidModel}.
    Trainer(TrainingSettings settings, std::vector<Photograph> training, std::vector<Photograph> validation,
            std::optional<TrainedWeights> start = {});
    ~Trainer();

    /// Until the last step, or until a stop is asked for; the checkpoint is written either way.
    void run(const Progress& progress, const Listener& listener);

    [[nodiscard]] int step() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The moving average of a checkpoint: what is validated and shipped. Throws Error{InvalidModel}.
[[nodiscard]] TrainedWeights readCheckpoint(const std::filesystem::path& folder, Variant variant);

} // namespace nightjar
