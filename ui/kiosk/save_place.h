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

/// What pictures are put into, on a drive that a guest brought.
inline constexpr const char* savedFolderName = "Nightjar";

/// Where a guest's picture goes.
struct SavePlace
{
    std::filesystem::path root;   ///< it is there already: a drive, a folder
    std::filesystem::path folder; ///< in the root, or the root itself; made when it is needed
    QString name;                 ///< for people
    bool isDrive = false;         ///< a guest takes it home
};

/// The folder that was set, else the drive that the photo comes from, else (of a photo that no drive brought,
/// or one from a drive that is write-protected) the first drive that can be written to, else the folder that
/// the photo came into. Nothing where there is none of these now.
[[nodiscard]] std::optional<SavePlace> savePlace(const PhotoSource& source,
                                                 const std::filesystem::path& saveFolder,
                                                 const std::vector<Drive>& drives);

/// The first other drive that can be written to, where nothing can be saved on the one at `refused`.
[[nodiscard]] std::optional<SavePlace> otherPlace(const std::filesystem::path& refused,
                                                  const std::vector<Drive>& drives);

using AvailableBytes = std::function<std::uintmax_t(const std::filesystem::path&)>;

/// What the file system has left for us; as much as there can be where it does not say.
[[nodiscard]] std::uintmax_t availableBytes(const std::filesystem::path& folder);

/// Makes the folder and finds a name in it that is free. Throws Error{WriteFailed} where the place is gone,
/// the folder cannot be made, or there is no room for so many bytes.
[[nodiscard]] std::filesystem::path freeTarget(const SavePlace& place, const std::filesystem::path& photo,
                                               ImageFormat format, std::uintmax_t bytes,
                                               const AvailableBytes& available);

/// Why nothing was saved on a place.
struct SaveTrouble
{
    enum class Kind
    {
        Full,
        Gone,
        Unwritable ///< and nothing more is known
    };

    Kind kind = Kind::Unwritable;
    std::uintmax_t needed = 0; ///< bytes at most; where it is full
    std::uintmax_t free = 0;   ///< bytes
    Failure failure;
};

/// Looks at the place after a failure to save so many bytes on it.
[[nodiscard]] SaveTrouble saveTrouble(const SavePlace& place, std::uintmax_t bytes,
                                      const AvailableBytes& available, Failure failure);

} // namespace nightjar
