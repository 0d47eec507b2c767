// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/backends/torch/int8_layers.h"

#include "core/backends/load_network.h"
#include "core/model/safetensors.h"
#include "core/network/processor.h"
#include "core/network/unet_layout.h"
#include "core/train/calibration.h"
#include "core/train/rounding_layers.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <ATen/ops/rand.h>
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

struct Calibrated
{
    NamedTensors weights;
    ActivationRanges ranges;
    at::Tensor input;
};

Calibrated calibrated(Variant variant)
{
    avoidFaultyInstructions();
    const c10::InferenceMode inference;
    Calibrated result{initialWeights(variant, 7), {}, at::rand({1, 4, 48, 32})};
    result.ranges = calibrate(result.weights, {result.input});
    return result;
}

double relativeError(const at::Tensor& a, const at::Tensor& b)
{
    return a.sub(b).norm().item<double>() / b.norm().item<double>();
}

TEST(Int8Layers, AreNearTheFloatNetworkInEveryVariant)
{
    const c10::InferenceMode inference;
    for (const Variant variant : allVariants) {
        const Calibrated network = calibrated(variant);
        const at::Tensor exact = runUNet(FloatLayers(network.weights), network.input);
        const at::Tensor rounded =
            runUNet(Int8Layers(network.weights, network.ranges), network.input).contiguous();
        EXPECT_LT(relativeError(rounded, exact), 0.1) << toString(variant);
        EXPECT_GT(relativeError(rounded, exact), 0.0) << toString(variant);
    }
}

/// Int8Layers that compare each result with what RoundingLayers make of the same input.
class ComparedLayers : public UNetLayers
{
public:
    explicit ComparedLayers(const Calibrated& network)
        : m_bytes(network.weights, network.ranges), m_imitation(network.weights, network.ranges)
    {
    }

    [[nodiscard]] bool has(const std::string& layer) const override { return m_bytes.has(layer); }
    [[nodiscard]] at::Tensor convolve(const std::string& layer, const at::Tensor& x, Activation activation,
                                      const std::string& point) const override
    {
        at::Tensor result = m_bytes.convolve(layer, x, activation, point);
        compare(layer, result, m_imitation.convolve(layer, inFloat(x), activation, point));
        return result;
    }
    [[nodiscard]] at::Tensor upsample(const std::string& layer, const at::Tensor& x,
                                      const std::string& point) const override
    {
        at::Tensor result = m_bytes.upsample(layer, x, point);
        compare(layer, result, m_imitation.upsample(layer, inFloat(x), point));
        return result;
    }

private:
    static at::Tensor inFloat(const at::Tensor& x) { return x.is_quantized() ? x.dequantize() : x; }

    static void compare(const std::string& layer, const at::Tensor& result, const at::Tensor& imitated)
    {
        const double quantum = result.is_quantized() ? result.q_scale() : 1.0;
        const at::Tensor steps = inFloat(result).sub(imitated).abs().div(quantum);
        EXPECT_LT(steps.max().item<double>(), 1.01) << layer;
        // A sum right between two bytes may go either way.
        EXPECT_LT(steps.mean().item<double>(), 1e-3) << layer;
    }

    Int8Layers m_bytes;
    RoundingLayers m_imitation;
};

TEST(RoundingLayers, ComputeWhatInt8LayersComputeInEveryLayer)
{
    if (!processor().wholeInt8Products) {
        GTEST_SKIP() << "LibTorch keeps to 7 bits on this processor, and what is learned does not";
    }
    const c10::InferenceMode inference;
    for (const Variant variant : allVariants) {
        SCOPED_TRACE(toString(variant));
        const Calibrated network = calibrated(variant);
        (void)runUNet(ComparedLayers(network), network.input);
    }
}

TEST(RoundingLayers, LetGradientsPass)
{
    Calibrated network = calibrated(Variant::Lighter);
    NamedTensors weights;
    for (const auto& [name, tensor] : network.weights) {
        weights.emplace(name, tensor.clone().requires_grad_(true));
    }
    const at::Tensor input = network.input.clone();
    runUNet(RoundingLayers(weights, network.ranges), input).abs().mean().backward();
    for (const auto& [name, tensor] : weights) {
        ASSERT_TRUE(tensor.grad().defined()) << name;
        EXPECT_GT(tensor.grad().abs().sum().item<double>(), 0.0) << name;
    }
}

TEST(Calibrate, OneOutlierDoesNotCostAllOthersPrecision)
{
    const c10::InferenceMode inference;
    const NamedTensors weights = initialWeights(Variant::Lighter, 7);
    const at::Tensor input = at::rand({1, 4, 256, 256});
    const ActivationRanges usual = calibrate(weights, {input});
    at::Tensor disturbed = input.clone();
    disturbed[0][1][20][20] = 40.0;
    const ActivationRanges clipped = calibrate(weights, {disturbed});
    const float width = usual.at("conv1_1").highest - usual.at("conv1_1").lowest;
    EXPECT_LT(clipped.at("conv1_1").highest - clipped.at("conv1_1").lowest, 8.0F * width);
}

TEST(Int8Layers, NeedARangeAtEveryPoint)
{
    Calibrated network = calibrated(Variant::Fire);
    network.ranges.erase("conv7_2.squeeze");
    EXPECT_EQ(test::errorOf([&] { (void)Int8Layers(network.weights, network.ranges); }).code(),
              ErrorCode::InvalidModel);
}

TEST(Int8Storage, KeepsTheBytesThatInt8LayersCompute)
{
    const c10::InferenceMode inference;
    const Calibrated network = calibrated(Variant::Lighter);
    Weights weights;
    for (const auto& [name, tensor] : network.weights) {
        const float* values = tensor.data_ptr<float>();
        weights.tensors[name] = {tensor.sizes().vec(), std::vector<float>(values, values + tensor.numel())};
    }
    const TemporaryFolder folder;
    writeSafetensors(weights, WeightStorage::Int8, folder.path() / "a");
    const Weights once = readSafetensors(folder.path() / "a");
    writeSafetensors(once, WeightStorage::Int8, folder.path() / "b");
    const Weights twice = readSafetensors(folder.path() / "b");
    ASSERT_EQ(once.tensors.size(), weights.tensors.size());
    for (const auto& [name, tensor] : once.tensors) {
        EXPECT_EQ(tensor.values, twice.tensors.at(name).values) << name;
    }
    for (const auto& [name, tensor] : network.weights) {
        const std::string layer = name.substr(0, name.rfind('.'));
        if (tensor.dim() != 4 || staysFloat(layer)) {
            continue;
        }
        const at::Tensor scales = int8WeightScales(layer, tensor);
        const at::Tensor expected = tensor.div(scales).round().mul(scales).contiguous();
        const float* values = expected.data_ptr<float>();
        EXPECT_EQ(once.tensors.at(name).values, std::vector<float>(values, values + expected.numel()))
            << name;
    }
}

TEST(Int8Storage, OfTheOriginalIsAQuarter)
{
    const TemporaryFolder folder;
    Weights weights;
    for (const TensorShape& tensor : unetLayout(Variant::Original)) {
        weights.tensors[tensor.name] = {tensor.shape, std::vector<float>(tensor.elements(), 0.5F)};
    }
    writeSafetensors(weights, WeightStorage::Float32, folder.path() / "float");
    writeSafetensors(weights, WeightStorage::Int8, folder.path() / "int8");
    const auto whole = static_cast<double>(std::filesystem::file_size(folder.path() / "float"));
    EXPECT_GE(whole / static_cast<double>(std::filesystem::file_size(folder.path() / "int8")), 3.98);
}

} // namespace
} // namespace nightjar
