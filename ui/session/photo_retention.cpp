// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/session/photo_retention.h"

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
    const std::size_t results = std::max<std::size_t>(entry.kept.size(), entry.result ? 1 : 0);
    return pixels * sizeof(std::uint16_t) + levels + results * (image + levels);
}

void dropKeptResults(PhotoList& photos, std::size_t budget)
{
    std::size_t total = 0;
    for (int row = 0; row < photos.rowCount(); ++row) {
        total += pixelBytes(photos.at(row));
    }
    while (total > budget) {
        int oldestRow = -1;
        std::size_t oldest = 0;
        for (int row = 0; row < photos.rowCount(); ++row) {
            const PhotoEntry& entry = photos.at(row);
            for (std::size_t i = 0; i < entry.kept.size(); ++i) {
                const bool isShown = entry.result && entry.result->after == entry.kept[i].comparison.after;
                if (!isShown &&
                    (oldestRow < 0 || entry.kept[i].lastUse < photos.at(oldestRow).kept[oldest].lastUse)) {
                    oldestRow = row;
                    oldest = i;
                }
            }
        }
        if (oldestRow < 0) {
            return;
        }
        total -= pixelBytes(photos.at(oldestRow));
        photos.update(oldestRow, [oldest](PhotoEntry& entry) {
            entry.kept.erase(entry.kept.begin() + static_cast<std::ptrdiff_t>(oldest));
        });
        total += pixelBytes(photos.at(oldestRow));
    }
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
