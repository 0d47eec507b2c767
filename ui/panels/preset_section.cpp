// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/preset_section.h"

#include "ui/style/theme.h"
#include "ui/style/wording.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace nightjar {
namespace {

/// "Sony ILCE-7S at ISO 6400 to 12800".
QString kindText(const PhotoInfo& photo)
{
    const QString camera = cameraText(photo).isEmpty() ? PresetSection::tr("this camera") : cameraText(photo);
    const IsoRange iso = isoRangeOf(photo.iso);
    return iso.from > 0.0 ? PresetSection::tr("%1 at ISO %2 to %3").arg(camera).arg(iso.from).arg(iso.below)
                          : camera;
}

} // namespace

PresetSection::PresetSection(QWidget* parent)
    : Collapsible(tr("Preset"), parent), m_text(new QLabel), m_use(new QPushButton(tr("Apply"))),
      m_save(new QPushButton), m_forget(new QPushButton(tr("Delete")))
{
    m_text->setWordWrap(true);
    m_text->setProperty("quiet", true);
    m_use->setToolTip(tr("Apply preset"));
    m_save->setToolTip(tr("Photos like this one will be opened with this model, precision and strength"));
    auto* grid = new QGridLayout(details());
    grid->setContentsMargins({});
    grid->setSpacing(theme::grid);
    grid->addWidget(m_text, 0, 0, 1, 2);
    grid->addWidget(m_save, 1, 0, 1, 2);
    grid->addWidget(m_use, 2, 0);
    grid->addWidget(m_forget, 2, 1);
    connect(m_use, &QPushButton::clicked, this, &PresetSection::useWanted);
    connect(m_save, &QPushButton::clicked, this, &PresetSection::saveWanted);
    connect(m_forget, &QPushButton::clicked, this, &PresetSection::forgetWanted);
    show(nullptr, std::nullopt, false);
}

void PresetSection::show(const PhotoInfo* photo, const std::optional<Preset>& preset, bool isInUse)
{
    setEnabled(photo != nullptr);
    const QString kind = photo != nullptr ? kindText(*photo) : QString();
    m_text->setText(preset
                        ? tr("Photos of %1 are opened with model, precision and strength as saved.").arg(kind)
                        : tr("Save model, precision and strength for all photos of %1.").arg(kind));
    m_text->setVisible(photo != nullptr);
    m_save->setText(preset ? tr("Update preset") : tr("Save for these photos"));
    m_save->setEnabled(!isInUse);
    m_use->setVisible(preset.has_value());
    m_use->setEnabled(!isInUse);
    m_forget->setVisible(preset.has_value());
    setSummary(!preset ? tr("none") : isInUse ? tr("in use") : tr("changed"));
}

} // namespace nightjar
