// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// How well the noise of a photo is estimated. Photographs are made linear, darkened, sampled as a sensor does
// and given known noise; printed are the errors of the estimate in percent: of the gain where photon noise is
// at least a fifth of the variance somewhere bright (90th percentile of the levels), of the read noise's
// deviation where that is a fifth of it somewhere dark (10th percentile), and of the whole deviation at the
// median level.
//     noise_accuracy [--each] FOLDER-OR-PHOTO…
#include "core/export/read_image.h"
#include "core/noise/noise_estimate.h"
#include "core/train/synthetic_raw.h"
#include "tests/support/synthetic_mosaic.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace nightjar {
namespace {

struct Setting
{
    double gain;
    double electrons; ///< read noise
    double exposure;  ///< the photograph's white, in units of the sensor's
    SensorLevels levels;
};

std::vector<Setting> settings()
{
    const auto levels = [](double black, double white) {
        return SensorLevels{.black = {black, black, black, black}, .white = white};
    };
    std::vector<Setting> all;
    for (const double exposure : {0.5, 0.2, 0.05}) {
        all.push_back({1e-4, 3.0, exposure, levels(512, 16383)});
        all.push_back({4e-4, 1.5, exposure, levels(256, 4095)});
        all.push_back({1e-3, 6.0, exposure, levels(2048, 15000)});
        all.push_back({5e-3, 2.0, exposure, levels(512, 16383)}); // black 3 deviations above the least count
        all.push_back({3e-2, 1.0, exposure, levels(512, 16383)}); // black 1 deviation above it
        all.push_back({3e-2, 2.5, exposure, levels(4096, 16383)});
    }
    return all;
}

/// Errors in percent, kept as they come.
class Errors
{
public:
    void add(double ratio) { m_errors.push_back(100.0 * (ratio - 1.0)); }

    void print()
    {
        if (m_errors.empty()) {
            std::printf(" | %38s", "cannot be known");
            return;
        }
        std::sort(m_errors.begin(), m_errors.end());
        const double middle = m_errors[m_errors.size() / 2];
        for (double& error : m_errors) {
            error = std::abs(error);
        }
        std::sort(m_errors.begin(), m_errors.end());
        const auto beyond =
            std::count_if(m_errors.begin(), m_errors.end(), [](double error) { return error > 15.0; });
        std::printf(" | %+6.1f %5.1f %6.1f %6.1f %4td of %3zu", middle, m_errors[m_errors.size() / 2],
                    m_errors[m_errors.size() * 9 / 10], m_errors.back(), beyond, m_errors.size());
    }

private:
    std::vector<double> m_errors;
};

struct Row
{
    Errors gain;
    Errors read;
    Errors whole;
};

void examine(const std::filesystem::path& photo, const std::vector<Setting>& all, std::vector<Row>& rows,
             bool each)
{
    const Planes picture = readImage(photo);
    // A camera whose red and blue are weaker than its green, as in daylight.
    const Planes camera = unprocess(picture.view(), {.whiteBalance = {2.0, 1.0, 1.6}});
    const PlanesView view = camera.view();
    auto levels = camera.values();
    std::sort(levels.begin(), levels.end());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Setting& setting = all[i];
        test::SyntheticMosaic synthetic;
        synthetic.size = picture.size();
        synthetic.levels = setting.levels;
        synthetic.noise = {setting.gain, std::pow(setting.gain * setting.electrons, 2)};
        synthetic.seed = static_cast<std::uint32_t>(i + 1);
        const NoiseModel estimate =
            estimateNoise(test::makeMosaic(synthetic, [&](int x, int y, CfaColour colour) {
                return setting.exposure * view.at(channelOf(colour), y, x);
            }));
        NoiseModel truth = synthetic.noise;
        truth.readVariance += std::pow(setting.levels.white - setting.levels.black[0], -2) / 12.0; // rounding
        const auto levelAt = [&](std::size_t percent) {
            return setting.exposure * levels[(levels.size() - 1) * percent / 100];
        };
        const double gainError = estimate.gain / truth.gain;
        const double readError = std::sqrt(estimate.readVariance / truth.readVariance);
        const double wholeError = estimate.deviation(levelAt(50)) / truth.deviation(levelAt(50));
        if (truth.gain * levelAt(90) >= 0.2 * truth.variance(levelAt(90))) {
            rows[i].gain.add(gainError);
        }
        if (truth.readVariance >= 0.2 * truth.variance(levelAt(10))) {
            rows[i].read.add(readError);
        }
        rows[i].whole.add(wholeError);
        if (each) {
            std::printf("%.0e %4.1f %5.2f  gain %+6.1f  read %+6.1f  whole %+6.1f  %s\n", setting.gain,
                        setting.electrons, setting.exposure, 100 * (gainError - 1), 100 * (readError - 1),
                        100 * (wholeError - 1), photo.filename().c_str());
        }
    }
}

} // namespace
} // namespace nightjar

int main(int argc, char** argv)
{
    using namespace nightjar;
    std::vector<std::filesystem::path> inputs;
    bool each = false;
    CLI::App app("Measures the error of noise estimation on photographs with synthetic noise");
    app.add_option("photos", inputs, "Photographs, or folders of them")->required()->check(CLI::ExistingPath);
    app.add_flag("--each", each, "Print every photograph");
    CLI11_PARSE(app, argc, argv);

    std::vector<std::filesystem::path> photos;
    for (const auto& input : inputs) {
        if (std::filesystem::is_directory(input)) {
            for (const auto& entry : std::filesystem::directory_iterator(input)) {
                photos.push_back(entry.path());
            }
        } else {
            photos.push_back(input);
        }
    }
    std::sort(photos.begin(), photos.end());

    const std::vector<Setting> all = settings();
    std::vector<Row> rows(all.size());
    for (const auto& photo : photos) {
        examine(photo, all, rows, each);
    }
    const char* columns = "median |med|    90%  worst   beyond 15";
    std::printf(" gain  read  expo | gain: %32s | read noise: %26s | whole deviation: %21s\n", "", "", "");
    std::printf("         e-       | %38s | %38s | %38s\n", columns, columns, columns);
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::printf("%.0e %4.1f %5.2f ", all[i].gain, all[i].electrons, all[i].exposure);
        rows[i].gain.print();
        rows[i].read.print();
        rows[i].whole.print();
        std::printf("\n");
    }
}
