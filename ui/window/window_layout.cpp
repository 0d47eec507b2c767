// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/window/window_layout.h"

#include "ui/compare/compare_bar.h"
#include "ui/compare/comparison_view.h"
#include "ui/panels/filmstrip.h"
#include "ui/panels/histogram_view.h"
#include "ui/panels/photo_card.h"
#include "ui/panels/photo_header.h"
#include "ui/panels/settings_panel.h"
#include "ui/queue/queue_panel.h"
#include "ui/style/icon.h"
#include "ui/style/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/memory_gauge.h"
#include "ui/widgets/message_page.h"
#include "ui/widgets/panel_scroll.h"
#include "ui/widgets/primary_button.h"
#include "ui/window/window_menu.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace nightjar {
namespace {

constexpr QSize panelFrom{1000, 600}; ///< a smaller window has no room for the panel
constexpr int roomyFrom = 840;        ///< pixels of height
constexpr int panelWidth = 296;
constexpr int margin = 2 * theme::grid;

QWidget* surface(const char* name)
{
    auto* widget = new QWidget;
    widget->setObjectName(QLatin1String(name));
    widget->setAttribute(Qt::WA_StyledBackground);
    return widget;
}

void setLarge(QToolButton& button, bool large)
{
    button.setProperty("large", large);
    button.setIconSize({theme::iconSize + (large ? 0 : theme::iconGap), theme::iconSize});
    button.setToolButtonStyle(large ? Qt::ToolButtonTextUnderIcon : Qt::ToolButtonTextBesideIcon);
    button.style()->unpolish(&button);
    button.style()->polish(&button);
}

Density densityOf(const QSize& window)
{
    return window.width() < panelFrom.width() || window.height() < panelFrom.height() ? Density::Compact
           : window.height() < roomyFrom                                              ? Density::Low
                                                                                      : Density::Roomy;
}

void clearMargins(QBoxLayout& layout)
{
    layout.setContentsMargins(0, 0, 0, 0);
    layout.setSpacing(0);
}

} // namespace

WindowLayout::WindowLayout(QWidget& window, const WindowParts& parts)
    : QObject(&window), m_parts(parts), m_rows(new QVBoxLayout(&window)), m_column(new QVBoxLayout),
      m_headerRow(new QHBoxLayout), m_captionRow(new QHBoxLayout), m_stage(new QStackedWidget),
      m_panel(surface("panel")), m_panelRows(new QVBoxLayout(m_panel)), m_scroll(new PanelScroll),
      m_drawerRow(new QHBoxLayout), m_bar(surface("bar")), m_barRows(new QVBoxLayout(m_bar)),
      m_barButtons(new QHBoxLayout), m_actions(new QWidget),
      m_actionButtons(new QBoxLayout(QBoxLayout::TopToBottom, m_actions)), m_drawerButton(new QToolButton)
{
    m_drawerButton->setIcon(icon(QStringLiteral("settings")));
    m_drawerButton->setText(tr("Settings"));
    m_drawerButton->setCheckable(true);
    setLarge(*m_drawerButton, true);
    connect(m_drawerButton, &QToolButton::toggled, this, &WindowLayout::setDrawerOpen);

    m_stage->setObjectName(QStringLiteral("stage"));
    m_stage->addWidget(m_parts.message);
    m_stage->addWidget(m_parts.view);
    m_stage->addWidget(m_parts.queue);
    for (QWidget* part : {static_cast<QWidget*>(m_parts.settings), static_cast<QWidget*>(m_parts.histogram),
                          static_cast<QWidget*>(m_parts.card)}) {
        m_scroll->rows().addWidget(part);
    }
    m_scroll->rows().addLayout(m_drawerRow);
    m_scroll->rows().addStretch();
    m_drawerRow->setContentsMargins(theme::grid, 0, theme::grid, 0);
    m_drawerRow->addStretch();
    m_scroll->setAccessibleName(tr("Settings"));
    m_panel->setFixedWidth(panelWidth);
    clearMargins(*m_panelRows);
    m_panelRows->addWidget(m_scroll, 1);
    m_panelRows->addWidget(m_parts.gauge);
    m_panelRows->addWidget(m_actions);
    m_actionButtons->setSpacing(theme::grid);
    m_actionButtons->addWidget(m_parts.primary);
    auto* second = new QHBoxLayout; // the first button keeps its place and size when a run begins
    second->setSpacing(theme::grid);
    second->addWidget(m_parts.exportButton, 1);
    second->addWidget(m_parts.pauseButton);
    m_actionButtons->addLayout(second);

    clearMargins(*m_barRows);
    m_captionRow->setContentsMargins(12, 4, 0, 0);
    m_captionRow->setSpacing(0);
    m_barRows->addLayout(m_captionRow);
    m_barRows->addLayout(m_barButtons);
    m_barButtons->setSpacing(2);
    m_barButtons->addWidget(m_parts.compareBar);
    m_barButtons->addWidget(m_drawerButton);

    clearMargins(*m_column);
    m_column->addLayout(m_headerRow);
    m_column->addWidget(m_parts.notice);
    m_column->addWidget(m_stage, 1);
    m_column->addWidget(m_parts.filmstrip);

    auto* upper = new QHBoxLayout;
    clearMargins(*upper);
    upper->addLayout(m_column, 1);
    upper->addWidget(m_panel);
    clearMargins(*m_rows);
    m_rows->addLayout(upper, 1);
    arrangeCompact();
}

