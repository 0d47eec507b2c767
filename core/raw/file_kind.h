// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace nightjar {

/// What the first bytes of a file say it is, whatever its name says.
struct FileKind
{
    enum class Family
    {
        Tiff,         ///< may hold a raw photo (DNG, NEF, ARW, …) or a picture
        RawContainer, ///< a format that cameras use for raw photos alone
        Other,        ///< something that is never a raw photo, though one may be hidden behind it
        Unknown
    };

    Family family = Family::Unknown;
    std::string_view name; ///< with its article: "a JPEG picture"
};

/// How many bytes `fileKindOf` wants to see, where the file has them.
inline constexpr std::size_t fileKindHeadLength = 512;

[[nodiscard]] FileKind fileKindOf(std::span<const unsigned char> head);

} // namespace nightjar
