// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Where the time of Nightjar's own engine goes, per kind of layer: processor time of all threads divided by
// the cores, which is what a machine that does nothing else would take, medians of runs. Weights are random.
//     engine_profile [--variant NAME] [--precision int8] [--side N] [--runs N] [--steps] [--no-amx]
// On two cores of a Xeon with AMX, 512×512 packed pixels, int8, milliseconds per megapixel of raw with AMX
// and without it (AVX-512 VNNI):
//
//                             original        light       lighter        fire
//     first layer            1.7    1.9     1.7    2.0    0.9    1.1    2.7    3.1
//     3×3                   14.1   52.8     7.4   32.0
//     depthwise and 1×1                     4.8    6.6   10.1   13.7
//     squeeze 1×1                                                       2.9    4.8
//     expand 1×1 and 3×3                                                5.3   10.8
//     transposed 2×2         1.5    3.5     1.5    3.8    1.4    3.5    1.5    3.7
//     level 9's second, last 3.0    5.0     3.3    3.4    3.4    3.4    2.8    3.1
//     planes to pixels       0.3    0.3     0.3    0.3    0.3    0.3    0.2    0.3
//     all                   20.7   63.5    18.9   48.0   16.2   22.1   15.5   25.6
//
// In tiles, what is left is at full size: rounding sums to bytes, the depthwise, and the float layers at both
// ends.
#include "core/backends/native/amx.h"
#include "core/backends/native/kernels.h"
#include "core/backends/native/native_network.h"
#include "core/backends/native/workers.h"
#include "core/network/int8_layout.h"
#include "core/network/unet_layout.h"
#include "tests/bench/timing.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace nightjar {
namespace {

struct Settings
{
    std::string variant;
    std::string precision = "int8";
    int side = 512;
    int runs = 15;
    bool steps = false;
    bool noAmx = false;
};

Weights randomWeights(Variant variant)
{
    Weights weights;
    std::mt19937 random(7);
    std::normal_distribution<float> values(0.0F, 0.05F);
    for (const TensorShape& tensor : unetLayout(variant)) {
        auto& [shape, stored] = weights.tensors[tensor.name];
        shape = tensor.shape;
        stored.resize(tensor.elements());
        std::generate(stored.begin(), stored.end(), [&] { return values(random); });
    }
    return weights;
}

/// With a range at every point where a variant stores bytes.
ModelInfo infoOf(Variant variant)
{
    constexpr ActivationRange anyRange{-0.7F, 1.3F};
    ModelInfo info;
    info.variant = variant;
    for (const TensorShape& tensor : unetLayout(variant)) {
        info.activationRanges[layerOf(tensor.name)] = anyRange;
    }
    for (const native::PlannedBuffer& buffer : native::planUNet(variant, {16, 16}, 1, true).buffers) {
        info.activationRanges[buffer.point] = anyRange;
    }
    return info;
}

struct Cost
{
    double seconds = 0.0;    ///< per megapixel of raw
    double operations = 0.0; ///< multiplications and additions, per pixel of raw
};

std::string kindOf(const native::UNetPlan& plan, const native::PlannedStep& step, bool int8)
{
    if (step.kind == native::StepKind::Enter) {
        return "planes to pixels";
    }
    const std::string numbers = !int8                                                  ? ""
                                : plan.buffers[step.sources.front()].elementBytes == 4 ? "first, "
                                                                                       : "";
    const std::string last = step.finishes ? " and last 1x1" : "";
    switch (step.kind) {
    case native::StepKind::Separable:
        return numbers + "depthwise and 1x1" + last;
    case native::StepKind::Expand:
        return numbers + "expand 1x1 and 3x3" + last;
    case native::StepKind::Upsample:
        return "transposed 2x2";
    default:
        return numbers + (step.layer.ends_with(".squeeze") ? "squeeze 1x1" : "3x3") + last;
    }
}

/// Of the layers of a step (and of the last one, which the step that finishes computes), for each raw pixel.
double operationsOf(const native::UNetPlan& plan, const native::PlannedStep& step, Variant variant)
{
    if (step.kind == native::StepKind::Enter) {
        return 0.0;
    }
    double weights = 0.0;
    for (const TensorShape& tensor : unetLayout(variant)) {
        const std::string layer = layerOf(tensor.name);
        const bool among = step.layer.ends_with(".squeeze")
                               ? layer == step.layer
                               : layer == step.layer ||
                                     (layer.starts_with(step.layer + '.') && !layer.ends_with(".squeeze"));
        if (tensor.shape.size() == 4 && (among || (step.finishes && layer == "conv10_1"))) {
            weights += static_cast<double>(tensor.elements());
        }
    }
    const double pixels = static_cast<double>(plan.buffers[step.sources.front()].size.area());
    return 2.0 * weights * pixels / (4.0 * static_cast<double>(plan.buffers.front().size.area()));
}

void profile(Variant variant, Precision precision, const Settings& settings)
{
    const Size size{settings.side, settings.side};
    NativeNetwork network(infoOf(variant), randomWeights(variant), precision);
    const bool int8 = precision != Precision::Float32;
    const native::UNetPlan plan = native::planUNet(variant, size, native::physicalCores(), int8);
    Planes input(4, size);
    std::fill_n(input.view().data, input.values().size(), 0.4F);
    Planes output(12, size);
    network.run(input.view(), output.view());

    std::vector<std::vector<double>> times(plan.steps.size());
    double before = 0.0;
    network.afterEachStep([&](std::size_t step) { // of every strip
        const double now = test::processorSeconds();
        times[step].back() += now - before;
        before = test::processorSeconds();
    });
    for (int run = 0; run < settings.runs; ++run) {
        for (std::vector<double>& ofStep : times) {
            ofStep.push_back(0.0);
        }
        before = test::processorSeconds();
        network.run(input.view(), output.view());
    }

    const double megapixels = 4e-6 * static_cast<double>(size.area());
    std::map<std::string, Cost> kinds;
    Cost all;
    for (std::size_t step = 0; step < plan.steps.size(); ++step) {
        const double seconds = test::median(times[step]) / native::physicalCores() / megapixels;
        const double operations = operationsOf(plan, plan.steps[step], variant);
        Cost& kind = kinds[kindOf(plan, plan.steps[step], int8)];
        for (Cost* sum : {&kind, &all}) {
            sum->seconds += seconds;
            sum->operations += operations;
        }
        if (settings.steps) {
            std::printf("  %-18s %8.3f ms/MP %8.0f GOP/s\n", plan.steps[step].layer.c_str(), 1e3 * seconds,
                        1e-3 * operations / seconds);
        }
    }
    std::printf("%s %s: %.2f ms/MP, %.0f GOP/s\n", std::string(toString(variant)).c_str(),
                std::string(toString(precision)).c_str(), 1e3 * all.seconds,
                1e-3 * all.operations / all.seconds);
    for (const auto& [name, cost] : kinds) {
        std::printf("  %-34s %7.2f ms/MP %6.1f %% %7.0f GOP/s\n", name.c_str(), 1e3 * cost.seconds,
                    100.0 * cost.seconds / all.seconds, 1e-3 * cost.operations / cost.seconds);
    }
    std::fflush(stdout);
}

} // namespace
} // namespace nightjar

int main(int argc, char** argv)
{
    using namespace nightjar;
    Settings settings;
    CLI::App app("Tells where the time of Nightjar's own engine goes.", "engine_profile");
    app.add_option("--variant", settings.variant, "one of them; without it each")
        ->check(CLI::IsMember({"original", "light", "lighter", "fire"}));
    app.add_option("--precision", settings.precision)
        ->check(CLI::IsMember({"float32", "int8"}))
        ->capture_default_str();
    app.add_option("--side", settings.side, "packed pixels, a multiple of 16")->capture_default_str();
    app.add_option("--runs", settings.runs)->check(CLI::PositiveNumber)->capture_default_str();
    app.add_flag("--steps", settings.steps, "every step too");
    app.add_flag("--no-amx", settings.noAmx, "as on a processor without AMX");
    CLI11_PARSE(app, argc, argv);
    native::forbidAmx(settings.noAmx);
    std::printf("%s, %d cores, %d×%d packed pixels\n", native::kernels().target, native::physicalCores(),
                settings.side, settings.side);
    for (const Variant variant : allVariants) {
        if (settings.variant.empty() || variantFrom(settings.variant) == variant) {
            profile(variant, precisionFrom(settings.precision).value(), settings);
        }
    }
}
