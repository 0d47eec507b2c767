// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <filesystem>

namespace nightjar {

/// A camera module, through a program like `rpicam-still` that takes one raw photo and ends.
class Camera : public QObject
{
    Q_OBJECT

public:
    /// The camera program's delay before the photo: time for automatic exposure and for people to pose.
    static constexpr std::chrono::milliseconds leadTime{3000};

    /// Maximum time of a shot, including a long exposure; after that the program is considered hung.
    static constexpr std::chrono::milliseconds longestShot{60'000};

    /// The program's name or path; empty: no camera.
    explicit Camera(QString program, std::chrono::milliseconds longest = longestShot,
                    QObject* parent = nullptr);
    /// Ends a program that still runs.
    ~Camera() override;

    /// Whether the kiosk offers a camera.
    [[nodiscard]] bool isOffered() const { return !m_program.isEmpty(); }
    /// Whether its program is installed.
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] const QString& program() const { return m_program; }
    /// Whether a photo is being taken. A cancelled program takes none, even if it needs a while to end.
    [[nodiscard]] bool isShooting() const { return m_waits || (isRunning() && !m_cancelled); }

    /// Takes a photo, unless one is being taken. Deletes the previous one.
    void shoot();
    void cancel();
    /// Deletes the photos taken.
    void forget();

signals:
    /// The raw photo; it is there until the next is taken or all are forgotten.
    void taken(const std::filesystem::path& photo);
    /// A sentence about the problem; the program's own last message if it had one.
    void failed(const QString& sentence);

private:
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    void finish();
    /// Kills the program and its children: one that still used the camera would spoil the next shot.
    void kill();

    QString m_program;
    QProcess m_process;
    QTimer m_limit;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_name;           ///< of the photo, without extension
    bool m_cancelled = false; ///< the program's output is no longer wanted
    bool m_waits = false;     ///< waiting to shoot until the cancelled program has ended
};

} // namespace nightjar
