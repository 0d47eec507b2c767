// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <filesystem>
#include <thread>
#include <vector>

namespace nightjar {

/// Finds the raw photos of a folder in the background, newest first, without the pictures that Nightjar saved
/// there.
class PhotoSearch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Stops a search and waits until the system has answered its last request.
    ~PhotoSearch() override;

    /// Starts one search, replacing a running one.
    void search(const std::filesystem::path& folder);
    /// Watches the folder; reports each new photo when it is complete.
    void watch(const std::filesystem::path& folder);
    void stop();

signals:
    /// From `search`: all photos. From `watch`: the new ones, the first time perhaps none.
    void found(const std::vector<std::filesystem::path>& photos);
    /// The folder is missing or unreadable.
    void unreadable();

private:
    template <class Work>
    void start(Work work);

    std::jthread m_thread;
    unsigned m_turn = 0; ///< number of the current search; results of earlier ones are ignored
};

} // namespace nightjar
