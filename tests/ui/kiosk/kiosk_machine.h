// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/dng.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace nightjar::test {

/// What a kiosk stands on, in a folder: drives that can be put in and taken out, as the system lists them in
/// its mounts, and a program in place of the camera's.
class KioskMachine
{
public:
    KioskMachine()
    {
        std::filesystem::create_directories(media());
        writeMounts();
    }

    [[nodiscard]] std::filesystem::path media() const { return m_folder.path() / "media"; }
    [[nodiscard]] std::filesystem::path mountsFile() const { return m_folder.path() / "mounts"; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }

    /// Gives where it is mounted.
    std::filesystem::path putIn(const std::string& name, const std::string& device = "/dev/sda1",
                                const std::string& options = "rw,nosuid")
    {
        const auto place = media() / name;
        std::filesystem::create_directories(place);
        m_mounts.emplace_back(name, device + " " + escaped(place.string()) + " vfat " + options + " 0 0\n");
        writeMounts();
        return place;
    }

    /// The files are gone with it; the folder that it was mounted on stays, empty.
    void takeOut(const std::string& name)
    {
        std::erase_if(m_mounts, [&](const auto& mount) { return mount.first == name; });
        std::filesystem::rename(media() / name, m_folder.path() / ("out-" + name));
        std::filesystem::create_directory(media() / name);
        writeMounts();
    }

    void putBack(const std::string& name, const std::string& device = "/dev/sda1")
    {
        std::filesystem::remove(media() / name);
        std::filesystem::rename(m_folder.path() / ("out-" + name), media() / name);
        putIn(name, device);
    }

    /// A raw photo of noise that the product's own reader can open.
    static std::filesystem::path makePhoto(const std::filesystem::path& photo, Size size = {320, 240})
    {
        std::filesystem::create_directories(photo.parent_path());
        writeDng(Mosaic(patternedParts(size)), photo);
        return photo;
    }

    /// An executable that does what the script says.
    std::filesystem::path makeProgram(const std::string& name, const std::string& script) const
    {
        const auto program = m_folder.path() / name;
        std::ofstream(program) << "#!/bin/sh\n" << script;
        std::filesystem::permissions(program, std::filesystem::perms::owner_all);
        return program;
    }

private:
    static std::string escaped(const std::string& path)
    {
        std::string text;
        for (const char letter : path) {
            text += letter == ' ' ? std::string("\\040") : std::string(1, letter);
        }
        return text;
    }

    void writeMounts()
    {
        std::ofstream file(mountsFile());
        file << "/dev/mmcblk0p2 / ext4 rw,noatime 0 0\nproc /proc proc rw 0 0\n";
        for (const auto& mount : m_mounts) {
            file << mount.second;
        }
    }

    TemporaryFolder m_folder;
    std::vector<std::pair<std::string, std::string>> m_mounts;
};

} // namespace nightjar::test
