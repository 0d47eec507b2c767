// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// PSNR in dB of the developed picture (white-balanced, gamma 2.2) over folders of photographs made raw and
// noisy: every installed model beside no denoising, the guided base and classical denoisers. These are given
// what is best for them: the strengths, for brightness and for colour, with which they score highest, and two
// pictures to work on, the developed one and one of stabilised variance. Prints tables in Markdown.
//     rivals_bench [--models-only] [--estimate] [--side N] FOLDER…
//     rivals_bench --write-shots TARGET [--side N] FOLDER      for tests/bench/published/compare.py
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
#include "tests/bench/stabilised_picture.h"
#include "tests/bench/synthetic_shot.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <numeric>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace nightjar::bench {
namespace {

constexpr std::array<double, 3> gains{0.001, 0.005, 0.02};

using Shots = std::vector<SyntheticShot>;
/// A shot → its developed picture.
using Method = std::function<Planes(const SyntheticShot&)>;

Rect whole(const Mosaic& mosaic)
{
    return {0, 0, mosaic.size().width, mosaic.size().height};
}

double mean(const std::vector<double>& values)
{
    return std::reduce(values.begin(), values.end()) / static_cast<double>(values.size());
}

double meanScore(const Shots& shots, const Method& method)
{
    std::vector<double> scores;
    for (const SyntheticShot& shot : shots) {
        scores.push_back(psnr(method(shot).view(), shot.clean.view()));
    }
    return mean(scores);
}

Planes demosaiced(const SyntheticShot& shot)
{
    return developed(demosaic(*shot.mosaic, whole(*shot.mosaic)), shot.look, SyntheticShot::level);
}

Planes bilinear(const SyntheticShot& shot)
{
    const Mosaic& mosaic = *shot.mosaic;
    const Size size = mosaic.size();
    cv::Mat raw(size.height, size.width, CV_16UC1);
    for (int y = 0; y < size.height; ++y) {
        std::copy(mosaic.row(y).begin(), mosaic.row(y).end(), raw.ptr<std::uint16_t>(y));
    }
    cv::Mat colour; // blue first
    cv::cvtColor(raw, colour, cv::COLOR_BayerRGGB2BGR);
    Planes camera(3, size);
    const double black = mosaic.levels().black[0];
    const double range = mosaic.levels().white - black;
    for (int y = 0; y < size.height; ++y) {
        const auto* from = colour.ptr<std::uint16_t>(y);
        for (int x = 0; x < size.width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                camera.view().at(channel, y, x) =
                    static_cast<float>((from[3 * x + 2 - channel] - black) / range);
            }
        }
    }
    return developed(camera.view(), shot.look, SyntheticShot::level);
}

Method denoising(std::shared_ptr<Network> network, bool estimate)
{
    return [denoiser = Denoiser(std::move(network)), estimate](const SyntheticShot& shot) {
        const NoiseModel known{shot.noise.gain * SyntheticShot::level,
                               shot.noise.readVariance * SyntheticShot::level * SyntheticShot::level};
        const DenoiseSettings settings{.noise = estimate ? estimateNoise(*shot.mosaic) : known,
                                       .tileSide = {}};
        return developed(*denoiser.denoise(*shot.mosaic, settings, Progress()).picture, shot.look,
                         SyntheticShot::level);
    };
}

/// A picture on which a classical denoiser may work, and the way from there to the developed one.
struct Domain
{
    std::string name;
    std::function<Planes(const SyntheticShot&)> enter;
    std::function<Planes(const Planes&, const SyntheticShot&)> leave;
};

Planes stabilised(const SyntheticShot& shot)
{
    return stabilisedPicture(*shot.mosaic, shot.noise, SyntheticShot::level);
}

Planes unstabilised(const Planes& picture, const SyntheticShot& shot)
{
    return developed(unstabilisedPicture(picture, shot.noise).view(), shot.look);
}

const std::array<Domain, 2> domains{{{"the developed picture", demosaiced,
                                      [](const Planes& picture, const SyntheticShot&) { return picture; }},
                                     {"stabilised variance", stabilised, unstabilised}}};

struct Rival
{
    std::string name;
    Planes (*denoise)(PlanesView, const Strength&);
};

const std::array<Rival, 2> rivals{{{"OpenCV's non-local means", nonLocalMeans}, {"BM3D", bm3d}}};

/// A rival at work on the pictures of one domain.
class Contest
{
public:
    Contest(const Shots& shots, const Rival& rival, const Domain& domain)
        : m_shots(shots), m_rival(rival), m_domain(domain), m_pictures(shots.size())
    {
        inParallel(shots.size(), [&](std::size_t i) { m_pictures[i] = domain.enter(shots[i]); });
    }

    [[nodiscard]] double meanScore(const Strength& strength, std::size_t stride = 1) const
    {
        std::vector<double> scores((m_shots.size() + stride - 1) / stride);
        inParallel(scores.size(), [&](std::size_t i) {
            const SyntheticShot& shot = m_shots[i * stride];
            const Planes clean = m_rival.denoise(m_pictures[i * stride].view(), strength);
            scores[i] = psnr(m_domain.leave(clean, shot).view(), shot.clean.view());
        });
        return mean(scores);
    }

    /// The strength that scores highest on every `stride`th shot, four or more.
    [[nodiscard]] Strength bestStrength() const
    {
        const double guess = std::sqrt(m_shots.front().noise.gain); // about the noise of middle tones
        const std::size_t stride = std::max<std::size_t>(1, m_shots.size() / 4);
        return bench::bestStrength(guess,
                                   [&](const Strength& strength) { return meanScore(strength, stride); });
    }

private:
    const Shots& m_shots;
    const Rival& m_rival;
    const Domain& m_domain;
    std::vector<Planes> m_pictures;
};

