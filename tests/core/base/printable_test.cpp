// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/printable.h"

#include <gtest/gtest.h>

namespace nightjar {
namespace {

TEST(Printable, LeavesTextAsItIs)
{
    for (const std::string text : {"", "conv1_1.weight", "Ägäis – 夜鷹 🌙", "a b"}) {
        EXPECT_EQ(printable(text), text);
    }
}

TEST(Printable, ReplacesWhatATerminalWouldObey)
{
    EXPECT_EQ(printable("a\x1b[2Jb"), "a�[2Jb");
    EXPECT_EQ(printable("a\nb\rc\td"), "a�b�c�d");
    EXPECT_EQ(printable(std::string("a\0b", 3)), "a�b");
    EXPECT_EQ(printable("\x7f"), "�");
    EXPECT_EQ(printable("\u009b31m"), "�31m") << "C1 controls are obeyed by terminals too";
    EXPECT_EQ(printable("photo\u202egnp.exe"), "photo�gnp.exe");
    EXPECT_EQ(printable("a\u2066b\u2069"), "a�b�");
}

TEST(Printable, ReplacesWhatIsNoUtf8)
{
    EXPECT_EQ(printable("a\xff"), "a�");
    EXPECT_EQ(printable("\xc3"), "�") << "cut";
    EXPECT_EQ(printable("\xe5\xa4"), "��") << "cut";
    EXPECT_EQ(printable("\xc0\xaf"), "��") << "overlong";
    EXPECT_EQ(printable("\xed\xa0\x80"), "���") << "a surrogate";
    EXPECT_EQ(printable("\xf4\x90\x80\x80"), "����") << "beyond Unicode";
    EXPECT_EQ(printable("\xc3(x"), "�(x");
}

TEST(Printable, CutsBetweenCharactersAtEveryLength)
{
    const std::string text = "aä夜🌙bä夜🌙";
    for (std::size_t longest = 3; longest <= text.size() + 1; ++longest) {
        const std::string shown = printable(text, longest);
        EXPECT_LE(shown.size(), longest);
        EXPECT_EQ(printable(shown), shown) << "still UTF-8";
        EXPECT_EQ(shown.ends_with("…"), longest < text.size());
    }
    EXPECT_EQ(printable(std::string(200, 'x')).size(), 100U);
    EXPECT_EQ(printableSentence(std::string(20000, 'x')).size(), 20000U);
}

TEST(Escaped, IsUtf8AndKeepsEveryByte)
{
    EXPECT_EQ(escaped("caf\xe9 夜"), "caf%E9 夜");
    EXPECT_EQ(escaped("100%25"), "100%2525");
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        bytes += static_cast<char>(byte);
        const std::string text = escaped(bytes.substr(bytes.size() - 1));
        EXPECT_EQ(printable(text) == text, byte == 0 || (byte >= ' ' && byte != 0x7f)) << "of UTF-8 " << byte;
    }
    EXPECT_EQ(unescaped(escaped(bytes)), bytes);
}

TEST(Escaped, WhatIsNoEscapeStaysAsItIs)
{
    for (const char* text : {"%", "%4", "100%", "%zz", "%-1"}) {
        EXPECT_EQ(unescaped(text), text);
    }
}

} // namespace
} // namespace nightjar
