// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/drives.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds interval{700};

/// Decodes a name from the mount table, where the kernel writes spaces, tabs, newlines and backslashes as
/// \ooo.
std::string unescaped(const std::string& name)
{
    std::string plain;
    for (std::size_t at = 0; at < name.size(); ++at) {
        if (name[at] == '\\' && at + 3 < name.size()) {
            plain += static_cast<char>(std::stoi(name.substr(at + 1, 3), nullptr, 8));
            at += 3;
        } else {
            plain += name[at];
        }
    }
    return plain;
}

bool liesIn(const fs::path& place, const fs::path& folder)
{
    const auto [end, rest] = std::mismatch(folder.begin(), folder.end(), place.begin(), place.end());
    return end == folder.end();
}

bool hasOption(const std::string& options, std::string_view wanted)
{
    std::istringstream list(options);
    for (std::string option; std::getline(list, option, ',');) {
        if (option == wanted) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<Drive> drivesIn(std::string_view mounts, const std::vector<fs::path>& folders)
{
    std::vector<Drive> drives;
    std::istringstream lines{std::string(mounts)};
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);
        std::string device;
        std::string place;
        std::string type;
        std::string options;
        fields >> device >> place >> type >> options;
        const fs::path folder = unescaped(place);
        const bool wanted = std::ranges::any_of(
            folders, [&](const fs::path& among) { return !among.empty() && liesIn(folder, among); });
        if (!device.starts_with("/dev/") || !wanted) {
            continue;
        }
        std::erase_if(drives, [&](const Drive& below) { return below.folder == folder; }); // mounted over
        drives.push_back({.folder = folder,
                          .name = QString::fromStdString(folder.filename().string()),
                          .kind = device.starts_with("/dev/mmcblk") ? Drive::Kind::Card : Drive::Kind::Stick,
                          .readOnly = hasOption(options, "ro")});
    }
    return drives;
}

DriveWatch::DriveWatch(fs::path mountsFile, std::vector<fs::path> folders, QObject* parent)
    : QObject(parent), m_mountsFile(std::move(mountsFile)), m_folders(std::move(folders))
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &DriveWatch::look);
    m_timer.start();
    look();
}

bool DriveWatch::has(const fs::path& folder) const
{
    return std::ranges::find(m_drives, folder, &Drive::folder) != m_drives.end();
}

void DriveWatch::look()
{
    std::ifstream file(m_mountsFile);
    const std::string mounts{std::istreambuf_iterator<char>(file), {}};
    std::vector<Drive> found = drivesIn(mounts, m_folders);
    if (found != m_drives) {
        m_drives = std::move(found);
        emit changed();
    }
}

} // namespace nightjar
