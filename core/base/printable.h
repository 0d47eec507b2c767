// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace nightjar {

/// Makes text from a file safe for a sentence or a terminal: control characters, marks that change the
/// writing direction, and bytes that are not UTF-8 (RFC 3629) become U+FFFD. Text longer than `longest` bytes
/// is cut between two characters and ends in "…".
[[nodiscard]] std::string printable(std::string_view text, std::size_t longest = 100);

/// The same for a whole sentence of any length.
[[nodiscard]] std::string printableSentence(std::string_view text);

/// Encodes any bytes, such as a path's, as UTF-8: '%' and bytes that are not UTF-8 become %XX. `unescaped`
/// decodes them.
[[nodiscard]] std::string escaped(std::string_view bytes);
/// Decodes `escaped`. Anything else stays as it is.
[[nodiscard]] std::string unescaped(std::string_view text);

} // namespace nightjar
