// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/safetensors.h"

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/image/half.h"
#include "core/model/json_integer.h"
#include "core/network/int8_layout.h"
#include "core/system/atomic_file.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>
#include <utility>

namespace nightjar {
namespace {

using Json = nlohmann::json;

static_assert(std::endian::native == std::endian::little, "safetensors need a little-endian processor");

/// An upper bound for the header of a denoising network, so that a hostile file cannot make us read more.
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
    return type == "F32" ? 4 : type == "F16" || type == "BF16" ? 2 : type == "I8" ? 1 : 0;
}

std::vector<float> decode(std::string_view type, std::span<const char> bytes)
{
    if (type == "F32") {
        return convert<float>(bytes, [](float value) { return value; });
    }
    if (type == "F16") {
        return convert<std::uint16_t>(bytes, [](std::uint16_t value) { return fromHalf(value); });
    }
    if (type == "I8") {
        return convert<std::int8_t>(bytes, [](std::int8_t value) { return static_cast<float>(value); });
    }
    return convert<std::uint16_t>(bytes, [](std::uint16_t value) { return fromBFloat16(value); });
}

void requireFinite(const std::filesystem::path& file, const std::string& name, const Weights::Tensor& tensor)
{
    if (!std::all_of(tensor.values.begin(), tensor.values.end(),
                     [](float value) { return std::isfinite(value); })) {
        reject(file, "tensor " + printable(name) + " has values that are not finite");
    }
}

Weights::Tensor readTensor(const std::filesystem::path& file, const std::string& name, const Json& entry,
                           std::span<const char> data)
{
    const auto type = entry.at("dtype").get<std::string>();
    const std::size_t valueBytes = bytesPerValue(type);
    if (valueBytes == 0) {
        reject(file, "tensor " + printable(name) + " is of type " + printable(type) +
                         "; F32, F16, BF16 and I8 are supported");
    }
    Weights::Tensor tensor;
    for (const Json& side : entry.at("shape").get_ref<const Json::array_t&>()) {
        tensor.shape.push_back(integerOf<std::int64_t>(side));
    }
    const auto begin = integerOf<std::uint64_t>(entry.at("data_offsets").at(0));
    const auto end = integerOf<std::uint64_t>(entry.at("data_offsets").at(1));
    if (begin > end || end > data.size()) {
        reject(file, "tensor " + printable(name) + " is outside the file");
    }
    if (tensor.shape.size() > mostDimensions) {
        reject(file, "tensor " + printable(name) + " has an impossible shape");
    }
    std::uint64_t elements = 1;
    for (const std::int64_t side : tensor.shape) {
        if (side < 0 || (side > 0 && elements > data.size() / static_cast<std::uint64_t>(side))) {
            reject(file, "tensor " + printable(name) + " has an impossible shape");
        }
        elements *= static_cast<std::uint64_t>(side);
    }
    if (elements * valueBytes != end - begin) {
        reject(file, "tensor " + printable(name) + " has a size that does not match its shape");
    }
    tensor.values = decode(type, data.subspan(begin, end - begin));
    requireFinite(file, name, tensor);
    return tensor;
}

constexpr const char* scaleSuffix = ".scale";

/// Returns, for each element of `weight`, the index of its scale in a tensor of `scaleShape`, whose sides are
/// the weight's or 1.
std::vector<std::size_t> scaleIndices(const std::vector<std::int64_t>& weight,
                                      const std::vector<std::int64_t>& scaleShape)
{
    std::vector<std::size_t> indices{0};
    for (std::size_t axis = 0; axis < weight.size(); ++axis) {
        std::vector<std::size_t> next;
        next.reserve(indices.size() * static_cast<std::size_t>(weight[axis]));
        for (const std::size_t index : indices) {
            for (std::int64_t i = 0; i < weight[axis]; ++i) {
                next.push_back(scaleShape[axis] == 1 ? index
                                                     : index * static_cast<std::size_t>(scaleShape[axis]) +
                                                           static_cast<std::size_t>(i));
            }
        }
        indices = std::move(next);
    }
    return indices;
}

/// Multiplies int8 weights by their scales and removes the scales.
void applyScales(const std::filesystem::path& file, Weights& weights, const std::vector<std::string>& bytes)
{
    for (const std::string& name : bytes) {
        const auto found = weights.tensors.find(name + scaleSuffix);
        if (found == weights.tensors.end() || !weights.tensors.contains(name)) {
            reject(file, "tensor " + printable(name) + " has int8 values without scales");
        }
        Weights::Tensor& tensor = weights.tensors.at(name);
        const Weights::Tensor& scales = found->second;
        bool fits = scales.shape.size() == tensor.shape.size();
        for (std::size_t axis = 0; fits && axis < tensor.shape.size(); ++axis) {
            fits = scales.shape[axis] == 1 || scales.shape[axis] == tensor.shape[axis];
        }
        if (!fits || tensor.values.empty()) {
            reject(file, "the scales of tensor " + printable(name) + " have a different shape");
        }
        const std::vector<std::size_t> indices = scaleIndices(tensor.shape, scales.shape);
        for (std::size_t i = 0; i < tensor.values.size(); ++i) {
            tensor.values[i] *= scales.values[indices[i]];
        }
        requireFinite(file, name, tensor);
        weights.tensors.erase(found);
    }
}

/// A tensor as stored in the file.
struct StoredTensor
{
    const char* type;
    std::vector<std::int64_t> shape;
    std::vector<char> bytes;
};

template <class Stored>
StoredTensor stored(const char* type, const std::vector<std::int64_t>& shape,
                    const std::vector<Stored>& values)
{
    const auto* bytes = reinterpret_cast<const char*>(values.data());
    return {type, shape, {bytes, bytes + values.size() * sizeof(Stored)}};
}

StoredTensor storedAsHalf(const Weights::Tensor& tensor)
{
    std::vector<Half> values(tensor.values.size());
    std::transform(tensor.values.begin(), tensor.values.end(), values.begin(), toHalf);
    return stored("F16", tensor.shape, values);
}

void storeAsInt8(const std::string& name, const Weights::Tensor& tensor,
                 std::map<std::string, StoredTensor>& file)
{
    const std::string layer = layerOf(name);
    if (tensor.shape.size() != 4 || staysFloat(layer)) {
        file.emplace(name, storedAsHalf(tensor));
        return;
    }
    const std::vector<std::int64_t> scaleShape = int8ScaleShape(layer, tensor.shape);
    const std::vector<std::size_t> indices = scaleIndices(tensor.shape, scaleShape);
    std::vector<float> scales(*std::max_element(indices.begin(), indices.end()) + 1);
    for (std::size_t i = 0; i < indices.size(); ++i) {
        scales[indices[i]] = std::max(scales[indices[i]], std::abs(tensor.values[i]));
    }
    std::transform(scales.begin(), scales.end(), scales.begin(), int8WeightScale);
    std::vector<std::int8_t> values(indices.size());
    for (std::size_t i = 0; i < indices.size(); ++i) {
        values[i] = static_cast<std::int8_t>(std::nearbyint(tensor.values[i] / scales[indices[i]]));
    }
    file.emplace(name, stored("I8", tensor.shape, values));
    file.emplace(name + scaleSuffix, stored("F32", scaleShape, scales));
}

std::map<std::string, StoredTensor> storedTensors(const Weights& weights, WeightStorage storage)
{
    std::map<std::string, StoredTensor> file;
    for (const auto& [name, tensor] : weights.tensors) {
        switch (storage) {
        case WeightStorage::Float32:
            file.emplace(name, stored("F32", tensor.shape, tensor.values));
            break;
        case WeightStorage::Float16:
            file.emplace(name, storedAsHalf(tensor));
            break;
        case WeightStorage::Int8:
            storeAsInt8(name, tensor, file);
            break;
        }
    }
    return file;
}

} // namespace

