// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/side_labels.h"

#include "ui/compare/tile_rendering.h"
#include "ui/style/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QWidget>

#include <chrono>

namespace nightjar {
namespace {

constexpr std::chrono::seconds restBeforeFading{4};
constexpr double margin = 12.0;
constexpr double height = 28.0;
constexpr double padding = 10.0;

void paintLabel(QPainter& painter, const QRectF& area, const QString& text, Qt::Alignment side)
{
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2 * padding;
    const double x = side == Qt::AlignLeft ? area.left() + margin : area.right() - margin - width;
    const QRectF label(x, area.top() + margin, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::shade());
    painter.drawRoundedRect(label, height / 2, height / 2);
    painter.setPen(QColor(theme::onPicture));
    painter.drawText(label, Qt::AlignCenter, text);
}

} // namespace

SideLabels::SideLabels(QWidget* canvas) : QObject(canvas)
{
    m_opacity.setDuration(theme::motionMs);
    m_opacity.setStartValue(0.0);
    m_opacity.setEndValue(1.0);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restBeforeFading);
    connect(&m_opacity, &QVariantAnimation::valueChanged, canvas, qOverload<>(&QWidget::update));
    connect(&m_rest, &QTimer::timeout, this, &SideLabels::fade);
}

void SideLabels::wake()
{
    moveTo(1.0);
    m_rest.start();
}

void SideLabels::fade()
{
    moveTo(0.0);
}

void SideLabels::moveTo(double opacity)
{
    const auto direction = opacity > 0 ? QAbstractAnimation::Forward : QAbstractAnimation::Backward;
    if (m_opacity.direction() == direction && m_opacity.currentValue().toDouble() == opacity) {
        return;
    }
    m_opacity.setDirection(direction);
    if (m_opacity.state() != QAbstractAnimation::Running) {
        m_opacity.start();
    }
}

void SideLabels::paint(QPainter& painter, const QRectF& area, Shown shown) const
{
    painter.save();
    painter.setOpacity(m_opacity.currentValue().toDouble());
    painter.setRenderHint(QPainter::Antialiasing);
    QFont font = painter.font();
    font.setPixelSize(theme::smallSize);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    if (shown == Shown::Difference) {
        paintLabel(painter, area, tr("After − before, ×%1 · grey: no change").arg(differenceGain),
                   Qt::AlignLeft);
    }
    if (shown == Shown::Both || shown == Shown::BeforeOnly) {
        paintLabel(painter, area, tr("Before"), Qt::AlignLeft);
    }
    if (shown == Shown::Both || shown == Shown::AfterOnly) {
        paintLabel(painter, area, m_afterName.isEmpty() ? tr("After") : m_afterName, Qt::AlignRight);
    }
    painter.restore();
}

} // namespace nightjar
