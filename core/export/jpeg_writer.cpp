// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/export/image_writer.h"

#include "core/export/output_file.h"

#include <array>
#include <cerrno>
#include <csetjmp>
#include <cstdio>
#include <string>
#include <vector>
// jpeglib.h needs <cstdio> before it.
#include <jpeglib.h>

namespace nightjar {
namespace {

constexpr std::size_t mostInMarker = 65533;

class JpegWriter final : public ImageWriter
{
public:
    JpegWriter(const std::filesystem::path& path, const ImageHeader& header)
        : m_name(header.name), m_file(openOutput(path, header.name)),
          m_rowSamples(static_cast<std::size_t>(header.size.width) * 3),
          m_exifMarker(marker(std::string("Exif\0\0", 6), header.metadata.exif)),
          m_xmpMarker(marker(std::string("http://ns.adobe.com/xap/1.0/\0", 29), header.metadata.xmp))
    {
        m_compress.err = jpeg_std_error(&m_errors);
        m_errors.error_exit = onError;
        m_errors.output_message = [](j_common_ptr) {};
        m_compress.client_data = this;
        guarded([&] { writeHeader(header); });
    }

    [[nodiscard]] EncodedRows encode(std::span<const float> rows, bool /*isLast*/) const override
    {
        EncodedRows encoded{Buffer<std::uint8_t>(rows.size())};
        quantise(rows, std::span(encoded.bytes));
        return encoded;
    }

    void write(EncodedRows rows, bool /*isLast*/) override
    {
        for (std::size_t start = 0; start < rows.bytes.size(); start += m_rowSamples) {
            JSAMPROW row = rows.bytes.data() + start;
            guarded([&] { jpeg_write_scanlines(&m_compress, &row, 1); });
        }
    }

    void finish() override
    {
        guarded([&] { jpeg_finish_compress(&m_compress); });
        closeOutput(std::move(m_file), m_name);
    }

private:
    struct Compressor : jpeg_compress_struct
    {
        Compressor() : jpeg_compress_struct{} {}
        ~Compressor() { jpeg_destroy_compress(this); }
    };

    /// Calls libjpeg, whose errors longjmp here; so `call` must own nothing that needs a destructor.
    template <class Call>
    void guarded(const Call& call)
    {
        if (setjmp(m_jump) != 0) {
            throwWriteFailed(m_name, m_systemError, m_message.data());
        }
        call();
    }

    void writeHeader(const ImageHeader& header)
    {
        jpeg_create_compress(&m_compress);
        jpeg_stdio_dest(&m_compress, m_file.get());
        m_compress.image_width = static_cast<JDIMENSION>(header.size.width);
        m_compress.image_height = static_cast<JDIMENSION>(header.size.height);
        m_compress.input_components = 3;
        m_compress.in_color_space = JCS_RGB;
        jpeg_set_defaults(&m_compress);
        jpeg_set_quality(&m_compress, header.jpegQuality, TRUE);
        // Colour at full resolution (4:4:4): with 4:2:0, red lamps at night get stair-steps.
        m_compress.comp_info[0].h_samp_factor = 1;
        m_compress.comp_info[0].v_samp_factor = 1;
        // EXIF requires its APP1 to be the first marker.
        m_compress.write_JFIF_header = m_exifMarker.empty() ? TRUE : FALSE;
        jpeg_start_compress(&m_compress, TRUE);
        writeMarker(m_exifMarker);
        writeMarker(m_xmpMarker);
        if (const auto& profile = header.iccProfile; !profile.empty()) {
            jpeg_write_icc_profile(&m_compress, profile.data(), static_cast<unsigned>(profile.size()));
        }
    }

    void writeMarker(const std::vector<std::uint8_t>& bytes)
    {
        if (!bytes.empty()) {
            jpeg_write_marker(&m_compress, JPEG_APP0 + 1, bytes.data(), static_cast<unsigned>(bytes.size()));
        }
    }

    /// The content of an APP1 marker; empty if there is none or it is too large.
    template <class Bytes>
    static std::vector<std::uint8_t> marker(const std::string& signature, const Bytes& content)
    {
        std::vector<std::uint8_t> bytes(signature.begin(), signature.end());
        bytes.insert(bytes.end(), content.begin(), content.end());
        return content.empty() || bytes.size() > mostInMarker ? std::vector<std::uint8_t>{} : bytes;
    }

    [[noreturn]] static void onError(j_common_ptr common)
    {
        auto* self = static_cast<JpegWriter*>(common->client_data);
        self->m_systemError = std::ferror(self->m_file.get()) != 0 ? errno : 0;
        common->err->format_message(common, self->m_message.data());
        std::longjmp(self->m_jump, 1);
    }

    std::filesystem::path m_name;
    OutputFile m_file;
    std::size_t m_rowSamples;
    std::vector<std::uint8_t> m_exifMarker;
    std::vector<std::uint8_t> m_xmpMarker;
    std::jmp_buf m_jump{};
    std::array<char, JMSG_LENGTH_MAX> m_message{};
    int m_systemError = 0;
    jpeg_error_mgr m_errors{};
    Compressor m_compress; // last: it uses the above
};

} // namespace

std::unique_ptr<ImageWriter> jpegWriter(const std::filesystem::path& path, const ImageHeader& header)
{
    return std::make_unique<JpegWriter>(path, header);
}

} // namespace nightjar
