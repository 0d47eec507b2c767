// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/denoise/denoiser.h"

#include "core/denoise/bias_correction.h"
#include "core/network/base_network.h"
#include "core/system/memory.h"
#include "tests/fakes/box_network.h"
#include "tests/fakes/rows_network.h"
#include "tests/support/synthetic_mosaic.h"
#include "tests/support/thrown.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace nightjar {
namespace {

using test::BoxNetwork;
using test::RowsNetwork;

constexpr NoiseModel noise{2e-3, 1e-5};

Mosaic scene(Size size, CfaPhase phase = CfaPhase::RGGB)
{
    return test::makeMosaic(
        {.size = size, .phase = phase, .noise = noise}, [](int x, int y, CfaColour colour) {
            return 0.05 + 0.04 * std::sin(0.11 * x) * std::cos(0.07 * y) + 0.02 * static_cast<int>(colour);
        });
}

std::shared_ptr<const LinearImage> denoised(const Mosaic& mosaic, std::shared_ptr<Network> network,
                                            int tileSide, const Progress& progress = {})
{
    return Denoiser(std::move(network))
        .denoise(mosaic, {.noise = noise, .tileSide = tileSide}, progress)
        .picture;
}

double largestDifference(const LinearImage& a, const LinearImage& b)
{
    double largest = 0.0;
    for (int channel = 0; channel < 3; ++channel) {
        for (int y = 0; y < a.size().height; ++y) {
            for (std::size_t x = 0; x < a.row(channel, y).size(); ++x) {
                largest = std::max(largest, std::abs(static_cast<double>(fromHalf(a.row(channel, y)[x])) -
                                                     fromHalf(b.row(channel, y)[x])));
            }
        }
    }
    return largest;
}

TEST(Denoiser, GivesTheSamePixelsForEveryTileSizePhaseAndOddSize)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR}) {
        for (const Size size : {Size{201, 150}, Size{200, 151}}) {
            const Mosaic mosaic = scene(size, phase);
            const auto whole = denoised(mosaic, std::make_shared<BoxNetwork>(), 1024);
            for (const int side : {16, 32, 48, 80}) {
                EXPECT_EQ(largestDifference(*denoised(mosaic, std::make_shared<BoxNetwork>(), side), *whole),
                          0.0)
                    << side << " packed pixels, phase " << static_cast<int>(phase);
            }
        }
    }
}

TEST(Denoiser, CountsEachHotPixelOnceWhateverTheTilesPhaseAndPadding)
{
    constexpr NoiseModel faint{1e-4, 1e-6}; // in which no good pixel stands out
    const Size size{201, 151};
    // At the photo's corners, where planes are padded, and on both sides of where tiles meet.
    const std::vector<Point> hot{{0, 0}, {200, 150}, {31, 40}, {32, 60}, {63, 64}, {64, 96}, {120, 75}};
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::GRBG, CfaPhase::GBRG, CfaPhase::BGGR}) {
        const Mosaic mosaic =
            test::makeMosaic({.size = size, .phase = phase, .noise = faint}, [&](int x, int y, CfaColour) {
                return std::ranges::find(hot, Point{x, y}) != hot.end() ? 0.9 : 0.02;
            });
        for (const int side : {16, 32, 48, 1024}) {
            const auto found = Denoiser(std::make_shared<BoxNetwork>())
                                   .denoise(mosaic, {.noise = faint, .tileSide = side}, {})
                                   .hotPixels;
            EXPECT_EQ(found, hot.size()) << side << " packed pixels, phase " << static_cast<int>(phase);
        }
    }
}

TEST(Denoiser, WithoutACorrectionKeepsBrightnessAndTakesNoiseAway)
{
    const Mosaic mosaic =
        test::makeMosaic({.size = {128, 128}, .noise = noise}, [](int, int, CfaColour) { return 0.1; });
    const auto image = denoised(mosaic, std::make_shared<BaseNetwork>(), 1024);
    for (int channel = 0; channel < 3; ++channel) {
        double sum = 0.0;
        double squares = 0.0;
        for (int y = 8; y < 120; ++y) {
            for (std::size_t x = 8; x < 120; ++x) {
                const double value = fromHalf(image->row(channel, y)[x]);
                sum += value;
                squares += value * value;
            }
        }
        const double mean = sum / (112.0 * 112.0);
        EXPECT_NEAR(mean, 0.1, 0.001);
        EXPECT_LT(std::sqrt(squares / (112.0 * 112.0) - mean * mean), 0.5 * noise.deviation(0.1));
    }
}

