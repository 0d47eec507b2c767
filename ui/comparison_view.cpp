// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/comparison_view.h"

#include "ui/theme.h"

#include <QKeyEvent>
#include <QLineF>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QTouchEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

constexpr double gap = 4.0;              ///< between the two panes, logical pixels
constexpr double wheelStepFactor = 1.25; ///< of one notch
constexpr double wheelStep = 120.0;
constexpr double clickTolerance = 6.0; ///< what a hand trembles between press and release, logical pixels
constexpr int touchedPart = 32;        ///< of the picture around a touch, pixels

} // namespace

ComparisonView::ComparisonView(QWidget* parent) : QWidget(parent), m_labels(this)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Photo, before and after"));
    m_settling.setDuration(theme::motionMs);
    connect(&m_renderer, &PictureRenderer::changed, this, qOverload<>(&QWidget::update));
    connect(&m_loupe.renderer(), &PictureRenderer::changed, this, qOverload<>(&QWidget::update));
    connect(&m_kinetic, &KineticPan::glided, this, [this](const QPointF& distance) {
        const QPoint before = m_transform.origin();
        m_transform.panBy(distance);
        if (m_transform.origin() == before && distance.manhattanLength() >= 1) {
            m_kinetic.hold(); // at the picture's edge
        }
        viewChanged();
    });
    connect(&m_settling, &QVariantAnimation::valueChanged, this, [this](const QVariant& x) {
        m_divider.moveTo(x.toDouble(), rect());
        showSides();
        update();
    });
}

void ComparisonView::setPictures(std::shared_ptr<const ComparedPictures> pictures)
{
    m_transform.setPicture(pictures ? pictures->uprightSize() : QSize());
    m_kinetic.hold();
    m_loupe.hide();
    m_loupe.renderer().setPictures(pictures);
    m_renderer.setPictures(std::move(pictures));
    m_labels.wake();
    viewChanged();
}

void ComparisonView::setAfter(std::shared_ptr<const Pyramid> after, std::optional<double> finishedAt)
{
    const bool compared = comparesTwo();
    m_loupe.renderer().setAfter(after, finishedAt);
    m_renderer.setAfter(std::move(after), finishedAt);
    if (comparesTwo() != compared) {
        m_labels.wake();
        viewChanged();
    }
}

void ComparisonView::refreshAfter(const Rect& region)
{
    if (comparesTwo()) {
        const QRect changed = m_renderer.pictures()->toUpright(region);
        m_renderer.invalidateAfter(changed);
        m_loupe.renderer().invalidateAfter(changed);
    }
}

void ComparisonView::setLook(const Look& look)
{
    m_renderer.setLook(look);
    m_loupe.renderer().setLook(look);
}

void ComparisonView::setAfterName(const QString& name)
{
    m_labels.setAfterName(name);
    update();
}

void ComparisonView::setMode(CompareMode mode)
{
    m_mode = mode;
    m_loupe.hide();
    m_labels.wake();
    viewChanged();
}

void ComparisonView::holdBefore(bool held)
{
    m_held = held;
    showSides();
    m_labels.wake();
    update();
}

void ComparisonView::fit()
{
    m_kinetic.hold();
    m_transform.fit();
    viewChanged();
}

