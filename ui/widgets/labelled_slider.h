// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/slider.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;

namespace nightjar {

class TabularLabel;

/// A slider with its name and its value as text above it.
class LabelledSlider : public QWidget
{
    Q_OBJECT

public:
    using Wording = std::function<QString(double)>;

    LabelledSlider(const QString& name, const Slider::Range& range, Wording wording,
                   QWidget* parent = nullptr);

    [[nodiscard]] double value() const { return m_slider->value(); }
    void setValue(double value);
    [[nodiscard]] Slider& slider() { return *m_slider; }
    /// Puts a control between the name and the value.
    void addControl(QWidget* control);

signals:
    void moved(double value);

private:
    Slider* m_slider;
    TabularLabel* m_value;
    QHBoxLayout* m_heading;
    Wording m_wording;
};

} // namespace nightjar
