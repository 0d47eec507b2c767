// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/compare_mode.h"

#include <QHash>
#include <QWidget>

class QAction;
class QToolButton;

namespace nightjar {

class TabularLabel;

/// Buttons for the comparison mode and the zoom.
class CompareBar : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBar(QWidget* parent = nullptr);

    /// Shows large buttons with the text under the icon, and only as many as fit a small screen.
    void setLarge(bool large);
    /// Enables the comparison buttons. Disable them if there is no second picture.
    void setComparable(bool comparable);
    void setMode(CompareMode mode);
    void setZoom(double scale, bool fit);

signals:
    void modeChosen(nightjar::CompareMode mode);
    void beforeHeld(bool held);
    void doubleSizeChosen();
    void fitChosen();
    void fullSizeChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    QToolButton* addButton(const QString& iconName, const QString& text, const QString& hint);

    QToolButton* m_split;
    QToolButton* m_sideBySide;
    QToolButton* m_difference;
    QToolButton* m_loupe;
    QToolButton* m_hold;
    QToolButton* m_more; ///< on a small screen: opens a menu of the modes whose buttons do not fit
    QToolButton* m_fit;
    QToolButton* m_fullSize;
    QToolButton* m_doubleSize;
    QHash<CompareMode, QAction*> m_modes; ///< actions in the menu of `m_more`
    TabularLabel* m_zoom;
    bool m_large = false;
    bool m_isFit = true;
};

} // namespace nightjar
