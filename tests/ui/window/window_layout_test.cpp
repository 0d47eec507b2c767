// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Where the parts of the window lie at each of its sizes.
#include "tests/ui/window/main_window_fixture.h"
#include "ui/panels/photo_card.h"
#include "ui/panels/settings_panel.h"
#include "ui/widgets/memory_gauge.h"
#include "ui/widgets/panel_scroll.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/slider.h"

#include <QComboBox>
#include <QScrollBar>

namespace nightjar {
namespace {

class WindowLayoutTest : public MainWindowTest
{
protected:
    void makeWindowOf(QSize size)
    {
        makeWindow(std::chrono::milliseconds{0}, size);
        openAndWait({makePhoto("one.dng")});
        QTest::qWait(100); // for the cost of a run, which is a line more
    }

    /// In the window.
    QRect placeOf(const QWidget& widget) { return {widget.mapTo(window.get(), QPoint()), widget.size()}; }

    bool isWhole(const QWidget& widget) { return widget.visibleRegion().boundingRect() == widget.rect(); }

    bool isMarked(const char* edge) { return window->findChild<QWidget*>(edge)->isVisible(); }
};

TEST_F(WindowLayoutTest, WhatEveryPhotoNeedsIsSeenWithoutScrolling)
{
    for (const QSize size : {QSize(1280, 720), QSize(1366, 700), QSize(1920, 1080)}) {
        makeWindowOf(size);
        for (const auto* control : part<SettingsPanel>().findChildren<QComboBox*>()) {
            EXPECT_TRUE(isWhole(*control)) << size.height();
        }
        for (const auto* slider : part<SettingsPanel>().findChildren<Slider*>()) {
            if (slider->accessibleName() == "Exposure" || slider->accessibleName() == "Strength") {
                EXPECT_TRUE(isWhole(*slider)) << slider->accessibleName().toStdString() << size.height();
            }
        }
    }
}

TEST_F(WindowLayoutTest, ARuleSaysWhereThereIsMoreOfThePanel)
{
    makeWindowOf({1920, 1080});
    EXPECT_FALSE(isMarked("moreAbove"));
    EXPECT_FALSE(isMarked("moreBelow"));
    makeWindowOf({1280, 720});
    EXPECT_FALSE(isMarked("moreAbove"));
    EXPECT_TRUE(isMarked("moreBelow"));
    QScrollBar& bar = *part<PanelScroll>().verticalScrollBar();
    bar.setValue(bar.maximum() / 2);
    EXPECT_TRUE(isMarked("moreAbove"));
    EXPECT_TRUE(isMarked("moreBelow"));
    bar.setValue(bar.maximum());
    EXPECT_TRUE(isMarked("moreAbove"));
    EXPECT_FALSE(isMarked("moreBelow"));
}

TEST_F(WindowLayoutTest, TheGaugeStandsApartFromWhatIsCutAboveIt)
{
    makeWindowOf({1280, 720});
    auto& gauge = part<MemoryGauge>();
    const int cut = placeOf(part<PanelScroll>()).bottom();
    EXPECT_GE(placeOf(gauge).top() + gauge.contentsRect().top() - cut, 16);
}

TEST_F(WindowLayoutTest, PartsOfThePanelEndWhereItsButtonsEnd)
{
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080)}) { // with and without a scroll bar
        makeWindowOf(size);
        const auto& model = *part<SettingsPanel>().findChild<QComboBox*>();
        EXPECT_EQ(placeOf(model).right(), placeOf(exportButton()).right()) << size.height();
        EXPECT_EQ(placeOf(model).left(), placeOf(exportButton()).left()) << size.height();
    }
}

TEST_F(WindowLayoutTest, ThePrimaryButtonStaysWhereItIsWhenARunBegins)
{
    for (const QSize size : {QSize(1280, 720), QSize(800, 480)}) {
        makeWindow(std::chrono::milliseconds{200}, size);
        openAndWait({makePhoto("one.dng")});
        const auto& primary = part<PrimaryButton>();
        const QPoint before = placeOf(primary).topLeft();
        part<PrimaryButton>().click();
        ASSERT_TRUE(test::eventually([&] { return state() == PhotoState::Denoising; }));
        QTest::qWait(100); // for the layout
        EXPECT_EQ(placeOf(primary).topLeft(), before) << size.width();
    }
}

TEST_F(WindowLayoutTest, TheScrollBarIsAHandleOnThePanel)
{
    makeWindowOf({1280, 720});
    auto& scroll = part<PanelScroll>();
    QScrollBar* shown = nullptr;
    for (auto* bar : scroll.findChildren<QScrollBar*>()) {
        shown = bar->isVisible() ? bar : shown;
    }
    ASSERT_NE(shown, nullptr);
    shown->setValue(shown->maximum());
    EXPECT_TRUE(isWhole(part<PhotoCard>())) << "the photo's facts are the last in a low window";
    EXPECT_EQ(scroll.verticalScrollBar()->value(), scroll.verticalScrollBar()->maximum());
    scroll.verticalScrollBar()->setValue(0); // as the wheel does
    EXPECT_EQ(shown->value(), 0);
}

TEST_F(WindowLayoutTest, ThePhotosFactsComeBeforeTheSettingsWhereThereIsRoom)
{
    makeWindowOf({1920, 1080});
    EXPECT_LT(placeOf(part<PhotoCard>()).top(), placeOf(part<SettingsPanel>()).top());
    window->resize(1280, 720);
    QTest::qWait(50);
    EXPECT_GT(placeOf(part<PhotoCard>()).top(), placeOf(part<SettingsPanel>()).top());
    window->resize(1920, 1080);
    QTest::qWait(50);
    EXPECT_LT(placeOf(part<PhotoCard>()).top(), placeOf(part<SettingsPanel>()).top());
}

} // namespace
} // namespace nightjar
