// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace nightjar {

class IconLabel;

/// A message above the picture. Problems stay until closed.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget* parent = nullptr);

    void showProblem(const QString& problem, const QString& advice);
    void showSuccess(const QString& text);

    [[nodiscard]] QString text() const;

private:
    IconLabel* m_icon;
    QLabel* m_text;
    QTimer m_timer;
};

} // namespace nightjar
