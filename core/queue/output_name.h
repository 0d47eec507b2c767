// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace nightjar {

inline constexpr const char* defaultNamePattern = "{name}";

/// What the name of a picture may tell of its photo.
struct NameFacts
{
    std::string name{};     ///< of the photo's file, without its extension
    std::string model{};    ///< a model's name
    double iso = 0.0;       ///< 0: not known
    std::string dateTime{}; ///< EXIF "YYYY:MM:DD hh:mm:ss", or empty
};

/// Throws Error{InvalidArgument} where a pattern is empty, names a folder, or holds braces other than {name},
/// {model}, {iso}, {date}, {time} and {counter}.
void checkNamePattern(const std::string& pattern);

/// The first file name in `folder` by the pattern that `isTaken` does not know: {counter} counts 001, 002, …;
/// a pattern without it gets -2, -3, … at its end. What is not known of the photo is "unknown". Throws as
/// `checkNamePattern`.
[[nodiscard]] std::filesystem::path
freeName(const std::filesystem::path& folder, const std::string& pattern, const NameFacts& facts,
         const std::string& extension, const std::function<bool(const std::filesystem::path&)>& isTaken);

} // namespace nightjar
