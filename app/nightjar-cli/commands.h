// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/model_zoo.h"
#include "core/network/engine.h"
#include "core/network/network.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace nightjar {

/// The environment of a command.
struct CommandContext
{
    ModelZoo zoo;
    NetworkLoader loadNetwork;    ///< for the requested engine
    NetworkLoader loadReference;  ///< for LibTorch
    std::optional<Engine> engine; ///< the requested engine; unset: the best for each network
    std::stop_token stop;
    bool json = false;
};

struct DenoiseOptions
{
    std::vector<std::filesystem::path> photos;
    std::filesystem::path output;
    std::string model; ///< a model's name, "base" or "none"; empty: the first of the zoo
    std::string precision = "float32";
    std::optional<double> ev;
    std::optional<double> ratio;
    std::filesystem::path ratioFrom; ///< a raw photo of a longer exposure; empty: none
    double strength = 1.0;
    std::size_t memory = 0; ///< bytes; 0: automatic
    std::string format;     ///< empty: by the output's extension, else png, or tiff for linear
    std::string space = "srgb";
    int quality = 95;
    std::optional<double> noiseGain;
    std::optional<double> noiseRead; ///< deviation, of white level
    std::optional<int> tileSide;
    bool overwrite = false;
    bool sidecar = false;
    std::filesystem::path queue; ///< empty: none
    std::string name;            ///< a pattern; empty: the photo's name
    std::filesystem::path from;  ///< a sidecar whose run is repeated; empty: none
};

struct ResumeOptions
{
    std::filesystem::path queue;
    bool retry = false;
    std::size_t memory = 0; ///< as in DenoiseOptions
};

struct CompareOptions
{
    std::filesystem::path a;
    std::filesystem::path b;
    std::string align; ///< of raw photos: "brightness" or "none"; empty: brightness
};

struct EvaluateOptions
{
    std::filesystem::path folder;
    std::string model; ///< as in DenoiseOptions
    std::string precision = "float32";
    std::vector<std::string> beside; ///< further models
    std::size_t limit = 0;           ///< the most pairs; 0: all
    std::size_t memory = 0;          ///< as in DenoiseOptions
    bool allShots = false;
    bool allScenes = false;
    bool registered = false;
};

struct BenchOptions
{
    std::string model;     ///< empty: each
    std::string precision; ///< empty: all that are useful on this machine
    int crops = 25;
    int size = 512;                   ///< side of a crop in packed pixels
    std::optional<double> megapixels; ///< times a photo of this size instead of crops
};

struct CheckOptions
{
    std::filesystem::path photo;
    std::string model;     ///< as in BenchOptions
    std::string precision; ///< likewise
    std::size_t memory = 0;
};

struct RaceOptions
{
    std::filesystem::path photo;
    std::string model;            ///< as in BenchOptions
    std::string precision;        ///< likewise
    std::vector<int> crop;        ///< x, y, width, height; empty: the centre
    std::filesystem::path output; ///< folder; empty: no pictures
    std::size_t memory = 0;
    bool overwrite = false;
};

struct ImportOptions
{
    std::filesystem::path file;
    std::string name; ///< empty: from the file's name
    std::string domain = "amplified";
    std::string base; ///< empty: the domain's default
    bool trustProgram = false;
    bool force = false;
};

/// Each returns the exit status; failures are reported on standard error, and in JSON.
[[nodiscard]] int denoiseCommand(const DenoiseOptions& options, const CommandContext& context);
/// `denoise --queue`.
[[nodiscard]] int queueCommand(const DenoiseOptions& options, const CommandContext& context);
[[nodiscard]] int resumeCommand(const ResumeOptions& options, const CommandContext& context);
/// `photos` has the folder.
[[nodiscard]] int watchCommand(const DenoiseOptions& options, const CommandContext& context);
[[nodiscard]] int importCommand(const ImportOptions& options, const CommandContext& context);
[[nodiscard]] int infoCommand(const std::vector<std::filesystem::path>& photos,
                              const CommandContext& context);
[[nodiscard]] int modelsCommand(const CommandContext& context);
[[nodiscard]] int compareCommand(const CompareOptions& options, const CommandContext& context);
[[nodiscard]] int benchCommand(const BenchOptions& options, const CommandContext& context);
[[nodiscard]] int checkCommand(const CheckOptions& options, const CommandContext& context);
[[nodiscard]] int raceCommand(const RaceOptions& options, const CommandContext& context);
[[nodiscard]] int evaluateCommand(const EvaluateOptions& options, const CommandContext& context);

} // namespace nightjar
