// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <optional>

namespace nightjar {

/// The hidden way to leave the kiosk: hold a finger in one of the upper corners. A faint ring grows under the
/// finger. Widgets below still receive the touches.
class HeldCorner : public QWidget
{
    Q_OBJECT

public:
    static constexpr int side = 72; ///< side of the corner area, logical pixels

    HeldCorner(QWidget& window, std::chrono::milliseconds hold);

signals:
    void held();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void press(const QPointF& global);
    void letGo();
    [[nodiscard]] std::optional<QRect> cornerAt(const QPoint& position) const;

    QWidget& m_window;
    std::chrono::milliseconds m_hold;
    QRect m_corner;
    QElapsedTimer m_since;
    QTimer m_timer;
};

} // namespace nightjar
