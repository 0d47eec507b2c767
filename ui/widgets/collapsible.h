// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QToolButton;

namespace nightjar {

class ElidedLabel;

/// A heading with a one-line summary, and details that expand when the heading is pressed.
class Collapsible : public QWidget
{
    Q_OBJECT

public:
    explicit Collapsible(const QString& heading, QWidget* parent = nullptr);

    /// The widget for the details; it has no layout yet.
    [[nodiscard]] QWidget* details() { return m_details; }

    void expand();
    /// Elided if it is too long; the tool tip has all of it. `warns`: in the colour of warnings.
    void setSummary(const QString& summary, bool warns = false);
    /// Whether it can be expanded.
    void setExpandable(bool can);

private:
    QToolButton* m_heading;
    ElidedLabel* m_summary;
    QWidget* m_details;
};

} // namespace nightjar
