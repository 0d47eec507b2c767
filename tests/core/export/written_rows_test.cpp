// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/image_writer.h"
#include "core/export/read_image.h"
#include "tests/support/any_halves.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <random>
#include <span>
#include <vector>

namespace nightjar {
namespace {

using NewWriter = std::unique_ptr<ImageWriter> (*)(const std::filesystem::path&, const ImageHeader&);

/// What a file of this width has of rows of random values, against their rounding one by one.
void expectRounded(NewWriter newWriter, const std::filesystem::path& path, int width)
{
    constexpr int height = 3;
    std::mt19937 random(static_cast<std::uint32_t>(width));
    std::uniform_real_distribution<float> light(0.0F, 1.0F);
    std::vector<float> values(static_cast<std::size_t>(width) * height * 3);
    for (float& value : values) {
        value = light(random);
    }
    values.front() = 0.0F;
    values.back() = 1.0F;
    const auto writer = newWriter(path, {.size = {width, height}, .bitsPerSample = 16});
    writer->write(writer->encode(values, true), true);
    writer->finish();
    const Planes planes = readImage(path);
    ASSERT_EQ(planes.size(), (Size{width, height}));
    for (int i = 0; i < 3 * width * height; ++i) {
        const double expected =
            std::floor(static_cast<double>(values[static_cast<std::size_t>(i)]) * 65535.0 + 0.5);
        ASSERT_NEAR(planes.view().at(i % 3, i / 3 / width, i / 3 % width) * 65535.0, expected, 0.1)
            << width << " wide, value " << i;
    }
}

TEST(WrittenRows, OfAnyWidthAreTheirValuesOneByOne)
{
    const TemporaryFolder folder;
    for (int width = 1; width <= test::widestOddRow; ++width) {
        expectRounded(tiffWriter, folder.path() / "rows.tif", width);
        expectRounded(pngWriter, folder.path() / "rows.png", width);
    }
}

} // namespace
} // namespace nightjar
