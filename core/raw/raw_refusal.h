// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace nightjar {

struct FileKind;
class RawDecoder;

/// Why `readRaw` refuses a file. Each function throws its Error with a sentence that names the file.

/// Throws Error{CorruptRaw}: "<path> is a damaged raw photo: <why>".
[[noreturn]] void throwCorrupt(const std::filesystem::path& path, const std::string& why);

/// For a file that LibRaw did not open (`code`: its error). Throws Error{CorruptRaw, UnsupportedRaw,
/// NotARaw}, judged by the file's first bytes and the directories that LibRaw read.
[[noreturn]] void throwUnopened(const std::filesystem::path& path, const FileKind& kind, RawDecoder& decoder,
                                int code);

/// LibRaw mistakes a grey TIFF with a camera's or scanner's make for a mosaic. Throws Error{NotARaw} for it.
void refuseGreyPicture(const std::filesystem::path& path, const FileKind& kind, const RawDecoder& decoder);

/// Throws Error{UnsupportedRaw} unless this is a Bayer mosaic of integers that this LibRaw decodes correctly.
void refuseUnsupported(const std::filesystem::path& path, RawDecoder& decoder);

/// Throws Error{CorruptRaw} if the header declares more than the file can contain.
void refuseImpossible(const std::filesystem::path& path, RawDecoder& decoder);

} // namespace nightjar
