// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/compare_bar.h"

#include "ui/style/icon.h"
#include "ui/style/tabular_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <cmath>
#include <utility>

namespace nightjar {
namespace {

constexpr int roomyFrom = 860; ///< narrower bars have no room for the text of every button

} // namespace

CompareBar::CompareBar(QWidget* parent) : QWidget(parent), m_zoom(new TabularLabel)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_split = addButton(QStringLiteral("split"), tr("Split"), tr("Split view (S)"));
    m_sideBySide = addButton(QStringLiteral("side-by-side"), tr("Side by side"), tr("Side by side (D)"));
    m_difference = addButton(QStringLiteral("difference"), tr("Difference"),
                             tr("What the run has changed, amplified (X)"));
    m_loupe =
        addButton(QStringLiteral("loupe"), tr("Loupe"), tr("A lens that shows both; click for 200 % (L)"));
    m_hold =
        addButton(QStringLiteral("hold"), tr("Hold for before"), tr("Hold to see the original (B or Space)"));
    m_more = addButton(QStringLiteral("more"), tr("More"), tr("More ways to compare"));
    layout->addStretch();
    m_zoom->setProperty("quiet", true);
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_zoom);
    layout->addSpacing(8);
    m_fit = addButton(QStringLiteral("fit"), tr("Fit"), tr("The whole photo (F)"));
    m_fullSize = addButton(QStringLiteral("full-size"), tr("100 %"),
                           tr("One pixel of the photo on one of the screen (1)"));
    m_doubleSize = addButton(QStringLiteral("full-size"), tr("200 %"),
                             tr("One pixel of the photo on four of the screen (2)"));
    auto* menu = new QMenu(this);
    const std::pair<CompareMode, QToolButton*> modes[] = {{CompareMode::Split, m_split},
                                                          {CompareMode::SideBySide, m_sideBySide},
                                                          {CompareMode::Difference, m_difference},
                                                          {CompareMode::Loupe, m_loupe}};
    for (const auto& [mode, button] : modes) {
        connect(button, &QToolButton::clicked, this, [this, mode = mode] { emit modeChosen(mode); });
        QAction* action = menu->addAction(button->icon(), button->text());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, mode = mode] { emit modeChosen(mode); });
        m_modes.insert(mode, action);
    }
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    for (QToolButton* button :
         {m_split, m_sideBySide, m_difference, m_loupe, m_fit, m_fullSize, m_doubleSize}) {
        button->setCheckable(true);
    }
    connect(m_hold, &QToolButton::pressed, this, [this] { emit beforeHeld(true); });
    connect(m_hold, &QToolButton::released, this, [this] { emit beforeHeld(false); });
    connect(m_fit, &QToolButton::clicked, this, &CompareBar::fitChosen);
    connect(m_fullSize, &QToolButton::clicked, this, &CompareBar::fullSizeChosen);
    connect(m_doubleSize, &QToolButton::clicked, this, &CompareBar::doubleSizeChosen);
    setMode(CompareMode::Split);
    setLarge(false);
}

void CompareBar::setLarge(bool large)
{
    m_large = large;
    for (QToolButton* button :
         {m_split, m_sideBySide, m_difference, m_loupe, m_hold, m_more, m_fit, m_fullSize, m_doubleSize}) {
        button->setProperty("large", large);
        button->style()->unpolish(button);
        button->style()->polish(button);
    }
    m_sideBySide->setVisible(!large);
    m_difference->setVisible(!large);
    m_loupe->setVisible(!large);
    m_more->setVisible(large);
    m_hold->setText(large ? tr("Hold") : tr("Hold for before"));
    m_zoom->setVisible(!large);
    arrange();
    setZoom(1.0, m_isFit);
}

void CompareBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CompareBar::arrange()
{
    const bool tight = !m_large && width() < roomyFrom;
    for (QToolButton* button :
         {m_split, m_sideBySide, m_difference, m_loupe, m_hold, m_more, m_fit, m_fullSize, m_doubleSize}) {
        const bool isSize = button == m_fit || button == m_fullSize || button == m_doubleSize;
        button->setToolButtonStyle(m_large            ? Qt::ToolButtonTextUnderIcon
                                   : tight && !isSize ? Qt::ToolButtonIconOnly
                                   : isSize           ? Qt::ToolButtonTextOnly
                                                      : Qt::ToolButtonTextBesideIcon);
        const bool besideText = button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon;
        button->setIconSize({theme::iconSize + (besideText ? theme::iconGap : 0), theme::iconSize});
    }
}

void CompareBar::setComparable(bool comparable)
{
    for (QToolButton* button : {m_split, m_sideBySide, m_difference, m_loupe, m_hold, m_more}) {
        button->setEnabled(comparable);
    }
}

void CompareBar::setMode(CompareMode mode)
{
    m_split->setChecked(mode == CompareMode::Split);
    m_sideBySide->setChecked(mode == CompareMode::SideBySide);
    m_difference->setChecked(mode == CompareMode::Difference);
    m_loupe->setChecked(mode == CompareMode::Loupe);
    for (auto action = m_modes.begin(); action != m_modes.end(); ++action) {
        action.value()->setChecked(action.key() == mode);
    }
}

void CompareBar::setZoom(double scale, bool fit)
{
    m_isFit = fit;
    m_zoom->setText(tr("%1 %").arg(std::lround(scale * 100)));
    m_fit->setChecked(fit && !m_large);
    m_fullSize->setChecked(!fit && scale == 1.0 && !m_large);
    m_doubleSize->setChecked(!fit && scale == 2.0);
    // A small screen has room for one of them: the one that has an effect.
    m_fit->setVisible(!m_large || !fit);
    m_fullSize->setVisible(!m_large || fit);
    m_doubleSize->setVisible(!m_large);
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
