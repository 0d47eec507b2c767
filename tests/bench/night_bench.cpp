// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// What is left of calculated nights (night_field.h): stars and trails kept, false stars, errors beside lights
// and the sky's mean, for every installed model beside no denoising, the guided base and classical denoisers
// on a picture of stabilised variance. The classical ones get the strengths with which another such field has
// its highest PSNR, developed (gamma 2.2). Prints a table in Markdown for each gain; 2.5 electrons of read
// noise.
//     night_bench [--models-only] [--estimate] [--model NAME…] [--precision NAME…] [--gain NUMBER…]
#include "core/backends/load_network.h"
#include "core/denoise/denoiser.h"
#include "core/image/metrics.h"
#include "core/model/model_zoo.h"
#include "core/network/base_network.h"
#include "core/noise/noise_estimate.h"
#include "core/raw/demosaic.h"
#include "core/system/data_folders.h"
#include "tests/bench/classical_denoisers.h"
#include "tests/bench/developed.h"
#include "tests/bench/in_parallel.h"
#include "tests/bench/night_field.h"
#include "tests/bench/stabilised_picture.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <functional>
#include <memory>
#include <opencv2/core.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nightjar::bench {
namespace {

struct Settings
{
    std::vector<std::string> models;     ///< empty: all
    std::vector<std::string> precisions; ///< empty: all
    std::vector<double> gains{2e-4, 1e-3, 5e-3};
    int fields = 2;
    int side = 768;
    std::uint64_t seed = 1;
    bool modelsOnly = false;
    bool estimate = false;
};

using Fields = std::vector<NightField>;
/// A field → camera RGB, 3×H×W.
using Method = std::function<Planes(const NightField&)>;

NoiseModel noiseOf(double gain)
{
    return {gain, std::pow(2.5 * gain, 2)};
}

Fields makeFields(double gain, int count, int side, std::uint64_t seed)
{
    Fields fields(static_cast<std::size_t>(count));
    inParallel(fields.size(), [&](std::size_t i) {
        fields[i] = makeNightField({.size = {side, side}, .noise = noiseOf(gain), .seed = seed + i});
    });
    return fields;
}

Planes demosaiced(const NightField& field)
{
    const Size size = field.mosaic->size();
    return planesOf(demosaic(*field.mosaic, {0, 0, size.width, size.height}));
}

Method denoising(std::shared_ptr<Network> network, bool estimate)
{
    return [denoiser = Denoiser(std::move(network)), estimate](const NightField& field) {
        const DenoiseSettings settings{.noise = estimate ? estimateNoise(*field.mosaic) : field.noise,
                                       .tileSide = {}};
        return planesOf(*denoiser.denoise(*field.mosaic, settings, Progress()).picture);
    };
}

using ClassicalDenoiser = Planes (*)(PlanesView, const Strength&);

Planes classical(ClassicalDenoiser denoise, const NightField& field, const Strength& strength)
{
    const Planes picture = stabilisedPicture(*field.mosaic, field.noise);
    return unstabilisedPicture(denoise(picture.view(), strength), field.noise);
}

Strength tuned(ClassicalDenoiser denoise, double gain, const Settings& settings)
{
    const Fields fields = makeFields(gain, 2, 320, settings.seed + 1000);
    return bestStrength(std::sqrt(gain), [&](const Strength& strength) {
        std::vector<double> scores(fields.size());
        inParallel(fields.size(), [&](std::size_t i) {
            const NightField& field = fields[i];
            scores[i] = psnr(developed(classical(denoise, field, strength).view(), field.look).view(),
                             developed(field.clean.view(), field.look).view());
        });
        return scores[0] + scores[1];
    });
}

void printRow(const std::string& name, const Fields& fields, const Method& method)
{
    NightScore score;
    for (const NightField& field : fields) {
        score += scoreNight(field, method(field).view());
    }
    std::printf("| %s | %.0f %% | %.0f %% | %.0f %% | %.0f %% | %.0f | %.2f | %+.1f %% | %+.1f %% |\n",
                name.c_str(), score.stars[0].percent(), score.stars[1].percent(), score.stars[2].percent(),
                score.trails.percent(), score.falseStarsPerMegapixel(), score.errorBesideLights(),
                score.skyError(), score.skyCast());
    std::fflush(stdout);
}

bool isChosen(const std::vector<std::string>& chosen, std::string_view name)
{
    return chosen.empty() || std::ranges::find(chosen, name) != chosen.end();
}

void compare(double gain, const ModelZoo& zoo, const Settings& settings)
{
    const Fields fields = makeFields(gain, settings.fields, settings.side, settings.seed);
    std::printf("\n| gain %g | stars of SNR 5–10 kept | 10–30 | 30–100 | trails kept | false stars per MP | "
                "error beside lights | sky's mean | its cast |\n|---|---|---|---|---|---|---|---|---|\n",
                gain);
    printRow("`none`", fields, demosaiced);
    if (!settings.modelsOnly) {
        const auto printClassical = [&](const std::string& name, ClassicalDenoiser denoise) {
            const Strength strength = tuned(denoise, gain, settings);
            std::fprintf(stderr, "%s, gain %g: strengths %.4f and %.4f\n", name.c_str(), gain,
                         strength.brightness, strength.colour);
            std::vector<Planes> results(fields.size());
            inParallel(fields.size(),
                       [&](std::size_t i) { results[i] = classical(denoise, fields[i], strength); });
            printRow(name, fields, [&](const NightField& field) {
                return results[static_cast<std::size_t>(&field - fields.data())];
            });
        };
        printClassical("OpenCV's non-local means", nonLocalMeans);
        printClassical("BM3D", bm3d);
    }
    printRow("`base`", fields, denoising(std::make_shared<BaseNetwork>(), settings.estimate));
    for (const ModelInfo& model : zoo.models) {
        for (const Precision precision : usablePrecisions(model)) {
            if (isChosen(settings.models, model.name) && isChosen(settings.precisions, toString(precision))) {
                printRow("`" + model.name + "`, " + std::string(toString(precision)), fields,
                         denoising(loadNetwork(model, precision), settings.estimate));
            }
        }
    }
}

} // namespace
} // namespace nightjar::bench

