// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/import_model.h"

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/model/model_json.h"
#include "core/model/pytorch_file.h"
#include "core/model/safetensors.h"
#include "core/model/sha256.h"
#include "core/model/trial_run.h"
#include "core/network/base_network.h"
#include "core/network/unet_layout.h"
#include "core/network/unet_weights.h"
#include "core/system/atomic_folder.h"
#include "core/system/data_folders.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <utility>

namespace nightjar {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t longestName = 64; ///< bytes

bool fitsName(char letter)
{
    const auto code = static_cast<unsigned char>(letter);
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '-' || letter == '_' || letter == '.' ||
           code >= 0x80;
}

void checkName(const std::string& name)
{
    const bool reserved = name == baseModelName || name == "none" || name.starts_with("tiny");
    if (name.empty() || name.size() > longestName || name.starts_with('.') || reserved ||
        printable(name) != name || !std::all_of(name.begin(), name.end(), fitsName)) {
        throw Error(ErrorCode::InvalidArgument,
                    "\"" + printable(name) +
                        "\" is not a valid model name; use up to 64 letters, digits, - _ and . but not base, "
                        "none or a name that begins with tiny");
    }
}

bool isSafetensors(const fs::path& file)
{
    std::array<char, 9> start{};
    return std::ifstream(file, std::ios::binary).read(start.data(), start.size()) && start[8] == '{' &&
           std::all_of(start.begin() + 4, start.begin() + 8, [](char byte) { return byte == 0; });
}

Base baseFor(const ImportSettings& settings)
{
    const bool amplified = settings.domain == Domain::Amplified;
    const Base base = settings.base.value_or(amplified ? Base::None : Base::Guided);
    if (amplified && base != Base::None) {
        throw Error(ErrorCode::InvalidArgument, "only models of the stabilised domain have a base");
    }
    return base;
}

void storeProgram(const fs::path& file, ModelInfo& info)
{
    info.kind = ModelKind::Program;
    info.weights /= "program.pt";
    info.programBytesPerPixel = 1; // until the trial run measures it
    std::error_code failed;
    if (!fs::copy_file(file, info.weights, failed)) {
        throw Error(ErrorCode::WriteFailed,
                    info.weights.string() + " could not be written: " + failed.message());
    }
}

void storeWeights(const fs::path& file, ModelInfo& info)
{
    Weights read = isSafetensors(file) ? readSafetensors(file) : readPytorchFile(file);
    try {
        const UNetWeights network = recogniseUNet(std::move(read));
        info.variant = network.variant;
        info.parameters = parameterCount(network.variant);
        info.weights /= "weights.safetensors";
        writeSafetensors(network.weights, WeightStorage::Float32, info.weights);
    } catch (const Error& error) {
        throw Error(error.code(), file.string() + " cannot be imported: " + error.what());
    }
}

} // namespace

std::string modelNameFor(const fs::path& file)
{
    std::string name = printable(file.stem().string(), longestName);
    std::replace_if(
        name.begin(), name.end(), [](char letter) { return !fitsName(letter); }, '-');
    return name;
}

ModelStore personalModelStore()
{
    const fs::path folder = personalDataFolder();
    if (folder.empty()) {
        throw Error(ErrorCode::WriteFailed, "models have no folder: set HOME or XDG_DATA_HOME");
    }
    return {folder / "models", personalTrustedPrograms()};
}

ModelInfo importModel(const fs::path& file, ModelStore& store, const ImportSettings& settings,
                      const NetworkLoader& loadNetwork)
{
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) {
        throw Error(ErrorCode::FileNotFound, file.string() + " is not a file");
    }
    ModelInfo info;
    info.name = settings.name.empty() ? modelNameFor(file) : settings.name;
    checkName(info.name);
    info.domain = settings.domain;
    info.base = baseFor(settings);
    info.receptiveField = unetReceptiveField;
    info.precisions = {Precision::Float32};
    info.importedFrom = printable(file.filename().string());
    const bool program = isTorchScript(file);
    if (program && !settings.trustProgram) {
        throw Error(ErrorCode::InvalidArgument,
                    file.string() + " is a TorchScript program, which can do whatever you can do on this "
                                    "computer; if you trust its author, import it with --trust-program");
    }
    AtomicFolder folder(store.models / info.name, settings.overwrite);
    info.weights = folder.temporaryPath();
    if (program) {
        storeProgram(file, info);
    } else {
        storeWeights(file, info);
    }
    info.description = std::string(program ? "A program" : "Weights") + " imported from " + info.importedFrom;
    info.sha256 = sha256Of(info.weights);
    const std::unique_ptr<Network> network = loadNetwork(info, Precision::Float32);
    if (program) {
        info.programBytesPerPixel = std::max<std::size_t>(trialRunOfProgram(*network), 1);
    } else {
        trialRun(*network);
    }
    writeModelInfo(info, folder.temporaryPath());
    if (program) {
        store.trusted.add(info.sha256);
    }
    folder.commit();
    return readModelInfo(store.models / info.name);
}

} // namespace nightjar
