// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// The camera, as a program that stands in for rpicam-still.
#include "tests/ui/kiosk/kiosk_fixture.h"

#include <fstream>
#include <sstream>

namespace nightjar {
namespace {

using namespace std::chrono_literals;

class KioskCameraTest : public KioskTest
{
protected:
    void attach(const std::string& script)
    {
        settings.camera = QString::fromStdString(machine.makeProgram("rpicam-still", script).string());
    }

    void shoot()
    {
        begin();
        tap("Camera");
        tap("Take the photo");
    }

    static bool hasEnded(pid_t id)
    {
        std::ifstream status("/proc/" + std::to_string(id) + "/stat");
        std::string number;
        std::string name;
        char state = 'X'; // where there is no such process
        status >> number >> name >> state;
        return state == 'X' || state == 'Z';
    }

    /// A program that is called as rpicam-still is, and gives a real raw photo, or what the filter leaves of
    /// it, under the name asked for.
    void attachCamera(const std::string& filter = "cat")
    {
        const auto photo = machine.folder() / "scene.dng";
        if (!std::filesystem::exists(photo)) {
            machine.makePhoto(photo);
        }
        attach("echo \"$@\" > '" + arguments().string() +
               "'\nwhile [ $# -gt 1 ]; do\n  [ \"$1\" = --output ] && output=$2\n  shift\ndone\n" + filter +
               " < '" + photo.string() + "' > \"${output%.jpg}.dng\"\n");
    }

    [[nodiscard]] std::filesystem::path arguments() const { return machine.folder() / "arguments"; }
};

TEST_F(KioskCameraTest, APhotoIsTakenRawDenoisedAndSavedOnADriveThatIsPutIn)
{
    attachCamera();
    makeKiosk();
    begin();
    tap("Camera");
    tap("Take the photo");
    ASSERT_TRUE(eventuallySays("[Save]"));
    std::stringstream given;
    given << std::ifstream(arguments()).rdbuf();
    EXPECT_NE(given.str().find("--raw"), std::string::npos);
    EXPECT_NE(given.str().find("--nopreview"), std::string::npos);
    tap("Save");
    ASSERT_TRUE(eventuallySays("Insert a USB drive or card."));
    const auto drive = machine.putIn("STICK");
    ASSERT_TRUE(eventuallySays("Saved on STICK"));
    EXPECT_FALSE(std::filesystem::is_empty(drive / "Nightjar"));
}

TEST_F(KioskCameraTest, AProgramThatIsNotInstalledIsToldOfAndCannotBeChosen)
{
    settings.camera = "no-such-program-as-rpicam-still";
    makeKiosk();
    begin();
    ASSERT_NE(button("Camera"), nullptr);
    EXPECT_FALSE(button("Camera")->isEnabled());
    EXPECT_EQ(button("Camera")->accessibleDescription(), "None on this machine");
}

TEST_F(KioskCameraTest, NoCameraIsOfferedWhereNoneIsWanted)
{
    makeKiosk();
    begin();
    EXPECT_EQ(button("Camera"), nullptr);
}

TEST_F(KioskCameraTest, WhatTheProgramSaysGoesWrongIsShown)
{
    settings.camera = QString::fromStdString(
        machine.makeProgram("rpicam-still", "echo 'ERROR: *** no cameras available ***' >&2\nexit 255\n")
            .string());
    makeKiosk();
    begin();
    tap("Camera");
    tap("Take the photo");
    ASSERT_TRUE(eventuallySays("None is attached to this machine."));
    tap("Try again");
    EXPECT_TRUE(eventuallySays("Take a photo with the camera"));
}

TEST_F(KioskCameraTest, AProgramThatEndsWithoutARawPhotoIsToldOf)
{
    settings.camera = QString::fromStdString(machine.makeProgram("rpicam-still", "exit 0\n").string());
    makeKiosk();
    begin();
    tap("Camera");
    tap("Take the photo");
    EXPECT_TRUE(eventuallySays("It gave no raw photo."));
}

TEST_F(KioskCameraTest, OneThatHangsIsEndedWithAllThatItStartedAndSaysSo)
{
    const auto child = machine.folder() / "child";
    attach("sleep 60 &\necho $! > '" + child.string() + "'\nwait\n");
    longestShot = 700ms;
    makeKiosk();
    shoot();
    ASSERT_TRUE(eventuallySays("It did not answer."));
    pid_t id = 0;
    std::ifstream(child) >> id;
    ASSERT_GT(id, 0);
    EXPECT_TRUE(test::eventually([&] { return hasEnded(id); })) << "it would hold the camera";
    EXPECT_TRUE(kiosk->idle().isCounting()) << "nobody may be there any more";
    tap("Try again");
    EXPECT_TRUE(eventuallySays("Take a photo with the camera"));
}

TEST_F(KioskCameraTest, OneThatIsKilledIsToldOfWithoutTheReportsThatItHadWritten)
{
    attach("echo '[0:00:01.2] [42]  INFO Camera camera_manager.cpp:284 libcamera v0.0.5' >&2\nkill -9 $$\n");
    makeKiosk();
    shoot();
    ASSERT_TRUE(eventuallySays("It gave no raw photo."));
    EXPECT_FALSE(words().contains("libcamera"));
}

TEST_F(KioskCameraTest, WhatItComplainsOfIsSaidWhateverItReportsAfterIt)
{
    attach("echo 'ERROR: *** failed to start camera ***' >&2\n"
           "echo '[0:00:01.2] [42]  INFO Camera: closed' >&2\nexit 255\n");
    makeKiosk();
    shoot();
    EXPECT_TRUE(eventuallySays("It says: failed to start camera."));
}

TEST_F(KioskCameraTest, APhotoThatIsCutOffIsToldOfAndTheNextCanBeTaken)
{
    attachCamera("head -c 20000");
    makeKiosk();
    shoot();
    ASSERT_TRUE(eventuallySays("The noise could not be removed from the camera's photo."));
    attachCamera("cat");
    tap("Try again");
    tap("Take the photo");
    EXPECT_TRUE(eventuallySays("[Save]"));
}

TEST_F(KioskCameraTest, AShotRightAfterOneThatWasCancelledIsTaken)
{
    attach("exec sleep 60\n");
    makeKiosk();
    shoot();
    attachCamera("cat");
    for (const auto* step : {"Start over", "Camera", "Take the photo"}) {
        QTest::mouseClick(button(step), Qt::LeftButton); // in one moment: the program has had no time to end
    }
    EXPECT_TRUE(eventuallySays("[Save]"));
}

TEST_F(KioskCameraTest, AfterAShotThatWasCancelledTheKioskStartsOverByItself)
{
    attach("exec sleep 60\n");
    makeKiosk();
    shoot();
    QTest::mouseClick(button("Start over"), Qt::LeftButton);
    EXPECT_TRUE(kiosk->idle().isCounting());
}

TEST_F(KioskCameraTest, StartingOverEndsTheProgram)
{
    settings.camera = QString::fromStdString(machine.makeProgram("rpicam-still", "exec sleep 60\n").string());
    makeKiosk();
    begin();
    tap("Camera");
    tap("Take the photo");
    QTest::qWait(300);
    tap("Start over");
    ASSERT_TRUE(eventuallySays("Where are your photos?"));
    QTest::qWait(300);
    EXPECT_TRUE(words().contains("Where are your photos?")) << "that it was ended is no failure";
}

} // namespace
} // namespace nightjar
