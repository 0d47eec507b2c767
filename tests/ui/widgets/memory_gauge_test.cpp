// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/memory_gauge.h"

#include "ui/style/theme.h"

#include <QTest>

#include <gtest/gtest.h>

namespace nightjar {
namespace {

constexpr std::size_t mega = std::size_t{1} << 20;

MemoryStatus healthy()
{
    return {.resident = 500 * mega,
            .peakResident = 600 * mega,
            .swappedOut = 0,
            .available = 4000 * mega,
            .total = 8000 * mega};
}

bool hasColour(const QImage& image, QRgb colour)
{
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixel(x, y) == colour) {
                return true;
            }
        }
    }
    return false;
}

QImage picture(MemoryGauge& gauge)
{
    gauge.resize(400, gauge.sizeHint().height());
    return gauge.grab().toImage();
}

TEST(MemoryGauge, SaysWhatIsInUseAndWhatIsLeft)
{
    MemoryGauge gauge(nullptr, healthy);
    EXPECT_EQ(gauge.text(), "500 MB in use · 3.9 GB left");
    EXPECT_FALSE(gauge.warns());
}

TEST(MemoryGauge, MarksThePredictedPeakWhereItWillBe)
{
    MemoryGauge gauge(nullptr, healthy);
    EXPECT_FALSE(hasColour(picture(gauge), theme::accent));
    gauge.setPredictedPeak(2000 * mega);
    EXPECT_TRUE(gauge.text().contains("needs up to 2.0 GB"));
    EXPECT_EQ(picture(gauge).pixel(100, 1), theme::accent);
}

TEST(MemoryGauge, TellsNoPeakOfARunBelowWhatIsInUseNow)
{
    MemoryStatus status = healthy();
    MemoryGauge gauge(nullptr, [&] { return status; });
    gauge.setMeasuredPeak(700 * mega);
    EXPECT_EQ(gauge.text(), "500 MB now · used up to 700 MB · 3.9 GB left");
    status.resident = 800 * mega;
    gauge.setMeasuredPeak(700 * mega);
    EXPECT_EQ(gauge.text(), "800 MB in use · 3.9 GB left");
}

TEST(MemoryGauge, WarnsInWordsOfSwap)
{
    MemoryStatus status = healthy();
    status.swappedOut = 84 * mega;
    MemoryGauge gauge(nullptr, [&] { return status; });
    EXPECT_TRUE(gauge.warns());
    EXPECT_TRUE(gauge.text().startsWith("84 MB moved to swap"));
    EXPECT_TRUE(hasColour(picture(gauge), theme::warning));
}

TEST(MemoryGauge, WarnsBeforeARunThatDoesNotFit)
{
    MemoryGauge gauge(nullptr, healthy);
    gauge.setPredictedPeak(5000 * mega);
    EXPECT_TRUE(gauge.warns());
    EXPECT_TRUE(gauge.text().contains("needs about 4.9 GB"));
}

TEST(MemoryGauge, FollowsTheMachineByItself)
{
    MemoryStatus status = healthy();
    MemoryGauge gauge(nullptr, [&] { return status; });
    gauge.show();
    status.resident = 900 * mega;
    EXPECT_TRUE(QTest::qWaitFor([&] { return gauge.text().startsWith("900 MB"); }));
}

} // namespace
} // namespace nightjar
