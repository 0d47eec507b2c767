// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/export_dialog.h"

#include "ui/style/export_formats.h"

#include <QFileInfo>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace nightjar {
namespace {

QString filterOf(const ExportFormat& format)
{
    return QStringLiteral("%1 (%2)").arg(exportFormatName(format), QLatin1String(format.suffixes));
}

ImageFormat formatOf(const QString& filter)
{
    for (const ExportFormat& choice : exportFormats) {
        if (filterOf(choice) == filter) {
            return choice.format;
        }
    }
    return ImageFormat::Jpeg;
}

QString suffixOf(ImageFormat format)
{
    return QString::fromUtf8(extensionOf(format).data(), static_cast<qsizetype>(extensionOf(format).size()))
        .mid(1);
}

} // namespace

ExportDialog::ExportDialog(const std::filesystem::path& photo, const ExportHabit& habit, QWidget* parent)
    : QFileDialog(parent, tr("Export picture"))
{
    setAcceptMode(QFileDialog::AcceptSave);
    setFileMode(QFileDialog::AnyFile);
    QStringList filters;
    for (const ExportFormat& choice : exportFormats) {
        filters << filterOf(choice);
    }
    setNameFilters(filters);
    const auto usual = std::ranges::find(exportFormats, habit.format, &ExportFormat::format);
    selectNameFilter(filterOf(*usual));
    setDefaultSuffix(suffixOf(habit.format));
    const QString ownFolder = QString::fromStdString(photo.parent_path().string());
    const QString folder = QString::fromStdString(habit.folder.string());
    setDirectory(!folder.isEmpty() && QFileInfo(folder).isDir() ? folder : ownFolder);
    offerAtSide(ownFolder);
    selectFile(tr("%1-clean.%2").arg(QString::fromStdString(photo.stem().string()), defaultSuffix()));
    setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QFileDialog::filterSelected, this, [this](const QString& filter) {
        setDefaultSuffix(suffixOf(formatOf(filter)));
        const QStringList files = selectedFiles();
        if (!files.isEmpty()) {
            selectFile(QFileInfo(files.first()).completeBaseName() + QLatin1Char('.') + defaultSuffix());
        }
    });
    connect(this, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const ImageFormat byFilter = formatOf(selectedNameFilter());
        const auto bySuffix = imageFormatFrom(QFileInfo(file).suffix().toLower().toStdString());
        ExportSettings settings;
        settings.format = bySuffix.value_or(byFilter);
        if (extensionOf(settings.format) == extensionOf(byFilter)) {
            settings.format = byFilter; // two formats may share a suffix
        }
        std::filesystem::path target(file.toStdString());
        if (!bySuffix) {
            target += extensionOf(settings.format);
        }
        // The dialog has already asked whether to replace this file.
        settings.overwrite = bySuffix && QFileInfo::exists(file) ? Overwrite::Yes : Overwrite::No;
        emit chosen(target, settings);
    });
}

void ExportDialog::offerAtSide(const QString& folder)
{
    const QList<QUrl> usual = sidebarUrls();
    const QUrl offered = QUrl::fromLocalFile(folder);
    if (!usual.contains(offered)) {
        setSidebarUrls(QList<QUrl>(usual) << offered);
        // Qt would store it for the dialogs of all programs.
        connect(this, &QDialog::finished, this, [this, usual] { setSidebarUrls(usual); });
    }
}

} // namespace nightjar
