// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace nightjar {

namespace kiosk {

inline constexpr int barHeight = 72;
inline constexpr int iconSize = 28;
inline constexpr int margin = 24; ///< margin of all content except pictures

/// Makes a large button with an icon before its text; a primary one has the accent colour.
[[nodiscard]] QPushButton* makeButton(const QString& text, const QString& icon, bool primary);
/// Makes a label for a page's question or sentence.
[[nodiscard]] QLabel* makeTitle(const QString& text);

} // namespace kiosk

/// One step of a guest's visit: the content, and below it a bar with "start over" on the left and the primary
/// action on the right.
class KioskPage : public QWidget
{
    Q_OBJECT

public:
    explicit KioskPage(QWidget* parent = nullptr);

    [[nodiscard]] QPushButton& startOverButton() { return *m_startOver; }

signals:
    void startOver();

protected:
    /// Sets the page's content, which extends to the screen's edges.
    void setContent(QWidget* content);
    /// Adds a widget to the bar, from left to right between its ends. If `stretches`, it fills the remaining
    /// width.
    void addToBar(QWidget* widget, bool stretches = false);
    /// Adds the primary button at the right end of the bar. Call it last.
    QPushButton* addPrimary(const QString& text, const QString& icon);

private:
    QVBoxLayout* m_column;
    QHBoxLayout* m_bar;
    QPushButton* m_startOver;
};

} // namespace nightjar
