// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/save_place.h"

#include "core/base/byte_size.h"
#include "core/base/error.h"
#include "core/queue/output_name.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

SavePlace placeOn(const Drive& drive)
{
    return {drive.folder, drive.folder / savedFolderName, drive.name, true};
}

} // namespace

std::optional<SavePlace> savePlace(const PhotoSource& source, const fs::path& saveFolder,
                                   const std::vector<Drive>& drives)
{
    if (!saveFolder.empty()) {
        return SavePlace{saveFolder, saveFolder, QString::fromStdString(saveFolder.filename().string())};
    }
    if (source.isDrive() && !source.readOnly) {
        const auto own = std::ranges::find(drives, source.folder, &Drive::folder);
        return own == drives.end() ? std::nullopt : std::optional(placeOn(*own));
    }
    const auto other = std::ranges::find(drives, false, &Drive::readOnly);
    if (other != drives.end()) {
        return placeOn(*other);
    }
    if (source.kind == PhotoSource::Kind::WatchedFolder) {
        return SavePlace{source.folder, source.folder / savedFolderName, source.name};
    }
    return std::nullopt;
}

std::optional<SavePlace> otherPlace(const fs::path& refused, const std::vector<Drive>& drives)
{
    const auto other = std::ranges::find_if(
        drives, [&](const Drive& drive) { return !drive.readOnly && drive.folder != refused; });
    return other == drives.end() ? std::nullopt : std::optional(placeOn(*other));
}

std::uintmax_t availableBytes(const fs::path& folder)
{
    std::error_code unknown;
    const fs::space_info space = fs::space(folder, unknown);
    return unknown ? std::numeric_limits<std::uintmax_t>::max() : space.available;
}

fs::path freeTarget(const SavePlace& place, const fs::path& photo, ImageFormat format, std::uintmax_t bytes,
                    const AvailableBytes& available)
{
    std::error_code failed;
    if (!fs::is_directory(place.root, failed)) {
        throw Error(ErrorCode::WriteFailed, place.root.string() + " is not there any more");
    }
    if (const std::uintmax_t left = available(place.root); left < bytes) {
        throw Error(ErrorCode::WriteFailed, place.name.toStdString() + " is full: the picture may take " +
                                                neededMegabytes(bytes) + ", and " + availableMegabytes(left) +
                                                " are free");
    }
    fs::create_directories(place.folder, failed);
    if (!fs::is_directory(place.folder, failed)) {
        throw Error(ErrorCode::WriteFailed, "no folder " + place.folder.string() + " could be made");
    }
    return freeName(place.folder, defaultNamePattern, {.name = photo.stem().string()},
                    std::string(extensionOf(format)), [](const fs::path& taken) {
                        std::error_code ignored;
                        return fs::exists(fs::symlink_status(taken, ignored));
                    });
}

SaveTrouble saveTrouble(const SavePlace& place, std::uintmax_t bytes, const AvailableBytes& available,
                        Failure failure)
{
    SaveTrouble trouble{.needed = bytes, .failure = std::move(failure)};
    std::error_code failed;
    if (!fs::is_directory(place.root, failed)) {
        trouble.kind = SaveTrouble::Kind::Gone;
    } else if (trouble.free = available(place.root); trouble.free < bytes) {
        trouble.kind = SaveTrouble::Kind::Full;
    }
    return trouble;
}

} // namespace nightjar
