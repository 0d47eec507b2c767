// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/photo_header.h"

#include "ui/session/photo_list.h"
#include "ui/style/wording.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QStringList>

namespace nightjar {

PhotoHeader::PhotoHeader(QWidget* parent) : QWidget(parent), m_name(new ElidedLabel), m_facts(new ElidedLabel)
{
    m_name->setProperty("title", true);
    m_facts->setProperty("quiet", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_name);
    layout->addWidget(m_facts, 1);
}

void PhotoHeader::setPhoto(const PhotoEntry* entry, bool isSample)
{
    QStringList facts;
    if (isSample) {
        facts << tr("a CC0 photograph, darkened, with the noise of a real sensor");
    }
    if (entry != nullptr && entry->photo && !isSample) {
        const PhotoInfo& info = entry->photo->mosaic->info();
        facts << cameraText(info) << shotText(info);
        facts.removeAll(QString());
    }
    m_name->setText(entry == nullptr ? QString()
                    : isSample       ? tr("Sample photo")
                                     : QString::fromStdString(entry->path.filename().string()));
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_name->setToolTip(entry == nullptr ? QString() : QString::fromStdString(entry->path.string()));
    setVisible(entry != nullptr);
}

} // namespace nightjar
