// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/session/photo_list.h"

#include <cstddef>
#include <vector>

namespace nightjar {

/// What an entry's pixels take, in bytes: mosaic and reduced levels, and the result where there is one.
[[nodiscard]] std::size_t pixelBytes(const PhotoEntry& entry);

/// Forgets results that are not shown, the least recently used first, until all entries' pixels fit `budget`
/// or none is left to forget.
void dropKeptResults(PhotoList& photos, std::size_t budget);

/// The rows whose pixels have to go so that all others' fit `budget`: the least recently used first, never
/// those in `kept`.
[[nodiscard]] std::vector<int> rowsToRelease(const PhotoList& photos, const std::vector<int>& kept,
                                             std::size_t budget);

} // namespace nightjar