TEST(Denoiser, TellsOfEveryPixelOnceAsItsTileIsFinished)
{
    const Mosaic mosaic = scene({201, 150}, CfaPhase::BGGR);
    LinearImage assembled(mosaic.size());
    std::size_t pixels = 0;
    double last = -1.0;
    const Progress progress(
        {}, {.advanced =
                 [&](double done) {
                     EXPECT_GE(done, last);
                     last = done;
                 },
             .tileFinished =
                 [&](const FinishedTile& tile) {
                     pixels += tile.target.size().area();
                     for (int channel = 0; channel < 3; ++channel) {
                         for (int y = 0; y < tile.target.height; ++y) {
                             const auto from = tile.picture->row(channel, tile.target.y + y)
                                                   .subspan(tile.target.x, tile.target.width);
                             std::copy(from.begin(), from.end(),
                                       assembled.row(channel, tile.target.y + y).begin() + tile.target.x);
                         }
                     }
                 }});
    const auto whole = denoised(mosaic, std::make_shared<BoxNetwork>(), 32, progress);
    EXPECT_EQ(pixels, mosaic.size().area());
    EXPECT_EQ(last, 1.0);
    correctBias(mosaic, assembled, noise);
    EXPECT_EQ(largestDifference(assembled, *whole), 0.0);
}

TEST(Denoiser, GivesTheSamePixelsHoweverManyRowsANetworkComputesAtATime)
{
    for (const CfaPhase phase : {CfaPhase::RGGB, CfaPhase::BGGR}) {
        const Mosaic mosaic = scene({201, 350}, phase);
        const auto whole = denoised(mosaic, std::make_shared<BoxNetwork>(), 1024);
        for (const int rows : {16, 32, 80}) {
            for (const int side : {48, 1024}) {
                EXPECT_EQ(
                    largestDifference(*denoised(mosaic, std::make_shared<RowsNetwork>(rows), side), *whole),
                    0.0)
                    << rows << " rows, tiles of " << side;
            }
        }
    }
}

TEST(Denoiser, CountsHotPixelsOnceHoweverManyRowsANetworkComputesAtATime)
{
    constexpr NoiseModel faint{1e-4, 1e-6};
    const std::vector<Point> hot{{0, 0}, {20, 30}, {21, 31}, {40, 62}, {41, 64}, {60, 98}, {80, 149}};
    const Mosaic mosaic = test::makeMosaic(
        {.size = {101, 150}, .phase = CfaPhase::GRBG, .noise = faint}, [&](int x, int y, CfaColour) {
            return std::ranges::find(hot, Point{x, y}) != hot.end() ? 0.9 : 0.02;
        });
    const auto found = [&](std::shared_ptr<Network> network) {
        return Denoiser(std::move(network)).denoise(mosaic, {.noise = faint, .tileSide = 1024}, {}).hotPixels;
    };
    const std::size_t atOnce = found(std::make_shared<BoxNetwork>());
    EXPECT_GE(atOnce, 4U);
    EXPECT_EQ(found(std::make_shared<RowsNetwork>(16)), atOnce);
}

TEST(Denoiser, StopsAfterTheRowsThatANetworkHasFinished)
{
    std::stop_source stop;
    double last = 0.0;
    const Progress progress(stop.get_token(), {.advanced =
                                                   [&](double done) {
                                                       last = done;
                                                       if (done > 0.0) {
                                                           stop.request_stop();
                                                       }
                                                   },
                                               .tileFinished = {}});
    EXPECT_THROW((void)denoised(scene({64, 512}), std::make_shared<RowsNetwork>(16), 1024, progress),
                 Cancelled);
    EXPECT_LT(last, 0.1);
}

