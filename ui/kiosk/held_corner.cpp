// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/held_corner.h"

#include "ui/style/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QTouchEvent>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace nightjar {
namespace {

constexpr std::chrono::milliseconds frame{40};
constexpr double ringWidth = 3.0;
constexpr double faint = 0.45;

} // namespace

HeldCorner::HeldCorner(QWidget& window, std::chrono::milliseconds hold)
    : QWidget(&window), m_window(window), m_hold(hold)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_timer.setInterval(frame);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        update();
        if (std::chrono::milliseconds(m_since.elapsed()) >= m_hold) {
            letGo();
            emit held();
        }
    });
    QApplication::instance()->installEventFilter(this);
}

bool HeldCorner::eventFilter(QObject* watched, QEvent* event)
{
    // Uses the window's own events. They arrive before scrolling widgets can delay them, and they include all
    // fingers, while a widget receives only its own fingers and their emulated mouse.
    const auto* widget = qobject_cast<QWidget*>(watched);
    const bool isWindow = watched == m_window.windowHandle();
    if (!isWindow && (widget == nullptr || widget->window() != &m_window)) {
        return false;
    }
    const auto isFinger = [&] {
        return static_cast<QPointerEvent*>(event)->deviceType() == QInputDevice::DeviceType::TouchScreen;
    };
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
        if (const auto* mouse = static_cast<QMouseEvent*>(event);
            mouse->buttons() == Qt::LeftButton && !isFinger()) {
            press(mouse->globalPosition());
        }
        break;
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
        if (!isWindow) {
            break;
        }
        if (const auto& points = static_cast<QTouchEvent*>(event)->points(); points.size() == 1) {
            press(points.first().globalPosition());
        } else {
            letGo();
        }
        break;
    case QEvent::MouseButtonRelease:
        if (!isFinger()) {
            letGo();
        }
        break;
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        letGo();
        break;
    default:
        break;
    }
    return false;
}

std::optional<QRect> HeldCorner::cornerAt(const QPoint& position) const
{
    const QRect left(0, 0, side, side);
    const QRect right(m_window.width() - side, 0, side, side);
    return left.contains(position)    ? std::optional(left)
           : right.contains(position) ? std::optional(right)
                                      : std::nullopt;
}

void HeldCorner::press(const QPointF& global)
{
    const auto corner = cornerAt(m_window.mapFromGlobal(global).toPoint());
    if (!corner) {
        letGo();
    } else if (!m_timer.isActive() || *corner != m_corner) {
        m_corner = *corner;
        setGeometry(m_corner);
        raise();
        show();
        m_since.start();
        m_timer.start();
    }
}

void HeldCorner::letGo()
{
    m_timer.stop();
    hide();
}

void HeldCorner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(faint);
    const double part =
        std::min(1.0, static_cast<double>(m_since.elapsed()) / static_cast<double>(m_hold.count()));
    // A light ring inside a dark one is visible on every page and picture.
    for (const auto& [colour, width] :
         {std::pair{theme::pictureShade, ringWidth + 2}, std::pair{theme::onPicture, ringWidth}}) {
        painter.setPen(QPen(QColor(colour), width, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(QRectF(rect()).adjusted(10, 10, -10, -10), 90 * 16,
                        -static_cast<int>(part * 360 * 16));
    }
}

} // namespace nightjar
