// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// A guest's way through the kiosk, by finger, with real photos and files; and what may go wrong on it.
#include "tests/fakes/failing_network.h"
#include "tests/ui/kiosk/kiosk_fixture.h"
#include "tests/ui/stall_probe.h"
#include "ui/compare/comparison_view.h"

#include <QImage>

#include <fstream>

namespace nightjar {
namespace {

using namespace std::chrono_literals;

class KioskVisitTest : public KioskTest
{
};

TEST_F(KioskVisitTest, APhotoIsSavedInAFolderOfTheDriveItComesFrom)
{
    const auto drive = machine.putIn("KINGSTON");
    machine.makePhoto(drive / "DCIM/IMG_1.dng");
    makeKiosk();
    developFirstOf("KINGSTON");
    tap("Save");
    ASSERT_TRUE(eventuallySays("Saved on KINGSTON"));
    const QImage picture(QString::fromStdString((drive / "Nightjar/IMG_1.jpg").string()));
    EXPECT_EQ(picture.size(), QSize(320, 240));
    tap("Another photo");
    EXPECT_TRUE(eventuallySays("Choose a photo · KINGSTON has one"))
        << "what was saved is no photo to choose";
}

TEST_F(KioskVisitTest, NothingIsOverwritten)
{
    const auto drive = machine.putIn("KINGSTON");
    machine.makePhoto(drive / "IMG_1.dng");
    std::filesystem::create_directory(drive / "Nightjar");
    std::ofstream(drive / "Nightjar/IMG_1.jpg") << "mine";
    makeKiosk();
    developFirstOf("KINGSTON");
    tap("Save");
    ASSERT_TRUE(eventuallySays("IMG_1-2.jpg"));
    EXPECT_EQ(std::filesystem::file_size(drive / "Nightjar/IMG_1.jpg"), 4U);
    EXPECT_TRUE(std::filesystem::exists(drive / "Nightjar/IMG_1-2.jpg"));
}

TEST_F(KioskVisitTest, AFolderThatIsSetGetsAllPictures)
{
    const auto drive = machine.putIn("KINGSTON");
    machine.makePhoto(drive / "IMG_1.dng");
    settings.saveFolder = machine.folder() / "kept";
    std::filesystem::create_directory(settings.saveFolder);
    makeKiosk();
    developFirstOf("KINGSTON");
    tap("Save");
    ASSERT_TRUE(eventuallySays("Your picture is saved"));
    EXPECT_TRUE(std::filesystem::exists(settings.saveFolder / "IMG_1.jpg"));
    EXPECT_FALSE(std::filesystem::exists(drive / "Nightjar"));
}

TEST_F(KioskVisitTest, HoldingTheButtonShowsBeforeForAsLong)
{
    machine.makePhoto(machine.putIn("KINGSTON") / "IMG_1.dng");
    makeKiosk();
    developFirstOf("KINGSTON");
    auto* view = kiosk->findChild<ComparisonView*>();
    auto* hold = button("Hold for before");
    const QPoint place = hold->mapTo(kiosk.get(), hold->rect().center());
    QTest::touchEvent(kiosk->windowHandle(), finger.get()).press(0, place);
    EXPECT_TRUE(test::eventually([&] { return view->isHoldingBefore(); }));
    QTest::touchEvent(kiosk->windowHandle(), finger.get()).release(0, place);
    EXPECT_TRUE(test::eventually([&] { return !view->isHoldingBefore(); }));
}

TEST_F(KioskVisitTest, TheLineFollowsTheFingerWhileThePhotoIsStillDenoised)
{
    machine.makePhoto(machine.putIn("KINGSTON") / "IMG_1.dng", {640, 480});
    makeKiosk(slowNetworks(100ms));
    begin();
    tap("KINGSTON");
    choosePhoto(0);
    tap("Remove noise");
    ASSERT_TRUE(test::eventually([&] { return kiosk->visit().photo().has_value(); }));
    auto* view = kiosk->findChild<ComparisonView*>();
    QTest::touchEvent(kiosk->windowHandle(), finger.get()).press(0, {400, 200});
    for (int x = 400; x >= 200; x -= 20) {
        QTest::touchEvent(kiosk->windowHandle(), finger.get()).move(0, {x, 200});
    }
    QTest::touchEvent(kiosk->windowHandle(), finger.get()).release(0, {200, 200});
    EXPECT_NEAR(view->divider().fraction(), 0.25, 0.03);
    EXPECT_TRUE(kiosk->visit().isBusy()) << "it was too quick for this test";
}

TEST_F(KioskVisitTest, DrivesComeAndGoWhileTheGuestChooses)
{
    makeKiosk();
    begin();
    EXPECT_TRUE(words().contains("Insert a memory card or USB drive."));
    machine.putIn("MY CARD", "/dev/mmcblk1p1");
    ASSERT_TRUE(eventuallySays("[MY CARD]"));
    machine.takeOut("MY CARD");
    EXPECT_TRUE(test::eventually([&] { return button("MY CARD") == nullptr; }));
}

TEST_F(KioskVisitTest, ACardTakenOutWhileItsPhotosAreLookedAtLeadsBack)
{
    machine.makePhoto(machine.putIn("CARD") / "IMG_1.dng");
    makeKiosk();
    begin();
    tap("CARD");
    choosePhoto(0);
    machine.takeOut("CARD");
    EXPECT_TRUE(eventuallySays("Where are your photos?"));
}

TEST_F(KioskVisitTest, ACardTakenOutWhileAPhotoIsReadSaysSo)
{
    const auto photo = machine.makePhoto(machine.putIn("CARD") / "IMG_1.dng");
    makeKiosk();
    begin();
    tap("CARD");
    choosePhoto(0);
    // What a reader sees of a card that is pulled: half a file, then a folder with nothing in it.
    std::filesystem::resize_file(photo, std::filesystem::file_size(photo) / 2);
    tap("Remove noise");
    machine.takeOut("CARD");
    ASSERT_TRUE(eventuallySays("CARD was taken out too early.")) << "whichever was noticed first";
    EXPECT_NE(button("Start over"), nullptr);
    tap("Another photo");
    EXPECT_TRUE(eventuallySays("Where are your photos?"));
}

TEST_F(KioskVisitTest, APictureIsNotLostWhenItsDriveIsTakenOutBeforeItIsSaved)
{
    const auto drive = machine.putIn("STICK");
    machine.makePhoto(drive / "IMG_1.dng");
    makeKiosk();
    developFirstOf("STICK");
    machine.takeOut("STICK");
    QTest::qWait(1000); // until that is noticed
    tap("Save");
    ASSERT_TRUE(eventuallySays("STICK is not there any more."));
    EXPECT_FALSE(std::filesystem::exists(drive / "Nightjar")) << "it would lie on the kiosk's own disk";
    machine.putBack("STICK");
    ASSERT_TRUE(eventuallySays("Saved on STICK"));
    EXPECT_TRUE(std::filesystem::exists(drive / "Nightjar/IMG_1.jpg"));
}

TEST_F(KioskVisitTest, AFullDriveIsToldOfBeforeAnythingIsWritten)
{
    const auto drive = machine.putIn("STICK");
    machine.makePhoto(drive / "IMG_1.dng");
    makeKiosk();
    developFirstOf("STICK");
    freeBytes = 1000;
    tap("Save");
    ASSERT_TRUE(eventuallySays("STICK is full. The picture needs about 1 MB"));
    EXPECT_FALSE(std::filesystem::exists(drive / "Nightjar"));
    freeBytes = std::uintmax_t(1) << 30;
    tap("Try again");
    EXPECT_TRUE(eventuallySays("Saved on STICK"));
}

TEST_F(KioskVisitTest, AFolderThatCannotBeMadeIsToldOf)
{
    const auto drive = machine.putIn("STICK");
    machine.makePhoto(drive / "IMG_1.dng");
    std::ofstream(drive / "Nightjar") << "a file in the folder's place";
    makeKiosk();
    developFirstOf("STICK");
    tap("Save");
    EXPECT_TRUE(eventuallySays("Your picture is not saved yet."));
}

TEST_F(KioskVisitTest, AJobThatFailsLeadsToAPageThatSaysSo)
{
    machine.makePhoto(machine.putIn("STICK") / "IMG_1.dng");
    makeKiosk([](const ModelInfo&, Precision) -> std::unique_ptr<Network> {
        return std::make_unique<test::FailingNetwork>();
    });
    begin();
    tap("STICK");
    choosePhoto(0);
    tap("Remove noise");
    ASSERT_TRUE(eventuallySays("The noise could not be removed from this photo."));
    EXPECT_TRUE(words().contains("Something went wrong inside Nightjar."));
    EXPECT_FALSE(words().contains("as it was told to")) << "that is for who looks after the kiosk";
    tap("Another photo");
    EXPECT_TRUE(eventuallySays("Choose a photo"));
}

TEST_F(KioskVisitTest, StartingOverStopsTheRun)
{
    machine.makePhoto(machine.putIn("STICK") / "IMG_1.dng", {640, 480});
    makeKiosk(slowNetworks(100ms));
    begin();
    tap("STICK");
    choosePhoto(0);
    tap("Remove noise");
    ASSERT_TRUE(test::eventually([&] { return kiosk->visit().fraction() > 0; }));
    tap("Start over");
    ASSERT_TRUE(eventuallySays("Where are your photos?"));
    EXPECT_FALSE(kiosk->visit().isBusy());
    EXPECT_FALSE(kiosk->visit().photo()) << "the next guest's kiosk holds nothing of this one's";
}

TEST_F(KioskVisitTest, APhotoOfAWatchFolderShowsOnceItHasComeAndIsSavedBesideIt)
{
    settings.watchFolder = machine.folder() / "Photo booth";
    std::filesystem::create_directory(settings.watchFolder);
    makeKiosk();
    begin();
    tap("Photo booth");
    ASSERT_TRUE(eventuallySays("No photo has come in yet."));
    machine.makePhoto(settings.watchFolder / "guest.dng");
    choosePhoto(0);
    tap("Remove noise");
    ASSERT_TRUE(eventuallySays("[Save]"));
    tap("Save");
    ASSERT_TRUE(eventuallySays("Your picture is saved"));
    EXPECT_TRUE(std::filesystem::exists(settings.watchFolder / "Nightjar/guest.jpg"));
}

TEST_F(KioskVisitTest, HundredsOfPhotosAmongThemBrokenOnesDoNotHoldUpTheScreen)
{
    const auto drive = machine.putIn("CARD", "/dev/mmcblk1p1");
    const auto photo = machine.makePhoto(drive / "0.dng");
    for (int copy = 1; copy < 400; ++copy) {
        const auto name = drive / (std::to_string(copy) + ".dng");
        if (copy % 50 == 0) {
            std::ofstream(name) << "no photo";
        } else {
            std::filesystem::create_hard_link(photo, name);
        }
    }
    makeKiosk();
    begin();
    test::ProbedApplication::instance().resetLongestStall();
    tap("CARD");
    ASSERT_TRUE(eventuallySays("CARD has 400"));
    for (int step = 0; step < 5; ++step) { // flicks through them
        const QPoint from(400, 380);
        QTest::touchEvent(kiosk->windowHandle(), finger.get()).press(0, from);
        for (int y = from.y(); y > 100; y -= 40) {
            QTest::touchEvent(kiosk->windowHandle(), finger.get()).move(0, {from.x(), y});
            QTest::qWait(8);
        }
        QTest::touchEvent(kiosk->windowHandle(), finger.get()).release(0, {from.x(), 100});
        QTest::qWait(200);
    }
    EXPECT_FALSE(grid().chosen()) << "who scrolls has not chosen";
    EXPECT_LT(grid().visualRect(grid().model()->index(0, 0)).bottom(), 0);
    EXPECT_LT(test::ProbedApplication::instance().longestStall(), 250ms)
        << test::ProbedApplication::instance().culprit().toStdString();
}

} // namespace
} // namespace nightjar
