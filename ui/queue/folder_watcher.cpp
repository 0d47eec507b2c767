// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/folder_watcher.h"

#include <chrono>
#include <utility>

namespace nightjar {
namespace {

/// A file is complete when two scans have found it unchanged, so a photo is queued this long after it was
/// written.
constexpr std::chrono::milliseconds lookInterval{1000};

} // namespace

FolderWatcher::FolderWatcher(IsKnown isKnown, QObject* parent)
    : QObject(parent), m_isKnown(std::move(isKnown))
{
    m_pool.setMaxThreadCount(1);
    m_timer.setInterval(lookInterval);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatcher::look);
}

FolderWatcher::~FolderWatcher()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void FolderWatcher::start(const std::filesystem::path& folder, const FolderScan::Stamps& seen)
{
    m_path = folder;
    m_folder = std::make_shared<FolderScan>(folder, seen);
    m_seen = seen;
    m_isThere = true;
    m_timer.start();
    look();
    emit stateChanged();
}

void FolderWatcher::stop()
{
    m_timer.stop();
    m_folder.reset();
    emit stateChanged();
}

void FolderWatcher::look()
{
    if (m_isLooking) {
        return; // a slow disk
    }
    m_isLooking = true;
    m_pool.start([this, folder = m_folder, path = m_path] {
        std::error_code ignored;
        Look look{.folder = path, .isThere = std::filesystem::is_directory(path, ignored)};
        look.photos = folder->look();
        if (!look.photos.empty()) {
            look.seen = folder->seen();
        }
        std::erase_if(look.photos, m_isKnown);
        QMetaObject::invokeMethod(
            this, [this, look = std::move(look)] { take(look); }, Qt::QueuedConnection);
    });
}

void FolderWatcher::take(const Look& look)
{
    m_isLooking = false;
    if (!isWatching() || look.folder != m_path) {
        return; // stopped meanwhile, or another is watched
    }
    if (look.seen) {
        m_seen = *look.seen;
    }
    if (std::exchange(m_isThere, look.isThere) != look.isThere) {
        emit stateChanged();
    }
    if (!look.photos.empty()) {
        emit found(look.photos);
    }
    emit looked();
}

} // namespace nightjar
