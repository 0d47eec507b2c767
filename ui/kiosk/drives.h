// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <filesystem>
#include <string_view>
#include <vector>

namespace nightjar {

/// A mounted card or USB drive.
struct Drive
{
    enum class Kind
    {
        Card,
        Stick
    };

    std::filesystem::path folder; ///< mount point
    QString name;
    Kind kind = Kind::Stick;
    bool readOnly = false;

    friend bool operator==(const Drive&, const Drive&) = default;
};

/// Returns the drives that are mounted inside one of `folders`, in mount order. `mounts` has the format of
/// /proc/self/mounts.
[[nodiscard]] std::vector<Drive> drivesIn(std::string_view mounts,
                                          const std::vector<std::filesystem::path>& folders);

/// Reports when drives are mounted and unmounted. Reads only the system's mount table, so a drive that hangs
/// blocks nothing.
class DriveWatch : public QObject
{
    Q_OBJECT

public:
    DriveWatch(std::filesystem::path mountsFile, std::vector<std::filesystem::path> folders,
               QObject* parent = nullptr);

    [[nodiscard]] const std::vector<Drive>& drives() const { return m_drives; }
    [[nodiscard]] bool has(const std::filesystem::path& folder) const;

signals:
    void changed();

private:
    void look();

    std::filesystem::path m_mountsFile;
    std::vector<std::filesystem::path> m_folders;
    std::vector<Drive> m_drives;
    QTimer m_timer;
};

} // namespace nightjar