TEST(Denoiser, CutsTheRestOfATileSmallerWhenMemoryRunsShortInIt)
{
    const Mosaic mosaic = scene({128, 512});
    std::size_t available = std::size_t{4} << 30;
    std::vector<Rect> targets;
    std::vector<int> sides;
    const Progress progress({}, {.advanced = {},
                                 .tileFinished =
                                     [&](const FinishedTile& tile) {
                                         targets.push_back(tile.target);
                                         if (targets.size() == 3) {
                                             available = std::size_t{1} << 20;
                                         }
                                     },
                                 .tilesMadeSmaller =
                                     [&](int side) {
                                         sides.push_back(side);
                                         available = std::size_t{4} << 30;
                                     }});
    const auto squeezed = Denoiser(std::make_shared<RowsNetwork>(16))
                              .denoise(mosaic,
                                       {.noise = noise,
                                        .tileSide = 256,
                                        .memory = [&] { return MemoryStatus{.available = available}; }},
                                       progress)
                              .picture;
    EXPECT_EQ(sides, std::vector{256});
    ASSERT_GT(targets.size(), 4U);
    EXPECT_EQ(targets[2].width, 128); // not all of its tile, of which these are some rows
    EXPECT_LT(targets[2].bottom(), 256);
    EXPECT_EQ(targets[3], (Rect{0, targets[2].bottom(), 64, targets[3].height}));
    std::size_t pixels = 0;
    for (const Rect& target : targets) {
        pixels += target.size().area();
    }
    EXPECT_EQ(pixels, mosaic.size().area());
    EXPECT_EQ(largestDifference(*squeezed, *denoised(mosaic, std::make_shared<BoxNetwork>(), 1024)), 0.0);
}

TEST(Denoiser, BeginsWhereThePersonLooks)
{
    const Mosaic mosaic = scene({256, 256});
    std::vector<Rect> order;
    Progress progress({}, {.advanced = {},
                           .tileFinished = [&](const FinishedTile& tile) { order.push_back(tile.target); }});
    progress.setFocus({160, 96, 40, 40});
    (void)denoised(mosaic, std::make_shared<BoxNetwork>(), 32, progress);
    ASSERT_EQ(order.size(), 16U);
    EXPECT_FALSE(intersection(order.front(), {160, 96, 40, 40}).isEmpty());
}

TEST(Denoiser, LeavesATileForWhereThePersonLooksNow)
{
    const Mosaic mosaic = scene({128, 512});
    std::vector<Rect> order;
    Progress* asked = nullptr;
    Progress progress({}, {.advanced = {}, .tileFinished = [&](const FinishedTile& tile) {
                               order.push_back(tile.target);
                               if (order.size() == 2) {
                                   asked->setFocus({0, 400, 64, 64});
                               }
                           }});
    asked = &progress;
    progress.setFocus({0, 0, 64, 64});
    const auto picture = denoised(mosaic, std::make_shared<RowsNetwork>(16), 128, progress);
    ASSERT_GT(order.size(), 4U);
    EXPECT_LT(order[1].bottom(), 256);
    EXPECT_EQ(order[2].y, 256) << "the tile that is looked at now";
    std::size_t pixels = 0;
    for (const Rect& target : order) {
        pixels += target.size().area();
    }
    EXPECT_EQ(pixels, mosaic.size().area());
    EXPECT_EQ(largestDifference(*picture, *denoised(mosaic, std::make_shared<BoxNetwork>(), 1024)), 0.0);
}

TEST(Denoiser, StopsWithinOneTile)
{
    const Mosaic mosaic = scene({256, 256});
    std::stop_source stop;
    int tiles = 0;
    const Progress progress(stop.get_token(), {.advanced = {}, .tileFinished = [&](const FinishedTile&) {
                                                   ++tiles;
                                                   stop.request_stop();
                                               }});
    EXPECT_THROW((void)denoised(mosaic, std::make_shared<BoxNetwork>(), 32, progress), Cancelled);
    EXPECT_EQ(tiles, 1);
}

