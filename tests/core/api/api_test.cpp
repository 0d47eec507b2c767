// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/dng.h"
#include "core/export/read_image.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <nightjar/nightjar.h>
#include <vector>

namespace nightjar {
namespace {

namespace fs = std::filesystem;

class Library : public testing::Test
{
protected:
    [[nodiscard]] fs::path photo() const
    {
        const fs::path file = m_folder.path() / "a.dng";
        writeDng(Mosaic(test::patternedParts({128, 96})), file);
        return file;
    }
    [[nodiscard]] fs::path path(const std::string& name) const { return m_folder.path() / name; }

    template <class Action>
    static api::ErrorCode codeOf(Action action)
    {
        try {
            action();
        } catch (const api::Error& error) {
            EXPECT_NE(std::string(error.what()), "");
            return error.code();
        }
        ADD_FAILURE() << "nothing was thrown";
        return api::ErrorCode::Internal;
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(Library, DenoisesDevelopsAndExportsTheSamePicture)
{
    const api::Photo opened = api::Photo::open(photo());
    EXPECT_EQ(opened.info().size, (api::Size{128, 96}));
    EXPECT_GT(opened.noise().gain, 0.0);
    const api::Denoiser denoiser(api::findModel("base"));
    const api::Plan plan = denoiser.plan(opened);
    EXPECT_GE(plan.tiles, 1U);
    EXPECT_GT(plan.peakBytes, 0U);
    double last = 0.0;
    const api::Image image = denoiser.denoise(opened, {}, {.progress = [&](double done) { last = done; }});
    EXPECT_EQ(last, 1.0);
    EXPECT_EQ(image.size(), (api::Size{128, 96}));
    std::vector<float> row(128);
    image.copyRow(1, 40, row);
    EXPECT_TRUE(std::isfinite(row[64]));

    const api::Picture picture = api::develop(opened, image, {.exposureEv = 1.0});
    api::exportImage(opened, image, path("a.png"), {.develop = {.exposureEv = 1.0}});
    const Planes written = readImage(path("a.png"));
    ASSERT_EQ(picture.size, (api::Size{written.size().width, written.size().height}));
    for (int x = 0; x < picture.size.width; ++x) {
        EXPECT_EQ(picture.rgb[static_cast<std::size_t>(3 * x)],
                  std::lround(255.0F * written.view().at(0, 0, x)));
    }
}

TEST_F(Library, ConvertsErrorsAtItsBorder)
{
    EXPECT_EQ(codeOf([&] { (void)api::Photo::open(path("none.dng")); }), api::ErrorCode::FileNotFound);
    std::ofstream(path("text.dng")) << "no photo";
    EXPECT_EQ(codeOf([&] { (void)api::Photo::open(path("text.dng")); }), api::ErrorCode::NotARaw);
    EXPECT_EQ(codeOf([&] { (void)api::findModel("no such model"); }), api::ErrorCode::InvalidArgument);
    const api::Photo opened = api::Photo::open(photo());
    const api::Denoiser denoiser(api::findModel("base"));
    EXPECT_EQ(codeOf([&] { (void)denoiser.plan(opened, {.memoryBudget = 1000}); }),
              api::ErrorCode::MemoryBudget);
    const api::Image image = denoiser.denoise(opened);
    api::exportImage(opened, image, path("a.png"));
    EXPECT_EQ(codeOf([&] { api::exportImage(opened, image, path("a.png")); }), api::ErrorCode::FileExists);
    EXPECT_EQ(codeOf([&] { (void)api::develop(opened, image, {.strength = std::nan("")}); }),
              api::ErrorCode::InvalidArgument);
    std::vector<float> row(5);
    EXPECT_EQ(codeOf([&] { image.copyRow(0, 0, row); }), api::ErrorCode::InvalidArgument);
}

TEST_F(Library, StopsWhenAsked)
{
    const fs::path file = photo();
    const api::Photo opened = api::Photo::open(file);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW((void)api::Photo::open(file, {.stop = stop.get_token()}), api::Cancelled);
    EXPECT_THROW((void)api::Denoiser(api::findModel("base")).denoise(opened, {}, {.stop = stop.get_token()}),
                 api::Cancelled);
}

TEST_F(Library, ListsTheInstalledModelsAndTheBase)
{
    const std::vector<api::Model> models = api::findModels({NIGHTJAR_SOURCE_DIR});
    ASSERT_GE(models.size(), 5U);
    EXPECT_EQ(models.front().name(), "original");
    EXPECT_EQ(models.front().parameters(), 7760748U);
    EXPECT_EQ(models.back().name(), "base");
    EXPECT_EQ(models.front().precisions().front(), api::Precision::Float32);
}

} // namespace
} // namespace nightjar
