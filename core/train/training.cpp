// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/training.h"

#include "core/backends/torch/torch_network.h"
#include "core/backends/torch/unet.h"
#include "core/base/error.h"
#include "core/base/stopwatch.h"
#include "core/network/unet_layout.h"
#include "core/system/atomic_file.h"
#include "core/train/muon.h"
#include "core/train/rounding_layers.h"
#include "core/train/separable_start.h"
#include "core/train/validation.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <ATen/ops/avg_pool2d.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/scalar_tensor.h>
#include <ATen/ops/stack.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <numbers>
#include <string>
#include <utility>

// In this order: clip_grad.h needs names that the others bring.
#include <torch/optim/adam.h>
#include <torch/serialize.h>

#include <torch/nn/utils/clip_grad.h>

namespace nightjar {
namespace {

constexpr double averageDecay = 0.999;
constexpr double gradientNorm = 0.1;
constexpr const char* checkpointName = "checkpoint.pt";

at::Tensor toTensor(const Planes& planes)
{
    return at::from_blob(const_cast<float*>(planes.values().data()),
                         {planes.channels(), planes.size().height, planes.size().width})
        .clone();
}

/// Warm-up, a constant rate, and a cosine over the second half.
double learningRate(int step, int steps, double highest)
{
    const double last = highest / 80.0;
    constexpr int warmUp = 500;
    if (step < warmUp) {
        return highest * (step + 1) / warmUp;
    }
    const int cosineStart = std::max(warmUp, steps / 2);
    if (step < cosineStart) {
        return highest;
    }
    const double fraction = static_cast<double>(step - cosineStart) / std::max(1, steps - cosineStart);
    return last + (highest - last) * 0.5 * (1.0 + std::cos(std::numbers::pi * fraction));
}

/// k·(√(k² + t²) − k): t²/2 where |t| is well below k, so that what is small and rare, a star, is learned by
/// its mean and not its median, and k·|t| far above, so that a few strong edges do not decide (the
/// pseudo-Huber loss of Charbonnier et al., IEEE TIP 1997).
at::Tensor pseudoHuber(const at::Tensor& t, double k)
{
    return t.square().add(k * k).sqrt().sub(k).mul(k);
}

/// The mean of the differences over `cells`×`cells` packed pixels and the cell's own four: what the eye sees
/// as blotches.
at::Tensor localMean(const at::Tensor& difference, std::int64_t cells)
{
    const at::Tensor colours =
        difference.view({difference.size(0), 3, 4, difference.size(2), difference.size(3)}).mean(2);
    return at::avg_pool2d(colours, {cells, cells});
}

/// `difference` in the stabilised domain, `deviation` of each patch's noise there (N×1×1×1).
at::Tensor denoisingLoss(const at::Tensor& difference, const at::Tensor& deviation)
{
    const at::Tensor relative = difference / deviation;
    const at::Tensor perPatch = pseudoHuber(relative, 3.0).mean({1, 2, 3}, true) +
                                pseudoHuber(localMean(relative, 2), 1.0).mean({1, 2, 3}, true) +
                                0.5 * localMean(relative, 8).abs().mean({1, 2, 3}, true);
    // What a good network leaves, in units of the noise, falls with the noise's deviation to the power of
    // about 0.3; squared and divided out, each noise level has the same share, as in a mean of decibels.
    return ((deviation / 0.03).pow(0.6) * perPatch).mean();
}

struct Batch
{
    at::Tensor noisy;
    at::Tensor base;
    at::Tensor clean;
    at::Tensor deviation; ///< N×1×1×1
};

/// Each patch has its own random generator, so that it does not depend on the thread that makes it.
Batch makeBatch(const std::vector<Photograph>& photographs, int count, const PatchSettings& patches,
                std::uint64_t seed)
{
    const auto size = static_cast<std::size_t>(count);
    std::vector<at::Tensor> noisy(size);
    std::vector<at::Tensor> base(size);
    std::vector<at::Tensor> clean(size);
    at::Tensor deviation = at::ones({count, 1, 1, 1});
    float* deviations = deviation.data_ptr<float>();
    at::parallel_for(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
        for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i) {
            Random random(seed + i * 0xbf58476d1ce4e5b9ULL);
            const TrainingPair pair = randomPair(photographs, patches, random);
            noisy[i] = toTensor(pair.noisy);
            base[i] = toTensor(pair.base);
            clean[i] = toTensor(pair.clean);
            deviations[i] = pair.deviation;
        }
    });
    return {at::stack(noisy), at::stack(base), at::stack(clean), deviation};
}

