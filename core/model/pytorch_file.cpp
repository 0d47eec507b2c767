// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/pytorch_file.h"

#include "core/base/error.h"
#include "core/base/printable.h"
#include "core/image/half.h"
#include "core/model/pickle_reader.h"
#include "core/model/safetensors.h"
#include "core/model/zip_archive.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>
#include <functional>
#include <map>
#include <span>
#include <string_view>
#include <utility>

namespace nightjar {
namespace {

constexpr std::string_view rebuildTensor = "torch._utils._rebuild_tensor_v2";
constexpr std::string_view rebuildParameter = "torch._utils._rebuild_parameter";
constexpr std::array<std::string_view, 7> wrappers{"state_dict", "model_state_dict", "model",  "net",
                                                   "network",    "params",           "weights"};

[[noreturn]] void reject(const std::string& why)
{
    throw Error(ErrorCode::InvalidModel, why);
}

template <class Stored>
float plain(const char* bytes)
{
    Stored value;
    std::memcpy(&value, bytes, sizeof value);
    return static_cast<float>(value);
}

float half(const char* bytes)
{
    Half value;
    std::memcpy(&value, bytes, sizeof value);
    return fromHalf(value);
}

float brainFloat(const char* bytes)
{
    std::uint16_t value;
    std::memcpy(&value, bytes, sizeof value);
    return fromBFloat16(value);
}

struct NumberType
{
    std::string_view storage;
    std::size_t bytes;
    float (*read)(const char*);
};

constexpr std::array<NumberType, 10> numberTypes{{{"torch.FloatStorage", 4, plain<float>},
                                                  {"torch.HalfStorage", 2, half},
                                                  {"torch.BFloat16Storage", 2, brainFloat},
                                                  {"torch.DoubleStorage", 8, plain<double>},
                                                  {"torch.LongStorage", 8, plain<std::int64_t>},
                                                  {"torch.IntStorage", 4, plain<std::int32_t>},
                                                  {"torch.ShortStorage", 2, plain<std::int16_t>},
                                                  {"torch.CharStorage", 1, plain<std::int8_t>},
                                                  {"torch.ByteStorage", 1, plain<std::uint8_t>},
                                                  {"torch.BoolStorage", 1, plain<std::uint8_t>}}};

std::vector<std::string_view> allowedGlobals()
{
    std::vector<std::string_view> globals{rebuildTensor, rebuildParameter};
    for (const NumberType& type : numberTypes) {
        globals.push_back(type.storage);
    }
    return globals;
}

/// A block of numbers of which tensors are views.
struct Storage
{
    const NumberType* type = nullptr;
    std::string key;
    std::uint64_t count = 0; ///< in elements

    [[nodiscard]] std::uint64_t bytes() const { return count * type->bytes; }
};

/// Reads ("storage", type, key, device, count[, view]); `view` is None except in files of 2017.
Storage storageOf(const PickleReference& reference)
{
    const auto* id = reference.id->as<PickleTuple>();
    if (id == nullptr || id->items.size() < 5 ||
        (id->items.size() > 5 && id->items[5]->as<std::monostate>() == nullptr)) {
        reject("it has a persistent reference that is not a storage");
    }
    const auto* type = id->items[1]->as<PickleGlobal>();
    const auto* key = id->items[2]->as<std::string>();
    const auto* count = id->items[4]->as<std::int64_t>();
    const auto* known =
        type == nullptr
            ? numberTypes.end()
            : std::find_if(numberTypes.begin(), numberTypes.end(),
                           [&](const NumberType& candidate) { return candidate.storage == type->name; });
    if (known == numberTypes.end() || key == nullptr || count == nullptr || *count < 0 ||
        static_cast<std::uint64_t>(*count) > largestWeightsFile) {
        reject("one of its storages has an unknown type or size");
    }
    return {known, *key, static_cast<std::uint64_t>(*count)};
}

/// Returns the bytes of a storage, of its declared length, without copying.
using StorageReader = std::function<std::span<const char>(const Storage&)>;

std::vector<std::int64_t> numbersOf(const PickleValue& value)
{
    const auto* tuple = value.as<PickleTuple>();
    if (tuple == nullptr || tuple->items.size() > mostDimensions) {
        reject("a tensor's shape is not a list of sizes");
    }
    std::vector<std::int64_t> numbers;
    for (const PickleValue* item : tuple->items) {
        const auto* number = item->as<std::int64_t>();
        if (number == nullptr || *number < 0 || static_cast<std::uint64_t>(*number) > largestWeightsFile) {
            reject("a tensor has an impossible shape");
        }
        numbers.push_back(*number);
    }
    return numbers;
}

/// A tensor as a view of its storage.
struct StoredTensor
{
    Storage storage;
    std::uint64_t offset = 0;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides; ///< in elements

