// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/queue/photo_queue.h"
#include "ui/queue/folder_watcher.h"

#include <QObject>

#include <filesystem>
#include <optional>
#include <vector>

class QSettings;

namespace nightjar {

class QueueRunner;
class Session;
struct WindowParts;

/// Queues photos with the window's current settings: dropped ones, open ones, and those that appear in a
/// watched folder.
class QueueActions : public QObject
{
    Q_OBJECT

public:
    /// `tileSide`: see DenoiseSettings.
    QueueActions(Session& session, QueueRunner& queueRunner, const WindowParts& parts,
                 std::optional<int> tileSide, QObject* parent);

    void add(const std::vector<std::filesystem::path>& photos);
    void addOpenPhotos();
    /// From now on, queues photos that appear in the folder, with the current settings.
    void watch(const std::filesystem::path& folder);
    /// The watched folder, kept between sessions. Loading resumes the watch and reports it.
    void load(QSettings& settings);
    void save(QSettings& settings) const;
    [[nodiscard]] FolderWatcher& folderWatcher() { return m_watch; }

private:
    /// The current settings. Shows a problem and returns nothing if the name pattern is invalid.
    [[nodiscard]] std::optional<QueueOrder> orderOfNow();
    void start(const std::filesystem::path& folder, const FolderScan::Stamps& seen);
    void showWatch();
    void tellOfWatch();

    Session& m_session;
    QueueRunner& m_queueRunner;
    const WindowParts& m_parts;
    std::optional<int> m_tileSide;
    QueueOrder m_watchOrder; ///< for photos in the watched folder
    FolderWatcher m_watch;
};

} // namespace nightjar