Weights readSafetensors(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary | std::ios::ate);
    if (!stream) {
        reject(file, "it cannot be opened");
    }
    const auto fileBytes = static_cast<std::uint64_t>(std::max<std::streamoff>(0, stream.tellg()));
    if (fileBytes > largestWeightsFile) {
        reject(file, "it is too large for a network of this kind");
    }
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
        reject(file, "it cannot be read completely");
    }
    try {
        const Json json = Json::parse(header);
        if (!json.is_object()) {
            reject(file, "its header is not a list of tensors");
        }
        Weights weights;
        std::vector<std::string> bytes;
        std::uint64_t total = 0;
        for (const auto& [name, entry] : json.items()) {
            if (name == "__metadata__") {
                continue;
            }
            Weights::Tensor tensor = readTensor(file, name, entry, data);
            const auto type = entry.at("dtype").get<std::string>();
            total += tensor.values.size() * bytesPerValue(type);
            if (total > data.size()) {
                reject(file, "its tensors overlap");
            }
            if (type == "I8") {
                bytes.push_back(name);
            }
            weights.tensors.emplace(name, std::move(tensor));
        }
        applyScales(file, weights, bytes);
        return weights;
    } catch (const Json::exception& error) {
        reject(file, "its header is damaged (" + printable(error.what(), 200) + ")");
    }
}

void writeSafetensors(const Weights& weights, WeightStorage storage, const std::filesystem::path& file)
{
    const std::map<std::string, StoredTensor> tensors = storedTensors(weights, storage);
    Json header = Json::object();
    std::uint64_t offset = 0;
    for (const auto& [name, tensor] : tensors) {
        const std::uint64_t end = offset + tensor.bytes.size();
        header[name] = {{"dtype", tensor.type}, {"shape", tensor.shape}, {"data_offsets", {offset, end}}};
        offset = end;
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' '); // aligns the data to eight bytes
    const std::uint64_t headerBytes = text.size();

    AtomicFile target(file, Overwrite::Yes);
    std::ofstream stream(target.temporaryPath(), std::ios::binary);
    stream.write(reinterpret_cast<const char*>(&headerBytes), sizeof headerBytes);
    stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    for (const auto& [name, tensor] : tensors) {
        stream.write(tensor.bytes.data(), static_cast<std::streamsize>(tensor.bytes.size()));
    }
    stream.close();
    if (!stream) {
        throw Error(ErrorCode::WriteFailed, file.string() + " could not be written");
    }
    target.commit();
}

} // namespace nightjar
