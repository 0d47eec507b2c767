// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// The kiosk window's messages about saving and errors.
#include "ui/kiosk/guest_words.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/kiosk/pages/status_page.h"

namespace nightjar {

void KioskWindow::save()
{
    if (const auto place = savePlace(m_source, m_setup.settings.saveFolder, m_drives.drives())) {
        saveOn(*place);
    } else if (m_source.isDrive() && !m_source.readOnly) {
        tellGone(m_source.folder, m_source.name);
    } else {
        m_refused.clear();
        tell(Telling::NoPlace, tr("Insert a USB drive or card."),
             tr("Your picture is saved on it, in a folder of its own."));
    }
}

void KioskWindow::saveOn(const SavePlace& place)
{
    m_place = place;
    m_visit.save(place);
    tell(Telling::Saving, tr("Saving your picture on %1").arg(place.name), tr("Please do not take it out."));
}

void KioskWindow::tellGone(const std::filesystem::path& drive, const QString& name)
{
    m_refused = drive;
    tell(Telling::NoPlace, tr("%1 is not there any more.").arg(name),
         tr("Put it back. Your picture is safe."));
}

void KioskWindow::tellNotSaved(const SaveTrouble& trouble)
{
    qWarning("%s", trouble.failure.detail.c_str());
    if (m_place->isDrive && !m_drives.has(m_place->root)) {
        tellGone(m_place->root, m_place->name);
    } else {
        m_refused = m_place->isDrive ? m_place->root : std::filesystem::path();
        tell(Telling::SaveFailed, tr("Your picture is not saved yet."), saveTroubleText(*m_place, trouble));
    }
}

void KioskWindow::tellSaved(const std::filesystem::path& picture)
{
    const QString name = QString::fromStdString(picture.filename().string());
    const QString folder = QString::fromStdString(m_place->folder.filename().string());
    tell(Telling::Saved,
         m_place->isDrive ? tr("Saved on %1").arg(m_place->name) : tr("Your picture is saved"),
         m_place->isDrive
             ? tr("It is called %1, in the folder %2.\nYou can take the drive out now.").arg(name, folder)
             : tr("It is called %1.").arg(name));
}

void KioskWindow::tell(Telling telling, const QString& sentence, const QString& advice)
{
    m_telling = telling;
    StatusPage::Words words{.icon = QStringLiteral("warning"),
                            .isProblem = true,
                            .sentence = sentence,
                            .advice = advice,
                            .action = tr("Try again"),
                            .actionIcon = QStringLiteral("start-over")};
    switch (telling) {
    case Telling::Saving:
        words.icon = QStringLiteral("export");
        words.isProblem = false;
        words.action.clear();
        break;
    case Telling::Saved:
        words.icon = QStringLiteral("done");
        words.isProblem = false;
        words.action = tr("Another photo");
        words.actionIcon = QStringLiteral("denoise");
        break;
    case Telling::NoPlace:
        words.icon = QStringLiteral("stick");
        words.isProblem = false;
        break;
    case Telling::Failed:
        words.action = m_source.kind == PhotoSource::Kind::Camera ? tr("Try again") : tr("Another photo");
        break;
    case Telling::SaveFailed:
    case Telling::Nothing:
        break;
    }
    m_words->show(words);
    if (telling == Telling::NoPlace || telling == Telling::SaveFailed) {
        offerToSave();
    }
    arrive(m_words);
}

void KioskWindow::tellFailed(ErrorCode code)
{
    m_failed = code;
    if (m_source.isDrive() && !m_drives.has(m_source.folder)) {
        tell(Telling::Failed, tr("%1 was taken out too early.").arg(m_source.name),
             tr("Put it back and choose the photo again."));
    } else if (m_source.kind == PhotoSource::Kind::Camera) {
        tell(Telling::Failed, tr("The noise could not be removed from the camera's photo."),
             tr("Try again, or ask the staff for help."));
    } else {
        tell(Telling::Failed, tr("The noise could not be removed from this photo."), photoTroubleText(code));
    }
}

void KioskWindow::offerToSave()
{
    m_otherPlace = m_refused.empty() ? std::nullopt : otherPlace(m_refused, m_drives.drives());
    if (m_otherPlace) {
        constexpr int widestName = 240; // fits the smallest screen
        m_words->setAction(
            tr("Save on %1")
                .arg(m_words->fontMetrics().elidedText(m_otherPlace->name, Qt::ElideMiddle, widestName)),
            QStringLiteral("export"));
    } else {
        m_words->setAction(tr("Try again"), QStringLiteral("start-over"));
    }
}

} // namespace nightjar
