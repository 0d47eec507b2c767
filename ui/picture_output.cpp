// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/picture_output.h"

#include "ui/export_dialog.h"
#include "ui/notice.h"
#include "ui/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QWidget>

namespace nightjar {

PictureOutput::PictureOutput(Session& session, Notice& notice, QWidget& window)
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
        m_notice.showSuccess(tr("The picture is in the clipboard"));
    });
}

void PictureOutput::exportToFile()
{
    if (!m_session.canExport()) {
        return;
    }
    auto* dialog = new ExportDialog(m_session.current()->path, &m_window);
    connect(dialog, &ExportDialog::chosen, &m_session, &Session::exportTo);
    dialog->open();
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
