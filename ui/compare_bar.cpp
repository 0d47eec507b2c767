// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare_bar.h"

#include "ui/icon.h"
#include "ui/tabular_text.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

#include <cmath>

namespace nightjar {

CompareBar::CompareBar(QWidget* parent) : QWidget(parent), m_zoom(new TabularLabel)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_split = addButton(QStringLiteral("split"), tr("Split"), tr("Before and after in one picture (S)"));
    m_sideBySide =
        addButton(QStringLiteral("side-by-side"), tr("Side by side"), tr("Before beside after (D)"));
    m_hold = addButton(QStringLiteral("hold"), tr("Hold for before"),
                       tr("Hold to see the photo before (B, or Space)"));
    layout->addStretch();
    m_zoom->setProperty("quiet", true);
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_zoom);
    layout->addSpacing(8);
    m_fit = addButton(QStringLiteral("fit"), tr("Fit"), tr("The whole photo (F)"));
    m_fullSize = addButton(QStringLiteral("full-size"), tr("100 %"),
                           tr("One pixel of the photo on one of the screen (1)"));
    for (QToolButton* button : {m_split, m_sideBySide, m_fit, m_fullSize}) {
        button->setCheckable(true);
    }
    connect(m_split, &QToolButton::clicked, this, [this] { emit modeChosen(CompareMode::Split); });
    connect(m_sideBySide, &QToolButton::clicked, this, [this] { emit modeChosen(CompareMode::SideBySide); });
    connect(m_hold, &QToolButton::pressed, this, [this] { emit beforeHeld(true); });
    connect(m_hold, &QToolButton::released, this, [this] { emit beforeHeld(false); });
    connect(m_fit, &QToolButton::clicked, this, &CompareBar::fitChosen);
    connect(m_fullSize, &QToolButton::clicked, this, &CompareBar::fullSizeChosen);
    setMode(CompareMode::Split);
    setLarge(false);
}

void CompareBar::setLarge(bool large)
{
    m_large = large;
    for (QToolButton* button : {m_split, m_sideBySide, m_hold, m_fit, m_fullSize}) {
        button->setProperty("large", large);
        button->setIconSize({theme::iconSize + (large ? 0 : theme::iconGap), theme::iconSize});
        button->setToolButtonStyle(large ? Qt::ToolButtonTextUnderIcon : Qt::ToolButtonTextBesideIcon);
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
    m_sideBySide->setText(large ? tr("Sides") : tr("Side by side"));
    m_hold->setText(large ? tr("Hold") : tr("Hold for before"));
    m_zoom->setVisible(!large);
    setZoom(1.0, m_isFit);
}

void CompareBar::setComparable(bool comparable)
{
    for (QToolButton* button : {m_split, m_sideBySide, m_hold}) {
        button->setEnabled(comparable);
    }
}

void CompareBar::setMode(CompareMode mode)
{
    m_split->setChecked(mode == CompareMode::Split);
    m_sideBySide->setChecked(mode == CompareMode::SideBySide);
}

void CompareBar::setZoom(double scale, bool fit)
{
    m_isFit = fit;
    m_zoom->setText(tr("%1 %").arg(std::lround(scale * 100)));
    m_fit->setChecked(fit);
    m_fullSize->setChecked(!fit && scale == 1.0);
    // A small screen has room for one of them: the one that would change something.
    m_fit->setVisible(!m_large || !fit);
    m_fullSize->setVisible(!m_large || fit);
    if (m_large) {
        m_fit->setChecked(false);
        m_fullSize->setChecked(false);
    }
}

QToolButton* CompareBar::addButton(const QString& iconName, const QString& text, const QString& hint)
{
    auto* button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setIconSize({theme::iconSize + theme::iconGap, theme::iconSize});
    button->setText(text);
    button->setToolTip(hint);
    button->setAccessibleName(text);
    layout()->addWidget(button);
    return button;
}

} // namespace nightjar
