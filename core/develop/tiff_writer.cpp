// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/image_writer.h"

#include "core/develop/deflate.h"
#include "core/develop/tiff_file.h"

#include <utility>
#include <vector>

namespace nightjar {
namespace {

/// Each value but the first pixel's becomes its difference from the same colour of the pixel before.
void takeDifferences(std::span<std::uint16_t> row)
{
    for (std::size_t i = row.size(); i > 3; --i) {
        row[i - 1] = static_cast<std::uint16_t>(row[i - 1] - row[i - 4]);
    }
}

/// A strip of the file is a stripe of the picture, and a zlib stream of its own.
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
        m_file.set(TIFFTAG_ROWSPERSTRIP, header.stripeRows);
        if (const auto& profile = header.iccProfile; !profile.empty()) {
            m_file.set(TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(profile.size()), profile.data());
        }
    }

    [[nodiscard]] EncodedRows encode(std::span<const float> rows, bool /*isLast*/) const override
    {
        std::vector<std::uint16_t> samples(rows.size());
        quantise(rows, std::span(samples));
        for (std::size_t start = 0; start < samples.size(); start += m_rowSamples) {
            takeDifferences(std::span(samples).subspan(start, m_rowSamples));
        }
        const std::span content(reinterpret_cast<const std::uint8_t*>(samples.data()),
                                samples.size() * sizeof(std::uint16_t));
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
