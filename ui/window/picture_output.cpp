// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/picture_output.h"

#include "ui/session/session.h"
#include "ui/style/export_formats.h"
#include "ui/widgets/banner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QSettings>
#include <QWidget>

#include <algorithm>
#include <string>

namespace nightjar {
namespace {

const auto folderKey = QStringLiteral("exportFolder");
const auto formatKey = QStringLiteral("exportFormat");

} // namespace

PictureOutput::PictureOutput(Session& session, Banner& notice, QWidget& window)
    : QObject(&window), m_session(session), m_notice(notice), m_window(window)
{
    connect(&session, &Session::exported, this, [this](const std::filesystem::path& target) {
        m_notice.showSuccess(tr("Saved as %1").arg(QString::fromStdString(target.string())));
    });
    connect(&session, &Session::rendered, this, [this](const std::shared_ptr<const DisplayImage>& picture) {
        const Size size = picture->size;
        QGuiApplication::clipboard()->setImage(
            QImage(picture->rgb.data(), size.width, size.height, 3 * size.width, QImage::Format_RGB888)
                .copy());
        m_notice.showSuccess(tr("Copied to the clipboard"));
    });
}

void PictureOutput::exportToFile()
{
    if (!m_session.canExport()) {
        return;
    }
    const std::filesystem::path photo = m_session.current()->path;
    auto* dialog = new ExportDialog(photo, m_habit, &m_window);
    connect(dialog, &ExportDialog::chosen, this,
            [this, photo](const std::filesystem::path& target, const ExportSettings& settings) {
                const std::filesystem::path folder = target.parent_path();
                // "Next to the photo" is remembered as such, not as this photo's folder.
                m_habit = {.folder = folder == photo.parent_path() ? std::filesystem::path() : folder,
                           .format = settings.format};
                m_session.exportTo(target, settings);
            });
    dialog->open();
}

void PictureOutput::load(const QSettings& settings)
{
    m_habit.folder = settings.value(folderKey).toString().toStdString();
    const std::string format = settings.value(formatKey).toString().toStdString();
    const auto found = std::ranges::find(exportFormats, format, &ExportFormat::key);
    m_habit.format = found == exportFormats.end() ? ImageFormat::Jpeg : found->format;
}

void PictureOutput::save(QSettings& settings) const
{
    settings.setValue(folderKey, QString::fromStdString(m_habit.folder.string()));
    const auto found = std::ranges::find(exportFormats, m_habit.format, &ExportFormat::format);
    settings.setValue(formatKey, QLatin1String(found->key));
}

void PictureOutput::copy()
{
    const PhotoEntry* entry = m_session.current();
    if (entry != nullptr && entry->photo && !m_session.canExport()) {
        m_notice.showProblem(tr("The picture is not finished yet."), tr("Copy it once all of it is there."));
    }
    m_session.render();
}

} // namespace nightjar
