// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/progress.h"
#include "core/denoise/denoiser.h"
#include "core/export/dng.h"
#include "core/export/read_image.h"
#include "core/network/base_network.h"
#include "core/photo/photo.h"
#include "tests/support/patterned_mosaic.h"
#include "tests/support/temporary_folder.h"

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <limits>
#include <nightjar/nightjar.h>
#include <stdexcept>
#include <thread>
#include <type_traits>
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

TEST_F(Library, GivesThePixelsOfTheRoomsBehindIt)
{
    const fs::path file = photo();
    const nightjar::Photo opened = openUnseenPhoto(file, Progress());
    DenoiseSettings settings;
    settings.noise = opened.noise.model;
    const auto expected =
        Denoiser(std::make_shared<BaseNetwork>()).denoise(*opened.mosaic, settings, Progress()).picture;
    const api::Image image =
        api::Denoiser(api::findModel("base")).denoise(api::Photo::open(file), {.tileSide = 16});
    ASSERT_EQ(image.size(), (api::Size{expected->size().width, expected->size().height}));
    std::vector<float> row(static_cast<std::size_t>(image.size().width));
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < image.size().height; ++y) {
            image.copyRow(channel, y, row);
            for (std::size_t x = 0; x < row.size(); ++x) {
                ASSERT_EQ(row[x], fromHalf(expected->row(channel, y)[x]))
                    << "channel " << channel << ", " << x << ", " << y;
            }
        }
    }
}

TEST_F(Library, RefusesSettingsOutOfTheirRanges)
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    const api::Photo opened = api::Photo::open(photo());
    const api::Denoiser denoiser(api::findModel("base"));
    for (const api::Noise noise :
         {api::Noise{nan, 0.0}, api::Noise{0.0, 0.0}, api::Noise{2.0, 0.0}, api::Noise{0.01, -1.0}}) {
        EXPECT_EQ(codeOf([&] { (void)denoiser.denoise(opened, {.noise = noise}); }),
                  api::ErrorCode::InvalidArgument);
    }
    for (const int side : {-1, 0, 15, 8193}) {
        EXPECT_EQ(codeOf([&] { (void)denoiser.plan(opened, {.tileSide = side}); }),
                  api::ErrorCode::InvalidArgument);
    }
    const api::Image image = denoiser.denoise(opened);
    EXPECT_EQ(codeOf([&] { (void)api::develop(opened, image, {.exposureEv = nan}); }),
              api::ErrorCode::InvalidArgument);
    EXPECT_EQ(
        codeOf([&] { api::exportImage(opened, image, path("a.png"), {.develop = {.exposureEv = nan}}); }),
        api::ErrorCode::InvalidArgument);
    EXPECT_EQ(codeOf([&] {
                  api::exportImage(opened, image, path("a.jpg"),
                                   {.format = api::Format::Jpeg, .jpegQuality = 101});
              }),
              api::ErrorCode::InvalidArgument);
    EXPECT_FALSE(fs::exists(path("a.png")) || fs::exists(path("a.jpg")));
}

TEST_F(Library, ReportsProgressOnTheCallersThread)
{
    const auto here = std::this_thread::get_id();
    const api::Control control{.progress = [&](double done) {
        EXPECT_EQ(std::this_thread::get_id(), here);
        EXPECT_GE(done, 0.0);
        EXPECT_LE(done, 1.0);
    }};
    const api::Photo opened = api::Photo::open(photo(), control);
    const api::Image image = api::Denoiser(api::findModel("base")).denoise(opened, {}, control);
    (void)api::develop(opened, image, {}, control);
    api::exportImage(opened, image, path("a.png"), {}, control);
    const api::Control failing{.progress = [](double) { throw std::runtime_error("a caller's mistake"); }};
    EXPECT_EQ(codeOf([&] { (void)api::Denoiser(api::findModel("base")).denoise(opened, {}, failing); }),
              api::ErrorCode::Internal);
}

// Every object of the library has data: none can be made without.
static_assert(!std::is_default_constructible_v<api::Photo> && !std::is_default_constructible_v<api::Model> &&
              !std::is_default_constructible_v<api::Image>);

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
    const api::Denoiser denoiser(api::findModel("base"));
    EXPECT_THROW((void)denoiser.denoise(opened, {}, {.stop = stop.get_token()}), api::Cancelled);
    std::stop_source later;
    EXPECT_THROW(
        (void)denoiser.denoise(
            opened, {}, {.progress = [&](double) { later.request_stop(); }, .stop = later.get_token()}),
        api::Cancelled);
    const api::Image image = denoiser.denoise(opened);
    EXPECT_THROW((void)api::develop(opened, image, {}, {.stop = stop.get_token()}), api::Cancelled);
    EXPECT_THROW(api::exportImage(opened, image, path("a.png"), {}, {.stop = stop.get_token()}),
                 api::Cancelled);
    EXPECT_FALSE(fs::exists(path("a.png")));
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
