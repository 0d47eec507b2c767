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

/// A camera module, accessed through a program like `rpicam-still`, which takes one raw photo and exits.
class Camera : public QObject
{
    Q_OBJECT

public:
    /// The camera program's delay before the photo. It is needed for automatic exposure and lets people pose.
    static constexpr std::chrono::milliseconds leadTime{3000};

    /// Maximum time of a shot, including a long exposure; after that the program is considered hung.
    static constexpr std::chrono::milliseconds longestShot{60'000};

    /// `program`: name or path of the camera program; empty: no camera. `longest`: time limit of a shot.
    explicit Camera(QString program, std::chrono::milliseconds longest = longestShot,
                    QObject* parent = nullptr);
    /// Kills the program if it is still running.
    ~Camera() override;

    /// Whether the kiosk offers a camera.
    [[nodiscard]] bool isOffered() const { return !m_program.isEmpty(); }
    /// Whether its program is installed.
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] const QString& program() const { return m_program; }
    /// Whether a photo is being taken. A cancelled program does not count, even if it needs a while to exit.
    [[nodiscard]] bool isShooting() const { return m_waits || (isRunning() && !m_cancelled); }

    /// Takes a photo, unless one is already being taken. Deletes the previous photo.
    void shoot();
    void cancel();
    /// Deletes the photos taken.
    void forget();

signals:
    /// A raw photo was taken. The file exists until the next shot or `forget`.
    void taken(const std::filesystem::path& photo);
    /// No photo was taken. `sentence`: the program's own last error message, if it had one, or a description.
    void failed(const QString& sentence);

private:
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    void finish();
    /// Kills the program and its children. A child that still used the camera would spoil the next shot.
    void kill();

    QString m_program;
    QProcess m_process;
    QTimer m_limit;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_name;           ///< file name of the photo, without extension
    bool m_cancelled = false; ///< the program's output is no longer wanted
    bool m_waits = false;     ///< will shoot when the cancelled program has exited
};

} // namespace nightjar
