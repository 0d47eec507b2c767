// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nightjar {

/// Text that came out of a file, as it may stand in a sentence or on a terminal: control characters, marks
/// that turn the direction of writing, and bytes that are no UTF-8 (RFC 3629) become U+FFFD. What is longer
/// than `longest` bytes is cut between two characters and ends in "…".
[[nodiscard]] std::string printable(std::string_view text, std::size_t longest = 100);

/// A whole sentence, of whatever length.
[[nodiscard]] std::string printableSentence(std::string_view text);

/// Any bytes, such as a path's, as UTF-8 from which `unescaped` makes the same bytes: those that are no UTF-8
/// become %XX, and so does '%'.
[[nodiscard]] std::string escaped(std::string_view bytes);
/// What is no escape stays as it is.
[[nodiscard]] std::string unescaped(std::string_view text);

} // namespace nightjar
