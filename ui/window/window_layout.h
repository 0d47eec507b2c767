// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/density.h"
#include "ui/window/window_parts.h"

#include <QObject>

class QBoxLayout;
class QHBoxLayout;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;
class QWidget;

namespace nightjar {

class PanelScroll;

/// Two ways to lay out one window. Roomy: a panel beside the picture, in which a low window has what every
/// photo needs before the photo's facts. Compact, below 1000×600: the picture takes all, one bar lies below,
/// and the settings come out of the side when they are asked for.
class WindowLayout : public QObject
{
    Q_OBJECT

public:
    /// Fills `window`, which has no layout yet.
    WindowLayout(QWidget& window, const WindowParts& parts);

    void resizeTo(const QSize& window);
    void showPicture();
    void showMessage();
    /// In the place of picture and message, until it is hidden again.
    void setQueueShown(bool shown);
    [[nodiscard]] bool isQueueShown() const { return m_queueShown; }
    /// Without any photo there is nothing to compare, set or export: only the message is left.
    void setEmpty(bool empty);
    /// Where it lies in the drawer, it is seen after this.
    void showMenuButton();
    /// A strip of one photo tells nothing.
    void setPhotoCount(int count);

    [[nodiscard]] bool isCompact() const { return m_density == Density::Compact; }
    [[nodiscard]] bool isDrawerOpen() const;
    void setDrawerOpen(bool open);
    /// Brings a part of the settings into sight.
    void showSettings(QWidget& part);

signals:
    void queueShown(bool shown);

private:
    void arrangeRoomy();
    void arrangeCompact();
    void showParts();
    void placeMenu();

    WindowParts m_parts;
    QVBoxLayout* m_rows;       ///< the window: what is above the compact bar, and the bar
    QVBoxLayout* m_column;     ///< header, notice, stage, roomy bar, filmstrip
    QHBoxLayout* m_headerRow;  ///< of the roomy layout
    QHBoxLayout* m_captionRow; ///< of the compact layout: above the bar's buttons
    QStackedWidget* m_stage;
    QWidget* m_panel;
    QVBoxLayout* m_panelRows;
    PanelScroll* m_scroll;
    QHBoxLayout* m_drawerRow; ///< what lies in the header where that is shown
    QWidget* m_bar;
    QVBoxLayout* m_barRows;
    QHBoxLayout* m_barButtons;
    QWidget* m_actions;
    QBoxLayout* m_actionButtons;
    QToolButton* m_drawerButton;
    Density m_density = Density::Compact;
    bool m_empty = false;
    bool m_queueShown = false;
    QWidget* m_main = nullptr; ///< picture or message: what is shown where the queue is not
};

} // namespace nightjar
