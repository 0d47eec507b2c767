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

/// The ways by which photos come from the window into the queue, with the settings of that moment.
class QueueActions : public QObject
{
    Q_OBJECT

public:
    /// `tileSide`: see DenoiseSettings.
    QueueActions(Session& session, QueueRunner& queueRunner, const WindowParts& parts,
                 std::optional<int> tileSide, QObject* parent);

    void add(const std::vector<std::filesystem::path>& photos);
    void addOpenPhotos();
    /// Photos that come into a folder are queued from now on, with the settings of now.
    void watch(const std::filesystem::path& folder);
    /// What is watched, from one session to the next: it goes on by itself, and says so.
    void load(QSettings& settings);
    void save(QSettings& settings) const;
    [[nodiscard]] FolderWatcher& folderWatcher() { return m_watch; }

private:
    /// As everything is set now; none where the pattern of names is wrong, which it says.
    [[nodiscard]] std::optional<QueueOrder> orderOfNow();
    void start(const std::filesystem::path& folder, const FolderScan::Stamps& seen);
    void showWatch();
    void tellOfWatch();

    Session& m_session;
    QueueRunner& m_queueRunner;
    const WindowParts& m_parts;
    std::optional<int> m_tileSide;
    QueueOrder m_watchOrder; ///< of the photos that come
    FolderWatcher m_watch;
};

} // namespace nightjar
