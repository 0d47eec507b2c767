// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointF>
#include <QTimer>

namespace nightjar {

/// Lets a picture that is let go of while it moves glide on and come to rest. Any unit of length.
class KineticPan : public QObject
{
    Q_OBJECT

public:
    explicit KineticPan(QObject* parent = nullptr);

    /// The hand is on the picture: what glides stops.
    void hold();
    /// The hand has moved it.
    void follow(const QPointF& distance);
    /// The hand has left: the picture goes on as fast as it went.
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
