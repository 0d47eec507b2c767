// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/buffer_cache.h"

#include "core/base/parallel.h"
#include "core/image/linear_image.h"
#include "core/image/planes.h"
#include "core/system/memory.h"

#include <algorithm>
#include <cstdint>
#include <gtest/gtest.h>
#include <optional>

namespace nightjar {
namespace {

constexpr std::size_t megabyte = std::size_t{1} << 20;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool keepsAny = false;
#else
constexpr bool keepsAny = true;
#endif

TEST(Block, BeginsOnACacheLineAndHoldsAllThatItShould)
{
    for (const std::size_t size : {std::size_t{1}, std::size_t{4096}, 128 * megabyte / 1024, megabyte + 1,
                                   16 * megabyte - 1, 16 * megabyte, 16 * megabyte + 4097}) {
        Buffer<std::uint8_t> block(size, 7);
        EXPECT_EQ(reinterpret_cast<std::uintptr_t>(block.data()) % 64, 0U) << size;
        EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(block, 7)), size);
        const Buffer<std::uint8_t> copy = block;
        block.resize(size + megabyte, 9);
        EXPECT_TRUE(std::equal(copy.begin(), copy.end(), block.begin())) << size;
        EXPECT_EQ(block.back(), 9);
    }
}

TEST(Block, PicturesAndPlanesAreZeroAtFirstInMemoryThatWasUsed)
{
    const BufferCache keeping;
    for (int i = 0; i < 3; ++i) {
        Planes planes(3, {601, 401});
        EXPECT_TRUE(std::ranges::all_of(planes.values(), [](float value) { return value == 0.0F; }));
        std::fill_n(planes.view().data, planes.values().size(), 5.0F);
        LinearImage image({601, 401});
        for (int channel = 0; channel < LinearImage::channels; ++channel) {
            for (int y = 0; y < image.size().height; ++y) {
                EXPECT_EQ(std::ranges::count(image.row(channel, y), 0), image.size().width);
                std::ranges::fill(image.row(channel, y), Half{17});
            }
        }
    }
}

TEST(BufferCache, GivesThePartAgainThatIsLeastTooLarge)
{
    if (!keepsAny) {
        GTEST_SKIP() << "a sanitizer wants everything freed";
    }
    const BufferCache keeping;
    std::byte* large = allocateBuffer(5 * megabyte);
    std::byte* middle = allocateBuffer(3 * megabyte);
    std::byte* small = allocateBuffer(megabyte);
    releaseBuffer(middle, 3 * megabyte);
    releaseBuffer(large, 5 * megabyte);
    releaseBuffer(small, megabyte);
    EXPECT_EQ(BufferCache::cachedBytes(), 9 * megabyte);
    std::byte* again = allocateBuffer(2 * megabyte);
    EXPECT_EQ(again, middle);
    EXPECT_EQ(BufferCache::cachedBytes(), 6 * megabyte);
    releaseBuffer(again, 2 * megabyte); // which is still as large as it was
    EXPECT_EQ(BufferCache::cachedBytes(), 9 * megabyte);
}

TEST(BufferCache, EndsWithTheLastOfItsThread)
{
    std::optional<BufferCache> outer(std::in_place);
    {
        const BufferCache inner;
        releaseBuffer(allocateBuffer(2 * megabyte), 2 * megabyte);
    }
    EXPECT_EQ(BufferCache::cachedBytes(), keepsAny ? 2 * megabyte : 0U);
    outer.reset();
    EXPECT_EQ(BufferCache::cachedBytes(), 0U);
    releaseBuffer(allocateBuffer(2 * megabyte), 2 * megabyte);
    EXPECT_EQ(BufferCache::cachedBytes(), 0U);
}

TEST(BufferCache, HoldsNoMoreThanWasInUseAtOnce)
{
    const BufferCache keeping;
    // One part at a time, each larger than the one before: none fits in the place of another.
    for (std::size_t size = megabyte; size < 12 * megabyte; size += size / 3) {
        std::byte* block = allocateBuffer(size);
        EXPECT_EQ(BufferCache::cachedBytes(), 0U) << size;
        releaseBuffer(block, size);
        EXPECT_EQ(BufferCache::cachedBytes(), keepsAny ? size : 0U);
    }
}

TEST(BufferCache, LastsAsLongAsALoopOverAPicture)
{
    parallelFor(8, [&](int /*i*/) { releaseBuffer(allocateBuffer(megabyte), megabyte); });
    EXPECT_EQ(BufferCache::cachedBytes(), 0U);
}

TEST(BufferCache, LetsAWholePictureGoAtOnce)
{
    const BufferCache keeping;
    const std::size_t before = memoryStatus().resident;
    {
        const Buffer<std::uint8_t> picture(200 * megabyte, 1);
        EXPECT_GE(memoryStatus().resident, before + 199 * megabyte);
    }
    EXPECT_EQ(BufferCache::cachedBytes(), 0U);
    if (keepsAny) { // under a sanitizer what was freed stays a while
        EXPECT_LT(memoryStatus().resident, before + 20 * megabyte);
    }
}

TEST(Planes, AnotherSizeTakesNoMoreThanItNeeds)
{
    Planes planes(4, {1000, 1000});
    planes.resize({1001, 1000});
    EXPECT_EQ(planes.values().capacity(), planes.values().size());
    planes.resize({10, 10});
    EXPECT_GE(planes.values().capacity(), 4 * 1001U * 1000U);
}

} // namespace
} // namespace nightjar
