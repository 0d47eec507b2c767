// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/buffer_cache.h"
#include "core/base/geometry.h"
#include "core/export/picture_metadata.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

namespace nightjar {

/// The header of a picture file.
struct ImageHeader
{
    Size size;
    int stripRows = 64;    ///< rows per call of `ImageWriter`
    int bitsPerSample = 8; ///< 8 or 16; JPEG: 8
    int jpegQuality = 95;
    std::vector<std::uint8_t> iccProfile{}; ///< empty: none
    PictureMetadata metadata{};
    std::filesystem::path name{}; ///< the file's name in error sentences
};

/// Rows of a picture, encoded for a file format.
struct EncodedRows
{
    Buffer<std::uint8_t> bytes;
    std::uint32_t checksum = 0;   ///< of the uncompressed content, if the format has one
    std::size_t contentBytes = 0; ///< its size
};

/// Writes an RGB picture in strips of rows. Every method throws Error{WriteFailed}. An unfinished object
/// leaves a damaged file, which AtomicFile removes.
class ImageWriter
{
public:
    virtual ~ImageWriter() = default;
    /// Encodes rows of width × 3 values in 0 … 1, rounded to the file's bits. May run for several strips in
    /// parallel. Each strip has `header.stripRows` rows; the last one may have fewer.
    [[nodiscard]] virtual EncodedRows encode(std::span<const float> rows, bool isLast) const = 0;
    /// Writes the next strip, from the top.
    virtual void write(EncodedRows rows, bool isLast) = 0;
    /// Writes the rest of the file. Call it after the last strip.
    virtual void finish() = 0;
};

[[nodiscard]] std::unique_ptr<ImageWriter> pngWriter(const std::filesystem::path& path,
                                                     const ImageHeader& header);
[[nodiscard]] std::unique_ptr<ImageWriter> jpegWriter(const std::filesystem::path& path,
                                                      const ImageHeader& header);
/// Deflate with horizontal differencing.
[[nodiscard]] std::unique_ptr<ImageWriter> tiffWriter(const std::filesystem::path& path,
                                                      const ImageHeader& header);

/// Rounds values in 0 … 1 to the full range of an unsigned type. 8 bits are rounded like Developer::develop.
/// 16 bits are rounded in double, because a float product may already be rounded up to a half.
template <class Sample>
void quantise(std::span<const float> values, std::span<Sample> samples)
{
    using Product = std::conditional_t<sizeof(Sample) == 1, float, double>;
    constexpr auto full = static_cast<Product>(std::numeric_limits<Sample>::max());
    for (std::size_t i = 0; i < values.size(); ++i) {
        samples[i] = static_cast<Sample>(static_cast<Product>(values[i]) * full + Product{0.5});
    }
}

} // namespace nightjar
