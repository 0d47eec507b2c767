// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/attract_page.h"

#include "ui/kiosk/pages/kiosk_page.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>
#include <numbers>
#include <utility>

namespace nightjar {
namespace {

constexpr int footHeight = 96;
constexpr std::chrono::milliseconds frame{50};
constexpr double period = 12.0; ///< period of the divider's motion, s
constexpr double reach = 0.36;  ///< amplitude of the motion, fraction of the width
constexpr int lineWidth = 4;
constexpr int signSize = 120;

} // namespace

AttractPage::AttractPage(QWidget* parent) : QWidget(parent), m_foot(new QWidget(this))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::ClickFocus);
    m_foot->setObjectName(QStringLiteral("panel"));
    m_foot->setAttribute(Qt::WA_StyledBackground);
    auto* title = kiosk::makeTitle(tr("Clear photos from dark places"));
    title->setWordWrap(false);
    setAccessibleName(title->text());
    auto* hint = new QLabel(tr("Bring your raw photos on a card or a USB drive."));
    hint->setProperty("kioskBody", true);
    auto* begin = kiosk::makeButton(tr("Touch to start"), QStringLiteral("denoise"), true);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::grid / 2);
    words->addStretch();
    words->addWidget(title);
    words->addWidget(hint);
    words->addStretch();
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(kiosk::margin, 0, kiosk::margin, 0);
    row->addLayout(words, 1);
    row->addWidget(begin);
    m_frames.setInterval(frame);
    connect(&m_frames, &QTimer::timeout, this, [this] {
        const int before = std::exchange(m_line, lineNow());
        const QRect place = picturePlace();
        const int left = std::min(before, m_line) - lineWidth;
        const int right = std::max(before, m_line) + lineWidth;
        update(left, place.top(), right - left, place.height());
    });
    connect(begin, &QPushButton::clicked, this, &AttractPage::begun);
}

void AttractPage::setPictures(std::shared_ptr<const ComparedPictures> pictures, double exposureEv)
{
    m_pictures = std::move(pictures);
    m_exposureEv = exposureEv;
    render();
}

QRect AttractPage::picturePlace() const
{
    return {0, 0, width(), height() - footHeight};
}

int AttractPage::lineNow() const
{
    const double turn = static_cast<double>(m_since.elapsed()) / 1000.0 / period;
    return static_cast<int>(width() * (0.5 + reach * std::sin(2 * std::numbers::pi * turn)));
}

void AttractPage::render()
{
    if (!m_pictures || picturePlace().isEmpty()) {
        return;
    }
    // The picture fills the area and is cropped where it is larger.
    const QSize place = picturePlace().size() * devicePixelRatioF();
    const QSize scaled = m_pictures->uprightSize().scaled(place, Qt::KeepAspectRatioByExpanding);
    QRect part(QPoint(0, 0), place.boundedTo(scaled));
    part.moveCenter(QRect(QPoint(0, 0), scaled).center());
    const Look look{.exposureEv = m_exposureEv, .strength = 1.0};
    m_before = renderPart(*m_pictures, Side::Before, look, scaled, part);
    m_after = renderPart(*m_pictures, Side::After, look, scaled, part);
    m_before.setDevicePixelRatio(devicePixelRatioF());
    m_after.setDevicePixelRatio(devicePixelRatioF());
    update();
}

void AttractPage::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const QRect place = picturePlace();
    if (m_after.isNull()) {
        painter.fillRect(event->rect(), QColor(theme::stage));
        const QIcon sign(QStringLiteral(":/nightjar/nightjar.svg"));
        QRect middle(0, 0, signSize, signSize);
        middle.moveCenter(place.center());
        sign.paint(&painter, middle);
        return;
    }
    painter.setClipRect(event->rect());
    painter.drawImage(place.topLeft(), m_after);
    const int x = m_line; // the last frame's position, to which the update region belongs
    painter.setClipRect(QRect(place.left(), place.top(), x, place.height()).intersected(event->rect()));
    painter.drawImage(place.topLeft(), m_before);
    painter.setClipRect(event->rect());
    painter.fillRect(x - lineWidth / 2, place.top(), lineWidth, place.height(), QColor(theme::stage));
    painter.fillRect(x - 1, place.top(), 2, place.height(), QColor(theme::onPicture));
}

void AttractPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_foot->setGeometry(0, height() - footHeight, width(), footHeight);
    render();
}

void AttractPage::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // otherwise the release event is not sent here
}

void AttractPage::mouseReleaseEvent(QMouseEvent*)
{
    emit begun();
}

void AttractPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_since.start();
    m_line = lineNow(); // the whole page is drawn anyway
    m_frames.start();
}

void AttractPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_frames.stop();
}

} // namespace nightjar
