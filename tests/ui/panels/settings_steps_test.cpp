// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Each step of what was set, back and forth.
#include "tests/ui/window/remembering_fixture.h"
#include "ui/panels/budget_section.h"
#include "ui/panels/noise_section.h"
#include "ui/queue/queue_runner.h"
#include "ui/style/theme.h"
#include "ui/widgets/labelled_slider.h"
#include "ui/widgets/panel_scroll.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

#include <stdexcept>

namespace nightjar {
namespace {

class SettingsStepsTest : public RememberingTest
{
protected:
    QToolButton& toolButton(const QString& text)
    {
        for (auto* button : window->findChildren<QToolButton*>()) {
            if (button->text() == text) {
                return *button;
            }
        }
        throw std::logic_error("the window has no such button");
    }

    /// Until the next move of a slider is a stroke of its own.
    static void rest() { QTest::qWait(900); }
};

TEST_F(SettingsStepsTest, OneStrokeOfASliderIsOneStep)
{
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    QTest::mousePress(&strength(), Qt::LeftButton, {}, QPoint(150, 22));
    QTest::mouseMove(&strength(), QPoint(120, 22));
    QTest::mouseMove(&strength(), QPoint(90, 22));
    QTest::mouseRelease(&strength(), Qt::LeftButton, {}, QPoint(90, 22));
    const double first = strengthNow();
    rest();
    QTest::mouseClick(&strength(), Qt::LeftButton, {}, QPoint(40, 22));
    const double second = strengthNow();
    ASSERT_NE(first, second);
    undo();
    EXPECT_EQ(strengthNow(), first);
    undo();
    EXPECT_EQ(strengthNow(), 1.0);
    undo(); // there is nothing before
    EXPECT_EQ(strengthNow(), 1.0);
    redo();
    redo();
    EXPECT_EQ(strengthNow(), second);
    EXPECT_EQ(window->session().current()->look.strength, second) << "the picture follows the slider";
}

TEST_F(SettingsStepsTest, ModelAndBudgetAreStepsOfTheirOwn)
{
    makeWindow();
    openAndWait({makePhoto("one.dng")});
    model().setCurrentIndex(1);
    QTest::keyClick(&part<BudgetSection>().findChild<LabelledSlider*>()->slider(), Qt::Key_Home);
    undo();
    EXPECT_EQ(part<BudgetSection>().budget(), 0U);
    EXPECT_EQ(model().currentIndex(), 1);
    undo();
    EXPECT_EQ(model().currentIndex(), 0);
    redo();
    EXPECT_EQ(model().currentIndex(), 1);
}

TEST_F(SettingsStepsTest, ButtonsTakeTheSameStepsAndCanBePressedWhereThereIsOne)
{
    for (const QSize size : {QSize(1280, 720), QSize(800, 480)}) {
        makeWindow(std::chrono::milliseconds{0}, size);
        openAndWait({makePhoto("one.dng")});
        if (size.width() == 800) {
            toolButton("Settings").click();
            QScrollBar* bar = part<PanelScroll>().verticalScrollBar();
            QTest::qWait(50); // for the layout
            bar->setValue(bar->maximum());
        }
        QToolButton& back = toolButton("Undo");
        QToolButton& forth = toolButton("Redo");
        for (const QToolButton* button : {&back, &forth}) {
            EXPECT_FALSE(button->isEnabled());
            EXPECT_EQ(button->visibleRegion().boundingRect(), button->rect()) << size.width();
            EXPECT_GE(std::min(button->width(), button->height()), theme::target) << size.width();
            EXPECT_FALSE(button->accessibleName().isEmpty());
        }
        EXPECT_TRUE(back.toolTip().contains("Ctrl+Z"));
        EXPECT_TRUE(forth.toolTip().contains("Ctrl+Y"));
        model().setCurrentIndex(1);
        EXPECT_TRUE(back.isEnabled());
        EXPECT_FALSE(forth.isEnabled());
        QTest::mouseClick(&back, Qt::LeftButton);
        EXPECT_EQ(model().currentIndex(), 0);
        EXPECT_FALSE(back.isEnabled());
        QTest::mouseClick(&forth, Qt::LeftButton);
        EXPECT_EQ(model().currentIndex(), 1);
        EXPECT_FALSE(forth.isEnabled());
        undo();
        EXPECT_TRUE(forth.isEnabled()) << "keys and buttons go the same way";
    }
}

TEST_F(SettingsStepsTest, AnEmptyWindowHasNoButtonsForSteps)
{
    for (const QSize size : {QSize(1280, 720), QSize(800, 480)}) {
        makeWindow(std::chrono::milliseconds{0}, size);
        EXPECT_FALSE(toolButton("Undo").isVisible());
        EXPECT_FALSE(toolButton("Redo").isVisible());
    }
}

TEST_F(SettingsStepsTest, AStepOfAnotherPhotoBringsThatPhotoBack)
{
    makeWindow();
    openAndWait({makePhoto("one.dng"), makePhoto("two.dng")});
    QTest::mouseClick(&strength(), Qt::LeftButton, {}, QPoint(40, 22));
    QTest::keyClick(window.get(), Qt::Key_PageDown);
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Open; }));
    undo();
    EXPECT_EQ(window->session().current()->path.filename(), "one.dng");
    EXPECT_EQ(window->session().current()->look.strength, 1.0);
}

TEST_F(SettingsStepsTest, NoiseSetByHandStaysWithItsPhotoAndGoesIntoTheQueue)
{
    makeWindow();
    openAndWait({makePhoto("one.dng"), makePhoto("two.dng")});
    auto& noise = part<NoiseSection>();
    noise.expand();
    auto* gain = noise.findChildren<QLineEdit*>().front();
    gain->selectAll();
    QTest::keyClicks(gain, "0.02");
    QTest::keyClick(gain, Qt::Key_Return);
    ASSERT_TRUE(noise.given().has_value());
    QTest::keyClick(window.get(), Qt::Key_PageDown);
    ASSERT_TRUE(test::eventually([this] { return state() == PhotoState::Open; }));
    EXPECT_FALSE(noise.given().has_value());
    QTest::keyClick(window.get(), Qt::Key_PageUp);
    ASSERT_TRUE(noise.given().has_value());
    QTest::keyClick(window.get(), Qt::Key_Q);
    buttonNamed("Queue all open photos").click();
    const auto entries = window->queueRunner().entries();
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].order.settings.noiseGain, 0.02);
    EXPECT_EQ(entries[1].order.settings.noiseGain, std::nullopt);
}

} // namespace
} // namespace nightjar
