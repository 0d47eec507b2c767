// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
// Disks that are full, drives and folders that are gone: in words that a guest understands, and with a way
// on.
#include "tests/ui/kiosk/kiosk_fixture.h"

#include <csignal>
#include <fstream>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace nightjar {
namespace {

class KioskFaultsTest : public KioskTest
{
protected:
    std::filesystem::path putInStickWithPhoto()
    {
        const auto drive = machine.putIn("STICK");
        machine.makePhoto(drive / "IMG_1.dng");
        return drive;
    }

    static bool isEmpty(const std::filesystem::path& folder)
    {
        return !std::filesystem::exists(folder) || std::filesystem::is_empty(folder);
    }
};

/// No file of this process grows beyond so many bytes for as long as this exists.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes) : m_action(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_action);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_action)(int);
};

/// A file system of its own of so many bytes, where the system lets us mount one.
class SmallDisk
{
public:
    SmallDisk(const std::filesystem::path& place, const std::string& size)
        : m_place(place),
          m_mounted(mount("nightjar", place.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted) {
            umount2(m_place.c_str(), MNT_DETACH);
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }

private:
    std::filesystem::path m_place;
    bool m_mounted;
};

TEST_F(KioskFaultsTest, ADiskThatFillsWhileAPictureIsWrittenIsToldOfAndNothingHalfWrittenStays)
{
    const auto drive = machine.putIn("STICK");
    const SmallDisk disk(drive, "1M");
    if (!disk.isMounted()) {
        GTEST_SKIP() << "no file system may be mounted here";
    }
    machine.makePhoto(drive / "IMG_1.dng");
    makeKiosk();
    developFirstOf("STICK");
    { // another program fills it after it was asked whether there is room
        std::ofstream filler(drive / "filler", std::ios::binary);
        for (int kilobyte = 0; kilobyte < 1024; ++kilobyte) {
            filler << std::string(1024, 'x');
        }
    }
    bool asked = false;
    available = [&](const auto& folder) { // of the writer; the thread ends before this test does
        return std::exchange(asked, true) ? availableBytes(folder) : std::uintmax_t(1) << 40;
    };
    tap("Save");
    ASSERT_TRUE(eventuallySays("STICK is full. The picture needs about 1 MB."));
    EXPECT_TRUE(isEmpty(drive / "Nightjar"));
    std::filesystem::remove(drive / "filler");
    tap("Try again");
    ASSERT_TRUE(eventuallySays("Saved on STICK"));
    EXPECT_TRUE(std::filesystem::exists(drive / "Nightjar/IMG_1.jpg"));
}

TEST_F(KioskFaultsTest, APictureThatCannotBeWrittenToItsEndLeavesNothingAndIsNotLost)
{
    const auto drive = putInStickWithPhoto();
    makeKiosk();
    developFirstOf("STICK");
    {
        const FileSizeLimit limit(4096);
        tap("Save");
        ASSERT_TRUE(eventuallySays("STICK cannot be written to."));
    }
    EXPECT_TRUE(isEmpty(drive / "Nightjar"));
    EXPECT_FALSE(words().contains("/Nightjar")) << "a path tells a guest nothing";
    tap("Try again");
    EXPECT_TRUE(eventuallySays("Saved on STICK"));
}

TEST_F(KioskFaultsTest, AnotherDriveIsOfferedInPlaceOfAFullOne)
{
    putInStickWithPhoto();
    makeKiosk();
    developFirstOf("STICK");
    freeBytes = 1000;
    tap("Save");
    ASSERT_TRUE(eventuallySays("STICK is full"));
    ASSERT_NE(button("Try again"), nullptr);
    const auto other = machine.putIn("OTHER", "/dev/sdb1");
    ASSERT_TRUE(eventuallySays("[Save on OTHER]")) << "it came while the words were read";
    EXPECT_FALSE(std::filesystem::exists(other / "Nightjar")) << "and is not written to unasked";
    freeBytes = std::uintmax_t(1) << 30;
    tap("Save on OTHER");
    ASSERT_TRUE(eventuallySays("Saved on OTHER"));
    EXPECT_TRUE(std::filesystem::exists(other / "Nightjar/IMG_1.jpg"));
}

TEST_F(KioskFaultsTest, AnotherDriveIsOfferedInPlaceOfOneThatWasTakenOut)
{
    putInStickWithPhoto();
    machine.putIn("OTHER", "/dev/sdb1");
    makeKiosk();
    developFirstOf("STICK");
    machine.takeOut("STICK");
    QTest::qWait(1000); // until that is noticed
    tap("Save");
    ASSERT_TRUE(eventuallySays("STICK is not there any more."));
    tap("Save on OTHER");
    EXPECT_TRUE(eventuallySays("Saved on OTHER"));
}

TEST_F(KioskFaultsTest, ADriveThatIsTakenOutAsThePictureIsWrittenIsAskedForAgain)
{
    const auto drive = putInStickWithPhoto();
    std::ofstream(drive / "Nightjar") << "a file in the folder's place, so that nothing can be written";
    makeKiosk();
    developFirstOf("STICK");
    tap("Save");
    ASSERT_TRUE(eventuallySays("STICK cannot be written to."));
    machine.takeOut("STICK");
    EXPECT_TRUE(eventuallySays("STICK is not there any more."));
}

TEST_F(KioskFaultsTest, AFolderForAllPicturesThatIsGoneIsToldOf)
{
    putInStickWithPhoto();
    settings.saveFolder = machine.folder() / "kept";
    makeKiosk();
    developFirstOf("STICK");
    tap("Save");
    ASSERT_TRUE(eventuallySays("kept is not there any more."));
    std::filesystem::create_directory(settings.saveFolder);
    tap("Try again");
    EXPECT_TRUE(eventuallySays("Your picture is saved"));
}

TEST_F(KioskFaultsTest, APhotoThatIsDamagedIsToldOfWithoutItsPath)
{
    const auto photo = putInStickWithPhoto() / "IMG_1.dng";
    std::filesystem::resize_file(photo, std::filesystem::file_size(photo) / 2);
    makeKiosk();
    begin();
    tap("STICK");
    choosePhoto(0);
    tap("Remove noise");
    ASSERT_TRUE(eventuallySays("The file is damaged, or was not copied whole."));
    EXPECT_FALSE(words().contains("IMG_1.dng"));
    tap("Another photo");
    EXPECT_TRUE(eventuallySays("Choose a photo"));
}

TEST_F(KioskFaultsTest, ADriveWithoutRawPhotosSaysWhatItTakes)
{
    std::ofstream(machine.putIn("STICK") / "holiday.jpg") << "a JPEG";
    makeKiosk();
    begin();
    tap("STICK");
    EXPECT_TRUE(eventuallySays("It has no raw photos."));
    EXPECT_EQ(button("Remove noise"), nullptr);
}

TEST_F(KioskFaultsTest, ADriveThatMayNotBeReadIsNotCalledEmpty)
{
    if (geteuid() == 0) {
        GTEST_SKIP() << "root reads everything";
    }
    const auto drive = putInStickWithPhoto();
    std::filesystem::permissions(drive, std::filesystem::perms::none);
    makeKiosk();
    begin();
    tap("STICK");
    EXPECT_TRUE(eventuallySays("It cannot be read."));
    std::filesystem::permissions(drive, std::filesystem::perms::owner_all);
}

TEST_F(KioskFaultsTest, AWatchFolderThatGoesAndComesBackIsToldOfBothTimes)
{
    settings.watchFolder = machine.folder() / "Photo booth";
    std::filesystem::create_directory(settings.watchFolder);
    machine.makePhoto(settings.watchFolder / "guest.dng");
    makeKiosk();
    begin();
    tap("Photo booth");
    ASSERT_TRUE(eventuallySays("Photo booth has one"));
    const auto away = machine.folder() / "away";
    std::filesystem::rename(settings.watchFolder, away);
    ASSERT_TRUE(eventuallySays("This folder cannot be read now."));
    std::filesystem::create_directory(settings.watchFolder);
    ASSERT_TRUE(eventuallySays("No photo has come in yet."));
    machine.makePhoto(settings.watchFolder / "next.dng");
    EXPECT_TRUE(eventuallySays("Photo booth has one"));
}

TEST_F(KioskFaultsTest, ACardThatIsTakenOutWhileThePinIsAskedForIsGoneAfterIt)
{
    putInStickWithPhoto();
    makeKiosk();
    begin();
    tap("STICK");
    choosePhoto(0);
    holdCorner();
    ASSERT_TRUE(eventuallySays("Enter the PIN to leave"));
    machine.takeOut("STICK");
    QTest::qWait(1000); // until that is noticed
    ASSERT_TRUE(words().contains("Enter the PIN to leave"));
    tap("Back");
    ASSERT_TRUE(eventuallySays("Where are your photos?"));
    EXPECT_EQ(button("STICK"), nullptr);
}

} // namespace
} // namespace nightjar
