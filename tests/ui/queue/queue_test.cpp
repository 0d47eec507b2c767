// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// The queue as a person meets it: real files, real pictures, the real worker.
#include "core/export/read_image.h"
#include "tests/ui/queue/queue_fixture.h"
#include "tests/ui/stall_probe.h"
#include "ui/panels/settings_panel.h"
#include "ui/queue/queue_request.h"
#include "ui/session/deliver_to.h"
#include "ui/session/session.h"
#include "ui/widgets/labelled_slider.h"

#include <QFileDialog>
#include <QLabel>

#include <gtest/gtest.h>

#include <fstream>

namespace nightjar {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;
using QueueTest = test::QueueTest;

TEST_F(QueueTest, AFolderDroppedOnItIsDonePhotoByPhotoAndFailuresAreOneList)
{
    makeWindow();
    makePhoto("a.dng");
    makePhoto("c.dng");
    std::ofstream(folder.path() / "in/b.dng") << "this is no photo";
    std::ofstream(folder.path() / "in/notes.txt") << "neither is this, and it is not named so";
    makePhoto("opened.dng");
    window->open({folder.path() / "in/opened.dng"});
    fs::create_directories(folder.path() / "drop");
    for (const char* name : {"a.dng", "b.dng", "c.dng", "notes.txt"}) {
        fs::rename(folder.path() / "in" / name, folder.path() / "drop" / name);
    }
    showQueue();
    ASSERT_TRUE(panel().isVisible());
    drop(folder.path() / "drop");
    ASSERT_TRUE(
        test::eventually([&] { return count(QueueState::Done) == 2 && count(QueueState::Failed) == 1; }));
    EXPECT_EQ(readImage(folder.path() / "drop/a-clean.jpg").size(), (Size{64, 48}));
    EXPECT_EQ(readImage(folder.path() / "drop/c-clean.jpg").size(), (Size{64, 48}));
    button("Failures").click();
    EXPECT_EQ(list().model()->rowCount(), 1);
    EXPECT_EQ(list().model()->index(0, 0).data().toString(), "b.dng");
}

TEST_F(QueueTest, OpenPhotosAreAddedOnceAndWithTheModelOfThatMoment)
{
    makeWindow(20ms);
    window->open({makePhoto("a.dng"), makePhoto("b.dng")});
    showQueue();
    button("Queue all open").click();
    button("Queue all open").click();
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(window->queueRunner().entries()[1].order.settings.model, "slow");
}

TEST_F(QueueTest, EachPhotoIsQueuedWithItsOwnLook)
{
    makeWindow(20ms);
    window->open({makePhoto("a.dng"), makePhoto("b.dng")});
    ASSERT_TRUE(test::eventually([&] { return window->session().current()->photo.has_value(); }));
    for (auto* slider : window->findChildren<LabelledSlider*>()) {
        QTest::mouseClick(&slider->slider(), Qt::LeftButton, {}, QPoint(40, 22));
    }
    const PhotoLook look = window->session().current()->look;
    ASSERT_LT(look.strength, 1.0);
    showQueue();
    button("Queue all open").click();
    const auto entries = window->queueRunner().entries();
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].order.settings.strength, look.strength);
    EXPECT_EQ(entries[0].order.settings.exposureEv, look.exposureEv);
    EXPECT_EQ(entries[1].order.settings.strength, 1.0);
    EXPECT_EQ(entries[1].order.settings.exposureEv, std::nullopt) << "by the photo's own brightness";
}

TEST_F(QueueTest, AFailedPhotoCanBeAddedAgainAndClearTakesIt)
{
    makeWindow();
    const fs::path photo = folder.path() / "bad.dng";
    std::ofstream(photo) << "this is no photo";
    window->open({photo});
    showQueue();
    button("Queue all open").click();
    ASSERT_TRUE(test::eventually([&] { return count(QueueState::Failed) == 1; }));
    button("Queue all open").click();
    ASSERT_TRUE(test::eventually([&] { return count(QueueState::Failed) == 2; }));
    ASSERT_TRUE(button("Clear").isEnabled());
    button("Clear").click();
    EXPECT_TRUE(names().empty());
}