TEST(Denoiser, GoesOnInSmallerTilesToTheSamePictureWhenMemoryRunsShort)
{
    const Mosaic mosaic = scene({256, 256});
    const auto undisturbed = denoised(mosaic, std::make_shared<BoxNetwork>(), 64, Progress());
    std::size_t swapped = 0;
    std::vector<Rect> targets;
    std::vector<int> sides;
    double last = 0.0;
    const Progress progress({}, {.advanced = [&](double fraction) { last = fraction; },
                                 .tileFinished =
                                     [&](const FinishedTile& tile) {
                                         targets.push_back(tile.target);
                                         if (targets.size() == 1) {
                                             swapped = std::size_t{1} << 30; // others want the memory
                                         }
                                     },
                                 .tilesMadeSmaller = [&](int side) { sides.push_back(side); }});
    const auto squeezed =
        Denoiser(std::make_shared<BoxNetwork>())
            .denoise(
                mosaic,
                {.noise = noise,
                 .tileSide = 64,
                 .memory =
                     [&] { return MemoryStatus{.swappedOut = swapped, .available = std::size_t{4} << 30}; }},
                progress)
            .picture;
    EXPECT_EQ(sides, std::vector{64}); // packed 32; once, because what is swapped out stays the same
    EXPECT_EQ(targets.front().width, 128);
    EXPECT_EQ(targets.back().width, 64);
    EXPECT_EQ(last, 1.0);
    EXPECT_EQ(largestDifference(*squeezed, *undisturbed), 0.0);
}

TEST(Denoiser, GoesDownToTheSmallestTilesWhereLessIsLeftThanTheyNeed)
{
    const Mosaic mosaic = scene({256, 256});
    std::vector<int> sides;
    const Progress progress({}, {.advanced = {}, .tileFinished = {}, .tilesMadeSmaller = [&](int side) {
                                     sides.push_back(side);
                                 }});
    (void)Denoiser(std::make_shared<BoxNetwork>())
        .denoise(mosaic,
                 {.noise = noise,
                  .memoryBudget = std::size_t{1} << 30,
                  .tileSide = 64,
                  .memory = [] { return MemoryStatus{.available = 1}; }},
                 progress);
    ASSERT_FALSE(sides.empty());
    EXPECT_EQ(sides.back(), 2 * BoxNetwork().info().alignment);
}

TEST(Denoiser, RunsThePlanItIsGivenAndReturnsIt)
{
    const Mosaic mosaic = scene({256, 256});
    const Denoiser denoiser(std::make_shared<BoxNetwork>());
    const DenoisePlan plan = denoiser.plan(mosaic.size(), mosaic.phase(), {.noise = noise, .tileSide = 32});
    std::size_t tiles = 0;
    const Progress progress({}, {.advanced = {}, .tileFinished = [&](const FinishedTile&) { ++tiles; }});
    const Denoised denoised = denoiser.denoise(mosaic, plan, {.noise = noise, .tileSide = {}}, progress);
    EXPECT_EQ(tiles, plan.grid.tiles.size());
    EXPECT_EQ(denoised.plan.peakBytes, plan.peakBytes);
    EXPECT_EQ(denoised.plan.pixelsRead(), plan.pixelsRead());
}

TEST(Denoiser, PlansWithTheMemoryThatItIsTold)
{
    const Denoiser denoiser(std::make_shared<BoxNetwork>());
    const auto planned = [&](std::size_t available) {
        return denoiser
            .plan({4000, 3000}, CfaPhase::RGGB,
                  {.noise = noise,
                   .tileSide = {},
                   .memory = [=] { return MemoryStatus{.available = available}; }})
            .peakBytes;
    };
    EXPECT_LT(planned(std::size_t{400} << 20), std::size_t{300} << 20);
    EXPECT_EQ(test::errorOf([&] { (void)planned(1000); }).code(), ErrorCode::MemoryBudget);
}

