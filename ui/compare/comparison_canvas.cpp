// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/comparison_canvas.h"

#include "ui/style/device_pixels.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <utility>

namespace nightjar {
namespace {

constexpr int touchedPart = 32; ///< size of the focus around a touch, picture pixels

} // namespace

ComparisonCanvas::ComparisonCanvas(QWidget* parent) : QWidget(parent), m_labels(this)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_settling.setDuration(theme::motionMs);
    connect(&m_renderer, &PictureRenderer::changed, this, qOverload<>(&QWidget::update));
    connect(&m_loupe.renderer(), &PictureRenderer::changed, this, qOverload<>(&QWidget::update));
    connect(&m_kinetic, &KineticPan::glided, this, [this](const QPointF& distance) {
        const QPoint before = m_transform.origin();
        m_transform.panBy(distance);
        if (m_transform.origin() == before && distance.manhattanLength() >= 1) {
            m_kinetic.hold(); // the picture's edge is reached
        }
        viewChanged();
    });
    connect(&m_settling, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& x) { moveDivider(x.toDouble()); });
}

void ComparisonCanvas::setPictures(std::shared_ptr<const ComparedPictures> pictures)
{
    m_transform.setPicture(pictures ? pictures->uprightSize() : QSize());
    m_kinetic.hold();
    m_loupe.hide();
    m_loupe.renderer().setPictures(pictures);
    m_renderer.setPictures(std::move(pictures));
    m_labels.wake();
    viewChanged();
}

void ComparisonCanvas::setAfter(std::shared_ptr<const Pyramid> after, std::optional<double> displayRatio)
{
    const bool compared = comparesTwo();
    m_loupe.renderer().setAfter(after, displayRatio);
    m_renderer.setAfter(std::move(after), displayRatio);
    if (comparesTwo() != compared) {
        m_labels.wake();
        viewChanged();
    }
}

void ComparisonCanvas::refreshAfter(const Rect& region)
{
    if (comparesTwo()) {
        const QRect changed = m_renderer.pictures()->toUpright(region);
        m_renderer.invalidateAfter(changed);
        m_loupe.renderer().invalidateAfter(changed);
    }
}

void ComparisonCanvas::setLook(const Look& look)
{
    m_renderer.setLook(look);
    m_loupe.renderer().setLook(look);
}

void ComparisonCanvas::setAfterName(const QString& name)
{
    m_labels.setAfterName(name);
    update();
}

void ComparisonCanvas::setMode(CompareMode mode)
{
    m_mode = mode;
    m_loupe.hide();
    m_labels.wake();
    viewChanged();
}

void ComparisonCanvas::holdBefore(bool held)
{
    m_held = held;
    showSides();
    m_labels.wake();
    update();
}

void ComparisonCanvas::fit()
{
    m_kinetic.hold();
    m_transform.fit();
    viewChanged();
}

void ComparisonCanvas::setScale(double scale)
{
    if (hasLoupe() && (scale == 1.0 || scale == 2.0)) {
        m_loupe.setScale(scale);
        update();
        return;
    }
    const QSize pane = layoutNow().paneSize();
    m_transform.setScale(scale, QPointF(pane.width(), pane.height()) / 2);
    viewChanged();
}

void ComparisonCanvas::zoomBy(double factor)
{
    const QSize pane = layoutNow().paneSize();
    m_transform.zoomBy(factor, QPointF(pane.width(), pane.height()) / 2);
    viewChanged();
}

QRectF ComparisonCanvas::navigatorPlace() const
{
    const bool wholeSeen = m_transform.visiblePicture().size() == m_transform.picture();
    return !hasPictures() || m_transform.isFit() || wholeSeen
               ? QRectF()
               : Navigator::placeIn(rect(), m_transform.picture(), devicePixelRatioF());
}

bool ComparisonCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ScreenChangeInternal) { // the new screen may have another pixel ratio
        viewChanged();
    }
    return QWidget::event(event);
}

void ComparisonCanvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), QColor(theme::stage));
    if (!hasPictures()) {
        return;
    }
    painter.translate(toDevicePixels(painter));
    const double ratio = devicePixelRatioF();
    const QRectF asked = event->rect();
    const QRect askedDevice = QRectF(asked.topLeft() * ratio, asked.size() * ratio).toAlignedRect();
    for (const ComparisonLayout::Pane& pane : layoutNow().panes()) {
        painter.save();
        painter.scale(1.0 / ratio, 1.0 / ratio);
        painter.setClipRect(pane.clip.intersected(askedDevice));
        m_renderer.paint(painter, pane.side, pane.rect.topLeft() + m_transform.origin(),
                         m_transform.scaledSize());
        painter.restore();
    }
    const ComparisonLayout layout = layoutNow();
    if (layout.hasLine()) {
        m_divider.paint(painter, rect(), ratio, m_dividerHeld);
    }
    if (const QRectF place = navigatorPlace(); !place.isEmpty()) {
        Navigator::paint(painter, place, ratio, m_renderer.overview(layout.overview()), m_transform.picture(),
                         m_transform.visiblePicture());
    }
    if (comparesTwo()) {
        m_labels.paint(painter, rect(), layout.labels());
    }
    if (hasLoupe() && !m_held) {
        m_loupe.paint(painter, ratio);
    }
    if (m_showsFocus) {
        paintFocus(painter);
    }
}

