// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/network/safetensors.h"

#include "core/atomic_file.h"
#include "core/error.h"
#include "core/half.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

namespace nightjar {
namespace {

using Json = nlohmann::json;

static_assert(std::endian::native == std::endian::little, "safetensors are little-endian");

/// Beyond this no header of a denoising network goes; it bounds what a hostile file can make us read.
constexpr std::uint64_t largestHeader = 16U << 20;

[[noreturn]] void reject(const std::filesystem::path& file, const std::string& why)
{
    throw Error(ErrorCode::InvalidModel, file.string() + " is not a usable weights file: " + why);
}

template <class Stored, class Convert>
std::vector<float> convert(std::span<const char> bytes, Convert toFloat)
{
    std::vector<float> values(bytes.size() / sizeof(Stored));
    for (std::size_t i = 0; i < values.size(); ++i) {
        Stored stored;
        std::memcpy(&stored, bytes.data() + i * sizeof(Stored), sizeof(Stored));
        values[i] = toFloat(stored);
    }
    return values;
}

std::size_t bytesPerValue(std::string_view type)
{
    return type == "F32" ? 4 : type == "F16" || type == "BF16" ? 2 : 0;
}

std::vector<float> decode(std::string_view type, std::span<const char> bytes)
{
    if (type == "F32") {
        return convert<float>(bytes, [](float value) { return value; });
    }
    if (type == "F16") {
        return convert<std::uint16_t>(bytes, [](std::uint16_t value) { return fromHalf(value); });
    }
    return convert<std::uint16_t>(bytes, [](std::uint16_t value) {
        return std::bit_cast<float>(static_cast<std::uint32_t>(value) << 16);
    });
}

Weights::Tensor readTensor(const std::filesystem::path& file, const std::string& name, const Json& entry,
                           std::span<const char> data)
{
    const auto type = entry.at("dtype").get<std::string>();
    const std::size_t valueBytes = bytesPerValue(type);
    if (valueBytes == 0) {
        reject(file, "tensor " + name + " is of type " + type + "; F32, F16 and BF16 are understood");
    }
    Weights::Tensor tensor{entry.at("shape").get<std::vector<std::int64_t>>(), {}};
    const auto begin = entry.at("data_offsets").at(0).get<std::uint64_t>();
    const auto end = entry.at("data_offsets").at(1).get<std::uint64_t>();
    if (begin > end || end > data.size()) {
        reject(file, "tensor " + name + " lies outside of the file");
    }
    std::uint64_t elements = 1;
    for (const std::int64_t side : tensor.shape) {
        if (side < 0 || (side > 0 && elements > data.size() / static_cast<std::uint64_t>(side))) {
            reject(file, "tensor " + name + " has an impossible shape");
        }
        elements *= static_cast<std::uint64_t>(side);
    }
    if (elements * valueBytes != end - begin) {
        reject(file, "tensor " + name + " has another size than its shape says");
    }
    tensor.values = decode(type, data.subspan(begin, end - begin));
    if (!std::all_of(tensor.values.begin(), tensor.values.end(),
                     [](float value) { return std::isfinite(value); })) {
        reject(file, "tensor " + name + " holds values that are no numbers");
    }
    return tensor;
}

} // namespace

Weights readSafetensors(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    if (!stream) {
        reject(file, "it cannot be opened");
    }
    const auto fileBytes = static_cast<std::uint64_t>(std::max<std::streamoff>(0, stream.tellg()));
    stream.seekg(0);
    std::uint64_t headerBytes = 0;
    stream.read(reinterpret_cast<char*>(&headerBytes), sizeof headerBytes);
    if (!stream || headerBytes > largestHeader || headerBytes + sizeof headerBytes > fileBytes) {
        reject(file, "its header does not fit the file");
    }
    std::string header(headerBytes, '\0');
    stream.read(header.data(), static_cast<std::streamsize>(headerBytes));
    std::vector<char> data(fileBytes - sizeof headerBytes - headerBytes);
    stream.read(data.data(), static_cast<std::streamsize>(data.size()));
    if (!stream) {
        reject(file, "it cannot be read to its end");
    }
    try {
        const Json json = Json::parse(header);
        if (!json.is_object()) {
            reject(file, "its header is no list of tensors");
        }
        Weights weights;
        std::uint64_t total = 0;
        for (const auto& [name, entry] : json.items()) {
            if (name == "__metadata__") {
                continue;
            }
            Weights::Tensor tensor = readTensor(file, name, entry, data);
            total += tensor.values.size() * bytesPerValue(entry.at("dtype").get<std::string>());
            if (total > data.size()) {
                reject(file, "its tensors overlap");
            }
            weights.tensors.emplace(name, std::move(tensor));
        }
        return weights;
    } catch (const Json::exception& error) {
        reject(file, std::string("its header is damaged (") + error.what() + ")");
    }
}

void writeSafetensors(const Weights& weights, WeightStorage storage, const std::filesystem::path& file)
{
    const bool half = storage == WeightStorage::Float16;
    const std::uint64_t valueBytes = half ? sizeof(Half) : sizeof(float);
    Json header = Json::object();
    std::uint64_t offset = 0;
    for (const auto& [name, tensor] : weights.tensors) {
        const std::uint64_t end = offset + tensor.values.size() * valueBytes;
        header[name] = {
            {"dtype", half ? "F16" : "F32"}, {"shape", tensor.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' '); // the data begins on a multiple of eight
    const std::uint64_t headerBytes = text.size();

    AtomicFile target(file, Overwrite::Yes);
    std::ofstream stream(target.temporaryPath(), std::ios::binary);
    stream.write(reinterpret_cast<const char*>(&headerBytes), sizeof headerBytes);
    stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    for (const auto& [name, tensor] : weights.tensors) {
        if (half) {
            std::vector<Half> values(tensor.values.size());
            std::transform(tensor.values.begin(), tensor.values.end(), values.begin(), toHalf);
            stream.write(reinterpret_cast<const char*>(values.data()),
                         static_cast<std::streamsize>(values.size() * sizeof(Half)));
        } else {
            stream.write(reinterpret_cast<const char*>(tensor.values.data()),
                         static_cast<std::streamsize>(tensor.values.size() * sizeof(float)));
        }
    }
    stream.close();
    if (!stream) {
        throw Error(ErrorCode::WriteFailed, file.string() + " could not be written");
    }
    target.commit();
}

} // namespace nightjar
