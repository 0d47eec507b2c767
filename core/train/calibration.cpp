// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/train/calibration.h"

#include "core/train/calibrated_ranges.h"

#include <ATen/ops/from_blob.h>
#include <ATen/ops/histc.h>
#include <algorithm>
#include <array>
#include <c10/core/InferenceMode.h>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <utility>

namespace nightjar {
namespace {

constexpr int bins = 2048;

/// Float layers that report every result before its activation. `activation`: the one that follows.
class WatchedLayers : public FloatLayers
{
public:
    using Watcher =
        std::function<void(const std::string& point, const at::Tensor& values, Activation activation)>;

    WatchedLayers(const NamedTensors& weights, Watcher watcher)
        : FloatLayers(weights), m_watcher(std::move(watcher))
    {
    }

    [[nodiscard]] at::Tensor convolve(const std::string& layer, const at::Tensor& x, Activation activation,
                                      const std::string& point) const override
    {
        // A float layer is stored after its activation, the others before it too.
        const bool activatedFirst = staysFloat(layer);
        at::Tensor result =
            FloatLayers::convolve(layer, x, activatedFirst ? activation : Activation::None, point);
        if (isStoredInInt8(point)) {
            m_watcher(point, result, activatedFirst ? Activation::None : activation);
        }
        if (!activatedFirst) {
            activate(result, activation);
        }
        return result;
    }

    [[nodiscard]] at::Tensor upsample(const std::string& layer, const at::Tensor& x,
                                      const std::string& point) const override
    {
        const at::Tensor result = FloatLayers::upsample(layer, x, point);
        m_watcher(point, result, Activation::None);
        return result;
    }

private:
    Watcher m_watcher;
};

/// Histograms of the values at one point, separate by the following activation: after a leaky ReLU, the error
/// of a negative value counts less.
struct Histogram
{
    ActivationRange extremes;
    std::array<std::vector<double>, 2> counts{std::vector<double>(bins), std::vector<double>(bins)};

    [[nodiscard]] double width() const
    {
        return (static_cast<double>(extremes.highest) - extremes.lowest) / bins;
    }
};

float afterActivation(float value, Activation activation)
{
    return activation == Activation::LeakyRelu && value < 0.0F ? 0.2F * value : value;
}

/// Returns `value` after quantisation, as in Int8Layers.
float stored(float value, const QuantParams& mapping, Activation activation)
{
    const float byte =
        std::clamp(std::nearbyint(value / mapping.scale), -static_cast<float>(mapping.zeroPoint),
                   static_cast<float>(mapping.levels - mapping.zeroPoint));
    return mapping.scale * std::nearbyint(afterActivation(byte, activation));
}

double squaredError(const Histogram& histogram, const ActivationRange& range)
{
    const QuantParams mapping = int8Mapping(range, 255);
    double sum = 0.0;
    for (const Activation activation : {Activation::None, Activation::LeakyRelu}) {
        const std::vector<double>& counts = histogram.counts[static_cast<std::size_t>(activation)];
        for (std::size_t bin = 0; bin < counts.size(); ++bin) {
            if (counts[bin] > 0.0) {
                const auto value = static_cast<float>(histogram.extremes.lowest +
                                                      (static_cast<double>(bin) + 0.5) * histogram.width());
                const double error = afterActivation(value, activation) - stored(value, mapping, activation);
                sum += counts[bin] * error * error;
            }
        }
    }
    return sum;
}

/// Optimises one end, then the other, twice.
ActivationRange bestRange(const Histogram& histogram)
{
    constexpr int steps = 64;
    ActivationRange best = histogram.extremes;
    double least = squaredError(histogram, best);
    for (int round = 0; round < 2; ++round) {
        for (float ActivationRange::*end : {&ActivationRange::highest, &ActivationRange::lowest}) {
            for (int step = 1; step <= steps; ++step) {
                ActivationRange candidate = best;
                candidate.*end = histogram.extremes.*end * static_cast<float>(step) / steps;
                const double error = squaredError(histogram, candidate);
                if (error < least) {
                    least = error;
                    best = candidate;
                }
            }
        }
    }
    return best;
}

} // namespace

ActivationRanges calibrate(const NamedTensors& weights, const std::vector<at::Tensor>& inputs)
{
    const c10::InferenceMode inference;
    std::map<std::string, Histogram> histograms;
    const auto show = [&](WatchedLayers::Watcher watcher) {
        const WatchedLayers layers(weights, std::move(watcher));
        for (const at::Tensor& input : inputs) {
            (void)runUNet(layers, input);
        }
    };
    show([&](const std::string& point, const at::Tensor& values, Activation) {
        ActivationRange& extremes = histograms[point].extremes;
        extremes.lowest = std::min(extremes.lowest, values.min().item<float>());
        extremes.highest = std::max(extremes.highest, values.max().item<float>());
    });
    show([&](const std::string& point, const at::Tensor& values, Activation activation) {
        Histogram& histogram = histograms.at(point);
        const at::Tensor counts =
            at::histc(values, bins, histogram.extremes.lowest, histogram.extremes.highest).to(at::kDouble);
        const double* from = counts.data_ptr<double>();
        std::vector<double>& to = histogram.counts[static_cast<std::size_t>(activation)];
        std::transform(to.begin(), to.end(), from, to.begin(), std::plus<>());
    });
    ActivationRanges ranges;
    for (const auto& [point, histogram] : histograms) {
        ranges.emplace(point, bestRange(histogram));
    }
    return ranges;
}

ActivationRanges calibratedRanges(const Weights& weights, Variant variant,
                                  const std::vector<Photograph>& photographs)
{
    constexpr int patches = 64;
    constexpr int side = 256;
    std::vector<at::Tensor> inputs;
    for (int i = 0; i < patches; ++i) {
        Random random(7000 + static_cast<std::uint64_t>(i));
        const TrainingPair pair = randomPair(photographs, {.side = side, .kind = PatchKind::Day}, random);
        inputs.push_back(
            at::from_blob(const_cast<float*>(pair.noisy.values().data()), {1, 4, side / 2, side / 2})
                .clone());
    }
    return calibrate(tensorsOf(weights, variant), inputs);
}

} // namespace nightjar