void ComparisonView::setScale(double scale)
{
    if (m_mode == CompareMode::Loupe && comparesTwo() && (scale == 1.0 || scale == 2.0)) {
        m_loupe.setScale(scale);
        update();
        return;
    }
    m_transform.setScale(scale, inPane(firstPane().center()));
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
    if (const QRectF place = navigatorPlace(); !place.isEmpty()) {
        const Side side = comparesTwo() && m_mode != CompareMode::Difference ? Side::After : Side::Before;
        Navigator::paint(painter, place, m_renderer.overview(side), m_transform.picture(),
                         m_transform.visiblePicture());
    }
    if (comparesTwo()) {
        m_labels.paint(painter, rect(), labelsShown());
    }
    if (m_mode == CompareMode::Loupe && comparesTwo() && !m_held) {
        m_loupe.paint(painter, devicePixelRatioF());
    }
    if (m_showsFocus) { // set off from a picture of any colour
        painter.setRenderHint(QPainter::Antialiasing, false);
        for (const auto& [inset, colour] : {std::pair{1, theme::accentOnPicture}, {3, theme::pictureShade}}) {
            painter.setPen(QPen(QColor(colour), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect().adjusted(inset, inset, -inset, -inset));
        }
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
        beginDrag(event->position(), false);
        updateCursor(event->position());
    }
}

void ComparisonView::mouseMoveEvent(QMouseEvent* event)
{
    m_labels.wake();
    if (m_drag != Drag::None) {
        drag(event->position(), event->position() - m_lastPosition);
        m_lastPosition = event->position();
    } else {
        moveLoupe(event->position(), false);
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
        m_lastClickWasOnPicture) { // which may have brought the line here

        m_transform.toggleFit(inPane(event->position()));
        viewChanged();
    } else {
        mousePressEvent(event);
    }
}

void ComparisonView::wheelEvent(QWheelEvent* event)
{
    m_kinetic.hold();
    const bool byTouchpad = event->hasPixelDelta() && event->phase() != Qt::NoScrollPhase;
    if (byTouchpad && !m_transform.isFit() && !(event->modifiers() & Qt::ControlModifier)) {
        m_transform.panBy(QPointF(event->pixelDelta()) * devicePixelRatioF());
    } else {
        m_transform.zoomBy(std::pow(wheelStepFactor, event->angleDelta().y() / wheelStep),
                           inPane(event->position()));
    }
    viewChanged();
    event->accept();
}

void ComparisonView::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers() == Qt::ShiftModifier;
    if (m_renderer.pictures() == nullptr || (event->modifiers() & ~Qt::KeypadModifier && !shift)) {
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
    constexpr double dividerStep = 0.02; // of the width
    constexpr double panStep = 0.1;      // likewise
    constexpr double loupeStep = 16.0;   // logical pixels
    if (m_mode == CompareMode::Loupe && comparesTwo()) {
        const QPointF from = m_loupe.frame().isEmpty() ? QRectF(rect()).center() : m_loupePosition;
        const QPointF to = from + direction * loupeStep;
        moveLoupe({std::clamp(to.x(), 0.0, width() - 1.0), std::clamp(to.y(), 0.0, height() - 1.0)}, false);
    } else if (showsDivider() && (dividerFirst || m_transform.isFit())) {
        m_divider.moveTo(m_divider.lineX(rect()) + direction.x() * dividerStep * width(), rect());
        showSides();
    } else {
        m_transform.panBy(-direction * panStep * width() * devicePixelRatioF());
        viewChanged();
    }
    update();
}

void ComparisonView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void ComparisonView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    m_showsFocus = false;
    update();
}

void ComparisonView::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_labels.fade();
    m_loupe.hide();
    update();
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
    if (m_mode == CompareMode::Difference) {
        return {{all, all, m_held ? Side::Before : Side::Difference}};
    }
    if (m_mode == CompareMode::Loupe) {
        return {{all, all, right}};
    }
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

void ComparisonView::beginDrag(const QPointF& position, bool finger)
{
    m_kinetic.hold();
    m_settling.stop();
    m_byFinger = finger;
    m_pressPosition = position;
    m_lastPosition = position;
    const double reach = finger ? Divider::touchReach : Divider::reach;
    if (navigatorPlace().contains(position)) {
        m_drag = Drag::Navigator;
        drag(position, {});
    } else if (showsDivider() && m_divider.isGrabbedAt(position, rect(), reach)) {
        m_drag = Drag::Divider;
        m_grabOffset = m_divider.lineX(rect()) - position.x();
    } else if (m_mode == CompareMode::Loupe && comparesTwo()) {
        m_drag = Drag::Loupe;
        moveLoupe(position, finger);
    } else {
        m_drag = Drag::Picture;
        lookAt(position);
    }
    m_labels.wake();
    update();
}

void ComparisonView::drag(const QPointF& position, const QPointF& distance)
{
    switch (m_drag) {
    case Drag::Divider:
        m_divider.moveTo(position.x() + m_grabOffset, rect());
        showSides();
        update();
        break;
    case Drag::Navigator:
        m_transform.centreOn(Navigator::toPicture(position, navigatorPlace(), m_transform.picture()));
        viewChanged();
        break;
    case Drag::Loupe:
        moveLoupe(position, m_byFinger);
        break;
    case Drag::Picture:
        if (!m_transform.isFit()) {
            m_kinetic.follow(distance * devicePixelRatioF());
            m_transform.panBy(distance * devicePixelRatioF());
            viewChanged();
        }
        break;
    case Drag::None:
        break;
    }
}

void ComparisonView::endDrag()
{
    const Drag ended = std::exchange(m_drag, Drag::None);
    const bool isClick = QLineF(m_pressPosition, m_lastPosition).length() <= clickTolerance;
    m_lastClickWasOnPicture = isClick && ended == Drag::Picture;
    if (isClick) {
        if (ended == Drag::Picture || ended == Drag::Loupe) {
            click(m_pressPosition);
        }
    } else if (ended == Drag::Picture) {
        m_kinetic.release();
    }
    update();
}