/// Lets LibTorch run the convolutions of this scope in bfloat16.
class BFloat16Scope
{
public:
    BFloat16Scope()
    {
        at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
        at::autocast::set_cpu_enabled(true);
    }
    ~BFloat16Scope()
    {
        at::autocast::clear_cache();
        at::autocast::set_cpu_enabled(false);
    }
    BFloat16Scope(const BFloat16Scope&) = delete;
    BFloat16Scope& operator=(const BFloat16Scope&) = delete;
};

constexpr const char* rangePrefix = "range.";
constexpr const char* baseKey = "base";

/// Older checkpoints do not have it.
Base baseIn(torch::serialize::InputArchive& archive)
{
    at::Tensor base;
    return archive.try_read(baseKey, base) ? static_cast<Base>(base.item<int>()) : Base::Guided;
}

/// Empty if the checkpoint was started without rounding or by an older version.
ActivationRanges rangesIn(torch::serialize::InputArchive& archive)
{
    ActivationRanges ranges;
    for (const std::string& key : archive.keys()) {
        if (key.starts_with(rangePrefix)) {
            at::Tensor limits;
            archive.read(key, limits);
            ranges.emplace(key.substr(std::strlen(rangePrefix)),
                           ActivationRange{limits[0].item<float>(), limits[1].item<float>()});
        }
    }
    return ranges;
}

NamedTensors firstWeights(const TrainingSettings& settings, const std::optional<TrainedWeights>& start)
{
    if (!start) {
        return initialWeights(settings.variant, settings.seed);
    }
    NamedTensors weights = tensorsOf(start->weights, start->variant);
    return start->variant == settings.variant ? weights : separableStart(weights, settings.variant);
}

} // namespace

struct Trainer::State
{
    TrainingSettings settings;
    std::vector<Photograph> training;
    std::vector<Photograph> validation;
    FloatLayers network;
    FloatLayers averaged;
    std::optional<FloatLayers> teacher;
    Muon muon;                                ///< for most weights,
    std::unique_ptr<torch::optim::Adam> adam; ///< for the rest
    int step = 0;

    State(TrainingSettings settings_, std::vector<Photograph> training_, std::vector<Photograph> validation_,
          const std::optional<TrainedWeights>& start)
        : settings(std::move(settings_)), training(std::move(training_)), validation(std::move(validation_)),
          network(firstWeights(settings, start)), averaged(firstWeights(settings, start))
    {
        if (settings.teacher) {
            teacher.emplace(tensorsOf(settings.teacher->weights, settings.teacher->variant));
        }
        std::vector<at::Tensor> parameters;
        for (const auto& [name, tensor] : network.weights()) {
            tensor.requires_grad_(true);
            if (!Muon::suits(name, tensor)) {
                parameters.push_back(tensor);
            }
        }
        // A shorter memory of squared gradients than usual: with 0.999 one unusual batch after many tame ones
        // made a step so large that training exploded within 500 steps at 1e-3.
        adam = std::make_unique<torch::optim::Adam>(parameters,
                                                    torch::optim::AdamOptions(1e-3).betas({0.9, 0.99}));
    }

    [[nodiscard]] std::filesystem::path file() const { return settings.folder / checkpointName; }

    void save() const
    {
        std::filesystem::create_directories(settings.folder);
        torch::serialize::OutputArchive archive;
        archive.write("step", at::scalar_tensor(step, at::kInt));
        archive.write(baseKey, at::scalar_tensor(static_cast<int>(settings.base), at::kInt));
        for (const auto& [name, tensor] : network.weights()) {
            archive.write("network." + name, tensor.detach());
        }
        for (const auto& [name, tensor] : averaged.weights()) {
            archive.write("averaged." + name, tensor);
        }
        for (const auto& [name, tensor] : muon.momenta()) {
            archive.write("momentum." + name, tensor);
        }
        for (const auto& [point, range] : settings.activationRanges) {
            archive.write(rangePrefix + point, at::tensor({range.lowest, range.highest}));
        }
        torch::serialize::OutputArchive optimizer(archive.compilation_unit());
        adam->save(optimizer);
        archive.write("adam", optimizer);
        AtomicFile target(file(), Overwrite::Yes);
        archive.save_to(target.temporaryPath().string());
        target.commit();
    }

