// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/job/race.h"

#include "core/job/check.h"
#include "tests/fakes/box_network.h"
#include "tests/fakes/failing_network.h"
#include "tests/support/landscape.h"
#include "tests/support/thrown.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

constexpr Size photoSize{256, 192};
constexpr Rect crop{64, 32, 128, 128};

/// Adds the same everywhere.
class OffsetNetwork : public test::IdentityNetwork
{
public:
    explicit OffsetNetwork(float offset) : m_offset(offset) {}

    void compute(PlanesView, MutablePlanesView output) override
    {
        for (int plane = 0; plane < output.channels; ++plane) {
            for (int y = 0; y < output.height; ++y) {
                std::fill_n(output.row(plane, y), output.width, m_offset);
            }
        }
    }

private:
    float m_offset;
};

/// In float32 a network that corrects nothing, in any other precision one that is off by 1/8.
NetworkLoader offsetBeyondFloat32()
{
    return [](const ModelInfo&, Precision precision) {
        return std::make_unique<OffsetNetwork>(precision == Precision::Float32 ? 0.0F : 0.125F);
    };
}

NetworkLoader box()
{
    return [](const ModelInfo&, Precision) { return std::make_unique<test::BoxNetwork>(); };
}

RaceJob raceWith(Precision precision)
{
    RaceJob job;
    job.run.photo.noise.model = {1e-3, 1e-6};
    job.run.photo.mosaic = std::make_shared<const Mosaic>(
        test::makeMosaic({.size = photoSize, .noise = job.run.photo.noise.model}, test::landscapeScene(0.1)));
    job.run.model.name = "fake";
    job.run.settings.precision = precision;
    job.crop = crop;
    job.measuredSeconds = 0.0; // one run
    return job;
}

TEST(RaceCrop, LiesInThePhotoOnEvenPixelsWhereverItIsAskedFor)
{
    for (const Size photo : {Size{201, 151}, Size{64, 4000}, Size{3000, 2000}, Size{17, 16}}) {
        for (const Point centre : {Point{0, 0}, Point{33, 77}, Point{photo.width, photo.height},
                                   Point{photo.width / 2, photo.height / 2}, Point{-50, 9999}}) {
            for (const Size wanted : {Size{100, 60}, Size{101, 61}, usualRaceCrop}) {
                const Rect found = raceCrop(photo, centre, wanted);
                EXPECT_TRUE((Rect{0, 0, photo.width, photo.height}.contains(found)));
                EXPECT_EQ(found.x % 2, 0);
                EXPECT_EQ(found.y % 2, 0);
                EXPECT_EQ(found.width, std::min(wanted.width, photo.width));
                EXPECT_EQ(found.height, std::min(wanted.height, photo.height));
            }
        }
    }
    EXPECT_EQ(raceCrop({3000, 2000}, {1500, 1000}, {100, 60}), (Rect{1450, 970, 100, 60}));
}

TEST(Race, TellsHowFarAPrecisionIsFromFloat32)
{
    const RaceEntry entry = race(raceWith(Precision::Int8), offsetBeyondFloat32(), {});
    ASSERT_TRUE(entry.fromFloat32);
    EXPECT_DOUBLE_EQ(entry.fromFloat32->largest, 0.125);
    EXPECT_DOUBLE_EQ(entry.fromFloat32->mean, 0.125);
    EXPECT_EQ(entry.model, "fake");
    EXPECT_EQ(entry.precision, Precision::Int8);
}

TEST(Race, Float32IsNotComparedWithItself)
{
    EXPECT_FALSE(race(raceWith(Precision::Float32), offsetBeyondFloat32(), {}).fromFloat32);
}

TEST(Race, PredictsForThePhotoWhatItMeasuredWhereThePartIsThePhoto)
{
    RaceJob job = raceWith(Precision::Float32);
    job.crop = {0, 0, photoSize.width, photoSize.height};
    const RaceEntry entry = race(job, box(), {});
    EXPECT_GT(entry.secondsPerMegapixel, 0.0);
    EXPECT_NEAR(entry.photoSeconds, entry.secondsPerMegapixel * 1e-6 * static_cast<double>(photoSize.area()),
                1e-9);
}

