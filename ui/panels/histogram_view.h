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

/// How often each value of red, green and blue occurs on the screen.
struct Histogram
{
    std::array<std::array<std::uint32_t, 256>, 3> counts{};
};

/// Of the whole picture, reduced: after where there is one, else before.
[[nodiscard]] Histogram histogramOf(const ComparedPictures& pictures, const Look& look);

/// The histogram of what is looked at, computed by a thread of its own, and the switch that marks in the
/// picture what the sensor clipped.
class HistogramView : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramView(QWidget* parent = nullptr);
    ~HistogramView() override;

    /// Null where there is no photo.
    void setPictures(std::shared_ptr<const ComparedPictures> pictures);
    void setLook(const Look& look);
    /// The picture after has changed; many changes in a row are seen together.
    void refresh();
    /// Of the sensor's pixels, 0 … 1; unset where it is not known.
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
