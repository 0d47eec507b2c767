// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/session/photo_list.h"

#include <cstddef>
#include <vector>

namespace nightjar {

/// Returns the memory of an entry's pixels, bytes: mosaic, reduced levels and results.
[[nodiscard]] std::size_t pixelBytes(const PhotoEntry& entry);

/// Drops results that are not shown, least recently used first, until all entries fit `budget` or none is
/// left to drop.
void dropKeptResults(PhotoList& photos, std::size_t budget);

/// Returns the rows whose pixels must be freed so that the others fit `budget`: least recently used first,
/// never those in `kept`.
[[nodiscard]] std::vector<int> rowsToRelease(const PhotoList& photos, const std::vector<int>& kept,
                                             std::size_t budget);

} // namespace nightjar