using ShotsByGain = std::array<Shots, gains.size()>;

void printRow(const std::string& name, const ShotsByGain& all,
              const std::function<double(const Shots&)>& scoreOf)
{
    std::printf("| %s |", name.c_str());
    for (const Shots& shots : all) {
        std::printf(" %.2f |", scoreOf(shots));
        std::fflush(stdout);
    }
    std::printf("\n");
}

struct Settings
{
    std::vector<std::filesystem::path> folders;
    std::filesystem::path shotsFolder; ///< where shots are written instead of comparing; or empty
    int side = 320;
    bool modelsOnly = false;
    bool estimate = false;
};

ShotsByGain takeAll(const std::filesystem::path& folder, int side)
{
    ShotsByGain all;
    std::transform(gains.begin(), gains.end(), all.begin(),
                   [&](double gain) { return takeShots(folder, side, gain); });
    return all;
}

/// `shots.json`: for each shot its noise, white balance and size. `shots.f32`: in the same order the noisy
/// RGGB mosaic in units of the photograph's white, then the clean developed picture, planes of float32.
void writeShots(const ShotsByGain& all, const std::filesystem::path& target)
{
    std::filesystem::create_directories(target);
    std::ofstream pixels(target / "shots.f32", std::ios::binary);
    nlohmann::json entries;
    for (const Shots& shots : all) {
        for (const SyntheticShot& shot : shots) {
            const Size size = shot.mosaic->size();
            entries.push_back({{"gain", shot.noise.gain},
                               {"readVariance", shot.noise.readVariance},
                               {"whiteBalance", shot.look.whiteBalance},
                               {"width", size.width},
                               {"height", size.height}});
            Planes planes(4, size);
            for (int y = 0; y < size.height; ++y) {
                for (int x = 0; x < size.width; ++x) {
                    planes.view().at(0, y, x) =
                        shot.mosaic->normalised(x, y) / static_cast<float>(SyntheticShot::level);
                }
                for (int channel = 0; channel < 3; ++channel) {
                    std::copy_n(shot.clean.view().row(channel, y), size.width,
                                planes.view().row(channel + 1, y));
                }
            }
            for (int plane = 0; plane < 4; ++plane) {
                for (int y = 0; y < size.height; ++y) {
                    pixels.write(reinterpret_cast<const char*>(planes.view().row(plane, y)),
                                 static_cast<std::streamsize>(sizeof(float)) * size.width);
                }
            }
        }
    }
    std::ofstream(target / "shots.json") << entries.dump(1) << '\n';
    if (!pixels.flush()) {
        throw std::runtime_error("cannot write " + (target / "shots.f32").string());
    }
}

void compare(const std::filesystem::path& folder, const Settings& settings)
{
    const ShotsByGain all = takeAll(folder, settings.side);
    std::printf("\n| %s, %zu photographs |", std::filesystem::weakly_canonical(folder).filename().c_str(),
                all.front().size());
    for (const double gain : gains) {
        std::printf(" gain %g |", gain);
    }
    std::printf("\n|---|---|---|---|\n");
    const auto printMethod = [&](const std::string& name, const Method& method) {
        printRow(name, all, [&](const Shots& shots) { return meanScore(shots, method); });
    };
    if (!settings.modelsOnly) {
        printMethod("bilinear demosaic (OpenCV), no denoising", bilinear);
    }
    printMethod("`none`: Malvar-He-Cutler demosaic, no denoising", demosaiced);
    for (const Domain& domain : domains) {
        for (const Rival& rival : rivals) {
            if (!settings.modelsOnly) {
                printRow(rival.name + ", " + domain.name, all, [&](const Shots& shots) {
                    const Contest contest(shots, rival, domain);
                    const Strength strength = contest.bestStrength();
                    std::fprintf(stderr, "%s, %s, gain %g: strengths %.3f and %.3f\n", rival.name.c_str(),
                                 domain.name.c_str(), shots.front().noise.gain, strength.brightness,
                                 strength.colour);
                    return contest.meanScore(strength);
                });
            }
        }
    }
    printMethod("`base`", denoising(std::make_shared<BaseNetwork>(), settings.estimate));
    for (const ModelInfo& model : findModels(dataFolders(), personalTrustedPrograms()).models) {
        printMethod("`" + model.name + "`",
                    denoising(loadNetwork(model, Precision::Float32), settings.estimate));
    }
}

} // namespace
} // namespace nightjar::bench

int main(int argc, char** argv)
{
    using namespace nightjar;
    bench::Settings settings;
    CLI::App app("Compares models with classical denoisers.", "rivals_bench");
    app.add_option("folders", settings.folders, "folders of photographs")
        ->required()
        ->check(CLI::ExistingDirectory);
    app.add_option("--side", settings.side, "of the crop, in pixels")
        ->check(CLI::Range(64, 100000))
        ->capture_default_str();
    app.add_flag("--models-only", settings.modelsOnly, "leave the classical denoisers out");
    app.add_flag("--estimate", settings.estimate,
                 "let models and base estimate the noise from the crop; else they know it, as from a DNG");
    app.add_option("--write-shots", settings.shotsFolder,
                   "write the noisy mosaics and clean pictures of one folder here, and compare nothing");
    CLI11_PARSE(app, argc, argv);
    cv::setNumThreads(1); // photographs are done in parallel
    try {
        if (!settings.shotsFolder.empty()) {
            bench::writeShots(bench::takeAll(settings.folders.front(), settings.side), settings.shotsFolder);
            return 0;
        }
        for (const auto& folder : settings.folders) {
            bench::compare(folder, settings);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "rivals_bench: %s\n", error.what());
        return 1;
    }
}
