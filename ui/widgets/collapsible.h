// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace nightjar {

/// A heading with one line of summary beside it, and details that a press on the heading unfolds.
class Collapsible : public QWidget
{
    Q_OBJECT

public:
    explicit Collapsible(const QString& heading, QWidget* parent = nullptr);

    /// Where the details go: a widget without a layout yet.
    [[nodiscard]] QWidget* details() { return m_details; }

    void pixelShuffle();
    /// `warns`: in the colour of warnings.
    void setSummary(const QString& summary, bool warns = false);
    /// Whether it can be unfolded.
    void setUnfoldable(bool can);

private:
    QToolButton* m_heading;
    QLabel* m_summary;
    QWidget* m_details;
};

} // namespace nightjar
