// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/exposure_pairs.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string_view>
#include <utility>

namespace nightjar {
namespace fs = std::filesystem;
namespace {

constexpr std::array misalignedScenes{"10034", "10045", "10172"};

/// The parts of a photo's file name.
struct PhotoName
{
    std::string scene;
    std::string shot; ///< of the data set SID; empty: not a name of SID
    std::optional<double> seconds;
};

PhotoName parse(const fs::path& file)
{
    static const std::regex sid(R"((\d{5})_(\d{2})_(\d+(?:\.\d+)?)s)");
    static const std::regex timed(R"((.+)_(\d+(?:\.\d+)?)s)");
    const std::string stem = file.stem().string();
    std::smatch found;
    const auto seconds = [&](std::size_t group) {
        std::istringstream text(found[group].str());
        text.imbue(std::locale::classic());
        double value = 0.0;
        text >> value;
        return value > 0.0 ? std::optional(value) : std::nullopt;
    };
    if (std::regex_match(stem, found, sid)) {
        return {.scene = found[1], .shot = found[2], .seconds = seconds(3)};
    }
    if (std::regex_match(stem, found, timed)) {
        return {.scene = found[1], .shot = {}, .seconds = seconds(2)};
    }
    return {.scene = stem, .shot = {}, .seconds = {}};
}

std::string lowerExtension(const fs::path& file)
{
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return extension;
}

bool mayBePhoto(const fs::directory_entry& entry)
{
    static const std::set<std::string> beside{".jpg",  ".jpeg", ".png", ".tif",
                                              ".tiff", ".txt",  ".xmp", ".db"};
    std::error_code ignored;
    return entry.is_regular_file(ignored) && !entry.path().filename().string().starts_with('.') &&
           !beside.contains(lowerExtension(entry.path()));
}

std::vector<fs::path> photosIn(const fs::path& folder)
{
    std::vector<fs::path> photos;
    std::error_code failed;
    for (auto entry = fs::directory_iterator(folder, failed); !failed && entry != fs::directory_iterator();
         entry.increment(failed)) {
        if (mayBePhoto(*entry)) {
            photos.push_back(entry->path());
        }
    }
    if (failed) {
        throw Error(ErrorCode::FileUnreadable,
                    "the folder " + folder.string() + " could not be read: " + failed.message());
    }
    std::sort(photos.begin(), photos.end());
    return photos;
}

std::pair<fs::path, fs::path> foldersIn(const fs::path& folder)
{
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) {
        throw Error(fs::exists(folder, ignored) ? ErrorCode::InvalidArgument : ErrorCode::FileNotFound,
                    folder.string() + (fs::exists(folder, ignored) ? " is not a folder" : " does not exist"));
    }
    for (const auto& [noisy, clean] : {std::pair{"short", "long"}, std::pair{"noisy", "clean"}}) {
        if (fs::is_directory(folder / noisy, ignored) && fs::is_directory(folder / clean, ignored)) {
            return {folder / noisy, folder / clean};
        }
    }
    throw Error(ErrorCode::InvalidArgument,
                folder.string() + " contains neither the folders short and long nor noisy and clean");
}

/// Returns the photo with the longest exposure of each scene, by the scene's name.
std::map<std::string, fs::path> longExposures(const fs::path& folder)
{
    std::map<std::string, fs::path> longest;
    for (const fs::path& photo : photosIn(folder)) {
        const PhotoName name = parse(photo);
        const auto [place, isNew] = longest.try_emplace(name.scene, photo);
        if (!isNew && name.seconds.value_or(0.0) > parse(place->second).seconds.value_or(0.0)) {
            place->second = photo;
        }
    }
    return longest;
}

/// Returns <folder's name>_test_list.txt, which is part of the data set SID; empty if there is none.
fs::path testListOf(const fs::path& folder)
{
    std::error_code ignored;
    fs::path whole = fs::weakly_canonical(folder, ignored);
    if (!whole.has_filename()) {
        whole = whole.parent_path();
    }
    const std::string name = whole.filename().string() + "_test_list.txt";
    for (const fs::path& place : {whole / name, whole.parent_path() / name}) {
        if (fs::is_regular_file(place, ignored)) {
            return place;
        }
    }
    return {};
}

/// Returns the file names of the short exposures in a list; the first word of each line is a path.
std::set<std::string> namesIn(const fs::path& list)
{
    std::ifstream file(list);
    std::set<std::string> names;
    for (std::string line; std::getline(file, line);) {
        std::string first;
        if (std::istringstream(line) >> first) {
            names.insert(fs::path(first).filename().string());
        }
    }
    if (file.bad() || names.empty()) {
        throw Error(ErrorCode::FileUnreadable, list.string() + " could not be read or lists no photo");
    }
    return names;
}

bool isMisaligned(const fs::path& photo, const std::string& scene)
{
    return lowerExtension(photo) != ".raf" &&
           std::find(misalignedScenes.begin(), misalignedScenes.end(), scene) != misalignedScenes.end();
}

} // namespace

PairList findPairs(const fs::path& folder, const PairSelection& selection)
{
    const auto [noisy, clean] = foldersIn(folder);
    const auto references = longExposures(clean);
    PairList found;
    std::set<std::string> listed;
    if (!selection.allScenes) {
        found.list = testListOf(folder);
        if (!found.list.empty()) {
            listed = namesIn(found.list);
        }
    }
    found.absent = listed.size();
    for (const fs::path& photo : photosIn(noisy)) {
        const PhotoName name = parse(photo);
        found.absent -= listed.count(photo.filename().string());
        if (!name.shot.empty()) {
            const bool chosen =
                found.list.empty() ? name.scene.starts_with('1') : listed.contains(photo.filename().string());
            if (!chosen && !selection.allScenes) {
                ++found.otherScenes;
                continue;
            }
            if (isMisaligned(photo, name.scene)) {
                found.misaligned.push_back(photo.filename().string());
                continue;
            }
            if (name.shot != "00" && !selection.allShots) {
                ++found.otherShots;
                continue;
            }
        }
        ExposurePair pair{.shortExposure = photo, .longExposure = {}, .namedRatio = {}};
        if (const auto reference = references.find(name.scene); reference != references.end()) {
            pair.longExposure = reference->second;
            if (const auto seconds = parse(pair.longExposure).seconds; seconds && name.seconds) {
                pair.namedRatio = *seconds / *name.seconds;
            }
        }
        found.pairs.push_back(std::move(pair));
    }
    return found;
}

} // namespace nightjar
