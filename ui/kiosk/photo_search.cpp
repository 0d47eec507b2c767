// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/photo_search.h"

#include "core/queue/folder_scan.h"
#include "ui/kiosk/save_place.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds interval{500};

bool wasSavedHere(const fs::path& photo, const fs::path& folder)
{
    const fs::path saved = folder / savedFolderName;
    return std::mismatch(saved.begin(), saved.end(), photo.begin(), photo.end()).first == saved.end();
}

/// Whether the folder can be read. Needed because searching an unreadable folder finds nothing instead of
/// failing.
bool canBeRead(const fs::path& folder)
{
    std::error_code failed;
    const fs::directory_iterator listed(folder, failed);
    return !failed;
}

std::vector<fs::path> newestFirst(std::vector<fs::path> photos, const fs::path& folder)
{
    std::erase_if(photos, [&](const fs::path& photo) { return wasSavedHere(photo, folder); });
    std::map<fs::path, fs::file_time_type> times;
    for (const fs::path& photo : photos) {
        std::error_code gone;
        times[photo] = fs::last_write_time(photo, gone);
    }
    std::ranges::stable_sort(
        photos, [&](const fs::path& one, const fs::path& other) { return times[one] > times[other]; });
    return photos;
}

} // namespace

PhotoSearch::~PhotoSearch() = default;

template <class Work>
void PhotoSearch::start(Work work)
{
    m_thread = {}; // stops and joins the previous search
    const unsigned turn = ++m_turn;
    const auto tell = [this, turn](std::optional<std::vector<fs::path>> photos) {
        QMetaObject::invokeMethod(
            this,
            [this, turn, photos = std::move(photos)] {
                if (turn != m_turn) {
                    return;
                }
                if (photos) {
                    emit found(*photos);
                } else {
                    emit unreadable();
                }
            },
            Qt::QueuedConnection);
    };
    m_thread = std::jthread([work, tell](const std::stop_token& stop) { work(stop, tell); });
}

void PhotoSearch::search(const fs::path& folder)
{
    start([folder](const std::stop_token& stop, const auto& tell) {
        tell(canBeRead(folder) ? std::optional(newestFirst(rawFilesIn({folder}, stop), folder))
                               : std::nullopt);
    });
}

void PhotoSearch::watch(const fs::path& folder)
{
    start([folder](const std::stop_token& stop, const auto& tell) {
        FolderScan watched(folder);
        bool wasReadable = true;
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        for (int looks = 0; !stop.stop_requested(); ++looks) {
            const std::vector<fs::path> come = newestFirst(watched.look(), folder);
            const bool readable = canBeRead(folder);
            if (!readable && wasReadable) {
                tell(std::nullopt);
            } else if (!come.empty() ||
                       (readable && (!wasReadable ||
                                     looks == 1))) { // the first scan cannot know which photos are complete
                tell(come);
            }
            wasReadable = readable;
            wake.wait_for(lock, stop, interval, [] { return false; });
        }
    });
}

void PhotoSearch::stop()
{
    ++m_turn;
    m_thread.request_stop();
}

} // namespace nightjar
