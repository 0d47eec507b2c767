// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kiosk/pages/camera_page.h"

#include "ui/kiosk/camera.h"
#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace nightjar {
namespace {

constexpr int signSize = 96;
constexpr int numberSize = 96; ///< size of the countdown's digits, pixels

} // namespace

CameraPage::CameraPage(Camera& camera, QWidget* parent)
    : KioskPage(parent), m_camera(camera), m_number(new QLabel), m_title(kiosk::makeTitle({})),
      m_advice(new QLabel)
{
    QFont large = m_number->font();
    large.setPixelSize(numberSize);
    large.setWeight(QFont::DemiBold);
    m_number->setFont(large);
    m_number->setFixedHeight(numberSize + 2 * theme::grid);
    m_advice->setProperty("kioskBody", true);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setSpacing(2 * theme::grid);
    column->addStretch();
    for (QLabel* label : {m_number, m_title, m_advice}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch();
    setContent(content);
    m_primary = addPrimary(tr("Take the photo"), QStringLiteral("camera"));
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &CameraPage::count);
    connect(m_primary, &QPushButton::clicked, this, &CameraPage::shoot);
    reset();
}

void CameraPage::reset()
{
    m_second.stop();
    m_number->setPixmap(
        icon(QStringLiteral("camera"), theme::accent).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    setTitle(tr("Take a photo with the camera"));
    m_advice->setText(tr("It counts down from three. In the dark, hold still until the photo is taken."));
    m_primary->setEnabled(true);
}

void CameraPage::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void CameraPage::shoot()
{
    m_primary->setEnabled(false);
    setTitle(tr("Look at the camera and hold still"));
    m_advice->clear();
    m_left = static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(Camera::leadTime).count());
    m_number->setNum(m_left);
    m_second.start();
    m_camera.shoot();
    emit shooting();
}

void CameraPage::count()
{
    if (--m_left > 0) {
        m_number->setNum(m_left);
    } else {
        m_second.stop();
        m_number->setText(QStringLiteral("…"));
        setTitle(tr("The photo is being taken"));
    }
}

} // namespace nightjar