    void load()
    {
        torch::serialize::InputArchive archive;
        archive.load_from(file().string());
        const at::NoGradGuard noGradient;
        const auto read = [&](const std::string& name) {
            at::Tensor tensor;
            archive.read(name, tensor);
            return tensor;
        };
        for (const auto& [name, tensor] : network.weights()) {
            tensor.copy_(read("network." + name));
        }
        for (const auto& [name, tensor] : averaged.weights()) {
            tensor.copy_(read("averaged." + name));
        }
        for (const auto& [name, tensor] : network.weights()) {
            if (Muon::suits(name, tensor)) {
                muon.momenta()[name] = read("momentum." + name);
            }
        }
        torch::serialize::InputArchive optimizer;
        archive.read("adam", optimizer);
        adam->load(optimizer);
        step = read("step").item<int>();
        if (const ActivationRanges begun = rangesIn(archive); !begun.empty()) {
            if (settings.activationRanges.empty()) {
                throw Error(ErrorCode::InvalidArgument,
                            "the checkpoint in " + settings.folder.string() +
                                " was trained with int8 rounding; continue with --int8");
            }
            settings.activationRanges = begun;
        }
    }

    /// The network's output for N×4×H×W.
    [[nodiscard]] at::Tensor correction(const at::Tensor& noisy) const
    {
        if (!settings.activationRanges.empty()) {
            return runUNet(RoundingLayers(network.weights(), settings.activationRanges), noisy);
        }
        return inTrainingPrecision(network, noisy);
    }

    [[nodiscard]] at::Tensor inTrainingPrecision(const UNetLayers& layers, const at::Tensor& noisy) const
    {
        if (!settings.bfloat16) {
            return runUNet(layers, noisy);
        }
        const BFloat16Scope scope;
        return runUNet(layers, noisy.contiguous(at::MemoryFormat::ChannelsLast)).to(at::kFloat);
    }

    /// The teacher's output, in the same precision as the network's.
    [[nodiscard]] at::Tensor taught(const at::Tensor& noisy) const
    {
        const at::NoGradGuard noGradient;
        return inTrainingPrecision(*teacher, noisy);
    }

    /// The PSNR of the averaged weights, computed like in inference.
    [[nodiscard]] std::vector<double> score() const
    {
        ModelInfo info;
        info.variant = settings.variant;
        info.base = settings.base;
        info.activationRanges = settings.activationRanges;
        TorchNetwork trained(std::move(info), averaged.weights(),
                             settings.activationRanges.empty() ? Precision::Float32 : Precision::Int8);
        return validate(trained, validation);
    }

    /// Returns the loss.
    double learn()
    {
        const bool large = step >= settings.steps * 2 / 3;
        const int side = large ? settings.finalPatch : settings.patch;
        const int count = std::max(1, settings.batch * settings.patch * settings.patch / (side * side));
        const Batch batch =
            makeBatch(training, count, {.side = side, .base = settings.base},
                      settings.seed * 0x9e3779b97f4a7c15ULL + static_cast<std::uint64_t>(step));

        for (const auto& [name, tensor] : network.weights()) {
            tensor.mutable_grad().reset();
        }
        const at::Tensor estimate = correction(batch.noisy);
        at::Tensor loss = denoisingLoss(batch.base + estimate - batch.clean, batch.deviation);
        if (teacher) {
            loss = loss + denoisingLoss(estimate - taught(batch.noisy), batch.deviation);
        }
        loss.backward();
        torch::nn::utils::clip_grad_norm_(adam->param_groups().front().params(), gradientNorm);
        const double rate = learningRate(step, settings.steps, settings.learningRate);
        static_cast<torch::optim::AdamOptions&>(adam->param_groups().front().options()).lr(rate);
        adam->step();
        muon.step(network.weights(), rate, settings.bfloat16);

        const at::NoGradGuard noGradient;
        // Early on the average decays faster, to forget the random start.
        const double decay = std::min(averageDecay, (1.0 + step) / (10.0 + step));
        for (const auto& [name, tensor] : averaged.weights()) {
            tensor.mul_(decay).add_(network.weights().at(name), 1.0 - decay);
        }
        ++step;
        return loss.item<double>();
    }
};

