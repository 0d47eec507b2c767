// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QTimer>

namespace nightjar {

/// Kinetic scrolling: a picture released while moving glides on and slows to a stop. Works in any unit of
/// length.
class KineticPan : public QObject
{
    Q_OBJECT

public:
    explicit KineticPan(QObject* parent = nullptr);

    /// Stops the motion, because the picture was touched.
    void hold();
    /// Records a drag by `distance`, to measure the speed.
    void follow(const QPointF& distance);
    /// Continues at the current speed, because the picture was released.
    void release();

signals:
    void glided(const QPointF& distance);

private:
    void step();

    QTimer m_timer;
    QElapsedTimer m_clock;
    QPointF m_velocity; ///< units per millisecond
};

} // namespace nightjar
