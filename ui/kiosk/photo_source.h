// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <filesystem>

namespace nightjar {

/// The source of a guest's photos.
struct PhotoSource
{
    enum class Kind
    {
        Card,
        Stick,
        WatchedFolder,
        Camera
    };

    Kind kind = Kind::Stick;
    std::filesystem::path folder; ///< empty for a camera
    QString name;
    bool readOnly = false;

    [[nodiscard]] bool isDrive() const { return kind == Kind::Card || kind == Kind::Stick; }
    friend bool operator==(const PhotoSource&, const PhotoSource&) = default;
};

} // namespace nightjar
