// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/tiff_file.h"

#include "core/export/output_file.h"

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <string>
#include <unistd.h>
#include <utility>

namespace nightjar {
namespace {

constexpr tmsize_t bufferBytes = 1 << 20;

/// The first directory of an EXIF block (a little-endian TIFF stream): its texts and the offsets of the EXIF
/// and GPS directories.
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

} // namespace

TiffFile::TiffFile(const std::filesystem::path& path, std::filesystem::path name,
                   const PictureMetadata& metadata)
    : m_name(std::move(name))
{
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0) {
        throwWriteFailed(m_name, errno, {});
    }
    place(descriptor, metadata.exif);
    errno = 0;
    const std::unique_ptr<TIFFOpenOptions, void (*)(TIFFOpenOptions*)> options(TIFFOpenOptionsAlloc(),
                                                                               TIFFOpenOptionsFree);
    TIFFOpenOptionsSetErrorHandlerExtR(options.get(), &TiffFile::note, this);
    TIFFOpenOptionsSetWarningHandlerExtR(
        options.get(), [](TIFF*, void*, const char*, const char*, va_list) { return 1; }, nullptr);
    m_tiff = TIFFFdOpenExt(descriptor, path.c_str(), "wl", options.get());
    if (m_tiff == nullptr) {
        close(descriptor);
        check(false);
    }
    try {
        setMetadata(metadata);
    } catch (...) { // the destructor is not called if the constructor throws
        TIFFClose(m_tiff);
        throw;
    }
}

TiffFile::~TiffFile()
{
    if (m_tiff != nullptr) {
        TIFFClose(m_tiff);
    }
}

void TiffFile::setDoubles(std::uint32_t tag, std::span<const double> values)
{
    static char name[] = "Doubles"; // libtiff needs a writable string and keeps the pointer
    const TIFFFieldInfo field{tag, TIFF_VARIABLE, TIFF_VARIABLE, TIFF_DOUBLE, FIELD_CUSTOM, 1, 1, name};
    check(TIFFMergeFieldInfo(m_tiff, &field, 1) == 0);
    set(tag, static_cast<int>(values.size()), values.data());
}

void TiffFile::writeRow(void* row)
{
    errno = 0;
    if (m_row == 0) { // otherwise libtiff allocates a buffer for a whole strip
        check(TIFFWriteBufferSetup(m_tiff, nullptr, bufferBytes) == 1);
    }
    check(TIFFWriteScanline(m_tiff, row, m_row++, 0) == 1);
}

void TiffFile::writeStrip(std::span<std::uint8_t> bytes)
{
    errno = 0;
    const auto size = static_cast<tmsize_t>(bytes.size());
    check(TIFFWriteRawStrip(m_tiff, m_strip++, bytes.data(), size) == size);
}

void TiffFile::finish()
{
    errno = 0;
    check(TIFFWriteDirectory(m_tiff) == 1);
    TIFFClose(std::exchange(m_tiff, nullptr));
    check(true);
}

void TiffFile::check(bool succeeded)
{
    if (!succeeded || m_message[0] != '\0') {
        throwWriteFailed(m_name, m_systemError, m_message[0] != '\0' ? m_message.data() : "libtiff failed");
    }
}

/// Writes the EXIF block, itself a TIFF stream, to the start of the file, so that all its offsets stay valid,
/// also in maker notes. libtiff then overwrites the block's first 8 bytes with its own header and appends
/// everything else. The picture's directory points to the EXIF and GPS directories within the block.
void TiffFile::place(int descriptor, const std::vector<std::uint8_t>& exif)
{
    std::size_t done = 0;
    while (done < exif.size()) {
        const ssize_t count = write(descriptor, exif.data() + done, exif.size() - done);
        if (count < 0) {
            const int error = errno;
            close(descriptor);
            throwWriteFailed(m_name, error, {});
        }
        done += static_cast<std::size_t>(count);
    }
}

void TiffFile::setMetadata(const PictureMetadata& metadata)
{
    if (const std::string& xmp = metadata.xmp; !xmp.empty()) {
        set(TIFFTAG_XMLPACKET, static_cast<std::uint32_t>(xmp.size()), xmp.data());
    }
    const ExifRoot root(metadata.exif);
    for (const auto& [tag, value] : root.texts) {
        set(tag, value.c_str());
    }
    if (root.exifOffset != 0) {
        set(TIFFTAG_EXIFIFD, root.exifOffset);
    }
    if (root.gpsOffset != 0) {
        set(TIFFTAG_GPSIFD, root.gpsOffset);
    }
}

int TiffFile::note(TIFF* /*tiff*/, void* self, const char* /*module*/, const char* format, va_list values)
{
    auto* file = static_cast<TiffFile*>(self);
    if (file->m_message[0] == '\0') { // the first error is the cause of the others
        file->m_systemError = errno;
        std::vsnprintf(file->m_message.data(), file->m_message.size(), format, values);
    }
    return 1; // libtiff does not print it
}

} // namespace nightjar
