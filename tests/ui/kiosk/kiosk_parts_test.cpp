// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// The kiosk's parts that need no window.
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"
#include "tests/ui/kiosk/kiosk_machine.h"
#include "ui/kiosk/drives.h"
#include "ui/kiosk/kiosk_settings.h"
#include "ui/kiosk/pages/memory_line.h"
#include "ui/kiosk/pin_lock.h"
#include "ui/kiosk/save_place.h"
#include "ui/kiosk/thumbnails.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace nightjar {
namespace {

using namespace std::chrono_literals;

TEST(KioskDrives, AreThoseMountedInTheFoldersOfDrives)
{
    constexpr auto mounts = "/dev/mmcblk0p2 / ext4 rw 0 0\n"
                            "tmpfs /media/scratch tmpfs rw 0 0\n"
                            "/dev/mmcblk1p1 /media/pi/EOS\\040DIGITAL vfat rw,nosuid 0 0\n"
                            "/dev/sda1 /run/media/guest/STICK exfat ro,nosuid 0 0\n"
                            "/dev/sdb1 /mediator/OTHER vfat rw 0 0\n"
                            "/dev/sdc1 /mnt ext4 rw 0 0\n"
                            "broken line\n";
    EXPECT_THAT(drivesIn(mounts, {"/media", "/run/media", "/mnt"}),
                testing::ElementsAre(Drive{"/media/pi/EOS DIGITAL", "EOS DIGITAL", Drive::Kind::Card, false},
                                     Drive{"/run/media/guest/STICK", "STICK", Drive::Kind::Stick, true},
                                     Drive{"/mnt", "mnt", Drive::Kind::Stick, false}));
}

TEST(KioskPin, HasFourToEightDigits)
{
    for (const auto* pin : {"1234", "00000000"}) {
        EXPECT_TRUE(isPin(pin)) << pin;
    }
    for (const auto* other : {"", "123", "123456789", "12a4", "12 4", "١٢٣٤"}) {
        EXPECT_FALSE(isPin(other)) << other;
    }
}

TEST(KioskPin, OpensWithTheRightOneAloneAndIsNotInWhatIsKept)
{
    const std::string hash = hashOfPin("2468");
    EXPECT_EQ(hash.find("2468$"), std::string::npos);
    EXPECT_NE(hash, hashOfPin("2468")) << "two kiosks of one PIN keep different hashes";
    PinLock lock(hash);
    EXPECT_FALSE(lock.opens("2469"));
    EXPECT_FALSE(lock.opens(""));
    EXPECT_TRUE(lock.opens("2468"));
    EXPECT_FALSE(PinLock("").opens(""));
}

TEST(KioskPin, EachWrongOneAfterTheSecondCostsTwiceTheTimeUpToAQuarterOfAnHour)
{
    PinLock::Clock::time_point now{};
    PinLock lock(hashOfPin("2468"), [&] { return now; });
    EXPECT_FALSE(lock.opens("1111"));
    EXPECT_FALSE(lock.opens("1111"));
    EXPECT_EQ(lock.blockedFor(), 0s);
    for (const auto wait : {30s, 60s, 120s, 240s, 480s, 900s, 900s}) {
        EXPECT_FALSE(lock.opens("1111"));
        EXPECT_EQ(lock.blockedFor(), wait);
        EXPECT_FALSE(lock.opens("2468")) << "not even the right one";
        now += wait;
        EXPECT_EQ(lock.blockedFor(), 0s);
    }
    EXPECT_TRUE(lock.opens("2468"));
    EXPECT_FALSE(lock.opens("1111"));
    EXPECT_EQ(lock.blockedFor(), 0s) << "who knows it starts afresh";
}

TEST(KioskPin, AFileThatHoldsNoHashIsRefusedAndNotTakenForNone)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "kiosk.pin";
    EXPECT_EQ(readPinFile(file), "");
    for (const auto* text : {"", "1234", "scrypt$16384$8$1$abcd", "scrypt$0$0$0$00$00"}) {
        std::ofstream(file) << text << '\n';
        EXPECT_EQ(test::errorOf([&] { static_cast<void>(readPinFile(file)); }).code(),
                  ErrorCode::InvalidArgument)
            << text;
    }
}

