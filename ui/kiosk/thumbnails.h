// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QObject>

#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <thread>
#include <vector>

namespace nightjar {

/// Makes thumbnails in the background. The last requested comes first, because it is on screen. Uses the
/// camera's embedded preview if there is one; otherwise develops the photo.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    explicit Thumbnails(QSize most, QObject* parent = nullptr);
    ~Thumbnails() override;

    void ask(const std::filesystem::path& photo);
    /// Drops requests that have not started.
    void forget();

signals:
    /// A thumbnail is ready. Null: the photo cannot be read.
    void made(const std::filesystem::path& photo, const QImage& picture);

private:
    void work(const std::stop_token& stop);

    QSize m_most;
    std::mutex m_mutex; // guards m_asked and m_making
    std::condition_variable_any m_wake;
    std::vector<std::filesystem::path> m_asked;
    std::filesystem::path m_making; ///< photo of the latest thumbnail
    std::jthread m_thread;          // last member, because it uses all of the above
};

/// Returns a thumbnail of a raw photo: upright, at most `most` pixels in size, brightened if dark. Null if
/// the photo cannot be read. Throws Cancelled if `stop` is requested.
[[nodiscard]] QImage readThumbnail(const std::filesystem::path& photo, const QSize& most,
                                   const std::stop_token& stop);

} // namespace nightjar