void WindowLayout::resizeTo(const QSize& window)
{
    const Density density = densityOf(window);
    if (density == m_density) {
        return;
    }
    m_density = density;
    isCompact() ? arrangeCompact() : arrangeRoomy();
    showParts();
}

void WindowLayout::showPicture()
{
    m_main = m_parts.view;
    setQueueShown(m_queueShown);
}

void WindowLayout::showMessage()
{
    m_main = m_parts.message;
    setQueueShown(m_queueShown);
}

void WindowLayout::setQueueShown(bool shown)
{
    m_queueShown = shown;
    m_parts.queueButton->setChecked(shown);
    if (shown && isCompact()) {
        setDrawerOpen(false); // only one of them fits
    }
    m_stage->setCurrentWidget(shown ? m_parts.queue : m_main);
    emit queueShown(shown);
}

void WindowLayout::setPhotoCount(int count)
{
    m_parts.filmstrip->setVisible(count > 1);
}

void WindowLayout::showMenuButton()
{
    if (isCompact() && !m_empty) {
        setDrawerOpen(true);
        m_parts.menu->setFocus();
    }
}

bool WindowLayout::isDrawerOpen() const
{
    return isCompact() && m_drawerButton->isChecked();
}

void WindowLayout::setDrawerOpen(bool open)
{
    m_drawerButton->setChecked(open);
    if (open && isCompact() && m_queueShown) {
        setQueueShown(false);
    }
    showParts();
}

void WindowLayout::showSettings(QWidget& part)
{
    if (isCompact()) {
        setDrawerOpen(true);
    }
    // A part that was just expanded gets its position in the next layout pass.
    QTimer::singleShot(0, &part, [this, &part] { m_scroll->ensureWidgetVisible(&part); });
}

void WindowLayout::setEmpty(bool empty)
{
    m_empty = empty;
    showParts();
}

void WindowLayout::showParts()
{
    m_panel->setVisible(!m_empty && (!isCompact() || m_drawerButton->isChecked()));
    placeMenu();
    m_parts.undoButton->setVisible(!m_empty);
    m_parts.redoButton->setVisible(!m_empty);
    m_bar->setVisible(!m_empty);
    m_parts.openButton->setVisible(!m_empty);
    m_parts.queueButton->setVisible(!m_empty);
}

