// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/image_writer.h"

#include "core/develop/tiff_file.h"

#include <vector>

namespace nightjar {
namespace {

constexpr int rowsPerStrip = 32;

class TiffWriter final : public ImageWriter
{
public:
    TiffWriter(const std::filesystem::path& path, const ImageHeader& header)
        : m_samples(static_cast<std::size_t>(header.size.width) * 3),
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
        m_file.set(TIFFTAG_ZIPQUALITY, 1); // as in PNG
        m_file.set(TIFFTAG_ROWSPERSTRIP, rowsPerStrip);
        if (const auto& profile = header.iccProfile; !profile.empty()) {
            m_file.set(TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(profile.size()), profile.data());
        }
    }

    void writeRow(std::span<const float> row) override
    {
        quantiseRow(row, std::span(m_samples)); // differencing is done in this very buffer
        m_file.writeRow(m_samples.data());
    }

    void finish() override { m_file.finish(); }

private:
    std::vector<std::uint16_t> m_samples;
    TiffFile m_file;
};

} // namespace

std::unique_ptr<ImageWriter> tiffWriter(const std::filesystem::path& path, const ImageHeader& header)
{
    return std::make_unique<TiffWriter>(path, header);
}

} // namespace nightjar
