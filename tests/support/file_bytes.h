// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace nightjar::test {

using Bytes = std::vector<std::uint8_t>;

inline Bytes readBytes(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void writeBytes(const std::filesystem::path& path, const Bytes& bytes)
{
    std::filesystem::remove(path); // rewriting in place makes some file systems wait for the disk
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

/// Where the entry of a tag stands in the first directory of a little-endian TIFF.
inline std::size_t tiffEntry(const Bytes& tiff, int tag)
{
    const auto number = [&](std::size_t at, int length) {
        std::size_t value = 0;
        for (int i = length; i-- > 0;) {
            value = value << 8 | tiff.at(at + static_cast<std::size_t>(i));
        }
        return value;
    };
    const std::size_t directory = number(4, 4);
    for (std::size_t i = 0; i < number(directory, 2); ++i) {
        const std::size_t entry = directory + 2 + 12 * i;
        if (number(entry, 2) == static_cast<std::size_t>(tag)) {
            return entry;
        }
    }
    throw std::runtime_error("the TIFF has no tag " + std::to_string(tag));
}

/// Puts four bytes in the place of a tag's value, which must be inline.
inline void setTiffValue(Bytes& tiff, int tag, std::array<std::uint8_t, 4> value)
{
    const std::size_t entry = tiffEntry(tiff, tag);
    std::copy(value.begin(), value.end(), tiff.begin() + static_cast<std::ptrdiff_t>(entry + 8));
}

} // namespace nightjar::test
