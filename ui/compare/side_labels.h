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

/// The labels "Before" and "After" on the pictures. They appear when something moves and fade afterwards.
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

    /// Repaints `canvas` while the labels appear and fade.
    explicit SideLabels(QWidget* canvas);

    void wake();
    void fade();

    /// Sets the label of the denoised picture; empty: "After".
    void setAfterName(const QString& name) { m_afterName = name; }

    void paint(QPainter& painter, const QRectF& area, Shown shown) const;

private:
    void moveTo(double opacity);

    QString m_afterName;
    QVariantAnimation m_opacity;
    QTimer m_rest;
};

} // namespace nightjar
