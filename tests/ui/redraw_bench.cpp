// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
//
// redraw_bench: how long the comparison of a 24-megapixel photo takes to follow a hand, in a view of
// 1920×1080 device pixels. Prints the median and the longest of many steps, in milliseconds: "GUI" is the
// time for which one step keeps the GUI thread, "seen" the time until all of the view shows what the step
// asked for, "processors" what all threads took for it, which other work on the machine does not disturb.
#include "tests/ui/test_pictures.h"
#include "ui/comparison_view.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

namespace nightjar::test {
namespace {

using Milliseconds = std::chrono::duration<double, std::milli>;
using Clock = std::chrono::steady_clock;

constexpr Size photoSize{6000, 4000};
constexpr QSize viewSize{1920, 1080};
constexpr int steps = 60;

struct Times
{
    std::vector<double> gui;
    std::vector<double> seen;
    std::vector<double> processor; ///< of all threads
};

double processorTime()
{
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void print(const char* name, std::vector<double> times)
{
    std::ranges::sort(times);
    std::printf(" %s %6.1f (longest %6.1f)", name, times[times.size() / 2], times.back());
}

class Bench
{
public:
    Bench()
    {
        view.resize(viewSize);
        view.setPictures(std::make_shared<ComparedPictures>(
            ComparedPictures{pyramidOf(patternImage(photoSize)),
                             pyramidOf(flatImage(photoSize, 0.1F, 0.2F, 0.1F)),
                             {},
                             Orientation(1)}));
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
            const double processorStart = processorTime();
            step(static_cast<double>(i) / steps);
            view.repaint();
            times.gui.push_back(Milliseconds(Clock::now() - start).count());
            while (!view.isComplete()) {
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            }
            view.repaint();
            times.seen.push_back(Milliseconds(Clock::now() - start).count());
            times.processor.push_back(processorTime() - processorStart);
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

    void pan()
    {
        QTest::mousePress(&view, Qt::LeftButton, {}, {1500, 900});
        QTest::mouseMove(&view, {1480, 888});
        QTest::mouseRelease(&view, Qt::LeftButton, {}, {1480, 888});
    }

    void measureAll(const char* where)
    {
        std::printf("%s\n", where);
        measure("divider", [this](double t) { dragDivider(t); });
        measure("exposure", [this](double t) { view.setLook({.exposureEv = 3 * t}); });
        measure("strength", [this](double t) { view.setLook({.exposureEv = 3, .strength = 1 - 0.9 * t}); });
        if (!view.transform().isFit()) {
            measure("pan", [this](double) { pan(); });
        }
        view.setLook({});
    }

    ComparisonView view;
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
    bench.view.setMode(nightjar::CompareMode::SideBySide);
    bench.measureAll("side by side, 100 %");
    bench.view.fit();
    bench.view.setMode(nightjar::CompareMode::Difference);
    bench.measureAll("difference, the whole photo");
    return 0;
}
