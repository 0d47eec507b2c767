// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/raw/file_kind.h"

#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace nightjar {
namespace {

using namespace std::string_literals;

FileKind kindOf(const std::string& head)
{
    return fileKindOf(std::vector<unsigned char>(head.begin(), head.end()));
}

TEST(FileKind, GoesByContent)
{
    EXPECT_EQ(kindOf("\xff\xd8\xff\xe1 Exif").name, "a JPEG picture");
    EXPECT_EQ(kindOf("\x89PNG\r\n\x1a\n\0\0"s).name, "a PNG picture");
    EXPECT_EQ(kindOf("RIFF\1\2\3\4WEBPVP8 ").name, "a WebP picture");
    EXPECT_EQ(kindOf("\0\0\0\x18"
                     "ftypheic"s)
                  .name,
              "a HEIF picture");
    EXPECT_EQ(kindOf("Dear diary,\n").name, "a text");
    EXPECT_EQ(kindOf("").name, "empty");
    EXPECT_EQ(kindOf("\1\2\3\4"s).family, FileKind::Family::Unknown);
}

TEST(FileKind, TellsRawFormatsFromTheTiffTheyLookLike)
{
    using enum FileKind::Family;
    EXPECT_EQ(kindOf("II*\0\x08\0\0\0"s).family, Tiff);
    EXPECT_EQ(kindOf("MM\0*\0\0\0\x08"s).family, Tiff);
    EXPECT_EQ(kindOf("II*\0\x10\0\0\0CR\2\0"s).name, "a Canon CR2 raw photo");
    EXPECT_EQ(kindOf("IIU\0\x08\0\0\0"s).name, "a Panasonic RW2 raw photo");
    EXPECT_EQ(kindOf("IIRO\x08\0\0\0"s).name, "an Olympus ORF raw photo");
    EXPECT_EQ(kindOf("\0\0\0\x18"
                     "ftypcrx "s)
                  .family,
              RawContainer);
}

TEST(FileKind, LooksAtNoByteBeyondTheEnd)
{
    const std::string head = "\0\0\0\x18"
                             "ftypcrx "s;
    for (std::size_t length = 0; length < head.size(); ++length) {
        EXPECT_NE(kindOf(head.substr(0, length)).name, "a Canon CR3 raw photo");
    }
}

} // namespace
} // namespace nightjar
