// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/model/zip_archive.h"

#include "core/base/error.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <string_view>
#include <zip.h>

namespace nightjar {
namespace {

[[noreturn]] void reject(const std::string& why)
{
    throw Error(ErrorCode::InvalidModel, why);
}

int close(zip* archive)
{
    zip_discard(archive);
    return 0;
}

} // namespace

ZipArchive::ZipArchive(const std::filesystem::path& file) : m_zip(nullptr, close)
{
    int code = 0;
    m_zip.reset(zip_open(file.c_str(), ZIP_RDONLY, &code));
    if (!m_zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        reject("its ZIP directory cannot be read (" + why + ")");
    }
}

std::vector<std::string> ZipArchive::names() const
{
    std::vector<std::string> names;
    const zip_int64_t count = zip_get_num_entries(m_zip.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        if (const char* name = zip_get_name(m_zip.get(), static_cast<zip_uint64_t>(i), 0)) {
            names.emplace_back(name);
        }
    }
    return names;
}

bool ZipArchive::contains(const std::string& name) const
{
    return zip_name_locate(m_zip.get(), name.c_str(), 0) >= 0;
}

std::vector<char> ZipArchive::read(const std::string& name, std::size_t mostBytes) const
{
    zip_stat_t status;
    zip_stat_init(&status);
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    if (zip_stat(m_zip.get(), name.c_str(), 0, &status) != 0 || (status.valid & needed) != needed) {
        reject("its entry " + name + " is missing");
    }
    if (status.comp_method != ZIP_CM_STORE || status.size != status.comp_size) {
        reject("its entry " + name + " is compressed or encrypted, unlike PyTorch's files");
    }
    if (status.size > mostBytes) {
        reject("its entry " + name + " is larger than declared");
    }
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> entry(zip_fopen(m_zip.get(), name.c_str(), 0),
                                                                   zip_fclose);
    std::vector<char> bytes(entry ? status.size : 0);
    if (!entry ||
        zip_fread(entry.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size())) {
        reject("its entry " + name + " cannot be read completely");
    }
    // libzip compares the checksum at the end of the entry.
    char beyond = 0;
    if (zip_fread(entry.get(), &beyond, 1) != 0) {
        reject("its entry " + name + " is damaged");
    }
    return bytes;
}

bool isZip(const std::filesystem::path& file)
{
    std::array<char, 4> start{};
    std::ifstream(file, std::ios::binary).read(start.data(), start.size());
    return std::string_view(start.data(), start.size()) == "PK\x03\x04";
}

} // namespace nightjar
