// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <filesystem>

namespace nightjar {

/// Where a guest's photos come from.
struct PhotoSource
{
    enum class Kind
    {
        Card,
        Stick,
        FolderScan,
        Camera
    };

    Kind kind = Kind::Stick;
    std::filesystem::path folder; ///< none of a camera's
    QString name;
    bool readOnly = false;

    [[nodiscard]] bool isDrive() const { return kind == Kind::Card || kind == Kind::Stick; }
    friend bool operator==(const PhotoSource&, const PhotoSource&) = default;
};

} // namespace nightjar
