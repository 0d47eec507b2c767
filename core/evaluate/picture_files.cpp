// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/picture_files.h"

#include "core/base/error.h"
#include "core/export/export_image.h"
#include "core/export/read_image.h"
#include "core/raw/file_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fstream>
#include <memory>
#include <span>
#include <string>

namespace nightjar {

bool isRawFile(const std::filesystem::path& path)
{
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
        throw Error(ErrorCode::FileNotFound, path.string() + " does not exist");
    }
    std::array<unsigned char, fileKindHeadLength> head{};
    std::ifstream file(path, std::ios::binary);
    file.read(reinterpret_cast<char*>(head.data()), head.size());
    if (file.bad() || !file.is_open() || std::filesystem::is_directory(path, ignored)) {
        throw Error(ErrorCode::FileUnreadable, path.string() + " could not be read");
    }
    const std::string extension = path.extension().string();
    switch (fileKindOf(std::span(head).first(static_cast<std::size_t>(file.gcount()))).family) {
    case FileKind::Family::Other:
        return false;
    case FileKind::Family::Tiff:
        return extension.empty() || imageFormatFrom(extension.substr(1)) != ImageFormat::Tiff16;
    case FileKind::Family::RawContainer:
    case FileKind::Family::Unknown:
        break;
    }
    return true;
}

LinearSource readLinearPicture(const std::filesystem::path& path)
{
    const Planes planes = readImage(path);
    if (!isLinearPicture(path)) {
        throw Error(ErrorCode::InvalidImage,
                    path.string() + " is a developed picture, which cannot be compared with a raw photo; "
                                    "write a linear one with `nightjar-cli denoise --space linear`");
    }
    auto image = std::make_shared<LinearImage>(planes.size());
    for (int channel = 0; channel < LinearImage::channels; ++channel) {
        for (int y = 0; y < planes.size().height; ++y) {
            const float* from = planes.view().row(channel, y);
            std::transform(from, from + planes.size().width, image->row(channel, y).begin(), toHalf);
        }
    }
    return sourceOf(std::move(image));
}

} // namespace nightjar
