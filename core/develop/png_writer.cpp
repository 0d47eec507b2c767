// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/develop/image_writer.h"

#include "core/develop/output_file.h"

#include <bit>
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
        m_samples.resize(static_cast<std::size_t>(header.size.width) * 3 * (m_sixteenBits ? 2 : 1));
        guarded([&] { writeHeader(header); });
    }

    void writeRow(std::span<const float> row) override
    {
        if (m_sixteenBits) {
            auto* samples = reinterpret_cast<std::uint16_t*>(m_samples.data());
            quantiseRow(row, std::span(samples, row.size()));
        } else {
            quantiseRow(row, std::span(m_samples));
        }
        guarded([&] { png_write_row(m_png.write, m_samples.data()); });
    }

    void finish() override
    {
        guarded([&] { png_write_end(m_png.write, nullptr); });
        closeOutput(std::move(m_file), m_name);
    }

private:
    struct Handles
    {
        png_structp write = nullptr;
        png_infop info = nullptr;
        ~Handles() { png_destroy_write_struct(&write, &info); }
    };

    /// Calls libpng, whose errors jump here; `call` must therefore own nothing that needs a destructor.
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
        // Of a photograph this makes a file a tenth larger than the usual level 6 with every filter tried, in
        // a sixth of the time (16 bits: 2 % larger, in half).
        png_set_compression_level(png, 1);
        png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_AVG);
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
        if (m_sixteenBits && std::endian::native == std::endian::little) {
            png_set_swap(png);
        }
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
    std::vector<std::uint8_t> m_samples;
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
