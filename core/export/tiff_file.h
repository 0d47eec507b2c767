// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/export/picture_metadata.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <tiffio.h>

namespace nightjar {

/// A little-endian TIFF file with one directory, for writing. Every method throws Error{WriteFailed} with the
/// first error of libtiff or the system. libtiff does not print messages.
class TiffFile
{
public:
    /// Truncates `path` and writes the metadata. Errors call the file `name`.
    TiffFile(const std::filesystem::path& path, std::filesystem::path name, const PictureMetadata& metadata);
    ~TiffFile();
    TiffFile(const TiffFile&) = delete;
    TiffFile& operator=(const TiffFile&) = delete;

    /// Sets a tag; values as for TIFFSetField.
    template <class... Values>
    void set(std::uint32_t tag, Values... values)
    {
        check(TIFFSetField(m_tiff, tag, values...) == 1);
    }
    /// Registers a tag unknown to libtiff, as DNG has some, and sets it.
    void setDoubles(std::uint32_t tag, std::span<const double> values);

    /// Writes the next row, in the file's sample format but the machine's byte order. libtiff may modify the
    /// buffer. Rows are collected in a buffer of 1 MB, however large a strip is.
    void writeRow(void* row);
    /// Writes the next strip, compressed as the tags declare. A picture has either rows or strips.
    void writeStrip(std::span<std::uint8_t> bytes);
    /// Writes libtiff's buffers to the file and closes it. Call it after the last row or strip.
    void finish();

private:
    void check(bool succeeded);
    void place(int descriptor, const std::vector<std::uint8_t>& exif);
    void setMetadata(const PictureMetadata& metadata);
    static int note(TIFF* tiff, void* self, const char* module, const char* format, va_list values);

    std::filesystem::path m_name;
    TIFF* m_tiff = nullptr;
    std::uint32_t m_row = 0;
    std::uint32_t m_strip = 0;
    int m_systemError = 0;
    std::array<char, 256> m_message{};
};

} // namespace nightjar
