// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QTimer>

namespace nightjar {

/// Kinetic scrolling: a picture released while moving continues and slows to a stop. Any unit of length.
class KineticPan : public QObject
{
    Q_OBJECT

public:
    explicit KineticPan(QObject* parent = nullptr);

    /// Touched: stops the motion.
    void hold();
    /// Dragged.
    void follow(const QPointF& distance);
    /// Released: continues at the current speed.
    void release();

signals:
    void glided(const QPointF& distance);

private:
    void step();

    QTimer m_timer;
    QElapsedTimer m_clock;
    QPointF m_velocity; ///< per millisecond
};

} // namespace nightjar
