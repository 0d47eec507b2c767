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

/// What a file says of its picture before the first row.
struct ImageHeader
{
    Size size;
    int stripeRows = 64;   ///< what `ImageWriter` is given at once
    int bitsPerSample = 8; ///< 8 or 16; JPEG: 8
    int jpegQuality = 95;
    std::vector<std::uint8_t> iccProfile{}; ///< empty: none
    PictureMetadata metadata{};
    std::filesystem::path name{}; ///< what error sentences call the file
};

/// Rows of a picture as a format holds them.
struct EncodedRows
{
    Buffer<std::uint8_t> bytes;
    std::uint32_t checksum = 0;   ///< of what the bytes stand for, where the format has one
    std::size_t contentBytes = 0; ///< that many
};

/// Writes an RGB picture in stripes of rows. Every method throws Error{WriteFailed}; an object that was not
/// finished leaves a damaged file behind, which AtomicFile removes.
class ImageWriter
{
public:
    virtual ~ImageWriter() = default;
    /// Rows of width × 3 values in 0 … 1 each, rounded to the file's bits: what may be done of several
    /// stripes at once. All have `header.stripeRows` rows, but the last, which may have fewer.
    [[nodiscard]] virtual EncodedRows encode(std::span<const float> rows, bool isLast) const = 0;
    /// The next stripe, from the top.
    virtual void write(EncodedRows rows, bool isLast) = 0;
    /// After the last stripe: brings everything to the file.
    virtual void finish() = 0;
};

[[nodiscard]] std::unique_ptr<ImageWriter> pngWriter(const std::filesystem::path& path,
                                                     const ImageHeader& header);
[[nodiscard]] std::unique_ptr<ImageWriter> jpegWriter(const std::filesystem::path& path,
                                                      const ImageHeader& header);
/// Deflate with horizontal differencing.
[[nodiscard]] std::unique_ptr<ImageWriter> tiffWriter(const std::filesystem::path& path,
                                                      const ImageHeader& header);

/// Rounds values in 0 … 1 to the full range of an unsigned type: 8 bits as Developer::develop does for the
/// screen; 16 bits in double, because a float product may already be rounded up to a half.
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
