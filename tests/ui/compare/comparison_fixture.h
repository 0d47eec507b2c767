// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/compare/test_pictures.h"
#include "tests/ui/waiting.h"
#include "ui/compare/comparison_view.h"

#include <QApplication>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace nightjar::test {

inline constexpr QSize viewSize{600, 400};
inline constexpr Size photoSize{1200, 800};

/// The one that all tests touch; Qt never lets go of it.
inline QPointingDevice* touchscreen()
{
    static QPointingDevice* const device = QTest::createTouchDevice();
    return device;
}

/// A view with a red picture before and a green one after.
class ComparisonTest : public testing::Test
{
protected:
    void SetUp() override
    {
        view.resize(viewSize);
        view.show();
        view.setPictures(redAndGreen(photoSize));
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        ASSERT_TRUE(waitForPicture());
    }

    bool waitForPicture()
    {
        return eventually([this] { return view.isComplete(); });
    }

    QColor colourAt(int x, int y) { return view.grab().toImage().pixelColor(x, y); }

    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, (from + to) / 2);
        QTest::mouseMove(&view, to);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }

    void showLoupe()
    {
        view.setMode(CompareMode::Loupe);
        QTest::touchEvent(&view, finger).press(0, QPoint(300, 300), &view);
        QTest::touchEvent(&view, finger).release(0, QPoint(300, 300), &view);
        ASSERT_FALSE(view.loupe().frame().isEmpty());
    }

    void wheel(QPoint position, int notches)
    {
        QWheelEvent event(position, view.mapToGlobal(position), {}, QPoint(0, notches * 120), Qt::NoButton,
                          {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    }

    ComparisonView view;
    QPointingDevice* finger = touchscreen();
};

} // namespace nightjar::test
