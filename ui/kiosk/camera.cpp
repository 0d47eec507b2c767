// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/camera.h"

#include <QDateTime>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStringList>

#include <csignal>
#include <unistd.h>
#include <utility>

namespace nightjar {
namespace {

constexpr int killPatience = 2000; ///< ms
constexpr qsizetype longestWords = 160;

/// Returns the program's last error without decoration: "ERROR: *** no cameras available ***". Its progress
/// messages, and libcamera's, are not errors.
QString lastWords(const QString& output)
{
    QString last;
    for (const QString& line : output.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const bool reports =
            line.contains(QStringLiteral(" INFO ")) || line.contains(QStringLiteral(" WARN "));
        const bool complains = line.contains(QStringLiteral("ERROR"));
        if (!reports && (complains || !last.contains(QStringLiteral("ERROR")))) {
            last = line;
        }
    }
    last.remove(QLatin1Char('*'));
    last.remove(QStringLiteral("ERROR:"));
    return last.trimmed().left(longestWords);
}

} // namespace

Camera::Camera(QString program, std::chrono::milliseconds longest, QObject* parent)
    : QObject(parent), m_program(std::move(program))
{
    m_process.setChildProcessModifier([] { setsid(); });
    m_limit.setSingleShot(true);
    m_limit.setInterval(longest);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        cancel(); // the program may keep running even then, if the camera's driver blocks
        emit failed(tr("It did not answer."));
    });
    connect(&m_process, &QProcess::finished, this, &Camera::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) { // `finished` is not emitted in this case
            finish();
        }
    });
}

Camera::~Camera()
{
    m_process.disconnect(this);
    kill();
    m_process.waitForFinished(killPatience);
}

bool Camera::isThere() const
{
    return isOffered() && !QStandardPaths::findExecutable(m_program).isEmpty();
}

void Camera::shoot()
{
    if (isRunning()) {
        if (m_cancelled) {
            m_waits = true;
            m_limit.start();
        }
        return;
    }
    m_cancelled = false;
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid()) {
        qWarning("%s", qPrintable(m_folder->errorString()));
        QMetaObject::invokeMethod(
            this, [this] { emit failed(tr("There is no room for its photo.")); }, Qt::QueuedConnection);
        return;
    }
    m_name = QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    // The program writes the raw photo next to the picture, with the extension .dng.
    m_process.start(m_program,
                    {QStringLiteral("--raw"), QStringLiteral("--nopreview"), QStringLiteral("--timeout"),
                     QString::number(leadTime.count()), QStringLiteral("--output"),
                     m_folder->filePath(m_name + QStringLiteral(".jpg"))});
    m_process.closeWriteChannel();
    m_limit.start();
}

void Camera::cancel()
{
    m_waits = false;
    m_limit.stop();
    if (isRunning()) {
        m_cancelled = true;
        kill();
    }
}

void Camera::kill()
{
    if (const auto id = static_cast<pid_t>(m_process.processId()); id > 0) {
        ::kill(-id, SIGKILL);
    }
    m_process.kill();
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
        if (std::exchange(m_waits, false)) {
            shoot();
        }
        return;
    }
    const QString photo = m_folder->filePath(m_name + QStringLiteral(".dng"));
    const bool ended = m_process.error() != QProcess::FailedToStart &&
                       m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    if (ended && QFileInfo(photo).size() > 0) {
        emit taken(photo.toStdString());
        return;
    }
    const QString output = QString::fromLocal8Bit(m_process.readAllStandardError());
    if (!output.isEmpty()) {
        qWarning("%s", qPrintable(output.trimmed()));
    }
    const QString said = lastWords(output);
    emit failed(said.isEmpty() ? tr("It gave no raw photo.")
                : said.contains(QStringLiteral("no cameras available"))
                    ? tr("None is attached to this machine.")
                    : tr("It says: %1.").arg(said));
}

} // namespace nightjar