TEST(KioskSettingsFile, SaysWhatItSaysAndLeavesTheRest)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "kiosk.ini";
    const KioskSettings usual = readKioskSettings(file);
    EXPECT_EQ(usual.pause, 60s);
    EXPECT_EQ(usual.driveFolders.size(), 3U);
    std::ofstream(file) << "# of the club\nmodel=light\nprecision=float32\npause=90\nthanks=15\n"
                           "drives=/media/pi, /srv/cards\nwatch=/srv/incoming\nsave=/srv/pictures\ncamera=\n"
                           "format=png\n";
    const KioskSettings set = readKioskSettings(file);
    EXPECT_EQ(set.model, "light");
    EXPECT_EQ(set.precision, Precision::Float32);
    EXPECT_EQ(set.pause, 90s);
    EXPECT_EQ(set.thanksPause, 15s);
    EXPECT_THAT(set.driveFolders, testing::ElementsAre("/media/pi", "/srv/cards"));
    EXPECT_EQ(set.watchFolder, "/srv/incoming");
    EXPECT_EQ(set.saveFolder, "/srv/pictures");
    EXPECT_EQ(set.camera, "");
    EXPECT_EQ(set.format, ImageFormat::Png8);
}

TEST(KioskSettingsFile, MayHaveSpacesAndCommentsAsTheReadmeShowsThem)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "kiosk.ini";
    std::ofstream(file) << "model = lighter                 ; and precision = int8, where it is offered\n"
                           "format = tiff                   ; png, png16\n"
                           "save = /srv/pictures            ; in place of guests' drives\n"
                           "drives = /media, /run/media       ; where the system mounts cards\n"
                           "pause = 61                      ; seconds\n";
    const KioskSettings set = readKioskSettings(file);
    EXPECT_EQ(set.model, "lighter");
    EXPECT_EQ(set.format, ImageFormat::Tiff16);
    EXPECT_EQ(set.saveFolder, "/srv/pictures");
    EXPECT_THAT(set.driveFolders, testing::ElementsAre("/media", "/run/media"));
    EXPECT_EQ(set.pause, 61s);
    EXPECT_FALSE(set.precision);
}

TEST(KioskSettingsFile, RefusesWhatIsOfNoUse)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "kiosk.ini";
    for (const auto* line : {"pause=soon", "pause=3", "thanks=100000", "precision=int4", "format=gif",
                             "watch=incoming", "save=pictures"}) {
        std::ofstream(file) << line << '\n';
        EXPECT_EQ(test::errorOf([&] { static_cast<void>(readKioskSettings(file)); }).code(),
                  ErrorCode::InvalidArgument)
            << line;
    }
}

TEST(KioskChoice, IsTheLighterModelInEightBitsUnlessAnotherIsSet)
{
    ModelInfo original;
    original.name = "original";
    original.precisions = {Precision::Float32, Precision::Int8};
    ModelInfo lighter = original;
    lighter.name = "lighter";
    EXPECT_EQ(kioskChoice({}, {original, lighter}).model.name, "lighter");
    EXPECT_EQ(kioskChoice({}, {original, lighter}).precision, Precision::Int8);
    EXPECT_EQ(kioskChoice({}, {original}).model.name, "original");
    KioskSettings settings;
    settings.model = "original";
    settings.precision = Precision::Float32;
    EXPECT_EQ(kioskChoice(settings, {lighter, original}).model.name, "original");
    EXPECT_EQ(kioskChoice(settings, {lighter, original}).precision, Precision::Float32);
    settings.precision = Precision::BFloat16;
    EXPECT_THROW(static_cast<void>(kioskChoice(settings, {original})), Error);
    settings.model = "none such";
    EXPECT_THROW(static_cast<void>(kioskChoice(settings, {original})), Error);
}

