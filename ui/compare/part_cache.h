// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/compare/tile_rendering.h"

#include <QCache>
#include <QRect>
#include <QSize>

#include <memory>

namespace nightjar {

/// A cache of the picture parts read for the screen, so that sliders only develop them again. Least recently
/// used parts are dropped; bounded in bytes.
class PartCache
{
public:
    PartCache();

    /// Null where it is not kept; see `readPart`.
    [[nodiscard]] std::shared_ptr<const ScreenPart> find(Side side, const QSize& scaled,
                                                         const QRect& part) const;
    void keep(Side side, const QSize& scaled, const QRect& part, std::shared_ptr<const ScreenPart> read);
    /// The picture after has other pixels in `part`, in pixels of the upright picture of size `picture`.
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

/// `part` of the upright picture of size `picture` where it is drawn `scaled`, and `reach` pixels around.
[[nodiscard]] QRect onScreen(const QRect& part, const QSize& picture, const QSize& scaled, int reach);

} // namespace nightjar
