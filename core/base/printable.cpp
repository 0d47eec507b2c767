// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/printable.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>

namespace nightjar {
namespace {

constexpr std::string_view replacement = "\xef\xbf\xbd"; // U+FFFD
constexpr std::string_view ellipsis = "…";

/// The first character of a text: its bytes and its code point. Code point 0 stands for invalid UTF-8.
struct Character
{
    std::size_t bytes = 1;
    std::uint32_t code = 0;
};

Character firstOf(std::string_view text)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(0);
    if (first < 0x80) {
        return {1, first};
    }
    const std::size_t bytes = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < bytes) {
        return {};
    }
    std::uint32_t code = first & (0x7fU >> bytes);
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(i) & 0xc0) != 0x80) {
            return {};
        }
        code = code << 6 | (byte(i) & 0x3fU);
    }
    const bool overlong = code < (bytes == 4 ? 0x10000U : bytes == 3 ? 0x800U : 0x80U);
    const bool surrogate = code >= 0xd800 && code < 0xe000;
    return overlong || surrogate || code > 0x10ffff ? Character{} : Character{bytes, code};
}

bool isShown(std::uint32_t code)
{
    const bool control = code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029;
    const bool turnsDirection = code == 0x200e || code == 0x200f || code == 0x061c ||
                                (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return !control && !turnsDirection;
}

} // namespace

std::string printable(std::string_view text, std::size_t longest)
{
    std::string result;
    std::size_t fits = 0; // length of the longest result that fits before an ellipsis
    while (!text.empty()) {
        const Character next = firstOf(text);
        result += isShown(next.code) ? text.substr(0, next.bytes) : replacement;
        text.remove_prefix(next.bytes);
        if (result.size() > longest) {
            return result.substr(0, fits).append(ellipsis);
        }
        if (result.size() + ellipsis.size() <= longest) {
            fits = result.size();
        }
    }
    return result;
}

std::string printableSentence(std::string_view text)
{
    return printable(text, std::numeric_limits<std::size_t>::max());
}

std::string escaped(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    while (!bytes.empty()) {
        const Character next = firstOf(bytes);
        if (next.code == 0 || next.code == '%') {
            const auto byte = static_cast<std::uint8_t>(bytes.front());
            text += '%';
            text += digits[byte >> 4U];
            text += digits[byte & 15U];
        } else {
            text += bytes.substr(0, next.bytes);
        }
        bytes.remove_prefix(next.bytes);
    }
    return text;
}

std::string unescaped(std::string_view text)
{
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        std::uint8_t byte = 0;
        const char* digits = text.data() + at + 1;
        if (text[at] == '%' && at + 2 < text.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            bytes += static_cast<char>(byte);
            at += 3;
        } else {
            bytes += text[at++];
        }
    }
    return bytes;
}

} // namespace nightjar
