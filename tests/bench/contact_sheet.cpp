// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// One picture to look at: crops of scenes made raw and noisy, each at three gains, before and after denoising
// and as it should be, at 100 %, developed as the program does it. One exposure for all three, which is the
// automatic one of the truth. Crops are listed in a file: name, scene, x, y, exposure, separated by tabs. A
// scene is a photograph below the folder of photographs, or `night:SEED`, a field of night_field.h. Exposure
// is the scene's white in units of the sensor's; gains are relative to the scene's white.
//     contact_sheet --model NAME [--precision NAME] [--photos FOLDER] [--crops FILE] SHEET.png
#include "core/backends/load_network.h"
#include "core/base/error.h"
#include "core/denoise/denoiser.h"
#include "core/develop/auto_exposure.h"
#include "core/develop/develop.h"
#include "core/export/read_image.h"
#include "core/model/model_zoo.h"
#include "core/raw/demosaic.h"
#include "core/system/data_folders.h"
#include "tests/bench/developed.h"
#include "tests/bench/night_field.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <memory>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nightjar::bench {
namespace {

constexpr std::array<double, 3> gains{0.001, 0.005, 0.02};
constexpr int surroundings = 96; ///< pixels around a crop that are denoised with it
constexpr int gap = 4;
constexpr int labelWidth = 120;
constexpr int headerHeight = 28;

struct Settings
{
    std::string model;
    std::string precision = "float32";
    std::filesystem::path photos = std::filesystem::path(NIGHTJAR_SHARED_DIR) / "photos";
    std::filesystem::path crops =
        std::filesystem::path(NIGHTJAR_SOURCE_DIR) / "tests/bench/contact_sheet.tsv";
    std::filesystem::path sheet;
    int side = 192;
};

struct Crop
{
    std::string name;
    std::string scene;
    Point corner;
    double exposure = 1.0;
};

std::vector<Crop> readCrops(const std::filesystem::path& file)
{
    std::vector<Crop> crops;
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        Crop crop;
        if (line.empty() || line.front() == '#') {
            continue;
        }
        std::getline(fields, crop.name, '\t');
        std::getline(fields, crop.scene, '\t');
        if (!(fields >> crop.corner.x >> crop.corner.y >> crop.exposure)) {
            throw Error(ErrorCode::InvalidArgument, file.string() + ": not a crop: " + line);
        }
        crops.push_back(crop);
    }
    return crops;
}

/// A clean scene and where the crop is in it.
struct Scene
{
    Planes clean; ///< camera RGB in units of the sensor's white
    CameraLook look;
    Rect crop;
};

Planes cut(PlanesView picture, const Rect& part)
{
    Planes result(3, part.size());
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < part.height; ++y) {
            std::copy_n(picture.row(channel, part.y + y) + part.x, part.width, result.view().row(channel, y));
        }
    }
    return result;
}

/// The crop with its surroundings, as far as there are any. Corners are even.
Scene sceneAround(PlanesView whole, const CameraLook& look, Point corner, int side)
{
    const Rect crop = intersection({corner.x, corner.y, side, side}, {0, 0, whole.width, whole.height});
    if (crop.width != side || crop.height != side) {
        throw Error(ErrorCode::InvalidArgument, "a crop reaches beyond its scene");
    }
    const int left = std::max(0, crop.x - surroundings) / 2 * 2;
    const int top = std::max(0, crop.y - surroundings) / 2 * 2;
    const Rect part{left, top, (std::min(whole.width, crop.right() + surroundings) - left) / 2 * 2,
                    (std::min(whole.height, crop.bottom() + surroundings) - top) / 2 * 2};
    return {cut(whole, part), look, {crop.x - left, crop.y - top, side, side}};
}

NoiseModel noiseOf(double gain)
{
    return {gain, std::pow(2.5 * gain, 2)};
}

Scene sceneOf(const Crop& crop, double gain, const Settings& settings)
{
    constexpr std::string_view night = "night:";
    if (crop.scene.starts_with(night)) {
        const NightField field = makeNightField(
            {.noise = noiseOf(gain * crop.exposure), .seed = std::stoull(crop.scene.substr(night.size()))});
        return sceneAround(field.clean.view(), field.look, crop.corner, settings.side);
    }
    Random random(7);
    const CameraLook look = randomCameraLook(random);
    Planes camera = unprocess(readImage(settings.photos / crop.scene).view(), look);
    Scene scene = sceneAround(camera.view(), look, crop.corner, settings.side);
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < scene.clean.size().height; ++y) {
            float* row = scene.clean.view().row(channel, y);
            std::transform(row, row + scene.clean.size().width, row, [&](float value) {
                return std::min(1.0F, value * static_cast<float>(crop.exposure));
            });
        }
    }
    return scene;
}