void ComparisonView::click(const QPointF& position)
{
    if (showsDivider()) {
        settleDivider(position.x());
    } else if (m_mode == CompareMode::Loupe) {
        m_loupe.setScale(m_loupe.scale() == 1.0 ? 2.0 : 1.0);
    }
}

void ComparisonView::settleDivider(double x)
{
    m_settling.stop();
    m_settling.setStartValue(m_divider.lineX(rect()));
    m_settling.setEndValue(x);
    m_settling.start();
}

void ComparisonView::moveLoupe(const QPointF& position, bool finger)
{
    if (m_mode == CompareMode::Loupe && comparesTwo()) {
        m_loupePosition = position;
        m_loupe.moveTo(position, m_transform.toPicture(inPane(position)), rect(), devicePixelRatioF(),
                       finger);
        update();
    }
}

void ComparisonView::lookAt(const QPointF& position)
{
    if (const ComparedPictures* pictures = m_renderer.pictures()) {
        const QPoint point = m_transform.toPicture(inPane(position)).toPoint();
        const QRect touched =
            QRect(point - QPoint(touchedPart, touchedPart) / 2, QSize(touchedPart, touchedPart))
                .intersected(QRect(QPoint(0, 0), m_transform.picture()));
        if (!touched.isEmpty()) {
            emit focusChanged(pictures->toSensor(touched));
        }
    }
}

QRectF ComparisonView::navigatorPlace() const
{
    const bool wholeSeen = m_transform.visiblePicture().size() == m_transform.picture();
    return m_renderer.pictures() == nullptr || m_transform.isFit() || wholeSeen
               ? QRectF()
               : Navigator::placeIn(rect(), m_transform.picture());
}

SideLabels::Shown ComparisonView::labelsShown() const
{
    if (m_held) {
        return SideLabels::Shown::BeforeOnly;
    }
    switch (m_mode) {
    case CompareMode::Difference:
        return SideLabels::Shown::Difference;
    case CompareMode::Loupe:
        return SideLabels::Shown::AfterOnly;
    case CompareMode::Split:
    case CompareMode::SideBySide:
        break;
    }
    return SideLabels::Shown::Both;
}

bool ComparisonView::touch(QTouchEvent* event)
{
    const TouchTracker::Motion motion = m_touch.follow(event->points());
    if (event->type() == QEvent::TouchBegin) {
        beginDrag(motion.centre, true);
    } else if (event->type() == QEvent::TouchUpdate) {
        if (motion.fingers == 2) {
            m_drag = Drag::Picture;
            m_pressPosition = {-clickTolerance, -clickTolerance}; // two fingers do not click
            m_transform.zoomBy(motion.spread, inPane(motion.centre));
        }
        drag(motion.centre, motion.distance);
        if (motion.fingers > 0) {
            m_lastPosition = motion.centre;
        }
        viewChanged();
    } else {
        const QPointF position = event->points().isEmpty() ? QPointF() : event->points().first().position();
        if (m_touch.endsDoubleTap(position) && event->type() == QEvent::TouchEnd) {
            m_drag = Drag::None;
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

void ComparisonView::showSides()
{
    if (m_renderer.pictures() == nullptr) {
        return;
    }
    const QRect seen = m_transform.coveredRect().translated(-m_transform.origin());
    if (m_mode == CompareMode::Difference) {
        m_renderer.setSides(
            {{Side::Difference, m_held ? QRect() : seen}, {Side::Before, m_held ? seen : QRect()}});
    } else if (m_mode == CompareMode::Split && !m_held) {
        // Each side on its own half of the line: a slider draws no more than is to be seen.
        const QRect device = deviceRect(firstPane());
        const int line = static_cast<int>(m_divider.lineX(rect()) * devicePixelRatioF());
        QRect left = device;
        left.setRight(std::clamp(line + 1, 0, device.width()));
        QRect right = device;
        right.setLeft(std::clamp(line - 1, 0, device.width()));
        const QPoint origin = m_transform.origin();
        m_renderer.setSides({{Side::Before, seen.intersected(left.translated(-origin))},
                             {Side::After, seen.intersected(right.translated(-origin))}});
    } else {
        m_renderer.setSides({{Side::Before, seen}, {Side::After, seen}});
    }
}

void ComparisonView::viewChanged()
{
    const QRect device = deviceRect(firstPane());
    m_transform.setViewport(device.size());
    if (const ComparedPictures* pictures = m_renderer.pictures()) {
        m_renderer.setView(m_transform.scaledSize(),
                           m_transform.coveredRect().translated(-m_transform.origin()));
        showSides();
        emit focusChanged(pictures->toSensor(m_transform.visiblePicture()));
        emit zoomChanged(m_transform.scale(), m_transform.isFit());
    }
    update();
}

} // namespace nightjar
