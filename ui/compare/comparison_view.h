// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/comparison_canvas.h"
#include "ui/compare/touch_tracker.h"

class QTouchEvent;

namespace nightjar {

/// The comparison canvas with mouse, touch and keyboard input.
class ComparisonView : public ComparisonCanvas
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Drag
    {
        None,
        Picture,
        Divider,
        Navigator,
        Loupe
    };

    void beginDrag(const QPointF& position, bool finger);
    void drag(const QPointF& position, const QPointF& distance);
    void endDrag();
    void take(Drag drag);
    /// Handles a press and release in the same place.
    void click(const QPointF& position);
    bool touch(QTouchEvent* event);
    /// Handles an arrow key: moves the loupe, the divider or the picture by one step. `direction`: −1, 0 or 1
    /// along each axis.
    void step(const QPointF& direction, bool dividerFirst);
    void placeLoupe(const QPointF& position, bool finger);
    [[nodiscard]] bool isOverDivider(const QPointF& position, double reach) const;
    void updateCursor(const QPointF& position);

    TouchTracker m_touch;
    Drag m_drag = Drag::None;
    QPointF m_loupePosition;
    QPointF m_lastPosition;
    QPointF m_pressPosition;
    bool m_byFinger = false;
    bool m_lastClickWasOnPicture = false;
    double m_grabOffset = 0.0; ///< horizontal distance from the pointer to the divider when the drag began
};

} // namespace nightjar