LinearImage imageOf(PlanesView picture)
{
    LinearImage image(picture.size());
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < picture.height; ++y) {
            const float* from = picture.row(channel, y);
            std::transform(from, from + picture.width, image.row(channel, y).begin(), toHalf);
        }
    }
    return image;
}

void paste(const DisplayImage& picture, const Rect& crop, cv::Mat sheet, cv::Point place)
{
    for (int y = 0; y < crop.height; ++y) {
        for (int x = 0; x < crop.width; ++x) {
            const std::size_t from =
                3 * (static_cast<std::size_t>(crop.y + y) * static_cast<std::size_t>(picture.size.width) +
                     static_cast<std::size_t>(crop.x + x));
            sheet.at<cv::Vec3b>(place.y + y, place.x + x) = {picture.rgb[from + 2], picture.rgb[from + 1],
                                                             picture.rgb[from]}; // blue first
        }
    }
}

void write(const std::string& text, cv::Mat sheet, cv::Point place)
{
    cv::putText(sheet, text, place, cv::FONT_HERSHEY_SIMPLEX, 0.45, {230, 230, 230}, 1, cv::LINE_AA);
}

void makeSheet(const Settings& settings)
{
    const Precision precision = precisionFrom(settings.precision).value();
    const Denoiser denoiser(
        loadNetwork(findModels(dataFolders(), personalTrustedPrograms()).choose(settings.model), precision));
    const std::vector<Crop> crops = readCrops(settings.crops);
    const int step = settings.side + gap;
    cv::Mat sheet(headerHeight + static_cast<int>(crops.size()) * step,
                  labelWidth + 3 * static_cast<int>(gains.size()) * step, CV_8UC3, {40, 40, 40});
    for (std::size_t column = 0; column < gains.size(); ++column) {
        std::array<char, 32> gain{};
        std::snprintf(gain.data(), gain.size(), "%g", gains[column]);
        int x = labelWidth + 3 * static_cast<int>(column) * step;
        for (const std::string& kind : {std::string("before, gain ") + gain.data(),
                                        settings.model + ", " + settings.precision, std::string("truth")}) {
            write(kind, sheet, {x + 2, 18});
            x += step;
        }
    }
    for (std::size_t row = 0; row < crops.size(); ++row) {
        const Crop& crop = crops[row];
        const int y = headerHeight + static_cast<int>(row) * step;
        write(crop.name, sheet, {4, y + 18});
        for (std::size_t column = 0; column < gains.size(); ++column) {
            const Scene scene = sceneOf(crop, gains[column], settings);
            const NoiseModel noise = noiseOf(gains[column] * crop.exposure);
            Random random(100 * row + column);
            const auto mosaic = exposed(scene.clean.view(), scene.look, noise, random);
            const Size size = mosaic->size();
            const LinearImage truth = imageOf(scene.clean.view());
            const Developer developer(
                mosaic->colour(),
                {.exposureEv = automaticExposure(truth, mosaic->colour(), NoiseModel{}).ev});
            int x = labelWidth + 3 * static_cast<int>(column) * step;
            const auto show = [&](const LinearImage& picture) {
                paste(developer.develop(picture), scene.crop, sheet, {x, y});
                x += step;
            };
            show(demosaic(*mosaic, {0, 0, size.width, size.height}));
            show(*denoiser.denoise(*mosaic, {.noise = noise, .tileSide = {}}, Progress()).picture);
            show(truth);
        }
    }
    if (!cv::imwrite(settings.sheet.string(), sheet)) {
        throw Error(ErrorCode::FileUnreadable, "cannot write " + settings.sheet.string());
    }
}

} // namespace
} // namespace nightjar::bench

int main(int argc, char** argv)
{
    using namespace nightjar;
    avoidFaultyInstructions();
    bench::Settings settings;
    CLI::App app("Shows what a model makes of twelve crops.", "contact_sheet");
    app.add_option("sheet", settings.sheet, "the picture to write (PNG)")->required();
    app.add_option("--model", settings.model, "an installed model, or base")->required();
    app.add_option("--precision", settings.precision)
        ->check(CLI::IsMember({"float32", "int8", "int8-qat"}))
        ->capture_default_str();
    app.add_option("--photos", settings.photos, "folder of the photographs")->check(CLI::ExistingDirectory);
    app.add_option("--crops", settings.crops, "list of crops")->check(CLI::ExistingFile);
    app.add_option("--side", settings.side, "of a crop, in pixels")
        ->check(CLI::Range(32, 1024))
        ->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    try {
        bench::makeSheet(settings);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "contact_sheet: %s\n", error.what());
        return 1;
    }
}
