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
    std::filesystem::path root;   ///< existing: a drive or a folder
    std::filesystem::path folder; ///< in the root, or the root itself; created on demand
    QString name;                 ///< display name
    bool isDrive = false;         ///< a guest's drive
};

/// Chooses the configured folder; otherwise the photo's drive; otherwise (a photo from no drive or a
/// write-protected one) the first writable drive; otherwise the photo's folder. Nothing if none of these
/// exists.
[[nodiscard]] std::optional<SavePlace> savePlace(const PhotoSource& source,
                                                 const std::filesystem::path& saveFolder,
                                                 const std::vector<Drive>& drives);

/// Returns the first other writable drive, if saving to `refused` failed.
[[nodiscard]] std::optional<SavePlace> otherPlace(const std::filesystem::path& refused,
                                                  const std::vector<Drive>& drives);

using AvailableBytes = std::function<std::uintmax_t(const std::filesystem::path&)>;

/// Returns the free space of the file system; the maximum if unknown.
[[nodiscard]] std::uintmax_t availableBytes(const std::filesystem::path& folder);

/// Creates the folder and returns a free path in it. Throws Error{WriteFailed} if the place is missing, the
/// folder cannot be created, or there is too little space.
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
        Unwritable ///< unwritable for an unknown reason
    };

    Kind kind = Kind::Unwritable;
    std::uintmax_t needed = 0; ///< bytes, upper limit; if it is full
    std::uintmax_t free = 0;   ///< bytes
    Failure failure;
};

/// Finds the reason after saving `bytes` to a place failed.
[[nodiscard]] SaveTrouble saveTrouble(const SavePlace& place, std::uintmax_t bytes,
                                      const AvailableBytes& available, Failure failure);

} // namespace nightjar