TEST(KioskSavePlace, IsTheSetFolderElseTheOwnDriveElseOneThatCanBeWrittenTo)
{
    const Drive card{"/media/CARD", "CARD", Drive::Kind::Card, false};
    const Drive locked{"/media/LOCKED", "LOCKED", Drive::Kind::Card, true};
    const Drive stick{"/media/STICK", "STICK", Drive::Kind::Stick, false};
    const PhotoSource fromCard{PhotoSource::Kind::Card, card.folder, "CARD", false};
    const PhotoSource fromLocked{PhotoSource::Kind::Card, locked.folder, "LOCKED", true};
    const PhotoSource fromCamera{PhotoSource::Kind::Camera, {}, "Camera", false};
    const PhotoSource fromFolder{PhotoSource::Kind::WatchedFolder, "/srv/in", "in", false};
    EXPECT_EQ(savePlace(fromCard, "/srv/kept", {card})->folder, "/srv/kept");
    EXPECT_EQ(savePlace(fromCard, "", {stick, card})->folder, "/media/CARD/Nightjar");
    EXPECT_FALSE(savePlace(fromCard, "", {stick})) << "it is not put on another guest's";
    EXPECT_EQ(savePlace(fromLocked, "", {locked, stick})->folder, "/media/STICK/Nightjar");
    EXPECT_FALSE(savePlace(fromLocked, "", {locked}));
    EXPECT_FALSE(savePlace(fromCamera, "", {}));
    EXPECT_EQ(savePlace(fromCamera, "", {stick})->folder, "/media/STICK/Nightjar");
    EXPECT_EQ(savePlace(fromFolder, "", {})->folder, "/srv/in/Nightjar");
    EXPECT_EQ(savePlace(fromFolder, "", {stick})->folder, "/media/STICK/Nightjar");
}

TEST(KioskThumbnails, AreMadeOfPhotosWithoutAPreviewTooAndNotOfWhatIsNoPhoto)
{
    const TemporaryFolder folder;
    const auto photo = test::KioskMachine::makePhoto(folder.path() / "a.dng", {320, 240});
    EXPECT_EQ(readThumbnail(photo, {90, 60}, {}).size(), QSize(80, 60));
    std::ofstream(folder.path() / "b.dng") << "no photo";
    EXPECT_TRUE(readThumbnail(folder.path() / "b.dng", {90, 60}, {}).isNull());
    EXPECT_TRUE(readThumbnail(folder.path() / "gone.dng", {90, 60}, {}).isNull());
}

TEST(KioskThumbnails, AreTheCamerasOwnWhereThereIsOneAndBrightEnoughToTellPhotosApart)
{
    const std::filesystem::path sample = NIGHTJAR_SHARED_DIR "/raws/good/CRW_0101.CRW";
    if (!std::filesystem::exists(sample)) {
        GTEST_SKIP() << "no shared raw files";
    }
    const QImage small = readThumbnail(sample, {90, 60}, {});
    EXPECT_TRUE(small.width() == 90 || small.height() == 60);
    int brightest = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            brightest = std::max(brightest, qGray(small.pixel(x, y)));
        }
    }
    EXPECT_GT(brightest, 100);
}

TEST(MemoryLine, SaysWhereMemoryIsShort)
{
    MemoryStatus status{.resident = 1 << 20,
                        .peakResident = 1 << 20,
                        .swappedOut = 0,
                        .available = 8 << 20,
                        .total = 16 << 20};
    MemoryLine line(nullptr, [&] { return status; });
    EXPECT_EQ(line.text(), "Memory");
    status.swappedOut = 1 << 20;
    line.gauge().poll();
    EXPECT_EQ(line.text(), "Memory is low");
    EXPECT_EQ(line.gauge().height(), MemoryGauge::barOnlyHeight());
}

} // namespace
} // namespace nightjar
