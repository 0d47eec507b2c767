// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/queue/queue_panel.h"

#include "tests/ui/queue/queue_fixture.h"
#include "ui/session/session.h"
#include "ui/widgets/primary_button.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <gtest/gtest.h>

namespace nightjar {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;
using QueuePanelTest = test::QueueTest;

TEST_F(QueuePanelTest, HasTheOnePrimaryButtonOfTheWindow)
{
    for (const QSize size : {QSize(1280, 720), QSize(800, 480)}) {
        makeWindow(0ms, size);
        window->open({makePhoto("a.dng")});
        ASSERT_TRUE(test::eventually([&] { return window->session().current()->photo.has_value(); }));
        const auto primaries = [&] {
            QStringList all;
            for (const QPushButton* candidate : window->findChildren<QPushButton*>()) {
                if (candidate->isVisible() && candidate->property("primary").toBool()) {
                    all << candidate->text();
                }
            }
            return all;
        };
        EXPECT_EQ(primaries(), QStringList("Denoise"));
        showQueue();
        EXPECT_EQ(primaries(), QStringList("Queue all open photos"));
        QTest::keyClick(window.get(), Qt::Key_Q);
        EXPECT_EQ(primaries(), QStringList("Denoise"));
    }
}

TEST_F(QueuePanelTest, SaysThatItWaitsForAPausedRun)
{
    makeWindow(50ms);
    window->open({makePhoto("a.dng", {512, 512})});
    ASSERT_TRUE(test::eventually([&] { return window->session().current()->photo.has_value(); }));
    window->findChild<PrimaryButton*>()->click();
    ASSERT_TRUE(test::eventually([&] { return window->session().runFraction() > 0; }));
    QTest::keyClick(window.get(), Qt::Key_P);
    showQueue();
    button("Queue all open").click();
    const auto says = [&] {
        const auto labels = panel().findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text().contains("waits for the paused run"); });
    };
    EXPECT_TRUE(says());
    QTest::keyClick(window.get(), Qt::Key_P);
    EXPECT_FALSE(says());
    ASSERT_TRUE(test::eventually([&] { return count(QueueState::Done) == 1; }));
}

TEST_F(QueuePanelTest, APatternThatNamesNothingIsSaidAndNothingIsQueued)
{
    makeWindow();
    window->open({makePhoto("a.dng")});
    showQueue();
    panel().findChild<QLineEdit*>()->setText("{nonsense}");
    button("Queue all open").click();
    EXPECT_TRUE(names().empty());
}

TEST_F(QueuePanelTest, AFolderThatWasChosenCanBeGivenUpAgain)
{
    makeWindow();
    showQueue();
    const auto chosen = folder.path() / "out & about";
    std::filesystem::create_directories(chosen);
    button("Next to each photo").click();
    auto* dialog = panel().findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    emit dialog->fileSelected(QString::fromStdString(chosen.string()));
    dialog->close();
    EXPECT_EQ(panel().order().folder, chosen);
    button("Save to out && about").click();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    menu->actions().front()->trigger();
    menu->close();
    EXPECT_TRUE(panel().order().folder.empty());
    EXPECT_TRUE(button("Next to each photo").isVisible());
}

TEST_F(QueuePanelTest, EveryButtonIsInTheWindowAndLargeEnoughForAFinger)
{
    for (const QSize size : {QSize(800, 480), QSize(1280, 720)}) {
        makeWindow(0ms, size);
        window->open({makePhoto("a.dng")});
        showQueue();
        QTest::qWait(50);
        EXPECT_EQ(window->size(), size);
        for (const auto* found : panel().findChildren<QPushButton*>()) {
            const QRect place(found->mapTo(window.get(), QPoint(0, 0)), found->size());
            EXPECT_TRUE(window->rect().contains(place)) << found->text().toStdString();
            EXPECT_GE(std::min(place.width(), place.height()), 44) << found->text().toStdString();
        }
    }
}

TEST_F(QueuePanelTest, OnASmallScreenItAndTheSettingsTakeTurnsAndTheWindowKeepsItsSize)
{
    makeWindow(0ms, {800, 480});
    window->open({makePhoto("a.dng")});
    QToolButton* settings = nullptr;
    for (QToolButton* found : window->findChildren<QToolButton*>()) {
        settings = found->text() == "Settings" ? found : settings;
    }
    ASSERT_NE(settings, nullptr);
    settings->click();
    showQueue();
    QTest::qWait(50);
    EXPECT_TRUE(panel().isVisible());
    EXPECT_FALSE(settings->isChecked());
    EXPECT_EQ(window->size(), QSize(800, 480));
    settings->click();
    QTest::qWait(50);
    EXPECT_FALSE(panel().isVisible());
    EXPECT_EQ(window->size(), QSize(800, 480));
}

TEST_F(QueuePanelTest, TellsOfAFullDiskUntilThePersonGoesOn)
{
    fs::create_directories(folder.path() / "data");
    {
        PhotoQueue queue(folder.path() / "data/queue.json");
        QueueOrder order;
        order.settings.model = "base";
        const auto id = queue.add({makePhoto("a.dng")}, order);
        ASSERT_TRUE(queue.begin(id));
        queue.pauseFor({.folder = "/media/card", .free = 3U << 20, .needed = 60U << 20}, id);
    }
    makeWindow();
    ASSERT_TRUE(panel().isVisible()); // as there is something to go on with
    const auto told = [&] {
        QString all;
        for (const QLabel* label : panel().findChildren<QLabel*>()) {
            all += label->isVisible() ? label->text() + '|' : QString();
        }
        return all;
    };
    for (const QString& words : {QString("/media/card"), QString("3 MB"), QString("60 MB")}) {
        EXPECT_TRUE(told().contains(words)) << told().toStdString();
    }
    EXPECT_EQ(count(QueueState::Waiting), 1U);
    button("Resume").click();
    EXPECT_FALSE(told().contains("/media/card"));
    EXPECT_TRUE(test::eventually([&] { return count(QueueState::Done) == 1; }));
}

TEST_F(QueuePanelTest, ThereIsRoomForANameOnASmallScreen)
{
    makeWindow(0ms, {800, 480});
    window->open({makePhoto("a.dng")});
    showQueue();
    QTest::qWait(50);
    auto& pattern = *panel().findChild<QLineEdit*>();
    EXPECT_GE(pattern.width(), 240);
    for (const auto* target : panel().findChildren<QPushButton*>()) {
        EXPECT_TRUE(window->rect().contains(QRect(target->mapTo(window.get(), QPoint(0, 0)), target->size())))
            << target->text().toStdString();
    }
}

} // namespace
} // namespace nightjar