    /// Returns the number of elements. Throws Error{InvalidModel} if the view exceeds its storage or has more
    /// elements than it.
    [[nodiscard]] std::uint64_t elements() const
    {
        // The bounds of `numbersOf` and of the storage keep all products below 2^64.
        std::uint64_t count = 1;
        std::uint64_t last = offset;
        for (std::size_t i = 0; i < shape.size(); ++i) {
            count *= static_cast<std::uint64_t>(shape[i]);
            if (count == 0) {
                return 0;
            }
            const std::uint64_t steps = static_cast<std::uint64_t>(shape[i] - 1);
            last += steps * static_cast<std::uint64_t>(strides[i]);
            if (count > storage.count || last >= storage.count) {
                reject("it exceeds its storage");
            }
        }
        if (offset >= storage.count) {
            reject("it exceeds its storage");
        }
        return count;
    }
};

const PickleCall* tensorCall(const PickleValue& value)
{
    const auto* call = value.as<PickleCall>();
    if (call != nullptr && call->function == rebuildParameter && !call->arguments.empty()) {
        call = call->arguments[0]->as<PickleCall>();
    }
    return call != nullptr && call->function == rebuildTensor ? call : nullptr;
}

/// Reads _rebuild_tensor_v2(storage, offset, shape, strides, …).
StoredTensor storedTensor(const PickleCall& call)
{
    const PickleItems& arguments = call.arguments;
    const auto* reference = arguments.size() >= 4 ? arguments[0]->as<PickleReference>() : nullptr;
    const auto* offset = reference != nullptr ? arguments[1]->as<std::int64_t>() : nullptr;
    if (offset == nullptr || *offset < 0 || static_cast<std::uint64_t>(*offset) > largestWeightsFile) {
        reject("it is not made from a storage");
    }
    StoredTensor tensor{storageOf(*reference), static_cast<std::uint64_t>(*offset), numbersOf(*arguments[2]),
                        numbersOf(*arguments[3])};
    if (tensor.shape.size() != tensor.strides.size()) {
        reject("its numbers of strides and dimensions differ");
    }
    return tensor;
}

Weights::Tensor read(const StoredTensor& tensor, std::span<const char> storage)
{
    Weights::Tensor result{tensor.shape, {}};
    const std::uint64_t count = tensor.elements();
    result.values.reserve(count);
    std::vector<std::int64_t> position(tensor.shape.size());
    std::uint64_t at = tensor.offset;
    for (std::uint64_t i = 0; i < count; ++i) {
        const float value = tensor.storage.type->read(storage.data() + at * tensor.storage.type->bytes);
        if (!std::isfinite(value)) {
            reject("it has values that are not finite");
        }
        result.values.push_back(value);
        // Counts up with the last dimension fastest.
        for (std::size_t side = position.size(); side-- > 0;) {
            const auto stride = static_cast<std::uint64_t>(tensor.strides[side]);
            at += stride;
            if (++position[side] < tensor.shape[side]) {
                break;
            }
            at -= stride * static_cast<std::uint64_t>(position[side]);
            position[side] = 0;
        }
    }
    return result;
}

const PickleDictionary* wrapped(const PickleDictionary& dictionary)
{
    for (const std::string_view name : wrappers) {
        for (const auto& [key, value] : dictionary.entries) {
            const auto* text = key->as<std::string>();
            if (text != nullptr && *text == name && value->as<PickleDictionary>() != nullptr) {
                return value->as<PickleDictionary>();
            }
        }
    }
    return nullptr;
}

const PickleDictionary& stateDictionary(const Pickle& pickle)
{
    const auto* dictionary = pickle.root->as<PickleDictionary>();
    if (dictionary == nullptr) {
        reject("it has no dictionary of tensors");
    }
    constexpr int deepest = 3;
    for (int depth = 0; depth < deepest; ++depth) {
        const PickleDictionary* inner = wrapped(*dictionary);
        if (inner == nullptr) {
            break;
        }
        dictionary = inner;
    }
    return *dictionary;
}

Weights weightsOf(const Pickle& pickle, const StorageReader& readStorage, std::uint64_t fileBytes)
{
    Weights weights;
    std::uint64_t left = fileBytes;
    for (const auto& [key, value] : stateDictionary(pickle).entries) {
        const auto* name = key->as<std::string>();
        const PickleCall* call = tensorCall(*value);
        if (name == nullptr || call == nullptr) {
            reject((name != nullptr ? "its entry " + printable(*name) : std::string("one of its entries")) +
                   " is not a tensor");
        }
        try {
            const StoredTensor tensor = storedTensor(*call);
            const std::uint64_t bytes = tensor.elements() * tensor.storage.type->bytes;
            // Tensors may share a storage, but all of them together may not exceed the file's size.
            if (bytes > left) {
                reject("its tensors claim more data than the file has");
            }
            left -= bytes;
            weights.tensors[*name] = read(tensor, readStorage(tensor.storage));
        } catch (const Error& error) {
            throw Error(error.code(), "tensor " + printable(*name) + ": " + error.what());
        }
    }
    if (weights.tensors.empty()) {
        reject("it has no tensors");
    }
    return weights;
}

Weights readZip(const std::filesystem::path& file, std::uint64_t fileBytes)
{
    const ZipArchive archive(file);
    constexpr std::string_view pickleName = "/data.pkl";
    const auto names = archive.names();
    const auto found = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
        return name.ends_with(pickleName) && name.find('/') == name.size() - pickleName.size();
    });
    if (found == names.end()) {
        reject("it is a ZIP file without data.pkl, so not a PyTorch file");
    }
    const std::string folder = found->substr(0, found->size() - pickleName.size() + 1);
    if (archive.contains(folder + "byteorder")) {
        const std::vector<char> order = archive.read(folder + "byteorder", 16);
        if (std::string_view(order.data(), order.size()) != "little") {
            reject("it is big-endian");
        }
    }
    const std::vector<char> bytes = archive.read(*found, fileBytes);
    const Pickle pickle = readPickle(bytes, allowedGlobals());
    std::map<std::string, std::vector<char>> storages;
    std::uint64_t left = fileBytes; // several entries may refer to the same bytes
    const auto readStorage = [&](const Storage& storage) -> std::span<const char> {
        auto& data = storages[storage.key];
        if (data.empty()) {
            data = archive.read(folder + "data/" + storage.key, left);
            left -= data.size();
        }
        if (data.size() != storage.bytes()) {
            reject("its storage's size differs from the declared size");
        }
        return data;
    };
    return weightsOf(pickle, readStorage, fileBytes);
}

