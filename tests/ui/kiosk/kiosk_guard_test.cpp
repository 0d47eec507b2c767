// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// What keeps a kiosk a kiosk: the way out, and the way back to the beginning.
#include "tests/ui/kiosk/kiosk_fixture.h"
#include "ui/kiosk/pages/attract_page.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMimeData>

#include <fstream>

namespace nightjar {
namespace {

using namespace std::chrono_literals;

class KioskGuardTest : public KioskTest
{
};

TEST_F(KioskGuardTest, NoKeyAndNoRequestClosesIt)
{
    makeKiosk();
    kiosk->close();
    QTest::keyClick(kiosk->currentWidget(), Qt::Key_Escape);
    QTest::keyClick(kiosk->currentWidget(), Qt::Key_Q, Qt::ControlModifier);
    QTest::keyClick(kiosk->currentWidget(), Qt::Key_F4, Qt::AltModifier);
    QTest::keyClick(kiosk->currentWidget(), Qt::Key_F11);
    EXPECT_TRUE(kiosk->isVisible());
}

TEST_F(KioskGuardTest, NoOtherButtonDropOrSecondFingerOpensAnythingOnAnyPage)
{
    machine.makePhoto(machine.putIn("STICK") / "IMG_1.dng");
    makeKiosk();
    const auto expectNothing = [&] {
        const QString before = words();
        for (const QPoint& place : {QPoint(400, 20), QPoint(400, 200), QPoint(790, 300)}) {
            QTest::mouseClick(kiosk->windowHandle(), Qt::MiddleButton, {}, place);
            if (!before.contains("[Touch to start]")) { // there any touch begins
                QTest::mouseClick(kiosk->windowHandle(), Qt::RightButton, {}, place);
            }
            QContextMenuEvent menu(QContextMenuEvent::Mouse, place, kiosk->mapToGlobal(place));
            QApplication::sendEvent(kiosk->childAt(place), &menu);
        }
        for (const int key : {Qt::Key_Menu, Qt::Key_Super_L, Qt::Key_F1, Qt::Key_Home, Qt::Key_Back}) {
            QTest::keyClick(kiosk->windowHandle(), static_cast<Qt::Key>(key));
        }
        QTest::keyClick(kiosk->windowHandle(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile("/tmp/a.dng")});
        QDragEnterEvent enter({400, 200}, Qt::CopyAction, &files, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(kiosk.get(), &enter);
        EXPECT_FALSE(enter.isAccepted());
        QTest::touchEvent(kiosk->windowHandle(), finger.get()).press(0, {20, 20}).press(1, {780, 20});
        QTest::qWait(600);
        QTest::touchEvent(kiosk->windowHandle(), finger.get()).release(0, {20, 20}).release(1, {780, 20});
        QTest::qWait(20);
        EXPECT_EQ(QApplication::activePopupWidget(), nullptr);
        EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
        if (!before.contains("[Touch to start]")) {
            EXPECT_EQ(words().toStdString(), before.toStdString());
        }
        EXPECT_FALSE(words().contains("PIN"));
        EXPECT_TRUE(kiosk->isVisible());
    };
    expectNothing();
    if (button("Touch to start") != nullptr) {
        tap("Touch to start");
    }
    ASSERT_TRUE(eventuallySays("Where are your photos?"));
    expectNothing();
    tap("STICK");
    ASSERT_TRUE(eventuallySays("STICK has one"));
    expectNothing();
    choosePhoto(0);
    tap("Remove noise");
    ASSERT_TRUE(eventuallySays("[Save]"));
    expectNothing();
    tap("Save");
    ASSERT_TRUE(eventuallySays("Saved on STICK"));
    expectNothing();
}

TEST_F(KioskGuardTest, AHeldCornerAndThePinLeadOut)
{
    makeKiosk();
    holdCorner();
    ASSERT_TRUE(eventuallySays("Enter the PIN to leave"));
    enterPin("2468");
    EXPECT_TRUE(test::eventually([&] { return !kiosk->isVisible(); }));
}

TEST_F(KioskGuardTest, ACornerThatIsJustTouchedDoesNothing)
{
    makeKiosk();
    begin();
    tap(kiosk.get(), {20, 20});
    QTest::qWait(500);
    EXPECT_FALSE(words().contains("PIN"));
    QTest::touchEvent(kiosk->windowHandle(), finger.get()).press(0, {20, 20});
    QTest::qWait(100);
    QTest::touchEvent(kiosk->windowHandle(), finger.get()).move(0, {300, 200});
    QTest::qWait(400);
    QTest::touchEvent(kiosk->windowHandle(), finger.get()).release(0, {300, 200});
    EXPECT_FALSE(words().contains("PIN")) << "a finger that wanders off does not hold it";
}

TEST_F(KioskGuardTest, AWrongPinDoesNotAndTooManyOfThemHaveToWait)
{
    makeKiosk();
    holdCorner();
    ASSERT_TRUE(eventuallySays("Enter the PIN to leave"));
    for (int attempt = 0; attempt < 3; ++attempt) {
        enterPin("1111");
    }
    EXPECT_TRUE(words().contains("Too many wrong PINs."));
    EXPECT_FALSE(button("2")->isEnabled());
    EXPECT_TRUE(kiosk->isVisible());
    tap("Back");
    EXPECT_TRUE(eventuallySays("Touch to start"));
}

TEST_F(KioskGuardTest, TheFirstStartLetsAPinBeChosenByEnteringItTwice)
{
    pinHash.clear();
    makeKiosk();
    ASSERT_TRUE(eventuallySays("Choose a PIN"));
    holdCorner();
    enterPin("1357");
    enterPin("1358");
    ASSERT_TRUE(eventuallySays("The two were not the same."));
    enterPin("1357");
    ASSERT_TRUE(eventuallySays("Enter it once more"));
    enterPin("1357");
    ASSERT_TRUE(eventuallySays("Touch to start"));
    const auto file = machine.folder() / "config/kiosk.pin";
    EXPECT_TRUE(PinLock(readPinFile(file)).opens("1357"));
    EXPECT_EQ(std::filesystem::status(file).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    holdCorner();
    enterPin("1357");
    EXPECT_TRUE(test::eventually([&] { return !kiosk->isVisible(); }));
}

TEST_F(KioskGuardTest, APinThatCannotBeKeptIsToldOf)
{
    pinHash.clear();
    std::ofstream(machine.folder() / "config") << "a file in the folder's place";
    makeKiosk();
    enterPin("1357");
    enterPin("1357");
    EXPECT_TRUE(eventuallySays("kiosk.pin"));
    EXPECT_EQ(button("Touch to start"), nullptr);
}

TEST_F(KioskGuardTest, AnAbandonedPageGoesBackToTheBeginningAfterAPause)
{
    machine.makePhoto(machine.putIn("STICK") / "IMG_1.dng");
    settings.pause = 1500ms;
    makeKiosk();
    developFirstOf("STICK");
    ASSERT_TRUE(eventuallySays("Touch the screen. Starting over in"));
    ASSERT_TRUE(eventuallySays("[Touch to start]"));
    EXPECT_FALSE(kiosk->visit().photo());
    EXPECT_FALSE(words().contains("It starts over")) << "the notice went with it";
}

TEST_F(KioskGuardTest, ATouchKeepsThePage)
{
    settings.pause = 1500ms;
    makeKiosk();
    begin();
    for (int touches = 0; touches < 8; ++touches) {
        QTest::qWait(400);
        tap(kiosk.get(), {400, 20});
    }
    EXPECT_TRUE(words().contains("Where are your photos?"));
}

TEST_F(KioskGuardTest, NobodyIsHurriedWhileAPhotoIsDenoised)
{
    machine.makePhoto(machine.putIn("STICK") / "IMG_1.dng", {640, 480});
    settings.pause = 500ms;
    makeKiosk(slowNetworks(150ms)); // 20 tiles
    begin();
    tap("STICK");
    choosePhoto(0);
    tap("Remove noise");
    ASSERT_TRUE(test::eventually([&] { return kiosk->visit().photo().has_value(); }));
    QTest::qWait(1500);
    EXPECT_FALSE(kiosk->idle().isCounting());
    EXPECT_TRUE(kiosk->visit().isBusy()) << "it was too quick for this test";
    EXPECT_FALSE(words().contains("[Touch to start]"));
}

TEST_F(KioskGuardTest, EveryButtonIsLargeEnoughForAFinger)
{
    machine.makePhoto(machine.putIn("STICK") / "IMG_1.dng");
    makeKiosk();
    const auto expectLarge = [&] {
        EXPECT_EQ(kiosk->size(), QSize(800, 480)) << "a page needs more than the smallest screen";
        for (const QAbstractButton* found : kiosk->findChildren<QAbstractButton*>()) {
            if (found->isVisible()) {
                EXPECT_GE(found->height(), 64) << found->text().toStdString();
                EXPECT_GE(found->width(), 64) << found->text().toStdString();
                EXPECT_TRUE(
                    kiosk->rect().contains(QRect(found->mapTo(kiosk.get(), QPoint(0, 0)), found->size())))
                    << found->text().toStdString() << " is cut off";
            }
        }
    };
    expectLarge();
    developFirstOf("STICK");
    expectLarge();
    tap("Start over");
    ASSERT_TRUE(eventuallySays("Where are your photos?"));
    expectLarge();
    holdCorner();
    ASSERT_TRUE(eventuallySays("Enter the PIN to leave"));
    expectLarge();
}

} // namespace
} // namespace nightjar
