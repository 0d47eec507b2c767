// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/comparison_view.h"

#include "ui/theme.h"

#include <QNativeGestureEvent>
#include <QPainter>
#include <QTouchEvent>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace nightjar {
namespace {

constexpr double gap = 4.0;              ///< between the two panes, logical pixels
constexpr double wheelStepFactor = 1.25; ///< of one notch
constexpr double wheelStep = 120.0;

} // namespace

ComparisonView::ComparisonView(QWidget* parent) : QWidget(parent), m_labels(this)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Photo, before and after"));
    connect(&m_renderer, &PictureRenderer::changed, this, qOverload<>(&QWidget::update));
}

void ComparisonView::setPictures(std::shared_ptr<const ComparedPictures> pictures)
{
    m_transform.setPicture(pictures ? pictures->uprightSize() : QSize());
    m_renderer.setPictures(std::move(pictures));
    m_labels.wake();
    viewChanged();
}

void ComparisonView::setAfter(std::shared_ptr<const Pyramid> after, std::optional<double> finishedAt)
{
    const bool compared = comparesTwo();
    m_renderer.setAfter(std::move(after), finishedAt);
    if (comparesTwo() != compared) {
        m_labels.wake();
        viewChanged();
    }
}

void ComparisonView::refreshAfter(const Rect& region)
{
    if (comparesTwo()) {
        m_renderer.invalidateAfter(m_renderer.pictures()->toUpright(region));
    }
}

void ComparisonView::setLook(const Look& look)
{
    m_renderer.setLook(look);
}

void ComparisonView::setMode(CompareMode mode)
{
    m_mode = mode;
    m_labels.wake();
    viewChanged();
}

void ComparisonView::holdBefore(bool held)
{
    m_held = held;
    m_labels.wake();
    update();
}

void ComparisonView::fit()
{
    m_transform.fit();
    viewChanged();
}

void ComparisonView::setScale(double scale)
{
    const QRectF pane = firstPane();
    m_transform.setScale(scale, inPane(pane.center()));
    viewChanged();
}

void ComparisonView::zoomBy(double factor)
{
    m_transform.zoomBy(factor, inPane(firstPane().center()));
    viewChanged();
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
            m_transform.zoomBy(1.0 + gesture->value(), inPane(gesture->position()));
            viewChanged();
            return true;
        }
        return false;
    }
    default:
        return QWidget::event(event);
    }
}

void ComparisonView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), QColor(theme::stage));
    if (m_renderer.pictures() == nullptr) {
        return;
    }
    for (const Pane& pane : panes()) {
        painter.save();
        painter.setClipRect(pane.clip.intersected(event->rect()));
        const QRect device = deviceRect(pane.rect);
        painter.scale(1.0 / devicePixelRatioF(), 1.0 / devicePixelRatioF());
        m_renderer.paint(painter, pane.side, device.topLeft() + m_transform.origin(),
                         m_transform.scaledSize());
        painter.restore();
    }
    if (showsDivider()) {
        m_divider.paint(painter, rect(), m_drag == Drag::Divider);
    }
    if (comparesTwo()) {
        m_labels.paint(painter, rect(), m_held ? SideLabels::Shown::BeforeOnly : SideLabels::Shown::Both);
    }
}

void ComparisonView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    viewChanged();
}

void ComparisonView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        beginDrag(event->position(), Divider::reach);
        updateCursor(event->position());
    }
}

void ComparisonView::mouseMoveEvent(QMouseEvent* event)
{
    m_labels.wake();
    if (m_drag != Drag::None) {
        drag(event->position(), event->position() - m_lastPosition);
        m_lastPosition = event->position();
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
        !(showsDivider() && m_divider.isGrabbedAt(event->position(), rect(), Divider::reach))) {
        m_transform.toggleFit(inPane(event->position()));
        viewChanged();
    } else {
        mousePressEvent(event);
    }
}

void ComparisonView::wheelEvent(QWheelEvent* event)
{
    m_transform.zoomBy(std::pow(wheelStepFactor, event->angleDelta().y() / wheelStep),
                       inPane(event->position()));
    viewChanged();
    event->accept();
}

void ComparisonView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_labels.fade();
}

bool ComparisonView::comparesTwo() const
{
    return m_renderer.pictures() != nullptr && m_renderer.pictures()->after != nullptr;
}

bool ComparisonView::showsDivider() const
{
    return comparesTwo() && m_mode == CompareMode::Split && !m_held;
}

