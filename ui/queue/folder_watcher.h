// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/queue/folder_scan.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace nightjar {

/// Scans a folder every few seconds, in the background, and reports new photos.
class FolderWatcher : public QObject
{
    Q_OBJECT

public:
    /// Whether a file is already known and therefore not new; called in the background.
    using IsKnown = std::function<bool(const std::filesystem::path&)>;

    explicit FolderWatcher(IsKnown isKnown, QObject* parent = nullptr);
    /// Waits for a running scan.
    ~FolderWatcher() override;

    /// Photos already in the folder are reported too, except those in `seen`.
    void start(const std::filesystem::path& folder, const FolderScan::Stamps& seen = {});
    void stop();
    [[nodiscard]] bool isWatching() const { return m_timer.isActive(); }
    /// A missing folder (a removed card) stays watched, because it may return.
    [[nodiscard]] bool isFolderThere() const { return m_isThere; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_path; }
    /// The photos reported so far.
    [[nodiscard]] const FolderScan::Stamps& seen() const { return m_seen; }

signals:
    void found(const std::vector<std::filesystem::path>& photos);
    /// Watching started or stopped, or the folder disappeared or returned.
    void stateChanged();
    /// After each scan.
    void looked();

private:
    /// The result of a scan.
    struct Look
    {
        std::filesystem::path folder;
        bool isThere = true;
        std::vector<std::filesystem::path> photos{};
        std::optional<FolderScan::Stamps> seen{}; ///< set if there are new photos
    };

    void look();
    void take(const Look& look);

    IsKnown m_isKnown;
    std::filesystem::path m_path;
    std::shared_ptr<FolderScan> m_folder; ///< after `start`, only the pool's thread uses it
    FolderScan::Stamps m_seen;
    bool m_isThere = true;
    bool m_isLooking = false;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace nightjar
