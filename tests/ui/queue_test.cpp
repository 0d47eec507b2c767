// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// The queue as a person meets it: real files, real pictures, the real worker.
#include "core/develop/dng.h"
#include "core/develop/read_image.h"
#include "core/network/base_network.h"
#include "tests/fakes/slow_network.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/waiting.h"
#include "ui/batch.h"
#include "ui/export_dialog.h"
#include "ui/labelled_slider.h"
#include "ui/main_window.h"
#include "ui/notice.h"
#include "ui/photo_list.h"
#include "ui/primary_button.h"
#include "ui/queue_order.h"
#include "ui/queue_panel.h"
#include "ui/session.h"
#include "ui/settings_panel.h"
#include "ui/slider.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace nightjar {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

class QueueTest : public testing::Test
{
protected:
    fs::path makePhoto(const std::string& name, Size size = {64, 48}) const
    {
        fs::path path = folder.path() / "in" / name;
        fs::create_directories(path.parent_path());
        fs::remove(path);
        writeDng(Mosaic(test::patternedParts(size)), path);
        return path;
    }

    void makeWindow(std::chrono::milliseconds perTile = 0ms, QSize size = {1280, 720})
    {
        ModelInfo slow = test::IdentityNetwork().info();
        slow.name = "slow";
        window = std::make_unique<MainWindow>(MainWindow::Setup{
            .models = {slow, BaseNetwork().info()},
            .loadNetwork = [perTile](const ModelInfo&,
                                     Precision) { return std::make_unique<test::SlowNetwork>(perTile); },
            .samplePhoto = {},
            .queueFile = folder.path() / "data/queue.json",
            .tileSide = 64});
        window->resize(size);
        window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    }

    void drop(const fs::path& path) const
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QString::fromStdString(path.string()))});
        QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &enter);
        QDropEvent event({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(window.get(), &event);
    }

    void showQueue() const { QTest::keyClick(window.get(), Qt::Key_Q); }

    /// A button of the queue by the start of its text.
    [[nodiscard]] QPushButton& button(const QString& text) const
    {
        for (QPushButton* found : panel().findChildren<QPushButton*>()) {
            if (found->text().startsWith(text)) {
                return *found;
            }
        }
        throw std::logic_error("the queue has no button " + text.toStdString());
    }

    [[nodiscard]] QueuePanel& panel() const { return *window->findChild<QueuePanel*>(); }
    [[nodiscard]] QAbstractItemView& list() const { return *panel().findChild<QAbstractItemView*>(); }

    [[nodiscard]] std::size_t count(BatchState state) const
    {
        const auto entries = window->batch().entries();
        return static_cast<std::size_t>(std::ranges::count(entries, state, &BatchEntry::state));
    }

    [[nodiscard]] std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        for (const BatchEntry& entry : window->batch().entries()) {
            all.push_back(entry.photo.stem().string());
        }
        return all;
    }

    TemporaryFolder folder;
    std::unique_ptr<MainWindow> window;
};

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
        test::eventually([&] { return count(BatchState::Done) == 2 && count(BatchState::Failed) == 1; }));
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
    button("Add open").click();
    button("Add open").click();
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(window->batch().entries()[1].order.settings.model, "slow");
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
    button("Add open").click();
    const auto entries = window->batch().entries();
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].order.settings.strength, look.strength);
    EXPECT_EQ(entries[0].order.settings.exposureEv, look.exposureEv);
    EXPECT_EQ(entries[1].order.settings.strength, 1.0);
    EXPECT_EQ(entries[1].order.settings.exposureEv, std::nullopt) << "by the photo's own brightness";
}

TEST(QueueOrders, PhotosOfOneLookThatFollowOneAnotherAreOneOrderAndWhatWaitsIsLeftOut)
{
    PhotoList list;
    for (const char* name : {"a", "b", "c", "d"}) {
        list.append(name);
    }
    list.update(2, [](PhotoEntry& entry) { entry.look = {false, 1.5, 0.5}; });
    BatchEntry waiting;
    waiting.photo = "d";
    BatchEntry failed;
    failed.photo = "b";
    failed.state = BatchState::Failed;
    BatchOrder order;
    order.pattern = "{name}-quiet";
    const auto orders = queueOrders({"a", "b", "a", "c", "d", "stranger"}, list, {waiting, failed}, order);
    ASSERT_EQ(orders.size(), 3U);
    EXPECT_EQ(orders[0].photos, (std::vector<fs::path>{"a", "b"}));
    EXPECT_EQ(orders[0].order.settings.exposureEv, std::nullopt);
    EXPECT_EQ(orders[1].photos, (std::vector<fs::path>{"c"}));
    EXPECT_EQ(orders[1].order.settings.exposureEv, 1.5);
    EXPECT_EQ(orders[1].order.settings.strength, 0.5);
    EXPECT_EQ(orders[2].photos, (std::vector<fs::path>{"stranger"}));
    EXPECT_EQ(orders[2].order.settings.strength, 1.0);
    EXPECT_EQ(orders[2].order.pattern, "{name}-quiet");
}

