// SPDX-FileCopyrightText: 2026 Nightjar contributors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/part_cache.h"

#include <utility>

namespace nightjar {
namespace {

/// Bytes. Enough for both sides on a screen of 3840×2160 pixels, with a margin.
constexpr qsizetype bound = qsizetype{128} << 20;

} // namespace

PartCache::PartCache() : m_parts(bound) {}

std::shared_ptr<const ScreenPart> PartCache::find(Side side, const QSize& scaled, const QRect& part) const
{
    const auto* found = m_parts.object({side, scaled, part});
    return found != nullptr ? *found : nullptr;
}

void PartCache::keep(Side side, const QSize& scaled, const QRect& part,
                     std::shared_ptr<const ScreenPart> read)
{
    const auto bytes = static_cast<qsizetype>(read->bytes());
    m_parts.insert({side, scaled, part}, new std::shared_ptr<const ScreenPart>(std::move(read)), bytes);
}

void PartCache::invalidateAfter(const QRect& part, const QSize& picture, int reach)
{
    for (const Key& key : m_parts.keys()) {
        if (key.side == Side::After && key.part.intersects(onScreen(part, picture, key.scaled, reach))) {
            m_parts.remove(key);
        }
    }
}

QRect onScreen(const QRect& part, const QSize& picture, const QSize& scaled, int reach)
{
    const double scaleX = static_cast<double>(scaled.width()) / picture.width();
    const double scaleY = static_cast<double>(scaled.height()) / picture.height();
    return QRectF(part.x() * scaleX, part.y() * scaleY, part.width() * scaleX, part.height() * scaleY)
        .toAlignedRect()
        .adjusted(-reach, -reach, reach, reach);
}

} // namespace nightjar
