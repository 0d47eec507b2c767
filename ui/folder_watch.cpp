// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/folder_watch.h"

#include "core/job/watch_folder.h"

#include <chrono>
#include <utility>

namespace nightjar {
namespace {

/// A file is whole when two looks have found it the same, so a photo is queued this long after it was
/// written.
constexpr std::chrono::milliseconds lookInterval{1000};

} // namespace

FolderWatch::FolderWatch(IsKnown isKnown, QObject* parent) : QObject(parent), m_isKnown(std::move(isKnown))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setInterval(lookInterval);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
}

FolderWatch::~FolderWatch()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void FolderWatch::start(const std::filesystem::path& folder)
{
    m_path = folder;
    m_folder = std::make_shared<WatchFolder>(folder);
    m_isThere = true;
    m_timer.start();
    look();
    emit stateChanged();
}

void FolderWatch::stop()
{
    m_timer.stop();
    m_folder.reset();
    emit stateChanged();
}

void FolderWatch::look()
{
    if (m_isLooking) {
        return; // a slow disk
    }
    m_isLooking = true;
    m_pool.start([this, folder = m_folder, path = m_path] {
        std::error_code ignored;
        const bool isThere = std::filesystem::is_directory(path, ignored);
        std::vector<std::filesystem::path> photos = folder->look();
        std::erase_if(photos, m_isKnown);
        QMetaObject::invokeMethod(
            this, [this, path, isThere, photos = std::move(photos)] { take(path, isThere, photos); },
            Qt::QueuedConnection);
    });
}

void FolderWatch::take(const std::filesystem::path& folder, bool isThere,
                       const std::vector<std::filesystem::path>& photos)
{
    m_isLooking = false;
    if (!isWatching() || folder != m_path) {
        return; // stopped meanwhile, or another is watched
    }
    if (std::exchange(m_isThere, isThere) != isThere) {
        emit stateChanged();
    }
    if (!photos.empty()) {
        emit found(photos);
    }
}

} // namespace nightjar
