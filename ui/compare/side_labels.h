// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QRectF>
#include <QString>
#include <QTimer>
#include <QVariantAnimation>

class QPainter;
class QWidget;

namespace nightjar {

/// The labels "Before" and "After" over the pictures: they appear when something moves and fade afterwards.
class SideLabels : public QObject
{
    Q_OBJECT

public:
    enum class Shown
    {
        Both,
        BeforeOnly,
        AfterOnly,
        Difference
    };

    /// `canvas` is told to repaint while they come and go.
    explicit SideLabels(QWidget* canvas);

    void wake();
    void fade();

    /// What the picture after is called, where it is not simply that.
    void setAfterName(const QString& name) { m_afterName = name; }

    void paint(QPainter& painter, const QRectF& area, Shown shown) const;

private:
    void moveTo(double opacity);

    QString m_afterName;
    QVariantAnimation m_opacity;
    QTimer m_rest;
};

} // namespace nightjar
