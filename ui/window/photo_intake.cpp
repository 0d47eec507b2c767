// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/photo_intake.h"

#include "core/queue/folder_scan.h"
#include "ui/widgets/drop_overlay.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStringList>
#include <QWidget>

#include <utility>

namespace nightjar {
namespace {

std::vector<std::filesystem::path> localFiles(const QMimeData& data)
{
    std::vector<std::filesystem::path> files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            files.emplace_back(url.toLocalFile().toStdString());
        }
    }
    return files;
}

/// Photos are only read. If a drop were accepted as a move, the file manager could delete them.
void acceptAsCopy(QDropEvent& drop)
{
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
}

/// As a file dialog wants them: "*.3fr *.arw …".
QString rawPatterns()
{
    QStringList patterns;
    for (const std::string_view extension : rawExtensions()) {
        patterns << QLatin1Char('*') + QString::fromLatin1(extension.data(), qsizetype(extension.size()));
    }
    return patterns.join(QLatin1Char(' '));
}

} // namespace

PhotoIntake::PhotoIntake(QWidget& window)
    : QObject(&window), m_window(window), m_overlay(new DropOverlay(&window))
{
    m_pool.setMaxThreadCount(1); // what was dropped first is opened first
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

PhotoIntake::~PhotoIntake()
{
    m_stop.request_stop();
    m_pool.clear();
    m_pool.waitForDone();
}

void PhotoIntake::askForPhotos()
{
    auto* dialog = new QFileDialog(&m_window, tr("Open raw photos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setOption(QFileDialog::HideNameFilterDetails);
    dialog->setNameFilters({tr("Raw photos (%1)").arg(rawPatterns()), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& files) {
        std::vector<std::filesystem::path> paths;
        for (const QString& file : files) {
            paths.emplace_back(file.toStdString());
        }
        emit chosen(paths);
    });
    dialog->open();
}

bool PhotoIntake::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
        m_overlay->setGeometry(m_window.rect());
        break;
    case QEvent::DragEnter: {
        auto* enter = static_cast<QDragEnterEvent*>(event);
        if (const auto files = localFiles(*enter->mimeData()); !files.empty()) {
            acceptAsCopy(*enter);
            m_overlay->showFor(static_cast<int>(files.size()));
        }
        return true;
    }
    case QEvent::DragLeave:
        m_overlay->hide();
        return true;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        m_overlay->hide();
        acceptAsCopy(*drop);
        search(localFiles(*drop->mimeData()));
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void PhotoIntake::search(std::vector<std::filesystem::path> paths)
{
    m_pool.start([this, paths = std::move(paths), stop = m_stop.get_token()] {
        QMetaObject::invokeMethod(
            this, [this, photos = rawFilesIn(paths, stop)] { emit dropped(photos); }, Qt::QueuedConnection);
    });
}

} // namespace nightjar
