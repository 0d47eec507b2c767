// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/evaluate/picture_files.h"

#include "core/export/dng.h"
#include "core/export/export_image.h"
#include "core/raw/demosaic.h"
#include "tests/support/landscape.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/thrown.h"

#include <fstream>
#include <gtest/gtest.h>
#include <memory>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

class PictureFiles : public testing::Test
{
protected:
    [[nodiscard]] fs::path path(const std::string& name) const { return m_folder.path() / name; }

    void write(const std::string& name, ImageFormat format, OutputSpace space) const
    {
        exportImage(demosaicedSource(m_photo), *m_photo, {.format = format, .space = space}, path(name));
    }

    std::shared_ptr<const Mosaic> m_photo = std::make_shared<const Mosaic>(
        test::makeMosaic({.size = {48, 36}, .noise = {1e-3, 1e-6}}, test::landscapeScene(0.5)));

private:
    TemporaryFolder m_folder;
};

TEST_F(PictureFiles, LinearPicturesAreReadAsTheyWereBefore)
{
    for (const auto& [name, format] :
         {std::pair{"a.tif", ImageFormat::Tiff16}, std::pair{"a.png", ImageFormat::Png16}}) {
        write(name, format, OutputSpace::Linear);
        EXPECT_TRUE(isLinearPicture(path(name))) << name;
        const Rect whole{0, 0, 48, 36};
        const LinearImage before = demosaic(*m_photo, whole);
        const LinearImage after = readLinearPicture(path(name)).read(whole);
        for (int channel = 0; channel < 3; ++channel) {
            for (int y = 0; y < whole.height; ++y) {
                for (std::size_t x = 0; x < 48; ++x) {
                    ASSERT_NEAR(fromHalf(after.row(channel, y)[x]),
                                std::max(0.0F, fromHalf(before.row(channel, y)[x])), 1e-3)
                        << name;
                }
            }
        }
    }
}

TEST_F(PictureFiles, DevelopedPicturesAreNotTakenForLinear)
{
    for (const auto& [name, format] :
         {std::pair{"a.tif", ImageFormat::Tiff16}, std::pair{"a.png", ImageFormat::Png8},
          std::pair{"a.jpg", ImageFormat::Jpeg}}) {
        write(name, format, OutputSpace::Srgb);
        EXPECT_FALSE(isLinearPicture(path(name))) << name;
        EXPECT_EQ(test::errorOf([&] { (void)readLinearPicture(path(name)); }).code(),
                  ErrorCode::InvalidImage);
    }
    EXPECT_FALSE(isLinearPicture(path("missing.tif")));
}

TEST_F(PictureFiles, AreRawByWhatTheyHoldAndATiffByItsName)
{
    write("a.png", ImageFormat::Png16, OutputSpace::Linear);
    write("a.tif", ImageFormat::Tiff16, OutputSpace::Linear);
    write("a.jpg", ImageFormat::Jpeg, OutputSpace::Srgb);
    writeDng(*m_photo, path("a.dng"));
    fs::copy_file(path("a.jpg"), path("jpeg.arw"));
    fs::copy_file(path("a.dng"), path("nameless"));
    for (const std::string picture : {"a.png", "a.tif", "a.jpg", "jpeg.arw"}) {
        EXPECT_FALSE(isRawFile(path(picture))) << picture;
    }
    for (const std::string raw : {"a.dng", "nameless"}) {
        EXPECT_TRUE(isRawFile(path(raw))) << raw;
    }
    EXPECT_EQ(test::errorOf([&] { (void)isRawFile(path("missing")); }).code(), ErrorCode::FileNotFound);
    EXPECT_EQ(test::errorOf([&] { (void)isRawFile(path(".")); }).code(), ErrorCode::FileUnreadable);
}

} // namespace
} // namespace nightjar
