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

/// A ZIP file whose entries are stored as they are, as PyTorch writes them: what is compressed is refused, so
/// that nothing read is larger than the file. Methods throw Error{InvalidModel}.
class ZipArchive
{
public:
    explicit ZipArchive(const std::filesystem::path& file);

    [[nodiscard]] std::vector<std::string> names() const;
    [[nodiscard]] bool contains(const std::string& name) const;

    /// An entry of at most `mostBytes`, its checksum verified.
    [[nodiscard]] std::vector<char> read(const std::string& name, std::size_t mostBytes) const;

private:
    std::unique_ptr<zip, int (*)(zip*)> m_zip;
};

/// Whether a file begins as ZIP files do; false where it cannot be read.
[[nodiscard]] bool isZip(const std::filesystem::path& file);

} // namespace nightjar
