// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/geometry.h"
#include "ui/compare/compare_mode.h"
#include "ui/compare/comparison_layout.h"
#include "ui/compare/divider.h"
#include "ui/compare/kinetic_pan.h"
#include "ui/compare/loupe.h"
#include "ui/compare/navigator.h"
#include "ui/compare/picture_renderer.h"
#include "ui/compare/side_labels.h"
#include "ui/compare/view_transform.h"

#include <QVariantAnimation>
#include <QWidget>

#include <memory>
#include <optional>

namespace nightjar {

/// Shows before and after: split, side by side, as a difference or under a loupe. Both share one zoom and
/// pan.
class ComparisonCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonCanvas(QWidget* parent = nullptr);

    /// Shows another photo, fitted to the view. Null: shows none.
    void setPictures(std::shared_ptr<const ComparedPictures> pictures);
    /// Sets the denoised picture. `displayRatio`: see DevelopSettings.
    void setAfter(std::shared_ptr<const Pyramid> after, std::optional<double> displayRatio);
    /// Redraws finished tiles of the denoised picture. `region`: pixels in the sensor's orientation.
    void refreshAfter(const Rect& region);
    void setLook(const Look& look);
    /// Sets the label of the denoised picture; empty: "After".
    void setAfterName(const QString& name);

    void setMode(CompareMode mode);
    [[nodiscard]] CompareMode mode() const { return m_mode; }
    /// Shows only the noisy picture while `held`.
    void holdBefore(bool held);
    [[nodiscard]] bool isHoldingBefore() const { return m_held; }

    void fit();
    /// Zooms about the centre, in device pixels per picture pixel; 1 is 100 %.
    void setScale(double scale);
    void zoomBy(double factor);

    [[nodiscard]] const ViewTransform& transform() const { return m_transform; }
    [[nodiscard]] const Divider& divider() const { return m_divider; }
    [[nodiscard]] const Loupe& loupe() const { return m_loupe; }
    /// Returns the navigator's rectangle in logical pixels; empty while the whole picture is visible.
    [[nodiscard]] QRectF navigatorPlace() const;
    /// Whether everything visible is rendered in final quality.
    [[nodiscard]] bool isComplete() const { return m_renderer.isComplete(); }

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    void zoomChanged(double scale, bool fit);
    /// The visible part of the picture, or the place that was touched. Full-resolution pixels in the sensor's
    /// orientation.
    void focusChanged(const nightjar::Rect& part);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

    // Input actions. Positions and distances are in logical pixels.
    void panBy(const QPointF& distance);
    /// Kinetic scrolling, in device pixels.
    [[nodiscard]] KineticPan& kinetic() { return m_kinetic; }
    void zoomAbout(double factor, const QPointF& position);
    void toggleFit(const QPointF& position);
    /// Centres the view on the place under `position` on the navigator.
    void navigateTo(const QPointF& position);
    void moveDivider(double x);
    /// Moves the divider to `x` with an animation.
    void settleDivider(double x);
    void stopDivider() { m_settling.stop(); }
    /// Draws the divider as active while it is dragged.
    void holdDivider(bool held);
    void moveLoupe(const QPointF& position, bool finger);
    void toggleLoupeScale();
    void hideLoupe();
    /// Emits focusChanged with the place under `position`.
    void lookAt(const QPointF& position);
    void wakeLabels() { m_labels.wake(); }
    void fadeLabels() { m_labels.fade(); }
    void showFocus(bool shown);

    [[nodiscard]] bool hasPictures() const { return m_renderer.pictures() != nullptr; }
    [[nodiscard]] bool comparesTwo() const;
    [[nodiscard]] bool hasLoupe() const { return m_mode == CompareMode::Loupe && comparesTwo(); }
    [[nodiscard]] ComparisonLayout layoutNow() const;

private:
    void paintFocus(QPainter& painter) const;
    void showSides();
    void viewChanged();

    PictureRenderer m_renderer;
    ViewTransform m_transform;
    Divider m_divider;
    SideLabels m_labels;
    Loupe m_loupe;
    KineticPan m_kinetic;
    QVariantAnimation m_settling; ///< animates the divider
    CompareMode m_mode = CompareMode::Split;
    bool m_held = false;
    bool m_dividerHeld = false;
    bool m_showsFocus = false;
};

} // namespace nightjar