TEST(Denoiser, TakesSmallerTilesForASmallerBudget)
{
    const Denoiser denoiser(std::make_shared<BoxNetwork>());
    const Size size{4000, 3000};
    const std::size_t held = memoryStatus().resident;
    const DenoisePlan rich = denoiser.plan(
        size, CfaPhase::RGGB,
        {.noise = noise, .memoryBudget = held + (std::size_t{2} << 30), .reservedBytes = 0, .tileSide = {}});
    const DenoisePlan poor = denoiser.plan(size, CfaPhase::RGGB,
                                           {.noise = noise,
                                            .memoryBudget = held + (std::size_t{256} << 20),
                                            .reservedBytes = 0,
                                            .tileSide = {}});
    EXPECT_LT(poor.grid.target.area(), rich.grid.target.area());
    EXPECT_LE(poor.peakBytes, held + (std::size_t{257} << 20));
}

/// Keeps what its largest run took, as networks may.
class KeepingNetwork : public BoxNetwork
{
public:
    void compute(PlanesView input, MutablePlanesView output) override
    {
        BoxNetwork::compute(input, output);
        kept.resize(std::max(kept.size(), computingBytes(input.size())), 1);
    }
    void releaseWorkspace() override { std::vector<char>().swap(kept); }

    std::vector<char> kept;
};

TEST(Denoiser, HasTheNetworkGiveBackWhatItKept)
{
    const auto network = std::make_shared<KeepingNetwork>();
    (void)denoised(scene({200, 150}), network, 64);
    EXPECT_TRUE(network->kept.empty());
    std::stop_source stop;
    const Progress stopped(stop.get_token(), {.advanced = {}, .tileFinished = [&](const FinishedTile&) {
                                                  EXPECT_FALSE(network->kept.empty());
                                                  stop.request_stop();
                                              }});
    EXPECT_THROW((void)denoised(scene({200, 150}), network, 64, stopped), Cancelled);
    EXPECT_TRUE(network->kept.empty()) << "however a run ends";
}

TEST(Denoiser, CountsWhatTheCallerHoldsBeside)
{
    const Denoiser denoiser(std::make_shared<BoxNetwork>());
    constexpr std::size_t beside = std::size_t{256} << 20;
    const auto attempt = [&](std::size_t budget) {
        return denoiser.plan(
            {4000, 3000}, CfaPhase::RGGB,
            {.noise = noise, .memoryBudget = budget, .reservedBytes = beside, .tileSide = {}});
    };
    EXPECT_GT(attempt(0).peakBytes, beside);
    EXPECT_EQ(test::errorOf([&] { (void)attempt(beside); }).code(), ErrorCode::MemoryBudget);
}

TEST(Denoiser, ATileSideIsABoundThatTheBudgetMayFallShortOf)
{
    const Denoiser denoiser(std::make_shared<BoxNetwork>());
    const std::size_t held = memoryStatus().resident;
    const auto targetWithin = [&](std::size_t budget, std::optional<int> side) {
        return denoiser
            .plan({4000, 3000}, CfaPhase::RGGB,
                  {.noise = noise, .memoryBudget = budget, .reservedBytes = 0, .tileSide = side})
            .grid.target;
    };
    const std::size_t ample = held + (std::size_t{4} << 30);
    const std::size_t tight = held + (std::size_t{256} << 20);
    EXPECT_EQ(targetWithin(ample, 512), (Size{512, 512}));
    EXPECT_LT(targetWithin(tight, 2000).area(), targetWithin(ample, 2000).area());
}

TEST(Denoiser, RefusesABudgetThatCannotBeMetAndNamesTheSmallest)
{
    const Denoiser denoiser(std::make_shared<BoxNetwork>());
    const Size size{4000, 3000};
    const auto attempt = [&](std::size_t budget) {
        return denoiser.plan(size, CfaPhase::RGGB,
                             {.noise = noise, .memoryBudget = budget, .reservedBytes = 0, .tileSide = {}});
    };
    const Error error = test::errorOf([&] { (void)attempt(std::size_t{1} << 20); });
    EXPECT_EQ(error.code(), ErrorCode::MemoryBudget);
    const std::string text = error.what();
    const auto digits = text.find_first_of("0123456789");
    ASSERT_NE(digits, std::string::npos) << text;
    const std::size_t smallest = std::stoul(text.substr(digits)) << 20;
    EXPECT_NO_THROW((void)attempt(smallest + (std::size_t{8} << 20)));
}

} // namespace
} // namespace nightjar
