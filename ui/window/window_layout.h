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

/// Lays out the window for its size. Roomy: a panel beside the picture; in a low window, settings come before
/// the photo's facts. Compact (below 1000×600): the picture fills the window above one bar, and the settings
/// are in a drawer.
class WindowLayout : public QObject
{
    Q_OBJECT

public:
    /// Adds a layout to `window`, which must have none.
    WindowLayout(QWidget& window, const WindowParts& parts);

    void resizeTo(const QSize& window);
    void showPicture();
    void showMessage();
    /// Shows or hides the queue in place of the picture.
    void setQueueShown(bool shown);
    [[nodiscard]] bool isQueueShown() const { return m_queueShown; }
    /// Without a photo only the message is shown.
    void setEmpty(bool empty);
    /// Opens the drawer if the menu button is in it.
    void showMenuButton();
    /// The filmstrip is shown for two photos or more.
    void setPhotoCount(int count);

    [[nodiscard]] bool isCompact() const { return m_density == Density::Compact; }
    [[nodiscard]] bool isDrawerOpen() const;
    void setDrawerOpen(bool open);
    /// Scrolls to a part of the settings.
    void showSettings(QWidget& part);

signals:
    void queueShown(bool shown);

private:
    void arrangeRoomy();
    void arrangeCompact();
    void showParts();
    void placeMenu();

    WindowParts m_parts;
    QVBoxLayout* m_rows;       ///< the window: everything above the compact bar, and that bar
    QVBoxLayout* m_column;     ///< header, notice, stage, roomy bar, filmstrip
    QHBoxLayout* m_headerRow;  ///< roomy
    QHBoxLayout* m_captionRow; ///< compact: above the bar's buttons
    QStackedWidget* m_stage;
    QWidget* m_panel;
    QVBoxLayout* m_panelRows;
    PanelScroll* m_scroll;
    QHBoxLayout* m_drawerRow; ///< the header's buttons when there is no header
    QWidget* m_bar;
    QVBoxLayout* m_barRows;
    QHBoxLayout* m_barButtons;
    QWidget* m_actions;
    QBoxLayout* m_actionButtons;
    QToolButton* m_drawerButton;
    Density m_density = Density::Compact;
    bool m_empty = false;
    bool m_queueShown = false;
    QWidget* m_main = nullptr; ///< picture or message: shown when the queue is not
};

} // namespace nightjar