Trainer::Trainer(TrainingSettings settings, std::vector<Photograph> training,
                 std::vector<Photograph> validation, std::optional<TrainedWeights> start)
{
    if (training.empty() || validation.empty()) {
        throw Error(ErrorCode::InvalidArgument,
                    "training needs photographs to train on and others for validation");
    }
    if (settings.patch % 32 != 0 || settings.finalPatch % 32 != 0) {
        throw Error(ErrorCode::InvalidArgument,
                    "the side of a training patch must be a multiple of 32 pixels");
    }
    if (settings.teacher && settings.teacher->base != settings.base) {
        throw Error(ErrorCode::InvalidArgument,
                    "the teacher has the base \"" + std::string(toString(settings.teacher->base)) +
                        "\", but the network has \"" + std::string(toString(settings.base)) +
                        "\"; choose a teacher with the same base");
    }
    if (settings.threads > 0) {
        at::set_num_threads(settings.threads);
    }
    at::globalContext().setFlushDenormal(true);
    try {
        m_state =
            std::make_unique<State>(std::move(settings), std::move(training), std::move(validation), start);
        if (std::filesystem::exists(m_state->file())) {
            m_state->load();
        }
    } catch (const c10::Error& error) {
        throw Error(ErrorCode::InvalidModel,
                    "the checkpoint cannot be used: " + std::string(error.what_without_backtrace()));
    }
}

Trainer::~Trainer() = default;

int Trainer::step() const
{
    return m_state->step;
}

void Trainer::run(const Progress& progress, const Listener& listener)
{
    State& state = *m_state;
    Stopwatch sinceSave;
    Stopwatch sinceReport;
    double lossSum = 0.0;
    int lossCount = 0;
    try {
        while (state.step < state.settings.steps) {
            progress.checkpoint();
            lossSum += state.learn();
            ++lossCount;
            progress.advance(static_cast<double>(state.step) / state.settings.steps);
            const bool validated =
                state.step % state.settings.validateEvery == 0 || state.step == state.settings.steps;
            if (validated || state.step % 50 == 0) {
                TrainingReport report{.step = state.step,
                                      .loss = lossSum / lossCount,
                                      .stepsPerSecond = lossCount / sinceReport.seconds(),
                                      .validated = validated,
                                      .psnr = {}};
                if (validated) {
                    report.psnr = state.score();
                }
                listener(report);
                lossSum = 0.0;
                lossCount = 0;
                sinceReport = {};
            }
            if (sinceSave.seconds() > state.settings.checkpointMinutes * 60.0) {
                state.save();
                sinceSave = {};
            }
        }
    } catch (const Cancelled&) {
        state.save();
        throw;
    }
    state.save();
}

TrainedWeights readCheckpoint(const std::filesystem::path& folder, Variant variant)
{
    try {
        torch::serialize::InputArchive archive;
        archive.load_from((folder / checkpointName).string());
        TrainedWeights trained{.variant = variant, .weights = {}, .step = 0};
        for (const auto& [name, shape] : unetLayout(variant)) {
            at::Tensor tensor;
            archive.read("averaged." + name, tensor);
            tensor = tensor.contiguous(); // archives keep strides
            const float* values = tensor.data_ptr<float>();
            trained.weights.tensors[name] = {tensor.sizes().vec(),
                                             std::vector<float>(values, values + tensor.numel())};
        }
        at::Tensor step;
        archive.read("step", step);
        trained.step = step.item<int>();
        trained.activationRanges = rangesIn(archive);
        trained.base = baseIn(archive);
        return trained;
    } catch (const c10::Error& error) {
        throw Error(ErrorCode::InvalidModel, "the checkpoint in " + folder.string() +
                                                 " cannot be used: " + error.what_without_backtrace());
    }
}

} // namespace nightjar
