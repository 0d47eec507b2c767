// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/raw_reader.h"

#include "core/export/dng.h"
#include "tests/support/file_bytes.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"
#include "tests/support/tiff_files.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace nightjar {
namespace {

using test::Bytes;
using test::errorOf;
using test::patternedParts;
using testing::HasSubstr;

constexpr int tagImageWidth = 256;
constexpr int tagImageLength = 257;
constexpr int tagCompression = 259;
constexpr int tagPhotometric = 262;
constexpr int tagStripOffsets = 273;
constexpr int tagCfaRepeat = 33421;
constexpr int tagCfaPattern = 33422;
constexpr int tagCfaLayout = 50711;
constexpr int tagWhiteLevel = 50717;

class RawReader : public testing::Test
{
protected:
    [[nodiscard]] std::filesystem::path write(const Bytes& bytes, const std::string& name = "photo.dng") const
    {
        const auto path = m_folder.path() / name;
        test::writeBytes(path, bytes);
        return path;
    }
    [[nodiscard]] std::filesystem::path write(const std::string& text, const std::string& name) const
    {
        return write(Bytes(text.begin(), text.end()), name);
    }
    [[nodiscard]] Bytes dng(const Mosaic::Parts& parts = patternedParts()) const
    {
        const auto path = m_folder.path() / "whole.dng";
        writeDng(Mosaic(parts), path, {.overwrite = Overwrite::Yes});
        return test::readBytes(path);
    }
    /// What reading a DNG says whose tag has another value.
    [[nodiscard]] Error errorWith(int tag, std::array<std::uint8_t, 4> value) const
    {
        Bytes bytes = dng();
        test::setTiffValue(bytes, tag, value);
        const auto path = write(bytes);
        return errorOf([&] { (void)readRaw(path); });
    }
    [[nodiscard]] Error errorOfReading(const std::filesystem::path& path) const
    {
        return errorOf([&] { (void)readRaw(path); });
    }
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }

private:
    TemporaryFolder m_folder;
};

TEST_F(RawReader, SaysThatAFileIsMissing)
{
    const Error error = errorOfReading(folder() / "nowhere.dng");
    EXPECT_EQ(error.code(), ErrorCode::FileNotFound);
    EXPECT_THAT(error.what(), HasSubstr("nowhere.dng"));
}

TEST_F(RawReader, SaysThatAFolderIsNoFile)
{
    EXPECT_EQ(errorOfReading(folder()).code(), ErrorCode::FileUnreadable);
}

TEST_F(RawReader, DoesNotWaitForAPipe)
{
    const auto path = folder() / "pipe.dng";
    ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
    EXPECT_EQ(errorOfReading(path).code(), ErrorCode::FileUnreadable);
}

TEST_F(RawReader, SaysWhatAFileIsThatIsNoRaw)
{
    const std::string zeros(600, '\0');
    const std::vector<std::tuple<std::string, std::string, std::string>> files{
        {"empty.dng", "", "empty"},
        {"renamed.ARW", "\xff\xd8\xff\xe0" + zeros, "a JPEG picture"},
        {"renamed.cr2", "\x89PNG\r\n\x1a\n" + zeros, "a PNG picture"},
        {"letter.nef", "Dear diary,\n", "a text"},
        {"paper.raf", "%PDF-1.4\n" + zeros, "a PDF document"},
        {"zeros.orf", zeros, "unknown kind"}};
    for (const auto& [name, content, words] : files) {
        const Error error = errorOfReading(write(content, name));
        EXPECT_EQ(error.code(), ErrorCode::NotARaw) << name;
        EXPECT_THAT(error.what(), HasSubstr(words));
        EXPECT_THAT(error.what(), HasSubstr(name));
        EXPECT_THAT(error.what(), HasSubstr("not a raw photo"));
    }
}

