// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

class QScrollBar;
class QVBoxLayout;

namespace nightjar {

/// What of a panel may be longer than it, one part below the other. A rule at an edge says that there is more
/// beyond it, and parts keep their width whether there is a scroll bar or not: it lies over their margin.
class PanelScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit PanelScroll(QWidget* parent = nullptr);

    /// Of the parts.
    [[nodiscard]] QVBoxLayout& rows() { return *m_rows; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showEdges();

    QVBoxLayout* m_rows;
    QScrollBar* m_bar; ///< in the place of the area's own, which would take room
    QWidget* m_above;  ///< the rule where there is more
    QWidget* m_below;
};

} // namespace nightjar
