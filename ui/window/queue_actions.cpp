// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/queue_actions.h"

#include "ui/panels/settings_panel.h"
#include "ui/queue/queue_panel.h"
#include "ui/queue/queue_request.h"
#include "ui/queue/queue_runner.h"
#include "ui/session/session.h"
#include "ui/widgets/banner.h"
#include "ui/window/window_parts.h"

#include <QSettings>
#include <QStringList>

namespace nightjar {
namespace {

const auto folderKey = QStringLiteral("watchFolder");
const auto seenKey = QStringLiteral("watchSeen");

/// One line per file: size, time, name.
QStringList linesOf(const FolderScan::Stamps& stamps)
{
    QStringList lines;
    for (const auto& [file, stamp] : stamps) {
        lines << QStringLiteral("%1 %2 %3")
                     .arg(stamp.size)
                     .arg(stamp.time)
                     .arg(QString::fromStdString(file.string()));
    }
    return lines;
}

FolderScan::Stamps stampsFrom(const QStringList& lines)
{
    FolderScan::Stamps stamps;
    for (const QString& line : lines) {
        const QString file = line.section(QLatin1Char(' '), 2);
        stamps[file.toStdString()] = {.size = line.section(QLatin1Char(' '), 0, 0).toULongLong(),
                                      .time = line.section(QLatin1Char(' '), 1, 1).toLongLong()};
    }
    return stamps;
}

} // namespace

QueueActions::QueueActions(Session& session, QueueRunner& queueRunner, const WindowParts& parts,
                           std::optional<int> tileSide, QObject* parent)
    : QObject(parent), m_session(session), m_queueRunner(queueRunner), m_parts(parts), m_tileSide(tileSide),
      m_watch([&queueRunner](const std::filesystem::path& photo) { return queueRunner.knows(photo); })
{
    connect(m_parts.queue, &QueuePanel::watchAsked, this,
            [this](const QString& folder) { watch(folder.toStdString()); });
    connect(m_parts.queue, &QueuePanel::watchStopped, &m_watch, &FolderWatcher::stop);
    connect(&m_watch, &FolderWatcher::stateChanged, this, &QueueActions::showWatch);
    connect(&m_watch, &FolderWatcher::found, this, [this](const std::vector<std::filesystem::path>& photos) {
        m_queueRunner.add(photos, m_watchOrder);
    });
    connect(m_parts.queue, &QueuePanel::addAsked, this, &QueueActions::addOpenPhotos);
}

void QueueActions::addOpenPhotos()
{
    std::vector<std::filesystem::path> photos;
    for (int row = 0; row < m_session.photos().rowCount(); ++row) {
        photos.push_back(m_session.photos().at(row).path);
    }
    add(photos);
}

std::optional<QueueOrder> QueueActions::orderOfNow()
{
    QueueOrder order = m_parts.queue->order();
    try {
        checkNamePattern(order.pattern);
    } catch (const Error&) {
        m_parts.queue->showProblem(
            tr("Names may hold {name}, {model}, {iso}, {date}, {time} and {counter}, and no folders."));
        return std::nullopt;
    }
    const RunChoice choice = m_parts.settings->choice();
    order.settings.model = choice.model.name;
    order.settings.precision = choice.precision;
    order.settings.tileSide = m_tileSide;
    return order;
}

void QueueActions::add(const std::vector<std::filesystem::path>& photos)
{
    if (const auto order = orderOfNow()) {
        for (const QueueRequest& alike :
             queueRequests(photos, m_session.photos(), m_queueRunner.entries(), *order)) {
            m_queueRunner.add(alike.photos, alike.order);
        }
    }
}

void QueueActions::watch(const std::filesystem::path& folder)
{
    start(folder, {});
}

void QueueActions::load(QSettings& settings)
{
    const QString folder = settings.value(folderKey).toString();
    if (folder.isEmpty() || !m_queueRunner.hasFile()) {
        return; // two windows would queue every photo twice
    }
    // Photos done in an earlier session may have left the queue, and must not be done again.
    start(folder.toStdString(), stampsFrom(settings.value(seenKey).toStringList()));
    connect(&m_watch, &FolderWatcher::looked, this, &QueueActions::tellOfWatch, Qt::SingleShotConnection);
}

void QueueActions::save(QSettings& settings) const
{
    if (!m_queueRunner.hasFile()) {
        return; // the window that owns the queue saves this
    }
    const bool watches = m_watch.isWatching();
    settings.setValue(folderKey, watches ? QString::fromStdString(m_watch.folder().string()) : QString());
    settings.setValue(seenKey, watches ? linesOf(m_watch.seen()) : QStringList());
}

void QueueActions::start(const std::filesystem::path& folder, const FolderScan::Stamps& seen)
{
    if (auto order = orderOfNow()) {
        order->settings.strength = m_parts.settings->look().strength;
        m_watchOrder = *std::move(order);
        m_watch.start(folder, seen);
    }
}

void QueueActions::tellOfWatch()
{
    if (!m_watch.isWatching() || !m_parts.notice->isHidden()) {
        return; // another message is more important, and the queue shows this one too
    }
    const QString folder = QString::fromStdString(m_watch.folder().string());
    if (m_watch.isFolderThere()) {
        m_parts.notice->showSuccess(tr("Photos that come into %1 are queued, as before.").arg(folder));
    } else {
        m_parts.notice->showProblem(tr("The watched folder %1 is not there now.").arg(folder),
                                    tr("Photos are queued again once it is back."));
    }
}

void QueueActions::showWatch()
{
    if (!m_watch.isWatching()) {
        m_parts.queue->setWatched({});
        m_parts.queue->showProblem({});
        return;
    }
    const QString folder = QString::fromStdString(m_watch.folder().string());
    m_parts.queue->setWatched(folder);
    m_parts.queue->showProblem(
        m_watch.isFolderThere()
            ? QString()
            : tr("The folder %1 is not there now; photos are queued again once it is back.").arg(folder));
}

} // namespace nightjar
