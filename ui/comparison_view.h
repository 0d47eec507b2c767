// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/geometry.h"
#include "ui/compare_mode.h"
#include "ui/divider.h"
#include "ui/kinetic_pan.h"
#include "ui/loupe.h"
#include "ui/navigator.h"
#include "ui/picture_renderer.h"
#include "ui/side_labels.h"
#include "ui/touch_tracker.h"
#include "ui/view_transform.h"

#include <QVariantAnimation>
#include <QWidget>

#include <memory>
#include <vector>

class QTouchEvent;

namespace nightjar {

/// Before and after, split or side by side, under one zoom and pan, for mouse, finger and keyboard.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget* parent = nullptr);

    /// Another photo, fitted; null shows none.
    void setPictures(std::shared_ptr<const ComparedPictures> pictures);
    /// `finishedAt`: see DevelopSettings.
    void setAfter(std::shared_ptr<const Pyramid> after, std::optional<double> finishedAt);
    /// Tiles of the picture after have come; pixels in the sensor's orientation.
    void refreshAfter(const Rect& region);
    void setLook(const Look& look);
    /// What the picture after is called.
    void setAfterName(const QString& name);

    void setMode(CompareMode mode);
    [[nodiscard]] CompareMode mode() const { return m_mode; }
    /// Shows the picture before everywhere, for as long as it is held.
    void holdBefore(bool held);
    [[nodiscard]] bool isHoldingBefore() const { return m_held; }

    void fit();
    /// About the centre; 1 is 100 %.
    void setScale(double scale);
    void zoomBy(double factor);

    [[nodiscard]] const ViewTransform& transform() const { return m_transform; }
    [[nodiscard]] const Divider& divider() const { return m_divider; }
    [[nodiscard]] const Loupe& loupe() const { return m_loupe; }
    /// Where the small picture of the whole is; empty while the whole is on screen.
    [[nodiscard]] QRectF navigatorPlace() const;
    /// Whether what is to be seen is there, in its final quality.
    [[nodiscard]] bool isComplete() const { return m_renderer.isComplete(); }

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    void zoomChanged(double scale, bool fit);
    /// The part of the picture on screen, or where it was touched; full-resolution pixels in the sensor's
    /// orientation.
    void focusChanged(const nightjar::Rect& part);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
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
    /// A part of the widget that shows one side; logical pixels.
    struct Pane
    {
        QRectF rect; ///< where the picture lies
        QRectF clip; ///< what of it is to be seen
        Side side = Side::Before;
    };

    [[nodiscard]] bool comparesTwo() const;
    [[nodiscard]] bool showsDivider() const;
    [[nodiscard]] std::vector<Pane> panes() const;
    [[nodiscard]] QRectF firstPane() const;
    [[nodiscard]] SideLabels::Shown labelsShown() const;
    /// The pane's device pixels under a widget position, for either pane.
    [[nodiscard]] QPointF inPane(const QPointF& position) const;
    [[nodiscard]] QRect deviceRect(const QRectF& logical) const;

    void beginDrag(const QPointF& position, bool finger);
    void drag(const QPointF& position, const QPointF& distance);
    void endDrag();
    /// A press and release in one place.
    void click(const QPointF& position);
    void settleDivider(double x);
    void moveLoupe(const QPointF& position, bool finger);
    void lookAt(const QPointF& position);
    bool touch(QTouchEvent* event);
    /// Moves what the arrow keys move here: the loupe, the divider or the picture. One step along each axis:
    /// −1, 0, 1.
    void step(const QPointF& direction, bool dividerFirst);
    void updateCursor(const QPointF& position);
    void showSides();
    void viewChanged();

    PictureRenderer m_renderer;
    ViewTransform m_transform;
    Divider m_divider;
    SideLabels m_labels;
    Loupe m_loupe;
    KineticPan m_kinetic;
    QVariantAnimation m_settling; ///< of the divider
    TouchTracker m_touch;
    CompareMode m_mode = CompareMode::Split;
    bool m_held = false;
    QPointF m_loupePosition;
    bool m_showsFocus = false; ///< the keyboard brought the focus here
    Drag m_drag = Drag::None;
    QPointF m_lastPosition;
    QPointF m_pressPosition;
    bool m_byFinger = false;
    bool m_lastClickWasOnPicture = false;
    double m_grabOffset = 0.0; ///< from the finger to the line it took
};

} // namespace nightjar
