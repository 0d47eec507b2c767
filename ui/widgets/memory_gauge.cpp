// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/memory_gauge.h"

#include "ui/style/tabular_text.h"
#include "ui/style/theme.h"
#include "ui/style/wording.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <chrono>
#include <utility>

namespace nightjar {
namespace {

constexpr std::chrono::milliseconds pollInterval{500};
constexpr double barHeight = 8.0;
constexpr double markHeight = 14.0;
constexpr int lineHeight = 18;

} // namespace

MemoryGauge::MemoryGauge(QWidget* parent, Source source) : QWidget(parent), m_source(std::move(source))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Memory"));
    setCursor(Qt::PointingHandCursor);
    m_timer.setInterval(pollInterval);
    connect(&m_timer, &QTimer::timeout, this, &MemoryGauge::poll);
    m_timer.start();
    poll();
}

void MemoryGauge::setPredictedPeak(std::optional<std::size_t> bytes)
{
    m_predictedPeak = bytes;
    poll();
}

void MemoryGauge::setMeasuredPeak(std::optional<std::size_t> bytes)
{
    m_measuredPeak = bytes;
    poll();
}

void MemoryGauge::setBudget(std::size_t bytes)
{
    m_budget = bytes;
    poll();
}

void MemoryGauge::setSlim(bool slim)
{
    m_slim = slim;
    updateGeometry();
    update();
}

QString MemoryGauge::text() const
{
    if (m_status.swappedOut > 0) {
        return tr("%1 moved to swap: memory is short, everything slows down")
            .arg(bytesText(m_status.swappedOut));
    }
    if (warns()) {
        return tr("The run needs about %1, and %2 are left")
            .arg(bytesText(*m_predictedPeak), bytesText(m_status.available));
    }
    const QString used = bytesText(m_status.resident);
    if (m_measuredPeak && *m_measuredPeak < m_status.resident) {
        return withoutPeak(); // another job has started, or memory is still allocated
    }
    if (m_measuredPeak) {
        return tr("%1 now · used up to %2 · %3").arg(used, bytesText(*m_measuredPeak), leftText());
    }
    return m_predictedPeak
               ? tr("%1 in use · needs up to %2 · %3").arg(used, bytesText(*m_predictedPeak), leftText())
               : withoutPeak();
}

QString MemoryGauge::shownText() const
{
    const QString all = text();
    return warns() || tabularWidth(smallFont(), all) <= contentsRect().width() ? all : withoutPeak();
}

QString MemoryGauge::leftText() const
{
    return m_budget != 0 ? tr("%1 allowed").arg(bytesText(m_budget))
                         : tr("%1 left").arg(bytesText(m_status.available));
}

QString MemoryGauge::withoutPeak() const
{
    return tr("%1 in use · %2").arg(bytesText(m_status.resident), leftText());
}

QFont MemoryGauge::smallFont() const
{
    QFont small = font();
    small.setPixelSize(theme::smallSize);
    return small;
}

bool MemoryGauge::warns() const
{
    return m_status.swappedOut > 0 ||
           (m_predictedPeak && *m_predictedPeak > m_status.resident + m_status.available);
}

int MemoryGauge::barOnlyHeight()
{
    return static_cast<int>(markHeight);
}

QSize MemoryGauge::sizeHint() const
{
    const int bar = barOnlyHeight();
    const int lines = warns() ? (m_slim ? 1 : 2) : (m_slim ? 0 : 1);
    const int height = lines == 0 ? bar : bar + 4 + lines * lineHeight;
    return QSize(96, height).grownBy(contentsMargins());
}

void MemoryGauge::poll()
{
    const bool warned = warns();
    m_status = m_source();
    setAccessibleDescription(text());
    if (warns() != warned) {
        updateGeometry();
        emit warningChanged();
    }
    update();
}

void MemoryGauge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double total = std::max<double>(1.0, static_cast<double>(m_status.total));
    const QRectF area = contentsRect();
    const auto widthOf = [&](double bytes) { return area.width() * std::clamp(bytes / total, 0.0, 1.0); };
    const QRectF bar(area.left(), area.top() + (markHeight - barHeight) / 2, area.width(), barHeight);
    QPainterPath shape;
    shape.addRoundedRect(bar, barHeight / 2, barHeight / 2);
    painter.save();
    painter.setClipPath(shape);
    painter.fillRect(bar, QColor(theme::control));
    const double others =
        total - static_cast<double>(m_status.available) - static_cast<double>(m_status.resident);
    const double othersWidth = widthOf(others);
    painter.fillRect(QRectF(bar.right() - othersWidth, bar.top(), othersWidth, barHeight),
                     QColor(theme::groove));
    painter.fillRect(QRectF(bar.left(), bar.top(),
                            std::max(2.0, widthOf(static_cast<double>(m_status.resident))), barHeight),
                     QColor(warns() ? theme::warning : theme::text));
    painter.restore();
    const auto paintMark = [&](std::size_t bytes, QRgb colour, double height) {
        const double x =
            area.left() + std::clamp(widthOf(static_cast<double>(bytes)), 1.0, area.width() - 1.0);
        painter.fillRect(QRectF(x - 2.5, area.top(), 5, height), QColor(theme::panel));
        painter.fillRect(QRectF(x - 1, area.top(), 2, height), QColor(colour));
    };
    if (m_budget != 0) { // a mark with a flag towards the permitted side
        paintMark(m_budget, theme::text, markHeight);
        const double x = area.left() + widthOf(static_cast<double>(m_budget));
        painter.fillRect(QRectF(x - 6, area.top(), 6, 2), QColor(theme::text));
    }
    if (m_predictedPeak) {
        paintMark(*m_predictedPeak, warns() ? theme::warning : theme::accent, markHeight);
    }
    if (m_measuredPeak) { // shorter, so that both marks are visible if they coincide
        paintMark(*m_measuredPeak, theme::text, (markHeight + barHeight) / 2);
    }
    if (!m_slim || warns()) {
        painter.setFont(smallFont());
        painter.setPen(QColor(warns() ? theme::warning : theme::quietText));
        const QRectF words = area.adjusted(0, markHeight + 4, 0, 0);
        if (warns()) {
            painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text());
        } else {
            drawTabular(painter, words, Qt::AlignLeft, shownText());
        }
    }
}

void MemoryGauge::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        emit clicked();
    }
}

bool MemoryGauge::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                           tr("%1 of %2 in the machine").arg(text(), bytesText(m_status.total)), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace nightjar
