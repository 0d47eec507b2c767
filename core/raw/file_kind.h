// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace nightjar {

/// The kind of a file by its first bytes, regardless of its name.
struct FileKind
{
    enum class Family
    {
        Tiff,         ///< may be a raw photo (DNG, NEF, ARW, …) or a picture
        RawContainer, ///< a format only used for raw photos
        Other,        ///< never a raw photo
        Unknown
    };

    Family family = Family::Unknown;
    std::string_view name; ///< with its article: "a JPEG picture"
};

/// `fileKindOf` needs this many bytes, or the whole file if it is shorter.
inline constexpr std::size_t fileKindHeadLength = 512;

[[nodiscard]] FileKind fileKindOf(std::span<const unsigned char> head);

} // namespace nightjar
