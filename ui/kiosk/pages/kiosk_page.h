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
inline constexpr int margin = 24; ///< margin of everything but pictures

/// A large button with an icon before its words; a primary one is in the accent colour.
[[nodiscard]] QPushButton* makeButton(const QString& text, const QString& icon, bool primary);
/// A page's question or sentence.
[[nodiscard]] QLabel* makeTitle(const QString& text);

} // namespace kiosk

/// One step of a guest's visit: the content, and below it a bar with "start over" at the left and the primary
/// action at the right.
class KioskPage : public QWidget
{
    Q_OBJECT

public:
    explicit KioskPage(QWidget* parent = nullptr);

    [[nodiscard]] QPushButton& startOverButton() { return *m_startOver; }

signals:
    void startOver();

protected:
    /// What it is about; to the screen's edges.
    void setContent(QWidget* content);
    /// Between the ends of the bar, from the left; takes what is left of its width where `stretches`.
    void addToBar(QWidget* widget, bool stretches = false);
    /// At the right end of the bar; call it last.
    QPushButton* addPrimary(const QString& text, const QString& icon);

private:
    QVBoxLayout* m_column;
    QHBoxLayout* m_bar;
    QPushButton* m_startOver;
};

} // namespace nightjar