/// On a small screen the menu button is in the drawer.
void WindowLayout::placeMenu()
{
    const bool inDrawer = isCompact() && !m_empty;
    if (inDrawer) {
        m_drawerRow->insertWidget(0, m_parts.menu);
    } else if (m_headerRow->indexOf(m_parts.menu) < 0) {
        m_headerRow->addWidget(m_parts.menu, 0, Qt::AlignRight);
    }
    m_parts.menu->setToolButtonStyle(inDrawer ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_parts.menu->setIconSize({theme::iconSize + (inDrawer ? theme::iconGap : 0), theme::iconSize});
}

void WindowLayout::arrangeRoomy()
{
    m_parts.compareBar->setLarge(false);
    m_parts.settings->setDensity(m_density);
    m_scroll->rows().insertWidget(0, m_parts.histogram);
    m_scroll->rows().insertWidget(m_density == Density::Low ? 2 : 1, m_parts.card);
    m_parts.gauge->setSlim(false);
    m_parts.filmstrip->setSmall(false);
    setLarge(*m_parts.openButton, false);
    setLarge(*m_parts.queueButton, false);
    m_drawerButton->hide();

    m_headerRow->setContentsMargins(margin, 4, theme::grid, 4);
    m_headerRow->addWidget(m_parts.header, 1);
    m_headerRow->addStretch();
    m_headerRow->addWidget(m_parts.undoButton);
    m_headerRow->addWidget(m_parts.redoButton);
    m_headerRow->addWidget(m_parts.queueButton);
    m_headerRow->addWidget(m_parts.openButton);
    m_headerRow->addWidget(m_parts.menu);
    m_column->insertWidget(m_column->indexOf(m_stage) + 1, m_bar);
    m_barButtons->setContentsMargins(theme::grid, 4, margin, 4);
    m_barButtons->setStretchFactor(m_parts.compareBar, 1);

    m_panelRows->addWidget(m_parts.gauge);
    m_panelRows->addWidget(m_actions);
    m_parts.gauge->setContentsMargins(margin, margin, margin, 0);
    m_actions->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_actionButtons->setDirection(QBoxLayout::TopToBottom);
    m_actionButtons->setContentsMargins(margin, theme::grid, margin, margin);
}

void WindowLayout::arrangeCompact()
{
    m_parts.compareBar->setLarge(true);
    m_parts.settings->setDensity(m_density);
    m_scroll->rows().insertWidget(0, m_parts.settings); // settings first
    m_parts.gauge->setSlim(true);
    m_parts.filmstrip->setSmall(true);
    setLarge(*m_parts.openButton, true);
    setLarge(*m_parts.queueButton, true);
    m_drawerButton->show();

    m_headerRow->setContentsMargins(0, 0, 0, 0);
    while (QLayoutItem* stretch = m_headerRow->takeAt(0)) {
        delete stretch; // the widgets stay, and are placed elsewhere
    }
    m_drawerRow->addWidget(m_parts.undoButton);
    m_drawerRow->addWidget(m_parts.redoButton);
    m_rows->addWidget(m_bar);
    m_barButtons->insertWidget(0, m_parts.queueButton);
    m_barButtons->insertWidget(0, m_parts.openButton);
    m_barButtons->setContentsMargins(4, 4, theme::grid, 4);
    m_barButtons->setStretchFactor(m_parts.compareBar, 0);

    m_captionRow->addWidget(m_parts.header, 1);
    m_captionRow->addWidget(m_parts.gauge, 1);
    m_parts.gauge->setContentsMargins(theme::grid, 0, theme::grid, 0);
    m_barButtons->addWidget(m_actions, 1);
    // The actions fill the remaining width, so that no other button moves when one is hidden.
    m_actions->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_actionButtons->setDirection(QBoxLayout::LeftToRight);
    m_actionButtons->setContentsMargins(theme::grid, 0, 0, 0);
}

} // namespace nightjar