TEST_F(QueueTest, PausedPhotosAreReorderedSkippedAndGoneOnWith)
{
    makeWindow(50ms);
    window->open(
        {makePhoto("a.dng", {512, 512}), makePhoto("b.dng"), makePhoto("c.dng"), makePhoto("d.dng")});
    showQueue();
    button("Queue all open").click();
    ASSERT_TRUE(test::eventually([&] { return count(QueueState::Running) == 1; }));
    button("Pause").click();
    ASSERT_TRUE(test::eventually([&] { return !window->queueRunner().isRunning(); }));
    EXPECT_EQ(count(QueueState::Waiting), 4U) << "what ran waits again";
    list().setCurrentIndex(list().model()->index(3, 0));
    button("Up").click();
    button("Up").click();
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "d", "b", "c"}));
    EXPECT_EQ(list().currentIndex().row(), 1) << "the chosen one stays chosen";
    button("Skip").click();
    EXPECT_FALSE(fs::exists(folder.path() / "in/d-clean.jpg"));
    button("Resume").click();
    ASSERT_TRUE(test::eventually([&] { return count(QueueState::Done) == 3; }));
    EXPECT_EQ(count(QueueState::Skipped), 1U);
    list().setCurrentIndex(list().model()->index(1, 0));
    button("Retry").click();
    ASSERT_TRUE(test::eventually([&] { return count(QueueState::Done) == 4; }));
    button("Clear").click();
    EXPECT_TRUE(names().empty());
}

TEST_F(QueueTest, AWindowThatIsClosedMidwayGoesOnWhenItIsOpenedAgain)
{
    makeWindow(50ms);
    window->open({makePhoto("a.dng", {256, 256}), makePhoto("b.dng", {256, 256})});
    showQueue();
    button("Queue all open").click();
    ASSERT_TRUE(test::eventually([&] { return count(QueueState::Running) == 1; }));
    window.reset();
    makeWindow();
    EXPECT_TRUE(panel().isVisible()) << "what goes on by itself is to be seen";
    ASSERT_TRUE(test::eventually([&] { return count(QueueState::Done) == 2; }));
    EXPECT_EQ(readImage(folder.path() / "in/a-clean.jpg").size(), (Size{256, 256}));
    EXPECT_EQ(readImage(folder.path() / "in/b-clean.jpg").size(), (Size{256, 256}));
}

TEST_F(QueueTest, ADamagedQueueIsPutAsideAndTheWindowOpens)
{
    fs::create_directories(folder.path() / "data");
    std::ofstream(folder.path() / "data/queue.json") << "{\"nightjar_queue\":";
    makeWindow();
    EXPECT_TRUE(names().empty());
    EXPECT_TRUE(fs::exists(folder.path() / "data/queue.json.damaged"));
}

TEST_F(QueueTest, ASecondWindowLeavesTheFirstOnesQueueAlone)
{
    makeWindow(50ms);
    window->open({makePhoto("a.dng")});
    showQueue();
    button("Queue all open").click();
    const std::unique_ptr<MainWindow> first = std::move(window);
    makeWindow();
    EXPECT_TRUE(names().empty());
    EXPECT_FALSE(fs::exists(folder.path() / "data/queue.json.damaged"));
    window->open({makePhoto("b.dng")});
    showQueue();
    button("Queue all open").click();
    ASSERT_TRUE(test::eventually([&] { return count(QueueState::Done) == 1; }));
    ASSERT_TRUE(
        test::eventually([&] { return first->queueRunner().entries()[0].state == QueueState::Done; }));
    EXPECT_EQ(readImage(folder.path() / "in/b-clean.jpg").size(), (Size{64, 48}));
}

