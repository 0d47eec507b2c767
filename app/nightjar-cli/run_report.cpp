// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/run_report.h"

#include "core/base/byte_size.h"
#include "core/base/printable.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace nightjar {

std::string exposureText(const AutoExposure& exposure)
{
    std::array<char, 32> stops{};
    std::snprintf(stops.data(), stops.size(), "%+.1f EV", exposure.ev);
    const auto reason = [&]() -> const char* {
        switch (exposure.limit) {
        case ExposureLimit::None:
            return "";
        case ExposureLimit::Noise:
            return ", limited by noise";
        case ExposureLimit::Lights:
            return ", limited by lights";
        case ExposureLimit::Night:
            return ", limited to keep the night dark";
        case ExposureLimit::Bright:
            return ", already bright";
        case ExposureLimit::Range:
            return ", the maximum";
        }
        return "";
    };
    return std::string(stops.data()) + reason();
}

nlohmann::ordered_json runReport(const RunRecord& record)
{
    const RunSettings& used = record.settings;
    nlohmann::ordered_json report = {{"output", record.picture.string()},
                                     {"model", used.model},
                                     {"megapixels", static_cast<double>(record.pixels) / 1e6}};
    if (!record.ratioSource.empty()) {
        report["ratio"] = used.ratio.value();
        report["ratio_source"] = record.ratioSource;
    }
    if (record.tiles > 0) {
        report["precision"] = toString(used.precision);
        report["noise"] = {{"gain", used.noiseGain.value()},
                           {"read_variance", used.noiseReadVariance.value()}};
        report["tiles"] = record.tiles;
        report["denoise_seconds"] = record.denoiseSeconds;
    }
    if (record.fidelity) {
        report["fidelity"] = toJson(*record.fidelity);
        report["hot_pixels"] = record.hotPixels;
    }
    report["exposure_ev"] = used.exposureEv.value();
    if (record.exposureLimit) {
        report["exposure_limit"] = toString(*record.exposureLimit);
    }
    report["seconds"] = record.seconds;
    for (const Stage stage : allStages) {
        report["stage_seconds"][std::string(toString(stage))] = record.stages[stage];
    }
    report["peak_bytes"] = record.peakBytes;
    return report;
}

void printRun(const RunRecord& record)
{
    std::array<char, 64> ratio{};
    if (!record.ratioSource.empty()) {
        std::snprintf(ratio.data(), ratio.size(), ", ratio %.1f %s", record.settings.ratio.value(),
                      record.ratioSource.c_str());
    }
    const std::string exposure =
        record.exposureLimit
            ? ", " + exposureText({record.settings.exposureEv.value(), *record.exposureLimit})
            : std::string();
    std::printf("%s → %s  (%.1f s, at most %zu MB%s%s)\n", printableSentence(record.photo.string()).c_str(),
                printableSentence(record.picture.string()).c_str(), record.seconds,
                record.peakBytes / bytesPerMegabyte, ratio.data(), exposure.c_str());
    std::fflush(stdout);
}

void warnOfShift(const RunRecord& record)
{
    const std::string shift = record.fidelity ? shiftSentence(*record.fidelity) : std::string();
    if (!shift.empty()) {
        std::fprintf(stderr, "%s: %s\n", printableSentence(record.photo.string()).c_str(), shift.c_str());
    }
}

} // namespace nightjar