void ComparisonCanvas::paintFocus(QPainter& painter) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    // Two colours, so that the ring is visible on any picture.
    for (const auto& [inset, colour] : {std::pair{1, theme::accentOnPicture}, {3, theme::pictureShade}}) {
        painter.setPen(QPen(QColor(colour), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(inset, inset, -inset, -inset));
    }
}

void ComparisonCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    viewChanged();
}

void ComparisonCanvas::panBy(const QPointF& distance)
{
    m_transform.panBy(distance * devicePixelRatioF());
    viewChanged();
}

void ComparisonCanvas::zoomAbout(double factor, const QPointF& position)
{
    m_transform.zoomBy(factor, layoutNow().inPane(position));
    viewChanged();
}

void ComparisonCanvas::toggleFit(const QPointF& position)
{
    m_transform.toggleFit(layoutNow().inPane(position));
    viewChanged();
}

void ComparisonCanvas::navigateTo(const QPointF& position)
{
    m_transform.centreOn(Navigator::toPicture(position, navigatorPlace(), m_transform.picture()));
    viewChanged();
}

void ComparisonCanvas::moveDivider(double x)
{
    m_divider.moveTo(x, rect());
    showSides();
    update();
}

void ComparisonCanvas::settleDivider(double x)
{
    m_settling.stop();
    m_settling.setStartValue(m_divider.lineX(rect()));
    m_settling.setEndValue(x);
    m_settling.start();
}

void ComparisonCanvas::holdDivider(bool held)
{
    m_dividerHeld = held;
    update();
}

void ComparisonCanvas::moveLoupe(const QPointF& position, bool finger)
{
    if (hasLoupe()) {
        m_loupe.moveTo(position, m_transform.toPicture(layoutNow().inPane(position)), rect(),
                       devicePixelRatioF(), finger);
        update();
    }
}

void ComparisonCanvas::toggleLoupeScale()
{
    m_loupe.setScale(m_loupe.scale() == 1.0 ? 2.0 : 1.0);
    update();
}

void ComparisonCanvas::hideLoupe()
{
    m_loupe.hide();
    update();
}

void ComparisonCanvas::lookAt(const QPointF& position)
{
    if (const ComparedPictures* pictures = m_renderer.pictures()) {
        const QPoint point = m_transform.toPicture(layoutNow().inPane(position)).toPoint();
        const QRect touched =
            QRect(point - QPoint(touchedPart, touchedPart) / 2, QSize(touchedPart, touchedPart))
                .intersected(QRect(QPoint(0, 0), m_transform.picture()));
        if (!touched.isEmpty()) {
            emit focusChanged(pictures->toSensor(touched));
        }
    }
}

void ComparisonCanvas::showFocus(bool shown)
{
    m_showsFocus = shown;
    update();
}

bool ComparisonCanvas::comparesTwo() const
{
    return hasPictures() && m_renderer.pictures()->after != nullptr;
}

ComparisonLayout ComparisonCanvas::layoutNow() const
{
    return {size(),
            devicePixelRatioF(),
            {.mode = m_mode, .two = comparesTwo(), .held = m_held, .line = m_divider.fraction()}};
}

void ComparisonCanvas::showSides()
{
    if (hasPictures()) {
        m_renderer.setSides(layoutNow().sides(m_transform));
    }
}

void ComparisonCanvas::viewChanged()
{
    m_transform.setViewport(layoutNow().paneSize());
    if (const ComparedPictures* pictures = m_renderer.pictures()) {
        m_renderer.setOverview(Navigator::deviceSize(navigatorPlace(), devicePixelRatioF()));
        m_renderer.setView(m_transform.scaledSize(),
                           m_transform.coveredRect().translated(-m_transform.origin()),
                           layoutNow().sides(m_transform));
        emit focusChanged(pictures->toSensor(m_transform.visiblePicture()));
        emit zoomChanged(m_transform.scale(), m_transform.isFit());
    }
    update();
}

} // namespace nightjar
