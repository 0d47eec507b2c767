// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/slider.h"

#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace nightjar {
namespace {

constexpr double handleRadius = 8.0;
constexpr double grooveHeight = 4.0;
constexpr double focusRing = 2.0;
constexpr double inset = handleRadius + focusRing + 1.0;
constexpr double wheelStep = 120.0;

} // namespace

Slider::Slider(const Range& range, QWidget* parent) : QWidget(parent), m_range(range), m_value(range.rest)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Slider::setValue(double value)
{
    m_value = std::clamp(value, m_range.from, m_range.to);
    update();
}

QSize Slider::sizeHint() const
{
    return {160, theme::target};
}

QSize Slider::minimumSizeHint() const
{
    return {96, theme::target};
}

void Slider::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double middle = height() / 2.0;
    const QRectF groove(inset, middle - grooveHeight / 2, width() - 2 * inset, grooveHeight);
    painter.setBrush(QColor(isEnabled() ? theme::groove : theme::control));
    painter.drawRoundedRect(groove, grooveHeight / 2, grooveHeight / 2);
    const double x = xOf(m_value);
    const double from = xOf(m_range.rest);
    if (isEnabled()) {
        painter.setBrush(QColor(theme::text));
        painter.drawRoundedRect(QRectF(std::min(x, from), groove.top(), std::abs(x - from), grooveHeight),
                                grooveHeight / 2, grooveHeight / 2);
    }
    if (hasFocus()) {
        painter.setBrush(QColor(theme::accent));
        painter.drawEllipse(QPointF(x, middle), handleRadius + focusRing + 1, handleRadius + focusRing + 1);
    }
    // A ring of the panel's colour separates the handle from the groove.
    painter.setBrush(QColor(theme::panel));
    painter.drawEllipse(QPointF(x, middle), handleRadius + 1.5, handleRadius + 1.5);
    painter.setBrush(QColor(!isEnabled()                ? theme::disabledText
                            : m_pressed || underMouse() ? theme::strongText
                                                        : theme::text));
    painter.drawEllipse(QPointF(x, middle), handleRadius, handleRadius);
}

void Slider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressed = true;
        move(valueAt(event->position().x()));
    }
}

void Slider::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pressed) {
        move(valueAt(event->position().x()));
    }
}

void Slider::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressed = false;
        update();
    }
}

void Slider::mouseDoubleClickEvent(QMouseEvent*)
{
    move(m_range.rest);
}

void Slider::wheelEvent(QWheelEvent* event)
{
    if (!hasFocus()) { // without focus, the wheel scrolls the panel
        event->ignore();
        return;
    }
    move(m_value + m_range.step * event->angleDelta().y() / wheelStep);
}

void Slider::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return move(m_value - m_range.step);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return move(m_value + m_range.step);
    case Qt::Key_Home:
        return move(m_range.from);
    case Qt::Key_End:
        return move(m_range.to);
    default:
        QWidget::keyPressEvent(event);
    }
}

void Slider::enterEvent(QEnterEvent*)
{
    update();
}

void Slider::leaveEvent(QEvent*)
{
    update();
}

void Slider::move(double value)
{
    const double before = m_value;
    setValue(value);
    if (m_value != before) {
        emit moved(m_value);
    }
}

double Slider::xOf(double value) const
{
    return inset + (value - m_range.from) / (m_range.to - m_range.from) * (width() - 2 * inset);
}

double Slider::valueAt(double x) const
{
    return m_range.from + (x - inset) / (width() - 2 * inset) * (m_range.to - m_range.from);
}

} // namespace nightjar
