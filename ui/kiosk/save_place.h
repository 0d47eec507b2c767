// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/failure.h"
#include "core/export/export_image.h"
#include "ui/kiosk/drives.h"
#include "ui/kiosk/photo_source.h"

#include <QString>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace nightjar {

/// The folder for pictures on a guest's drive.
inline constexpr const char* savedFolderName = "Nightjar";

/// The destination of a guest's picture.
struct SavePlace
{
    std::filesystem::path root;   ///< existing drive or folder
    std::filesystem::path folder; ///< inside `root`, or `root` itself; created on demand
    QString name;                 ///< display name
    bool isDrive = false;         ///< a guest's drive
};

/// Returns `saveFolder` if it is set. Otherwise the photo's drive, or nothing if that was removed. If the
/// photo is from no drive or from a write-protected one: the first writable drive, otherwise the watched
/// folder the photo came from. Nothing if there is none.
[[nodiscard]] std::optional<SavePlace> savePlace(const PhotoSource& source,
                                                 const std::filesystem::path& saveFolder,
                                                 const std::vector<Drive>& drives);

/// Returns the first writable drive other than `refused`, to which saving failed.
[[nodiscard]] std::optional<SavePlace> otherPlace(const std::filesystem::path& refused,
                                                  const std::vector<Drive>& drives);

using AvailableBytes = std::function<std::uintmax_t(const std::filesystem::path&)>;

/// Returns the free space of the file system, bytes; the maximum value if unknown.
[[nodiscard]] std::uintmax_t availableBytes(const std::filesystem::path& folder);

/// Creates the folder and returns an unused path in it. Throws Error{WriteFailed} if the place is missing, if
/// the folder cannot be created or if there is too little space. `bytes`: upper limit of the picture's size.
[[nodiscard]] std::filesystem::path freeTarget(const SavePlace& place, const std::filesystem::path& photo,
                                               ImageFormat format, std::uintmax_t bytes,
                                               const AvailableBytes& available);

/// Why saving to a place failed.
struct SaveTrouble
{
    enum class Kind
    {
        Full,
        Gone,
        Unwritable ///< not writable, for an unknown reason
    };

    Kind kind = Kind::Unwritable;
    std::uintmax_t needed = 0; ///< bytes, upper limit
    std::uintmax_t free = 0;   ///< bytes
    Failure failure;
};

/// Returns the reason why saving `bytes` to a place failed.
[[nodiscard]] SaveTrouble saveTrouble(const SavePlace& place, std::uintmax_t bytes,
                                      const AvailableBytes& available, Failure failure);

} // namespace nightjar
