// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

class QScrollBar;
class QVBoxLayout;

namespace nightjar {

/// The scrollable part of a panel. A rule at an edge shows that there is more beyond it. The content keeps
/// its width with or without a scroll bar, which is drawn over the content's margin.
class PanelScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit PanelScroll(QWidget* parent = nullptr);

    /// Returns the layout of the content.
    [[nodiscard]] QVBoxLayout& rows() { return *m_rows; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showEdges();

    QVBoxLayout* m_rows;
    QScrollBar* m_bar; ///< replaces the area's own scroll bar, which would take space
    QWidget* m_above;  ///< rule at the upper edge
    QWidget* m_below;
};

} // namespace nightjar
