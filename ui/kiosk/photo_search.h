// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <filesystem>
#include <thread>
#include <vector>

namespace nightjar {

/// Finds the raw photos in a folder in the background, newest first. Skips pictures that Nightjar saved
/// there.
class PhotoSearch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Stops the search and waits until the file system has answered its last request.
    ~PhotoSearch() override;

    /// Searches the folder once, replacing a running search.
    void search(const std::filesystem::path& folder);
    /// Watches the folder and reports each new photo once it is complete. Replaces a running search.
    void watch(const std::filesystem::path& folder);
    void stop();

signals:
    /// From `search`: all photos. From `watch`: the new ones; the first report may be empty.
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
