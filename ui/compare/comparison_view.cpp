// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/comparison_view.h"

#include <QKeyEvent>
#include <QLineF>
#include <QNativeGestureEvent>
#include <QTouchEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

constexpr double wheelStepFactor = 1.25; ///< zoom factor of one wheel notch
constexpr double wheelStep = 120.0;
constexpr double clickTolerance = 6.0; ///< maximum movement during a click, logical pixels

} // namespace

ComparisonView::ComparisonView(QWidget* parent) : ComparisonCanvas(parent)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Photo, before and after"));
}

bool ComparisonView::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return touch(static_cast<QTouchEvent*>(event));
    case QEvent::NativeGesture: {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAbout(1.0 + gesture->value(), gesture->position());
            return true;
        }
        return false;
    }
    default:
        return ComparisonCanvas::event(event);
    }
}

void ComparisonView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        beginDrag(event->position(), false);
        updateCursor(event->position());
    }
}

void ComparisonView::mouseMoveEvent(QMouseEvent* event)
{
    wakeLabels();
    if (m_drag != Drag::None) {
        drag(event->position(), event->position() - m_lastPosition);
        m_lastPosition = event->position();
    } else {
        placeLoupe(event->position(), false);
    }
    updateCursor(event->position());
}

void ComparisonView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        endDrag();
        updateCursor(event->position());
    }
}

void ComparisonView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton &&
        m_lastClickWasOnPicture) { // otherwise that click may have moved the divider here

        toggleFit(event->position());
    } else {
        mousePressEvent(event);
    }
}

void ComparisonView::wheelEvent(QWheelEvent* event)
{
    kinetic().hold();
    const bool byTouchpad = event->hasPixelDelta() && event->phase() != Qt::NoScrollPhase;
    if (byTouchpad && !transform().isFit() && !(event->modifiers() & Qt::ControlModifier)) {
        panBy(event->pixelDelta());
    } else {
        zoomAbout(std::pow(wheelStepFactor, event->angleDelta().y() / wheelStep), event->position());
    }
    event->accept();
}

void ComparisonView::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    if (!hasPictures() || (event->modifiers() & ~Qt::KeypadModifier && !shift)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return step({-1, 0}, shift);
    case Qt::Key_Right:
        return step({1, 0}, shift);
    case Qt::Key_Up:
        return step({0, -1}, shift);
    case Qt::Key_Down:
        return step({0, 1}, shift);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ComparisonView::step(const QPointF& direction, bool dividerFirst)
{
    constexpr double dividerStep = 0.02; // fraction of the width
    constexpr double panStep = 0.1;      // likewise
    constexpr double loupeStep = 16.0;   // logical pixels
    if (hasLoupe()) {
        const QPointF from = loupe().frame().isEmpty() ? QRectF(rect()).center() : m_loupePosition;
        const QPointF to = from + direction * loupeStep;
        placeLoupe({std::clamp(to.x(), 0.0, width() - 1.0), std::clamp(to.y(), 0.0, height() - 1.0)}, false);
    } else if (layoutNow().hasLine() && (dividerFirst || transform().isFit())) {
        moveDivider(divider().lineX(rect()) + direction.x() * dividerStep * width());
    } else {
        panBy(-direction * panStep * width());
    }
}

void ComparisonView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    showFocus(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason);
}

void ComparisonView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    showFocus(false);
}

void ComparisonView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    fadeLabels();
    hideLoupe();
}

void ComparisonView::beginDrag(const QPointF& position, bool finger)
{
    kinetic().hold();
    stopDivider();
    m_byFinger = finger;
    m_pressPosition = position;
    m_lastPosition = position;
    const double reach = finger ? Divider::touchReach : Divider::reach;
    if (navigatorPlace().contains(position)) {
        take(Drag::Navigator);
        drag(position, {});
    } else if (isOverDivider(position, reach)) {
        take(Drag::Divider);
        m_grabOffset = divider().lineX(rect()) - position.x();
    } else if (hasLoupe()) {
        take(Drag::Loupe);
        placeLoupe(position, finger);
    } else {
        take(Drag::Picture);
        lookAt(position);
    }
    wakeLabels();
}

void ComparisonView::take(Drag drag)
{
    m_drag = drag;
    holdDivider(drag == Drag::Divider);
}

void ComparisonView::drag(const QPointF& position, const QPointF& distance)
{
    switch (m_drag) {
    case Drag::Divider:
        moveDivider(position.x() + m_grabOffset);
        break;
    case Drag::Navigator:
        navigateTo(position);
        break;
    case Drag::Loupe:
        placeLoupe(position, m_byFinger);
        break;
    case Drag::Picture:
        if (!transform().isFit()) {
            kinetic().follow(distance * devicePixelRatioF());
            panBy(distance);
        }
        break;
    case Drag::None:
        break;
    }
}

void ComparisonView::endDrag()
{
    const Drag ended = m_drag;
    take(Drag::None);
    const bool isClick = QLineF(m_pressPosition, m_lastPosition).length() <= clickTolerance;
    m_lastClickWasOnPicture = isClick && ended == Drag::Picture;
    if (isClick) {
        if (ended == Drag::Picture || ended == Drag::Loupe) {
            click(m_pressPosition);
        }
    } else if (ended == Drag::Picture) {
        kinetic().release();
    }
}

void ComparisonView::click(const QPointF& position)
{
    if (layoutNow().hasLine()) {
        settleDivider(position.x());
    } else if (mode() == CompareMode::Loupe) {
        toggleLoupeScale();
    }
}

bool ComparisonView::touch(QTouchEvent* event)
{
    const TouchTracker::Motion motion = m_touch.follow(event->points());
    if (event->type() == QEvent::TouchBegin) {
        beginDrag(motion.centre, true);
    } else if (event->type() == QEvent::TouchUpdate) {
        if (motion.fingers == 2) {
            take(Drag::Picture);
            m_pressPosition = {-clickTolerance, -clickTolerance}; // a two-finger gesture is not a click
            zoomAbout(motion.spread, motion.centre);
        }
        drag(motion.centre, motion.distance);
        if (motion.fingers > 0) {
            m_lastPosition = motion.centre;
        }
    } else {
        const QPointF position = event->points().isEmpty() ? QPointF() : event->points().first().position();
        if (m_touch.endsDoubleTap(position) && event->type() == QEvent::TouchEnd) {
            take(Drag::None);
            toggleFit(position);
        }
        endDrag();
    }
    event->accept();
    return true;
}

void ComparisonView::placeLoupe(const QPointF& position, bool finger)
{
    if (hasLoupe()) {
        m_loupePosition = position;
        moveLoupe(position, finger);
    }
}

bool ComparisonView::isOverDivider(const QPointF& position, double reach) const
{
    return layoutNow().hasLine() && divider().isGrabbedAt(position, rect(), reach);
}

void ComparisonView::updateCursor(const QPointF& position)
{
    const bool overDivider = m_drag == Drag::None && isOverDivider(position, Divider::reach);
    if (m_drag == Drag::Divider || overDivider) {
        setCursor(Qt::SplitHCursor);
    } else if (!transform().isFit()) {
        setCursor(m_drag == Drag::Picture ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    } else {
        unsetCursor();
    }
}

} // namespace nightjar
