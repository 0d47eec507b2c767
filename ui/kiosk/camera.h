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
    /// From the start of the program until it takes the photo: it finds its exposure, people find their
    /// place.
    static constexpr std::chrono::milliseconds leadTime{3000};

    /// A long exposure and its writing take a while; what has not ended by then hangs.
    static constexpr std::chrono::milliseconds longestShot{60'000};

    /// The program's name or path; empty: no camera.
    explicit Camera(QString program, std::chrono::milliseconds longest = longestShot,
                    QObject* parent = nullptr);
    /// Ends a program that still runs.
    ~Camera() override;

    /// Whether one is wanted here.
    [[nodiscard]] bool isOffered() const { return !m_program.isEmpty(); }
    /// Whether its program is installed.
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] const QString& program() const { return m_program; }
    /// Whether a photo is being taken; a program that was cancelled takes none, though it may take a while to
    /// end.
    [[nodiscard]] bool isShooting() const { return m_waits || (isRunning() && !m_cancelled); }

    /// Takes a photo, unless one is being taken; the one before is gone then.
    void shoot();
    void cancel();
    /// Photos that were taken are gone.
    void forget();

signals:
    /// The raw photo; it is there until the next is taken or all are forgotten.
    void taken(const std::filesystem::path& photo);
    /// What went wrong, in a sentence; in the program's own last words where it had any.
    void failed(const QString& sentence);

private:
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    void finish();
    /// The program, and those that it started: one that still held the camera would spoil the next shot.
    void kill();

    QString m_program;
    QProcess m_process;
    QTimer m_limit;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_name;           ///< of the photo, without extension
    bool m_cancelled = false; ///< what the program still gives is not wanted
    bool m_waits = false;     ///< to shoot, until the program of a cancelled shot has ended
};

} // namespace nightjar
