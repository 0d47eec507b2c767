// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kiosk/pages/kiosk_page.h"

#include <QTimer>

namespace nightjar {

class Camera;

/// The page to take a photo: a button, then a countdown while the camera finds its exposure.
class CameraPage : public KioskPage
{
    Q_OBJECT

public:
    explicit CameraPage(Camera& camera, QWidget* parent = nullptr);

    /// Prepares the page for the next photo.
    void reset();
    [[nodiscard]] QPushButton& primary() { return *m_primary; }

signals:
    void shooting();

private:
    void setTitle(const QString& title);
    void shoot();
    void count();

    Camera& m_camera;
    QLabel* m_number;
    QLabel* m_title;
    QLabel* m_advice;
    QPushButton* m_primary;
    QTimer m_second;
    int m_left = 0;
};

} // namespace nightjar
