// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/photo_retention.h"

#include <algorithm>

namespace nightjar {

std::size_t pixelBytes(const PhotoEntry& entry)
{
    if (!entry.photo) {
        return 0;
    }
    const std::size_t pixels = entry.photo->mosaic->size().area();
    const std::size_t image = pixels * LinearImage::channels * sizeof(Half);
    const std::size_t levels = image / 3;
    return pixels * sizeof(std::uint16_t) + levels + (entry.result ? image + levels : 0);
}

std::vector<int> rowsToRelease(const PhotoList& photos, const std::vector<int>& kept, std::size_t budget)
{
    std::size_t total = 0;
    std::vector<int> candidates;
    for (int row = 0; row < photos.rowCount(); ++row) {
        const std::size_t bytes = pixelBytes(photos.at(row));
        total += bytes;
        if (bytes > 0 && std::ranges::find(kept, row) == kept.end()) {
            candidates.push_back(row);
        }
    }
    std::ranges::stable_sort(candidates, {}, [&](int row) { return photos.at(row).lastUse; });
    std::vector<int> released;
    for (const int row : candidates) {
        if (total <= budget) {
            break;
        }
        total -= pixelBytes(photos.at(row));
        released.push_back(row);
    }
    return released;
}

} // namespace nightjar
