// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/image_writer.h"

#include "core/base/wide_vectors.h"
#include "core/export/deflate.h"
#include "core/export/tiff_file.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace nightjar {
namespace {

/// Converts a row's values in 0 … 1 to 16 bits, then to differences from the same colour of the previous
/// pixel. `samples`: scratch space; all three have the same length.
NIGHTJAR_WIDE_VECTORS void differences(std::span<const float> row, std::span<std::uint16_t> samples,
                                       std::span<std::uint16_t> to)
{
    quantise(row, samples);
    constexpr std::size_t pixel = 3;
    std::copy_n(samples.begin(), pixel, to.begin());
    const std::uint16_t* from = samples.data();
    std::uint16_t* change = to.data() + pixel;
    for (std::size_t i = 0; i < samples.size() - pixel; ++i) {
        change[i] = static_cast<std::uint16_t>(from[i + pixel] - from[i]);
    }
}

/// Writes TIFF. Each strip of the file is a separate zlib stream.
class TiffWriter final : public ImageWriter
{
public:
    TiffWriter(const std::filesystem::path& path, const ImageHeader& header)
        : m_rowSamples(static_cast<std::size_t>(header.size.width) * 3),
          m_file(path, header.name, header.metadata)
    {
        m_file.set(TIFFTAG_IMAGEWIDTH, header.size.width);
        m_file.set(TIFFTAG_IMAGELENGTH, header.size.height);
        m_file.set(TIFFTAG_BITSPERSAMPLE, 16);
        m_file.set(TIFFTAG_SAMPLESPERPIXEL, 3);
        m_file.set(TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
        m_file.set(TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
        m_file.set(TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
        m_file.set(TIFFTAG_COMPRESSION, COMPRESSION_ADOBE_DEFLATE);
        m_file.set(TIFFTAG_PREDICTOR, PREDICTOR_HORIZONTAL);
        m_file.set(TIFFTAG_ROWSPERSTRIP, header.stripRows);
        if (const auto& profile = header.iccProfile; !profile.empty()) {
            m_file.set(TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(profile.size()), profile.data());
        }
    }

    [[nodiscard]] EncodedRows encode(std::span<const float> rows, bool /*isLast*/) const override
    {
        std::vector<std::uint16_t> samples(m_rowSamples);
        Buffer<std::uint16_t> changes(rows.size());
        for (std::size_t start = 0; start < rows.size(); start += m_rowSamples) {
            differences(rows.subspan(start, m_rowSamples), samples,
                        std::span(changes).subspan(start, m_rowSamples));
        }
        const std::span content(reinterpret_cast<const std::uint8_t*>(changes.data()),
                                changes.size() * sizeof(std::uint16_t));
        return {ZlibStream().append(deflatePiece(content, true), true)};
    }

    void write(EncodedRows rows, bool /*isLast*/) override { m_file.writeStrip(rows.bytes); }

    void finish() override { m_file.finish(); }

private:
    std::size_t m_rowSamples;
    TiffFile m_file;
};

} // namespace

std::unique_ptr<ImageWriter> tiffWriter(const std::filesystem::path& path, const ImageHeader& header)
{
    return std::make_unique<TiffWriter>(path, header);
}

} // namespace nightjar
