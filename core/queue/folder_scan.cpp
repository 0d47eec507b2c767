// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/queue/folder_scan.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <utility>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 18> extensions{".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dng",
                                                      ".erf", ".iiq", ".kdc", ".mrw", ".nef", ".nrw",
                                                      ".orf", ".pef", ".raf", ".raw", ".rw2", ".srw"};

std::vector<fs::path> rawFilesBelow(const fs::path& folder, const std::stop_token& stop)
{
    std::vector<fs::path> files;
    std::error_code failed;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
    for (; !stop.stop_requested() && !failed && at != fs::recursive_directory_iterator();
         at.increment(failed)) {
        std::error_code ignored;
        if (at->path().filename().string().starts_with(".")) {
            at.disable_recursion_pending();
        } else if (hasRawName(at->path()) && at->is_regular_file(ignored)) {
            files.push_back(at->path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

std::span<const std::string_view> rawExtensions()
{
    return extensions;
}

bool hasRawName(const fs::path& path)
{
    std::string extension = path.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

std::vector<fs::path> rawFilesIn(const std::vector<fs::path>& paths, const std::stop_token& stop)
{
    std::vector<fs::path> files;
    for (const fs::path& path : paths) {
        std::error_code ignored;
        if (fs::is_directory(path, ignored)) {
            const std::vector<fs::path> below = rawFilesBelow(path, stop);
            files.insert(files.end(), below.begin(), below.end());
        } else {
            files.push_back(path);
        }
    }
    return files;
}

FolderScan::FolderScan(fs::path folder, Stamps seen) : m_folder(std::move(folder)), m_seen(std::move(seen)) {}

std::vector<fs::path> FolderScan::look()
{
    std::vector<fs::path> whole;
    Stamps growing;
    const auto holds = [](const Stamps& stamps, const fs::path& file, const FileStamp& stamp) {
        const auto found = stamps.find(file);
        return found != stamps.end() && found->second == stamp;
    };
    for (const fs::path& file : rawFilesBelow(m_folder, {})) {
        const auto stamp = stampOf(file);
        if (!stamp || holds(m_seen, file, *stamp)) {
            continue;
        }
        if (stamp->size > 0 && holds(m_growing, file, *stamp)) {
            whole.push_back(file);
            m_seen[file] = *stamp;
        } else {
            growing[file] = *stamp;
        }
    }
    m_growing = std::move(growing);
    return whole;
}

} // namespace nightjar
