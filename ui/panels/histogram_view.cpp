// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/histogram_view.h"

#include "ui/style/theme.h"
#include "ui/style/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace nightjar {
namespace {

constexpr std::chrono::milliseconds delay{40};
constexpr QSize reducedTo{512, 512};
constexpr int curvesHeight = 64;
constexpr std::array curveColours{theme::redCurve, theme::greenCurve, theme::blueCurve};

} // namespace

Histogram histogramOf(const ComparedPictures& pictures, const Look& look)
{
    const QSize size = pictures.uprightSize()
                           .scaled(reducedTo, Qt::KeepAspectRatio)
                           .boundedTo(pictures.uprightSize())
                           .expandedTo({1, 1});
    Look unmarked = look;
    unmarked.marksClipped = false;
    const QImage image = renderPart(pictures, pictures.after ? Side::After : Side::Before, unmarked, size,
                                    QRect(QPoint(0, 0), size));
    Histogram histogram;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            ++histogram.counts[0][static_cast<std::size_t>(qRed(line[x]))];
            ++histogram.counts[1][static_cast<std::size_t>(qGreen(line[x]))];
            ++histogram.counts[2][static_cast<std::size_t>(qBlue(line[x]))];
        }
    }
    return histogram;
}

HistogramView::HistogramView(QWidget* parent)
    : QWidget(parent), m_clipped(new QLabel), m_mark(new QPushButton(tr("Show clipping")))
{
    setAccessibleName(tr("Histogram"));
    m_clipped->setProperty("quiet", true);
    m_mark->setCheckable(true);
    m_mark->setProperty("pill", true);
    m_mark->setToolTip(tr("Show clipped highlights (C)"));
    m_mark->setAccessibleName(tr("Show clipped highlights"));
    auto* row = new QHBoxLayout;
    row->addWidget(m_clipped, 1);
    row->addWidget(m_mark);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, 0);
    layout->setSpacing(theme::grid / 2);
    layout->addSpacing(curvesHeight);
    layout->addLayout(row);
    m_pool.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &HistogramView::compute);
    connect(m_mark, &QPushButton::toggled, this, &HistogramView::marksClippedChosen);
    setClippedPart(std::nullopt);
}

HistogramView::~HistogramView()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void HistogramView::setPictures(std::shared_ptr<const ComparedPictures> pictures)
{
    m_pictures = std::move(pictures);
    m_mark->setEnabled(m_pictures != nullptr);
    if (!m_pictures) {
        m_histogram = {};
        update();
        return;
    }
    refresh();
}

void HistogramView::setLook(const Look& look)
{
    if (m_look != look) {
        m_look = look;
        refresh();
    }
}

void HistogramView::refresh()
{
    if (!m_delay.isActive()) {
        m_delay.start();
    }
}

void HistogramView::setClippedPart(std::optional<double> part)
{
    m_clipped->setText(!part        ? QString()
                       : *part <= 0 ? tr("Nothing clipped")
                                    : tr("Clipped: %1").arg(partText(*part)));
}

void HistogramView::toggleMarks()
{
    m_mark->toggle();
}

void HistogramView::compute()
{
    if (!m_pictures) {
        return;
    }
    if (m_computing) {
        m_outdated = true;
        return;
    }
    m_computing = true;
    m_outdated = false;
    m_pool.start([this, pictures = m_pictures, look = m_look] {
        const Histogram histogram = histogramOf(*pictures, look);
        QMetaObject::invokeMethod(
            this,
            [this, histogram, pictures] {
                m_computing = false;
                if (m_pictures) {
                    m_histogram = histogram;
                }
                update();
                if (m_outdated) {
                    refresh();
                }
            },
            Qt::QueuedConnection);
    });
}

void HistogramView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QMargins margins = layout()->contentsMargins();
    const QRectF area(margins.left(), margins.top(), width() - margins.left() - margins.right(),
                      curvesHeight);
    painter.fillRect(area, QColor(theme::pictureShade));
    std::uint32_t highest = 1;
    for (const auto& counts : m_histogram.counts) {
        // The ends contain clipped values: they must not flatten the rest.
        highest = std::max(highest, *std::max_element(counts.begin() + 1, counts.end() - 1));
    }
    painter.setCompositionMode(QPainter::CompositionMode_Plus);
    for (std::size_t channel = 0; channel < curveColours.size(); ++channel) {
        QPainterPath path(area.bottomLeft());
        for (std::size_t value = 0; value < 256; ++value) {
            const double height = std::sqrt(std::min(
                1.0, static_cast<double>(m_histogram.counts[channel][value]) / static_cast<double>(highest)));
            path.lineTo(area.left() + area.width() * static_cast<double>(value) / 255.0,
                        area.bottom() - height * area.height());
        }
        path.lineTo(area.bottomRight());
        QColor colour(curveColours[channel]);
        colour.setAlpha(150);
        painter.fillPath(path, colour);
    }
}

} // namespace nightjar
