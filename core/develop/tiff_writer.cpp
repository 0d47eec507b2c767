// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/image_writer.h"

#include "core/develop/output_file.h"

#include <array>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <tiffio.h>
#include <unistd.h>
#include <vector>

namespace nightjar {
namespace {

constexpr int rowsPerStrip = 32;

/// The first directory of an EXIF block (a little-endian TIFF stream): its texts, and where the EXIF and GPS
/// directories lie.
struct ExifRoot
{
    struct Text
    {
        std::uint16_t tag;
        std::string value;
    };

    explicit ExifRoot(const std::vector<std::uint8_t>& block)
    {
        const auto number = [&](std::size_t at, std::size_t bytes) {
            std::uint32_t value = 0;
            for (std::size_t i = 0; i < bytes && at + i < block.size(); ++i) {
                value |= static_cast<std::uint32_t>(block[at + i]) << (8 * i);
            }
            return value;
        };
        const std::size_t first = number(4, 4);
        for (std::size_t i = 0; i < number(first, 2); ++i) {
            const std::size_t entry = first + 2 + 12 * i;
            const auto tag = static_cast<std::uint16_t>(number(entry, 2));
            const std::size_t length = number(entry + 4, 4);
            const std::size_t at = length > 4 ? number(entry + 8, 4) : entry + 8;
            if (tag == TIFFTAG_EXIFIFD) {
                exifOffset = number(entry + 8, 4);
            } else if (tag == TIFFTAG_GPSIFD) {
                gpsOffset = number(entry + 8, 4);
            } else if (number(entry + 2, 2) == TIFF_ASCII && at <= block.size() &&
                       length <= block.size() - at) {
                const auto* text = reinterpret_cast<const char*>(block.data() + at);
                texts.push_back({tag, std::string(text, strnlen(text, length))});
            }
        }
    }

    std::vector<Text> texts;
    std::uint64_t exifOffset = 0;
    std::uint64_t gpsOffset = 0;
};

class TiffWriter final : public ImageWriter
{
public:
    TiffWriter(const std::filesystem::path& path, const ImageHeader& header) : m_name(header.name)
    {
        const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
        if (descriptor < 0) {
            throwWriteFailed(m_name, errno, {});
        }
        m_samples.resize(static_cast<std::size_t>(header.size.width) * 3);
        placeExif(descriptor, header.metadata.exif);
        errno = 0;
        TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
        TIFFOpenOptionsSetErrorHandlerExtR(options, onError, this);
        TIFFOpenOptionsSetWarningHandlerExtR(
            options, [](TIFF*, void*, const char*, const char*, va_list) { return 1; }, nullptr);
        m_tiff.reset(TIFFFdOpenExt(descriptor, path.c_str(), "wl", options));
        TIFFOpenOptionsFree(options);
        if (!m_tiff) {
            close(descriptor);
            fail();
        }
        setTags(header);
    }

    void writeRow(std::span<const float> row) override
    {
        quantiseRow(row, std::span(m_samples)); // differencing is done in this very buffer
        errno = 0;
        if (TIFFWriteScanline(m_tiff.get(), m_samples.data(), m_row++) != 1) {
            fail();
        }
    }

    void finish() override
    {
        errno = 0;
        if (TIFFWriteDirectory(m_tiff.get()) != 1) {
            fail();
        }
        m_tiff.reset();
    }

private:
    struct CloseTiff
    {
        void operator()(TIFF* tiff) const { TIFFClose(tiff); }
    };

    /// The EXIF block, itself a TIFF stream, stands at the start of the file, so that every offset in it
    /// stays true, in maker notes too; libtiff then puts its own header over the block's first 8 bytes,
    /// appends everything else, and the picture's directory points at the EXIF and GPS directories inside.
    void placeExif(int descriptor, const std::vector<std::uint8_t>& block)
    {
        std::size_t done = 0;
        while (done < block.size()) {
            const ssize_t count = write(descriptor, block.data() + done, block.size() - done);
            if (count < 0) {
                const int error = errno;
                close(descriptor);
                throwWriteFailed(m_name, error, {});
            }
            done += static_cast<std::size_t>(count);
        }
    }

    void setTags(const ImageHeader& header)
    {
        TIFF* tiff = m_tiff.get();
        TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, header.size.width);
        TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, header.size.height);
        TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 16);
        TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 3);
        TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_RGB);
        TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
        TIFFSetField(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
        TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_ADOBE_DEFLATE);
        TIFFSetField(tiff, TIFFTAG_PREDICTOR, PREDICTOR_HORIZONTAL);
        TIFFSetField(tiff, TIFFTAG_ZIPQUALITY, 1); // as in PNG
        TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, rowsPerStrip);
        if (const auto& profile = header.iccProfile; !profile.empty()) {
            TIFFSetField(tiff, TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(profile.size()),
                         profile.data());
        }
        if (const std::string& xmp = header.metadata.xmp; !xmp.empty()) {
            TIFFSetField(tiff, TIFFTAG_XMLPACKET, static_cast<std::uint32_t>(xmp.size()), xmp.data());
        }
        const ExifRoot root(header.metadata.exif);
        for (const auto& [tag, value] : root.texts) {
            TIFFSetField(tiff, tag, value.c_str());
        }
        if (root.exifOffset != 0) {
            TIFFSetField(tiff, TIFFTAG_EXIFIFD, root.exifOffset);
        }
        if (root.gpsOffset != 0) {
            TIFFSetField(tiff, TIFFTAG_GPSIFD, root.gpsOffset);
        }
    }

    [[noreturn]] void fail() const { throwWriteFailed(m_name, m_systemError, m_message.data()); }

    static int onError(TIFF* /*tiff*/, void* self, const char* /*module*/, const char* format,
                       va_list arguments)
    {
        auto* writer = static_cast<TiffWriter*>(self);
        if (writer->m_message[0] == '\0') { // the first error is the cause of the others
            writer->m_systemError = errno;
            std::vsnprintf(writer->m_message.data(), writer->m_message.size(), format, arguments);
        }
        return 1; // not to be printed
    }

    std::filesystem::path m_name;
    std::vector<std::uint16_t> m_samples;
    std::uint32_t m_row = 0;
    int m_systemError = 0;
    std::array<char, 256> m_message{};
    std::unique_ptr<TIFF, CloseTiff> m_tiff; // last: closing it may report errors to the above
};

} // namespace

std::unique_ptr<ImageWriter> tiffWriter(const std::filesystem::path& path, const ImageHeader& header)
{
    return std::make_unique<TiffWriter>(path, header);
}

} // namespace nightjar