/// The format before PyTorch 1.6: pickles of a magic number, a protocol number, system information, the
/// state_dict and the storages' keys. Then the storages in this order, each after its number of elements (8
/// bytes).
Weights readLegacy(std::span<const char> bytes)
{
    if (bytes.empty() || bytes[0] != '\x80') {
        reject("it is neither a PyTorch nor a safetensors file");
    }
    const std::vector<std::string_view> globals = allowedGlobals();
    std::span<const char> rest = bytes;
    const auto next = [&] {
        Pickle pickle = readPickle(rest, globals);
        rest = rest.subspan(pickle.length);
        return pickle;
    };
    const Pickle magic = next();
    const auto* number = magic.root->as<PickleLong>();
    if (number == nullptr || number->bytes != "\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19") {
        reject("it does not start with PyTorch's magic number");
    }
    const Pickle protocol = next();
    const auto* version = protocol.root->as<std::int64_t>();
    if (version == nullptr || *version != 1001) {
        reject("it has an unknown version of PyTorch's file format");
    }
    const Pickle machine = next();
    const auto* facts = machine.root->as<PickleDictionary>();
    if (facts == nullptr) {
        reject("it has no system information");
    }
    for (const auto& [key, value] : facts->entries) {
        const auto* name = key->as<std::string>();
        const auto* littleEndian = value->as<bool>();
        if (name != nullptr && *name == "little_endian" && (littleEndian == nullptr || !*littleEndian)) {
            reject("it is big-endian");
        }
    }
    const Pickle state = next();
    std::map<std::string, Storage> storages;
    for (const PickleValue& value : state.values) {
        if (const auto* reference = value.as<PickleReference>()) {
            Storage storage = storageOf(*reference);
            storages.insert_or_assign(storage.key, std::move(storage));
        }
    }
    const Pickle keys = next();
    const auto* list = keys.root->as<PickleList>();
    if (list == nullptr) {
        reject("it has no list of its storages");
    }
    std::map<std::string, std::span<const char>> places;
    for (const PickleValue* item : list->items) {
        const auto* key = item->as<std::string>();
        const auto storage = key != nullptr ? storages.find(*key) : storages.end();
        std::uint64_t count = 0;
        if (storage == storages.end() || rest.size() < sizeof count) {
            reject("its storages differ from those it lists");
        }
        std::memcpy(&count, rest.data(), sizeof count);
        rest = rest.subspan(sizeof count);
        if (count != storage->second.count || storage->second.bytes() > rest.size()) {
            reject("it claims more numbers than the file has");
        }
        places[*key] = rest.first(storage->second.bytes());
        rest = rest.subspan(storage->second.bytes());
    }
    const auto readStorage = [&](const Storage& storage) {
        const auto place = places.find(storage.key);
        if (place == places.end() || place->second.size() != storage.bytes()) {
            reject("its storage is not in the file");
        }
        return place->second;
    };
    return weightsOf(state, readStorage, bytes.size());
}

std::vector<char> wholeFile(const std::filesystem::path& file, std::uint64_t size)
{
    std::ifstream stream(file, std::ios::binary);
    std::vector<char> bytes(size);
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!stream) {
        reject("it cannot be read completely");
    }
    return bytes;
}

} // namespace

Weights readPytorchFile(const std::filesystem::path& file)
{
    try {
        std::error_code failed;
        const std::uint64_t size = std::filesystem::file_size(file, failed);
        if (failed) {
            reject("it cannot be opened");
        }
        if (size > largestWeightsFile) {
            reject("it is too large for a network of this kind");
        }
        return isZip(file) ? readZip(file, size) : readLegacy(wholeFile(file, size));
    } catch (const Error& error) {
        throw Error(error.code(), file.string() + " is not a usable weights file: " + error.what());
    }
}

bool isTorchScript(const std::filesystem::path& file)
{
    if (!isZip(file)) {
        return false;
    }
    try {
        const auto names = ZipArchive(file).names();
        return std::any_of(names.begin(), names.end(), [](const std::string& name) {
            return name.ends_with("/constants.pkl") || name.find("/code/") != std::string::npos;
        });
    } catch (const Error&) {
        return false;
    }
}

} // namespace nightjar
