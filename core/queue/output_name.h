// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace nightjar {

inline constexpr const char* defaultNamePattern = "{name}";

/// The parts of a picture's name.
struct NameFacts
{
    std::string name{};     ///< of the photo's file, without its extension
    std::string model{};    ///< a model's name
    double iso = 0.0;       ///< 0: not known
    std::string dateTime{}; ///< EXIF "YYYY:MM:DD hh:mm:ss", or empty
};

/// Throws Error{InvalidArgument} if a pattern is empty, contains a folder, or has braces other than {name},
/// {model}, {iso}, {date}, {time} and {counter}.
void checkNamePattern(const std::string& pattern);

/// Returns the first path in `folder` by the pattern that is not taken: {counter} becomes 001, 002, …; a
/// pattern without it gets -2, -3, … at its end. Unknown facts become "unknown". Throws like
/// `checkNamePattern`.
[[nodiscard]] std::filesystem::path
freeName(const std::filesystem::path& folder, const std::string& pattern, const NameFacts& facts,
         const std::string& extension, const std::function<bool(const std::filesystem::path&)>& isTaken);

} // namespace nightjar
