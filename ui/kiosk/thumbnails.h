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

/// Makes small pictures of photos in the background, what was asked for last first: that is what is on screen
/// now. The camera's own small picture where the file has one, else a developed one.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    explicit Thumbnails(QSize most, QObject* parent = nullptr);
    ~Thumbnails() override;

    void ask(const std::filesystem::path& photo);
    /// Forgets what was asked for and is not begun.
    void forget();

signals:
    /// Null where the photo has none: it cannot be read.
    void made(const std::filesystem::path& photo, const QImage& picture);

private:
    void work(const std::stop_token& stop);

    QSize m_most;
    std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_wake;
    std::vector<std::filesystem::path> m_asked;
    std::filesystem::path m_making; ///< the latest
    std::jthread m_thread;          // last: it uses all of the above
};

/// A small picture of a raw photo, upright and no larger than `most`, brightened where it is dark. Null where
/// the photo cannot be read. Throws Cancelled.
[[nodiscard]] QImage readThumbnail(const std::filesystem::path& photo, const QSize& most,
                                   const std::stop_token& stop);

} // namespace nightjar
