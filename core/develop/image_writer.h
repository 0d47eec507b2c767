// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/develop/picture_metadata.h"
#include "core/geometry.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

namespace nightjar {

/// What a file says of its picture before the first row.
struct ImageHeader
{
    Size size;
    int bitsPerSample = 8; ///< 8 or 16; JPEG: 8
    int jpegQuality = 95;
    std::vector<std::uint8_t> iccProfile{}; ///< empty: none
    PictureMetadata metadata{};
    std::filesystem::path name{}; ///< what error sentences call the file
};

/// Writes an RGB picture row by row. Every method throws Error{WriteFailed}; an object that was not finished
/// leaves a damaged file behind, which AtomicFile removes.
class ImageWriter
{
public:
    virtual ~ImageWriter() = default;
    /// The next row: width × 3 values in 0 … 1, rounded to the file's bits.
    virtual void writeRow(std::span<const float> row) = 0;
    /// After the last row: brings everything to the file.
    virtual void finish() = 0;
};

[[nodiscard]] std::unique_ptr<ImageWriter> pngWriter(const std::filesystem::path& path,
                                                     const ImageHeader& header);
[[nodiscard]] std::unique_ptr<ImageWriter> jpegWriter(const std::filesystem::path& path,
                                                      const ImageHeader& header);
/// Deflate with horizontal differencing.
[[nodiscard]] std::unique_ptr<ImageWriter> tiffWriter(const std::filesystem::path& path,
                                                      const ImageHeader& header);

/// Rounds a row in 0 … 1 to the full range of an unsigned type: 8 bits as Developer::develop does for the
/// screen; 16 bits in double, because a float product may already be rounded up to a half.
template <class Sample>
void quantiseRow(std::span<const float> row, std::span<Sample> samples)
{
    using Product = std::conditional_t<sizeof(Sample) == 1, float, double>;
    constexpr auto full = static_cast<Product>(std::numeric_limits<Sample>::max());
    for (std::size_t i = 0; i < row.size(); ++i) {
        samples[i] = static_cast<Sample>(static_cast<Product>(row[i]) * full + Product{0.5});
    }
}

} // namespace nightjar