std::vector<ComparisonView::Pane> ComparisonView::panes() const
{
    const QRectF all = rect();
    if (!comparesTwo()) {
        return {{all, all, Side::Before}};
    }
    const Side right = m_held ? Side::Before : Side::After;
    if (m_mode == CompareMode::Split) {
        if (m_held) {
            return {{all, all, Side::Before}};
        }
        // The line falls on a whole device pixel: a clip that covers half a pixel would blend the two sides
        // there.
        const double ratio = devicePixelRatioF();
        const double x = std::round(m_divider.lineX(all) * ratio) / ratio;
        return {{all, QRectF(0, 0, x, height()), Side::Before},
                {all, QRectF(x, 0, width() - x, height()), right}};
    }
    const QRectF left = firstPane();
    const QRectF second(width() - left.width(), 0, left.width(), height());
    return {{left, left, Side::Before}, {second, second, right}};
}

QRectF ComparisonView::firstPane() const
{
    const bool two = comparesTwo() && m_mode == CompareMode::SideBySide;
    return two ? QRectF(0, 0, std::floor((width() - gap) / 2), height()) : QRectF(rect());
}

QPointF ComparisonView::inPane(const QPointF& position) const
{
    const double left = firstPane().width() < position.x() ? width() - firstPane().width() : 0.0;
    return (position - QPointF(left, 0)) * devicePixelRatioF();
}

QRect ComparisonView::deviceRect(const QRectF& logical) const
{
    const double ratio = devicePixelRatioF();
    return QRectF(logical.x() * ratio, logical.y() * ratio, logical.width() * ratio, logical.height() * ratio)
        .toRect();
}

void ComparisonView::beginDrag(const QPointF& position, double reach)
{
    const bool divider = showsDivider() && m_divider.isGrabbedAt(position, rect(), reach);
    m_drag = divider ? Drag::Divider : Drag::Picture;
    m_grabOffset = divider ? m_divider.lineX(rect()) - position.x() : 0.0;
    m_lastPosition = position;
    m_labels.wake();
    update();
}

void ComparisonView::drag(const QPointF& position, const QPointF& distance)
{
    if (m_drag == Drag::Divider) {
        m_divider.moveTo(position.x() + m_grabOffset, rect());
        update();
    } else if (m_drag == Drag::Picture && !m_transform.isFit()) {
        m_transform.panBy(distance * devicePixelRatioF());
        viewChanged();
    }
}

void ComparisonView::endDrag()
{
    m_drag = Drag::None;
    update();
}

bool ComparisonView::touch(QTouchEvent* event)
{
    const TouchTracker::Motion motion = m_touch.follow(event->points());
    if (event->type() == QEvent::TouchBegin) {
        beginDrag(motion.centre, Divider::touchReach);
    } else if (event->type() == QEvent::TouchUpdate) {
        if (motion.fingers == 2) {
            m_drag = Drag::Picture;
            m_transform.zoomBy(motion.spread, inPane(motion.centre));
        }
        drag(motion.centre, motion.distance);
        viewChanged();
    } else {
        const QPointF position = event->points().isEmpty() ? QPointF() : event->points().first().position();
        if (m_touch.endsDoubleTap(position) && event->type() == QEvent::TouchEnd) {
            m_transform.toggleFit(inPane(position));
            viewChanged();
        }
        endDrag();
    }
    event->accept();
    return true;
}

void ComparisonView::updateCursor(const QPointF& position)
{
    const bool overDivider = showsDivider() && m_divider.isGrabbedAt(position, rect(), Divider::reach);
    if (m_drag == Drag::Divider || (m_drag == Drag::None && overDivider)) {
        setCursor(Qt::SplitHCursor);
    } else if (!m_transform.isFit()) {
        setCursor(m_drag == Drag::Picture ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    } else {
        unsetCursor();
    }
}

void ComparisonView::viewChanged()
{
    const QRect device = deviceRect(firstPane());
    m_transform.setViewport(device.size());
    if (const ComparedPictures* pictures = m_renderer.pictures()) {
        m_renderer.setView(m_transform.scaledSize(),
                           m_transform.coveredRect().translated(-m_transform.origin()));
        emit focusChanged(pictures->toSensor(m_transform.visiblePicture()));
        emit zoomChanged(m_transform.scale(), m_transform.isFit());
    }
    update();
}

} // namespace nightjar
