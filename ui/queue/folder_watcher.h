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

/// Looks into a folder every few seconds, in the background, and tells which photos have come.
class FolderWatcher : public QObject
{
    Q_OBJECT

public:
    /// Whether a file is known already, so that it has not come; asked in the background.
    using IsKnown = std::function<bool(const std::filesystem::path&)>;

    explicit FolderWatcher(IsKnown isKnown, QObject* parent = nullptr);
    /// Waits until it does not look any more.
    ~FolderWatcher() override;

    /// Photos that lie in the folder already have come, too, unless they were `seen` before.
    void start(const std::filesystem::path& folder, const FolderScan::Stamps& seen = {});
    void stop();
    [[nodiscard]] bool isWatching() const { return m_timer.isActive(); }
    /// A folder that is gone (a card that was taken out) is watched still: it may come back.
    [[nodiscard]] bool isFolderThere() const { return m_isThere; }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_path; }
    /// What has come, as far as it was told.
    [[nodiscard]] const FolderScan::Stamps& seen() const { return m_seen; }

signals:
    void found(const std::vector<std::filesystem::path>& photos);
    /// It watches or does not, or the folder has gone or come back.
    void stateChanged();
    /// Each time that it has looked.
    void looked();

private:
    /// What it saw.
    struct Look
    {
        std::filesystem::path folder;
        bool isThere = true;
        std::vector<std::filesystem::path> photos{};
        std::optional<FolderScan::Stamps> seen{}; ///< where something has come
    };

    void look();
    void take(const Look& look);

    IsKnown m_isKnown;
    std::filesystem::path m_path;
    std::shared_ptr<FolderScan> m_folder; ///< after `start`, the pool's thread alone looks into it
    FolderScan::Stamps m_seen;
    bool m_isThere = true;
    bool m_isLooking = false;
    QTimer m_timer;
    QThreadPool m_pool;
};

} // namespace nightjar
