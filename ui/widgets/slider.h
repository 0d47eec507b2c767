// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace nightjar {

/// A slider suitable for touch. A press anywhere moves the handle there, and the handle follows the pointer.
/// A double click resets it to `rest`. The wheel, the arrow keys, Home and End work too.
class Slider : public QWidget
{
    Q_OBJECT

public:
    struct Range
    {
        double from = 0.0;
        double to = 1.0;
        double step = 0.1; ///< step of an arrow key or a wheel notch
        double rest = 0.0; ///< value after a double click, and start of the filled part
    };

    explicit Slider(const Range& range, QWidget* parent = nullptr);

    [[nodiscard]] double value() const { return m_value; }
    void setValue(double value);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The user moved it.
    void moved(double value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void move(double value);
    [[nodiscard]] double xOf(double value) const;
    [[nodiscard]] double valueAt(double x) const;

    Range m_range;
    double m_value;
    bool m_pressed = false;
};

} // namespace nightjar