TEST_F(QueueTest, AFailedPhotoCanBeAddedAgainAndClearTakesIt)
{
    makeWindow();
    const fs::path photo = folder.path() / "bad.dng";
    std::ofstream(photo) << "this is no photo";
    window->open({photo});
    showQueue();
    button("Add open").click();
    ASSERT_TRUE(test::eventually([&] { return count(BatchState::Failed) == 1; }));
    button("Add open").click();
    ASSERT_TRUE(test::eventually([&] { return count(BatchState::Failed) == 2; }));
    ASSERT_TRUE(button("Clear").isEnabled());
    button("Clear").click();
    EXPECT_TRUE(names().empty());
}

TEST_F(QueueTest, HasTheOnePrimaryButtonOfTheWindow)
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
        EXPECT_EQ(primaries(), QStringList("Add open photos"));
        QTest::keyClick(window.get(), Qt::Key_Q);
        EXPECT_EQ(primaries(), QStringList("Denoise"));
    }
}

TEST_F(QueueTest, SaysThatItWaitsForAPausedRun)
{
    makeWindow(50ms);
    window->open({makePhoto("a.dng", {512, 512})});
    ASSERT_TRUE(test::eventually([&] { return window->session().current()->photo.has_value(); }));
    window->findChild<PrimaryButton*>()->click();
    ASSERT_TRUE(test::eventually([&] { return window->session().runFraction() > 0; }));
    QTest::keyClick(window.get(), Qt::Key_P);
    showQueue();
    button("Add open").click();
    const auto says = [&] {
        const auto labels = panel().findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text().contains("waits for the paused run"); });
    };
    EXPECT_TRUE(says());
    QTest::keyClick(window.get(), Qt::Key_P);
    EXPECT_FALSE(says());
    ASSERT_TRUE(test::eventually([&] { return count(BatchState::Done) == 1; }));
}

TEST_F(QueueTest, PausedPhotosAreReorderedSkippedAndGoneOnWith)
{
    makeWindow(50ms);
    window->open(
        {makePhoto("a.dng", {512, 512}), makePhoto("b.dng"), makePhoto("c.dng"), makePhoto("d.dng")});
    showQueue();
    button("Add open").click();
    ASSERT_TRUE(test::eventually([&] { return count(BatchState::Running) == 1; }));
    button("Pause").click();
    ASSERT_TRUE(test::eventually([&] { return !window->batch().isRunning(); }));
    EXPECT_EQ(count(BatchState::Waiting), 4U) << "what ran waits again";
    list().setCurrentIndex(list().model()->index(3, 0));
    button("Up").click();
    button("Up").click();
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "d", "b", "c"}));
    EXPECT_EQ(list().currentIndex().row(), 1) << "the chosen one stays chosen";
    button("Skip").click();
    EXPECT_FALSE(fs::exists(folder.path() / "in/d-clean.jpg"));
    button("Go on").click();
    ASSERT_TRUE(test::eventually([&] { return count(BatchState::Done) == 3; }));
    EXPECT_EQ(count(BatchState::Skipped), 1U);
    list().setCurrentIndex(list().model()->index(1, 0));
    button("Retry").click();
    ASSERT_TRUE(test::eventually([&] { return count(BatchState::Done) == 4; }));
    button("Clear").click();
    EXPECT_TRUE(names().empty());
}

TEST_F(QueueTest, AWindowThatIsClosedMidwayGoesOnWhenItIsOpenedAgain)
{
    makeWindow(50ms);
    window->open({makePhoto("a.dng", {256, 256}), makePhoto("b.dng", {256, 256})});
    showQueue();
    button("Add open").click();
    ASSERT_TRUE(test::eventually([&] { return count(BatchState::Running) == 1; }));
    window.reset();
    makeWindow();
    EXPECT_TRUE(panel().isVisible()) << "what goes on by itself is to be seen";
    ASSERT_TRUE(test::eventually([&] { return count(BatchState::Done) == 2; }));
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
    button("Add open").click();
    const std::unique_ptr<MainWindow> first = std::move(window);
    makeWindow();
    EXPECT_TRUE(names().empty());
    EXPECT_FALSE(fs::exists(folder.path() / "data/queue.json.damaged"));
    window->open({makePhoto("b.dng")});
    showQueue();
    button("Add open").click();
    ASSERT_TRUE(test::eventually([&] { return count(BatchState::Done) == 1; }));
    ASSERT_TRUE(test::eventually([&] { return first->batch().entries()[0].state == BatchState::Done; }));
    EXPECT_EQ(readImage(folder.path() / "in/b-clean.jpg").size(), (Size{64, 48}));
}

