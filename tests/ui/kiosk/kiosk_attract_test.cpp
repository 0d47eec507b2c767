// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// What the kiosk shows while nobody is there.
#include "tests/ui/compare/test_pictures.h"
#include "tests/ui/waiting.h"
#include "ui/kiosk/pages/attract_page.h"

#include <QScreen>

#include <gtest/gtest.h>

namespace nightjar {
namespace {

/// Where the one line is; none where there are several.
std::optional<int> lineIn(const QImage& picture)
{
    const int y = picture.height() / 3;
    const auto isWhite = [&](int x) { return qBlue(picture.pixel(x, y)) > 150; };
    std::optional<int> found;
    for (int x = 1; x < picture.width(); ++x) {
        if (isWhite(x) && !isWhite(x - 1)) {
            if (found) {
                return std::nullopt;
            }
            found = x;
        }
    }
    return found;
}

TEST(KioskAttract, TheLineLeavesNoTraceOnTheScreenWhereverItGoes)
{
    AttractPage page;
    page.resize(1280, 300); // so wide that the line is fast
    page.setPictures(test::redAndGreen({640, 150}), 0.0);
    page.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
    // What is on the screen, and not what `grab` would draw anew.
    const auto line = [&] { return lineIn(page.screen()->grabWindow(page.winId()).toImage()); };
    const auto reaches = [&](const auto& place) {
        return test::eventually([&] { return !line() || place(*line()); }) && line();
    };
    EXPECT_TRUE(reaches([](int x) { return x > 1000; }));
    EXPECT_TRUE(reaches([](int x) { return x < 800; })) << "it left a trace on the way back";
    page.hide();
    page.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&page));
    QTest::qWait(200);
    EXPECT_TRUE(line()) << "it is where it was when the page was left, too";
}

} // namespace
} // namespace nightjar