TEST_F(QueueTest, AModelThatWasAddedCanBeQueuedAtOnce)
{
    QObject receiver;
    JobRunner jobs([](const ModelInfo&, Precision) { return std::make_unique<test::SlowNetwork>(0ms); },
                   deliverTo(receiver));
    QueueRunner queueRunner(folder.path() / "q.json", {}, jobs);
    ModelInfo mine = test::IdentityNetwork().info();
    mine.name = "mine";
    queueRunner.addModel(mine);
    QueueOrder order;
    order.settings.model = "mine";
    queueRunner.add({makePhoto("a.dng")}, order);
    EXPECT_TRUE(test::eventually([&] { return !queueRunner.isRunning(); }));
    EXPECT_EQ(queueRunner.entries()[0].state, QueueState::Done) << queueRunner.entries()[0].problem;
}

TEST_F(QueueTest, FiveHundredPhotosAreQueuedWithoutAStall)
{
    makeWindow();
    const fs::path photo = makePhoto("seed.dng");
    fs::create_directories(folder.path() / "many");
    for (int i = 0; i < 500; ++i) {
        fs::create_hard_link(photo, folder.path() / "many" / ("photo" + std::to_string(i) + ".dng"));
    }
    window->open({photo});
    showQueue();
    auto& probe = test::ProbedApplication::instance();
    const auto queueAll = [&] {
        probe.resetLongestStall();
        drop(folder.path() / "many");
        for (int i = 0; i < 50; ++i) {
            QTest::qWait(20);
            list().scrollToBottom();
        }
        return probe.longestStall();
    };
    std::chrono::nanoseconds longest = queueAll();
    EXPECT_EQ(names().size(), 500U);
    // What blocks by itself blocks every time; what only a crowded machine blocks does not.
    for (int attempt = 0; attempt < 3 && longest >= 50ms; ++attempt) {
        longest = std::min(longest, queueAll());
    }
    EXPECT_LT(longest, 50ms) << probe.culprit().toStdString();
    EXPECT_GT(count(QueueState::Done), 0U);
}

TEST_F(QueueTest, PhotosThatComeIntoAWatchedFolderAreQueuedWithTheSettingsOfWhenItBegan)
{
    makeWindow();
    const fs::path watched = folder.path() / "card";
    fs::create_directories(watched);
    showQueue();
    button("Watch folder").click();
    auto* dialog = panel().findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->setDirectory(QString::fromStdString(folder.path().string()));
    dialog->selectFile(QString::fromStdString(watched.string()));
    QMetaObject::invokeMethod(dialog, "accept");
    ASSERT_TRUE(test::eventually([&] { return button("Stop watching").isVisible(); }));
    window->findChild<SettingsPanel*>()->choose("base", Precision::Float32);
    fs::rename(makePhoto("a.dng"), watched / "a.dng");
    ASSERT_TRUE(test::eventually([&] { return count(QueueState::Done) == 1; }));
    EXPECT_EQ(window->queueRunner().entries()[0].order.settings.model, "slow") << "as it was then";
    EXPECT_TRUE(fs::exists(watched / "a-clean.jpg"));

    fs::remove_all(watched);
    const auto says = [&](const QString& words) {
        const auto labels = panel().findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    };
    ASSERT_TRUE(test::eventually([&] { return says("is not there now"); }));
    fs::create_directories(watched);
    fs::rename(makePhoto("b.dng"), watched / "b.dng");
    ASSERT_TRUE(test::eventually([&] { return count(QueueState::Done) == 2; }));
    EXPECT_FALSE(says("is not there now"));

    button("Stop watching").click();
    EXPECT_TRUE(button("Watch folder").isVisible());
    fs::rename(makePhoto("c.dng"), watched / "c.dng");
    QTest::qWait(3000);
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "b"}));
}

} // namespace
} // namespace nightjar
