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

    /// The program's name or path; empty: no camera.
    explicit Camera(QString program, QObject* parent = nullptr);
    /// Ends a program that still runs.
    ~Camera() override;

    /// Whether one is wanted here.
    [[nodiscard]] bool isOffered() const { return !m_program.isEmpty(); }
    /// Whether its program is installed.
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] const QString& program() const { return m_program; }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    /// Takes a photo, unless one is being taken; the one before is gone then.
    void shoot();
    void cancel();
    /// Photos that were taken are gone.
    void forget();

signals:
    /// The raw photo; it is there until the next is taken or all are forgotten.
    void taken(const std::filesystem::path& photo);
    /// What went wrong, in the program's own last words where it had any.
    void failed(const QString& words);

private:
    void finish();

    QString m_program;
    QProcess m_process;
    QTimer m_limit;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_name; ///< of the photo, without extension
    bool m_cancelled = false;
    bool m_tookTooLong = false;
};

} // namespace nightjar
