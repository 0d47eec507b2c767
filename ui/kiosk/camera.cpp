// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/camera.h"

#include <QDateTime>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStringList>

#include <utility>

namespace nightjar {
namespace {

/// A long exposure and its writing take a while; what has not ended by then hangs.
constexpr std::chrono::seconds longestShot{60};
constexpr int killPatience = 2000; ///< ms

/// Without what only dresses them up: "ERROR: *** no cameras available ***".
QString lastWords(const QString& output)
{
    QString line = output.trimmed().section(QLatin1Char('\n'), -1);
    line.remove(QLatin1Char('*'));
    line.remove(QStringLiteral("ERROR:"));
    return line.trimmed();
}

} // namespace

Camera::Camera(QString program, QObject* parent) : QObject(parent), m_program(std::move(program))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(longestShot);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_tookTooLong = true;
        m_process.kill();
    });
    connect(&m_process, &QProcess::finished, this, &Camera::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) { // `finished` does not come then
            finish();
        }
    });
}

Camera::~Camera()
{
    m_process.disconnect(this);
    m_process.kill();
    m_process.waitForFinished(killPatience);
}

bool Camera::isThere() const
{
    return isOffered() && !QStandardPaths::findExecutable(m_program).isEmpty();
}

void Camera::shoot()
{
    if (isRunning()) {
        return;
    }
    m_cancelled = false;
    m_tookTooLong = false;
    m_folder = std::make_unique<QTemporaryDir>();
    m_name = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    // It writes the raw photo beside the picture, under the same name with .dng.
    m_process.start(m_program,
                    {QStringLiteral("--raw"), QStringLiteral("--nopreview"), QStringLiteral("--timeout"),
                     QString::number(leadTime.count()), QStringLiteral("--output"),
                     m_folder->filePath(m_name + QStringLiteral(".jpg"))});
    m_process.closeWriteChannel();
    m_limit.start();
}

void Camera::cancel()
{
    if (isRunning()) {
        m_cancelled = true;
        m_process.kill();
    }
}

void Camera::forget()
{
    cancel();
    m_folder.reset();
}

void Camera::finish()
{
    m_limit.stop();
    if (m_cancelled) {
        return;
    }
    const QString photo = m_folder->filePath(m_name + QStringLiteral(".dng"));
    const bool ended = m_process.error() != QProcess::FailedToStart &&
                       m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    if (ended && QFileInfo(photo).size() > 0) {
        emit taken(photo.toStdString());
        return;
    }
    const QString said = lastWords(QString::fromLocal8Bit(m_process.readAllStandardError()));
    emit failed(m_tookTooLong ? tr("it did not answer") : said.isEmpty() ? tr("it gave no raw photo") : said);
}

} // namespace nightjar
