// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

struct zip;

namespace nightjar {

/// A ZIP file with uncompressed entries, as written by PyTorch. Compressed entries are refused, so nothing
/// read is larger than the file. Methods throw Error{InvalidModel}.
class ZipArchive
{
public:
    explicit ZipArchive(const std::filesystem::path& file);

    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] bool contains(const std::string& name) const;

    /// Reads an entry of at most `mostBytes` and verifies its checksum.
    [[nodiscard]] std::vector<char> read(const std::string& name, std::size_t mostBytes) const;

private:
    std::unique_ptr<zip, int (*)(zip*)> m_zip;
};

/// Whether a file begins like a ZIP file; false if it cannot be read.
[[nodiscard]] bool isZip(const std::filesystem::path& file);

} // namespace nightjar
