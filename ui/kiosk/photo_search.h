// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <filesystem>
#include <thread>
#include <vector>

namespace nightjar {

/// Finds the raw photos of a folder in the background, the newest first, and leaves out what Nightjar saved
/// there.
class PhotoSearch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Waits for a search that is stopped until the system has answered what it was asked last.
    ~PhotoSearch() override;

    /// Searches once, in place of what is being searched.
    void search(const std::filesystem::path& folder);
    /// Goes on looking for what comes into the folder; each photo is told of once it is whole.
    void watch(const std::filesystem::path& folder);
    void stop();

signals:
    /// Of `search`: all there are. Of `watch`: those that have come, the first time perhaps none.
    void found(const std::vector<std::filesystem::path>& photos);
    /// The folder is gone, or may not be read.
    void unreadable();

private:
    template <class Work>
    void start(Work work);

    std::jthread m_thread;
    unsigned m_turn = 0; ///< what an earlier search finds counts no more
};

} // namespace nightjar
