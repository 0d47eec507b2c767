// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QRectF>
#include <QTimer>
#include <QVariantAnimation>

class QPainter;
class QWidget;

namespace nightjar {

/// The words "Before" and "After" over the pictures: they come when something moves and fade when nothing
/// does.
class SideLabels : public QObject
{
    Q_OBJECT

public:
    enum class Shown
    {
        Both,
        BeforeOnly
    };

    /// `canvas` is told to repaint while they come and go.
    explicit SideLabels(QWidget* canvas);

    void wake();
    void fade();

    void paint(QPainter& painter, const QRectF& area, Shown shown) const;

private:
    void moveTo(double opacity);

    QVariantAnimation m_opacity;
    QTimer m_rest;
};

} // namespace nightjar
