// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/image_writer.h"

#include "core/export/deflate.h"
#include "core/export/output_file.h"

#include <algorithm>
#include <cerrno>
#include <csetjmp>
#include <cstdio>
#include <png.h>
#include <string>
#include <vector>

namespace nightjar {
namespace {

class PngWriter final : public ImageWriter
{
public:
    PngWriter(const std::filesystem::path& path, const ImageHeader& header)
        : m_name(header.name), m_sixteenBits(header.bitsPerSample == 16),
          m_file(openOutput(path, header.name))
    {
        m_png.write = png_create_write_struct(PNG_LIBPNG_VER_STRING, this, onError, [](auto, auto) {});
        m_png.info = m_png.write != nullptr ? png_create_info_struct(m_png.write) : nullptr;
        if (m_png.info == nullptr) {
            throwWriteFailed(m_name, ENOMEM, {});
        }
        m_rowSamples = static_cast<std::size_t>(header.size.width) * 3;
        guarded([&] { writeHeader(header); });
    }

    [[nodiscard]] EncodedRows encode(std::span<const float> rows, bool isLast) const override
    {
        const Buffer<std::uint8_t> content =
            m_sixteenBits ? filtered<2>(bigEndianSamples(rows)) : filtered<1>(samples(rows));
        DeflatedPiece piece = deflatePiece(content, isLast);
        return {std::move(piece.bytes), piece.checksum, piece.contentBytes};
    }

    void write(EncodedRows rows, bool isLast) override
    {
        const Buffer<std::uint8_t> bytes =
            m_stream.append({std::move(rows.bytes), rows.checksum, rows.contentBytes}, isLast);
        guarded([&] {
            png_write_chunk(m_png.write, reinterpret_cast<png_const_bytep>("IDAT"), bytes.data(),
                            bytes.size());
        });
    }

    void finish() override
    {
        guarded([&] { png_write_chunk(m_png.write, reinterpret_cast<png_const_bytep>("IEND"), nullptr, 0); });
        closeOutput(std::move(m_file), m_name);
    }

private:
    struct Handles
    {
        png_structp write = nullptr;
        png_infop info = nullptr;
        ~Handles() { png_destroy_write_struct(&write, &info); }
    };

    static Buffer<std::uint8_t> samples(std::span<const float> rows)
    {
        Buffer<std::uint8_t> bytes(rows.size());
        quantise(rows, std::span(bytes));
        return bytes;
    }

    static Buffer<std::uint8_t> bigEndianSamples(std::span<const float> rows)
    {
        Buffer<std::uint16_t> values(rows.size());
        quantise(rows, std::span(values));
        Buffer<std::uint8_t> bytes(2 * values.size());
        for (std::size_t i = 0; i < values.size(); ++i) {
            bytes[2 * i] = static_cast<std::uint8_t>(values[i] >> 8);
            bytes[2 * i + 1] = static_cast<std::uint8_t>(values[i]);
        }
        return bytes;
    }

    /// Applies PNG's filters. Each byte becomes its difference from the mean of the left and the upper
    /// pixel's byte; in a strip's first row, from the left pixel's byte.
    template <std::size_t sampleBytes>
    [[nodiscard]] Buffer<std::uint8_t> filtered(const Buffer<std::uint8_t>& bytes) const
    {
        constexpr std::size_t pixel = 3 * sampleBytes;
        const std::size_t rowBytes = m_rowSamples * sampleBytes;
        Buffer<std::uint8_t> result(bytes.size() + bytes.size() / rowBytes);
        std::uint8_t* to = result.data();
        for (std::size_t start = 0; start < bytes.size(); start += rowBytes) {
            const std::uint8_t* row = bytes.data() + start;
            if (start == 0) {
                *to++ = PNG_FILTER_VALUE_SUB;
                to = std::copy_n(row, pixel, to);
                for (std::size_t i = pixel; i < rowBytes; ++i) {
                    *to++ = static_cast<std::uint8_t>(row[i] - row[i - pixel]);
                }
                continue;
            }
            const std::uint8_t* above = row - rowBytes;
            *to++ = PNG_FILTER_VALUE_AVG;
            for (std::size_t i = 0; i < pixel; ++i) {
                *to++ = static_cast<std::uint8_t>(row[i] - above[i] / 2);
            }
            for (std::size_t i = pixel; i < rowBytes; ++i) {
                *to++ = static_cast<std::uint8_t>(row[i] - (row[i - pixel] + above[i]) / 2);
            }
        }
        return result;
    }

    /// Calls libpng, whose errors longjmp here; so `call` must own nothing that needs a destructor.
    template <class Call>
    void guarded(const Call& call)
    {
        if (setjmp(png_jmpbuf(m_png.write)) != 0) {
            throwWriteFailed(m_name, m_systemError, m_message);
        }
        call();
    }

    void writeHeader(const ImageHeader& header)
    {
        png_structp png = m_png.write;
        png_infop info = m_png.info;
        png_set_write_fn(png, this, writeBytes, [](png_structp) {});
        png_set_IHDR(png, info, static_cast<png_uint_32>(header.size.width),
                     static_cast<png_uint_32>(header.size.height), header.bitsPerSample, PNG_COLOR_TYPE_RGB,
                     PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
        if (const auto& profile = header.iccProfile; !profile.empty()) {
            png_set_iCCP(png, info, "sRGB", PNG_COMPRESSION_TYPE_BASE, profile.data(),
                         static_cast<png_uint_32>(profile.size()));
        }
        if (const auto& exif = header.metadata.exif; !exif.empty()) {
            png_set_eXIf_1(png, info, static_cast<png_uint_32>(exif.size()),
                           const_cast<png_bytep>(exif.data())); // libpng copies it
        }
        if (const std::string& xmp = header.metadata.xmp; !xmp.empty()) {
            png_text text{};
            text.compression = PNG_ITXT_COMPRESSION_NONE;
            text.key = const_cast<char*>("XML:com.adobe.xmp");
            text.text = const_cast<char*>(xmp.c_str());
            text.itxt_length = xmp.size();
            png_set_text(png, info, &text, 1);
        }
        png_write_info(png, info);
    }

    static void writeBytes(png_structp png, png_bytep bytes, std::size_t count)
    {
        auto* self = static_cast<PngWriter*>(png_get_io_ptr(png));
        if (std::fwrite(bytes, 1, count, self->m_file.get()) != count) {
            self->m_systemError = errno;
            png_error(png, "write error");
        }
    }

    [[noreturn]] static void onError(png_structp png, png_const_charp message)
    {
        static_cast<PngWriter*>(png_get_error_ptr(png))->m_message = message;
        png_longjmp(png, 1);
    }

    std::filesystem::path m_name;
    bool m_sixteenBits;
    OutputFile m_file;
    std::size_t m_rowSamples = 0;
    ZlibStream m_stream;
    std::string m_message;
    int m_systemError = 0;
    Handles m_png;
};

} // namespace

std::unique_ptr<ImageWriter> pngWriter(const std::filesystem::path& path, const ImageHeader& header)
{
    return std::make_unique<PngWriter>(path, header);
}

} // namespace nightjar
