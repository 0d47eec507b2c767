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

/// A little-endian TIFF file in the making, of one directory. Every method throws Error{WriteFailed} with the
/// first error that libtiff or the system met; libtiff says nothing on the terminal.
class TiffFile
{
public:
    /// Empties `path` and begins it with the metadata; error sentences call it `name`.
    TiffFile(const std::filesystem::path& path, std::filesystem::path name, const PictureMetadata& metadata);
    ~TiffFile();
    TiffFile(const TiffFile&) = delete;
    TiffFile& operator=(const TiffFile&) = delete;

    /// The values as TIFFSetField takes them.
    template <class... Values>
    void set(std::uint32_t tag, Values... values)
    {
        check(TIFFSetField(m_tiff, tag, values...) == 1);
    }
    /// Makes a tag known that libtiff does not know, and sets it; DNG has some.
    void setDoubles(std::uint32_t tag, std::span<const double> values);

    /// The next row, as it stands in the file but for the byte order; libtiff may write to the buffer.
    /// Rows are gathered in 1 MB, however large a strip is.
    void writeRow(void* row);
    /// The next strip, already compressed as the tags say; a picture has either rows or strips.
    void writeStrip(std::span<std::uint8_t> bytes);
    /// After the last row: what libtiff still holds back goes to the file.
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
