// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
//
// redraw_bench: how long the comparison of a 24-megapixel photo takes to follow a hand, in a view of
// 1920×1080 device pixels. Before is demosaiced where it is read, as in the window. Prints the median and the
// longest of many steps, in milliseconds: "GUI" is the time for which one step keeps the GUI thread, its
// first painting among it; "seen" the time until a painting has shown all that the step asked for, in its
// final quality; "processors" what all threads took for it, which other work on the machine does not disturb.
#include "core/raw/demosaic.h"
#include "tests/bench/timing.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/ui/compare/test_pictures.h"
#include "ui/compare/comparison_view.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

namespace nightjar::test {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;
using Clock = std::chrono::steady_clock;

constexpr Size photoSize{6000, 4000};
constexpr QSize viewSize{1920, 1080};
constexpr int steps = 60;
constexpr Milliseconds frame{1000.0 / 60};

struct Times
{
    std::vector<double> gui;
    std::vector<double> seen;
    std::vector<double> processor; ///< of all threads
};

double processorMilliseconds()
{
    return 1000.0 * processorSeconds();
}

void print(const char* name, const std::vector<double>& times)
{
    std::printf(" %s %6.1f (longest %6.1f)", name, median(times), std::ranges::max(times));
}

/// Knows whether its last painting showed everything.
class WatchedView : public ComparisonView
{
public:
    bool showsAll = false;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        ComparisonView::paintEvent(event);
        showsAll = isComplete();
    }
};

class Bench
{
public:
    Bench()
    {
        const auto photo = std::make_shared<const Mosaic>(patternedParts(photoSize));
        view.resize(viewSize);
        view.setPictures(std::make_shared<ComparedPictures>(
            ComparedPictures{std::make_shared<FixedPyramid>(demosaicedSource(photo)),
                             pyramidOf(patternImage(photoSize)), photo->colour(), Orientation(1)}));
        view.show();
        settle();
    }

    /// Runs `step` with 0 … 1 and prints how long it takes.
    void measure(const char* name, const std::function<void(double)>& step)
    {
        settle();
        Times times;
        for (int i = 1; i <= steps; ++i) {
            const auto start = Clock::now();
            const double processorStart = processorMilliseconds();
            step(static_cast<double>(i) / steps);
            view.showsAll = false;
            view.update();
            QCoreApplication::sendPostedEvents();
            times.gui.push_back(Milliseconds(Clock::now() - start).count());
            while (!view.showsAll) {
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            }
            times.seen.push_back(Milliseconds(Clock::now() - start).count());
            times.processor.push_back(processorMilliseconds() - processorStart);
            const Milliseconds left = frame - (Clock::now() - start);
            QTest::qWait(std::max(0, static_cast<int>(left.count())));
        }
        std::printf("%-26s", name);
        print("GUI", times.gui);
        print("  seen", times.seen);
        print("  processors", times.processor);
        std::printf("\n");
        std::fflush(stdout);
    }

    void settle()
    {
        if (!QTest::qWaitFor([this] { return view.isComplete(); }, 60'000)) {
            qFatal("the view never came to rest");
        }
        QTest::qWait(300);
    }

    void dragDivider(double t)
    {
        const QPoint from(static_cast<int>(view.divider().fraction() * view.width()), 300);
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, QPoint(static_cast<int>(200 + 1500 * t), 300));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(static_cast<int>(200 + 1500 * t), 300));
    }

    /// A hand that stays on the picture.
    void measurePan(const char* name, const QPoint& distance)
    {
        const double scale = view.transform().scale();
        view.fit(); // the picture's centre
        view.setScale(scale);
        QPoint hand(960, 900);
        QTest::mousePress(&view, Qt::LeftButton, {}, hand);
        measure(name, [&](double) { QTest::mouseMove(&view, hand += distance); });
        QTest::qWait(200); // what is let go of at rest does not glide
        QTest::mouseRelease(&view, Qt::LeftButton, {}, hand);
    }

    void measureAll(const char* where)
    {
        std::printf("%s\n", where);
        if (view.mode() == CompareMode::Split) {
            measure("divider", [this](double t) { dragDivider(t); });
        }
        measure("exposure", [this](double t) { view.setLook({.exposureEv = 3 * t}); });
        measure("strength", [this](double t) { view.setLook({.exposureEv = 3, .strength = 1 - 0.9 * t}); });
        if (!view.transform().isFit()) {
            measurePan("pan", {-20, -12});
            measurePan("pan, fast", {60, 20});
        }
        view.setLook({});
    }

    WatchedView view;
};

} // namespace
} // namespace nightjar::test

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    nightjar::theme::apply(application);
    nightjar::test::Bench bench;
    bench.measureAll("split, the whole photo");
    bench.view.setScale(1.0);
    bench.measureAll("split, 100 %");
    bench.view.setScale(0.7);
    bench.measureAll("split, 70 %");
    bench.view.setScale(1.0);
    bench.view.setMode(nightjar::CompareMode::SideBySide);
    bench.measureAll("side by side, 100 %");
    bench.view.fit();
    bench.view.setMode(nightjar::CompareMode::Difference);
    bench.measureAll("difference, the whole photo");
    bench.view.setScale(1.0);
    bench.measureAll("difference, 100 %");
    return 0;
}
