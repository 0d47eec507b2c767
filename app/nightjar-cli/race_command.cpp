// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/nightjar-cli/chosen_model.h"
#include "app/nightjar-cli/commands.h"
#include "app/nightjar-cli/exit_status.h"
#include "app/nightjar-cli/print_json.h"
#include "app/terminal/progress_bar.h"
#include "core/base/byte_size.h"
#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/job/race.h"
#include "core/raw/demosaic.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <exception>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>

namespace nightjar {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

Rect cropOf(const RaceOptions& options, Size photo)
{
    if (options.crop.empty()) {
        return raceCrop(photo, {photo.width / 2, photo.height / 2});
    }
    return {options.crop.at(0), options.crop.at(1), options.crop.at(2), options.crop.at(3)};
}

/// Writes the pictures of the part, before and for each entry, if a folder is given.
class Pictures
{
public:
    Pictures(const RaceOptions& options, double automaticEv) : m_options(options), m_automaticEv(automaticEv)
    {
        std::error_code failed;
        if (!m_options.output.empty() && !fs::create_directories(m_options.output, failed) && failed) {
            throw Error(ErrorCode::WriteFailed,
                        "the folder " + m_options.output.string() + " cannot be made: " + failed.message());
        }
    }

    [[nodiscard]] fs::path pathOf(const std::string& name) const
    {
        return m_options.output.empty() ? fs::path() : m_options.output / (name + ".png");
    }

    /// An existing file is better reported before the work.
    void requireFree(const std::string& name) const
    {
        std::error_code ignored;
        if (!m_options.output.empty() && !m_options.overwrite && fs::exists(pathOf(name), ignored)) {
            throw Error(ErrorCode::FileExists, pathOf(name).string() + " already exists and was not changed");
        }
    }

    void write(const LinearSource& picture, const Mosaic& cropped, std::optional<double> displayRatio,
               const fs::path& target) const
    {
        if (target.empty()) {
            return;
        }
        const double ev = displayRatio ? std::log2(*displayRatio) : m_automaticEv;
        exportImage(picture, cropped,
                    {.format = ImageFormat::Png8,
                     .develop = {.exposureEv = ev, .displayRatio = displayRatio},
                     .overwrite = m_options.overwrite ? Overwrite::Yes : Overwrite::No,
                     .metadataFrom = m_options.photo},
                    target);
    }

private:
    const RaceOptions& m_options;
    double m_automaticEv;
};

std::string nameOf(const ModelInfo& model, Precision precision)
{
    return model.name + "-" + std::string(toString(precision));
}

Json toJson(const RaceEntry& entry, const fs::path& picture)
{
    const auto whereKnown = [](const auto& value) { return value ? Json(*value) : Json(nullptr); };
    const auto& difference = entry.fromFloat32;
    return {{"model", entry.model},
            {"precision", toString(entry.precision)},
            {"seconds_per_megapixel", entry.secondsPerMegapixel},
            {"photo_seconds", entry.photoSeconds},
            {"photo_peak_bytes", entry.photoPeakBytes},
            {"joules_per_megapixel", whereKnown(entry.joulesPerMegapixel)},
            {"domain", toString(entry.domain)},
            {"largest_difference", difference ? Json(difference->largest) : Json(nullptr)},
            {"mean_difference", difference ? Json(difference->mean) : Json(nullptr)},
            {"picture", picture.empty() ? Json(nullptr) : Json(picture.string())}};
}

std::string formatted(const char* format, double number)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, number);
    return text.data();
}

void print(const RaceEntry& entry)
{
    const auto& difference = entry.fromFloat32;
    std::printf("%-12s %-9s %9.3f %12s %8.0f MB %10s %10s %10s\n", entry.model.c_str(),
                std::string(toString(entry.precision)).c_str(), entry.secondsPerMegapixel,
                durationText(entry.photoSeconds).c_str(), megabytes(entry.photoPeakBytes),
                entry.joulesPerMegapixel ? formatted("%.2f", *entry.joulesPerMegapixel).c_str() : "unknown",
                difference ? formatted("%.5f", difference->largest).c_str() : "–",
                difference ? formatted("%.6f", difference->mean).c_str() : "–");
    std::fflush(stdout);
}

} // namespace

int raceCommand(const RaceOptions& options, const CommandContext& context)
{
    const auto entries = chosenEntries(options.model, options.precision, context.zoo);
    const Photo photo = openUnseenPhoto(options.photo, Progress(context.stop));
    const Rect crop = cropOf(options, photo.mosaic->size());
    const Pictures pictures(options, photo.autoExposure.ev);
    pictures.requireFree("before");
    for (const auto& [model, precision] : entries) {
        pictures.requireFree(nameOf(model, precision));
    }
    if (!context.json) {
        std::printf("%d × %d pixels at %d, %d of %s; time and memory of the whole photo are predicted\n",
                    crop.width, crop.height, crop.x, crop.y, printable(options.photo.string()).c_str());
        std::printf("%-12s %-9s %9s %12s %11s %10s %10s %10s\n", "model", "precision", "s/MP", "photo",
                    "peak", "J/MP", "largest", "mean");
    }
    Json results = Json::array();
    std::set<int> failures;
    bool beforeIsWritten = false;
    ProgressBar bar("racing");
    for (const auto& [model, precision] : entries) {
        bar.show(static_cast<double>(results.size()) / static_cast<double>(entries.size()));
        const std::string name = nameOf(model, precision);
        try {
            const RaceJob job{.run = {.photo = photo,
                                      .model = model,
                                      .settings = {.precision = precision, .memoryBudget = options.memory}},
                              .crop = crop};
            const RaceEntry entry = race(job, context.loadNetwork, Progress(context.stop));
            if (!std::exchange(beforeIsWritten, true)) {
                pictures.write(demosaicedSource(entry.cropped), *entry.cropped, {},
                               pictures.pathOf("before"));
            }
            pictures.write(sourceOf(entry.picture), *entry.cropped, entry.displayRatio,
                           pictures.pathOf(name));
            results.push_back(toJson(entry, pictures.pathOf(name)));
            bar.hide();
            if (!context.json) {
                print(entry);
            }
        } catch (const Cancelled&) {
            bar.hide();
            failures = {exitInterrupted};
            break;
        } catch (...) {
            // A failure does not stop the others.
            const Failure failure = failureOf(std::current_exception());
            bar.hide();
            failures.insert(exitStatus(failure.code));
            std::fprintf(stderr, "%s: %s\n", name.c_str(), printableSentence(failure.detail).c_str());
            results.push_back({{"model", model.name},
                               {"precision", toString(precision)},
                               {"error", {{"kind", nameOf(failure.code)}, {"message", failure.detail}}}});
        }
    }
    if (context.json) {
        printJson({{"input", options.photo.string()},
                   {"crop", {crop.x, crop.y, crop.width, crop.height}},
                   {"results", results}});
    } else {
        std::printf("largest and mean: difference from the same model in float32, where 0 is black and 1 "
                    "white in the model's domain\n");
    }
    return failures.empty() ? 0 : failures.size() == 1 ? *failures.begin() : exitSeveralKinds;
}

} // namespace nightjar
