// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// The camera, as a program that stands in for rpicam-still.
#include "tests/ui/kiosk/kiosk_fixture.h"

#include <fstream>
#include <sstream>

namespace nightjar {
namespace {

class KioskCameraTest : public KioskTest
{
protected:
    /// A program that is called as rpicam-still is, and gives a real raw photo under the name asked for.
    void attachCamera()
    {
        const auto photo = machine.makePhoto(machine.folder() / "scene.dng");
        const auto program = machine.makeProgram(
            "rpicam-still",
            "echo \"$@\" > '" + arguments().string() +
                "'\nwhile [ $# -gt 1 ]; do\n  [ \"$1\" = --output ] && output=$2\n  shift\ndone\n"
                "cp '" +
                photo.string() + "' \"${output%.jpg}.dng\"\n");
        settings.camera = QString::fromStdString(program.string());
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
    ASSERT_TRUE(eventuallySays("Put in a USB drive or a card."));
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
    ASSERT_TRUE(eventuallySays("no cameras available"));
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
    EXPECT_TRUE(eventuallySays("it gave no raw photo"));
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
