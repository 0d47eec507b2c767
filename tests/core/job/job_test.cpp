// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/job.h"

#include "core/export/dng.h"
#include "core/export/read_image.h"
#include "tests/core/job/some_jobs.h"
#include "tests/fakes/identity_network.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace nightjar {
namespace {

using test::loaderOf;
using test::makeJob;
using test::makeWatchedJob;
using test::photoSize;

TEST(RunJob, OpensWhatTheDngWriterWrote)
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "photo.dng";
    writeDng(Mosaic(test::patternedParts(photoSize, CfaPhase::GBRG)), path);
    const auto result = runJob(OpenJob{path}, {}, {});
    const auto* photo = std::get_if<Photo>(&result);
    ASSERT_NE(photo, nullptr);
    EXPECT_EQ(photo->mosaic->size(), photoSize);
    EXPECT_EQ(photo->before->size(), photoSize);
}

TEST(RunJob, RendersThePictureThatItExports)
{
    Mosaic::Parts parts = test::patternedParts({70, 150}); // more than one strip whichever way it is turned
    parts.info.orientation = 6;
    parts.info.pixelAspect = 1.5;
    Photo photo;
    photo.mosaic = std::make_shared<const Mosaic>(parts);
    const DevelopSettings develop{.exposureEv = 1.0};
    const auto rendered = runJob(RenderJob{.photo = photo, .after = nullptr, .develop = develop}, {}, {});
    ASSERT_TRUE(rendered.index() == 0);
    const DisplayImage& picture = *std::get<0>(rendered);

    const TemporaryFolder folder;
    const auto path = folder.path() / "a.png";
    const ExportSettings settings{.format = ImageFormat::Png8, .develop = develop};
    const auto exported =
        runJob(ExportJob{.photo = photo, .after = nullptr, .settings = settings, .target = path}, {}, {});
    ASSERT_TRUE(exported.index() == 0);
    const Planes file = readImage(path);
    ASSERT_EQ(picture.size, file.size());
    EXPECT_EQ(picture.size, (Size{150, 105}));
    for (int y = 0; y < picture.size.height; ++y) {
        for (int x = 0; x < picture.size.width; ++x) {
            for (int channel = 0; channel < 3; ++channel) {
                const auto at = static_cast<std::size_t>((y * picture.size.width + x) * 3 + channel);
                ASSERT_EQ(picture.rgb[at],
                          std::lround(file.view().row(channel, y)[static_cast<std::size_t>(x)] * 255));
            }
        }
    }
}

TEST(RunJob, AMissingFileIsAFailure)
{
    const auto result = runJob(OpenJob{"/nowhere/photo.dng"}, {}, {});
    ASSERT_TRUE(std::holds_alternative<Failure>(result));
    EXPECT_EQ(std::get<Failure>(result).code, ErrorCode::FileNotFound);
}

TEST(RunJob, AStoppedJobDoesNothing)
{
    std::stop_source stop;
    stop.request_stop();
    const auto result = runJob(OpenJob{"/nowhere/photo.dng"}, {}, Progress(stop.get_token()));
    EXPECT_TRUE(std::holds_alternative<Cancelled>(result));
}

TEST(RunJob, ForeignExceptionsBecomeInternalFailures)
{
    const NetworkLoader loader = [](const ModelInfo&, Precision) -> std::unique_ptr<Network> {
        throw std::runtime_error("not one of ours");
    };
    const auto result = runJob(makeJob(), loader, {});
    ASSERT_TRUE(std::holds_alternative<Failure>(result));
    EXPECT_EQ(std::get<Failure>(result).code, ErrorCode::Internal);
}

TEST(RunJob, ThePlanCountsWhatAViewLooksAt)
{
    const NetworkLoader loader = loaderOf<test::IdentityNetwork>();
    const auto unwatched = runJob(PlanJob{makeJob()}, loader, {});
    const auto watched = runJob(PlanJob{makeWatchedJob()}, loader, {});
    ASSERT_TRUE(std::holds_alternative<DenoisePlan>(unwatched));
    EXPECT_GE(std::get<DenoisePlan>(watched).peakBytes, std::get<DenoisePlan>(unwatched).peakBytes);
    EXPECT_EQ(std::get<DenoisePlan>(watched).grid.tiles.size(), 12U);
}

TEST(RunJob, RefusesABudgetThatCannotBeMetBeforeItStarts)
{
    DenoiseJob job = makeWatchedJob();
    job.settings.memoryBudget = std::size_t{1} << 20;
    const auto result = runJob(job, loaderOf<test::IdentityNetwork>(), {});
    ASSERT_TRUE(std::holds_alternative<Failure>(result));
    EXPECT_EQ(std::get<Failure>(result).code, ErrorCode::MemoryBudget);
}

TEST(RunJob, RefusesABudgetBelowWhatTheViewAloneHolds)
{
    DenoiseJob job = makeWatchedJob();
    job.settings.memoryBudget = 1;
    const auto result = runJob(PlanJob{job}, loaderOf<test::IdentityNetwork>(), {});
    ASSERT_TRUE(std::holds_alternative<Failure>(result));
    EXPECT_EQ(std::get<Failure>(result).code, ErrorCode::MemoryBudget);
}

TEST(RunJob, TilesAreNoLargerThanThePhotoNeeds)
{
    DenoiseJob job = makeJob();
    job.settings.tileSide = 4096;
    const auto result = runJob(PlanJob{job}, loaderOf<test::IdentityNetwork>(), {});
    EXPECT_EQ(std::get<DenoisePlan>(result).grid.tiles.size(), 1U);
}

TEST(RunJob, ExportsTheBlendOfBeforeAndAfter)
{
    const TemporaryFolder folder;
    const NetworkLoader loader = loaderOf<test::IdentityNetwork>();
    const auto denoised = runJob(makeJob(), loader, {});
    ASSERT_TRUE(std::holds_alternative<DenoisedPhoto>(denoised));
    const auto& comparison = std::get<DenoisedPhoto>(denoised);
    const auto target = folder.path() / "clean.png";
    const auto exported = runJob(ExportJob{.photo = comparison.photo,
                                           .after = comparison.after,
                                           .strength = 0.5,
                                           .settings = {},
                                           .target = target},
                                 loader, {});
    ASSERT_TRUE(exported.index() == 0);
    EXPECT_TRUE(std::filesystem::exists(target));
    const auto again = runJob(
        ExportJob{.photo = comparison.photo, .after = {}, .settings = {}, .target = target}, loader, {});
    ASSERT_TRUE(std::holds_alternative<Failure>(again)) << "an existing file is not replaced unasked";
    EXPECT_EQ(std::get<Failure>(again).code, ErrorCode::FileExists);
}

} // namespace
} // namespace nightjar