TEST_F(RawReader, SaysThatATiffWithoutMosaicIsNoRaw)
{
    for (const int samples : {1, 3}) {
        for (const int bits : {8, 16}) {
            const auto path = folder() / "scan.tif";
            test::writePlainTiff({.samplesPerPixel = samples, .bitsPerSample = bits}, path);
            const Error error = errorOfReading(path);
            EXPECT_EQ(error.code(), ErrorCode::NotARaw) << samples << " samples of " << bits << " bits";
            EXPECT_THAT(error.what(), HasSubstr("TIFF"));
        }
    }
}

TEST_F(RawReader, RefusesMosaicsThatAreNotBayer)
{
    for (const std::array<std::uint8_t, 4> pattern :
         {std::array<std::uint8_t, 4>{0, 0, 1, 2}, {0, 1, 2, 1}, {1, 1, 0, 2}, {0, 1, 1, 0}, {1, 1, 1, 1}}) {
        const Error error = errorWith(tagCfaPattern, pattern);
        EXPECT_EQ(error.code(), ErrorCode::UnsupportedRaw);
        EXPECT_THAT(error.what(), HasSubstr("does not support yet"));
    }
    EXPECT_EQ(errorWith(tagCfaPattern, {3, 4, 4, 5}).code(), ErrorCode::UnsupportedRaw); // CMY
}

TEST_F(RawReader, RefusesMosaicsThatRepeatLessOften)
{
    EXPECT_THAT(errorWith(tagCfaRepeat, {4, 0, 4, 0}).what(), HasSubstr("without a Bayer mosaic"));
    EXPECT_THAT(errorWith(tagCfaRepeat, {6, 0, 6, 0}).what(), HasSubstr("X-Trans"));
}

TEST_F(RawReader, RefusesStaggeredMosaics)
{
    EXPECT_EQ(errorWith(tagCfaLayout, {2, 0, 0, 0}).code(), ErrorCode::UnsupportedRaw);
}

TEST_F(RawReader, RefusesLinearAndMonochromeDngs)
{
    const Error error = errorWith(tagPhotometric, {0x4c, 0x88, 0, 0}); // LinearRaw, of one sample
    EXPECT_EQ(error.code(), ErrorCode::UnsupportedRaw);
    EXPECT_THAT(error.what(), HasSubstr("monochrome"));
}

TEST_F(RawReader, NamesEncodingsItCannotRead)
{
    EXPECT_THAT(errorWith(tagCompression, {9, 0, 0, 0}).what(), HasSubstr("VC-5"));
    EXPECT_THAT(errorWith(tagCompression, {0x42, 0xcd, 0, 0}).what(), HasSubstr("JPEG XL"));
}

TEST_F(RawReader, RefusesSizesTheFileCannotHold)
{
    for (const int tag : {tagImageWidth, tagImageLength}) {
        for (const std::array<std::uint8_t, 4> value : {std::array<std::uint8_t, 4>{0, 0, 0, 0},
                                                        {1, 0, 0, 0},
                                                        {255, 0, 0, 0},
                                                        {0, 200, 0, 0},
                                                        {255, 255, 0, 0},
                                                        {255, 255, 255, 127},
                                                        {255, 255, 255, 255}}) {
            EXPECT_EQ(errorWith(tag, value).code(), ErrorCode::CorruptRaw)
                << tag << " = " << int{value[0]} << ", " << int{value[1]} << ", " << int{value[2]};
        }
    }
}

TEST_F(RawReader, RefusesSamplesBeyondTheEnd)
{
    for (const std::array<std::uint8_t, 4> place :
         {std::array<std::uint8_t, 4>{0, 0, 0, 1}, {255, 255, 255, 127}, {255, 255, 255, 255}}) {
        EXPECT_EQ(errorWith(tagStripOffsets, place).code(), ErrorCode::CorruptRaw);
    }
}

TEST_F(RawReader, RefusesAWhiteLevelBelowBlack)
{
    const Error error = errorWith(tagWhiteLevel, {10, 0, 0, 0});
    EXPECT_EQ(error.code(), ErrorCode::CorruptRaw);
    EXPECT_THAT(error.what(), HasSubstr("photo.dng"));
}

