// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QToolButton;

namespace nightjar {

class ElidedLabel;

/// A heading with a one-line summary and details. Pressing the heading expands the details.
class Collapsible : public QWidget
{
    Q_OBJECT

public:
    explicit Collapsible(const QString& heading, QWidget* parent = nullptr);

    /// Returns the widget for the details, initially without a layout.
    [[nodiscard]] QWidget* details() { return m_details; }

    void expand();
    /// Sets the summary. It is elided if too long; the tool tip has all of it. `warns`: in the warning
    /// colour.
    void setSummary(const QString& summary, bool warns = false);
    /// Sets whether it can be expanded.
    void setExpandable(bool can);

private:
    QToolButton* m_heading;
    ElidedLabel* m_summary;
    QWidget* m_details;
};

} // namespace nightjar
