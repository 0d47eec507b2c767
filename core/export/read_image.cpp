// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/read_image.h"

#include "core/base/error.h"
#include "core/export/image_codecs_plugin.h"
#include "core/system/plugin.h"

#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

std::vector<std::uint8_t> readBytes(const std::filesystem::path& path)
{
    std::error_code failure;
    if (!std::filesystem::exists(path, failure)) {
        throw Error(ErrorCode::FileNotFound, path.string() + " does not exist");
    }
    if (std::filesystem::is_directory(path, failure)) {
        throw Error(ErrorCode::FileUnreadable, path.string() + " is a folder");
    }
    std::ifstream file(path, std::ios::binary);
    std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file) {
        throw Error(ErrorCode::FileUnreadable, path.string() + " could not be read");
    }
    return bytes;
}

} // namespace

Planes readImage(const std::filesystem::path& path)
{
    const std::vector<std::uint8_t> bytes = readBytes(path);
    static const auto* const part =
        static_cast<const ImageCodecsPlugin*>(pluginSymbol("nightjar-image-codecs", "nightjarImageCodecs"));
    std::optional<Planes> planes;
    try {
        planes = part->decode(bytes);
    } catch (const std::domain_error&) {
        throw Error(ErrorCode::InvalidImage, path.string() + " has neither 8 nor 16 bits per sample");
    }
    if (!planes) {
        throw Error(ErrorCode::InvalidImage,
                    path.string() + " is damaged, or not a PNG, JPEG or TIFF picture");
    }
    return *std::move(planes);
}

} // namespace nightjar