TEST_F(QueueTest, AModelThatWasAddedCanBeQueuedAtOnce)
{
    Worker worker([](const ModelInfo&, Precision) { return std::make_unique<test::SlowNetwork>(0ms); });
    Batch batch(folder.path() / "q.json", {}, worker);
    ModelInfo mine = test::IdentityNetwork().info();
    mine.name = "mine";
    batch.addModel(mine);
    BatchOrder order;
    order.settings.model = "mine";
    batch.add({makePhoto("a.dng")}, order);
    EXPECT_TRUE(test::eventually([&] { return !batch.isRunning(); }));
    EXPECT_EQ(batch.entries()[0].state, BatchState::Done) << batch.entries()[0].problem;
}

TEST_F(QueueTest, APatternThatNamesNothingIsSaidAndNothingIsQueued)
{
    makeWindow();
    window->open({makePhoto("a.dng")});
    showQueue();
    panel().findChild<QLineEdit*>()->setText("{nonsense}");
    button("Add open").click();
    EXPECT_TRUE(names().empty());
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
    EXPECT_GT(count(BatchState::Done), 0U);
}

TEST_F(QueueTest, EveryButtonIsInTheWindowAndLargeEnoughForAFinger)
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

TEST_F(QueueTest, OnASmallScreenItAndTheSettingsTakeTurnsAndTheWindowKeepsItsSize)
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

TEST_F(QueueTest, CopyPutsThePictureInTheClipboard)
{
    makeWindow();
    window->open({makePhoto("a.dng")});
    ASSERT_TRUE(test::eventually([&] { return window->session().current()->photo.has_value(); }));
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(window.get(), Qt::Key_C, Qt::ControlModifier);
    ASSERT_TRUE(test::eventually([] { return !QGuiApplication::clipboard()->image().isNull(); }));
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), QSize(64, 48));
    EXPECT_TRUE(window->findChild<Notice*>()->text().contains("clipboard"));
}

TEST_F(QueueTest, TheDialogExportsBothKindsOfDng)
{
    for (const char* kind : {"linear", "mosaic"}) {
        makeWindow();
        window->open({makePhoto("a.dng")});
        ASSERT_TRUE(test::eventually([&] { return window->session().current()->photo.has_value(); }));
        QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier);
        auto* dialog = window->findChild<ExportDialog*>();
        ASSERT_NE(dialog, nullptr);
        for (const QString& filter : dialog->nameFilters()) {
            if (filter.startsWith("DNG") && filter.contains(kind)) {
                dialog->selectNameFilter(filter);
                emit dialog->filterSelected(filter);
            }
        }
        const fs::path target = folder.path() / (std::string(kind) + ".dng");
        dialog->selectFile(QString::fromStdString(target.string()));
        QMetaObject::invokeMethod(dialog, "accept");
        ASSERT_TRUE(test::eventually([&] { return fs::exists(target); })) << kind;
        const auto samples = fs::file_size(target) / (64 * 48 * 2);
        EXPECT_EQ(samples, kind == std::string("linear") ? 3U : 1U);
    }
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
    ASSERT_TRUE(test::eventually([&] { return count(BatchState::Done) == 1; }));
    EXPECT_EQ(window->batch().entries()[0].order.settings.model, "slow") << "as it was then";
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
    ASSERT_TRUE(test::eventually([&] { return count(BatchState::Done) == 2; }));
    EXPECT_FALSE(says("is not there now"));

    button("Stop watching").click();
    EXPECT_TRUE(button("Watch folder").isVisible());
    fs::rename(makePhoto("c.dng"), watched / "c.dng");
    QTest::qWait(3000);
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "b"}));
}

TEST_F(QueueTest, TellsOfAFullDiskUntilThePersonGoesOn)
{
    fs::create_directories(folder.path() / "data");
    {
        BatchQueue queue(folder.path() / "data/queue.json");
        BatchOrder order;
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
    EXPECT_EQ(count(BatchState::Waiting), 1U);
    button("Go on").click();
    EXPECT_FALSE(told().contains("/media/card"));
    EXPECT_TRUE(test::eventually([&] { return count(BatchState::Done) == 1; }));
}

TEST_F(QueueTest, ThereIsRoomForANameOnASmallScreen)
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