TEST_F(RawReader, NeverAcceptsATruncatedDng)
{
    const auto parts = patternedParts();
    const Bytes whole = dng(parts);
    // The directory stands behind the samples; what remains of a cut file is never a picture.
    for (std::size_t length = 1; length < whole.size(); length += 7) {
        const auto path = write(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)));
        try {
            const Mosaic mosaic = readRaw(path);
            // Only a tag or two at the very end are missing.
            ASSERT_EQ(mosaic.size(), parts.size) << length;
            for (int y = 0; y < parts.size.height; ++y) {
                ASSERT_TRUE(std::equal(mosaic.row(y).begin(), mosaic.row(y).end(),
                                       parts.samples.begin() + y * parts.size.width));
            }
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), length < 8 ? ErrorCode::NotARaw : ErrorCode::CorruptRaw) << length;
        }
    }
}

TEST_F(RawReader, ReadsLosslessJpegTiles)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR}) {
        for (const Size size : {Size{96, 48}, Size{81, 45}}) {
            const auto parts = patternedParts(size, phase);
            const auto path = folder() / "tiles.dng";
            test::writeLosslessJpegDng(parts, path);
            const Mosaic mosaic = readRaw(path);
            ASSERT_EQ(mosaic.size(), size);
            EXPECT_EQ(mosaic.phase(), phase);
            for (int y = 0; y < size.height; ++y) {
                ASSERT_TRUE(std::equal(mosaic.row(y).begin(), mosaic.row(y).end(),
                                       parts.samples.begin() + y * size.width))
                    << "row " << y;
            }
        }
    }
}

TEST_F(RawReader, NeverAcceptsMissingOrDamagedTiles)
{
    const auto parts = patternedParts({96, 64});
    const auto path = folder() / "tiles.dng";
    const auto tiles = test::writeLosslessJpegDng(parts, path);
    const Bytes whole = test::readBytes(path);
    for (const auto& tile : tiles) {
        Bytes wiped = whole;
        std::fill_n(wiped.begin() + static_cast<std::ptrdiff_t>(tile.offset), tile.length, 0);
        EXPECT_EQ(errorOfReading(write(wiped)).code(), ErrorCode::CorruptRaw) << "tile at " << tile.offset;
        Bytes headless = whole;
        headless[tile.offset + 1] = 0;
        EXPECT_EQ(errorOfReading(write(headless)).code(), ErrorCode::CorruptRaw);
        Bytes elsewhere = whole; // the list of tiles points beyond the end of the file
        for (int i = 0; i < 4; ++i) {
            elsewhere[tile.listEntry + static_cast<std::size_t>(i)] = i == 3 ? 1 : 0;
        }
        EXPECT_EQ(errorOfReading(write(elsewhere)).code(), ErrorCode::CorruptRaw);
    }
}

TEST_F(RawReader, RefusesTilesThatLibRawMistakesForRows)
{
    const auto path = folder() / "tiles.dng";
    test::writeLosslessJpegDng(patternedParts({64, 48}), path); // two tiles of two components
    EXPECT_EQ(errorOfReading(path).code(), ErrorCode::UnsupportedRaw);
}

TEST_F(RawReader, RefusesAnActiveAreaBeyondTheImage)
{
    // 37×29 pixels of samples and of active area; the image claims to be smaller.
    EXPECT_EQ(errorWith(tagImageWidth, {30, 0, 0, 0}).code(), ErrorCode::CorruptRaw);
    EXPECT_EQ(errorWith(tagImageLength, {25, 0, 0, 0}).code(), ErrorCode::CorruptRaw);
}

TEST_F(RawReader, RefusesUncompressedTilesRatherThanMixThemUp)
{
    const auto path = folder() / "tiles.dng";
    test::writeUncompressedTiledDng(patternedParts({96, 64}), path);
    EXPECT_EQ(errorOfReading(path).code(), ErrorCode::UnsupportedRaw);
}

} // namespace
} // namespace nightjar
