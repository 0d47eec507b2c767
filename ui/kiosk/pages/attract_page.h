// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/tile_rendering.h"

#include <QElapsedTimer>
#include <QImage>
#include <QTimer>
#include <QWidget>

#include <memory>

class QPushButton;

namespace nightjar {

/// The idle page: a photo before and after with a moving divider, and a button. A touch anywhere starts a
/// visit.
class AttractPage : public QWidget
{
    Q_OBJECT

public:
    explicit AttractPage(QWidget* parent = nullptr);

    /// Sets the photo to show. Before and after have the same size and are shown upright. `exposureEv`:
    /// exposure correction, EV.
    void setPictures(std::shared_ptr<const ComparedPictures> pictures, double exposureEv);
    [[nodiscard]] bool hasPictures() const { return m_pictures != nullptr; }

signals:
    void begun();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QRect picturePlace() const;
    /// Returns the divider's position at this moment, logical pixels.
    [[nodiscard]] int lineNow() const;
    void render();

    std::shared_ptr<const ComparedPictures> m_pictures;
    double m_exposureEv = 0.0;
    QImage m_before;
    QImage m_after;
    QWidget* m_foot;
    QElapsedTimer m_since;
    QTimer m_frames;
    int m_line = 0; ///< position of the divider in the last frame, logical pixels
};

} // namespace nightjar
