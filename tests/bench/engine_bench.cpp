// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Nightjar's own engine beside LibTorch: each variant with random weights, or a model with its own, run by
// both in turn, medians and their ratio. Wall time is what counts; processor time, divided by the cores,
// tells what it would be on a machine that does nothing else.
//     engine_bench [--variant NAME | --model FOLDER] [--precision P] [--side N] [--runs N] [--no-prediction]
// Then what a Raspberry Pi would take is told, as predict_arm64.py predicts it.
// tests/bench/onnx/compare.py sets ONNX Runtime beside both: it gives --input and reads --output.
#include "core/backends/load_network.h"
#include "core/backends/native/native_network.h"
#include "core/backends/torch/torch_network.h"
#include "core/base/error.h"
#include "core/model/model_json.h"
#include "core/model/model_weights.h"
#include "core/train/calibration.h"
#include "tests/bench/timing.h"

#include <ATen/Parallel.h>
#include <ATen/ops/rand.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

struct Settings
{
    std::string variant;
    std::string model;
    std::string precision;
    int side = 512;
    int runs = 7;
    std::string input;
    std::string output;
    bool noPrediction = false;
};

/// A network that both engines can run.
struct Subject
{
    ModelInfo info;
    Weights weights;
};

Subject randomOf(Variant variant)
{
    const NamedTensors tensors = initialWeights(variant, 1);
    Subject subject;
    for (const auto& [name, tensor] : tensors) {
        const float* values = tensor.data_ptr<float>();
        subject.weights.tensors[name] = {tensor.sizes().vec(),
                                         std::vector<float>(values, values + tensor.numel())};
    }
    subject.info.variant = variant;
    subject.info.activationRanges = calibrate(tensors, {at::rand({1, 4, 64, 64})});
    return subject;
}

Subject modelIn(const std::filesystem::path& folder, Precision precision)
{
    const ModelInfo info = readModelInfo(folder);
    return {info, readModelWeights(info, precision)};
}

/// Four planes of float32, one after the other, from a file; without one all are 0.4.
Planes inputOf(const Settings& settings)
{
    Planes input(4, {settings.side, settings.side});
    const auto bytes = static_cast<std::streamsize>(input.values().size() * sizeof(float));
    if (settings.input.empty()) {
        std::fill_n(input.view().data, input.values().size(), 0.4F);
        return input;
    }
    std::ifstream file(settings.input, std::ios::binary);
    if (!file.read(reinterpret_cast<char*>(input.view().data), bytes)) {
        throw Error{ErrorCode::InvalidArgument,
                    settings.input + " holds fewer than four planes of that side."};
    }
    return input;
}

/// Twelve planes, as the input's.
void writePlanes(const Planes& planes, const std::string& name)
{
    std::ofstream file(name, std::ios::binary);
    file.write(reinterpret_cast<const char*>(planes.values().data()),
               static_cast<std::streamsize>(planes.values().size() * sizeof(float)));
    if (!file.flush()) {
        throw Error{ErrorCode::WriteFailed, name + " could not be written."};
    }
}

/// Seconds per megapixel of raw.
struct Times
{
    std::vector<double> wall;
    std::vector<double> processor;
};

void runOnce(Network& network, const Planes& input, Planes& output, Times& times)
{
    const double megapixels = 4e-6 * static_cast<double>(input.size().area());
    const test::Stopwatch watch;
    network.run(input.view(), output.view());
    times.wall.push_back(watch.wallSeconds() / megapixels);
    times.processor.push_back(watch.busySeconds() / megapixels);
}

void compare(Subject subject, Precision precision, const Settings& settings)
{
    const Variant variant = subject.info.variant;
    NativeNetwork network(subject.info, subject.weights, precision);
    TorchNetwork torch(subject.info, tensorsOf(std::move(subject.weights), variant), precision);

    const Planes input = inputOf(settings);
    Planes output(12, input.size());
    network.run(input.view(), output.view());
    if (!settings.output.empty()) {
        writePlanes(output, settings.output);
    }
    torch.run(input.view(), output.view());
    Times nativeTimes;
    Times torchTimes;
    for (int run = 0; run < settings.runs; ++run) {
        runOnce(network, input, output, nativeTimes);
        runOnce(torch, input, output, torchTimes);
    }
    const double wall = test::median(nativeTimes.wall);
    const double torchWall = test::median(torchTimes.wall);
    std::printf("%-9s %-8s %9.4f %9.4f %7.2f   %9.4f %9.4f\n", std::string(toString(variant)).c_str(),
                std::string(toString(precision)).c_str(), wall, torchWall, torchWall / wall,
                test::median(nativeTimes.processor) / native::physicalCores(),
                test::median(torchTimes.processor) / native::physicalCores());
    std::fflush(stdout);
}

/// No Raspberry Pi is at hand; the script tells why where it cannot predict.
void printPrediction()
{
    std::printf("\n");
    std::fflush(stdout);
    (void)!std::system("python3 '" NIGHTJAR_SOURCE_DIR "/tests/bench/predict_arm64.py'");
}

} // namespace
} // namespace nightjar

int main(int argc, char** argv)
{
    using namespace nightjar;
    avoidFaultyInstructions();
    Settings settings;
    CLI::App app("Times Nightjar's own engine beside LibTorch.", "engine_bench");
    app.add_option("--variant", settings.variant, "one of them; without it each")
        ->check(CLI::IsMember({"original", "light", "lighter", "fire"}));
    app.add_option("--model", settings.model, "the folder of a model, in place of random weights")
        ->excludes("--variant")
        ->check(CLI::ExistingDirectory);
    app.add_option("--precision", settings.precision, "one of them; without it both")
        ->check(CLI::IsMember({"float32", "int8"}));
    app.add_option("--input", settings.input, "a file of four planes of float32; without it all are 0.4");
    app.add_option("--output", settings.output,
                   "a file for the twelve planes that Nightjar's own engine gives");
    app.add_option("--side", settings.side, "packed pixels, a multiple of 16")
        ->check([](const std::string& side) {
            return std::atoi(side.c_str()) > 0 && std::atoi(side.c_str()) % 16 == 0 ? std::string()
                                                                                    : "no multiple of 16";
        })
        ->capture_default_str();
    app.add_option("--runs", settings.runs)->check(CLI::PositiveNumber)->capture_default_str();
    app.add_flag("--no-prediction", settings.noPrediction, "nothing of a Raspberry Pi");
    CLI11_PARSE(app, argc, argv);
    at::set_num_threads(native::physicalCores());
    std::printf("%s, %d cores, %d×%d packed pixels, seconds per megapixel of raw\n", native::kernels().target,
                native::physicalCores(), settings.side, settings.side);
    std::printf("%-9s %-8s %9s %9s %7s   %9s %9s\n", "variant", "numbers", "native", "libtorch", "ratio",
                "busy", "libtorch");
    try {
        if (!settings.model.empty()) {
            settings.variant = toString(readModelInfo(settings.model).variant);
        }
        for (const Variant variant : allVariants) {
            if (!settings.variant.empty() && settings.variant != toString(variant)) {
                continue;
            }
            for (const Precision precision : {Precision::Float32, Precision::Int8}) {
                if (settings.precision.empty() || settings.precision == toString(precision)) {
                    compare(settings.model.empty() ? randomOf(variant) : modelIn(settings.model, precision),
                            precision, settings);
                }
            }
        }
        if (!settings.noPrediction) {
            printPrediction();
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
