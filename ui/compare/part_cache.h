// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/tile_rendering.h"

#include <QCache>
#include <QRect>
#include <QSize>

#include <memory>

namespace nightjar {

/// A cache of the picture parts read for the screen, so that moving a slider only develops them again. Drops
/// the least recently used parts above a limit in bytes.
class PartCache
{
public:
    PartCache();

    /// Returns the part, or null if it is not in the cache. For the parameters see `readPart`.
    [[nodiscard]] std::shared_ptr<const ScreenPart> find(Side side, const QSize& scaled,
                                                         const QRect& part) const;
    void keep(Side side, const QSize& scaled, const QRect& part, std::shared_ptr<const ScreenPart> read);
    /// Drops the parts of after that show `part`, because its pixels have changed. `part` is in pixels of the
    /// upright picture, whose size is `picture`; `reach`: see `onScreen`.
    void invalidateAfter(const QRect& part, const QSize& picture, int reach);
    void clear() { m_parts.clear(); }

private:
    struct Key
    {
        Side side;
        QSize scaled;
        QRect part;

        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, size_t seed)
        {
            return qHashMulti(seed, static_cast<int>(key.side), key.scaled.width(), key.scaled.height(),
                              key.part.x(), key.part.y());
        }
    };

    QCache<Key, std::shared_ptr<const ScreenPart>> m_parts;
};

/// Returns where `part` of the upright picture of size `picture` is drawn at the size `scaled`, extended by
/// `reach` on every side. Device pixels, rounded outwards.
[[nodiscard]] QRect onScreen(const QRect& part, const QSize& picture, const QSize& scaled, int reach);

} // namespace nightjar
