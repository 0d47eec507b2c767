// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/tile_rendering.h"

#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include <array>
#include <cstdint>
#include <memory>

class QLabel;
class QPushButton;

namespace nightjar {

/// Counts of each display value of red, green and blue.
struct Histogram
{
    std::array<std::array<std::uint32_t, 256>, 3> counts{};
};

/// Computes the histogram of the reduced picture: after denoising if available, otherwise before.
[[nodiscard]] Histogram histogramOf(const ComparedPictures& pictures, const Look& look);

/// Shows the histogram of the current picture, computed on its own thread, and the switch that marks pixels
/// clipped by the sensor.
class HistogramView : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramView(QWidget* parent = nullptr);
    ~HistogramView() override;

    /// Null: no photo.
    void setPictures(std::shared_ptr<const ComparedPictures> pictures);
    void setLook(const Look& look);
    /// The denoised picture has changed. Changes in quick succession are handled once.
    void refresh();
    /// Fraction of the sensor's pixels, 0 … 1; unset: unknown.
    void setClippedPart(std::optional<double> part);
    void toggleMarks();

    [[nodiscard]] const Histogram& histogram() const { return m_histogram; }

signals:
    void marksClippedChosen(bool marked);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void compute();

    std::shared_ptr<const ComparedPictures> m_pictures;
    Look m_look;
    Histogram m_histogram;
    QLabel* m_clipped;
    QPushButton* m_mark;
    QTimer m_delay;
    bool m_computing = false;
    bool m_outdated = false;
    QThreadPool m_pool;
};

} // namespace nightjar