TEST(Race, CountsTheOverlapOfThePhotosTiles)
{
    RaceJob job = raceWith(Precision::Float32);
    job.run.settings.tileSide =
        64; // the part is one tile; the photo is four, each read with what lies around it
    const RaceEntry entry = race(job, box(), {});
    const double withoutOverlap = entry.secondsPerMegapixel * 1e-6 * static_cast<double>(photoSize.area());
    EXPECT_GT(entry.photoSeconds, 1.5 * withoutOverlap);
    const Denoiser denoiser(std::make_shared<test::BoxNetwork>());
    EXPECT_NEAR(
        static_cast<double>(entry.photoPeakBytes),
        static_cast<double>(denoiser.plan(photoSize, CfaPhase::RGGB, denoiseSettings(job.run)).peakBytes),
        16 << 20); // what the process holds besides
}

TEST(Race, ThePictureIsThePartOfTheWholePhotosOneButForTheBiasFoundInThePart)
{
    const RaceJob job = raceWith(Precision::Float32);
    const RaceEntry entry = race(job, box(), {});
    const auto whole = Denoiser(std::make_shared<test::BoxNetwork>())
                           .denoise(*job.run.photo.mosaic, denoiseSettings(job.run), {})
                           .picture;
    ASSERT_EQ(entry.picture->size(), crop.size());
    EXPECT_EQ(entry.cropped->size(), crop.size());
    for (int channel = 0; channel < 3; ++channel) {
        double least = 2.0;
        double most = 0.0;
        for (int y = 60; y < 68; ++y) { // in the middle, beyond the reach of the part's border
            for (int x = 60; x < 68; ++x) {
                const double part = fromHalf(entry.picture->row(channel, y)[static_cast<std::size_t>(x)]);
                const double ratio =
                    part / fromHalf(whole->row(channel, y + crop.y)[static_cast<std::size_t>(x + crop.x)]);
                least = std::min(least, ratio);
                most = std::max(most, ratio);
            }
        }
        EXPECT_LT(most / least, 1.005); // the same picture, its brightness found from fewer samples
        EXPECT_NEAR(most, 1.0, 0.06);
    }
}

TEST(Race, RefusesAPartThatIsNone)
{
    for (const Rect wrong : {Rect{0, 0, 0, 0}, Rect{0, 0, 15, 64}, Rect{1, 0, 64, 64}, Rect{0, 3, 64, 64},
                             Rect{-2, 0, 64, 64}, Rect{200, 0, 64, 64}, Rect{0, 0, 64, 193}}) {
        RaceJob job = raceWith(Precision::Float32);
        job.crop = wrong;
        EXPECT_EQ(test::errorOf([&] { (void)race(job, box(), {}); }).code(), ErrorCode::InvalidArgument);
    }
}

TEST(Race, IsAJobWhoseFailureHasTheNetworksWords)
{
    const NetworkLoader failing = [](const ModelInfo&, Precision) {
        return std::make_unique<test::FailingNetwork>();
    };
    const auto failed = runJob(raceWith(Precision::Float32), failing, {});
    ASSERT_TRUE(std::holds_alternative<Failure>(failed));
    EXPECT_EQ(std::get<Failure>(failed).detail, "the network failed, as it was told to");
    EXPECT_TRUE(std::holds_alternative<RaceEntry>(runJob(raceWith(Precision::Float32), box(), {})));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(std::holds_alternative<Cancelled>(
        runJob(raceWith(Precision::Float32), box(), Progress(stop.get_token()))));
}

TEST(Check, ComparesTheWholePhotoWithFloat32)
{
    const DenoiseJob run = raceWith(Precision::Int8).run;
    EXPECT_DOUBLE_EQ(differenceFromFloat32(run, offsetBeyondFloat32(), offsetBeyondFloat32(), {}).mean,
                     0.125);
    const DenoiseJob same = raceWith(Precision::Float32).run;
    EXPECT_EQ(differenceFromFloat32(same, offsetBeyondFloat32(), offsetBeyondFloat32(), {}).largest, 0.0);
}

} // namespace
} // namespace nightjar