int main(int argc, char** argv)
{
    using namespace nightjar;
    avoidFaultyInstructions();
    bench::Settings settings;
    CLI::App app("Counts what denoisers leave of calculated nights.", "night_bench");
    app.add_option("--model", settings.models, "only these installed models");
    app.add_option("--precision", settings.precisions, "only these: float32, int8, int8-qat")
        ->check(CLI::IsMember({"float32", "int8", "int8-qat"}));
    app.add_option("--gain", settings.gains, "of the noise, relative to the sensor's white")
        ->check(CLI::Range(1e-6, 0.1))
        ->capture_default_str();
    app.add_option("--fields", settings.fields, "for each gain")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    app.add_option("--side", settings.side, "of a field, in pixels, even")
        ->check(CLI::Range(128, 8192))
        ->capture_default_str();
    app.add_option("--seed", settings.seed, "of the first field")->capture_default_str();
    app.add_flag("--models-only", settings.modelsOnly, "leave the classical denoisers out");
    app.add_flag("--estimate", settings.estimate,
                 "let models and base estimate the noise from the field; else they know it, as from a DNG");
    CLI11_PARSE(app, argc, argv);
    settings.side = settings.side / 2 * 2;
    cv::setNumThreads(1); // fields are done in parallel
    try {
        const ModelZoo zoo = findModels(dataFolders(), personalTrustedPrograms());
        for (const std::string& name : settings.models) {
            static_cast<void>(zoo.choose(name)); // throws where there is none of that name
        }
        for (const double gain : settings.gains) {
            bench::compare(gain, zoo, settings);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "night_bench: %s\n", error.what());
        return 1;
    }
}
